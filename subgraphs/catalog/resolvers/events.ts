import { FoyerError } from '@foyer/kit/problem';
import type { CatalogContext } from '../context.ts';
import type {
  AnyEventResolvers,
  EventConnectionResolvers,
  EventFacetsResolvers,
  PerformanceConnection,
} from '../generated/resolvers.ts';
import { calendarDates } from '../performances/calendar.ts';
import { performanceCursor, placeOf } from '../performances/page.ts';
import type { PerformanceRef } from '../records.ts';
import { checkedDates, checkedFirst } from '../search/filter.ts';
import { performanceRef } from './nodes.ts';

const USUAL = 20;
const MOST = 100;

/** The fields of an event that the index answers itself. */
export const event: AnyEventResolvers = {
  supplier: ({ id }) => ({ code: id.slice(0, id.indexOf(':')) }),
  kind: ({ record }) => record.kind,
  title: ({ record }) => record.title,
  status: ({ record }) => record.status,
  venue: ({ record }) => record.venue,
  categories: ({ record }) => record.categories,
  image: ({ record }) => record.image,
  startsOn: ({ record }) => record.startsOn,
  endsOn: ({ record }) => record.endsOn,
  seated: ({ record }) => record.seated,
  dated: ({ record }) => record.dated,
  addOn: ({ record }) => record.addOn,
  performances: ({ id }, { dates, first, after }, context) =>
    performancePage(id, { dates, first: checkedFirst(first, USUAL, MOST), after: after ?? null }, context),
  calendar: ({ id }, dates, { loaders, clock }) => loaders.calendar(id, calendarDates(dates, clock.now())),
  performanceCount: ({ id }, _arguments, { loaders }) => loaders.performanceCount(id),
  priceFrom: async ({ id }, _arguments, { loaders }) => (await loaders.priceFrom(id))?.price ?? null,
  priceFromAsOf: async ({ id }, _arguments, { loaders }) =>
    (await loaders.priceFrom(id))?.asOf.toISOString() ?? null,
};

type Page = Omit<PerformanceConnection, 'nodes' | 'edges'> & {
  nodes: PerformanceRef[];
  edges: { cursor: string; node: PerformanceRef }[];
};

async function performancePage(
  id: string,
  wish: { dates: unknown; first: number; after: string | null },
  context: CatalogContext,
): Promise<Page> {
  const dates = checkedDates(wish.dates ?? {});
  const { first } = wish;
  const after = wish.after === null ? null : placeOf(id, dates, wish.after);
  const rows = await context.loaders.performances(id, { ...dates, first, after });
  const edges = rows.slice(0, first).map(({ record, place }) => ({
    cursor: performanceCursor(id, dates, place),
    node: performanceRef(record, context),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

export const connection: EventConnectionResolvers = {
  nodes: ({ found }) => found.map((one) => one.event),
  edges: ({ found }) =>
    found.map((one) => ({ cursor: one.cursor, node: one.event, distanceKm: one.distanceKm })),
  pageInfo: ({ found, hasNextPage, hasPreviousPage }) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: found[0]?.cursor ?? null,
    endCursor: found.at(-1)?.cursor ?? null,
  }),
  totalCount: ({ query }, _arguments, { counts }) => counts.total(query),
  facets: ({ query }) => query,
};

export const facets: EventFacetsResolvers = {
  cities: (query, _arguments, { counts }) => counts.facet(query, 'cities'),
  countries: (query, _arguments, { counts }) => counts.facet(query, 'countries'),
  categories: (query, _arguments, { counts }) => counts.facet(query, 'categories'),
  venues: (query, _arguments, { counts }) => counts.facet(query, 'venues'),
  suppliers: async (query, _arguments, { counts, facts, identity }) => {
    const found = await counts.facet(query, 'suppliers');
    // A supplier whose connector cannot be asked goes by its code.
    const nameOf = (code: string) =>
      facts.manifest(code, identity).then(
        ({ name }) => name,
        () => code,
      );
    return Promise.all(found.map(async (facet) => ({ ...facet, name: await nameOf(facet.value) })));
  },
  kinds: (query, _arguments, { counts }) => counts.facet(query, 'kinds'),
  currencies: (query, _arguments, { counts }) => counts.facet(query, 'currencies'),
};

/** For a reference that the gateway follows: what is not there is an error with a code. */
export function found<Thing>(thing: Thing | null, kind: string): Thing {
  if (thing !== null) return thing;
  throw new FoyerError('NOT_FOUND', `There is no such ${kind}, or it is not sold through your channel.`);
}
