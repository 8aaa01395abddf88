import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EventRef, PerformanceRef, OrderRef } from '@foyer/kit/supplier/records';
import type { Root } from '../platform/resolvers.ts';
import type { Person as PersonWire, SectionLabel as SectionLabelWire } from '../platform/wire.ts';
import type { Account as AccountWire, Preferences as PreferencesWire } from '../platform/people/wire.ts';
import type { Host as HostWire, HostStatistics as HostStatisticsWire } from '../platform/hosts/wire.ts';
import type { HostedEvent as HostedEventWire, Section as SectionWire, Submission as SubmissionWire, EventStatistics as EventStatisticsWire, Sales as SalesWire, SectionSales as SectionSalesWire } from '../platform/events/wire.ts';
import type { AdmissionToken as AdmissionTokenWire, Door as DoorWire, Ticket as TicketWire, Admission as AdmissionWire } from '../platform/door/wire.ts';
import type { CustomerOrder as CustomerOrderWire, OrderItem as OrderItemWire, Payment as PaymentWire, Transaction as TransactionWire } from '../platform/sales/wire.ts';
import type { Transfer as TransferWire, TransferLine as TransferLineWire } from '../platform/transfers/wire.ts';
import type { Region as RegionWire, Venue as VenueWire, Category as CategoryWire } from '../platform/places/wire.ts';
import type { Done, Paid } from '../platform/payloads.ts';
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
  /** TickeTing's own platform: accounts, hosts and their events, doors, orders and transfers. Every answer is live, and given to who asks: the account whose session is sent in the header `X-Supplier-Session`, or else the partner's own integration. Null when TickeTing is not set up. */
  ticketing: Maybe<TickeTing>;
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
  /** Makes a token that lets people into some sections of an event. For administrators of its host. */
  ticketingCreateAdmissionToken: Maybe<TickeTingAdmissionTokenPayload>;
  /** Changes the sections that a token opens. Not of the token for all sections. For administrators of the event's host. */
  ticketingUpdateAdmissionToken: Maybe<TickeTingAdmissionTokenPayload>;
  /** Makes a token worthless, at once. Not the token for all sections. For administrators of the event's host. */
  ticketingInvalidateAdmissionToken: Maybe<TickeTingPayload>;
  /** Lets people in. A ticket lets in once, at whatever door it is shown first; what lets nobody in is passed over, and told. */
  ticketingAdmit: Maybe<TickeTingAdmitPayload>;
  /** Registers an event as a draft, together with its sections when there are any. Next: `ticketingSubmitEvent`. For administrators of the host. */
  ticketingRegisterEvent: Maybe<TickeTingHostedEventPayload>;
  /** Changes an event in any state; the state stays. What is left out stays. For administrators of its host. */
  ticketingUpdateEvent: Maybe<TickeTingHostedEventPayload>;
  /** Submits a draft for review. For administrators of its host. */
  ticketingSubmitEvent: Maybe<TickeTingSubmissionPayload>;
  /** Decides on an event under review: it is published, or becomes a draft again. For administrators. */
  ticketingDecideSubmission: Maybe<TickeTingHostedEventPayload>;
  /** Takes a published event back: it becomes a draft again. For administrators of its host. */
  ticketingWithdrawEvent: Maybe<TickeTingHostedEventPayload>;
  /** Cancels an event that is not over. For administrators of its host. */
  ticketingCancelEvent: Maybe<TickeTingHostedEventPayload>;
  /** Deletes an event without sections. For administrators of its host. */
  ticketingDeleteEvent: Maybe<TickeTingPayload>;
  /** Adds a section to an event: a kind of ticket with a price and a number of places. For administrators of its host. */
  ticketingCreateSection: Maybe<TickeTingSectionPayload>;
  /** Changes a section. What is left out stays. For administrators of the event's host. */
  ticketingUpdateSection: Maybe<TickeTingSectionPayload>;
  /** Deletes a section; free tickets of it go with it. Refused while there are paid tickets or open orders. For administrators of the event's host. */
  ticketingDeleteSection: Maybe<TickeTingPayload>;
  /** Makes a host of events. Who asks is its first administrator. */
  ticketingCreateHost: Maybe<TickeTingHostPayload>;
  /** Changes a host. What is left out stays. For its administrators. */
  ticketingUpdateHost: Maybe<TickeTingHostPayload>;
  /** Deletes a host. Its events go on, and tickets stay valid. For its administrators. */
  ticketingDeleteHost: Maybe<TickeTingPayload>;
  /** Lets an account administer a host, too. Nothing is done when it does already. For its administrators. */
  ticketingAddHostAdministrator: Maybe<TickeTingHostPayload>;
  /** Lets an account administer a host no longer. Refused for the last one. For its administrators. */
  ticketingRemoveHostAdministrator: Maybe<TickeTingHostPayload>;
  /** Makes an account, for a customer. Its address is not verified yet. */
  ticketingCreateAccount: Maybe<TickeTingAccountPayload>;
  /** Changes what an account says about its owner. What is left out stays; null takes it back. */
  ticketingUpdateAccount: Maybe<TickeTingAccountPayload>;
  /** Deletes an account for good. Refused while it holds tickets to events to come. */
  ticketingDeleteAccount: Maybe<TickeTingPayload>;
  /** Says which region an account wants to hear of. */
  ticketingSetPreferences: Maybe<TickeTingAccountPayload>;
  /** Activates an account, or deactivates it: then its sessions end and its keys are worth nothing. Nothing is done when it is so already. For support and administrators. */
  ticketingSetAccountActivation: Maybe<TickeTingAccountPayload>;
  /** Asks for an account to be deleted. It is deactivated at once. */
  ticketingRequestAccountDeletion: Maybe<TickeTingPayload>;
  /** Signs somebody in. Send the key in `X-Supplier-Session: ticketing=KEY` from then on: it is told this once. Wrong passwords and unknown names are refused alike, and after a few of them the account and the address have to wait. */
  ticketingSignIn: Maybe<TickeTingSignInPayload>;
  /** Ends the session that came with the request; other sessions of the account go on. */
  ticketingSignOut: Maybe<TickeTingPayload>;
  /** Makes a key for a machine. It is told this once, and not again with the same idempotency key. For administrators. */
  ticketingCreateIntegration: Maybe<TickeTingIntegrationPayload>;
  /** Sends a code to an account's e-mail address, to prove that it is its owner's. A code asked for before no longer counts. */
  ticketingRequestVerification: Maybe<TickeTingCodeRequestPayload>;
  /** Proves with the code from the e-mail that the address is the account's. */
  ticketingVerifyAccount: Maybe<TickeTingPayload>;
  /** Sends a code to an account's e-mail address, with which its password can be changed. */
  ticketingRequestPasswordReset: Maybe<TickeTingCodeRequestPayload>;
  /** Changes the password with the code from the e-mail. All sessions of the account end. */
  ticketingResetPassword: Maybe<TickeTingPayload>;
  /** Makes a region. For administrators. */
  ticketingCreateRegion: Maybe<TickeTingRegionPayload>;
  /** Changes a region. What is left out stays. For administrators. */
  ticketingUpdateRegion: Maybe<TickeTingRegionPayload>;
  /** Deletes a region without venues. For administrators. */
  ticketingDeleteRegion: Maybe<TickeTingPayload>;
  /** Makes a venue. For administrators. */
  ticketingCreateVenue: Maybe<TickeTingVenuePayload>;
  /** Changes a venue. What is left out stays. For administrators. */
  ticketingUpdateVenue: Maybe<TickeTingVenuePayload>;
  /** Deletes a venue that never had an event. For administrators. */
  ticketingDeleteVenue: Maybe<TickeTingPayload>;
  /** Makes a category. For administrators. */
  ticketingCreateCategory: Maybe<TickeTingCategoryPayload>;
  /** Changes a category. What is left out stays. For administrators. */
  ticketingUpdateCategory: Maybe<TickeTingCategoryPayload>;
  /** Deletes a category that no event is of. For administrators. */
  ticketingDeleteCategory: Maybe<TickeTingPayload>;
  /** Places an order: the places are kept for its customer until `expiresAt`. One that costs nothing is fulfilled at once. */
  ticketingPlaceOrder: Maybe<TickeTingCustomerOrderPayload>;
  /** Pays an order by card. A card that is declined is no error: look at the payment's status, and try another. */
  ticketingPayOrder: Maybe<TickeTingPaymentPayload>;
  /** Cancels an order that is not paid: its places are free again. */
  ticketingCancelOrder: Maybe<TickeTingCustomerOrderPayload>;
  /** Gives the money of an order back; its tickets are void, whoever has them. For administrators. */
  ticketingRefundOrder: Maybe<TickeTingPaymentPayload>;
  /** Offers tickets to somebody else. TickeTing picks the sender's oldest ones of each section; until the offer ends they cannot be used. */
  ticketingInitiateTransfer: Maybe<TickeTingTransferPayload>;
  /** Takes an offer back: for its sender and administrators. The tickets can be used again. */
  ticketingCancelTransfer: Maybe<TickeTingTransferPayload>;
  /** Says no to an offer: for its recipient and administrators. The sender's tickets can be used again. */
  ticketingRejectTransfer: Maybe<TickeTingTransferPayload>;
  /** Takes an offer up: for its recipient alone. The tickets are the recipient's then. */
  ticketingClaimTransfer: Maybe<TickeTingTransferPayload>;
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


export type MutationTicketingCreateAdmissionTokenArgs = {
  eventId: Scalars['ID']['input'];
  sectionIds: Array<Scalars['ID']['input']>;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateAdmissionTokenArgs = {
  id: Scalars['ID']['input'];
  sectionIds: Array<Scalars['ID']['input']>;
};


export type MutationTicketingInvalidateAdmissionTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingAdmitArgs = {
  input: TickeTingAdmitInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingRegisterEventArgs = {
  input: TickeTingEventInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateEventArgs = {
  id: Scalars['ID']['input'];
  input: TickeTingEventChangeInput;
};


export type MutationTicketingSubmitEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingDecideSubmissionArgs = {
  eventId: Scalars['ID']['input'];
  approved: Scalars['Boolean']['input'];
};


export type MutationTicketingWithdrawEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingCancelEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingDeleteEventArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingCreateSectionArgs = {
  eventId: Scalars['ID']['input'];
  input: TickeTingSectionInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateSectionArgs = {
  id: Scalars['ID']['input'];
  input: TickeTingSectionChangeInput;
};


export type MutationTicketingDeleteSectionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingCreateHostArgs = {
  input: TickeTingHostInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateHostArgs = {
  id: Scalars['ID']['input'];
  input: TickeTingHostChangeInput;
};


export type MutationTicketingDeleteHostArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingAddHostAdministratorArgs = {
  hostId: Scalars['ID']['input'];
  accountNumber: Scalars['ID']['input'];
};


export type MutationTicketingRemoveHostAdministratorArgs = {
  hostId: Scalars['ID']['input'];
  accountNumber: Scalars['ID']['input'];
};


export type MutationTicketingCreateAccountArgs = {
  input: TickeTingNewAccountInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateAccountArgs = {
  number: Scalars['ID']['input'];
  input: TickeTingProfileInput;
};


export type MutationTicketingDeleteAccountArgs = {
  number: Scalars['ID']['input'];
};


export type MutationTicketingSetPreferencesArgs = {
  accountNumber: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationTicketingSetAccountActivationArgs = {
  accountNumber: Scalars['ID']['input'];
  activated: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
};


export type MutationTicketingRequestAccountDeletionArgs = {
  accountNumber: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationTicketingSignInArgs = {
  input: TickeTingSignInInput;
};


export type MutationTicketingCreateIntegrationArgs = {
  input: TickeTingIntegrationInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingRequestVerificationArgs = {
  email: Scalars['String']['input'];
};


export type MutationTicketingVerifyAccountArgs = {
  requestId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};


export type MutationTicketingRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


export type MutationTicketingResetPasswordArgs = {
  input: TickeTingPasswordResetInput;
};


export type MutationTicketingCreateRegionArgs = {
  input: TickeTingRegionInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateRegionArgs = {
  id: Scalars['ID']['input'];
  input: TickeTingRegionChangeInput;
};


export type MutationTicketingDeleteRegionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingCreateVenueArgs = {
  input: TickeTingVenueInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateVenueArgs = {
  id: Scalars['ID']['input'];
  input: TickeTingVenueChangeInput;
};


export type MutationTicketingDeleteVenueArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingCreateCategoryArgs = {
  input: TickeTingCategoryInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingUpdateCategoryArgs = {
  id: Scalars['ID']['input'];
  input: TickeTingCategoryChangeInput;
};


export type MutationTicketingDeleteCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingPlaceOrderArgs = {
  input: TickeTingOrderInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingPayOrderArgs = {
  number: Scalars['ID']['input'];
  input: TickeTingCardInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingCancelOrderArgs = {
  number: Scalars['ID']['input'];
};


export type MutationTicketingRefundOrderArgs = {
  number: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingInitiateTransferArgs = {
  input: TickeTingTransferInput;
  idempotencyKey: Scalars['String']['input'];
};


export type MutationTicketingCancelTransferArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingRejectTransferArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTicketingClaimTransferArgs = {
  id: Scalars['ID']['input'];
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
export type TickeTingEvent = Event & Node & {
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
  /** The same event on the platform: its host, sections, sales and doors. Null, with a coded error, when TickeTing cannot be asked. */
  hosted: Maybe<TickeTingHostedEvent>;
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
export type TickeTingOrder = Order & Node & {
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
  /** The same order as its customer's account has it. Null for free tickets that are not bought yet; null, with a coded error, for who may not see it. */
  customerOrder: Maybe<TickeTingCustomerOrder>;
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
export type TickeTingPerformance = Performance & Node & {
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
  /** Its event on the platform: host, sections, sales and doors. Null, with a coded error, when TickeTing cannot be asked. */
  hosted: Maybe<TickeTingHostedEvent>;
};


/** One dated instance of an event: a show on an evening, a match, a session, a visit date or time slot. An undated event has one without a time. */
export type TickeTingPerformanceAvailabilityArgs = {
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

/** A token that lets people into sections of an event. */
export type TickeTingAdmissionToken = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What door staff need, eight digits and capital letters. Whoever knows it can let people in. */
  code: Scalars['String']['output'];
  /** Whether it opens all sections, those added later too. */
  global: Scalars['Boolean']['output'];
  /** The sections that it opens. */
  sections: Maybe<Array<TickeTingSection>>;
  /** The event. */
  event: Maybe<TickeTingHostedEvent>;
};

/** A page of tokens. */
export type TickeTingAdmissionTokenConnection = {
  /** The tokens with their cursors. */
  edges: Array<TickeTingAdmissionTokenEdge>;
  /** The tokens. */
  nodes: Array<TickeTingAdmissionToken>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A token in a list. */
export type TickeTingAdmissionTokenEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The token. */
  node: TickeTingAdmissionToken;
};

/** What a token opens, for door staff. */
export type TickeTingDoor = {
  /** The event, as far as who asks may see it. */
  event: Maybe<TickeTingHostedEvent>;
  /** Ids of the sections that it opens. */
  sectionIds: Array<Scalars['ID']['output']>;
  /** The sections that it opens, as far as who asks may see them. */
  sections: Maybe<Array<TickeTingSection>>;
  /** Tickets that can be admitted here. */
  tickets: Maybe<TickeTingTicketConnection>;
  /** Who was let in. */
  admissions: Maybe<TickeTingAdmissionConnection>;
};


/** What a token opens, for door staff. */
export type TickeTingDoorTicketsArgs = {
  modifiedSince: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What a token opens, for door staff. */
export type TickeTingDoorAdmissionsArgs = {
  filter: InputMaybe<TickeTingAdmissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Somebody who was let in. */
export type TickeTingAdmission = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The person who let in. */
  redeemer: Scalars['String']['output'];
  /** The device. */
  device: Scalars['String']['output'];
  /** The serial of the ticket. */
  serial: Scalars['ID']['output'];
  /** Whose ticket it is. */
  patron: TickeTingPerson;
  /** Where the ticket is for. */
  section: TickeTingSectionLabel;
  /** When. */
  admittedAt: Scalars['DateTime']['output'];
};

/** A page of admissions. */
export type TickeTingAdmissionConnection = {
  /** The admissions with their cursors. */
  edges: Array<TickeTingAdmissionEdge>;
  /** The admissions. */
  nodes: Array<TickeTingAdmission>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An admission in a list. */
export type TickeTingAdmissionEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The admission. */
  node: TickeTingAdmission;
};

/** A ticket in somebody's wallet. */
export type TickeTingTicket = {
  /** Its serial: what the door scans. No other ticket has it. */
  serial: Scalars['ID']['output'];
  /** What has become of it. */
  status: TickeTingTicketStatus;
  /** Where it is for. */
  section: TickeTingSectionLabel;
  /** Whose it is. */
  owner: TickeTingPerson;
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** When somebody was let in with it. Null when nobody was. */
  redeemedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of tickets. */
export type TickeTingTicketConnection = {
  /** The tickets with their cursors. */
  edges: Array<TickeTingTicketEdge>;
  /** The tickets. */
  nodes: Array<TickeTingTicket>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A ticket in a list. */
export type TickeTingTicketEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The ticket. */
  node: TickeTingTicket;
};

/** What has become of a ticket. */
export type TickeTingTicketStatus =
  /** It can be used. */
  | 'ISSUED'
  /** It is being transferred. */
  | 'PENDING'
  /** Somebody was let in with it. */
  | 'REDEEMED'
  /** Its order was refunded. */
  | 'VOIDED'
  /** It is kept back. */
  | 'HELD';

/** Which tickets of a wallet. Everything given must hold. */
export type TickeTingWalletFilter = {
  /** For the event with this id. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** For the section with this id. */
  sectionId?: InputMaybe<Scalars['ID']['input']>;
  /** With this in the serial: a regular expression, in capitals or not. */
  serial?: InputMaybe<Scalars['String']['input']>;
  /** In this state. */
  status?: InputMaybe<TickeTingTicketStatus>;
};

/** Which admissions. Everything given must hold, exactly. */
export type TickeTingAdmissionFilter = {
  /** By this person. */
  redeemer?: InputMaybe<Scalars['String']['input']>;
  /** By this device. */
  device?: InputMaybe<Scalars['String']['input']>;
  /** With the ticket of this serial. */
  serial?: InputMaybe<Scalars['ID']['input']>;
  /** Of the account with this number. */
  patronNumber?: InputMaybe<Scalars['ID']['input']>;
  /** Into the section with this id. */
  sectionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who lets in, where, and which tickets. */
export type TickeTingAdmitInput = {
  /** The code of a token, for door staff. Give this or `eventId`. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The id of the event, for administrators of its host. Give this or `code`. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the person who lets in. */
  redeemer: Scalars['String']['input'];
  /** The device. */
  device: Scalars['String']['input'];
  /** The serials of the tickets, at most 100. */
  serials: Array<Scalars['ID']['input']>;
};

/** What came of something done to a token. */
export type TickeTingAdmissionTokenPayload = {
  /** The token as it is now. Null when nothing was done. */
  token: Maybe<TickeTingAdmissionToken>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** Who was let in. */
export type TickeTingAdmitPayload = {
  /** Those who were let in, in the order of their tickets. */
  admissions: Array<TickeTingAdmission>;
  /** Serials that let nobody in: unknown, used, being transferred, for another door, or given twice. */
  notAdmitted: Array<Scalars['ID']['output']>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What events are put in order by. */
export type TickeTingEventSortField =
  /** The title. */
  | 'ALPHABETICAL'
  /** When they were published; those that never were come first. */
  | 'PUBLISHED'
  /** How popular they are. */
  | 'POPULARITY'
  /** When they begin. */
  | 'START';

/** An order of events. */
export type TickeTingEventSort = {
  /** What by. */
  by: TickeTingEventSortField;
  /** The other way round. */
  descending?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which events. Everything given must hold. */
export type TickeTingEventFilter = {
  /** In the region with this id. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Of the host with this id. */
  hostId?: InputMaybe<Scalars['ID']['input']>;
  /** With this in the title: a regular expression, in capitals or not. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** In this state. */
  status?: InputMaybe<TickeTingEventStatus>;
  /** Not over, or over. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Public, or not. */
  public?: InputMaybe<Scalars['Boolean']['input']>;
  /** The one with this section. */
  sectionId?: InputMaybe<Scalars['ID']['input']>;
  /** Featured, or not. */
  featured?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which events of a host. Everything given must hold. */
export type TickeTingHostEventFilter = {
  /** In the region with this id. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** With this in the title: a regular expression, in capitals or not. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** In this state. */
  status?: InputMaybe<TickeTingEventStatus>;
  /** Not over, or over. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Public, or not. */
  public?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which published events. Everything given must hold. */
export type TickeTingPublishedEventFilter = {
  /** In the region with this id. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** With this in the title: a regular expression, in capitals or not. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Of the host with this id. */
  hostId?: InputMaybe<Scalars['ID']['input']>;
  /** Of the category with this id. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this word below the category. */
  subcategory?: InputMaybe<Scalars['String']['input']>;
  /** Beginning then or later. */
  after?: InputMaybe<Scalars['DateTime']['input']>;
  /** Beginning then or earlier. */
  before?: InputMaybe<Scalars['DateTime']['input']>;
  /** Not over, or over. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Featured, or not. */
  featured?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An event as its host and TickeTing have it, in any state. */
export type TickeTingHostedEvent = {
  /** Its id on the platform. */
  id: Scalars['ID']['output'];
  /** The event as it is sold. Null while it is not listed. */
  event: Maybe<TickeTingEvent>;
  /** Its performance, with live prices and places. Null while it is not listed. */
  performance: Maybe<TickeTingPerformance>;
  /** Its title. No other event has it. */
  title: Scalars['String']['output'];
  /** What it is about. */
  description: Scalars['String']['output'];
  /** How far it has come. */
  status: TickeTingEventStatus;
  /** What is asked of who buys. */
  type: TickeTingEventType;
  /** Whether it is listed for everybody once it is approved. Otherwise it is shown to who knows its id. */
  public: Scalars['Boolean']['output'];
  /** The category. */
  category: TickeTingCategory;
  /** A word below the category. */
  subcategory: Scalars['String']['output'];
  /** When it begins. */
  startsAt: Scalars['DateTime']['output'];
  /** When it ends. The year 9999 when nobody has said. */
  endsAt: Scalars['DateTime']['output'];
  /** Where it takes place. */
  venue: TickeTingVenue;
  /** Who puts it on. */
  host: Maybe<TickeTingHost>;
  /** What who comes has to know. Null when there is nothing. */
  disclaimer: Maybe<Scalars['String']['output']>;
  /** Words to find it by. */
  tags: Array<Scalars['String']['output']>;
  /** A wide picture. */
  banner: Scalars['Url']['output'];
  /** A small picture. */
  thumbnail: Scalars['Url']['output'];
  /** How popular it is: more is more. */
  popularity: Scalars['Float']['output'];
  /** When it was published first. Null when it never was. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its kinds of tickets. */
  sections: Array<TickeTingSection>;
  /** Its submission, while it is under review. For administrators; null in other states. */
  submission: Maybe<TickeTingSubmission>;
  /** What it has sold. For administrators of its host. */
  statistics: Maybe<TickeTingEventStatistics>;
  /** What was sold in some days, by section. For administrators of its host. */
  sales: Maybe<TickeTingSales>;
  /** The tokens that let people in, first the one for all sections. For administrators of its host. */
  admissionTokens: Maybe<TickeTingAdmissionTokenConnection>;
  /** Its tickets that can be admitted. For administrators of its host; at the door ask `TickeTing.door`. */
  tickets: Maybe<TickeTingTicketConnection>;
  /** Who was let in. For administrators of its host; at the door ask `TickeTing.door`. */
  admissions: Maybe<TickeTingAdmissionConnection>;
};


/** An event as its host and TickeTing have it, in any state. */
export type TickeTingHostedEventSalesArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
  sectionId: InputMaybe<Scalars['ID']['input']>;
};


/** An event as its host and TickeTing have it, in any state. */
export type TickeTingHostedEventAdmissionTokensArgs = {
  global: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An event as its host and TickeTing have it, in any state. */
export type TickeTingHostedEventTicketsArgs = {
  modifiedSince: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An event as its host and TickeTing have it, in any state. */
export type TickeTingHostedEventAdmissionsArgs = {
  filter: InputMaybe<TickeTingAdmissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A page of events. */
export type TickeTingHostedEventConnection = {
  /** The events with their cursors. */
  edges: Array<TickeTingHostedEventEdge>;
  /** The events. */
  nodes: Array<TickeTingHostedEvent>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An event in a list. */
export type TickeTingHostedEventEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: TickeTingHostedEvent;
};

/** How far an event has come. */
export type TickeTingEventStatus =
  /** Being written. */
  | 'DRAFT'
  /** Submitted, and not decided on. */
  | 'UNDER_REVIEW'
  /** Approved, and shown to who knows its id. */
  | 'SCHEDULED'
  /** Approved, and listed for everybody. */
  | 'LISTED'
  /** Called off. */
  | 'CANCELLED'
  /** Over. */
  | 'STAGED';

/** What is asked of who buys tickets of an event. */
export type TickeTingEventType =
  /** Nothing more than usual. */
  | 'STANDARD'
  /** To register. */
  | 'REGISTRATION';

/** An event that somebody has to decide on. */
export type TickeTingSubmission = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When it was submitted. Null when TickeTing does not say. */
  submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** The event as it was submitted. */
  event: TickeTingHostedEvent;
};

/** A page of submissions. */
export type TickeTingSubmissionConnection = {
  /** The submissions with their cursors. */
  edges: Array<TickeTingSubmissionEdge>;
  /** The submissions. */
  nodes: Array<TickeTingSubmission>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A submission in a list. */
export type TickeTingSubmissionEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The submission. */
  node: TickeTingSubmission;
};

/** A new event. */
export type TickeTingEventInput = {
  /** The id of the host. */
  hostId: Scalars['ID']['input'];
  /** A title that no other event has. */
  title: Scalars['String']['input'];
  /** What it is about. */
  description: Scalars['String']['input'];
  /** What is asked of who buys. */
  type?: InputMaybe<TickeTingEventType>;
  /** Whether it is listed for everybody once it is approved. */
  public?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the category. */
  categoryId: Scalars['ID']['input'];
  /** A word below the category. */
  subcategory: Scalars['String']['input'];
  /** The id of the venue. */
  venueId: Scalars['ID']['input'];
  /** When it begins. Now when it is left out. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends. Never when it is left out. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What who comes has to know. */
  disclaimer?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A wide picture, as a data URI of PNG or JPEG. */
  banner?: InputMaybe<Scalars['String']['input']>;
  /** A small picture, as a data URI of PNG or JPEG. */
  thumbnail?: InputMaybe<Scalars['String']['input']>;
  /** Its kinds of tickets, made with it in this order. When one is refused, the event stays a draft with those before it. */
  sections?: InputMaybe<Array<TickeTingSectionInput>>;
};

/** What is new about an event. What is left out stays. */
export type TickeTingEventChangeInput = {
  /** A title that no other event has. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What is asked of who buys. */
  type?: InputMaybe<TickeTingEventType>;
  /** Whether it is listed for everybody once it is approved. */
  public?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the category. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** A word below the category. */
  subcategory?: InputMaybe<Scalars['String']['input']>;
  /** The id of the venue. */
  venueId?: InputMaybe<Scalars['ID']['input']>;
  /** When it begins. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What who comes has to know. */
  disclaimer?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A wide picture, as a data URI of PNG or JPEG. */
  banner?: InputMaybe<Scalars['String']['input']>;
  /** A small picture, as a data URI of PNG or JPEG. */
  thumbnail?: InputMaybe<Scalars['String']['input']>;
};

/** What came of something done to an event. */
export type TickeTingHostedEventPayload = {
  /** The event as it is now. Null when nothing was done. */
  event: Maybe<TickeTingHostedEvent>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What came of submitting an event. */
export type TickeTingSubmissionPayload = {
  /** The submission. Null when nothing was done. */
  submission: Maybe<TickeTingSubmission>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What an event has sold: refunded orders do not count, free ones do. */
export type TickeTingEventStatistics = {
  /** Places in all sections. */
  capacity: Scalars['Int']['output'];
  /** Orders. */
  orders: Scalars['Int']['output'];
  /** Tickets. */
  tickets: Scalars['Int']['output'];
  /** What the tickets cost, without fees. */
  revenue: Money;
};

/** What was sold of an event, without orders that nobody paid. */
export type TickeTingSales = {
  /** Tickets sold and not refunded. */
  quantity: Scalars['Int']['output'];
  /** What all tickets cost, without fees. */
  gross: Money;
  /** The fees of tickets that were not refunded. */
  fees: Money;
  /** What was given back. */
  refunded: Money;
  /** `gross` without `refunded`. */
  net: Money;
  /** The same by section and price. */
  sections: Array<TickeTingSectionSales>;
};

/** What was sold of a section at one price. */
export type TickeTingSectionSales = {
  /** The id of the section. */
  sectionId: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** What a ticket cost. */
  price: Money;
  /** Tickets sold and not refunded. */
  quantity: Scalars['Int']['output'];
  /** What all tickets cost, without fees. */
  gross: Money;
  /** What was given back. */
  refunded: Money;
  /** `gross` without `refunded`. */
  net: Money;
  /** The section. Null, with a coded error, when it is gone. */
  section: Maybe<TickeTingSection>;
};

/** A kind of ticket of an event, with a price and a number of places. */
export type TickeTingSection = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its name. No other section of the event has it. */
  name: Scalars['String']['output'];
  /** What it is. Null when nobody has said. */
  description: Maybe<Scalars['String']['output']>;
  /** The list price of a ticket, without fees. */
  basePrice: Money;
  /** What a ticket costs now, without fees. */
  currentPrice: Money;
  /** Until when it costs that. Null when TickeTing does not say. */
  priceUntil: Maybe<Scalars['DateTime']['output']>;
  /** From when on it is sold. */
  salesStart: Scalars['DateTime']['output'];
  /** Until when it is sold. */
  salesEnd: Scalars['DateTime']['output'];
  /** Whether it is on sale now. */
  active: Scalars['Boolean']['output'];
  /** How its places stand. */
  statistics: TickeTingSectionStatistics;
  /** The event it belongs to. */
  event: Maybe<TickeTingHostedEvent>;
};

/** How the places of a section stand. */
export type TickeTingSectionStatistics = {
  /** Places in all. */
  capacity: Scalars['Int']['output'];
  /** Sold. */
  sold: Scalars['Int']['output'];
  /** In orders that are not paid yet. */
  reserved: Scalars['Int']['output'];
  /** Free. */
  remaining: Scalars['Int']['output'];
};

/** A section as tickets name it. */
export type TickeTingSectionLabel = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** What it is. Null when nobody has said. */
  description: Maybe<Scalars['String']['output']>;
  /** The section itself. Null, with a coded error, when it is gone. */
  section: Maybe<TickeTingSection>;
  /** The event it belongs to. */
  event: Maybe<TickeTingHostedEvent>;
};

/** A new section. */
export type TickeTingSectionInput = {
  /** A name that no other section of the event has. */
  name: Scalars['String']['input'];
  /** What it is. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The list price of a ticket, without fees; 0 for free ones. */
  basePrice: Scalars['Decimal']['input'];
  /** From when on it is sold. */
  salesStart: Scalars['DateTime']['input'];
  /** Until when it is sold; not after the end of the event. */
  salesEnd: Scalars['DateTime']['input'];
  /** How many places there are. */
  capacity: Scalars['Int']['input'];
};

/** What is new about a section. What is left out stays. */
export type TickeTingSectionChangeInput = {
  /** A name that no other section of the event has. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The list price of a ticket, without fees; 0 for free ones. */
  basePrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** From when on it is sold. */
  salesStart?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it is sold; not after the end of the event. */
  salesEnd?: InputMaybe<Scalars['DateTime']['input']>;
  /** How many places there are; no fewer than are sold and reserved. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** False to stop its sale, true to go on with it. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of something done to a section. */
export type TickeTingSectionPayload = {
  /** The section as it is now. Null when nothing was done. */
  section: Maybe<TickeTingSection>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** Somebody who puts events on. */
export type TickeTingHost = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its name. No other host has it. */
  name: Scalars['String']['output'];
  /** Whom to speak to. */
  contact: Scalars['String']['output'];
  /** The e-mail address. */
  email: Scalars['String']['output'];
  /** What it is about. Null when not given. */
  description: Maybe<Scalars['String']['output']>;
  /** A telephone number. Null when not given. */
  phone: Maybe<Scalars['String']['output']>;
  /** Its web site. Null when not given. */
  website: Maybe<Scalars['String']['output']>;
  /** The name of the country, one of `TickeTing.countries`. Null when not given. */
  country: Maybe<Scalars['String']['output']>;
  /** The first line of the address. Null when not given. */
  firstAddressLine: Maybe<Scalars['String']['output']>;
  /** The second line of the address. Null when not given. */
  secondAddressLine: Maybe<Scalars['String']['output']>;
  /** The city. Null when not given. */
  city: Maybe<Scalars['String']['output']>;
  /** The state, parish or province. Null when not given. */
  state: Maybe<Scalars['String']['output']>;
  /** Its number in the register of companies. Null when not given. */
  businessNo: Maybe<Scalars['String']['output']>;
  /** The accounts that administer it. For them only. */
  administrators: Maybe<Array<TickeTingAccount>>;
  /** Its events in any state. For its administrators. */
  events: Maybe<TickeTingHostedEventConnection>;
  /** What it has sold. For its administrators. */
  statistics: Maybe<TickeTingHostStatistics>;
};


/** Somebody who puts events on. */
export type TickeTingHostEventsArgs = {
  filter: InputMaybe<TickeTingHostEventFilter>;
  sort: InputMaybe<TickeTingEventSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A page of hosts. */
export type TickeTingHostConnection = {
  /** The hosts with their cursors. */
  edges: Array<TickeTingHostEdge>;
  /** The hosts. */
  nodes: Array<TickeTingHost>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A host in a list. */
export type TickeTingHostEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The host. */
  node: TickeTingHost;
};

/** What a host has sold: refunded orders do not count, free ones do. */
export type TickeTingHostStatistics = {
  /** Its events in any state. */
  events: Scalars['Int']['output'];
  /** Orders. */
  orders: Scalars['Int']['output'];
  /** Tickets. */
  tickets: Scalars['Int']['output'];
  /** What the tickets cost, without fees. */
  revenue: Money;
  /** Customers. Null when TickeTing does not say. */
  customers: Maybe<Scalars['Int']['output']>;
};

/** An order of hosts. */
export type TickeTingHostSort =
  /** By name, from A to Z. */
  | 'NAME'
  /** By name, from Z to A. */
  | 'NAME_DESC';

/** Which hosts. Everything given must hold. */
export type TickeTingHostFilter = {
  /** Administered by the account with this number. */
  accountNumber?: InputMaybe<Scalars['ID']['input']>;
  /** With this in the name, in capitals or not. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** In the country of this name. */
  country?: InputMaybe<Scalars['String']['input']>;
};

/** A new host. */
export type TickeTingHostInput = {
  /** A name that no other host has. */
  name: Scalars['String']['input'];
  /** Whom to speak to. */
  contact: Scalars['String']['input'];
  /** The e-mail address. */
  email: Scalars['String']['input'];
  /** What it is about. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Its web site. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** The name of the country, one of `TickeTing.countries`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The first line of the address. */
  firstAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The second line of the address. */
  secondAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The state, parish or province. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Its number in the register of companies. */
  businessNo?: InputMaybe<Scalars['String']['input']>;
};

/** What is new about a host. What is left out stays; null takes optional things back. */
export type TickeTingHostChangeInput = {
  /** A name that no other host has. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whom to speak to. */
  contact?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Its web site. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** The name of the country, one of `TickeTing.countries`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The first line of the address. */
  firstAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The second line of the address. */
  secondAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The state, parish or province. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Its number in the register of companies. */
  businessNo?: InputMaybe<Scalars['String']['input']>;
};

/** What came of something done to a host. */
export type TickeTingHostPayload = {
  /** The host as it is now. Null when nothing was done. */
  host: Maybe<TickeTingHost>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** A person with an account, as others see it. */
export type TickeTingPerson = {
  /** The account's number. */
  number: Scalars['ID']['output'];
  /** The username. Null when not told. */
  username: Maybe<Scalars['String']['output']>;
  /** The e-mail address. Null when not told. */
  email: Maybe<Scalars['String']['output']>;
  /** The given name. Null when not told. */
  firstName: Maybe<Scalars['String']['output']>;
  /** The family name. Null when not told. */
  lastName: Maybe<Scalars['String']['output']>;
  /** The account. Its owner, support and administrators may see it. */
  account: Maybe<TickeTingAccount>;
};

/** Somebody's account. */
export type TickeTingAccount = {
  /** Its number. It never changes. */
  number: Scalars['ID']['output'];
  /** The username. */
  username: Scalars['String']['output'];
  /** The e-mail address. */
  email: Scalars['String']['output'];
  /** What its owner may do. */
  role: TickeTingRole;
  /** Whether the e-mail address is proved to be its owner's. */
  verified: Scalars['Boolean']['output'];
  /** Whether it can be used. */
  activated: Scalars['Boolean']['output'];
  /** The title. Null when not given. */
  title: Maybe<TickeTingTitle>;
  /** The given name. Null when not given. */
  firstName: Maybe<Scalars['String']['output']>;
  /** The family name. Null when not given. */
  lastName: Maybe<Scalars['String']['output']>;
  /** The date of birth. Null when not given. */
  dateOfBirth: Maybe<Scalars['Date']['output']>;
  /** A telephone number. Null when not given. */
  phone: Maybe<Scalars['String']['output']>;
  /** The name of the country, one of `TickeTing.countries`. Null when not given. */
  country: Maybe<Scalars['String']['output']>;
  /** The first line of the address. Null when not given. */
  firstAddressLine: Maybe<Scalars['String']['output']>;
  /** The second line of the address. Null when not given. */
  secondAddressLine: Maybe<Scalars['String']['output']>;
  /** The city. Null when not given. */
  city: Maybe<Scalars['String']['output']>;
  /** The state, parish or province. Null when not given. */
  state: Maybe<Scalars['String']['output']>;
  /** What its owner likes. */
  preferences: Maybe<TickeTingPreferences>;
  /** The hosts that its owner administers. */
  hosts: Maybe<TickeTingHostConnection>;
  /** When its owner signed in. */
  signIns: Maybe<TickeTingSignInConnection>;
  /** Its orders. */
  orders: Maybe<TickeTingCustomerOrderConnection>;
  /** Its itinerary: the events it has tickets for, past and to come, each once. */
  itinerary: Maybe<TickeTingHostedEventConnection>;
  /** Its wallet: the tickets it holds. */
  wallet: Maybe<TickeTingTicketConnection>;
  /** Transfers to it and from it. */
  transfers: Maybe<TickeTingTransferConnection>;
};


/** Somebody's account. */
export type TickeTingAccountHostsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Somebody's account. */
export type TickeTingAccountSignInsArgs = {
  open: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Somebody's account. */
export type TickeTingAccountOrdersArgs = {
  status: InputMaybe<TickeTingOrderStatus>;
  newestFirst?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Somebody's account. */
export type TickeTingAccountItineraryArgs = {
  active: InputMaybe<Scalars['Boolean']['input']>;
  sort: InputMaybe<TickeTingEventSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Somebody's account. */
export type TickeTingAccountWalletArgs = {
  filter: InputMaybe<TickeTingWalletFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Somebody's account. */
export type TickeTingAccountTransfersArgs = {
  filter: InputMaybe<TickeTingTransferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A page of accounts. */
export type TickeTingAccountConnection = {
  /** The accounts with their cursors. */
  edges: Array<TickeTingAccountEdge>;
  /** The accounts. */
  nodes: Array<TickeTingAccount>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An account in a list. */
export type TickeTingAccountEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: TickeTingAccount;
};

/** What an account's owner likes. */
export type TickeTingPreferences = {
  /** The region to hear of. Null when none was chosen. */
  region: Maybe<TickeTingRegion>;
};

/** What the owner of an account may do. */
export type TickeTingRole =
  /** Buy and hold tickets. */
  | 'CUSTOMER'
  /** Look at accounts, and activate or deactivate them. */
  | 'SUPPORT'
  /** Host events. */
  | 'HOST'
  /** Everything. */
  | 'ADMINISTRATOR';

/** How somebody is addressed. */
export type TickeTingTitle =
  /** Mr. */
  | 'MR'
  /** Mrs. */
  | 'MRS'
  /** Ms. */
  | 'MS'
  /** Mx. */
  | 'MX';

/** Which accounts. Everything given must hold, exactly. */
export type TickeTingAccountFilter = {
  /** The number. */
  number?: InputMaybe<Scalars['ID']['input']>;
  /** The e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The username. */
  username?: InputMaybe<Scalars['String']['input']>;
};

/** A new account. */
export type TickeTingNewAccountInput = {
  /** A username that no other has. */
  username: Scalars['String']['input'];
  /** The password, at least eight letters. It is passed on to TickeTing, and kept nowhere. */
  password: Scalars['String']['input'];
  /** An e-mail address that no other account has. */
  email: Scalars['String']['input'];
  /** The title. */
  title?: InputMaybe<TickeTingTitle>;
  /** The given name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The family name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The date of birth. */
  dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  /** A telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The name of the country, one of `TickeTing.countries`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The first line of the address. */
  firstAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The second line of the address. */
  secondAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The state, parish or province. */
  state?: InputMaybe<Scalars['String']['input']>;
};

/** What an account says about its owner. */
export type TickeTingProfileInput = {
  /** The title. */
  title?: InputMaybe<TickeTingTitle>;
  /** The given name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The family name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The date of birth. */
  dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  /** A telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The name of the country, one of `TickeTing.countries`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The first line of the address. */
  firstAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The second line of the address. */
  secondAddressLine?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The state, parish or province. */
  state?: InputMaybe<Scalars['String']['input']>;
};

/** What came of something done to an account. */
export type TickeTingAccountPayload = {
  /** The account as it is now. Null when nothing was done. */
  account: Maybe<TickeTingAccount>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** Somebody's session. */
export type TickeTingSession = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Whose it is. */
  account: TickeTingAccount;
};

/** A time that somebody signed in. */
export type TickeTingSignIn = {
  /** The id of the session. */
  id: Scalars['ID']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Whether it goes on. */
  open: Scalars['Boolean']['output'];
  /** The address it was begun from. Null when not known. */
  ip: Maybe<Scalars['String']['output']>;
  /** The program it was begun with. Null when not known. */
  agent: Maybe<Scalars['String']['output']>;
};

/** A page of sign-ins. */
export type TickeTingSignInConnection = {
  /** The sign-ins with their cursors. */
  edges: Array<TickeTingSignInEdge>;
  /** The sign-ins. */
  nodes: Array<TickeTingSignIn>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A sign-in in a list. */
export type TickeTingSignInEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The sign-in. */
  node: TickeTingSignIn;
};

/** A key for a machine, without the key. */
export type TickeTingIntegration = {
  /** Its name. */
  name: Scalars['String']['output'];
  /** What it may do. */
  access: TickeTingAccess;
};

/** Who gets an e-mail with a code. */
export type TickeTingCodeRequest = {
  /** Its id, to be given with the code. */
  id: Scalars['ID']['output'];
  /** Where the code was sent. */
  email: Scalars['String']['output'];
  /** What became of it. */
  status: TickeTingCodeRequestStatus;
};

/** What became of a code that was sent. */
export type TickeTingCodeRequestStatus =
  /** It waits for the code. */
  | 'PENDING'
  /** The code was given. */
  | 'COMPLETED'
  /** It came too late, or a newer one was sent. */
  | 'EXPIRED';

/** What an integration may do. */
export type TickeTingAccess =
  /** What everybody may: published events, sign-up, verification, reset. */
  | 'PUBLIC'
  /** What a customer may, for the account it belongs to. */
  | 'CUSTOMER'
  /** Look at accounts, and activate or deactivate them. */
  | 'SUPPORT'
  /** What the account it belongs to may, for its hosts. */
  | 'HOST'
  /** Everything, but for claiming what was transferred to others. */
  | 'ADMINISTRATOR';

/** Whether an account was found. */
export type TickeTingLookup = {
  /** What was asked for. */
  identification: Scalars['String']['output'];
  /** The role that was asked for. Null when none was. */
  role: Maybe<TickeTingRole>;
  /** Whether there is such an account. */
  found: Scalars['Boolean']['output'];
  /** How its owner is called. Null when nothing was found. */
  name: Maybe<Scalars['String']['output']>;
};

/** Who signs in. */
export type TickeTingSignInInput = {
  /** The username or e-mail address. */
  identification: Scalars['String']['input'];
  /** The password. It is passed on to TickeTing, and kept nowhere. */
  password: Scalars['String']['input'];
  /** The network address of the device that the person signs in with, when the request comes from a partner's own server: tries are counted by it, too. */
  deviceAddress?: InputMaybe<Scalars['String']['input']>;
};

/** A key for a machine to be made. */
export type TickeTingIntegrationInput = {
  /** A name that no other has. */
  name: Scalars['String']['input'];
  /** What it may do. */
  access: TickeTingAccess;
  /** The number of the account it acts as. That of who asks when it is left out. */
  accountNumber?: InputMaybe<Scalars['ID']['input']>;
};

/** A new password. */
export type TickeTingPasswordResetInput = {
  /** The id of the request. */
  requestId: Scalars['ID']['input'];
  /** The six digits of the e-mail. */
  code: Scalars['String']['input'];
  /** The new password, at least eight letters. It is passed on to TickeTing, and kept nowhere. */
  password: Scalars['String']['input'];
};

/** What came of signing in. */
export type TickeTingSignInPayload = {
  /** The session, with its account. Null when it did not begin. */
  session: Maybe<TickeTingSession>;
  /** What to send in `X-Supplier-Session`. It is a secret, and told this once. Null when it did not begin. */
  key: Maybe<Scalars['String']['output']>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What came of making an integration. */
export type TickeTingIntegrationPayload = {
  /** The integration. Null when it was not made. */
  integration: Maybe<TickeTingIntegration>;
  /** Its key, a secret. Null when it was not made, and when the same idempotency key is used again. */
  key: Maybe<Scalars['String']['output']>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What came of asking for a code. */
export type TickeTingCodeRequestPayload = {
  /** The request. Null when nothing was sent. */
  request: Maybe<TickeTingCodeRequest>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** A region in which events take place. */
export type TickeTingRegion = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its name. No other region has it. */
  name: Scalars['String']['output'];
  /** The name of the country, one of `TickeTing.countries`. */
  country: Scalars['String']['output'];
  /** The district. Null when not given. */
  district: Maybe<Scalars['String']['output']>;
  /** The city. Null when not given. */
  city: Maybe<Scalars['String']['output']>;
  /** A picture of the country. */
  icon: Scalars['Url']['output'];
  /** The venues in it. */
  venues: Maybe<TickeTingVenueConnection>;
  /** The published events in it. */
  publishedEvents: Maybe<TickeTingHostedEventConnection>;
};


/** A region in which events take place. */
export type TickeTingRegionVenuesArgs = {
  name: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** A region in which events take place. */
export type TickeTingRegionPublishedEventsArgs = {
  sort: InputMaybe<TickeTingEventSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A page of regions. */
export type TickeTingRegionConnection = {
  /** The regions with their cursors. */
  edges: Array<TickeTingRegionEdge>;
  /** The regions. */
  nodes: Array<TickeTingRegion>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A region in a list. */
export type TickeTingRegionEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The region. */
  node: TickeTingRegion;
};

/** A place where events are put on. */
export type TickeTingVenue = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its name. No other venue has it. */
  name: Scalars['String']['output'];
  /** The street address. */
  address: Scalars['String']['output'];
  /** Where it is on the map. The store behind keeps about seven digits. */
  location: GeoPoint;
  /** A picture of the map around it. */
  map: Scalars['Url']['output'];
  /** The region it is in. */
  region: Maybe<TickeTingRegion>;
};

/** A page of venues. */
export type TickeTingVenueConnection = {
  /** The venues with their cursors. */
  edges: Array<TickeTingVenueEdge>;
  /** The venues. */
  nodes: Array<TickeTingVenue>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A venue in a list. */
export type TickeTingVenueEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The venue. */
  node: TickeTingVenue;
};

/** A category of events. */
export type TickeTingCategory = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its name. No other category has it. */
  name: Scalars['String']['output'];
  /** Words below it that are proposed. */
  subcategories: Array<Scalars['String']['output']>;
  /** The published events of it. */
  publishedEvents: Maybe<TickeTingHostedEventConnection>;
};


/** A category of events. */
export type TickeTingCategoryPublishedEventsArgs = {
  subcategory: InputMaybe<Scalars['String']['input']>;
  sort: InputMaybe<TickeTingEventSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A page of categories. */
export type TickeTingCategoryConnection = {
  /** The categories with their cursors. */
  edges: Array<TickeTingCategoryEdge>;
  /** The categories. */
  nodes: Array<TickeTingCategory>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A category in a list. */
export type TickeTingCategoryEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The category. */
  node: TickeTingCategory;
};

/** Which venues. Everything given must hold. */
export type TickeTingVenueFilter = {
  /** In the region with this id. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** With this in the name, in capitals or not. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A new region. */
export type TickeTingRegionInput = {
  /** A name that no other region has. */
  name: Scalars['String']['input'];
  /** The name of the country, one of `TickeTing.countries`. */
  country: Scalars['String']['input'];
  /** The district. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
};

/** What is new about a region. What is left out stays; null takes optional things back. */
export type TickeTingRegionChangeInput = {
  /** A name that no other region has. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The name of the country, one of `TickeTing.countries`. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The district. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
};

/** A new venue. */
export type TickeTingVenueInput = {
  /** A name that no other venue has. */
  name: Scalars['String']['input'];
  /** The id of the region it is in. */
  regionId: Scalars['ID']['input'];
  /** Degrees east, WGS 84. */
  longitude: Scalars['Float']['input'];
  /** Degrees north, WGS 84. */
  latitude: Scalars['Float']['input'];
  /** The street address. */
  address: Scalars['String']['input'];
};

/** What is new about a venue. What is left out stays. */
export type TickeTingVenueChangeInput = {
  /** A name that no other venue has. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The id of the region it is in. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Degrees east, WGS 84. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** Degrees north, WGS 84. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** The street address. */
  address?: InputMaybe<Scalars['String']['input']>;
};

/** A new category. */
export type TickeTingCategoryInput = {
  /** A name that no other category has. */
  name: Scalars['String']['input'];
  /** Words below it to be proposed. */
  subcategories?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What is new about a category. What is left out stays. */
export type TickeTingCategoryChangeInput = {
  /** A name that no other category has. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Words below it to be proposed, in place of those before. */
  subcategories?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What came of something done to a region. */
export type TickeTingRegionPayload = {
  /** The region as it is now. Null when nothing was done. */
  region: Maybe<TickeTingRegion>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What came of something done to a venue. */
export type TickeTingVenuePayload = {
  /** The venue as it is now. Null when nothing was done. */
  venue: Maybe<TickeTingVenue>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What came of something done to a category. */
export type TickeTingCategoryPayload = {
  /** The category as it is now. Null when nothing was done. */
  category: Maybe<TickeTingCategory>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** An order of tickets, as its customer's account has it. */
export type TickeTingCustomerOrder = {
  /** Its number. */
  number: Scalars['ID']['output'];
  /** What has become of it. */
  status: TickeTingOrderStatus;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** Until when its places are kept while it is not paid. Null when TickeTing does not say. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** What the tickets cost, without fees. */
  subtotal: Money;
  /** The fees. */
  fees: Money;
  /** What there is to pay. */
  total: Money;
  /** What was ordered. */
  items: Array<TickeTingOrderItem>;
  /** Whose it is. */
  customer: TickeTingPerson;
  /** The same order by the contract. */
  order: TickeTingOrder;
};

/** A page of orders. */
export type TickeTingCustomerOrderConnection = {
  /** The orders with their cursors. */
  edges: Array<TickeTingCustomerOrderEdge>;
  /** The orders. */
  nodes: Array<TickeTingCustomerOrder>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An order in a list. */
export type TickeTingCustomerOrderEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: TickeTingCustomerOrder;
};

/** What has become of an order. */
export type TickeTingOrderStatus =
  /** Not paid yet; its places are kept. */
  | 'PLACED'
  /** Paid, or free. */
  | 'FULFILLED'
  /** Cancelled before it was paid. */
  | 'CANCELLED'
  /** Not paid in time. */
  | 'TIMED_OUT'
  /** Paid, and the money given back. */
  | 'REFUNDED'
  /** Made void by TickeTing. */
  | 'VOIDED'
  /** Given back. */
  | 'RETURNED';

/** Tickets of one section in an order. */
export type TickeTingOrderItem = {
  /** Its number. */
  number: Scalars['ID']['output'];
  /** The event and the section, for people. */
  name: Scalars['String']['output'];
  /** What it is. Null when nobody has said. */
  description: Maybe<Scalars['String']['output']>;
  /** What one ticket costs, without fees. */
  price: Money;
  /** How many tickets. */
  quantity: Scalars['Int']['output'];
  /** The section. Null, with a coded error, when it is gone. */
  section: Maybe<TickeTingSection>;
};

/** Money that moved, or was not let to. */
export type TickeTingPayment = {
  /** When. */
  date: Scalars['DateTime']['output'];
  /** How much. */
  amount: Money;
  /** Whether it moved. */
  status: TickeTingPaymentStatus;
};

/** Whether money moved. */
export type TickeTingPaymentStatus =
  /** It did. */
  | 'AUTHORISED'
  /** The card, or the bank, did not let it. */
  | 'DECLINED';

/** Money that moved, or was not let to, as the books have it. */
export type TickeTingTransaction = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When. */
  date: Scalars['DateTime']['output'];
  /** Which way. */
  type: TickeTingTransactionType;
  /** Whether it moved. */
  status: TickeTingPaymentStatus;
  /** The order. Null, with a coded error, when it cannot be read. */
  order: Maybe<TickeTingCustomerOrder>;
  /** Whose order it is. */
  customer: TickeTingPerson;
  /** How much; below zero when it was given back. */
  amount: Money;
  /** What the tickets cost, without fees. */
  subtotal: Money;
  /** The fees. */
  fees: Money;
  /** The last four digits of the card. Null when there was none. */
  card: Maybe<Scalars['String']['output']>;
  /** Why it was given back. Null when it was not, or nobody has said. */
  reason: Maybe<Scalars['String']['output']>;
};

/** A page of transactions. */
export type TickeTingTransactionConnection = {
  /** The transactions with their cursors. */
  edges: Array<TickeTingTransactionEdge>;
  /** The transactions. */
  nodes: Array<TickeTingTransaction>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A transaction in a list. */
export type TickeTingTransactionEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The transaction. */
  node: TickeTingTransaction;
};

/** Which way money moved. */
export type TickeTingTransactionType =
  /** From the customer. */
  | 'PAYMENT'
  /** Back to the customer. */
  | 'REFUND';

/** Which orders. Everything given must hold. */
export type TickeTingOrderFilter = {
  /** Of the customer with this number. */
  customerNumber?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  status?: InputMaybe<TickeTingOrderStatus>;
};

/** Which transactions. Everything given must hold. */
export type TickeTingTransactionFilter = {
  /** Which way. */
  type?: InputMaybe<TickeTingTransactionType>;
  /** Whether it moved. */
  status?: InputMaybe<TickeTingPaymentStatus>;
  /** Of the order with this number. */
  orderNumber?: InputMaybe<Scalars['ID']['input']>;
  /** Of the customer with this number. */
  customerNumber?: InputMaybe<Scalars['ID']['input']>;
  /** For the event with this id. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** For the host with this id. */
  hostId?: InputMaybe<Scalars['ID']['input']>;
  /** From this day on. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** To the end of this day. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Tickets to be ordered. */
export type TickeTingOrderInput = {
  /** The number of the customer's account; that of who asks when it is left out. Another's needs an administrator. */
  customerNumber?: InputMaybe<Scalars['ID']['input']>;
  /** What is ordered, of any events. */
  items: Array<TickeTingTicketWish>;
};

/** So many tickets of a section. */
export type TickeTingTicketWish = {
  /** The id of the section. */
  sectionId: Scalars['ID']['input'];
  /** How many. */
  quantity: Scalars['Int']['input'];
};

/** A card, and whose it is. It is passed on to TickeTing, and kept nowhere. */
export type TickeTingCardInput = {
  /** The sixteen digits of the card. */
  number: Scalars['String']['input'];
  /** The three digits on its back. */
  cvv: Scalars['String']['input'];
  /** Until when it can be used, `MM/YY`. */
  expiryDate: Scalars['String']['input'];
  /** The name on it. */
  name: Scalars['String']['input'];
  /** The payer's e-mail address. */
  email: Scalars['String']['input'];
  /** The payer's telephone number. */
  phone: Scalars['String']['input'];
  /** The first line of the payer's address. */
  address1: Scalars['String']['input'];
  /** The second line of the payer's address. */
  address2?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city: Scalars['String']['input'];
  /** The district, parish or state. */
  district: Scalars['String']['input'];
  /** The name of the country. */
  country: Scalars['String']['input'];
};

/** What came of something done to an order. */
export type TickeTingCustomerOrderPayload = {
  /** The order as it is now. Null when nothing was done. */
  order: Maybe<TickeTingCustomerOrder>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** What came of money being moved. */
export type TickeTingPaymentPayload = {
  /** The payment or refund. Null when TickeTing refused to try. */
  payment: Maybe<TickeTingPayment>;
  /** The order as it is now. Null, with a coded error, when it cannot be read. */
  order: Maybe<TickeTingCustomerOrder>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** Tickets on their way from one account to another. */
export type TickeTingTransfer = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What has become of it. */
  status: TickeTingTransferStatus;
  /** When it was offered. */
  initiatedAt: Scalars['DateTime']['output'];
  /** From whom. */
  sender: TickeTingPerson;
  /** To whom. */
  recipient: TickeTingPerson;
  /** What is transferred. */
  tickets: Array<TickeTingTransferLine>;
};

/** A page of transfers. */
export type TickeTingTransferConnection = {
  /** The transfers with their cursors. */
  edges: Array<TickeTingTransferEdge>;
  /** The transfers. */
  nodes: Array<TickeTingTransfer>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A transfer in a list. */
export type TickeTingTransferEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The transfer. */
  node: TickeTingTransfer;
};

/** Tickets of one section in a transfer. */
export type TickeTingTransferLine = {
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** The section. */
  section: TickeTingSectionLabel;
  /** The event. */
  event: Maybe<TickeTingHostedEvent>;
};

/** What has become of a transfer. */
export type TickeTingTransferStatus =
  /** It waits for its recipient. */
  | 'PENDING'
  /** The recipient has the tickets. */
  | 'CLAIMED'
  /** The sender took it back, or the recipient said no. */
  | 'CANCELLED';

/** The side of a transfer. */
export type TickeTingTransferRole =
  /** Who offers. */
  | 'SENDER'
  /** Who is offered. */
  | 'RECIPIENT';

/** Which transfers. Everything given must hold. */
export type TickeTingTransferFilter = {
  /** In this state. */
  status?: InputMaybe<TickeTingTransferStatus>;
  /** Only those in which the account is on this side. */
  role?: InputMaybe<TickeTingTransferRole>;
};

/** Tickets to be transferred. */
export type TickeTingTransferInput = {
  /** The number of the sender's account; that of who asks when it is left out. Another's needs an administrator. */
  senderNumber?: InputMaybe<Scalars['ID']['input']>;
  /** The recipient: an account's number, username or e-mail address. */
  recipient: Scalars['String']['input'];
  /** What is transferred. */
  tickets: Array<TickeTingTicketWish>;
};

/** What came of something done to a transfer. */
export type TickeTingTransferPayload = {
  /** The transfer as it is now. Null when nothing was done. */
  transfer: Maybe<TickeTingTransfer>;
  /** Why it was not done. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
};

/** TickeTing's own platform, as it is open to who asks. */
export type TickeTing = {
  /** The session that came with the request, with its account. Null when none came. */
  session: Maybe<TickeTingSession>;
  /** An account. Its owner, support and administrators may see it. */
  account: Maybe<TickeTingAccount>;
  /** All accounts. For support and administrators. */
  accounts: Maybe<TickeTingAccountConnection>;
  /** Whether there is such an account, as far as TickeTing tells everybody. It can be asked so often only. */
  lookup: Maybe<TickeTingLookup>;
  /** A host of events. */
  host: Maybe<TickeTingHost>;
  /** Hosts of events. */
  hosts: Maybe<TickeTingHostConnection>;
  /** An event in any state. Drafts are shown to their host's administrators only. */
  event: Maybe<TickeTingHostedEvent>;
  /** Every event in any state. For administrators; a host's are at `TickeTingHost.events`. */
  events: Maybe<TickeTingHostedEventConnection>;
  /** Events that everybody may see. */
  publishedEvents: Maybe<TickeTingHostedEventConnection>;
  /** A section of an event: a kind of ticket with a price and a number of places. */
  section: Maybe<TickeTingSection>;
  /** An event under review. For administrators. */
  submission: Maybe<TickeTingSubmission>;
  /** Events under review, that somebody has to decide on. For administrators. */
  submissions: Maybe<TickeTingSubmissionConnection>;
  /** A token that lets people in. For administrators of the event's host. */
  admissionToken: Maybe<TickeTingAdmissionToken>;
  /** The door that a token's code opens: who holds the code may see tickets and admit people, and needs nothing else. */
  door: Maybe<TickeTingDoor>;
  /** An order. For its customer and administrators. */
  order: Maybe<TickeTingCustomerOrder>;
  /** All orders. For administrators; an account's are at `TickeTingAccount.orders`. */
  orders: Maybe<TickeTingCustomerOrderConnection>;
  /** Money that moved, and tries to move it, the oldest first. For administrators. */
  transactions: Maybe<TickeTingTransactionConnection>;
  /** A transfer. For its two sides and administrators. */
  transfer: Maybe<TickeTingTransfer>;
  /** Transfers of who asks, in both directions; an administrator's integration sees all. */
  transfers: Maybe<TickeTingTransferConnection>;
  /** A region in which events take place. */
  region: Maybe<TickeTingRegion>;
  /** Regions. */
  regions: Maybe<TickeTingRegionConnection>;
  /** A venue. */
  venue: Maybe<TickeTingVenue>;
  /** Venues. */
  venues: Maybe<TickeTingVenueConnection>;
  /** A category of events. */
  category: Maybe<TickeTingCategory>;
  /** Categories of events. */
  categories: Maybe<TickeTingCategoryConnection>;
  /** The names of countries, in English, as accounts, hosts and regions take them. */
  countries: Maybe<Array<Scalars['String']['output']>>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingAccountArgs = {
  number: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingAccountsArgs = {
  filter: InputMaybe<TickeTingAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingLookupArgs = {
  identification: Scalars['String']['input'];
  role: InputMaybe<TickeTingRole>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingHostArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingHostsArgs = {
  filter: InputMaybe<TickeTingHostFilter>;
  sort: InputMaybe<TickeTingHostSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingEventArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingEventsArgs = {
  filter: InputMaybe<TickeTingEventFilter>;
  sort: InputMaybe<TickeTingEventSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingPublishedEventsArgs = {
  filter: InputMaybe<TickeTingPublishedEventFilter>;
  sort: InputMaybe<TickeTingEventSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingSectionArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingSubmissionArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingSubmissionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingAdmissionTokenArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingDoorArgs = {
  code: Scalars['String']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingOrderArgs = {
  number: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingOrdersArgs = {
  filter: InputMaybe<TickeTingOrderFilter>;
  newestFirst?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingTransactionsArgs = {
  filter: InputMaybe<TickeTingTransactionFilter>;
  newestFirst?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingTransferArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingTransfersArgs = {
  filter: InputMaybe<TickeTingTransferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingRegionArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingRegionsArgs = {
  active: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingVenueArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingVenuesArgs = {
  filter: InputMaybe<TickeTingVenueFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingCategoryArgs = {
  id: Scalars['ID']['input'];
};


/** TickeTing's own platform, as it is open to who asks. */
export type TickeTingCategoriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
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

/** Something that TickeTing refused, and that the caller can deal with. */
export type TickeTingUserError = {
  /** What it is, from a closed list. */
  code: ProblemCode;
  /** What TickeTing said, in English, for developers. */
  message: Scalars['String']['output'];
  /** The argument, or the field of the input, that it concerns. Null when it concerns the whole. */
  field: Maybe<Scalars['String']['output']>;
};

/** What came of something that leaves nothing to look at. */
export type TickeTingPayload = {
  /** Whether it was done. */
  done: Scalars['Boolean']['output'];
  /** Why it was not. Empty when it was. */
  userErrors: Array<TickeTingUserError>;
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
  TickeTingEvent: ResolverTypeWrapper<EventRef>;
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
  TickeTingOrder: ResolverTypeWrapper<OrderRef>;
  OrderState: OrderState;
  OrderLine: ResolverTypeWrapper<Omit<OrderLine, 'performance' | 'event'> & { performance: ResolversTypes['Performance'], event: ResolversTypes['Event'] }>;
  SeatOutcome: SeatOutcome;
  CancellationState: CancellationState;
  Ticket: ResolverTypeWrapper<Ticket>;
  Barcode: ResolverTypeWrapper<Barcode>;
  CustomerInput: CustomerInput;
  Performance: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Performance']>;
  TickeTingPerformance: ResolverTypeWrapper<PerformanceRef>;
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
  TickeTingAdmissionToken: ResolverTypeWrapper<AdmissionTokenWire>;
  TickeTingAdmissionTokenConnection: ResolverTypeWrapper<Omit<TickeTingAdmissionTokenConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingAdmissionTokenEdge']>, nodes: Array<ResolversTypes['TickeTingAdmissionToken']> }>;
  TickeTingAdmissionTokenEdge: ResolverTypeWrapper<Omit<TickeTingAdmissionTokenEdge, 'node'> & { node: ResolversTypes['TickeTingAdmissionToken'] }>;
  TickeTingDoor: ResolverTypeWrapper<DoorWire>;
  TickeTingAdmission: ResolverTypeWrapper<AdmissionWire>;
  TickeTingAdmissionConnection: ResolverTypeWrapper<Omit<TickeTingAdmissionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingAdmissionEdge']>, nodes: Array<ResolversTypes['TickeTingAdmission']> }>;
  TickeTingAdmissionEdge: ResolverTypeWrapper<Omit<TickeTingAdmissionEdge, 'node'> & { node: ResolversTypes['TickeTingAdmission'] }>;
  TickeTingTicket: ResolverTypeWrapper<TicketWire>;
  TickeTingTicketConnection: ResolverTypeWrapper<Omit<TickeTingTicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingTicketEdge']>, nodes: Array<ResolversTypes['TickeTingTicket']> }>;
  TickeTingTicketEdge: ResolverTypeWrapper<Omit<TickeTingTicketEdge, 'node'> & { node: ResolversTypes['TickeTingTicket'] }>;
  TickeTingTicketStatus: TickeTingTicketStatus;
  TickeTingWalletFilter: TickeTingWalletFilter;
  TickeTingAdmissionFilter: TickeTingAdmissionFilter;
  TickeTingAdmitInput: TickeTingAdmitInput;
  TickeTingAdmissionTokenPayload: ResolverTypeWrapper<Done>;
  TickeTingAdmitPayload: ResolverTypeWrapper<Omit<TickeTingAdmitPayload, 'admissions'> & { admissions: Array<ResolversTypes['TickeTingAdmission']> }>;
  TickeTingEventSortField: TickeTingEventSortField;
  TickeTingEventSort: TickeTingEventSort;
  TickeTingEventFilter: TickeTingEventFilter;
  TickeTingHostEventFilter: TickeTingHostEventFilter;
  TickeTingPublishedEventFilter: TickeTingPublishedEventFilter;
  TickeTingHostedEvent: ResolverTypeWrapper<HostedEventWire>;
  TickeTingHostedEventConnection: ResolverTypeWrapper<Omit<TickeTingHostedEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingHostedEventEdge']>, nodes: Array<ResolversTypes['TickeTingHostedEvent']> }>;
  TickeTingHostedEventEdge: ResolverTypeWrapper<Omit<TickeTingHostedEventEdge, 'node'> & { node: ResolversTypes['TickeTingHostedEvent'] }>;
  TickeTingEventStatus: TickeTingEventStatus;
  TickeTingEventType: TickeTingEventType;
  TickeTingSubmission: ResolverTypeWrapper<SubmissionWire>;
  TickeTingSubmissionConnection: ResolverTypeWrapper<Omit<TickeTingSubmissionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingSubmissionEdge']>, nodes: Array<ResolversTypes['TickeTingSubmission']> }>;
  TickeTingSubmissionEdge: ResolverTypeWrapper<Omit<TickeTingSubmissionEdge, 'node'> & { node: ResolversTypes['TickeTingSubmission'] }>;
  TickeTingEventInput: TickeTingEventInput;
  TickeTingEventChangeInput: TickeTingEventChangeInput;
  TickeTingHostedEventPayload: ResolverTypeWrapper<Done>;
  TickeTingSubmissionPayload: ResolverTypeWrapper<Omit<TickeTingSubmissionPayload, 'submission'> & { submission?: Maybe<ResolversTypes['TickeTingSubmission']> }>;
  TickeTingEventStatistics: ResolverTypeWrapper<EventStatisticsWire>;
  TickeTingSales: ResolverTypeWrapper<SalesWire>;
  TickeTingSectionSales: ResolverTypeWrapper<SectionSalesWire>;
  TickeTingSection: ResolverTypeWrapper<SectionWire>;
  TickeTingSectionStatistics: ResolverTypeWrapper<TickeTingSectionStatistics>;
  TickeTingSectionLabel: ResolverTypeWrapper<SectionLabelWire>;
  TickeTingSectionInput: TickeTingSectionInput;
  TickeTingSectionChangeInput: TickeTingSectionChangeInput;
  TickeTingSectionPayload: ResolverTypeWrapper<Done>;
  TickeTingHost: ResolverTypeWrapper<HostWire>;
  TickeTingHostConnection: ResolverTypeWrapper<Omit<TickeTingHostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingHostEdge']>, nodes: Array<ResolversTypes['TickeTingHost']> }>;
  TickeTingHostEdge: ResolverTypeWrapper<Omit<TickeTingHostEdge, 'node'> & { node: ResolversTypes['TickeTingHost'] }>;
  TickeTingHostStatistics: ResolverTypeWrapper<HostStatisticsWire>;
  TickeTingHostSort: TickeTingHostSort;
  TickeTingHostFilter: TickeTingHostFilter;
  TickeTingHostInput: TickeTingHostInput;
  TickeTingHostChangeInput: TickeTingHostChangeInput;
  TickeTingHostPayload: ResolverTypeWrapper<Done>;
  TickeTingPerson: ResolverTypeWrapper<PersonWire>;
  TickeTingAccount: ResolverTypeWrapper<AccountWire>;
  TickeTingAccountConnection: ResolverTypeWrapper<Omit<TickeTingAccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingAccountEdge']>, nodes: Array<ResolversTypes['TickeTingAccount']> }>;
  TickeTingAccountEdge: ResolverTypeWrapper<Omit<TickeTingAccountEdge, 'node'> & { node: ResolversTypes['TickeTingAccount'] }>;
  TickeTingPreferences: ResolverTypeWrapper<PreferencesWire>;
  TickeTingRole: TickeTingRole;
  TickeTingTitle: TickeTingTitle;
  TickeTingAccountFilter: TickeTingAccountFilter;
  TickeTingNewAccountInput: TickeTingNewAccountInput;
  TickeTingProfileInput: TickeTingProfileInput;
  TickeTingAccountPayload: ResolverTypeWrapper<Done>;
  TickeTingSession: ResolverTypeWrapper<Omit<TickeTingSession, 'account'> & { account: ResolversTypes['TickeTingAccount'] }>;
  TickeTingSignIn: ResolverTypeWrapper<TickeTingSignIn>;
  TickeTingSignInConnection: ResolverTypeWrapper<TickeTingSignInConnection>;
  TickeTingSignInEdge: ResolverTypeWrapper<TickeTingSignInEdge>;
  TickeTingIntegration: ResolverTypeWrapper<TickeTingIntegration>;
  TickeTingCodeRequest: ResolverTypeWrapper<TickeTingCodeRequest>;
  TickeTingCodeRequestStatus: TickeTingCodeRequestStatus;
  TickeTingAccess: TickeTingAccess;
  TickeTingLookup: ResolverTypeWrapper<TickeTingLookup>;
  TickeTingSignInInput: TickeTingSignInInput;
  TickeTingIntegrationInput: TickeTingIntegrationInput;
  TickeTingPasswordResetInput: TickeTingPasswordResetInput;
  TickeTingSignInPayload: ResolverTypeWrapper<Omit<TickeTingSignInPayload, 'session'> & { session?: Maybe<ResolversTypes['TickeTingSession']> }>;
  TickeTingIntegrationPayload: ResolverTypeWrapper<TickeTingIntegrationPayload>;
  TickeTingCodeRequestPayload: ResolverTypeWrapper<TickeTingCodeRequestPayload>;
  TickeTingRegion: ResolverTypeWrapper<RegionWire>;
  TickeTingRegionConnection: ResolverTypeWrapper<Omit<TickeTingRegionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingRegionEdge']>, nodes: Array<ResolversTypes['TickeTingRegion']> }>;
  TickeTingRegionEdge: ResolverTypeWrapper<Omit<TickeTingRegionEdge, 'node'> & { node: ResolversTypes['TickeTingRegion'] }>;
  TickeTingVenue: ResolverTypeWrapper<VenueWire>;
  TickeTingVenueConnection: ResolverTypeWrapper<Omit<TickeTingVenueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingVenueEdge']>, nodes: Array<ResolversTypes['TickeTingVenue']> }>;
  TickeTingVenueEdge: ResolverTypeWrapper<Omit<TickeTingVenueEdge, 'node'> & { node: ResolversTypes['TickeTingVenue'] }>;
  TickeTingCategory: ResolverTypeWrapper<CategoryWire>;
  TickeTingCategoryConnection: ResolverTypeWrapper<Omit<TickeTingCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingCategoryEdge']>, nodes: Array<ResolversTypes['TickeTingCategory']> }>;
  TickeTingCategoryEdge: ResolverTypeWrapper<Omit<TickeTingCategoryEdge, 'node'> & { node: ResolversTypes['TickeTingCategory'] }>;
  TickeTingVenueFilter: TickeTingVenueFilter;
  TickeTingRegionInput: TickeTingRegionInput;
  TickeTingRegionChangeInput: TickeTingRegionChangeInput;
  TickeTingVenueInput: TickeTingVenueInput;
  TickeTingVenueChangeInput: TickeTingVenueChangeInput;
  TickeTingCategoryInput: TickeTingCategoryInput;
  TickeTingCategoryChangeInput: TickeTingCategoryChangeInput;
  TickeTingRegionPayload: ResolverTypeWrapper<Done>;
  TickeTingVenuePayload: ResolverTypeWrapper<Done>;
  TickeTingCategoryPayload: ResolverTypeWrapper<Done>;
  TickeTingCustomerOrder: ResolverTypeWrapper<CustomerOrderWire>;
  TickeTingCustomerOrderConnection: ResolverTypeWrapper<Omit<TickeTingCustomerOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingCustomerOrderEdge']>, nodes: Array<ResolversTypes['TickeTingCustomerOrder']> }>;
  TickeTingCustomerOrderEdge: ResolverTypeWrapper<Omit<TickeTingCustomerOrderEdge, 'node'> & { node: ResolversTypes['TickeTingCustomerOrder'] }>;
  TickeTingOrderStatus: TickeTingOrderStatus;
  TickeTingOrderItem: ResolverTypeWrapper<OrderItemWire>;
  TickeTingPayment: ResolverTypeWrapper<PaymentWire>;
  TickeTingPaymentStatus: TickeTingPaymentStatus;
  TickeTingTransaction: ResolverTypeWrapper<TransactionWire>;
  TickeTingTransactionConnection: ResolverTypeWrapper<Omit<TickeTingTransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingTransactionEdge']>, nodes: Array<ResolversTypes['TickeTingTransaction']> }>;
  TickeTingTransactionEdge: ResolverTypeWrapper<Omit<TickeTingTransactionEdge, 'node'> & { node: ResolversTypes['TickeTingTransaction'] }>;
  TickeTingTransactionType: TickeTingTransactionType;
  TickeTingOrderFilter: TickeTingOrderFilter;
  TickeTingTransactionFilter: TickeTingTransactionFilter;
  TickeTingOrderInput: TickeTingOrderInput;
  TickeTingTicketWish: TickeTingTicketWish;
  TickeTingCardInput: TickeTingCardInput;
  TickeTingCustomerOrderPayload: ResolverTypeWrapper<Done>;
  TickeTingPaymentPayload: ResolverTypeWrapper<Paid>;
  TickeTingTransfer: ResolverTypeWrapper<TransferWire>;
  TickeTingTransferConnection: ResolverTypeWrapper<Omit<TickeTingTransferConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TickeTingTransferEdge']>, nodes: Array<ResolversTypes['TickeTingTransfer']> }>;
  TickeTingTransferEdge: ResolverTypeWrapper<Omit<TickeTingTransferEdge, 'node'> & { node: ResolversTypes['TickeTingTransfer'] }>;
  TickeTingTransferLine: ResolverTypeWrapper<TransferLineWire>;
  TickeTingTransferStatus: TickeTingTransferStatus;
  TickeTingTransferRole: TickeTingTransferRole;
  TickeTingTransferFilter: TickeTingTransferFilter;
  TickeTingTransferInput: TickeTingTransferInput;
  TickeTingTransferPayload: ResolverTypeWrapper<Done>;
  TickeTing: ResolverTypeWrapper<Root>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  TickeTingUserError: ResolverTypeWrapper<TickeTingUserError>;
  TickeTingPayload: ResolverTypeWrapper<TickeTingPayload>;
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
  TickeTingEvent: EventRef;
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
  TickeTingOrder: OrderRef;
  OrderLine: Omit<OrderLine, 'performance' | 'event'> & { performance: ResolversParentTypes['Performance'], event: ResolversParentTypes['Event'] };
  Ticket: Ticket;
  Barcode: Barcode;
  CustomerInput: CustomerInput;
  Performance: ResolversInterfaceTypes<ResolversParentTypes>['Performance'];
  TickeTingPerformance: PerformanceRef;
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
  TickeTingAdmissionToken: AdmissionTokenWire;
  TickeTingAdmissionTokenConnection: Omit<TickeTingAdmissionTokenConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingAdmissionTokenEdge']>, nodes: Array<ResolversParentTypes['TickeTingAdmissionToken']> };
  TickeTingAdmissionTokenEdge: Omit<TickeTingAdmissionTokenEdge, 'node'> & { node: ResolversParentTypes['TickeTingAdmissionToken'] };
  TickeTingDoor: DoorWire;
  TickeTingAdmission: AdmissionWire;
  TickeTingAdmissionConnection: Omit<TickeTingAdmissionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingAdmissionEdge']>, nodes: Array<ResolversParentTypes['TickeTingAdmission']> };
  TickeTingAdmissionEdge: Omit<TickeTingAdmissionEdge, 'node'> & { node: ResolversParentTypes['TickeTingAdmission'] };
  TickeTingTicket: TicketWire;
  TickeTingTicketConnection: Omit<TickeTingTicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingTicketEdge']>, nodes: Array<ResolversParentTypes['TickeTingTicket']> };
  TickeTingTicketEdge: Omit<TickeTingTicketEdge, 'node'> & { node: ResolversParentTypes['TickeTingTicket'] };
  TickeTingWalletFilter: TickeTingWalletFilter;
  TickeTingAdmissionFilter: TickeTingAdmissionFilter;
  TickeTingAdmitInput: TickeTingAdmitInput;
  TickeTingAdmissionTokenPayload: Done;
  TickeTingAdmitPayload: Omit<TickeTingAdmitPayload, 'admissions'> & { admissions: Array<ResolversParentTypes['TickeTingAdmission']> };
  TickeTingEventSort: TickeTingEventSort;
  TickeTingEventFilter: TickeTingEventFilter;
  TickeTingHostEventFilter: TickeTingHostEventFilter;
  TickeTingPublishedEventFilter: TickeTingPublishedEventFilter;
  TickeTingHostedEvent: HostedEventWire;
  TickeTingHostedEventConnection: Omit<TickeTingHostedEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingHostedEventEdge']>, nodes: Array<ResolversParentTypes['TickeTingHostedEvent']> };
  TickeTingHostedEventEdge: Omit<TickeTingHostedEventEdge, 'node'> & { node: ResolversParentTypes['TickeTingHostedEvent'] };
  TickeTingSubmission: SubmissionWire;
  TickeTingSubmissionConnection: Omit<TickeTingSubmissionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingSubmissionEdge']>, nodes: Array<ResolversParentTypes['TickeTingSubmission']> };
  TickeTingSubmissionEdge: Omit<TickeTingSubmissionEdge, 'node'> & { node: ResolversParentTypes['TickeTingSubmission'] };
  TickeTingEventInput: TickeTingEventInput;
  TickeTingEventChangeInput: TickeTingEventChangeInput;
  TickeTingHostedEventPayload: Done;
  TickeTingSubmissionPayload: Omit<TickeTingSubmissionPayload, 'submission'> & { submission?: Maybe<ResolversParentTypes['TickeTingSubmission']> };
  TickeTingEventStatistics: EventStatisticsWire;
  TickeTingSales: SalesWire;
  TickeTingSectionSales: SectionSalesWire;
  TickeTingSection: SectionWire;
  TickeTingSectionStatistics: TickeTingSectionStatistics;
  TickeTingSectionLabel: SectionLabelWire;
  TickeTingSectionInput: TickeTingSectionInput;
  TickeTingSectionChangeInput: TickeTingSectionChangeInput;
  TickeTingSectionPayload: Done;
  TickeTingHost: HostWire;
  TickeTingHostConnection: Omit<TickeTingHostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingHostEdge']>, nodes: Array<ResolversParentTypes['TickeTingHost']> };
  TickeTingHostEdge: Omit<TickeTingHostEdge, 'node'> & { node: ResolversParentTypes['TickeTingHost'] };
  TickeTingHostStatistics: HostStatisticsWire;
  TickeTingHostFilter: TickeTingHostFilter;
  TickeTingHostInput: TickeTingHostInput;
  TickeTingHostChangeInput: TickeTingHostChangeInput;
  TickeTingHostPayload: Done;
  TickeTingPerson: PersonWire;
  TickeTingAccount: AccountWire;
  TickeTingAccountConnection: Omit<TickeTingAccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingAccountEdge']>, nodes: Array<ResolversParentTypes['TickeTingAccount']> };
  TickeTingAccountEdge: Omit<TickeTingAccountEdge, 'node'> & { node: ResolversParentTypes['TickeTingAccount'] };
  TickeTingPreferences: PreferencesWire;
  TickeTingAccountFilter: TickeTingAccountFilter;
  TickeTingNewAccountInput: TickeTingNewAccountInput;
  TickeTingProfileInput: TickeTingProfileInput;
  TickeTingAccountPayload: Done;
  TickeTingSession: Omit<TickeTingSession, 'account'> & { account: ResolversParentTypes['TickeTingAccount'] };
  TickeTingSignIn: TickeTingSignIn;
  TickeTingSignInConnection: TickeTingSignInConnection;
  TickeTingSignInEdge: TickeTingSignInEdge;
  TickeTingIntegration: TickeTingIntegration;
  TickeTingCodeRequest: TickeTingCodeRequest;
  TickeTingLookup: TickeTingLookup;
  TickeTingSignInInput: TickeTingSignInInput;
  TickeTingIntegrationInput: TickeTingIntegrationInput;
  TickeTingPasswordResetInput: TickeTingPasswordResetInput;
  TickeTingSignInPayload: Omit<TickeTingSignInPayload, 'session'> & { session?: Maybe<ResolversParentTypes['TickeTingSession']> };
  TickeTingIntegrationPayload: TickeTingIntegrationPayload;
  TickeTingCodeRequestPayload: TickeTingCodeRequestPayload;
  TickeTingRegion: RegionWire;
  TickeTingRegionConnection: Omit<TickeTingRegionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingRegionEdge']>, nodes: Array<ResolversParentTypes['TickeTingRegion']> };
  TickeTingRegionEdge: Omit<TickeTingRegionEdge, 'node'> & { node: ResolversParentTypes['TickeTingRegion'] };
  TickeTingVenue: VenueWire;
  TickeTingVenueConnection: Omit<TickeTingVenueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingVenueEdge']>, nodes: Array<ResolversParentTypes['TickeTingVenue']> };
  TickeTingVenueEdge: Omit<TickeTingVenueEdge, 'node'> & { node: ResolversParentTypes['TickeTingVenue'] };
  TickeTingCategory: CategoryWire;
  TickeTingCategoryConnection: Omit<TickeTingCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingCategoryEdge']>, nodes: Array<ResolversParentTypes['TickeTingCategory']> };
  TickeTingCategoryEdge: Omit<TickeTingCategoryEdge, 'node'> & { node: ResolversParentTypes['TickeTingCategory'] };
  TickeTingVenueFilter: TickeTingVenueFilter;
  TickeTingRegionInput: TickeTingRegionInput;
  TickeTingRegionChangeInput: TickeTingRegionChangeInput;
  TickeTingVenueInput: TickeTingVenueInput;
  TickeTingVenueChangeInput: TickeTingVenueChangeInput;
  TickeTingCategoryInput: TickeTingCategoryInput;
  TickeTingCategoryChangeInput: TickeTingCategoryChangeInput;
  TickeTingRegionPayload: Done;
  TickeTingVenuePayload: Done;
  TickeTingCategoryPayload: Done;
  TickeTingCustomerOrder: CustomerOrderWire;
  TickeTingCustomerOrderConnection: Omit<TickeTingCustomerOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingCustomerOrderEdge']>, nodes: Array<ResolversParentTypes['TickeTingCustomerOrder']> };
  TickeTingCustomerOrderEdge: Omit<TickeTingCustomerOrderEdge, 'node'> & { node: ResolversParentTypes['TickeTingCustomerOrder'] };
  TickeTingOrderItem: OrderItemWire;
  TickeTingPayment: PaymentWire;
  TickeTingTransaction: TransactionWire;
  TickeTingTransactionConnection: Omit<TickeTingTransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingTransactionEdge']>, nodes: Array<ResolversParentTypes['TickeTingTransaction']> };
  TickeTingTransactionEdge: Omit<TickeTingTransactionEdge, 'node'> & { node: ResolversParentTypes['TickeTingTransaction'] };
  TickeTingOrderFilter: TickeTingOrderFilter;
  TickeTingTransactionFilter: TickeTingTransactionFilter;
  TickeTingOrderInput: TickeTingOrderInput;
  TickeTingTicketWish: TickeTingTicketWish;
  TickeTingCardInput: TickeTingCardInput;
  TickeTingCustomerOrderPayload: Done;
  TickeTingPaymentPayload: Paid;
  TickeTingTransfer: TransferWire;
  TickeTingTransferConnection: Omit<TickeTingTransferConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TickeTingTransferEdge']>, nodes: Array<ResolversParentTypes['TickeTingTransfer']> };
  TickeTingTransferEdge: Omit<TickeTingTransferEdge, 'node'> & { node: ResolversParentTypes['TickeTingTransfer'] };
  TickeTingTransferLine: TransferLineWire;
  TickeTingTransferFilter: TickeTingTransferFilter;
  TickeTingTransferInput: TickeTingTransferInput;
  TickeTingTransferPayload: Done;
  TickeTing: Root;
  PageInfo: PageInfo;
  TickeTingUserError: TickeTingUserError;
  TickeTingPayload: TickeTingPayload;
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
  ticketing?: Resolver<Maybe<ResolversTypes['TickeTing']>, ParentType, ContextType>;
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
  ticketingCreateAdmissionToken?: Resolver<Maybe<ResolversTypes['TickeTingAdmissionTokenPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateAdmissionTokenArgs, 'eventId' | 'sectionIds' | 'idempotencyKey'>>;
  ticketingUpdateAdmissionToken?: Resolver<Maybe<ResolversTypes['TickeTingAdmissionTokenPayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateAdmissionTokenArgs, 'id' | 'sectionIds'>>;
  ticketingInvalidateAdmissionToken?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingInvalidateAdmissionTokenArgs, 'id'>>;
  ticketingAdmit?: Resolver<Maybe<ResolversTypes['TickeTingAdmitPayload']>, ParentType, ContextType, RequireFields<MutationTicketingAdmitArgs, 'input' | 'idempotencyKey'>>;
  ticketingRegisterEvent?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventPayload']>, ParentType, ContextType, RequireFields<MutationTicketingRegisterEventArgs, 'input' | 'idempotencyKey'>>;
  ticketingUpdateEvent?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventPayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateEventArgs, 'id' | 'input'>>;
  ticketingSubmitEvent?: Resolver<Maybe<ResolversTypes['TickeTingSubmissionPayload']>, ParentType, ContextType, RequireFields<MutationTicketingSubmitEventArgs, 'id'>>;
  ticketingDecideSubmission?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDecideSubmissionArgs, 'eventId' | 'approved'>>;
  ticketingWithdrawEvent?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventPayload']>, ParentType, ContextType, RequireFields<MutationTicketingWithdrawEventArgs, 'id'>>;
  ticketingCancelEvent?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCancelEventArgs, 'id'>>;
  ticketingDeleteEvent?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDeleteEventArgs, 'id'>>;
  ticketingCreateSection?: Resolver<Maybe<ResolversTypes['TickeTingSectionPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateSectionArgs, 'eventId' | 'input' | 'idempotencyKey'>>;
  ticketingUpdateSection?: Resolver<Maybe<ResolversTypes['TickeTingSectionPayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateSectionArgs, 'id' | 'input'>>;
  ticketingDeleteSection?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDeleteSectionArgs, 'id'>>;
  ticketingCreateHost?: Resolver<Maybe<ResolversTypes['TickeTingHostPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateHostArgs, 'input' | 'idempotencyKey'>>;
  ticketingUpdateHost?: Resolver<Maybe<ResolversTypes['TickeTingHostPayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateHostArgs, 'id' | 'input'>>;
  ticketingDeleteHost?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDeleteHostArgs, 'id'>>;
  ticketingAddHostAdministrator?: Resolver<Maybe<ResolversTypes['TickeTingHostPayload']>, ParentType, ContextType, RequireFields<MutationTicketingAddHostAdministratorArgs, 'hostId' | 'accountNumber'>>;
  ticketingRemoveHostAdministrator?: Resolver<Maybe<ResolversTypes['TickeTingHostPayload']>, ParentType, ContextType, RequireFields<MutationTicketingRemoveHostAdministratorArgs, 'hostId' | 'accountNumber'>>;
  ticketingCreateAccount?: Resolver<Maybe<ResolversTypes['TickeTingAccountPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateAccountArgs, 'input' | 'idempotencyKey'>>;
  ticketingUpdateAccount?: Resolver<Maybe<ResolversTypes['TickeTingAccountPayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateAccountArgs, 'number' | 'input'>>;
  ticketingDeleteAccount?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDeleteAccountArgs, 'number'>>;
  ticketingSetPreferences?: Resolver<Maybe<ResolversTypes['TickeTingAccountPayload']>, ParentType, ContextType, RequireFields<MutationTicketingSetPreferencesArgs, 'accountNumber' | 'regionId'>>;
  ticketingSetAccountActivation?: Resolver<Maybe<ResolversTypes['TickeTingAccountPayload']>, ParentType, ContextType, RequireFields<MutationTicketingSetAccountActivationArgs, 'accountNumber' | 'activated' | 'reason'>>;
  ticketingRequestAccountDeletion?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingRequestAccountDeletionArgs, 'accountNumber' | 'reason'>>;
  ticketingSignIn?: Resolver<Maybe<ResolversTypes['TickeTingSignInPayload']>, ParentType, ContextType, RequireFields<MutationTicketingSignInArgs, 'input'>>;
  ticketingSignOut?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType>;
  ticketingCreateIntegration?: Resolver<Maybe<ResolversTypes['TickeTingIntegrationPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateIntegrationArgs, 'input' | 'idempotencyKey'>>;
  ticketingRequestVerification?: Resolver<Maybe<ResolversTypes['TickeTingCodeRequestPayload']>, ParentType, ContextType, RequireFields<MutationTicketingRequestVerificationArgs, 'email'>>;
  ticketingVerifyAccount?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingVerifyAccountArgs, 'requestId' | 'code'>>;
  ticketingRequestPasswordReset?: Resolver<Maybe<ResolversTypes['TickeTingCodeRequestPayload']>, ParentType, ContextType, RequireFields<MutationTicketingRequestPasswordResetArgs, 'email'>>;
  ticketingResetPassword?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingResetPasswordArgs, 'input'>>;
  ticketingCreateRegion?: Resolver<Maybe<ResolversTypes['TickeTingRegionPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateRegionArgs, 'input' | 'idempotencyKey'>>;
  ticketingUpdateRegion?: Resolver<Maybe<ResolversTypes['TickeTingRegionPayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateRegionArgs, 'id' | 'input'>>;
  ticketingDeleteRegion?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDeleteRegionArgs, 'id'>>;
  ticketingCreateVenue?: Resolver<Maybe<ResolversTypes['TickeTingVenuePayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateVenueArgs, 'input' | 'idempotencyKey'>>;
  ticketingUpdateVenue?: Resolver<Maybe<ResolversTypes['TickeTingVenuePayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateVenueArgs, 'id' | 'input'>>;
  ticketingDeleteVenue?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDeleteVenueArgs, 'id'>>;
  ticketingCreateCategory?: Resolver<Maybe<ResolversTypes['TickeTingCategoryPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCreateCategoryArgs, 'input' | 'idempotencyKey'>>;
  ticketingUpdateCategory?: Resolver<Maybe<ResolversTypes['TickeTingCategoryPayload']>, ParentType, ContextType, RequireFields<MutationTicketingUpdateCategoryArgs, 'id' | 'input'>>;
  ticketingDeleteCategory?: Resolver<Maybe<ResolversTypes['TickeTingPayload']>, ParentType, ContextType, RequireFields<MutationTicketingDeleteCategoryArgs, 'id'>>;
  ticketingPlaceOrder?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrderPayload']>, ParentType, ContextType, RequireFields<MutationTicketingPlaceOrderArgs, 'input' | 'idempotencyKey'>>;
  ticketingPayOrder?: Resolver<Maybe<ResolversTypes['TickeTingPaymentPayload']>, ParentType, ContextType, RequireFields<MutationTicketingPayOrderArgs, 'number' | 'input' | 'idempotencyKey'>>;
  ticketingCancelOrder?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrderPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCancelOrderArgs, 'number'>>;
  ticketingRefundOrder?: Resolver<Maybe<ResolversTypes['TickeTingPaymentPayload']>, ParentType, ContextType, RequireFields<MutationTicketingRefundOrderArgs, 'number' | 'reason' | 'idempotencyKey'>>;
  ticketingInitiateTransfer?: Resolver<Maybe<ResolversTypes['TickeTingTransferPayload']>, ParentType, ContextType, RequireFields<MutationTicketingInitiateTransferArgs, 'input' | 'idempotencyKey'>>;
  ticketingCancelTransfer?: Resolver<Maybe<ResolversTypes['TickeTingTransferPayload']>, ParentType, ContextType, RequireFields<MutationTicketingCancelTransferArgs, 'id'>>;
  ticketingRejectTransfer?: Resolver<Maybe<ResolversTypes['TickeTingTransferPayload']>, ParentType, ContextType, RequireFields<MutationTicketingRejectTransferArgs, 'id'>>;
  ticketingClaimTransfer?: Resolver<Maybe<ResolversTypes['TickeTingTransferPayload']>, ParentType, ContextType, RequireFields<MutationTicketingClaimTransferArgs, 'id'>>;
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
  __resolveType: TypeResolveFn<'TickeTingEvent' | 'TickeTingOrder' | 'TickeTingPerformance', ParentType, ContextType>;
};

export type EventResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  __resolveType: TypeResolveFn<'TickeTingEvent', ParentType, ContextType>;
};

export type TickeTingEventResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingEvent'] = ResolversParentTypes['TickeTingEvent']> = {
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
  hosted?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'TickeTingOrder', ParentType, ContextType>;
};

export type TickeTingOrderResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingOrder'] = ResolversParentTypes['TickeTingOrder']> = {
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
  customerOrder?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrder']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'TickeTingPerformance', ParentType, ContextType>;
};

export type TickeTingPerformanceResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingPerformance'] = ResolversParentTypes['TickeTingPerformance']> = {
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
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType, Partial<TickeTingPerformanceAvailabilityArgs>>;
  deliveryMethods?: Resolver<Maybe<Array<ResolversTypes['DeliveryMethod']>>, ParentType, ContextType>;
  hosted?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
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

export type TickeTingAdmissionTokenResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmissionToken'] = ResolversParentTypes['TickeTingAdmissionToken']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  global?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['TickeTingSection']>>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
};

export type TickeTingAdmissionTokenConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmissionTokenConnection'] = ResolversParentTypes['TickeTingAdmissionTokenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingAdmissionTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingAdmissionToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingAdmissionTokenEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmissionTokenEdge'] = ResolversParentTypes['TickeTingAdmissionTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingAdmissionToken'], ParentType, ContextType>;
};

export type TickeTingDoorResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingDoor'] = ResolversParentTypes['TickeTingDoor']> = {
  event?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
  sectionIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<Array<ResolversTypes['TickeTingSection']>>, ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TickeTingTicketConnection']>, ParentType, ContextType, RequireFields<TickeTingDoorTicketsArgs, 'first'>>;
  admissions?: Resolver<Maybe<ResolversTypes['TickeTingAdmissionConnection']>, ParentType, ContextType, RequireFields<TickeTingDoorAdmissionsArgs, 'first'>>;
};

export type TickeTingAdmissionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmission'] = ResolversParentTypes['TickeTingAdmission']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  redeemer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serial?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  patron?: Resolver<ResolversTypes['TickeTingPerson'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['TickeTingSectionLabel'], ParentType, ContextType>;
  admittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TickeTingAdmissionConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmissionConnection'] = ResolversParentTypes['TickeTingAdmissionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingAdmissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingAdmission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingAdmissionEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmissionEdge'] = ResolversParentTypes['TickeTingAdmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingAdmission'], ParentType, ContextType>;
};

export type TickeTingTicketResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTicket'] = ResolversParentTypes['TickeTingTicket']> = {
  serial?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TickeTingTicketStatus'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['TickeTingSectionLabel'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['TickeTingPerson'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  redeemedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TickeTingTicketConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTicketConnection'] = ResolversParentTypes['TickeTingTicketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingTicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingTicket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingTicketEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTicketEdge'] = ResolversParentTypes['TickeTingTicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingTicket'], ParentType, ContextType>;
};

export type TickeTingAdmissionTokenPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmissionTokenPayload'] = ResolversParentTypes['TickeTingAdmissionTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['TickeTingAdmissionToken']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingAdmitPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAdmitPayload'] = ResolversParentTypes['TickeTingAdmitPayload']> = {
  admissions?: Resolver<Array<ResolversTypes['TickeTingAdmission']>, ParentType, ContextType>;
  notAdmitted?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingHostedEventResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostedEvent'] = ResolversParentTypes['TickeTingHostedEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['TickeTingEvent']>, ParentType, ContextType>;
  performance?: Resolver<Maybe<ResolversTypes['TickeTingPerformance']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TickeTingEventStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TickeTingEventType'], ParentType, ContextType>;
  public?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['TickeTingCategory'], ParentType, ContextType>;
  subcategory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  venue?: Resolver<ResolversTypes['TickeTingVenue'], ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['TickeTingHost']>, ParentType, ContextType>;
  disclaimer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  banner?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  thumbnail?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  popularity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['TickeTingSection']>, ParentType, ContextType>;
  submission?: Resolver<Maybe<ResolversTypes['TickeTingSubmission']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['TickeTingEventStatistics']>, ParentType, ContextType>;
  sales?: Resolver<Maybe<ResolversTypes['TickeTingSales']>, ParentType, ContextType, Partial<TickeTingHostedEventSalesArgs>>;
  admissionTokens?: Resolver<Maybe<ResolversTypes['TickeTingAdmissionTokenConnection']>, ParentType, ContextType, RequireFields<TickeTingHostedEventAdmissionTokensArgs, 'first'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TickeTingTicketConnection']>, ParentType, ContextType, RequireFields<TickeTingHostedEventTicketsArgs, 'first'>>;
  admissions?: Resolver<Maybe<ResolversTypes['TickeTingAdmissionConnection']>, ParentType, ContextType, RequireFields<TickeTingHostedEventAdmissionsArgs, 'first'>>;
};

export type TickeTingHostedEventConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostedEventConnection'] = ResolversParentTypes['TickeTingHostedEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingHostedEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingHostedEventEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostedEventEdge'] = ResolversParentTypes['TickeTingHostedEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingHostedEvent'], ParentType, ContextType>;
};

export type TickeTingSubmissionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSubmission'] = ResolversParentTypes['TickeTingSubmission']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['TickeTingHostedEvent'], ParentType, ContextType>;
};

export type TickeTingSubmissionConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSubmissionConnection'] = ResolversParentTypes['TickeTingSubmissionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingSubmissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingSubmission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingSubmissionEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSubmissionEdge'] = ResolversParentTypes['TickeTingSubmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingSubmission'], ParentType, ContextType>;
};

export type TickeTingHostedEventPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostedEventPayload'] = ResolversParentTypes['TickeTingHostedEventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingSubmissionPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSubmissionPayload'] = ResolversParentTypes['TickeTingSubmissionPayload']> = {
  submission?: Resolver<Maybe<ResolversTypes['TickeTingSubmission']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingEventStatisticsResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingEventStatistics'] = ResolversParentTypes['TickeTingEventStatistics']> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TickeTingSalesResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSales'] = ResolversParentTypes['TickeTingSales']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['TickeTingSectionSales']>, ParentType, ContextType>;
};

export type TickeTingSectionSalesResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSectionSales'] = ResolversParentTypes['TickeTingSectionSales']> = {
  sectionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['TickeTingSection']>, ParentType, ContextType>;
};

export type TickeTingSectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSection'] = ResolversParentTypes['TickeTingSection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basePrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currentPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  salesStart?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  salesEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['TickeTingSectionStatistics'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
};

export type TickeTingSectionStatisticsResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSectionStatistics'] = ResolversParentTypes['TickeTingSectionStatistics']> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingSectionLabelResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSectionLabel'] = ResolversParentTypes['TickeTingSectionLabel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['TickeTingSection']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
};

export type TickeTingSectionPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSectionPayload'] = ResolversParentTypes['TickeTingSectionPayload']> = {
  section?: Resolver<Maybe<ResolversTypes['TickeTingSection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingHostResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHost'] = ResolversParentTypes['TickeTingHost']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstAddressLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondAddressLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  administrators?: Resolver<Maybe<Array<ResolversTypes['TickeTingAccount']>>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventConnection']>, ParentType, ContextType, RequireFields<TickeTingHostEventsArgs, 'first'>>;
  statistics?: Resolver<Maybe<ResolversTypes['TickeTingHostStatistics']>, ParentType, ContextType>;
};

export type TickeTingHostConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostConnection'] = ResolversParentTypes['TickeTingHostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingHostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingHost']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingHostEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostEdge'] = ResolversParentTypes['TickeTingHostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingHost'], ParentType, ContextType>;
};

export type TickeTingHostStatisticsResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostStatistics'] = ResolversParentTypes['TickeTingHostStatistics']> = {
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  customers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TickeTingHostPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingHostPayload'] = ResolversParentTypes['TickeTingHostPayload']> = {
  host?: Resolver<Maybe<ResolversTypes['TickeTingHost']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingPersonResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingPerson'] = ResolversParentTypes['TickeTingPerson']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['TickeTingAccount']>, ParentType, ContextType>;
};

export type TickeTingAccountResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAccount'] = ResolversParentTypes['TickeTingAccount']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['TickeTingRole'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  activated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['TickeTingTitle']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstAddressLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondAddressLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferences?: Resolver<Maybe<ResolversTypes['TickeTingPreferences']>, ParentType, ContextType>;
  hosts?: Resolver<Maybe<ResolversTypes['TickeTingHostConnection']>, ParentType, ContextType, RequireFields<TickeTingAccountHostsArgs, 'first'>>;
  signIns?: Resolver<Maybe<ResolversTypes['TickeTingSignInConnection']>, ParentType, ContextType, RequireFields<TickeTingAccountSignInsArgs, 'first'>>;
  orders?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrderConnection']>, ParentType, ContextType, RequireFields<TickeTingAccountOrdersArgs, 'newestFirst' | 'first'>>;
  itinerary?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventConnection']>, ParentType, ContextType, RequireFields<TickeTingAccountItineraryArgs, 'first'>>;
  wallet?: Resolver<Maybe<ResolversTypes['TickeTingTicketConnection']>, ParentType, ContextType, RequireFields<TickeTingAccountWalletArgs, 'first'>>;
  transfers?: Resolver<Maybe<ResolversTypes['TickeTingTransferConnection']>, ParentType, ContextType, RequireFields<TickeTingAccountTransfersArgs, 'first'>>;
};

export type TickeTingAccountConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAccountConnection'] = ResolversParentTypes['TickeTingAccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingAccountEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAccountEdge'] = ResolversParentTypes['TickeTingAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingAccount'], ParentType, ContextType>;
};

export type TickeTingPreferencesResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingPreferences'] = ResolversParentTypes['TickeTingPreferences']> = {
  region?: Resolver<Maybe<ResolversTypes['TickeTingRegion']>, ParentType, ContextType>;
};

export type TickeTingAccountPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingAccountPayload'] = ResolversParentTypes['TickeTingAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['TickeTingAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingSessionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSession'] = ResolversParentTypes['TickeTingSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['TickeTingAccount'], ParentType, ContextType>;
};

export type TickeTingSignInResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSignIn'] = ResolversParentTypes['TickeTingSignIn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TickeTingSignInConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSignInConnection'] = ResolversParentTypes['TickeTingSignInConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingSignInEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingSignIn']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingSignInEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSignInEdge'] = ResolversParentTypes['TickeTingSignInEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingSignIn'], ParentType, ContextType>;
};

export type TickeTingIntegrationResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingIntegration'] = ResolversParentTypes['TickeTingIntegration']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  access?: Resolver<ResolversTypes['TickeTingAccess'], ParentType, ContextType>;
};

export type TickeTingCodeRequestResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCodeRequest'] = ResolversParentTypes['TickeTingCodeRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TickeTingCodeRequestStatus'], ParentType, ContextType>;
};

export type TickeTingLookupResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingLookup'] = ResolversParentTypes['TickeTingLookup']> = {
  identification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['TickeTingRole']>, ParentType, ContextType>;
  found?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TickeTingSignInPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingSignInPayload'] = ResolversParentTypes['TickeTingSignInPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['TickeTingSession']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingIntegrationPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingIntegrationPayload'] = ResolversParentTypes['TickeTingIntegrationPayload']> = {
  integration?: Resolver<Maybe<ResolversTypes['TickeTingIntegration']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingCodeRequestPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCodeRequestPayload'] = ResolversParentTypes['TickeTingCodeRequestPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['TickeTingCodeRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingRegionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingRegion'] = ResolversParentTypes['TickeTingRegion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  venues?: Resolver<Maybe<ResolversTypes['TickeTingVenueConnection']>, ParentType, ContextType, RequireFields<TickeTingRegionVenuesArgs, 'first'>>;
  publishedEvents?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventConnection']>, ParentType, ContextType, RequireFields<TickeTingRegionPublishedEventsArgs, 'first'>>;
};

export type TickeTingRegionConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingRegionConnection'] = ResolversParentTypes['TickeTingRegionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingRegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingRegion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingRegionEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingRegionEdge'] = ResolversParentTypes['TickeTingRegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingRegion'], ParentType, ContextType>;
};

export type TickeTingVenueResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingVenue'] = ResolversParentTypes['TickeTingVenue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
  map?: Resolver<ResolversTypes['Url'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['TickeTingRegion']>, ParentType, ContextType>;
};

export type TickeTingVenueConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingVenueConnection'] = ResolversParentTypes['TickeTingVenueConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingVenueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingVenue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingVenueEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingVenueEdge'] = ResolversParentTypes['TickeTingVenueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingVenue'], ParentType, ContextType>;
};

export type TickeTingCategoryResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCategory'] = ResolversParentTypes['TickeTingCategory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subcategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  publishedEvents?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventConnection']>, ParentType, ContextType, RequireFields<TickeTingCategoryPublishedEventsArgs, 'first'>>;
};

export type TickeTingCategoryConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCategoryConnection'] = ResolversParentTypes['TickeTingCategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingCategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingCategory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingCategoryEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCategoryEdge'] = ResolversParentTypes['TickeTingCategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingCategory'], ParentType, ContextType>;
};

export type TickeTingRegionPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingRegionPayload'] = ResolversParentTypes['TickeTingRegionPayload']> = {
  region?: Resolver<Maybe<ResolversTypes['TickeTingRegion']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingVenuePayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingVenuePayload'] = ResolversParentTypes['TickeTingVenuePayload']> = {
  venue?: Resolver<Maybe<ResolversTypes['TickeTingVenue']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingCategoryPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCategoryPayload'] = ResolversParentTypes['TickeTingCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['TickeTingCategory']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingCustomerOrderResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCustomerOrder'] = ResolversParentTypes['TickeTingCustomerOrder']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TickeTingOrderStatus'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['TickeTingOrderItem']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['TickeTingPerson'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['TickeTingOrder'], ParentType, ContextType>;
};

export type TickeTingCustomerOrderConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCustomerOrderConnection'] = ResolversParentTypes['TickeTingCustomerOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingCustomerOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingCustomerOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingCustomerOrderEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCustomerOrderEdge'] = ResolversParentTypes['TickeTingCustomerOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingCustomerOrder'], ParentType, ContextType>;
};

export type TickeTingOrderItemResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingOrderItem'] = ResolversParentTypes['TickeTingOrderItem']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['TickeTingSection']>, ParentType, ContextType>;
};

export type TickeTingPaymentResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingPayment'] = ResolversParentTypes['TickeTingPayment']> = {
  date?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TickeTingPaymentStatus'], ParentType, ContextType>;
};

export type TickeTingTransactionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransaction'] = ResolversParentTypes['TickeTingTransaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TickeTingTransactionType'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TickeTingPaymentStatus'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrder']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['TickeTingPerson'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  card?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TickeTingTransactionConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransactionConnection'] = ResolversParentTypes['TickeTingTransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingTransaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingTransactionEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransactionEdge'] = ResolversParentTypes['TickeTingTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingTransaction'], ParentType, ContextType>;
};

export type TickeTingCustomerOrderPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingCustomerOrderPayload'] = ResolversParentTypes['TickeTingCustomerOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingPaymentPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingPaymentPayload'] = ResolversParentTypes['TickeTingPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['TickeTingPayment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingTransferResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransfer'] = ResolversParentTypes['TickeTingTransfer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TickeTingTransferStatus'], ParentType, ContextType>;
  initiatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['TickeTingPerson'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['TickeTingPerson'], ParentType, ContextType>;
  tickets?: Resolver<Array<ResolversTypes['TickeTingTransferLine']>, ParentType, ContextType>;
};

export type TickeTingTransferConnectionResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransferConnection'] = ResolversParentTypes['TickeTingTransferConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TickeTingTransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TickeTingTransfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TickeTingTransferEdgeResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransferEdge'] = ResolversParentTypes['TickeTingTransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TickeTingTransfer'], ParentType, ContextType>;
};

export type TickeTingTransferLineResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransferLine'] = ResolversParentTypes['TickeTingTransferLine']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['TickeTingSectionLabel'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType>;
};

export type TickeTingTransferPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingTransferPayload'] = ResolversParentTypes['TickeTingTransferPayload']> = {
  transfer?: Resolver<Maybe<ResolversTypes['TickeTingTransfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
};

export type TickeTingResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTing'] = ResolversParentTypes['TickeTing']> = {
  session?: Resolver<Maybe<ResolversTypes['TickeTingSession']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['TickeTingAccount']>, ParentType, ContextType, RequireFields<TickeTingAccountArgs, 'number'>>;
  accounts?: Resolver<Maybe<ResolversTypes['TickeTingAccountConnection']>, ParentType, ContextType, RequireFields<TickeTingAccountsArgs, 'first'>>;
  lookup?: Resolver<Maybe<ResolversTypes['TickeTingLookup']>, ParentType, ContextType, RequireFields<TickeTingLookupArgs, 'identification'>>;
  host?: Resolver<Maybe<ResolversTypes['TickeTingHost']>, ParentType, ContextType, RequireFields<TickeTingHostArgs, 'id'>>;
  hosts?: Resolver<Maybe<ResolversTypes['TickeTingHostConnection']>, ParentType, ContextType, RequireFields<TickeTingHostsArgs, 'first'>>;
  event?: Resolver<Maybe<ResolversTypes['TickeTingHostedEvent']>, ParentType, ContextType, RequireFields<TickeTingEventArgs, 'id'>>;
  events?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventConnection']>, ParentType, ContextType, RequireFields<TickeTingEventsArgs, 'first'>>;
  publishedEvents?: Resolver<Maybe<ResolversTypes['TickeTingHostedEventConnection']>, ParentType, ContextType, RequireFields<TickeTingPublishedEventsArgs, 'first'>>;
  section?: Resolver<Maybe<ResolversTypes['TickeTingSection']>, ParentType, ContextType, RequireFields<TickeTingSectionArgs, 'id'>>;
  submission?: Resolver<Maybe<ResolversTypes['TickeTingSubmission']>, ParentType, ContextType, RequireFields<TickeTingSubmissionArgs, 'id'>>;
  submissions?: Resolver<Maybe<ResolversTypes['TickeTingSubmissionConnection']>, ParentType, ContextType, RequireFields<TickeTingSubmissionsArgs, 'first'>>;
  admissionToken?: Resolver<Maybe<ResolversTypes['TickeTingAdmissionToken']>, ParentType, ContextType, RequireFields<TickeTingAdmissionTokenArgs, 'id'>>;
  door?: Resolver<Maybe<ResolversTypes['TickeTingDoor']>, ParentType, ContextType, RequireFields<TickeTingDoorArgs, 'code'>>;
  order?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrder']>, ParentType, ContextType, RequireFields<TickeTingOrderArgs, 'number'>>;
  orders?: Resolver<Maybe<ResolversTypes['TickeTingCustomerOrderConnection']>, ParentType, ContextType, RequireFields<TickeTingOrdersArgs, 'newestFirst' | 'first'>>;
  transactions?: Resolver<Maybe<ResolversTypes['TickeTingTransactionConnection']>, ParentType, ContextType, RequireFields<TickeTingTransactionsArgs, 'newestFirst' | 'first'>>;
  transfer?: Resolver<Maybe<ResolversTypes['TickeTingTransfer']>, ParentType, ContextType, RequireFields<TickeTingTransferArgs, 'id'>>;
  transfers?: Resolver<Maybe<ResolversTypes['TickeTingTransferConnection']>, ParentType, ContextType, RequireFields<TickeTingTransfersArgs, 'first'>>;
  region?: Resolver<Maybe<ResolversTypes['TickeTingRegion']>, ParentType, ContextType, RequireFields<TickeTingRegionArgs, 'id'>>;
  regions?: Resolver<Maybe<ResolversTypes['TickeTingRegionConnection']>, ParentType, ContextType, RequireFields<TickeTingRegionsArgs, 'first'>>;
  venue?: Resolver<Maybe<ResolversTypes['TickeTingVenue']>, ParentType, ContextType, RequireFields<TickeTingVenueArgs, 'id'>>;
  venues?: Resolver<Maybe<ResolversTypes['TickeTingVenueConnection']>, ParentType, ContextType, RequireFields<TickeTingVenuesArgs, 'first'>>;
  category?: Resolver<Maybe<ResolversTypes['TickeTingCategory']>, ParentType, ContextType, RequireFields<TickeTingCategoryArgs, 'id'>>;
  categories?: Resolver<Maybe<ResolversTypes['TickeTingCategoryConnection']>, ParentType, ContextType, RequireFields<TickeTingCategoriesArgs, 'first'>>;
  countries?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TickeTingUserErrorResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingUserError'] = ResolversParentTypes['TickeTingUserError']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TickeTingPayloadResolvers<ContextType = SupplierContext, ParentType extends ResolversParentTypes['TickeTingPayload'] = ResolversParentTypes['TickeTingPayload']> = {
  done?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TickeTingUserError']>, ParentType, ContextType>;
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
  TickeTingEvent?: TickeTingEventResolvers<ContextType>;
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
  TickeTingOrder?: TickeTingOrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  Barcode?: BarcodeResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  TickeTingPerformance?: TickeTingPerformanceResolvers<ContextType>;
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
  TickeTingAdmissionToken?: TickeTingAdmissionTokenResolvers<ContextType>;
  TickeTingAdmissionTokenConnection?: TickeTingAdmissionTokenConnectionResolvers<ContextType>;
  TickeTingAdmissionTokenEdge?: TickeTingAdmissionTokenEdgeResolvers<ContextType>;
  TickeTingDoor?: TickeTingDoorResolvers<ContextType>;
  TickeTingAdmission?: TickeTingAdmissionResolvers<ContextType>;
  TickeTingAdmissionConnection?: TickeTingAdmissionConnectionResolvers<ContextType>;
  TickeTingAdmissionEdge?: TickeTingAdmissionEdgeResolvers<ContextType>;
  TickeTingTicket?: TickeTingTicketResolvers<ContextType>;
  TickeTingTicketConnection?: TickeTingTicketConnectionResolvers<ContextType>;
  TickeTingTicketEdge?: TickeTingTicketEdgeResolvers<ContextType>;
  TickeTingAdmissionTokenPayload?: TickeTingAdmissionTokenPayloadResolvers<ContextType>;
  TickeTingAdmitPayload?: TickeTingAdmitPayloadResolvers<ContextType>;
  TickeTingHostedEvent?: TickeTingHostedEventResolvers<ContextType>;
  TickeTingHostedEventConnection?: TickeTingHostedEventConnectionResolvers<ContextType>;
  TickeTingHostedEventEdge?: TickeTingHostedEventEdgeResolvers<ContextType>;
  TickeTingSubmission?: TickeTingSubmissionResolvers<ContextType>;
  TickeTingSubmissionConnection?: TickeTingSubmissionConnectionResolvers<ContextType>;
  TickeTingSubmissionEdge?: TickeTingSubmissionEdgeResolvers<ContextType>;
  TickeTingHostedEventPayload?: TickeTingHostedEventPayloadResolvers<ContextType>;
  TickeTingSubmissionPayload?: TickeTingSubmissionPayloadResolvers<ContextType>;
  TickeTingEventStatistics?: TickeTingEventStatisticsResolvers<ContextType>;
  TickeTingSales?: TickeTingSalesResolvers<ContextType>;
  TickeTingSectionSales?: TickeTingSectionSalesResolvers<ContextType>;
  TickeTingSection?: TickeTingSectionResolvers<ContextType>;
  TickeTingSectionStatistics?: TickeTingSectionStatisticsResolvers<ContextType>;
  TickeTingSectionLabel?: TickeTingSectionLabelResolvers<ContextType>;
  TickeTingSectionPayload?: TickeTingSectionPayloadResolvers<ContextType>;
  TickeTingHost?: TickeTingHostResolvers<ContextType>;
  TickeTingHostConnection?: TickeTingHostConnectionResolvers<ContextType>;
  TickeTingHostEdge?: TickeTingHostEdgeResolvers<ContextType>;
  TickeTingHostStatistics?: TickeTingHostStatisticsResolvers<ContextType>;
  TickeTingHostPayload?: TickeTingHostPayloadResolvers<ContextType>;
  TickeTingPerson?: TickeTingPersonResolvers<ContextType>;
  TickeTingAccount?: TickeTingAccountResolvers<ContextType>;
  TickeTingAccountConnection?: TickeTingAccountConnectionResolvers<ContextType>;
  TickeTingAccountEdge?: TickeTingAccountEdgeResolvers<ContextType>;
  TickeTingPreferences?: TickeTingPreferencesResolvers<ContextType>;
  TickeTingAccountPayload?: TickeTingAccountPayloadResolvers<ContextType>;
  TickeTingSession?: TickeTingSessionResolvers<ContextType>;
  TickeTingSignIn?: TickeTingSignInResolvers<ContextType>;
  TickeTingSignInConnection?: TickeTingSignInConnectionResolvers<ContextType>;
  TickeTingSignInEdge?: TickeTingSignInEdgeResolvers<ContextType>;
  TickeTingIntegration?: TickeTingIntegrationResolvers<ContextType>;
  TickeTingCodeRequest?: TickeTingCodeRequestResolvers<ContextType>;
  TickeTingLookup?: TickeTingLookupResolvers<ContextType>;
  TickeTingSignInPayload?: TickeTingSignInPayloadResolvers<ContextType>;
  TickeTingIntegrationPayload?: TickeTingIntegrationPayloadResolvers<ContextType>;
  TickeTingCodeRequestPayload?: TickeTingCodeRequestPayloadResolvers<ContextType>;
  TickeTingRegion?: TickeTingRegionResolvers<ContextType>;
  TickeTingRegionConnection?: TickeTingRegionConnectionResolvers<ContextType>;
  TickeTingRegionEdge?: TickeTingRegionEdgeResolvers<ContextType>;
  TickeTingVenue?: TickeTingVenueResolvers<ContextType>;
  TickeTingVenueConnection?: TickeTingVenueConnectionResolvers<ContextType>;
  TickeTingVenueEdge?: TickeTingVenueEdgeResolvers<ContextType>;
  TickeTingCategory?: TickeTingCategoryResolvers<ContextType>;
  TickeTingCategoryConnection?: TickeTingCategoryConnectionResolvers<ContextType>;
  TickeTingCategoryEdge?: TickeTingCategoryEdgeResolvers<ContextType>;
  TickeTingRegionPayload?: TickeTingRegionPayloadResolvers<ContextType>;
  TickeTingVenuePayload?: TickeTingVenuePayloadResolvers<ContextType>;
  TickeTingCategoryPayload?: TickeTingCategoryPayloadResolvers<ContextType>;
  TickeTingCustomerOrder?: TickeTingCustomerOrderResolvers<ContextType>;
  TickeTingCustomerOrderConnection?: TickeTingCustomerOrderConnectionResolvers<ContextType>;
  TickeTingCustomerOrderEdge?: TickeTingCustomerOrderEdgeResolvers<ContextType>;
  TickeTingOrderItem?: TickeTingOrderItemResolvers<ContextType>;
  TickeTingPayment?: TickeTingPaymentResolvers<ContextType>;
  TickeTingTransaction?: TickeTingTransactionResolvers<ContextType>;
  TickeTingTransactionConnection?: TickeTingTransactionConnectionResolvers<ContextType>;
  TickeTingTransactionEdge?: TickeTingTransactionEdgeResolvers<ContextType>;
  TickeTingCustomerOrderPayload?: TickeTingCustomerOrderPayloadResolvers<ContextType>;
  TickeTingPaymentPayload?: TickeTingPaymentPayloadResolvers<ContextType>;
  TickeTingTransfer?: TickeTingTransferResolvers<ContextType>;
  TickeTingTransferConnection?: TickeTingTransferConnectionResolvers<ContextType>;
  TickeTingTransferEdge?: TickeTingTransferEdgeResolvers<ContextType>;
  TickeTingTransferLine?: TickeTingTransferLineResolvers<ContextType>;
  TickeTingTransferPayload?: TickeTingTransferPayloadResolvers<ContextType>;
  TickeTing?: TickeTingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  TickeTingUserError?: TickeTingUserErrorResolvers<ContextType>;
  TickeTingPayload?: TickeTingPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SupplierContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
