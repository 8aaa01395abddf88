import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { EVENT, FRIDAY, SATURDAY, type TestClient, TYPES, testClient } from '../test-client.ts';
import { reserved } from '../test-shopper.ts';

const document = z.object({
  id: z.int(),
  title: z.string(),
  companyId: z.int(),
  producerId: z.int(),
  status: z.object({ id: z.int(), name: z.string() }),
  timezone: z.string(),
  sessions: z.array(
    z.object({
      id: z.int(),
      dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
      status: z.string(),
    }),
  ),
  place: z.object({ location: z.object({ lat: z.number(), lon: z.number() }) }),
  attributes: z.record(z.string(), z.object({ name: z.string() })),
  staff: z.record(z.string(), z.array(z.int())),
});
const found = z.object({
  data: z.object({ total: z.int(), hits: z.array(z.strictObject({ _source: document })) }),
});
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0\d:00$/);
const groups = z.array(
  z.object({
    id: z.int(),
    name: z.string(),
    status: z.string(),
    quantityInStock: z.int(),
    type: z.array(
      z.object({
        id: z.int(),
        name: z.string(),
        price: z.number(),
        tax: z.number(),
        status: z.string(),
        hidden: z.boolean(),
        beginSales: instant,
        endSales: instant,
        restrictions: z.object({ minimum: z.int(), maximum: z.int() }),
        dates: z.array(
          z.object({
            id: z.int(),
            date: z.string().regex(/^\d\d\/\d\d\/\d{4}$/),
            time: z.string(),
            datetime: instant,
          }),
        ),
      }),
    ),
  }),
);

let sandbox: TestSandbox;
let producer: TestClient;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  producer = await testClient(sandbox).signIn('producer@dock.test');
});
afterAll(() => sandbox.close());

async function search(query: Record<string, string | number> = {}, client = producer) {
  return found.parse((await client.v2('GET', '/events/search/producer', query)).body).data;
}
async function walk(client: TestClient): Promise<number[]> {
  const ids: number[] = [];
  for (let offset = 0; ; offset += 7) {
    const { hits, total } = await search({ size: 7, offset }, client);
    ids.push(...hits.map(({ _source }) => _source.id));
    if (offset + 7 >= total) {
      expect(ids).toHaveLength(total);
      return ids;
    }
  }
}
const tickets = (path: string, query = {}) =>
  producer.data(groups, 'GET', `/event/${EVENT}${path}/tickets`, query);
const typeIds = (some: z.infer<typeof groups>) => some.flatMap(({ type }) => type.map(({ id }) => id));

test('thirty events; each of them is seen by those who have a role in it', async () => {
  const mine = await walk(producer);
  expect(mine).toHaveLength(29);
  expect(new Set(mine).size).toBe(29);
  expect(mine).not.toContain(900111);
  const gate = await testClient(sandbox).signIn('gate@dock.test');
  expect(await walk(gate)).toHaveLength(29);
  const other = await testClient(sandbox, { key: 'pub-0002' }).signIn('producer@alto.test');
  expect(await walk(other)).toEqual([900111]);
  const buyer = await testClient(sandbox).signIn('ana@mail.test');
  expect(await walk(buyer)).toEqual([]);
  for (const { _source } of (await search({ size: 50 })).hits)
    expect(_source.sessions.length).toBeGreaterThan(1);
});

test('searching by words, place, kind and time', async () => {
  const titles = async (query: Record<string, string | number>) =>
    (await search({ size: 50, ...query })).hits.map(({ _source }) => _source.title);
  expect(await titles({ term: 'harbour' })).toEqual(['Harbour Lights']);
  expect(await titles({ title: 'LIGHTS', state: 'sp' })).toEqual(['Harbour Lights']);
  expect(await titles({ term: 'harbour', state: 'RJ' })).toEqual([]);
  expect(await titles({ to: 'now-1d' })).toEqual(['Last Week at the Pier']);
  expect(await titles({ from: 'now-6h' })).not.toContain('Last Week at the Pier');
  expect(await titles({ from: '2027-03-20', to: '2027-03-22T00:00:00Z' })).toContain('Maré Alta Festival');
  const ordered = (await search({ size: 50, orderBy: 'sessions.dateTime,desc' })).hits.map(
    ({ _source }) => _source.sessions[0]?.dateTime ?? '',
  );
  expect(ordered).toEqual(ordered.toSorted().reverse());
  expect((await producer.v2('GET', '/events/search/producer', { from: 'soon' })).status).toBe(400);
});

test('the public finds what is published, without showing who it is', async () => {
  const { body } = await producer.raw('/v2/events/search/1?size=100');
  const titles = found.parse(body).data.hits.map(({ _source }) => _source.title);
  expect(titles).toContain('Harbour Lights');
  for (const hidden of ['Rehearsal Room', 'Behind the Curtain', 'Another House'])
    expect(titles).not.toContain(hidden);
  expect(found.parse((await producer.raw('/v2/events/search/company/2')).body).data.total).toBe(1);
  expect((await producer.raw('/v2/events/categories')).body).toMatchObject({
    data: [{ id: 1 }, { id: 2 }, {}, {}],
  });
  expect((await producer.raw(`/v2/events/public/${EVENT}`)).body).toMatchObject({ data: { id: EVENT } });
  expect((await producer.raw('/v2/events/public/900103')).status).toBe(404);
  expect((await producer.raw('/v2/events/slugs/harbour')).body).toEqual({ data: ['harbour-lights'] });
});

test('session times of v2 are the local ones, whatever zone they say', async () => {
  const { body } = await producer.v2('GET', `/events/${EVENT}`);
  const { data } = z.object({ data: document }).parse(body);
  expect(data.timezone).toBe('America/Sao_Paulo');
  expect(data.sessions.map(({ id, dateTime }) => [id, dateTime])).toEqual([
    [FRIDAY, '2027-03-26T20:00:00+00:00'],
    [SATURDAY, '2027-03-27T20:00:00+00:00'],
  ]);
});

test('an event as v1 shows it, whole and in part, by id and by link', async () => {
  const { responseData } = await producer.v1('GET', `/event/${EVENT}`);
  expect(responseData).toMatchObject({
    id: EVENT,
    title: 'Harbour Lights',
    status: 'published',
    saleEnabled: true,
    date: [{ id: FRIDAY, status: 'available', date: '26/03/2027', time: '20:00:00' }, { id: SATURDAY }],
    venue: { city: 'Santos', location: [-46.325, -23.9335] },
    customTickets: [{ slug: 'passports', status: 'available' }],
    planner: { id: 7001 },
  });
  const { responseData: part } = await producer.v1('GET', `/event/${EVENT}`, { fields: 'id, title' });
  expect(part).toEqual({ id: EVENT, title: 'Harbour Lights' });
  const link = { method: 'identify', link: 'harbour-lights', fields: 'id' };
  expect((await producer.v1('GET', '/event', link)).responseData).toEqual({ id: EVENT });
  expect(await producer.refusal('GET', '/event', { method: 'identify', link: 'nothing' })).toBe(3002);
  expect((await producer.v1('GET', '/event', { pageSize: 5 })).responseData).toMatchObject({
    paginationInfo: { currentPage: 1, pageSize: 5 },
  });
  expect((await producer.v1('GET', `/event/${EVENT}/crew`)).responseData).toMatchObject({
    team: [{ user: { id: 7001 } }, {}, {}, {}, {}, {}],
  });
  const attributes = await producer.v1('GET', `/event/${EVENT}/attributes`, {
    filters: 'ticket_transfer_enabled',
  });
  expect(attributes.responseData).toEqual({ ticket_transfer_enabled: true });
  expect((await fetch(`${producer.root}/__sandbox/posters/${EVENT}.svg`)).status).toBe(200);
});

test('an event that is unknown, and a draft for who does not work on it', async () => {
  const answer = await producer.v1('GET', '/event/424242');
  expect(answer).toMatchObject({
    responseData: expect.stringContaining('[Ingresse Exception Error] DATABASE EXCEPTION - ERROR 3002'),
    responseError: { code: 3002, category: 'DATABASE EXCEPTION', fields: { eventId: '424242' } },
    responseStatus: 200,
  });
  expect(await producer.refusal('GET', '/event/900103')).toBeUndefined();
  expect(await testClient(sandbox).refusal('GET', '/event/900103')).toBe(3002);
  expect(await testClient(sandbox).refusal('GET', '/event/900104')).toBeUndefined();
});

test('tickets of a session, passports, all, and those a passkey shows', async () => {
  expect(typeIds(await tickets(`/session/${FRIDAY}`))).toEqual([TYPES.friday, TYPES.free]);
  expect(typeIds(await tickets(`/session/${SATURDAY}`))).toEqual([TYPES.saturday]);
  const [passports] = await tickets('/session/passports');
  expect(passports?.type.map(({ id, dates }) => [id, dates.length])).toEqual([[TYPES.passport, 2]]);
  expect(typeIds(await tickets(''))).toEqual([TYPES.friday, TYPES.saturday, TYPES.passport, TYPES.free]);
  expect(typeIds(await tickets('/session/0', { passkey: 'HUSH' }))).toEqual([TYPES.hidden]);
  expect(typeIds(await tickets('/session/0'))).toEqual([]);
  expect((await tickets(`/session/${FRIDAY}`, { hideSessions: 'true' }))[0]?.type[0]?.dates).toEqual([]);
  const paged = await producer.raw(`/event/${EVENT}/tickets?apikey=pub-0001&paginate=true&pageSize=1`);
  expect(paged.body).toMatchObject({ responsePagination: { page: 1, pageSIze: 1, totalItems: 1 } });
  expect(await producer.refusal('GET', `/event/${EVENT}/session/1/tickets`)).toBe(1904);
});

test('why a ticket cannot be had', async () => {
  const status = async (event: number) =>
    (await producer.data(groups, 'GET', `/event/${event}/tickets`))[0]?.type[0]?.status;
  expect(await status(EVENT)).toBe('available');
  expect(await status(900102)).toBe('soldout');
  expect(await status(900105)).toBe('notstarted');
  expect(await status(900106)).toBe('finished');
  expect(await status(900109)).toBe('unavailable');
  const { responseData } = await producer.v1('GET', '/event/900102', { fields: 'date' });
  expect(responseData).toMatchObject({ date: [{ status: 'soldout' }, { status: 'soldout' }] });
  expect((await producer.v1('GET', '/event/900114')).responseData).toMatchObject({
    date: [{ status: 'unavailable' }, {}],
    customTickets: [],
  });
});

test('what is held is not in stock', async () => {
  const stock = async () => (await tickets(`/session/${FRIDAY}`))[0]?.quantityInStock ?? 0;
  const before = await stock();
  expect(before).toBe(900);
  const body = { eventId: EVENT, tickets: [{ guestTypeId: TYPES.friday, quantity: 4 }] };
  const { data } = await producer.data(reserved, 'POST', '/shop', {}, body);
  expect(await stock()).toBe(before - 4);
  await producer.v1('POST', `/shop/${data.transactionId}/cancel`);
  expect(await stock()).toBe(before);
});

test('items of the ticket service', async () => {
  const { body } = await producer.v2('GET', '/ticket/items', { eventId: EVENT });
  expect(body).toMatchObject({
    data: [
      {
        id: 900300,
        type: 'Group',
        children: [{ id: TYPES.friday, value: { price: 100, finalPrice: 110 } }, {}, {}, {}, {}],
      },
      { id: 900390, attributes: { external: true }, quantity: 20, children: [{ id: 900391 }] },
    ],
    pagination: { total: 2 },
  });
  expect((await producer.v2('GET', `/ticket/items/${TYPES.passport}`)).body).toMatchObject({
    data: { id: TYPES.passport, eventDates: [{}, {}] },
  });
  expect((await producer.v2('GET', '/ticket/items/1')).status).toBe(404);
});

test('passkeys are made, given tickets, and taken back', async () => {
  const { body } = await producer.v2('POST', '/ticket/passkeys', {}, { eventId: EVENT, passkey: 'PSST' });
  const { data } = z.object({ data: z.object({ id: z.string() }) }).parse(body);
  await producer.v2('PUT', `/ticket/passkeys/${data.id}/items`, {}, { itemIds: [TYPES.hidden] });
  expect(typeIds(await tickets('/session/0', { passkey: 'psst' }))).toEqual([TYPES.hidden]);
  expect((await producer.v2('DELETE', `/ticket/passkeys/${data.id}`)).status).toBe(200);
  expect(typeIds(await tickets('/session/0', { passkey: 'PSST' }))).toEqual([]);
  const { body: listed } = await producer.v2('GET', '/ticket/passkeys', { eventId: EVENT });
  expect(listed).toMatchObject({ data: [{ passkey: 'HUSH', itemIds: [TYPES.hidden] }] });
  const gate = await testClient(sandbox).signIn('gate@dock.test');
  expect((await gate.v2('GET', '/ticket/passkeys', { eventId: EVENT })).status).toBe(403);
});
