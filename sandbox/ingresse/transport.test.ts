import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { EVENT, FRIDAY, type TestClient, testClient } from './test-client.ts';
import { shopper } from './test-shopper.ts';

let sandbox: TestSandbox;
let gate: TestClient;
let ana: TestClient;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  gate = await testClient(sandbox).signIn('gate@dock.test');
  ana = await testClient(sandbox).signIn('ana@mail.test');
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control('DELETE', '/faults'));

const order = (fault: object) => sandbox.control('POST', '/faults', { supplier: 'ingresse', ...fault });
const list = `/event/${EVENT}/guestlist`;

test('browsers may call it, and time is the sandbox’s', async () => {
  const preflight = await fetch(`${gate.root}${list}`, { method: 'OPTIONS' });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('X-INGRESSE-OTP');
  const { headers } = await gate.raw(`/event/${EVENT}?apikey=pub-0001`);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cache-control')).toBe('no-store');
  const off = Date.parse(headers.get('date') ?? '') - sandbox.sandbox.clock.now().getTime();
  expect(Math.abs(off)).toBeLessThan(5000);
});

test('a call that there is not, in the words of v2', async () => {
  for (const path of ['/nothing', '/v2/nothing']) {
    const { status, body } = await gate.raw(path);
    expect([status, body]).toMatchObject([
      404,
      { code: expect.any(Number), message: expect.any(String), info: {} },
    ]);
  }
  expect((await gate.raw('/v2/events/search/producer')).status).toBe(401);
  expect((await gate.v2('GET', '/events/424242')).status).toBe(404);
});

test('a body that cannot be read', async () => {
  const { body } = await gate.raw(`${list}?method=updatestatus&apikey=pub-0001&usertoken=${gate.token}`, {
    method: 'POST',
    body: '{"tickets": [',
    headers: { 'content-type': 'application/json' },
  });
  expect(body).toMatchObject({ responseError: { code: 1901 } });
});

test('what people type never looks like a failure', async () => {
  const guest = testClient(sandbox);
  const name = '[Ingresse Exception Error] Token Expired';
  await guest.v1('POST', '/user', {}, { email: 'tricky@mail.test', password: 'pw', name });
  await guest.signIn('tricky@mail.test', 'pw');
  const { text } = await guest.raw(`/user/${guest.userId}?apikey=pub-0001&usertoken=${guest.token}`);
  expect(text.toLowerCase()).not.toContain('token expired');
  expect(text).not.toContain('[Ingresse Exception Error]');
  expect(text).toContain('Ingresse Exception Error');
});

test('unknown parameters and members are no matter', async () => {
  expect((await gate.guests({ pageSize: 1, shoeSize: 44 })).data).toHaveLength(1);
  const buyer = shopper(ana);
  const held = await buyer.reserve(
    { friday: 1 },
    { mood: 'good', extras: [{ name: 'Cap', unitPrice: 1500, quantity: 2 }] },
  );
  expect(held.availablePaymentMethods.pix?.installments[0]?.total).toBe(140);
  await ana.v1('POST', `/shop/${held.transactionId}/cancel`);
});

test('every failure can be ordered', async () => {
  await order({ kind: 'throttled', endpoint: 'guestlist', times: 1 });
  const throttled = await gate.raw(`${list}?apikey=pub-0001&usertoken=${gate.token}`);
  expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '1']);
  expect(throttled.body).toMatchObject({ code: 429, info: {} });
  await order({ kind: 'error', endpoint: 'search-producer', times: 1 });
  expect((await gate.v2('GET', '/events/search/producer')).status).toBe(500);
  await order({ kind: 'down', times: 1 });
  await expect(gate.v1('GET', list)).rejects.toThrow();
  await order({ kind: 'down', status: 503, times: 1 });
  expect((await gate.raw(`${list}?apikey=pub-0001`)).status).toBe(503);
  await order({ kind: 'garbage', endpoint: 'guestlist', times: 1 });
  expect((await gate.raw(list)).body).not.toHaveProperty('responseData');
});

test('a scan whose answer is lost was carried out: the repetition finds it', async () => {
  const [row] = (await gate.guests({ sessionid: FRIDAY, pageSize: 1 })).data;
  const scan = { code: row?.code ?? '', at: sandbox.sandbox.clock.now().getTime() };
  await order({ kind: 'lost', endpoint: 'updatestatus', match: row?.code ?? '', times: 1 });
  await expect(gate.scan([scan])).rejects.toThrow();
  expect(await gate.scan([scan])).toMatchObject([
    { status: 3, lastCheckin: { timestamp: scan.at, operator: { id: 7002 } } },
  ]);
});

test('refusals on order: a hold, a payment, a scan, a refund', async () => {
  const buyer = shopper(ana);
  await order({ kind: 'decline', endpoint: 'reserve', times: 1 });
  expect(await buyer.refused([{ guestTypeId: 900301, quantity: 1 }])).toBe(3041);
  await order({ kind: 'decline', endpoint: 'pay', times: 1 });
  const { transactionId } = await buyer.reserve({ friday: 1 });
  expect(await buyer.pay(transactionId)).toMatchObject({
    status: 'declined',
    declinedReason: { code: 'GTW-1014' },
  });
  const bought = await buyer.buy({ friday: 1 });
  await order({ kind: 'decline', endpoint: 'updatestatus', times: 1 });
  expect(await gate.scanned({ code: bought.tickets[0]?.code ?? '' })).toBe(0);
  await order({ kind: 'decline', endpoint: 'refund', times: 1 });
  expect(await ana.refusal('POST', `/shop/${bought.transactionId}/refund`)).toBe(3036);
  await order({ kind: 'lost', endpoint: 'pay', times: 1 });
  const lost = await buyer.reserve({ friday: 1 });
  await expect(buyer.pay(lost.transactionId)).rejects.toThrow();
  expect((await buyer.detail(lost.transactionId)).status).toBe('approved');
});

test('calls are counted, with what they were about', async () => {
  await sandbox.control('POST', '/requests/reset');
  await gate.scan([{ code: 'a' }, { code: 'b' }]);
  await gate.guests({ pageSize: 1 });
  await gate.guests({ pageSize: 1 });
  expect((await sandbox.control('GET', '/requests')).body).toEqual({
    ingresse: {
      updatestatus: { calls: 1, ids: [String(EVENT), 'a', 'b'] },
      guestlist: { calls: 2, ids: [String(EVENT)] },
    },
  });
});

test('two processes on one database: a sale and a scan in one are seen in the other', async () => {
  const another = await sandbox.startAnother();
  try {
    const there = testClient({ ...sandbox, sandbox: another });
    await there.signIn('gate@dock.test');
    const { tickets } = await shopper(ana).buy({ passport: 1 });
    expect(await there.scanned({ code: tickets[0]?.code ?? '' })).toBe(1);
    expect(await gate.scanned({ code: tickets[0]?.code ?? '' })).toBe(3);
  } finally {
    await another.close();
  }
});

test('what a connector is set up with works', async () => {
  const { INGRESSE_URL: url, INGRESSE_CHANNELS: channels } = sandbox.sandbox.environment;
  expect(url).toBe(gate.root);
  for (const channel of Object.values<{ email: string; publicKey: string; password: string }>(
    JSON.parse(channels ?? ''),
  )) {
    const client = testClient(sandbox, { key: channel.publicKey });
    expect((await client.signIn(channel.email, channel.password)).userId).toBeGreaterThan(7000);
  }
});

// Last: nothing of the above is left.
test('after a reset nothing was ever sold, scanned or changed', async () => {
  const before = await gate.guests({ pageSize: 1 });
  expect(before.data[0]?.checked).toBe('1');
  await gate.v1('POST', '/user/7002', {}, { name: 'Somebody' });
  expect((await sandbox.control('POST', '/reset')).status).toBe(204);
  await gate.signIn('gate@dock.test');
  const rows = await gate.allGuests();
  expect(rows).toHaveLength(4420);
  expect(rows.every(({ checked, refunded }) => checked === '0' && !refunded)).toBe(true);
  expect(rows.filter(({ userId }) => userId === '7010')).toEqual([]);
  expect((await gate.v1('GET', '/user/7002')).responseData).toMatchObject({ name: 'Gate' });
  expect((await gate.guests({ from: Date.parse('2026-01-01') })).data).toEqual([]);
});
