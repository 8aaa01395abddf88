import { beforeEach, expect, test } from 'vitest';
import { type Errand, pace, type Timer } from './pace.ts';

/** Time goes by when somebody waits. */
let time = 0;
const timer: Timer = {
  now: () => time,
  async wait(ms) {
    time += ms;
  },
};
beforeEach(() => {
  time = 0;
});

/** How many of so many calls get their turn without waiting. */
async function through(calls: number, line: ReturnType<typeof pace>, errand: Errand): Promise<number> {
  const began = time;
  let count = 0;
  for (let call = 0; call < calls; call += 1) {
    const got = await line.turn(errand).then(
      () => time === began,
      () => false,
    );
    time = began;
    if (got) count += 1;
  }
  return count;
}

test('never more calls in a minute than there may be; what would wait too long is refused', async () => {
  const line = pace(10, timer);
  expect(await through(12, line, 'sale')).toBe(10);
  await expect(line.turn('sale')).rejects.toMatchObject({ code: 'SUPPLIER_THROTTLED', retryable: true });
  time = 59_000;
  expect(await through(1, line, 'look')).toBe(0);
  time = 121_000;
  expect(await through(12, line, 'sale')).toBe(10);
});

test('who only looks leaves room for who buys', async () => {
  const line = pace(20, timer);
  expect(await through(30, line, 'look')).toBe(18);
  expect(await through(30, line, 'sale')).toBe(2);
});

test('a call waits its turn when that comes soon', async () => {
  const line = pace(10, timer);
  expect(await through(10, line, 'sale')).toBe(10);
  time = 58_000;
  await line.turn('look');
  expect(time).toBe(60_000);
});

test('after S-360 took no more it is left alone, longer each time, until it answers again', async () => {
  const line = pace(100, timer);
  const rest = async () => {
    const sentAt = await line.turn('sale');
    line.met(true, sentAt);
    const began = time;
    await line.turn('sale');
    return time - began;
  };
  const first = await rest();
  expect(first).toBeGreaterThanOrEqual(1500);
  expect(first).toBeLessThanOrEqual(2500);
  expect(await rest()).toBeGreaterThanOrEqual(3000);
  expect(await rest()).toBeGreaterThanOrEqual(6000);
  line.met(false, time);
  expect(await rest()).toBeLessThanOrEqual(2500);
});

test('calls that were under way together are one sign, not many', async () => {
  const line = pace(100, timer);
  const sentAt = await Promise.all(['sale', 'sale', 'look'].map(() => line.turn('sale')));
  for (const at of sentAt) line.met(true, at);
  // One that was answered late does not end the rest.
  line.met(false, sentAt[0] ?? 0);
  const began = time;
  await line.turn('sale');
  expect(time - began).toBeGreaterThanOrEqual(1500);
  expect(time - began).toBeLessThanOrEqual(2500);
});
