import type { GuestState, ScanAnswer, ScanDirection, ScanRefusal } from '../generated/resolvers.ts';

/** A ticket as the rules look at it. */
export type Ticket = {
  id: string;
  state: GuestState;
  /** Null for all performances of the event. */
  performances: readonly string[] | null;
  section: string;
  /** How it stands at the performance of the scan; null when it was never there. */
  admission: { inside: boolean; effectiveAt: number } | null;
};
export type ScanToJudge = {
  direction: ScanDirection;
  /** The device's clock, milliseconds. */
  scannedAt: number;
  performanceId: string | null;
  guestId: string | null;
  turnedAway?: boolean;
};
/** Where it is scanned. */
export type Place = {
  /** The server's clock, milliseconds. */
  now: number;
  /** The sections that the device may let in; null for all. */
  sections: readonly string[] | null;
  /** The performance is one of the event's. */
  ofEvent: boolean;
};
export type Verdict = { answer: ScanAnswer; reason: ScanRefusal | null };

/** How far a device's clock may be ahead. */
export const MOST_AHEAD_MS = 10 * 60_000;

/**
 * What becomes of a scan, by rules in a fixed order. `ticket` is the one that has the code, or had it (`retired`).
 * There is no limit to how old a scan may be: devices may have been offline for hours.
 */
export function judge(ticket: Ticket | null, retired: boolean, scan: ScanToJudge, place: Place): Verdict {
  const { performanceId } = scan;
  // 1. It has to say where.
  if (!performanceId) return { answer: 'SESSION_REQUIRED', reason: null };
  // 2. A code that was replaced lets nobody in.
  if (ticket && retired) return { answer: 'REFUNDED', reason: null };
  // 3. It has to be the code of a ticket of this event, and of the ticket the device thinks it is.
  if (!ticket || (scan.guestId !== null && scan.guestId !== ticket.id))
    return { answer: 'NOT_FOUND', reason: null };
  // 4. A refunded ticket lets nobody in.
  if (ticket.state === 'REFUNDED') return { answer: 'REFUNDED', reason: null };
  // 5. It has to be good for this performance,
  const good = ticket.performances === null ? place.ofEvent : ticket.performances.includes(performanceId);
  if (!good) return { answer: 'INVALID_SESSION', reason: null };
  // for this door,
  if (place.sections && !place.sections.includes(ticket.section)) return refused('OTHER_SECTION');
  // and in somebody's hands, if it is to let them in.
  if (ticket.state === 'IN_TRANSFER' && scan.direction === 'IN') return refused('IN_TRANSFER');
  // 6. Would be what the door does with unsold codes. Here is none: a ticket comes into the list when it is sold.
  // 7. As it is already. Before the tests of time, so that a repeated upload says "already" and not "refused".
  const inside = ticket.admission?.inside ?? false;
  if (inside === (scan.direction === 'IN')) return { answer: 'ALREADY_UPDATED', reason: null };
  // 8. A clock so far ahead would shut out every later scan.
  if (scan.scannedAt > place.now + MOST_AHEAD_MS) return refused('CLOCK_AHEAD');
  // 9. What happened before the scan that counts does not undo it.
  if (ticket.admission && scan.scannedAt <= ticket.admission.effectiveAt) return refused('STALE');
  // 10. Who was turned away did not come in, good as the ticket was.
  if (scan.turnedAway) return refused('TURNED_AWAY');
  // 11. It counts.
  return { answer: 'UPDATED', reason: null };
}

function refused(reason: ScanRefusal): Verdict {
  return { answer: 'NOT_UPDATED', reason };
}
