import { createHash, randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { Transaction } from 'kysely';
import type { Actor, Basket, Payload } from './model/basket.ts';
import { asProblem } from './model/problems.ts';
import type { TransferPayload } from './model/transfer.ts';
import type { BasketStore } from './store.ts';
import type { CheckoutDatabase, CheckoutTables } from './tables.ts';

const LONGEST_KEY = 200;

type Workflow<Arguments> = (operation: string, input: Arguments, actor: Actor) => Promise<Payload>;
type Asked = {
  name: string;
  key: string;
  input: unknown;
  identity: Identity;
  /** True for what an operator may do to anybody's basket. */
  anyPartner?: boolean;
};

/** Does what callers ask under an idempotency key: once, whatever the number of times and processes it is asked in. */
export function idempotentOperations(db: CheckoutDatabase, store: BasketStore) {
  /** The operation of a key: new, or the one it was used for. Refuses a key that was used for something else. */
  async function register(
    session: CheckoutDatabase | Transaction<CheckoutTables>,
    { name, key, input, identity }: Asked,
  ) {
    if (key.length === 0 || key.length > LONGEST_KEY) {
      throw new FoyerError(
        'BAD_INPUT',
        `Give an idempotency key of 1 to ${LONGEST_KEY} letters, such as a UUID.`,
      );
    }
    const digest = createHash('sha256')
      .update(JSON.stringify([name, input]))
      .digest('base64url');
    const { partner } = identity;
    const made = await session
      .insertInto('idempotency')
      .values({ partner, key, digest, operation: randomUUID(), result: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('operation')
      .executeTakeFirst();
    if (made) return { operation: made.operation, result: null, fresh: true };
    const kept = await session
      .selectFrom('idempotency')
      .select(['digest', 'operation', 'result'])
      .where('partner', '=', partner)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (kept.digest !== digest) {
      throw new FoyerError(
        'IDEMPOTENCY_KEY_REUSED',
        'This key was used for something else: take a new one for a new wish.',
      );
    }
    return { operation: kept.operation, result: kept.result, fresh: false };
  }

  async function keep(
    session: CheckoutDatabase | Transaction<CheckoutTables>,
    { key, identity }: Asked,
    payload: Payload | TransferPayload,
  ): Promise<void> {
    await session
      .updateTable('idempotency')
      .set({ result: JSON.stringify(payload) })
      .where('partner', '=', identity.partner)
      .where('key', '=', key)
      .execute();
  }

  async function forget({ key, identity }: Asked): Promise<void> {
    await db
      .deleteFrom('idempotency')
      .where('partner', '=', identity.partner)
      .where('key', '=', key)
      .execute();
  }

  return {
    /** A change within the database: done and remembered in one transaction. */
    async quick(
      asked: Asked,
      change: (session: Transaction<CheckoutTables>) => Promise<Basket>,
    ): Promise<Payload> {
      try {
        return await db.transaction().execute(async (session) => {
          // A second call with the key waits here until the first has ended.
          const { result } = await register(session, asked);
          if (result && 'basket' in result) return result;
          const payload = { basket: await change(session), problems: [] };
          await keep(session, asked, payload);
          return payload;
        });
      } catch (error) {
        return refused(error, asked);
      }
    },

    /**
     * A change at one supplier that needs no steps of ours: it can find out for itself what became of an earlier try.
     * What is not known yet is not kept, so that the same key finds out later.
     */
    async atSupplier(
      asked: Asked,
      change: (again: boolean) => Promise<{ payload: TransferPayload; known: boolean }>,
    ): Promise<TransferPayload> {
      let fresh = false;
      try {
        ({ fresh } = await register(db, asked));
        return await db.transaction().execute(async (session) => {
          // A second call with the key waits here until the first has ended.
          const kept = await session
            .selectFrom('idempotency')
            .select('result')
            .where('partner', '=', asked.identity.partner)
            .where('key', '=', asked.key)
            .forUpdate()
            .executeTakeFirst();
          if (kept?.result && 'transfers' in kept.result) return kept.result;
          const { payload, known } = await change(!fresh);
          if (known) await keep(session, asked, payload);
          return payload;
        });
      } catch (error) {
        const found = asProblem(error);
        if (!found) throw error;
        // What was refused before anybody was asked has not used the key up.
        if (fresh) await forget(asked);
        return { transfers: [], problems: [found] };
      }
    },

    /** A change that calls suppliers: a workflow, which a crash only interrupts. */
    async durable<Arguments extends { basketId: string }>(
      asked: Asked,
      workflow: Workflow<Arguments>,
      input: Arguments,
    ): Promise<Payload> {
      const { partner, channels, scopes } = asked.identity;
      try {
        await own(input.basketId, asked);
        const { operation, result } = await register(db, asked);
        if (result && 'basket' in result) return result;
        const handle = await DBOS.startWorkflow(workflow, { workflowID: operation })(operation, input, {
          partner,
          channels,
          scopes,
        });
        const payload = await handle.getResult();
        await keep(db, asked, payload);
        return payload;
      } catch (error) {
        return refused(error, asked, input.basketId);
      }
    },
  };

  async function own(basketId: string, { identity, anyPartner = false }: Asked): Promise<void> {
    const basket = await store.find(basketId);
    if (!basket || (basket.partner !== identity.partner && !anyPartner))
      throw new FoyerError('NOT_FOUND', 'There is no such basket, or it is not yours.');
  }

  /** What went wrong, as data where it is the caller's affair. */
  async function refused(error: unknown, { identity }: Asked, basketId?: string): Promise<Payload> {
    const found = asProblem(error);
    if (!found) throw error;
    const basket = basketId === undefined ? null : await store.find(basketId);
    return { basket: basket?.partner === identity.partner ? basket : null, problems: [found] };
  }
}

export type Operations = ReturnType<typeof idempotentOperations>;
