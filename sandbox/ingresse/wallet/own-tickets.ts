import { sql } from 'kysely';
import { type Account, fullName } from '../accounts.ts';
import { dateTimeOf, instantOf } from '../catalogue/dates.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, caller, param } from '../endpoint.ts';
import { noPermission } from '../failure.ts';
import type { Slot } from '../slot.ts';
import { type Transfer, transfersOf } from './transfers.ts';

/** A ticket that somebody bought or has, with how it came and where it went. */
export type OwnTicket = {
  slot: Slot;
  event: IngresseEvent;
  /** Whether the caller has it now. */
  mine: boolean;
  inside: boolean;
  entered: boolean;
  pending: Transfer | undefined;
  received: Transfer | undefined;
  given: Transfer | undefined;
  /** Which of its sale it is: `1/2`. */
  sequence: string;
};

/** The user that a path names, who must be the caller. */
export function self(context: Context): Account {
  const user = caller(context);
  if (param(context, 'userId') !== String(user.id)) throw noPermission();
  return user;
}

/** What the caller bought or was given, in order of ids. */
export async function ownTickets(context: Context, eventId?: number): Promise<OwnTicket[]> {
  const { db, catalogue } = context;
  const user = self(context);
  let query = db
    .selectFrom('slot')
    .select('slot')
    .where((where) => where.or([where('buyer', '=', user.id), where('holder', '=', user.id)]))
    .where('transaction', 'is not', null);
  if (eventId !== undefined) query = query.where('event', '=', eventId);
  const slots = (await query.orderBy('id').execute()).map(({ slot }) => slot);
  const ids = slots.map(({ id }) => id);
  const transfers = Map.groupBy(await transfersOf(db, ids), ({ slot }) => Number(slot));
  const presences = await db
    .selectFrom('presence')
    .selectAll()
    .where(sql<boolean>`slot = any(${ids}::bigint[])`)
    .execute();
  const sales = Map.groupBy(slots, ({ transactionId }) => transactionId);
  return slots.flatMap((slot): OwnTicket | OwnTicket[] => {
    const event = catalogue.event(slot.eventId);
    if (!event) return [];
    const own = transfers.get(slot.id) ?? [];
    const there = presences.filter((one) => Number(one.slot) === slot.id);
    const sale = sales.get(slot.transactionId) ?? [];
    return {
      slot,
      event,
      mine: slot.holder?.id === user.id,
      inside: there.some(({ inside }) => inside),
      entered: there.some(({ last_in }) => last_in !== null),
      pending: own.findLast(({ status, giver }) => status === 'pending' && giver === user.id),
      received: own.findLast(({ status, receiver }) => status === 'accepted' && receiver === user.id),
      given: own.findLast(
        ({ status, giver }) => giver === user.id && (status === 'pending' || status === 'accepted'),
      ),
      sequence: `${sale.indexOf(slot) + 1}/${sale.length}`,
    };
  });
}

/** The sessions of a ticket. */
export function sessionsOf({ slot, event }: Pick<OwnTicket, 'slot' | 'event'>, now: Date) {
  return event.sessions
    .filter(({ id }) => slot.sessions.includes(id))
    .map(({ id, moment }) => ({ id, datetime: dateTimeOf(moment, now) }));
}

/** When the last session of an event is. */
export function lastInstant({ sessions }: IngresseEvent, now: Date): Date {
  const last = sessions.at(-1);
  return last ? instantOf(last.moment, now) : now;
}

export function userWire(user: Account | undefined): object | null {
  return user
    ? { userId: user.id, email: user.email, name: fullName(user), picture: '', socialId: [] }
    : null;
}
