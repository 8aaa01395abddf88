import { z } from 'zod';
import { type Change, change } from './changes.ts';

/** An answer as it is kept. Times are milliseconds since the epoch. */
export const entry = z.object({
  value: z.unknown(),
  at: z.number(),
  freshUntil: z.number(),
  staleUntil: z.number(),
});
export type Entry = z.infer<typeof entry>;

/** What processes tell each other: how keys begin that are to be dropped, or what has changed. */
export const message = z.object({
  /** Which process tells. */
  from: z.string(),
  prefixes: z.array(z.string()).default([]),
  changed: z.array(change).default([]),
  /** The name of this message, when who tells waits for all to have dealt with it. */
  id: z.string().optional(),
  /** The name of a message that has been dealt with. */
  done: z.string().optional(),
});

/**
 * A tier shared between processes. None of its calls ever fails or waits long: when it cannot be reached, it
 * finds nothing, keeps nothing and lets everybody load for themselves.
 */
export type SharedTier = {
  read(keys: readonly string[]): Promise<Map<string, Entry>>;
  /** Also ends the claims on these keys. */
  write(entries: ReadonlyMap<string, Entry>, now: number): Promise<void>;
  /**
   * Divides keys to load between processes: `mine` are to be loaded and then written or abandoned; `others` were
   * loaded elsewhere while this waited.
   */
  claim(keys: readonly string[]): Promise<{ mine: readonly string[]; others: Map<string, Entry> }>;
  abandon(keys: readonly string[]): Promise<void>;
  /** Drops every key that begins with one of these, here and in the memory of other processes. */
  invalidate(prefixes: readonly string[]): Promise<void>;
  /** Tells other processes. Resolves when they have dealt with it, or did not say so in time. */
  publish(changed: readonly Change[]): Promise<void>;
  /** What other processes tell. */
  onMessage(listener: {
    drop(prefixes: readonly string[]): void;
    changed(changed: readonly Change[]): Promise<void>;
  }): void;
  state(): 'up' | 'down';
  close(): Promise<void>;
};
