import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createClient } from 'redis';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Cache, type CachePolicy, createCache } from './cache.ts';
import { redisTier } from './redis.ts';

const POLICY: CachePolicy = { freshMs: 60_000, staleMs: 60_000 };
const WARN = 40;
const INFO = 30;

const installed = spawnSync('redis-server', ['--version']).status === 0;
if (!installed) console.warn('Skipped: losing Redis needs redis-server to start one of its own.');

const atEnd: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
});

/** A Redis of this test alone, that can be killed, stopped and started again on the same port. */
async function ownRedis() {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const gone = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  atEnd.push(gone);
  return {
    url,
    async start() {
      child = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], {
        stdio: 'ignore',
      });
      const client = createClient({ url, socket: { reconnectStrategy: 20 } });
      client.on('error', () => undefined);
      await client.connect();
      client.destroy();
    },
    kill: gone,
    stop: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
  };
}

/** A way to Redis that can be cut and mended. */
async function wireTo(url: string) {
  const target = new URL(url);
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => other.destroy());
      end.pipe(other);
    }
  });
  const port = await freePort();
  const cut = () => {
    server.close();
    for (const end of ends) end.destroy();
    ends.clear();
  };
  const mend = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await mend();
  atEnd.push(cut);
  return { url: `redis://127.0.0.1:${port}`, cut, mend };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('there is no free port');
  return address.port;
}

/** A log whose lines can be counted. */
function heard() {
  const lines: { level: number; msg: string }[] = [];
  const line = z.object({ level: z.number(), msg: z.string() });
  const log = pino({ level: 'info' }, { write: (text) => void lines.push(line.parse(JSON.parse(text))) });
  const of = (level: number) => lines.filter((one) => one.level === level).map(({ msg }) => msg);
  return { log, warnings: () => of(WARN), notes: () => of(INFO), lines };
}

async function processOn(url: string) {
  const ears = heard();
  const tier = await redisTier(url, ears.log);
  atEnd.push(() => tier.close());
  return { cache: createCache({ shared: tier, log: ears.log }), tier, ...ears };
}

/** Asks for one thing after another, some new and some known, until it is told to end. */
function load(cache: Cache) {
  const seen = { answers: 0, failures: 0, wrong: 0 };
  let going = true;
  const worker = async (name: number) => {
    for (let turn = 0; going; turn += 1) {
      const key = `acme:event:${turn % 3 === 0 ? turn % 50 : `${name}-${turn}`}:web:en`;
      try {
        const { value } = await cache.wrap(key, POLICY, async () => key);
        if (value !== key) seen.wrong += 1;
      } catch {
        seen.failures += 1;
      }
      seen.answers += 1;
      await new Promise(setImmediate);
    }
  };
  const workers = Array.from({ length: 8 }, (_unused, name) => worker(name));
  return {
    seen,
    /** Resolves after so many more answers. */
    async more(count: number) {
      const until = seen.answers + count;
      await vi.waitFor(() => expect(seen.answers).toBeGreaterThan(until), { timeout: 20_000 });
    },
    async end() {
      going = false;
      await Promise.all(workers);
      return seen;
    },
  };
}

const soon = { timeout: 15_000 };

describe.skipIf(!installed)('Redis goes away in the middle of work', () => {
  test('killed: no read fails, one line says so, and one that it is back', async () => {
    const redis = await ownRedis();
    await redis.start();
    const { cache, warnings, notes, lines } = await processOn(redis.url);
    const work = load(cache);
    await work.more(500);
    expect(cache.shared()).toBe('up');
    await redis.kill();
    await vi.waitFor(() => expect(cache.shared()).toBe('down'), soon);
    await work.more(500);
    await redis.start();
    await vi.waitFor(() => expect(cache.shared()).toBe('up'), soon);
    await work.more(500);
    expect(await work.end()).toMatchObject({ failures: 0, wrong: 0 });
    expect(warnings()).toEqual([expect.stringContaining('Redis cannot be reached')]);
    expect(notes()).toEqual(['Redis is back']);
    expect(lines).toHaveLength(2);
  });

  test('stopped: no read fails or hangs, one line says so, and one that it is back', async () => {
    const redis = await ownRedis();
    await redis.start();
    const { cache, warnings, notes, lines } = await processOn(redis.url);
    const work = load(cache);
    await work.more(500);
    redis.stop();
    await vi.waitFor(() => expect(cache.shared()).toBe('down'), soon);
    // Long enough for it to be tried again and again in vain.
    await wait(3000);
    await work.more(500);
    expect(cache.shared()).toBe('down');
    redis.resume();
    await vi.waitFor(() => expect(cache.shared()).toBe('up'), soon);
    await work.more(500);
    expect(await work.end()).toMatchObject({ failures: 0, wrong: 0 });
    expect(warnings()).toEqual([expect.stringContaining('Redis cannot be reached')]);
    expect(notes()).toEqual(['Redis is back']);
    expect(lines).toHaveLength(2);
  });

  test('not there at the start: it is found when it comes', async () => {
    const redis = await ownRedis();
    const { cache, warnings, notes } = await processOn(redis.url);
    expect(cache.shared()).toBe('down');
    expect(await cache.wrap('a', POLICY, async () => 'one')).toMatchObject({ value: 'one' });
    expect(warnings()).toHaveLength(1);
    await redis.start();
    await vi.waitFor(() => expect(cache.shared()).toBe('up'), soon);
    expect(notes()).toEqual(['Redis is back']);
    await cache.wrap('b', POLICY, async () => 'two');
    const other = await processOn(redis.url);
    expect(await other.cache.wrap('b', POLICY, async () => 'three')).toMatchObject({ value: 'two' });
  });

  test('while another process loads: who waits for it goes on alone', { timeout: 20_000 }, async () => {
    const redis = await ownRedis();
    await redis.start();
    const [one, two] = [await processOn(redis.url), await processOn(redis.url)];
    const never = Promise.withResolvers<string>();
    const started = Promise.withResolvers<void>();
    const first = one.cache.wrap('a', POLICY, () => {
      started.resolve();
      return never.promise;
    });
    await started.promise;
    const second = two.cache.wrap('a', POLICY, async () => 'mine');
    await two.tier.read(['nothing']);
    await redis.kill();
    expect(await second).toMatchObject({ value: 'mine' });
    never.resolve('late');
    expect(await first).toMatchObject({ value: 'late' });
  });

  test('after it is back, what one process drops the other drops again', async () => {
    const redis = await ownRedis();
    await redis.start();
    const [one, two] = [await processOn(redis.url), await processOn(redis.url)];
    await redis.kill();
    await vi.waitFor(
      () => expect([one, two].map(({ tier }) => tier.state())).toEqual(['down', 'down']),
      soon,
    );
    await redis.start();
    await vi.waitFor(() => expect([one, two].map(({ tier }) => tier.state())).toEqual(['up', 'up']), soon);
    await two.cache.set('acme:event:1', 'old', POLICY);
    await vi.waitFor(async () => {
      await one.cache.invalidate('acme:event:1');
      expect(await two.cache.wrap('acme:event:1', POLICY, async () => 'new')).toMatchObject({ value: 'new' });
    }, soon);
  });
});

describe.skipIf(!installed)('what is dropped while the way to Redis is cut', () => {
  const EVENT = 'acme:event:1';
  const read = async (cache: Cache) => (await cache.wrap(EVENT, POLICY, async () => 'new')).value;

  test('by others: who was cut off forgets what it had in its memory', async () => {
    const redis = await ownRedis();
    await redis.start();
    const wire = await wireTo(redis.url);
    const [one, two] = [await processOn(redis.url), await processOn(wire.url)];
    await two.cache.set(EVENT, 'old', POLICY);
    wire.cut();
    await vi.waitFor(() => expect(two.tier.state()).toBe('down'), soon);
    await one.cache.invalidate(EVENT);
    expect(await read(two.cache)).toBe('old');
    await wire.mend();
    await vi.waitFor(async () => expect(await read(two.cache)).toBe('new'), soon);
  });

  test('by who was cut off: it goes from Redis, and from the memory of others, afterwards', async () => {
    const redis = await ownRedis();
    await redis.start();
    const wire = await wireTo(redis.url);
    const [one, two] = [await processOn(redis.url), await processOn(wire.url)];
    await one.cache.set(EVENT, 'old', POLICY);
    wire.cut();
    await vi.waitFor(() => expect(two.tier.state()).toBe('down'), soon);
    await two.cache.invalidate(EVENT);
    expect(await read(one.cache)).toBe('old');
    await wire.mend();
    await vi.waitFor(async () => expect(await read(one.cache)).toBe('new'), soon);
  });
});

describe.skipIf(!installed)('a Redis with much in it', () => {
  test('is not taken for a lost one while something is dropped', async () => {
    const redis = await ownRedis();
    await redis.start();
    const filler = createClient({ url: redis.url });
    await filler.connect();
    atEnd.push(() => filler.destroy());
    await filler.eval(`for key = 1, 300000 do redis.call('set', 'foyer:1:acme:event:' .. key, '') end`);
    const { cache, lines } = await processOn(redis.url);
    await cache.set('acme:event:1', 'old', POLICY);
    await cache.invalidate('acme:event:');
    expect(cache.shared()).toBe('up');
    expect(lines).toEqual([]);
    const other = await processOn(redis.url);
    expect(await other.cache.wrap('acme:event:1', POLICY, async () => 'new')).toMatchObject({ value: 'new' });
  });
});
