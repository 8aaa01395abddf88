import { randomUUID } from 'node:crypto';
import type { Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import type {
  Call,
  Customer,
  HoldInput,
  HoldLine,
  PurchaseInput,
  SupplierAdapter,
  WriteResult,
} from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import { NOW, startTestSandbox, type TestSandbox } from '@foyer/sandbox/test-sandbox';
import { environment } from '@foyer/sandbox/ticketing/environment';
import { KEYS, newAccount, testClient } from '@foyer/sandbox/ticketing/test-client';
import { expect } from 'vitest';
import { z } from 'zod';
import { readConfig } from './config.ts';
import { tickeTingConnector } from './connector.ts';
import { manifest } from './supplier.ts';

export { NOW };

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

const counted = z.object({
  ticketing: z.record(z.string(), z.object({ calls: z.number(), ids: z.array(z.string()) })).default({}),
});
const kept = z.object({ orders: z.array(z.object({ id: z.string(), state: z.string() })) });

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
    sandbox,
    connect,
    adapter: await connect(),
    admin,
    /** A person with an account and a session of its own. */
    person: (firstName?: string) => newAccount(sandbox, firstName),
    clock: sandbox.sandbox.clock,
    fault: (order: object) => sandbox.control('POST', '/faults', { supplier: manifest.code, ...order }),
    /** Calls since the last `forget`, by endpoint. */
    async calls() {
      const { body } = await sandbox.control('GET', '/requests');
      const { ticketing } = counted.parse(body);
      return Object.fromEntries(Object.entries(ticketing).map(([name, { calls }]) => [name, calls]));
    },
    async orders() {
      return kept.parse((await sandbox.control('GET', `/orders?supplier=${manifest.code}`)).body).orders;
    },
    /** Back to the first morning, without faults and counts. */
    async forget() {
      await sandbox.control('DELETE', '/faults');
      await sandbox.control('POST', '/requests/reset');
      await sandbox.sandbox.clock.set(NOW);
    },
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
export type { TestSandbox };

const listed = z.object({
  entries: z.array(
    z.object({ self: z.string(), sections: z.array(z.object({ self: z.string(), name: z.string() })) }),
  ),
});

/** The id at the end of a path. */
export function last(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

type Wish = Partial<Omit<HoldLine, 'tickets'>> & {
  performanceId: string;
  priceBandId: string | undefined;
  tickets?: number;
};

/** A hold of some lines, named `line-1` and so on; each of one ticket when nothing else is said. */
export function wish(...lines: Wish[]): HoldInput {
  return {
    reference: randomUUID(),
    deliveryMethod: null,
    lines: lines.map(({ tickets = 1, priceBandId = 'none', ...line }, position) => ({
      lineId: `line-${position + 1}`,
      promoCode: null,
      acceptOtherSeats: false,
      ...line,
      priceBandId,
      tickets: Array.from({ length: tickets }, () => ({ tariff: null, seatId: null, holder: null })),
    })),
  };
}

/** The order of a write that has to have been done. */
export function done(result: WriteResult): OrderRecord {
  if (result.outcome !== 'DONE' || !result.order)
    throw new Error(`expected an order, not ${JSON.stringify(result)}`);
  return result.order;
}

/** The codes of a write that has to have been refused. */
export function refusedWith(result: WriteResult): string[] {
  if (result.outcome !== 'REFUSED') throw new Error(`expected a refusal, not ${JSON.stringify(result)}`);
  return result.problems.map(({ code }) => code);
}

export const CUSTOMER: Customer = {
  firstName: 'Ada',
  lastName: 'Quayle',
  email: 'ada@example.com',
  phone: '01273 496 0000',
  addressLine1: '1 Madeira Drive',
  addressLine2: null,
  city: 'Brighton',
  region: null,
  postcode: 'BN2 1TW',
  country: 'GB',
  reference: null,
};

/** The purchase of a hold. */
export function buying({ id }: Pick<OrderRecord, 'id'>): PurchaseInput {
  return {
    id,
    reference: randomUUID(),
    customer: CUSTOMER,
    payment: { kind: 'ON_ACCOUNT', cardToken: null },
  };
}
