import type { Direction, ScanResult, Verdict } from './scan.ts';

/**
 * Where a scan stands. `WAITING`: to be sent. `DONE`: answered, as it was shown. `STALE`: a later scan of the ticket
 * counted already. For a person to look at: `CONFLICT`, let in here and by somebody else too; `TURNED_AWAY`, turned
 * away here but counted in; `ALERT`, let in against what the server knows. `SEEN`: a person has looked.
 */
export const SCAN_STATES = ['WAITING', 'DONE', 'STALE', 'CONFLICT', 'TURNED_AWAY', 'ALERT', 'SEEN'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** What an answer means that came after the device had decided by itself. */
export function outcomeOf(
  { verdict, direction }: { verdict: Verdict; direction: Direction },
  { answer, reason, own }: ScanResult,
): ScanState {
  const counted = answer === 'UPDATED' || (answer === 'ALREADY_UPDATED' && own);
  if (answer === 'SESSION_REQUIRED') return 'ALERT';
  if (!verdict.admitted) return counted && direction === 'IN' ? 'TURNED_AWAY' : 'DONE';
  if (counted) return 'DONE';
  if (answer === 'ALREADY_UPDATED') return 'CONFLICT';
  return answer === 'NOT_UPDATED' && reason === 'STALE' ? 'STALE' : 'ALERT';
}
