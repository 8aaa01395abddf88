import { createHash } from 'node:crypto';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import type { Database } from '../tables.ts';

const WINDOW_MS = 15 * 60_000;

/** Whose tries are counted, and how many of them are let through in a quarter of an hour. */
export type Subject = { name: string; most: number };

/**
 * Counts a try, and refuses it when there were too many: for all processes, as the counts are in the database, where a
 * subject is a digest. A try is taken back when it was none of its maker's doing, and with every other of the first
 * subject when it was good.
 */
export async function counted(
  { db, clock }: { db: Database; clock: Clock },
  subjects: readonly [Subject, ...Subject[]],
): Promise<{ takeBack(): Promise<void>; forgive(): Promise<void> }> {
  const now = clock.now();
  const digests = subjects.map(({ name }) => digestOf(name));
  const ids = await db.transaction().execute(async (session) => {
    await session
      .deleteFrom('attempt')
      .where('at', '<', new Date(now.getTime() - WINDOW_MS))
      .execute();
    for (const [index, { most }] of subjects.entries()) {
      const digest = digests[index] ?? '';
      // Tries of one subject are counted one after the other, so that no more get through together.
      await sql`select pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(session);
      const { tries } = await session
        .selectFrom('attempt')
        .select(({ fn }) => fn.countAll<string>().as('tries'))
        .where('subject', '=', digest)
        .executeTakeFirstOrThrow();
      if (Number(tries) >= most) return null;
    }
    const rows = digests.map((subject) => ({ subject, at: now }));
    return session.insertInto('attempt').values(rows).returning('id').execute();
  });
  if (!ids)
    throw new FoyerError(
      'RATE_LIMITED',
      'There were too many tries: wait a quarter of an hour, and try again.',
    );
  const rows = ids.map(({ id }) => id);
  return {
    async takeBack() {
      await db.deleteFrom('attempt').where('id', 'in', rows).execute();
    },
    async forgive() {
      await db
        .deleteFrom('attempt')
        .where((where) => where.or([where('subject', '=', digests[0] ?? ''), where('id', 'in', rows)]))
        .execute();
    },
  };
}

function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
