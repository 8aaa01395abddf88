import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Log } from '@foyer/kit/log';
import type { Clock } from '@foyer/kit/time';
import type { BasketStore } from './store.ts';
import { note } from './workflows/record.ts';
import { questionOf, settleWorkflow } from './workflows/settle.ts';

type Options = { store: BasketStore; clock: Clock; log: Log; everyMs: number; askEveryMs: number };

/**
 * Marks baskets whose holds have run out, and asks again about those that wait for a supplier's word. Any number
 * of processes may do so: each basket is changed under its lock.
 */
export function startSweeper({ store, clock, log, everyMs, askEveryMs }: Options): {
  close(): Promise<void>;
} {
  let running = Promise.resolve();
  let closed = false;

  async function round(): Promise<void> {
    const { expired, waiting } = await store.due();
    for (const id of expired) await expire(id);
    for (const id of waiting) await askAgain(id);
  }

  async function expire(id: string): Promise<void> {
    await store.change(id, ({ basket }) => {
      if (basket.state !== 'EXPIRED') return { basket: null, result: undefined };
      return {
        basket: note(basket, clock.now(), 'The hold has run out.'),
        operation: null,
        result: undefined,
      };
    });
  }

  async function askAgain(id: string): Promise<void> {
    const basket = await store.find(id);
    if (!basket) return;
    const operation = questionOf(id, Math.floor(clock.now().getTime() / askEveryMs));
    const actor = {
      partner: basket.partner,
      channels: basket.channels,
      scopes: ['read' as const, 'sell' as const],
    };
    await DBOS.startWorkflow(settleWorkflow, { workflowID: operation })(operation, { basketId: id }, actor);
  }

  const timer = setInterval(() => {
    running = running
      .then(() => (closed ? undefined : round()))
      .catch((error: unknown) => log.error({ error }, 'baskets could not be looked through'));
  }, everyMs).unref();
  return {
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}
