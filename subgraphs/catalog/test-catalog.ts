import { createCache } from '@foyer/kit/cache/cache';
import {
  type RunningSubgraph,
  runSubgraph,
  type Services,
  type Transport,
} from '@foyer/kit/graphql/subgraph';
import { createTokens, DEFAULT_CHANNEL, type Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { createTestDatabase } from '@foyer/test/database';
import { z } from 'zod';
import { createCatalog } from './subgraph.ts';
import type { InventedSupplier } from './test-supplier.ts';

const log = createLog('catalog-test', process.env.LOG_LEVEL ?? 'silent');
const tokens = createTokens('a secret for tests that is long enough');

const titled = z.object({ events: z.object({ nodes: z.array(z.object({ title: z.string() })) }) });

type Options = { env?: Services['env']; clock?: Clock; awaitReady?: boolean };

/** The catalog over invented suppliers, with a database of its own. */
export async function startTestCatalog(suppliers: readonly InventedSupplier[], options: Options = {}) {
  const { env = {}, clock = { now: () => new Date('2027-03-01T12:00:00Z') }, awaitReady = true } = options;
  const database = await createTestDatabase();
  const cache = createCache({ log, clock });
  const running = new Map<string, RunningSubgraph>();
  const unreachable = new Set<string>();
  const transport = (code: string): Transport => {
    return async (request) => {
      const subgraph = running.get(code);
      if (subgraph && !unreachable.has(code)) return subgraph.execute(request);
      throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'A part of Foyer cannot be reached now; try again.');
    };
  };
  const services = { env, log, clock, databaseUrl: database.url, cache, transport, tokens };
  for (const { code, subgraph } of suppliers) {
    running.set(code, runSubgraph(await subgraph.start(services), tokens, log));
  }

  /** Another process on the same database, or the same one started anew. */
  async function startAnother(): Promise<RunningSubgraph> {
    const catalog = runSubgraph(await createCatalog(suppliers).start(services), tokens, log);
    if (awaitReady) await catalog.ready;
    return catalog;
  }

  const catalog = await startAnother();
  const everywhere = Object.fromEntries(suppliers.map(({ code }) => [code, DEFAULT_CHANNEL]));
  const seller: Identity = { partner: 'tester', scopes: ['read'], channels: everywhere };

  async function request(query: string, variables: Record<string, unknown> = {}, identity = seller) {
    return catalog.execute({ query, variables, token: await tokens.mint(identity) });
  }

  return {
    catalog,
    databaseUrl: database.url,
    startAnother,
    /** By which it tells and learns of changes. */
    changes: cache.changes,
    /** Suppliers whose connector cannot be reached. */
    unreachable,
    seller,
    request,
    /** The data of an answer that has to be without errors. */
    async ask(query: string, variables: Record<string, unknown> = {}, identity = seller) {
      const { data, errors } = await request(query, variables, identity);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    /** The code of the first error. */
    async refusal(query: string, variables: Record<string, unknown> = {}, identity = seller) {
      const { errors } = await request(query, variables, identity);
      return errors?.[0]?.extensions?.code;
    },
    /** Titles that a search finds, in order. */
    async titles(filter: Record<string, unknown>, sort?: string, identity = seller): Promise<string[]> {
      const query =
        'query ($filter: EventFilter, $sort: EventSort) { events(filter: $filter, sort: $sort, first: 100) { nodes { title } } }';
      const { data, errors } = await request(query, { filter, ...(sort ? { sort } : {}) }, identity);
      if (errors) throw new Error(JSON.stringify(errors));
      return titled.parse(data).events.nodes.map(({ title }) => title);
    },
    async close() {
      await catalog.close();
      for (const subgraph of running.values()) await subgraph.close();
      await cache.close();
      await database.drop();
    },
  };
}

export type TestCatalog = Awaited<ReturnType<typeof startTestCatalog>>;
