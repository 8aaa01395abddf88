import { z } from 'zod';
import { hasAttachment } from '../attachments.ts';
import { touch } from '../changes.ts';
import { balanceOf, findContact, needContact } from '../contacts.ts';
import type { Context } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { needOrder, type Order, shownState, stateOf } from '../find-order.ts';
import { idSequence } from '../ids.ts';
import { id, instant, money, requestId } from '../input.ts';
import { amountOf, movementsOf, type OrderDocument, orderKey, type Payment } from '../order.ts';
import { orderWire } from '../order-wire.ts';
import { shipmentModes } from '../shipment.ts';
import { withTickets } from '../tickets.ts';
import { wireTime } from '../wire.ts';
import { productsOf } from './create-order.ts';
import { orderType, person } from './input.ts';
import { endSources, sourceKeys } from './sources.ts';

/** A close that says that it is under way stops doing so at the latest then. */
const CLOSING_MS = 60_000;

export const closeRequest = z.object({
  requestId,
  orderId: id,
  orderType,
  purchaserInfo: person.optional(),
  generateBarCodes: z.boolean().default(false),
  maxWaitingTime: z.int().optional(),
  payments: z
    .array(
      z.object({
        paymentMethodId: id,
        amount: money,
        externalReference: z.string().optional(),
        paymentDate: instant.optional(),
      }),
    )
    .default([]),
});
type CloseRequest = z.infer<typeof closeRequest>;

/** `closeOrder`: takes the payments, turns what is held into what is sold, and makes tickets. */
export async function closeOrder(request: CloseRequest, context: Context): Promise<object> {
  const { inventory, now, asyncRounds } = context;
  const before = await needOrder(request.orderId, context);
  const contact = await check(before, request, context);
  const nextId = idSequence(await inventory.next());
  const close: Parameters<typeof inventory.change<OrderDocument>>[1] = async (current, _taken, session) => {
    checkState(current, request);
    await endSources(session, current, context);
    const { document } = current;
    const payments = request.payments.map(
      (payment): Payment => ({
        ...payment,
        id: nextId(),
        paymentDate: wireTime(payment.paymentDate ?? now),
      }),
    );
    const closed: OrderDocument = {
      ...document,
      payments,
      closedAt: wireTime(now),
      modifiedAt: wireTime(now),
      ...(contact ? { contactReference: contact } : {}),
      ...(asyncRounds > 0 && request.requestId !== undefined
        ? {
            closing: {
              requestId: request.requestId,
              until: wireTime(new Date(now.getTime() + CLOSING_MS)),
            },
          }
        : {}),
    };
    const produced = request.generateBarCodes && document.type === 'SALE';
    return { state: 'purchased', document: produced ? withTickets(closed, nextId, context) : closed };
  };
  const done = await inventory.change(orderKey(request.orderId), close, sourceKeys(before.document));
  const order = done?.reservation ?? before;
  await touch(context, productsOf(order.document.operations));
  const state = await shownState(order, context);
  return { orderData: orderWire(order, { granularity: 'TICKET', state }, context) };
}

function checkState(order: Order, request: CloseRequest): void {
  const { document } = order;
  const state = stateOf(order);
  const detail = `order ${document.orderId} is ${state}`;
  if (state === 'CLOSED' || state === 'CANCELED')
    throw new Refusal('error.order.alreadyClosed', 'The order is closed.', detail);
  if (state === 'ABANDONED') {
    if (document.abandonedAt === undefined)
      throw new Refusal('error.order.expired', 'The order has expired.', detail);
    throw new Refusal('error.order.notModifiable', 'The order was given up.', detail);
  }
  if (document.type !== request.orderType)
    throw new Refusal('error.order.typeMismatch', 'The order is of another type.', document.type);
  if (document.operations.length === 0)
    throw new Refusal('error.order.empty', 'There is nothing in the order.');
}

/** Everything that must be right before an order is closed. The answer is who pays. */
async function check(order: Order, request: CloseRequest, context: Context): Promise<string | undefined> {
  checkState(order, request);
  const { document } = order;
  const due =
    document.type === 'SALE' || document.type === 'REFUND_CLIENT' ? amountOf(document.operations) : 0;
  const reference = request.purchaserInfo?.contactReference ?? document.contactReference;
  const pays = request.payments.length > 0 || due !== 0;
  if (pays && !request.purchaserInfo?.contactReference)
    throw new Refusal('error.contact.required', 'Paying by pending account needs a purchaser.');
  if (reference) await needContact(reference, context);
  if (document.type === 'SALE') await checkHolders(document, context);
  checkPayments(request, context);
  const contact = reference ? await findContact(reference, context) : undefined;
  if (pays && !contact?.pendingAccount)
    throw new Refusal('error.payment.pendingAccountNotAllowed', 'This purchaser may not pay so.', reference);
  const paid = request.payments.reduce((sum, { amount }) => sum + amount, 0);
  if (paid !== due)
    throw new Refusal(
      'error.payment.amountMismatch',
      'The payment is not what is due.',
      `paid ${paid} due ${due}`,
    );
  const over =
    contact?.limit !== undefined &&
    due > 0 &&
    (await balanceOf(contact.number, context)) + due > contact.limit;
  if (over || context.declined)
    throw new Refusal('error.payment.limitExceeded', 'The purchaser owes too much.', reference);
  return reference;
}

/** Tariffs that name their holder, those that want a proof, and tickets that go to a phone. */
async function checkHolders(document: OrderDocument, context: Context): Promise<void> {
  const { catalogue, now, channel, institution } = context;
  const mode = shipmentModes(channel, institution).find((one) => one.id === document.shipmentModeId);
  let proofs = false;
  for (const { operation, movement } of movementsOf(document.operations)) {
    if (operation.kind === 'CHARGE') continue;
    const tariff = catalogue
      .product(operation.productId, now)
      ?.season.tariffs.find((one) => one.id === operation.tariffId);
    const { contact } = movement;
    const known = contact?.contactReference
      ? await findContact(contact.contactReference, context)
      : undefined;
    const named = (contact?.firstName && contact.lastName) || known?.individual;
    const reached = contact?.email ?? known?.means.find(({ kind }) => kind === 'EMAIL');
    if ((tariff?.nominative && !named) || (mode?.kind === 'MOBILE' && !reached))
      throw new Refusal(
        'error.order.nominativeDataMissing',
        'Who comes must be named.',
        `movement ${movement.id}`,
      );
    proofs ||= tariff?.attachment ?? false;
  }
  if (proofs && !(await hasAttachment(document.fileId, context)))
    throw new Refusal('error.order.attachmentMissing', 'A proof is missing.', `file ${document.fileId}`);
}

function checkPayments({ payments }: CloseRequest, { channel }: Context): void {
  const other = payments.find(({ paymentMethodId }) => paymentMethodId !== channel.pendingAccountId);
  if (other)
    throw new Refusal(
      'error.payment.methodNotAllowed',
      'This cannot be paid so.',
      `paymentMethodId ${other.paymentMethodId}`,
    );
}
