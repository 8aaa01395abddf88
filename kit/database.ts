import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

/** What a service keeps in the database: a schema of its own, brought up to date by migrations in order of name. */
export type DatabasePlan = {
  url: string;
  /** The schema, made when missing. It comes first in the search path; `public` holds the extensions. */
  schema: string;
  migrations: Record<string, Migration>;
  /** Extensions the service needs, made when missing. */
  extensions?: readonly string[];
  /** The most connections at once. */
  poolSize?: number;
};

const DEFAULT_POOL_SIZE = 10;
const CONNECT_MS = 10_000;
/** Every process that makes schemas or extensions takes this lock first: both fail when raced. */
const SETUP_LOCK = 7_203_441;

/** Opens a service's part of the database. Processes that start together migrate one after the other. */
export async function openDatabase<Tables>(plan: DatabasePlan): Promise<Kysely<Tables>> {
  await prepare(plan);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool(plan) }) });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => plan.migrations },
    migrationTableSchema: plan.schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

function pool({ url, schema, poolSize = DEFAULT_POOL_SIZE }: DatabasePlan): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_MS,
    options: `-c search_path=${schema},public`,
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  made.on('error', () => undefined);
  // One that breaks while it is lent, as for a lock, fails its next query; that is when its borrower hears of it.
  made.on('connect', (client) => client.on('error', () => undefined));
  return made;
}

async function prepare({ url, schema, extensions = [] }: DatabasePlan): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  try {
    await db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${SETUP_LOCK})`.execute(transaction);
      await sql`create schema if not exists ${sql.ref(schema)}`.execute(transaction);
      for (const extension of extensions) {
        await sql`create extension if not exists ${sql.ref(extension)} schema public cascade`.execute(
          transaction,
        );
      }
    });
  } finally {
    await db.destroy();
  }
}
