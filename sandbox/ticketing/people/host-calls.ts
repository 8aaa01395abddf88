import { sql } from 'kysely';
import { needAccount, needHost } from '../authority.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { invalid, notFound, refused } from '../gateway/failure.ts';
import { readForm, reference } from '../gateway/form.ts';
import { pageOf } from '../gateway/page.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import type { HostRow } from '../tables.ts';
import { accountFor, accountWire, findAccount } from './account.ts';
import { hostForm, hostIn, hostProfileWith, hostUri, hostWire } from './host.ts';

async function list(context: Context): Promise<object> {
  const { db, query } = context;
  let rows = db.selectFrom('host').selectAll().where('deleted_at', 'is', null);
  const account = query.id('account');
  const name = query.text('name');
  const country = query.text('country');
  if (account) rows = rows.where('id', 'in', hostsOf(context, account));
  if (name) rows = rows.where(sql<boolean>`strpos(lower(host.name), lower(${name})) > 0`);
  if (country) rows = rows.where(sql<boolean>`host.profile ->> 'country' = ${country}`);
  const sort = query.sort(['alphabetical'] as const);
  if (sort) rows = rows.orderBy(sql`lower(host.name)`, sort.order);
  return pageOf(context, rows.orderBy('id'), (found) => found.map(hostWire));
}

function hostsOf({ db }: Context, account: string) {
  return db.selectFrom('host_administrator').select('host').where('account', '=', account);
}

async function ofAccount(context: Context): Promise<object> {
  const { number } = await accountFor(context, 'read');
  const rows = context.db
    .selectFrom('host')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where('id', 'in', hostsOf(context, number))
    .orderBy('id');
  return pageOf(context, rows, (found) => found.map(hostWire));
}

function nameInUse({ db }: Context, except = '') {
  return async (name: string): Promise<boolean> => {
    const other = db
      .selectFrom('host')
      .select('id')
      .where('name', '=', name)
      .where('id', '!=', except)
      .where('deleted_at', 'is', null);
    return (await other.executeTakeFirst()) !== undefined;
  };
}

async function create(context: Context): Promise<object> {
  const account = needAccount(context);
  const body = context.body();
  await needUnique('host', { name: { value: body.name, inUse: nameInUse(context) } });
  const { name, ...said } = await readForm(hostForm, body);
  const row = await unlessTaken('host', () =>
    context.db.transaction().execute(async (session) => {
      const made = await session
        .insertInto('host')
        .values({ name, profile: JSON.stringify(hostProfileWith(said)), deleted_at: null })
        .returningAll()
        .executeTakeFirstOrThrow();
      await session.insertInto('host_administrator').values({ host: made.id, account }).execute();
      return made;
    }),
  );
  return hostWire(row);
}

async function update(context: Context): Promise<object> {
  const { id, profile } = await mine(context);
  const body = context.body();
  await needUnique('host', { name: { value: body.name, inUse: nameInUse(context, id) } });
  const { name, ...said } = await readForm(hostForm, body);
  const row = await unlessTaken('host', () =>
    context.db
      .updateTable('host')
      .set({ name, profile: JSON.stringify(hostProfileWith(said, profile)) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  return hostWire(row);
}

/** Its events go on without it, and keep naming it. */
async function remove(context: Context): Promise<object> {
  const { db, now } = context;
  const { id } = await mine(context);
  await db.updateTable('host').set({ deleted_at: now }).where('id', '=', id).execute();
  await db.deleteFrom('host_administrator').where('host', '=', id).execute();
  return { message: 'The host has been deleted.' };
}

/** The host in the path, which the caller must administer. */
async function mine(context: Context): Promise<HostRow> {
  const row = await hostIn(context);
  await needHost(context, row.id);
  return row;
}

async function administrators({ db }: Context, host: string): Promise<object> {
  const rows = await db
    .selectFrom('host_administrator')
    .innerJoin('account', 'account.number', 'host_administrator.account')
    .selectAll('account')
    .where('host', '=', host)
    .orderBy('host_administrator.seq')
    .execute();
  return { administrators: rows.map(accountWire) };
}

async function addAdministrator(context: Context): Promise<object> {
  const { db } = context;
  const { id } = await mine(context);
  const { account } = await readForm({ account: reference }, context.body());
  if (!(await findAccount(db, 'number', account))) throw invalid(['account']);
  await db
    .insertInto('host_administrator')
    .values({ host: id, account })
    .onConflict((other) => other.doNothing())
    .execute();
  return { self: `${hostUri(id)}/administrators`, ...(await administrators(context, id)) };
}

async function removeAdministrator(context: Context): Promise<object> {
  const { db, param } = context;
  const { id } = await mine(context);
  await db.transaction().execute(async (session) => {
    // Two that leave at once must not leave the host alone.
    await session.selectFrom('host').select('id').where('id', '=', id).forUpdate().execute();
    const all = await session
      .selectFrom('host_administrator')
      .select('account')
      .where('host', '=', id)
      .execute();
    if (!all.some(({ account }) => account === param('account'))) throw notFound();
    if (all.length === 1) throw refused(409, 'An event host must have at least one administrator.');
    await session
      .deleteFrom('host_administrator')
      .where('host', '=', id)
      .where('account', '=', param('account'))
      .execute();
  });
  return administrators(context, id);
}

/** Hosts and who administers them. */
export const hostRoutes: Routes = {
  '/hosts': { GET: endpoint('all', list), POST: endpoint('account', create) },
  '/hosts/:host': {
    GET: endpoint('all', async (context) => hostWire(await hostIn(context))),
    PUT: endpoint('account', update),
    DELETE: endpoint('account', remove),
  },
  '/hosts/:host/administrators': {
    GET: endpoint('account', async (context) => administrators(context, (await mine(context)).id)),
    POST: endpoint('account', addAdministrator),
  },
  '/hosts/:host/administrators/:account': { DELETE: endpoint('account', removeAdministrator) },
  '/accounts/:account/hosts': { GET: endpoint('account', ofAccount) },
};
