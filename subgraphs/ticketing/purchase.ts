import { setTimeout as wait } from 'node:timers/promises';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, LineProblem, PurchaseInput, WriteResult } from '@foyer/kit/supplier/contract';
import type { TickeTingClient } from './client.ts';
import { type FreeOrders, isFreeId } from './free.ts';
import { stateOf } from './map/order.ts';
import type { Orders } from './orders.ts';
import { isRefused } from './refusal.ts';
import type { WireOrder } from './wire/order.ts';

type Parts = { client: TickeTingClient; orders: Orders; free: FreeOrders; askAgainMs: number };

/** How often the outcome of a payment whose answer was lost is asked for; each pause is twice the one before. */
const QUESTIONS = 6;

/**
 * Pays a placed order with the seller's own card, by one call that is never repeated. When its answer is lost the
 * order is asked for; that it is still placed proves nothing.
 */
export async function purchase(input: PurchaseInput, call: Call, parts: Parts): Promise<WriteResult> {
  if (input.payment.kind !== 'ON_ACCOUNT')
    return refused('PAYMENT_NOT_ACCEPTED', 'TickeTing is paid by the seller: choose `ON_ACCOUNT`.');
  try {
    return isFreeId(input.id) ? await buyFree(input.id, call, parts) : await buy(input.id, call, parts);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    return refused(error.code, error.message);
  }
}

async function buy(id: string, call: Call, parts: Parts): Promise<WriteResult> {
  const { client, orders } = parts;
  const found = await orders.wire(id, call);
  if (!found) return refused('HOLD_NOT_FOUND', 'TickeTing does not know this hold: hold again.');
  // What is free was bought when it was ordered, and what is bought is not paid again.
  const settled = await asItIs(id, found.order, call, parts);
  if (settled) return settled;
  const { card } = client.connection.channelOf(call);
  if (!card) return refused('PAYMENT_NOT_ACCEPTED', NO_CARD);
  try {
    const { status, date } = await client.pay(found.order.number, card, call);
    // A declined card is a good answer, and the order stays held.
    if (status === 'Declined') return refused('PAYMENT_DECLINED', DECLINED);
    return await afterwards(id, call, parts, date);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    if (error.code === 'OUTCOME_UNKNOWN') return outcome(id, call, parts);
    // Not in a state that can be paid: it was paid, given back or timed out meanwhile.
    if (isRefused(error, 409)) return (await now(id, call, parts)) ?? refused(error.code, error.message);
    if (isRefused(error, 400)) return refused('PAYMENT_NOT_ACCEPTED', BAD_CARD);
    return refused(error.code, error.message);
  }
}

async function buyFree(id: string, call: Call, parts: Parts): Promise<WriteResult> {
  const problem = await parts.free.buy(id, call);
  if (problem) return { outcome: 'REFUSED', order: null, problems: [problem] };
  return outcome(id, call, parts);
}

/** It is paid: only what it looks like is left to ask. */
async function afterwards(
  id: string,
  call: Call,
  { orders }: Parts,
  paidAt: string | null,
): Promise<WriteResult> {
  const unseen = (error: unknown) => {
    call.log.warn({ error, order: id }, 'a paid order cannot be asked for yet');
    return null;
  };
  const found = await orders.wire(id, call).catch(unseen);
  const order = found && (await orders.record(id, found.order, call, paidAt).catch(unseen));
  return { outcome: 'DONE', order, problems: [] };
}

/** What an order that is not waiting for its payment amounts to; undefined when it still waits. */
async function asItIs(
  id: string,
  order: WireOrder,
  call: Call,
  { orders }: Parts,
): Promise<WriteResult | undefined> {
  const state = stateOf(order);
  if (state === 'HELD') return undefined;
  if (state === 'PURCHASED')
    return { outcome: 'DONE', order: await orders.record(id, order, call), problems: [] };
  return refused('HOLD_EXPIRED', 'The hold has run out: hold again.');
}

async function now(id: string, call: Call, parts: Parts): Promise<WriteResult | undefined> {
  const found = await parts.orders.wire(id, call);
  return found && !found.asked ? asItIs(id, found.order, call, parts) : undefined;
}

async function outcome(id: string, call: Call, parts: Parts): Promise<WriteResult> {
  for (let question = 0; question < QUESTIONS; question += 1) {
    if (question > 0) await wait(parts.askAgainMs * 2 ** (question - 1));
    try {
      const settled = await now(id, call, parts);
      if (settled) return settled;
    } catch (error) {
      call.log.debug({ error }, 'the outcome of a payment cannot be asked yet');
    }
  }
  const message = 'TickeTing has not said yet whether it was bought; it is asked again.';
  return { outcome: 'UNKNOWN', order: null, problems: [{ code: 'OUTCOME_UNKNOWN', message }] };
}

const DECLINED = "TickeTing declined the seller's card; the places are still held.";
const NO_CARD = 'Your sales channel has no card to pay TickeTing with: ask for one to be set up.';
const BAD_CARD = 'TickeTing does not take the card of your sales channel: ask for another to be set up.';

function refused(code: LineProblem['code'], message: string): WriteResult {
  return { outcome: 'REFUSED', order: null, problems: [{ code, message }] };
}
