import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EventRef, PerformanceRef, OrderRef, NodeRef, SupplierRef, EventPage, FacetQuery } from '../records.ts';
import type { CatalogContext } from '../context.ts';
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
  /** An ISO 3166-1 alpha-2 country code in upper case, for example `GB`. */
  CountryCode: { input: string; output: string; }
  /** A zone name of the IANA database, for example `Europe/London`. */
  TimeZone: { input: string; output: string; }
  /** An absolute http or https address. */
  Url: { input: string; output: string; }
  /** A calendar date at the venue, `YYYY-MM-DD`, without a zone of its own. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339 in UTC, for example `2027-06-18T18:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An ISO 4217 currency code in upper case, for example `GBP`. */
  CurrencyCode: { input: string; output: string; }
  /** An exact decimal number as text, for example `48.50`. Never a float. */
  Decimal: { input: string; output: string; }
};

export type Query = {
  /** Finds events over all suppliers the caller sells for. It asks no supplier, so it answers while one is down. */
  events: EventConnection;
  /** Suggestions while somebody types: events, venues, cities and categories. */
  suggest: Array<Suggestion>;
  /** Anything by its global id. Null when there is none. */
  node: Maybe<Node>;
  /** Things by their global ids, at most 100: each in its place, null where there is none. */
  nodes: Array<Maybe<Node>>;
  /** An event by its global id. Null when there is none. */
  event: Maybe<Event>;
  /** Events by their global ids, at most 100: each in its place, null where there is none. */
  eventsByIds: Array<Maybe<Event>>;
  /** A performance by its global id. Null when there is none. */
  performance: Maybe<Performance>;
  /** The ticketing systems the caller has a sales channel at. */
  suppliers: Array<Supplier>;
  /** One of them by its code. Null when there is none. */
  supplier: Maybe<Supplier>;
};


export type QueryEventsArgs = {
  filter: InputMaybe<EventFilter>;
  sort: InputMaybe<EventSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QuerySuggestArgs = {
  text: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryPerformanceArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupplierArgs = {
  code: Scalars['String']['input'];
};

export type Mutation = {};

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
  /** Its performances on sale, in order of time, from the index. */
  performances: PerformanceConnection;
  /** The days on which it plays, from the index. */
  calendar: Array<CalendarDay>;
  /** How many performances are to come, from the index. */
  performanceCount: Scalars['Int']['output'];
  /** The cheapest ticket, fees included, as last seen. Null when unknown. */
  priceFrom: Maybe<Money>;
  /** When the prices in the index were last learnt, here and in `calendar`. Null when there are none. */
  priceFromAsOf: Maybe<Scalars['DateTime']['output']>;
};


/** Something people can go to or have: a play, a match, a museum, a pass, a season ticket. Each supplier has its own type of it. */
export type EventPerformancesArgs = {
  dates: InputMaybe<DateRangeInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Something people can go to or have: a play, a match, a museum, a pass, a season ticket. Each supplier has its own type of it. */
export type EventCalendarArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
};

/** Something people can go to or have: a play, a match, a museum, a pass, a season ticket. Each supplier has its own type of it. */
export type AnyEvent = Event & Node & {
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
  /** Its performances on sale, in order of time, from the index. */
  performances: PerformanceConnection;
  /** The days on which it plays, from the index. */
  calendar: Array<CalendarDay>;
  /** How many performances are to come, from the index. */
  performanceCount: Scalars['Int']['output'];
  /** The cheapest ticket, fees included, as last seen. Null when unknown. */
  priceFrom: Maybe<Money>;
  /** When the prices in the index were last learnt, here and in `calendar`. Null when there are none. */
  priceFromAsOf: Maybe<Scalars['DateTime']['output']>;
};


/** Something people can go to or have: a play, a match, a museum, a pass, a season ticket. Each supplier has its own type of it. */
export type AnyEventPerformancesArgs = {
  dates: InputMaybe<DateRangeInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Something people can go to or have: a play, a match, a museum, a pass, a season ticket. Each supplier has its own type of it. */
export type AnyEventCalendarArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
};

/** A booking at one supplier: held, bought, released or cancelled. What needs the supplier is null when it cannot be asked. */
export type Order = {
  /** The global id of the order. */
  id: Scalars['ID']['output'];
};

/** A booking at one supplier: held, bought, released or cancelled. What needs the supplier is null when it cannot be asked. */
export type AnyOrder = Order & Node & {
  /** The global id of the order. */
  id: Scalars['ID']['output'];
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
};

/** One dated instance of an event: a show on an evening, a match, a session, a visit date or time slot. An undated event has one without a time. */
export type AnyPerformance = Performance & Node & {
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
};

/** Anything with a global id. `node(id:)` finds events and performances again. */
export type Node = {
  /** The global id. It says supplier and kind inside, but treat it as opaque. */
  id: Scalars['ID']['output'];
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

/** An exact amount of money. The unit is the major unit of the currency: `48.50` `GBP` is forty-eight pounds fifty. */
export type Money = {
  /** The amount as decimal text, with at least the currency's usual number of decimals. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** A ticketing system whose events are in the graph. */
export type Supplier = {
  /** Its code, as in ids and filters. */
  code: Scalars['String']['output'];
  /** Its name for people. Null when its connector cannot be reached. */
  name: Maybe<Scalars['String']['output']>;
  /** What it can do. Null when its connector cannot be reached. */
  capabilities: Maybe<Array<Capability>>;
  /** How long a hold usually lasts, in seconds. Null when its connector cannot be reached. */
  holdSeconds: Maybe<Scalars['Int']['output']>;
  /** Ways to pay it takes. Null when its connector cannot be reached. */
  paymentKinds: Maybe<Array<PaymentKind>>;
  /** How it is doing, as its connector has seen it in the last minute. Null when the connector cannot be reached. */
  health: Maybe<SupplierHealth>;
  /** How fresh its part of the index is. */
  catalogue: CatalogueState;
};

/** How fresh the index of one supplier's events is. */
export type CatalogueState = {
  /** How many events are in it. */
  events: Scalars['Int']['output'];
  /** When it was last read to the end. Null when it never was. */
  lastSyncedAt: Maybe<Scalars['DateTime']['output']>;
  /** How the last try to read it went. */
  state: CatalogueSync;
  /** What went wrong with the last try. Null when nothing did. */
  problem: Maybe<ProblemCode>;
};

/** How reading a supplier's catalogue into the index goes. */
export type CatalogueSync =
  /** It is being read for the first time: more is to come. */
  | 'FIRST'
  /** It was read to the end. */
  | 'CURRENT'
  /** The last try broke off. The index keeps what it has, and tries again soon. */
  | 'FAILED';

/** What events to look for. Everything given must hold; of a list, one is enough. */
export type EventFilter = {
  /** Words of the title, venue, city, country or category, all of them: also the beginnings of words, with or without accents, and with small mistakes when there is no such word. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Codes of cities, as in `City.code`. */
  cities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Countries, ISO 3166-1 alpha-2. */
  countries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** Within a distance of a point. */
  near?: InputMaybe<NearInput>;
  /** Events with a performance on one of these local dates at the venue. Undated events are among them always. */
  dates?: InputMaybe<DateRangeInput>;
  /** Global ids of venues. */
  venues?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Codes of categories, as in `Category.code`. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of suppliers. */
  suppliers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Kinds of events. */
  kinds?: InputMaybe<Array<EventKind>>;
  /** What a ticket costs, by the cached prices. */
  price?: InputMaybe<PriceRangeInput>;
  /** Only events sold in this currency. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** True for events with an offer only, as last seen. */
  onOffer?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for numbered seats only, false for unnumbered places only. */
  seated?: InputMaybe<Scalars['Boolean']['input']>;
  /** True to include things that can only be bought together with something else. */
  includeAddOns?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A point and a distance from it. */
export type NearInput = {
  /** Degrees north, WGS 84. */
  latitude: Scalars['Float']['input'];
  /** Degrees east, WGS 84. */
  longitude: Scalars['Float']['input'];
  /** The distance, in kilometres, above 0 and up to 20000. */
  radiusKm: Scalars['Float']['input'];
};

/** Local dates, both inclusive. */
export type DateRangeInput = {
  /** The first. Null for today. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** The last. Null for no end. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** What a ticket may cost, fees included. It needs a currency, for amounts of different currencies cannot be compared. */
export type PriceRangeInput = {
  /** At least so much. Null for no limit. */
  min?: InputMaybe<Scalars['Decimal']['input']>;
  /** At most so much. Null for no limit. */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The currency of both. */
  currency: Scalars['CurrencyCode']['input'];
};

/** The order of events. */
export type EventSort =
  /** The best match of the text first. */
  | 'RELEVANCE'
  /** The soonest first, of the dates asked for; undated events last. */
  | 'DATE'
  /** The cheapest first, by the cheapest cached ticket; unknown prices last. Meaningful within one currency. */
  | 'PRICE'
  /** The dearest first, by the dearest cached ticket; unknown prices last. Meaningful within one currency. */
  | 'PRICE_DESC'
  /** The nearest first. It needs `filter.near`. */
  | 'DISTANCE'
  /** What sells best first: each supplier's own measure, made comparable by how far up the supplier's list an event stands. */
  | 'POPULARITY'
  /** By title. */
  | 'TITLE';

/** A page of events. */
export type EventConnection = {
  /** The events with their cursors. */
  edges: Array<EventEdge>;
  /** The events. */
  nodes: Array<Event>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
  /** How many there are of each city, category and so on, over all pages. */
  facets: EventFacets;
};

/** An event in a list. */
export type EventEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: Event;
  /** How far away it is, in kilometres. Null without `filter.near`. */
  distanceKm: Maybe<Scalars['Float']['output']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether there is more after it. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something came before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of its first element. Null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
  /** The cursor of its last element. Null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** How many events there are of each value, most first, at most 50 values each. */
export type EventFacets = {
  /** By city. */
  cities: Array<Facet>;
  /** By country. */
  countries: Array<Facet>;
  /** By category. */
  categories: Array<Facet>;
  /** By venue. */
  venues: Array<Facet>;
  /** By supplier. */
  suppliers: Array<Facet>;
  /** By kind. */
  kinds: Array<Facet>;
  /** By currency. */
  currencies: Array<Facet>;
};

/** One value and how many events have it. */
export type Facet = {
  /** The value, as filters take it. */
  value: Scalars['String']['output'];
  /** The name to show. */
  name: Scalars['String']['output'];
  /** How many events. */
  count: Scalars['Int']['output'];
};

/** Something that somebody may be typing. */
export type Suggestion = {
  /** The text to show. */
  text: Scalars['String']['output'];
  /** What it is. */
  kind: SuggestionKind;
  /** What filters take: a global id or a code. */
  value: Scalars['String']['output'];
};

/** What a suggestion is. */
export type SuggestionKind =
  /** An event: `value` is its global id. */
  | 'EVENT'
  /** A venue: `value` is its global id. */
  | 'VENUE'
  /** A city: `value` is its code. */
  | 'CITY'
  /** A category: `value` is its code. */
  | 'CATEGORY';

/** A page of performances. */
export type PerformanceConnection = {
  /** The performances with their cursors. */
  edges: Array<PerformanceEdge>;
  /** The performances. */
  nodes: Array<Performance>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A performance in a list. */
export type PerformanceEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The performance. */
  node: Performance;
};

/** A day on which an event plays. */
export type CalendarDay = {
  /** The local date at the venue. */
  date: Scalars['Date']['output'];
  /** How many performances there are. */
  performances: Scalars['Int']['output'];
  /** The cheapest ticket of the day, fees included, as last seen. Null when unknown. */
  priceFrom: Maybe<Money>;
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
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Event: ResolverTypeWrapper<EventRef>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AnyEvent: ResolverTypeWrapper<EventRef>;
  Order: ResolverTypeWrapper<OrderRef>;
  AnyOrder: ResolverTypeWrapper<OrderRef>;
  Performance: ResolverTypeWrapper<PerformanceRef>;
  AnyPerformance: ResolverTypeWrapper<PerformanceRef>;
  Node: ResolverTypeWrapper<NodeRef>;
  EventKind: EventKind;
  EventStatus: EventStatus;
  Venue: ResolverTypeWrapper<Venue>;
  City: ResolverTypeWrapper<City>;
  Country: ResolverTypeWrapper<Country>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Category: ResolverTypeWrapper<Category>;
  Image: ResolverTypeWrapper<Image>;
  Url: ResolverTypeWrapper<Scalars['Url']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  SaleStatus: SaleStatus;
  Capability: Capability;
  PaymentKind: PaymentKind;
  SupplierHealth: ResolverTypeWrapper<SupplierHealth>;
  SupplierState: SupplierState;
  ProblemCode: ProblemCode;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Supplier: ResolverTypeWrapper<SupplierRef>;
  CatalogueState: ResolverTypeWrapper<CatalogueState>;
  CatalogueSync: CatalogueSync;
  EventFilter: EventFilter;
  NearInput: NearInput;
  DateRangeInput: DateRangeInput;
  PriceRangeInput: PriceRangeInput;
  EventSort: EventSort;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  EventFacets: ResolverTypeWrapper<FacetQuery>;
  Facet: ResolverTypeWrapper<Facet>;
  Suggestion: ResolverTypeWrapper<Suggestion>;
  SuggestionKind: SuggestionKind;
  PerformanceConnection: ResolverTypeWrapper<Omit<PerformanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PerformanceEdge']>, nodes: Array<ResolversTypes['Performance']> }>;
  PerformanceEdge: ResolverTypeWrapper<Omit<PerformanceEdge, 'node'> & { node: ResolversTypes['Performance'] }>;
  CalendarDay: ResolverTypeWrapper<CalendarDay>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Event: EventRef;
  Boolean: Scalars['Boolean']['output'];
  AnyEvent: EventRef;
  Order: OrderRef;
  AnyOrder: OrderRef;
  Performance: PerformanceRef;
  AnyPerformance: PerformanceRef;
  Node: NodeRef;
  Venue: Venue;
  City: City;
  Country: Country;
  CountryCode: Scalars['CountryCode']['output'];
  TimeZone: Scalars['TimeZone']['output'];
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  Category: Category;
  Image: Image;
  Url: Scalars['Url']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  SupplierHealth: SupplierHealth;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Decimal: Scalars['Decimal']['output'];
  Money: Money;
  Supplier: SupplierRef;
  CatalogueState: CatalogueState;
  EventFilter: EventFilter;
  NearInput: NearInput;
  DateRangeInput: DateRangeInput;
  PriceRangeInput: PriceRangeInput;
  EventConnection: EventPage;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  PageInfo: PageInfo;
  EventFacets: FacetQuery;
  Facet: Facet;
  Suggestion: Suggestion;
  PerformanceConnection: Omit<PerformanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PerformanceEdge']>, nodes: Array<ResolversParentTypes['Performance']> };
  PerformanceEdge: Omit<PerformanceEdge, 'node'> & { node: ResolversParentTypes['Performance'] };
  CalendarDay: CalendarDay;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = CatalogContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  suggest?: Resolver<Array<ResolversTypes['Suggestion']>, ParentType, ContextType, RequireFields<QuerySuggestArgs, 'text' | 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  eventsByIds?: Resolver<Array<Maybe<ResolversTypes['Event']>>, ParentType, ContextType, RequireFields<QueryEventsByIdsArgs, 'ids'>>;
  performance?: Resolver<Maybe<ResolversTypes['Performance']>, ParentType, ContextType, RequireFields<QueryPerformanceArgs, 'id'>>;
  suppliers?: Resolver<Array<ResolversTypes['Supplier']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType, RequireFields<QuerySupplierArgs, 'code'>>;
};

export type EventResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  __resolveType: TypeResolveFn<'AnyEvent', ParentType, ContextType>;
};

export type AnyEventResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['AnyEvent'] = ResolversParentTypes['AnyEvent']> = {
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
  performances?: Resolver<ResolversTypes['PerformanceConnection'], ParentType, ContextType, RequireFields<AnyEventPerformancesArgs, 'first'>>;
  calendar?: Resolver<Array<ResolversTypes['CalendarDay']>, ParentType, ContextType, Partial<AnyEventCalendarArgs>>;
  performanceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priceFrom?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceFromAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  __resolveType: TypeResolveFn<'AnyOrder', ParentType, ContextType>;
};

export type AnyOrderResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['AnyOrder'] = ResolversParentTypes['AnyOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PerformanceResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  __resolveType: TypeResolveFn<'AnyPerformance', ParentType, ContextType>;
};

export type AnyPerformanceResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['AnyPerformance'] = ResolversParentTypes['AnyPerformance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  localDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  localTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  saleStatus?: Resolver<ResolversTypes['SaleStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AnyEvent' | 'AnyOrder' | 'AnyPerformance', ParentType, ContextType>;
};

export type VenueResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
};

export type CityResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['City'] = ResolversParentTypes['City']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type GeoPointResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImageResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  url?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  caption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Url'], any> {
  name: 'Url';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type SupplierHealthResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['SupplierHealth'] = ResolversParentTypes['SupplierHealth']> = {
  state?: Resolver<ResolversTypes['SupplierState'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type MoneyResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capabilities?: Resolver<Maybe<Array<ResolversTypes['Capability']>>, ParentType, ContextType>;
  holdSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paymentKinds?: Resolver<Maybe<Array<ResolversTypes['PaymentKind']>>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['SupplierHealth']>, ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['CatalogueState'], ParentType, ContextType>;
};

export type CatalogueStateResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['CatalogueState'] = ResolversParentTypes['CatalogueState']> = {
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSyncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CatalogueSync'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['ProblemCode']>, ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['EventFacets'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventFacetsResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['EventFacets'] = ResolversParentTypes['EventFacets']> = {
  cities?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  venues?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  suppliers?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  currencies?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuggestionResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuggestionKind'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PerformanceConnectionResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['PerformanceConnection'] = ResolversParentTypes['PerformanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PerformanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Performance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PerformanceEdgeResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['PerformanceEdge'] = ResolversParentTypes['PerformanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Performance'], ParentType, ContextType>;
};

export type CalendarDayResolvers<ContextType = CatalogContext, ParentType extends ResolversParentTypes['CalendarDay'] = ResolversParentTypes['CalendarDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  performances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priceFrom?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = CatalogContext> = {
  Query?: QueryResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  AnyEvent?: AnyEventResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  AnyOrder?: AnyOrderResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  AnyPerformance?: AnyPerformanceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  City?: CityResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  Url?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  SupplierHealth?: SupplierHealthResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  CatalogueState?: CatalogueStateResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  EventFacets?: EventFacetsResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  PerformanceConnection?: PerformanceConnectionResolvers<ContextType>;
  PerformanceEdge?: PerformanceEdgeResolvers<ContextType>;
  CalendarDay?: CalendarDayResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CatalogContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
