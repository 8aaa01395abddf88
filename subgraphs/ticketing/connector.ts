import type { Services } from '@foyer/kit/graphql/subgraph';
import { FoyerError } from '@foyer/kit/problem';
import type { SupplierAdapter } from '@foyer/kit/supplier/contract';
import { tickeTingAdapter } from './adapter.ts';
import { type TickeTingClient, tickeTingClient } from './client.ts';
import { readConfig } from './config.ts';
import { manifest } from './supplier.ts';
import { type Database, openTables } from './tables.ts';

/** The clients of connectors, for the platform's own fields. */
const clients = new WeakMap<SupplierAdapter, { client: TickeTingClient; db: Database }>();

/** The connector with everything it stands on; null when it is not set up. */
export async function tickeTingConnector({
  env,
  log,
  clock,
  databaseUrl,
}: Pick<Services, 'env' | 'log' | 'clock' | 'databaseUrl'>): Promise<SupplierAdapter | null> {
  if (env.TICKETING_URL === undefined) return null;
  const config = readConfig(env);
  const client = tickeTingClient(config, log, clock);
  const db = await openTables(databaseUrl);
  const adapter = tickeTingAdapter({ client, db, clock, askAgainMs: config.askAgainMs });
  clients.set(adapter, { client, db });
  return adapter;
}

/** The client and the database that a connector stands on. */
export function clientOf(adapter: SupplierAdapter): TickeTingClient & { db: Database } {
  const found = clients.get(adapter);
  if (found) return { ...found.client, db: found.db };
  throw new FoyerError('SUPPLIER_DOWN', 'This supplier is not set up here.', { supplier: manifest.code });
}
