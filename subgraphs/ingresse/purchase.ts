import { setTimeout as wait } from 'node:timers/promises';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, LineProblem, PurchaseInput, WriteResult } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { IngresseClient } from './client.ts';
import { orderOf, stateOf } from './map/order.ts';
import { isRefused } from './refusal.ts';
import type { WireSale } from './wire/sale.ts';

type Parts = { client: IngresseClient; clock: Clock };

/** Pauses between questions for the outcome of a payment whose answer was lost, in milliseconds. */
const ASK_AGAIN_MS = [200, 500, 1000, 2000, 4000];

/**
 * Pays a reservation by a card that the channel's user has saved, with one call that is never repeated: paying
 * twice is not the same as once. The transaction is looked at before and, when the answer is lost, after.
 */
export async function purchase(
  input: PurchaseInput,
  call: Call,
  { client, clock }: Parts,
): Promise<WriteResult> {
  const { id } = input;
  try {
    const before = await client.sale(id, call);
    if (stateOf(before) !== 'HELD') return ended(before, clock);
    const free = Number(before.totalOrder) === 0;
    const cardToken = free ? null : ((await cardOf(input, call, client)) ?? null);
    if (!free && !cardToken) return refused('PAYMENT_NOT_ACCEPTED', NO_CARD);
    const answer = await client.pay({ transactionId: id, cardToken }, call);
    if (answer.status === 'declined') return declined(answer.declinedReason);
    return await outcome(id, call, { client, clock }, 1);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    // It was closed in between: by the time, or by a payment that was given up for lost.
    if (error.code === 'OUTCOME_UNKNOWN' || isRefused(error, 6005))
      return outcome(id, call, { client, clock });
    if (isRefused(error, 1905))
      return refused('HOLD_NOT_FOUND', 'Ingresse does not know this hold: hold again.');
    return refused(error.code, error.message);
  }
}

/** The card to pay by: the one that was named, or the usual one of the channel's user. */
async function cardOf(
  { payment }: PurchaseInput,
  call: Call,
  client: IngresseClient,
): Promise<string | undefined> {
  if (payment.kind === 'CARD_TOKEN') return payment.cardToken ?? undefined;
  const cards = await client.cards(call);
  return (cards.find((card) => card.default) ?? cards[0])?.token;
}

/** Asks what became of the payment, until it is known or there is no more time. */
async function outcome(
  id: string,
  call: Call,
  { client, clock }: Parts,
  times = ASK_AGAIN_MS.length,
): Promise<WriteResult> {
  let last: WireSale | undefined;
  for (const pause of ASK_AGAIN_MS.slice(0, times)) {
    if (times > 1) await wait(pause);
    try {
      last = await client.sale(id, call);
      const state = stateOf(last);
      // What is still held may yet be paid; what is looked into by people takes longer than anybody waits here.
      if (state !== 'HELD') return ended(last, clock);
    } catch (error) {
      call.log.debug({ error }, 'the outcome of a payment cannot be asked yet');
    }
  }
  return unknown(
    last,
    clock,
    'Ingresse has not said yet whether it was paid; the answer is asked for again.',
  );
}

/** What a transaction that is not merely held any more means to who pays it. */
function ended(wire: WireSale, clock: Clock): WriteResult {
  const state = stateOf(wire);
  if (state === 'PURCHASED') return { outcome: 'DONE', order: orderOf(wire, clock.now()), problems: [] };
  if (state === 'PURCHASING') {
    return unknown(wire, clock, 'The payment is being looked into; the answer is asked for again.');
  }
  if (state === 'FAILED') return declined(undefined);
  if (state === 'CANCELLED') return refused('BASKET_STATE', 'It was bought and refunded.');
  return refused('HOLD_EXPIRED', 'The hold has run out: hold again.');
}

function unknown(wire: WireSale | undefined, clock: Clock, message: string): WriteResult {
  const problems: LineProblem[] = [{ code: 'OUTCOME_UNKNOWN', message }];
  return { outcome: 'UNKNOWN', order: wire ? orderOf(wire, clock.now()) : null, problems };
}

function declined(reason: { code: string; message: string } | undefined): WriteResult {
  const why = reason?.message ? ` (${reason.code}: ${reason.message})` : '';
  return refused(
    'PAYMENT_DECLINED',
    `The payment was declined${why}; the tickets are free again: hold them again.`,
  );
}

const NO_CARD = 'There is no card to pay by: save one in the account of your sales channel at Ingresse.';

function refused(code: LineProblem['code'], message: string): WriteResult {
  return { outcome: 'REFUSED', order: null, problems: [{ code, message }] };
}
