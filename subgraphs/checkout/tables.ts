import { openDatabase } from '@foyer/kit/database';
import { type ColumnType, type Generated, type Kysely, type Migration, sql } from 'kysely';
import type { BasketState } from './generated/resolvers.ts';
import type { Basket, Payload } from './model/basket.ts';
import type { TransferPayload } from './model/transfer.ts';

/** The part of a basket that stands in the document. */
export type BasketDocument = Omit<Basket, 'id' | 'partner' | 'state' | 'createdAt'>;

export type CheckoutTables = {
  basket: {
    id: string;
    partner: string;
    state: BasketState;
    /** The operation that is changing it, so that the same one may go on and another may not begin. */
    operation: string | null;
    /** Until when it is held; for the sweeper. */
    held_until: Date | null;
    document: ColumnType<BasketDocument, string, string>;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  /** Which basket made an order. */
  basket_order: { order_id: string; basket: string };
  /** Orders that changed, for who follows what is sold. */
  order_news: {
    order_id: string;
    basket: string;
    partner: string;
    /** The sales channel at the order's supplier. */
    channel: string;
    buyer: ColumnType<Basket['buyer'], string | null, string | null>;
    /** How it stood, to tell news from repetition. */
    standing: string;
    version: ColumnType<string, never, number>;
    /** The version whose news was taken. */
    taken: ColumnType<string, never, number>;
  };
  /** Who offered a transfer through Foyer: partners may share a sales channel, and only this one may take it back. */
  transfer: { id: string; partner: string; order_id: string | null };
  idempotency: {
    partner: string;
    key: string;
    /** What was asked, to refuse the key for anything else. */
    digest: string;
    /** The id of the workflow that does it, where it is one. */
    operation: string;
    result: ColumnType<Payload | TransferPayload | null, string | null, string | null>;
    created_at: Generated<Date>;
  };
  /** The books of the sandbox's payment provider. */
  card_payment: {
    reference: string;
    currency: string;
    authorised: string;
    captured: string;
    returned: string;
    state: 'AUTHORISED' | 'CAPTURED' | 'RETURNED' | 'DECLINED';
  };
};
export type CheckoutDatabase = Kysely<CheckoutTables>;

export function openCheckout(url: string): Promise<CheckoutDatabase> {
  return openDatabase<CheckoutTables>({ url, schema: 'checkout', migrations, poolSize: 20 });
}

const migrations: Record<string, Migration> = {
  '001-baskets': {
    async up(db) {
      await sql`
        create table basket (
          id text primary key,
          partner text not null,
          state text not null,
          operation text,
          held_until timestamptz,
          document jsonb not null,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now()
        )`.execute(db);
      await sql`create index basket_partner on basket (partner, created_at desc, id)`.execute(db);
      await sql`create index basket_held on basket (held_until) where state = 'HELD'`.execute(db);
      await sql`create index basket_attention on basket (updated_at) where state = 'NEEDS_ATTENTION'`.execute(
        db,
      );
      await sql`create table basket_order (order_id text primary key, basket text not null references basket (id))`.execute(
        db,
      );
      await sql`
        create table idempotency (
          partner text not null,
          key text not null,
          digest text not null,
          operation text not null,
          result jsonb,
          created_at timestamptz not null default now(),
          primary key (partner, key)
        )`.execute(db);
      await sql`
        create table card_payment (
          reference text primary key,
          currency text not null,
          authorised numeric not null,
          captured numeric not null default 0,
          returned numeric not null default 0,
          state text not null
        )`.execute(db);
    },
  },
  '002-transfers': {
    async up(db) {
      await sql`create table transfer (id text primary key, partner text not null)`.execute(db);
    },
  },
  '003-order-news': {
    async up(db) {
      await sql`
        create table order_news (
          order_id text primary key,
          basket text not null references basket (id),
          partner text not null,
          channel text not null,
          buyer jsonb,
          standing text not null,
          version bigint not null default 1,
          taken bigint not null default 0
        )`.execute(db);
      await sql`create index order_news_open on order_news (order_id) where version > taken`.execute(db);
    },
  },
  '004-orders-of-transfers': {
    async up(db) {
      await sql`alter table transfer add column order_id text`.execute(db);
    },
  },
};
