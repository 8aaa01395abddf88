import DataLoader from 'dataloader';
import { coalesce } from '../batch.ts';
import { type CachePolicy, cacheKey } from '../cache/cache.ts';
import type { Availability, CostRange, PriceList } from '../generated/supplier.ts';
import { FoyerError } from '../problem.ts';
import type { SupplierContext } from './context.ts';
import type { AvailabilityQuery, Delivery } from './contract.ts';
import { costRangeOf } from './cost-range.ts';
import type {
  CatalogueEntry,
  CostRangeRecord,
  EventDetails,
  EventRecord,
  OrderRecord,
  OrderRef,
  PerformanceRecord,
  PriceListRecord,
  TransferRecord,
} from './records.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long what kind of thing is kept: fresh, and after that while it is renewed or the supplier is down. */
const POLICIES = {
  event: { freshMs: 15 * MINUTE, staleMs: 24 * HOUR, negativeMs: MINUTE },
  eventDetails: { freshMs: HOUR, staleMs: 24 * HOUR, negativeMs: MINUTE },
  costRange: { freshMs: 5 * MINUTE, staleMs: 12 * HOUR, negativeMs: MINUTE },
  performance: { freshMs: 5 * MINUTE, staleMs: 12 * HOUR, negativeMs: MINUTE },
  priceList: { freshMs: 5 * MINUTE, staleMs: 12 * HOUR, negativeMs: MINUTE },
  deliveryMethods: { freshMs: 5 * MINUTE, staleMs: HOUR, negativeMs: MINUTE },
} satisfies Record<string, CachePolicy>;
type Kind = keyof typeof POLICIES;

/** Under which kinds of keys something is kept of an event, and of a performance, by the supplier's own id. */
export const KEPT_OF = {
  event: ['event', 'event-details', 'event-cost-range'],
  performance: ['performance', 'performance-cost-range', 'price-list', 'delivery-methods'],
} as const;
type Keyed = (typeof KEPT_OF)['event' | 'performance'][number];

/** The reads of one request: batched, cached where that is allowed, and shared with others that ask the same. */
export type SupplierLoaders = {
  event(id: string): Promise<EventRecord>;
  eventDetails(id: string): Promise<EventDetails>;
  eventCostRange(id: string): Promise<CostRange | null>;
  performance(id: string): Promise<PerformanceRecord>;
  performanceCostRange(id: string): Promise<CostRange | null>;
  priceList(id: string): Promise<PriceList | null>;
  availability(query: AvailabilityQuery, errand?: 'buying'): Promise<Availability>;
  deliveryMethods(performanceId: string): Promise<Delivery[]>;
  order(ref: OrderRef): Promise<{ record: OrderRecord; asOf: string }>;
  /** Transfers of an order's tickets; none where the supplier has none. */
  transfers(orderId: string): Promise<TransferRecord[]>;
  /** Keeps the prices that came with a catalogue, so that nobody has to ask for them again. */
  prime(entries: readonly CatalogueEntry[]): Promise<void>;
};

type Base = Omit<SupplierContext, 'loaders'>;

export function supplierLoaders(base: Base): SupplierLoaders {
  const { adapter, call, manifest, cache, clock } = base;
  const { events: eventBatch, performances: performanceBatch } = manifest.batch;
  const scope = { supplier: manifest.code, channel: call.channel, language: call.language };

  /** The key of what is asked as a person where the caller sent that person's session: never shared with others. */
  const personal = (kind: string, id: string) =>
    cacheKey({ ...scope, kind, id: JSON.stringify([id, call.identity.sessions?.[manifest.code] ?? null]) });

  /** A batched read behind the cache: ids of one tick become one look in the cache and one call for the rest. */
  function cached<Value>(
    kind: Kind,
    keyed: Keyed,
    batch: number,
    read: (ids: readonly string[]) => Promise<Map<string, Value>>,
  ) {
    return new DataLoader<
      string,
      { value: Value | null; asOf: Date; source: 'LIVE' | 'CACHE'; stale: boolean }
    >(
      async (ids) => {
        const keys = new Map(ids.map((id) => [cacheKey({ ...scope, kind: keyed, id }), id]));
        const found = await cache.wrapMany<Value>([...keys.keys()], POLICIES[kind], async (missing) => {
          const byId = await read(missing.map((key) => keys.get(key) ?? key));
          return new Map(
            missing.flatMap((key) => {
              const value = byId.get(keys.get(key) ?? key);
              return value === undefined ? [] : [[key, value] as const];
            }),
          );
        });
        return ids.map(
          (id) => found.get(cacheKey({ ...scope, kind: keyed, id })) ?? notAnswered(manifest.code),
        );
      },
      { maxBatchSize: batch },
    );
  }

  const event = cached('event', 'event', eventBatch, (ids) => adapter.events(ids, call));
  const details = cached('eventDetails', 'event-details', eventBatch, (ids) =>
    adapter.eventDetails(ids, call),
  );
  const eventPrices = cached<CostRangeRecord>('costRange', 'event-cost-range', eventBatch, (ids) =>
    adapter.eventCostRanges(ids, call),
  );
  const performance = cached('performance', 'performance', performanceBatch, (ids) =>
    adapter.performances(ids, call),
  );
  const performancePrices = cached<CostRangeRecord>(
    'costRange',
    'performance-cost-range',
    performanceBatch,
    (ids) => adapter.performanceCostRanges(ids, call),
  );
  const priceLists = cached<PriceListRecord>('priceList', 'price-list', performanceBatch, (ids) =>
    adapter.priceLists(ids, call),
  );

  return {
    event: async (id) => known((await event.load(id)).value, 'event', manifest.code),
    eventDetails: async (id) => known((await details.load(id)).value, 'event', manifest.code),
    eventCostRange: async (id) => withProvenance(await eventPrices.load(id)),
    performance: async (id) => known((await performance.load(id)).value, 'performance', manifest.code),
    performanceCostRange: async (id) => withProvenance(await performancePrices.load(id)),
    priceList: async (id) => withProvenance(await priceLists.load(id)),
    async availability(query, errand) {
      const key = cacheKey({ ...scope, kind: 'availability', id: JSON.stringify([query, errand]) });
      // Live means asked while the caller waits: requests that overlap share one call, nothing is kept.
      return coalesce(key, async () => {
        const record = await adapter.availability(query, errand ? { ...call, buying: true } : call);
        const seen = costRangeOf(record);
        // What passes by live is newer than what the supplier keeps, so the list pages get it too.
        if (seen && query.promoCode === null && query.quantity === null) {
          const priceKey = cacheKey({ ...scope, kind: 'performance-cost-range', id: query.performanceId });
          await cache.set(priceKey, seen, POLICIES.costRange);
        }
        return { ...record, asOf: clock.now().toISOString(), source: 'LIVE' as const };
      });
    },
    async deliveryMethods(performanceId) {
      const key = cacheKey({ ...scope, kind: 'delivery-methods', id: performanceId });
      const found = await cache.wrap(key, POLICIES.deliveryMethods, () =>
        adapter.deliveryMethods(performanceId, call),
      );
      return found.value ?? [];
    },
    async order({ id, record, asOf }) {
      if (record) return { record, asOf: asOf ?? clock.now().toISOString() };
      const read = await coalesce(personal('order', id), () => adapter.order(id, call));
      return { record: known(read, 'order', manifest.code), asOf: clock.now().toISOString() };
    },
    transfers: async (orderId) =>
      adapter.transfers
        ? coalesce(
            personal('transfers', orderId),
            async () => (await adapter.transfers?.ofOrder(orderId, call)) ?? [],
          )
        : [],
    async prime(entries) {
      const asOf = clock.now();
      const values = new Map<string, CostRangeRecord>();
      const keep = (loader: typeof eventPrices, kind: Keyed, id: string, value: CostRangeRecord | null) => {
        loader.prime(id, { value, asOf, source: 'LIVE', stale: false });
        if (value) values.set(cacheKey({ ...scope, kind, id }), value);
      };
      for (const { event, costRange, performances, performanceCostRanges } of entries) {
        keep(eventPrices, 'event-cost-range', event.id, costRange);
        for (const { id } of performances) {
          keep(performancePrices, 'performance-cost-range', id, performanceCostRanges[id] ?? null);
        }
      }
      await cache.setMany(values, POLICIES.costRange);
    },
  };
}

function known<Value>(value: Value | null, kind: string, supplier: string): Value {
  if (value !== null) return value;
  throw new FoyerError('NOT_FOUND', `The supplier does not know this ${kind}: look it up again.`, {
    supplier,
  });
}

function notAnswered(supplier: string): Error {
  return new FoyerError('SUPPLIER_PROTOCOL', 'The supplier left a part of its answer out; try again.', {
    supplier,
  });
}

function withProvenance<Value extends { learntAt?: string }>(found: {
  value: Value | null;
  asOf: Date;
  source: 'LIVE' | 'CACHE';
  stale: boolean;
}): (Value & { asOf: string; source: 'LIVE' | 'CACHE'; stale: boolean }) | null {
  const { value, asOf, source, stale } = found;
  if (!value) return null;
  const { learntAt } = value;
  // What the connector had kept was not asked for now, whoever loads it.
  return learntAt === undefined
    ? { ...value, asOf: asOf.toISOString(), source, stale }
    : { ...value, asOf: learntAt, source: 'CACHE', stale };
}
