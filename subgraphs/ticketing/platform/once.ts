import { createHash } from 'node:crypto';
import { FoyerError } from '@foyer/kit/problem';
import type { z } from 'zod';
import type { Database } from '../tables.ts';

const LONGEST_KEY = 200;

/** Something to be made once, whatever the number of times it is asked for. */
export type Wish<Kept> = {
  /** The mutation. */
  name: string;
  partner: string;
  key: string;
  /** What is asked, without passwords and card numbers. */
  input: unknown;
  /** What is kept of it: ids, by which it is found again. */
  kept: z.ZodType<Kept>;
};
type Outcome<Kept> = { result: Kept; again: boolean } | { failed: unknown } | 'GONE';

/**
 * Makes something under an idempotency key. What was made is kept for ever, as ids: who asks again reads it afresh, so
 * that nobody sees what he may not. A refusal leaves the key unused. After a try of which nobody knows what came of it
 * the key answers `OUTCOME_UNKNOWN`: TickeTing has nothing by which to find out.
 */
export async function once<Kept>(
  db: Database,
  { name, partner, key, input, kept }: Wish<Kept>,
  make: () => Promise<Kept>,
): Promise<{ result: Kept; again: boolean }> {
  if (key.length === 0 || key.length > LONGEST_KEY)
    throw new FoyerError(
      'BAD_INPUT',
      `Give an idempotency key of 1 to ${LONGEST_KEY} letters, such as a UUID.`,
    );
  const digest = createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('base64url');

  for (;;) {
    const fresh = await db
      .insertInto('made')
      .values({ partner, key, digest, result: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    const outcome = await db.transaction().execute(async (session): Promise<Outcome<Kept>> => {
      // A second call with the key waits here until the first has ended.
      const row = await session
        .selectFrom('made')
        .select(['digest', 'result'])
        .where('partner', '=', partner)
        .where('key', '=', key)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return 'GONE';
      if (row.digest !== digest) return { failed: reused() };
      if (row.result !== null) return { result: kept.parse(JSON.parse(row.result)), again: true };
      if (!fresh) return { failed: unknown() };
      try {
        const result = await make();
        await session
          .updateTable('made')
          .set({ result: JSON.stringify(result) })
          .where('partner', '=', partner)
          .where('key', '=', key)
          .execute();
        return { result, again: false };
      } catch (error) {
        // What was surely not done has not used the key up.
        if (error instanceof FoyerError && error.code !== 'OUTCOME_UNKNOWN')
          await session.deleteFrom('made').where('partner', '=', partner).where('key', '=', key).execute();
        return { failed: error };
      }
    });
    // The one before was refused while this one waited: it is this one's turn.
    if (outcome === 'GONE') continue;
    if ('failed' in outcome) throw outcome.failed;
    return outcome;
  }
}

function reused(): FoyerError {
  return new FoyerError(
    'IDEMPOTENCY_KEY_REUSED',
    'This key was used for something else: take a new one for a new wish.',
  );
}

function unknown(): FoyerError {
  return new FoyerError(
    'OUTCOME_UNKNOWN',
    'It is not known what came of this the first time: look before you ask for it with a new key.',
  );
}
