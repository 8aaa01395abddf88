const running = new Map<string, Promise<unknown>>();

/**
 * Calls with the same key that overlap share one run of `work`. Nothing is kept after it ends. The key must
 * hold everything the answer depends on, the sales channel above all.
 */
export function coalesce<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const under = running.get(key);
  // Calls with one key run one kind of work, so what is under way has the type asked for.
  if (under) return under as Promise<Value>;
  const started = work().finally(() => running.delete(key));
  running.set(key, started);
  return started;
}
