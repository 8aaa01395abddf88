import { FoyerError } from '@foyer/kit/problem';
import type { Call, GuestPage, GuestQuery } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { TickeTingClient } from '../client.ts';
import { isRefused } from '../refusal.ts';
import { manifest } from '../supplier.ts';
import type { Database } from '../tables.ts';
import { guestOf, guestState } from './guest.ts';
import { EVER, sinceFrom } from './roll.ts';

type Parts = { client: TickeTingClient; db: Database; clock: Clock };
/** Where a page begins: its number, how long the list was before, and how many are on a page. */
type Place = { page: number; total: number; records: number };

/** A page of the tickets of an event. What was issued later is further back; what changes stays where it is. */
export async function guests(
  query: GuestQuery,
  call: Call,
  { client, db, clock }: Parts,
): Promise<GuestPage> {
  const { eventId, performanceId, changedSince, soldOnly } = query;
  if (performanceId !== null && performanceId !== eventId)
    throw refused('NOT_FOUND', 'This performance is not one of the event.');
  if (changedSince !== null && Number.isNaN(Date.parse(changedSince)))
    throw refused('MALFORMED_CURSOR', 'Give `changedSince` what an earlier page said.');
  const until = sinceFrom(clock.now());
  const { entries, total, records, page } = await read(query, call, client);
  const orders = await ordersOf(
    entries.map(({ serial }) => serial),
    db,
  );
  const shown =
    soldOnly && changedSince === null ? entries.filter((one) => guestState(one) !== 'REFUNDED') : entries;
  const more = entries.length > 0 && page * records < total;
  return {
    guests: shown.map((ticket) => guestOf(ticket, eventId, orders.get(ticket.serial) ?? null)),
    after: more ? `${page + 1}.${total}.${records}` : null,
    until,
  };
}

/** Tickets of a deleted section vanish and the rest move up: then the walk goes back as far. */
async function read(
  { eventId, changedSince, after, first }: GuestQuery,
  call: Call,
  client: TickeTingClient,
) {
  const place: Place = after === null ? { page: 1, total: 0, records: first } : placeIn(after);
  const ask = (page: number) =>
    client.eventTickets(eventId, { since: changedSince ?? EVER, page, records: place.records }, call);
  try {
    const found = await ask(place.page);
    const gone = Math.max(0, place.total - found.total);
    return gone === 0 ? found : await ask(Math.max(1, place.page - Math.ceil(gone / found.records)));
  } catch (error) {
    // The list has become shorter than that.
    if (place.page > 1 && isRefused(error, 404)) return ask(1);
    throw error;
  }
}

function placeIn(after: string): Place {
  const [, page, total, records] = /^(\d{1,6})\.(\d{1,9})\.(\d{1,5})$/.exec(after) ?? [];
  if (!page) throw refused('MALFORMED_CURSOR', 'Give `after` what the page before said.');
  return { page: Number(page), total: Number(total), records: Number(records) };
}

/** Foyer's orders of tickets, as far as they were bought through it. */
export async function ordersOf(serials: readonly string[], db: Database): Promise<Map<string, string>> {
  if (serials.length === 0) return new Map();
  const rows = await db
    .selectFrom('order_ticket')
    .leftJoin('free_order', 'free_order.order_number', 'order_ticket.order_number')
    .select(['serial', 'order_ticket.order_number as number', 'free_order.id as free'])
    .where('serial', 'in', serials)
    .execute();
  return new Map(rows.map(({ serial, number, free }) => [serial, free ?? number]));
}

function refused(code: 'NOT_FOUND' | 'MALFORMED_CURSOR', message: string): FoyerError {
  return new FoyerError(code, message, { supplier: manifest.code });
}
