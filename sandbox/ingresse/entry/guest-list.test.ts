import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { EVENT, FRIDAY, type GuestRow, SATURDAY, type TestClient, testClient } from '../test-client.ts';
import { type Shopper, shopper } from '../test-shopper.ts';

const BIG = 900101;
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
const ids = (rows: readonly GuestRow[]) => rows.map(({ id }) => Number(id));
const ascending = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));

test('three pages of 1,500 for a session: in order, nothing twice, nothing missing, unsold codes too', async () => {
  const pages = await Promise.all(
    [1, 2, 3].map((page) => gate.guests({ sessionid: FRIDAY, page, pageSize: 1500 })),
  );
  expect(pages.map(({ data, paginationInfo }) => [data.length, paginationInfo])).toEqual(
    [1500, 1500, 220].map((length, at) => [
      length,
      { currentPage: at + 1, lastPage: 3, totalResults: 3220, pageSize: 1500 },
    ]),
  );
  const rows = pages.flatMap(({ data }) => data);
  expect(ascending(ids(rows))).toBe(true);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(3220);
  expect(rows.filter(({ transactionId, external }) => transactionId === null && !external)).toHaveLength(
    1700,
  );
  expect(rows.filter(({ external }) => external)).toHaveLength(20);
  const sold = await gate.allGuests({ sessionid: FRIDAY, approved: 1 });
  expect(sold).toHaveLength(1520);
  expect(sold.every(({ transactionId, external }) => external || transactionId !== null)).toBe(true);
});

test('codes hold dots and question marks, and pages above the cap are cut to it', async () => {
  const { data, paginationInfo } = await gate.guests({ pageSize: 9000 });
  expect([data.length, paginationInfo.pageSize]).toEqual([1500, 1500]);
  expect(data[0]?.code).toMatch(/^\d\d\.\d{4}\.\?\d{6}\?\.900301\.\d\d$/);
  expect((await gate.guests({})).paginationInfo.pageSize).toBe(100);
  expect((await gate.guests({ page: 99, pageSize: 1500 })).data).toEqual([]);
});

test('fifty thousand codes, the same on every machine, made only when they are asked for', async () => {
  const rows = await gate.allGuests({}, BIG);
  expect(rows).toHaveLength(50_000);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(50_000);
  expect(new Set(ids(rows)).size).toBe(50_000);
  const other = await startTestSandbox();
  try {
    const client = await testClient(other).signIn('gate@dock.test');
    expect((await client.guests({ page: 20, pageSize: 1500 }, BIG)).data).toEqual(rows.slice(28_500, 30_000));
  } finally {
    await other.close();
  }
  const last = rows.at(-1);
  const session = 1_000_601;
  expect(await gate.scanned({ code: last?.code ?? '', session }, BIG)).toBe(1);
  const delta = await gate.guests({ from: now() - 60_000 }, BIG);
  expect(delta.data).toMatchObject([{ id: last?.id, checked: '1' }]);
});

test('only what changed: nothing, then exactly one, even when its scan is old', async () => {
  const [row] = (await gate.guests({ sessionid: FRIDAY, pageSize: 1 })).data;
  await sandbox.sandbox.clock.advance(1000);
  const from = now();
  expect((await gate.guests({ from })).paginationInfo).toEqual({
    currentPage: 1,
    lastPage: 1,
    totalResults: 0,
    pageSize: 100,
  });
  const at = from - 3 * 3_600_000;
  await gate.scan([{ code: row?.code ?? '', at }]);
  const { data } = await gate.guests({ from });
  expect(data).toMatchObject([{ id: row?.id, checked: '1' }]);
  expect(Number(data[0]?.lastUpdate)).toBeGreaterThanOrEqual(from);
  expect((await gate.guests({ from: Number(data[0]?.lastUpdate) })).data).toHaveLength(1);
  expect((await gate.guests({ from: Number(data[0]?.lastUpdate) + 1 })).data).toEqual([]);
  // A scan that was refused changes nothing.
  const after = now() + 1;
  await sandbox.sandbox.clock.advance(10);
  await gate.scan([{ code: row?.code ?? '', at }]);
  expect((await gate.guests({ from: after })).data).toEqual([]);
});

test('`from: 0` is the whole list; an early one gives what was sold before anybody came', async () => {
  expect((await gate.guests({ from: 0 })).paginationInfo.totalResults).toBe(4420);
  const early = await gate.guests({ from: Date.parse('2025-06-02T00:00:00Z') });
  expect(early.paginationInfo.totalResults).toBeGreaterThan(100);
  expect(early.paginationInfo.totalResults).toBeLessThan(2200);
});

test('a walk through the pages while rows change loses none', async () => {
  const seen = new Map<string, GuestRow>();
  const start = now();
  const scans: Promise<unknown>[] = [];
  for (let page = 1; page <= 9; page += 1) {
    const { data } = await gate.guests({ page, pageSize: 500 });
    for (const row of data) seen.set(row.id, row);
    const [first] = data;
    if (first) scans.push(gate.scan([{ code: first.code, session: SATURDAY }]));
    if (page % 3 === 0) scans.push(ana.buy({ saturday: 1 }));
  }
  await Promise.all(scans);
  expect(seen.size).toBe(4420);
  for (const row of await gate.allGuests({ from: start })) seen.set(row.id, row);
  const fresh = await gate.allGuests();
  expect(fresh.map((row) => [row.id, row.checked, row.code])).toEqual(
    [...seen.values()].map((row) => [row.id, row.checked, row.code]),
  );
});

test('a delta is walked in pages while more rows join it', async () => {
  const rows = (await gate.allGuests({ sessionid: SATURDAY, approved: 1 })).slice(0, 40);
  const from = now();
  const batches = [rows.slice(0, 20), rows.slice(20)];
  await gate.scan((batches[0] ?? []).map(({ code }) => ({ code, session: SATURDAY })));
  const found = new Set<string>();
  for (let page = 1; ; page += 1) {
    const got = await gate.guests({ from, page, pageSize: 7 });
    for (const { id } of got.data) found.add(id);
    if (page === 1) await gate.scan((batches[1] ?? []).map(({ code }) => ({ code, session: SATURDAY })));
    if (page >= got.paginationInfo.lastPage) break;
  }
  for (const { id } of batches[0] ?? []) expect(found).toContain(id);
});

test('when a list gets shorter its total says so', async () => {
  const { transactionId } = await ana.buy({ friday: 2 });
  const before = (await gate.guests({ approved: 1 })).paginationInfo.totalResults;
  await producer.refund(transactionId);
  expect((await gate.guests({ approved: 1 })).paginationInfo.totalResults).toBe(before - 2);
});

test('a whole page is fast enough to be gzipped, and other wishes for compression are passed over', async () => {
  const path = `/event/${EVENT}/guestlist?apikey=pub-0001&usertoken=${gate.token}&pageSize=1500`;
  const encoded = async (wish: string) =>
    (await fetch(`${gate.root}${path}`, { headers: { 'accept-encoding': wish } })).headers;
  expect((await encoded('gzip')).get('content-encoding')).toBe('gzip');
  expect((await encoded('deflate')).get('content-encoding')).toBe('deflate');
  const plain = await encoded('compress');
  expect([plain.get('content-encoding'), plain.get('vary')]).toEqual([
    null,
    expect.stringMatching(/accept-encoding/i),
  ]);
});

test('what cannot be listed', async () => {
  const path = `/event/${EVENT}/guestlist`;
  expect(await gate.refusal('GET', path, { sessionid: 1 })).toBe(1904);
  expect(await gate.refusal('GET', path, { from: 'yesterday' })).toBe(1901);
  expect(await gate.refusal('GET', '/event/1/guestlist')).toBe(3002);
  expect(await ana.client.refusal('GET', path)).toBe(2009);
  expect(await testClient(sandbox).refusal('GET', path)).toBe(2005);
});

test('reports count who ever came in, each once', async () => {
  const before = now();
  const rows = (await gate.allGuests({ sessionid: FRIDAY, approved: 1 })).slice(-30, -24);
  await gate.scan(rows.map(({ code }) => ({ code })));
  await gate.scan(rows.slice(0, 2).map(({ code }) => ({ code, enter: false, at: now() + 1 })));
  const report = z.object({
    sold: z.int(),
    checked: z.int(),
    checkedOut: z.int(),
    startedAt: z.int(),
    finishedAt: z.int(),
    types: z.array(z.object({ guestTypeId: z.int(), sold: z.int(), checked: z.int() })),
  });
  const manager = await testClient(sandbox).signIn('doors@dock.test');
  const got = await manager.data(report, 'GET', `/event/${EVENT}/guestlist`, {
    method: 'report',
    sessionId: FRIDAY,
  });
  expect(got.checkedOut).toBe(2);
  expect(got.finishedAt).toBeGreaterThanOrEqual(before);
  expect(got.types.reduce((sum, { checked }) => sum + checked, 0)).toBe(got.checked);
  expect(got.types.reduce((sum, { sold }) => sum + sold, 0)).toBe(got.sold);
  const flat = await manager.v2('GET', `/checkin/api/event/${EVENT}/session/${FRIDAY}/report/entrance`, {
    session_id: FRIDAY,
  });
  expect(flat.body).toMatchObject({
    checked_count: got.checked,
    sold_count: got.sold,
    percentage_validations: expect.any(Number),
    validations_per_type: expect.arrayContaining([expect.objectContaining({ id: 900300 })]),
  });
  const elastic = await manager.v2('GET', `/checkin/report/${EVENT}/entrance`, { session_id: FRIDAY });
  expect(elastic.body).toMatchObject({
    data: {
      sold_count: { filtered: { doc_count: got.sold } },
      checked_count: { filtered: { doc_count: got.checked } },
      external_item_validations: { items: { buckets: [{ key: 900391 }] } },
    },
  });
  expect(await gate.refusal('GET', `/event/${EVENT}/guestlist`, { method: 'report' })).toBe(2009);
  expect((await gate.v2('GET', `/checkin/report/${EVENT}/entrance`)).status).toBe(403);
});
