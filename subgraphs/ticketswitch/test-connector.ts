import type { Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import type { Call, SupplierAdapter } from '@foyer/kit/supplier/contract';
import { startTestSandbox, type TestSandbox } from '@foyer/sandbox/test-sandbox';
import { testSupplier } from '@foyer/sandbox/test-supplier';
import { testClient } from '@foyer/sandbox/ticketswitch/test-client';
import { ticketSwitchAdapter } from './adapter.ts';
import { ticketSwitchClient } from './client.ts';
import { readConfig } from './config.ts';

const password = 'demopass';
/** Sales channels, by what is particular about them. */
const CHANNELS = {
  default: { user: 'demo', password },
  card: { user: 'demo-stripe', password },
  page: { user: 'demo-redirect', password },
  noCancel: { user: 'demo-nocancel', password },
  wrong: { user: 'demo', password: 'hunter2' },
};
const IDENTITY: Identity = { partner: 'tests', scopes: ['read', 'sell'], channels: {} };
const log = createLog('tests', 'silent');

/** Who asks, through which sales channel. */
export function callOf(channel: keyof typeof CHANNELS | 'unheard-of' = 'default', language = 'en'): Call {
  return { identity: IDENTITY, channel, language, log };
}

/** What a connector of tests is set up with, given the sandbox. */
export function environmentOf({ sandbox }: TestSandbox, some: Record<string, string> = {}) {
  return {
    TICKETSWITCH_URL: sandbox.urls.ticketswitch,
    TICKETSWITCH_CHANNELS: JSON.stringify(CHANNELS),
    ...some,
  };
}

/** A sandbox with a connector to it, and what tests look at from outside. */
export async function startConnector() {
  const sandbox = await startTestSandbox();
  const open: SupplierAdapter[] = [];

  /** Another process of the connector. */
  function connect(some: Record<string, string> = {}): SupplierAdapter {
    const { clock } = sandbox.sandbox;
    const config = readConfig(environmentOf(sandbox, some));
    const adapter = ticketSwitchAdapter(ticketSwitchClient(config, log, clock), clock);
    open.push(adapter);
    return adapter;
  }

  return {
    ...testSupplier(sandbox, 'ticketswitch'),
    sandbox,
    connect,
    adapter: connect(),
    /** Somebody else who buys at the same supplier. */
    other: testClient(sandbox),
    clock: sandbox.sandbox.clock,
    async close() {
      // Calls that the supplier still holds back must not be waited for.
      await sandbox.close();
      await Promise.all(open.map((adapter) => adapter.close()));
    },
  };
}
export type Connector = Awaited<ReturnType<typeof startConnector>>;
