import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { type Context, endpoint, type Routes, type Scene } from '../endpoint.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { readForm, reference } from '../gateway/form.ts';
import { nameInUse } from '../gateway/name-in-use.ts';
import { pageOf } from '../gateway/page.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import type { VenueRow } from '../tables.ts';
import { regionUri } from './region.ts';

/** What a venue's body holds; the region must be there. */
function formIn(db: Database) {
  const isRegion = async (id: string) =>
    Boolean(await db.selectFrom('region').select('id').where('id', '=', id).executeTakeFirst());
  return {
    name: z.string(),
    address: z.string(),
    longitude: z.number().min(-180).max(180),
    latitude: z.number().min(-90).max(90),
    region: reference.refine(isRegion),
  };
}

export function venueUri(id: string): string {
  return `/venues/${id}`;
}

export function venueWire(row: VenueRow, { settings }: Pick<Scene, 'settings'>) {
  const { id, name, region, longitude, latitude, address } = row;
  const at = `${latitude},${longitude}`;
  return {
    self: venueUri(id),
    name,
    region: regionUri(region),
    longitude,
    latitude,
    address,
    map:
      `https://maps.googleapis.com/maps/api/staticmap?center=${at}&zoom=15&size=600x300&maptype=roadmap` +
      `&markers=color:red%7C${at}&key=${settings.mapsKey}&signature=${settings.mapsSignature}`,
  };
}

async function need({ db, param }: Context): Promise<VenueRow> {
  const row = await db.selectFrom('venue').selectAll().where('id', '=', param('venue')).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function list(context: Context): Promise<object> {
  const { db, query } = context;
  let rows = db.selectFrom('venue').selectAll().orderBy('id');
  const region = query.id('region');
  const name = query.text('name');
  if (region) rows = rows.where('region', '=', region);
  if (name) rows = rows.where(sql<boolean>`strpos(lower(venue.name), lower(${name})) > 0`);
  return pageOf(context, rows, (found) => found.map((row) => venueWire(row, context)));
}

async function create(context: Context): Promise<object> {
  const { db } = context;
  const body = context.body();
  await needUnique('venue', { name: { value: body.name, inUse: nameInUse(db, 'venue') } });
  const values = await readForm(formIn(db), body);
  const row = await unlessTaken('venue', () =>
    db.insertInto('venue').values(values).returningAll().executeTakeFirstOrThrow(),
  );
  return venueWire(row, context);
}

async function update(context: Context): Promise<object> {
  const { db } = context;
  const body = context.body();
  const { id } = await need(context);
  await needUnique('venue', { name: { value: body.name, inUse: nameInUse(db, 'venue', id) } });
  const values = await readForm(formIn(db), body);
  const row = await unlessTaken('venue', () =>
    db.updateTable('venue').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  );
  return venueWire(row, context);
}

async function remove(context: Context): Promise<object> {
  const { db } = context;
  const { id } = await need(context);
  const event = await db.selectFrom('event').select('id').where('venue', '=', id).executeTakeFirst();
  if (event) throw refused(409, 'A venue cannot be deleted if it is staging an event');
  await db.deleteFrom('venue').where('id', '=', id).execute();
  return { message: 'The venue has been deleted.' };
}

export const venueRoutes: Routes = {
  '/venues': { GET: endpoint('all', list), POST: endpoint('administrator', create) },
  '/venues/:venue': {
    GET: endpoint('all', async (context) => venueWire(await need(context), context)),
    PUT: endpoint('administrator', update),
    DELETE: endpoint('administrator', remove),
  },
};
