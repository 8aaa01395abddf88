import type { Database } from '../database.ts';
import type { Caller, Who } from '../endpoint.ts';
import { hashOf } from '../secrets.ts';

/** Whom a key stands for; undefined for a key that is unknown, has ended, or belongs to a closed account. */
export async function callerOf(db: Database, key: string): Promise<Caller | undefined> {
  const row = await db
    .selectFrom('api_key')
    .leftJoin('account', 'account.number', 'api_key.account')
    .leftJoin('token', 'token.code', 'api_key.token')
    .select(['kind', 'access', 'ended_at', 'api_key.account', 'role', 'activated', 'deleted_at'])
    .select(['token.code', 'token.event', 'token.global', 'token.sections'])
    .where('hash', '=', hashOf(key))
    .executeTakeFirst();
  if (!row || row.ended_at) return undefined;
  if (row.kind === 'admission') {
    if (!row.event) return undefined;
    const sections = row.global ? undefined : (row.sections ?? []);
    return { access: 'public', account: undefined, door: { event: row.event, sections } };
  }
  if (row.account && (!row.activated || row.deleted_at)) return undefined;
  const access = row.kind === 'session' ? row.role : row.access;
  return access ? { access, account: row.account ?? undefined } : undefined;
}

/** Whether a caller gets as far as an endpoint. */
export function mayUse({ access, account, door }: Caller, who: Who): boolean {
  if (door) return who === 'door';
  if (access === 'administrator') return true;
  if (who === 'support') return access === 'support';
  if (who === 'account' || who === 'door') return access !== 'public' && account !== undefined;
  return who === 'all' || who === 'anyone';
}
