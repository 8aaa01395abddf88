import type { SupplierHealth } from '../generated/supplier.ts';
import type { Clock } from '../time.ts';

const WINDOW_MS = 60_000;
/** More calls than this a minute are judged by the newest. */
const MOST = 5000;

/** What the calls of the last minute met with. */
export type CallRecord = {
  add(durationMs: number, succeeded: boolean): void;
  /** `open`: the circuit is open, so nothing is even tried. */
  health(open: boolean): SupplierHealth;
};

export function recordCalls(clock: Clock): CallRecord {
  let calls: { at: number; durationMs: number; succeeded: boolean }[] = [];
  let lastSuccess: Date | null = null;

  const recent = () => {
    const since = clock.now().getTime() - WINDOW_MS;
    const first = calls.findIndex((call) => call.at >= since);
    calls = first === -1 ? [] : calls.slice(first);
    return calls;
  };

  return {
    add(durationMs, succeeded) {
      const now = clock.now();
      if (succeeded) lastSuccess = now;
      calls.push({ at: now.getTime(), durationMs, succeeded });
      if (calls.length > 2 * MOST) calls = calls.slice(-MOST);
    },
    health(open) {
      const seen = recent();
      const failures = seen.filter((call) => !call.succeeded).length;
      const durations = seen.map((call) => call.durationMs).sort((a, b) => a - b);
      const median = durations[Math.floor(durations.length / 2)];
      return {
        state: open ? 'DOWN' : failures > 0 ? 'DEGRADED' : 'UP',
        calls: seen.length,
        failures,
        medianMs: median === undefined ? null : Math.round(median),
        lastSuccessAt: lastSuccess?.toISOString() ?? null,
      };
    },
  };
}
