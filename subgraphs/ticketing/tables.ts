import { openDatabase } from '@foyer/kit/database';
import { type Kysely, type Migration, sql } from 'kysely';
import { type PlatformTables, platformMigrations } from './platform/tables.ts';

/** What the connector keeps for all its processes: what TickeTing itself does not tell. */
export type Tables = PlatformTables & {
  /** Which tickets are those of which order: no answer of TickeTing's says it. */
  order_ticket: {
    serial: string;
    order_number: string;
    item: string;
    position: number;
    issued_at: Date;
  };
  /** Free tickets that are wanted, see `free.ts`. */
  free_order: {
    id: string;
    channel: string;
    /** How many of a section, JSON by path. */
    items: string;
    /** Items as an order would have them, JSON. */
    shown: string;
    held_until: Date;
    state: 'HELD' | 'RELEASED' | 'ASKED' | 'ORDERED';
    /** When it was asked for. */
    asked_at: Date | null;
    /** TickeTing's own number, from the order on. */
    order_number: string | null;
  };
  /** Which tickets were offered by which transfer: TickeTing tells how many of a section. */
  transfer_ticket: {
    transfer: string;
    /** Foyer's order, and its ticket. */
    order_id: string;
    ticket_id: string;
    serial: string;
  };
  /** Who may change an order's tickets now, see `turns.ts`. */
  order_turn: { order_id: string; holder: string; until: Date };
};
export type Database = Kysely<Tables>;

export function openTables(url: string): Promise<Database> {
  return openDatabase<Tables>({ url, schema: 'ticketing', migrations, poolSize: 20 });
}

const migrations: Record<string, Migration> = {
  ...platformMigrations,
  '001-order-ticket': {
    async up(db) {
      await sql`
        create table order_ticket (
          serial text primary key,
          order_number text not null,
          item text not null,
          position integer not null,
          issued_at timestamptz not null,
          unique (order_number, item, position)
        )`.execute(db);
    },
  },
  '002-free-order': {
    async up(db) {
      await sql`
        create table free_order (
          id text primary key,
          channel text not null,
          items text not null,
          shown text not null,
          held_until timestamptz not null,
          state text not null,
          asked_at timestamptz,
          order_number text unique
        )`.execute(db);
    },
  },
  '003-transfer': {
    async up(db) {
      await sql`
        create table transfer_ticket (
          transfer text not null,
          order_id text not null,
          ticket_id text not null,
          serial text not null,
          primary key (transfer, serial)
        )`.execute(db);
      await sql`create index transfer_ticket_order on transfer_ticket (order_id)`.execute(db);
      await sql`
        create table order_turn (
          order_id text primary key,
          holder text not null,
          until timestamptz not null
        )`.execute(db);
    },
  },
};
