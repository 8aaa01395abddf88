import { sql } from 'kysely';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { pageOf } from '../gateway/page.ts';
import { amount, stamp } from '../gateway/stamp.ts';
import { summaries } from '../people/account.ts';
import type { MovementRow } from '../tables.ts';
import { orderUri } from './order.ts';
import { pay } from './pay.ts';
import { refund } from './refund.ts';

async function movementsWire({ db }: Context, rows: readonly MovementRow[]) {
  const customer = await summaries(
    db,
    rows.map((row) => row.customer),
  );
  return rows.map((row) => {
    const { self, number, username } = customer(row.customer);
    return {
      self: `/transactions/${row.id}`,
      date: stamp(row.at),
      type: row.type,
      status: row.status,
      order: orderUri(row.order_number),
      customer: { self, number, username },
      amount: amount(row.amount),
      subtotal: amount(row.subtotal),
      fees: amount(row.fees),
      card: row.card,
      reason: row.reason,
    };
  });
}

async function list(context: Context): Promise<object> {
  const { db, query } = context;
  let rows = db.selectFrom('movement').selectAll();
  const type = query.word('type', ['payment', 'refund'] as const);
  const status = query.word('status', ['Authorised', 'Declined'] as const);
  // One parameter, two meanings: an order's number, or the direction of the sort.
  const named = query.id('order');
  const isDirection = named === 'asc' || named === 'desc';
  const order = isDirection ? undefined : named;
  const [customer, event, host] = [query.id('customer'), query.id('event'), query.id('host')];
  const from = query.instant('from');
  const to = query.until('to');
  if (type) rows = rows.where('type', '=', type);
  if (status) rows = rows.where('status', '=', status);
  if (order) rows = rows.where('order_number', '=', order);
  if (customer) rows = rows.where('customer', '=', customer);
  if (event) rows = rows.where(sql<boolean>`${event} = any(events)`);
  if (host) rows = rows.where(sql<boolean>`${host} = any(hosts)`);
  if (from) rows = rows.where('at', '>=', from);
  if (to) rows = rows.where('at', '<=', to);
  if (query.word('sort', ['date'] as const)) rows = rows.orderBy('at', isDirection ? named : 'asc');
  return pageOf(context, rows.orderBy('id'), (found) => movementsWire(context, found));
}

/** Where money moves, and the list of what moved. */
export const moneyRoutes: Routes = {
  '/orders/:order/payments': { POST: endpoint('account', pay) },
  '/orders/:order/refunds': { POST: endpoint('administrator', refund) },
  '/transactions': { GET: endpoint('administrator', list) },
};
