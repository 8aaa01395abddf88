import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { readForm, text } from '../gateway/form.ts';
import { nameInUse } from '../gateway/name-in-use.ts';
import { pageOf } from '../gateway/page.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import type { RegionRow } from '../tables.ts';

const form = { name: z.string(), country: z.string(), district: text, city: text };

export function regionUri(id: string): string {
  return `/regions/${id}`;
}

function regionWire({ id, name, country, district, city }: RegionRow, { media }: Pick<Context, 'media'>) {
  return { self: regionUri(id), name, country, district, city, icon: `${media}/${slugOf(country)}.png` };
}

function slugOf(country: string): string {
  return country.toLowerCase().replaceAll(' ', '_');
}

async function need({ db, param }: Context): Promise<RegionRow> {
  const row = await db.selectFrom('region').selectAll().where('id', '=', param('region')).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function list(context: Context): Promise<object> {
  const { db, query, now } = context;
  let rows = db.selectFrom('region').selectAll().orderBy('id');
  const active = query.flag('active');
  if (active !== undefined) {
    const lively = sql<boolean>`exists (
      select 1 from event join venue on venue.id = event.venue
      where venue.region = region.id and event.state = 'approved' and event.ends_at >= ${now})`;
    rows = rows.where(active ? lively : sql<boolean>`not ${lively}`);
  }
  return pageOf(context, rows, (found) => found.map((row) => regionWire(row, context)));
}

async function create(context: Context): Promise<object> {
  const { db } = context;
  const body = context.body();
  await needUnique('region', { name: { value: body.name, inUse: nameInUse(db, 'region') } });
  const { name, country, district = '', city = '' } = await readForm(form, body);
  const row = await unlessTaken('region', () =>
    db
      .insertInto('region')
      .values({ name, country, district, city })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  return regionWire(row, context);
}

async function update(context: Context): Promise<object> {
  const { db } = context;
  const body = context.body();
  const { id } = await need(context);
  await needUnique('region', { name: { value: body.name, inUse: nameInUse(db, 'region', id) } });
  const values = await readForm(form, body);
  const row = await unlessTaken('region', () =>
    db.updateTable('region').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  );
  return regionWire(row, context);
}

async function remove(context: Context): Promise<object> {
  const { db } = context;
  const { id } = await need(context);
  const venue = await db.selectFrom('venue').select('id').where('region', '=', id).executeTakeFirst();
  if (venue) throw refused(409, 'A region cannot be deleted if it has venues attached');
  await db.deleteFrom('region').where('id', '=', id).execute();
  await db.updateTable('account').set({ region: null }).where('region', '=', id).execute();
  return { message: 'The region has been deleted.' };
}

export const regionRoutes: Routes = {
  '/regions': { GET: endpoint('all', list), POST: endpoint('administrator', create) },
  '/regions/:region': {
    GET: endpoint('all', async (context) => regionWire(await need(context), context)),
    PUT: endpoint('administrator', update),
    DELETE: endpoint('administrator', remove),
  },
};
