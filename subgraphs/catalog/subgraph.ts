import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { indexSchema } from '@foyer/kit/graphql/derive';
import type { Services, SubgraphModule, SubgraphParts } from '@foyer/kit/graphql/subgraph';
import { DEFAULT_CHANNEL, type Identity, requireScope } from '@foyer/kit/identity';
import { suppliers as workspaceSuppliers } from '@foyer/kit/workspace';
import { z } from 'zod';
import { type Catalogue, catalogueKey } from './catalogue.ts';
import { followChanges, tellChanges } from './changes.ts';
import type { CatalogContext } from './context.ts';
import { supplierFacts } from './facts.ts';
import { catalogLoaders } from './loaders.ts';
import { resolvers } from './resolvers/all.ts';
import { counts, keptCounts } from './search/counts.ts';
import { askSuppliers, type IndexedSupplier } from './suppliers.ts';
import { reread, rereads } from './sync/reread.ts';
import { sync } from './sync/run.ts';
import { schedule } from './sync/schedule.ts';
import { openCatalog } from './tables.ts';

const environment = z.object({
  CATALOG_SYNC_SECONDS: z.coerce.number().positive().default(300),
  /** How long the start waits for catalogues that were never read. */
  CATALOG_FIRST_SECONDS: z.coerce.number().positive().default(30),
  /** Languages the index is kept in, the first for everybody who asks for none of them. */
  CATALOG_LANGUAGES: z
    .string()
    .default('en')
    .transform((list) => list.split(',').map((language) => language.trim())),
});

/** What is known from before a restart is read again when the process has started. */
const REST_MS = 3000;

/** Search and discovery over all suppliers of the workspace. */
export const subgraph: SubgraphModule = createCatalog(workspaceSuppliers());

/** The same over given suppliers. */
export function createCatalog(suppliers: readonly IndexedSupplier[]): SubgraphModule {
  return { start: (services) => start(suppliers, services) };
}

async function start(suppliers: readonly IndexedSupplier[], services: Services): Promise<SubgraphParts> {
  const { log, clock, cache } = services;
  const {
    CATALOG_SYNC_SECONDS: seconds,
    CATALOG_LANGUAGES: languages,
    CATALOG_FIRST_SECONDS: patience,
  } = environment.parse(services.env);
  const db = await openCatalog(services.databaseUrl);
  const ask = askSuppliers(services);
  const facts = supplierFacts(ask, cache);
  const kept = keptCounts();
  const parts = { db, ask, clock, log, tell: tellChanges(suppliers, cache), rereads: rereads() };
  const plan = schedule((catalogue, how) => sync(catalogue, parts, how), seconds * 1000);
  const unfollow = followChanges({
    suppliers,
    cache,
    followed: plan.followed,
    again: plan.again,
    reread: (catalogue, events) => reread(catalogue, events, parts),
  });

  function cataloguesOf({ channels, language }: Identity): Catalogue[] {
    const wanted = language?.toLowerCase();
    const spoken =
      languages.find((one) => `${wanted}-`.startsWith(`${one.toLowerCase()}-`)) ?? languages[0] ?? 'en';
    return suppliers.flatMap(({ code }) => {
      const channel = channels[code];
      return channel === undefined ? [] : [{ supplier: code, channel, language: spoken }];
    });
  }

  function context(identity: Identity): CatalogContext {
    // The gateway lets a device at the door ask for little more than its event.
    if (!identity.door) requireScope(identity, 'read');
    const catalogues = cataloguesOf(identity);
    // A channel is read from the first time that somebody sells through it.
    for (const catalogue of catalogues) void plan.follow(catalogue);
    const reads = { db, ask, cache, clock, catalogues, suppliers, identity };
    return { ...reads, facts, counts: counts(db, kept), loaders: catalogLoaders(reads) };
  }

  /**
   * What was once read to the end serves at once; the rest when it was read, or could not be. One supplier that takes
   * its time keeps nobody from the others for long.
   */
  async function firstReadings(): Promise<void> {
    const channels = Object.fromEntries(suppliers.map(({ code }) => [code, DEFAULT_CHANNEL]));
    const complete = await db
      .selectFrom('catalogue')
      .select('key')
      .where('read_at', 'is not', null)
      .execute();
    const done = new Set(complete.map(({ key }) => key));
    const first = cataloguesOf({ partner: 'catalog', scopes: [], channels });
    const readings = Promise.all(
      first.map((catalogue) => {
        if (!done.has(catalogueKey(catalogue))) return plan.follow(catalogue);
        void plan.follow(catalogue, REST_MS);
        return undefined;
      }),
    );
    const enough = new AbortController();
    await Promise.race([
      readings,
      wait(patience * 1000, undefined, { signal: enough.signal }).catch(() => undefined),
    ]);
    enough.abort();
  }

  return {
    typeDefs: indexSchema(suppliers, readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')),
    resolvers: resolvers(suppliers),
    context,
    ready: firstReadings(),
    async close() {
      unfollow();
      await plan.close();
      await db.destroy();
    },
  };
}
