import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Actor, Basket, Payload } from '../model/basket.ts';
import { workflowParts } from './parts.ts';
import { capture } from './pay.ts';
import { askOutcome, finish } from './purchase.ts';

/** Asks again about a basket that needs attention: a supplier that has found its voice settles it. */
export const settleWorkflow = DBOS.registerWorkflow(settle, { name: 'settle' });

async function settle(operation: string, { basketId }: { basketId: string }, actor: Actor): Promise<Payload> {
  const basket = await DBOS.runStep(() => claim(operation, basketId), { name: 'claim' });
  if (!basket) return { basket: null, problems: [] };
  for (const [position, { reference, state }] of basket.bookings.entries()) {
    if (state === 'UNKNOWN')
      await DBOS.runStep(() => askOutcome(basketId, reference, actor), { name: `ask ${position}` });
  }
  await DBOS.runStep(() => capture(basketId), { name: 'capture' });
  return { basket: await DBOS.runStep(() => finish(operation, basketId), { name: 'finish' }), problems: [] };
}

async function claim(operation: string, basketId: string): Promise<Basket | null> {
  const { store } = workflowParts();
  return store.change<Basket | null>(basketId, ({ basket, operation: other }) => {
    if (other === operation) return { basket: null, result: basket };
    if (basket.state !== 'NEEDS_ATTENTION') return { basket: null, result: null };
    return { basket, operation, result: basket };
  });
}
