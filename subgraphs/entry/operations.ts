import { createHash } from 'node:crypto';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { z } from 'zod';
import { CONTROL } from './model/ids.ts';
import type { EntryDatabase, Session } from './tables.ts';

const LONGEST_KEY = 200;

type Asked = { name: string; key: string; input: unknown; identity: Identity };

/** Does what is asked under an idempotency key, and keeps the result. What is refused is not kept. */
export function idempotent(db: EntryDatabase) {
  /** The kept result of a key, if it has one. Refuses a key that was used for something else. */
  async function kept<Result>(
    session: EntryDatabase | Session,
    { key, identity, ...asked }: Asked,
    shape: z.ZodType<Result>,
  ): Promise<Result | undefined> {
    const row = await session
      .selectFrom('idempotency')
      .select(['digest', 'result'])
      .where('partner', '=', identity.partner)
      .where('key', '=', key)
      .executeTakeFirst();
    if (row && row.digest !== digestOf(asked))
      throw new FoyerError(
        'IDEMPOTENCY_KEY_REUSED',
        'This key was used for something else: take a new one for a new wish.',
      );
    return row && shape.parse(row.result);
  }

  /** Keeps a result, unless there is one; a second call with the key waits here until the first has ended. */
  async function keep(
    session: EntryDatabase | Session,
    { key, identity, ...asked }: Asked,
    result: unknown,
  ): Promise<boolean> {
    const made = await session
      .insertInto('idempotency')
      .values({
        partner: identity.partner,
        key,
        digest: digestOf(asked),
        result: JSON.stringify(result),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    return made !== undefined;
  }

  return {
    /** Done once: the work and its result are written together. `result` is known before the work is done. */
    async once<Result>(
      asked: Asked,
      shape: z.ZodType<Result>,
      planned: Result,
      work: (session: Session) => Promise<void>,
    ): Promise<Result> {
      usable(asked.key);
      return db.transaction().execute(async (session) => {
        if (await keep(session, asked, planned)) {
          await work(session);
          return planned;
        }
        return (await kept(session, asked, shape)) ?? planned;
      });
    },

    /** For work that changes nothing when it is done again: it may be, but the first result is the answer for ever. */
    async repeatable<Result>(
      asked: Asked,
      shape: z.ZodType<Result>,
      work: () => Promise<Result>,
    ): Promise<Result> {
      usable(asked.key);
      const before = await kept(db, asked, shape);
      if (before !== undefined) return before;
      const result = await work();
      if (await keep(db, asked, result)) return result;
      return (await kept(db, asked, shape)) ?? result;
    },
  };
}
export type Idempotent = ReturnType<typeof idempotent>;

function digestOf({ name, input }: Pick<Asked, 'name' | 'input'>): string {
  return createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('base64url');
}

function usable(key: string): void {
  if (key.length > 0 && key.length <= LONGEST_KEY && !CONTROL.test(key)) return;
  throw new FoyerError(
    'BAD_INPUT',
    `Give an idempotency key of 1 to ${LONGEST_KEY} letters, such as a UUID.`,
  );
}
