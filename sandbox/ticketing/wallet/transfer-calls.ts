import { sql } from 'kysely';
import { isAdministrator, isOrAdministers, needAccount } from '../authority.ts';
import type { Database } from '../database.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { refused } from '../gateway/failure.ts';
import { readForm, reference } from '../gateway/form.ts';
import { pageOf } from '../gateway/page.ts';
import { stamp } from '../gateway/stamp.ts';
import { accountFor, calledName, findAccount, identify, noAccount } from '../people/account.ts';
import { readWishes, type Wish, wishes } from '../sale/wishes.ts';
import type { TransferRow } from '../tables.ts';
import { closeTransfer, lockWallets } from './close.ts';
import { oneTransfer, sharedTransfer, transferIn, transfersWire } from './transfer.ts';

async function initiate(context: Context): Promise<object> {
  const { db, caller } = context;
  const body = context.body();
  const { sender = caller.account } = await readForm(
    { sender: reference.optional() },
    { sender: body.sender },
  );
  if (!sender || !isOrAdministers(context, sender))
    throw refused(
      403,
      'The authenticated user is not permitted to initiate transfers on behalf of the sender.',
    );
  const given = await readForm({ recipient: reference, tickets: wishes }, body);
  if (!(await findAccount(db, 'number', sender))) throw noAccount();
  const recipient =
    (await findAccount(db, 'number', given.recipient)) ?? (await identify(db, given.recipient));
  if (!recipient) throw noAccount();
  if (recipient.number === sender) throw refused(409, 'The sender cannot transfer tickets to themselves.');
  const wished = await readWishes(db, given.tickets, 'tickets');
  return oneTransfer(context, await openTransfer(context, { sender, recipient: recipient.number, wished }));
}

/** Puts the sender's oldest tickets aside, all that are wanted or none. */
export function openTransfer(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { sender, recipient, wished }: { sender: string; recipient: string; wished: readonly Wish[] },
): Promise<TransferRow> {
  return db.transaction().execute(async (session) => {
    await lockWallets(session);
    const transfer = await session
      .insertInto('transfer')
      .values({ sender, recipient, status: 'Pending', initiated_at: now })
      .returningAll()
      .executeTakeFirstOrThrow();
    for (const { section, quantity } of wished) {
      const serials = await oldestTickets(session, { owner: sender, section: section.id, quantity });
      if (serials.length < quantity)
        throw refused(
          400,
          'The sender does not hold sufficient itckets in their wallet to complete this transfer',
        );
      await session
        .updateTable('ticket')
        .set({ status: 'Pending', transfer: transfer.id, modified_at: now })
        .where('serial', 'in', serials)
        .execute();
      await session
        .insertInto('transfer_line')
        .values({ transfer: transfer.id, section: section.id, quantity })
        .execute();
    }
    return transfer;
  });
}

async function oldestTickets(
  db: Database,
  { owner, section, quantity }: { owner: string; section: string; quantity: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket')
    .select('serial')
    .where('owner', '=', owner)
    .where('section', '=', section)
    .where('status', '=', 'Issued')
    .orderBy('seq')
    .limit(quantity)
    .forUpdate()
    // What a door has just taken hold of is left to it.
    .skipLocked()
    .execute();
  return rows.map(({ serial }) => serial);
}

/** Ends a transfer that is still pending; of several who try at once, one does. */
async function close(
  { db, now }: Context,
  row: TransferRow,
  to: { status: 'Claimed' | 'Cancelled'; owner?: string },
): Promise<{ closed: boolean; status: TransferRow['status'] }> {
  return db.transaction().execute(async (session) => {
    await lockWallets(session);
    const { status } = await session
      .selectFrom('transfer')
      .select('status')
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow();
    if (status !== 'Pending') return { closed: false, status };
    await closeTransfer(session, row.id, { ...to, now });
    return { closed: true, status: to.status };
  });
}

async function cancel(context: Context): Promise<object> {
  const row = await sharedTransfer(context);
  const { closed, status } = await close(context, row, { status: 'Cancelled' });
  if (!closed) throw refused(409, `A ${status.toLowerCase()} transfer cannot be cancelled.`);
  return { message: 'The transfer has been cancelled.' };
}

async function claim(context: Context): Promise<object> {
  const { db, caller, now } = context;
  const row = await transferIn(context);
  if (caller.account !== row.recipient)
    throw refused(403, "Only a transfer's recipient can claim a transfer.");
  const { closed } = await close(context, row, { status: 'Claimed', owner: row.recipient });
  if (!closed) throw refused(409, 'This transfer can no longer be claimed.');
  const claimant = await findAccount(db, 'number', row.recipient);
  return { date: stamp(now), claimant: claimant ? calledName(claimant) : '', success: true };
}

/** Transfers of an account, in both directions or one; of everybody without an account. */
async function listed(context: Context, account: string | undefined): Promise<object> {
  const { db, query } = context;
  let rows = db.selectFrom('transfer').selectAll().orderBy('id');
  const role = query.word('role', ['sender', 'recipient'] as const);
  const status = query.word('status', ['Pending', 'Claimed', 'Cancelled'] as const);
  const sides = role ? [role] : (['sender', 'recipient'] as const);
  if (account)
    rows = rows.where((where) => where.or(sides.map((side) => where(sql.ref<string>(side), '=', account))));
  if (status) rows = rows.where('status', '=', status);
  return pageOf(context, rows, (found) => transfersWire(context, found));
}

async function ofAccount(context: Context): Promise<object> {
  const { number } = await accountFor(context, 'read');
  return listed(context, number);
}

export const transferRoutes: Routes = {
  '/transfers': {
    GET: endpoint('account', (context) =>
      listed(context, isAdministrator(context) ? undefined : needAccount(context)),
    ),
    POST: endpoint('account', initiate),
  },
  '/transfers/:transfer': {
    GET: endpoint('account', async (context) => oneTransfer(context, await sharedTransfer(context))),
    DELETE: endpoint('account', cancel),
  },
  '/transfers/:transfer/claims': { POST: endpoint('account', claim) },
  '/accounts/:account/transfers': { GET: endpoint('account', ofAccount) },
};
