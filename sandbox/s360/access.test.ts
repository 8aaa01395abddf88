import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { bestSeats, need, plain, type S360Client, s360Client } from './test-client.ts';

let sandbox: TestSandbox;
let client: S360Client;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = s360Client(sandbox);
});
afterAll(() => sandbox.close());
afterEach(() => page('reset', {}));

const ALIVE = 'tnseb/backend-apis/catalogService/v1_33/isCatalogServiceAlive';

/** The façade's pages outside the protocol. */
async function page(name: string, body: object) {
  const url = `${sandbox.sandbox.urls.s360}/__sandbox/${name}`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: z.json().parse(await answer.json()) };
}
const statusWith = async (claims: Parameters<S360Client['forged']>[0]) =>
  (await client.post(ALIVE, {}, { authorization: `Bearer ${await client.forged(claims)}` })).status;

test('a forged token is taken when it is fresh, signed and for this institution', async () => {
  const now = Math.floor(Date.now() / 1000);
  expect(await statusWith({})).toBe(200);
  // Some write milliseconds.
  expect(await statusWith({ iat: now * 1000, exp: (now + 30) * 1000 })).toBe(200);
  expect(await statusWith({ iat: now - 500, exp: now - 100 })).toBe(401);
  expect(await statusWith({ iat: now + 200, exp: now + 230 })).toBe(401);
  expect(await statusWith({ exp: now + 4000 })).toBe(401);
  expect(await statusWith({ secret: 'something else that is long enough' })).toBe(401);
  expect(await statusWith({ sub: 'LAGUNE' })).toBe(401);
  expect(await statusWith({ aud: 'HARBOR_NOBODY' })).toBe(401);
  expect((await client.post(ALIVE, {}, { authorization: '' })).status).toBe(401);
  expect((await client.post(ALIVE, {}, { authorization: 'Bearer nonsense' })).status).toBe(401);
  expect((await client.post(ALIVE, {}, { authorization: 'Bearer a.b.c' })).status).toBe(401);
});

test('a token can be had for credentials', async () => {
  const { operator, partner, secret } = client.settings;
  for (const module of ['tnai', 'tnco']) {
    const given = await client.post(`${module}/backend-apis/v1/auth`, { operator, partner, secret });
    const { token } = z.object({ token: z.string() }).parse(JSON.parse(given.text));
    expect((await client.post(ALIVE, {}, { authorization: `Bearer ${token}` })).status).toBe(200);
  }
  const auth = 'tnai/backend-apis/v1/auth';
  expect((await client.post(auth, { operator, secret })).status).toBe(200);
  expect((await client.post(auth, { operator, secret: 'wrong' })).status).toBe(401);
  expect((await client.post(auth, { operator: 'LAGUNE_RESELL', secret })).status).toBe(401);
  expect((await client.post(auth, { operator })).status).toBe(400);
});

test('the institution is the first label of the host, too', async () => {
  const { port } = new URL(client.root);
  const token = await client.forged();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port,
        path: `/${ALIVE}`,
        method: 'POST',
        headers: {
          host: 'harbor.demo-ws.example.com',
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    call.on('error', reject);
    call.end('{}');
  });
  expect(status).toBe(200);
});

test('operators and institutions see nothing of each other', async () => {
  const [agency, lake] = [s360Client(sandbox, 'agency'), s360Client(sandbox, 'lagune')];
  const pass = await client.product('OPENP');
  const held = await client.held(plain(pass));
  const { fileId } = need(held.operationDataUpdates[0]);
  for (const other of [agency, lake]) {
    expect(await other.orders('getOrderDetails', { orderId: held.orderId })).toMatchObject({
      statusCode: 'error.order.notFound',
      expectedException: true,
    });
    expect(await other.orders('getFileDetails', { fileId })).toMatchObject({
      statusCode: 'error.file.notFound',
    });
    expect(await other.orders('abandonOrder', { orderId: held.orderId })).toMatchObject({
      statusCode: 'error.order.notFound',
    });
    expect(
      await other.order({
        purchasersInfo: [{ contactReference: '100042' }],
        ...plain(await other.product('OPENP')),
      }),
    ).toMatchObject({ statusCode: 'error.contact.notFound' });
  }
  expect(await client.order({ pointOfSalesId: agency.pos, ...plain(pass) })).toMatchObject({
    statusCode: 'error.pointOfSales.unauthorized',
  });
  // What the agency has no right to, and what the other institution has.
  const match = await client.product('MATCH18', { seasonCode: 'C26' });
  expect(await agency.order(bestSeats(match))).toMatchObject({ statusCode: 'error.catalog.unknownObject' });
  expect(await lake.order(plain(pass))).toMatchObject({ statusCode: 'error.catalog.unknownObject' });
  const elsewhere = lake.root.replace('lagune', 'harbor');
  const answer = await fetch(`${elsewhere}/${ALIVE}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await lake.forged()}` },
    body: '{}',
  });
  expect(answer.status).toBe(401);
});

test('what is not there, not allowed, not POST or not JSON', async () => {
  const status = async (path: string) => (await client.post(path, {})).status;
  expect(await status('tnseb/backend-apis/catalogService/v1_32/getPOSConfig')).toBe(404);
  expect(await status('tnco/backend-apis/catalogService/v1_33/getPOSConfig')).toBe(404);
  expect(await status('tnseb/backend-apis/catalogService/v1_33/toString')).toBe(404);
  expect(await status('tnseb/backend-apis/nothing/v1_33/getPOSConfig')).toBe(404);
  expect(await status(client.path('setupService', 'createOrUpdateProduct'))).toBe(403);
  expect((await fetch(`${client.root}/${ALIVE}`)).status).toBe(405);
  expect((await fetch(client.root.replace('harbor', 'nowhere'), { method: 'POST' })).status).toBe(404);
  const { status: code, text } = await client.post(ALIVE, '{"requestId":');
  expect([code, JSON.parse(text)]).toMatchObject([400, { statusCode: 'error.parameter.invalid' }]);
  expect((await client.post(ALIVE, '[]')).status).toBe(400);
  expect((await client.post(ALIVE, {}, { 'content-type': 'text/plain' })).status).toBe(400);
});

test('parameters that are missing or wrong are named', async () => {
  const bad = async (name: string, body: object) => {
    const { status, text } = await client.post(client.path('externalOrderFacade', name), body);
    expect(status).toBe(400);
    return JSON.parse(text);
  };
  const create = (body: object) => bad('createOrUpdateOrder', body);
  expect(await create({ orderType: 'SALE' })).toMatchObject({
    statusCode: 'error.parameter.missing',
    statusDetail: expect.stringContaining('pointOfSalesId'),
  });
  const { pos: pointOfSalesId } = client;
  expect(await create({ pointOfSalesId, orderType: 'GIFT' })).toMatchObject({
    statusCode: 'error.parameter.invalid',
    statusDetail: expect.stringContaining('orderType'),
  });
  const line = { itemId: 1, audienceSubCategoryId: 'x', quantity: 1 };
  expect(await create({ pointOfSalesId, orderType: 'SALE', simpleProductOperations: [line] })).toMatchObject({
    statusCode: 'error.parameter.invalid',
    statusDetail: expect.stringContaining('simpleProductOperations[0].audienceSubCategoryId'),
  });
  expect(await create({ pointOfSalesId, orderType: 'SALE', requestId: 'seven' })).toMatchObject({
    statusCode: 'error.parameter.invalid',
  });
  // Lenient where it says so: null is absent, ids may be text, unknown fields are no matter.
  const pass = await client.product('OPENP');
  const [wish] = z
    .object({ simpleProductOperations: z.array(z.looseObject({ itemId: z.number() })) })
    .parse(plain(pass)).simpleProductOperations;
  const held = await client.order({
    pointOfSalesId: String(pointOfSalesId),
    orderId: null,
    purchasersInfo: { contactReference: client.settings.purchaserContact },
    orderCreationOptions: 'SOMETHING_UNKNOWN',
    brandNew: { field: true },
    simpleProductOperations: [{ ...wish, itemId: String(wish?.itemId), unitPrice: null }],
  });
  expect(held.statusCode).toBe('success');
});

test('rate limits, when they are switched on', async () => {
  expect((await page('config', { rateLimit: '509' })).status).toBe(200);
  expect((await client.post(client.path('catalogService', 'getCatalogDetailed'), {})).status).toBe(200);
  expect((await client.post(client.path('catalogService', 'getCatalogDetailed'), {})).status).toBe(509);
  await sandbox.sandbox.clock.advance(600_000);
  expect((await client.post(client.path('catalogService', 'getCatalogDetailed'), {})).status).toBe(200);
  await page('config', { rateLimit: '429' });
  const statuses = await Promise.all(
    Array.from({ length: 200 }, async () => (await client.post(ALIVE, {})).status),
  );
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(180);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(20);
  // Another institution has its own.
  const lake = s360Client(sandbox, 'lagune');
  expect((await lake.post(ALIVE, {})).status).toBe(200);
  await sandbox.sandbox.clock.advance(60_000);
  expect((await client.post(ALIVE, {})).status).toBe(200);
  expect((await page('config', { rateLimit: 'sometimes' })).status).toBe(400);
});

test('a catalogue that is under way does not count again', async () => {
  await page('config', { rateLimit: '429', asyncRounds: 2 });
  await sandbox.sandbox.clock.advance(600_000);
  const ask = () => client.call('catalogService', 'getCatalogDetailed', { requestId: 71, seasonCode: 'M27' });
  expect(await ask()).toMatchObject({ statusCode: 'in_progress', requestId: 71 });
  expect(await ask()).toMatchObject({ statusCode: 'in_progress', requestId: 71 });
  expect(await ask()).toMatchObject({ statusCode: 'success', requestId: 71, requestState: 'DONE' });
  expect(
    (await client.post(client.path('catalogService', 'getCatalogDetailed'), { requestId: 72 })).status,
  ).toBe(429);
});

test('faults on order: throttled, failing, broken', async () => {
  const order = (fault: object) =>
    sandbox.control('POST', '/faults', { supplier: 's360', times: 1, ...fault });
  await order({ kind: 'throttled', endpoint: 'getPOSConfig' });
  const throttled = await client.post(client.path('catalogService', 'getPOSConfig'), {});
  expect(throttled).toMatchObject({ status: 509, text: 'Too many calls.' });
  await order({ kind: 'error', endpoint: 'getPOSConfig' });
  const failed = await client.post(client.path('catalogService', 'getPOSConfig'), {});
  expect([failed.status, JSON.parse(failed.text)]).toMatchObject([
    500,
    { statusCode: 'error.technical', expectedException: false },
  ]);
  const pass = await client.product('OPENP');
  await order({ kind: 'decline', endpoint: 'createOrUpdateOrder' });
  expect(await client.order(plain(pass))).toMatchObject({ statusCode: 'error.order.availability' });
  const held = await client.held(plain(pass));
  await order({ kind: 'lost', endpoint: 'closeOrder' });
  await expect(client.close(held.orderId)).rejects.toThrow();
  expect((await client.details(held.orderId)).orderState).toBe('CLOSED');
});
