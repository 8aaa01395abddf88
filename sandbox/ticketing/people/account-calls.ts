import { z } from 'zod';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { invalid, missing, refused } from '../gateway/failure.ts';
import { isBlank, readForm, reference } from '../gateway/form.ts';
import { pageOf } from '../gateway/page.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import { hashPassword } from '../secrets.ts';
import type { AccountRow } from '../tables.ts';
import {
  accountFor,
  accountNumber,
  accountWire,
  findAccount,
  noAccount,
  profileForm,
  profileWith,
} from './account.ts';
import { endSessions } from './session.ts';

const SHORTEST_PASSWORD = 8;
export const password = z.string().min(SHORTEST_PASSWORD);

async function create(context: Context): Promise<object> {
  const { db, mint } = context;
  const body = context.body();
  await needUnique('user', {
    username: {
      value: body.username,
      inUse: async (name) => Boolean(await findAccount(db, 'username', name)),
    },
    email: { value: body.email, inUse: async (email) => Boolean(await findAccount(db, 'email', email)) },
  });
  // A missing email is told only when nothing else is missing.
  const absent = ['username', 'password'].filter((name) => isBlank(body[name]));
  if (absent.length > 0) throw missing(absent);
  const form = { username: z.string(), password, email: z.string().includes('@'), ...profileForm };
  const { username, email, ...given } = await readForm(form, body);
  const row = await unlessTaken('user', async () =>
    db
      .insertInto('account')
      .values({
        number: accountNumber(username, mint),
        username,
        email,
        password: await hashPassword(given.password, mint),
        role: 'customer',
        verified: false,
        activated: true,
        region: null,
        profile: JSON.stringify(profileWith(given)),
        deleted_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  return accountWire(row);
}

async function update(context: Context): Promise<object> {
  const { number, profile } = await accountFor(context, 'change');
  const said = await readForm(profileForm, context.body());
  const row = await context.db
    .updateTable('account')
    .set({ profile: JSON.stringify(profileWith(said, profile)) })
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirstOrThrow();
  return accountWire(row);
}

async function remove(context: Context): Promise<object> {
  const { db, now } = context;
  const { number } = await accountFor(context, 'change');
  if (await holdsUpcoming(context, number))
    throw refused(409, 'An account cannot be deleted while it holds tickets to upcoming events.');
  await db.updateTable('account').set({ deleted_at: now }).where('number', '=', number).execute();
  await db.deleteFrom('host_administrator').where('account', '=', number).execute();
  await endSessions(db, number, now);
  return { message: 'The account has been deleted.' };
}

async function holdsUpcoming({ db, now }: Context, number: string): Promise<boolean> {
  const ticket = await db
    .selectFrom('ticket')
    .innerJoin('event', 'event.id', 'ticket.event')
    .select('serial')
    .where('owner', '=', number)
    .where('status', 'in', ['Issued', 'Pending'])
    .where('ends_at', '>=', now)
    .where('state', '!=', 'cancelled')
    .executeTakeFirst();
  return ticket !== undefined;
}

async function preferences(row: AccountRow): Promise<object> {
  return { region: row.region };
}

async function prefer(context: Context): Promise<object> {
  const { db } = context;
  const { number } = await accountFor(context, 'change');
  const { region } = await readForm({ region: reference }, context.body());
  const known = await db.selectFrom('region').select('id').where('id', '=', region).executeTakeFirst();
  if (!known) throw invalid(['region']);
  await db.updateTable('account').set({ region }).where('number', '=', number).execute();
  return { region };
}

async function toggle(context: Context): Promise<object> {
  const { db, now } = context;
  const row = await findAccount(db, 'number', context.param('account'));
  if (!row) throw noAccount();
  await readForm({ reason: z.string() }, context.body());
  const activated = !row.activated;
  await db
    .updateTable('account')
    .set({ activated, deleting: false })
    .where('number', '=', row.number)
    .execute();
  if (!activated) await endSessions(db, row.number, now);
  return { message: `The account has been ${activated ? 'activated' : 'deactivated'}.` };
}

async function requestDeletion(context: Context): Promise<object> {
  const { db, now } = context;
  const row = await accountFor(context, 'change');
  if (row.deleting) throw refused(409, 'A deletion request for this account is already pending.');
  await readForm({ reason: z.string() }, context.body());
  await db
    .updateTable('account')
    .set({ activated: false, deleting: true })
    .where('number', '=', row.number)
    .execute();
  await endSessions(db, row.number, now);
  return { message: 'Your deletion request has been submitted.' };
}

async function list(context: Context): Promise<object> {
  const { db, query } = context;
  let rows = db.selectFrom('account').selectAll().where('deleted_at', 'is', null).orderBy('seq');
  for (const name of ['number', 'email', 'username'] as const) {
    const value = query.text(name);
    if (value) rows = rows.where(name, '=', value);
  }
  return pageOf(context, rows, (found) => found.map(accountWire));
}

/** Accounts, their preferences, and closing them. */
export const accountRoutes: Routes = {
  '/accounts': { GET: endpoint('support', list), POST: endpoint('all', create) },
  '/accounts/:account': {
    GET: endpoint('account', async (context) => accountWire(await accountFor(context, 'read'))),
    PUT: endpoint('account', update),
    DELETE: endpoint('account', remove),
  },
  '/accounts/:account/preferences': {
    GET: endpoint('account', async (context) => preferences(await accountFor(context, 'read'))),
    PUT: endpoint('account', prefer),
  },
  '/accounts/:account/toggles': { POST: endpoint('support', toggle) },
  '/accounts/:account/deletions': { POST: endpoint('account', requestDeletion) },
};
