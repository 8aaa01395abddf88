import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { buyer, type Client, graphqlClient, type LineWish, money } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { freePorts, Process } from './processes.ts';
import { bandsOf } from './s360-offers.ts';

/** Three partners, each with a point of sale of its own: what one sells is no business of the others. */

const missing = spawnSync('redis-server', ['--version']).status !== 0;
if (missing) console.warn('skipped: the shared cache, for there is no redis-server on this machine');

const CHANNELS = ['default', 'agency', 'lagune'] as const;
type Channel = (typeof CHANNELS)[number];
type Partners = Record<Channel, Client>;

let redis: ChildProcess | undefined;
let redisUrl: string | undefined;
let foyer: TestFoyer;
let partners: Partners;
const keys: Record<string, string> = {};
beforeAll(async () => {
  if (!missing) redisUrl = await startRedis();
  foyer = await startTestFoyer(redisUrl ? { REDIS_URL: redisUrl } : {});
  const [usual, agency, lagune] = await Promise.all(CHANNELS.map(seller));
  if (!usual || !agency || !lagune) throw new Error('A partner is missing.');
  partners = { default: usual, agency, lagune };
});
afterAll(async () => {
  await foyer?.close();
  redis?.kill('SIGKILL');
});

async function startRedis(): Promise<string> {
  const port = await freePorts(1);
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '']);
  redis = child;
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await vi.waitUntil(() => said.includes('Ready to accept connections'), { timeout: 15_000 });
  return `redis://127.0.0.1:${port}`;
}

/** A partner that sells through a channel. */
async function partnerOf(channel: string): Promise<Client> {
  const key = await foyer.key({ partner: channel, scopes: ['read', 'sell'], channels: { s360: channel } });
  keys[channel] = key;
  return graphqlClient(foyer.url, key);
}

/** The same as soon as its catalogue can be searched. */
async function seller(channel: Channel): Promise<Client> {
  const client = await partnerOf(channel);
  await vi.waitUntil(async () => (await found(client)).size > 20, { timeout: 30_000 });
  return client;
}

/** A second Foyer on the same database, shared cache and suppliers. */
async function startAnother(): Promise<string> {
  const port = await freePorts(1);
  const state = mkdtempSync(join(tmpdir(), 'foyer-state-'));
  const another = new Process('start.ts', [], {
    ...foyer.supplierSettings,
    DATABASE_URL: foyer.databaseUrl,
    FOYER_STATE: state,
    FOYER_SANDBOX: 'off',
    GATEWAY_PORT: String(port),
    REDIS_URL: redisUrl ?? '',
  });
  onTestFinished(async () => {
    await another.stop();
    rmSync(state, { recursive: true });
  });
  await another.says('Foyer is ready');
  return `http://127.0.0.1:${port}`;
}

const page = z.object({
  events: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        priceFrom: money.nullable(),
        performances: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
type Listed = z.infer<typeof page>['events']['nodes'][number];

/** Everything that a partner finds, by id. */
async function found(client: Client): Promise<Map<string, Listed>> {
  const query = `query ($after: String) { events(first: 100, after: $after, filter: { suppliers: ["s360"] }) {
    nodes { id title priceFrom { amount currency } performances(first: 1) { nodes { id } } }
    pageInfo { hasNextPage endCursor } } }`;
  const all = new Map<string, Listed>();
  for (let after: string | null = null; ; ) {
    const { events }: z.infer<typeof page> = await client.ask(page, query, { after });
    for (const event of events.nodes) all.set(event.id, event);
    if (!events.pageInfo.hasNextPage) return all;
    after = events.pageInfo.endCursor;
  }
}

const listed = z.object({
  performance: z.object({
    priceList: z.object({
      source: z.string(),
      entries: z.array(z.object({ price: z.object({ total: money }) })),
    }),
    costRange: z.object({ min: z.object({ total: money }) }),
    deliveryMethods: z.array(z.object({ code: z.string() })),
  }),
});

/** What is kept of a performance: where it came from, and all of its prices and ways of delivery. */
async function keptOf(client: Client, id: string) {
  const query = `query ($id: ID!) { performance(id: $id) { priceList { source entries { price { total { amount currency } } } }
    costRange { min { total { amount currency } } } deliveryMethods { code } } }`;
  const { performance } = await client.ask(listed, query, { id });
  const { priceList, costRange, deliveryMethods } = performance;
  return {
    source: priceList.source,
    answer: {
      prices: priceList.entries.map(({ price }) => price.total),
      from: costRange.min.total,
      delivery: deliveryMethods.map(({ code }) => code),
    },
  };
}

test('each finds its own catalogue in its own currency', async () => {
  const [usual, agency, lagune] = await Promise.all(CHANNELS.map((channel) => found(partners[channel])));
  if (!usual || !agency || !lagune) throw new Error('A catalogue is missing.');
  const titles = (some: ReadonlyMap<string, Listed>) => new Set([...some.values()].map(({ title }) => title));
  const currencies = (some: ReadonlyMap<string, Listed>) =>
    new Set([...some.values()].flatMap(({ priceFrom }) => priceFrom?.currency ?? []));
  // The agency sells what the reseller sells, but for the club.
  expect([...agency.keys()].every((id) => usual.has(id))).toBe(true);
  expect(usual.size).toBeGreaterThan(agency.size);
  expect(titles(usual)).toContain('Home shirt');
  expect(titles(agency)).not.toContain('Home shirt');
  expect([...lagune.keys()].filter((id) => usual.has(id))).toEqual([]);
  expect([currencies(usual), currencies(agency), currencies(lagune)]).toEqual([
    new Set(['EUR']),
    new Set(['EUR']),
    new Set(['CHF']),
  ]);
});

const stored = z.object({
  value: z.object({ entries: z.array(z.object({ price: z.object({ total: money }) })) }),
});

describe('what two of them sell', () => {
  /** Performances with the order in which the partners ask for them. */
  const asked: { id: string; order: readonly ('default' | 'agency')[] }[] = [];
  const first = new Map<string, Awaited<ReturnType<typeof keptOf>>>();
  let others: string[];
  async function learn(id: string, order: readonly ('default' | 'agency')[]): Promise<void> {
    for (const channel of order) first.set(`${channel} ${id}`, await keptOf(partners[channel], id));
  }
  beforeAll(async () => {
    const all = [...(await found(partners.default)).values()];
    const idOf = (title: string) =>
      all.find((event) => event.title === title)?.performances.nodes[0]?.id ?? '';
    asked.push({ id: idOf('The Open House'), order: ['default', 'agency'] });
    asked.push({ id: idOf('Harbor pass'), order: ['agency', 'default'] });
    for (const { id, order } of asked) await learn(id, order);
    const agency = await found(partners.agency);
    others = all
      .filter((event) => agency.has(event.id))
      .flatMap(({ performances }) => performances.nodes.map(({ id }) => id));
  });

  test.each([0, 1])('costs each what its own channel costs, whoever asks first: %i', async (position) => {
    const { id, order } = asked[position] ?? { id: '', order: [] };
    const usual = first.get(`default ${id}`)?.answer;
    const agency = first.get(`agency ${id}`)?.answer;
    // A tenth dearer, in whole cents.
    expect(cents(agency?.prices)).toEqual(cents(usual?.prices).map((price) => Math.round(price * 1.1)));
    expect(cents([agency?.from])).toEqual(cents([usual?.from]).map((price) => Math.round(price * 1.1)));
    for (const channel of [...order, ...order])
      expect(await keptOf(partners[channel], id)).toEqual({
        source: 'CACHE',
        answer: first.get(`${channel} ${id}`)?.answer,
      });
  });

  test.skipIf(missing)('is kept apart in the shared cache', async () => {
    const client = createClient({ url: redisUrl ?? '' });
    await client.connect();
    onTestFinished(() => client.destroy());
    // A cache that is slow for a moment is passed by: something else is asked until it has something.
    let names: string[] = [];
    for (const id of [...others]) {
      await learn(id, ['default', 'agency']);
      names = await client.keys('*price-list*');
      if (names.length > 2) break;
    }
    expect(names).not.toEqual([]);
    for (const name of names) {
      const [channel, ...rest] = decodeURIComponent(name).split(':').slice(0, -1).reverse();
      const kept = stored.parse(JSON.parse((await client.get(name)) ?? '{}'));
      const { answer } = first.get(`${channel} s360:performance:${rest[0]}`) ?? {};
      expect(kept.value.entries.map(({ price }) => price.total)).toEqual(answer?.prices);
    }
  });

  test.skipIf(missing)('also in another process, which begins with what the shared cache has', async () => {
    const another = await startAnother();
    for (const { id, order } of asked)
      for (const channel of [...order].reverse()) {
        const client = graphqlClient(another, keys[channel]);
        expect(await keptOf(client, id)).toEqual({
          source: 'CACHE',
          answer: first.get(`${channel} ${id}`)?.answer,
        });
      }
  });
});

describe.each([
  ['default', 'agency', 'Home shirt'],
  ['default', 'lagune', 'The Open House'],
  ['lagune', 'default', 'The Open House'],
  ['lagune', 'agency', 'Museum visit'],
] as const)('what only %s sells', (owner, other, title) => {
  let event: Listed;
  let performanceId: string;
  beforeAll(async () => {
    const all = [...(await found(partners[owner])).values()];
    const one = all.find((some) => some.title === title && some.performances.nodes.length > 0);
    if (!one) throw new Error(`${owner} does not sell ${title}.`);
    event = one;
    performanceId = one.performances.nodes[0]?.id ?? '';
  });

  test(`is neither found nor read by ${other}`, async () => {
    const query = `query ($event: ID!, $performance: ID!) { event(id: $event) { id } performance(id: $performance) { id }
      node(id: $event) { id } eventsByIds(ids: [$event]) { id } }`;
    const answer = await partners[other].send(query, { event: event.id, performance: performanceId });
    expect(answer).toEqual({ data: { event: null, performance: null, node: null, eventsByIds: [null] } });
    expect((await found(partners[other])).has(event.id)).toBe(false);
  });

  test(`is neither held, nor read, bought or given back once it is held, by ${other}`, async () => {
    const own = buyer(partners[owner]);
    const foreign = buyer(partners[other]);
    const [band] = await bandsOf(partners[owner], performanceId);
    const line: LineWish = { performanceId, priceBandId: band?.id ?? '', tickets: [{}] };
    const before = (await foyer.sandboxOf('s360').orders()).claims.length;
    const tried = await foreign.create([line]);
    const refused = await foreign.hold(tried.basket?.id ?? '');
    expect(refused.problems).toMatchObject([{ code: 'NOT_FOUND', lineId: tried.basket?.lines[0]?.id }]);
    expect((await foyer.sandboxOf('s360').orders()).claims).toHaveLength(before);

    const { basket } = await own.create([line]);
    const id = basket?.id ?? '';
    expect(await own.hold(id)).toMatchObject({ problems: [], basket: { state: 'HELD' } });
    const orderId = await orderOf(partners[owner], id);
    expect(await foreign.find(id)).toBeNull();
    const order = 'query ($id: ID!) { order(id: $id) { id } }';
    expect(await partners[other].send(order, { id: orderId })).toEqual({ data: { order: null } });
    for (const answer of [await foreign.purchase(id), await foreign.release(id), await foreign.cancel(id)])
      expect(answer).toMatchObject({ basket: null, problems: [{ code: 'NOT_FOUND' }] });
    expect((await own.find(id))?.state).toBe('HELD');
    await own.release(id);
  });
});

test('a seat of another contingent cannot be chosen', async () => {
  const { id, bands } = await openHouse();
  const band = bands.find(({ seatBlocks }) => seatBlocks !== null);
  const seatId = band?.seatBlocks?.[0]?.seats[0]?.id ?? '';
  const agency = buyer(partners.agency);
  const line = { performanceId: id, priceBandId: band?.id ?? '', tickets: [{ seatId }] };
  const { basket } = await agency.create([line]);
  const refused = await agency.hold(basket?.id ?? '');
  expect(refused).toMatchObject({ basket: { state: 'OPEN' }, problems: [{ code: 'SEATS_TAKEN' }] });
});

test('a point of sale that is not set up here is refused with a code', async () => {
  const client = await partnerOf('nowhere');
  const { id, bands } = await openHouse();
  const read = await client.send('query ($id: ID!) { performance(id: $id) { id } }', { id });
  expect(read).toMatchObject({
    data: { performance: null },
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
  const shop = buyer(client);
  const line = { performanceId: id, priceBandId: bands[0]?.id ?? '', tickets: [{}] };
  const { basket } = await shop.create([line]);
  expect((await shop.hold(basket?.id ?? '')).problems).toMatchObject([{ code: 'FORBIDDEN' }]);
});

/** A performance that both the reseller and the agency sell, as the reseller sees it. */
async function openHouse() {
  const all = [...(await found(partners.default)).values()];
  const id = all.find(({ title }) => title === 'The Open House')?.performances.nodes[0]?.id ?? '';
  return { id, bands: await bandsOf(partners.default, id) };
}

const held = z.object({ basket: z.object({ orders: z.array(z.object({ id: z.string() })) }) });
async function orderOf(client: Client, id: string): Promise<string> {
  const { basket } = await client.ask(held, 'query ($id: ID!) { basket(id: $id) { orders { id } } }', { id });
  return basket.orders[0]?.id ?? '';
}

function cents(amounts: readonly ({ amount: string } | undefined)[] = []): number[] {
  return amounts.map((one) => Math.round(Number(one?.amount) * 100));
}
