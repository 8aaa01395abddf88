import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Client, graphqlClient } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { freePorts, Process } from './processes.ts';

const missing = spawnSync('redis-server', ['--version']).status !== 0;
if (missing) console.warn('skipped: there is no redis-server on this machine');

const SECRET = 'a secret that only the tests know, long enough';
const ends: (() => unknown)[] = [];

let port: number;
let redis: ChildProcess;
let foyer: TestFoyer;
let client: Client;
/** Another machine: its own gateway, index and suppliers' parts, on the same PostgreSQL and Redis. */
let other: Client;
let key: string;
beforeAll(async () => {
  port = await freePorts(1);
  const shared = {
    FOYER_TOKEN_SECRET: SECRET,
    ...(missing ? {} : { REDIS_URL: `redis://127.0.0.1:${port}` }),
  };
  if (!missing) redis = await startRedis();
  foyer = await startTestFoyer(shared);
  key = await foyer.key({ partner: 'acme', scopes: ['read', 'sell'] });
  client = graphqlClient(foyer.url, key);
  const state = mkdtempSync(join(tmpdir(), 'foyer-state-'));
  const gatewayPort = await freePorts(1);
  const machine = new Process('start.ts', [], {
    ...foyer.supplierSettings,
    ...shared,
    DATABASE_URL: foyer.databaseUrl,
    FOYER_STATE: state,
    FOYER_SANDBOX: 'off',
    GATEWAY_PORT: String(gatewayPort),
    CATALOG_SYNC_SECONDS: '3600',
  });
  ends.push(
    () => foyer.close(),
    () => rmSync(state, { recursive: true, force: true }),
    () => machine.stop(),
  );
  await machine.says('Foyer is ready');
  other = graphqlClient(`http://127.0.0.1:${gatewayPort}`, key);
  const all = `{ events(filter: { suppliers: ["ticketing"] }, first: 10) {
    nodes { id title ... on TickeTingEvent { hosted { id } } } } }`;
  events.push(...(await client.ask(found, all)).events.nodes);
});
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
  redis?.kill('SIGKILL');
});
afterEach(() => foyer.sandbox.clearFaults());

async function startRedis(): Promise<ChildProcess> {
  const child = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no']);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await vi.waitUntil(() => said.includes('Ready to accept connections'), { timeout: 15_000 });
  return child;
}

const found = z.object({
  events: z.object({
    nodes: z.array(z.object({ id: z.string(), title: z.string(), hosted: z.object({ id: z.string() }) })),
  }),
});
/** Each test takes one that no other has. */
const events: z.infer<typeof found>['events']['nodes'] = [];
function anEvent() {
  const event = events.shift();
  if (!event) throw new Error('The sandbox has too few events.');
  return { id: event.id, title: event.title, own: event.hosted.id };
}

const EVENT = 'query ($id: ID!) { event(id: $id) { title description venue { name } } }';
const shown = z.object({
  data: z.object({
    event: z
      .object({ title: z.string(), description: z.string(), venue: z.object({ name: z.string() }) })
      .nullable(),
  }),
});
/** An event as a gateway shows it, and whether it had to ask for it. */
async function read(url: string, id: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ query: EVENT, variables: { id } }),
  });
  const { event } = shown.parse(await response.json()).data;
  return { event, age: response.headers.get('age') };
}
const titleAt = async (one: Client, id: string) =>
  (await one.ask(shown.shape.data, EVENT, { id })).event?.title;

const ok = (name: string) => z.object({ [name]: z.object({ userErrors: z.tuple([]) }) });
const update = (id: string, input: object) =>
  client.ask(
    ok('ticketingUpdateEvent'),
    `mutation ($id: ID!, $input: TickeTingEventChangeInput!) {
      ticketingUpdateEvent(id: $id, input: $input) { userErrors { code message } } }`,
    { id, input },
  );
/** Mutations of an event that need no more than its id. */
const tell = (name: string, id: string) =>
  client.ask(ok(name), `mutation ($id: ID!) { ${name}(id: $id) { userErrors { code message } } }`, { id });

describe('who changes something reads it at once', () => {
  test('an event that had been kept', async () => {
    const { id, own, title } = anEvent();
    expect((await read(foyer.url, id)).event).toMatchObject({ title });
    const kept = await read(foyer.url, id);
    expect(kept).toMatchObject({ event: { title }, age: expect.stringMatching(/^\d+$/) });
    await foyer.sandboxOf('ticketing').resetRequests();
    await read(foyer.url, id);
    expect(await foyer.sandboxOf('ticketing').requests()).toEqual({});

    await update(own, { title: 'Renamed', description: 'Described anew.' });
    const after = await read(foyer.url, id);
    expect(after.event).toMatchObject({ title: 'Renamed', description: 'Described anew.' });
    const search = '{ events(filter: { text: "Renamed" }) { nodes { id title } } }';
    expect((await client.send(search)).data).toMatchObject({ events: { nodes: [{ id, title: 'Renamed' }] } });
  });

  test('an event that is withdrawn, and one that is published', async () => {
    const { id, own, title } = anEvent();
    expect((await read(foyer.url, id)).event).toMatchObject({ title });
    await tell('ticketingWithdrawEvent', own);
    expect((await read(foyer.url, id)).event).toBeNull();
    expect((await read(foyer.url, id)).event).toBeNull();

    await tell('ticketingSubmitEvent', own);
    await client.ask(
      ok('ticketingDecideSubmission'),
      'mutation ($id: ID!) { ticketingDecideSubmission(eventId: $id, approved: true) { userErrors { code } } }',
      { id: own },
    );
    expect((await read(foyer.url, id)).event).toMatchObject({ title });
    const search = 'query ($text: String!) { events(filter: { text: $text }) { nodes { id } } }';
    const { data } = await client.send(search, { text: title });
    expect(data).toMatchObject({ events: { nodes: expect.arrayContaining([{ id }]) } });
  });

  test('what many events have in common', async () => {
    const { id, own } = anEvent();
    const before = (await read(foyer.url, id)).event?.venue.name;
    const venue = await client.ask(
      z.object({ ticketing: z.object({ event: z.object({ venue: z.object({ id: z.string() }) }) }) }),
      'query ($own: ID!) { ticketing { event(id: $own) { venue { id } } } }',
      { own },
    );
    await client.ask(
      ok('ticketingUpdateVenue'),
      `mutation ($id: ID!, $name: String!) {
        ticketingUpdateVenue(id: $id, input: { name: $name }) { userErrors { code message } } }`,
      { id: venue.ticketing.event.venue.id, name: `The new ${before}` },
    );
    expect((await read(foyer.url, id)).event?.venue.name).toBe(`The new ${before}`);
  });
});

describe.skipIf(missing)('other machines', () => {
  test('have heard of it by then', async () => {
    const { id, own, title } = anEvent();
    for (const time of [1, 2, 3]) {
      expect(await titleAt(other, id)).toBe(time === 1 ? title : `${title} ${time - 1}`);
      await update(own, { title: `${title} ${time}` });
      expect(await titleAt(other, id)).toBe(`${title} ${time}`);
    }
  });

  test('without Redis a change works as ever, and is read at once where it was made', async () => {
    const { id, own, title } = anEvent();
    expect(await titleAt(client, id)).toBe(title);
    redis.kill('SIGKILL');
    await once(redis, 'exit');
    await update(own, { title: `${title} alone` });
    expect(await titleAt(client, id)).toBe(`${title} alone`);

    redis = await startRedis();
    await vi.waitFor(
      async () => {
        await update(own, { title: `${title} together` });
        expect(await titleAt(other, id)).toBe(`${title} together`);
      },
      { timeout: 15_000 },
    );
  });
});
