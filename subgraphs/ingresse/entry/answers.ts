import type { ScanAnswer, ScanRefusal } from '@foyer/kit/generated/supplier';

/** What Ingresse's numbers mean. 6 is not in the portal's list, but in the Android client. */
const ANSWERS: readonly ScanAnswer[] = [
  'NOT_UPDATED',
  'UPDATED',
  'NOT_FOUND',
  'ALREADY_UPDATED',
  'INVALID_SESSION',
  'SESSION_REQUIRED',
  'REFUNDED',
];

/** What came of a scan. A number that nobody knows counts as 0, as it does in Ingresse's own client. */
export function answerOf(status: number): ScanAnswer {
  return ANSWERS[status] ?? 'NOT_UPDATED';
}

/** How far ahead of Ingresse a device's clock may be. */
const AHEAD_MS = 10 * 60_000;

type Refused = {
  /** Unix milliseconds. */
  scannedAt: number;
  receivedAt: number;
  /** The last check-in that counts; undefined when there is none. */
  lastIn: number | undefined;
  /** Whether the ticket belongs to anybody. */
  owned: boolean;
};

/** Why a good ticket was refused: Ingresse gives no reason, but has no others than these. */
export function reasonOf(
  answer: ScanAnswer,
  { scannedAt, receivedAt, lastIn, owned }: Refused,
): ScanRefusal | null {
  if (answer !== 'NOT_UPDATED') return null;
  if (scannedAt > receivedAt + AHEAD_MS) return 'CLOCK_AHEAD';
  if (lastIn !== undefined && scannedAt <= lastIn) return 'STALE';
  return owned ? 'OTHER' : 'UNSOLD';
}
