import { type Cache, cacheKey } from '@foyer/kit/cache/cache';
import type { Identity } from '@foyer/kit/identity';
import type { Clock } from '@foyer/kit/time';
import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import type { EventRecord, PerformanceRecord } from './records.ts';
import type { Ask, IndexedSupplier } from './suppliers.ts';
import { readEvents, recordOf } from './sync/read.ts';
import { writeEntries } from './sync/write.ts';
import type { CatalogDatabase } from './tables.ts';

export type ReadThrough = { db: CatalogDatabase; ask: Ask; cache: Cache; clock: Clock };

/** Found ones are in the index then. That there is no such thing is remembered, lest it be asked in a loop. */
const KEPT = { freshMs: 1000, staleMs: 0, negativeMs: 30_000 };

/** Asks a supplier for events that the index does not know, and keeps them. Each has its answer or its error. */
export function readThroughEvents(
  ids: readonly string[],
  catalogue: Catalogue,
  identity: Identity,
  { db, ask, cache, clock }: ReadThrough,
): Promise<Map<string, EventRecord | null | Error>> {
  return once(ids, catalogue, 'index-event', cache, async (some) => {
    const entries = await readEvents(ask, catalogue.supplier, identity, some);
    await writeEntries(db, catalogue, entries, { listed: false, now: clock.now() });
    return new Map(entries.map((entry) => [entry.event.id, recordOf(entry)]));
  });
}

const performance = z.object({
  id: z.string(),
  event: z.object({ id: z.string() }),
  startsAt: z.string().nullable(),
  localDate: z.string().nullable(),
  localTime: z.string().nullable(),
  timeZone: z.string(),
  name: z.string().nullable(),
  saleStatus: z.enum(['ON_SALE', 'NOT_YET', 'SOLD_OUT', 'CLOSED']),
});
const entities = z.object({ _entities: z.array(performance.nullable()) });

/** Asks a supplier for performances that the index does not know: newly put on sale, or over. */
export function readThroughPerformances(
  ids: readonly string[],
  catalogue: Catalogue,
  { identity, supplier }: { identity: Identity; supplier: IndexedSupplier },
  { ask, cache }: ReadThrough,
): Promise<Map<string, PerformanceRecord | null | Error>> {
  const type = `${supplier.prefix}Performance`;
  const query = `query Performances($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on ${type} { id event { id } startsAt localDate localTime timeZone name saleStatus }
    }
  }`;
  return once(ids, catalogue, 'index-performance', cache, async (some) => {
    const representations = some.map((id) => ({ __typename: type, id }));
    const { data, errors } = await ask.some(supplier.code, identity, {
      query,
      variables: { representations },
      answer: entities,
    });
    const serious = errors.find(({ error }) => error.code !== 'NOT_FOUND');
    if (serious) throw serious.error;
    return new Map(
      data._entities.flatMap((one) => {
        if (!one) return [];
        const { event, ...record } = one;
        return [[record.id, { ...record, eventId: event.id }] as const];
      }),
    );
  });
}

/** Those who ask for the same at the same time share one question. */
async function once<Value>(
  ids: readonly string[],
  catalogue: Catalogue,
  kind: string,
  cache: Cache,
  load: (ids: readonly string[]) => Promise<Map<string, Value>>,
): Promise<Map<string, Value | null | Error>> {
  const byKey = new Map(ids.map((id) => [cacheKey({ ...catalogue, kind, id }), id]));
  const found = await cache.wrapMany<Value>([...byKey.keys()], KEPT, async (keys) => {
    const values = await load(keys.flatMap((key) => byKey.get(key) ?? []));
    return new Map(
      [...byKey].flatMap(([key, id]) => {
        const value = values.get(id);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  });
  return new Map(
    [...found].map(([key, one]) => [byKey.get(key) ?? key, one instanceof Error ? one : one.value]),
  );
}
