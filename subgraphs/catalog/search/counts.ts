import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Facet } from '../generated/resolvers.ts';
import type { CatalogDatabase, LabelKind } from '../tables.ts';
import { type EventQuery, searchMark } from './query.ts';
import { source, where } from './where.ts';

/** What events are counted by. */
const DIMENSIONS = {
  cities: { value: sql`event.city`, label: 'CITY' },
  countries: { value: sql`event.country`, label: 'COUNTRY' },
  venues: { value: sql`event.venue`, label: 'VENUE' },
  categories: { value: sql`event.categories`, label: 'CATEGORY' },
  suppliers: { value: sql`event.catalogue`, label: null },
  kinds: { value: sql`event.kind`, label: null },
  currencies: { value: sql`event.currency`, label: null },
} satisfies Record<string, { value: RawBuilder<unknown>; label: LabelKind | null }>;
export type Dimension = keyof typeof DIMENSIONS;

/** Counts of searches. */
export type Counts = {
  total(query: EventQuery): Promise<number>;
  facet(query: EventQuery, dimension: Dimension): Promise<Facet[]>;
};

const MOST_VALUES = 50;
const KEPT = 1000;
const TOTAL = 'total';

type Wish = { query: EventQuery; dimension: Dimension | typeof TOTAL };

/**
 * Counts are kept until something in the catalogues changes: many people ask for the same ones, and counting a
 * large index is dear.
 */
export type KeptCounts = LRUCache<string, Facet[]>;
export const keptCounts = (): KeptCounts => new LRUCache({ max: KEPT });

/** The counts of one request: all that is counted of a search is counted in one go. */
export function counts(db: CatalogDatabase, kept: KeptCounts): Counts {
  const loader = new DataLoader<Wish, Facet[], string>(
    async (wishes) => {
      const groups = Map.groupBy(wishes, ({ query }) => searchMark(query));
      const found = await Promise.all(
        [...groups.values()].map(async (group) => {
          const [first] = group;
          if (!first) return [];
          const wanted = group.map(({ dimension }) => dimension);
          return [...(await count(db, kept, first.query, wanted))].map(
            ([dimension, values]) => [wishKey({ query: first.query, dimension }), values] as const,
          );
        }),
      );
      const byKey = new Map(found.flat());
      return wishes.map((wish) => byKey.get(wishKey(wish)) ?? []);
    },
    { cacheKeyFn: wishKey },
  );
  return {
    total: async (query) => (await loader.load({ query, dimension: TOTAL }))[0]?.count ?? 0,
    facet: (query, dimension) => loader.load({ query, dimension }),
  };
}

function wishKey({ query, dimension }: Wish): string {
  return `${searchMark(query)} ${dimension}`;
}

async function count(
  db: CatalogDatabase,
  kept: KeptCounts,
  query: EventQuery,
  wanted: readonly Wish['dimension'][],
): Promise<Map<Wish['dimension'], Facet[]>> {
  // What is still to come changes by the hour, at most, for searches by date, and by the day for others.
  const moment = query.now.toISOString().slice(0, query.filter.dates ? 16 : 10);
  const state = [searchMark(query), moment, await revisions(db, query.catalogues)].join(' ');
  const result = new Map<Wish['dimension'], Facet[]>();
  for (const dimension of wanted) {
    const known = kept.get(`${state} ${dimension}`);
    if (known) result.set(dimension, known);
  }
  const missing = wanted.filter((dimension) => !result.has(dimension));
  const plain = missing.filter((dimension) => dimension !== 'categories');
  const [values, categories] = await Promise.all([
    plain.length > 0 ? countPlain(db, query, plain) : [],
    missing.includes('categories') ? countCategories(db, query) : [],
  ]);
  const named = await withNames(db, query.catalogues, [...values, ...categories]);
  for (const dimension of missing) {
    const facets = named.flatMap(({ dimension: of, ...facet }) => (of === dimension ? [facet] : []));
    kept.set(`${state} ${dimension}`, facets);
    result.set(dimension, facets);
  }
  return result;
}

async function revisions(db: CatalogDatabase, catalogues: readonly string[]): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select coalesce(string_agg(key || revision, ' ' order by key), '') as state from catalogue
    where key = any(${[...catalogues]}::text[])`.execute(db);
  return rows[0]?.state ?? '';
}

type Row = { dimension: Wish['dimension']; value: string; count: number };

/** Everything but categories, of which an event has several, in one reading of what was found. */
async function countPlain(
  db: CatalogDatabase,
  query: EventQuery,
  wanted: readonly Exclude<Wish['dimension'], 'categories'>[],
): Promise<Row[]> {
  const parts = wanted.map((dimension) => ({
    dimension,
    value: dimension === TOTAL ? null : DIMENSIONS[dimension].value,
  }));
  const valued = parts.flatMap(({ value }) => value ?? []);
  const sets = parts.map(({ value }) => (value ? sql`(${value})` : sql`()`));
  const cases = parts.map(({ dimension, value }) =>
    value ? sql`when grouping(${value}) = 0 then ${sql.lit(dimension)}` : sql``,
  );
  const name = valued.length > 0 ? sql`case ${sql.join(cases, sql` `)} else 'total' end` : sql`'total'::text`;
  const value = valued.length > 0 ? sql`coalesce(${sql.join(valued)})` : sql`null::text`;
  const { rows } = await sql<Row>`
    select dimension, coalesce(value, '') as value, count from (
      select *, row_number() over (partition by dimension order by count desc, value) as place from (
        select ${name} as dimension, ${value} as value, count(*)::int as count
        from ${source(query)} where ${where(query)} group by grouping sets (${sql.join(sets)})
      ) as counted where dimension = 'total' or value is not null
    ) as placed where place <= ${MOST_VALUES} order by dimension, place`.execute(db);
  return rows;
}

async function countCategories(db: CatalogDatabase, query: EventQuery): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select 'categories' as dimension, category as value, count(*)::int as count
    from ${source(query)} cross join unnest(event.categories) as category
    where ${where(query)} group by category order by count desc, value limit ${MOST_VALUES}`.execute(db);
  return rows;
}

/** Values with names for people. Those of suppliers are keys of catalogues, which begin with the supplier's code. */
async function withNames(
  db: CatalogDatabase,
  catalogues: readonly string[],
  rows: readonly Row[],
): Promise<(Facet & { dimension: Wish['dimension'] })[]> {
  const labelled = rows.flatMap(({ dimension, value }) => {
    const kind = dimension === TOTAL ? null : DIMENSIONS[dimension].label;
    return kind ? [{ kind, value }] : [];
  });
  const found =
    labelled.length === 0
      ? []
      : await db
          .selectFrom('label')
          .select(['kind', 'value', (build) => build.fn.min('name').as('name')])
          .where(sql<boolean>`catalogue = any(${[...catalogues]}::text[])`)
          .where(
            sql<boolean>`(kind, value) in (select * from unnest(${labelled.map(({ kind }) => kind)}::text[], ${labelled.map(({ value }) => value)}::text[]))`,
          )
          .groupBy(['kind', 'value'])
          .execute();
  const names = new Map(found.map(({ kind, value, name }) => [`${kind} ${value}`, name]));
  return rows.map(({ dimension, value, count }) => {
    if (dimension === 'suppliers') {
      const code = value.slice(0, value.indexOf('/'));
      return { dimension, value: code, name: code, count };
    }
    const kind = dimension === TOTAL ? null : DIMENSIONS[dimension].label;
    const name = kind ? names.get(`${kind} ${value}`) : nameOf(dimension, value);
    return { dimension, value, name: name ?? value, count };
  });
}

function nameOf(dimension: Wish['dimension'], value: string): string | undefined {
  if (dimension === 'currencies') return currencies.of(value);
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
const currencies = new Intl.DisplayNames('en', { type: 'currency' });
