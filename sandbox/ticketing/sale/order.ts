import type { Reservation } from '../../engine/reservation.ts';
import { isOrAdministers } from '../authority.ts';
import type { Context, Scene } from '../endpoint.ts';
import { sectionUri } from '../events/section.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { amount, stamp } from '../gateway/stamp.ts';
import { CODE, orderKey } from '../keys.ts';
import { summaries } from '../people/account.ts';

/** So many places of a section, in cents each. */
export type OrderItem = {
  number: string;
  event: string;
  section: string;
  title: string;
  sectionName: string;
  description: string;
  price: number;
  fee: number;
  quantity: number;
};

/** What the façade keeps about an order; its state is the reservation's. */
export type OrderDocument = {
  number: string;
  customer: string;
  placed: string;
  expires: string;
  items: readonly OrderItem[];
  hosts: readonly string[];
  /** How it ended, if not by time. */
  ended?: 'Cancelled' | 'Refunded';
};

export type Order = Reservation<OrderDocument>;
export const ORDER_STATUSES = ['Placed', 'Fulfilled', 'Cancelled', 'Timed Out', 'Refunded'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export function orderStatus({ state, document }: Pick<Order, 'state' | 'document'>): OrderStatus {
  if (state === 'purchased') return 'Fulfilled';
  if (state === 'held' || state === 'purchasing') return 'Placed';
  return document.ended ?? 'Timed Out';
}

/** What an order costs, in cents. */
export function totalsOf({ items }: Pick<OrderDocument, 'items'>) {
  const subtotal = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const fees = items.reduce((sum, { fee, quantity }) => sum + fee * quantity, 0);
  return { subtotal, fees, total: subtotal + fees };
}

export function orderUri(number: string): string {
  return `/orders/${number}`;
}

export async function ordersWire({ db }: Pick<Scene, 'db'>, orders: readonly Order[]) {
  const customer = await summaries(
    db,
    orders.map(({ document }) => document.customer),
  );
  return orders.map((order) => {
    const { document } = order;
    const self = orderUri(document.number);
    const { subtotal, fees, total } = totalsOf(document);
    return {
      self,
      number: document.number,
      status: orderStatus(order),
      placed: stamp(new Date(document.placed)),
      subtotal: amount(subtotal),
      fees: amount(fees),
      total: amount(total),
      items: document.items.map(
        ({ number, event, section, title, sectionName, description, price, quantity }) => ({
          number,
          section: sectionUri({ event, id: section }),
          name: `${title}: ${sectionName}`,
          description,
          price: amount(price),
          quantity,
        }),
      ),
      customer: customer(document.customer),
      payments: `${self}/payments`,
      refunds: `${self}/refunds`,
      expires: stamp(new Date(document.expires)),
    };
  });
}

export async function findOrder({ inventory }: Pick<Scene, 'inventory'>, number: string): Promise<Order> {
  const order = await inventory.find<OrderDocument>(orderKey(number));
  if (!order || order.supplier !== CODE) throw notFound();
  return order;
}

/** The order in the path, for its customer and administrators. */
export async function orderIn(context: Context): Promise<Order> {
  const order = await findOrder(context, context.param('order'));
  if (!isOrAdministers(context, order.document.customer))
    throw refused(403, 'This account is not permitted to manage orders on behalf of the ordering customer.');
  return order;
}

export async function oneOrder(scene: Pick<Scene, 'db' | 'inventory'>, number: string) {
  const [order] = await ordersWire(scene, [await findOrder(scene, number)]);
  if (!order) throw notFound();
  return order;
}
