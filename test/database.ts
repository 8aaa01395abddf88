import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** An empty database of its own for one test file. */
export type TestDatabase = { url: string; drop(): Promise<void> };

/** Makes one on the server that `test/postgres.ts` started, or on that of `DATABASE_URL`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.FOYER_TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!server) throw new Error('No PostgreSQL: run the tests with vitest, or set DATABASE_URL.');
  const name = `foyer_test_${randomBytes(6).toString('hex')}`;
  await command(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => command(server, `drop database if exists ${name} with (force)`) };
}

async function command(server: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
