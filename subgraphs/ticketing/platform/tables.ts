import { type Generated, type Migration, sql } from 'kysely';

/** What the platform keeps for all its processes. */
export type PlatformTables = {
  /** What was made under an idempotency key: ids of TickeTing's, never a person's data or a secret. */
  made: {
    partner: string;
    key: string;
    /** What was asked, to refuse the key for anything else. */
    digest: string;
    /** JSON. Null while it is not known what came of it. */
    result: string | null;
    created_at: Generated<Date>;
  };
  /** Tries that were counted, by a digest of whose they were. */
  attempt: { id: Generated<string>; subject: string; at: Date };
};

export const platformMigrations: Record<string, Migration> = {
  '001-made': {
    async up(db) {
      await sql`
        create table made (
          partner text not null,
          key text not null,
          digest text not null,
          result text,
          created_at timestamptz not null default now(),
          primary key (partner, key)
        )`.execute(db);
    },
  },
  '001-attempt': {
    async up(db) {
      await sql`
        create table attempt (
          id bigint generated always as identity primary key,
          subject text not null,
          at timestamptz not null
        )`.execute(db);
      await sql`create index attempt_subject on attempt (subject, at)`.execute(db);
    },
  },
};
