import { CODE, type Context, endpoint, type Routes } from '../endpoint.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { isBlank, oneTimeCode, readForm } from '../gateway/form.ts';
import { DIGITS, hashOf, hashPassword, type Mint } from '../secrets.ts';
import type { TicketingTables } from '../tables.ts';
import { findAccount, noAccount } from './account.ts';
import { password } from './account-calls.ts';
import { endSessions } from './session.ts';

type Kind = TicketingTables['code_request']['kind'];
const LIVES_MS = 30 * 60_000;
/** Clients try this one as a wrong code. */
const NEVER = '123456';

const TEXTS = {
  verification: {
    noEmail: 'You must provide an email address to which to send the verification code.',
    wrong: 'The provided account verification code is incorrect.',
    over: 'This verification request is no longer pending.',
    subject: 'Verify your account',
  },
  reset: {
    noEmail: 'You must provide an email address to which to send the reset code.',
    wrong: 'The provided password reset code is incorrect.',
    over: 'This reset request is no longer pending.',
    subject: 'Reset your password',
  },
} as const;

/** Sends a code to an account's address; the one before no longer counts. */
async function request(context: Context, kind: Kind): Promise<object> {
  const { db, now, mint, records } = context;
  const { email } = context.body();
  if (isBlank(email) || typeof email !== 'string') throw refused(400, TEXTS[kind].noEmail);
  const account = await findAccount(db, 'email', email);
  if (!account) throw noAccount();
  const code = freshCode(mint);
  const { id } = await db.transaction().execute(async (session) => {
    await session
      .updateTable('code_request')
      .set({ status: 'Expired' })
      .where('account', '=', account.number)
      .where('kind', '=', kind)
      .where('status', '=', 'Pending')
      .execute();
    return session
      .insertInto('code_request')
      .values({ kind, account: account.number, email, code: hashOf(code), status: 'Pending', at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
  });
  await records.put(
    { supplier: CODE, kind: 'mail', id },
    { account: email, document: { subject: TEXTS[kind].subject, code, request: uriOf(kind, id) }, at: now },
  );
  return { self: uriOf(kind, id), email, status: 'Pending' };
}

/** The request in the path, if it still counts. */
async function pending(context: Context, kind: Kind) {
  const { db, now } = context;
  const row = await db
    .selectFrom('code_request')
    .selectAll()
    .where('id', '=', context.param('request'))
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (!row) throw notFound();
  if (row.status !== 'Pending' || now.getTime() - row.at.getTime() >= LIVES_MS)
    throw refused(409, TEXTS[kind].over);
  return row;
}

async function complete(context: Context, kind: Kind, id: string): Promise<void> {
  const done = await context.db
    .updateTable('code_request')
    .set({ status: 'Completed' })
    .where('id', '=', id)
    .where('status', '=', 'Pending')
    .returning('id')
    .executeTakeFirst();
  if (!done) throw refused(409, TEXTS[kind].over);
}

async function verify(context: Context): Promise<object> {
  const row = await pending(context, 'verification');
  const { code } = await readForm({ code: oneTimeCode }, context.body());
  if (hashOf(code) !== row.code) throw refused(400, TEXTS.verification.wrong);
  await complete(context, 'verification', row.id);
  await context.db.updateTable('account').set({ verified: true }).where('number', '=', row.account).execute();
  return { message: 'Your account has been verified.' };
}

async function reset(context: Context): Promise<object> {
  const { db, mint, now } = context;
  const row = await pending(context, 'reset');
  const given = await readForm({ code: oneTimeCode, password }, context.body());
  if (hashOf(given.code) !== row.code) throw refused(400, TEXTS.reset.wrong);
  await complete(context, 'reset', row.id);
  await db
    .updateTable('account')
    .set({ password: await hashPassword(given.password, mint) })
    .where('number', '=', row.account)
    .execute();
  await endSessions(db, row.account, now);
  return { message: 'Your password has been reset.' };
}

function freshCode(mint: Mint): string {
  const code = mint(DIGITS, 6);
  return code === NEVER ? freshCode(mint) : code;
}

function uriOf(kind: Kind, id: string): string {
  return `/${kind === 'verification' ? 'verifications' : 'resets'}/${id}`;
}

export const codeRequestRoutes: Routes = {
  '/verifications': { POST: endpoint('all', (context) => request(context, 'verification')) },
  '/verifications/:request': { PATCH: endpoint('all', verify) },
  '/resets': { POST: endpoint('all', (context) => request(context, 'reset')) },
  '/resets/:request': { PATCH: endpoint('all', reset) },
};
