import type { Generated, JSONColumnType, Selectable } from 'kysely';

/** What a person says about himself. */
export type Profile = Readonly<Record<ProfileField, string>>;
export const PROFILE_FIELDS = [
  'firstName',
  'lastName',
  'title',
  'dateOfBirth',
  'phone',
  'country',
  'firstAddressLine',
  'secondAddressLine',
  'city',
  'state',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** What a host says about itself, besides its name. */
export const HOST_FIELDS = [
  'contact',
  'email',
  'description',
  'phone',
  'website',
  'country',
  'firstAddressLine',
  'secondAddressLine',
  'city',
  'state',
  'businessNo',
] as const;
export type HostProfile = Readonly<Record<(typeof HOST_FIELDS)[number], string>>;

export const ROLES = ['customer', 'support', 'host', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
export const ACCESS_LEVELS = ['public', ...ROLES] as const;
export type Access = (typeof ACCESS_LEVELS)[number];

/** Another price for a while, in cents added to the base price. */
export type Modifier = { name: string; delta: number; from: string; to: string };
export type EventState = 'draft' | 'review' | 'approved' | 'cancelled';
export type TicketStatus = 'Issued' | 'Pending' | 'Redeemed' | 'Voided';

/** What the façade keeps, in the schema `sandbox_ticketing`. Money is in cents. What is held and sold is the engine's. */
export type TicketingTables = {
  account: {
    number: string;
    seq: Generated<number>;
    username: string;
    email: string;
    password: string;
    role: Role;
    verified: boolean;
    activated: boolean;
    deleting: Generated<boolean>;
    /** The region it prefers. */
    region: string | null;
    profile: JSONColumnType<Profile>;
    deleted_at: Date | null;
  };
  api_key: {
    /** The key itself is not kept. */
    hash: string;
    id: Generated<string>;
    kind: 'session' | 'integration' | 'admission';
    /** Only an integration's; a session has its account's role. */
    access: Access | null;
    account: string | null;
    /** The admission token it stands for. */
    token: string | null;
    name: string | null;
    started_at: Date;
    ended_at: Date | null;
    ip: string;
    agent: string;
  };
  code_request: {
    id: Generated<string>;
    kind: 'verification' | 'reset';
    account: string;
    email: string;
    /** Hashed. */
    code: string;
    status: 'Pending' | 'Completed' | 'Expired';
    at: Date;
  };
  host: {
    id: Generated<string>;
    name: string;
    profile: JSONColumnType<HostProfile>;
    deleted_at: Date | null;
  };
  host_administrator: { host: string; account: string; seq: Generated<number> };
  region: { id: Generated<string>; name: string; country: string; district: string; city: string };
  venue: {
    id: Generated<string>;
    name: string;
    region: string;
    longitude: number;
    latitude: number;
    address: string;
  };
  category: { id: Generated<string>; name: string; subcategories: string[] };
  event: {
    id: Generated<string>;
    host: string;
    title: string;
    description: string;
    type: 'Standard' | 'Registration';
    public: boolean;
    category: string;
    subcategory: string;
    venue: string;
    /** As it was sent. */
    start: string;
    end: string;
    starts_at: Date;
    ends_at: Date;
    disclaimer: string;
    tags: string[];
    state: EventState;
    submitted_at: Date | null;
    published_at: Date | null;
    /** Its dates move on with the calendar until somebody changes it. */
    seeded: Generated<boolean>;
  };
  picture: { event: string; kind: 'banner' | 'thumbnail'; type: string; bytes: Buffer };
  section: {
    id: Generated<string>;
    event: string;
    name: string;
    description: string;
    base_price: number;
    sales_start: string;
    sales_end: string;
    capacity: number;
    active: boolean;
    modifiers: JSONColumnType<readonly Modifier[]>;
  };
  token: { code: string; seq: Generated<number>; event: string; global: boolean; sections: string[] };
  ticket: {
    serial: string;
    seq: Generated<number>;
    event: string;
    section: string;
    /** The order it was sold in, and to whom. */
    order_number: string;
    buyer: string;
    owner: string;
    price: number;
    fee: number;
    status: TicketStatus;
    /** The open transfer it is in. */
    transfer: string | null;
    issued_at: Date;
    redeemed_at: Date | null;
    modified_at: Date;
  };
  admission: {
    id: Generated<string>;
    event: string;
    section: string;
    ticket: string;
    patron: string;
    redeemer: string;
    device: string;
    admitted_at: Date;
  };
  transfer: {
    id: Generated<string>;
    sender: string;
    recipient: string;
    status: 'Pending' | 'Claimed' | 'Cancelled';
    initiated_at: Date;
  };
  transfer_line: { transfer: string; section: string; quantity: number };
  movement: {
    id: Generated<string>;
    type: 'payment' | 'refund';
    status: 'Authorised' | 'Declined';
    order_number: string;
    customer: string;
    events: string[];
    hosts: string[];
    amount: number;
    subtotal: number;
    fees: number;
    card: string;
    reason: string;
    at: Date;
  };
  setting: { name: string; value: JSONColumnType<object> };
};

export type AccountRow = Selectable<TicketingTables['account']>;
export type HostRow = Selectable<TicketingTables['host']>;
export type RegionRow = Selectable<TicketingTables['region']>;
export type VenueRow = Selectable<TicketingTables['venue']>;
export type CategoryRow = Selectable<TicketingTables['category']>;
export type EventRow = Selectable<TicketingTables['event']>;
export type SectionRow = Selectable<TicketingTables['section']>;
export type TokenRow = Selectable<TicketingTables['token']>;
export type TicketRow = Selectable<TicketingTables['ticket']>;
export type TransferRow = Selectable<TicketingTables['transfer']>;
export type MovementRow = Selectable<TicketingTables['movement']>;
