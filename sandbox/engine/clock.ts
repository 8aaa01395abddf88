import { randomUUID } from 'node:crypto';
import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { InventoryDatabase } from './database.ts';

/**
 * A clock that can be moved, so that a hold runs out in milliseconds. Its place is kept in the database, and
 * every process that uses the same one hears of a move.
 */
export type MovableClock = Clock & {
  advance(milliseconds: number): Promise<void>;
  set(time: Date): Promise<void>;
  /** Back to real time. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

const CHANNEL = 'sandbox_clock';
const shape = z.object({ offsetMs: z.number() });

export async function movableClock(db: InventoryDatabase, databaseUrl: string): Promise<MovableClock> {
  const self = randomUUID();
  let offset = 0;
  const ear = new pg.Client({ connectionString: databaseUrl });
  // The database going away is found out by the next query; this connection need not end the process.
  ear.on('error', () => undefined);
  ear.on('notification', ({ payload = '' }) => {
    const [mover, to] = payload.split(' ');
    // One's own move is old news, and may come after the next one.
    if (mover !== self) offset = Number(to);
  });
  await ear.connect();
  // Listen first, then read: a move between the two is heard.
  await ear.query(`listen ${CHANNEL}`);
  const kept = await db.selectFrom('setting').select('value').where('name', '=', 'clock').executeTakeFirst();
  offset = kept ? shape.parse(kept.value).offsetMs : 0;

  async function move(to: number): Promise<void> {
    offset = Math.round(to);
    const value = JSON.stringify({ offsetMs: offset });
    await db
      .insertInto('setting')
      .values({ name: 'clock', value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    await sql`select pg_notify(${CHANNEL}, ${`${self} ${offset}`})`.execute(db);
  }

  return {
    now: () => new Date(Date.now() + offset),
    advance: (milliseconds) => move(offset + milliseconds),
    set: (time) => move(time.getTime() - Date.now()),
    reset: () => move(0),
    close: () => ear.end(),
  };
}
