import { randomUUID } from 'node:crypto';
import type { Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import type { Call, PurchaseInput, SupplierAdapter, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import { startTestSandbox } from '@foyer/sandbox/test-sandbox';
import { testSupplier } from '@foyer/sandbox/test-supplier';
import { environment } from '@foyer/sandbox/ticketing/environment';
import { KEYS, newAccount, testClient } from '@foyer/sandbox/ticketing/test-client';
import { CUSTOMER } from '@foyer/test/order';
import { expect } from 'vitest';
import { z } from 'zod';
import { readConfig } from './config.ts';
import { tickeTingConnector } from './connector.ts';
import { manifest } from './supplier.ts';

const IDENTITY: Identity = { partner: 'tests', scopes: ['read', 'sell'], channels: {} };
const log = createLog('tests', 'silent');
const usual = readConfig(environment('http://127.0.0.1')).channels;
const { card: CARD } = usual.default ?? {};
if (!CARD) throw new Error('The sandbox gives a card.');

/** Sales channels, by what is particular about them. */
const CHANNELS = {
  ...usual,
  /** A customer's integration: it sees its own orders only. */
  customer: { key: KEYS.customer, currency: 'BBD', account: 'NO-SANDBOX5', card: CARD },
  storefront: { key: KEYS.public, currency: 'USD' },
  noCard: { ...usual.default, card: undefined },
  /** Its number is none, so every payment is declined. */
  badCard: { ...usual.default, card: { ...CARD, number: '5555555555555555' } },
  oldCard: { ...usual.default, card: { ...CARD, expiryDate: '12/20' } },
  wrong: { ...usual.default, key: 'deadbeefdeadbeefdeadbeefdeadbeef' },
};

/** The first seconds of the tests' morning: the sandbox's clock goes on. */
export const EARLY = expect.stringMatching(/^2027-03-01T09:00:\d\d\.\d{3}Z$/);

/** Who asks, through which sales channel, and as whom when a session is given. */
export function callOf(
  channel: keyof typeof CHANNELS | 'default' | 'boxoffice' | 'unheard-of' = 'default',
  session?: string,
): Call {
  const identity = session ? { ...IDENTITY, sessions: { [manifest.code]: session } } : IDENTITY;
  return { identity, channel, language: 'en', log };
}

/** A sandbox with a connector to it, and what tests look at from outside. */
export async function startConnector() {
  const sandbox = await startTestSandbox();
  const open: SupplierAdapter[] = [];

  /** Another process of the connector. */
  async function connect(some: Record<string, string> = {}): Promise<SupplierAdapter> {
    const { clock, urls } = sandbox.sandbox;
    const adapter = await tickeTingConnector({
      env: {
        TICKETING_URL: `${urls.ticketing}/v3`,
        TICKETING_CHANNELS: JSON.stringify(CHANNELS),
        TICKETING_ASK_AGAIN_MS: '25',
        ...some,
      },
      log,
      clock,
      databaseUrl: sandbox.databaseUrl,
    });
    if (!adapter) throw new Error('The connector is not set up.');
    open.push(adapter);
    return adapter;
  }

  const admin = testClient(sandbox);
  return {
    ...testSupplier(sandbox, manifest.code),
    sandbox,
    connect,
    adapter: await connect(),
    admin,
    /** A person with an account and a session of its own. */
    person: (firstName?: string) => newAccount(sandbox, firstName),
    clock: sandbox.sandbox.clock,
    /** The id of an event of the seed. */
    async eventId(title: string): Promise<string> {
      return (await this.event(title)).id;
    },
    /** An event of the seed, with the ids of its sections by name. */
    async event(title: string) {
      const found = await admin.get(`/events?title=${encodeURIComponent(title)}`);
      const [event] = listed.parse(found.body).entries;
      if (!event) throw new Error(`There is no event called ${title}.`);
      return {
        id: last(event.self),
        sections: Object.fromEntries(event.sections.map(({ name, self }) => [name, last(self)])),
      };
    },
    async close() {
      // Calls that the supplier still holds back must not be waited for.
      await sandbox.close();
      await Promise.all(open.map((adapter) => adapter.close().catch(() => undefined)));
    },
  };
}
export type Connector = Awaited<ReturnType<typeof startConnector>>;

const listed = z.object({
  entries: z.array(
    z.object({ self: z.string(), sections: z.array(z.object({ self: z.string(), name: z.string() })) }),
  ),
});

/** The id at the end of a path. */
export function last(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The codes of a write that has to have been refused. */
export function refusedWith(result: WriteResult): string[] {
  if (result.outcome !== 'REFUSED') throw new Error(`expected a refusal, not ${JSON.stringify(result)}`);
  return result.problems.map(({ code }) => code);
}

/** The purchase of a hold. */
export function buying({ id }: Pick<OrderRecord, 'id'>): PurchaseInput {
  return {
    id,
    reference: randomUUID(),
    customer: CUSTOMER,
    payment: { kind: 'ON_ACCOUNT', cardToken: null },
  };
}
