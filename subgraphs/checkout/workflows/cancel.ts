import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Actor, Basket, Payload, Problem } from '../model/basket.ts';
import { problem } from '../model/problems.ts';
import { workflowParts } from './parts.ts';
import { refund } from './pay.ts';
import { note, withBooking, withLines } from './record.ts';

export type CancelArguments = { basketId: string; lineIds: string[] | null };

/** Cancels bought lines at their suppliers, and gives the money for them back. */
export const cancelWorkflow = DBOS.registerWorkflow(cancel, { name: 'cancel' });

async function cancel(
  operation: string,
  { basketId, lineIds }: CancelArguments,
  actor: Actor,
): Promise<Payload> {
  const claimed = await DBOS.runStep(() => claim(operation, basketId, lineIds), { name: 'claim' });
  if ('problem' in claimed) return { basket: claimed.basket, problems: [claimed.problem] };
  const problems: Problem[] = [];
  for (const [position, { reference }] of claimed.basket.bookings.entries()) {
    problems.push(
      ...(await DBOS.runStep(() => cancelBooking(basketId, reference, lineIds, actor), {
        name: `cancel ${position}`,
      })),
    );
  }
  await DBOS.runStep(() => refund(basketId), { name: 'refund' });
  const basket = await DBOS.runStep(() => finish(operation, basketId), { name: 'finish' });
  return { basket, problems };
}

const CANCELLABLE = new Set<Basket['state']>(['PURCHASED', 'PART_PURCHASED', 'PART_CANCELLED']);

async function claim(operation: string, basketId: string, lineIds: readonly string[] | null) {
  const { store } = workflowParts();
  return store.change<{ basket: Basket } | { basket: Basket; problem: Problem }>(
    basketId,
    ({ basket, operation: other }) => {
      if (other === operation) return { basket: null, result: { basket } };
      const refuse = (found: Problem) => ({ basket: null, result: { basket, problem: found } });
      if (basket.state === 'CANCELLED')
        return refuse(problem('CANCEL_NOT_PERMITTED', 'All of it is cancelled already.'));
      if (!CANCELLABLE.has(basket.state))
        return refuse(
          problem('BASKET_STATE', `The basket is ${basket.state}; only what was bought can be cancelled.`),
        );
      const unknown = lineIds?.find((id) => !basket.lines.some((line) => line.id === id));
      if (unknown !== undefined)
        return refuse(problem('NOT_FOUND', 'There is no such line in this basket.', { lineId: unknown }));
      const taken: Basket = { ...basket, state: 'CANCELLING' };
      return { basket: taken, operation, result: { basket: taken } };
    },
  );
}

/** Suppliers take a second cancelling of the same line without doing anything, so this may be repeated. */
async function cancelBooking(
  basketId: string,
  reference: string,
  lineIds: readonly string[] | null,
  actor: Actor,
): Promise<Problem[]> {
  const { store, suppliers, clock } = workflowParts();
  const before = await store.find(basketId);
  const booking = before?.bookings.find((one) => one.reference === reference);
  if (!before || booking?.state !== 'PURCHASED' || !booking.orderId) return [];
  const wanted = before.lines.filter(
    (line) =>
      booking.lineIds.includes(line.id) && line.state === 'PURCHASED' && (lineIds?.includes(line.id) ?? true),
  );
  if (wanted.length === 0) return [];
  const orderLines = wanted.flatMap(({ orderLineId }) => orderLineId ?? []);
  const { outcome, order, problems } = await suppliers.cancel(
    booking.supplier,
    booking.orderId,
    orderLines,
    actor,
  );
  const now =
    order ??
    (outcome === 'DONE'
      ? null
      : await suppliers.order(booking.supplier, booking.orderId, actor).catch(() => null));
  const gone = wanted.filter(({ orderLineId }) => {
    const line = now?.lines.find(({ id }) => id === orderLineId);
    return line ? line.cancellation === 'CANCELLED' : outcome === 'DONE' && problems.length === 0;
  });
  await store.change(basketId, ({ basket, operation }) => {
    const lined = withLines(
      basket,
      gone.map(({ id }) => id),
      () => ({ state: 'CANCELLED' }),
    );
    const all = lined.lines.every((line) => !booking.lineIds.includes(line.id) || line.state === 'CANCELLED');
    const changed = all ? withBooking(lined, reference, { state: 'CANCELLED' }) : lined;
    return {
      basket: note(
        changed,
        clock.now(),
        `${booking.supplier} has cancelled ${gone.length} of ${wanted.length} lines.`,
      ),
      operation,
      result: undefined,
    };
  });
  // The supplier speaks of its own lines; the caller knows the basket's.
  return problems.map((one) => ({
    ...one,
    lineId: wanted.find(({ orderLineId }) => orderLineId === one.lineId)?.id ?? null,
  }));
}

async function finish(operation: string, basketId: string): Promise<Basket> {
  const { store } = workflowParts();
  return store.change(basketId, ({ basket, operation: other }) => {
    if (other !== operation) return { basket: null, result: basket };
    const left = basket.bookings.filter(({ state }) => state === 'PURCHASED').length;
    const failed = basket.lines.some(({ state }) => state === 'FAILED');
    const some = basket.lines.some(({ state }) => state === 'CANCELLED');
    const state =
      left === 0 ? 'CANCELLED' : some ? 'PART_CANCELLED' : failed ? 'PART_PURCHASED' : 'PURCHASED';
    const done: Basket = { ...basket, state };
    return { basket: done, operation: null, result: done };
  });
}
