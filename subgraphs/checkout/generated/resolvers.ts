import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Basket as BasketModel, BasketLine as BasketLineModel, Payload, OrderRef } from '../model/basket.ts';
import type { CheckoutContext } from '../context.ts';
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
  /** An instant, RFC 3339 in UTC, for example `2027-06-18T18:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text, for example `48.50`. Never a float. */
  Decimal: { input: string; output: string; }
  /** An ISO 4217 currency code in upper case, for example `GBP`. */
  CurrencyCode: { input: string; output: string; }
};

export type Query = {
  /** A basket of the caller by its id. Null when there is none. */
  basket: Maybe<Basket>;
  /** An order that a basket of the caller made, by its global id, as its supplier has it now. Null when there is none. Its fields are null, with a coded error, when the supplier cannot be asked. */
  order: Maybe<Order>;
  /** The caller's baskets, newest first. */
  baskets: BasketConnection;
  /** Orders that were bought, cancelled or passed on since their news was last taken, of all partners. For services of Foyer. */
  orderNews: Array<OrderNews>;
  /** Baskets of all partners that wait for a person: those that `NEEDS_ATTENTION`, newest first. It needs an API key with the scope `admin`. */
  basketsNeedingAttention: BasketConnection;
};


export type QueryBasketArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBasketsArgs = {
  states: InputMaybe<Array<BasketState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrderNewsArgs = {
  first: Scalars['Int']['input'];
};


export type QueryBasketsNeedingAttentionArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Makes a basket, with lines if wanted. It asks no supplier: nothing is held yet. */
  createBasket: BasketPayload;
  /** Adds lines to a basket that is open. */
  addBasketLines: BasketPayload;
  /** Takes lines out of a basket that is open. */
  removeBasketLines: BasketPayload;
  /** Chooses how the tickets of one supplier reach the buyer, in a basket that is open. */
  chooseDelivery: BasketPayload;
  /** Holds all lines at their suppliers, until `heldUntil`. */
  holdBasket: BasketPayload;
  /** Makes the hold longer at every supplier that can. */
  extendBasket: BasketPayload;
  /** Gives all holds back. The basket is open again. */
  releaseBasket: BasketPayload;
  /** Buys what is held. The answer comes when the outcome is known; asking again with the same key gives the same one. */
  purchaseBasket: BasketPayload;
  /** Cancels what was bought, or some of its lines, where the suppliers allow it. What was paid by card goes back. */
  cancelBasket: BasketPayload;
  /** Settles by hand one booking of a basket that `NEEDS_ATTENTION`, of any partner, when a person has learnt from the supplier what became of it. Money set aside is then taken or let go. It needs an API key with the scopes `sell` and `admin`. */
  settleBasket: BasketPayload;
  /** Offers bought tickets to somebody else: all of them or none. Where a supplier has no transfers the problem is `CAPABILITY_MISSING`. The order is one of the caller's baskets, or of the person whose session at the supplier the caller sends. */
  transferTickets: TransferPayload;
  /** Takes tickets that were offered: as the person whose session at the supplier the caller sends, otherwise as the sales channel's own account. */
  claimTransfer: TransferPayload;
  /** Ends a transfer that nobody has answered: its sender takes it back, its recipient refuses it. */
  cancelTransfer: TransferPayload;
  /** Says that news has arrived and is kept. Saying so twice is well. For services of Foyer. */
  takeOrderNews: Scalars['Boolean']['output'];
};


export type MutationCreateBasketArgs = {
  input: CreateBasketInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationAddBasketLinesArgs = {
  basketId: Scalars['ID']['input'];
  lines: Array<BasketLineInput>;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationRemoveBasketLinesArgs = {
  basketId: Scalars['ID']['input'];
  lineIds: Array<Scalars['ID']['input']>;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationChooseDeliveryArgs = {
  basketId: Scalars['ID']['input'];
  supplier: Scalars['String']['input'];
  deliveryMethod: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationHoldBasketArgs = {
  basketId: Scalars['ID']['input'];
  onRefusal?: InputMaybe<OnRefusal>;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationExtendBasketArgs = {
  basketId: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationReleaseBasketArgs = {
  basketId: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationPurchaseBasketArgs = {
  basketId: Scalars['ID']['input'];
  customer: CustomerInput;
  payment: PaymentInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationCancelBasketArgs = {
  basketId: Scalars['ID']['input'];
  lineIds: InputMaybe<Array<Scalars['ID']['input']>>;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationSettleBasketArgs = {
  basketId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  bought: Scalars['Boolean']['input'];
  note: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTransferTicketsArgs = {
  orderId: Scalars['ID']['input'];
  ticketIds: Array<Scalars['ID']['input']>;
  recipient: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationClaimTransferArgs = {
  transferId: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationCancelTransferArgs = {
  transferId: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTakeOrderNewsArgs = {
  news: Array<TakenNewsInput>;
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

/** How a purchase is paid. */
export type PaymentKind =
  /** On the seller's account with the supplier. */
  | 'ON_ACCOUNT'
  /** By a token of a card from the payment provider. */
  | 'CARD_TOKEN';

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

/** What came of a write to transfers. */
export type TransferPayload = {
  /** The transfers after it: one, or one a ticket where the supplier has it so. Empty when nothing was done. */
  transfers: Array<Transfer>;
  /** What went wrong. Empty when nothing did. */
  problems: Array<Problem>;
};

/** What a new basket holds. */
export type CreateBasketInput = {
  /** A UUID for the basket, chosen by the caller, so that it is known before the answer comes. Null to have one made. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The lines. More can be added. */
  lines?: InputMaybe<Array<BasketLineInput>>;
};

/** Tickets of one price band of one performance. */
export type BasketLineInput = {
  /** The global id of the performance. */
  performanceId: Scalars['ID']['input'];
  /** The `id` of the price band, of the performance's `availability`. */
  priceBandId: Scalars['ID']['input'];
  /** One entry a ticket. */
  tickets: Array<BasketTicketInput>;
  /** A code that may unlock a price. */
  promoCode?: InputMaybe<Scalars['String']['input']>;
  /** True to take other seats than the chosen ones rather than none. */
  acceptOtherSeats?: InputMaybe<Scalars['Boolean']['input']>;
  /** The most that all tickets of the line may cost, fees included. When they cost more, the hold is refused with `PRICE_CHANGED`. Null for any price. */
  expectedTotal?: InputMaybe<MoneyInput>;
};

/** One ticket of a line. */
export type BasketTicketInput = {
  /** The code of the tariff. Null for the default. Of one line, all tickets give one or none does. */
  tariff?: InputMaybe<Scalars['String']['input']>;
  /** The id of the seat. Null to let the supplier choose. Of one line, all tickets give one or none does. */
  seatId?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the person who comes, where the tariff needs it. */
  holder?: InputMaybe<Scalars['String']['input']>;
};

/** An exact amount of money. */
export type MoneyInput = {
  /** The amount in major units, such as 48.50. */
  amount: Scalars['Decimal']['input'];
  /** The currency. */
  currency: Scalars['CurrencyCode']['input'];
};

/** How a basket is paid. */
export type PaymentInput = {
  /** The way of paying. */
  kind: PaymentKind;
  /** The token of the card that the payment provider made; with `CARD_TOKEN` only. */
  cardToken?: InputMaybe<Scalars['String']['input']>;
};

/** What becomes of the other lines when one cannot be held. */
export type OnRefusal =
  /** They are given back: all or nothing. */
  | 'RELEASE_ALL'
  /** They stay held. */
  | 'KEEP';

/** What came of a change to a basket. */
export type BasketPayload = {
  /** The basket after it. Null when there is none. */
  basket: Maybe<Basket>;
  /** What went wrong. Empty when nothing did. */
  problems: Array<Problem>;
};

/** Lines to hold and buy together, at any number of suppliers. */
export type Basket = {
  /** The id of the basket. */
  id: Scalars['ID']['output'];
  /** How far it has come. */
  state: BasketState;
  /** What is in it. */
  lines: Array<BasketLine>;
  /** The bookings at the suppliers, from the hold on: one or more a supplier. */
  orders: Array<Order>;
  /** Until when everything in it is held: the earliest of its holds. Null when nothing is. */
  heldUntil: Maybe<Scalars['DateTime']['output']>;
  /** What everything costs, delivery included, by currency. Known from the hold on. */
  totals: Array<Money>;
  /** What was paid by card. Empty when it goes on account. */
  payments: Array<Payment>;
  /** The ways of delivery chosen, by supplier. */
  deliveries: Array<ChosenDelivery>;
  /** What happened to it, oldest first. */
  history: Array<BasketEntry>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
};

/** How far a basket has come. */
export type BasketState =
  /** Lines can be changed; nothing is held. */
  | 'OPEN'
  /** The suppliers are being asked to hold. */
  | 'HOLDING'
  /** Held until `heldUntil`. */
  | 'HELD'
  /** The hold has run out. Hold again, or change it. */
  | 'EXPIRED'
  /** The purchase is under way. */
  | 'PURCHASING'
  /** Bought. */
  | 'PURCHASED'
  /** Some of it was bought; the lines tell which. Only that was paid. */
  | 'PART_PURCHASED'
  /** Nothing was bought and nothing paid; what was held is free again. */
  | 'FAILED'
  /** Being cancelled. */
  | 'CANCELLING'
  /** Some of what was bought was cancelled. */
  | 'PART_CANCELLED'
  /** All of it was cancelled. */
  | 'CANCELLED'
  /** A supplier has not said what became of a purchase, for longer than a machine should wait: a person has to ask it. The history tells what is known. */
  | 'NEEDS_ATTENTION';

/** Tickets of one price band of one performance, in a basket. */
export type BasketLine = {
  /** The id of the line. */
  id: Scalars['ID']['output'];
  /** The performance. */
  performance: Performance;
  /** The id of the price band. */
  priceBandId: Scalars['ID']['output'];
  /** The number of tickets. */
  quantity: Scalars['Int']['output'];
  /** Ids of the chosen seats. Empty when the supplier chooses. */
  seatIds: Array<Scalars['ID']['output']>;
  /** How far the line has come. */
  state: BasketLineState;
  /** What its tickets cost, fees included, without delivery. Known from the hold on. */
  price: Maybe<Price>;
  /** The seats that are held or bought; empty before, and where places have no numbers. */
  seats: Array<Seat>;
  /** The booking it is part of. Null before the hold. */
  order: Maybe<Order>;
  /** The id of the line within that booking. Null before the hold. */
  orderLineId: Maybe<Scalars['ID']['output']>;
};

/** How far a line has come. */
export type BasketLineState =
  /** Not held. */
  | 'OPEN'
  /** Held. */
  | 'HELD'
  /** Bought. */
  | 'PURCHASED'
  /** The supplier could not sell it. */
  | 'FAILED'
  /** Cancelled. */
  | 'CANCELLED'
  /** It is not known yet. */
  | 'UNKNOWN';

/** A payment by card, in one currency. */
export type Payment = {
  /** How much was taken, less what went back. */
  amount: Money;
  /** What has become of it. */
  state: PaymentState;
  /** The payment provider's reference. */
  reference: Scalars['String']['output'];
};

/** What has become of a payment. */
export type PaymentState =
  /** Set aside on the card, not taken. */
  | 'AUTHORISED'
  /** Taken. */
  | 'CAPTURED'
  /** Given back in full, or never taken. */
  | 'RETURNED';

/** A way of delivery that was chosen. */
export type ChosenDelivery = {
  /** The code of the supplier. */
  supplier: Scalars['String']['output'];
  /** The code of the way. */
  deliveryMethod: Scalars['String']['output'];
};

/** Something that happened to a basket. */
export type BasketEntry = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What, in words for people. */
  text: Scalars['String']['output'];
};

/** A page of baskets. */
export type BasketConnection = {
  /** The baskets. */
  nodes: Array<Basket>;
  /** Where to go on with `after`. Null when there is no more. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A booking at one supplier. */
export type Order = {
  /** The global id of the order. */
  id: Scalars['ID']['output'];
  /** The basket the order was made by. Null when it was not made by a basket of the caller. */
  basket: Maybe<Basket>;
};

/** One dated instance of an event. */
export type Performance = {
  /** The global id of the performance. */
  id: Scalars['ID']['output'];
};

/** An order that changed. */
export type OrderNews = {
  /** The global id of the order. */
  orderId: Scalars['ID']['output'];
  /** Its version, for `takeOrderNews`. */
  version: Scalars['Int']['output'];
  /** The partner whose basket made it. */
  partner: Scalars['String']['output'];
  /** The sales channel it was made through. */
  channel: Scalars['String']['output'];
  /** The name of who bought it. Null when it is not known. */
  buyerName: Maybe<Scalars['String']['output']>;
  /** The e-mail address of who bought it. Null when it is not known. */
  buyerEmail: Maybe<Scalars['String']['output']>;
};

/** News that was taken. */
export type TakenNewsInput = {
  /** The global id of the order. */
  orderId: Scalars['ID']['input'];
  /** The version. */
  version: Scalars['Int']['input'];
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
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CustomerInput: CustomerInput;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Transfer: ResolverTypeWrapper<Transfer>;
  TransferState: TransferState;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Problem: ResolverTypeWrapper<Problem>;
  ProblemCode: ProblemCode;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  PaymentKind: PaymentKind;
  Money: ResolverTypeWrapper<Money>;
  Price: ResolverTypeWrapper<Price>;
  Seat: ResolverTypeWrapper<Seat>;
  TransferPayload: ResolverTypeWrapper<TransferPayload>;
  CreateBasketInput: CreateBasketInput;
  BasketLineInput: BasketLineInput;
  BasketTicketInput: BasketTicketInput;
  MoneyInput: MoneyInput;
  PaymentInput: PaymentInput;
  OnRefusal: OnRefusal;
  BasketPayload: ResolverTypeWrapper<Payload>;
  Basket: ResolverTypeWrapper<BasketModel>;
  BasketState: BasketState;
  BasketLine: ResolverTypeWrapper<BasketLineModel>;
  BasketLineState: BasketLineState;
  Payment: ResolverTypeWrapper<Payment>;
  PaymentState: PaymentState;
  ChosenDelivery: ResolverTypeWrapper<ChosenDelivery>;
  BasketEntry: ResolverTypeWrapper<BasketEntry>;
  BasketConnection: ResolverTypeWrapper<Omit<BasketConnection, 'nodes'> & { nodes: Array<ResolversTypes['Basket']> }>;
  Order: ResolverTypeWrapper<OrderRef>;
  Performance: ResolverTypeWrapper<Performance>;
  OrderNews: ResolverTypeWrapper<OrderNews>;
  TakenNewsInput: TakenNewsInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  CustomerInput: CustomerInput;
  CountryCode: Scalars['CountryCode']['output'];
  Transfer: Transfer;
  DateTime: Scalars['DateTime']['output'];
  Problem: Problem;
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Money: Money;
  Price: Price;
  Seat: Seat;
  TransferPayload: TransferPayload;
  CreateBasketInput: CreateBasketInput;
  BasketLineInput: BasketLineInput;
  BasketTicketInput: BasketTicketInput;
  MoneyInput: MoneyInput;
  PaymentInput: PaymentInput;
  BasketPayload: Payload;
  Basket: BasketModel;
  BasketLine: BasketLineModel;
  Payment: Payment;
  ChosenDelivery: ChosenDelivery;
  BasketEntry: BasketEntry;
  BasketConnection: Omit<BasketConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Basket']> };
  Order: OrderRef;
  Performance: Performance;
  OrderNews: OrderNews;
  TakenNewsInput: TakenNewsInput;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = CheckoutContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  basket?: Resolver<Maybe<ResolversTypes['Basket']>, ParentType, ContextType, RequireFields<QueryBasketArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  baskets?: Resolver<ResolversTypes['BasketConnection'], ParentType, ContextType, RequireFields<QueryBasketsArgs, 'first'>>;
  orderNews?: Resolver<Array<ResolversTypes['OrderNews']>, ParentType, ContextType, RequireFields<QueryOrderNewsArgs, 'first'>>;
  basketsNeedingAttention?: Resolver<ResolversTypes['BasketConnection'], ParentType, ContextType, RequireFields<QueryBasketsNeedingAttentionArgs, 'first'>>;
};

export type MutationResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createBasket?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationCreateBasketArgs, 'input' | 'idempotencyKey'>>;
  addBasketLines?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationAddBasketLinesArgs, 'basketId' | 'lines' | 'idempotencyKey'>>;
  removeBasketLines?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationRemoveBasketLinesArgs, 'basketId' | 'lineIds' | 'idempotencyKey'>>;
  chooseDelivery?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationChooseDeliveryArgs, 'basketId' | 'supplier' | 'idempotencyKey'>>;
  holdBasket?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationHoldBasketArgs, 'basketId' | 'onRefusal' | 'idempotencyKey'>>;
  extendBasket?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationExtendBasketArgs, 'basketId' | 'idempotencyKey'>>;
  releaseBasket?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationReleaseBasketArgs, 'basketId' | 'idempotencyKey'>>;
  purchaseBasket?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationPurchaseBasketArgs, 'basketId' | 'customer' | 'payment' | 'idempotencyKey'>>;
  cancelBasket?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationCancelBasketArgs, 'basketId' | 'idempotencyKey'>>;
  settleBasket?: Resolver<ResolversTypes['BasketPayload'], ParentType, ContextType, RequireFields<MutationSettleBasketArgs, 'basketId' | 'orderId' | 'bought' | 'note' | 'idempotencyKey'>>;
  transferTickets?: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationTransferTicketsArgs, 'orderId' | 'ticketIds' | 'recipient' | 'idempotencyKey'>>;
  claimTransfer?: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationClaimTransferArgs, 'transferId' | 'idempotencyKey'>>;
  cancelTransfer?: Resolver<ResolversTypes['TransferPayload'], ParentType, ContextType, RequireFields<MutationCancelTransferArgs, 'transferId' | 'idempotencyKey'>>;
  takeOrderNews?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationTakeOrderNewsArgs, 'news'>>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type TransferResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TransferState'], ParentType, ContextType>;
  ticketIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ProblemResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type MoneyResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PriceResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  faceValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SeatResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Seat'] = ResolversParentTypes['Seat']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictedView?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferPayloadResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['TransferPayload'] = ResolversParentTypes['TransferPayload']> = {
  transfers?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type BasketPayloadResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['BasketPayload'] = ResolversParentTypes['BasketPayload']> = {
  basket?: Resolver<Maybe<ResolversTypes['Basket']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type BasketResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Basket'] = ResolversParentTypes['Basket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BasketState'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['BasketLine']>, ParentType, ContextType>;
  orders?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  heldUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totals?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['ChosenDelivery']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['BasketEntry']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BasketLineResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['BasketLine'] = ResolversParentTypes['BasketLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  performance?: Resolver<ResolversTypes['Performance'], ParentType, ContextType>;
  priceBandId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BasketLineState'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  seats?: Resolver<Array<ResolversTypes['Seat']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  orderLineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentState'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChosenDeliveryResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['ChosenDelivery'] = ResolversParentTypes['ChosenDelivery']> = {
  supplier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveryMethod?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasketEntryResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['BasketEntry'] = ResolversParentTypes['BasketEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BasketConnectionResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['BasketConnection'] = ResolversParentTypes['BasketConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Basket']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  basket?: Resolver<Maybe<ResolversTypes['Basket']>, ParentType, ContextType>;
};

export type PerformanceResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderNewsResolvers<ContextType = CheckoutContext, ParentType extends ResolversParentTypes['OrderNews'] = ResolversParentTypes['OrderNews']> = {
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  buyerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  buyerEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = CheckoutContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Transfer?: TransferResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  TransferPayload?: TransferPayloadResolvers<ContextType>;
  BasketPayload?: BasketPayloadResolvers<ContextType>;
  Basket?: BasketResolvers<ContextType>;
  BasketLine?: BasketLineResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  ChosenDelivery?: ChosenDeliveryResolvers<ContextType>;
  BasketEntry?: BasketEntryResolvers<ContextType>;
  BasketConnection?: BasketConnectionResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  OrderNews?: OrderNewsResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CheckoutContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
