import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { buy, CARD, idIn, made, newEvent, testClient } from './test-client.ts';

let sandbox: TestSandbox;
let section: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  ({ section } = await newEvent(testClient(sandbox)));
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.control('DELETE', '/faults');
  await sandbox.control('POST', '/requests/reset');
});

const admin = () => testClient(sandbox);
const order = (fault: object) =>
  sandbox.control('POST', '/faults', { supplier: 'ticketing', times: 1, ...fault });
const FAILED = {
  message: 'There was a server error while excuting this request. Please see system logs for details.',
};

test('the supplier’s own words for trouble', async () => {
  await order({ kind: 'error', endpoint: 'regions.list' });
  expect(await admin().get('/regions')).toMatchObject({ status: 500, body: FAILED });
  await order({ kind: 'down', status: 503 });
  expect(await admin().get('/regions')).toMatchObject({
    status: 503,
    body: { error: 'The server was unable to communicate with a required upstream service.' },
  });
  await order({ kind: 'throttled' });
  expect((await admin().get('/regions')).status).toBe(429);
  await order({ kind: 'down' });
  await expect(admin().get('/regions')).rejects.toThrow();
  await order({ kind: 'garbage' });
  expect((await admin().get('/regions')).body).not.toHaveProperty('entries');
  expect((await admin().get('/regions')).status).toBe(200);
});

test('an order whose answer is lost was placed', async () => {
  await order({ kind: 'lost', endpoint: 'orders.create', match: section });
  await expect(admin().post('/orders', { items: { [section]: 1 } })).rejects.toThrow();
  expect((await admin().get('/orders?status=Placed')).body).toMatchObject({ total: 1 });
});

test('a payment whose answer is lost was taken', async () => {
  const placed = made(await admin().post('/orders', { items: { [section]: 1 } }));
  await order({ kind: 'lost', endpoint: 'orders.payments.create' });
  await expect(admin().post(`${placed}/payments`, CARD)).rejects.toThrow();
  expect((await admin().get(placed)).body).toMatchObject({ status: 'Fulfilled' });
});

test('a place, a payment, a cancellation and a refund can be refused', async () => {
  await order({ kind: 'decline', endpoint: 'orders.create' });
  expect((await admin().post('/orders', { items: { [section]: 1 } })).status).toBe(400);
  const placed = made(await admin().post('/orders', { items: { [section]: 1 } }));
  await order({ kind: 'decline', endpoint: 'orders.payments.*' });
  expect((await admin().post(`${placed}/payments`, CARD)).body).toMatchObject({ status: 'Declined' });
  await order({ kind: 'decline', endpoint: 'orders.delete' });
  expect(await admin().delete(placed)).toMatchObject({
    status: 409,
    body: { error: 'A placed order cannot be cancelled.' },
  });
  expect((await admin().get(placed)).body).toMatchObject({ status: 'Placed' });
  const paid = await buy(admin(), section);
  await order({ kind: 'decline', endpoint: 'orders.refunds.create' });
  expect((await admin().post(`${paid}/refunds`, { reason: 'x' })).body).toMatchObject({ status: 'Declined' });
  expect((await admin().get(paid)).body).toMatchObject({ status: 'Fulfilled' });
});

test('calls are counted, with what they were about', async () => {
  const [, , event = ''] = section.split('/');
  await admin().get(`/events/${event}`);
  await admin().get('/published-events');
  const placed = made(await admin().post('/orders', { items: { [section]: 1 } }));
  await admin().get(placed);
  expect((await sandbox.control('GET', '/requests')).body).toEqual({
    ticketing: {
      'events.find': { calls: 1, ids: [event] },
      'published-events.list': { calls: 1, ids: [] },
      'orders.create': { calls: 1, ids: [idIn(section)] },
      'orders.find': { calls: 1, ids: [idIn(placed)] },
    },
  });
});
