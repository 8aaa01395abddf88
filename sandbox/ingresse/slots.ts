import { sql } from 'kysely';
import { bornSlot, bornWithCode } from './catalogue/born.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { IngresseEvent } from './catalogue/event.ts';
import type { IngresseDatabase } from './database.ts';
import { isSold, type Slot } from './slot.ts';

/** A connection to the façade's tables, inside a transaction or not. */
export type Session = IngresseDatabase;

/** The admission that a code of an event is or was of. */
export type Found = { slot: Slot; retired: boolean };

/** Locks of admissions, apart from those of other things. */
const LOCKS = 2 ** 45;

/** Whoever changes admissions locks them first, all at once. */
export async function lockSlots(session: Session, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const keys = [...new Set(ids)].sort((a, b) => a - b).map((id) => LOCKS + id);
  await sql`
    select pg_advisory_xact_lock(key) from (select unnest(${keys}::bigint[]) as key order by key) as keys
  `.execute(session);
}

/** Admissions as they are now, in the order of their ids. */
export async function readSlots(
  session: Session,
  catalogue: Catalogue,
  ids: readonly number[],
): Promise<Slot[]> {
  if (ids.length === 0) return [];
  const rows = await session
    .selectFrom('slot')
    .select(['id', 'slot'])
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .execute();
  const changed = new Map(rows.map(({ id, slot }) => [Number(id), slot]));
  return [...ids]
    .sort((a, b) => a - b)
    .flatMap((id) => {
      const known = changed.get(id);
      if (known) return [known];
      const event = catalogue.ofSlot(id);
      return (event && bornSlot(event, id)) ?? [];
    });
}

/** The admissions that codes of an event are or were of. Codes that never were any are left out. */
export async function findCodes(
  session: Session,
  catalogue: Catalogue,
  event: IngresseEvent,
  codes: readonly string[],
): Promise<Map<string, Found>> {
  const wanted = [...new Set(codes)];
  const retired = await session
    .selectFrom('retired')
    .select(['code', 'slot'])
    .where('event', '=', event.id)
    .where(sql<boolean>`code = any(${wanted}::text[])`)
    .execute();
  const current = await session
    .selectFrom('slot')
    .select(['code', 'slot'])
    .where('event', '=', event.id)
    .where(sql<boolean>`code = any(${wanted}::text[])`)
    // A code that was taken back may have been imported anew; that one counts.
    .orderBy('deleted', 'desc')
    .execute();
  const found = new Map<string, Found>();
  const old = await readSlots(
    session,
    catalogue,
    retired.map(({ slot }) => Number(slot)),
  );
  for (const { code, slot } of retired) {
    const now = old.find(({ id }) => id === Number(slot));
    if (now) found.set(code, { slot: now, retired: true });
  }
  for (const { code, slot } of current) found.set(code, { slot, retired: false });
  for (const code of wanted) {
    const born = found.has(code) ? undefined : bornWithCode(event, code);
    if (born) found.set(code, { slot: born, retired: false });
  }
  return found;
}

/** Keeps admissions that changed. */
export async function writeSlots(session: Session, slots: readonly Slot[]): Promise<void> {
  const PORTION = 1000;
  for (let at = 0; at < slots.length; at += PORTION) {
    await session
      .insertInto('slot')
      .values(slots.slice(at, at + PORTION).map(rowOf))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          code: ref('excluded.code'),
          sold: ref('excluded.sold'),
          refunded: ref('excluded.refunded'),
          deleted: ref('excluded.deleted'),
          freed: ref('excluded.freed'),
          transaction: ref('excluded.transaction'),
          buyer: ref('excluded.buyer'),
          holder: ref('excluded.holder'),
          sessions: ref('excluded.sessions'),
          changed_at: ref('excluded.changed_at'),
          slot: ref('excluded.slot'),
        })),
      )
      .execute();
  }
}

function rowOf(slot: Slot) {
  return {
    id: slot.id,
    event: slot.eventId,
    code: slot.code,
    type: slot.typeId,
    sold: isSold(slot),
    imported: slot.imported !== null,
    refunded: slot.refundedAt !== null,
    deleted: slot.deleted,
    freed: slot.freed,
    transaction: slot.transactionId,
    buyer: slot.buyer?.id ?? null,
    holder: slot.holder?.id ?? null,
    sessions: [...slot.sessions],
    changed_at: slot.changedAt,
    slot: JSON.stringify(slot),
  };
}
