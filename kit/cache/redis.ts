import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'redis';
import type { z } from 'zod';
import type { Log } from '../log.ts';
import type { Change } from './changes.ts';
import { type Entry, entry, message, type SharedTier } from './entry.ts';

const PREFIX = 'foyer:1:';
const CHANNEL = `${PREFIX}invalidate`;
/** Redis answers in well under a millisecond; one that takes longer than this is treated as gone. */
const COMMAND_MS = 250;
/** After it was too slow it is left alone for as long, so that not every request waits for it. */
const REST_MS = 1000;
/** How long a process may load before others stop waiting for it. */
const CLAIM_MS = 5000;
const POLL_MS = 25;
/** How long others may take over what they are told. */
const HEARD_MS = 2000;
/** When more than this has to be dropped once Redis is back, everything is. */
const MAX_OWED = 1000;

/** The tier in Redis. Losing Redis is one line in the log, and so is its return. */
export async function redisTier(url: string, log: Log): Promise<SharedTier> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2000, reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 1000) },
  });
  const listener = client.duplicate();
  let restUntil = 0;
  let known: 'up' | 'down' = 'up';
  const from = randomUUID();
  let hear: Parameters<SharedTier['onMessage']>[0] | undefined;
  /** What was to be dropped while Redis could not be reached. */
  const owed = new Set<string>();

  function owe(prefixes: readonly string[]): void {
    for (const prefix of prefixes) owed.add(prefix);
    if (owed.size <= MAX_OWED) return;
    owed.clear();
    owed.add('');
  }

  function turn(state: 'up' | 'down'): void {
    if (state === known) return;
    known = state;
    if (state === 'down') {
      log.warn('Redis cannot be reached: going on with the cache of this process alone');
      return;
    }
    log.info('Redis is back');
    const prefixes = [...owed];
    owed.clear();
    if (prefixes.length > 0) void tier.invalidate(prefixes);
  }
  client.on('error', () => turn('down'));
  client.on('ready', () => turn('up'));
  // The first connection tells the state; this one would only say the same again.
  listener.on('error', () => undefined);
  // What others told while it was away is not told again: anything in the memory may be out of date.
  listener.on('ready', () => hear?.drop(['']));

  /** Runs a command, or gives `otherwise` when Redis is not there or does not answer in time. */
  async function attempt<Result>(command: () => Promise<Result>, otherwise: Result): Promise<Result> {
    if (!client.isReady || Date.now() < restUntil) return otherwise;
    const timer = new AbortController();
    try {
      const late = wait(COMMAND_MS, null, { signal: timer.signal, ref: false }).catch(() => null);
      const done = await Promise.race([command().then((result) => ({ result })), late]);
      if (done) {
        turn('up');
        return done.result;
      }
      restUntil = Date.now() + REST_MS;
    } catch {
      restUntil = Date.now() + POLL_MS;
    } finally {
      timer.abort();
    }
    turn('down');
    return otherwise;
  }

  /** The keys that nobody else is loading; all of them without Redis. */
  async function claimed(keys: readonly string[]): Promise<readonly string[]> {
    return attempt(async () => {
      const batch = client.multi();
      for (const key of keys) {
        batch.set(claimOf(key), '1', { condition: 'NX', expiration: { type: 'PX', value: CLAIM_MS } });
      }
      const got = await batch.execAsPipeline();
      return keys.filter((_key, position) => got[position] !== null);
    }, keys);
  }

  /** Messages of this process, and how many have yet to deal with them. */
  const unheard = new Map<string, ReturnType<typeof countdown>>();

  /**
   * Answers how many were told. It is tried even while a slow Redis is left alone: what is not told now never is, and
   * nobody waits long for it.
   */
  async function tell(told: z.input<typeof message>): Promise<number> {
    if (!client.isReady) return 0;
    const late = wait(COMMAND_MS, 0, { ref: false });
    return Promise.race([client.publish(CHANNEL, JSON.stringify(told)).catch(() => 0), late]);
  }

  function told(text: string): void {
    const { data } = message.safeParse(parsed(text));
    if (!data || data.from === from) return;
    if (data.prefixes.length > 0) hear?.drop(data.prefixes);
    if (data.done !== undefined) unheard.get(data.done)?.count(-1);
    if (data.changed.length > 0 && data.id !== undefined) void deal(data.changed, data.id);
  }

  async function deal(changed: readonly Change[], done: string): Promise<void> {
    await hear?.changed(changed);
    await tell({ from, done });
  }

  const tier: SharedTier = {
    async read(keys) {
      const texts = await attempt(() => client.mGet(keys.map((key) => PREFIX + key)), []);
      const found = new Map<string, Entry>();
      keys.forEach((key, position) => {
        const kept = parse(texts[position]);
        if (kept) found.set(key, kept);
      });
      return found;
    },
    async write(entries, now) {
      await attempt(async () => {
        const batch = client.multi();
        for (const [key, kept] of entries) {
          const lifetime = Math.max(1, Math.round(kept.staleUntil - now));
          batch.set(PREFIX + key, JSON.stringify(kept), { expiration: { type: 'PX', value: lifetime } });
          batch.del(claimOf(key));
        }
        await batch.execAsPipeline();
      }, undefined);
    },
    async claim(keys) {
      const others = new Map<string, Entry>();
      let waiting = keys;
      let mine = await claimed(keys);
      // What is claimed here must not wait for what is claimed elsewhere: then all is loaded here.
      for (let waited = 0; mine.length === 0 && waiting.length > 0; waited += POLL_MS) {
        if (waited >= CLAIM_MS) return { mine: waiting, others };
        await wait(POLL_MS);
        // A claim that was given up, because loading failed there, is taken over.
        const taken = await claimed(waiting);
        for (const [key, kept] of await tier.read(waiting)) others.set(key, kept);
        const done = taken.filter((key) => others.has(key));
        if (done.length > 0) await tier.abandon(done);
        waiting = waiting.filter((key) => !others.has(key));
        mine = taken.filter((key) => !others.has(key));
      }
      return { mine: mine.length > 0 ? waiting : [], others };
    },
    async abandon(keys) {
      await attempt(() => client.del(keys.map(claimOf)), 0);
    },
    async invalidate(prefixes) {
      await tell({ from, prefixes: [...prefixes] });
      const begins = prefixes.map((prefix) => PREFIX + prefix);
      const MATCH = `${escaped(commonBeginning(begins))}*`;
      let cursor: string | null = '0';
      // Step by step: looking through all keys takes longer than Redis is given for one command.
      do {
        const from: string = cursor;
        cursor = await attempt(async () => {
          const { cursor: next, keys } = await client.scan(from, { MATCH, COUNT: 1000 });
          const dropped = keys.filter((key) => begins.some((begin) => key.startsWith(begin)));
          if (dropped.length > 0) await client.unlink(dropped);
          return next;
        }, null);
      } while (cursor !== null && cursor !== '0');
      if (cursor === null) owe(prefixes);
      // Somebody may have taken one of them into its memory just before it went.
      await tell({ from, prefixes: [...prefixes] });
    },
    async publish(changed) {
      const id = randomUUID();
      const others = countdown();
      unheard.set(id, others);
      // Redis says how many it was passed on to: this process is one of them.
      others.count(Math.max(0, (await tell({ from, id, changed: [...changed] })) - 1));
      await others.done;
      unheard.delete(id);
    },
    onMessage(listener) {
      hear = listener;
    },
    state: () => known,
    async close() {
      client.destroy();
      listener.destroy();
    },
  };

  const first = Promise.all([
    client.connect(),
    listener.connect().then(() => listener.subscribe(CHANNEL, told)),
  ]);
  // A Redis that is not there at the start is found later: the clients go on trying.
  await Promise.race([first.catch(() => undefined), wait(COMMAND_MS * 4, undefined, { ref: false })]);
  if (!client.isReady) turn('down');
  return tier;
}

/** Resolves when as many were taken away as were added, in any order, or when it takes too long. */
function countdown() {
  let left = 0;
  let counted = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, HEARD_MS).unref();
  return {
    done: promise.finally(() => clearTimeout(timer)),
    count(by: number): void {
      left += by;
      counted ||= by >= 0;
      if (counted && left <= 0) resolve();
    },
  };
}

function claimOf(key: string): string {
  return `${PREFIX}claim:${key}`;
}

function parse(text: string | null | undefined): Entry | undefined {
  return text ? entry.safeParse(parsed(text)).data : undefined;
}

/** The value of a JSON text; undefined for another text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As far as all of them are the same. */
function commonBeginning([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  while (!others.every((other) => other.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

function escaped(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&');
}
