import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { EVENT, type TestClient, TYPES, testClient } from '../test-client.ts';
import { CARD, reserved, type Shopper, shopper } from '../test-shopper.ts';

const groups = z.array(
  z.object({ quantityInStock: z.int(), type: z.array(z.object({ id: z.int(), status: z.string() })) }),
);

let sandbox: TestSandbox;
let producer: TestClient;
let ana: Shopper;
let bia: Shopper;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  producer = await testClient(sandbox).signIn('producer@dock.test');
  ana = shopper(await testClient(sandbox).signIn('ana@mail.test'));
  bia = shopper(await testClient(sandbox).signIn('bia@mail.test'));
});
afterAll(() => sandbox.close());

const friday = (quantity: number) => [{ guestTypeId: TYPES.friday, quantity }];
const advance = (minutes: number) => sandbox.sandbox.clock.advance(minutes * 60_000);
const settle = (id: string, status: string) =>
  producer.raw(`/__sandbox/transactions/${id}/settle`, { method: 'POST', body: JSON.stringify({ status }) });

test('reserving, with every way of paying and what instalments cost', async () => {
  const held = await ana.reserve({ friday: 2 });
  expect(held).toMatchObject({ status: 'pending', message: '' });
  const { CartaoCredito: card, BoletoBancario: boleto, pix } = held.availablePaymentMethods;
  expect(card?.installments.slice(0, 2)).toEqual([
    { quantity: 1, value: 220, total: 220, taxValue: 0, shippingCost: 0 },
    { quantity: 2, value: 112.2, total: 224.4, taxValue: 4.4, shippingCost: 0 },
  ]);
  expect([boleto?.installments.length, pix?.installments.length]).toEqual([1, 1]);
  const detail = await ana.detail(held.transactionId);
  expect(detail).toMatchObject({ status: 'pending', totalOrder: '220.00', totalPaid: '0.00' });
  expect(detail.basket.tickets.map(({ code }) => code)).toEqual(['', '']);
  expect(detail.refund).toBeUndefined();
  await ana.client.v1('POST', `/shop/${held.transactionId}/cancel`);
});

test('paying with a card gives the tickets, once', async () => {
  const { transactionId } = await ana.reserve({ friday: 1, passport: 1 });
  expect(await ana.pay(transactionId, { installments: '2' })).toMatchObject({
    status: 'approved',
    boleto: '',
    tax: 26,
    total: 291.72,
  });
  const detail = await ana.detail(transactionId);
  expect(detail).toMatchObject({
    status: 'approved',
    totalOrder: '286.00',
    totalPaid: '291.72',
    interest: '5.72',
  });
  expect(new Set(detail.basket.tickets.map(({ code }) => code)).size).toBe(2);
  expect(await ana.payRefused(transactionId)).toBe(6005);
  await ana.refund(transactionId);
});

test('a decline is an answer, and final', async () => {
  const attempts = [
    [{ number: '5155901222280002' }, 'GTW-1005'],
    [{ number: '5155901222280005' }, 'GTW-1003'],
    [{ cvv: '000' }, 'GTW-1002'],
    [{ expiracyYear: '2020' }, 'GTW-1006'],
    [{ holderName: 'FRAUD' }, 'GTW-1015'],
  ] as const;
  for (const [change, code] of attempts) {
    const { transactionId } = await ana.reserve({ friday: 1 });
    const answer = await ana.pay(transactionId, { creditcard: { ...CARD, ...change } });
    expect(answer).toMatchObject({ status: 'declined', declinedReason: { code } });
    expect(answer.declinedReason?.declinedBy).toBe(code === 'GTW-1015' ? 'antifraud' : 'acquirer');
    expect(await ana.payRefused(transactionId)).toBe(6005);
  }
});

test('what is wrong before the gateway is a refusal, and the reservation stays', async () => {
  const { transactionId } = await ana.reserve({ friday: 1 });
  const card = (change: object) => ({ creditcard: { ...CARD, ...change } });
  expect(await ana.payRefused(transactionId, { creditcard: { number: '4' } })).toBe(1031);
  expect(await ana.payRefused(transactionId, { installments: 9 })).toBe(1013);
  expect(await ana.payRefused(transactionId, { document: '12' })).toBe(1060);
  expect(await ana.payRefused(transactionId, { paymentMethod: 'cowries' })).toBe(6009);
  expect(await ana.payRefused(transactionId, card({ number: '9999999999999999' }))).toBe(1216);
  const { responseError } = await ana.client.v1(
    'POST',
    '/shop',
    {},
    ana.payBody(transactionId, card({ holderName: 'TIMEOUT' })),
  );
  expect(responseError).toMatchObject({ code: 5010, details: { code: 'GTW-1007' } });
  expect(await bia.payRefused(transactionId)).toBe(1005);
  expect(await ana.payRefused('0'.repeat(40))).toBe(1905);
  expect(await ana.pay(transactionId)).toMatchObject({ status: 'approved' });
  await ana.refund(transactionId);
});

test('a reservation runs out after fifteen minutes, and its tickets can be had again', async () => {
  const stock = async () => (await ana.client.data(groups, 'GET', '/event/900113/tickets'))[0];
  const typeId = (await stock())?.type[0]?.id;
  const tickets = [{ guestTypeId: typeId, quantity: 6 }];
  const held = await ana.client.data(reserved, 'POST', '/shop', {}, { eventId: 900113, tickets });
  expect((await stock())?.quantityInStock).toBe(14);
  await advance(14.9);
  expect((await stock())?.quantityInStock).toBe(14);
  await advance(0.2);
  expect((await stock())?.quantityInStock).toBe(20);
  expect(await ana.payRefused(held.data.transactionId)).toBe(3023);
  expect((await ana.detail(held.data.transactionId)).status).toBe('cancelled');
});

test('a free order is paid with nothing', async () => {
  const held = await ana.reserve({ free: 1 });
  expect(held.availablePaymentMethods).toEqual({});
  expect(
    await ana.pay(held.transactionId, { paymentMethod: undefined, creditcard: undefined }),
  ).toMatchObject({
    status: 'approved',
    total: 0,
  });
  const { responseData } = await ana.client.v1('GET', `/user/7010/tickets`, { eventId: EVENT });
  expect(responseData).toMatchObject({ data: [{ guestTypeId: TYPES.free, price: 0 }] });
  const gate = await testClient(sandbox).signIn('gate@dock.test');
  const [ticket] = (await ana.detail(held.transactionId)).basket.tickets;
  expect(await gate.guest(ticket?.id ?? '')).toMatchObject({
    transactionId: held.transactionId,
    userId: '7010',
  });
  await ana.refund(held.transactionId);
});

test('a boleto is waited for: it outlives the quarter of an hour, is paid later or runs out', async () => {
  const { transactionId } = await ana.reserve({ friday: 1 });
  const answer = await ana.pay(transactionId, { paymentMethod: 'BoletoBancario' });
  expect(answer.status).toBe('pending');
  expect((await fetch(answer.boleto)).status).toBe(200);
  await advance(24 * 60);
  expect((await ana.detail(transactionId)).status).toBe('pending');
  expect((await settle(transactionId, 'approved')).status).toBe(200);
  expect((await ana.detail(transactionId)).status).toBe('approved');
  await ana.refund(transactionId);

  const { transactionId: other } = await ana.reserve({ friday: 1 });
  const { qrcode } = await ana.pay(other, { paymentMethod: 'pix' });
  expect(qrcode?.url).toContain(other);
  expect((await fetch(qrcode?.image ?? '')).headers.get('content-type')).toBe('image/svg+xml');
  await advance(31);
  expect((await ana.detail(other)).status).toBe('cancelled');
  expect(await ana.payRefused(other)).toBe(3023);
});

test('a review ends, an authorization is captured or given up', async () => {
  const ended = async (holderName: string) => {
    const { transactionId } = await ana.reserve({ friday: 1 });
    const { status } = await ana.pay(transactionId, { creditcard: { ...CARD, holderName } });
    return { transactionId, status };
  };
  const review = await ended('REVIEW');
  expect(review.status).toBe('manual review');
  await settle(review.transactionId, 'approved');
  expect((await ana.detail(review.transactionId)).status).toBe('approved');
  await ana.refund(review.transactionId);
  const refused = await ended('REVIEW');
  await settle(refused.transactionId, 'declined');
  expect((await ana.detail(refused.transactionId)).status).toBe('declined');
  const held = await ended('AUTH');
  expect(held.status).toBe('authorized');
  await advance(60);
  expect((await ana.client.v1('POST', `/shop/${held.transactionId}/capture`)).responseData).toMatchObject({
    status: 'approved',
  });
  expect(await ana.client.refusal('POST', `/shop/${held.transactionId}/cancel`)).toBe(6005);
  await ana.refund(held.transactionId);
  const given = await ended('AUTH');
  expect((await ana.client.v1('POST', `/shop/${given.transactionId}/cancel`)).responseData).toMatchObject({
    status: 'cancelled',
  });
});

test('what cannot be reserved', async () => {
  expect(await ana.refused(friday(1), { userId: 7011 })).toBe(1005);
  expect(await ana.refused(friday(1), {}, 424242)).toBe(3002);
  expect(await ana.refused(friday(1), {}, 900103)).toBe(3002);
  expect(await ana.refused(friday(1), {}, 900109)).toBe(6001);
  expect(await ana.refused([])).toBe(1001);
  expect(await ana.refused([{ guestTypeId: 1, quantity: 1 }])).toBe(6008);
  expect(await ana.refused(friday(1), {}, 900114)).toBe(3020);
  expect(await ana.refused([{ guestTypeId: 2010001, quantity: 1 }], {}, 900105)).toBe(6013);
  expect(await ana.refused([{ guestTypeId: 2011001, quantity: 1 }], {}, 900106)).toBe(6013);
  expect(await ana.refused([{ guestTypeId: TYPES.hidden, quantity: 1 }])).toBe(6008);
  expect(await ana.refused([{ guestTypeId: TYPES.hidden, quantity: 1 }], { passkey: 'LOUD' })).toBe(6008);
  expect(await ana.refused(friday(7))).toBe(1901);
  expect(await ana.refused([{ guestTypeId: 2007001, quantity: 1 }], {}, 900102)).toBe(6004);
  expect(
    await ana.refused([{ guestTypeId: 2013001, quantity: 2, holder: [{ email: 'a@b.test' }] }], {}, 900108),
  ).toBe(6031);
  expect(
    await ana.refused([{ guestTypeId: 2013001, quantity: 1, holder: [{ email: 'nobody' }] }], {}, 900108),
  ).toBe(6042);
  const caio = shopper(await testClient(sandbox).signIn('caio@mail.test'));
  expect(await caio.refused(friday(1))).toBe(6033);
  expect(await testClient(sandbox).refusal('POST', '/shop', {}, { eventId: EVENT })).toBe(2005);
});

test('more than an account may have, and more than there are', async () => {
  const first = await ana.reserve({ friday: 6 });
  const second = await ana.reserve({ saturday: 6 });
  expect(await ana.refused(friday(1))).toBe(6044);
  for (const { transactionId } of [first, second])
    await ana.client.v1('POST', `/shop/${transactionId}/cancel`);
  const twenty = (quantity: number, buyer = ana) =>
    buyer.refused([{ guestTypeId: 2018001, quantity }], {}, 900113);
  for (let round = 0; round < 3; round += 1) expect(await twenty(6)).toBeUndefined();
  expect(await twenty(3)).toBe(3041);
  await advance(16);
});

test('who sells to others buys more than an account may have, with a card that is always there', async () => {
  const channel = shopper(await testClient(sandbox).signIn('channel@foyer.test'));
  const saved = {
    paymentMethod: 'creditCardToken',
    creditcard: undefined,
    creditCardToken: { token: 'card-7030' },
  };
  for (let round = 0; round < 3; round += 1) {
    const { tickets } = await channel.buy({ friday: 6 }, saved);
    expect(tickets.every(({ code }) => code !== '')).toBe(true);
  }
  const { wallet } = await channel.client.data(
    z.object({
      wallet: z.object({ creditCard: z.array(z.object({ token: z.string(), default: z.boolean() })) }),
    }),
    'GET',
    '/wallet',
  );
  expect(wallet.creditCard).toMatchObject([{ token: 'card-7030', default: true }]);
});

test('a hidden type with its passkey', async () => {
  const { transactionId } = await ana.reserve({ hidden: 1 }, { passkey: 'hush' });
  await ana.client.v1('POST', `/shop/${transactionId}/cancel`);
});

test('the holder that a buyer names has the ticket', async () => {
  const { data } = await ana.client.data(
    reserved,
    'POST',
    '/shop',
    {},
    {
      eventId: 900108,
      tickets: [
        {
          guesTypeId: '2013001',
          quantity: '2',
          holder: [{ email: 'bia@mail.test' }, { email: 'ana@mail.test' }],
        },
      ],
    },
  );
  await ana.pay(data.transactionId);
  const gate = await testClient(sandbox).signIn('gate@dock.test');
  const rows = (await gate.allGuests({}, 900108)).filter(
    ({ transactionId }) => transactionId === data.transactionId,
  );
  expect(rows).toMatchObject([
    { userId: '7010', holderUserId: '7011', holderName: 'Bia Luz' },
    { userId: '7010', holderUserId: '7010' },
  ]);
});

test('the buyer can have the money back for a week, unless the ticket was used', async () => {
  const { transactionId: early } = await ana.buy({ friday: 1 });
  const { transactionId: used, tickets } = await ana.buy({ friday: 1 });
  const gate = await testClient(sandbox).signIn('gate@dock.test');
  await gate.scan([{ code: tickets[0]?.code ?? '' }]);
  const rows = (await ana.client.v1('GET', '/user/transactions', { status: 'approved' })).responseData;
  expect(rows).toMatchObject({
    data: expect.arrayContaining([
      expect.objectContaining({ sale: expect.objectContaining({ transactionId: early, canRefund: true }) }),
      expect.objectContaining({ sale: expect.objectContaining({ transactionId: used, canRefund: false }) }),
    ]),
  });
  expect(await ana.client.refusal('POST', `/shop/${used}/refund`)).toBe(3036);
  expect(await bia.client.refusal('POST', `/shop/${early}/refund`)).toBe(2009);
  expect(await ana.client.refusal('POST', `/shop/${early}/refund`, { reason: 'none' })).toBeUndefined();
  const seller = shopper(producer);
  expect(await seller.refund(used)).toMatchObject({ status: 'refund' });
  const { transactionId: late } = await ana.buy({ friday: 1 });
  await advance(8 * 24 * 60);
  expect(await ana.client.refusal('POST', `/shop/${late}/refund`)).toBe(6065);
  await ana.client.signIn('ana@mail.test');
  expect(await ana.client.refusal('POST', `/shop/${late}/refund`)).toBe(3036);
});
