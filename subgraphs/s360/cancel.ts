import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, LineProblem, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Account } from './connection.ts';
import { closing, refundOrder } from './designed/requests.ts';
import { amountOf, isGone, linesOf, type Parts, partsOfDetails, partsOfUpdate } from './map/order.ts';
import { paymentMethodOf } from './payment.ts';
import { ASK_AGAIN_MS, isClosed, LOOK_MS, problem, recordOf, refused, type SaleParts } from './sale.ts';

/**
 * Gives bought lines back: a refund order in the same file, which takes effect when it is closed. Both calls are
 * sent once; a refund that was left open by a call before is found by its reference and closed.
 */
export async function cancel(
  id: string,
  lineIds: readonly string[] | null,
  call: Call,
  parts: SaleParts,
): Promise<WriteResult> {
  const { client, store } = parts;
  const account = client.account(call);
  const catalogue = await store.of(account);
  const details = async () => partsOfDetails(await client.orderDetails(account, Number(id), call.language));
  try {
    const order = await details();
    if (!isClosed(order)) return refused([problem('BASKET_STATE', 'It is not bought: release it instead.')]);
    const before = await recordOf(order, call, parts);
    const { movementIds, problems } = wantedOf(order, before.lines, lineIds, catalogue);
    if (movementIds.length === 0)
      return { outcome: problems.length > 0 ? 'REFUSED' : 'DONE', order: before, problems };
    const outcome = await refunded(order, movementIds, { account, catalogue, call, parts });
    if (outcome === 'UNKNOWN')
      return {
        outcome,
        order: null,
        problems: [problem('OUTCOME_UNKNOWN', 'S-360 has not said yet whether it was cancelled.')],
      };
    const after = await details().catch(() => null);
    return { outcome, order: after && (await recordOf(after, call, parts)), problems };
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    return refused([problem(error.code, error.message)]);
  }
}

/** The places to give back, and what of the wish is not possible. */
function wantedOf(
  order: Parts,
  records: OrderRecord['lines'],
  lineIds: readonly string[] | null,
  { pos }: Catalogue,
): { movementIds: number[]; problems: LineProblem[] } {
  const lines = linesOf(order, pos.organizationTimeZone).filter(({ id }) => lineIds?.includes(id) ?? true);
  const states = new Map(records.map(({ id, cancellation }) => [id, cancellation]));
  const stuck = lines.filter(({ id }) => states.get(id) === 'NOT_PERMITTED');
  return {
    movementIds: lines
      .filter((line) => !stuck.includes(line))
      .flatMap(({ movements }) =>
        movements.filter((one) => !isGone(one)).map(({ movementId }) => movementId),
      ),
    problems: stuck.map(({ id }) =>
      problem('CANCEL_NOT_PERMITTED', 'It has begun, and cannot be given back any more.', id),
    ),
  };
}

type About = { account: Account; catalogue: Catalogue; call: Call; parts: SaleParts };

async function refunded(
  order: Parts,
  movementIds: readonly number[],
  about: About,
): Promise<'DONE' | 'UNKNOWN'> {
  const { account, catalogue, call, parts } = about;
  const { client } = parts;
  if (order.fileId === undefined)
    throw new FoyerError('SUPPLIER_PROTOCOL', 'S-360 does not say which file the order is in.');
  const reference = referenceOf(order.orderId, movementIds);
  const wish = { fileId: order.fileId, reference, movementIds };
  const refund = (await openRefund(wish, about)) ?? (await begun(wish, about));
  if (!refund) return 'UNKNOWN';
  try {
    const closed = await client.closeOrder(
      account,
      call.language,
      closing({
        orderId: refund.orderId,
        orderType: 'REFUND_CLIENT',
        purchaser: account.purchaserContact,
        paymentMethodId: paymentMethodOf(account, catalogue),
        amount: amountOf(refund),
        reference,
      }),
    );
    if (closed !== null) return 'DONE';
  } catch (error) {
    if (!(error instanceof FoyerError) || error.code !== 'OUTCOME_UNKNOWN') throw error;
  }
  for (const pause of ASK_AGAIN_MS) {
    await wait(pause);
    try {
      if (isClosed(partsOfDetails(await client.orderDetails(account, refund.orderId, call.language))))
        return 'DONE';
    } catch (error) {
      call.log.debug({ error }, 'the outcome of a refund cannot be asked yet');
    }
  }
  return 'UNKNOWN';
}

type Wish = { fileId: number; reference: string; movementIds: readonly number[] };

/** Opens the refund. Undefined when its answer was lost and it cannot be found. */
async function begun(wish: Wish, about: About): Promise<Parts | undefined> {
  const { account, catalogue, call, parts } = about;
  const request = refundOrder({ ...wish, purchaser: account.purchaserContact });
  try {
    return partsOfUpdate(
      await parts.client.createOrder(account, catalogue.pos.posId, call.language, request),
    );
  } catch (error) {
    if (!(error instanceof FoyerError) || error.code !== 'OUTCOME_UNKNOWN') throw error;
  }
  for (const pause of LOOK_MS) {
    await wait(pause);
    const found = await openRefund(wish, about).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}

/** A refund of the same wish that is still open. */
async function openRefund(
  { fileId, reference }: Wish,
  { account, parts: { client } }: About,
): Promise<Parts | undefined> {
  const orders = (await client.fileOrders(account, fileId)).map(partsOfDetails);
  return orders.find(
    ({ externalReference, state }) => externalReference === reference && state === 'IN_PROGRESS',
  );
}

/** The same wish has the same reference, so that it is known again. */
function referenceOf(orderId: number, movementIds: readonly number[]): string {
  const digest = createHash('sha256').update(movementIds.toSorted().join(' ')).digest('hex');
  return `cancel-${orderId}-${digest.slice(0, 12)}`;
}
