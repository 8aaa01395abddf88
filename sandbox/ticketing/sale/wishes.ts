import { z } from 'zod';
import type { Database } from '../database.ts';
import { invalid } from '../gateway/failure.ts';
import { idOf } from '../gateway/form.ts';
import type { SectionRow } from '../tables.ts';

/** So many places of a section. */
export type Wish = { section: SectionRow; quantity: number };

const MOST = 100_000;
/** Sections, as URIs or ids, and how many places or tickets of each. */
export const wishes = z.record(z.string(), z.int().positive().max(MOST));

/** What is wished for; `field` is refused when a section is unknown. */
export async function readWishes(
  db: Database,
  given: z.output<typeof wishes>,
  field: 'items' | 'tickets',
): Promise<Wish[]> {
  const quantities = new Map<string, number>();
  for (const [uri, quantity] of Object.entries(given)) {
    quantities.set(idOf(uri), (quantities.get(idOf(uri)) ?? 0) + quantity);
  }
  const ids = [...quantities.keys()];
  const rows = await db.selectFrom('section').selectAll().where('id', 'in', ids).execute();
  if (rows.length < ids.length) throw invalid([field]);
  return ids.flatMap((id) => {
    const section = rows.find((row) => row.id === id);
    return section ? [{ section, quantity: quantities.get(id) ?? 0 }] : [];
  });
}
