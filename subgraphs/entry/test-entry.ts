import { createCache } from '@foyer/kit/cache/cache';
import {
  type RunningSubgraph,
  runSubgraph,
  type SubgraphModule,
  type SubgraphRequest,
  type Transport,
} from '@foyer/kit/graphql/subgraph';
import { createTokens, type Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import { createTestDatabase } from '@foyer/test/database';
import { z } from 'zod';
import type { News } from './orders/read.ts';
import { subgraph } from './subgraph.ts';

/** A supplier without a door of its own, and what is on there. */
export const SUPPLIER = 'quay';
export const EVENT = `${SUPPLIER}:event:1`;
export const FRIDAY = `${SUPPLIER}:performance:1-fri`;
export const SATURDAY = `${SUPPLIER}:performance:1-sat`;
export const OTHER_EVENT = `${SUPPLIER}:event:2`;
export const OTHER_PERFORMANCE = `${SUPPLIER}:performance:2-sun`;

const PLACES = new Map([
  [FRIDAY, EVENT],
  [SATURDAY, EVENT],
  [OTHER_PERFORMANCE, OTHER_EVENT],
  ['wharf:performance:1-fri', 'wharf:event:1'],
]);

/** The start of a test's time. */
export const NOON = Date.parse('2027-06-18T12:00:00.000Z');

const log = createLog('entry-test', process.env.LOG_LEVEL ?? 'silent');
const tokens = createTokens('a secret for tests that is long enough');
const DOOR: Identity = { partner: 'tester', scopes: ['read', 'door'], channels: { [SUPPLIER]: 'default' } };

/** An order as the supplier would tell it. */
export type TestOrder = { id: string; state: string; lines: TestLine[] };
export type TestLine = {
  ticketType: string;
  priceBand: null;
  cancellation: string;
  event: { id: string };
  performance: { id: string; startsAt: string | null };
  tickets: TestTicket[];
};
export type TestTicket = {
  id: string;
  tariff: string;
  holder: string | null;
  seat: { row: string; number: string } | null;
  barcode: { value: string } | null;
  transfers: { state: string; recipient: string | null }[];
};

/** A line of tickets with the given barcodes. */
export function line(codes: readonly (string | null)[], given: Partial<TestLine> = {}): TestLine {
  return {
    ticketType: 'Stalls',
    priceBand: null,
    cancellation: 'POSSIBLE',
    event: { id: EVENT },
    performance: { id: FRIDAY, startsAt: null },
    tickets: codes.map((value, at) => ({
      id: `${at + 1}`,
      tariff: 'Adult',
      holder: null,
      seat: null,
      barcode: value === null ? null : { value },
      transfers: [],
    })),
    ...given,
  };
}

type Answers = (request: SubgraphRequest) => Record<string, unknown>;

/** The door alone, twice, on a database of its own. Its neighbours are played by this test, or are what it is given. */
export async function startTestEntry(others: Record<string, Answers | SubgraphModule> = {}) {
  const database = await createTestDatabase();
  const cache = createCache({ log, clock: { now: () => new Date() } });
  let now = NOON;
  const clock = { now: () => new Date(now) };
  const orders = new Map<string, TestOrder>();
  const news = new Map<string, News>();
  const down = new Set<string>();

  const neighbours: Record<string, Answers> = {
    catalog: ({ query, variables = {} }) => {
      const { ids = [], id = '' } = z
        .object({ ids: z.array(z.string()).optional(), id: z.string().optional() })
        .parse(variables);
      if (query.includes('event(id')) return { event: [...PLACES.values()].includes(id) ? { id } : null };
      return {
        nodes: ids.map((one) => {
          const event = PLACES.get(one);
          return event ? { id: one, event: { id: event } } : null;
        }),
      };
    },
    checkout: ({ query, variables = {} }) => {
      if (!query.startsWith('mutation')) return { orderNews: [...news.values()].slice(0, 200) };
      const taken = z.object({ news: z.array(z.object({ orderId: z.string(), version: z.number() })) });
      for (const { orderId, version } of taken.parse(variables).news) {
        if (news.get(orderId)?.version === version) news.delete(orderId);
      }
      return { takeOrderNews: true };
    },
    [SUPPLIER]: ({ query, variables = {} }) => {
      if (query.includes('supplierManifest')) return { supplierManifest: { capabilities: ['BARCODES'] } };
      const { id } = z.object({ id: z.string() }).parse(variables);
      return { supplierOrder: orders.get(id) ?? null };
    },
  };
  const running = new Map<string, RunningSubgraph>();
  const transport = (code: string): Transport => {
    return async (request) => {
      const answer = neighbours[code];
      const other = running.get(code);
      if (other && !down.has(code)) return other.execute(request);
      if (!answer || down.has(code))
        throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'A part of Foyer cannot be reached now; try again.');
      return { data: structuredClone(answer(request)) };
    };
  };
  const services = {
    env: { ENTRY_FOLLOW_MS: '20' },
    log,
    clock,
    databaseUrl: database.url,
    cache,
    transport,
    tokens,
  };
  for (const [code, other] of Object.entries(others)) {
    if (typeof other === 'function') neighbours[code] = other;
    else running.set(code, runSubgraph(await other.start(services), tokens, log));
  }
  const start = async () => runSubgraph(await subgraph.start(services), tokens, log);
  // Two processes, as it were: each request goes to the other one.
  let entries = [await start(), await start()];
  let turn = 0;

  async function request(query: string, variables: object = {}, identity: Identity = DOOR) {
    turn += 1;
    const entry = entries[turn % entries.length];
    if (!entry) throw new Error('The door is closed.');
    return entry.execute({ query, variables: { ...variables }, token: await tokens.mint(identity) });
  }

  return {
    databaseUrl: database.url,
    identity: DOOR,
    /** Neighbours that cannot be reached. */
    down,
    request,
    /** The data of an answer that has to be without errors. */
    async ask<Data>(
      shape: z.ZodType<Data>,
      query: string,
      variables: object = {},
      identity = DOOR,
    ): Promise<Data> {
      const { data, errors } = await request(query, variables, identity);
      if (errors) throw new Error(JSON.stringify(errors));
      return shape.parse(data);
    },
    now: () => now,
    advance(ms: number) {
      now += ms;
    },
    /** Says that an order is as it is now, as checkout would. */
    sell(order: TestOrder, buyerName: string | null = 'Nora Quill') {
      orders.set(order.id, order);
      const version = (news.get(order.id)?.version ?? Date.now()) + 1;
      news.set(order.id, {
        orderId: order.id,
        version,
        partner: DOOR.partner,
        channel: 'default',
        buyerName,
        buyerEmail: null,
      });
    },
    /** Changes an order at its supplier; nobody is told. */
    change(order: TestOrder) {
      orders.set(order.id, order);
    },
    /** Whether all that was said has been taken. */
    heard: () => news.size === 0,
    async restart() {
      for (const one of entries) await one.close();
      entries = [await start(), await start()];
    },
    async close() {
      for (const one of entries) await one.close();
      for (const other of running.values()) await other.close();
      await cache.close();
      await database.drop();
    },
  };
}
export type TestEntry = Awaited<ReturnType<typeof startTestEntry>>;

const guest = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  inside: z.boolean(),
  seat: z.string().nullable(),
  ticketType: z.string(),
  section: z.object({ id: z.string() }),
  holder: z.object({ name: z.string().nullable() }).nullable(),
  transferred: z.boolean(),
});
export type TestGuest = z.infer<typeof guest>;
export const guestList = z.object({
  nodes: z.array(guest),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  changedUntil: z.string(),
});
const lists = z.object({ _entities: z.array(z.object({ guestList })) });
const LIST = `query ($of: [_Any!]!, $since: String, $after: String, $first: Int, $sold: Boolean) { _entities(representations: $of) {
  ... on Event { guestList(changedSince: $since, after: $after, first: $first, soldOnly: $sold) { ...L } }
  ... on Performance { guestList(changedSince: $since, after: $after, first: $first, soldOnly: $sold) { ...L } }
} } fragment L on GuestConnection {
  nodes { id code state inside seat ticketType section { id } holder { name } transferred }
  pageInfo { hasNextPage endCursor } changedUntil
}`;
export type ListOptions = { since?: string | null; after?: string | null; first?: number; sold?: boolean };

/** A page of the guest list of an event or performance, as the gateway asks for it. */
export async function page(
  entry: TestEntry,
  id: string,
  options: ListOptions = {},
  identity = entry.identity,
) {
  const of = [{ __typename: id.includes(':performance:') ? 'Performance' : 'Event', id }];
  const { _entities } = await entry.ask(lists, LIST, { of, ...options }, identity);
  const [found] = _entities;
  if (!found) throw new Error('There is no list.');
  return found.guestList;
}

/** All pages, as a device walks them: by id, the last seen counts. */
export async function walk(entry: TestEntry, id: string, options: ListOptions = {}) {
  const guests = new Map<string, TestGuest>();
  for (let after: string | null = null; ; ) {
    const one = await page(entry, id, { ...options, after });
    for (const node of one.nodes) guests.set(node.id, node);
    if (!one.pageInfo.hasNextPage) return { guests, changedUntil: one.changedUntil };
    after = one.pageInfo.endCursor;
  }
}
