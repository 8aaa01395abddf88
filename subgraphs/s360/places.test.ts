import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { places } from './places.ts';

test('never more at once than there may be; buyers go first, each in turn', async () => {
  const line = places(2);
  const began: string[] = [];
  let atOnce = 0;
  let most = 0;
  const call = async (name: string, errand: 'look' | 'sale') => {
    const giveBack = await line.take(errand);
    began.push(name);
    atOnce += 1;
    most = Math.max(most, atOnce);
    await wait(2);
    atOnce -= 1;
    giveBack();
  };
  await Promise.all([
    call('look 1', 'look'),
    call('look 2', 'look'),
    call('look 3', 'look'),
    call('look 4', 'look'),
    call('sale 1', 'sale'),
    call('sale 2', 'sale'),
  ]);
  expect(began).toEqual(['look 1', 'look 2', 'sale 1', 'sale 2', 'look 3', 'look 4']);
  expect(most).toBe(2);
  // All places are back.
  await Promise.all([line.take('look'), line.take('look')]);
});

test('who waits too long is refused, and takes no place', async () => {
  const line = places(1, { look: 5, sale: 60_000 });
  const giveBack = await line.take('sale');
  await expect(line.take('look')).rejects.toMatchObject({ code: 'SUPPLIER_THROTTLED', retryable: true });
  const next = line.take('sale');
  giveBack();
  (await next)();
  await line.take('look');
});
