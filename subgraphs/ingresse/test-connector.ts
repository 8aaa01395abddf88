import type { Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import type { Call, Customer, HoldInput, HoldLine, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import { testClient } from '@foyer/sandbox/ingresse/test-client';
import { NOW, startTestSandbox, type TestSandbox } from '@foyer/sandbox/test-sandbox';
import { z } from 'zod';
import { type IngresseAdapter, ingresseAdapter } from './adapter.ts';
import { readConfig } from './config.ts';
import { connect } from './connection.ts';

export { NOW };

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

const counted = z.object({
  ingresse: z.record(z.string(), z.object({ calls: z.number(), ids: z.array(z.string()) })).default({}),
});
const kept = z.object({
  orders: z.array(z.object({ id: z.string(), state: z.string() })),
});

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
    sandbox,
    start,
    adapter: start(),
    /** Somebody with an account at Ingresse, through a client of their own. */
    person: (email: string) => testClient(sandbox).signIn(email),
    clock: sandbox.sandbox.clock,
    fault: (order: object) => sandbox.control('POST', '/faults', { supplier: 'ingresse', ...order }),
    /** Calls since the last `forget`, by endpoint. */
    async calls() {
      const { body } = await sandbox.control('GET', '/requests');
      const { ingresse } = counted.parse(body);
      return Object.fromEntries(Object.entries(ingresse).map(([name, { calls }]) => [name, calls]));
    },
    /** What the supplier has of these orders. */
    async stateOf(id: string): Promise<string | undefined> {
      return (await this.orders()).find((order) => order.id === id)?.state;
    },
    async orders() {
      return kept.parse((await sandbox.control('GET', '/orders?supplier=ingresse')).body).orders;
    },
    /** Back to the first morning, without faults and counts. */
    async forget() {
      await sandbox.control('DELETE', '/faults');
      await sandbox.control('POST', '/requests/reset');
      await sandbox.sandbox.clock.set(NOW);
    },
    async close() {
      // Calls that the supplier still holds back must not be waited for.
      await sandbox.close();
      await Promise.all(open.map((adapter) => adapter.close()));
    },
  };
}
export type Connector = Awaited<ReturnType<typeof startConnector>>;

type Wish = Partial<Omit<HoldLine, 'tickets'>> & {
  performanceId: string;
  priceBandId: string;
  tickets?: number | Partial<HoldLine['tickets'][number]>[];
};

/** A hold of some lines, named `line-1` and so on; each of one ticket when nothing else is said. */
export function wish(lines: readonly Wish[], deliveryMethod: string | null = null): HoldInput {
  return {
    reference: 'test',
    deliveryMethod,
    lines: lines.map(({ tickets = 1, ...line }, position) => ({
      lineId: `line-${position + 1}`,
      promoCode: null,
      acceptOtherSeats: false,
      ...line,
      tickets: (typeof tickets === 'number' ? Array.from({ length: tickets }, () => ({})) : tickets).map(
        (ticket) => ({ tariff: null, seatId: null, holder: null, ...ticket }),
      ),
    })),
  };
}

/** The order of a write that has to have been done. */
export function done(result: WriteResult): OrderRecord {
  if (result.outcome !== 'DONE' || !result.order)
    throw new Error(`expected an order, not ${JSON.stringify(result)}`);
  return result.order;
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
