import type { CheckIn } from './guest.ts';
import { outcomeOf, type ScanState } from './outcome.ts';
import type { Direction, ScanResult, Verdict } from './scan.ts';
import {
  count,
  doubt,
  nextTick,
  type Store,
  type StoredGuest,
  type StoredScan,
  type Write,
  write,
} from './store.ts';
import { decide, type Rules } from './verdict.ts';

/** Somebody at the door, and where. */
export type Wish = {
  eventId: string;
  performanceId: string;
  code: string;
  direction: Direction;
  operator: string | null;
};

/**
 * Writes a scan down with what the device thinks of it, before anybody sees a verdict. Looking and writing are one
 * transaction, so that of two tabs with the same code only one lets in.
 */
export async function record(
  db: Store,
  wish: Wish,
  rules: Rules,
  device: string | null,
): Promise<StoredScan> {
  const tx = write(db);
  const { guest, inside, lastCheckIn, ...known } = await lookUp(tx, wish, device);
  const decision = decide({ guest, inside, ...known }, wish.direction, rules);
  const scan: StoredScan = {
    ...wish,
    scanId: crypto.randomUUID(),
    guestId: guest?.id ?? null,
    at: await nextTime(tx),
    seq: await nextPlace(tx),
    state: 'WAITING',
    verdict: {
      ...decision,
      admitted: decision.answer === 'UPDATED',
      by: 'DEVICE',
      lastCheckIn,
      ticket: ticketOf(guest),
    },
    attempts: 0,
    result: null,
  };
  await tx.objectStore('scans').add(scan);
  await count(tx, scan);
  await tx.done;
  return scan;
}

/** Scans that wait, oldest first. Those of the last moments are left out: somebody is waiting for their answer already. */
export async function waiting(
  db: Store,
  eventId: string,
  most: number,
  youngMs: number,
): Promise<StoredScan[]> {
  const oldest = await db.getAllFromIndex('scans', 'state', [eventId, 'WAITING'], most);
  const now = Date.now();
  return oldest.filter(({ at, attempts }) => attempts > 0 || now < at || now - at >= youngMs);
}

/** The scans of the same ticket that wait, this one last. */
export async function waitingWith(db: Store, scan: StoredScan): Promise<StoredScan[]> {
  const tx = db.transaction('scans');
  const all = await sameTicket(tx.store, scan, scan.guestId);
  return all.filter(({ seq }) => seq <= scan.seq);
}

/** Notes that scans are about to be sent, and tells the tick of it. */
export async function sending(db: Store, scans: readonly StoredScan[]): Promise<number> {
  const tx = write(db);
  const tick = await nextTick(tx);
  for (const scan of scans) await tx.objectStore('scans').put({ ...scan, attempts: scan.attempts + 1 });
  await tx.done;
  return tick;
}

/** A scan with its answer. */
export type Answered = { scan: StoredScan; result: ScanResult };

/** Writes answers down. `shown` is the scan whose answer is shown to the people at the door now. */
export async function settle(
  db: Store,
  answers: readonly Answered[],
  { sent, shown }: { sent: number; shown: StoredScan | null },
): Promise<StoredScan[]> {
  const tx = write(db);
  const answered = await nextTick(tx);
  const settled: StoredScan[] = [];
  for (const { scan, result } of answers) {
    const guest = await guestOf(tx, scan, result);
    const inside = insideAfter(scan, result);
    if (guest && inside !== null) {
      const { lastCheckIn } = result;
      await tx.objectStore('guests').put({ ...guest, inside, lastCheckIn, sent, answered });
      if (guest.read > sent) await doubt(tx, scan.performanceId, sent);
    }
    const seen = scan.seq === shown?.seq;
    const verdict = seen ? verdictOf(scan, result, guest) : scan.verdict;
    const state = seen ? 'DONE' : outcomeOf(scan, result);
    const done: StoredScan = { ...scan, attempts: scan.attempts + 1, state, verdict, result };
    if (verdict.admitted !== scan.verdict.admitted) {
      await count(tx, scan, -1);
      await count(tx, done);
    }
    await tx.objectStore('scans').put(done);
    settled.push(done);
  }
  await tx.done;
  return settled;
}

/** Moves a scan on without an answer: a person has looked at it, or it can never be sent. */
export async function move(
  db: Store,
  scanId: string,
  from: readonly ScanState[],
  to: ScanState,
): Promise<void> {
  const tx = write(db);
  const scan = await tx.objectStore('scans').index('scanId').get(scanId);
  if (scan && from.includes(scan.state)) await tx.objectStore('scans').put({ ...scan, state: to });
  await tx.done;
}

async function lookUp(tx: Write, { eventId, performanceId, code }: Wish, device: string | null) {
  const guests = tx.objectStore('guests');
  const here = (row: StoredGuest) => row.performanceId === performanceId;
  const good = (row: StoredGuest) => row.state !== 'REFUNDED';
  const all = (await guests.index('code').getAll(code)).filter((row) => row.eventId === eventId);
  const guest = all.find((row) => here(row) && good(row)) ?? all.find(here) ?? null;
  const elsewhere = all.some((row) => !here(row) && good(row));
  const replaced = guest === null && (await guests.index('formerCodes').getAll(code)).some(here);

  const scans = tx.objectStore('scans');
  const counting = (await sameTicket(scans, { eventId, code }, guest?.id ?? null)).filter(
    (scan) => scan.performanceId === performanceId && scan.verdict.admitted,
  );
  const last = counting.at(-1);
  const inside = last ? last.direction === 'IN' : (guest?.inside ?? false);
  const lastIn = counting.findLast(({ direction }) => direction === 'IN');
  const lastCheckIn: CheckIn | null = lastIn
    ? { at: lastIn.at, device, operator: lastIn.operator }
    : (guest?.lastCheckIn ?? null);
  return { guest, replaced, elsewhere, inside, lastCheckIn };
}

type Scans = {
  index(name: 'code' | 'guest'): { getAll(key: [string, ScanState, string]): Promise<StoredScan[]> };
};

/** The scans of a ticket that wait, oldest first: those with its code, and those taken for it under a code it had before. */
async function sameTicket(
  scans: Scans,
  { eventId, code }: { eventId: string; code: string },
  guestId: string | null,
): Promise<StoredScan[]> {
  const byCode = await scans.index('code').getAll([eventId, 'WAITING', code]);
  const byGuest = guestId === null ? [] : await scans.index('guest').getAll([eventId, 'WAITING', guestId]);
  const bySeq = new Map([...byCode, ...byGuest].map((scan) => [scan.seq, scan]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** The device's clock, but later than at any scan before: clocks are set back, and two scans can fall into a millisecond. */
async function nextTime(tx: Write): Promise<number> {
  const meta = tx.objectStore('meta');
  const at = Math.max(Date.now(), ((await meta.get('at')) ?? 0) + 1);
  await meta.put(at, 'at');
  return at;
}

async function nextPlace(tx: Write): Promise<number> {
  const last = await tx.objectStore('scans').openKeyCursor(null, 'prev');
  return (last?.key ?? 0) + 1;
}

async function guestOf(
  tx: Write,
  scan: StoredScan,
  { guestId, answer }: ScanResult,
): Promise<StoredGuest | null> {
  // Where the server names no ticket, what was so already may long be otherwise, or of another ticket.
  const id = guestId ?? (answer === 'UPDATED' ? scan.guestId : null);
  if (id === null) return null;
  return (await tx.objectStore('guests').get([scan.performanceId, id])) ?? null;
}

function insideAfter({ direction }: StoredScan, { inside, answer }: ScanResult): boolean | null {
  if (inside !== null) return inside;
  return answer === 'UPDATED' || answer === 'ALREADY_UPDATED' ? direction === 'IN' : null;
}

function verdictOf(scan: StoredScan, result: ScanResult, guest: StoredGuest | null): Verdict {
  const { answer, reason, own, lastCheckIn, name } = result;
  const ticket = ticketOf(guest) ?? scan.verdict.ticket;
  return {
    admitted: answer === 'UPDATED' || (answer === 'ALREADY_UPDATED' && own),
    answer,
    reason,
    by: 'SERVER',
    lastCheckIn,
    ticket: ticket ? { ...ticket, name: name ?? ticket.name } : null,
  };
}

function ticketOf(guest: StoredGuest | null): Verdict['ticket'] {
  if (!guest) return null;
  const { name, ticketType, section, seat } = guest;
  return { name, ticketType, section: section.name, seat };
}
