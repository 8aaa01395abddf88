import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { pino } from 'pino';
import { createClient } from 'redis';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { type CachePolicy, cacheKey, cachePrefix, createCache } from './cache.ts';
import type { SharedTier } from './entry.ts';
import { redisTier } from './redis.ts';

const log = pino({ level: 'silent' });
const POLICY: CachePolicy = { freshMs: 1000, staleMs: 10_000, negativeMs: 500 };
const START = new Date('2027-03-01T09:00:00Z').getTime();
/** Lifetimes vary by a tenth: before the one all is fresh, after the other nothing is. */
const SURELY_FRESH = 899;
const SURELY_STALE = 1101;

/** A cache of one process on a clock of its own. */
function make() {
  let now = START;
  const clock = { now: () => new Date(now) };
  const advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return { cache: createCache({ log, clock }), advance };
}

const failing = async (): Promise<never> => {
  throw new Error('the supplier is down');
};

describe('one answer', () => {
  test('is kept while it is fresh', async () => {
    const { cache, advance } = make();
    const load = vi.fn(async () => 'one');
    expect(await cache.wrap('a', POLICY, load)).toEqual({
      value: 'one',
      asOf: new Date(START),
      source: 'LIVE',
      stale: false,
    });
    advance(SURELY_FRESH);
    expect(await cache.wrap('a', POLICY, load)).toEqual({
      value: 'one',
      asOf: new Date(START),
      source: 'CACHE',
      stale: false,
    });
    expect(load).toHaveBeenCalledOnce();
    expect(cache.shared()).toBeNull();
  });

  test('is given at once when it is stale, while a new one is fetched', async () => {
    const { cache, advance } = make();
    await cache.wrap('a', POLICY, async () => 'old');
    advance(SURELY_STALE);
    const slow = Promise.withResolvers<string>();
    const load = vi.fn(() => slow.promise);
    const stale = { value: 'old', asOf: new Date(START), source: 'CACHE', stale: true };
    expect(await cache.wrap('a', POLICY, load)).toEqual(stale);
    expect(await cache.wrap('a', POLICY, load)).toEqual(stale);
    expect(load).toHaveBeenCalledOnce();
    slow.resolve('new');
    await vi.waitFor(
      async () => {
        expect(await cache.wrap('a', POLICY, load)).toMatchObject({ value: 'new', stale: false });
      },
      { timeout: 15_000 },
    );
    expect(load).toHaveBeenCalledOnce();
  });

  test('is given when the supplier fails, until it is too old', async () => {
    const { cache, advance } = make();
    await cache.wrap('a', POLICY, async () => 'old');
    advance(SURELY_STALE);
    for (let round = 0; round < 3; round += 1) {
      expect(await cache.wrap('a', POLICY, failing)).toMatchObject({ value: 'old', stale: true });
      // Lets the failure in the background come about.
      await new Promise(setImmediate);
    }
    advance(POLICY.freshMs + POLICY.staleMs);
    await expect(cache.wrap('a', POLICY, failing)).rejects.toThrow('the supplier is down');
    expect(await cache.wrap('a', POLICY, async () => 'new')).toMatchObject({ value: 'new', source: 'LIVE' });
  });

  test('that there is nothing is kept for its own time', async () => {
    const { cache, advance } = make();
    const load = vi.fn(async () => null);
    expect(await cache.wrap('a', POLICY, load)).toMatchObject({ value: null, source: 'LIVE', stale: false });
    advance(449);
    expect(await cache.wrap('a', POLICY, load)).toMatchObject({ value: null, source: 'CACHE', stale: false });
    expect(load).toHaveBeenCalledOnce();
    advance(102);
    // It is not used after that, not even while it is renewed.
    expect(await cache.wrap('a', POLICY, async () => 'there')).toMatchObject({
      value: 'there',
      source: 'LIVE',
    });
  });

  test('is not remembered when it failed', async () => {
    const { cache } = make();
    await expect(cache.wrap('a', POLICY, failing)).rejects.toThrow('the supplier is down');
    expect(await cache.wrap('a', POLICY, async () => 'fine')).toMatchObject({ value: 'fine' });
  });

  test('is loaded once for all who wait for it, and fails for all of them', async () => {
    const { cache } = make();
    const slow = Promise.withResolvers<string>();
    const load = vi.fn(() => slow.promise);
    const good = Array.from({ length: 20 }, () => cache.wrap('a', POLICY, load));
    slow.resolve('one');
    for (const answer of await Promise.all(good)) expect(answer.value).toBe('one');
    expect(load).toHaveBeenCalledOnce();

    const broken = vi.fn(failing);
    const bad = Array.from({ length: 20 }, () => cache.wrap('b', POLICY, broken));
    for (const answer of await Promise.allSettled(bad)) expect(answer.status).toBe('rejected');
    expect(broken).toHaveBeenCalledOnce();
  });

  test('that passed by is kept too', async () => {
    const { cache } = make();
    await cache.set('a', 'seen', POLICY);
    expect(await cache.wrap('a', POLICY, failing)).toMatchObject({ value: 'seen', source: 'CACHE' });
  });
});

test('what was learnt together does not grow old together', async () => {
  const { cache, advance } = make();
  const keys = Array.from({ length: 400 }, (_unused, position) => `k${position}`);
  await cache.setMany(new Map(keys.map((key) => [key, key])), POLICY);
  const staleNow = async () => {
    const found = await cache.wrapMany(keys, POLICY, failing);
    return [...found.values()].filter((one) => !(one instanceof Error) && one.stale).length;
  };
  advance(SURELY_FRESH);
  expect(await staleNow()).toBe(0);
  advance(POLICY.freshMs - SURELY_FRESH);
  const half = await staleNow();
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(keys.length);
  advance(SURELY_STALE - POLICY.freshMs);
  expect(await staleNow()).toBe(keys.length);
});

describe('many answers', () => {
  test('are loaded by one call for what is missing, each key once', async () => {
    const { cache } = make();
    await cache.set('a', 1, POLICY);
    const load = vi.fn(async (keys: readonly string[]) => new Map(keys.map((key) => [key, 2])));
    const found = await cache.wrapMany(['a', 'b', 'c', 'b'], POLICY, load);
    expect(load).toHaveBeenCalledExactlyOnceWith(['b', 'c']);
    expect([...found.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(found.get('a')).toMatchObject({ value: 1, source: 'CACHE' });
    expect(found.get('c')).toMatchObject({ value: 2, source: 'LIVE' });
    expect(await cache.wrapMany([], POLICY, load)).toEqual(new Map());
  });

  test('what the supplier leaves out is not there', async () => {
    const { cache } = make();
    const load = vi.fn(async () => new Map([['a', 1]]));
    const found = await cache.wrapMany(['a', 'b'], POLICY, load);
    expect(found.get('b')).toMatchObject({ value: null, source: 'LIVE' });
    expect((await cache.wrapMany(['b'], POLICY, load)).get('b')).toMatchObject({ source: 'CACHE' });
    expect(load).toHaveBeenCalledOnce();
  });

  test('each has its own error: what is known is still given', async () => {
    const { cache } = make();
    await cache.set('a', 1, POLICY);
    const slow = Promise.withResolvers<Map<string, number>>();
    const elsewhere = cache.wrap('b', POLICY, async () => (await slow.promise).get('b') ?? null);
    await new Promise(setImmediate);
    const broken = vi.fn(failing);
    const asked = cache.wrapMany(['a', 'b', 'c', 'd'], POLICY, broken);
    slow.resolve(new Map([['b', 2]]));
    const found = await asked;
    expect(broken).toHaveBeenCalledExactlyOnceWith(['c', 'd']);
    expect(found.get('a')).toMatchObject({ value: 1 });
    expect(found.get('b')).toMatchObject({ value: 2 });
    for (const key of ['c', 'd']) expect(found.get(key)).toEqual(new Error('the supplier is down'));
    expect(await elsewhere).toMatchObject({ value: 2 });
  });

  test('a failure that is no error becomes one', async () => {
    const { cache } = make();
    const odd = cache.wrapMany(['a'], POLICY, () => Promise.reject('no'));
    expect((await odd).get('a')).toEqual(new Error('no'));
  });
});

describe('keys', () => {
  const parts = fc.record({
    supplier: fc.string(),
    kind: fc.string(),
    id: fc.string(),
    channel: fc.string(),
    language: fc.string(),
  });

  test('hold everything an answer depends on', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(cacheKey(a) === cacheKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test('begin with what they are dropped by, and with nothing else', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const { supplier, kind, id } = a;
        expect(cacheKey(a).startsWith(cachePrefix({ supplier, kind, id }))).toBe(true);
        const same = b.supplier === supplier && b.kind === kind && b.id === id;
        expect(cacheKey(b).startsWith(cachePrefix({ supplier, kind, id }))).toBe(same);
      }),
    );
  });

  test('are dropped by supplier, kind or thing, in every channel and language', async () => {
    const { cache } = make();
    const key = (kind: string, id: string, channel = 'web') =>
      cacheKey({ supplier: 'acme', kind, id, channel, language: 'en' });
    const all = [key('event', '1'), key('event', '1', 'shop'), key('event', '10'), key('price', '1')];
    await cache.setMany(new Map(all.map((one) => [one, one])), POLICY);
    await cache.invalidate(cachePrefix({ supplier: 'acme', kind: 'event', id: '1' }));
    const gone = await cache.wrapMany(all, POLICY, async () => new Map());
    expect(all.map((one) => gone.get(one))).toMatchObject([
      { value: null },
      { value: null },
      { value: all[2] },
      { value: all[3] },
    ]);
  });
});

describe('what is dropped while it is loaded', () => {
  test('is given to who had asked, and loaded again for who asks later', async () => {
    const { cache } = make();
    const old = Promise.withResolvers<string>();
    const key = cacheKey({ supplier: 'acme', kind: 'event', id: '1', channel: 'web', language: 'en' });
    const first = cache.wrap(key, POLICY, () => old.promise);
    await cache.invalidate(cachePrefix({ supplier: 'acme', kind: 'event' }));
    expect(await cache.wrap(key, POLICY, async () => 'new')).toMatchObject({ value: 'new', source: 'LIVE' });
    old.resolve('old');
    expect(await first).toMatchObject({ value: 'old' });
    expect(await cache.wrap(key, POLICY, failing)).toMatchObject({ value: 'new' });
  });
});

describe('changes', () => {
  test('are told to all who listen, and waited for; one who fails or has left keeps nobody from it', async () => {
    const { cache } = make();
    const heard: unknown[] = [];
    cache.changes.subscribe(failing);
    cache.changes.subscribe(async (changed) => {
      await Promise.resolve();
      heard.push(...changed);
    });
    const leave = cache.changes.subscribe(async (changed) => void heard.push(...changed));
    leave();
    const changed = { supplier: 'acme', type: 'AcmeEvent', id: 'acme:event:1' };
    await cache.changes.publish([changed]);
    await cache.changes.publish([]);
    expect(heard).toEqual([changed]);
  });
});

const REDIS = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';
const reachable = await canReach(REDIS);
if (!reachable) console.warn(`Skipped: the cache between processes needs a Redis at ${REDIS}.`);

async function canReach(url: string): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 1000 } });
  client.on('error', () => undefined);
  const found = await client.connect().then(
    () => true,
    () => false,
  );
  client.destroy();
  return found;
}

describe.skipIf(!reachable)('two processes on one Redis', () => {
  /** Nobody else has this supplier, so its keys are this run's own. */
  const supplier = `test-${randomUUID()}`;
  const open: SharedTier[] = [];
  const policy: CachePolicy = { freshMs: 60_000, staleMs: 60_000, negativeMs: 60_000 };
  let number = 0;

  afterEach(async () => {
    for (const tier of open.splice(0)) {
      await tier.invalidate([cachePrefix({ supplier })]);
      await tier.close();
    }
  });
  afterAll(async () => {
    const client = createClient({ url: REDIS });
    await client.connect();
    for await (const keys of client.scanIterator({ MATCH: `*${supplier}*`, COUNT: 1000 }))
      if (keys.length > 0) await client.unlink(keys);
    client.destroy();
  });

  /** A process: its cache, and a promise of the first time it claims something of Redis. */
  async function process() {
    const tier = await redisTier(REDIS, log);
    open.push(tier);
    const claim = Promise.withResolvers<void>();
    const watched: SharedTier = {
      ...tier,
      claim: (keys) => {
        const asked = tier.claim(keys);
        claim.resolve();
        return asked;
      },
    };
    return {
      cache: createCache({ shared: watched, log }),
      /** Resolves when Redis has seen the claim: commands of one connection are done in order. */
      hasClaimed: () => claim.promise.then(() => tier.read(['nothing'])),
    };
  }
  const newKey = () => {
    number += 1;
    return cacheKey({ supplier, kind: 'event', id: String(number), channel: 'web', language: 'en' });
  };

  test('what one has learnt the other knows, also that there is nothing', async () => {
    const [one, two] = [await process(), await process()];
    const [there, nothing] = [newKey(), newKey()];
    await one.cache.wrap(there, policy, async () => ({ title: 'é', price: '1.10' }));
    await one.cache.wrap(nothing, policy, async () => null);
    expect(await two.cache.wrap(there, policy, failing)).toMatchObject({
      value: { title: 'é', price: '1.10' },
      source: 'CACHE',
      stale: false,
    });
    expect(await two.cache.wrap(nothing, policy, failing)).toMatchObject({ value: null, source: 'CACHE' });
    expect([one.cache.shared(), two.cache.shared()]).toEqual(['up', 'up']);
  });

  test('what one is loading the other waits for', async () => {
    const [one, two] = [await process(), await process()];
    const key = newKey();
    const slow = Promise.withResolvers<string>();
    const first = one.cache.wrap(key, policy, () => slow.promise);
    await one.hasClaimed();
    const load = vi.fn(async () => 'a second time');
    const second = two.cache.wrap(key, policy, load);
    await two.hasClaimed();
    slow.resolve('once');
    expect(await first).toMatchObject({ value: 'once' });
    expect(await second).toMatchObject({ value: 'once' });
    expect(load).not.toHaveBeenCalled();
  });

  // What a claim waits for at most is longer than this test may take.
  test('what one failed to load the other loads', { timeout: 4000 }, async () => {
    const [one, two] = [await process(), await process()];
    const key = newKey();
    const slow = Promise.withResolvers<string>();
    const first = one.cache.wrap(key, policy, () => slow.promise);
    await one.hasClaimed();
    const second = two.cache.wrap(key, policy, async () => 'mine');
    await two.hasClaimed();
    slow.reject(new Error('no'));
    await expect(first).rejects.toThrow('no');
    expect(await second).toMatchObject({ value: 'mine' });
  });

  test('who loads one thing does not wait for another', async () => {
    const [one, two] = [await process(), await process()];
    const [theirs, own] = [newKey(), newKey()];
    const never = Promise.withResolvers<string>();
    const first = one.cache.wrap(theirs, policy, () => never.promise);
    await one.hasClaimed();
    const load = vi.fn(async (keys: readonly string[]) => new Map(keys.map((key) => [key, 'mine'])));
    const found = await two.cache.wrapMany([theirs, own], policy, load);
    expect([...found.values()]).toMatchObject([{ value: 'mine' }, { value: 'mine' }]);
    expect(load).toHaveBeenCalledOnce();
    never.resolve('late');
    await first;
  });

  test('what one drops the other drops', async () => {
    const [one, two] = [await process(), await process()];
    const [dropped, kept] = [newKey(), newKey()];
    for (const { cache } of [one, two])
      await cache.wrapMany([dropped, kept], policy, async (keys) => new Map(keys.map((key) => [key, 'old'])));
    await one.cache.invalidate(
      cachePrefix({ supplier, kind: 'event', id: dropped.split(':')[2] ?? dropped }),
    );
    await vi.waitFor(
      async () => {
        expect(await two.cache.wrap(dropped, policy, async () => 'new')).toMatchObject({ value: 'new' });
      },
      { timeout: 15_000 },
    );
    expect(await one.cache.wrap(dropped, policy, failing)).toMatchObject({ value: 'new' });
    expect(await two.cache.wrap(kept, policy, failing)).toMatchObject({ value: 'old' });
  });

  test('what one says to have changed the other has dealt with by then', async () => {
    const [one, two] = [await process(), await process()];
    const heard: unknown[] = [];
    const own: unknown[] = [];
    one.cache.changes.subscribe(async (changed) => void own.push(...changed));
    two.cache.changes.subscribe(async (changed) => {
      await two.cache.invalidate(cachePrefix({ supplier }));
      heard.push(...changed);
    });
    await one.cache.changes.publish([{ supplier, type: 'AcmeEvent' }]);
    expect(heard).toEqual([{ supplier, type: 'AcmeEvent' }]);
    expect(own).toEqual(heard);
  });

  test('what is no message of a process is not listened to', async () => {
    const { cache } = await process();
    const heard = vi.fn(async () => undefined);
    cache.changes.subscribe(heard);
    const client = createClient({ url: REDIS });
    await client.connect();
    for (const text of ['acme:', '{', '{"from":"x","id":"y","changed":[{"supplier":""}]}', 'null'])
      await client.publish('foyer:1:invalidate', text);
    await client.publish(
      'foyer:1:invalidate',
      JSON.stringify({ from: 'x', id: 'y', changed: [{ supplier }] }),
    );
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 15_000 });
    client.destroy();
    expect(heard.mock.calls).toEqual([[[{ supplier }]]]);
  });

  test('what one sees passing by the other uses when its own is stale', async () => {
    const [one, two] = [await process(), await process()];
    const key = newKey();
    const short: CachePolicy = { freshMs: 1, staleMs: 60_000 };
    await two.cache.set(key, 'old', short);
    await vi.waitFor(
      async () => {
        await one.cache.set(key, 'newer', policy);
        expect(await two.cache.wrap(key, policy, failing)).toMatchObject({ value: 'newer', stale: false });
      },
      { timeout: 15_000 },
    );
  });
});
