import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Actor, Basket, Payload, Problem } from '../model/basket.ts';
import { workflowParts } from './parts.ts';
import { withBooking } from './record.ts';
import { claimHeld } from './release.ts';

/** Makes holds longer where suppliers can. */
export const extendWorkflow = DBOS.registerWorkflow(extend, { name: 'extend' });

async function extend(operation: string, { basketId }: { basketId: string }, actor: Actor): Promise<Payload> {
  const claimed = await DBOS.runStep(() => claimHeld(operation, basketId, 'HOLDING'), { name: 'claim' });
  if ('problem' in claimed) return { basket: claimed.basket, problems: [claimed.problem] };
  const problems: Problem[] = [];
  for (const [position, { reference }] of claimed.basket.bookings.entries()) {
    problems.push(
      ...(await DBOS.runStep(() => extendBooking(basketId, reference, actor), {
        name: `extend ${position}`,
      })),
    );
  }
  const basket = await DBOS.runStep(() => finish(operation, basketId), { name: 'finish' });
  return { basket, problems };
}

async function extendBooking(basketId: string, reference: string, actor: Actor): Promise<Problem[]> {
  const { store, suppliers } = workflowParts();
  const booking = (await store.find(basketId))?.bookings.find((one) => one.reference === reference);
  if (booking?.state !== 'HELD' || !booking.orderId) return [];
  const { outcome, order, problems } = await suppliers.extend(booking.supplier, booking.orderId, actor);
  if (outcome !== 'DONE' || !order) return problems;
  return store.change(basketId, ({ basket, operation }) => ({
    basket: withBooking(basket, reference, { heldUntil: order.heldUntil }),
    operation,
    result: problems,
  }));
}

async function finish(operation: string, basketId: string): Promise<Basket> {
  const { store } = workflowParts();
  return store.change(basketId, ({ basket, operation: other }) => {
    if (other !== operation) return { basket: null, result: basket };
    const done: Basket = { ...basket, state: 'HELD' };
    return { basket: done, operation: null, result: done };
  });
}
