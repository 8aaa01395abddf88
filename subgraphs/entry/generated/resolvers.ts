import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Ref, EntryContext } from '../context.ts';
import type { DeviceRow as DoorDeviceRow } from '../devices.ts';
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
};

export type Query = {
  /** A ticket of an event by what was scanned, with all that happened to it. Null when neither a ticket nor a scan has had this code. It needs a key or token with the scope `door`. */
  ticketStatus: Maybe<TicketStatus>;
  /** The door device whose token is used. Null with an API key. */
  doorDevice: Maybe<DoorDevice>;
  /** Who a door device's token belongs to, by the hash of it. Null when the token is unknown, was revoked or has ended. For the gateway. */
  doorTokenHolder: Maybe<DoorTokenHolder>;
  /** The door devices of an event that the caller made, newest first, ended ones too. It needs an API key with the scope `door`. */
  doorDevices: Array<DoorDevice>;
};


export type QueryTicketStatusArgs = {
  eventId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};


export type QueryDoorTokenHolderArgs = {
  hash: Scalars['String']['input'];
};


export type QueryDoorDevicesArgs = {
  eventId: Scalars['ID']['input'];
};

export type Mutation = {
  /** Reports scans of one event, online or hours later, oldest first; each is judged after those before it, and the first to arrive wins. Repeating a scan is well. It needs a key or token with the scope `door`. */
  updateTicketStatuses: UpdateTicketStatusesPayload;
  /** Brings in tickets of other ticketing companies; all at the door works with them. Codes that are there already are changed. It needs an API key with the scope `door`. */
  importExternalTickets: ImportExternalTicketsPayload;
  /** Withdraws tickets that were brought in. Those that somebody has come in with stay. It needs an API key with the scope `door`. */
  removeExternalTickets: RemoveExternalTicketsPayload;
  /** Makes a token for one door device. It needs an API key with the scope `door`. */
  createDoorDevice: CreateDoorDevicePayload;
  /** Ends a device's token at once. Ending it twice is well. It needs an API key with the scope `door`. */
  revokeDoorDevice: RevokeDoorDevicePayload;
};


export type MutationUpdateTicketStatusesArgs = {
  eventId: Scalars['ID']['input'];
  scans: Array<ScanInput>;
  device: InputMaybe<Scalars['String']['input']>;
};


export type MutationImportExternalTicketsArgs = {
  eventId: Scalars['ID']['input'];
  csv: InputMaybe<Scalars['String']['input']>;
  tickets: InputMaybe<Array<ExternalTicketInput>>;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationRemoveExternalTicketsArgs = {
  eventId: Scalars['ID']['input'];
  codes: InputMaybe<Array<Scalars['String']['input']>>;
  ticket: InputMaybe<Scalars['String']['input']>;
};


export type MutationCreateDoorDeviceArgs = {
  eventId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  sections: InputMaybe<Array<Scalars['ID']['input']>>;
  validUntil: Scalars['DateTime']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationRevokeDoorDeviceArgs = {
  id: Scalars['ID']['input'];
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

/** A part of the house, or a kind of admission. */
export type GuestSection = {
  /** Its id, unique within the event. */
  id: Scalars['ID']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
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

/** Somebody coming in. */
export type CheckIn = {
  /** When, by the clock of the device. */
  scannedAt: Scalars['DateTime']['output'];
  /** The name of the device. Null when the supplier does not say. */
  device: Maybe<Scalars['String']['output']>;
  /** Who held the device. Null when nobody said. */
  operator: Maybe<Scalars['String']['output']>;
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

/** Something people can go to. */
export type Event = {
  /** The global id of the event. */
  id: Scalars['ID']['output'];
  /** Who may come in, of all its performances. It needs a key or token with the scope `door`. Null, with a coded error, when the supplier cannot be asked. */
  guestList: Maybe<GuestConnection>;
  /** How entry goes, over all performances. It needs a key or token with the scope `door`. Null, with a coded error, when the supplier cannot be asked. */
  entryReport: Maybe<EntryReport>;
};


/** Something people can go to. */
export type EventGuestListArgs = {
  changedSince: InputMaybe<Scalars['String']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  soldOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One dated instance of an event. */
export type Performance = {
  /** The global id of the performance. */
  id: Scalars['ID']['output'];
  /** Who may come in. It needs a key or token with the scope `door`. Null, with a coded error, when the supplier cannot be asked. */
  guestList: Maybe<GuestConnection>;
  /** How entry goes. It needs a key or token with the scope `door`. Null, with a coded error, when the supplier cannot be asked. */
  entryReport: Maybe<EntryReport>;
};


/** One dated instance of an event. */
export type PerformanceGuestListArgs = {
  changedSince: InputMaybe<Scalars['String']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  soldOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A booking at one supplier. */
export type Order = {
  /** The global id of the order. */
  id: Scalars['ID']['output'];
  /** Its tickets as Foyer's own door knows them, with the code to be shown there also where the supplier gives no barcode. Only of an order that a basket of the caller made. Empty for a supplier that keeps the door itself: there the barcode is the ticket's. */
  guests: Maybe<Array<Guest>>;
};

/** A page of a guest list. */
export type GuestConnection = {
  /** The guests, in order of their ids. Pages may repeat a guest, and never leave one out: keep them by `id`. */
  nodes: Array<Guest>;
  /** Where the page stands in the list. */
  pageInfo: GuestPageInfo;
  /** What to give as `changedSince` next time. The same on all pages of a walk: use it when the last one has been read. */
  changedUntil: Scalars['String']['output'];
  /** The clock of the server. */
  serverTime: Scalars['DateTime']['output'];
};

/** Where a page of a guest list stands. */
export type GuestPageInfo = {
  /** Whether there is more after it. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Where to go on with `after`. Null on the last page. */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** Somebody at the door with a ticket. */
export type ScanInput = {
  /** Chosen by the device for this scan, such as a UUID: the same scan, sent again, counts once. */
  scanId: Scalars['ID']['input'];
  /** What was scanned: 1 to 512 letters. */
  code: Scalars['String']['input'];
  /** In or out. */
  direction: ScanDirection;
  /** When, by the clock of the device, at the moment of the scan and never of the upload. */
  scannedAt: Scalars['DateTime']['input'];
  /** The global id of the performance. Without it the answer is `SESSION_REQUIRED`. */
  performanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the guest the device thinks this is, to be compared. Null not to. */
  guestId?: InputMaybe<Scalars['ID']['input']>;
  /** Who holds the device. */
  operator?: InputMaybe<Scalars['String']['input']>;
  /** True when the device, without a network, has turned this person away: the scan is kept in the history, where Foyer keeps it, and changes nothing. */
  turnedAway?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of reporting scans. */
export type UpdateTicketStatusesPayload = {
  /** One for each scan, in the same order. Empty when the request was refused as a whole: then nothing was done. */
  results: Array<ScanResult>;
  /** What was wrong with the request. Empty when nothing was. */
  problems: Array<Problem>;
  /** The clock of the server. */
  serverTime: Scalars['DateTime']['output'];
};

/** What came of one scan. */
export type ScanResult = {
  /** The scan. */
  scanId: Scalars['ID']['output'];
  /** What was scanned. */
  code: Scalars['String']['output'];
  /** What came of it. */
  answer: ScanAnswer;
  /** Why it was refused; with `NOT_UPDATED` only. */
  reason: Maybe<ScanRefusal>;
  /** True when this scan is the one that counts: it was done now, or had been when it was sent before. With `ALREADY_UPDATED` this tells a repeated upload from a second person. */
  own: Scalars['Boolean']['output'];
  /** The guest's id. Null when there is none, or the supplier does not say. */
  guestId: Maybe<Scalars['ID']['output']>;
  /** Whether somebody is in with the ticket now, after this scan. Null when there is none, or the supplier does not say. */
  inside: Maybe<Scalars['Boolean']['output']>;
  /** Who comes with it. Null when nobody knows. */
  holder: Maybe<GuestPerson>;
  /** The last time somebody came in with it at this performance. Null when nobody has. */
  lastCheckIn: Maybe<CheckIn>;
};

/** A ticket of another ticketing company. */
export type ExternalTicketInput = {
  /** What is scanned: 1 to 128 visible ASCII characters. */
  code: Scalars['String']['input'];
  /** The name of the group it belongs to, such as the company: its section and ticket type. */
  ticket?: InputMaybe<Scalars['String']['input']>;
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
export type ImportExternalTicketsPayload = {
  /** How many are new. */
  imported: Scalars['Int']['output'];
  /** How many were there and were changed, or were the same. */
  updated: Scalars['Int']['output'];
  /** Lines that were refused; the others were taken. */
  refused: Array<RefusedTicket>;
  /** What was wrong with the request as a whole. Empty when nothing was; otherwise nothing was done. */
  problems: Array<Problem>;
};

/** What came of withdrawing tickets. */
export type RemoveExternalTicketsPayload = {
  /** How many were withdrawn. */
  removed: Scalars['Int']['output'];
  /** Those that were not. */
  refused: Array<RefusedTicket>;
  /** What was wrong with the request as a whole. Empty when nothing was; otherwise nothing was done. */
  problems: Array<Problem>;
};

/** A ticket that was not brought in or withdrawn. */
export type RefusedTicket = {
  /** The line of the CSV, the header being 1, or the place in `tickets` or `codes`, from 1. Null when a group was withdrawn. */
  line: Maybe<Scalars['Int']['output']>;
  /** The code. Null when it cannot be read. */
  code: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason: ImportRefusal;
};

/** A device at the door, with a token of its own. */
export type DoorDevice = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The only event it may see. */
  event: Event;
  /** Ids of the sections it may let in. Null for all. */
  sections: Maybe<Array<Scalars['ID']['output']>>;
  /** When its token ends. */
  validUntil: Scalars['DateTime']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When its token was ended by hand. Null when it was not. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What came of making a door device. */
export type CreateDoorDevicePayload = {
  /** The device. Null when none was made. */
  device: Maybe<DoorDevice>;
  /** Its token, told this once: send it as `X-API-Key` or as a bearer token. Null when the key was used before; if it was lost, revoke the device and make another. */
  token: Maybe<Scalars['String']['output']>;
  /** What went wrong. Empty when nothing did. */
  problems: Array<Problem>;
};

/** What came of ending a device's token. */
export type RevokeDoorDevicePayload = {
  /** The device. Null when there is none. */
  device: Maybe<DoorDevice>;
  /** What went wrong. Empty when nothing did. */
  problems: Array<Problem>;
};

/** Who a door device's token belongs to. */
export type DoorTokenHolder = {
  /** The id of the device. */
  device: Scalars['ID']['output'];
  /** The partner that made it. */
  partner: Scalars['String']['output'];
  /** The supplier of its event, the only one it reaches. */
  supplier: Scalars['String']['output'];
  /** The sales channel with which it does. */
  channel: Scalars['String']['output'];
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





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  EntryReport: ResolverTypeWrapper<EntryReport>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EntryHour: ResolverTypeWrapper<EntryHour>;
  EntryType: ResolverTypeWrapper<EntryType>;
  GuestSection: ResolverTypeWrapper<GuestSection>;
  Guest: ResolverTypeWrapper<Guest>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  GuestState: GuestState;
  CheckIn: ResolverTypeWrapper<CheckIn>;
  GuestPerson: ResolverTypeWrapper<GuestPerson>;
  TicketStatus: ResolverTypeWrapper<TicketStatus>;
  Admission: ResolverTypeWrapper<Admission>;
  ScanRecord: ResolverTypeWrapper<ScanRecord>;
  ScanDirection: ScanDirection;
  ScanAnswer: ScanAnswer;
  ScanRefusal: ScanRefusal;
  Problem: ResolverTypeWrapper<Problem>;
  ProblemCode: ProblemCode;
  ImportRefusal: ImportRefusal;
  Event: ResolverTypeWrapper<Ref>;
  Performance: ResolverTypeWrapper<Ref>;
  Order: ResolverTypeWrapper<Ref>;
  GuestConnection: ResolverTypeWrapper<GuestConnection>;
  GuestPageInfo: ResolverTypeWrapper<GuestPageInfo>;
  ScanInput: ScanInput;
  UpdateTicketStatusesPayload: ResolverTypeWrapper<UpdateTicketStatusesPayload>;
  ScanResult: ResolverTypeWrapper<ScanResult>;
  ExternalTicketInput: ExternalTicketInput;
  ImportExternalTicketsPayload: ResolverTypeWrapper<ImportExternalTicketsPayload>;
  RemoveExternalTicketsPayload: ResolverTypeWrapper<RemoveExternalTicketsPayload>;
  RefusedTicket: ResolverTypeWrapper<RefusedTicket>;
  DoorDevice: ResolverTypeWrapper<DoorDeviceRow>;
  CreateDoorDevicePayload: ResolverTypeWrapper<Omit<CreateDoorDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['DoorDevice']> }>;
  RevokeDoorDevicePayload: ResolverTypeWrapper<Omit<RevokeDoorDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['DoorDevice']> }>;
  DoorTokenHolder: ResolverTypeWrapper<DoorTokenHolder>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  EntryReport: EntryReport;
  DateTime: Scalars['DateTime']['output'];
  EntryHour: EntryHour;
  EntryType: EntryType;
  GuestSection: GuestSection;
  Guest: Guest;
  Boolean: Scalars['Boolean']['output'];
  CheckIn: CheckIn;
  GuestPerson: GuestPerson;
  TicketStatus: TicketStatus;
  Admission: Admission;
  ScanRecord: ScanRecord;
  Problem: Problem;
  Event: Ref;
  Performance: Ref;
  Order: Ref;
  GuestConnection: GuestConnection;
  GuestPageInfo: GuestPageInfo;
  ScanInput: ScanInput;
  UpdateTicketStatusesPayload: UpdateTicketStatusesPayload;
  ScanResult: ScanResult;
  ExternalTicketInput: ExternalTicketInput;
  ImportExternalTicketsPayload: ImportExternalTicketsPayload;
  RemoveExternalTicketsPayload: RemoveExternalTicketsPayload;
  RefusedTicket: RefusedTicket;
  DoorDevice: DoorDeviceRow;
  CreateDoorDevicePayload: Omit<CreateDoorDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['DoorDevice']> };
  RevokeDoorDevicePayload: Omit<RevokeDoorDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['DoorDevice']> };
  DoorTokenHolder: DoorTokenHolder;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = EntryContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ticketStatus?: Resolver<Maybe<ResolversTypes['TicketStatus']>, ParentType, ContextType, RequireFields<QueryTicketStatusArgs, 'eventId' | 'code'>>;
  doorDevice?: Resolver<Maybe<ResolversTypes['DoorDevice']>, ParentType, ContextType>;
  doorTokenHolder?: Resolver<Maybe<ResolversTypes['DoorTokenHolder']>, ParentType, ContextType, RequireFields<QueryDoorTokenHolderArgs, 'hash'>>;
  doorDevices?: Resolver<Array<ResolversTypes['DoorDevice']>, ParentType, ContextType, RequireFields<QueryDoorDevicesArgs, 'eventId'>>;
};

export type MutationResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  updateTicketStatuses?: Resolver<ResolversTypes['UpdateTicketStatusesPayload'], ParentType, ContextType, RequireFields<MutationUpdateTicketStatusesArgs, 'eventId' | 'scans'>>;
  importExternalTickets?: Resolver<ResolversTypes['ImportExternalTicketsPayload'], ParentType, ContextType, RequireFields<MutationImportExternalTicketsArgs, 'eventId' | 'idempotencyKey'>>;
  removeExternalTickets?: Resolver<ResolversTypes['RemoveExternalTicketsPayload'], ParentType, ContextType, RequireFields<MutationRemoveExternalTicketsArgs, 'eventId'>>;
  createDoorDevice?: Resolver<ResolversTypes['CreateDoorDevicePayload'], ParentType, ContextType, RequireFields<MutationCreateDoorDeviceArgs, 'eventId' | 'name' | 'validUntil' | 'idempotencyKey'>>;
  revokeDoorDevice?: Resolver<ResolversTypes['RevokeDoorDevicePayload'], ParentType, ContextType, RequireFields<MutationRevokeDoorDeviceArgs, 'id'>>;
};

export type EntryReportResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['EntryReport'] = ResolversParentTypes['EntryReport']> = {
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

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EntryHourResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['EntryHour'] = ResolversParentTypes['EntryHour']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  admitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntryTypeResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['EntryType'] = ResolversParentTypes['EntryType']> = {
  section?: Resolver<ResolversTypes['GuestSection'], ParentType, ContextType>;
  ticketType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  admitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GuestSectionResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['GuestSection'] = ResolversParentTypes['GuestSection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuestResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Guest'] = ResolversParentTypes['Guest']> = {
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

export type CheckInResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['CheckIn'] = ResolversParentTypes['CheckIn']> = {
  scannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GuestPersonResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['GuestPerson'] = ResolversParentTypes['GuestPerson']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketStatusResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['TicketStatus'] = ResolversParentTypes['TicketStatus']> = {
  guest?: Resolver<Maybe<ResolversTypes['Guest']>, ParentType, ContextType>;
  admissions?: Resolver<Array<ResolversTypes['Admission']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ScanRecord']>, ParentType, ContextType>;
};

export type AdmissionResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Admission'] = ResolversParentTypes['Admission']> = {
  performanceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastCheckIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
};

export type ScanRecordResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['ScanRecord'] = ResolversParentTypes['ScanRecord']> = {
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

export type ProblemResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  guestList?: Resolver<Maybe<ResolversTypes['GuestConnection']>, ParentType, ContextType, RequireFields<EventGuestListArgs, 'first' | 'soldOnly'>>;
  entryReport?: Resolver<Maybe<ResolversTypes['EntryReport']>, ParentType, ContextType>;
};

export type PerformanceResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  guestList?: Resolver<Maybe<ResolversTypes['GuestConnection']>, ParentType, ContextType, RequireFields<PerformanceGuestListArgs, 'first' | 'soldOnly'>>;
  entryReport?: Resolver<Maybe<ResolversTypes['EntryReport']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  guests?: Resolver<Maybe<Array<ResolversTypes['Guest']>>, ParentType, ContextType>;
};

export type GuestConnectionResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['GuestConnection'] = ResolversParentTypes['GuestConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Guest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['GuestPageInfo'], ParentType, ContextType>;
  changedUntil?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GuestPageInfoResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['GuestPageInfo'] = ResolversParentTypes['GuestPageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateTicketStatusesPayloadResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['UpdateTicketStatusesPayload'] = ResolversParentTypes['UpdateTicketStatusesPayload']> = {
  results?: Resolver<Array<ResolversTypes['ScanResult']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScanResultResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['ScanResult'] = ResolversParentTypes['ScanResult']> = {
  scanId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['ScanAnswer'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ScanRefusal']>, ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  guestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  inside?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['GuestPerson']>, ParentType, ContextType>;
  lastCheckIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
};

export type ImportExternalTicketsPayloadResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['ImportExternalTicketsPayload'] = ResolversParentTypes['ImportExternalTicketsPayload']> = {
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['RefusedTicket']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RemoveExternalTicketsPayloadResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['RemoveExternalTicketsPayload'] = ResolversParentTypes['RemoveExternalTicketsPayload']> = {
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['RefusedTicket']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RefusedTicketResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['RefusedTicket'] = ResolversParentTypes['RefusedTicket']> = {
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ImportRefusal'], ParentType, ContextType>;
};

export type DoorDeviceResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['DoorDevice'] = ResolversParentTypes['DoorDevice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CreateDoorDevicePayloadResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['CreateDoorDevicePayload'] = ResolversParentTypes['CreateDoorDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['DoorDevice']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RevokeDoorDevicePayloadResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['RevokeDoorDevicePayload'] = ResolversParentTypes['RevokeDoorDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['DoorDevice']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DoorTokenHolderResolvers<ContextType = EntryContext, ParentType extends ResolversParentTypes['DoorTokenHolder'] = ResolversParentTypes['DoorTokenHolder']> = {
  device?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = EntryContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  EntryReport?: EntryReportResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  EntryHour?: EntryHourResolvers<ContextType>;
  EntryType?: EntryTypeResolvers<ContextType>;
  GuestSection?: GuestSectionResolvers<ContextType>;
  Guest?: GuestResolvers<ContextType>;
  CheckIn?: CheckInResolvers<ContextType>;
  GuestPerson?: GuestPersonResolvers<ContextType>;
  TicketStatus?: TicketStatusResolvers<ContextType>;
  Admission?: AdmissionResolvers<ContextType>;
  ScanRecord?: ScanRecordResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  GuestConnection?: GuestConnectionResolvers<ContextType>;
  GuestPageInfo?: GuestPageInfoResolvers<ContextType>;
  UpdateTicketStatusesPayload?: UpdateTicketStatusesPayloadResolvers<ContextType>;
  ScanResult?: ScanResultResolvers<ContextType>;
  ImportExternalTicketsPayload?: ImportExternalTicketsPayloadResolvers<ContextType>;
  RemoveExternalTicketsPayload?: RemoveExternalTicketsPayloadResolvers<ContextType>;
  RefusedTicket?: RefusedTicketResolvers<ContextType>;
  DoorDevice?: DoorDeviceResolvers<ContextType>;
  CreateDoorDevicePayload?: CreateDoorDevicePayloadResolvers<ContextType>;
  RevokeDoorDevicePayload?: RevokeDoorDevicePayloadResolvers<ContextType>;
  DoorTokenHolder?: DoorTokenHolderResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = EntryContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
