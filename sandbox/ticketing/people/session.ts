import { z } from 'zod';
import type { Database } from '../database.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { refused } from '../gateway/failure.ts';
import { readForm } from '../gateway/form.ts';
import { spacedStamp } from '../gateway/stamp.ts';
import { isFrom } from '../gateway/version.ts';
import { HEX, hashOf, isPassword } from '../secrets.ts';
import type { AccountRow } from '../tables.ts';
import { accountWire, findAccount, identify, noAccount } from './account.ts';

/** From here on a key without a session is forbidden, not unauthorised. */
const FORBIDDEN_SINCE = '3.1.3';

function sessionWire(session: { id: string; started_at: Date }, key: string, account: AccountRow) {
  return {
    self: `/sessions/${session.id}`,
    started: spacedStamp(session.started_at),
    key,
    account: accountWire(account),
  };
}

async function start(context: Context): Promise<object> {
  const { db, mint, now, ip, agent } = context;
  const form = { identification: z.string(), password: z.string() };
  const { identification, password } = await readForm(form, context.body());
  const account = await identify(db, identification);
  if (!account) throw noAccount();
  if (!(await isPassword(password, account.password)))
    throw refused(401, 'A session cannot be started with the given password.');
  if (!account.activated) throw refused(403, 'This account has been deactivated.');
  const key = mint(HEX, 32);
  const session = await db
    .insertInto('api_key')
    .values({
      hash: hashOf(key),
      kind: 'session',
      access: null,
      account: account.number,
      token: null,
      name: null,
      started_at: now,
      ended_at: null,
      ip,
      agent,
    })
    .returning(['id', 'started_at'])
    .executeTakeFirstOrThrow();
  return sessionWire(session, key, account);
}

function findSession({ db, key }: Context) {
  return db
    .selectFrom('api_key')
    .selectAll()
    .where('hash', '=', hashOf(key ?? ''))
    .where('kind', '=', 'session')
    .executeTakeFirst();
}

async function resume(context: Context): Promise<object> {
  const { db, key } = context;
  const session = await findSession(context);
  const account = session?.account ? await findAccount(db, 'number', session.account) : undefined;
  if (!key || !session || session.ended_at || !account?.activated)
    throw noSession(isFrom(context.clientVersion, FORBIDDEN_SINCE) ? 403 : 401);
  return sessionWire(session, key, account);
}

async function end(context: Context): Promise<object> {
  const { db, now } = context;
  const session = await findSession(context);
  if (!session) throw noSession(401);
  const ended = await db
    .updateTable('api_key')
    .set({ ended_at: now })
    .where('hash', '=', session.hash)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw noSession(403);
  return { message: 'The session has been ended.' };
}

function noSession(status: 401 | 403) {
  return refused(status, 'There is no session associated with the provided key.');
}

/** Ends every session of an account. */
export async function endSessions(db: Database, account: string, now: Date): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ ended_at: now })
    .where('account', '=', account)
    .where('kind', '=', 'session')
    .where('ended_at', 'is', null)
    .execute();
}

/** Sessions. Whether a key has one is said by the endpoints themselves. */
export const sessionRoutes: Routes = {
  '/sessions': { POST: endpoint('anyone', start) },
  '/sessions/active': { GET: endpoint('anyone', resume), DELETE: endpoint('anyone', end) },
};
