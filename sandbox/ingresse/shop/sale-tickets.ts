import { sql } from 'kysely';
import { bornSlot } from '../catalogue/born.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { codeOf } from '../catalogue/codes.ts';
import type { Person, Slot } from '../slot.ts';
import { lockSlots, readSlots, type Session, writeSlots } from '../slots.ts';
import { type Sale, slotsOf } from './sale.ts';

/** Gives the tickets of a sale to their buyer, or to those whom the buyer named. Who is inside stays so. */
export async function giveTickets(
  session: Session,
  catalogue: Catalogue,
  sale: Sale,
  people: { buyer: Person; byEmail: ReadonlyMap<string, Person> },
  now: number,
): Promise<void> {
  const ids = slotsOf(sale);
  await lockSlots(session, ids);
  const named = new Map(
    sale.lines.flatMap(({ slots, holders }) => slots.map((slot, at) => [slot, holders[at]] as const)),
  );
  const slots = await readSlots(session, catalogue, ids);
  await writeSlots(
    session,
    slots.map((slot) => {
      const email = named.get(slot.id);
      return {
        ...slot,
        transactionId: sale.transactionId,
        buyer: people.buyer,
        holder: (email ? people.byEmail.get(email) : undefined) ?? people.buyer,
        soldOnline: sale.channel === 'online',
        transferred: false,
        refundedAt: null,
        changedAt: now,
      };
    }),
  );
}

/** Takes tickets back: their ids stay, their codes are replaced, nobody is inside with them, nobody gets them. */
export async function takeTickets(
  session: Session,
  catalogue: Catalogue,
  sale: Sale,
  now: number,
): Promise<void> {
  const ids = slotsOf(sale);
  await lockSlots(session, ids);
  const slots = await readSlots(session, catalogue, ids);
  const own = slots.filter(({ transactionId }) => transactionId === sale.transactionId);
  if (own.length === 0) return;
  await session
    .insertInto('retired')
    .values(own.map(({ id, eventId, code }) => ({ slot: id, event: eventId, code })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await writeSlots(
    session,
    own.map((slot) => refunded(slot, catalogue, now)),
  );
  const mine = sql<boolean>`slot = any(${own.map(({ id }) => id)}::bigint[])`;
  await session.deleteFrom('presence').where(mine).execute();
  await session
    .updateTable('transfer')
    .set({
      status: 'cancelled',
      history: sql`history || ${JSON.stringify([{ status: 'cancelled', at: now }])}::jsonb`,
    })
    .where(mine)
    .where('status', '=', 'pending')
    .execute();
}

function refunded(slot: Slot, catalogue: Catalogue, now: number): Slot {
  const { id, typeId } = slot;
  const version = slot.version + 1;
  const event = catalogue.event(slot.eventId);
  const born = event && bornSlot(event, id);
  return {
    ...slot,
    code: codeOf({ id, typeId, version }),
    version,
    transactionId: null,
    buyer: null,
    holder: null,
    soldOnline: false,
    transferred: false,
    refundedAt: now,
    freed: slot.freed || born?.transactionId != null,
    changedAt: now,
  };
}
