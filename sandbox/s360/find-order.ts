import type { Reservation } from '../engine/reservation.ts';
import { CODE, type Context } from './endpoint.ts';
import { Refusal } from './failure.ts';
import { fileKey, type OrderDocument, type OrderState, orderKey } from './order.ts';
import { isPending } from './requests.ts';

export type Order = Reservation<OrderDocument>;

/** Finds an order of the caller. */
export async function needOrder(orderId: number, { inventory, operator }: Context): Promise<Order> {
  const found = await inventory.find<OrderDocument>(orderKey(orderId));
  if (!found || found.supplier !== CODE || found.account !== operator.code)
    throw new Refusal('error.order.notFound', 'There is no such order.', `order ${orderId}`);
  return found;
}

/** The orders of a file of the caller; at least one. */
export async function needFile(fileId: number, { inventory, operator }: Context): Promise<Order[]> {
  const orders = await inventory.all<OrderDocument>(CODE, { account: operator.code, alias: fileKey(fileId) });
  if (orders.length === 0)
    throw new Refusal('error.file.notFound', 'There is no such file.', `file ${fileId}`);
  return orders;
}

/** What has become of an order. */
export function stateOf({ state, document }: Order): OrderState {
  if (state === 'held') return 'IN_PROGRESS';
  if (state !== 'purchased') return 'ABANDONED';
  const { type, operations } = document;
  const movements = operations.filter(({ kind }) => kind !== 'CHARGE').flatMap((one) => one.movements);
  const sold = type === 'SALE' && movements.length > 0;
  return sold && movements.every((movement) => movement.state === 'CANCELED') ? 'CANCELED' : 'CLOSED';
}

/** The same, with a close that says that it is under way. */
export async function shownState(order: Order, context: Context): Promise<OrderState> {
  const { closing } = order.document;
  const state = stateOf(order);
  if (!closing || state !== 'CLOSED' || context.now >= new Date(closing.until)) return state;
  return (await isPending(context, 'closeOrder', closing.requestId)) ? 'CLOSING' : state;
}

/** Refuses to change an order that is not open. */
export function checkOpen(order: Order): void {
  const { document } = order;
  const state = stateOf(order);
  const detail = `order ${document.orderId} is ${state}`;
  if (state === 'ABANDONED' && document.abandonedAt === undefined)
    throw new Refusal('error.order.expired', 'The order has expired.', detail);
  if (state !== 'IN_PROGRESS')
    throw new Refusal('error.order.notModifiable', 'The order can no longer be changed.', detail);
}
