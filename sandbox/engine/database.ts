import { openDatabase } from '@foyer/kit/database';
import { type Generated, type JSONColumnType, type Kysely, type Migration, sql } from 'kysely';

/** What the engine keeps. The catalogue is not here: it follows from its seed. */
export type InventoryTables = {
  reservation: {
    id: string;
    supplier: string;
    /** The account at the supplier that made it; others do not see it. */
    account: string;
    state: ReservationState;
    held_until: Date;
    /** The reference that is given at the purchase. */
    reference: string | null;
    /** A second name, such as the token of a payment page. */
    alias: string | null;
    /** What the wire façade needs to answer about it again. */
    document: JSONColumnType<object>;
  };
  claim: {
    reservation: string;
    performance: string;
    area: string;
    /** Null where places are not numbered. */
    seat: string | null;
    quantity: number;
    /** Until when it counts; null for ever. */
    until: Date | null;
    /** Empty, so that two claims on one seat collide. Filled with something unique when the guard is off. */
    guard: string;
  };
  setting: { name: string; value: JSONColumnType<object> };
  serial: { id: Generated<number> };
  record: {
    supplier: string;
    kind: string;
    id: string;
    account: string;
    document: JSONColumnType<object>;
    at: Date;
  };
};
export type ReservationState = 'held' | 'released' | 'purchasing' | 'purchased' | 'failed';
export type InventoryDatabase = Kysely<InventoryTables>;

export function openInventory(url: string): Promise<InventoryDatabase> {
  return openDatabase<InventoryTables>({ url, schema: 'sandbox', migrations, poolSize: 20 });
}

const migrations: Record<string, Migration> = {
  '001-inventory': {
    async up(db) {
      await sql`
        create table reservation (
          id text primary key,
          supplier text not null,
          account text not null,
          state text not null,
          held_until timestamptz not null,
          reference text unique,
          document jsonb not null
        )`.execute(db);
      await sql`
        create table claim (
          reservation text not null references reservation (id) on delete cascade,
          performance text not null,
          area text not null,
          seat text,
          quantity integer not null check (quantity > 0),
          until timestamptz,
          guard text not null
        )`.execute(db);
      await sql`create unique index claim_seat on claim (performance, seat, guard) where seat is not null`.execute(
        db,
      );
      await sql`create index claim_performance on claim (performance)`.execute(db);
      await sql`create index claim_reservation on claim (reservation)`.execute(db);
      await sql`create table setting (name text primary key, value jsonb not null)`.execute(db);
      await sql`create table serial (id bigint generated always as identity)`.execute(db);
    },
  },
  '002-alias': {
    async up(db) {
      await sql`alter table reservation add column alias text`.execute(db);
      await sql`create index reservation_alias on reservation (alias) where alias is not null`.execute(db);
      await sql`create index reservation_supplier on reservation (supplier)`.execute(db);
    },
  },
  '003-record': {
    async up(db) {
      await sql`
        create table record (
          supplier text not null,
          kind text not null,
          id text not null,
          account text not null,
          document jsonb not null,
          at timestamptz not null,
          primary key (supplier, kind, id)
        )`.execute(db);
      await sql`create index record_account on record (supplier, kind, account)`.execute(db);
      await sql`create index reservation_held on reservation (supplier, held_until) where state = 'held'`.execute(
        db,
      );
    },
  },
};
