import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database.ts';

const WEEK_MS = 7 * 86_400_000;
/** Programmes that are not much older than this stay as they are. */
const OLD_WEEKS = 4;
const shape = z.object({ at: z.coerce.date() });

/** Writes down that there is a programme, and the day it counts from. */
export async function markSeeded(db: Database, at: Date): Promise<void> {
  const value = JSON.stringify({ at: at.toISOString() });
  await db
    .insertInto('setting')
    .values({ name: 'seed', value })
    .onConflict((other) => other.column('name').doUpdateSet({ value }))
    .execute();
}

/**
 * Moves a programme that has grown old by whole weeks, so that a sandbox that is kept for months has something to
 * sell; what somebody has changed stays. False when there is no programme yet.
 */
export async function moveOn(db: Database, now: Date): Promise<boolean> {
  const seed = await db.selectFrom('setting').select('value').where('name', '=', 'seed').executeTakeFirst();
  if (!seed) return false;
  const { at } = shape.parse(seed.value);
  const weeks = Math.floor((now.getTime() - at.getTime()) / WEEK_MS);
  if (weeks < OLD_WEEKS) return true;
  await db.transaction().execute(async (session) => {
    await shift(session, weeks * 7);
    await markSeeded(session, new Date(at.getTime() + weeks * WEEK_MS));
  });
  return true;
}

async function shift(db: Database, days: number): Promise<void> {
  const later = (text: string) =>
    sql.raw(`to_char((${text})::timestamp + ${days} * interval '1 day', 'YYYY-MM-DD"T"HH24:MI')`);
  await sql`
    update section set sales_start = ${later('sales_start')}, sales_end = ${later('sales_end')},
      modifiers = coalesce((
        select jsonb_agg(one || jsonb_build_object('from', ${later("one ->> 'from'")}, 'to', ${later("one ->> 'to'")}))
        from jsonb_array_elements(modifiers) one
      ), '[]')
    where event in (select id from event where seeded)`.execute(db);
  await sql`
    update event set start = ${later('start')}, "end" = ${later('"end"')},
      starts_at = starts_at + ${days} * interval '1 day', ends_at = ends_at + ${days} * interval '1 day'
    where seeded`.execute(db);
}
