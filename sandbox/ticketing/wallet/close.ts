import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Whoever opens or closes transfers comes one after the other. */
const WALLETS = 7_204_902;

export async function lockWallets(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WALLETS})`.execute(db);
}

type Closing = { status: 'Claimed' | 'Cancelled'; now: Date; owner?: string };

/** Ends a transfer; its tickets can be used again, by their new owner if there is one. */
export async function closeTransfer(
  db: Database,
  id: string,
  { status, now, owner }: Closing,
): Promise<void> {
  await db.updateTable('transfer').set({ status }).where('id', '=', id).execute();
  await db
    .updateTable('ticket')
    .set({ status: 'Issued', transfer: null, modified_at: now, ...(owner ? { owner } : {}) })
    .where('transfer', '=', id)
    .where('status', '=', 'Pending')
    .execute();
}
