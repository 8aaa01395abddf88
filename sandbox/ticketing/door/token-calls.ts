import { z } from 'zod';
import type { Database } from '../database.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { eventUri, managedEvent } from '../events/event.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { readForm, reference } from '../gateway/form.ts';
import { pageOf } from '../gateway/page.ts';
import { admissionKey } from '../secrets.ts';
import type { TokenRow } from '../tables.ts';
import { createToken, sectionsOpened, tokenWire } from './token.ts';

/** Sections of one event. */
function formIn(db: Database, event: string) {
  const areOfEvent = async (ids: readonly string[]) => {
    const found = await db
      .selectFrom('section')
      .select('id')
      .where('event', '=', event)
      .where('id', 'in', [...ids])
      .execute();
    return found.length === new Set(ids).size;
  };
  return { sections: z.array(reference).refine(areOfEvent) };
}

/** The token in the path, of an event that the caller manages. */
async function need(context: Context): Promise<TokenRow> {
  const { id } = await managedEvent(context);
  const row = await context.db
    .selectFrom('token')
    .selectAll()
    .where('event', '=', id)
    .where('code', '=', context.param('token'))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function changeable(context: Context): Promise<TokenRow> {
  const row = await need(context);
  if (row.global) throw refused(409, 'The global admission token cannot be modified or invalidated.');
  return row;
}

async function list(context: Context): Promise<object> {
  const { db, query } = context;
  const { id } = await managedEvent(context);
  let rows = db.selectFrom('token').selectAll().where('event', '=', id);
  const global = query.flag('global');
  if (global !== undefined) rows = rows.where('global', '=', global);
  return pageOf(context, rows.orderBy('global', 'desc').orderBy('seq'), (found) =>
    Promise.all(found.map((row) => tokenWire(db, row))),
  );
}

async function create(context: Context): Promise<object> {
  const { db, mint, now } = context;
  const { id } = await managedEvent(context);
  const { sections } = await readForm(formIn(db, id), context.body());
  const row = await db
    .transaction()
    .execute((session) => createToken(session, { event: id, global: false, sections }, { mint, now }));
  return tokenWire(db, row);
}

async function update(context: Context): Promise<object> {
  const { db } = context;
  const { code, event } = await changeable(context);
  const { sections } = await readForm(formIn(db, event), context.body());
  const row = await db
    .updateTable('token')
    .set({ sections })
    .where('code', '=', code)
    .returningAll()
    .executeTakeFirstOrThrow();
  return tokenWire(db, row);
}

async function remove(context: Context): Promise<object> {
  const { db } = context;
  const { code } = await changeable(context);
  await db.deleteFrom('api_key').where('token', '=', code).execute();
  await db.deleteFrom('token').where('code', '=', code).execute();
  return { message: 'The admission token has been invalidated.' };
}

/** A code for the key that opens its event's door. */
async function exchange({ db, param }: Context): Promise<object> {
  const row = await db.selectFrom('token').selectAll().where('code', '=', param('code')).executeTakeFirst();
  if (!row) throw notFound('The provided code does not belong to any event token');
  return {
    key: admissionKey(row.code),
    event: eventUri(row.event),
    sections: await sectionsOpened(db, row),
  };
}

export const tokenRoutes: Routes = {
  '/tokens/:code': { GET: endpoint('all', exchange) },
  '/events/:event/tokens': { GET: endpoint('account', list), POST: endpoint('account', create) },
  '/events/:event/tokens/:token': {
    GET: endpoint('account', async (context) => tokenWire(context.db, await need(context))),
    PUT: endpoint('account', update),
    DELETE: endpoint('account', remove),
  },
};
