import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { anyTickets, buyer, graphqlClient, performanceOf } from './client.ts';
import { createTestDatabase } from './database.ts';
import { journey } from './journey.ts';
import { freePorts, Process } from './processes.ts';

async function environment(): Promise<{ env: Record<string, string>; url: string }> {
  const first = await freePorts(20);
  const state = mkdtempSync(join(tmpdir(), 'foyer-services-'));
  chmodSync(state, 0o755);
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  return {
    url: `http://127.0.0.1:${first}`,
    env: {
      GATEWAY_PORT: String(first),
      SANDBOX_PORT: String(first + 1),
      SUBGRAPH_PORT: String(first + 10),
      FOYER_STATE: state,
    },
  };
}

test('the journey goes through separate processes on the PostgreSQL that npm brings', async () => {
  const { env, url } = await environment();
  const services = new Process('services.ts', [], env);
  onTestFinished(() => services.stop());
  await services.says('Foyer is ready');
  await journey(graphqlClient(url));
});

test('the journey goes through separate processes, on a PostgreSQL that was given', async () => {
  const database = await createTestDatabase();
  const { env, url } = await environment();
  const services = new Process('services.ts', [], { ...env, DATABASE_URL: database.url });
  onTestFinished(async () => {
    await services.stop();
    await database.drop();
  });
  await services.says('Foyer is ready');
  await journey(graphqlClient(url));
});

test('the journey goes through one process on the PostgreSQL that npm brings, and a restart keeps baskets', async () => {
  const { env, url } = await environment();
  const first = new Process('start.ts', [], env);
  onTestFinished(() => first.stop());
  await first.says('Foyer is ready');
  const client = graphqlClient(url);
  await journey(client);
  const { id, bands } = await performanceOf(client, 'ticketswitch:event:3EVE');
  const band = bands[0];
  if (!band) throw new Error('Nothing is on sale.');
  const made = await buyer(client).create([anyTickets(id, band)]);
  const basket = made.basket?.id ?? '';
  await buyer(client).hold(basket);
  // The database server outlives its parent and is taken over.
  await first.stop('SIGKILL');

  const second = new Process('start.ts', [], env);
  onTestFinished(() => second.stop());
  await second.says('Foyer is ready');
  expect(await buyer(client).find(basket)).toMatchObject({ state: 'HELD' });
  expect((await buyer(client).purchase(basket)).basket?.state).toBe('PURCHASED');
  expect(
    await client.ask(
      z.object({ baskets: z.object({ nodes: z.array(z.object({ state: z.string() })) }) }),
      '{ baskets { nodes { state } } }',
    ),
  ).toMatchObject({
    baskets: { nodes: [{ state: 'PURCHASED' }, { state: 'CANCELLED' }] },
  });
});
