import { setTimeout } from 'node:timers/promises';
import { type Errand, PATIENCE_MS, tooMany } from './pace.ts';

/** The calls that may be under way at once. Buyers go before lookers, each in the order in which they came. */
export type Places = {
  /** Resolves with what gives the place back; refuses when none is free for too long. */
  take(errand: Errand): Promise<() => void>;
};

export function places(count: number, patience: Readonly<Record<Errand, number>> = PATIENCE_MS): Places {
  let free = count;
  const waiting: Record<Errand, Set<() => void>> = { sale: new Set(), look: new Set() };

  /** Hands the place to whoever is next. */
  function giveBack(): void {
    for (const queue of [waiting.sale, waiting.look]) {
      const [next] = queue;
      if (!next) continue;
      queue.delete(next);
      next();
      return;
    }
    free += 1;
  }

  return {
    async take(errand) {
      if (free > 0) {
        free -= 1;
        return giveBack;
      }
      const queue = waiting[errand];
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = new AbortController();
      queue.add(resolve);
      const late = setTimeout(patience[errand], 'late' as const, { signal: timer.signal }).catch(
        () => undefined,
      );
      const met = await Promise.race([promise, late]);
      timer.abort();
      // Handed over in the very moment in which the patience ended: then it is had.
      if (met === 'late' && queue.delete(resolve)) throw tooMany();
      return giveBack;
    },
  };
}
