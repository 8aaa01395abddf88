import { sql } from 'kysely';
import type { InventoryDatabase } from './database.ts';

/** Places without numbers: how many are held for a while, and how many are sold. */
export type Occupancy = { held: number; sold: number };

/** How full the areas of performances are, asked for at once. */
export async function occupancyOf(
  db: InventoryDatabase,
  performances: readonly string[],
  now: Date,
): Promise<(performance: string, area: string) => Occupancy> {
  const rows = performances.length === 0 ? [] : await read(db, performances, now);
  const found = new Map(rows.map((row) => [`${row.performance} ${row.area}`, row]));
  return (performance, area) => {
    const row = found.get(`${performance} ${area}`);
    return { held: Number(row?.held ?? 0), sold: Number(row?.sold ?? 0) };
  };
}

function read(db: InventoryDatabase, performances: readonly string[], now: Date) {
  return db
    .selectFrom('claim')
    .select(['performance', 'area'])
    .select(sql<string>`coalesce(sum(quantity) filter (where until is not null), 0)`.as('held'))
    .select(sql<string>`coalesce(sum(quantity) filter (where until is null), 0)`.as('sold'))
    .where(sql<boolean>`performance = any(${[...performances]})`)
    .where('seat', 'is', null)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
    .groupBy(['performance', 'area'])
    .execute();
}
