import { openDatabase } from '@foyer/kit/database';
import { type ColumnType, type Generated, type Kysely, type Migration, sql, type Transaction } from 'kysely';
import type {
  GuestPerson,
  GuestState,
  ScanAnswer,
  ScanDirection,
  ScanRefusal,
} from './generated/resolvers.ts';

export type EntryTables = {
  /** One row an event: whoever changes its guests holds it, see `changes.ts`. */
  event: { id: string; changes: ColumnType<string, number, number> };
  /** Which event a performance belongs to, as far as it was needed. */
  performance: { id: string; event: string };
  guest: {
    id: Generated<string>;
    event: string;
    code: string;
    state: GuestState;
    /** Null for all performances of the event. */
    performances: string[] | null;
    section_id: string;
    section: string;
    ticket_type: string;
    seat: string | null;
    order_id: string | null;
    /** The id of the ticket within its order. */
    ticket: string | null;
    /** Of a ticket brought in: the name it came under. */
    brought_in_as: string | null;
    holder: ColumnType<GuestPerson | null, string | null, string | null>;
    buyer: ColumnType<GuestPerson | null, string | null, string | null>;
    transferred: boolean;
    refunded_at: Date | null;
    changed_at: Date;
    /** The number of the change that touched it last, of its event's. */
    change: ColumnType<string, number, number>;
  };
  /** Codes that a guest had before its present one; some of them are good still. */
  retired_code: { event: string; code: string; guest: string; good: boolean };
  /** How a guest stands at a performance. */
  admission: {
    guest: string;
    performance: string;
    inside: boolean;
    /** The device's clock at the last scan that counted. */
    effective_at: Date;
    effective_scan: string;
    /** The last time in. */
    in_at: Date | null;
    in_device: string | null;
    in_operator: string | null;
    /** The first time in ever. */
    first_in_at: Date | null;
  };
  /** Every scan that was reported. */
  scan: {
    id: Generated<string>;
    event: string;
    scan_id: string;
    code: string;
    guest: string | null;
    performance: string | null;
    direction: ScanDirection;
    answer: ScanAnswer;
    reason: ScanRefusal | null;
    scanned_at: Date;
    received_at: Date;
    device: string | null;
    operator: string | null;
  };
  /** Scans that were sent to a supplier that keeps the door itself, with its first answer. */
  sent_scan: { event: string; scan_id: string; answer: ScanAnswer | null };
  door_device: {
    id: string;
    partner: string;
    /** The sales channels with which it reaches the supplier. */
    channels: ColumnType<Record<string, string>, string, string>;
    name: string;
    event: string;
    sections: string[] | null;
    token_hash: string;
    valid_until: Date;
    created_at: Date;
    revoked_at: Date | null;
  };
  idempotency: {
    partner: string;
    key: string;
    digest: string;
    result: ColumnType<unknown, string | null, string | null>;
    created_at: Generated<Date>;
  };
  /** Orders of checkout whose tickets are to be read, now or later. */
  order_to_read: {
    order_id: string;
    /** Checkout's number of the news; what is read is at least as new. */
    version: ColumnType<string, number, number>;
    partner: string;
    channel: string;
    buyer: ColumnType<GuestPerson | null, string | null, string | null>;
    /** When to read it next. Null when nothing more is expected. */
    due_at: Date | null;
    tries: Generated<number>;
  };
};
export type EntryDatabase = Kysely<EntryTables>;
export type Session = Transaction<EntryTables>;

export function openEntry(url: string): Promise<EntryDatabase> {
  return openDatabase<EntryTables>({ url, schema: 'entry', migrations, poolSize: 15 });
}

const migrations: Record<string, Migration> = {
  '001-door': {
    async up(db) {
      await sql`create table event (id text primary key, changes bigint not null default 0)`.execute(db);
      await sql`create table performance (id text primary key, event text not null)`.execute(db);
      await sql`
        create table guest (
          id bigint generated always as identity primary key,
          event text not null references event (id),
          code text not null,
          state text not null,
          performances text[],
          section_id text not null,
          section text not null,
          ticket_type text not null,
          seat text,
          order_id text,
          ticket text,
          brought_in_as text,
          holder jsonb,
          buyer jsonb,
          transferred boolean not null default false,
          refunded_at timestamptz,
          changed_at timestamptz not null,
          change bigint not null,
          unique (order_id, ticket)
        )`.execute(db);
      await sql`create index guest_list on guest (event, id)`.execute(db);
      await sql`create index guest_changes on guest (event, change, id)`.execute(db);
      await sql`create unique index guest_code on guest (event, code) where state <> 'REFUNDED'`.execute(db);
      await sql`create index guest_any_code on guest (event, code)`.execute(db);
      await sql`
        create table retired_code (
          event text not null,
          code text not null,
          guest bigint not null references guest (id),
          good boolean not null,
          primary key (event, code, guest)
        )`.execute(db);
      await sql`
        create table admission (
          guest bigint not null references guest (id),
          performance text not null,
          inside boolean not null,
          effective_at timestamptz not null,
          effective_scan text not null,
          in_at timestamptz,
          in_device text,
          in_operator text,
          first_in_at timestamptz,
          primary key (guest, performance)
        )`.execute(db);
      await sql`
        create table scan (
          id bigint generated always as identity primary key,
          event text not null,
          scan_id text not null,
          code text not null,
          guest bigint references guest (id),
          performance text,
          direction text not null,
          answer text not null,
          reason text,
          scanned_at timestamptz not null,
          received_at timestamptz not null,
          device text,
          operator text,
          unique (event, scan_id)
        )`.execute(db);
      await sql`create index scan_code on scan (event, code, id)`.execute(db);
      await sql`create index scan_guest on scan (guest, id)`.execute(db);
    },
  },
  '002-devices': {
    async up(db) {
      await sql`
        create table door_device (
          id text primary key,
          partner text not null,
          channels jsonb not null,
          name text not null,
          event text not null,
          sections text[],
          token_hash text not null unique,
          valid_until timestamptz not null,
          created_at timestamptz not null,
          revoked_at timestamptz
        )`.execute(db);
      await sql`create index door_device_event on door_device (event, created_at desc)`.execute(db);
      await sql`
        create table idempotency (
          partner text not null,
          key text not null,
          digest text not null,
          result jsonb,
          created_at timestamptz not null default now(),
          primary key (partner, key)
        )`.execute(db);
    },
  },
  '003-sent-scans': {
    async up(db) {
      await sql`
        create table sent_scan (
          event text not null,
          scan_id text not null,
          answer text,
          primary key (event, scan_id)
        )`.execute(db);
    },
  },
  '004-orders': {
    async up(db) {
      await sql`
        create table order_to_read (
          order_id text primary key,
          version bigint not null,
          partner text not null,
          channel text not null,
          buyer jsonb,
          due_at timestamptz,
          tries integer not null default 0
        )`.execute(db);
      await sql`create index order_due on order_to_read (due_at) where due_at is not null`.execute(db);
    },
  },
};
