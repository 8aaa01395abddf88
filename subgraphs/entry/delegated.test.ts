import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { NOON, page, SATURDAY, startTestEntry, type TestEntry } from './test-entry.ts';
import { wharf } from './test-wharf.ts';

const EVENT = 'wharf:event:1';
const FRIDAY = 'wharf:performance:1-fri';

const { state, subgraph } = wharf();
let entry: TestEntry;
beforeAll(async () => {
  entry = await startTestEntry({ wharf: subgraph });
  for (let at = 1; at <= 5; at += 1) state.sell(`W-${at}`, at === 5 ? 'Circle' : 'Stalls');
});
afterAll(() => entry?.close());
beforeEach(() => {
  state.asked.length = 0;
  state.losing = false;
});
const someone = () => ({ ...entry.identity, channels: { wharf: 'default' } });

const scanned = z.object({
  updateTicketStatuses: z.object({
    results: z.array(
      z.object({
        answer: z.string(),
        reason: z.string().nullable(),
        own: z.boolean(),
        guestId: z.string().nullable(),
      }),
    ),
    problems: z.array(z.object({ code: z.string(), retryable: z.boolean() })),
  }),
});
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!, $device: String) {
  updateTicketStatuses(eventId: $event, scans: $scans, device: $device) { results { answer reason own guestId } problems { code retryable } } }`;
const scan = (code: string, given: object = {}) => ({
  scanId: randomUUID(),
  code,
  direction: 'IN',
  scannedAt: new Date(NOON).toISOString(),
  performanceId: FRIDAY,
  ...given,
});
async function send(device: string | null, scans: object[], identity = someone()) {
  return (await entry.ask(scanned, SCAN, { event: EVENT, scans, device }, identity)).updateTicketStatuses;
}

test('the list is the supplier’s, with ids made global and what was known at the beginning of the walk', async () => {
  const first = await page(entry, FRIDAY, { first: 3 }, someone());
  expect(first.nodes.map(({ code }) => code)).toEqual(['W-1', 'W-2', 'W-3']);
  const second = await page(entry, FRIDAY, { first: 3, after: first.pageInfo.endCursor }, someone());
  expect(second.nodes.map(({ code }) => code)).toEqual(['W-4', 'W-5']);
  expect(second.pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  expect(second.changedUntil).toBe(first.changedUntil);
  await page(entry, EVENT, { since: second.changedUntil }, someone());
  expect(state.asked).toEqual(['guests 1 1-fri null', 'guests 1 1-fri null', 'guests 1 null page 0']);
  const ids = z.object({
    ticketStatus: z.object({
      guest: z.object({ performanceIds: z.array(z.string()), orderId: z.string() }),
      admissions: z.array(z.object({ performanceId: z.string() })),
    }),
  });
  const query = `query ($event: ID!) { ticketStatus(eventId: $event, code: "W-1") {
    guest { performanceIds orderId } admissions { performanceId } } }`;
  expect((await entry.ask(ids, query, { event: EVENT }, someone())).ticketStatus).toEqual({
    guest: { performanceIds: [FRIDAY], orderId: 'wharf:order:o%2F1' },
    admissions: [{ performanceId: FRIDAY }],
  });
});

test('scans are the supplier’s to judge, but for those that cannot be its own', async () => {
  const done = await send('Gate', [
    scan('W-1'),
    scan('W-1', { performanceId: SATURDAY }),
    scan('nobody'),
    scan('W-1', { direction: 'OUT' }),
  ]);
  expect(done.results).toMatchObject([
    { answer: 'UPDATED', own: true, guestId: '1' },
    { answer: 'INVALID_SESSION', own: false, guestId: null },
    { answer: 'NOT_FOUND' },
    { answer: 'NOT_UPDATED', reason: 'NOT_SUPPORTED' },
  ]);
  expect(state.asked).toEqual(['scan 3']);
});

test('a scan whose answer was lost is the device’s own when it is sent again, and no other’s', async () => {
  const mine = scan('W-2');
  state.losing = true;
  expect(await send('Gate A', [mine])).toEqual({
    results: [],
    problems: [{ code: 'OUTCOME_UNKNOWN', retryable: true }],
  });
  state.losing = false;
  expect((await send('Gate B', [scan('W-2')])).results).toMatchObject([
    { answer: 'ALREADY_UPDATED', own: false },
  ]);
  expect((await send('Gate A', [scan('W-2')])).results).toMatchObject([
    { answer: 'ALREADY_UPDATED', own: false },
  ]);
  for (let at = 0; at < 2; at += 1)
    expect((await send('Gate A', [mine])).results).toMatchObject([{ answer: 'ALREADY_UPDATED', own: true }]);
});

test('a device lets in its sections alone, though the supplier knows of none', async () => {
  const create = `mutation ($event: ID!, $until: DateTime!) { createDoorDevice(eventId: $event, name: "Gate", sections: ["Circle"],
    validUntil: $until, idempotencyKey: "one") { device { id } problems { message } } }`;
  const made = z.object({ createDoorDevice: z.object({ device: z.object({ id: z.string() }) }) });
  const until = new Date(NOON + 1000).toISOString();
  const { createDoorDevice } = await entry.ask(made, create, { event: EVENT, until }, someone());
  const identity = { ...someone(), scopes: ['door' as const], door: { device: createDoorDevice.device.id } };
  expect((await send(null, [scan('W-3'), scan('W-5')], identity)).results).toMatchObject([
    { answer: 'NOT_UPDATED', reason: 'OTHER_SECTION' },
    { answer: 'UPDATED' },
  ]);
  expect(state.asked).toEqual(['scan 1']);
});

test('what the supplier cannot do, or not now, is said with its code', async () => {
  const bring = `mutation ($event: ID!) { importExternalTickets(eventId: $event, csv: "code\\nX", idempotencyKey: "two") { problems { code } } }`;
  expect(await entry.ask(z.unknown(), bring, { event: EVENT }, someone())).toEqual({
    importExternalTickets: { problems: [{ code: 'CAPABILITY_MISSING' }] },
  });
  entry.down.add('wharf');
  expect(await send('Gate', [scan('W-4')])).toEqual({
    results: [],
    problems: [{ code: 'SUBGRAPH_UNAVAILABLE', retryable: true }],
  });
  entry.down.clear();
  expect((await send('Gate', [scan('W-4')])).results).toMatchObject([{ answer: 'UPDATED', own: true }]);
});

test('a report says nothing that the supplier does not', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Event { entryReport { sold inside left } } } }`;
  const of = [{ __typename: 'Event', id: EVENT }];
  expect(await entry.ask(z.unknown(), query, { of }, someone())).toEqual({
    _entities: [{ entryReport: { sold: 5, inside: null, left: null } }],
  });
});
