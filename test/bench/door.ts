import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Client } from '../client.ts';

const CODES = Number(process.env.BENCH_CODES ?? 50_000);
const PAGE = 1500;
const PART = 25_000;
const DEVICES = 10;
const CHANGED = 200;

const IMPORT = `mutation ($event: ID!, $tickets: [ExternalTicketInput!], $key: String!) {
  importExternalTickets(eventId: $event, tickets: $tickets, idempotencyKey: $key) { imported updated problems { message } } }`;
const LIST = `query ($id: ID!, $since: String, $after: String) { performance(id: $id) {
  guestList(first: ${PAGE}, changedSince: $since, after: $after) {
    nodes { id code state inside section { id name } ticketType seat holder { name } changedAt }
    pageInfo { hasNextPage endCursor } changedUntil } } }`;
const list = z.object({
  performance: z.object({
    guestList: z.object({
      nodes: z.array(z.object({ id: z.string(), code: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      changedUntil: z.string(),
    }),
  }),
});
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!, $device: String) {
  updateTicketStatuses(eventId: $event, scans: $scans, device: $device) { results { answer } problems { message } } }`;
const scanned = z.object({
  updateTicketStatuses: z.object({
    results: z.array(z.object({ answer: z.literal('UPDATED') })),
    problems: z.array(z.unknown()).length(0),
  }),
});

type Subject = { client: Client; pid: number | undefined; event: string; performanceId: string };

/** A door with very many codes: bringing them in, the first sync, deltas, and scans of ten devices at once. */
export async function doorFigures({ client, pid, event, performanceId }: Subject): Promise<string[]> {
  const rest = memory(pid);
  const brought = await timed(async () => {
    for (let at = 0; at < CODES; at += PART) {
      const tickets = Array.from({ length: Math.min(PART, CODES - at) }, (_, n) => ({
        code: codeOf(at + n),
      }));
      await client.ask(z.unknown(), IMPORT, { event, tickets, key: randomUUID() });
    }
  });

  let peak = 0;
  async function sync(since: string | null): Promise<{ rows: number; pages: number; until: string }> {
    let [rows, pages] = [0, 0];
    for (let after: string | null = null; ; ) {
      const found: z.infer<typeof list> = await client.ask(list, LIST, { id: performanceId, since, after });
      const { nodes, pageInfo, changedUntil } = found.performance.guestList;
      rows += nodes.length;
      pages += 1;
      peak = Math.max(peak, memory(pid));
      if (!pageInfo.hasNextPage) return { rows, pages, until: changedUntil };
      after = pageInfo.endCursor;
    }
  }
  const full = await timed(() => sync(null));
  const nothing = await timed(() => sync(full.result.until));

  const scans = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      scanId: randomUUID(),
      code: codeOf(from + at),
      direction: 'IN',
      scannedAt: new Date().toISOString(),
      performanceId,
    }));
  const report = (from: number, count: number, device: string) =>
    client.ask(scanned, SCAN, { event, scans: scans(from, count), device });
  for (let at = 0; at < CHANGED; at += 20) await report(at, 20, 'Gate 0');
  const delta = await timed(() => sync(full.result.until));
  const one = await timed(() => report(CHANGED, 1, 'Gate 0'));
  const each = Math.min(100, Math.floor((CODES - CHANGED - 1) / DEVICES / 20));
  const rush = await timed(() =>
    Promise.all(
      Array.from({ length: DEVICES }, async (_, device) => {
        for (let batch = 0; batch < each; batch += 1)
          await report(CHANGED + 1 + (device * each + batch) * 20, 20, `Gate ${device}`);
      }),
    ),
  );
  const perSecond = (count: number, ms: number) => Math.round((count * 1000) / ms);
  return [
    `${CODES} codes brought in: ${brought.ms} ms, ${perSecond(CODES, brought.ms)}/s`,
    `full sync: ${full.result.rows} guests on ${full.result.pages} pages in ${full.ms} ms; memory ${rest} MB before, at most ${peak} MB`,
    `delta sync: nothing changed ${nothing.ms} ms; ${delta.result.rows} of ${CODES} changed ${delta.ms} ms`,
    `scans: one ${one.ms} ms; ${DEVICES} devices at once, batches of 20: ${perSecond(each * 20 * DEVICES, rush.ms)}/s`,
  ];
}

function codeOf(at: number): string {
  return `BENCH-${at}`;
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: Math.max(1, Math.round(performance.now() - began)) };
}

/** What a process has in memory, in MB; 0 where nobody can tell. */
function memory(pid: number | undefined): number {
  if (pid === undefined || process.platform === 'win32') return 0;
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024);
}
