import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { EVENT, FRIDAY, SATURDAY, type TestClient, testClient } from '../test-client.ts';

const uploaded = z.strictObject({
  data: z.strictObject({
    eventId: z.int(),
    items: z.array(z.strictObject({ id: z.int(), name: z.string(), quantity: z.int() })),
    imported: z.int(),
    updated: z.int(),
    rejected: z.array(z.strictObject({ line: z.int(), code: z.string(), reason: z.string() })),
  }),
});
const codes = z.object({
  data: z.array(
    z.strictObject({
      id: z.int(),
      code: z.string(),
      name: z.string(),
      email: z.string(),
      document: z.string().nullable(),
      sessionId: z.int().nullable(),
      checked: z.boolean(),
      createdAt: z.string(),
    }),
  ),
  pagination: z.object({ page: z.int(), pageSize: z.int(), lastPage: z.int(), total: z.int() }),
});

let sandbox: TestSandbox;
let admin: TestClient;
let gate: TestClient;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  admin = await testClient(sandbox).signIn('producer@dock.test');
  gate = await testClient(sandbox).signIn('gate@dock.test');
});
afterAll(() => sandbox.close());

const now = () => sandbox.sandbox.clock.now().getTime();
const HEADER = 'code;name;email;document;ticket;session_id;seat';
async function upload(body: string | FormData, headers: Record<string, string> = {}, client = admin) {
  return client.raw(`/v2/ticket/events/${EVENT}/codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.jwt}`, ...headers },
    body,
  });
}
async function imported(lines: readonly string[]) {
  const answer = await upload([HEADER, ...lines].join('\n'), { 'content-type': 'text/csv' });
  return uploaded.parse(answer.body).data;
}

test('imported codes are in the guest list, can be scanned, and are told as refunded once they are taken back', async () => {
  const { items, imported: count } = await imported([
    'X-1;Ivo Sá;ivo@mail.test;;Partner Y;;',
    'X-2;;;;Partner Y;;',
  ]);
  expect([count, items[0]?.name, items[0]?.quantity]).toEqual([2, 'Partner Y', 2]);
  const from = now() - 60_000;
  const rows = (await gate.guests({ from })).data;
  expect(rows).toMatchObject([
    {
      code: 'X-1',
      external: true,
      transactionId: null,
      userId: null,
      holderUserId: null,
      name: 'Ivo Sá',
      ticket: 'Partner Y',
    },
    { code: 'X-2', external: true },
  ]);
  expect((await gate.guests({ approved: 1, pageSize: 1500, page: 3 })).data).toMatchObject([
    ...(await gate.allGuests({ approved: 1 })).slice(3000),
  ]);
  expect(await gate.scanned({ code: 'X-1' })).toBe(1);
  expect(await gate.scanned({ code: 'X-1', session: SATURDAY })).toBe(1);
  const item = items[0]?.id;
  const listed = codes.parse((await admin.v2('GET', `/ticket/items/${item}/codes`)).body);
  expect(listed.data).toMatchObject([
    { code: 'X-1', checked: true, sessionId: null },
    { code: 'X-2', checked: false },
  ]);
  const refused = await admin.v2('DELETE', `/ticket/items/${item}/codes/${listed.data[0]?.id}`);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 1901 }]);
  expect((await admin.v2('DELETE', `/ticket/items/${item}/codes/${listed.data[1]?.id}`)).status).toBe(200);
  expect(await gate.scanned({ code: 'X-2' })).toBe(6);
  expect((await gate.allGuests()).some(({ code }) => code === 'X-2')).toBe(false);
  expect((await gate.guests({ from })).data.find(({ code }) => code === 'X-2')).toMatchObject({
    refunded: true,
  });
  const again = await imported(['X-2;;;;Partner Y;;']);
  expect(again).toMatchObject({ imported: 1, updated: 0 });
  expect(await gate.scanned({ code: 'X-2' })).toBe(1);
});

test('an import again changes what was there; lines that cannot be taken are told', async () => {
  const [native] = (await gate.guests({ pageSize: 1 })).data;
  const lines = [
    `P-1;Uma;;;;${FRIDAY};`,
    'P-2;Um, dois;;;Partner Z;;A 1',
    'P-2;;;;;;',
    ';;;;;;',
    'p 3;;;;;;',
    `${native?.code};;;;;;`,
    'P-4;;;;;1;',
  ];
  const first = await imported(lines);
  expect(first).toMatchObject({ imported: 2, updated: 0 });
  expect(first.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'duplicate-in-file'],
    [5, 'missing-code'],
    [6, 'invalid-code'],
    [7, 'code-in-use'],
    [8, 'unknown-session'],
  ]);
  expect(await gate.scanned({ code: 'P-1', session: SATURDAY })).toBe(4);
  expect(await imported(['P-1;Duas;;;;;'])).toMatchObject({ imported: 0, updated: 1 });
  expect((await gate.allGuests()).find(({ code }) => code === 'P-1')?.name).toBe('Duas');
  expect(await gate.scanned({ code: 'P-1', session: SATURDAY })).toBe(1);
});

test('multipart without a file name, JSON, and a body that does not say what it is', async () => {
  const boundary = 'sandbox-boundary';
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\ncode,name\nM-1,Mia\r\n--${boundary}--\r\n`;
  const forms = [
    await upload(part, { 'content-type': `multipart/form-data; boundary=${boundary}` }),
    await upload(JSON.stringify([{ code: 'M-2', name: 'Max' }]), { 'content-type': 'application/json' }),
    await upload('code,name\nM-3,Moe\n', { 'content-type': 'application/octet-stream' }),
  ];
  for (const { body } of forms)
    expect(uploaded.parse(body).data).toMatchObject({ imported: 1, rejected: [] });
  const named = new FormData();
  named.set('file', new Blob(['code\nM-4\n'], { type: 'text/csv' }), 'codes.csv');
  expect(uploaded.parse((await upload(named)).body).data.imported).toBe(1);
  const bad = await upload('just words', { 'content-type': 'text/csv' });
  expect([bad.status, bad.body]).toMatchObject([400, { code: 1901, info: {} }]);
});

test('a whole import is taken back by its name', async () => {
  const { items } = await imported(['W-1;;;;Whole;;', 'W-2;;;;Whole;;']);
  const { body } = await admin.v2('DELETE', `/ticket/events/${EVENT}/codes`, { name: 'Whole' });
  expect(body).toEqual({ data: { deleted: 2 } });
  expect(codes.parse((await admin.v2('GET', `/ticket/items/${items[0]?.id}/codes`)).body).data).toEqual([]);
  const { body: partner } = await admin.v2('DELETE', `/ticket/events/${EVENT}/codes`, { name: 'Partner X' });
  expect(partner).toEqual({ data: { deleted: 20 } });
  expect(await gate.scanned({ code: 'PARTNER-0009' })).toBe(6);
});

test('twenty thousand codes at once', async () => {
  const lines = Array.from({ length: 20_000 }, (_unused, at) => `BULK-${at};;;;Bulk;;`);
  expect(await imported(lines)).toMatchObject({ imported: 20_000, rejected: [] });
  expect((await gate.guests({ sessionid: FRIDAY })).paginationInfo.totalResults).toBeGreaterThan(23_000);
});

test('imports are for who runs the event', async () => {
  expect((await upload('code\nQ-1', {}, gate)).status).toBe(403);
  expect((await upload('code\nQ-1', { authorization: 'Bearer x' })).status).toBe(401);
  expect((await admin.v2('GET', '/ticket/items/1/codes')).status).toBe(404);
});
