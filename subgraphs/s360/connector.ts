import type { Services } from '@foyer/kit/graphql/subgraph';
import type { SupplierAdapter } from '@foyer/kit/supplier/contract';
import { s360Adapter } from './adapter.ts';
import { advantages } from './advantages.ts';
import { catalogueStore } from './catalogue/store.ts';
import { openTables } from './catalogue/tables.ts';
import { s360Client } from './client.ts';
import { readConfig } from './config.ts';
import { feeStore } from './fees.ts';
import { levelStore } from './levels/store.ts';
import { seatsGot } from './seats-got.ts';

/** The connector with everything it stands on. */
export async function s360Connector({
  env,
  log,
  clock,
  databaseUrl,
  cache,
}: Pick<Services, 'env' | 'log' | 'clock' | 'databaseUrl' | 'cache'>): Promise<SupplierAdapter> {
  const config = readConfig(env);
  const db = await openTables(databaseUrl);
  const client = s360Client(config, log, clock);
  const store = catalogueStore({ client, db, clock, log });
  const { visitDays } = config;
  const levels = levelStore({ client, db, cache, clock, log, visitDays });
  return s360Adapter({
    client,
    store,
    advantages: advantages(client, clock),
    clock,
    levels,
    fees: feeStore(db, clock),
    seatsGot: seatsGot(db),
    visitDays,
    async close() {
      await client.close();
      await Promise.all([store.settled(), levels.settled()]);
      await db.destroy();
    },
  });
}
