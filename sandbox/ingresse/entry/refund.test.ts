import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { FRIDAY, type TestClient, testClient } from '../test-client.ts';
import { type Shopper, shopper } from '../test-shopper.ts';

let sandbox: TestSandbox;
let gate: TestClient;
let ana: Shopper;
let producer: Shopper;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  gate = await testClient(sandbox).signIn('gate@dock.test');
  ana = shopper(await testClient(sandbox).signIn('ana@mail.test'));
  producer = shopper(await testClient(sandbox).signIn('producer@dock.test'));
});
afterAll(() => sandbox.close());

const now = () => sandbox.sandbox.clock.now().getTime();
async function bought() {
  const { transactionId, tickets } = await ana.buy({ friday: 1 });
  const [ticket] = tickets;
  if (!ticket) throw new Error('nothing was bought');
  return { transactionId, ...ticket };
}

test('a refund keeps the id and replaces the code; neither code lets in until it is sold again', async () => {
  const { transactionId, id, code } = await bought();
  const from = now();
  const refunded = await producer.refund(transactionId);
  expect(refunded).toMatchObject({ status: 'refund', refund: { operator: '7001', reason: 'a test' } });
  const delta = (await gate.guests({ from })).data;
  expect(delta).toMatchObject([
    { id, transactionId: null, refunded: true, userId: null, name: '', checked: '0' },
  ]);
  const fresh = delta[0]?.code ?? '';
  expect(fresh).not.toBe(code);
  expect(delta[0]?.refundedAt).not.toBeNull();
  expect(await gate.scan([{ code }, { code: fresh }])).toMatchObject([
    { id, status: 6, checked: 0, owner: null },
    { id, status: 6, checked: 0 },
  ]);
  // The booth binds exactly this code, so it is certain which one is sold again.
  const booth = await testClient(sandbox).signIn('booth@dock.test');
  const sold = await booth.v1(
    'POST',
    '/ticketbooth',
    { method: 'sell' },
    { eventId: 900100, tickets: [{ guestTypeId: 900301, quantity: 1 }], payment: 'money', codes: [fresh] },
  );
  expect(sold.responseError).toBeNull();
  expect(await gate.guest(id, { from })).toMatchObject({
    code: fresh,
    refunded: false,
    refundedAt: null,
    soldOnline: '0',
  });
  expect(await gate.scanned({ code: fresh })).toBe(1);
  expect(await gate.scanned({ code })).toBe(6);
});

test('the older list of answers has no 6', async () => {
  const { transactionId, code } = await bought();
  await producer.refund(transactionId);
  const set = (legacyGlossary: boolean) =>
    gate.raw('/__sandbox/settings', { method: 'POST', body: JSON.stringify({ legacyGlossary }) });
  await set(true);
  expect(await gate.scanned({ code })).toBe(2);
  await set(false);
  expect(await gate.scanned({ code })).toBe(6);
});

test('the history of a ticket that was refunded is kept under its old code', async () => {
  const { transactionId, id, code } = await bought();
  await gate.scan([{ code, at: now() }]);
  await producer.refund(transactionId);
  const { responseData } = await gate.v1('GET', `/ticket/${encodeURIComponent(code)}/status`);
  expect(responseData).toMatchObject({ data: [{ refunded: true, lastStatus: { operation: 'checkin' } }] });
  const row = await gate.guest(id);
  expect(row?.checked).toBe('0');
  const { responseData: fresh } = await gate.v1(
    'GET',
    `/ticket/${encodeURIComponent(row?.code ?? '')}/status`,
  );
  expect(fresh).toMatchObject({ data: [{ lastStatus: null, history: [] }] });
});

test('a ticket that was sold before anybody came can be refunded, and sold again', async () => {
  const [row] = (await gate.guests({ approved: 1, pageSize: 1 })).data;
  const others = (await gate.allGuests({ approved: 1 })).filter(
    ({ transactionId }) => transactionId === row?.transactionId,
  );
  const total = (await gate.guests({ approved: 1 })).paginationInfo.totalResults;
  const detail = await producer.detail(row?.transactionId ?? '');
  expect(detail).toMatchObject({
    status: 'approved',
    customer: { id: Number(row?.userId), email: row?.email },
  });
  expect(detail.basket.tickets.map(({ code }) => code)).toEqual(others.map(({ code }) => code));
  await producer.refund(row?.transactionId ?? '');
  expect(await gate.scan(others.map(({ code }) => ({ code })))).toMatchObject([{ status: 6 }, { status: 6 }]);
  expect((await gate.guests({ approved: 1 })).paginationInfo.totalResults).toBe(total - others.length);
  expect((await gate.guests()).paginationInfo.totalResults).toBe(4420);
  expect(await producer.detail(row?.transactionId ?? '')).toMatchObject({ status: 'refund' });
  expect(await producer.client.refusal('POST', `/shop/${row?.transactionId}/refund`)).toBe(3036);
});

test('in a full house, only what was refunded can be had', async () => {
  const reserve = () => ana.refused([{ guestTypeId: 2007001, quantity: 1 }], {}, 900102);
  expect(await reserve()).toBe(6004);
  const [row] = (await gate.guests({ pageSize: 1 }, 900102)).data;
  await producer.refund(row?.transactionId ?? '');
  const { responseData } = await ana.client.v1('GET', '/event/900102/tickets');
  expect(responseData).toMatchObject([{ status: 'available', quantityInStock: 2 }]);
  expect([await reserve(), await reserve(), await reserve()]).toEqual([undefined, undefined, 6004]);
});

test('a scan and a refund of one ticket at once: whichever is first, the end is the same', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { transactionId, id, code } = await bought();
    const [scans] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, (_unused, at) => gate.scanned({ code, at: now() + at }))),
      producer.refund(transactionId),
    ]);
    expect(scans.every((status) => [1, 3, 6].includes(status ?? -1))).toBe(true);
    expect(await gate.guest(id)).toMatchObject({ checked: '0', refunded: true });
    expect(await gate.scanned({ code })).toBe(6);
  }
});

test('a reservation that is given up or runs out leaves the code as it was, unsold', async () => {
  const { transactionId } = await ana.reserve({ friday: 1 });
  await ana.client.v1('POST', `/shop/${transactionId}/cancel`);
  const [row] = (await gate.allGuests({ sessionid: FRIDAY })).filter(
    (one) =>
      one.transactionId === null && one.guestTypeId === '900301' && !one.refunded && one.checked === '0',
  );
  expect(await gate.scanned({ code: row?.code ?? '' })).toBe(1);
});

test('an unsold code that somebody entered with is the booth’s: it stays inside when the sale comes in', async () => {
  const row = (await gate.allGuests({ sessionid: FRIDAY })).findLast(
    (one) => one.transactionId === null && one.guestTypeId === '900301' && one.checked === '0',
  );
  const code = row?.code ?? '';
  expect(await gate.scanned({ code })).toBe(1);
  const booth = await testClient(sandbox).signIn('booth@dock.test');
  const sell = () =>
    booth.v1(
      'POST',
      '/ticketbooth',
      { method: 'sell' },
      {
        eventId: 900100,
        tickets: [{ guestTypeId: 900301, quantity: 1 }],
        payment: 'creditcard_visa',
        userEmail: 'late@mail.test',
        codes: [code],
      },
    );
  expect((await sell()).responseError).toBeNull();
  expect(await gate.guest(row?.id ?? '')).toMatchObject({
    code,
    checked: '1',
    email: 'late@mail.test',
    soldOnline: '0',
  });
  expect((await sell()).responseError?.code).toBe(3041);
});
