import { FoyerError } from '@foyer/kit/problem';
import type { Call, LineProblem, WriteResult } from '@foyer/kit/supplier/contract';
import type { TickeTingClient } from './client.ts';
import { type FreeOrders, isFreeId } from './free.ts';
import { isFree, stateOf } from './map/order.ts';
import type { Orders } from './orders.ts';
import { isRefused } from './refusal.ts';
import type { TicketStore } from './tickets.ts';
import type { Turns } from './turns.ts';

type Parts = {
  client: TickeTingClient;
  orders: Orders;
  free: FreeOrders;
  tickets: TicketStore;
  turns: Turns;
};

const REASON = 'Cancelled through the seller.';

/**
 * Refunds a whole order. TickeTing would void its tickets wherever they are; what somebody else has claimed stays
 * his here, so refunds and transfers take turns.
 */
export async function cancel(
  id: string,
  lineIds: readonly string[] | null,
  call: Call,
  parts: Parts,
): Promise<WriteResult> {
  try {
    return await parts.turns.at(id, () => refund(id, lineIds, call, parts));
  } catch (error) {
    if (error instanceof FoyerError) return refused(error.code, error.message);
    throw error;
  }
}

async function refund(
  id: string,
  lineIds: readonly string[] | null,
  call: Call,
  { client, orders, tickets }: Parts,
): Promise<WriteResult> {
  // Asked as who wants it, so that nobody cancels the order of another.
  const found = await orders.wire(id, call);
  if (!found) return refused('NOT_FOUND', 'TickeTing does not know this order.');
  const { order } = found;
  const own = order.items.map(({ number }) => number);
  if (lineIds?.some((line) => !own.includes(line)))
    return refused('NOT_FOUND', 'The order has no such lines: take their ids from the order.');
  const state = stateOf(order);
  if (state === 'CANCELLED')
    return { outcome: 'DONE', order: await orders.record(id, order, call), problems: [] };
  if (state !== 'PURCHASED' || found.asked)
    return refused('CANCEL_NOT_PERMITTED', 'It is not bought: release it instead.');
  if (lineIds && own.some((line) => !lineIds.includes(line)))
    return refused('CANCEL_NOT_PERMITTED', 'TickeTing refunds whole orders only: cancel all lines.');
  if (isFree(order)) return refused('CANCEL_NOT_PERMITTED', 'TickeTing does not take free tickets back.');
  const gone = (await tickets.of(order, call)).some((ticket) => ticket.state === 'GONE');
  if (gone)
    return refused(
      'CANCEL_NOT_PERMITTED',
      'Some of the tickets belong to somebody else now, who claimed them.',
    );
  try {
    const { status } = await client.refund(order.number, REASON, call);
    if (status === 'Declined')
      return refused(
        'CANCEL_NOT_PERMITTED',
        'TickeTing could not give the money back; nothing was cancelled.',
      );
    return { outcome: 'DONE', order: await orders.find(id, call).catch(() => null), problems: [] };
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    if (error.code !== 'OUTCOME_UNKNOWN' && !isRefused(error, 409)) throw error;
    return refunded(id, error, call, orders);
  }
}

/** Whether an order is refunded, after an answer that does not say so. */
async function refunded(id: string, error: FoyerError, call: Call, orders: Orders): Promise<WriteResult> {
  const order = await orders.find(id, call).catch(() => null);
  if (order?.state === 'CANCELLED') return { outcome: 'DONE', order, problems: [] };
  if (error.code !== 'OUTCOME_UNKNOWN') return refused('CANCEL_NOT_PERMITTED', error.message);
  return { outcome: 'UNKNOWN', order, problems: [{ code: error.code, message: error.message }] };
}

/** Gives a placed order back. */
export async function release(id: string, call: Call, { client, orders, free }: Parts): Promise<WriteResult> {
  const done: WriteResult = { outcome: 'DONE', order: null, problems: [] };
  try {
    if (isFreeId(id)) return (await free.release(id, call)) ? done : refused('BASKET_STATE', BOUGHT);
    await client.cancelOrder(id, call);
    return done;
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    if (isRefused(error, 404)) return refused('HOLD_NOT_FOUND', 'TickeTing does not know this hold.');
    const now = await orders.find(id, call).catch(() => null);
    // It was given back, or timed out: either is what was wanted.
    if (now?.state === 'RELEASED') return done;
    if (error.code === 'OUTCOME_UNKNOWN')
      return { outcome: 'UNKNOWN', order: now, problems: [{ code: error.code, message: error.message }] };
    if (now?.state === 'PURCHASED' || now?.state === 'CANCELLED') return refused('BASKET_STATE', BOUGHT);
    return refused(error.code, error.message);
  }
}

const BOUGHT = 'It is bought already: cancel it instead.';

function refused(code: LineProblem['code'], message: string): WriteResult {
  return { outcome: 'REFUSED', order: null, problems: [{ code, message }] };
}
