import { DBOS } from '@dbos-inc/dbos-sdk';
import { type Actor, type Basket, type Payload, type Problem, UNHELD } from '../model/basket.ts';
import { problem } from '../model/problems.ts';
import { workflowParts } from './parts.ts';
import { note, withBooking, withLines } from './record.ts';

export type ReleaseArguments = { basketId: string };

/** Gives every hold of a basket back. */
export const releaseWorkflow = DBOS.registerWorkflow(release, { name: 'release' });

async function release(operation: string, { basketId }: ReleaseArguments, actor: Actor): Promise<Payload> {
  const claimed = await DBOS.runStep(() => claimHeld(operation, basketId, 'HOLDING'), { name: 'claim' });
  if ('problem' in claimed) return { basket: claimed.basket, problems: [claimed.problem] };
  const problems: Problem[] = [];
  for (const [position, { reference }] of claimed.basket.bookings.entries()) {
    problems.push(
      ...(await DBOS.runStep(() => releaseBooking(basketId, reference, actor), {
        name: `release ${position}`,
      })),
    );
  }
  const basket = await DBOS.runStep(() => reopen(operation, basketId), { name: 'finish' });
  return { basket, problems };
}

/** Takes a held basket for an operation, or tells why not. */
export async function claimHeld(
  operation: string,
  basketId: string,
  during: Basket['state'],
): Promise<{ basket: Basket } | { basket: Basket; problem: Problem }> {
  const { store } = workflowParts();
  return store.change<{ basket: Basket } | { basket: Basket; problem: Problem }>(
    basketId,
    ({ basket, operation: other }) => {
      if (other === operation) return { basket: null, result: { basket } };
      if (basket.state === 'EXPIRED') {
        return {
          basket: null,
          result: {
            basket,
            problem: problem('HOLD_EXPIRED', 'The hold has run out: hold the basket again.'),
          },
        };
      }
      if (basket.state !== 'HELD') {
        const code =
          basket.state === 'HOLDING' || basket.state === 'PURCHASING' || basket.state === 'CANCELLING'
            ? 'BUSY'
            : 'BASKET_STATE';
        const message = `The basket is ${basket.state}; this needs one that is HELD.`;
        return { basket: null, result: { basket, problem: problem(code, message) } };
      }
      const taken: Basket = { ...basket, state: during };
      return { basket: taken, operation, result: { basket: taken } };
    },
  );
}

/** Gives one booking's hold back. Doing it twice is well; what cannot be given back runs out by itself. */
export async function releaseBooking(basketId: string, reference: string, actor: Actor): Promise<Problem[]> {
  const { store, suppliers, clock } = workflowParts();
  const booking = (await store.find(basketId))?.bookings.find((one) => one.reference === reference);
  if (!booking?.orderId || (booking.state !== 'HELD' && booking.state !== 'REFUSED')) return [];
  const { outcome, problems } = await suppliers.release(booking.supplier, booking.orderId, actor);
  return store.change(basketId, ({ basket, operation }) => {
    const released = withLines(
      withBooking(basket, reference, { state: 'RELEASED' }),
      booking.lineIds,
      () => UNHELD,
    );
    const text =
      outcome === 'DONE'
        ? `${booking.supplier} has the seats back.`
        : `${booking.supplier} did not take the seats back; they free themselves.`;
    return { basket: note(released, clock.now(), text), operation, result: problems };
  });
}

async function reopen(operation: string, basketId: string): Promise<Basket> {
  const { store } = workflowParts();
  return store.change(basketId, ({ basket, operation: other }) => {
    if (other !== operation) return { basket: null, result: basket };
    const done: Basket = { ...basket, state: 'OPEN' };
    return { basket: done, operation: null, result: done };
  });
}
