import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../log.ts';

/**
 * What is known to have changed: everything of a subgraph, everything of one of its types, or one entity by its
 * global id. `supplier` is the subgraph's code, `type` the name of the type in the schema.
 */
export const change = z.object({
  supplier: z.string().min(1),
  type: z.string().min(1).optional(),
  id: z.string().min(1).optional(),
});
export type Change = z.infer<typeof change>;

type Listener = (changed: readonly Change[]) => Promise<void>;

/** By which parts of Foyer learn what others have changed, in this process and, where there is Redis, in all. */
export type Changes = {
  /**
   * Tells all who listen. Resolves when they have dealt with it, in all processes, so that who waits for it reads what
   * he changed; after two seconds in any case. Never fails: what nobody heard of is forgotten when its time is over.
   */
  publish(changed: readonly Change[]): Promise<void>;
  /** Gives the way to stop. */
  subscribe(listener: Listener): () => void;
};

/** For how long who has changed something waits for the others. */
const PATIENCE_MS = 2000;

/** Changes, of which `send` tells the other processes and waits for them; what they tell goes to `hear`. */
export function changes(
  send: (changed: readonly Change[]) => Promise<void>,
  log: Log,
): Changes & { hear: Listener } {
  const listeners = new Set<Listener>();

  async function hear(changed: readonly Change[]): Promise<void> {
    const all = [...listeners].map((listener) =>
      listener(changed).catch((error: unknown) =>
        log.warn({ error, changed }, 'what has changed could not be taken in; it is when its time is over'),
      ),
    );
    await Promise.all(all);
  }

  return {
    hear,
    async publish(changed) {
      if (changed.length === 0) return;
      const enough = new AbortController();
      const patience = wait(PATIENCE_MS, undefined, { signal: enough.signal, ref: false });
      await Promise.race([Promise.all([send(changed), hear(changed)]), patience]);
      enough.abort();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
