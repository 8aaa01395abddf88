import { decodeId } from '@foyer/kit/id';
import type { Identity } from '@foyer/kit/identity';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { type Catalogue, catalogueKey } from './catalogue.ts';
import type { CalendarDay } from './generated/resolvers.ts';
import { money } from './money.ts';
import { calendars, performanceCounts } from './performances/calendar.ts';
import { nextPerformances, type PerformanceRow, type PerformanceWish } from './performances/page.ts';
import type { EventKey } from './performances/to-come.ts';
import { type ReadThrough, readThroughEvents, readThroughPerformances } from './read-through.ts';
import type { EventRecord, PerformanceRecord } from './records.ts';
import type { Dates } from './search/filter.ts';
import type { IndexedSupplier } from './suppliers.ts';

type Money = { amount: string; currency: string };

/** The reads of one request: what is asked of many events is asked of the database once. */
export type CatalogLoaders = {
  /** Null when neither the index nor the supplier knows it. */
  event(id: string): Promise<EventRecord | null>;
  performance(id: string): Promise<PerformanceRecord | null>;
  performances(event: string, wish: PerformanceWish): Promise<PerformanceRow[]>;
  calendar(event: string, dates: Dates): Promise<CalendarDay[]>;
  performanceCount(event: string): Promise<number>;
  /** The cheapest price and when it was learnt, null when none is known. */
  priceFrom(event: string): Promise<{ price: Money; asOf: Date } | null>;
};

type Parts = ReadThrough & {
  catalogues: readonly Catalogue[];
  suppliers: readonly IndexedSupplier[];
  identity: Identity;
};

export function catalogLoaders(parts: Parts): CatalogLoaders {
  const { db, clock, catalogues, suppliers, identity } = parts;
  const keys = new Map(catalogues.map((catalogue) => [catalogue.supplier, catalogueKey(catalogue)]));
  const within = [...keys.values()];
  const now = clock.now();

  /** Events with the catalogue of their supplier; those of a supplier the caller does not sell for fall away. */
  function known(events: readonly string[]): EventKey[] {
    return events.flatMap((event) => {
      const catalogue = keys.get(decodeId(event).supplier);
      return catalogue === undefined ? [] : [{ catalogue, event }];
    });
  }

  /** What the index has, and from the suppliers what it has not. */
  function throughIndex<Kept extends { id: string }>(
    table: 'event_record' | 'performance',
    ask: (
      ids: string[],
      catalogue: Catalogue,
      supplier: IndexedSupplier,
    ) => Promise<Map<string, Kept | null | Error>>,
  ) {
    return new DataLoader<string, Kept | null>(async (ids) => {
      const { rows } = await sql<{ record: Kept }>`
        select record from ${sql.table(table)}
        where catalogue = any(${within}::text[]) and id = any(${[...ids]}::text[])`.execute(db);
      const found = new Map<string, Kept | null | Error>(rows.map(({ record }) => [record.id, record]));
      const missing = Map.groupBy(
        ids.filter((id) => !found.has(id)),
        (id) => decodeId(id).supplier,
      );
      await Promise.all(
        [...missing].map(async ([code, some]) => {
          const catalogue = catalogues.find((one) => one.supplier === code);
          const supplier = suppliers.find((one) => one.code === code);
          if (!catalogue || !supplier) return;
          for (const [id, one] of await ask(some, catalogue, supplier)) found.set(id, one);
        }),
      );
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  const events = throughIndex<EventRecord>('event_record', (ids, catalogue) =>
    readThroughEvents(ids, catalogue, identity, parts),
  );
  const performances = throughIndex<PerformanceRecord>('performance', (ids, catalogue, supplier) =>
    readThroughPerformances(ids, catalogue, { identity, supplier }, parts),
  );
  const next = alike<PerformanceWish, PerformanceRow>((ids, wish) =>
    nextPerformances(db, known(ids), wish, now),
  );
  const days = alike<Dates, CalendarDay & { event: string }>((ids, dates) =>
    calendars(db, known(ids), dates, now),
  );
  const counts = new DataLoader<string, number>(async (ids) => {
    const found = await performanceCounts(db, known(ids), now);
    return ids.map((id) => found.get(id) ?? 0);
  });
  const prices = new DataLoader<string, { price: Money; asOf: Date } | null>(async (ids) => {
    const { rows } = await sql<{ id: string; amount: string; currency: string; asOf: Date }>`
      select event.id, event.price_min::text as amount, event.currency,
        greatest(event.written_at, catalogue.read_from) as "asOf"
      from event join catalogue on catalogue.key = event.catalogue
      where event.catalogue = any(${within}::text[]) and event.id = any(${[...ids]}::text[])
        and event.price_min is not null`.execute(db);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = found.get(id);
      const price = row && money(row.amount, row.currency);
      return price ? { price, asOf: row.asOf } : null;
    });
  });

  return {
    event: (id) => events.load(id),
    performance: (id) => performances.load(id),
    performances: next,
    calendar: days,
    performanceCount: (event) => counts.load(event),
    priceFrom: (event) => prices.load(event),
  };
}

/** A loader for each set of arguments: events of one page ask with the same ones. */
function alike<Wish, Row extends { event: string }>(
  read: (events: readonly string[], wish: Wish) => Promise<Row[]>,
): (event: string, wish: Wish) => Promise<Row[]> {
  const loaders = new Map<string, DataLoader<string, Row[]>>();
  return (event, wish) => {
    const key = JSON.stringify(wish);
    const loader =
      loaders.get(key) ??
      new DataLoader<string, Row[]>(async (events) => {
        const rows = Map.groupBy(await read(events, wish), (row) => row.event);
        return events.map((id) => rows.get(id) ?? []);
      });
    loaders.set(key, loader);
    return loader.load(event);
  };
}
