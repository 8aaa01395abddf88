import { isAdministrator } from '../authority.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { refused } from '../gateway/failure.ts';
import { readForm, reference } from '../gateway/form.ts';
import { pageOfList } from '../gateway/page.ts';
import { CODE } from '../keys.ts';
import { accountFor, findAccount, noAccount } from '../people/account.ts';
import {
  ORDER_STATUSES,
  type Order,
  type OrderDocument,
  oneOrder,
  orderIn,
  orderStatus,
  ordersWire,
} from './order.ts';
import { cannotBePlaced, placeOrder } from './place.ts';
import { readWishes, wishes } from './wishes.ts';

async function place(context: Context): Promise<object> {
  const { db, caller, declined } = context;
  const { items, ...body } = context.body();
  const { customer } = await readForm({ customer: reference.optional() }, body);
  if (customer && customer !== caller.account && !isAdministrator(context))
    throw refused(403, 'The authenticated user is not permtited to manage orders for this account.');
  const number = customer || caller.account;
  const given = await readForm(
    { customer: reference.optional(), ...(number ? {} : { customer: reference }), items: wishes },
    { customer: number, items: isEmpty(items) ? null : items },
  );
  if (!number || !(await findAccount(db, 'number', number))) throw noAccount();
  const wished = await readWishes(db, given.items, 'items');
  if (declined) throw cannotBePlaced();
  const order = await placeOrder(context, {
    customer: number,
    wishes: wished,
    privileged: await privileges(context),
  });
  return oneOrder(context, order);
}

/** A list without anything in it says nothing. */
function isEmpty(items: unknown): boolean {
  return typeof items === 'object' && items !== null && Object.keys(items).length === 0;
}

/** Whose events the caller may order from even when they are not on sale. */
async function privileges(context: Context): Promise<(host: string) => boolean> {
  if (isAdministrator(context)) return () => true;
  const rows = await context.db
    .selectFrom('host_administrator')
    .select('host')
    .where('account', '=', context.caller.account ?? '')
    .execute();
  const hosts = new Set(rows.map(({ host }) => host));
  return (host) => hosts.has(host);
}

async function cancel(context: Context): Promise<object> {
  const { inventory, declined } = context;
  const { id } = await orderIn(context);
  const done = declined
    ? undefined
    : await inventory.change<OrderDocument>(id, ({ state, document }) =>
        state === 'held' ? { state: 'released', document: { ...document, ended: 'Cancelled' } } : null,
      );
  if (!done?.changed) {
    const status = orderStatus(done?.reservation ?? (await orderIn(context)));
    throw refused(409, `A ${status.toLowerCase()} order cannot be cancelled.`);
  }
  return { message: 'The order has been cancelled.' };
}

/** Orders of an account, or of everybody, by status and date. */
async function listed(
  context: Context,
  { customer, newestFirst }: { customer: string | undefined; newestFirst: boolean },
): Promise<object> {
  const { inventory, query } = context;
  const status = query.word('status', ORDER_STATUSES);
  const sort = query.sort(['date'] as const);
  const found = await inventory.all<OrderDocument>(CODE, customer ? { account: customer } : {});
  const orders = found
    .filter((order) => !status || orderStatus(order) === status)
    .sort((one, other) => placedAt(one) - placedAt(other));
  const newest = sort ? sort.order === 'desc' : newestFirst;
  return pageOfList(context, newest ? orders.reverse() : orders, (page) => ordersWire(context, page));
}

function placedAt({ document }: Order): number {
  return new Date(document.placed).getTime();
}

async function ofAccount(context: Context): Promise<object> {
  const { number } = await accountFor(context, 'read');
  return listed(context, { customer: number, newestFirst: true });
}

export const orderRoutes: Routes = {
  '/orders': {
    GET: endpoint('administrator', (context) =>
      listed(context, { customer: context.query.id('customer'), newestFirst: false }),
    ),
    POST: endpoint('account', place),
  },
  '/orders/:order': {
    GET: endpoint('account', async (context) => {
      const { document } = await orderIn(context);
      return oneOrder(context, document.number);
    }),
    DELETE: endpoint('account', cancel),
  },
  '/accounts/:account/orders': { GET: endpoint('account', ofAccount) },
};
