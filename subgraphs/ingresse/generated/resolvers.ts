import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EventRef, PerformanceRef, OrderRef } from '@foyer/kit/supplier/records';
import type { OwnTicket } from '../wallet/ticket.ts';
import type { SupplierContext } from '@foyer/kit/supplier/context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, RFC 3339 in UTC, for example `2027-06-18T18:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** A calendar date at the venue, `YYYY-MM-DD`, without a zone of its own. */
  Date: { input: string; output: string; }
  /** A zone name of the IANA database, for example `Europe/London`. */
  TimeZone: { input: string; output: string; }
  /** An exact decimal number as text, for example `48.50`. Never a float. */
  Decimal: { input: string; output: string; }
  /** An ISO 4217 currency code in upper case, for example `GBP`. */
  CurrencyCode: { input: string; output: string; }
  /** An ISO 3166-1 alpha-2 country code in upper case, for example `GB`. */
  CountryCode: { input: string; output: string; }
  /** A BCP 47 language tag, for example `en-GB`. */
  Language: { input: string; output: string; }
  /** An absolute http or https address. */
  Url: { input: string; output: string; }
};

export type Query = {
  /** A page of the supplier's guest list. Of an event: those of all its performances. Only with the capability `ENTRY`. For services of Foyer. */
  supplierGuests: SupplierGuestPage;
  /** A ticket of the event by its code, or a code it had. Null when there is none. Only with the capability `ENTRY`. For services of Foyer. */
  supplierTicketStatus: Maybe<TicketStatus>;
  /** How entry goes. Only with the capability `ENTRY`. For services of Foyer. */
  supplierEntryReport: EntryReport;
  /** What this supplier is and can do. For services of Foyer. */
  supplierManifest: SupplierManifest;
  /** How the supplier is doing, as seen by its connector. For services of Foyer. */
  supplierHealth: SupplierHealth;
  /** One page of the supplier's whole catalogue with its performances. For services of Foyer. */
  supplierCatalogue: SupplierCataloguePage;
  /** Events with their performances, fresh from the supplier, by id; unknown ones are left out. For services of Foyer. */
  supplierEvents: Array<SupplierCatalogueEntry>;
  /** An order as the supplier has it now, never cached. Null when the supplier does not know it. For services of Foyer. */
  supplierOrder: Maybe<Order>;
  /** Which lines can be held by one order: ids of lines in groups. For services of Foyer. */
  supplierGroups: Array<Array<Scalars['ID']['output']>>;
  /** Transfers of an order's tickets, oldest first. Empty where the supplier has none. For services of Foyer. */
  supplierTransfers: Array<Transfer>;
  /** Tickets that somebody bought or was given at Ingresse: the person whose session is sent as `X-Supplier-Session: ingresse=…`, and without one the user of your sales channel. Asked of Ingresse. Null, with a coded error, when it cannot be asked. */
  ingresseTickets: Maybe<IngresseTicketPage>;
};


export type QuerySupplierGuestsArgs = {
  eventId: InputMaybe<Scalars['ID']['input']>;
  performanceId: InputMaybe<Scalars['ID']['input']>;
  changedSince: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
  soldOnly: Scalars['Boolean']['input'];
};


export type QuerySupplierTicketStatusArgs = {
  eventId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};


export type QuerySupplierEntryReportArgs = {
  eventId: InputMaybe<Scalars['ID']['input']>;
  performanceId: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySupplierCatalogueArgs = {
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


export type QuerySupplierEventsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QuerySupplierOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupplierGroupsArgs = {
  lines: Array<SupplierHoldLineInput>;
};


export type QuerySupplierTransfersArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryIngresseTicketsArgs = {
  eventId: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Reports scans, oldest first; old ones are welcome. Each is judged after the ones before it. It may be repeated: what was done is `ALREADY_UPDATED`. Only with the capability `ENTRY`. For services of Foyer. */
  supplierScan: Array<SupplierScanResult>;
  /** Brings in tickets of another company, by code: what is there already is changed. Only where the supplier takes them. For services of Foyer. */
  supplierImportTickets: SupplierImportResult;
  /** Withdraws external tickets that nobody has come in with. Only where the supplier takes them. For services of Foyer. */
  supplierRemoveTickets: SupplierRemoveResult;
  /** Holds places. Never repeated by anybody: the caller decides. For services of Foyer. */
  supplierHold: SupplierOrderResult;
  /** Gives a hold back. Giving back twice is well. For services of Foyer. */
  supplierRelease: SupplierOrderResult;
  /** Makes a hold longer. For services of Foyer. */
  supplierExtend: SupplierOrderResult;
  /** Buys a hold. Never repeated blindly: after `UNKNOWN` ask `supplierOrder`. For services of Foyer. */
  supplierPurchase: SupplierOrderResult;
  /** Cancels a bought order or some of its lines. For services of Foyer. */
  supplierCancel: SupplierOrderResult;
  /** Offers tickets to somebody: all or none. Never repeated by anybody. For services of Foyer. */
  supplierOfferTransfer: SupplierTransferResult;
  /** Takes the tickets of a transfer. Taking what one has taken is well. For services of Foyer. */
  supplierClaimTransfer: SupplierTransferResult;
  /** Ends an open transfer: its sender takes it back, its recipient refuses it. Ending what is ended so is well. For services of Foyer. */
  supplierCancelTransfer: SupplierTransferResult;
  /** Gives a ticket that was taken over back to who bought it, as the person who took it. Giving back what was given back is well, so it needs no key. */
  returnIngresseTicket: IngresseReturnPayload;
};


export type MutationSupplierScanArgs = {
  eventId: Scalars['ID']['input'];
  device: InputMaybe<Scalars['String']['input']>;
  scans: Array<SupplierScanInput>;
};


export type MutationSupplierImportTicketsArgs = {
  eventId: Scalars['ID']['input'];
  tickets: Array<SupplierExternalTicketInput>;
};


export type MutationSupplierRemoveTicketsArgs = {
  eventId: Scalars['ID']['input'];
  codes: InputMaybe<Array<Scalars['String']['input']>>;
  group: InputMaybe<Scalars['String']['input']>;
};


export type MutationSupplierHoldArgs = {
  input: SupplierHoldInput;
};


export type MutationSupplierReleaseArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSupplierExtendArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSupplierPurchaseArgs = {
  input: SupplierPurchaseInput;
};


export type MutationSupplierCancelArgs = {
  id: Scalars['ID']['input'];
  lineIds: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationSupplierOfferTransferArgs = {
  input: SupplierTransferInput;
};


export type MutationSupplierClaimTransferArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSupplierCancelTransferArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReturnIngresseTicketArgs = {
  transferId: Scalars['ID']['input'];
};

/** A ticket as the door knows it: a code that may let somebody in. */
export type Guest = {
  /** Its id within the event. It stays when the code changes, so keep guests by it. */
  id: Scalars['ID']['output'];
  /** What is scanned. Of the codes that are good now, no two of an event are the same. */
  code: Scalars['String']['output'];
  /** Whether it is good. */
  state: GuestState;
  /** Global ids of the performances it is good for. Null when it is good for all, or the supplier does not say. */
  performanceIds: Maybe<Array<Scalars['ID']['output']>>;
  /** Whether somebody is in with it now: at the performance of the list, and without one at any. */
  inside: Scalars['Boolean']['output'];
  /** The last time somebody came in with it. Null when nobody has, and where the supplier's list does not say. */
  lastCheckIn: Maybe<CheckIn>;
  /** The part of the house or the kind of admission, as door devices are limited by it. */
  section: GuestSection;
  /** The name of the ticket type or tariff. */
  ticketType: Scalars['String']['output'];
  /** The seat, in words. Null when it has none. */
  seat: Maybe<Scalars['String']['output']>;
  /** The global id of the order it was bought by. Null when it was not, and when the supplier does not say. */
  orderId: Maybe<Scalars['ID']['output']>;
  /** Who comes. Null when nobody knows. */
  holder: Maybe<GuestPerson>;
  /** Who bought it. Null when nobody has, or nobody knows. */
  buyer: Maybe<GuestPerson>;
  /** Whether it was passed on to somebody else. */
  transferred: Scalars['Boolean']['output'];
  /** When it was refunded or withdrawn. Null when it was not, and when the supplier does not say. */
  refundedAt: Maybe<Scalars['DateTime']['output']>;
  /** When something about it changed last, by the clock of who keeps the list. */
  changedAt: Scalars['DateTime']['output'];
};

/** Whether a ticket is good at the door. */
export type GuestState =
  /** Sold. */
  | 'SOLD'
  /** Not sold as far as is known; a box office without a network may have sold it. Where those are let in is for the door to say. */
  | 'UNSOLD'
  /** Brought in from another ticketing company: as good as sold. */
  | 'EXTERNAL'
  /** Being passed on to somebody else: it lets nobody in until that has ended. */
  | 'IN_TRANSFER'
  /** Refunded, cancelled or withdrawn: it lets nobody in, and devices forget its code. */
  | 'REFUNDED';

/** A part of the house, or a kind of admission. */
export type GuestSection = {
  /** Its id, unique within the event. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
};

/** A person at the door, as far as is known. */
export type GuestPerson = {
  /** The name. Null when unknown. */
  name: Maybe<Scalars['String']['output']>;
  /** The e-mail address. Null when unknown. */
  email: Maybe<Scalars['String']['output']>;
  /** The number of an identity document. Null when unknown. */
  document: Maybe<Scalars['String']['output']>;
};

/** Somebody coming in. */
export type CheckIn = {
  /** When, by the clock of the device. */
  scannedAt: Scalars['DateTime']['output'];
  /** The name of the device. Null when the supplier does not say. */
  device: Maybe<Scalars['String']['output']>;
  /** Who held the device. Null when nobody said. */
  operator: Maybe<Scalars['String']['output']>;
};

/** Coming in, or going out. */
export type ScanDirection =
  /** In. */
  | 'IN'
  /** Out. The same ticket may come in again. */
  | 'OUT';

/** What came of a scan: a closed list. */
export type ScanAnswer =
  /** It was done. */
  | 'UPDATED'
  /** The ticket is good, but this was refused; `reason` says why. Nothing changed. */
  | 'NOT_UPDATED'
  /** No ticket of this event has this code, or it is not the ticket of `guestId`. */
  | 'NOT_FOUND'
  /** It was so already: somebody is in with this ticket, or nobody was. `lastCheckIn` tells who came in. */
  | 'ALREADY_UPDATED'
  /** The ticket is not good for this performance. */
  | 'INVALID_SESSION'
  /** The scan did not say at which performance. */
  | 'SESSION_REQUIRED'
  /** The ticket was refunded, or its code replaced. */
  | 'REFUNDED';

/** Why a good ticket was not let in or out. */
export type ScanRefusal =
  /** A later scan of this ticket counts already. */
  | 'STALE'
  /** The device's clock is more than ten minutes ahead. */
  | 'CLOCK_AHEAD'
  /** It is not sold, and this door lets only sold tickets in. */
  | 'UNSOLD'
  /** It is being passed on to somebody else. */
  | 'IN_TRANSFER'
  /** It is for another section than this device may let in. */
  | 'OTHER_SECTION'
  /** The supplier does not take this, such as going out. */
  | 'NOT_SUPPORTED'
  /** The ticket is good, but the device, without a network, turned this person away (`turnedAway`). */
  | 'TURNED_AWAY'
  /** The supplier refused and gave no reason. */
  | 'OTHER';

/** A ticket with all that happened to it at the door. */
export type TicketStatus = {
  /** The ticket. Null for a code that was scanned and belongs to no ticket. */
  guest: Maybe<Guest>;
  /** Where somebody has been in with it: one entry a performance. */
  admissions: Array<Admission>;
  /** Every scan of it, oldest first, at most the last 200: refused ones too, where the supplier keeps them. */
  history: Array<ScanRecord>;
};

/** How a ticket stands at one performance. */
export type Admission = {
  /** The global id of the performance. */
  performanceId: Scalars['ID']['output'];
  /** Whether somebody is in with it now. */
  inside: Scalars['Boolean']['output'];
  /** The last time somebody came in. Null when nobody has. */
  lastCheckIn: Maybe<CheckIn>;
};

/** A scan that was reported. */
export type ScanRecord = {
  /** Its id within the ticket. */
  id: Scalars['ID']['output'];
  /** The global id of the performance. Null when the scan did not say. */
  performanceId: Maybe<Scalars['ID']['output']>;
  /** In or out. */
  direction: ScanDirection;
  /** What came of it. */
  answer: ScanAnswer;
  /** Why it was refused; with `NOT_UPDATED` only, null when the supplier does not say. */
  reason: Maybe<ScanRefusal>;
  /** When, by the clock of the device. */
  scannedAt: Scalars['DateTime']['output'];
  /** When it arrived. Null when the supplier does not say. */
  receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** The name of the device. Null when the supplier does not say. */
  device: Maybe<Scalars['String']['output']>;
  /** Who held the device. Null when nobody said. */
  operator: Maybe<Scalars['String']['output']>;
};

/** How entry goes, of an event or one performance. */
export type EntryReport = {
  /** Tickets that may let somebody in: sold and external ones. */
  sold: Scalars['Int']['output'];
  /** Tickets with which somebody has come in, each once. */
  admitted: Scalars['Int']['output'];
  /** How many are in now. Null when the supplier does not say. */
  inside: Maybe<Scalars['Int']['output']>;
  /** How many have come in and are out again. Null when the supplier does not say. */
  left: Maybe<Scalars['Int']['output']>;
  /** When the first came in. Null when nobody has. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the last came in. Null when nobody has. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** First check-ins by the hour of the scan, in order; hours without one are left out. Empty too when the supplier does not say. */
  hours: Array<EntryHour>;
  /** The same by section and ticket type. */
  types: Array<EntryType>;
  /** When this was so. */
  asOf: Scalars['DateTime']['output'];
};

/** Check-ins within an hour. */
export type EntryHour = {
  /** The beginning of the hour. */
  startsAt: Scalars['DateTime']['output'];
  /** Tickets that came in for the first time. */
  admitted: Scalars['Int']['output'];
};

/** Entry by section and ticket type. */
export type EntryType = {
  /** The section. */
  section: GuestSection;
  /** The name of the ticket type. */
  ticketType: Scalars['String']['output'];
  /** Tickets that may let somebody in. */
  sold: Scalars['Int']['output'];
  /** Tickets with which somebody has come in, each once. */
  admitted: Scalars['Int']['output'];
};

/** A page of a supplier's guest list. */
export type SupplierGuestPage = {
  /** The guests. A page may repeat some of an earlier one; it never leaves one out. */
  guests: Array<Guest>;
  /** Where the next page begins. Null after the last. */
  after: Maybe<Scalars['String']['output']>;
  /** What to give as `changedSince` to get all that changes from now on. That of the first page of a walk counts. */
  until: Scalars['String']['output'];
};

/** A scan to report to a supplier. */
export type SupplierScanInput = {
  /** What was scanned. */
  code: Scalars['String']['input'];
  /** In or out. */
  direction: ScanDirection;
  /** When, by the clock of the device. */
  scannedAt: Scalars['DateTime']['input'];
  /** The global id of the performance. Null when the scan did not say. */
  performanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the guest, to be compared. Null not to. */
  guestId?: InputMaybe<Scalars['ID']['input']>;
  /** Who held the device. */
  operator?: InputMaybe<Scalars['String']['input']>;
};

/** What a supplier answered to a scan. */
export type SupplierScanResult = {
  /** What came of it. */
  answer: ScanAnswer;
  /** Why it was refused; with `NOT_UPDATED` only. */
  reason: Maybe<ScanRefusal>;
  /** The ticket's id. Null when there is no such ticket, or the supplier does not say. */
  guestId: Maybe<Scalars['ID']['output']>;
  /** Whether somebody is in with it now, after this scan. Null when there is no such ticket, or the supplier does not say. */
  inside: Maybe<Scalars['Boolean']['output']>;
  /** Who comes with it. Null when nobody knows. */
  holder: Maybe<GuestPerson>;
  /** The last time somebody came in with it at this performance. Null when nobody has. */
  lastCheckIn: Maybe<CheckIn>;
};

/** A ticket of another company. */
export type SupplierExternalTicketInput = {
  /** What is scanned: 1 to 128 visible ASCII characters. */
  code: Scalars['String']['input'];
  /** The name of the group it belongs to, such as the company: it is its section and ticket type. */
  group: Scalars['String']['input'];
  /** The global id of the performance. Null for all of the event's. */
  performanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The seat, in words. */
  seat?: InputMaybe<Scalars['String']['input']>;
  /** The name of who comes. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address of who comes. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The number of an identity document. */
  document?: InputMaybe<Scalars['String']['input']>;
};

/** What came of bringing in tickets. */
export type SupplierImportResult = {
  /** How many are new. */
  imported: Scalars['Int']['output'];
  /** How many were there and have been changed, or were the same. */
  updated: Scalars['Int']['output'];
  /** Those that were refused. */
  refused: Array<SupplierImportRefusal>;
};

/** A ticket that was not brought in. */
export type SupplierImportRefusal = {
  /** Its place among those sent, from 0. */
  index: Scalars['Int']['output'];
  /** Why. */
  reason: ImportRefusal;
};

/** Why a ticket of another company was not brought in or withdrawn. */
export type ImportRefusal =
  /** The line has not as many values as the header has names, or cannot be read. */
  | 'BROKEN_LINE'
  /** The code is missing, longer than 128 characters, or has others than visible ASCII ones. */
  | 'BAD_CODE'
  /** Another value cannot be read. */
  | 'BAD_VALUE'
  /** An earlier line has the same code. */
  | 'DUPLICATE'
  /** A ticket of the event's own has this code. */
  | 'CODE_IN_USE'
  /** The performance is not one of the event's. */
  | 'UNKNOWN_PERFORMANCE'
  /** Somebody has come in with it: it is not withdrawn. */
  | 'CHECKED_IN'
  /** No external ticket of the event has this code. */
  | 'NOT_FOUND';

/** What came of withdrawing tickets. */
export type SupplierRemoveResult = {
  /** How many were withdrawn. */
  removed: Scalars['Int']['output'];
  /** Codes that were not, with the reason. */
  refused: Array<SupplierRemoveRefusal>;
};

/** A ticket that was not withdrawn. */
export type SupplierRemoveRefusal = {
  /** Its code. */
  code: Scalars['String']['output'];
  /** Why. */
  reason: ImportRefusal;
};

/** Anything with a global id. `node(id:)` finds events and performances again. */
export type Node = {
  /** The global id. It says supplier and kind inside, but treat it as opaque. */
  id: Scalars['ID']['output'];
};

/** Something people can go to or have: a play, a match, a museum, a pass, a season ticket. Each supplier has its own type of it. */
export type Event = {
  /** The global id of the event. */
  id: Scalars['ID']['output'];
  /** The ticketing system the event is sold on. */
  supplier: Supplier;
  /** What kind of thing is sold. */
  kind: EventKind;
  /** The public name, in the language asked for where the supplier has it, otherwise in the supplier's. */
  title: Scalars['String']['output'];
  /** Whether the event is on sale at all. */
  status: EventStatus;
  /** Where it takes place. Null for things without a place, such as goods. */
  venue: Maybe<Venue>;
  /** What it is about: the supplier's own categories. */
  categories: Array<Category>;
  /** A picture for lists. Null when the supplier has none. */
  image: Maybe<Image>;
  /** The first local date with a performance on sale. Null for undated events. */
  startsOn: Maybe<Scalars['Date']['output']>;
  /** The last local date with a performance on sale. Null for undated events. */
  endsOn: Maybe<Scalars['Date']['output']>;
  /** True when places are numbered seats. */
  seated: Scalars['Boolean']['output'];
  /** False when no date is chosen: the event then has one performance without a time. */
  dated: Scalars['Boolean']['output'];
  /** True when the event can only be bought together with another one. */
  addOn: Scalars['Boolean']['output'];
  /** The text that describes the event, as plain text. Null when the supplier has none or cannot be asked. */
  description: Maybe<Scalars['String']['output']>;
  /** The same as HTML of the supplier. Sanitise it before showing it. */
  descriptionHtml: Maybe<Scalars['String']['output']>;
  /** Further texts by subject, such as opening times or the age limit. Null when the supplier cannot be asked. */
  texts: Maybe<Array<EventText>>;
  /** Pictures, seating plans and films. Null when the supplier cannot be asked. */
  media: Maybe<Array<Media>>;
  /** What critics and visitors wrote. Null when the supplier cannot be asked. */
  reviews: Maybe<Array<Review>>;
  /** The critics' rating, 0 to 100. Null when unknown. */
  criticRating: Maybe<Scalars['Int']['output']>;
  /** The visitors' rating, 0 to 100. Null when unknown. */
  visitorRating: Maybe<Scalars['Int']['output']>;
  /** How long it lasts. Null when unknown. */
  runningTime: Maybe<RunningTime>;
  /** The span of prices over all performances, cached. Null when unknown. */
  costRange: Maybe<CostRange>;
  /** Things that can be bought with it and only with it. Null when the supplier cannot be asked. */
  addOns: Maybe<Array<Event>>;
  /** Other events the supplier suggests with it. Null when the supplier cannot be asked. */
  related: Maybe<Array<Event>>;
  /** The events this one is made of: the parts of a tour, a package or a season ticket. Null when the supplier cannot be asked. */
  components: Maybe<Array<Event>>;
};

/** Something people can go to or have: a play, a match, a museum, a pass, a season ticket. Each supplier has its own type of it. */
export type IngresseEvent = Event & Node & {
  /** The global id of the event. */
  id: Scalars['ID']['output'];
  /** The ticketing system the event is sold on. */
  supplier: Supplier;
  /** What kind of thing is sold. */
  kind: EventKind;
  /** The public name, in the language asked for where the supplier has it, otherwise in the supplier's. */
  title: Scalars['String']['output'];
  /** Whether the event is on sale at all. */
  status: EventStatus;
  /** Where it takes place. Null for things without a place, such as goods. */
  venue: Maybe<Venue>;
  /** What it is about: the supplier's own categories. */
  categories: Array<Category>;
  /** A picture for lists. Null when the supplier has none. */
  image: Maybe<Image>;
  /** The first local date with a performance on sale. Null for undated events. */
  startsOn: Maybe<Scalars['Date']['output']>;
  /** The last local date with a performance on sale. Null for undated events. */
  endsOn: Maybe<Scalars['Date']['output']>;
  /** True when places are numbered seats. */
  seated: Scalars['Boolean']['output'];
  /** False when no date is chosen: the event then has one performance without a time. */
  dated: Scalars['Boolean']['output'];
  /** True when the event can only be bought together with another one. */
  addOn: Scalars['Boolean']['output'];
  /** The text that describes the event, as plain text. Null when the supplier has none or cannot be asked. */
  description: Maybe<Scalars['String']['output']>;
  /** The same as HTML of the supplier. Sanitise it before showing it. */
  descriptionHtml: Maybe<Scalars['String']['output']>;
  /** Further texts by subject, such as opening times or the age limit. Null when the supplier cannot be asked. */
  texts: Maybe<Array<EventText>>;
  /** Pictures, seating plans and films. Null when the supplier cannot be asked. */
  media: Maybe<Array<Media>>;
  /** What critics and visitors wrote. Null when the supplier cannot be asked. */
  reviews: Maybe<Array<Review>>;
  /** The critics' rating, 0 to 100. Null when unknown. */
  criticRating: Maybe<Scalars['Int']['output']>;
  /** The visitors' rating, 0 to 100. Null when unknown. */
  visitorRating: Maybe<Scalars['Int']['output']>;
  /** How long it lasts. Null when unknown. */
  runningTime: Maybe<RunningTime>;
  /** The span of prices over all performances, cached. Null when unknown. */
  costRange: Maybe<CostRange>;
  /** Things that can be bought with it and only with it. Null when the supplier cannot be asked. */
  addOns: Maybe<Array<Event>>;
  /** Other events the supplier suggests with it. Null when the supplier cannot be asked. */
  related: Maybe<Array<Event>>;
  /** The events this one is made of: the parts of a tour, a package or a season ticket. Null when the supplier cannot be asked. */
  components: Maybe<Array<Event>>;
  /** The name of its page. */
  slug: Scalars['String']['output'];
  /** The id of the producer. */
  producerId: Maybe<Scalars['ID']['output']>;
  /** True when only who has the link finds it: it is in no search. */
  unlisted: Scalars['Boolean']['output'];
  /** What the producer has set for it, such as `ticket_transfer_enabled`. */
  attributes: Array<IngresseAttribute>;
};

/** What kind of thing an event is. */
export type EventKind =
  /** A show, concert, match or other thing that happens at given times. */
  | 'PERFORMANCE'
  /** A visit on a date or in a time slot, as in a museum. */
  | 'VISIT'
  /** A pass without a date, valid for a time. */
  | 'PASS'
  /** A season ticket or another product made of several performances. */
  | 'SEASON_TICKET'
  /** A package of several products sold as one. */
  | 'PACKAGE'
  /** A night or stay in a hotel. */
  | 'HOTEL'
  /** Goods and services without a place or date. */
  | 'GOODS';

/** Whether an event is on sale. */
export type EventStatus =
  /** Tickets can be bought now or at announced times. */
  | 'ON_SALE'
  /** Announced, not yet on sale. */
  | 'ANNOUNCED'
  /** No longer on sale. */
  | 'ENDED';

/** Where an event takes place. */
export type Venue = {
  /** The global id of the venue: its supplier and the supplier's own name or number for it. */
  id: Scalars['ID']['output'];
  /** The venue's name. */
  name: Scalars['String']['output'];
  /** The street address as the supplier gives it. Null when unknown. */
  address: Maybe<Scalars['String']['output']>;
  /** The city. Null when unknown. */
  city: Maybe<City>;
  /** The postal code. Null when unknown. */
  postcode: Maybe<Scalars['String']['output']>;
  /** The country. Null when unknown. */
  country: Maybe<Country>;
  /** The zone the venue's local times are in. */
  timeZone: Scalars['TimeZone']['output'];
  /** Where it is on the map. Null when unknown. */
  location: Maybe<GeoPoint>;
};

/** A city in which events take place. */
export type City = {
  /** A code that is the same for all suppliers: country and name, for example `gb:london`. */
  code: Scalars['String']['output'];
  /** The city's name. */
  name: Scalars['String']['output'];
};

/** A country. */
export type Country = {
  /** ISO 3166-1 alpha-2. */
  code: Scalars['CountryCode']['output'];
  /** The country's name in English. */
  name: Scalars['String']['output'];
};

/** A point on the earth, WGS 84. */
export type GeoPoint = {
  /** Degrees north. */
  latitude: Scalars['Float']['output'];
  /** Degrees east. */
  longitude: Scalars['Float']['output'];
};

/** A category of a supplier, such as musicals. */
export type Category = {
  /** The supplier's code. */
  code: Scalars['String']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
};

/** A picture. */
export type Image = {
  /** Where the picture can be fetched. */
  url: Scalars['Url']['output'];
  /** What it shows. Null when the supplier does not say. */
  caption: Maybe<Scalars['String']['output']>;
};

/** A picture, seating plan or film. */
export type Media = {
  /** What it is for. */
  kind: MediaKind;
  /** The supplier's own name for the place it is meant for, for example `triplet_one`. */
  name: Scalars['String']['output'];
  /** Where it can be fetched. */
  url: Scalars['Url']['output'];
  /** What it shows. Null when the supplier does not say. */
  caption: Maybe<Scalars['String']['output']>;
  /** Width in pixels. Null when unknown. */
  width: Maybe<Scalars['Int']['output']>;
  /** Height in pixels. Null when unknown. */
  height: Maybe<Scalars['Int']['output']>;
};

/** What a medium is. */
export type MediaKind =
  /** A picture. */
  | 'IMAGE'
  /** A plan of the seats. */
  | 'SEATING_PLAN'
  /** A page with a film, to be shown in a frame. */
  | 'VIDEO';

/** A text about one subject. */
export type EventText = {
  /** The supplier's key for the subject, for example `good_to_know`. */
  key: Scalars['String']['output'];
  /** The heading. */
  title: Scalars['String']['output'];
  /** Plain text. */
  text: Scalars['String']['output'];
  /** HTML of the supplier, when it has it. Sanitise it before showing it. */
  html: Maybe<Scalars['String']['output']>;
};

/** A review by a critic or a visitor. */
export type Review = {
  /** What was written. */
  body: Scalars['String']['output'];
  /** The heading. Null when there is none. */
  title: Maybe<Scalars['String']['output']>;
  /** Who wrote it. Null when unknown. */
  author: Maybe<Scalars['String']['output']>;
  /** One to five stars. Null when not rated. */
  stars: Maybe<Scalars['Int']['output']>;
  /** The language it is written in. Null when unknown. */
  language: Maybe<Scalars['Language']['output']>;
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** True for visitors, false for critics. */
  byVisitor: Scalars['Boolean']['output'];
  /** Where it was published. Null when unknown. */
  url: Maybe<Scalars['Url']['output']>;
};

/** How long something lasts, in minutes. */
export type RunningTime = {
  /** At least so many minutes. */
  minMinutes: Scalars['Int']['output'];
  /** At most so many minutes. */
  maxMinutes: Scalars['Int']['output'];
};

/** An exact amount of money. The unit is the major unit of the currency: `48.50` `GBP` is forty-eight pounds fifty. */
export type Money = {
  /** The amount as decimal text, with at least the currency's usual number of decimals. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** What one ticket, line or order costs, and what that includes. `total` is always `faceValue` plus `fees`. */
export type Price = {
  /** What the buyer pays: face value and fees, taxes included. */
  total: Money;
  /** The value of the ticket itself, before fees. */
  faceValue: Money;
  /** Booking fees and surcharges that the buyer pays on top of the face value; zero when there are none. */
  fees: Money;
  /** The tax contained in `total`. Null when the supplier does not break it out. */
  tax: Maybe<Money>;
};

/** How much less than the full price an offer costs. */
export type Saving = {
  /** The price without the offer. */
  fullPrice: Price;
  /** The full total less the offered total. */
  amount: Money;
  /** The saving as whole per cent of the full total, rounded down. */
  percent: Scalars['Int']['output'];
};

/** What the caller earns on a sale. Its currency may differ from the sale's. */
export type Commission = {
  /** The commission without value added tax. */
  excludingTax: Money;
  /** The commission with value added tax. */
  includingTax: Money;
};

/** Where a figure comes from. */
export type Source =
  /** Asked of the supplier for this answer. */
  | 'LIVE'
  /** Kept from an earlier answer of the supplier; `asOf` tells of when. */
  | 'CACHE';

/** The span of prices of an event or a performance, from the supplier's catalogue. Never base a sale on it: ask for `availability`. */
export type CostRange = {
  /** The cheapest ticket by total. */
  min: Price;
  /** The dearest ticket by total. */
  max: Price;
  /** The order sizes this range was seen for. Null when the supplier does not say. */
  quantities: Maybe<Array<Scalars['Int']['output']>>;
  /** The offer with the largest saving in per cent, if there is any offer. */
  bestValueOffer: Maybe<Offer>;
  /** The offer with the largest saving in money, if there is any offer. */
  maxSavingOffer: Maybe<Offer>;
  /** The cheapest offer, if there is any. */
  minCostOffer: Maybe<Offer>;
  /** The dearest offer, if there is any. */
  topPriceOffer: Maybe<Offer>;
  /** The same range without places that have only one seat free side by side. Null when the supplier does not say. */
  withoutSingles: Maybe<PriceSpan>;
  /** When these prices were learnt from the supplier. */
  asOf: Scalars['DateTime']['output'];
  /** Whether they were asked for this answer or kept. */
  source: Source;
  /** True when they are older than they should be, because the supplier cannot be asked now. */
  stale: Scalars['Boolean']['output'];
};

/** A cheapest and a dearest price. */
export type PriceSpan = {
  /** The cheapest ticket by total. */
  min: Price;
  /** The dearest ticket by total. */
  max: Price;
};

/** A price below the full price. */
export type Offer = {
  /** What the ticket costs now. */
  price: Price;
  /** What that saves. */
  saving: Saving;
};

/** A booking at one supplier: held, bought, released or cancelled. What needs the supplier is null when it cannot be asked. */
export type Order = {
  /** The global id of the order. */
  id: Scalars['ID']['output'];
  /** The ticketing system that keeps it. */
  supplier: Supplier;
  /** What has become of it. */
  state: Maybe<OrderState>;
  /** The reference for people: on the tickets, at the box office. Null before the purchase. */
  reference: Maybe<Scalars['String']['output']>;
  /** Until when the seats are held. Null when not held. */
  heldUntil: Maybe<Scalars['DateTime']['output']>;
  /** When it was bought. Null when not bought. */
  purchasedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was ordered. */
  lines: Maybe<Array<OrderLine>>;
  /** Tickets and fees, without delivery. */
  price: Maybe<Price>;
  /** How the tickets reach the buyer. Null when not chosen. */
  delivery: Maybe<DeliveryMethod>;
  /** What the buyer pays in all: price and delivery. */
  total: Maybe<Money>;
  /** When the supplier was asked. */
  asOf: Maybe<Scalars['DateTime']['output']>;
};

/** A booking at one supplier: held, bought, released or cancelled. What needs the supplier is null when it cannot be asked. */
export type IngresseOrder = Order & Node & {
  /** The global id of the order. */
  id: Scalars['ID']['output'];
  /** The ticketing system that keeps it. */
  supplier: Supplier;
  /** What has become of it. */
  state: Maybe<OrderState>;
  /** The reference for people: on the tickets, at the box office. Null before the purchase. */
  reference: Maybe<Scalars['String']['output']>;
  /** Until when the seats are held. Null when not held. */
  heldUntil: Maybe<Scalars['DateTime']['output']>;
  /** When it was bought. Null when not bought. */
  purchasedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was ordered. */
  lines: Maybe<Array<OrderLine>>;
  /** Tickets and fees, without delivery. */
  price: Maybe<Price>;
  /** How the tickets reach the buyer. Null when not chosen. */
  delivery: Maybe<DeliveryMethod>;
  /** What the buyer pays in all: price and delivery. */
  total: Maybe<Money>;
  /** When the supplier was asked. */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** Ingresse's own word for what has become of it, such as `manual review`. Null when Ingresse cannot be asked. */
  status: Maybe<Scalars['String']['output']>;
  /** The short number of the transaction. Null when Ingresse cannot be asked. */
  number: Maybe<Scalars['String']['output']>;
  /** How it was paid. Null while it is not, and when Ingresse cannot be asked. */
  payment: Maybe<IngressePayment>;
  /** Until when the buyer may have it refunded. Null when it is not bought, and when Ingresse does not say. */
  refundableUntil: Maybe<Scalars['DateTime']['output']>;
  /** When and why it was refunded. Null when it was not. */
  refund: Maybe<IngresseRefund>;
};

/** What has become of an order. */
export type OrderState =
  /** Seats are held for a time. */
  | 'HELD'
  /** The hold was given back or ran out. */
  | 'RELEASED'
  /** The purchase is under way; the outcome is not known yet. */
  | 'PURCHASING'
  /** Bought. */
  | 'PURCHASED'
  /** Bought, and a part of it cancelled. */
  | 'PART_CANCELLED'
  /** Bought, and all of it cancelled. */
  | 'CANCELLED'
  /** The purchase failed; the seats were given back. */
  | 'FAILED';

/** One line of an order: tickets of one price band of one performance. */
export type OrderLine = {
  /** The id of the line within its order. */
  id: Scalars['ID']['output'];
  /** The performance. */
  performance: Performance;
  /** The event. */
  event: Event;
  /** The name of the ticket type. */
  ticketType: Scalars['String']['output'];
  /** The name of the price band. Null when it has none. */
  priceBand: Maybe<Scalars['String']['output']>;
  /** The number of tickets. */
  quantity: Scalars['Int']['output'];
  /** All tickets of the line. */
  price: Price;
  /** Whether the chosen seats were got. */
  seats: SeatOutcome;
  /** The tickets, one a place. Barcodes are there from the purchase on. */
  tickets: Array<Ticket>;
  /** The venue's own booking reference. Null before the purchase. */
  venueReference: Maybe<Scalars['String']['output']>;
  /** Whether it can be cancelled. */
  cancellation: CancellationState;
  /** What the caller earned on it. Null when not told. */
  commission: Maybe<Commission>;
};

/** Whether chosen seats were got. */
export type SeatOutcome =
  /** No seats were asked for. */
  | 'NOT_REQUESTED'
  /** All seats asked for. */
  | 'ALL'
  /** Some of the seats asked for, and others. */
  | 'SOME'
  /** None of the seats asked for, but others. */
  | 'NONE';

/** Whether a line can be cancelled. */
export type CancellationState =
  /** Not bought yet. */
  | 'NOT_BOUGHT'
  /** It can. */
  | 'POSSIBLE'
  /** The supplier or the account does not allow it. */
  | 'NOT_PERMITTED'
  /** Done. */
  | 'CANCELLED'
  /** Tried; the supplier refused. */
  | 'REFUSED';

/** The right of one person to one place. */
export type Ticket = {
  /** The id of the ticket within its order. */
  id: Scalars['ID']['output'];
  /** The seat. Null where places are not numbered. */
  seat: Maybe<Seat>;
  /** The name of the tariff. */
  tariff: Scalars['String']['output'];
  /** What it costs. */
  price: Price;
  /** What the door scans. Null before the purchase, and when the supplier hands tickets out itself. */
  barcode: Maybe<Barcode>;
  /** Who comes. Null when tickets are not personal. */
  holder: Maybe<Scalars['String']['output']>;
  /** A page from which the ticket can be printed. Null when there is none. */
  printUrl: Maybe<Scalars['Url']['output']>;
  /** Its transfers to other people, oldest first. Empty where the supplier has none; null when it cannot be asked. */
  transfers: Maybe<Array<Transfer>>;
};

/** What the door scans. */
export type Barcode = {
  /** The text inside the code. */
  value: Scalars['String']['output'];
  /** How it may be drawn, best first: `QR_CODE`, `CODE_128`, `PDF_417`, `AZTEC`, `DATA_MATRIX`, `CODE_39`, `CODE_93`. Empty when the supplier does not say. */
  formats: Array<Scalars['String']['output']>;
};

/** Somebody who buys. */
export type CustomerInput = {
  /** The given name. */
  firstName: Scalars['String']['input'];
  /** The family name. */
  lastName: Scalars['String']['input'];
  /** Where confirmations go. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number, with country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The first line of the address. */
  addressLine1?: InputMaybe<Scalars['String']['input']>;
  /** The second line of the address. */
  addressLine2?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The county, state or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code. */
  postcode?: InputMaybe<Scalars['String']['input']>;
  /** The country. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The caller's own reference for the sale, shown in the supplier's reports. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** One dated instance of an event: a show on an evening, a match, a session, a visit date or time slot. An undated event has one without a time. */
export type Performance = {
  /** The global id of the performance. */
  id: Scalars['ID']['output'];
  /** The event it belongs to. */
  event: Event;
  /** The ticketing system it is sold on. */
  supplier: Supplier;
  /** When it begins. Null when it has no time: undated, or only a date is known. */
  startsAt: Maybe<Scalars['DateTime']['output']>;
  /** The local date at the venue. Null when undated. */
  localDate: Maybe<Scalars['Date']['output']>;
  /** The local time at the venue, `HH:MM`. Null when it has no time. */
  localTime: Maybe<Scalars['String']['output']>;
  /** The zone of the local date and time. */
  timeZone: Scalars['TimeZone']['output'];
  /** A name of its own, to be shown when present. */
  name: Maybe<Scalars['String']['output']>;
  /** Whether tickets are on sale, as last learnt. */
  saleStatus: SaleStatus;
  /** How long it lasts, in minutes. Null when unknown. */
  runningMinutes: Maybe<Scalars['Int']['output']>;
  /** True when the supplier says that few places are left, as last learnt. Null when it cannot say. */
  limited: Maybe<Scalars['Boolean']['output']>;
  /** The span of prices, cached. Null when unknown. */
  costRange: Maybe<CostRange>;
  /** The price list as the supplier last saw it: ticket types, price bands and offers, cached. Null when unknown. */
  priceList: Maybe<PriceList>;
  /** Live prices, seats and rules. Always asked of the supplier. Null, with a coded error, when it cannot be asked. */
  availability: Maybe<Availability>;
  /** How tickets can reach the buyer, first the default. Asked of the supplier. Null when it cannot be asked. */
  deliveryMethods: Maybe<Array<DeliveryMethod>>;
};


/** One dated instance of an event: a show on an evening, a match, a session, a visit date or time slot. An undated event has one without a time. */
export type PerformanceAvailabilityArgs = {
  quantity: InputMaybe<Scalars['Int']['input']>;
  promoCode: InputMaybe<Scalars['String']['input']>;
};

/** One dated instance of an event: a show on an evening, a match, a session, a visit date or time slot. An undated event has one without a time. */
export type IngressePerformance = Performance & Node & {
  /** The global id of the performance. */
  id: Scalars['ID']['output'];
  /** The event it belongs to. */
  event: Event;
  /** The ticketing system it is sold on. */
  supplier: Supplier;
  /** When it begins. Null when it has no time: undated, or only a date is known. */
  startsAt: Maybe<Scalars['DateTime']['output']>;
  /** The local date at the venue. Null when undated. */
  localDate: Maybe<Scalars['Date']['output']>;
  /** The local time at the venue, `HH:MM`. Null when it has no time. */
  localTime: Maybe<Scalars['String']['output']>;
  /** The zone of the local date and time. */
  timeZone: Scalars['TimeZone']['output'];
  /** A name of its own, to be shown when present. */
  name: Maybe<Scalars['String']['output']>;
  /** Whether tickets are on sale, as last learnt. */
  saleStatus: SaleStatus;
  /** How long it lasts, in minutes. Null when unknown. */
  runningMinutes: Maybe<Scalars['Int']['output']>;
  /** True when the supplier says that few places are left, as last learnt. Null when it cannot say. */
  limited: Maybe<Scalars['Boolean']['output']>;
  /** The span of prices, cached. Null when unknown. */
  costRange: Maybe<CostRange>;
  /** The price list as the supplier last saw it: ticket types, price bands and offers, cached. Null when unknown. */
  priceList: Maybe<PriceList>;
  /** Live prices, seats and rules. Always asked of the supplier. Null, with a coded error, when it cannot be asked. */
  availability: Maybe<Availability>;
  /** How tickets can reach the buyer, first the default. Asked of the supplier. Null when it cannot be asked. */
  deliveryMethods: Maybe<Array<DeliveryMethod>>;
  /** True when its tickets admit to all sessions of the event: a performance without a time. */
  passport: Scalars['Boolean']['output'];
  /** The sessions that its tickets admit to: itself, or those of a passport. */
  sessions: Array<IngressePerformance>;
};


/** One dated instance of an event: a show on an evening, a match, a session, a visit date or time slot. An undated event has one without a time. */
export type IngressePerformanceAvailabilityArgs = {
  quantity: InputMaybe<Scalars['Int']['input']>;
  promoCode: InputMaybe<Scalars['String']['input']>;
};

/** Whether a performance is on sale, as last learnt. */
export type SaleStatus =
  /** Tickets can be bought. */
  | 'ON_SALE'
  /** Sale has not begun. */
  | 'NOT_YET'
  /** Nothing left. */
  | 'SOLD_OUT'
  /** Sale has ended or was stopped. */
  | 'CLOSED';

/** Ticket types and price bands as last seen by the supplier, not live. */
export type PriceList = {
  /** The ticket types. */
  entries: Array<PriceListEntry>;
  /** When the list was learnt from the supplier. */
  asOf: Scalars['DateTime']['output'];
  /** Whether it was asked for this answer or kept. */
  source: Source;
  /** True when it is older than it should be. */
  stale: Scalars['Boolean']['output'];
};

/** One line of a price list. */
export type PriceListEntry = {
  /** The name of the ticket type. */
  ticketType: Scalars['String']['output'];
  /** The name of the price band. Null when it has none. */
  priceBand: Maybe<Scalars['String']['output']>;
  /** The price when last seen. */
  price: Price;
  /** What it saves, when it is an offer. */
  saving: Maybe<Saving>;
  /** The tariff's name, when it is not the standard one. */
  tariff: Maybe<Scalars['String']['output']>;
  /** How many were free when last seen. Null when unknown. */
  available: Maybe<Scalars['Int']['output']>;
};

/** Live prices, seats and rules of one performance. */
export type Availability = {
  /** When the supplier was asked. */
  asOf: Scalars['DateTime']['output'];
  /** Always `LIVE`. */
  source: Source;
  /** The currency of all prices. */
  currency: Scalars['CurrencyCode']['output'];
  /** The order sizes the supplier takes. Null when any size up to `maxQuantity` of the price band goes. */
  quantities: Maybe<Array<Scalars['Int']['output']>>;
  /** How seats may be chosen. */
  seatSelection: SeatSelection;
  /** The most lines of this supplier one basket may hold with this performance. Null when there is no limit. */
  maxLines: Maybe<Scalars['Int']['output']>;
  /** The places on sale: areas, sections or kinds of ticket. Empty when sold out. */
  ticketTypes: Array<TicketType>;
};

/** The rules for choosing seats. */
export type SeatSelection = {
  /** Whether seats can be chosen. Otherwise the supplier chooses the best. */
  possible: Scalars['Boolean']['output'];
  /** True when the seats of a line must follow each other inside one block. */
  contiguousOnly: Scalars['Boolean']['output'];
  /** True when all seats of a block go together or none. */
  wholeBlocksOnly: Scalars['Boolean']['output'];
};

/** A part of the house, a section or a kind of admission, with its price bands. */
export type TicketType = {
  /** The supplier's code, unique within the performance. */
  code: Scalars['String']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** More about it. Null when there is nothing. */
  description: Maybe<Scalars['String']['output']>;
  /** The prices at which it is sold. */
  priceBands: Array<PriceBand>;
};

/** A price at which places of a ticket type are sold: a price band, seat category or priced type. Hold one by its `id`. */
export type PriceBand = {
  /** What to give as `priceBandId` when holding. Valid as long as the performance is. */
  id: Scalars['ID']['output'];
  /** The supplier's code, unique within the ticket type. */
  code: Scalars['String']['output'];
  /** The name to show. Null when it has none of its own. */
  name: Maybe<Scalars['String']['output']>;
  /** The price of one ticket at the default tariff. */
  price: Price;
  /** What that saves, when it is an offer. Null otherwise. */
  saving: Maybe<Saving>;
  /** The most tickets that can be had: side by side, where places are seats. Null when the supplier does not say. */
  available: Maybe<Scalars['Int']['output']>;
  /** The order sizes taken for this band. Null when those of the availability hold. */
  quantities: Maybe<Array<Scalars['Int']['output']>>;
  /** The fewest tickets of one line. Null when one. */
  minQuantity: Maybe<Scalars['Int']['output']>;
  /** The most tickets of one line. Null when the supplier sets no limit. */
  maxQuantity: Maybe<Scalars['Int']['output']>;
  /** Whether a choice may leave one seat alone. Null where seats are not chosen. */
  singleSeats: Maybe<SingleSeats>;
  /** For whom it can be bought at which price: first the default. Never empty. */
  tariffs: Array<Tariff>;
  /** The seats that can be chosen, block by block. Null when seats are not shown. */
  seatBlocks: Maybe<Array<SeatBlock>>;
  /** Seats one would get, where none can be chosen. Null when unknown. */
  exampleSeats: Maybe<Array<Seat>>;
  /** What the caller earns a ticket. Null when not told. */
  commission: Maybe<Commission>;
};

/** Whether a choice of seats may leave one free seat alone. */
export type SingleSeats =
  /** It may. */
  | 'ALWAYS'
  /** It may not: the hold is refused. */
  | 'NEVER'
  /** Only when no other choice of that size avoids it. */
  | 'IF_NECESSARY';

/** For whom a ticket is and at what price: a discount, concession or audience. */
export type Tariff = {
  /** What to give as `tariff` when holding. */
  code: Scalars['String']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** For whom it is. */
  audience: Audience;
  /** The price of one ticket. */
  price: Price;
  /** What that saves against the full price, when it is an offer. */
  saving: Maybe<Saving>;
  /** The most tickets that can be had at it. Null when the supplier does not say. */
  available: Maybe<Scalars['Int']['output']>;
  /** The order sizes it may be used in. Null when those of the price band hold. */
  quantities: Maybe<Array<Scalars['Int']['output']>>;
  /** The least age in years. Null when there is none. */
  minAge: Maybe<Scalars['Int']['output']>;
  /** The greatest age in years. Null when there is none. */
  maxAge: Maybe<Scalars['Int']['output']>;
  /** True when each ticket needs the name of the person who comes. */
  holderRequired: Scalars['Boolean']['output'];
  /** Positions in the line, counted from 0, for which it may not be used. */
  excludedPositions: Array<Scalars['Int']['output']>;
  /** Codes of tariffs of which one must be in the same basket. Empty when it stands alone. */
  onlyWith: Array<Scalars['String']['output']>;
  /** What the caller earns a ticket. Null when not told. */
  commission: Maybe<Commission>;
};

/** For whom a tariff is. */
export type Audience =
  /** Anybody. */
  | 'STANDARD'
  /** Children. */
  | 'CHILD'
  /** Infants. */
  | 'INFANT'
  /** Young people. */
  | 'YOUTH'
  /** Students. */
  | 'STUDENT'
  /** Elder people. */
  | 'SENIOR'
  /** People with a disability. */
  | 'DISABLED'
  /** Who comes with somebody who needs help. */
  | 'CARER'
  /** Members of the forces. */
  | 'MILITARY'
  /** Emergency services. */
  | 'EMERGENCY_SERVICES'
  /** People without work. */
  | 'UNWAGED'
  /** Subscribers and members. */
  | 'MEMBER'
  /** Somebody else: see the name. */
  | 'OTHER';

/** Seats side by side. */
export type SeatBlock = {
  /** The row. */
  row: Scalars['String']['output'];
  /** The seats, in the order in which they stand. */
  seats: Array<Seat>;
};

/** A seat. */
export type Seat = {
  /** The supplier's id of the seat, unique within the performance. Give it to choose the seat. */
  id: Scalars['ID']['output'];
  /** The row. Null where seats have none. */
  row: Maybe<Scalars['String']['output']>;
  /** The number within the row. Null where seats have none. */
  number: Maybe<Scalars['String']['output']>;
  /** True when the view is restricted. Null when the supplier does not say. */
  restrictedView: Maybe<Scalars['Boolean']['output']>;
  /** What the buyer should know about it. Null when there is nothing. */
  note: Maybe<Scalars['String']['output']>;
};

/** A way for tickets to reach the buyer. */
export type DeliveryMethod = {
  /** What to give as `deliveryMethod` when holding. */
  code: Scalars['String']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** The kind of way. */
  kind: DeliveryKind;
  /** What it costs, once for all tickets of the supplier in the basket. */
  price: Money;
  /** The countries it can be used for. Null when all. */
  countries: Maybe<Array<Country>>;
};

/** A kind of way for tickets to reach the buyer. */
export type DeliveryKind =
  /** Collected at the venue. */
  | 'COLLECT'
  /** Sent by post. */
  | 'POST'
  /** Printed at home or shown on a telephone, from the barcode. */
  | 'ELECTRONIC';

/** A ticketing system whose events are in the graph. */
export type Supplier = {
  /** Its code, as in ids and filters. */
  code: Scalars['String']['output'];
};

/** Something that went wrong and that the caller can deal with. */
export type Problem = {
  /** What it is, from a closed list. */
  code: ProblemCode;
  /** One sentence that says what to do. In English, for developers. */
  message: Scalars['String']['output'];
  /** The basket line it concerns. Null when it concerns the whole. */
  lineId: Maybe<Scalars['ID']['output']>;
  /** The supplier it concerns. Null when it is Foyer's own. */
  supplier: Maybe<Scalars['String']['output']>;
  /** Whether the same call may succeed later without a change. */
  retryable: Scalars['Boolean']['output'];
};

/** Something a supplier can do. A feature without its capability is refused with `CAPABILITY_MISSING`. */
export type Capability =
  /** Seats can be chosen. */
  | 'SEAT_SELECTION'
  /** Seats can be held before they are bought. */
  | 'HOLD'
  /** A hold can be made longer. */
  | 'EXTEND'
  /** A hold can be given back. */
  | 'RELEASE'
  /** Bought tickets can be cancelled. */
  | 'CANCEL'
  /** Single lines of an order can be cancelled. */
  | 'CANCEL_LINES'
  /** Prices for different audiences. */
  | 'TARIFFS'
  /** Codes that unlock prices. */
  | 'PROMO_CODES'
  /** Ways of delivery to choose from. */
  | 'DELIVERY'
  /** Barcodes are given to the seller. */
  | 'BARCODES'
  /** Tickets can be passed on to somebody else. */
  | 'TRANSFER'
  /** The supplier keeps scans at the door itself. */
  | 'ENTRY';

/** What a supplier is and can do. */
export type SupplierManifest = {
  /** Its code. */
  code: Scalars['String']['output'];
  /** Its name for people. */
  name: Scalars['String']['output'];
  /** What it can do. */
  capabilities: Array<Capability>;
  /** How long a hold usually lasts, in seconds. */
  holdSeconds: Scalars['Int']['output'];
  /** The most lines one hold may have. */
  maxLines: Scalars['Int']['output'];
  /** Ways to pay that the supplier takes through this connector. */
  paymentKinds: Array<PaymentKind>;
};

/** How a purchase is paid. */
export type PaymentKind =
  /** On the seller's account with the supplier. */
  | 'ON_ACCOUNT'
  /** By a token of a card from the payment provider. */
  | 'CARD_TOKEN';

/** How a supplier is doing, as seen by its connector. */
export type SupplierHealth = {
  /** Whether calls go through. */
  state: SupplierState;
  /** Calls in the last minute. */
  calls: Scalars['Int']['output'];
  /** Calls that failed in the last minute. */
  failures: Scalars['Int']['output'];
  /** The median time of calls in the last minute, in milliseconds. Null when there were none. */
  medianMs: Maybe<Scalars['Int']['output']>;
  /** When the last call succeeded. Null when none did. */
  lastSuccessAt: Maybe<Scalars['DateTime']['output']>;
};

/** Whether calls to a supplier go through. */
export type SupplierState =
  /** They do. */
  | 'UP'
  /** Some fail. */
  | 'DEGRADED'
  /** None does; the circuit is open and calls are refused at once. */
  | 'DOWN';

/** A page of a supplier's catalogue. */
export type SupplierCataloguePage = {
  /** The events with their performances. */
  entries: Array<SupplierCatalogueEntry>;
  /** Where the next page begins. Null after the last. */
  after: Maybe<Scalars['String']['output']>;
};

/** An event and its performances. */
export type SupplierCatalogueEntry = {
  /** The event. */
  event: Event;
  /** All performances on sale, in order of time. */
  performances: Array<Performance>;
  /** The supplier's own measure of how well it sells, greater is better. Null when unknown. */
  popularity: Maybe<Scalars['Int']['output']>;
};

/** What to hold at one supplier. */
export type SupplierHoldInput = {
  /** The caller's own reference, unique for this try. */
  reference: Scalars['String']['input'];
  /** The lines. */
  lines: Array<SupplierHoldLineInput>;
  /** The code of the way of delivery. Null for the default. */
  deliveryMethod?: InputMaybe<Scalars['String']['input']>;
};

/** One line of a hold. */
export type SupplierHoldLineInput = {
  /** The caller's id of the line, given back in problems. */
  lineId: Scalars['ID']['input'];
  /** The global id of the performance. */
  performanceId: Scalars['ID']['input'];
  /** The `id` of the price band. */
  priceBandId: Scalars['ID']['input'];
  /** One entry a ticket. */
  tickets: Array<SupplierHoldTicketInput>;
  /** A code that may unlock a price. */
  promoCode?: InputMaybe<Scalars['String']['input']>;
  /** True when other seats than the chosen ones are taken rather than none. */
  acceptOtherSeats: Scalars['Boolean']['input'];
};

/** One ticket of a hold. */
export type SupplierHoldTicketInput = {
  /** The code of the tariff. Null for the default. */
  tariff?: InputMaybe<Scalars['String']['input']>;
  /** The id of the seat. Null to let the supplier choose. */
  seatId?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the person who comes, where the tariff needs it. */
  holder?: InputMaybe<Scalars['String']['input']>;
};

/** What to buy and for whom. */
export type SupplierPurchaseInput = {
  /** The global id of the held order. */
  id: Scalars['ID']['input'];
  /** The caller's own reference for the purchase. */
  reference: Scalars['String']['input'];
  /** Who buys. */
  customer: CustomerInput;
  /** How it is paid. */
  payment: SupplierPaymentInput;
};

/** How a purchase at a supplier is paid. */
export type SupplierPaymentInput = {
  /** The way of paying. */
  kind: PaymentKind;
  /** The token of the card, with `CARD_TOKEN`. */
  cardToken?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a write at a supplier. */
export type SupplierOrderResult = {
  /** Whether it was done. */
  outcome: SupplierOutcome;
  /** The order after it. Null when there is none, or it could not be read. */
  order: Maybe<Order>;
  /** For a hold: the id of the caller's line for each line of the order, in the same order. */
  lineIds: Maybe<Array<Scalars['ID']['output']>>;
  /** What went wrong. Empty when nothing did. */
  problems: Array<Problem>;
};

/** What came of a write at a supplier. */
export type SupplierOutcome =
  /** It was done. */
  | 'DONE'
  /** It was not done, and nothing changed. */
  | 'REFUSED'
  /** It is not known whether it was done: ask for the order. */
  | 'UNKNOWN';

/** Tickets on their way from one person to another. */
export type Transfer = {
  /** The global id of the transfer. */
  id: Scalars['ID']['output'];
  /** How far it has come. */
  state: TransferState;
  /** Ids of the tickets within their order. Empty when the supplier does not tell them to the caller. */
  ticketIds: Array<Scalars['ID']['output']>;
  /** Who passes them on, as the supplier names people. Null when it does not say. */
  sender: Maybe<Scalars['String']['output']>;
  /** Who gets them, as the supplier names people. Null when it does not say. */
  recipient: Maybe<Scalars['String']['output']>;
  /** When they were offered. Null when the supplier does not say. */
  offeredAt: Maybe<Scalars['DateTime']['output']>;
  /** When the transfer ended. Null while it is open, and when the supplier does not say. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** How far a transfer has come. */
export type TransferState =
  /** Offered; the recipient has not answered. The tickets cannot be used meanwhile where the supplier says so. */
  | 'PENDING'
  /** The recipient has taken the tickets. */
  | 'CLAIMED'
  /** The recipient did not want them. */
  | 'REFUSED'
  /** The sender has taken the offer back, or the order was refunded. Also when the supplier does not tell a refusal from that. */
  | 'CANCELLED'
  /** Taken, and given back later. */
  | 'RETURNED';

/** Tickets to pass on. */
export type SupplierTransferInput = {
  /** The global id of the order. */
  orderId: Scalars['ID']['input'];
  /** Ids of its tickets. */
  ticketIds: Array<Scalars['ID']['input']>;
  /** The account or e-mail address of who gets them, as the supplier takes it. */
  recipient: Scalars['String']['input'];
};

/** What came of a write to transfers at a supplier. */
export type SupplierTransferResult = {
  /** Whether it was done. */
  outcome: SupplierOutcome;
  /** The transfers after it: one, or one a ticket where the supplier has it so. Empty when nothing was done. */
  transfers: Array<Transfer>;
  /** What went wrong. Empty when nothing did. */
  problems: Array<Problem>;
};

/** What went wrong: a closed list. Codes are added, never changed. */
export type ProblemCode =
  /** No API key was given, or it is not valid. */
  | 'UNAUTHENTICATED'
  /** The key, or its sales channels, do not allow this. */
  | 'FORBIDDEN'
  /** Too many requests with this key; wait and try again. */
  | 'RATE_LIMITED'
  /** An argument or variable is not acceptable; the message says which and why. */
  | 'BAD_INPUT'
  /** There is nothing with this id, or it is not yours. */
  | 'NOT_FOUND'
  /** The id is of another kind of thing or of another supplier. */
  | 'WRONG_KIND_OF_ID'
  /** The cursor was not made by this list with these arguments. */
  | 'MALFORMED_CURSOR'
  /** The range ends before it begins. */
  | 'DATE_RANGE_BACKWARDS'
  /** The operation is nested too deeply. */
  | 'QUERY_TOO_DEEP'
  /** The operation asks for too much at once. */
  | 'QUERY_TOO_WIDE'
  /** A part of Foyer cannot be reached now. */
  | 'SUBGRAPH_UNAVAILABLE'
  /** The supplier cannot be reached, or says that it is down. */
  | 'SUPPLIER_DOWN'
  /** The supplier did not answer in time. */
  | 'SUPPLIER_SLOW'
  /** The supplier takes no more calls for the moment. */
  | 'SUPPLIER_THROTTLED'
  /** The supplier sent something that cannot be understood. */
  | 'SUPPLIER_PROTOCOL'
  /** The supplier refused, for a reason given in the message. */
  | 'SUPPLIER_REFUSED'
  /** The supplier cannot do this. */
  | 'CAPABILITY_MISSING'
  /** Nothing is left of what was asked for. */
  | 'SOLD_OUT'
  /** One or more of the chosen seats are taken. */
  | 'SEATS_TAKEN'
  /** A chosen seat is not on sale in this performance and price band. */
  | 'SEAT_UNKNOWN'
  /** The choice of seats breaks a rule of the supplier, such as leaving a single seat. */
  | 'SEAT_RULE'
  /** The number of tickets is not one that the supplier takes. */
  | 'QUANTITY_NOT_ALLOWED'
  /** The price band is not on sale in this performance. */
  | 'PRICE_BAND_UNKNOWN'
  /** The tariff is not on sale for this price band. */
  | 'TARIFF_UNKNOWN'
  /** The tariff needs the name of the person who comes. */
  | 'HOLDER_REQUIRED'
  /** The way of delivery is not offered for this. */
  | 'DELIVERY_UNKNOWN'
  /** The price is not the expected one. */
  | 'PRICE_CHANGED'
  /** The basket has several currencies where only one is possible. */
  | 'CURRENCY_MIX'
  /** The hold has run out; hold again. */
  | 'HOLD_EXPIRED'
  /** The supplier does not know the hold. */
  | 'HOLD_NOT_FOUND'
  /** The payment was declined. */
  | 'PAYMENT_DECLINED'
  /** This way of paying is not accepted here. */
  | 'PAYMENT_NOT_ACCEPTED'
  /** Something about the customer is missing or not acceptable. */
  | 'CUSTOMER_DATA_INVALID'
  /** This cannot be cancelled. */
  | 'CANCEL_NOT_PERMITTED'
  /** The tickets cannot be passed on, or the transfer is not open to this any more. */
  | 'TRANSFER_NOT_PERMITTED'
  /** The supplier knows nobody by this name, or it cannot be the recipient. */
  | 'RECIPIENT_UNKNOWN'
  /** Something else has this name, title or address already: choose another. */
  | 'NAME_TAKEN'
  /** What it is about is not in a state that allows this. */
  | 'WRONG_STATE'
  /** Nobody has this name, or the password is not the right one. */
  | 'SIGN_IN_REFUSED'
  /** It is not known yet whether it was done; look before you repeat it. */
  | 'OUTCOME_UNKNOWN'
  /** The basket has no lines. */
  | 'BASKET_EMPTY'
  /** The basket has too many lines or tickets. */
  | 'BASKET_TOO_LARGE'
  /** The basket is not in a state that allows this. */
  | 'BASKET_STATE'
  /** Another operation on the same thing is running. */
  | 'BUSY'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Something went wrong inside Foyer; the reference finds it in the logs. */
  | 'INTERNAL';

/** Something that is set for an event. */
export type IngresseAttribute = {
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value as text: `true`, a number, a label. */
  value: Scalars['String']['output'];
};

/** How a transaction was paid. */
export type IngressePayment = {
  /** The way, in Ingresse's words: `creditCard`, `bankBillet`, `pix`, `free` and others. */
  option: Scalars['String']['output'];
  /** More about it, such as the brand of the card. Null when there is nothing. */
  details: Maybe<Scalars['String']['output']>;
  /** The number of instalments. */
  installments: Scalars['Int']['output'];
  /** The last digits of the card. Null without a card. */
  lastDigits: Maybe<Scalars['String']['output']>;
  /** The page of the slip to pay by. Null without one. */
  slipUrl: Maybe<Scalars['Url']['output']>;
};

/** A refund. */
export type IngresseRefund = {
  /** The reason that was given. Null when none was. */
  reason: Maybe<Scalars['String']['output']>;
  /** When. Null when Ingresse does not say. */
  at: Maybe<Scalars['DateTime']['output']>;
};

/** A page of tickets. */
export type IngresseTicketPage = {
  /** The tickets. */
  nodes: Array<IngresseTicket>;
  /** Where the next page begins. Null after the last. */
  after: Maybe<Scalars['String']['output']>;
  /** How many there are in all. */
  total: Scalars['Int']['output'];
};

/** A ticket that somebody has, or had and passed on. */
export type IngresseTicket = {
  /** The id of the ticket, as in its order. It stays when the code changes. */
  id: Scalars['ID']['output'];
  /** The event. */
  event: IngresseEvent;
  /** The sessions that it admits to. */
  performances: Array<IngressePerformance>;
  /** The order it was bought by. Null when Ingresse does not say. */
  order: Maybe<IngresseOrder>;
  /** The name of the group, such as a part of the house. */
  ticketType: Scalars['String']['output'];
  /** The name of the priced type. */
  priceBand: Scalars['String']['output'];
  /** What it cost, without coupons. */
  price: Price;
  /** What the door scans. It changes with a refund, so do not keep it. Null for who has passed the ticket on. */
  barcode: Maybe<Barcode>;
  /** Whether somebody is in with it now. */
  inside: Scalars['Boolean']['output'];
  /** How it came from somebody else. Null when it was bought. */
  receivedFrom: Maybe<Transfer>;
  /** Where it went, or is to go. Null when it stays. */
  passedTo: Maybe<Transfer>;
  /** Whether it may be passed on now. */
  transferable: Scalars['Boolean']['output'];
  /** Whether it may be given back to who bought it. */
  returnable: Scalars['Boolean']['output'];
  /** Who has had it, who bought it first. Null when Ingresse cannot be asked. */
  holders: Maybe<Array<IngresseHolder>>;
};

/** Somebody who has or had a ticket. */
export type IngresseHolder = {
  /** The name. Null when Ingresse does not say. */
  name: Maybe<Scalars['String']['output']>;
  /** The e-mail address. Null when Ingresse does not say. */
  email: Maybe<Scalars['String']['output']>;
  /** Since when. Null when Ingresse does not say. */
  since: Maybe<Scalars['DateTime']['output']>;
};

/** What came of giving a ticket back. */
export type IngresseReturnPayload = {
  /** The transfer after it. Null when nothing was done. */
  transfer: Maybe<Transfer>;
  /** What went wrong. Empty when nothing did. */
  problems: Array<Problem>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( EventRef )
    | ( OrderRef )
    | ( PerformanceRef )
  ;
  Event: ( EventRef );
  Order: ( OrderRef );
  Performance: ( PerformanceRef );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Guest: ResolverTypeWrapper<Guest>;
  GuestState: GuestState;
  GuestSection: ResolverTypeWrapper<GuestSection>;
  GuestPerson: ResolverTypeWrapper<GuestPerson>;
  CheckIn: ResolverTypeWrapper<CheckIn>;
  ScanDirection: ScanDirection;
  ScanAnswer: ScanAnswer;
  ScanRefusal: ScanRefusal;
  TicketStatus: ResolverTypeWrapper<TicketStatus>;
  Admission: ResolverTypeWrapper<Admission>;
  ScanRecord: ResolverTypeWrapper<ScanRecord>;
  EntryReport: ResolverTypeWrapper<EntryReport>;
  EntryHour: ResolverTypeWrapper<EntryHour>;
  EntryType: ResolverTypeWrapper<EntryType>;
  SupplierGuestPage: ResolverTypeWrapper<SupplierGuestPage>;
  SupplierScanInput: SupplierScanInput;
  SupplierScanResult: ResolverTypeWrapper<SupplierScanResult>;
  SupplierExternalTicketInput: SupplierExternalTicketInput;
  SupplierImportResult: ResolverTypeWrapper<SupplierImportResult>;
  SupplierImportRefusal: ResolverTypeWrapper<SupplierImportRefusal>;
  ImportRefusal: ImportRefusal;
  SupplierRemoveResult: ResolverTypeWrapper<SupplierRemoveResult>;
  SupplierRemoveRefusal: ResolverTypeWrapper<SupplierRemoveRefusal>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Event: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Event']>;
  IngresseEvent: ResolverTypeWrapper<EventRef>;
  EventKind: EventKind;
  EventStatus: EventStatus;
  Venue: ResolverTypeWrapper<Venue>;
  City: ResolverTypeWrapper<City>;
  Country: ResolverTypeWrapper<Country>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Category: ResolverTypeWrapper<Category>;
  Image: ResolverTypeWrapper<Image>;
  Media: ResolverTypeWrapper<Media>;
  MediaKind: MediaKind;
  EventText: ResolverTypeWrapper<EventText>;
  Review: ResolverTypeWrapper<Review>;
  RunningTime: ResolverTypeWrapper<RunningTime>;
  Money: ResolverTypeWrapper<Money>;
  Price: ResolverTypeWrapper<Price>;
  Saving: ResolverTypeWrapper<Saving>;
  Commission: ResolverTypeWrapper<Commission>;
  Source: Source;
  CostRange: ResolverTypeWrapper<CostRange>;
  PriceSpan: ResolverTypeWrapper<PriceSpan>;
  Offer: ResolverTypeWrapper<Offer>;
  Order: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Order']>;
  IngresseOrder: ResolverTypeWrapper<OrderRef>;
  OrderState: OrderState;
  OrderLine: ResolverTypeWrapper<Omit<OrderLine, 'performance' | 'event'> & { performance: ResolversTypes['Performance'], event: ResolversTypes['Event'] }>;
  SeatOutcome: SeatOutcome;
  CancellationState: CancellationState;
  Ticket: ResolverTypeWrapper<Ticket>;
  Barcode: ResolverTypeWrapper<Barcode>;
  CustomerInput: CustomerInput;
  Performance: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Performance']>;
  IngressePerformance: ResolverTypeWrapper<PerformanceRef>;
  SaleStatus: SaleStatus;
  PriceList: ResolverTypeWrapper<PriceList>;
  PriceListEntry: ResolverTypeWrapper<PriceListEntry>;
  Availability: ResolverTypeWrapper<Availability>;
  SeatSelection: ResolverTypeWrapper<SeatSelection>;
  TicketType: ResolverTypeWrapper<TicketType>;
  PriceBand: ResolverTypeWrapper<PriceBand>;
  SingleSeats: SingleSeats;
  Tariff: ResolverTypeWrapper<Tariff>;
  Audience: Audience;
  SeatBlock: ResolverTypeWrapper<SeatBlock>;
  Seat: ResolverTypeWrapper<Seat>;
  DeliveryMethod: ResolverTypeWrapper<DeliveryMethod>;
  DeliveryKind: DeliveryKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Language: ResolverTypeWrapper<Scalars['Language']['output']>;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  Supplier: ResolverTypeWrapper<Supplier>;
  Problem: ResolverTypeWrapper<Problem>;
  Capability: Capability;
  SupplierManifest: ResolverTypeWrapper<SupplierManifest>;
  PaymentKind: PaymentKind;
  SupplierHealth: ResolverTypeWrapper<SupplierHealth>;
  SupplierState: SupplierState;
  SupplierCataloguePage: ResolverTypeWrapper<Omit<SupplierCataloguePage, 'entries'> & { entries: Array<ResolversTypes['SupplierCatalogueEntry']> }>;
  SupplierCatalogueEntry: ResolverTypeWrapper<Omit<SupplierCatalogueEntry, 'event' | 'performances'> & { event: ResolversTypes['Event'], performances: Array<ResolversTypes['Performance']> }>;
  SupplierHoldInput: SupplierHoldInput;
  SupplierHoldLineInput: SupplierHoldLineInput;
  SupplierHoldTicketInput: SupplierHoldTicketInput;
  SupplierPurchaseInput: SupplierPurchaseInput;
  SupplierPaymentInput: SupplierPaymentInput;
  SupplierOrderResult: ResolverTypeWrapper<Omit<SupplierOrderResult, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  SupplierOutcome: SupplierOutcome;
  Transfer: ResolverTypeWrapper<Transfer>;
  TransferState: TransferState;
  SupplierTransferInput: SupplierTransferInput;
  SupplierTransferResult: ResolverTypeWrapper<SupplierTransferResult>;
  ProblemCode: ProblemCode;
  IngresseAttribute: ResolverTypeWrapper<IngresseAttribute>;
  IngressePayment: ResolverTypeWrapper<IngressePayment>;
  IngresseRefund: ResolverTypeWrapper<IngresseRefund>;
  IngresseTicketPage: ResolverTypeWrapper<Omit<IngresseTicketPage, 'nodes'> & { nodes: Array<ResolversTypes['IngresseTicket']> }>;
  IngresseTicket: ResolverTypeWrapper<OwnTicket>;
  IngresseHolder: ResolverTypeWrapper<IngresseHolder>;
  IngresseReturnPayload: ResolverTypeWrapper<IngresseReturnPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  Guest: Guest;
  GuestSection: GuestSection;
  GuestPerson: GuestPerson;
  CheckIn: CheckIn;
  TicketStatus: TicketStatus;
  Admission: Admission;
  ScanRecord: ScanRecord;
  EntryReport: EntryReport;
  EntryHour: EntryHour;
  EntryType: EntryType;
  SupplierGuestPage: SupplierGuestPage;
  SupplierScanInput: SupplierScanInput;
  SupplierScanResult: SupplierScanResult;
  SupplierExternalTicketInput: SupplierExternalTicketInput;
  SupplierImportResult: SupplierImportResult;
  SupplierImportRefusal: SupplierImportRefusal;
  SupplierRemoveResult: SupplierRemoveResult;
  SupplierRemoveRefusal: SupplierRemoveRefusal;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Event: ResolversInterfaceTypes<ResolversParentTypes>['Event'];
  IngresseEvent: EventRef;
  Venue: Venue;
  City: City;
  Country: Country;
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  Category: Category;
  Image: Image;
  Media: Media;
  EventText: EventText;
  Review: Review;
  RunningTime: RunningTime;
  Money: Money;
  Price: Price;
  Saving: Saving;
  Commission: Commission;
  CostRange: CostRange;
  PriceSpan: PriceSpan;
  Offer: Offer;
  Order: ResolversInterfaceTypes<ResolversParentTypes>['Order'];
  IngresseOrder: OrderRef;
  OrderLine: Omit<OrderLine, 'performance' | 'event'> & { performance: ResolversParentTypes['Performance'], event: ResolversParentTypes['Event'] };
  Ticket: Ticket;
  Barcode: Barcode;
  CustomerInput: CustomerInput;
  Performance: ResolversInterfaceTypes<ResolversParentTypes>['Performance'];
  IngressePerformance: PerformanceRef;
  PriceList: PriceList;
  PriceListEntry: PriceListEntry;
  Availability: Availability;
  SeatSelection: SeatSelection;
  TicketType: TicketType;
  PriceBand: PriceBand;
  Tariff: Tariff;
  SeatBlock: SeatBlock;
  Seat: Seat;
  DeliveryMethod: DeliveryMethod;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  TimeZone: Scalars['TimeZone']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Language: Scalars['Language']['output'];
  Url: Scalars['Url']['output'];
  Supplier: Supplier;
  Problem: Problem;
  SupplierManifest: SupplierManifest;
  SupplierHealth: SupplierHealth;
  SupplierCataloguePage: Omit<SupplierCataloguePage, 'entries'> & { entries: Array<ResolversParentTypes['SupplierCatalogueEntry']> };
  SupplierCatalogueEntry: Omit<SupplierCatalogueEntry, 'event' | 'performances'> & { event: ResolversParentTypes['Event'], performances: Array<ResolversParentTypes['Performance']> };
  SupplierHoldInput: SupplierHoldInput;
  SupplierHoldLineInput: SupplierHoldLineInput;
  SupplierHoldTicketInput: SupplierHoldTicketInput;
  SupplierPurchaseInput: SupplierPurchaseInput;
  SupplierPaymentInput: SupplierPaymentInput;
  SupplierOrderResult: Omit<SupplierOrderResult, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  Transfer: Transfer;
  SupplierTransferInput: SupplierTransferInput;
  SupplierTransferResult: SupplierTransferResult;
  IngresseAttribute: IngresseAttribute;
  IngressePayment: IngressePayment;
  IngresseRefund: IngresseRefund;
  IngresseTicketPage: Omit<IngresseTicketPage, 'nodes'> & { nodes: Array<ResolversParentTypes['IngresseTicket']> };
  IngresseTicket: OwnTicket;
  IngresseHolder: IngresseHolder;
  IngresseReturnPayload: IngresseReturnPayload;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = SupplierContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  supplierGuests?: Resolver<ResolversTypes['SupplierGuestPage'], ParentType, ContextType, RequireFields<QuerySupplierGuestsArgs, 'first' | 'soldOnly'>>;
  supplierTicketStatus?: Resolver<Maybe<ResolversTypes['TicketStatus']>, ParentType, ContextType, RequireFields<QuerySupplierTicketStatusArgs, 'eventId' | 'code'>>;
  supplierEntryReport?: Resolver<ResolversTypes['EntryReport'], ParentType, ContextType, Partial<QuerySupplierEntryReportArgs>>;
  supplierManifest?: Resolver<ResolversTypes['SupplierManifest'], ParentType, ContextType>;
  supplierHealth?: Resolver<ResolversTypes['SupplierHealth'], ParentType, ContextType>;
  supplierCatalogue?: Resolver<ResolversTypes['SupplierCataloguePage'], ParentType, ContextType, RequireFields<QuerySupplierCatalogueArgs, 'first'>>;
  supplierEvents?: Resolver<Array<ResolversTypes['SupplierCatalogueEntry']>, ParentType, ContextType, RequireFields<QuerySupplierEventsArgs, 'ids'>>;
  supplierOrder?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QuerySupplierOrderArgs, 'id'>>;
  supplierGroups?: Resolver<Array<Array<ResolversTypes['ID']>>, ParentType, ContextType, RequireFields<QuerySupplierGroupsArgs, 'lines'>>;
  supplierTransfers?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QuerySupplierTransfersArgs, 'orderId'>>;
  ingresseTickets?: Resolver<Maybe<ResolversTypes['IngresseTicketPage']>, ParentType, ContextType, RequireFields<QueryIngresseTicketsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  supplierScan?: Resolver<Array<ResolversTypes['SupplierScanResult']>, ParentType, ContextType, RequireFields<MutationSupplierScanArgs, 'eventId' | 'scans'>>;
  supplierImportTickets?: Resolver<ResolversTypes['SupplierImportResult'], ParentType, ContextType, RequireFields<MutationSupplierImportTicketsArgs, 'eventId' | 'tickets'>>;
  supplierRemoveTickets?: Resolver<ResolversTypes['SupplierRemoveResult'], ParentType, ContextType, RequireFields<MutationSupplierRemoveTicketsArgs, 'eventId'>>;
  supplierHold?: Resolver<ResolversTypes['SupplierOrderResult'], ParentType, ContextType, RequireFields<MutationSupplierHoldArgs, 'input'>>;
  supplierRelease?: Resolver<ResolversTypes['SupplierOrderResult'], ParentType, ContextType, RequireFields<MutationSupplierReleaseArgs, 'id'>>;
  supplierExtend?: Resolver<ResolversTypes['SupplierOrderResult'], ParentType, ContextType, RequireFields<MutationSupplierExtendArgs, 'id'>>;
  supplierPurchase?: Resolver<ResolversTypes['SupplierOrderResult'], ParentType, ContextType, RequireFields<MutationSupplierPurchaseArgs, 'input'>>;
  supplierCancel?: Resolver<ResolversTypes['SupplierOrderResult'], ParentType, ContextType, RequireFields<MutationSupplierCancelArgs, 'id'>>;
  supplierOfferTransfer?: Resolver<ResolversTypes['SupplierTransferResult'], ParentType, ContextType, RequireFields<MutationSupplierOfferTransferArgs, 'input'>>;
  supplierClaimTransfer?: Resolver<ResolversTypes['SupplierTransferResult'], ParentType, ContextType, RequireFields<MutationSupplierClaimTransferArgs, 'id'>>;
  supplierCancelTransfer?: Resolver<ResolversTypes['SupplierTransferResult'], ParentType, ContextType, RequireFields<MutationSupplierCancelTransferArgs, 'id'>>;
  returnIngresseTicket?: Resolver<ResolversTypes['IngresseReturnPayload'], ParentType, ContextType, RequireFields<MutationReturnIngresseTicketArgs, 'transferId'>>;
};

export type GuestResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Guest'] = ResolversParentTypes['Guest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GuestState'], ParentType, ContextType>;
  performanceIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  inside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastCheckIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  section?: Resolver<ResolversTypes['GuestSection'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['GuestPerson']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['GuestPerson']>, ParentType, ContextType>;
  transferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refundedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GuestSectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['GuestSection'] = ResolversParentTypes['GuestSection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuestPersonResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['GuestPerson'] = ResolversParentTypes['GuestPerson']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckInResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['CheckIn'] = ResolversParentTypes['CheckIn']> = {
  scannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketStatusResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TicketStatus'] = ResolversParentTypes['TicketStatus']> = {
  guest?: Resolver<Maybe<ResolversTypes['Guest']>, ParentType, ContextType>;
  admissions?: Resolver<Array<ResolversTypes['Admission']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ScanRecord']>, ParentType, ContextType>;
};

export type AdmissionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Admission'] = ResolversParentTypes['Admission']> = {
  performanceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastCheckIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
};

export type ScanRecordResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['ScanRecord'] = ResolversParentTypes['ScanRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  performanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ScanDirection'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['ScanAnswer'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ScanRefusal']>, ParentType, ContextType>;
  scannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntryReportResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['EntryReport'] = ResolversParentTypes['EntryReport']> = {
  sold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  admitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inside?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hours?: Resolver<Array<ResolversTypes['EntryHour']>, ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['EntryType']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EntryHourResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['EntryHour'] = ResolversParentTypes['EntryHour']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  admitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntryTypeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['EntryType'] = ResolversParentTypes['EntryType']> = {
  section?: Resolver<ResolversTypes['GuestSection'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  admitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierGuestPageResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierGuestPage'] = ResolversParentTypes['SupplierGuestPage']> = {
  guests?: Resolver<Array<ResolversTypes['Guest']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupplierScanResultResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierScanResult'] = ResolversParentTypes['SupplierScanResult']> = {
  answer?: Resolver<ResolversTypes['ScanAnswer'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ScanRefusal']>, ParentType, ContextType>;
  guestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  inside?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['GuestPerson']>, ParentType, ContextType>;
  lastCheckIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
};

export type SupplierImportResultResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierImportResult'] = ResolversParentTypes['SupplierImportResult']> = {
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['SupplierImportRefusal']>, ParentType, ContextType>;
};

export type SupplierImportRefusalResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierImportRefusal'] = ResolversParentTypes['SupplierImportRefusal']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ImportRefusal'], ParentType, ContextType>;
};

export type SupplierRemoveResultResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierRemoveResult'] = ResolversParentTypes['SupplierRemoveResult']> = {
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['SupplierRemoveRefusal']>, ParentType, ContextType>;
};

export type SupplierRemoveRefusalResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierRemoveRefusal'] = ResolversParentTypes['SupplierRemoveRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ImportRefusal'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'IngresseEvent' | 'IngresseOrder' | 'IngressePerformance', ParentType, ContextType>;
};

export type EventResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  __resolveType: TypeResolveFn<'IngresseEvent', ParentType, ContextType>;
};

export type IngresseEventResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseEvent'] = ResolversParentTypes['IngresseEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventStatus'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  seated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  addOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  descriptionHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  texts?: Resolver<Maybe<Array<ResolversTypes['EventText']>>, ParentType, ContextType>;
  media?: Resolver<Maybe<Array<ResolversTypes['Media']>>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<Array<ResolversTypes['Review']>>, ParentType, ContextType>;
  criticRating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  visitorRating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  runningTime?: Resolver<Maybe<ResolversTypes['RunningTime']>, ParentType, ContextType>;
  costRange?: Resolver<Maybe<ResolversTypes['CostRange']>, ParentType, ContextType>;
  addOns?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType>;
  related?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType>;
  components?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  producerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unlisted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['IngresseAttribute']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VenueResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
};

export type CityResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['City'] = ResolversParentTypes['City']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImageResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  caption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  caption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventTextResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['EventText'] = ResolversParentTypes['EventText']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stars?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byVisitor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
};

export type RunningTimeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['RunningTime'] = ResolversParentTypes['RunningTime']> = {
  minMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PriceResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  faceValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SavingResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Saving'] = ResolversParentTypes['Saving']> = {
  fullPrice?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommissionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Commission'] = ResolversParentTypes['Commission']> = {
  excludingTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  includingTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CostRangeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['CostRange'] = ResolversParentTypes['CostRange']> = {
  min?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  quantities?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  bestValueOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  maxSavingOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  minCostOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  topPriceOffer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  withoutSingles?: Resolver<Maybe<ResolversTypes['PriceSpan']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PriceSpanResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['PriceSpan'] = ResolversParentTypes['PriceSpan']> = {
  min?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
};

export type OfferResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  saving?: Resolver<ResolversTypes['Saving'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  __resolveType: TypeResolveFn<'IngresseOrder', ParentType, ContextType>;
};

export type IngresseOrderResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseOrder'] = ResolversParentTypes['IngresseOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['OrderState']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purchasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['OrderLine']>>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['DeliveryMethod']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['IngressePayment']>, ParentType, ContextType>;
  refundableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['IngresseRefund']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  performance?: Resolver<ResolversTypes['Performance'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['SeatOutcome'], ParentType, ContextType>;
  tickets?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType>;
  venueReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellation?: Resolver<ResolversTypes['CancellationState'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
};

export type TicketResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['Seat']>, ParentType, ContextType>;
  tariff?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  barcode?: Resolver<Maybe<ResolversTypes['Barcode']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  printUrl?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<Array<ResolversTypes['Transfer']>>, ParentType, ContextType>;
};

export type BarcodeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Barcode'] = ResolversParentTypes['Barcode']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formats?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PerformanceResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  __resolveType: TypeResolveFn<'IngressePerformance', ParentType, ContextType>;
};

export type IngressePerformanceResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngressePerformance'] = ResolversParentTypes['IngressePerformance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  localDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  localTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  saleStatus?: Resolver<ResolversTypes['SaleStatus'], ParentType, ContextType>;
  runningMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limited?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  costRange?: Resolver<Maybe<ResolversTypes['CostRange']>, ParentType, ContextType>;
  priceList?: Resolver<Maybe<ResolversTypes['PriceList']>, ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType, Partial<IngressePerformanceAvailabilityArgs>>;
  deliveryMethods?: Resolver<Maybe<Array<ResolversTypes['DeliveryMethod']>>, ParentType, ContextType>;
  passport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['IngressePerformance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceListResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['PriceList'] = ResolversParentTypes['PriceList']> = {
  entries?: Resolver<Array<ResolversTypes['PriceListEntry']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PriceListEntryResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['PriceListEntry'] = ResolversParentTypes['PriceListEntry']> = {
  ticketType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  saving?: Resolver<Maybe<ResolversTypes['Saving']>, ParentType, ContextType>;
  tariff?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  quantities?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  seatSelection?: Resolver<ResolversTypes['SeatSelection'], ParentType, ContextType>;
  maxLines?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ticketTypes?: Resolver<Array<ResolversTypes['TicketType']>, ParentType, ContextType>;
};

export type SeatSelectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SeatSelection'] = ResolversParentTypes['SeatSelection']> = {
  possible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contiguousOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  wholeBlocksOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TicketTypeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TicketType'] = ResolversParentTypes['TicketType']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceBands?: Resolver<Array<ResolversTypes['PriceBand']>, ParentType, ContextType>;
};

export type PriceBandResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['PriceBand'] = ResolversParentTypes['PriceBand']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  saving?: Resolver<Maybe<ResolversTypes['Saving']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantities?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  minQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  singleSeats?: Resolver<Maybe<ResolversTypes['SingleSeats']>, ParentType, ContextType>;
  tariffs?: Resolver<Array<ResolversTypes['Tariff']>, ParentType, ContextType>;
  seatBlocks?: Resolver<Maybe<Array<ResolversTypes['SeatBlock']>>, ParentType, ContextType>;
  exampleSeats?: Resolver<Maybe<Array<ResolversTypes['Seat']>>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
};

export type TariffResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Tariff'] = ResolversParentTypes['Tariff']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  saving?: Resolver<Maybe<ResolversTypes['Saving']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantities?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  minAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  holderRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  excludedPositions?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  onlyWith?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
};

export type SeatBlockResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SeatBlock'] = ResolversParentTypes['SeatBlock']> = {
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seats?: Resolver<Array<ResolversTypes['Seat']>, ParentType, ContextType>;
};

export type SeatResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Seat'] = ResolversParentTypes['Seat']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictedView?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeliveryMethodResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['DeliveryMethod'] = ResolversParentTypes['DeliveryMethod']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeliveryKind'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  countries?: Resolver<Maybe<Array<ResolversTypes['Country']>>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface LanguageScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Language'], any> {
  name: 'Language';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export type SupplierResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SupplierManifestResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierManifest'] = ResolversParentTypes['SupplierManifest']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capabilities?: Resolver<Array<ResolversTypes['Capability']>, ParentType, ContextType>;
  holdSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxLines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paymentKinds?: Resolver<Array<ResolversTypes['PaymentKind']>, ParentType, ContextType>;
};

export type SupplierHealthResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierHealth'] = ResolversParentTypes['SupplierHealth']> = {
  state?: Resolver<ResolversTypes['SupplierState'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SupplierCataloguePageResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierCataloguePage'] = ResolversParentTypes['SupplierCataloguePage']> = {
  entries?: Resolver<Array<ResolversTypes['SupplierCatalogueEntry']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupplierCatalogueEntryResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierCatalogueEntry'] = ResolversParentTypes['SupplierCatalogueEntry']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  performances?: Resolver<Array<ResolversTypes['Performance']>, ParentType, ContextType>;
  popularity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SupplierOrderResultResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierOrderResult'] = ResolversParentTypes['SupplierOrderResult']> = {
  outcome?: Resolver<ResolversTypes['SupplierOutcome'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  lineIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type TransferResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TransferState'], ParentType, ContextType>;
  ticketIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SupplierTransferResultResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['SupplierTransferResult'] = ResolversParentTypes['SupplierTransferResult']> = {
  outcome?: Resolver<ResolversTypes['SupplierOutcome'], ParentType, ContextType>;
  transfers?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type IngresseAttributeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseAttribute'] = ResolversParentTypes['IngresseAttribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngressePaymentResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngressePayment'] = ResolversParentTypes['IngressePayment']> = {
  option?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  installments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastDigits?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slipUrl?: Resolver<Maybe<ResolversTypes['Url']>, ParentType, ContextType>;
};

export type IngresseRefundResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseRefund'] = ResolversParentTypes['IngresseRefund']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IngresseTicketPageResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseTicketPage'] = ResolversParentTypes['IngresseTicketPage']> = {
  nodes?: Resolver<Array<ResolversTypes['IngresseTicket']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IngresseTicketResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseTicket'] = ResolversParentTypes['IngresseTicket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['IngresseEvent'], ParentType, ContextType>;
  performances?: Resolver<Array<ResolversTypes['IngressePerformance']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['IngresseOrder']>, ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceBand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  barcode?: Resolver<Maybe<ResolversTypes['Barcode']>, ParentType, ContextType>;
  inside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivedFrom?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  passedTo?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  transferable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  holders?: Resolver<Maybe<Array<ResolversTypes['IngresseHolder']>>, ParentType, ContextType>;
};

export type IngresseHolderResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseHolder'] = ResolversParentTypes['IngresseHolder']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IngresseReturnPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['IngresseReturnPayload'] = ResolversParentTypes['IngresseReturnPayload']> = {
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SupplierContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Guest?: GuestResolvers<ContextType>;
  GuestSection?: GuestSectionResolvers<ContextType>;
  GuestPerson?: GuestPersonResolvers<ContextType>;
  CheckIn?: CheckInResolvers<ContextType>;
  TicketStatus?: TicketStatusResolvers<ContextType>;
  Admission?: AdmissionResolvers<ContextType>;
  ScanRecord?: ScanRecordResolvers<ContextType>;
  EntryReport?: EntryReportResolvers<ContextType>;
  EntryHour?: EntryHourResolvers<ContextType>;
  EntryType?: EntryTypeResolvers<ContextType>;
  SupplierGuestPage?: SupplierGuestPageResolvers<ContextType>;
  SupplierScanResult?: SupplierScanResultResolvers<ContextType>;
  SupplierImportResult?: SupplierImportResultResolvers<ContextType>;
  SupplierImportRefusal?: SupplierImportRefusalResolvers<ContextType>;
  SupplierRemoveResult?: SupplierRemoveResultResolvers<ContextType>;
  SupplierRemoveRefusal?: SupplierRemoveRefusalResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  IngresseEvent?: IngresseEventResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  City?: CityResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  EventText?: EventTextResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  RunningTime?: RunningTimeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  Saving?: SavingResolvers<ContextType>;
  Commission?: CommissionResolvers<ContextType>;
  CostRange?: CostRangeResolvers<ContextType>;
  PriceSpan?: PriceSpanResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  IngresseOrder?: IngresseOrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  Barcode?: BarcodeResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  IngressePerformance?: IngressePerformanceResolvers<ContextType>;
  PriceList?: PriceListResolvers<ContextType>;
  PriceListEntry?: PriceListEntryResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  SeatSelection?: SeatSelectionResolvers<ContextType>;
  TicketType?: TicketTypeResolvers<ContextType>;
  PriceBand?: PriceBandResolvers<ContextType>;
  Tariff?: TariffResolvers<ContextType>;
  SeatBlock?: SeatBlockResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  DeliveryMethod?: DeliveryMethodResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Language?: GraphQLScalarType;
  Url?: GraphQLScalarType;
  Supplier?: SupplierResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  SupplierManifest?: SupplierManifestResolvers<ContextType>;
  SupplierHealth?: SupplierHealthResolvers<ContextType>;
  SupplierCataloguePage?: SupplierCataloguePageResolvers<ContextType>;
  SupplierCatalogueEntry?: SupplierCatalogueEntryResolvers<ContextType>;
  SupplierOrderResult?: SupplierOrderResultResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  SupplierTransferResult?: SupplierTransferResultResolvers<ContextType>;
  IngresseAttribute?: IngresseAttributeResolvers<ContextType>;
  IngressePayment?: IngressePaymentResolvers<ContextType>;
  IngresseRefund?: IngresseRefundResolvers<ContextType>;
  IngresseTicketPage?: IngresseTicketPageResolvers<ContextType>;
  IngresseTicket?: IngresseTicketResolvers<ContextType>;
  IngresseHolder?: IngresseHolderResolvers<ContextType>;
  IngresseReturnPayload?: IngresseReturnPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SupplierContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
