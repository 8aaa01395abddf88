import { z } from 'zod';

/** An answer as it is kept. Times are milliseconds since the epoch. */
export const entry = z.object({
  value: z.unknown(),
  at: z.number(),
  freshUntil: z.number(),
  staleUntil: z.number(),
});
export type Entry = z.infer<typeof entry>;

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
  invalidate(prefix: string): Promise<void>;
  onInvalidate(drop: (prefix: string) => void): void;
  state(): 'up' | 'down';
  close(): Promise<void>;
};
