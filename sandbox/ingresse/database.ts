import { openDatabase } from '@foyer/kit/database';
import {
  type ColumnType,
  type JSONColumnType,
  type Kysely,
  type Migration,
  sql,
  type Transaction,
} from 'kysely';
import type { InventoryTables } from '../engine/database.ts';
import type { Slot } from './slot.ts';

/** PostgreSQL gives whole numbers of 64 bits as text. */
type Big = ColumnType<string, number, number>;

const SCHEMA = 'sandbox_ingresse';

/** What changed since the catalogue was made; what is not here is as it was made. */
export type IngresseTables = {
  slot: {
    id: Big;
    event: number;
    code: string;
    type: number;
    sold: boolean;
    imported: boolean;
    refunded: boolean;
    deleted: boolean;
    freed: boolean;
    transaction: string | null;
    buyer: number | null;
    holder: number | null;
    sessions: number[];
    changed_at: Big;
    slot: JSONColumnType<Slot>;
  };
  /** Codes that were replaced when their tickets were refunded. */
  retired: { event: number; code: string; slot: Big };
  /** Who is in, by admission and session. */
  presence: {
    slot: Big;
    session: number;
    event: number;
    type: number;
    inside: boolean;
    /** The device's time of the last accepted change. */
    effective_at: Big;
    /** The last accepted entry in the history. */
    last_in: ColumnType<string | null, number | null, number | null>;
  };
  /** Every scan that was asked for, with its answer. */
  scan: {
    id: ColumnType<string, never, never>;
    slot: Big;
    event: number;
    code: string;
    session: number | null;
    entering: boolean;
    /** The device's time. */
    at: Big;
    received_at: Big;
    result: number;
    operator: number;
    holder: JSONColumnType<object> | null;
  };
  transfer: {
    id: ColumnType<number, never, never>;
    slot: Big;
    giver: number;
    receiver: number;
    status: TransferStatus;
    history: JSONColumnType<{ status: string; at: number }[]>;
  };
};
export type TransferStatus = 'pending' | 'accepted' | 'refused' | 'cancelled' | 'returned';

/** The façade's tables, alone or in a transaction of the engine, whose tables are in the type for that reason. */
type Tables = InventoryTables & IngresseTables;
export type IngresseDatabase = Kysely<Tables>;

export function openIngresse(url: string): Promise<IngresseDatabase> {
  return openDatabase<Tables>({ url, schema: SCHEMA, migrations });
}

/** The façade's tables within a transaction of the engine: what is written is kept together with the places. */
export function within(session: Transaction<InventoryTables>): IngresseDatabase {
  return session.withTables<IngresseTables>().withSchema(SCHEMA);
}

/** Nothing was ever sold or scanned. */
export async function forget(db: IngresseDatabase): Promise<void> {
  await sql`truncate slot, retired, presence, scan, transfer restart identity`.execute(db);
  await sql`alter sequence imported_slot restart`.execute(db);
}

const migrations: Record<string, Migration> = {
  '001-tickets': {
    async up(db) {
      await sql`
        create table slot (
          id bigint primary key,
          event integer not null,
          code text not null,
          type integer not null,
          sold boolean not null,
          imported boolean not null,
          refunded boolean not null,
          deleted boolean not null,
          freed boolean not null,
          transaction text,
          buyer integer,
          holder integer,
          sessions integer[] not null,
          changed_at bigint not null,
          slot jsonb not null
        )`.execute(db);
      await sql`create unique index slot_code on slot (event, code) where not deleted`.execute(db);
      await sql`create index slot_change on slot (event, changed_at)`.execute(db);
      await sql`create index slot_transaction on slot (transaction) where transaction is not null`.execute(
        db,
      );
      await sql`create index slot_buyer on slot (buyer) where buyer is not null`.execute(db);
      await sql`create index slot_holder on slot (holder) where holder is not null`.execute(db);
      await sql`
        create table retired (
          event integer not null, code text not null, slot bigint not null, primary key (event, code)
        )`.execute(db);
      await sql`
        create table presence (
          slot bigint not null,
          session integer not null,
          event integer not null,
          type integer not null,
          inside boolean not null,
          effective_at bigint not null,
          last_in bigint,
          primary key (slot, session)
        )`.execute(db);
      await sql`create index presence_event on presence (event, session)`.execute(db);
      await sql`
        create table scan (
          id bigint generated always as identity (start with 88001) primary key,
          slot bigint not null,
          event integer not null,
          code text not null,
          session integer,
          entering boolean not null,
          at bigint not null,
          received_at bigint not null,
          result integer not null,
          operator integer not null,
          holder jsonb
        )`.execute(db);
      await sql`create index scan_slot on scan (slot, id)`.execute(db);
      await sql`create index scan_event on scan (event, session, id)`.execute(db);
      await sql`
        create table transfer (
          id integer generated always as identity (start with 4001) primary key,
          slot bigint not null,
          giver integer not null,
          receiver integer not null,
          status text not null,
          history jsonb not null
        )`.execute(db);
      await sql`create index transfer_slot on transfer (slot, id)`.execute(db);
      await sql`create index transfer_receiver on transfer (receiver, id)`.execute(db);
      await sql`create unique index transfer_pending on transfer (slot) where status = 'pending'`.execute(db);
    },
  },
  '002-imports': {
    async up(db) {
      // After every code that an event can have of its own.
      await sql`create sequence imported_slot start 2000000001`.execute(db);
    },
  },
};
