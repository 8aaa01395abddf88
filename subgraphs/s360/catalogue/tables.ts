import { openDatabase } from '@foyer/kit/database';
import { type Kysely, type Migration, sql } from 'kysely';

/** What the connector keeps for all its processes, and over their ends. An account is a point of sale's operator. */
export type Tables = {
  catalogue: {
    account: string;
    /** The point of sale's configuration and the catalogue as S-360 sent them, JSON. */
    document: string;
    /** When the setup had last changed before they were asked for. */
    setup_at: Date;
    read_at: Date;
    checked_at: Date;
  };
  /** When something that may be done only so often was last done. */
  turn: { account: string; what: string; taken_at: Date; over: boolean };
  /** What is left, as last learnt by polling. */
  level: {
    account: string;
    /** The connector's id of the performance. */
    performance: string;
    product: number;
    level: string;
    /** When S-360 says that it last changed, and when it was asked. */
    changed_at: Date;
    asked_at: Date;
  };
  /** What was charged on a ticket of a product, thousandths. */
  fee: { account: string; product: number; amount: number };
  /** Whether orders got the seats that were chosen, JSON by performance. */
  seats_got: { account: string; order_id: number; outcomes: string };
  /** Up to when changes of availability have been heard of. */
  heard: { account: string; until: Date };
};
export type Database = Kysely<Tables>;

export function openTables(url: string): Promise<Database> {
  return openDatabase<Tables>({ url, schema: 's360', migrations, poolSize: 4 });
}

const migrations: Record<string, Migration> = {
  '001-catalogue': {
    async up(db) {
      await sql`
        create table catalogue (
          account text primary key,
          document text not null,
          setup_at timestamptz not null,
          read_at timestamptz not null,
          checked_at timestamptz not null
        )`.execute(db);
      await sql`
        create table turn (
          account text not null,
          what text not null,
          taken_at timestamptz not null,
          over boolean not null,
          primary key (account, what)
        )`.execute(db);
    },
  },
  '002-level': {
    async up(db) {
      await sql`
        create table level (
          account text not null,
          performance text not null,
          product bigint not null,
          level text not null,
          changed_at timestamptz not null,
          asked_at timestamptz not null,
          primary key (account, performance)
        )`.execute(db);
      await sql`create table heard (account text primary key, until timestamptz not null)`.execute(db);
    },
  },
  '003-fee': {
    async up(db) {
      await sql`
        create table fee (
          account text not null,
          product bigint not null,
          amount bigint not null,
          primary key (account, product)
        )`.execute(db);
    },
  },
  '004-seats-got': {
    async up(db) {
      await sql`
        create table seats_got (
          account text not null,
          order_id bigint not null,
          outcomes text not null,
          primary key (account, order_id)
        )`.execute(db);
    },
  },
};
