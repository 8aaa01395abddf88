import { setTimeout as wait } from 'node:timers/promises';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, PurchaseInput, WriteResult } from '@foyer/kit/supplier/contract';
import { attached } from './contacts.ts';
import { closing } from './designed/requests.ts';
import { amountOf, type Parts, partsOfDetails } from './map/order.ts';
import { paymentMethodOf } from './payment.ts';
import { ASK_AGAIN_MS, isClosed, problem, recordOf, refused, type SaleParts } from './sale.ts';

type Purchase = { input: PurchaseInput; call: Call; parts: SaleParts };

/**
 * Buys a hold: says who comes with each ticket, then closes the order on the seller's account with one call. When
 * its answer is lost, the order is asked for; one that is still open proves nothing.
 */
export async function purchase(input: PurchaseInput, call: Call, parts: SaleParts): Promise<WriteResult> {
  if (input.payment.kind !== 'ON_ACCOUNT')
    return refused([
      problem('PAYMENT_NOT_ACCEPTED', "S-360 is paid on the seller's account: pay `ON_ACCOUNT`."),
    ]);
  const about = { input, call, parts };
  const ready = await prepared(about);
  if ('outcome' in ready) return ready;
  const closed = await close(ready, about);
  if ('outcome' in closed) return closed;
  try {
    return await bought(closed.order ?? (await details(about)), about);
  } catch (error) {
    call.log.warn({ error, order: input.id }, 'an order was bought that cannot be read now');
    return { outcome: 'DONE', order: null, problems: [] };
  }
}

/** The order with everybody noted on their tickets, or why there is nothing to buy. */
async function prepared(about: Purchase): Promise<Parts | WriteResult> {
  const { input, call, parts } = about;
  const { client } = parts;
  try {
    const order = await details(about);
    if (isClosed(order)) return await bought(order, about);
    if (order.state === 'ABANDONED') return refused([problem('HOLD_EXPIRED', EXPIRED)]);
    if (order.state === 'CLOSING') return await outcome(about);
    await attached(order, input.customer, call, { account: client.account(call), client });
    return order;
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    // Nothing has been bought yet, and the hold stands as it was.
    return error.code === 'OUTCOME_UNKNOWN'
      ? refused([problem('SUPPLIER_DOWN', 'S-360 did not say who was noted on the tickets; try again.')])
      : refused([problem(error.code, error.message)]);
  }
}

/** Closes the order. What comes back tells it whole, where S-360 does. */
async function close(order: Parts, about: Purchase): Promise<{ order: Parts | undefined } | WriteResult> {
  const { input, call, parts } = about;
  const account = parts.client.account(call);
  try {
    const closed = await parts.client.closeOrder(
      account,
      call.language,
      closing({
        orderId: order.orderId,
        orderType: 'SALE',
        purchaser: account.purchaserContact,
        paymentMethodId: paymentMethodOf(account, await parts.store.of(account)),
        amount: amountOf(order),
        reference: input.customer.reference ?? input.reference,
      }),
    );
    if (closed === null) return outcome(about);
    return { order: closed.order && partsOfDetails(closed.order) };
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    if (error.code === 'OUTCOME_UNKNOWN') return outcome(about);
    return refused([problem(error.code, error.message)]);
  }
}

async function outcome(about: Purchase): Promise<WriteResult> {
  for (const pause of ASK_AGAIN_MS) {
    await wait(pause);
    try {
      const order = await details(about);
      if (isClosed(order)) return await bought(order, about);
      if (order.state === 'ABANDONED') return refused([problem('HOLD_EXPIRED', EXPIRED)]);
    } catch (error) {
      about.call.log.debug({ error }, 'the outcome of a purchase cannot be asked yet');
    }
  }
  const message = 'The supplier has not said yet whether it was bought; the answer is asked for again.';
  return { outcome: 'UNKNOWN', order: null, problems: [problem('OUTCOME_UNKNOWN', message)] };
}

async function details({ input, call, parts: { client } }: Purchase): Promise<Parts> {
  return partsOfDetails(await client.orderDetails(client.account(call), Number(input.id), call.language));
}

async function bought(order: Parts, { call, parts }: Purchase): Promise<WriteResult> {
  return { outcome: 'DONE', order: await recordOf(order, call, parts), problems: [] };
}

const EXPIRED = 'The hold has run out: hold the seats again.';
