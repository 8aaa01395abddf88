import { randomUUID } from 'node:crypto';
import { partnerKeys } from '@foyer/gateway/keys/keys';
import { openKeys } from '@foyer/gateway/keys/tables';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { anyTickets, type Client, graphqlClient, performanceOf } from './client.ts';
import { SUPPLIER, startTestFoyer, type TestFoyer } from './foyer.ts';

const EVENT = 'ticketswitch:event:DP9';
const OTHER = 'ticketswitch:event:7AA';

const guest = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  inside: z.boolean(),
  holder: z.object({ name: z.string().nullable() }).nullable(),
});
const list = z.object({
  performance: z.object({
    guestList: z.object({ nodes: z.array(guest), changedUntil: z.string() }),
    entryReport: z.object({ sold: z.number(), admitted: z.number(), inside: z.number() }),
  }),
});
const LIST = `query ($id: ID!, $since: String) { performance(id: $id) {
  guestList(first: 1500, changedSince: $since) { nodes { id code state inside holder { name } } changedUntil }
  entryReport { sold admitted inside }
} }`;
const results = z.object({
  updateTicketStatuses: z.object({
    results: z.array(
      z.object({
        answer: z.string(),
        own: z.boolean(),
        lastCheckIn: z.object({ device: z.string().nullable(), operator: z.string().nullable() }).nullable(),
      }),
    ),
    problems: z.array(z.object({ code: z.string() })),
  }),
});
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!) { updateTicketStatuses(eventId: $event, scans: $scans) {
  results { answer own lastCheckIn { device operator } } problems { code } } }`;
const created = z.object({
  createDoorDevice: z.object({
    device: z.object({ id: z.string() }).nullable(),
    token: z.string().nullable(),
    problems: z.array(z.object({ code: z.string() })),
  }),
});
const CREATE = `mutation ($event: ID!, $until: DateTime!, $key: String!) {
  createDoorDevice(eventId: $event, name: "Gate North", validUntil: $until, idempotencyKey: $key) { device { id } token problems { code } } }`;

let foyer: TestFoyer;
let performance: Awaited<ReturnType<typeof performanceOf>>;
let basket: string;
let device: { id: string; token: string; client: Client };
const until = new Date(Date.now() + 3_600_000).toISOString();

beforeAll(async () => {
  foyer = await startTestFoyer({ ENTRY_FOLLOW_MS: '50' });
  performance = await performanceOf(foyer.client, EVENT, 1);
  const band = performance.bands.find(({ quantities }) => !quantities || quantities.includes(2));
  if (!band) throw new Error('Nothing is on sale.');
  const made = await foyer.buyer.create([anyTickets(performance.id, band, 2)]);
  basket = made.basket?.id ?? '';
  await foyer.buyer.hold(basket);
  expect((await foyer.buyer.purchase(basket)).basket?.state).toBe('PURCHASED');
  const { createDoorDevice } = await foyer.client.ask(created, CREATE, {
    event: EVENT,
    until,
    key: randomUUID(),
  });
  expect(createDoorDevice.problems).toEqual([]);
  const token = createDoorDevice.token ?? '';
  device = { id: createDoorDevice.device?.id ?? '', token, client: graphqlClient(foyer.url, token) };
});
afterAll(() => foyer?.close());

const guests = (client: Client, since: string | null = null) =>
  client.ask(list, LIST, { id: performance.id, since });
const scan = (code: string, given: object = {}) => ({
  scanId: randomUUID(),
  code,
  direction: 'IN',
  scannedAt: new Date().toISOString(),
  performanceId: performance.id,
  operator: 'Ivo',
  ...given,
});

test('tickets sold by checkout come in once, are told of in deltas, and are refused after a refund', async () => {
  await vi.waitFor(
    async () => expect((await guests(device.client)).performance.guestList.nodes).toHaveLength(2),
    { timeout: 10_000, interval: 50 },
  );
  const { guestList } = (await guests(device.client)).performance;
  expect(guestList.nodes).toMatchObject([
    { state: 'SOLD', inside: false, holder: { name: 'Ada Lovelace' } },
    { state: 'SOLD', inside: false },
  ]);
  const [one, two] = guestList.nodes.map(({ code }) => code);

  const first = await device.client.ask(results, SCAN, {
    event: EVENT,
    scans: [scan(one ?? ''), scan(one ?? '')],
  });
  expect(first.updateTicketStatuses).toMatchObject({
    problems: [],
    results: [
      { answer: 'UPDATED', own: true },
      { answer: 'ALREADY_UPDATED', own: false, lastCheckIn: { device: 'Gate North', operator: 'Ivo' } },
    ],
  });
  const delta = await guests(device.client, guestList.changedUntil);
  expect(delta.performance.guestList.nodes).toMatchObject([{ code: one, inside: true }]);
  expect(delta.performance.entryReport).toEqual({ sold: 2, admitted: 1, inside: 1 });

  expect((await foyer.buyer.cancel(basket)).basket?.state).toBe('CANCELLED');
  await vi.waitFor(
    async () => {
      const later = await guests(device.client, delta.performance.guestList.changedUntil);
      expect(later.performance.guestList.nodes).toMatchObject([{ state: 'REFUNDED' }, { state: 'REFUNDED' }]);
    },
    { timeout: 10_000, interval: 50 },
  );
  const last = await device.client.ask(results, SCAN, { event: EVENT, scans: [scan(two ?? '')] });
  expect(last.updateTicketStatuses.results).toMatchObject([{ answer: 'REFUNDED' }]);
});

describe('a device token', () => {
  test('tells its device, event and the codes of an order', async () => {
    const shape = z.object({
      doorDevice: z.object({ name: z.string(), event: z.object({ title: z.string() }) }),
    });
    expect(await device.client.ask(shape, '{ doorDevice { name event { title } } }')).toEqual({
      doorDevice: { name: 'Gate North', event: { title: 'Every Day Twice' } },
    });
    const orders = z.object({
      basket: z.object({ orders: z.array(z.object({ guests: z.array(z.object({ code: z.string() })) })) }),
    });
    const found = await foyer.client.ask(
      orders,
      'query ($id: ID!) { basket(id: $id) { orders { guests { code } } } }',
      { id: basket },
    );
    expect(found.basket.orders[0]?.guests).toHaveLength(2);
  });

  test.each([
    ['a search', '{ events(first: 1) { nodes { id } } }'],
    ['a basket, in a fragment', '{ ...F } fragment F on Query { baskets { hasNextPage } }'],
    ['a purchase', 'mutation { releaseBasket(basketId: "x", idempotencyKey: "y") { problems { code } } }'],
    ['the list of another event', `{ event(id: "${OTHER}") { guestList { nodes { id } } } }`],
    ['the devices', `{ doorDevices(eventId: "${EVENT}") { id } }`],
  ])('is not enough for %s', async (_name, query) => {
    expect(await device.client.codes(query)).toEqual(['FORBIDDEN']);
  });

  test('is for one event, and not for making devices', async () => {
    const foreign = await device.client.ask(results, SCAN, { event: OTHER, scans: [scan('x')] });
    expect(foreign.updateTicketStatuses).toEqual({ results: [], problems: [{ code: 'FORBIDDEN' }] });
    const more = await device.client.ask(created, CREATE, { event: EVENT, until, key: randomUUID() });
    expect(more.createDoorDevice).toEqual({ device: null, token: null, problems: [{ code: 'FORBIDDEN' }] });
  });

  test('ends at once when it is revoked, and everywhere soon', async () => {
    const revoke =
      'mutation ($id: ID!) { revokeDoorDevice(id: $id) { device { revokedAt } problems { code } } }';
    const shape = z.object({
      revokeDoorDevice: z.object({
        device: z.object({ revokedAt: z.string() }),
        problems: z.array(z.unknown()),
      }),
    });
    await foyer.client.ask(shape, revoke, { id: device.id });
    expect(await device.client.codes(SCAN, { event: EVENT, scans: [scan('x')] })).toEqual([
      'UNAUTHENTICATED',
    ]);
    const unknown = graphqlClient(foyer.url, 'foyer_door_nobody');
    expect(await unknown.codes('{ doorDevice { name } }')).toEqual(['UNAUTHENTICATED']);
  });
});

test('a key without the scope "door" reads no guest list and reports no scan', async () => {
  const db = await openKeys(foyer.databaseUrl);
  onTestFinished(() => db.destroy());
  const seller = await partnerKeys(db, { demo: null }).create({
    partner: 'Seller',
    scopes: ['read', 'sell'],
    channels: { [SUPPLIER]: 'default' },
    expiresAt: null,
  });
  const client = graphqlClient(foyer.url, seller.key);
  expect(await client.codes(LIST, { id: performance.id })).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(await client.codes(SCAN, { event: EVENT, scans: [scan('x')] })).toEqual(['FORBIDDEN']);
});
