import { LRUCache } from 'lru-cache';
import type { Log } from '../log.ts';
import { type Clock, systemClock } from '../time.ts';
import { type Changes, changes } from './changes.ts';
import type { Entry, SharedTier } from './entry.ts';

export type { Change } from './changes.ts';
export { cacheKey, cachePrefix } from './key.ts';

/** For how long an answer is used. */
export type CachePolicy = {
  /** As it is. */
  freshMs: number;
  /** After that, for as long again: at once, while it is renewed, or because the supplier cannot be asked. */
  staleMs: number;
  /** That there is no such thing. */
  negativeMs?: number;
};

/** An answer with where it comes from. `value` is null when the supplier knows no such thing. */
export type Cached<Value> = { value: Value | null; asOf: Date; source: 'LIVE' | 'CACHE'; stale: boolean };

/** Answers of suppliers, kept in this process and, where there is Redis, shared between processes. */
export type Cache = {
  wrap<Value>(key: string, policy: CachePolicy, load: () => Promise<Value | null>): Promise<Cached<Value>>;
  /**
   * Many at once: what is missing is loaded by one call. Each key has its answer or its own error. A value left
   * out by `load` means that there is no such thing.
   */
  wrapMany<Value>(
    keys: readonly string[],
    policy: CachePolicy,
    load: (keys: readonly string[]) => Promise<Map<string, Value>>,
  ): Promise<Map<string, Cached<Value> | Error>>;
  set<Value>(key: string, value: Value, policy: CachePolicy): Promise<void>;
  setMany<Value>(values: ReadonlyMap<string, Value>, policy: CachePolicy): Promise<void>;
  /** Drops every key that begins so, in all processes. What is being loaded meanwhile is not kept. */
  invalidate(prefix: string): Promise<void>;
  /** What others know to have changed, and the way to tell them. */
  changes: Changes;
  /** Whether the shared tier can be used now; null without one. */
  shared(): 'up' | 'down' | null;
  close(): Promise<void>;
};

/** Keys that are being loaded, and those of them that were dropped meanwhile. */
type Flight = { keys: readonly string[]; dropped: Set<string> };

type Options = { shared?: SharedTier | undefined; clock?: Clock; log: Log; maxEntries?: number };

const DEFAULT_NEGATIVE_MS = 30_000;
const DEFAULT_MAX_ENTRIES = 100_000;
/** Lifetimes vary by as much, so that what was learnt together is not renewed together. */
const JITTER = 0.1;

export function createCache({
  shared,
  clock = systemClock,
  log,
  maxEntries = DEFAULT_MAX_ENTRIES,
}: Options): Cache {
  const local = new LRUCache<string, Entry>({ max: maxEntries });
  const underWay = new Map<string, Promise<Entry>>();
  const flights = new Set<Flight>();
  let drops = 0;
  let dropping: { prefixes: string[]; done: Promise<void> } | undefined;
  const { hear, ...told } = changes(async (changed) => shared?.publish(changed), log);
  shared?.onMessage({ drop, changed: hear });

  function drop(prefixes: readonly string[]): void {
    const isDropped = (key: string) => prefixes.some((prefix) => key.startsWith(prefix));
    drops += 1;
    for (const key of local.keys()) if (isDropped(key)) local.delete(key);
    // Who asks from now on does not join those who were asking before.
    for (const key of underWay.keys()) if (isDropped(key)) underWay.delete(key);
    for (const { keys, dropped } of flights) for (const key of keys) if (isDropped(key)) dropped.add(key);
  }

  function entryOf(value: unknown, policy: CachePolicy): Entry {
    const now = clock.now().getTime();
    const jitter = 1 + JITTER * (2 * Math.random() - 1);
    if (value === null || value === undefined) {
      const until = now + (policy.negativeMs ?? DEFAULT_NEGATIVE_MS) * jitter;
      return { value: null, at: now, freshUntil: until, staleUntil: until };
    }
    const freshUntil = now + policy.freshMs * jitter;
    return { value, at: now, freshUntil, staleUntil: freshUntil + policy.staleMs };
  }

  /** Entries that may still be used, in this process or shared. */
  async function find(keys: readonly string[]): Promise<Map<string, Entry>> {
    const now = clock.now().getTime();
    const found = new Map<string, Entry>();
    const absent = keys.filter((key) => {
      const entry = local.get(key);
      if (entry && entry.staleUntil > now) found.set(key, entry);
      return !entry || entry.freshUntil <= now;
    });
    if (!shared || absent.length === 0) return found;
    const before = drops;
    for (const [key, entry] of await shared.read(absent)) {
      if (entry.staleUntil <= now || entry.at <= (found.get(key)?.at ?? 0)) continue;
      found.set(key, entry);
      // Something was dropped since Redis was asked: perhaps this.
      if (drops === before) local.set(key, entry);
    }
    return found;
  }

  /** Loads what nobody is loading yet, in this process or another; joins in with the rest. */
  function renew<Value>(
    keys: readonly string[],
    policy: CachePolicy,
    load: (keys: readonly string[]) => Promise<Map<string, Value>>,
  ): Map<string, Promise<Entry>> {
    const fresh = keys.filter((key) => !underWay.has(key));
    if (fresh.length > 0) {
      const loading = fetchTogether(fresh, policy, load);
      for (const key of fresh) {
        const one = loading.then((entries) => entries.get(key) ?? entryOf(null, policy));
        underWay.set(key, one);
        one
          .catch(() => undefined)
          .finally(() => {
            if (underWay.get(key) === one) underWay.delete(key);
          });
      }
    }
    return new Map(
      keys.flatMap((key) => {
        const promise = underWay.get(key);
        return promise ? [[key, promise] as const] : [];
      }),
    );
  }

  async function fetchTogether<Value>(
    keys: readonly string[],
    policy: CachePolicy,
    load: (keys: readonly string[]) => Promise<Map<string, Value>>,
  ): Promise<Map<string, Entry>> {
    const elsewhere = shared ? await shared.claim(keys) : { mine: keys, others: new Map<string, Entry>() };
    const result = new Map(elsewhere.others);
    for (const [key, entry] of elsewhere.others) local.set(key, entry);
    const { mine } = elsewhere;
    if (mine.length === 0) return result;
    const flight: Flight = { keys: mine, dropped: new Set() };
    flights.add(flight);
    try {
      const values = await load(mine);
      const entries = new Map<string, Entry>();
      for (const key of mine) {
        const entry = entryOf(values.get(key), policy);
        result.set(key, entry);
        if (!flight.dropped.has(key)) entries.set(key, entry);
      }
      for (const [key, entry] of entries) local.set(key, entry);
      if (entries.size > 0) await shared?.write(entries, clock.now().getTime());
      if (entries.size < mine.length) await shared?.abandon(mine.filter((key) => !entries.has(key)));
      return result;
    } catch (error) {
      await shared?.abandon(mine);
      throw error;
    } finally {
      flights.delete(flight);
    }
  }

  function answer<Value>(entry: Entry, source: 'LIVE' | 'CACHE'): Cached<Value> {
    // A key is only ever written with one type of value: its kind is part of it.
    const value = entry.value as Value | null;
    return { value, asOf: new Date(entry.at), source, stale: entry.freshUntil <= clock.now().getTime() };
  }

  const cache: Cache = {
    async wrap(key, policy, load) {
      type Value = NonNullable<Awaited<ReturnType<typeof load>>>;
      const found = await cache.wrapMany<Value>([key], policy, async () => {
        const value = await load();
        return value === null ? new Map() : new Map([[key, value]]);
      });
      const one = found.get(key);
      if (one instanceof Error) throw one;
      if (!one) throw new Error('The cache lost a key.');
      return one;
    },

    async wrapMany<Value>(
      keys: readonly string[],
      policy: CachePolicy,
      load: (keys: readonly string[]) => Promise<Map<string, Value>>,
    ) {
      const now = clock.now().getTime();
      const unique = [...new Set(keys)];
      const found = await find(unique);
      const result = new Map<string, Cached<Value> | Error>();
      for (const [key, entry] of found) result.set(key, answer(entry, 'CACHE'));

      const old = unique.filter((key) => (found.get(key)?.freshUntil ?? Infinity) <= now);
      if (old.length > 0) {
        // The caller has an answer already; a failure leaves it as it is until it is too old to be used.
        const renewing = renew(old, policy, load);
        Promise.all(renewing.values()).catch((error: unknown) =>
          log.debug({ error }, 'could not renew an answer'),
        );
      }
      const missing = unique.filter((key) => !found.has(key));
      const loading = renew(missing, policy, load);
      await Promise.all(
        [...loading].map(async ([key, promise]) => {
          const value = await promise.then((entry) => answer<Value>(entry, 'LIVE'), asError);
          result.set(key, value);
        }),
      );
      return result;
    },

    set: (key, value, policy) => cache.setMany(new Map([[key, value]]), policy),

    async setMany(values, policy) {
      const entries = new Map([...values].map(([key, value]) => [key, entryOf(value, policy)]));
      for (const [key, entry] of entries) local.set(key, entry);
      if (entries.size > 0) await shared?.write(entries, clock.now().getTime());
    },

    invalidate(prefix) {
      if (!dropping) {
        const prefixes: string[] = [];
        // What is dropped in one turn is looked for in one go.
        const done = Promise.resolve().then(async () => {
          dropping = undefined;
          drop(prefixes);
          if (!shared) return;
          await shared.invalidate(prefixes);
          // What somebody took from Redis before it was dropped there.
          drop(prefixes);
        });
        dropping = { prefixes, done };
      }
      dropping.prefixes.push(prefix);
      return dropping.done;
    },

    changes: told,

    shared: () => shared?.state() ?? null,

    async close() {
      await shared?.close();
    },
  };
  return cache;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
