import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { FoyerError } from '@foyer/kit/problem';
import { sql } from 'kysely';
import { manifest } from './supplier.ts';
import type { Database } from './tables.ts';

/** Longer than any turn takes; after a crash the next one waits so long. */
const LEASE_SECONDS = 90;
const LOOK_MS = 25;
const PATIENCE_MS = 40_000;

/**
 * Changes to an order's tickets come one after the other, in all processes: refunds and transfers look at tickets
 * before they act, and TickeTing would let both happen. Nothing is kept open in the database meanwhile.
 */
export type Turns = { at<Value>(orderId: string, work: () => Promise<Value>): Promise<Value> };

export function turnsOf(db: Database): Turns {
  /** Those of this process queue here, so that one of them looks at the database. */
  const queues = new Map<string, Promise<unknown>>();

  async function take(orderId: string, holder: string): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      const { rows } = await sql`
        insert into order_turn (order_id, holder, until)
        values (${orderId}, ${holder}, now() + ${LEASE_SECONDS} * interval '1 second')
        on conflict (order_id) do update set holder = excluded.holder, until = excluded.until
          where order_turn.until < now()
        returning 1`.execute(db);
      if (rows.length > 0) return;
      await wait(LOOK_MS);
    }
    throw new FoyerError('BUSY', "The order's tickets are being changed: try again in a moment.", {
      supplier: manifest.code,
    });
  }

  async function run<Value>(orderId: string, work: () => Promise<Value>): Promise<Value> {
    const holder = randomUUID();
    await take(orderId, holder);
    try {
      return await work();
    } finally {
      await db
        .deleteFrom('order_turn')
        .where('order_id', '=', orderId)
        .where('holder', '=', holder)
        .execute()
        // It runs out by itself; what was done counts.
        .catch(() => undefined);
    }
  }

  return {
    at(orderId, work) {
      const before = queues.get(orderId) ?? Promise.resolve();
      const mine = before.then(
        () => run(orderId, work),
        () => run(orderId, work),
      );
      queues.set(orderId, mine);
      const forget = () => {
        if (queues.get(orderId) === mine) queues.delete(orderId);
      };
      mine.then(forget, forget);
      return mine;
    },
  };
}
