import { openDatabase } from '@foyer/kit/database';
import type { Scope } from '@foyer/kit/identity';
import { type ColumnType, type Generated, type Kysely, type Migration, sql } from 'kysely';

export type GatewayTables = {
  partner: {
    id: string;
    name: string;
    /** The sales channel at each supplier, by the supplier's code. */
    channels: ColumnType<Record<string, string>, string, string>;
    created_at: Generated<Date>;
  };
  api_key: {
    id: string;
    partner: string;
    /** The first letters, by which people tell keys apart. */
    beginning: string;
    hash: string;
    scopes: Scope[];
    created_at: Generated<Date>;
    expires_at: Date | null;
    revoked_at: Date | null;
    /** To the hour. */
    last_used_at: Date | null;
  };
};
export type GatewayDatabase = Kysely<GatewayTables>;

export function openKeys(url: string): Promise<GatewayDatabase> {
  return openDatabase<GatewayTables>({ url, schema: 'gateway', migrations, poolSize: 5 });
}

const migrations: Record<string, Migration> = {
  '001-keys': {
    async up(db) {
      await sql`
        create table partner (
          id text primary key,
          name text not null unique,
          channels jsonb not null,
          created_at timestamptz not null default now()
        )`.execute(db);
      await sql`
        create table api_key (
          id text primary key,
          partner text not null references partner (id),
          beginning text not null,
          hash text not null unique,
          scopes text[] not null,
          created_at timestamptz not null default now(),
          expires_at timestamptz,
          revoked_at timestamptz,
          last_used_at timestamptz
        )`.execute(db);
    },
  },
};
