import { sql } from 'kysely';
import { needHost } from '../authority.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { amount } from '../gateway/stamp.ts';
import { hostIn, hostUri } from '../people/host.ts';
import { eventUri, managedEvent } from './event.ts';
import { sectionUri } from './section.ts';

const SOLD = sql<boolean>`ticket.status <> 'Voided'`;

/** What was sold of some tickets; free ones count as sold. */
const figures = [
  sql<string>`count(distinct ticket.order_number)`.as('orders'),
  sql<string>`count(*)`.as('tickets'),
  sql<string>`coalesce(sum(ticket.price), 0)`.as('revenue'),
  sql<string>`count(distinct ticket.buyer)`.as('customers'),
] as const;

async function ofHost(context: Context): Promise<object> {
  const { db } = context;
  const { id } = await hostIn(context);
  await needHost(context, id);
  const { events } = await db
    .selectFrom('event')
    .select(sql<string>`count(*)`.as('events'))
    .where('host', '=', id)
    .executeTakeFirstOrThrow();
  const sold = await db
    .selectFrom('ticket')
    .innerJoin('event', 'event.id', 'ticket.event')
    .select([...figures])
    .where('event.host', '=', id)
    .where(SOLD)
    .executeTakeFirstOrThrow();
  return {
    self: `${hostUri(id)}/statistics`,
    events: Number(events),
    orders: Number(sold.orders),
    tickets: Number(sold.tickets),
    revenue: amount(Number(sold.revenue)),
    customers: Number(sold.customers),
  };
}

async function ofEvent(context: Context): Promise<object> {
  const { db } = context;
  const { id } = await managedEvent(context);
  const { capacity } = await db
    .selectFrom('section')
    .select(sql<string>`coalesce(sum(capacity), 0)`.as('capacity'))
    .where('event', '=', id)
    .executeTakeFirstOrThrow();
  const sold = await db
    .selectFrom('ticket')
    .select([...figures])
    .where('event', '=', id)
    .where(SOLD)
    .executeTakeFirstOrThrow();
  return {
    self: `${eventUri(id)}/statistics`,
    capacity: Number(capacity),
    orders: Number(sold.orders),
    tickets: Number(sold.tickets),
    revenue: amount(Number(sold.revenue)),
  };
}

/** What was sold in some days, by section: all that was sold, what of it was given back, and the rest. */
async function sales(context: Context): Promise<object> {
  const { db, query } = context;
  const { id } = await managedEvent(context);
  const [from, to, section] = [query.instant('from'), query.until('to'), query.id('section')];
  let rows = db
    .selectFrom('ticket')
    .innerJoin('section', 'section.id', 'ticket.section')
    .select(['section.id', 'section.name', 'ticket.price'])
    .select([
      sql<string>`count(*) filter (where ticket.status <> 'Voided')`.as('quantity'),
      sql<string>`sum(ticket.price)`.as('gross'),
      sql<string>`coalesce(sum(ticket.price) filter (where ticket.status = 'Voided'), 0)`.as('refunded'),
      sql<string>`coalesce(sum(ticket.fee) filter (where ticket.status <> 'Voided'), 0)`.as('fees'),
    ])
    .where('ticket.event', '=', id)
    .groupBy(['section.id', 'section.name', 'ticket.price'])
    .orderBy('section.id')
    .orderBy('ticket.price');
  if (from) rows = rows.where('issued_at', '>=', from);
  if (to) rows = rows.where('issued_at', '<=', to);
  if (section) rows = rows.where('section.id', '=', section);
  const found = await rows.execute();
  const sum = (name: 'quantity' | 'gross' | 'refunded' | 'fees') =>
    found.reduce((total, row) => total + Number(row[name]), 0);
  const [gross, refunded] = [sum('gross'), sum('refunded')];
  return {
    event: eventUri(id),
    from: query.text('from') ?? '',
    to: query.text('to') ?? '',
    quantity: sum('quantity'),
    gross: amount(gross),
    fees: amount(sum('fees')),
    refunded: amount(refunded),
    net: amount(gross - refunded),
    sections: found.map((row) => ({
      section: sectionUri({ event: id, id: row.id }),
      name: row.name,
      price: amount(row.price),
      quantity: Number(row.quantity),
      gross: amount(Number(row.gross)),
      refunded: amount(Number(row.refunded)),
      net: amount(Number(row.gross) - Number(row.refunded)),
    })),
  };
}

/** What was sold, for who manages it. */
export const statisticsRoutes: Routes = {
  '/hosts/:host/statistics': { GET: endpoint('account', ofHost) },
  '/events/:event/statistics': { GET: endpoint('account', ofEvent) },
  '/events/:event/sales': { GET: endpoint('account', sales) },
};
