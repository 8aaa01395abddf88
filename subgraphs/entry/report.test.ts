import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT, FRIDAY, page, SATURDAY, startTestEntry, type TestEntry } from './test-entry.ts';

let entry: TestEntry;
beforeAll(async () => {
  entry = await startTestEntry();
});
afterAll(() => entry?.close());

const REPORT = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Event { entryReport { ...R } } ... on Performance { entryReport { ...R } }
} } fragment R on EntryReport {
  sold admitted inside left startedAt finishedAt hours { startsAt admitted } types { section { id } ticketType sold admitted }
}`;
const reports = z.object({ _entities: z.array(z.object({ entryReport: z.unknown() })) });
async function report(id: string) {
  const of = [{ __typename: id === EVENT ? 'Event' : 'Performance', id }];
  return (await entry.ask(reports, REPORT, { of }))._entities[0]?.entryReport;
}
const IMPORT = `mutation ($event: ID!, $csv: String!) {
  importExternalTickets(eventId: $event, csv: $csv, idempotencyKey: "one") { imported } }`;
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!) {
  updateTicketStatuses(eventId: $event, scans: $scans) { results { answer } } }`;
const REMOVE = `mutation ($event: ID!) { removeExternalTickets(eventId: $event, codes: ["B-2"]) { removed } }`;

test('a report counts each ticket once, at its performance, by hour and by type', async () => {
  const csv = ['code,ticket,performance_id', 'A-1,A,', 'A-2,A,', `B-1,B,${FRIDAY}`, `B-2,B,${FRIDAY}`].join(
    '\n',
  );
  await entry.ask(z.unknown(), IMPORT, { event: EVENT, csv });
  expect(await report(EVENT)).toMatchObject({
    sold: 4,
    admitted: 0,
    inside: 0,
    left: 0,
    startedAt: null,
    hours: [],
  });

  const scan = (code: string, time: string, direction: string, performanceId: string) => ({
    scanId: randomUUID(),
    code,
    direction,
    scannedAt: `2027-06-18T${time}:00.000Z`,
    performanceId,
  });
  const scans = [
    scan('A-1', '10:15', 'IN', FRIDAY),
    scan('A-1', '10:40', 'OUT', FRIDAY),
    scan('A-1', '11:05', 'IN', FRIDAY),
    scan('A-1', '11:30', 'IN', SATURDAY),
    scan('A-2', '10:59', 'IN', FRIDAY),
    scan('A-2', '11:10', 'OUT', FRIDAY),
    scan('B-1', '11:20', 'IN', FRIDAY),
    scan('B-1', '11:21', 'IN', FRIDAY),
    scan('B-2', '11:00', 'IN', SATURDAY),
  ];
  await entry.ask(z.unknown(), SCAN, { event: EVENT, scans });
  await entry.ask(z.unknown(), REMOVE, { event: EVENT });

  expect(await report(FRIDAY)).toEqual({
    sold: 3,
    admitted: 3,
    inside: 2,
    left: 1,
    startedAt: '2027-06-18T10:15:00.000Z',
    finishedAt: '2027-06-18T11:20:00.000Z',
    hours: [
      { startsAt: '2027-06-18T10:00:00.000Z', admitted: 2 },
      { startsAt: '2027-06-18T11:00:00.000Z', admitted: 1 },
    ],
    types: [
      { section: { id: 'A' }, ticketType: 'A', sold: 2, admitted: 2 },
      { section: { id: 'B' }, ticketType: 'B', sold: 1, admitted: 1 },
    ],
  });
  expect(await report(SATURDAY)).toMatchObject({ sold: 2, admitted: 1, inside: 1, left: 0 });
  expect(await report(EVENT)).toMatchObject({ sold: 3, admitted: 3, inside: 2 });
  // What was withdrawn is told, but not to who wants what is sold.
  const codes = async (sold: boolean) => (await page(entry, EVENT, { sold })).nodes.map(({ code }) => code);
  expect(await codes(false)).toContain('B-2');
  expect(await codes(true)).toEqual(['A-1', 'A-2', 'B-1']);
});
