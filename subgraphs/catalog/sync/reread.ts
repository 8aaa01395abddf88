import { LRUCache } from 'lru-cache';
import { type Catalogue, catalogueKey } from '../catalogue.ts';
import { type Entry, readEvents } from './read.ts';
import { addWords } from './relist.ts';
import { type SyncParts, syncIdentity } from './run.ts';
import { revise, writeEntries } from './write.ts';

/** When events were last read by themselves. */
export type Rereads = {
  /** Those of a page that were not read again since it was asked for: of the others the index knows better. */
  newest(catalogue: Catalogue, page: readonly Entry[], askedAt: number): Entry[];
  /** Says that they are read again now. */
  note(catalogue: Catalogue, ids: readonly string[]): void;
};

/** A whole reading does not last longer than it takes to change so many events. */
const MAX_REREADS = 10_000;

export function rereads(): Rereads {
  const readAt = new LRUCache<string, number>({ max: MAX_REREADS });
  const keyOf = (catalogue: Catalogue, id: string) => `${catalogueKey(catalogue)} ${id}`;
  return {
    newest: (catalogue, page, askedAt) =>
      page.filter(({ event }) => (readAt.get(keyOf(catalogue, event.id)) ?? 0) < askedAt),
    note(catalogue, ids) {
      for (const id of ids) readAt.set(keyOf(catalogue, id), performance.now());
    },
  };
}

/** Reads events of a catalogue again of which the index knows that they are there. What is no more leaves it. */
export async function reread(
  catalogue: Catalogue,
  ids: readonly string[],
  { db, ask, clock, tell, rereads: reading }: SyncParts,
): Promise<void> {
  const key = catalogueKey(catalogue);
  reading.note(catalogue, ids);
  const rows = await db
    .selectFrom('event')
    .select('id')
    .where('catalogue', '=', key)
    .where('id', 'in', [...ids])
    .execute();
  if (rows.length === 0) return;
  const known = rows.map(({ id }) => id);
  const entries = await readEvents(ask, catalogue.supplier, syncIdentity(catalogue), known);
  const changed = await writeEntries(db, catalogue, entries, { listed: false, now: clock.now() });
  await addWords(db, key, changed);
  const there = new Set(entries.map(({ event }) => event.id));
  const gone = known.filter((id) => !there.has(id));
  if (gone.length > 0) {
    await db.deleteFrom('event').where('catalogue', '=', key).where('id', 'in', gone).execute();
    await revise(db, key);
  }
  await tell(catalogue.supplier, new Set([...changed, ...gone]));
}
