import type { Call, LineProblem, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import type { Advantages } from './advantages.ts';
import type { CatalogueStore } from './catalogue/store.ts';
import type { S360Client } from './client.ts';
import type { Fees } from './fees.ts';
import { orderOf, type Parts } from './map/order.ts';
import type { SeatsGot } from './seats-got.ts';

/** What holding, buying and cancelling stand on. */
export type SaleParts = {
  client: S360Client;
  store: CatalogueStore;
  advantages: Advantages;
  fees: Fees;
  seatsGot: SeatsGot;
  clock: Clock;
};

/** Pauses before an order whose answer was lost is looked for, in milliseconds. */
export const LOOK_MS = [0, 500, 2000];
/** Pauses between questions for the outcome of a call that finishes an order, in milliseconds. */
export const ASK_AGAIN_MS = [200, 500, 1000, 2000, 4000];

/** Whether an order was bought, whatever was given back of it since. */
export function isClosed({ state }: Pick<Parts, 'state'>): boolean {
  return state === 'CLOSED' || state === 'CANCELED';
}

/** An order as it is told to the caller. */
export async function recordOf(
  order: Parts,
  call: Call,
  { client, store, seatsGot, clock }: SaleParts,
): Promise<OrderRecord> {
  const account = client.account(call);
  const [catalogue, seats] = await Promise.all([store.of(account), seatsGot.of(account, order.orderId)]);
  return orderOf(order, { catalogue, language: call.language, now: clock.now() }, seats);
}

export function refused(problems: readonly LineProblem[]): WriteResult {
  return { outcome: 'REFUSED', order: null, problems };
}

export function problem(code: LineProblem['code'], message: string, lineId?: string): LineProblem {
  return lineId === undefined ? { code, message } : { code, message, lineId };
}
