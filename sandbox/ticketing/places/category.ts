import { z } from 'zod';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { readForm } from '../gateway/form.ts';
import { nameInUse } from '../gateway/name-in-use.ts';
import { pageOf } from '../gateway/page.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import type { CategoryRow } from '../tables.ts';

const form = { name: z.string(), subcategories: z.array(z.string()).optional() };

export function categoryWire({ id, name, subcategories }: CategoryRow) {
  return { self: `/categories/${id}`, name, subcategories };
}

async function need({ db, param }: Context): Promise<CategoryRow> {
  const row = await db
    .selectFrom('category')
    .selectAll()
    .where('id', '=', param('category'))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function list(context: Context): Promise<object> {
  const rows = context.db.selectFrom('category').selectAll().orderBy('id');
  return pageOf(context, rows, (found) => found.map(categoryWire));
}

async function create(context: Context): Promise<object> {
  const { db } = context;
  const body = context.body();
  await needUnique('category', { name: { value: body.name, inUse: nameInUse(db, 'category') } });
  const { name, subcategories = [] } = await readForm(form, body);
  const row = await unlessTaken('category', () =>
    db.insertInto('category').values({ name, subcategories }).returningAll().executeTakeFirstOrThrow(),
  );
  return categoryWire(row);
}

async function update(context: Context): Promise<object> {
  const { db } = context;
  const body = context.body();
  const { id } = await need(context);
  await needUnique('category', { name: { value: body.name, inUse: nameInUse(db, 'category', id) } });
  const values = await readForm(form, body);
  const row = await unlessTaken('category', () =>
    db.updateTable('category').set(values).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  );
  return categoryWire(row);
}

async function remove(context: Context): Promise<object> {
  const { db } = context;
  const { id } = await need(context);
  const event = await db.selectFrom('event').select('id').where('category', '=', id).executeTakeFirst();
  if (event) throw refused(409, 'You cannot delete in-use event categories.');
  await db.deleteFrom('category').where('id', '=', id).execute();
  return { message: 'The category has been deleted.' };
}

export const categoryRoutes: Routes = {
  '/categories': { GET: endpoint('all', list), POST: endpoint('administrator', create) },
  '/categories/:category': {
    GET: endpoint('all', async (context) => categoryWire(await need(context))),
    PUT: endpoint('administrator', update),
    DELETE: endpoint('administrator', remove),
  },
};
