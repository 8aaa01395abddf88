import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { BUYER, type TestClient, testClient, uuidOf } from '../ticketswitch/test-client.ts';

let sandbox: TestSandbox;
let client: TestClient;
let perf: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = testClient(sandbox);
  perf = await client.performance('6IF');
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.control('DELETE', '/faults');
  await sandbox.control('POST', '/requests/reset');
});

const order = (fault: object) => sandbox.control('POST', '/faults', { supplier: 'ticketswitch', ...fault });
const wanted = () => ({
  perf_id: perf,
  ticket_type_code: 'STANDING',
  price_band_code: 'A/pool',
  no_of_seats: 1,
});
const hold = async () => uuidOf(await client.reserve(wanted()));

test('the first page tells what there is', async () => {
  const { body } = await sandbox.control('GET', '/');
  expect(body).toMatchObject({
    suppliers: { ticketswitch: sandbox.sandbox.urls.ticketswitch },
    faultKinds: { lost: expect.any(String) },
  });
});

test('a broken connection, a status, and fine again', async () => {
  await order({ kind: 'down', endpoint: 'events', times: 1 });
  await expect(client.get('events')).rejects.toThrow();
  await order({ kind: 'down', status: 503, times: 1 });
  expect(await client.get('events')).toMatchObject({ status: 503, body: { error_code: 6 } });
  await order({ kind: 'error', endpoint: 'perf*', times: 2 });
  expect((await client.get('events')).status).toBe(200);
  expect((await client.get('performances', { event_id: '6IF' })).status).toBe(500);
  expect((await client.get('performances_by_id', { perf_id_list: perf })).status).toBe(500);
  expect((await client.get('performances', { event_id: '6IF' })).status).toBe(200);
  expect((await sandbox.control('GET', '/faults')).body).toEqual([]);
});

test('a fault for one id alone, until it is taken back', async () => {
  const made = await order({ kind: 'throttled', match: perf });
  expect(made.status).toBe(201);
  expect(await client.availability(perf)).toMatchObject({
    backend_throttle_failed: true,
    availability: { ticket_type: [] },
  });
  expect((await client.get('performances', { event_id: '6IF' })).status).toBe(200);
  expect((await client.get('send_methods', { perf_id: perf })).status).toBe(429);
  const { id } = z.object({ id: z.string() }).parse(made.body);
  await sandbox.control('DELETE', `/faults/${id}`);
  expect((await client.availability(perf)).backend_throttle_failed).toBe(false);
});

test('garbage', async () => {
  await order({ kind: 'garbage', endpoint: 'availability', times: 1 });
  expect((await client.get('availability', { perf_id: perf })).body).not.toHaveProperty('availability');
});

test('a purchase whose answer is lost has happened', async () => {
  const uuid = await hold();
  await order({ kind: 'lost', endpoint: 'purchase', match: uuid, times: 1 });
  await expect(client.post('purchase', { transaction_uuid: uuid, ...BUYER })).rejects.toThrow();
  expect(await client.status(uuid)).toMatchObject({ transaction_status: 'purchased' });
});

test('a purchase that answers too late has happened', async () => {
  const uuid = await hold();
  await order({ kind: 'late', ms: 60_000, endpoint: 'purchase', times: 1 });
  const given = client.call('/f13/purchase.v1', {
    method: 'POST',
    body: new URLSearchParams({ transaction_uuid: uuid, ...BUYER }),
    signal: AbortSignal.timeout(300),
  });
  await expect(given).rejects.toThrow();
  expect(await client.status(uuid)).toMatchObject({ transaction_status: 'purchased' });
});

test('a hold, a purchase and a cancellation can be refused on order', async () => {
  await order({ kind: 'decline', endpoint: 'reserve', times: 1 });
  expect((await client.reserve(wanted())).unreserved_orders).toHaveLength(1);
  const declined = await hold();
  await order({ kind: 'decline', endpoint: 'purchase', times: 1 });
  expect(await client.purchase(declined)).toMatchObject({
    transaction_status: 'failed',
    trolley_contents: { purchase_result: { purchase_error: 'card_declined' } },
  });
  const bought = await hold();
  await client.purchase(bought);
  await order({ kind: 'decline', endpoint: 'cancel', times: 1 });
  expect((await client.cancel(bought)).cancelled_item_numbers).toEqual([]);
  expect((await client.cancel(bought)).cancelled_item_numbers).toEqual([1]);
});

test('calls are counted, with what they were about', async () => {
  await client.get('performances_by_id', { perf_id_list: `${perf},6IF-1` });
  await client.get('performances_by_id', { perf_id_list: perf });
  await client.get('events');
  expect((await sandbox.control('GET', '/requests')).body).toEqual({
    ticketswitch: { performances_by_id: { calls: 2, ids: [perf, '6IF-1'] }, events: { calls: 1, ids: [] } },
  });
  await sandbox.control('POST', '/requests/reset');
  expect((await sandbox.control('GET', '/requests')).body).toEqual({});
});

test('what cannot be ordered is refused', async () => {
  expect((await order({ kind: 'earthquake' })).status).toBe(400);
  expect((await order({ kind: 'slow', millis: 5 })).status).toBe(400);
  expect((await sandbox.control('POST', '/clock', { sooner: 5 })).status).toBe(400);
  expect((await sandbox.control('GET', '/orders')).status).toBe(400);
});

test('the clock is set, moved on and put back', async () => {
  const at = async (body: object) =>
    Date.parse(z.object({ now: z.string() }).parse((await sandbox.control('POST', '/clock', body)).body).now);
  const set = Date.parse('2030-01-01T00:00:00Z');
  expect((await at({ set: '2030-01-01T00:00:00Z' })) - set).toBeLessThan(5000);
  expect((await at({ advanceSeconds: 3600 })) - set).toBeGreaterThanOrEqual(3_600_000);
  expect(Math.abs((await at({ reset: true })) - Date.now())).toBeLessThan(5000);
});

test('moves of the clock that follow each other at once add up', async () => {
  const { clock } = sandbox.sandbox;
  const before = clock.now().getTime();
  for (let minute = 1; minute <= 30; minute += 1) {
    await clock.advance(60_000);
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(minute * 60_000);
  }
});

test('after a reset nothing was ever sold', async () => {
  const orders = z.object({ orders: z.array(z.object({ state: z.string() })), claims: z.array(z.json()) });
  const listed = async () =>
    orders.parse((await sandbox.control('GET', '/orders?supplier=ticketswitch')).body);
  await hold();
  expect((await listed()).claims.length).toBeGreaterThan(0);
  expect((await sandbox.control('POST', '/reset')).status).toBe(204);
  expect(await listed()).toEqual({ orders: [], claims: [] });
});
