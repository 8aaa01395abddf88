import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { NORA, OTTO } from '../seed/people.ts';
import {
  buy,
  CARD,
  eventBody,
  fieldOf,
  idIn,
  invalid,
  KEYS,
  listed,
  made,
  missing,
  NO_ACCOUNT,
  NO_RESOURCE,
  newAccount,
  newEvent,
  newPlaces,
  RESTRICTED,
  sectionBody,
  testClient,
  textOf,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const nora = () => testClient(sandbox, KEYS.customer);
const TRY_AGAIN = {
  error: 'An order for the requested tickets could not be placed at this time. Please try again.',
};
const NOT_CUSTOMER = {
  error: 'This account is not permitted to manage orders on behalf of the ordering customer.',
};
const stockOf = async (section: string) => (await admin().get(section)).body;

describe('placing an order', () => {
  test('holds the places until it is paid for', async () => {
    const { section, event } = await newEvent(admin());
    const placed = await nora().post('/orders', { items: { [section]: 2 } });
    const self = made(placed);
    const [title, { name, description }] = [
      textOf(await admin().get(event), 'title'),
      Object((await admin().get(section)).body),
    ];
    expect(placed.body).toEqual({
      self: expect.stringMatching(/^\/orders\/[0-9A-F]{12}$/),
      number: idIn(self),
      status: 'Placed',
      placed: expect.stringMatching(/^2027-03-01T09:\d\d:\d\d\+00:00$/),
      subtotal: 120,
      fees: 3.98,
      total: 123.98,
      items: [
        {
          number: expect.stringMatching(/^[0-9a-f]{32}$/),
          section,
          name: `${title}: ${name}`,
          description,
          price: 60,
          quantity: 2,
        },
      ],
      customer: {
        self: `/accounts/${NORA}`,
        number: NORA,
        username: 'nora.quill',
        email: 'nora.quill@example.test',
        firstName: 'Nora',
        lastName: 'Quill',
      },
      payments: `${self}/payments`,
      refunds: `${self}/refunds`,
      expires: expect.stringMatching(/^2027-03-01T09:\d\d:\d\d\+00:00$/),
    });
    expect(new Date(textOf(placed, 'expires')).getTime() - new Date(textOf(placed, 'placed')).getTime()).toBe(
      900_000,
    );
    expect(await stockOf(section)).toMatchObject({ sold: 0, reserved: 2, remaining: 118 });
    expect((await nora().get(self)).body).toEqual(placed.body);
  });

  test('knows every fee', async () => {
    const { body } = await nora().get('/published-events?title=every+price');
    const { entries } = Object(body);
    const sections: { self: string; name: string }[] = entries[0].sections;
    const items = Object.fromEntries(
      sections.filter(({ name }) => name !== 'Patron').map(({ self }) => [`${entries[0].self}${self}`, 1]),
    );
    // 0 + 50 + 75.50 + 120 + 199.99, and 0 + 0.99 + 1.99 + 2.99 + 3.99.
    expect((await nora().post('/orders', { items })).body).toMatchObject({
      subtotal: 445.49,
      fees: 9.96,
      total: 455.45,
    });
    const { section } = await newEvent(admin(), { basePrice: 200.01 });
    expect((await nora().post('/orders', { items: { [section]: 1 } })).body).toMatchObject({ fees: 4.99 });
  });

  test('takes all of several events or nothing', async () => {
    const [one, other] = [await newEvent(admin(), { capacity: 5 }), await newEvent(admin(), { capacity: 1 })];
    const order = (quantity: number) =>
      nora().post('/orders', { items: { [one.section]: 2, [other.section]: quantity } });
    expect(await order(2)).toMatchObject({ status: 400, body: TRY_AGAIN });
    expect(await stockOf(one.section)).toMatchObject({ reserved: 0 });
    expect((await order(1)).body).toMatchObject({ items: [{}, {}], subtotal: 180 });
    expect(await stockOf(other.section)).toMatchObject({ reserved: 1, remaining: 0 });
  });

  test('that costs nothing fulfils it at once', async () => {
    const { section } = await newEvent(admin(), { basePrice: 0 });
    const { client, self } = await newAccount(sandbox);
    expect((await client.post('/orders', { items: { [section]: 3 } })).body).toMatchObject({
      status: 'Fulfilled',
      total: 0,
    });
    expect(await stockOf(section)).toMatchObject({ sold: 3, reserved: 0 });
    expect(listed(await client.get(`${self}/tickets`), 'status')).toEqual(['Issued', 'Issued', 'Issued']);
  });

  test('is refused for what is not on sale, but to who manages it', async () => {
    const places = await newPlaces(admin());
    const event = made(await admin().post('/events', eventBody(places)));
    const free = `${event}${made(await admin().post(`${event}/sections`, sectionBody({ basePrice: 0 })))}`;
    const order = { items: { [free]: 1 } };
    expect(await nora().post('/orders', order)).toMatchObject({ status: 400, body: TRY_AGAIN });
    expect((await admin().post('/orders', order)).body).toMatchObject({ status: 'Fulfilled' });
    const helper = await newAccount(sandbox);
    await admin().post(`${places.host}/administrators`, { account: helper.number });
    expect((await helper.client.post('/orders', order)).status).toBe(201);
    const { section } = await newEvent(admin(), { salesStart: '2030-01-01T00:00' });
    expect((await nora().post('/orders', { items: { [section]: 1 } })).status).toBe(400);
    expect((await admin().post('/orders', { items: { [section]: 1 } })).status).toBe(201);
  });

  test('needs items that there are', async () => {
    const { section } = await newEvent(admin());
    const order = (items: unknown) => nora().post('/orders', { items });
    for (const items of [undefined, null, '', [], {}])
      expect(await order(items)).toMatchObject({ status: 400, body: missing('items') });
    for (const items of [
      'x',
      [section],
      { [section]: 0 },
      { [section]: 1.5 },
      { [section]: '2' },
      { '/events/1/sections/1': 1 },
    ])
      expect(await order(items)).toMatchObject({ status: 400, body: invalid('items') });
    expect((await order({ [idIn(section)]: 1 })).status).toBe(201);
  });

  test('for somebody else is for administrators', async () => {
    const { section } = await newEvent(admin());
    const items = { [section]: 1 };
    expect(await nora().post('/orders', { items, customer: OTTO })).toMatchObject({
      status: 403,
      body: { error: 'The authenticated user is not permtited to manage orders for this account.' },
    });
    expect((await nora().post('/orders', { items, customer: NORA })).status).toBe(201);
    expect((await admin().post('/orders', { items, customer: OTTO })).body).toMatchObject({
      customer: { number: OTTO },
    });
    expect(await admin().post('/orders', { items, customer: 'XX-00000000' })).toMatchObject({
      status: 404,
      body: NO_ACCOUNT,
    });
    expect(await testClient(sandbox, KEYS.public).post('/orders', { items })).toMatchObject({
      status: 403,
      body: RESTRICTED,
    });
  });
});

describe('an order', () => {
  test('is its customer’s and the administrators’', async () => {
    const { section } = await newEvent(admin());
    const order = made(await nora().post('/orders', { items: { [section]: 1 } }));
    const otto = testClient(sandbox, KEYS['other customer']);
    for (const answer of [
      await otto.get(order),
      await otto.delete(order),
      await otto.post(`${order}/payments`, CARD),
    ])
      expect(answer).toMatchObject({ status: 403, body: NOT_CUSTOMER });
    expect((await admin().get(order)).status).toBe(200);
    for (const answer of [await nora().get('/orders/0'), await nora().delete('/orders/0')])
      expect(answer).toMatchObject({ status: 404, body: NO_RESOURCE });
    expect((await admin().post(`${order}/payments`, CARD)).status).toBe(201);
  });

  test('is cancelled while it is placed', async () => {
    const { section } = await newEvent(admin());
    const order = made(await nora().post('/orders', { items: { [section]: 2 } }));
    expect(await nora().delete(order)).toMatchObject({ status: 200, body: { message: expect.any(String) } });
    expect(await stockOf(section)).toMatchObject({ reserved: 0, remaining: 120 });
    expect((await nora().get(order)).body).toMatchObject({ status: 'Cancelled' });
    expect(await nora().delete(order)).toMatchObject({
      status: 409,
      body: { error: 'A cancelled order cannot be cancelled.' },
    });
    expect(await nora().post(`${order}/payments`, CARD)).toMatchObject({
      status: 409,
      body: { error: 'You cannot pay for a Cancelled order.' },
    });
    const paid = await buy(nora(), section);
    expect(await nora().delete(paid)).toMatchObject({
      status: 409,
      body: { error: 'A fulfilled order cannot be cancelled.' },
    });
  });

  test('times out by the clock, with nobody looking', async () => {
    const { section } = await newEvent(admin(), { capacity: 1 });
    const order = made(await nora().post('/orders', { items: { [section]: 1 } }));
    await sandbox.sandbox.clock.advance(14 * 60_000);
    expect((await nora().get(order)).body).toMatchObject({ status: 'Placed' });
    await sandbox.sandbox.clock.advance(60_000);
    expect(await stockOf(section)).toMatchObject({ reserved: 0, remaining: 1 });
    expect((await nora().get(order)).body).toMatchObject({ status: 'Timed Out' });
    expect(await nora().post(`${order}/payments`, CARD)).toMatchObject({
      status: 409,
      body: { error: 'You cannot pay for a Timed Out order.' },
    });
    expect(await nora().delete(order)).toMatchObject({
      status: 409,
      body: { error: 'A timed out order cannot be cancelled.' },
    });
    expect((await nora().post('/orders', { items: { [section]: 1 } })).status).toBe(201);
    await sandbox.sandbox.clock.set(NOW);
  });

  test('is found by customer, status and date', async () => {
    const { section } = await newEvent(admin());
    const { client, number, self } = await newAccount(sandbox);
    const first = await buy(client, section);
    await sandbox.sandbox.clock.advance(1000);
    const second = made(await client.post('/orders', { items: { [section]: 1 } }));
    const mine = `/orders?customer=${number}`;
    expect(listed(await admin().get(mine))).toEqual([first, second]);
    expect(listed(await admin().get(`${mine}&sort=date&order=desc`))).toEqual([second, first]);
    expect(listed(await admin().get(`${mine}&status=Placed`))).toEqual([second]);
    expect(listed(await client.get(`${self}/orders`))).toEqual([second, first]);
    expect(listed(await client.get(`${self}/orders?sort=date`))).toEqual([first, second]);
    expect(listed(await client.get(`${self}/orders?status=Fulfilled`))).toEqual([first]);
    expect(await client.get('/orders')).toMatchObject({ status: 403, body: RESTRICTED });
    expect((await admin().get('/orders?status=Lost')).status).toBe(400);
  });
});

test('tickets carry parts of title and section in their serial', async () => {
  const { client, self } = await newAccount(sandbox);
  const { body } = await client.get('/published-events?title=Harbour+Lights');
  const { entries } = Object(body);
  await buy(client, `${entries[0].self}${entries[0].sections[0].self}`, 2);
  const tickets = await client.get(`${self}/tickets`);
  const [serial] = listed(tickets, 'serial');
  expect(serial).toMatch(/^HARHTS-BALC\d{8}$/);
  expect(tickets.body).toMatchObject({
    total: 2,
    entries: [
      {
        self: `/tickets/${serial}`,
        status: 'Issued',
        section: { self: expect.stringMatching(/^\/events\/\d+\/sections\/\d+$/), name: 'Balcony' },
        owner: { self },
        issued: expect.stringMatching(/^2027-03-01T\d\d:\d\d:\d\d\+00:00$/),
        redeemed: 'N/A',
      },
      {},
    ],
  });
  expect(new Set(listed(tickets, 'serial')).size).toBe(2);
  const found = async (query: string) => fieldOf(await client.get(`${self}/tickets?${query}`), 'total');
  expect(await found('serial=har')).toBe(2);
  expect(await found('serial=%5EBALC')).toBe(0);
  expect(await found(`event=${idIn(entries[0].self)}&status=Issued`)).toBe(2);
  expect(await found(`section=${idIn(entries[0].sections[1].self)}`)).toBe(0);
  expect(await found('status=Held')).toBe(0);
});
