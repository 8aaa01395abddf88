import { setTimeout as wait } from 'node:timers/promises';
import { bulkhead } from 'cockatiel';
import { type Catalogue, catalogueKey } from '../catalogue.ts';
import type { SyncResult } from './run.ts';

const FIRST_RETRY_MS = 2000;
/** Each holds a connection for its lock while it works with another. */
const AT_ONCE = 4;

export type Schedule = {
  /**
   * Reads this catalogue from now on, or in some time, again and again. Resolves when the first try has ended,
   * however.
   */
  follow(catalogue: Catalogue, inMs?: number): Promise<void>;
  close(): Promise<void>;
};

type Run = (
  catalogue: Catalogue,
  how: { lastRun: number | null; signal: AbortSignal },
) => Promise<SyncResult>;

/** Repeats the reading of every catalogue that is followed; after a failure sooner, then less and less soon. */
export function schedule(run: Run, everyMs: number): Schedule {
  const followed = new Map<string, Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const places = bulkhead(AT_ONCE, Number.POSITIVE_INFINITY);
  const { signal } = closing;

  // The first reading of a process is never left to another: what it serves shall be as of its start.
  async function turn(catalogue: Catalogue, before: { failures: number; run: number | null }): Promise<void> {
    const work = places.execute(() => run(catalogue, { lastRun: before.run, signal }));
    running.add(work);
    const { outcome, run: last } = await work.catch(() => ({ outcome: 'FAILED' as const, run: before.run }));
    running.delete(work);
    if (signal.aborted) return;
    const failures = outcome === 'FAILED' ? before.failures + 1 : 0;
    const pause = failures > 0 ? Math.min(everyMs, FIRST_RETRY_MS * 2 ** (failures - 1)) : everyMs;
    const timer = setTimeout(() => void turn(catalogue, { failures, run: last }), pause).unref();
    timers.set(catalogueKey(catalogue), timer);
  }

  return {
    follow(catalogue, inMs = 0) {
      const key = catalogueKey(catalogue);
      const known = followed.get(key);
      if (known) return known;
      const begin = () => turn(catalogue, { failures: 0, run: null });
      // A later first reading leaves the start of the process to those who wait for it.
      const first =
        inMs === 0 ? begin() : wait(inMs, undefined, { ref: false, signal }).then(begin, () => undefined);
      followed.set(key, first);
      return first;
    },
    async close() {
      closing.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}
