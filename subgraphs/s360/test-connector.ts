import { createCache } from '@foyer/kit/cache/cache';
import type { Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import type { Call, Customer, SupplierAdapter } from '@foyer/kit/supplier/contract';
import type { AvailabilityRecord } from '@foyer/kit/supplier/records';
import { startTestSandbox } from '@foyer/sandbox/test-sandbox';
import { testSupplier } from '@foyer/sandbox/test-supplier';
import { createTestDatabase } from '@foyer/test/database';
import { z } from 'zod';
import { s360Connector } from './connector.ts';

const IDENTITY: Identity = { partner: 'tests', scopes: ['read', 'sell'], channels: {} };
const log = createLog('tests', process.env.LOG_LEVEL ?? 'silent');

/** Who asks, through which sales channel. */
export function callOf(channel = 'default', language = 'en'): Call {
  return { identity: IDENTITY, channel, language, log };
}

const channels = z.record(z.string(), z.looseObject({ secret: z.string() }));

/** A sandbox with a connector to it, and what tests look at from outside. */
export async function startConnector(some: Record<string, string> = {}) {
  const sandbox = await startTestSandbox();
  const database = await createTestDatabase();
  const supplier = testSupplier(sandbox, 's360');
  const open: SupplierAdapter[] = [];
  const { clock, environment, urls } = sandbox.sandbox;

  /** Another process of the connector, on the same database. */
  async function connect(more: Record<string, string> = {}): Promise<SupplierAdapter> {
    const env = { ...environment, S360_CALLS_PER_MINUTE: '5000', S360_ASK_AGAIN_MS: '10', ...some, ...more };
    const cache = createCache({ clock, log });
    const adapter = await s360Connector({ env, log, clock, databaseUrl: database.url, cache });
    open.push(adapter);
    return adapter;
  }

  /** Turns something of the façade on: how it limits calls, how long it says that it is under way. */
  async function switched(order: { asyncRounds?: number; rateLimit?: 'off' | '509' | '429' }) {
    await fetch(`${urls.s360}/__sandbox/config`, { method: 'POST', body: JSON.stringify(order) });
  }

  return {
    ...supplier,
    sandbox,
    connect,
    adapter: await connect(),
    clock,
    url: environment.S360_URL ?? '',
    channels: () => channels.parse(JSON.parse(environment.S360_CHANNELS ?? '{}')),
    switched,
    /** Back to the first morning, without faults and counts. */
    async forget() {
      await supplier.forget();
      await switched({ asyncRounds: 0, rateLimit: 'off' });
    },
    async close() {
      // Calls that the supplier still holds back must not be waited for.
      await sandbox.close();
      await Promise.all(open.map((adapter) => adapter.close()));
      await database.drop();
    },
  };
}
export type Connector = Awaited<ReturnType<typeof startConnector>>;

/** Every event of a channel with its performances. */
export async function wholeCatalogue(adapter: SupplierAdapter, call: Call = callOf()) {
  const entries = [];
  for (let after: string | null = null; ; ) {
    const page = await adapter.catalogue({ first: 50, after }, call);
    entries.push(...page.entries);
    after = page.after;
    if (after === null) return entries;
  }
}

/** The event of a title. */
export async function eventOf(adapter: SupplierAdapter, title: string, call: Call = callOf()) {
  const found = (await wholeCatalogue(adapter, call)).find(({ event }) => event.title === title);
  if (!found) throw new Error(`There is no event ${title}.`);
  return found;
}

/** The n-th performance of an event with its live availability. */
export async function openOf(adapter: SupplierAdapter, title: string, position = 0, call: Call = callOf()) {
  const { performances, event } = await eventOf(adapter, title, call);
  const performance = performances[position];
  if (!performance) throw new Error(`${title} has no performance ${position}.`);
  const availability = await availabilityOf(adapter, performance.id, call);
  return { event, performance, availability, bands: bandsOf(availability) };
}

export function availabilityOf(
  adapter: SupplierAdapter,
  performanceId: string,
  call: Call = callOf(),
): Promise<AvailabilityRecord> {
  return adapter.availability({ performanceId, quantity: null, promoCode: null }, call);
}

export function bandsOf({ ticketTypes }: AvailabilityRecord) {
  return ticketTypes.flatMap(({ priceBands }) => priceBands);
}

export const CUSTOMER: Customer = {
  firstName: 'Ada',
  lastName: 'Quayle',
  email: 'ada@example.com',
  phone: '+33 4 91 00 00 00',
  addressLine1: '1 quai du Port',
  addressLine2: null,
  city: 'Marseille',
  region: null,
  postcode: '13002',
  country: 'FR',
  reference: null,
};
