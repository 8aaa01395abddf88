import { Money } from '@foyer/kit/money';
import type { SupplierContext } from '@foyer/kit/supplier/context';
import { z } from 'zod';
import type { As } from '../connection.ts';
import { clientOf } from '../connector.ts';
import { type Asked, askedBy } from './asked.ts';
import type { CallName } from './calls.ts';
import * as door from './door/wire.ts';
import * as events from './events/wire.ts';
import * as hosts from './hosts/wire.ts';
import { partsOf } from './ids.ts';
import { connectionOf, type Paging } from './list.ts';
import { once, type Wish } from './once.ts';
import * as people from './people/wire.ts';
import * as places from './places/wire.ts';
import * as sales from './sales/wire.ts';
import * as transfers from './transfers/wire.ts';

/** The platform as one request of one caller sees it. */
export type Platform = ReturnType<typeof platformFor>;
const platforms = new WeakMap<SupplierContext, Platform>();

export function platformOf(context: SupplierContext): Platform {
  const known = platforms.get(context);
  if (known) return known;
  const made = platformFor(context);
  platforms.set(context, made);
  return made;
}

function platformFor(context: SupplierContext) {
  const { adapter, call, clock } = context;
  const { connection, db } = clientOf(adapter);
  const { read, ask, page, tell: send } = askedBy(context);
  const forget: (() => void)[] = [];

  /** Reads things one by one, each of them once in a request until something is changed. */
  function finder<Found>(name: CallName, answer: z.ZodType<Found>) {
    const found = new Map<string, Promise<Found>>();
    forget.push(() => found.clear());
    const keyOf = (ids: readonly string[]) => JSON.stringify(ids);
    const find = (...ids: string[]): Promise<Found> => {
      const known = found.get(keyOf(ids)) ?? read(name, ids, { answer });
      found.set(keyOf(ids), known);
      return known;
    };
    /** Keeps what another answer brought along. */
    const know = (thing: Found, ...ids: string[]): void => {
      if (!found.has(keyOf(ids))) found.set(keyOf(ids), Promise.resolve(thing));
    };
    return Object.assign(find, { know });
  }

  const section = finder('section', events.bareSection);
  const token = finder('token', door.token);
  const find = {
    account: finder('account', people.account),
    preferences: finder('preferences', people.preferences),
    host: finder('host', hosts.host),
    event: finder('event', events.event),
    section: async (id: string) => {
      const [event, own] = partsOf(id);
      return events.inEvent(event, await section(event, own));
    },
    submission: finder('submission', events.submission),
    token: (id: string) => token(...partsOf(id)),
    order: finder('order', sales.order),
    transfer: finder('transfer', transfers.transfer),
    region: finder('region', places.region),
    venue: finder('venue', places.venue),
    category: finder('category', places.category),
  };

  const tell: Asked['tell'] = async (...told) => {
    try {
      return await send(...told);
    } finally {
      for (const empty of forget) empty();
    }
  };

  return {
    read,
    tell,
    ask,
    find,
    clock,
    db,
    partner: call.identity.partner,
    money: (amount: string | number) => Money.parse(amount, connection.channelOf(call).currency),

    /** A part of a list. */
    list: <Entry>(
      name: CallName,
      ids: readonly string[],
      paging: Paging,
      { query = {}, answer, as }: { query?: Filters; answer: z.ZodType<Entry>; as?: As },
    ) =>
      connectionOf([name, ids, query], paging, (part) =>
        page(name, ids, { query: { ...given(query), ...part }, answer, ...(as ? { as } : {}) }),
      ),

    /** Makes something under an idempotency key. */
    once: <Kept>(wish: Omit<Wish<Kept>, 'partner'>, make: () => Promise<Kept>) =>
      once(db, { ...wish, partner: call.identity.partner }, make),

    /** The same, of something that can be read again by an id. */
    async make<Thing>(
      wish: { name: string; key: string; input: unknown },
      { send, idOf, find }: Maker<Thing>,
    ): Promise<Thing> {
      let made: Thing | undefined;
      const { result } = await once(
        db,
        { ...wish, partner: call.identity.partner, kept: z.string() },
        async () => {
          made = await send();
          return idOf(made);
        },
      );
      return made ?? find(result);
    },
  };
}

type Maker<Thing> = {
  send(): Promise<Thing>;
  /** By which it is found again. */
  idOf(thing: NoInfer<Thing>): string;
  find(id: string): Promise<Thing>;
};

type Filters = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A filter that is null says nothing. */
function given(filters: Filters): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value]],
    ),
  );
}
