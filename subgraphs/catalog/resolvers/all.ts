import type { ResolverMap } from '@foyer/kit/graphql/subgraph';
import { FoyerError } from '@foyer/kit/problem';
import type { CatalogContext } from '../context.ts';
import type {
  AnyPerformanceResolvers,
  QueryEventsByIdsArgs,
  QueryNodesArgs,
  QueryResolvers,
} from '../generated/resolvers.ts';
import { checkedFirst } from '../search/filter.ts';
import { findEvents } from '../search/page.ts';
import { eventQuery } from '../search/query.ts';
import { suggest } from '../search/suggest.ts';
import type { IndexedSupplier } from '../suppliers.ts';
import { connection, event, facets, found } from './events.ts';
import { eventRef, findEvent, findNode, findOrder, findPerformance } from './nodes.ts';
import { supplier } from './suppliers.ts';

const MOST_IDS = 100;

const query: QueryResolvers = {
  events: async (_root, { filter, sort, first, after }, context) => {
    const { db, catalogues, clock } = context;
    const wanted = checkedFirst(first, 20, 100);
    const query = await eventQuery(db, catalogues, filter ?? {}, { sort: sort ?? null, now: clock.now() });
    return findEvents(db, query, {
      first: wanted,
      after: after ?? null,
      refOf: (record) => eventRef(record, context),
    });
  },
  suggest: (_root, { text, first }, { db, catalogues, clock }) =>
    suggest(db, catalogues, { text, first: checkedFirst(first, 8, 20), now: clock.now() }),
  node: (_root, { id }, context) => findNode(id, context),
  event: (_root, { id }, context) => findEvent(id, context),
  performance: (_root, { id }, context) => findPerformance(id, context),
  suppliers: (_root, _arguments, { catalogues }) => catalogues.map(({ supplier: code }) => ({ code })),
  supplier: (_root, { code }, { catalogues }) =>
    catalogues.some(({ supplier: known }) => known === code) ? { code } : null,
};

/** Each id for itself: one that is wrong leaves a null and an error in its place, and the others alone. */
const byIds = {
  nodes: (_root: unknown, { ids }: QueryNodesArgs, context: CatalogContext) =>
    checkedIds(ids).map(async (id) => findNode(id, context)),
  eventsByIds: (_root: unknown, { ids }: QueryEventsByIdsArgs, context: CatalogContext) =>
    checkedIds(ids).map((id) => findEvent(id, context)),
};

const performance: AnyPerformanceResolvers = {
  event: async ({ record }, _arguments, context) => found(await findEvent(record.eventId, context), 'event'),
  supplier: ({ id }) => ({ code: id.slice(0, id.indexOf(':')) }),
  startsAt: ({ record }) => record.startsAt,
  localDate: ({ record }) => record.localDate,
  localTime: ({ record }) => record.localTime,
  timeZone: ({ record }) => record.timeZone,
  name: ({ record }) => record.name,
  saleStatus: ({ record }) => record.saleStatus,
};

/** References that the gateway follows, by a supplier's own type or by the interface. */
const references = {
  Event: {
    __resolveReference: async ({ id }: { id: string }, context: CatalogContext) =>
      found(await findEvent(id, context), 'event'),
  },
  Performance: {
    __resolveReference: async ({ id }: { id: string }, context: CatalogContext) =>
      found(await findPerformance(id, context), 'performance'),
  },
  Order: {
    __resolveReference: ({ id }: { id: string }, context: CatalogContext) =>
      found(findOrder(id, context), 'order'),
  },
};
const byTypename = { __resolveType: ({ __typename: name }: { __typename: string }) => name };

/** The resolvers, for as many suppliers as there are: every supplier's types have the same ones. */
export function resolvers(suppliers: readonly IndexedSupplier[]): ResolverMap<CatalogContext> {
  const types = suppliers.flatMap(({ prefix }) => [
    [`${prefix}Event`, { ...event, ...references.Event }],
    [`${prefix}Performance`, { ...performance, ...references.Performance }],
    [`${prefix}Order`, references.Order],
  ]);
  return {
    Query: { ...query, ...byIds },
    Node: byTypename,
    Event: { ...byTypename, ...references.Event },
    Performance: { ...byTypename, ...references.Performance },
    Order: { ...byTypename, ...references.Order },
    Supplier: { __resolveReference: ({ code }: { code: string }) => ({ code }), ...supplier },
    EventConnection: connection,
    EventFacets: facets,
    ...Object.fromEntries(types),
  };
}

function checkedIds(ids: readonly string[]): readonly string[] {
  if (ids.length <= MOST_IDS) return ids;
  throw new FoyerError('BAD_INPUT', `Ask for at most ${MOST_IDS} ids at a time.`);
}
