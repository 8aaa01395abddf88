import type { MovableClock } from '../engine/clock.ts';
import type { Inventory } from '../engine/inventory.ts';
import type { Records } from '../engine/records.ts';
import type { Account, Accounts } from './accounts.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { IngresseEvent } from './catalogue/event.ts';
import type { Application } from './credentials.ts';
import type { IngresseDatabase } from './database.ts';
import { Refusal, unknownEvent } from './failure.ts';
import type { Query } from './input.ts';
import { may } from './roles.ts';
import type { Settings } from './settings.ts';

/** What every call is answered from. */
export type Services = {
  clock: MovableClock;
  inventory: Inventory;
  records: Records;
  db: IngresseDatabase;
  accounts: Accounts;
  settings: Settings;
  readonly catalogue: Catalogue;
};

/** What answers about things are made from, whoever asks. */
export type Scene = Services & {
  now: Date;
  origin: string;
};

/** One call. */
export type Context = Scene & {
  query: Query;
  body: unknown;
  params: Readonly<Record<string, string>>;
  header(name: string): string | undefined;
  application: Application;
  user: Account | undefined;
  /** Whether the sandbox was told to refuse this call. */
  declined: boolean;
};

export type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** What a caller has to show: nothing, the application's key, a user's token besides, or a bearer token. */
export type Needs = 'nothing' | 'key' | 'user' | 'bearer';
export type Endpoint = {
  /** For counters and faults. */
  name: string;
  dialect: 'v1' | 'v2';
  verb: Verb;
  paths: readonly string[];
  needs: Needs;
  /** Tells calls apart that share their path. */
  when?: (query: Query, body: unknown) => boolean;
  answer(context: Context): unknown;
};

/** A call of v1: `GET /event/:eventId`. The answer is put into the envelope. */
export function v1(
  call: `${Verb} /${string}`,
  name: string,
  answer: Endpoint['answer'],
  { needs = 'user', when, method }: { needs?: Needs; when?: Endpoint['when']; method?: string } = {},
): Endpoint {
  const chosen =
    when ?? (method ? (query: Query) => query.text('method')?.toLowerCase() === method : undefined);
  return { ...split(call), name, dialect: 'v1', needs, answer, ...(chosen ? { when: chosen } : {}) };
}

/** A call of a service behind v2: `GET /events/:eventId`; the answer is the body. `alias` is its path without v2. */
export function v2(
  call: `${Verb} /${string}`,
  name: string,
  answer: Endpoint['answer'],
  { needs = 'bearer', alias }: { needs?: Needs; alias?: `/${string}` } = {},
): Endpoint {
  const { verb, paths } = split(call);
  const all = [...paths.map((path) => `/v2${path}`), ...(alias ? [alias] : [])];
  return { name, dialect: 'v2', verb, paths: all, needs, answer };
}

function split(call: `${Verb} /${string}`): { verb: Verb; paths: string[] } {
  const [verb, path = '/'] = call.split(' ');
  return { verb: verb === 'POST' || verb === 'PUT' || verb === 'DELETE' ? verb : 'GET', paths: [path] };
}

/** What stands in v1's envelope beside the data. */
export class Beside {
  readonly data: unknown;
  readonly beside: object;

  constructor(data: unknown, beside: object) {
    this.data = data;
    this.beside = beside;
  }
}

/** The user of a call that needs one. */
export function caller({ user }: Pick<Context, 'user'>): Account {
  if (!user) throw new Refusal(2005, 'Login required.');
  return user;
}

export function param({ params }: Context, name: string): string {
  return params[name] ?? '';
}

/** The event that a path names. Drafts are there for who works on them alone. */
export function eventOf(context: Context, id: string | number = param(context, 'eventId')): IngresseEvent {
  const event = /^\d{1,12}$/.test(String(id)) ? context.catalogue.event(Number(id)) : undefined;
  if (!event || (event.status === 'draft' && !may(context.user, 'catalogue', event))) throw unknownEvent(id);
  return event;
}
