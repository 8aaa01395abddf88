import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT, FRIDAY, SUPPLIER, startTestEntry, type TestEntry } from './test-entry.ts';

const results = z.object({
  updateTicketStatuses: z.object({
    results: z.array(
      z.object({
        answer: z.string(),
        reason: z.string().nullable(),
        own: z.boolean(),
        inside: z.boolean().nullable(),
      }),
    ),
    problems: z.array(z.unknown()).length(0),
  }),
});
const history = z.object({
  ticketStatus: z.object({
    history: z.array(z.object({ answer: z.string(), reason: z.string().nullable() })),
  }),
});

/** Reports one scan of a code, and tells what came of it. */
async function report(
  entry: TestEntry,
  code: string,
  given: { scanId?: string; turnedAway?: boolean; at?: number },
) {
  const { at = entry.now(), ...rest } = given;
  const scan = { scanId: randomUUID(), direction: 'IN', performanceId: FRIDAY, ...rest };
  const scannedAt = new Date(at).toISOString();
  const { updateTicketStatuses } = await entry.ask(
    results,
    `mutation ($event: ID!, $scans: [ScanInput!]!) { updateTicketStatuses(eventId: $event, scans: $scans) {
      results { answer reason own inside } problems { code }
    } }`,
    { event: EVENT, scans: [{ ...scan, code, scannedAt }] },
  );
  return updateTicketStatuses.results[0];
}

describe('who was turned away by a device without a network', () => {
  let entry: TestEntry;
  beforeAll(async () => {
    entry = await startTestEntry();
    await entry.ask(
      z.unknown(),
      `mutation ($event: ID!) {
        importExternalTickets(eventId: $event, tickets: [{ code: "A" }, { code: "B" }], idempotencyKey: "1") { imported }
      }`,
      { event: EVENT },
    );
  });
  afterAll(() => entry?.close());

  test('is not in, may come in later, and stands in the history', async () => {
    expect(await report(entry, 'A', { turnedAway: true })).toEqual({
      ...{ answer: 'NOT_UPDATED', reason: 'TURNED_AWAY' },
      ...{ own: false, inside: false },
    });
    entry.advance(1000);
    expect(await report(entry, 'A', {})).toMatchObject({ answer: 'UPDATED', inside: true });
    expect(await report(entry, 'A', { turnedAway: true })).toMatchObject({
      answer: 'ALREADY_UPDATED',
      own: false,
    });
    const { ticketStatus } = await entry.ask(
      history,
      'query ($event: ID!) { ticketStatus(eventId: $event, code: "A") { history { answer reason } } }',
      { event: EVENT },
    );
    expect(ticketStatus.history).toEqual([
      { answer: 'NOT_UPDATED', reason: 'TURNED_AWAY' },
      { answer: 'UPDATED', reason: null },
      { answer: 'ALREADY_UPDATED', reason: null },
    ]);
  });

  test('is in all the same, when the scan had arrived before its answer was lost; the device is told', async () => {
    const scanId = randomUUID();
    const at = entry.now();
    expect(await report(entry, 'B', { scanId, at })).toMatchObject({ answer: 'UPDATED' });
    expect(await report(entry, 'B', { scanId, at, turnedAway: true })).toMatchObject({
      ...{ answer: 'ALREADY_UPDATED', own: true, inside: true },
    });
  });
});

describe('at a supplier that keeps the door itself', () => {
  let entry: TestEntry;
  const sent: unknown[] = [];
  let lastCheckIn: { scannedAt: string; device: null; operator: null } | null = null;
  const person = null;
  const guest = {
    ...{ id: '1', code: 'A', state: 'SOLD', performanceIds: null, inside: false, lastCheckIn: null },
    ...{ section: { id: '1', name: 'Stalls' }, ticketType: 'Adult', seat: null, orderId: null },
    ...{ holder: person, buyer: person, transferred: false, refundedAt: null },
    changedAt: '2027-06-18T12:00:00.000Z',
  };
  beforeAll(async () => {
    entry = await startTestEntry({
      [SUPPLIER]: ({ query, variables = {} }) => {
        if (query.includes('supplierManifest')) return { supplierManifest: { capabilities: ['ENTRY'] } };
        if (query.includes('supplierScan')) {
          sent.push(variables);
          const none = { reason: null, guestId: '1', holder: null, lastCheckIn: null };
          return { supplierScan: [{ answer: 'UPDATED', inside: true, ...none }] };
        }
        const admissions = [{ performanceId: FRIDAY, inside: lastCheckIn !== null, lastCheckIn }];
        return { supplierTicketStatus: { guest, admissions, history: [] } };
      },
    });
  });
  afterAll(() => entry?.close());

  test('such a scan is not sent on: it would let them in', async () => {
    expect(await report(entry, 'A', { turnedAway: true })).toMatchObject({
      ...{ answer: 'NOT_UPDATED', reason: 'TURNED_AWAY', inside: false },
    });
    expect(sent).toEqual([]);
  });

  test('but it is found out whether it had let them in before', async () => {
    const at = entry.now();
    lastCheckIn = { scannedAt: new Date(at).toISOString(), device: null, operator: null };
    expect(await report(entry, 'A', { at, turnedAway: true })).toMatchObject({
      ...{ answer: 'ALREADY_UPDATED', own: true, inside: true },
    });
    expect(sent).toEqual([]);
  });
});
