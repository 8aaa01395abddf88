import type { SupplierScanResult } from '@foyer/kit/generated/supplier';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, ScanReport } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import { sessionOf } from '../map/ids.ts';
import { manifest } from '../supplier.ts';
import type { WireScanned } from '../wire/entry.ts';
import { answerOf, reasonOf } from './answers.ts';
import type { DoorClient, Scan } from './door.ts';
import { checkInOf, personOf } from './guest.ts';

const MOST = 20;
/** Seconds taken for milliseconds are before this. Ingresse would take them, and every later scan would win. */
const FIRST_MS = 1e12;

/** Reports scans in one request, answered one by one in their order. */
export async function scan(
  { eventId, scans }: ScanReport,
  call: Call,
  { door, clock }: { door: DoorClient; clock: Clock },
): Promise<SupplierScanResult[]> {
  if (scans.length === 0 || scans.length > MOST) throw badInput(`Send 1 to ${MOST} scans at once.`);
  const tickets = scans.map((one): Scan => {
    const at = Date.parse(one.scannedAt);
    if (!(at >= FIRST_MS)) throw badInput('A scan has a time in milliseconds: this one is too long ago.');
    return {
      ticketCode: one.code,
      ticketStatus: one.direction === 'IN' ? '1' : '0',
      ticketTimestamp: String(at),
      // An event's passports are no session: Ingresse says so.
      ...(one.performanceId === null ? {} : { sessionId: sessionOf(one.performanceId)?.session ?? '0' }),
      ...(one.guestId === null ? {} : { ticketId: one.guestId }),
    };
  });
  const answers = await door.scan(eventId, tickets, call);
  if (answers.length !== tickets.length) {
    throw new FoyerError('OUTCOME_UNKNOWN', 'Ingresse did not answer every scan: send them again.', {
      supplier: manifest.code,
    });
  }
  const now = clock.now().getTime();
  return answers.map((answer, position) => resultOf(answer, Number(tickets[position]?.ticketTimestamp), now));
}

function resultOf(
  { id, status, checked, owner, lastCheckin: last }: WireScanned,
  scannedAt: number,
  receivedAt: number,
): SupplierScanResult {
  const answer = answerOf(status);
  const known = id !== '';
  return {
    answer,
    reason: reasonOf(answer, { scannedAt, receivedAt, lastIn: last?.timestamp, owned: owner !== undefined }),
    guestId: known ? id : null,
    inside: known ? checked : null,
    holder: personOf(last?.holder) ?? personOf(owner),
    lastCheckIn: last ? checkInOf(last) : null,
  };
}

function badInput(message: string): FoyerError {
  return new FoyerError('BAD_INPUT', message, { supplier: manifest.code });
}
