import { createLog } from '@foyer/kit/log';
import { createTestDatabase } from '@foyer/test/database';
import { z } from 'zod';
import { startSandbox } from './start.ts';

/** A Monday morning in winter: what the tests expect of weekdays does not hang on the day they run. */
export const NOW = new Date('2027-03-01T09:00:00Z');

/** A sandbox on free ports with a database of its own. */
export async function startTestSandbox(
  options: { engineLock?: boolean; env?: Readonly<Record<string, string>> } = {},
) {
  const database = await createTestDatabase();
  const start = () =>
    startSandbox({ databaseUrl: database.url, port: 0, log: createLog('sandbox', 'fatal'), ...options });
  const sandbox = await start();
  await sandbox.clock.set(NOW);

  /** Calls the control API; refusals are answers too. */
  async function control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
    const answer = await fetch(`${sandbox.controlUrl}${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? z.json().parse(JSON.parse(text)) : null };
  }

  return {
    sandbox,
    control,
    databaseUrl: database.url,
    /** A second process on the same database. */
    startAnother: start,
    async close() {
      await sandbox.close();
      await database.drop();
    },
  };
}

export type TestSandbox = Awaited<ReturnType<typeof startTestSandbox>>;
