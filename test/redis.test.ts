import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { freePorts } from './processes.ts';

const missing = spawnSync('redis-server', ['--version']).status !== 0;
if (missing) console.warn('skipped: there is no redis-server on this machine');

let foyer: TestFoyer;
let port: number;
let redis: ReturnType<typeof startRedis>;
beforeAll(async () => {
  if (missing) return;
  port = await freePorts(1);
  redis = startRedis();
  await vi.waitUntil(() => redis.ready(), { timeout: 15_000 });
  foyer = await startTestFoyer({ REDIS_URL: `redis://127.0.0.1:${port}` });
});
afterAll(async () => {
  await foyer?.close();
  redis?.child.kill('SIGKILL');
});

function startRedis() {
  const child = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { child, ready: () => said.includes('Ready to accept connections') };
}

const PAGE =
  '{ events(first: 20) { nodes { title costRange { min { total { amount } } } performances(first: 3) { nodes { costRange { min { total { amount } } } } } } } }';
const LIVE =
  '{ performance(id: "ticketswitch:performance:3EVE-auto") { availability { currency } deliveryMethods { code } } }';

test.skipIf(missing)(
  'Redis stopped in the middle of load: no request fails, and none when it is back',
  async () => {
    const { client } = foyer;
    let going = true;
    let answered = 0;
    const failures: unknown[] = [];
    const load = Array.from({ length: 8 }, async (_unused, worker) => {
      while (going) {
        const { errors } = await client.send(worker % 4 === 0 ? LIVE : PAGE);
        if (errors) failures.push(errors);
        answered += 1;
      }
    });
    onTestFinished(() => {
      going = false;
    });
    const during = async () => {
      const from = answered;
      await vi.waitUntil(() => answered > from + 60, { timeout: 20_000 });
    };
    await during();
    redis.child.kill('SIGKILL');
    await once(redis.child, 'exit');
    await during();
    redis = startRedis();
    await vi.waitUntil(() => redis.ready(), { timeout: 15_000 });
    await wait(1200);
    await during();
    going = false;
    await Promise.all(load);
    expect(failures).toEqual([]);
  },
);
