import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { EVENT, type TestClient, TYPES, testClient } from '../test-client.ts';
import { type Shopper, shopper } from '../test-shopper.ts';

let sandbox: TestSandbox;
let producer: TestClient;
let booth: TestClient;
let gate: TestClient;
let ana: Shopper;
let bia: Shopper;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  producer = await testClient(sandbox).signIn('producer@dock.test');
  booth = await testClient(sandbox).signIn('booth@dock.test');
  gate = await testClient(sandbox).signIn('gate@dock.test');
  ana = shopper(await testClient(sandbox).signIn('ana@mail.test'));
  bia = shopper(await testClient(sandbox).signIn('bia@mail.test'));
});
afterAll(() => sandbox.close());

const apply = (buyer: Shopper, transactionId: string, code?: string) =>
  buyer.client.v1('POST', `/shop/${transactionId}/coupon`, {}, { code });
const why = async (buyer: Shopper, transactionId: string, code?: string) => {
  const { responseError } = await apply(buyer, transactionId, code);
  return [responseError?.code, responseError?.details?.code];
};

test('coupons that cannot be used, and why', async () => {
  const { transactionId } = await ana.reserve({ friday: 1 });
  const reasons = [
    [undefined, 11005],
    ['NOTHING', 11021],
    ['ELSEWHERE', 11021],
    ['SOON', 11025],
    ['PAST', 11026],
    ['HUGE', 11022],
  ] as const;
  for (const [code, reason] of reasons)
    expect(await why(ana, transactionId, code)).toEqual([3087, `CPN-${reason}`]);
  expect((await apply(ana, transactionId, 'half')).responseData).toEqual({ status: true });
  expect(await why(ana, transactionId, 'TENOFF')).toEqual([3087, 'CPN-11020']);
  expect(await ana.detail(transactionId)).toMatchObject({ totalOrder: '55.00' });
  await ana.client.v1('DELETE', `/shop/${transactionId}/coupon`);
  expect(await ana.detail(transactionId)).toMatchObject({ totalOrder: '110.00' });
  const free = await ana.reserve({ free: 1 });
  expect(await why(ana, free.transactionId, 'HALF')).toEqual([3087, 'CPN-11009']);
  for (const id of [transactionId, free.transactionId]) await ana.client.v1('POST', `/shop/${id}/cancel`);
});

test('a coupon at the reservation; it counts once it is paid, and not twice for one buyer', async () => {
  const held = await ana.reserve({ friday: 1 }, { discountCode: 'ONCE' });
  expect(held.coupon).toEqual({ oldAmount: 110, discountAmount: 5, newAmount: 105 });
  expect(await ana.pay(held.transactionId)).toMatchObject({ total: 105 });
  const { body } = await producer.v2('GET', '/coupon/coupons');
  const { data } = z
    .object({
      data: z.array(z.object({ id: z.string(), name: z.string(), usageCount: z.int(), status: z.string() })),
    })
    .parse(body);
  expect(data.map(({ name, usageCount, status }) => [name, usageCount, status])).toEqual(
    expect.arrayContaining([
      ['ONCE', 1, 'active'],
      ['HALF', 0, 'active'],
      ['SOON', 0, 'scheduled'],
      ['PAST', 0, 'expired'],
    ]),
  );
  const again = await ana.reserve({ friday: 1 });
  expect(await why(ana, again.transactionId, 'ONCE')).toEqual([103, undefined]);
  const other = await bia.reserve({ friday: 1 });
  expect(await why(bia, other.transactionId, 'ONCE')).toEqual([3087, 'CPN-11027']);
  const used = data.find(({ name }) => name === 'ONCE')?.id;
  expect((await producer.v2('DELETE', `/coupon/coupons/${used}`)).status).toBe(400);
  expect(
    (await producer.v2('POST', '/coupon/coupons', {}, { name: 'ONCE', type: 'fixed', discount: 1 })).status,
  ).toBe(400);
  expect((await ana.client.v2('GET', '/coupon/coupons')).status).toBe(403);
});

test('saved cards: three at most, none twice, and paying with one', async () => {
  const add = (number: string) =>
    ana.client.v1(
      'POST',
      '/wallet/creditcard',
      {},
      { number, holder: 'ANA REIS', expiration: '12/2031', cvv: '123' },
    );
  const saved = await add('4012001037141112');
  expect(saved.responseData).toMatchObject({
    brand: 'visa',
    firstSix: '401200',
    lastFour: '1112',
    default: true,
  });
  expect((await add('4012001037141112')).responseError?.code).toBe(6074);
  await add('5155901222280001');
  await add('4111111111111111');
  expect((await add('4222222222222222')).responseError?.code).toBe(6073);
  const { token } = Object(saved.responseData);
  const { transactionId } = await ana.reserve({ friday: 1 });
  const paid = await ana.pay(transactionId, {
    paymentMethod: 'creditCardToken',
    creditcard: undefined,
    creditCardToken: { token },
  });
  expect(paid.status).toBe('approved');
  const methods = await ana.client.v1('GET', `/shop/${transactionId}/payment-methods`);
  expect(Object.keys(Object(methods.responseData))).toContain('creditCardToken');
  await ana.client.v1('DELETE', `/wallet/creditcard/${token}`);
  const { responseData } = await ana.client.v1('GET', '/wallet');
  expect(responseData).toMatchObject({ wallet: { creditCard: [{}, {}], paypal: [] } });
});

test('the booth sells at once, and prints', async () => {
  const body = { eventId: EVENT, tickets: [{ guestTypeId: TYPES.saturday, quantity: 2 }], payment: 'money' };
  const sold = await booth.v1('POST', '/ticketbooth', { method: 'sell' }, body);
  expect(sold.responseData).toMatchObject({ transactionStatus: { status: 'approved' } });
  const { transactionStatus } = Object(sold.responseData);
  const path = `/ticketbooth/${transactionStatus.transactionId}`;
  const { responseData: printed } = await booth.v1('GET', path, { method: 'print' });
  expect(printed).toMatchObject({
    data: [
      { ticketSequence: '1/2', ticketPrice: '100.00', saleOperatorName: 'Box' },
      { ticketSequence: '2/2' },
    ],
  });
  for (const ticket of Object(printed).data) {
    expect(Object.values(ticket).every((value) => typeof value === 'string')).toBe(true);
    expect(await gate.guest((await find(ticket.ticketCode))?.id ?? '')).toMatchObject({ soldOnline: '0' });
  }
  expect((await booth.v1('POST', `${path}/history`, {}, { printer: 'p1' })).responseData).toEqual({
    status: true,
  });
  expect(await gate.refusal('POST', '/ticketbooth', { method: 'sell' }, body)).toBe(2028);
  expect(
    await booth.refusal('POST', '/ticketbooth', { method: 'sell' }, { ...body, payment: 'shells' }),
  ).toBe(6009);
  const document = { eventId: EVENT, tickets: [] };
  expect(
    (await booth.v1('POST', '/ticketbooth/validate', {}, { ...document, document: '1' })).responseData,
  ).toEqual({
    success: true,
  });
  expect(
    await booth.refusal('POST', '/ticketbooth/validate', {}, { ...document, document: '99999999999' }),
  ).toBe(132);
});
const find = async (code: string) => (await gate.allGuests()).find((row) => row.code === code);

test('free passes', async () => {
  const given = await booth.v1(
    'POST',
    '/freepass',
    {},
    {
      eventId: EVENT,
      emails: 'bia@mail.test, guest@mail.test',
      ticketTypeId: TYPES.friday,
    },
  );
  expect(given.responseData).toMatchObject({ status: true, data: { transactionId: expect.any(String) } });
  const rows = (await gate.allGuests()).filter(({ email }) => email === 'guest@mail.test');
  expect(rows).toMatchObject([{ soldOnline: '0' }]);
  expect(await producer.v1('GET', `/sale/${rows[0]?.transactionId}`)).toMatchObject({
    responseData: { paymenttype: 'freepass', totalOrder: '0.00' },
  });
});

test('lists of sales, with filters', async () => {
  const list = async (query: Record<string, string | number>) => {
    const { responseData } = await producer.v1('GET', '/transactions', { event: EVENT, ...query });
    return Object(responseData);
  };
  const all = await list({});
  expect(all.paginationInfo.totalResults).toBeGreaterThan(5);
  const first = all.data[0];
  expect(first).toMatchObject({ event: { id: EVENT }, status: { current: { name: expect.any(String) } } });
  const byTerm = await list({ term: first.transactionId });
  expect(byTerm.data.map(({ transactionId }: { transactionId: string }) => transactionId)).toEqual([
    first.transactionId,
  ]);
  const approved = await list({ status: 'approved' });
  for (const { status } of approved.data) {
    expect(status.current.name).toBe('approved');
    expect(status.history.map(({ order }: { order: number }) => order)).toEqual(
      status.history.map((_one: unknown, at: number) => at + 1),
    );
  }
  expect((await list({ card_last_digits: '9999' })).data).toEqual([]);
  expect((await list({ from: '2030-01-01' })).data).toEqual([]);
  const sales = await producer.v1('GET', '/sale', { event: EVENT, pageSize: 2 });
  expect(sales.responseData).toMatchObject({ data: [{ basket: {} }, {}], paginationInfo: { pageSize: 2 } });
  expect(await ana.client.refusal('GET', '/transactions', { event: EVENT })).toBe(2009);
  expect(await ana.client.refusal('GET', `/sale/${first.transactionId === '' ? '' : 'F'.repeat(40)}`)).toBe(
    1905,
  );
});

test('a chargeback that is carried out takes the tickets back', async () => {
  const { transactionId, tickets } = await bia.buy({ saturday: 1 });
  const charge = (type: string) => producer.v1('POST', `/shop/${transactionId}/chargeback`, {}, { type });
  expect((await charge('pre-chargeback')).responseData).toMatchObject({ status: 'approved' });
  expect(await gate.scanned({ code: tickets[0]?.code ?? '', session: 900202 })).toBe(1);
  expect((await charge('chargeback')).responseData).toMatchObject({ status: 'refund' });
  expect(await gate.scanned({ code: tickets[0]?.code ?? '', session: 900202 })).toBe(6);
  expect(await bia.client.refusal('POST', `/shop/${transactionId}/chargeback`)).toBe(2009);
});
