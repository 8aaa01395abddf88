import { setTimeout as wait } from 'node:timers/promises';
import { bulkhead } from 'cockatiel';
import { type Catalogue, catalogueKey } from '../catalogue.ts';
import type { SyncResult } from './run.ts';

const FIRST_RETRY_MS = 2000;
/** Between readings that are asked for before their time. */
const AGAIN_MS = 1000;
/** Each holds a connection for its lock while it works with another. */
const AT_ONCE = 4;

export type Schedule = {
  /**
   * Reads this catalogue from now on, or in some time, again and again. Resolves when the first try has ended,
   * however.
   */
  follow(catalogue: Catalogue, inMs?: number): Promise<void>;
  /** What is followed of a supplier. */
  followed(supplier: string): Catalogue[];
  /** Reads what is followed before its time. Resolves when a reading that began after this has ended, however. */
  again(catalogue: Catalogue): Promise<void>;
  close(): Promise<void>;
};

type Run = (
  catalogue: Catalogue,
  how: { lastRun: number | null; signal: AbortSignal },
) => Promise<SyncResult>;

/** Repeats the reading of every catalogue that is followed; after a failure sooner, then less and less soon. */
export function schedule(run: Run, everyMs: number): Schedule {
  const followed = new Map<string, { catalogue: Catalogue; first: Promise<void> }>();
  const resting = new Map<string, { timer: NodeJS.Timeout; go(): void }>();
  /** Those who wait for a reading that begins from now on. */
  const wanted = new Map<string, PromiseWithResolvers<void>>();
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const places = bulkhead(AT_ONCE, Number.POSITIVE_INFINITY);
  const { signal } = closing;

  // The first reading of a process is never left to another: what it serves shall be as of its start.
  async function turn(catalogue: Catalogue, before: { failures: number; run: number | null }): Promise<void> {
    const key = catalogueKey(catalogue);
    let waiting: PromiseWithResolvers<void> | undefined;
    const work = places.execute(() => {
      waiting = wanted.get(key);
      wanted.delete(key);
      // What others have begun may be from before the change that somebody waits for.
      return run(catalogue, { lastRun: waiting ? null : before.run, signal });
    });
    running.add(work);
    const { outcome, run: last } = await work.catch(() => ({ outcome: 'FAILED' as const, run: before.run }));
    running.delete(work);
    if (waiting && outcome === 'ELSEWHERE' && !signal.aborted) {
      const next = wanted.get(key);
      if (next) void next.promise.then(waiting.resolve);
      else wanted.set(key, waiting);
    } else waiting?.resolve();
    if (signal.aborted) return;
    const failures = outcome === 'FAILED' ? before.failures + 1 : 0;
    const usual = failures > 0 ? Math.min(everyMs, FIRST_RETRY_MS * 2 ** (failures - 1)) : everyMs;
    const go = () => {
      resting.delete(key);
      void turn(catalogue, { failures, run: last });
    };
    const timer = setTimeout(go, wanted.has(key) ? Math.min(usual, AGAIN_MS) : usual).unref();
    resting.set(key, { timer, go });
  }

  return {
    follow(catalogue, inMs = 0) {
      const key = catalogueKey(catalogue);
      const known = followed.get(key);
      if (known) return known.first;
      const begin = () => turn(catalogue, { failures: 0, run: null });
      // A later first reading leaves the start of the process to those who wait for it.
      const first =
        inMs === 0 ? begin() : wait(inMs, undefined, { ref: false, signal }).then(begin, () => undefined);
      followed.set(key, { catalogue, first });
      return first;
    },
    followed: (supplier) =>
      [...followed.values()].flatMap(({ catalogue }) => (catalogue.supplier === supplier ? [catalogue] : [])),
    again(catalogue) {
      const key = catalogueKey(catalogue);
      const waiting = wanted.get(key) ?? Promise.withResolvers<void>();
      wanted.set(key, waiting);
      const rest = resting.get(key);
      clearTimeout(rest?.timer);
      rest?.go();
      return waiting.promise;
    },
    async close() {
      closing.abort();
      for (const { timer } of resting.values()) clearTimeout(timer);
      for (const { resolve } of wanted.values()) resolve();
      await Promise.allSettled(running);
    },
  };
}
