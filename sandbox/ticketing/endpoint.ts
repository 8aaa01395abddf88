import type { Inventory } from '../engine/inventory.ts';
import type { Records } from '../engine/records.ts';
import type { Database } from './database.ts';
import type { Body } from './gateway/form.ts';
import type { Query } from './gateway/query.ts';
import type { Settings } from './gateway/settings.ts';
import type { Mint } from './secrets.ts';
import type { Access } from './tables.ts';

export { CODE } from './keys.ts';

/** What every part of the façade works with. */
export type Scene = {
  db: Database;
  inventory: Inventory;
  records: Records;
  settings: Settings;
  mint: Mint;
  now: Date;
  /** Where pictures are said to be. */
  media: string;
};

/** Whom a key stands for. */
export type Caller = {
  access: Access;
  /** The account's number; a storefront's key may have none. */
  account: string | undefined;
  /** An admission key: the event and the sections it opens; all of them without a list. */
  door?: { event: string; sections: readonly string[] | undefined };
};

/** What a call is answered from. */
export type Context = Scene & {
  caller: Caller;
  key: string | undefined;
  clientVersion: string;
  ip: string;
  agent: string;
  /** A part of the path. */
  param(name: string): string;
  query: Query;
  /** Read only where it is needed: clients send one with every method. */
  body(): Body;
  /** Whether the sandbox was told to refuse this call. */
  declined: boolean;
};

/**
 * Who gets as far as an endpoint: `anyone`, even without a key; `all` keys but those of doors; an `account`, not a
 * storefront; a `door` or an account; `support` and administrators; an `administrator`.
 */
export type Who = 'anyone' | 'all' | 'account' | 'door' | 'support' | 'administrator';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Endpoint = { who: Who; answer(context: Context): Promise<object> };
export type Routes = Readonly<Record<string, Partial<Record<Method, Endpoint>>>>;

/** An endpoint for some of the callers. */
export function endpoint(who: Who, answer: (context: Context) => Promise<object>): Endpoint {
  return { who, answer };
}
