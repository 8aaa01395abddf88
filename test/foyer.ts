import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partnerKeys } from '@foyer/gateway/keys/keys';
import { openKeys } from '@foyer/gateway/keys/tables';
import { DEFAULT_CHANNEL, type Scope } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { suppliers } from '@foyer/kit/workspace';
import { startFoyer } from '@foyer/run/foyer';
import { readSettings } from '@foyer/run/settings';
import { buyer, graphqlClient } from './client.ts';
import { sandboxControl } from './control.ts';
import { createTestDatabase } from './database.ts';

type KeyWish = { partner: string; scopes: Scope[]; channels?: Record<string, string> };

/** The supplier that the journeys go through. */
export const SUPPLIER = 'ticketswitch';

/** The whole of Foyer in this process, on free ports and a database of its own. One for each test file. */
export async function startTestFoyer(env: Record<string, string> = {}) {
  const database = await createTestDatabase();
  const state = mkdtempSync(join(tmpdir(), 'foyer-state-'));
  const all = {
    DATABASE_URL: database.url,
    FOYER_STATE: state,
    GATEWAY_PORT: '0',
    SANDBOX_PORT: '0',
    CATALOG_SYNC_SECONDS: '3600',
    CHECKOUT_SWEEP_MS: '200',
    CHECKOUT_ATTENTION_MS: '1000',
    CHECKOUT_ASK_AGAIN_MS: '100,200,400,800,1600',
    ENTRY_FOLLOW_MS: '100',
    ...env,
  };
  const foyer = await startFoyer(readSettings(all), all, createLog('test', 'fatal'));
  const client = graphqlClient(foyer.gateway.url);
  return {
    url: foyer.gateway.url,
    client,
    buyer: buyer(client),
    sandbox: sandboxControl(foyer.base.sandbox?.controlUrl ?? '', SUPPLIER),
    /** The sandbox as another supplier. */
    sandboxOf: (supplier: string) => sandboxControl(foyer.base.sandbox?.controlUrl ?? '', supplier),
    databaseUrl: database.url,
    /** What another process needs to be set up with the same suppliers. */
    supplierSettings: foyer.base.sandbox?.environment ?? {},
    /** A new API key of a partner; its channels are `default` everywhere unless given. */
    async key({ partner, scopes, channels = {} }: KeyWish): Promise<string> {
      const db = await openKeys(database.url);
      try {
        const usual = Object.fromEntries(suppliers().map(({ code }) => [code, DEFAULT_CHANNEL]));
        const wish = { partner, scopes, channels, usualChannels: usual, expiresAt: null };
        return (await partnerKeys(db, { demo: null }).create(wish)).key;
      } finally {
        await db.destroy();
      }
    },
    async close() {
      await foyer.close();
      await database.drop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}
export type TestFoyer = Awaited<ReturnType<typeof startTestFoyer>>;
