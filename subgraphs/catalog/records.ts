import type { AnyEvent, AnyPerformance } from './generated/resolvers.ts';
import type { EventQuery } from './search/query.ts';

type IndexedEvent =
  | 'kind'
  | 'title'
  | 'status'
  | 'categories'
  | 'image'
  | 'startsOn'
  | 'endsOn'
  | 'seated'
  | 'dated'
  | 'addOn'
  | 'venue';
type IndexedPerformance = 'startsAt' | 'localDate' | 'localTime' | 'timeZone' | 'name' | 'saleStatus';

/** An event as it is kept: the fields of the contract that lists show. Ids are global. */
export type EventRecord = { id: string } & Pick<AnyEvent, IndexedEvent>;
/** A performance as it is kept. */
export type PerformanceRecord = { id: string; eventId: string } & Pick<AnyPerformance, IndexedPerformance>;

/** What resolvers pass down: the id says the type, so the gateway knows whom to ask for the rest. */
export type EventRef = { __typename: string; id: string; record: EventRecord };
export type PerformanceRef = { __typename: string; id: string; record: PerformanceRecord };
export type OrderRef = { __typename: string; id: string };
export type NodeRef = EventRef | PerformanceRef | OrderRef;
export type SupplierRef = { code: string };

/** A page of events that were found, and the query that found them, for counts that few ask for. */
export type EventPage = {
  found: { cursor: string; event: EventRef; distanceKm: number | null }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  query: EventQuery;
};
export type FacetQuery = EventQuery;
