import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import type { ScanDirection, ScanInput } from '../generated/resolvers.ts';
import { CONTROL, idOf } from './ids.ts';

/** A scan that has been looked through. */
export type Scan = {
  scanId: string;
  code: string;
  direction: ScanDirection;
  /** The device's clock, milliseconds. */
  scannedAt: number;
  performanceId: string | null;
  guestId: string | null;
  operator: string | null;
  /** The person was turned away: what would have come of the scan must not come of it any more. */
  turnedAway?: boolean;
};

/** Scans of one event from one device. */
export type Report = {
  event: string;
  scans: readonly Scan[];
  device: { name: string | null; sections: readonly string[] | null };
};

const MOST_SCANS = 20;
const LONGEST = { scanId: 200, code: 512, operator: 100 };
/** 10^12 milliseconds: seconds that were taken for milliseconds lie far before it. */
const EARLIEST_MS = Date.parse('2001-09-09T01:46:40.000Z');
const instant = z.iso.datetime({ offset: true });

/** Looks scans through. What is wrong with one refuses them all, so that a device that is wrong is noticed. */
export function scansIn(input: readonly ScanInput[]): Scan[] {
  if (input.length === 0 || input.length > MOST_SCANS)
    throw new FoyerError('BAD_INPUT', `Send 1 to ${MOST_SCANS} scans at a time: these are ${input.length}.`);
  return input.map(scanIn);
}

function scanIn(scan: ScanInput, position: number): Scan {
  const { scanId, code, direction, scannedAt, performanceId, guestId, operator, turnedAway } = scan;
  const refuse = (what: string) => new FoyerError('BAD_INPUT', `Scan ${position + 1}: ${what}`);
  if (scanId.length === 0 || scanId.length > LONGEST.scanId || CONTROL.test(scanId))
    throw refuse(`give a scanId of 1 to ${LONGEST.scanId} letters, such as a UUID.`);
  if (code.length === 0 || code.length > LONGEST.code || CONTROL.test(code))
    throw refuse(`a code has 1 to ${LONGEST.code} letters, and no control characters.`);
  if (operator && (operator.length > LONGEST.operator || CONTROL.test(operator)))
    throw refuse(`an operator's name has at most ${LONGEST.operator} letters.`);
  const time = instant.safeParse(scannedAt);
  if (!time.success) throw refuse('give scannedAt as an instant, such as 2027-06-18T18:30:00.000Z.');
  const at = Date.parse(time.data);
  if (at < EARLIEST_MS)
    throw refuse('scannedAt lies before 2001: the device has taken seconds for milliseconds.');
  if (performanceId) idOf(performanceId, 'performance');
  return {
    scanId,
    code,
    direction,
    scannedAt: at,
    performanceId: performanceId || null,
    guestId: guestId ?? null,
    operator: operator ?? null,
    turnedAway: turnedAway ?? false,
  };
}
