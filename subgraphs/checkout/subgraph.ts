import { readFileSync } from 'node:fs';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { serviceSchema } from '@foyer/kit/graphql/derive';
import type { Services, SubgraphModule, SubgraphParts } from '@foyer/kit/graphql/subgraph';
import { type Identity, requireScope } from '@foyer/kit/identity';
import type { Log } from '@foyer/kit/log';
import DataLoader from 'dataloader';
import { z } from 'zod';
import type { CheckoutContext } from './context.ts';
import { takeExecutor } from './executor.ts';
import type { Basket } from './model/basket.ts';
import { orderNews } from './news.ts';
import { idempotentOperations } from './operations.ts';
import { noPayments, sandboxPayments } from './payment.ts';
import { resolvers } from './resolvers.ts';
import { basketStore } from './store.ts';
import { supplierCalls } from './suppliers.ts';
import { startSweeper } from './sweeper.ts';
import { openCheckout } from './tables.ts';
import { supplierTransfers } from './transfers.ts';
import { setWorkflowParts } from './workflows/parts.ts';

const environment = z.object({
  /** `on` while the sandbox stands in for suppliers: cards are then charged by its provider. */
  FOYER_SANDBOX: z.string().optional(),
  /** How often a supplier is asked about a basket that needs attention, in milliseconds. */
  CHECKOUT_ATTENTION_MS: z.coerce.number().int().positive().default(60_000),
  CHECKOUT_SWEEP_MS: z.coerce.number().int().positive().default(3000),
  /** Pauses between questions for the outcome of a purchase, in milliseconds. */
  CHECKOUT_ASK_AGAIN_MS: z.string().default('500,1000,2000,4000,8000,15000,30000,60000'),
});

/** Baskets over all suppliers. */
export const subgraph: SubgraphModule = { start };

async function start(services: Services): Promise<SubgraphParts> {
  const { log, clock, databaseUrl } = services;
  const env = environment.parse(services.env);
  const db = await openCheckout(databaseUrl);
  const store = basketStore(db, clock);
  setWorkflowParts({
    store,
    suppliers: supplierCalls(services),
    payments: env.FOYER_SANDBOX === 'on' ? sandboxPayments(db) : noPayments,
    clock,
    log,
    askAgainMs: env.CHECKOUT_ASK_AGAIN_MS.split(',').map(Number),
  });
  const executor = await takeExecutor(databaseUrl);
  DBOS.setConfig({
    name: 'foyer-checkout',
    systemDatabaseUrl: withIdleLimit(databaseUrl),
    systemDatabaseSchemaName: 'dbos',
    systemDatabasePoolSize: 20,
    // Workflows go on under a new release too: steps are only ever added behind those that are there.
    applicationVersion: '1',
    executorID: executor.name,
    logger: quiet(log),
  });
  const operations = idempotentOperations(db, store);
  const news = orderNews(db);
  const transfers = supplierTransfers(services, db);

  function context(identity: Identity): CheckoutContext {
    requireScope(identity, 'read');
    const basketOfOrder = new DataLoader<string, Basket | null>(async (ids) => {
      const found = await store.byOrders(identity.partner, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
    return { identity, store, operations, transfers, news, basketOfOrder };
  }

  let sweeper: { close(): Promise<void> } | undefined;
  return {
    typeDefs: serviceSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')),
    resolvers,
    context,
    // What a crash interrupted goes on at once, so the suppliers' subgraphs must be there by now.
    ready: DBOS.launch().then(() => {
      sweeper = startSweeper({
        store,
        clock,
        log,
        everyMs: env.CHECKOUT_SWEEP_MS,
        askEveryMs: env.CHECKOUT_ATTENTION_MS,
      });
    }),
    async close() {
      await sweeper?.close();
      await DBOS.shutdown({ workflowCompletionTimeoutMS: 20_000 });
      await executor.release();
      await db.destroy();
    },
  };
}

/** A transaction that its process left open lets go of its locks after a minute. */
function withIdleLimit(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const own = url.searchParams.get('options');
  url.searchParams.set(
    'options',
    [own, '-c idle_in_transaction_session_timeout=60000'].filter(Boolean).join(' '),
  );
  // PostgreSQL's clients take %20 for a space here, and a plus for a plus.
  return url.href.replaceAll('+', '%20');
}

/** The library tells much that concerns nobody; what it warns of is kept. */
function quiet(log: Log) {
  const text = (entry: unknown) => (entry instanceof Error ? entry.message : String(entry));
  return {
    info: (entry: unknown) => log.debug({ workflows: true }, text(entry)),
    debug: (entry: unknown) => log.trace({ workflows: true }, text(entry)),
    warn: (entry: unknown) => log.warn({ workflows: true }, text(entry)),
    error: (entry: unknown) =>
      log.error({ workflows: true, error: entry instanceof Error ? entry : undefined }, text(entry)),
  };
}
