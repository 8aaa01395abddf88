import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { SCHEMA } from '../database.ts';
import { sectionSummary } from '../events/section.ts';
import { stamp } from '../gateway/stamp.ts';
import { summaries } from '../people/account.ts';
import type { TicketRow } from '../tables.ts';
import type { OrderDocument } from './order.ts';

/** Tickets as lists show them. */
export async function ticketsWire(db: Database, tickets: readonly TicketRow[]) {
  const sections =
    tickets.length === 0
      ? []
      : await db
          .selectFrom('section')
          .selectAll()
          .where('id', 'in', [...new Set(tickets.map(({ section }) => section))])
          .execute();
  const owner = await summaries(
    db,
    tickets.map((ticket) => ticket.owner),
  );
  const byId = new Map(sections.map((section) => [section.id, section]));
  return tickets.map((ticket) => {
    const { serial, status, issued_at, redeemed_at } = ticket;
    const { section: id, event } = ticket;
    return {
      self: `/tickets/${serial}`,
      serial,
      status,
      section: sectionSummary(byId.get(id) ?? { event, id, name: '', description: '' }),
      owner: owner(ticket.owner),
      issued: stamp(issued_at),
      redeemed: redeemed_at ? stamp(redeemed_at) : 'N/A',
    };
  });
}

/** Writes a ticket for every place of an order. */
export async function issueTickets(db: Database, order: OrderDocument, now: Date): Promise<void> {
  const places = order.items.flatMap((item) => Array.from({ length: item.quantity }, () => item));
  const { rows } = await sql<{ number: string }>`
    select nextval(${`${SCHEMA}.ticket_number`}) as number from generate_series(1, ${places.length}::int)
  `.execute(db);
  const tickets = places.map((item, position) => ({
    serial: serialOf(item.title, item.sectionName, Number(rows[position]?.number)),
    event: item.event,
    section: item.section,
    order_number: order.number,
    buyer: order.customer,
    owner: order.customer,
    price: item.price,
    fee: item.fee,
    status: 'Issued' as const,
    transfer: null,
    issued_at: now,
    redeemed_at: null,
    modified_at: now,
  }));
  // The database takes 65,535 values at once.
  for (let from = 0; from < tickets.length; from += 2000) {
    await db
      .insertInto('ticket')
      .values(tickets.slice(from, from + 2000))
      .execute();
  }
}

/** Steps through all numbers of eight digits before any comes again: it has no divisor in common with 10^8. */
const STEP = 48_271;
const FIRST = 40_718_822;

/** `HARHTS-BALC40718822`: parts of the title and of the section, and a number that no other ticket has. */
export function serialOf(title: string, section: string, number: number): string {
  const letters = plain(title);
  const head = letters.slice(0, 3).padEnd(3, 'X') + letters.slice(-3).padEnd(3, 'X');
  const digits = (FIRST + (number - 1) * STEP) % 100_000_000;
  return `${head}-${plain(section).slice(0, 4).padEnd(4, 'X')}${String(digits).padStart(8, '0')}`;
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
