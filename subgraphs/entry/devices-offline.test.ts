import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT, FRIDAY, NOON, startTestEntry, type TestEntry, walk } from './test-entry.ts';

/** `ENTRY_SCANS=20000` is the whole evening: ten devices, 8,000 tickets. The usual run is a small one of the same kind. */
const SCANS = Number(process.env.ENTRY_SCANS ?? 1500);
const TICKETS = Math.floor(SCANS * 0.4);
const DEVICES = 10;
const BATCH = 20;
const SEED = Number(process.env.ENTRY_SEED ?? Date.now() % 1_000_000);

let entry: TestEntry;
beforeAll(async () => {
  entry = await startTestEntry();
});
afterAll(() => entry?.close());

const IMPORT = `mutation ($event: ID!, $tickets: [ExternalTicketInput!], $key: String!) {
  importExternalTickets(eventId: $event, tickets: $tickets, idempotencyKey: $key) { imported problems { message } } }`;
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!, $device: String) {
  updateTicketStatuses(eventId: $event, scans: $scans, device: $device) { results { scanId answer own } problems { message } } }`;
const answers = z.object({
  updateTicketStatuses: z.object({
    results: z.array(z.object({ scanId: z.string(), answer: z.string(), own: z.boolean() })),
    problems: z.array(z.unknown()),
  }),
});
const STATUS = `query ($event: ID!, $code: String!) { ticketStatus(eventId: $event, code: $code) {
  guest { inside } history { direction answer scannedAt device } } }`;
const status = z.object({
  ticketStatus: z.object({
    guest: z.object({ inside: z.boolean() }),
    history: z.array(
      z.object({ direction: z.string(), answer: z.string(), scannedAt: z.string(), device: z.string() }),
    ),
  }),
});
type Scan = {
  scanId: string;
  code: string;
  direction: 'IN' | 'OUT';
  scannedAt: string;
  performanceId: string;
};

test(`ten devices, half of them offline: the first to arrive wins, and every scan is kept (seed ${SEED})`, async () => {
  const [random] = fc.sample(fc.infiniteStream(fc.noBias(fc.nat())), { numRuns: 1, seed: SEED });
  if (!random) throw new Error('There is no chance.');
  const upTo = (most: number) => Number(random.next().value) % most;
  console.info(`${SCANS} scans of ${TICKETS} tickets, seed ${SEED} (ENTRY_SCANS, ENTRY_SEED)`);
  const codes = Array.from({ length: TICKETS }, (_, at) => `C-${at}`);
  for (let at = 0; at < TICKETS; at += 5000) {
    const tickets = codes.slice(at, at + 5000).map((code) => ({ code }));
    await entry.ask(z.unknown(), IMPORT, { event: EVENT, tickets, key: `all ${at}` });
  }

  // What happens at the gates, by the clocks of the devices.
  const scans = Array.from({ length: SCANS }, (_, at): Scan & { device: number } => ({
    scanId: `s-${at}`,
    code: codes[upTo(TICKETS)] ?? '',
    direction: upTo(4) === 0 ? 'OUT' : 'IN',
    scannedAt: new Date(NOON - 5 * 3_600_000 + upTo(5 * 3_600_000)).toISOString(),
    performanceId: FRIDAY,
    device: upTo(DEVICES),
  }));
  // What each device sends, in batches: the first five at once, the others late and out of order, some of it twice.
  const uploads = Array.from({ length: DEVICES }, (_, device) => {
    const own = scans.filter((scan) => scan.device === device).map(({ device: _device, ...scan }) => scan);
    const batches: Scan[][] = [];
    for (let at = 0; at < own.length; at += BATCH) batches.push(own.slice(at, at + BATCH));
    const again = batches.filter(() => upTo(4) === 0);
    const all = [...batches, ...again];
    if (device >= DEVICES / 2) all.sort(() => upTo(3) - 1);
    return { name: `Gate ${device}`, batches: all };
  });

  const arrived: { scanId: string; answer: string; own: boolean }[] = [];
  await Promise.all(
    uploads.map(async ({ name, batches }) => {
      for (const batch of batches) {
        const { updateTicketStatuses: done } = await entry.ask(answers, SCAN, {
          event: EVENT,
          scans: batch,
          device: name,
        });
        expect(done.problems).toEqual([]);
        arrived.push(...done.results);
      }
    }),
  );

  // Every scan had an answer that stays the same, and one that was done is known as the device's own.
  const first = new Map<string, string>();
  for (const { scanId, answer, own } of arrived) {
    const before = first.get(scanId);
    if (before === undefined) first.set(scanId, answer);
    else expect([answer, own]).toEqual(before === 'UPDATED' ? ['ALREADY_UPDATED', true] : [before, false]);
  }
  expect(first.size).toBe(SCANS);

  // The history holds each scan once; played again by the rules it gives its answers and the state that the list has.
  const { guests } = await walk(entry, EVENT, { first: 1500 });
  const inside = new Map([...guests.values()].map((guest) => [guest.code, guest.inside]));
  let kept = 0;
  const sampled = SCANS > 5000 ? codes.filter((_code, at) => at % 20 === 0) : codes;
  for (const code of sampled) {
    const own = scans.filter((scan) => scan.code === code);
    if (own.length === 0) continue;
    const { ticketStatus } = await entry.ask(status, STATUS, { event: EVENT, code });
    const { history, guest } = ticketStatus;
    expect(history.map(({ scannedAt, device }) => `${scannedAt} ${device}`).sort()).toEqual(
      own.map(({ scannedAt, device }) => `${scannedAt} Gate ${device}`).sort(),
    );
    let now = { inside: false, at: 0 };
    for (const { direction, answer, scannedAt } of history) {
      const at = Date.parse(scannedAt);
      const wants = direction === 'IN';
      const expected =
        now.inside === wants ? 'ALREADY_UPDATED' : now.at > 0 && at <= now.at ? 'NOT_UPDATED' : 'UPDATED';
      expect(answer).toBe(expected);
      if (answer === 'UPDATED') now = { inside: wants, at };
    }
    expect(guest.inside).toBe(now.inside);
    expect(inside.get(code)).toBe(now.inside);
    kept += history.length;
  }
  if (SCANS <= 5000) expect(kept).toBe(SCANS);
});
