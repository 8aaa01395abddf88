/** Where the process can be made to die, between any two things that must not be torn apart. */
export const CRASH_POINTS = [
  'hold.claimed',
  'hold.asked',
  'hold.answered',
  'hold.recorded',
  'hold.finished',
  'purchase.claimed',
  'purchase.authorised',
  'purchase.asked',
  'purchase.answered',
  'purchase.recorded',
  'purchase.paid',
  'purchase.finished',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** Ends the process like a power cut when `FOYER_CRASH_AT` names this point. For tests of recovery. */
export function crashPoint(point: CrashPoint): void {
  if (process.env.FOYER_CRASH_AT === point) process.kill(process.pid, 'SIGKILL');
}
