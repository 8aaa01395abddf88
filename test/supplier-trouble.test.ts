import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { anyTickets, type Band, graphqlClient, performanceOf } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

let foyer: TestFoyer;
let performance: { id: string; bands: Band[] };
beforeAll(async () => {
  foyer = await startTestFoyer({
    TICKETSWITCH_BREAKER_REST_MS: '400',
    TICKETSWITCH_WRITE_TIMEOUT_MS: '700',
    CHECKOUT_ASK_AGAIN_MS: '100,200',
  });
  performance = await performanceOf(foyer.client, 'ticketswitch:event:7AA', 2);
});
afterAll(() => foyer?.close());
afterEach(async () => {
  await foyer.sandbox.clearFaults();
  await vi.waitUntil(async () => (await state()) !== 'DOWN', { timeout: 20_000, interval: 100 });
});

/** Longer than an operator takes, and less than a supplier may. */
const SLOW_MS = 2500;

const SEARCH =
  '{ events(first: 20) { nodes { id title venue { name } priceFrom { amount } performances(first: 2) { nodes { localDate } } } } }';
const LIVE = 'query ($id: ID!) { performance(id: $id) { id localDate availability { currency } } }';

async function state(): Promise<string> {
  const shape = z.object({ supplier: z.object({ health: z.object({ state: z.string() }) }) });
  // A call goes through when the circuit has rested: only then can it close.
  await foyer.client.send(LIVE, { id: performance.id });
  return (await foyer.client.ask(shape, '{ supplier(code: "ticketswitch") { health { state } } }')).supplier
    .health.state;
}

test.each([
  ['down', { kind: 'down' }, 'SUPPLIER_DOWN'],
  ['failing', { kind: 'error' }, 'SUPPLIER_DOWN'],
  ['talking nonsense', { kind: 'garbage' }, 'SUPPLIER_PROTOCOL'],
  ['throttling', { kind: 'throttled', endpoint: 'availability' }, 'SUPPLIER_THROTTLED'],
  ['too slow', { kind: 'slow', ms: 12_000 }, 'SUPPLIER_SLOW'],
])(
  'while a supplier is %s the search page is whole, and live fields are null with a code',
  async (_name, fault, code) => {
    const { client, sandbox } = foyer;
    const before = await client.send(SEARCH);
    await sandbox.fault(fault);
    expect(await client.send(SEARCH)).toEqual(before);
    const live = await client.send(LIVE, { id: performance.id });
    expect(live.data).toMatchObject({
      performance: { id: performance.id, localDate: expect.any(String), availability: null },
    });
    expect(live.errors).toMatchObject([
      {
        path: ['performance', 'availability'],
        extensions: { code, supplier: 'ticketswitch', retryable: true },
      },
    ]);
    expect(JSON.stringify(live.errors)).not.toMatch(/127\.0\.0\.1|demopass|node_modules|stack/);
  },
);

test('the circuit opens when a supplier stays down, spares it, and closes when it is back', async () => {
  const { client, sandbox } = foyer;
  await sandbox.fault({ kind: 'down' });
  for (let call = 0; call < 6; call += 1) await client.send(LIVE, { id: performance.id });
  await vi.waitUntil(async () => (await state()) === 'DOWN', { timeout: 10_000, interval: 20 });
  await sandbox.resetRequests();
  await Promise.all(Array.from({ length: 20 }, () => client.send(LIVE, { id: performance.id })));
  expect((await sandbox.requests()).availability ?? 0).toBeLessThanOrEqual(3);
  await sandbox.clearFaults();
  await vi.waitUntil(async () => (await client.send(LIVE, { id: performance.id })).errors === undefined, {
    timeout: 10_000,
    interval: 50,
  });
});

async function held(): Promise<string> {
  const [band] = performance.bands;
  if (!band) throw new Error('Nothing is on sale.');
  const { basket } = await foyer.buyer.create([anyTickets(performance.id, band, 2)]);
  const answer = await foyer.buyer.hold(basket?.id ?? '');
  expect(answer.problems).toEqual([]);
  return basket?.id ?? '';
}

test.each([
  ['is lost', { kind: 'lost' }],
  ['comes too late', { kind: 'late', ms: 1500 }],
])('a purchase whose answer %s ends as bought, once', async (_name, fault) => {
  const { buyer, sandbox } = foyer;
  const id = await held();
  await sandbox.resetRequests();
  await sandbox.fault({ ...fault, endpoint: 'purchase', times: 1 });
  const bought = await buyer.purchase(id);
  expect(bought).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
  expect((await sandbox.requests()).purchase).toBe(1);
});

test('a purchase that did not arrive leaves the hold, and can be made again', async () => {
  const { buyer, sandbox } = foyer;
  const id = await held();
  await sandbox.fault({ kind: 'decline', endpoint: 'purchase', times: 1 });
  const declined = await buyer.purchase(id, { payment: { kind: 'CARD_TOKEN', cardToken: 'tok_visa' } });
  expect(declined.basket?.state).toBe('FAILED');
  expect(declined.problems.length).toBeGreaterThan(0);
  // Nothing bought, nothing paid.
  expect(declined.basket?.payments).toMatchObject([{ state: 'RETURNED', amount: { amount: '0.00' } }]);
});

test('a supplier that says nothing of a purchase for too long leaves the basket for a person, and settles it when it speaks', async () => {
  const { buyer, sandbox } = foyer;
  const id = await held();
  await sandbox.fault({ kind: 'lost', endpoint: 'purchase', times: 1 });
  await sandbox.fault({ kind: 'down', endpoint: 'status' });
  const asked = await buyer.purchase(id, { payment: { kind: 'CARD_TOKEN', cardToken: 'tok_visa' } });
  expect(asked.basket?.state).toBe('NEEDS_ATTENTION');
  expect(asked.basket?.payments).toMatchObject([{ state: 'AUTHORISED' }]);
  await sandbox.clearFaults();
  await vi.waitUntil(async () => (await buyer.find(id))?.state === 'PURCHASED', {
    timeout: 25_000,
    interval: 200,
  });
  expect((await buyer.find(id))?.payments).toMatchObject([{ state: 'CAPTURED' }]);
});

const waiting = z.object({
  basketsNeedingAttention: z.object({
    nodes: z.array(z.object({ id: z.string(), orders: z.array(z.object({ id: z.string() })) })),
  }),
});

/** Somebody who has asked the supplier by telephone, and settles baskets that need attention now. */
async function operator() {
  const client = graphqlClient(
    foyer.url,
    await foyer.key({ partner: 'Operator', scopes: ['read', 'sell', 'admin'] }),
  );
  const { basketsNeedingAttention: list } = await client.ask(
    waiting,
    '{ basketsNeedingAttention { nodes { id orders { id } } } }',
  );
  return async (id: string, sold: boolean) => {
    const { data } = await client.send(
      `mutation ($id: ID!, $orderId: ID!, $sold: Boolean!, $key: String!) {
        result: settleBasket(basketId: $id, orderId: $orderId, bought: $sold, note: "By telephone.", idempotencyKey: $key) {
          basket { state payments { state } lines { state } } problems { code } } }`,
      { id, sold, orderId: list.nodes.find((one) => one.id === id)?.orders[0]?.id, key: randomUUID() },
    );
    return data?.result;
  };
}

test('an operator who has asked the supplier settles baskets by hand, as sold or as not sold', async () => {
  const { buyer, client, sandbox } = foyer;
  const decisions = [
    { id: await held(), sold: true, state: 'PURCHASED', payment: 'CAPTURED' },
    { id: await held(), sold: false, state: 'FAILED', payment: 'RETURNED' },
  ];
  await sandbox.fault({ kind: 'lost', endpoint: 'purchase', times: 2 });
  await sandbox.fault({ kind: 'down', endpoint: 'status' });
  const payment = { kind: 'CARD_TOKEN', cardToken: 'tok_visa' };
  await Promise.all(decisions.map(({ id }) => buyer.purchase(id, { payment })));
  expect(await client.codes('{ basketsNeedingAttention { nodes { id } } }')).toEqual(['FORBIDDEN']);

  const settle = await operator();
  for (const { id, sold, state, payment } of decisions) {
    expect(await settle(id, sold)).toMatchObject({
      basket: { state, payments: [{ state: payment }], lines: [{ state: sold ? 'PURCHASED' : 'FAILED' }] },
      problems: [],
    });
    expect(await settle(id, !sold)).toMatchObject({ problems: [{ code: 'BASKET_STATE' }] });
  }
});

test('what an operator has decided stays, also when the supplier was being asked meanwhile', async () => {
  const { buyer, sandbox } = foyer;
  const id = await held();
  await sandbox.fault({ kind: 'lost', endpoint: 'purchase', times: 1 });
  await sandbox.fault({ kind: 'down', endpoint: 'status' });
  await buyer.purchase(id, { payment: { kind: 'CARD_TOKEN', cardToken: 'tok_visa' } });
  const settle = await operator();
  await sandbox.clearFaults();
  await sandbox.fault({ kind: 'slow', endpoint: 'status', ms: SLOW_MS });
  await sandbox.resetRequests();
  await vi.waitUntil(async () => ((await sandbox.requests()).status ?? 0) > 0, { timeout: 15_000 });
  const decided = { state: 'FAILED', payments: [{ state: 'RETURNED' }], lines: [{ state: 'FAILED' }] };
  expect(await settle(id, false)).toMatchObject({ basket: decided, problems: [] });
  // Now the supplier says that it has sold the tickets. The money has gone back: a person has to mend that.
  await wait(SLOW_MS + 500);
  expect(await buyer.find(id)).toMatchObject(decided);
});

test('a hold whose answer is lost is refused with OUTCOME_UNKNOWN, and the seats free themselves', async () => {
  const { buyer, sandbox } = foyer;
  const [band] = performance.bands;
  if (!band) throw new Error('Nothing is on sale.');
  const { basket } = await buyer.create([anyTickets(performance.id, band, 2)]);
  await sandbox.fault({ kind: 'lost', endpoint: 'reserve', times: 1 });
  const answer = await buyer.hold(basket?.id ?? '');
  expect(answer).toMatchObject({ basket: { state: 'OPEN' }, problems: [{ code: 'OUTCOME_UNKNOWN' }] });
  const waiting = (await sandbox.orders()).claims.filter((claim) => claim.state === 'held').length;
  expect(waiting).toBeGreaterThan(0);
  await sandbox.advance(16 * 60);
  expect((await sandbox.orders()).claims.filter((claim) => claim.state === 'held')).toEqual([]);
  const again = await buyer.hold(basket?.id ?? '');
  expect(again.basket?.state).toBe('HELD');
});

test('of an order that a supplier sells in part, only that part is bought and paid', async () => {
  const { client, buyer } = foyer;
  // Two systems stand behind these events, and the first one fails for this address.
  const other = await performanceOf(client, 'ticketswitch:event:7AB', 0);
  const [first] = performance.bands;
  const [second] = other.bands;
  if (!first || !second) throw new Error('Nothing is on sale.');
  const lines = [anyTickets(performance.id, first), anyTickets(other.id, second)];
  const { basket } = await buyer.create(lines);
  const held = await buyer.hold(basket?.id ?? '');
  expect(held.problems).toEqual([]);
  const card = { kind: 'CARD_TOKEN', cardToken: 'tok_visa' };
  const bought = await buyer.purchase(basket?.id ?? '', {
    payment: card,
    customer: { addressLine2: 'fail part one' },
  });
  const [failed, sold] = bought.basket?.lines ?? [];
  expect(bought.basket?.state).toBe('PART_PURCHASED');
  expect([failed?.state, sold?.state]).toEqual(['FAILED', 'PURCHASED']);
  expect(bought.problems).toMatchObject([{ code: 'SUPPLIER_REFUSED', lineId: failed?.id }]);
  expect(bought.basket?.payments).toMatchObject([{ state: 'CAPTURED', amount: sold?.price?.total }]);
});
