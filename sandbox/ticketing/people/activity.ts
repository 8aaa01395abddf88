import { sql } from 'kysely';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { pageOf } from '../gateway/page.ts';
import { pattern } from '../gateway/pattern.ts';
import { spacedStamp } from '../gateway/stamp.ts';
import { ticketsWire } from '../sale/ticket.ts';
import { accountFor } from './account.ts';

async function sessions(context: Context): Promise<object> {
  const { number } = await accountFor(context, 'read');
  let rows = context.db
    .selectFrom('api_key')
    .selectAll()
    .where('kind', '=', 'session')
    .where('account', '=', number)
    .orderBy('id');
  const open = context.query.flag('open');
  if (open !== undefined) rows = rows.where('ended_at', open ? 'is' : 'is not', null);
  return pageOf(context, rows, (found) =>
    found.map(({ id, started_at, ended_at, ip, agent }) => ({
      self: `/sessions/${id}`,
      started: spacedStamp(started_at),
      open: ended_at === null,
      ip,
      agent,
    })),
  );
}

const TICKET_STATUSES = ['Issued', 'Pending', 'Redeemed', 'Voided'] as const;

async function tickets(context: Context): Promise<object> {
  const { db, query } = context;
  const { number } = await accountFor(context, 'read');
  let rows = db.selectFrom('ticket').selectAll().where('owner', '=', number).orderBy('seq');
  const [event, section] = [query.id('event'), query.id('section')];
  const serial = query.text('serial');
  // The supplier's clients know this status; nothing here ever has it.
  const status = query.word('status', [...TICKET_STATUSES, 'Held'] as const);
  if (event) rows = rows.where('event', '=', event);
  if (section) rows = rows.where('section', '=', section);
  if (serial) rows = rows.where(sql<boolean>`serial ~* ${await pattern(db, serial)}`);
  if (status === 'Held') rows = rows.where(sql<boolean>`false`);
  else if (status) rows = rows.where('status', '=', status);
  return pageOf(context, rows, (found) => ticketsWire(db, found));
}

/** What an account did and has. */
export const activityRoutes: Routes = {
  '/accounts/:account/sessions': { GET: endpoint('account', sessions) },
  '/accounts/:account/tickets': { GET: endpoint('account', tickets) },
};
