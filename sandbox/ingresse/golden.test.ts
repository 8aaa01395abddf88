import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { EVENT, FRIDAY, type TestClient, TYPES, testClient } from './test-client.ts';
import { CARD, shopper } from './test-shopper.ts';

/** The requests that the official JavaScript SDK makes, call by call, with the shape that it reads the answer in. */
let sandbox: TestSandbox;
let producer: TestClient;
let ana: TestClient;
let bought: { transactionId: string; tickets: { id: string; code: string }[] };
beforeAll(async () => {
  sandbox = await startTestSandbox();
  producer = await testClient(sandbox).signIn('producer@dock.test');
  ana = await testClient(sandbox).signIn('ana@mail.test');
  bought = await shopper(ana).buy({ friday: 2 });
});
afterAll(() => sandbox.close());

const SDK = { accept: '*/*', 'accept-encoding': 'gzip,deflate', 'user-agent': 'popsicle' };
type Golden = { path: string; query?: string; body?: unknown; method?: string };

/** v1: both credentials in the query of every call; no body means none at all. */
async function v1(client: TestClient, { path, query = '', body, method }: Golden) {
  const credentials = `apikey=pub-0001&usertoken=${client.token}`;
  const answer = await client.raw(`${path}?${query ? `${query}&` : ''}${credentials}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...SDK, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer).toMatchObject({
    status: 200,
    body: { responseError: null, responseDetails: 'OK', responseStatus: 200 },
  });
  return answer.body;
}
async function v2(client: TestClient, { path, query = '', body, method = 'GET' }: Golden) {
  const answer = await client.raw(`/v2${path}${query ? `?${query}` : ''}`, {
    method,
    headers: {
      ...SDK,
      authorization: `Bearer ${client.jwt}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer.status).toBe(200);
  return answer.body;
}
const data = (inside: unknown) => ({ responseData: inside });
const paged = { paginationInfo: { currentPage: 1 }, data: expect.any(Array) };
const anything = expect.anything();

test('signing in', async () => {
  const login = { path: '/login', body: { email: 'gate@dock.test', password: 'sandbox' } };
  expect(await v1(testClient(sandbox), login)).toMatchObject(
    data({ status: true, data: { userId: 7002, token: expect.stringMatching(/^7002-[A-Za-z0-9-]+$/) } }),
  );
  expect(await v1(testClient(sandbox), { ...login, path: '/company-login' })).toMatchObject(
    data({
      status: true,
      data: [{ userId: 7002, application: { publicKey: 'pub-0001' } }, { company: { id: 2 } }],
    }),
  );
  expect(await v1(producer, { path: '/login/renew-token' })).toMatchObject(data({ authToken: anything }));
});

test('events', async () => {
  expect(await v1(producer, { path: `/event/${EVENT}`, query: 'fields=id,title' })).toMatchObject(
    data({ id: EVENT }),
  );
  expect(
    await v1(producer, { path: '/event', query: 'link=harbour-lights&fields=id&method=identify' }),
  ).toMatchObject(data({ id: EVENT }));
  expect(await v1(producer, { path: `/event/${EVENT}/tickets` })).toMatchObject(data([{ type: anything }]));
  expect(await v1(producer, { path: `/event/${EVENT}/session/${FRIDAY}/tickets` })).toMatchObject(
    data([{ type: anything }]),
  );
  expect(await v1(producer, { path: `/event/${EVENT}/attributes` })).toMatchObject(
    data({ is_external: false }),
  );
  expect(await v1(producer, { path: `/event/${EVENT}/crew` })).toMatchObject(data({ team: anything }));
  const search = await v2(producer, { path: '/events/search/producer', query: 'size=50&offset=0' });
  expect(search).toMatchObject({ data: { total: 29, hits: expect.any(Array) } });
  expect(await v2(producer, { path: `/events/${EVENT}` })).toMatchObject({ data: { id: EVENT } });
  expect(await v2(producer, { path: `/events/${EVENT}/attributes` })).toMatchObject({
    data: [{ name: anything }, ...Array(7).fill({})],
  });
  const open = await producer.raw('/v2/events/search/1?size=20&offset=0', { headers: SDK });
  expect(open.body).toMatchObject({ data: { hits: expect.any(Array) } });
});

test('the door', async () => {
  expect(
    await v1(producer, {
      path: `/event/${EVENT}/guestlist`,
      query: `sessionid=${FRIDAY}&page=1&pageSize=1500`,
    }),
  ).toMatchObject(data({ paginationInfo: { lastPage: 3 } }));
  const body = {
    tickets: [
      { ticketCode: 'c', ticketStatus: '1', ticketTimestamp: String(Date.now()), sessionId: String(FRIDAY) },
    ],
  };
  expect(
    await v1(producer, { path: `/event/${EVENT}/guestlist`, query: 'method=updatestatus', body }),
  ).toMatchObject(data([{ code: 'c', status: 2 }]));
  expect(
    await v1(producer, { path: `/event/${EVENT}/guestlist`, query: `method=report&sessionId=${FRIDAY}` }),
  ).toMatchObject(data({ sold: 1522 }));
  const elastic = { path: `/checkin/report/${EVENT}/entrance`, query: `session_id=${FRIDAY}` };
  expect(await v2(producer, elastic)).toMatchObject({
    data: { sold_count: { filtered: { doc_count: 1522 } } },
  });
  const flat = {
    path: `/checkin/api/event/${EVENT}/session/${FRIDAY}/report/entrance`,
    query: `session_id=${FRIDAY}`,
  };
  expect(await v2(producer, flat)).toMatchObject({ sold_count: 1522, duration: '00:00:00' });
});

test('tickets of one’s own, and passing them on', async () => {
  const [ticket] = bought.tickets;
  expect(await v1(ana, { path: '/user/7010/tickets', query: 'page=1&pageSize=10' })).toMatchObject(
    data(paged),
  );
  expect(await v1(ana, { path: '/user/7010/transfers' })).toMatchObject(data(paged));
  expect(await v1(ana, { path: '/user/7010/sessions' })).toMatchObject(data(paged));
  expect(await v1(ana, { path: `/user/7010/sessions/${FRIDAY}/tickets` })).toMatchObject(data(paged));
  expect(await v1(ana, { path: '/search/transfer/user', query: 'term=bia' })).toMatchObject(
    data([{ id: 7011 }]),
  );
  expect(await v1(ana, { path: '/user/7010/last-transfers' })).toEqual(expect.objectContaining(data([])));
  const made = { path: `/ticket/${ticket?.id}/transfer`, body: { user: 'bia@mail.test' } };
  expect(await v1(ana, made)).toMatchObject(data({ id: 4001, status: 'pending' }));
  expect(
    await v1(ana, { path: `/ticket/${ticket?.id}/transfer/4001`, body: { action: 'cancel' } }),
  ).toMatchObject(data({ status: 'cancelled' }));
  expect(await v1(ana, { path: `/ticket/${ticket?.id}/transfer` })).toMatchObject(
    data({ data: [{ user: { id: 7010 } }] }),
  );
});

test('transactions: bodies may be missing altogether', async () => {
  const id = bought.transactionId;
  expect(await v1(producer, { path: '/transactions', query: `event=${EVENT}` })).toMatchObject(data(paged));
  expect(await v1(producer, { path: `/transaction/${id}` })).toMatchObject(
    data({ transactionId: id, amount: 22000 }),
  );
  expect(await v1(producer, { path: `/sale/${id}` })).toMatchObject(
    data({ transactionId: id, status: 'approved' }),
  );
  expect(await v1(producer, { path: '/refundReasons' })).toMatchObject(
    data({ data: [expect.any(String), anything, anything, anything] }),
  );
  expect(await v1(producer, { path: '/decisionReasons' })).toMatchObject(data({ data: expect.any(Array) }));
  expect(
    await v1(producer, { path: `/shop/${id}/chargeback`, body: { type: 'pre-chargeback' } }),
  ).toMatchObject(data({ status: 'approved', chargeback: { type: 'pre-chargeback' } }));
  expect(await v1(producer, { path: `/shop/${id}/refund`, method: 'POST' })).toMatchObject(
    data({ status: 'refund' }),
  );
  const held = await shopper(ana).reserve({ friday: 1 });
  expect(await v1(ana, { path: `/shop/${held.transactionId}/cancel`, method: 'POST' })).toMatchObject(
    data({ status: 'cancelled' }),
  );
  const kept = await shopper(ana).reserve({ friday: 1 });
  await shopper(ana).pay(kept.transactionId, { creditcard: { ...CARD, holderName: 'AUTH' } });
  expect(await v1(producer, { path: `/shop/${kept.transactionId}/capture`, method: 'POST' })).toMatchObject(
    data({ status: 'approved' }),
  );
  expect(await v1(producer, { path: '/transaction-report/payment' })).toMatchObject(
    data({ data: [{ transactions: 1 }] }),
  );
  expect(
    await v1(producer, {
      path: '/transaction-report/passkey-ticket',
      query: `event=${EVENT}&status=approved`,
    }),
  ).toMatchObject(data({ data: anything }));
  expect(
    await v1(producer, { path: `/event/${EVENT}/export`, body: { type: 'transactions', format: 'csv' } }),
  ).toMatchObject(data({ status: true }));
});

test('users', async () => {
  const user = { email: 'eva@mail.test', password: 'pw', name: 'Eva' };
  expect(await v1(testClient(sandbox), { path: '/user', body: user })).toMatchObject(
    data({ status: true, data: { email: 'eva@mail.test' } }),
  );
  expect(
    await v1(testClient(sandbox), {
      path: '/user/',
      query: 'method=create',
      body: { ...user, email: 'ivo@mail.test' },
    }),
  ).toMatchObject(data({ status: true }));
  expect(await v1(ana, { path: '/user/7010', query: 'fields=id,name' })).toMatchObject(
    data({ id: 7010, name: 'Ana' }),
  );
});

test('the ticket service and coupons', async () => {
  expect(await v2(producer, { path: '/ticket/items', query: `eventId=${EVENT}` })).toMatchObject({
    data: anything,
  });
  expect(await v2(producer, { path: `/ticket/items/${TYPES.friday}` })).toMatchObject({
    data: { id: TYPES.friday },
  });
  expect(await v2(producer, { path: '/ticket/items/900391/codes' })).toMatchObject({
    data: anything,
    pagination: { total: 20 },
  });
  const codes = await v2(producer, { path: '/ticket/items/900391/codes', query: 'page=1&pageSize=1' });
  const [code] = Object(codes).data;
  expect(await v2(producer, { path: `/ticket/items/900391/codes/${code.id}`, method: 'DELETE' })).toEqual({
    data: { deleted: 1 },
  });
  expect(
    await v2(producer, { path: `/ticket/events/${EVENT}/codes`, query: 'name=Partner X', method: 'DELETE' }),
  ).toEqual({ data: { deleted: 19 } });
  const coupon = {
    type: 'fixed',
    discount: '5',
    name: 'FIVER',
    usageLimit: 3,
    targetEvents: [{ eventId: EVENT }],
  };
  const made = await v2(producer, { path: '/coupon/coupons', method: 'POST', body: coupon });
  const { id } = Object(made).data;
  expect(await v2(producer, { path: '/coupon/coupons' })).toMatchObject({
    data: anything,
    pagination: { total: 8 },
  });
  expect(await v2(producer, { path: `/coupon/coupons/${id}` })).toMatchObject({
    data: { name: 'FIVER', usageCount: 0 },
  });
  expect(
    await v2(producer, { path: `/coupon/coupons/${id}`, method: 'PUT', body: { discount: '6' } }),
  ).toMatchObject({ data: { discount: '6', name: 'FIVER', usageLimit: 3 } });
  expect(await v2(producer, { path: `/coupon/coupons/${id}`, method: 'DELETE' })).toEqual({ data: { id } });
});
