import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  EVENT,
  FRIDAY,
  NOON,
  OTHER_EVENT,
  OTHER_PERFORMANCE,
  page,
  SATURDAY,
  startTestEntry,
  type TestEntry,
  walk,
} from './test-entry.ts';

let entry: TestEntry;
beforeAll(async () => {
  entry = await startTestEntry();
  await bringIn('code\nGOOD-1\nGOOD-2\n');
});
afterAll(() => entry?.close());

const problems = z.array(z.object({ code: z.string(), message: z.string() }));
const scanned = z.object({
  updateTicketStatuses: z.object({ results: z.array(z.object({ answer: z.string() })), problems }),
});
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!, $device: String) {
  updateTicketStatuses(eventId: $event, scans: $scans, device: $device) { results { answer } problems { code message } } }`;
const imported = z.object({
  importExternalTickets: z.object({
    imported: z.number(),
    updated: z.number(),
    refused: z.array(z.object({ line: z.number(), code: z.string().nullable(), reason: z.string() })),
    problems,
  }),
});
const IMPORT = `mutation ($event: ID!, $csv: String, $tickets: [ExternalTicketInput!], $key: String!) {
  importExternalTickets(eventId: $event, csv: $csv, tickets: $tickets, idempotencyKey: $key) {
    imported updated refused { line code reason } problems { code message } } }`;
const REMOVE = `mutation ($event: ID!, $codes: [String!], $ticket: String) {
  removeExternalTickets(eventId: $event, codes: $codes, ticket: $ticket) { removed refused { line code reason } problems { code } } }`;
const DEVICE = `mutation ($event: ID!, $name: String!, $until: DateTime!, $sections: [ID!], $key: String!) {
  createDoorDevice(eventId: $event, name: $name, sections: $sections, validUntil: $until, idempotencyKey: $key) {
    device { id name sections } token problems { code } } }`;
const device = z.object({
  createDoorDevice: z.object({
    device: z.object({ id: z.string() }).nullable(),
    token: z.string().nullable(),
    problems: z.array(z.object({ code: z.string() })),
  }),
});

async function bringIn(csv: string, key: string = randomUUID()) {
  return (await entry.ask(imported, IMPORT, { event: EVENT, csv, key })).importExternalTickets;
}
const scan = (given: object = {}) => ({
  scanId: randomUUID(),
  code: 'GOOD-1',
  direction: 'IN',
  scannedAt: new Date(NOON - 60_000).toISOString(),
  performanceId: FRIDAY,
  ...given,
});
async function everything(): Promise<string> {
  const { guests } = await walk(entry, EVENT);
  return JSON.stringify([...guests.values()]);
}

describe('a report that is wrong is refused as a whole, and changes nothing', () => {
  const wrong: [name: string, code: string, scans: object[], given?: object][] = [
    ['no scans', 'BAD_INPUT', []],
    ['21 scans', 'BAD_INPUT', Array.from({ length: 21 }, () => scan())],
    [
      'seconds for milliseconds',
      'BAD_INPUT',
      [scan(), scan({ scannedAt: new Date(NOON / 1000).toISOString() })],
    ],
    ['a number for a time', 'BAD_INPUT', [scan({ scannedAt: NOON })]],
    ['words for a time', 'BAD_INPUT', [scan({ scannedAt: 'just now' })]],
    ['no zone', 'BAD_INPUT', [scan({ scannedAt: '2027-06-18T11:00:00' })]],
    ['an empty code', 'BAD_INPUT', [scan({ code: '' })]],
    ['a code with a zero byte', 'BAD_INPUT', [scan({ code: 'GOOD\u0000' })]],
    ['an endless code', 'BAD_INPUT', [scan({ code: 'x'.repeat(513) })]],
    ['an empty scanId', 'BAD_INPUT', [scan({ scanId: '' })]],
    ['an id that is none', 'BAD_INPUT', [scan({ performanceId: 'Friday' })]],
    ['an event for a performance', 'WRONG_KIND_OF_ID', [scan({ performanceId: EVENT })]],
    [
      'one scanId for two codes',
      'IDEMPOTENCY_KEY_REUSED',
      [scan({ scanId: '1' }), scan({ scanId: '1', code: 'GOOD-2' })],
    ],
    ['an endless name of a device', 'BAD_INPUT', [scan()], { device: 'x'.repeat(101) }],
    ['a performance for the event', 'WRONG_KIND_OF_ID', [scan()], { event: FRIDAY }],
    ['an event of another supplier', 'FORBIDDEN', [scan()], { event: 'wharf:event:1' }],
    ['an event that is no id', 'BAD_INPUT', [scan()], { event: 'Hamlet' }],
    ['an event with a zero byte', 'BAD_INPUT', [scan()], { event: 'quay:event:1\u0000' }],
    ['a performance with a zero byte', 'BAD_INPUT', [scan({ performanceId: 'quay:performance:\u0000' })]],
    ['an event written otherwise', 'BAD_INPUT', [scan()], { event: 'quay:event:%31' }],
  ];
  test.each(wrong)('%s: %s', async (_name, code, scans, given = {}) => {
    const before = await everything();
    const { updateTicketStatuses: done } = await entry.ask(scanned, SCAN, { event: EVENT, scans, ...given });
    expect(done.results).toEqual([]);
    expect(done.problems).toMatchObject([{ code }]);
    expect(done.problems[0]?.message).toMatch(/\.$/);
    expect(await everything()).toBe(before);
  });

  const odd: [name: string, answer: string, given: object][] = [
    ['no performance', 'SESSION_REQUIRED', { performanceId: null }],
    ['an empty performance', 'SESSION_REQUIRED', { performanceId: '' }],
    ['a performance of another event', 'INVALID_SESSION', { performanceId: OTHER_PERFORMANCE }],
    ['a performance of another supplier', 'INVALID_SESSION', { performanceId: 'wharf:performance:1' }],
    ['a code in other letters', 'NOT_FOUND', { code: 'good-1' }],
    ['a code that ends in a quote', 'NOT_FOUND', { code: "GOOD-1' or '1'='1" }],
  ];
  test.each(odd)(
    'one with %s gets %s, and the one beside it its own answer',
    async (_name, answer, given) => {
      const beside = scan({ code: 'GOOD-2', direction: 'OUT' });
      const { updateTicketStatuses: done } = await entry.ask(scanned, SCAN, {
        event: EVENT,
        scans: [scan(given), beside],
      });
      expect(done).toEqual({ results: [{ answer }, { answer: 'ALREADY_UPDATED' }], problems: [] });
    },
  );
});

describe('tickets of other companies', () => {
  test('lines that are broken are refused by their number, and the others taken', async () => {
    const csv = [
      '\ufeffCode;Name;ticket;performance_id;seat',
      'X-1;Caio Sá;Partner X;;A 1',
      'X-2;only two',
      ';nobody;Partner X;;',
      'X-1;again;Partner X;;',
      'X 4;space;Partner X;;',
      `X-5;Ana;Partner X;${OTHER_PERFORMANCE};`,
      'X-6;Bia;Partner X;Friday;',
      '"X-7";"Luz; Bia";Partner X;;',
      'X-8;"half a quote;Partner X;;',
    ].join('\n');
    const key = randomUUID();
    const first = await bringIn(csv, key);
    expect(first).toEqual({
      imported: 2,
      updated: 0,
      problems: [],
      refused: [
        { line: 3, code: null, reason: 'BROKEN_LINE' },
        { line: 4, code: null, reason: 'BAD_CODE' },
        { line: 5, code: 'X-1', reason: 'DUPLICATE' },
        { line: 6, code: null, reason: 'BAD_CODE' },
        { line: 7, code: 'X-5', reason: 'UNKNOWN_PERFORMANCE' },
        { line: 8, code: 'X-6', reason: 'UNKNOWN_PERFORMANCE' },
        { line: 10, code: null, reason: 'BROKEN_LINE' },
      ],
    });
    // The same key has the same answer; another one finds them there.
    expect(await bringIn(csv, key)).toEqual(first);
    expect(await bringIn(csv)).toMatchObject({ imported: 0, updated: 2 });
    const { guests } = await walk(entry, EVENT);
    const one = [...guests.values()].find(({ code }) => code === 'X-7');
    expect(one).toMatchObject({ state: 'EXTERNAL', holder: { name: 'Luz; Bia' }, ticketType: 'Partner X' });
    const { importExternalTickets: other } = await entry.ask(imported, IMPORT, {
      event: EVENT,
      csv: 'code\nY\n',
      key,
    });
    expect(other.problems).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  test.each([
    ['nothing', {}, 'BAD_INPUT'],
    ['both', { csv: 'code\nA', tickets: [{ code: 'A' }] }, 'BAD_INPUT'],
    ['an empty file', { csv: '' }, 'BAD_INPUT'],
    ['a header alone', { csv: 'code\n' }, 'BAD_INPUT'],
    ['no column of codes', { csv: 'name\nA' }, 'BAD_INPUT'],
    ['the column twice', { csv: 'code,code\nA,B' }, 'BAD_INPUT'],
    [
      'too many',
      { csv: `code\n${Array.from({ length: 50_001 }, (_, at) => `A${at}`).join('\n')}` },
      'BAD_INPUT',
    ],
    ['an empty key', { csv: 'code\nA', key: '' }, 'BAD_INPUT'],
    ['no such event', { csv: 'code\nA', event: 'quay:event:nowhere' }, 'NOT_FOUND'],
  ])('%s is refused', async (_name, given, code) => {
    const before = await everything();
    const { importExternalTickets: done } = await entry.ask(imported, IMPORT, {
      event: EVENT,
      key: randomUUID(),
      ...given,
    });
    expect(done).toMatchObject({ imported: 0, updated: 0, refused: [], problems: [{ code }] });
    expect(await everything()).toBe(before);
  });

  test('are withdrawn, but for those who are in, and are let in no more until they are brought in again', async () => {
    await bringIn('code,ticket\nW-1,Wharf\nW-2,Wharf\n');
    await entry.ask(scanned, SCAN, { event: EVENT, scans: [scan({ code: 'W-1' })] });
    const since = (await page(entry, EVENT)).changedUntil;
    const remove = (given: object) =>
      entry.ask(z.object({ removeExternalTickets: z.unknown() }), REMOVE, { event: EVENT, ...given });
    expect(await remove({ ticket: 'Wharf' })).toEqual({
      removeExternalTickets: {
        removed: 1,
        refused: [{ line: null, code: 'W-1', reason: 'CHECKED_IN' }],
        problems: [],
      },
    });
    expect((await page(entry, EVENT, { since })).nodes).toMatchObject([{ code: 'W-2', state: 'REFUNDED' }]);
    expect(await remove({ codes: ['W-2', 'nobody'] })).toEqual({
      removeExternalTickets: {
        removed: 0,
        refused: [{ line: 2, code: 'nobody', reason: 'NOT_FOUND' }],
        problems: [],
      },
    });
    expect(await remove({})).toMatchObject({ removeExternalTickets: { problems: [{ code: 'BAD_INPUT' }] } });
    const come = async () =>
      (await entry.ask(scanned, SCAN, { event: EVENT, scans: [scan({ code: 'W-2' })] })).updateTicketStatuses
        .results[0]?.answer;
    expect(await come()).toBe('REFUNDED');
    expect(await bringIn('code,ticket\nW-2,Wharf\n')).toMatchObject({ updated: 1 });
    expect(await come()).toBe('UPDATED');
  });
});

describe('a door device', () => {
  const until = (ms: number) => new Date(NOON + ms).toISOString();
  const make = async (given: object = {}) =>
    (
      await entry.ask(device, DEVICE, {
        event: EVENT,
        name: 'Gate North',
        until: until(3_600_000),
        sections: null,
        key: randomUUID(),
        ...given,
      })
    ).createDoorDevice;
  const as = (id: string | undefined) => ({
    ...entry.identity,
    scopes: ['door' as const],
    door: { device: id ?? '' },
  });

  test.each([
    ['that has ended already', { until: until(-1000) }, 'BAD_INPUT'],
    ['that never ends', { until: until(500 * 86_400_000) }, 'BAD_INPUT'],
    ['without a name', { name: ' ' }, 'BAD_INPUT'],
    ['for no section at all', { sections: [] }, 'BAD_INPUT'],
    ['for no time', { until: 'tomorrow' }, 'BAD_INPUT'],
    ['for no event', { event: 'quay:event:nowhere' }, 'NOT_FOUND'],
    ['for another supplier', { event: 'wharf:event:1' }, 'FORBIDDEN'],
  ])('%s is not made', async (_name, given, code) => {
    expect(await make(given)).toEqual({ device: null, token: null, problems: [{ code }] });
  });

  test('is made once, and its token told once', async () => {
    const key = randomUUID();
    const first = await make({ key });
    expect(first.token).toMatch(/^foyer_door_[\w-]{43}$/);
    expect(await make({ key })).toEqual({ ...first, token: null });
    expect(await make({ key, name: 'Gate South' })).toMatchObject({
      problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
  });

  test('lets in its sections, at its event, until its time is over', async () => {
    await bringIn('code,ticket\nS-1,Stalls\nS-2,Circle\n');
    const { device: made } = await make({ sections: ['Stalls'] });
    const mine = as(made?.id);
    const scans = [scan({ code: 'S-1' }), scan({ code: 'S-2' })];
    const shape = z.object({
      updateTicketStatuses: z.object({
        results: z.array(z.object({ answer: z.string(), reason: z.string().nullable() })),
        problems,
      }),
    });
    const query = SCAN.replace('{ answer }', '{ answer reason }');
    const sent = await entry.ask(shape, query, { event: EVENT, scans }, mine);
    expect(sent.updateTicketStatuses.results).toEqual([
      { answer: 'UPDATED', reason: null },
      { answer: 'NOT_UPDATED', reason: 'OTHER_SECTION' },
    ]);
    const named = await entry.ask(scanned, SCAN, { event: EVENT, scans, device: 'Gate South' }, mine);
    expect(named.updateTicketStatuses.problems).toMatchObject([{ code: 'BAD_INPUT' }]);
    const foreign = await entry.ask(scanned, SCAN, { event: OTHER_EVENT, scans }, mine);
    expect(foreign.updateTicketStatuses.problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    await expect(page(entry, OTHER_EVENT, {}, mine)).rejects.toThrow('FORBIDDEN');
    await expect(page(entry, OTHER_PERFORMANCE, {}, mine)).rejects.toThrow('FORBIDDEN');
    expect((await page(entry, SATURDAY, {}, mine)).nodes.length).toBeGreaterThan(0);
    entry.advance(3_600_001);
    const { errors } = await entry.request(SCAN, { event: EVENT, scans }, mine);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    entry.advance(-3_600_001);
  });
});

describe('a guest list', () => {
  test.each([
    ['too many at a time', { first: 1501 }, 'BAD_INPUT'],
    ['none at a time', { first: 0 }, 'BAD_INPUT'],
    ['a cursor of nowhere', { after: 'nowhere' }, 'MALFORMED_CURSOR'],
    ['a change of nowhere', { since: 'yesterday' }, 'MALFORMED_CURSOR'],
    [
      'a forged change',
      { since: Buffer.from('{"until":"1 or 1=1"}').toString('base64url') },
      'MALFORMED_CURSOR',
    ],
  ])('is refused for %s', async (_name, options, code) => {
    await expect(page(entry, EVENT, options)).rejects.toThrow(code);
  });

  test('is refused for a place in another walk, and begins anew for a time that has not come', async () => {
    const { pageInfo, changedUntil } = await page(entry, EVENT, { first: 1 });
    await expect(page(entry, EVENT, { since: changedUntil, after: pageInfo.endCursor })).rejects.toThrow(
      'MALFORMED_CURSOR',
    );
    const restored = Buffer.from('{"until":"999999999"}').toString('base64url');
    expect((await page(entry, EVENT, { since: restored })).nodes.length).toBeGreaterThan(0);
  });

  test('is not for everybody', async () => {
    await expect(page(entry, EVENT, {}, { ...entry.identity, scopes: ['read'] })).rejects.toThrow(
      'FORBIDDEN',
    );
    await expect(page(entry, EVENT, {}, { ...entry.identity, channels: {} })).rejects.toThrow('FORBIDDEN');
    await expect(page(entry, 'quay:performance:nowhere')).rejects.toThrow('NOT_FOUND');
  });
});
