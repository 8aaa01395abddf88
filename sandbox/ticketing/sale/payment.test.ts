import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { OTTO } from '../seed/people.ts';
import {
  buy,
  CARD,
  idIn,
  invalid,
  KEYS,
  listed,
  made,
  missing,
  NO_RESOURCE,
  newAccount,
  newEvent,
  RESTRICTED,
  testClient,
} from '../test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const admin = () => testClient(sandbox);
const DECLINED = { ...CARD, number: '5555555555555555' };
const NOW_STAMP = expect.stringMatching(/^2027-03-01T09:\d\d:\d\d\+00:00$/);

/** Somebody with an order that is not paid for. */
async function placed(section: object = {}, quantity = 2) {
  const event = await newEvent(admin(), section);
  const account = await newAccount(sandbox);
  const order = made(await account.client.post('/orders', { items: { [event.section]: quantity } }));
  return { ...event, ...account, order };
}

describe('paying', () => {
  test('fulfils the order and issues its tickets', async () => {
    const { client, order, section, self } = await placed();
    expect(await client.post(`${order}/payments`, CARD)).toMatchObject({
      status: 201,
      body: { date: NOW_STAMP, amount: 123.98, status: 'Authorised' },
    });
    expect((await client.get(order)).body).toMatchObject({ status: 'Fulfilled' });
    expect((await admin().get(section)).body).toMatchObject({ sold: 2, reserved: 0, remaining: 118 });
    expect(listed(await client.get(`${self}/tickets`), 'status')).toEqual(['Issued', 'Issued']);
    expect(await client.post(`${order}/payments`, CARD)).toMatchObject({
      status: 409,
      body: { error: 'You cannot pay for a Fulfilled order.' },
    });
  });

  test('with a declined card is an answer, and can be tried again', async () => {
    const { client, order, section } = await placed();
    expect(await client.post(`${order}/payments`, DECLINED)).toMatchObject({
      status: 201,
      body: { date: NOW_STAMP, amount: 123.98, status: 'Declined' },
    });
    expect((await client.get(order)).body).toMatchObject({ status: 'Placed' });
    expect((await admin().get(section)).body).toMatchObject({ sold: 0, reserved: 2 });
    expect((await client.post(`${order}/payments`, CARD)).body).toMatchObject({ status: 'Authorised' });
  });

  test('needs a card', async () => {
    const { client, order } = await placed();
    expect(await client.post(`${order}/payments`, {})).toMatchObject({
      status: 400,
      body: missing(
        'number',
        'cvv',
        'expiryDate',
        'name',
        'email',
        'phone',
        'address1',
        'city',
        'district',
        'country',
      ),
    });
    const wrong = { number: '4111', cvv: '12', expiryDate: '02/27', email: 'x' };
    expect(await client.post(`${order}/payments`, { ...CARD, ...wrong })).toMatchObject({
      status: 400,
      body: invalid('number', 'cvv', 'expiryDate', 'email'),
    });
    expect((await client.post(`${order}/payments`, { ...CARD, expiryDate: '13/40' })).status).toBe(400);
    expect((await client.post('/orders/0/payments', CARD)).body).toEqual(NO_RESOURCE);
    // A card is good until the end of its month.
    const last = { ...CARD, cvv: '123', expiryDate: '03/27', address2: 'Flat 2' };
    expect((await client.post(`${order}/payments`, last)).body).toMatchObject({ status: 'Authorised' });
  });
});

describe('refunding', () => {
  test('voids the tickets and frees the places', async () => {
    const { client, order, section, self } = await placed();
    await client.post(`${order}/payments`, CARD);
    expect(await admin().post(`${order}/refunds`)).toMatchObject({ status: 400, body: missing('reason') });
    expect(await admin().post(`${order}/refunds`, { reason: 'rain' })).toMatchObject({
      status: 201,
      body: { date: NOW_STAMP, amount: 123.98, status: 'Authorised' },
    });
    expect((await client.get(order)).body).toMatchObject({ status: 'Refunded' });
    expect((await admin().get(section)).body).toMatchObject({ sold: 0, reserved: 0, remaining: 120 });
    expect(listed(await client.get(`${self}/tickets`), 'status')).toEqual(['Voided', 'Voided']);
    expect(await admin().post(`${order}/refunds`, { reason: 'again' })).toMatchObject({
      status: 409,
      body: { error: 'You cannot refund a refunded order.' },
    });
    expect((await client.post(`${order}/payments`, CARD)).body).toEqual({
      error: 'You cannot pay for a Refunded order.',
    });
  });

  test('is for administrators, and for paid orders', async () => {
    const { client, order } = await placed();
    expect(await client.post(`${order}/refunds`, { reason: 'x' })).toMatchObject({
      status: 403,
      body: RESTRICTED,
    });
    const refund = async (path: string) => (await admin().post(`${path}/refunds`, { reason: 'x' })).body;
    expect(await refund(order)).toEqual({ error: 'You cannot refund a placed order.' });
    await client.delete(order);
    expect(await refund(order)).toEqual({ error: 'You cannot refund a cancelled order.' });
    const free = await placed({ basePrice: 0 });
    expect(await refund(free.order)).toEqual({ error: 'You cannot refund an order for free tickets.' });
    expect(await refund('/orders/0')).toEqual(NO_RESOURCE);
  });

  test('ends with the first admission', async () => {
    const { client, order, event, self } = await placed();
    await client.post(`${order}/payments`, CARD);
    const [serial] = listed(await client.get(`${self}/tickets`), 'serial');
    await admin().post(`${event}/admissions`, { redeemer: 'a', device: 'b', serials: [serial] });
    expect(await admin().post(`${order}/refunds`, { reason: 'x' })).toMatchObject({
      status: 409,
      body: { error: 'You cannot refund an order with redeemed tickets.' },
    });
  });

  test('reaches tickets that others have, and cancels open transfers', async () => {
    const { client, order, section, self } = await placed({}, 3);
    await client.post(`${order}/payments`, CARD);
    const friend = await newAccount(sandbox);
    const claimed = made(
      await client.post('/transfers', { recipient: friend.number, tickets: { [section]: 1 } }),
    );
    await friend.client.post(`${claimed}/claims`);
    const open = made(await client.post('/transfers', { recipient: OTTO, tickets: { [section]: 1 } }));
    await admin().post(`${order}/refunds`, { reason: 'x' });
    expect(listed(await friend.client.get(`${friend.self}/tickets`), 'status')).toEqual(['Voided']);
    expect(listed(await client.get(`${self}/tickets`), 'status')).toEqual(['Voided', 'Voided']);
    expect((await client.get(open)).body).toMatchObject({ status: 'Cancelled' });
  });
});

test('money movements are listed, without the card', async () => {
  const { client, order, number, event, host } = await placed();
  await client.post(`${order}/payments`, DECLINED);
  await client.post(`${order}/payments`, CARD);
  await admin().post(`${order}/refunds`, { reason: 'rain' });
  const list = (query: string) => admin().get(`/transactions?order=${idIn(order)}&${query}`);
  const all = await list('');
  const customer = { self: `/accounts/${number}`, number, username: expect.any(String) };
  const sums = { subtotal: 120, fees: 3.98 };
  expect(all.body).toMatchObject({
    total: 3,
    entries: [
      { type: 'payment', status: 'Declined', amount: 123.98, card: '5555', reason: '', order, customer },
      {
        self: expect.stringMatching(/^\/transactions\/\d{14}$/),
        date: NOW_STAMP,
        type: 'payment',
        status: 'Authorised',
        card: '1111',
        ...sums,
      },
      { type: 'refund', status: 'Authorised', amount: -123.98, card: '', reason: 'rain', ...sums },
    ],
  });
  expect(listed(await list('type=refund'), 'type')).toEqual(['refund']);
  expect(listed(await list('status=Declined'), 'status')).toEqual(['Declined']);
  expect(listed(await list(`customer=${number}&event=${idIn(event)}&host=${idIn(host)}`))).toHaveLength(3);
  expect(listed(await list('event=1'))).toEqual([]);
  expect(listed(await list('from=2027-03-01&to=2027-03-01'))).toHaveLength(3);
  expect(listed(await list('from=2027-03-02'))).toEqual([]);
  expect(listed(await list('to=2027-02-28'))).toEqual([]);
  expect(listed(await list('sort=date'), 'type')).toHaveLength(3);
  const newest = await admin().get(`/transactions?customer=${number}&sort=date&order=desc`);
  expect(listed(newest, 'type')).toContain('refund');
  expect(await client.get('/transactions')).toMatchObject({ status: 403, body: RESTRICTED });
});

test('what was sold is counted for who manages it', async () => {
  const { client, order, event, host, section } = await placed();
  await client.post(`${order}/payments`, CARD);
  const again = await buy(client, section, 3);
  await admin().post(`${again}/refunds`, { reason: 'x' });
  await buy((await newAccount(sandbox)).client, section);
  await client.post('/orders', { items: { [section]: 9 } });
  expect(await admin().get(`${event}/statistics`)).toMatchObject({
    status: 200,
    body: { self: `${event}/statistics`, capacity: 120, orders: 2, tickets: 3, revenue: 180 },
  });
  expect(await admin().get(`${host}/statistics`)).toMatchObject({
    status: 200,
    body: { self: `${host}/statistics`, events: 1, orders: 2, tickets: 3, revenue: 180, customers: 2 },
  });
  const line = { section, price: 60, quantity: 3, gross: 360, refunded: 180, net: 180 };
  expect((await admin().get(`${event}/sales`)).body).toMatchObject({
    event,
    from: '',
    to: '',
    quantity: 3,
    gross: 360,
    fees: 5.97,
    refunded: 180,
    net: 180,
    sections: [line],
  });
  const sales = async (query: string) => (await admin().get(`${event}/sales?${query}`)).body;
  expect(await sales('from=2027-03-01&to=2027-03-01')).toMatchObject({ from: '2027-03-01', quantity: 3 });
  expect(await sales('from=2027-03-02')).toMatchObject({ quantity: 0, gross: 0, sections: [] });
  expect(await sales('section=1')).toMatchObject({ quantity: 0 });
  for (const path of [`${event}/statistics`, `${event}/sales`])
    expect((await testClient(sandbox, KEYS.customer).get(path)).status).toBe(403);
});
