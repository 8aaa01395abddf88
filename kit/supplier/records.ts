import type {
  AnyEvent,
  AnyOrder,
  AnyPerformance,
  Availability,
  CostRange,
  EntryReport,
  Guest,
  OrderLine,
  PriceList,
  Ticket,
  TicketStatus,
  Transfer,
} from '../generated/supplier.ts';

/**
 * What a connector hands over: plain JSON in the shapes of the contract, with the supplier's own ids in place
 * of global ones. Being JSON, it is cached as it is.
 */
type IndexedEventField =
  | 'kind'
  | 'title'
  | 'status'
  | 'venue'
  | 'categories'
  | 'image'
  | 'startsOn'
  | 'endsOn'
  | 'seated'
  | 'dated'
  | 'addOn';

/** An event as lists show it. `id` is the supplier's own. */
export type EventRecord = { id: string } & Pick<AnyEvent, IndexedEventField> & {
    /** What the supplier has beyond the contract, for its own fields. */
    extra?: Readonly<Record<string, unknown>>;
  };

/** The texts, media and links of an event, asked for only when a query wants them. */
export type EventDetails = {
  description: string | null;
  descriptionHtml: string | null;
  texts: NonNullable<AnyEvent['texts']>;
  media: NonNullable<AnyEvent['media']>;
  reviews: NonNullable<AnyEvent['reviews']>;
  criticRating: number | null;
  visitorRating: number | null;
  runningTime: AnyEvent['runningTime'];
  /** The supplier's own ids of events. */
  addOnIds: string[];
  relatedIds: string[];
  componentIds: string[];
};

/** A performance as lists show it. Both ids are the supplier's own. */
export type PerformanceRecord = { id: string; eventId: string } & Pick<
  AnyPerformance,
  'startsAt' | 'localDate' | 'localTime' | 'timeZone' | 'name' | 'saleStatus' | 'runningMinutes' | 'limited'
> & {
    /** What the supplier has beyond the contract, for its own fields. */
    extra?: Readonly<Record<string, unknown>>;
  };

/** Of a connector that keeps prices itself: when it learnt them. Absent when it asked for this answer. */
type Learnt = { learntAt?: string };
/** Prices without their provenance, which the kit adds. */
export type CostRangeRecord = Omit<CostRange, 'asOf' | 'source' | 'stale'> & Learnt;
/** A price list without its provenance, which the kit adds. */
export type PriceListRecord = Omit<PriceList, 'asOf' | 'source' | 'stale'> & Learnt;
/** Live prices without their provenance, which the kit adds. */
export type AvailabilityRecord = Omit<Availability, 'asOf' | 'source'>;

/** A page of a catalogue: each event with all its performances on sale. */
export type CataloguePage = { entries: CatalogueEntry[]; after: string | null };
export type CatalogueEntry = {
  event: EventRecord;
  /** Null when the supplier does not tell prices with its catalogue, or knows none. */
  costRange: CostRangeRecord | null;
  performances: PerformanceRecord[];
  /** By the supplier's own id of the performance. */
  performanceCostRanges: Readonly<Record<string, CostRangeRecord>>;
  popularity: number | null;
};

/** An order as the supplier has it. `id` is the supplier's own, as are the ids in its lines. */
export type OrderRecord = {
  id: string;
  lines: OrderLineRecord[];
} & Pick<AnyOrder, 'state' | 'reference' | 'heldUntil' | 'purchasedAt' | 'price' | 'delivery' | 'total'> & {
    /** What the supplier has beyond the contract, for its own fields. */
    extra?: Readonly<Record<string, unknown>>;
  };
export type OrderLineRecord = Omit<OrderLine, 'performance' | 'event' | 'tickets'> & {
  performanceId: string;
  eventId: string;
  tickets: TicketRecord[];
};
export type TicketRecord = Omit<Ticket, 'transfers'>;

/** A transfer as the supplier has it. `id` is the supplier's own. */
export type TransferRecord = Transfer;

/** A guest as the supplier has it; the ids of its performances and order are the supplier's own. */
export type GuestRecord = Guest;
/** A ticket and what happened to it; the ids of performances and order are the supplier's own. */
export type TicketStatusRecord = TicketStatus;
/** How entry goes; the kit adds when it was asked. */
export type EntryReportRecord = Omit<EntryReport, 'asOf'>;

/** What the resolvers pass down: the supplier's own id, and the record when it is already at hand. */
export type EventRef = { id: string; record?: EventRecord };
export type PerformanceRef = { id: string; record?: PerformanceRecord };
export type OrderRef = { id: string; record?: OrderRecord; asOf?: string };
export type OrderLineRef = OrderLineRecord & { orderId: string };
export type TicketRef = TicketRecord & { orderId: string };
export type CatalogueEntryRef = CatalogueEntry;
