import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@foyer/run/postgres';

/** Before all tests: a PostgreSQL for them, unless `DATABASE_URL` names one. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) {
    process.env.FOYER_TEST_DATABASE_URL = process.env.DATABASE_URL;
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'));
  // The server runs as another user when the tests run as root.
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  process.env.FOYER_TEST_DATABASE_URL = postgres.url;
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
