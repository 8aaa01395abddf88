import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** Things that may be done only so often for an account, however many processes there are and whoever asks. */
export type Turns = {
  /** Whether it may be done now. Whoever is told so does it. */
  take(account: string, what: string, everyMs: number): Promise<boolean>;
  /** It was not done after all. */
  giveBack(account: string, what: string): Promise<void>;
  /** It was done, or has failed. */
  end(account: string, what: string): Promise<void>;
  /** How it stands: whether somebody is at it, and when it may be done again. */
  look(account: string, what: string, everyMs: number): Promise<{ over: boolean; next: Date } | undefined>;
};

export function turns(db: Database, clock: Clock): Turns {
  return {
    async take(account, what, everyMs) {
      const now = clock.now();
      const since = new Date(now.getTime() - everyMs);
      const never = new Date(now.getTime() + everyMs);
      const { rows } = await sql`
        insert into turn (account, what, taken_at, over) values (${account}, ${what}, ${now}, false)
        on conflict (account, what) do update set taken_at = excluded.taken_at, over = false
          -- A turn taken far in the future was taken before the clock was put back.
          where turn.taken_at <= ${since} or turn.taken_at > ${never}
        returning 1`.execute(db);
      return rows.length > 0;
    },
    async giveBack(account, what) {
      await db.deleteFrom('turn').where('account', '=', account).where('what', '=', what).execute();
    },
    async end(account, what) {
      await db
        .updateTable('turn')
        .set({ over: true })
        .where('account', '=', account)
        .where('what', '=', what)
        .execute();
    },
    async look(account, what, everyMs) {
      const found = await db
        .selectFrom('turn')
        .select(['taken_at', 'over'])
        .where('account', '=', account)
        .where('what', '=', what)
        .executeTakeFirst();
      return found && { over: found.over, next: new Date(found.taken_at.getTime() + everyMs) };
    },
  };
}
