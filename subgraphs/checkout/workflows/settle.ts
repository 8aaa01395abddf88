import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Actor, Basket, Payload } from '../model/basket.ts';
import { problem } from '../model/problems.ts';
import { workflowParts } from './parts.ts';
import { capture } from './pay.ts';
import { askOutcome, finish, settle } from './purchase.ts';
import { note } from './record.ts';

/** How the operations begin that ask again. */
const QUESTION = 'settle ';

/**
 * The operation that asks again about a basket: one question in a while, whatever the number of processes, so the time
 * is part of its name.
 */
export function questionOf(basketId: string, turn: number): string {
  return `${QUESTION}${basketId} ${turn}`;
}

/** Asks again about a basket that needs attention: a supplier that has found its voice settles it. */
export const settleWorkflow = DBOS.registerWorkflow(askAgain, { name: 'settle' });

async function askAgain(
  operation: string,
  { basketId }: { basketId: string },
  actor: Actor,
): Promise<Payload> {
  const basket = await DBOS.runStep(() => claim(operation, basketId), { name: 'claim' });
  if (!basket) return { basket: null, problems: [] };
  for (const [position, { reference, state }] of basket.bookings.entries()) {
    if (state === 'UNKNOWN')
      await DBOS.runStep(() => askOutcome(basketId, reference, actor), { name: `ask ${position}` });
  }
  return conclude(operation, basketId);
}

export type Decision = { basketId: string; orderId: string; bought: boolean; note: string };

/** A person has asked the supplier, and says what became of a booking. */
export const decideWorkflow = DBOS.registerWorkflow(decide, { name: 'decide' });

async function decide(operation: string, decision: Decision): Promise<Payload> {
  const { basketId, orderId, bought } = decision;
  const basket = await DBOS.runStep(() => claim(operation, basketId), { name: 'claim' });
  if (!basket) {
    const message =
      'Only a basket that NEEDS_ATTENTION is settled by hand, and nothing else may be at work on it.';
    return { basket: null, problems: [problem('BASKET_STATE', message)] };
  }
  const booking = basket.bookings.find((one) => one.orderId === orderId && one.state === 'UNKNOWN');
  if (booking) {
    await DBOS.runStep(() => record(decision), { name: 'record' });
    const order = { seen: bought ? 'PURCHASED' : 'FAILED', order: null } as const;
    await DBOS.runStep(() => settle(basketId, booking.reference, order), { name: 'settle' });
  }
  const payload = await conclude(operation, basketId);
  if (booking) return payload;
  const message = 'The outcome of this order is not open: take the id of one whose lines are UNKNOWN.';
  return { ...payload, problems: [problem('NOT_FOUND', message)] };
}

async function record({ basketId, bought, note: text }: Decision): Promise<void> {
  const { store, clock } = workflowParts();
  await store.change(basketId, ({ basket, operation }) => ({
    basket: note(basket, clock.now(), `By hand: ${bought ? 'sold' : 'not sold'}. ${text}`),
    operation,
    result: undefined,
  }));
}

async function conclude(operation: string, basketId: string): Promise<Payload> {
  await DBOS.runStep(() => captureAs(operation, basketId), { name: 'capture' });
  return { basket: await DBOS.runStep(() => finish(operation, basketId), { name: 'finish' }), problems: [] };
}

/** Takes the money, unless somebody else has taken the basket over: then that is theirs to do. */
async function captureAs(operation: string, basketId: string): Promise<void> {
  const { store } = workflowParts();
  const owner = await store.change(basketId, (locked) => ({ basket: null, result: locked.operation }));
  if (owner === operation) await capture(basketId);
}

/**
 * Takes a basket that needs attention, also from an operation that only asks: suppliers are slow to answer, a process
 * that asked may have died, and whoever has learnt the outcome need not wait for either.
 */
async function claim(operation: string, basketId: string): Promise<Basket | null> {
  const { store } = workflowParts();
  return store.change<Basket | null>(basketId, ({ basket, operation: other }) => {
    if (other === operation) return { basket: null, result: basket };
    if (basket.state !== 'NEEDS_ATTENTION') return { basket: null, result: null };
    if (other !== null && !other.startsWith(QUESTION)) return { basket: null, result: null };
    return { basket, operation, result: basket };
  });
}
