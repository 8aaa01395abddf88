import type { Context } from './endpoint.ts';
import { gateway, refused } from './gateway/failure.ts';

type Asking = Pick<Context, 'db' | 'caller'>;

export function isAdministrator({ caller }: Pick<Context, 'caller'>): boolean {
  return caller.access === 'administrator';
}

/** Whether the caller administers a host, by being on its list or by administering everything. */
export async function administers(context: Asking, host: string): Promise<boolean> {
  if (isAdministrator(context)) return true;
  const { account } = context.caller;
  if (!account) return false;
  const found = await context.db
    .selectFrom('host_administrator')
    .select('account')
    .where('host', '=', host)
    .where('account', '=', account)
    .executeTakeFirst();
  return found !== undefined;
}

export async function needHost(context: Asking, host: string): Promise<void> {
  if (!(await administers(context, host)))
    throw refused(403, 'This account is not an administrator for the relevant event host.');
}

/** The account behind the key; only an administrator's may have none. */
export function needAccount({ caller }: Pick<Context, 'caller'>): string {
  if (!caller.account) throw gateway.restricted();
  return caller.account;
}

/** Whether the caller is an account, or may do everything. */
export function isOrAdministers(context: Pick<Context, 'caller'>, account: string): boolean {
  return isAdministrator(context) || context.caller.account === account;
}
