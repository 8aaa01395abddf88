import { Money } from '@foyer/kit/money';
import { eventsChanged } from '@foyer/kit/supplier/changed';
import type { SupplierContext } from '@foyer/kit/supplier/context';
import { z } from 'zod';
import type { As } from '../connection.ts';
import { clientOf } from '../connector.ts';
import { type Asked, askedBy } from './asked.ts';
import { CALLS, type CallName } from './calls.ts';
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

  /** Reads things one by one by their ids, each of them once in a request until something is changed. */
  function finder<Found>(
    idOf: (found: Found) => string,
    find: (id: string) => Promise<Found>,
  ): Finder<Found> {
    const found = new Map<string, Promise<Found>>();
    forget.push(() => found.clear());
    const findOnce = (id: string): Promise<Found> => {
      const known = found.get(id) ?? find(id);
      found.set(id, known);
      return known;
    };
    const know = (thing: Found): string => {
      const id = idOf(thing);
      found.set(id, Promise.resolve(thing));
      return id;
    };
    return Object.assign(findOnce, { know, forget: (id: string) => void found.delete(id) });
  }
  const byId = <Found extends { id: string }>(name: CallName, answer: z.ZodType<Found>) =>
    finder<Found>(
      ({ id }) => id,
      (id) => read(name, [id], { answer }),
    );
  const byNumber = <Found extends { number: string }>(name: CallName, answer: z.ZodType<Found>) =>
    finder<Found>(
      ({ number }) => number,
      (id) => read(name, [id], { answer }),
    );

  const find = {
    account: byNumber('account', people.account),
    host: byId('host', hosts.host),
    event: byId('event', events.event),
    section: finder<events.Section>(
      ({ id }) => id,
      async (id) => {
        const [event, section] = partsOf(id);
        return events.inEvent(event, await read('section', [event, section], { answer: events.bareSection }));
      },
    ),
    submission: byId('submission', events.submission),
    token: finder<door.AdmissionToken>(
      ({ id }) => id,
      (id) => read('token', partsOf(id), { answer: door.token }),
    ),
    order: byNumber('order', sales.order),
    transfer: byId('transfer', transfers.transfer),
    region: byId('region', places.region),
    venue: byId('venue', places.venue),
    category: byId('category', places.category),
  };

  const tell: Asked['tell'] = async (...told) => {
    try {
      const answer = await send(...told);
      const [name, [event]] = told;
      const { changes } = CALLS[name];
      // An event has one performance, of the same id.
      if (changes)
        await eventsChanged(context, changes === 'EVENTS' ? undefined : { event, performance: event });
      return answer;
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

    /** The same, of something that can be read again by its id, which is answered. */
    async make<Thing>(
      wish: { name: string; key: string; input: unknown },
      { know }: Finder<Thing>,
      send: () => Promise<Thing>,
    ): Promise<string> {
      const kept = { ...wish, partner: call.identity.partner, kept: z.string() };
      const { result } = await once(db, kept, async () => know(await send()));
      return result;
    },
  };
}

/** Reads a thing by its id. */
type Finder<Found> = ((id: string) => Promise<Found>) & {
  /** Keeps what another answer brought along; answers its id. */
  know(found: Found): string;
  forget(id: string): void;
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
