import { type SelectQueryBuilder, sql } from 'kysely';
import { needHost } from '../authority.ts';
import type { Database, Tables } from '../database.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { pageOf } from '../gateway/page.ts';
import { pattern } from '../gateway/pattern.ts';
import { accountFor } from '../people/account.ts';
import { hostIn } from '../people/host.ts';
import { eventsWire, STATUSES } from './event.ts';

type Events = SelectQueryBuilder<Tables, 'event' | 'venue', { id: string }>;
type Filter =
  | 'region'
  | 'host'
  | 'title'
  | 'status'
  | 'active'
  | 'public'
  | 'section'
  | 'category'
  | 'dates'
  | 'featured';

const SORTS = ['alphabetical', 'published', 'popularity', 'start'] as const;
const ORDERS = {
  alphabetical: sql`lower(event.title)`,
  published: sql`case when event.state in ('approved', 'cancelled')
    then coalesce(event.published_at, '-infinity') else '-infinity' end`,
  popularity: sql`(select count(*) from ticket where ticket.event = event.id and ticket.status <> 'Voided')`,
  start: sql`event.starts_at`,
} as const;

function all(db: Database): Events {
  return db.selectFrom('event').innerJoin('venue', 'venue.id', 'event.venue').select('event.id');
}

/** One page of events, by the filters that the list knows. */
async function listed(context: Context, found: Events, filters: readonly Filter[]): Promise<object> {
  const { query } = context;
  let rows = found;
  for (const filter of filters) rows = await filtered(context, rows, filter);
  const sort = query.sort(SORTS);
  if (sort) rows = rows.orderBy(ORDERS[sort.by], sort.order);
  return pageOf(context, rows.orderBy('event.id'), (entries) =>
    eventsWire(
      context,
      entries.map(({ id }) => id),
    ),
  );
}

async function filtered({ db, query, now }: Context, rows: Events, filter: Filter): Promise<Events> {
  const id = query.id(filter);
  switch (filter) {
    case 'region':
      return id ? rows.where('venue.region', '=', id) : rows;
    case 'host':
      return id ? rows.where('event.host', '=', id) : rows;
    case 'category': {
      const subcategory = query.text('subcategory');
      const found = id ? rows.where('event.category', '=', id) : rows;
      return subcategory ? found.where('event.subcategory', '=', subcategory) : found;
    }
    case 'section':
      return id
        ? rows.where('event.id', 'in', db.selectFrom('section').select('event').where('id', '=', id))
        : rows;
    case 'title': {
      const title = query.text('title');
      return title ? rows.where(sql<boolean>`event.title ~* ${await pattern(db, title)}`) : rows;
    }
    case 'status': {
      const status = query.word('status', STATUSES);
      return status ? rows.where(sql<boolean>`${statusIn(now)} = ${status}`) : rows;
    }
    case 'public': {
      const open = query.flag('public');
      return open === undefined ? rows : rows.where('event.public', '=', open);
    }
    case 'active': {
      const active = query.flag('active');
      return active === undefined ? rows : rows.where('event.ends_at', active ? '>=' : '<', now);
    }
    case 'featured':
      // Nothing is featured here.
      return query.flag('featured') ? rows.where(sql<boolean>`false`) : rows;
    case 'dates': {
      const after = query.instant('after');
      const before = query.until('before');
      const found = after ? rows.where('event.starts_at', '>=', after) : rows;
      return before ? found.where('event.starts_at', '<=', before) : found;
    }
  }
}

function statusIn(now: Date) {
  return sql<string>`case event.state when 'draft' then 'Draft' when 'review' then 'Under Review'
    when 'cancelled' then 'Cancelled'
    else case when event.ends_at < ${now} then 'Staged' when event.public then 'Listed' else 'Scheduled' end end`;
}

async function published(context: Context): Promise<object> {
  const rows = all(context.db).where(sql<boolean>`${statusIn(context.now)} = 'Listed'`);
  return listed(context, rows, ['region', 'title', 'host', 'category', 'dates', 'active', 'featured']);
}

async function everything(context: Context): Promise<object> {
  const filters = ['region', 'host', 'title', 'status', 'active', 'public', 'section', 'featured'] as const;
  return listed(context, all(context.db), filters);
}

async function ofHost(context: Context): Promise<object> {
  const { id } = await hostIn(context);
  await needHost(context, id);
  const rows = all(context.db).where('event.host', '=', id);
  return listed(context, rows, ['region', 'title', 'status', 'active', 'public']);
}

/** Events that an account has tickets for. */
async function ofAccount(context: Context): Promise<object> {
  const { db } = context;
  const { number } = await accountFor(context, 'read');
  const mine = db
    .selectFrom('ticket')
    .select('event')
    .where('owner', '=', number)
    .where('status', '!=', 'Voided');
  return listed(context, all(db).where('event.id', 'in', mine), ['active']);
}

export const eventListRoutes: Routes = {
  '/published-events': { GET: endpoint('all', published) },
  '/hosts/:host/events': { GET: endpoint('account', ofHost) },
  '/accounts/:account/events': { GET: endpoint('account', ofAccount) },
};
export const everyEvent = endpoint('administrator', everything);
