import type { Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import type { Call } from '@foyer/kit/supplier/contract';
import { testClient } from '@foyer/sandbox/ingresse/test-client';
import { startTestSandbox, type TestSandbox } from '@foyer/sandbox/test-sandbox';
import { testSupplier } from '@foyer/sandbox/test-supplier';
import { type IngresseAdapter, ingresseAdapter } from './adapter.ts';
import { readConfig } from './config.ts';
import { connect } from './connection.ts';

const base = { company: 1, publicKey: 'pub-0001', password: 'sandbox' };
const door = { email: 'producer@dock.test', password: 'sandbox' };
/** Sales channels, by what is particular about them. */
const CHANNELS = {
  default: { ...base, email: 'channel@foyer.test', door },
  /** Buys as somebody whose account has a limit and no card. */
  ana: { ...base, email: 'ana@mail.test', door: { email: 'gate@dock.test', password: 'sandbox' } },
  /** Buys as who works on drafts. */
  producer: { ...base, ...door },
  other: { ...base, company: 2, publicKey: 'pub-0002', email: 'partner@foyer.test' },
  wrong: { ...base, email: 'channel@foyer.test', password: 'hunter2' },
};
const IDENTITY: Identity = { partner: 'tests', scopes: ['read', 'sell'], channels: {} };
const log = createLog('tests', 'silent');

/** Who asks, through which sales channel; with the session of a person when there is one. */
export function callOf(channel: keyof typeof CHANNELS | 'unheard-of' = 'default', session?: string): Call {
  const identity = session === undefined ? IDENTITY : { ...IDENTITY, sessions: { ingresse: session } };
  return { identity, channel, language: 'en', log };
}

/** What a connector of tests is set up with, given the sandbox. */
export function environmentOf({ sandbox }: TestSandbox, some: Record<string, string> = {}) {
  return {
    INGRESSE_URL: sandbox.urls.ingresse,
    INGRESSE_CHANNELS: JSON.stringify(CHANNELS),
    ...some,
  };
}

/** A sandbox with a connector to it, and what tests look at from outside. */
export async function startConnector() {
  const sandbox = await startTestSandbox();
  const open: IngresseAdapter[] = [];

  /** Another process of the connector. */
  function start(some: Record<string, string> = {}): IngresseAdapter {
    const { clock } = sandbox.sandbox;
    const config = readConfig(environmentOf(sandbox, some));
    const adapter = ingresseAdapter(connect(config, log, clock), clock);
    open.push(adapter);
    return adapter;
  }

  return {
    ...testSupplier(sandbox, 'ingresse'),
    sandbox,
    start,
    adapter: start(),
    /** Somebody with an account at Ingresse, through a client of their own. */
    person: (email: string) => testClient(sandbox).signIn(email),
    clock: sandbox.sandbox.clock,
    async close() {
      // Calls that the supplier still holds back must not be waited for.
      await sandbox.close();
      await Promise.all(open.map((adapter) => adapter.close()));
    },
  };
}
export type Connector = Awaited<ReturnType<typeof startConnector>>;
