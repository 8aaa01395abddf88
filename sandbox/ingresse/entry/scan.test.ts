import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { FRIDAY, type GuestRow, SATURDAY, type TestClient, testClient } from '../test-client.ts';

const MINUTE = 60_000;
let sandbox: TestSandbox;
let north: TestClient;
let south: TestClient;
let friday: GuestRow[];
let passports: GuestRow[];
let unsold: GuestRow[];

beforeAll(async () => {
  sandbox = await startTestSandbox();
  north = await testClient(sandbox).signIn('gate@dock.test');
  south = await testClient(sandbox).signIn('doors@dock.test');
  const { data } = await north.guests({ page: 1, pageSize: 1500 });
  friday = data.filter(({ guestTypeId, transactionId }) => guestTypeId === '900301' && transactionId);
  unsold = data.filter(({ guestTypeId, transactionId }) => guestTypeId === '900301' && !transactionId);
  passports = (await north.allGuests({ sessionid: SATURDAY, approved: 1 })).filter(
    ({ guestTypeId }) => guestTypeId === '900303',
  );
});
afterAll(() => sandbox.close());

const now = () => sandbox.sandbox.clock.now().getTime();
const take = (rows: GuestRow[]): GuestRow => {
  const row = rows.shift();
  if (!row) throw new Error('no more codes');
  return row;
};

test('two devices, one after the other: the second is told who was first and when', async () => {
  const { id, code } = take(friday);
  const at = now() - 5000;
  expect(await north.scan([{ code, at }])).toMatchObject([{ id, code, status: 1, checked: 1 }]);
  expect(await south.scan([{ code, at: at + 5000 }])).toMatchObject([
    { id, status: 3, checked: 1, lastCheckin: { timestamp: at, operator: { id: 7002 } } },
  ]);
});

test('both offline: who uploads first wins, and the earlier scan stands in the history', async () => {
  const { code } = take(friday);
  const at = now() - 10 * MINUTE;
  expect(await south.scanned({ code, at: at + 5000 })).toBe(1);
  expect(await north.scan([{ code, at }])).toMatchObject([
    { status: 3, lastCheckin: { timestamp: at + 5000, operator: { id: 7003 } } },
  ]);
  const { data } = await north.data(ticketStatus, 'GET', `/ticket/${encodeURIComponent(code)}/status`);
  expect(data[0]?.lastStatus?.timestamp).toBe(at + 5000);
  expect(data[0]?.history.map(({ timestamp, result }) => [timestamp, result])).toEqual([
    [at + 5000, 1],
    [at, 3],
  ]);
});

test('a request that is repeated after a time-out finds its own scan', async () => {
  const { code } = take(friday);
  const at = now() - 1000;
  const [first] = await north.scan([{ code, at }]);
  const [again] = await north.scan([{ code, at }]);
  expect(again).toMatchObject({ status: 3, lastCheckin: { timestamp: at, operator: { id: north.userId } } });
  expect(again?.lastCheckin?.id).toBe(first?.lastCheckin?.id);
});

test('in, out and in again; a late upload of another "out" is stale', async () => {
  const { code } = take(friday);
  const at = now() - 120 * MINUTE;
  expect(await north.scanned({ code, at })).toBe(1);
  expect(await north.scan([{ code, at: at + 60 * MINUTE, enter: false }])).toMatchObject([
    { status: 1, checked: 0, lastCheckin: { timestamp: at } },
  ]);
  expect(await north.scanned({ code, at: at + 90 * MINUTE })).toBe(1);
  expect(await north.scan([{ code, at: at + 30 * MINUTE, enter: false }])).toMatchObject([
    { status: 0, checked: 1 },
  ]);
});

test('the same code twice in one batch', async () => {
  const { code } = take(friday);
  const answers = await north.scan([
    { code, at: now() },
    { code, at: now() },
  ]);
  expect(answers.map(({ status }) => status)).toEqual([1, 3]);
});

test('a ticket for Friday on Saturday; a passport on both, each for itself', async () => {
  const { code } = take(friday);
  expect(await north.scanned({ code, session: SATURDAY })).toBe(4);
  expect(await north.scanned({ code, session: 1 })).toBe(4);
  const { id, code: passport } = take(passports);
  expect(await north.scanned({ code: passport, session: FRIDAY })).toBe(1);
  const checked = async (sessionid: number) =>
    (await north.guest(id, { sessionid, from: now() - MINUTE }))?.checked;
  expect([await checked(FRIDAY), await checked(SATURDAY)]).toEqual(['1', '0']);
  expect(await north.scanned({ code: passport, session: SATURDAY })).toBe(1);
  expect(await north.scanned({ code: passport, session: FRIDAY, enter: false, at: now() + 1 })).toBe(1);
  expect([await checked(FRIDAY), await checked(SATURDAY)]).toEqual(['0', '1']);
});

test('times in seconds are taken for 1970', async () => {
  const { code } = take(friday);
  const seconds = Math.floor(now() / 1000);
  expect(await north.scan([{ code, at: seconds }])).toMatchObject([
    { status: 1, lastCheckin: { timestamp: seconds } },
  ]);
  const { code: other } = take(friday);
  await north.scanned({ code: other, at: now() });
  expect(await north.scanned({ code: other, at: seconds, enter: false })).toBe(0);
});

test('a clock that is far ahead, and none at all', async () => {
  const { code } = take(friday);
  expect(await north.scanned({ code, at: now() + 11 * MINUTE })).toBe(0);
  expect(await north.scanned({ code, at: now() + 9 * MINUTE })).toBe(1);
  const { code: other } = take(friday);
  const before = now();
  const [answer] = await north.scan([{ code: other }]);
  expect(answer?.lastCheckin?.timestamp).toBeGreaterThanOrEqual(before);
});

test('whoever is not inside cannot leave', async () => {
  expect(await north.scan([{ code: take(friday).code, enter: false }])).toMatchObject([
    { status: 3, checked: 0, lastCheckin: null },
  ]);
});

test('a code that was not sold yet may enter, unless the door is told otherwise', async () => {
  const { id, code } = take(unsold);
  expect(await north.scanned({ code })).toBe(1);
  expect(await north.guest(id, { from: now() - MINUTE })).toMatchObject({
    checked: '1',
    transactionId: null,
  });
  await settings({ unsold: 'reject' });
  expect(await north.scanned({ code: take(unsold).code })).toBe(0);
  await settings({ unsold: 'accept' });
});

test('codes that are not of the event, and a slot that is not the code’s', async () => {
  const { id, code } = take(friday);
  expect(await north.scan([{ code: 'nope' }])).toEqual([
    { id: '', code: 'nope', status: 2, checked: 0, lastUpdate: 0, owner: null, lastCheckin: null },
  ]);
  expect(await north.scanned({ code, session: FRIDAY }, 900101)).toBe(2);
  expect(await north.scanned({ code, slot: String(Number(id) + 1) })).toBe(2);
  expect(await north.scanned({ code, slot: id })).toBe(1);
});

test('a session is needed', async () => {
  expect(await north.scanned({ code: take(friday).code, session: '' })).toBe(5);
});

test('twenty at once in their order; of twenty-one none', async () => {
  const rows = Array.from({ length: 20 }, () => take(friday));
  const scans = rows.map(({ code }) => ({ code, at: now() }));
  const path = `/event/900100/guestlist`;
  const body = north.scanBody([...scans, { code: take(friday).code }]);
  const from = now();
  expect(await north.refusal('POST', path, { method: 'updatestatus' }, body)).toBe(1903);
  expect((await north.guests({ from })).data).toEqual([]);
  const answers = await north.scan(scans);
  expect(answers.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
  expect(answers.every(({ status }) => status === 1)).toBe(true);
});

test('requests that cannot be carried out', async () => {
  const path = `/event/900100/guestlist`;
  const method = { method: 'updatestatus' };
  const body = north.scanBody([{ code: take(friday).code }]);
  expect(await north.refusal('POST', path, method, {})).toBe(1902);
  expect(await north.refusal('POST', path, method, { tickets: [] })).toBe(1902);
  expect(await north.refusal('POST', path, method, { tickets: [{ ticketCode: 'x' }] })).toBe(1900);
  expect(await north.refusal('POST', `/event/424242/guestlist`, method, body)).toBe(3002);
  const buyer = await testClient(sandbox).signIn('ana@mail.test');
  expect(await buyer.refusal('POST', path, method, body)).toBe(2009);
  const seller = await testClient(sandbox).signIn('booth@dock.test');
  expect(await seller.refusal('POST', path, method, body)).toBe(2009);
});

test('of many devices that scan one code at once, one is let in', async () => {
  const { code } = take(friday);
  const devices = Array.from({ length: 24 }, (_unused, at) => (at % 2 ? north : south));
  // Opens as many connections as there can be, so that nobody waits for one.
  await Promise.all(devices.map((device) => device.guests({ pageSize: 1 })));
  const answers = await Promise.all(devices.map((device, at) => device.scanned({ code, at: now() + at })));
  expect(answers.filter((status) => status === 1)).toHaveLength(1);
  expect(answers.filter((status) => status === 3)).toHaveLength(23);
});

test('batches of the same codes in other orders do not lock each other out', async () => {
  const scans = Array.from({ length: 20 }, () => ({ code: take(friday).code, at: now() }));
  const batches = Array.from({ length: 8 }, (_unused, at) => (at % 2 ? scans : scans.toReversed()));
  const answers = (await Promise.all(batches.map((batch) => north.scan(batch)))).flat();
  expect(answers.filter(({ status }) => status === 1)).toHaveLength(20);
  expect(answers.filter(({ status }) => status === 3)).toHaveLength(140);
});

test('the same scan as a form in PHP’s manner and with bracketed names in JSON', async () => {
  const path = `/event/900100/guestlist?method=updatestatus&apikey=pub-0001&usertoken=${north.token}`;
  const fields = (code: string): [string, string][] => [
    ['tickets[0][ticketCode]', code],
    ['tickets[0][ticketStatus]', '1'],
    ['tickets[0][ticketTimestamp]', String(now())],
    ['tickets[0][sessionId]', String(FRIDAY)],
  ];
  const [form, plain, bracketed] = [take(friday), take(friday), take(friday)];
  const post = async (body: string | URLSearchParams, type?: string) =>
    (await north.raw(path, { method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) }))
      .body;
  const updated = ({ id, code }: GuestRow) => ({
    responseData: [{ id, code, status: 1 }],
    responseError: null,
  });
  expect(await post(new URLSearchParams(fields(form.code)))).toMatchObject(updated(form));
  expect(
    await post(JSON.stringify(Object.fromEntries(fields(bracketed.code))), 'application/json'),
  ).toMatchObject(updated(bracketed));
  expect(await post(JSON.stringify(north.scanBody([{ code: plain.code }])), 'text/plain')).toMatchObject(
    updated(plain),
  );
});

const status = z.object({
  id: z.int(),
  timestamp: z.int(),
  operation: z.enum(['checkin', 'checkout']),
  operator: z.object({ id: z.int() }),
  holder: z.object({ id: z.int() }),
});
const ticketStatus = z.object({
  data: z.array(
    z.object({
      session: z.object({
        id: z.int(),
        dateTime: z.object({ date: z.string(), time: z.string(), dateTime: z.string() }),
      }),
      owner: z.object({ id: z.int(), phone: z.string() }).nullable(),
      lastStatus: status.nullable(),
      history: z.array(z.object({ timestamp: z.int(), result: z.int(), operation: z.string() })),
      refunded: z.boolean().optional(),
    }),
  ),
});
const settings = (change: object) =>
  north.raw('/__sandbox/settings', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });

test('the status of a ticket: never used, in, out; each session for itself', async () => {
  const { code } = take(passports);
  const read = async () =>
    (await north.data(ticketStatus, 'GET', `/ticket/${encodeURIComponent(code)}/status`)).data;
  expect((await read()).map(({ session, lastStatus }) => [session.id, lastStatus])).toEqual([
    [FRIDAY, null],
    [SATURDAY, null],
  ]);
  await north.scan([{ code, at: now() }]);
  expect((await read())[0]?.lastStatus).toMatchObject({ operation: 'checkin', operator: { id: 7002 } });
  await south.scan([{ code, at: now() + 1, enter: false }]);
  const [here, there] = await read();
  expect(here?.lastStatus).toMatchObject({ operation: 'checkout', operator: { id: 7003 } });
  expect(there?.lastStatus).toBeNull();
  expect(await north.refusal('GET', '/ticket/nope/status')).toBe(6008);
});
