import pg from 'pg';

/** More processes than this never share one database. */
const MOST = 256;
/** The first of the numbers of the locks that stand for executors. */
const FIRST_LOCK = 7_203_500;

/** A name under which this process does workflows, and no other one does as long as it lives. */
export type Executor = { name: string; release(): Promise<void> };

/**
 * Takes the first free name. The library lets a process go on with the unfinished workflows of its own name, so a
 * name must never be shared by two that live, and one that starts after a crash must get a name that a dead one
 * had. The lock is held by a connection, which the database ends with the process.
 */
export async function takeExecutor(databaseUrl: string): Promise<Executor> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  for (let number = 1; number <= MOST; number += 1) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as got', [FIRST_LOCK + number]);
    if (rows[0]?.got === true) return { name: `checkout-${number}`, release: () => client.end() };
  }
  await client.end();
  throw new Error(`${MOST} checkout processes run on this database already.`);
}
