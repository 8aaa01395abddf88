import { sql } from 'kysely';
import type { CatalogDatabase } from '../tables.ts';
import { revise, UNKNOWN_RANK } from './write.ts';

/** What a whole reading met: each event's id with the supplier's measure of how well it sells. */
export type Met = ReadonlyMap<string, number | null>;

/** Removes what a complete reading did not meet, but for what came in while it ran. Answers the ids of it. */
export async function sweep(
  db: CatalogDatabase,
  key: string,
  { met, run }: { met: Met; run: number },
): Promise<string[]> {
  const removed = await db
    .deleteFrom('event')
    .where('catalogue', '=', key)
    .where('written_in', '<', run)
    .where(sql<boolean>`not (id = any(${[...met.keys()]}::text[]))`)
    .returning('id')
    .execute();
  if (removed.length > 0) await revise(db, key);
  return removed.map(({ id }) => id);
}

/**
 * Says how far down the list each event stands. Suppliers measure popularity in ways of their own; places in the
 * list can be compared. Three digits will do: the best sellers are told apart, and few rows change at a time.
 */
export async function rank(db: CatalogDatabase, key: string, met: Met): Promise<void> {
  const measured = [...met].flatMap(([id, value]) => (value === null ? [] : [{ id, value }]));
  measured.sort((a, b) => b.value - a.value);
  const last = Math.max(measured.length - 1, 1);
  // Equal measures share the first place of them.
  const places = new Map(measured.map(({ value }, position) => [value, position] as const).toReversed());
  const rows = [...met].map(([id, value]) => ({
    id,
    rank: value === null ? UNKNOWN_RANK : Number(((places.get(value) ?? 0) / last).toPrecision(3)),
  }));
  await sql`
    update event set rank = r.rank
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, rank float8)
    where event.catalogue = ${key} and event.id = r.id and event.rank <> r.rank`.execute(db);
}
