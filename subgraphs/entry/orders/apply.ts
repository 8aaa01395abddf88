import { randomBytes } from 'node:crypto';
import type { Log } from '@foyer/kit/log';
import type { Clock } from '@foyer/kit/time';
import type { GuestPerson, GuestState } from '../generated/resolvers.ts';
import type { Changes } from '../own/changes.ts';
import type { GuestRow } from '../own/tickets.ts';
import type { PlaceBook } from '../places.ts';
import type { EntryDatabase, Session } from '../tables.ts';
import type { DoorOrder } from './read.ts';

type Line = DoorOrder['lines'][number];
type OrderTicket = Line['tickets'][number];
type Options = { db: EntryDatabase; changes: Changes; clock: Clock; places: PlaceBook; log: Log };

const GOOD = new Set<DoorOrder['state']>(['PURCHASED', 'PART_CANCELLED']);
const BAD = new Set<DoorOrder['state']>(['CANCELLED', 'RELEASED', 'FAILED']);

/**
 * Brings the guest lists to what an order is now. It says the same thing however often it is done, so that an order
 * may be read again at any time.
 */
export function orderApplier({ db, changes, clock, places, log }: Options) {
  return async (order: DoorOrder, buyer: GuestPerson | null): Promise<void> => {
    // What is being bought is not yet, and what is held may never be.
    if (!GOOD.has(order.state) && !BAD.has(order.state)) return;
    await places.learn(
      order.lines.map(({ performance, event }) => ({ id: performance.id, event: event.id })),
    );
    const before = await db
      .selectFrom('guest')
      .select('event')
      .distinct()
      .where('order_id', '=', order.id)
      .execute();
    const events = new Set([
      ...before.map(({ event }) => event),
      ...order.lines.map((line) => line.event.id),
    ]);
    for (const event of [...events].sort()) {
      const lines = order.lines.filter((line) => line.event.id === event);
      await changes(event, (session, change) => apply(session, change, event, order, lines, buyer));
    }
  };

  async function apply(
    session: Session,
    change: number,
    event: string,
    order: DoorOrder,
    lines: readonly Line[],
    buyer: GuestPerson | null,
  ): Promise<void> {
    const now = clock.now();
    const known = await session
      .selectFrom('guest')
      .selectAll()
      .where('order_id', '=', order.id)
      .where('event', '=', event)
      .execute();
    const seen = new Set<string>();
    for (const line of lines) {
      for (const ticket of line.tickets) {
        seen.add(ticket.id);
        const row = known.find((one) => one.ticket === ticket.id);
        await put(session, row, ticket, line, order, { event, change, now, buyer });
      }
    }
    // A supplier may leave out of the order what it has cancelled.
    const gone = known.filter(({ ticket, state }) => !seen.has(ticket ?? '') && state !== 'REFUNDED');
    for (const { id } of gone) {
      await session
        .updateTable('guest')
        .set({ state: 'REFUNDED', refunded_at: now, changed_at: now, change })
        .where('id', '=', id)
        .execute();
      await leave(session, id);
    }
  }

  async function put(
    session: Session,
    row: GuestRow | undefined,
    ticket: OrderTicket,
    line: Line,
    order: DoorOrder,
    { event, change, now, buyer }: { event: string; change: number; now: Date; buyer: GuestPerson | null },
  ): Promise<void> {
    const state = stateOf(ticket, line, order);
    // A ticket that was never good is nobody's at the door.
    if (!row && state === 'REFUNDED') return;
    const claimed = ticket.transfers.filter((one) => one.state === 'CLAIMED').at(-1);
    const code = await codeFor(session, row, ticket, event);
    const holder: GuestPerson | null = claimed
      ? { name: claimed.recipient, email: null, document: null }
      : ticket.holder
        ? { name: ticket.holder, email: null, document: null }
        : buyer;
    const wanted = {
      code,
      state,
      performances: [line.performance.id],
      section_id: line.ticketType,
      section: line.ticketType,
      ticket_type: ticket.tariff,
      seat: seatText(ticket),
      holder: holder && JSON.stringify(holder),
      buyer: buyer && JSON.stringify(buyer),
      transferred: claimed !== undefined,
      refunded_at: state === 'REFUNDED' ? (row?.refunded_at ?? now) : null,
    };
    if (!row) {
      await session
        .insertInto('guest')
        .values({
          ...wanted,
          event,
          order_id: order.id,
          ticket: ticket.id,
          brought_in_as: null,
          changed_at: now,
          change,
        })
        .execute();
      return;
    }
    if (isSame(row, wanted)) return;
    if (row.code !== code) {
      await session
        .insertInto('retired_code')
        // What Foyer gave before the supplier had a barcode may be printed: it stays good for the same person.
        .values({ event, code: row.code, guest: row.id, good: isOwnCode(row.code) && !wanted.transferred })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await session
      .updateTable('guest')
      .set({ ...wanted, changed_at: now, change })
      .where('id', '=', row.id)
      .execute();
    if (state === 'REFUNDED') await leave(session, row.id);
  }

  /** The supplier's barcode; without one, or with one that another ticket has, a code of Foyer's own. */
  async function codeFor(
    session: Session,
    row: GuestRow | undefined,
    { barcode }: OrderTicket,
    event: string,
  ): Promise<string> {
    if (!barcode || barcode.value === row?.code) return row?.code ?? ownCode();
    const other = await session
      .selectFrom('guest')
      .select('id')
      .where('event', '=', event)
      .where('code', '=', barcode.value)
      .where('state', '<>', 'REFUNDED')
      .$if(row !== undefined, (query) => query.where('id', '<>', row?.id ?? ''))
      .executeTakeFirst();
    if (!other) return barcode.value;
    log.warn({ event }, 'two tickets have the same barcode; one gets a code of its own');
    return row?.code ?? ownCode();
  }
}

/** Nobody is in with a ticket that was refunded; its history stays. */
async function leave(session: Session, guest: string): Promise<void> {
  await session.updateTable('admission').set({ inside: false }).where('guest', '=', guest).execute();
}

const OWN = 'FOYER-';
/** No letters that are taken for each other when they are typed. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 80 random bits: nobody guesses one. */
function ownCode(): string {
  const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${OWN}${letters}`;
}

function isOwnCode(code: string): boolean {
  return code.startsWith(OWN);
}

function stateOf(ticket: OrderTicket, line: Line, order: DoorOrder): GuestState {
  if (BAD.has(order.state) || line.cancellation === 'CANCELLED') return 'REFUNDED';
  return ticket.transfers.some(({ state }) => state === 'PENDING') ? 'IN_TRANSFER' : 'SOLD';
}

function seatText({ seat }: OrderTicket): string | null {
  return [seat?.row, seat?.number].filter(Boolean).join(' ') || null;
}

type Wanted = {
  code: string;
  state: GuestState;
  performances: string[];
  section_id: string;
  ticket_type: string;
  seat: string | null;
  holder: string | null;
  buyer: string | null;
  transferred: boolean;
};

function isSame(row: GuestRow, wanted: Wanted): boolean {
  const text = (person: GuestPerson | null) =>
    person && JSON.stringify({ name: person.name, email: person.email, document: person.document });
  return (
    row.code === wanted.code &&
    row.state === wanted.state &&
    row.performances?.join() === wanted.performances.join() &&
    row.section_id === wanted.section_id &&
    row.ticket_type === wanted.ticket_type &&
    row.seat === wanted.seat &&
    row.transferred === wanted.transferred &&
    text(row.holder) === wanted.holder &&
    text(row.buyer) === wanted.buyer
  );
}
