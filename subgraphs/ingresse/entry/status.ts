import type { Admission, ScanRecord } from '@foyer/kit/generated/supplier';
import type { Call } from '@foyer/kit/supplier/contract';
import type { TicketStatusRecord } from '@foyer/kit/supplier/records';
import { performanceId } from '../map/ids.ts';
import { isRefused } from '../refusal.ts';
import type { WireScan, WireStatus } from '../wire/entry.ts';
import type { WireEvent } from '../wire/event.ts';
import { answerOf, reasonOf } from './answers.ts';
import type { DoorClient } from './door.ts';
import { checkInOf } from './guest.ts';
import { guestWithCode } from './guests.ts';

const MOST = 200;

/** A ticket of the event by its code, with its scans; null when there is none. */
export async function ticketStatus(
  ticket: { eventId: string; code: string },
  call: Call,
  { door, event }: { door: DoorClient; event: (id: string, call: Call) => Promise<WireEvent> },
): Promise<TicketStatusRecord | null> {
  const { eventId, code } = ticket;
  try {
    const [found, { sessions }] = await Promise.all([door.status(code, call), event(eventId, call)]);
    const own = found.filter(({ session }) => sessions.some(({ id }) => id === session.id));
    if (own.length === 0) return null;
    // Codes are one event's: another one's may be the same. A replaced code is in no list.
    const gone = own.some(({ refunded }) => refunded);
    const guest = gone ? null : await guestWithCode(ticket, call, door);
    return {
      guest,
      admissions: own.flatMap((status) => admissionOf(status, eventId)),
      history: own
        .flatMap((status) => historyOf(status, eventId))
        .sort(
          (a, b) =>
            (a.receivedAt ?? a.scannedAt).localeCompare(b.receivedAt ?? b.scannedAt) ||
            Number(a.id) - Number(b.id),
        )
        .slice(-MOST),
    };
  } catch (error) {
    if (isRefused(error, 6008)) return null;
    throw error;
  }
}

function admissionOf({ session, lastStatus, history }: WireStatus, eventId: string): Admission[] {
  if (!lastStatus) return [];
  const inside = lastStatus.operation === 'checkin';
  const last = inside
    ? lastStatus
    : history?.findLast(({ operation, result }) => operation === 'checkin' && result === 1);
  return [
    { performanceId: performanceId(eventId, session.id), inside, lastCheckIn: last ? checkInOf(last) : null },
  ];
}

/** Every scan where Ingresse tells them, otherwise the last one that counted. */
function historyOf({ session, owner, lastStatus, history }: WireStatus, eventId: string): ScanRecord[] {
  const all = history ?? (lastStatus ? [lastStatus] : []);
  return all.map((scan, position) =>
    recordOf(scan, all.slice(0, position), { session: session.id, owned: owner !== undefined, eventId }),
  );
}

function recordOf(
  scan: WireScan,
  before: readonly WireScan[],
  { session, owned, eventId }: { session: string; owned: boolean; eventId: string },
): ScanRecord {
  const { id, timestamp, receivedAt, operation, result, operator } = scan;
  const answer = answerOf(result ?? 1);
  const lastIn = before.findLast((one) => one.result === 1)?.timestamp;
  return {
    id,
    performanceId: performanceId(eventId, session),
    direction: operation === 'checkout' ? 'OUT' : 'IN',
    answer,
    reason: reasonOf(answer, { scannedAt: timestamp, receivedAt: receivedAt ?? timestamp, lastIn, owned }),
    scannedAt: new Date(timestamp).toISOString(),
    receivedAt: receivedAt === undefined ? null : new Date(receivedAt).toISOString(),
    device: null,
    operator: operator?.name || operator?.email || null,
  };
}
