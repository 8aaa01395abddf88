import type {
  Capability,
  ImportRefusal,
  PaymentKind,
  ProblemCode,
  ScanDirection,
  SupplierHealth,
  SupplierOutcome,
  SupplierScanResult,
} from '../generated/supplier.ts';
import type { Identity } from '../identity.ts';
import type { Log } from '../log.ts';
import type {
  AvailabilityRecord,
  CatalogueEntry,
  CataloguePage,
  CostRangeRecord,
  EntryReportRecord,
  EventDetails,
  EventRecord,
  GuestRecord,
  OrderRecord,
  PerformanceRecord,
  PriceListRecord,
  TicketStatusRecord,
  TransferRecord,
} from './records.ts';

/** What a supplier is: read by the kit, by other services as data, and by the conformance suite. */
export type SupplierManifest = {
  /** In ids, filters and configuration: lower case, no punctuation. */
  code: string;
  /** In the names of its types: `Acme` gives `AcmeEvent`. */
  prefix: string;
  /** For people. */
  name: string;
  capabilities: readonly Capability[];
  /** How long a hold usually lasts, in seconds. */
  holdSeconds: number;
  /** The most lines one hold may have. */
  maxLines: number;
  paymentKinds: readonly PaymentKind[];
  /** The most ids in one call to the supplier, for each kind that it takes in batches. */
  batch: { events: number; performances: number };
};

/** Who asks, and for how long an answer is of use. */
export type Call = {
  identity: Identity;
  /** The sales channel at this supplier that the caller sells through; its credentials are the connector's. */
  channel: string;
  /** The language wanted, BCP 47. */
  language: string;
  log: Log;
  /** True for what a hold needs to know: where calls have to wait, buyers go before lookers. */
  buying?: true;
};

/**
 * What a connector reads of what is on sale. Reads in batches answer a map by id, never a list by position; an id
 * the supplier does not know is left out.
 */
export interface SupplierReads {
  catalogue(page: { first: number; after: string | null }, call: Call): Promise<CataloguePage>;
  events(ids: readonly string[], call: Call): Promise<Map<string, EventRecord>>;
  eventDetails(ids: readonly string[], call: Call): Promise<Map<string, EventDetails>>;
  eventCostRanges(ids: readonly string[], call: Call): Promise<Map<string, CostRangeRecord>>;
  /** Events with their performances, fresh: what the index asks when it meets an id it does not know. */
  entries(ids: readonly string[], call: Call): Promise<Map<string, CatalogueEntry>>;
  performances(ids: readonly string[], call: Call): Promise<Map<string, PerformanceRecord>>;
  performanceCostRanges(ids: readonly string[], call: Call): Promise<Map<string, CostRangeRecord>>;
  priceLists(ids: readonly string[], call: Call): Promise<Map<string, PriceListRecord>>;
  availability(query: AvailabilityQuery, call: Call): Promise<AvailabilityRecord>;
  deliveryMethods(performanceId: string, call: Call): Promise<Delivery[]>;
}

/**
 * What the kit asks of a connector. Ids are the supplier's own everywhere. A read that fails throws a `FoyerError`
 * with a supplier code. A write answers a `WriteResult` and is sent at most once: after a time-out it asks the
 * supplier what became of it, and if that cannot be learnt answers `UNKNOWN`.
 */
export interface SupplierAdapter extends SupplierReads {
  /** The order as it is now, or null when the supplier does not know it. Never cached. */
  order(id: string, call: Call): Promise<OrderRecord | null>;
  hold(input: HoldInput, call: Call): Promise<WriteResult>;
  release(id: string, call: Call): Promise<WriteResult>;
  /** Only with the capability `EXTEND`. */
  extend?(id: string, call: Call): Promise<WriteResult>;
  purchase(input: PurchaseInput, call: Call): Promise<WriteResult>;
  cancel(id: string, lineIds: readonly string[] | null, call: Call): Promise<WriteResult>;
  /** Only with the capability `TRANSFER`. */
  transfers?: SupplierTransfers;
  /** Only with the capability `ENTRY`. */
  entry?: SupplierEntry;
  /** How the supplier is doing, from what its calls met with; it asks nothing of the supplier. */
  health(): SupplierHealth;
  close(): Promise<void>;
}

/**
 * Passing tickets on. Who asks is the person whose session stands in `call.identity.sessions` under the
 * supplier's code, otherwise the channel's own account. Writes are as `SupplierAdapter` has them: sent at most
 * once, and `UNKNOWN` when nobody can say.
 */
export interface SupplierTransfers {
  /** Transfers of an order's tickets, ended ones too, oldest first. Never cached. */
  ofOrder(orderId: string, call: Call): Promise<TransferRecord[]>;
  /** Offers tickets of an order to somebody: all of them or none. */
  offer(
    wish: { orderId: string; ticketIds: readonly string[]; recipient: string },
    call: Call,
  ): Promise<TransferResult>;
  /** Takes the tickets. Taking what one has taken already is `DONE`. */
  claim(id: string, call: Call): Promise<TransferResult>;
  /** The sender takes the offer back, or the recipient refuses it. Ending what is ended so is `DONE`. */
  cancel(id: string, call: Call): Promise<TransferResult>;
}
export type TransferResult = {
  outcome: SupplierOutcome;
  transfers: readonly TransferRecord[];
  problems: readonly LineProblem[];
};

/**
 * The door of a supplier that keeps scans itself. Nothing here is cached. Ids of events, performances and orders
 * are the supplier's own, in what is asked and in what is answered. Limits: 1500 guests a page, 20 scans a call.
 */
export interface SupplierEntry {
  /**
   * A page of the guest list. What changes while somebody pages may be repeated, and must be on a later page or in
   * the list from `until` on; nothing is ever left out. A list whose rows move is the connector's to mend.
   */
  guests(query: GuestQuery, call: Call): Promise<GuestPage>;
  /**
   * Answers one for each scan, in their order; each is judged after the ones before it. When the answer is lost it
   * throws `OUTCOME_UNKNOWN`: devices repeat scans, and what was done is `ALREADY_UPDATED` with the device's own
   * time in `lastCheckIn`.
   */
  scan(report: ScanReport, call: Call): Promise<SupplierScanResult[]>;
  /** A ticket by its code, or a code that it had; null when there is none. */
  ticketStatus(ticket: { eventId: string; code: string }, call: Call): Promise<TicketStatusRecord | null>;
  report(of: { eventId: string; performanceId: string | null }, call: Call): Promise<EntryReportRecord>;
  /** Absent where the supplier takes no tickets of others. What is there already is changed, so it may be repeated. */
  importTickets?(
    wish: { eventId: string; tickets: readonly ExternalTicket[] },
    call: Call,
  ): Promise<{ imported: number; updated: number; refused: { index: number; reason: ImportRefusal }[] }>;
  /** Absent as `importTickets` is. By codes, or a whole group; withdrawing what is withdrawn is well. */
  removeTickets?(
    wish: { eventId: string; codes: readonly string[] | null; group: string | null },
    call: Call,
  ): Promise<{ removed: number; refused: { code: string; reason: ImportRefusal }[] }>;
}

export type GuestQuery = {
  eventId: string;
  /** Null for all performances of the event. */
  performanceId: string | null;
  /** The `until` of an earlier page; null for everything. */
  changedSince: string | null;
  /** The `after` of the page before; null for the first. */
  after: string | null;
  first: number;
  /** Leaves out unsold and refunded codes of a full list. */
  soldOnly: boolean;
};
export type GuestPage = {
  guests: GuestRecord[];
  /** Null after the last page. */
  after: string | null;
  /** What gets everything that changes from the reading of this page on; the first page of a walk counts. */
  until: string;
};
export type ScanReport = {
  eventId: string;
  /** The name of the device, where the caller told one. */
  device: string | null;
  scans: readonly {
    code: string;
    direction: ScanDirection;
    /** The device's clock, UTC with milliseconds. */
    scannedAt: string;
    /** Null when the scan did not say: the answer is `SESSION_REQUIRED`. */
    performanceId: string | null;
    guestId: string | null;
    operator: string | null;
  }[];
};
export type ExternalTicket = {
  code: string;
  /** The name of the company or kind: section and ticket type of the guest. */
  group: string;
  /** Null for all performances. */
  performanceId: string | null;
  seat: string | null;
  name: string | null;
  email: string | null;
  document: string | null;
};

export type AvailabilityQuery = {
  performanceId: string;
  /** Only bands that seat this many together. */
  quantity: number | null;
  promoCode: string | null;
};

export type Delivery = NonNullable<OrderRecord['delivery']>;

export type HoldInput = {
  /** The caller's own reference, unique for this try. */
  reference: string;
  lines: readonly HoldLine[];
  deliveryMethod: string | null;
};
export type HoldLine = {
  /** The caller's id of the line, given back in problems. */
  lineId: string;
  performanceId: string;
  priceBandId: string;
  tickets: readonly { tariff: string | null; seatId: string | null; holder: string | null }[];
  promoCode: string | null;
  acceptOtherSeats: boolean;
};

export type PurchaseInput = {
  id: string;
  reference: string;
  customer: Customer;
  payment: { kind: PaymentKind; cardToken: string | null };
};
export type Customer = {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  city: string | null;
  region: string | null;
  postcode: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string | null;
  reference: string | null;
};

export type WriteResult = {
  outcome: SupplierOutcome;
  order: OrderRecord | null;
  /** For a hold: the caller's line of each line of the order, in the same order. */
  lineIds?: readonly string[];
  problems: readonly LineProblem[];
};
export type LineProblem = { code: ProblemCode; message: string; lineId?: string };
