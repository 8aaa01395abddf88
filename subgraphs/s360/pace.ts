import { setTimeout } from 'node:timers/promises';
import { FoyerError } from '@foyer/kit/problem';
import { manifest } from './supplier.ts';

const MINUTE_MS = 60_000;
/** The share of a minute's calls that is kept for sales, so that lookers do not keep buyers out. */
const FOR_SALES = 0.1;
/** How long a call waits for its turn. */
export const PATIENCE_MS = { look: 3000, sale: 15_000 };
/** After S-360 said that it takes no more, it is left alone for as long; then for twice as long. */
const FIRST_REST_MS = 2000;
const LONGEST_REST_MS = 60_000;

/** Milliseconds from some moment on. */
export type Timer = { now(): number; wait(ms: number): Promise<unknown> };
const timer: Timer = { now: () => performance.now(), wait: setTimeout };

export type Errand = keyof typeof PATIENCE_MS;

/** Keeps the calls of an institution below its limit: never more in any minute. */
export type Pace = {
  /** Resolves when a call may be sent, with when that was; refuses when it would take too long. */
  turn(errand: Errand): Promise<number>;
  /** What the call met with that was sent then. */
  met(throttled: boolean, sentAt: number): void;
};

/** What is not even sent, for S-360 has enough to do. */
export function tooMany(): FoyerError {
  return new FoyerError('SUPPLIER_THROTTLED', 'S-360 takes no more calls this minute; wait a little.', {
    supplier: manifest.code,
  });
}

export function pace(callsPerMinute: number, { now, wait }: Timer = timer): Pace {
  let sent: number[] = [];
  let restUntil = Number.NEGATIVE_INFINITY;
  let rest = 0;
  const most = {
    look: Math.max(1, Math.floor(callsPerMinute * (1 - FOR_SALES))),
    sale: callsPerMinute,
  };

  function freeAt(errand: Errand): number {
    // So many calls back, the minute of the oldest has to be over.
    const oldest = sent.at(-most[errand]);
    return Math.max(restUntil, oldest === undefined ? Number.NEGATIVE_INFINITY : oldest + MINUTE_MS);
  }

  return {
    async turn(errand) {
      const deadline = now() + PATIENCE_MS[errand];
      for (let free = freeAt(errand); free > now(); free = freeAt(errand)) {
        if (free > deadline) throw tooMany();
        await wait(Math.ceil(free - now()));
      }
      const at = now();
      sent = [...sent.slice(1 - most.sale), at];
      return at;
    },
    met(throttled, sentAt) {
      // Of several calls that were under way together one tells all there is to tell.
      if (sentAt < restUntil) return;
      rest = throttled ? Math.min(LONGEST_REST_MS, rest * 2 || FIRST_REST_MS) : 0;
      if (throttled) restUntil = now() + rest * (0.75 + Math.random() / 2);
    },
  };
}
