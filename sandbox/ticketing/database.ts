import { openDatabase } from '@foyer/kit/database';
import { type Kysely, type Migration, sql, type Transaction } from 'kysely';
import type { InventoryTables } from '../engine/database.ts';
import type { TicketingTables } from './tables.ts';

export const SCHEMA = 'sandbox_ticketing';

/**
 * The façade's tables, alone or in a transaction of the engine. That is why the engine's tables are in the type
 * too; nothing here reads them.
 */
export type Tables = InventoryTables & TicketingTables;
export type Database = Kysely<Tables>;

export function openTicketing(url: string): Promise<Database> {
  return openDatabase<Tables>({ url, schema: SCHEMA, migrations, poolSize: 10 });
}

/** The façade's tables within a transaction of the engine: what it writes is kept together with the places. */
export function within(session: Transaction<InventoryTables>): Database {
  return session.withTables<TicketingTables>().withSchema(SCHEMA);
}

/** Nothing was ever there. */
export async function empty(db: Database): Promise<void> {
  await sql`
    truncate account, api_key, code_request, host, host_administrator, region, venue, category, event, picture,
      section, token, ticket, admission, transfer, transfer_line, movement, setting restart identity`.execute(
    db,
  );
  await sql`alter sequence thing restart; alter sequence ticket_number restart`.execute(db);
}

const migrations: Record<string, Migration> = {
  '001-ticketing': {
    async up(db) {
      await sql.raw(TABLES).execute(db);
    },
  },
};

// Ids are numbers of 14 digits, all from one series.
const TABLES = `
create sequence thing start 17140000000001;
create sequence ticket_number;
create table account (
  number text primary key, seq bigint generated always as identity, username text not null, email text not null,
  password text not null, role text not null, verified boolean not null, activated boolean not null,
  deleting boolean not null default false, region text, profile json not null, deleted_at timestamptz
);
create unique index account_username on account (username) where deleted_at is null;
create unique index account_email on account (email) where deleted_at is null;
create table api_key (
  hash text primary key, id text not null default nextval('${SCHEMA}.thing')::text, kind text not null, access text,
  account text, token text, name text, started_at timestamptz not null, ended_at timestamptz,
  ip text not null default '', agent text not null default ''
);
create unique index api_key_name on api_key (name);
create index api_key_account on api_key (account);
create index api_key_token on api_key (token);
create table code_request (
  id text primary key default nextval('${SCHEMA}.thing')::text, kind text not null, account text not null,
  email text not null, code text not null, status text not null, at timestamptz not null
);
create index code_request_account on code_request (account);
create table host (
  id text primary key default nextval('${SCHEMA}.thing')::text, name text not null, profile json not null,
  deleted_at timestamptz
);
create unique index host_name on host (name) where deleted_at is null;
create table host_administrator (
  host text not null, account text not null, seq bigint generated always as identity, primary key (host, account)
);
create index host_administrator_account on host_administrator (account);
create table region (
  id text primary key default nextval('${SCHEMA}.thing')::text, name text not null, country text not null,
  district text not null, city text not null
);
create unique index region_name on region (name);
create table venue (
  id text primary key default nextval('${SCHEMA}.thing')::text, name text not null,
  region text not null references region (id), longitude double precision not null,
  latitude double precision not null, address text not null
);
create unique index venue_name on venue (name);
create index venue_region on venue (region);
create table category (
  id text primary key default nextval('${SCHEMA}.thing')::text, name text not null, subcategories text[] not null
);
create unique index category_name on category (name);
create table event (
  id text primary key default nextval('${SCHEMA}.thing')::text, host text not null references host (id),
  title text not null, description text not null, type text not null, public boolean not null,
  category text not null references category (id), subcategory text not null,
  venue text not null references venue (id), start text not null, "end" text not null,
  starts_at timestamptz not null, ends_at timestamptz not null, disclaimer text not null, tags text[] not null,
  state text not null, submitted_at timestamptz, published_at timestamptz, seeded boolean not null default false
);
create unique index event_title on event (title);
create index event_host on event (host);
create index event_venue on event (venue);
create index event_category on event (category);
create table picture (
  event text not null references event (id) on delete cascade, kind text not null, type text not null,
  bytes bytea not null, primary key (event, kind)
);
create table section (
  id text primary key default nextval('${SCHEMA}.thing')::text, event text not null references event (id),
  name text not null, description text not null, base_price integer not null, sales_start text not null,
  sales_end text not null, capacity integer not null, active boolean not null, modifiers jsonb not null
);
create unique index section_name on section (event, name);
create table token (
  code text primary key, seq bigint generated always as identity,
  event text not null references event (id) on delete cascade, global boolean not null, sections text[] not null
);
create index token_event on token (event);
create table ticket (
  serial text primary key, seq bigint generated always as identity, event text not null,
  section text not null references section (id) on delete cascade, order_number text not null,
  buyer text not null, owner text not null, price integer not null, fee integer not null, status text not null,
  transfer text, issued_at timestamptz not null, redeemed_at timestamptz, modified_at timestamptz not null
);
create index ticket_event on ticket (event);
create index ticket_section on ticket (section);
create index ticket_owner on ticket (owner);
create index ticket_order on ticket (order_number);
create index ticket_transfer on ticket (transfer) where transfer is not null;
create table admission (
  id text primary key default nextval('${SCHEMA}.thing')::text, event text not null, section text not null,
  ticket text not null references ticket (serial) on delete cascade, patron text not null,
  redeemer text not null, device text not null, admitted_at timestamptz not null
);
create unique index admission_ticket on admission (ticket);
create index admission_event on admission (event);
create table transfer (
  id text primary key default nextval('${SCHEMA}.thing')::text, sender text not null, recipient text not null,
  status text not null, initiated_at timestamptz not null
);
create index transfer_sender on transfer (sender);
create index transfer_recipient on transfer (recipient);
create table transfer_line (
  transfer text not null references transfer (id) on delete cascade,
  section text not null references section (id) on delete cascade, quantity integer not null
);
create index transfer_line_transfer on transfer_line (transfer);
create table movement (
  id text primary key default nextval('${SCHEMA}.thing')::text, type text not null, status text not null,
  order_number text not null, customer text not null, events text[] not null, hosts text[] not null,
  amount integer not null, subtotal integer not null, fees integer not null, card text not null,
  reason text not null, at timestamptz not null
);
create table setting (name text primary key, value jsonb not null);
`;
