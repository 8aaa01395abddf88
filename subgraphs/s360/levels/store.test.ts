import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  type Connector,
  callOf,
  eventOf,
  openOf,
  startConnector,
  wholeCatalogue,
} from '../test-connector.ts';

/** How much is left is polled: lists show it, and S-360 is asked once a minute. */

let s360: Connector;
beforeAll(async () => {
  s360 = await startConnector();
});
beforeEach(() => s360.forget());
afterAll(() => s360?.close());

const MINUTE_MS = 61_000;

async function statusOf(id: string) {
  return (await s360.adapter.performances([id], callOf())).get(id);
}

/** So many minutes go by, with somebody looking in each. */
async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    await s360.clock.advance(MINUTE_MS);
    const before = (await s360.calls()).getUpdatedAvailabilities ?? 0;
    await vi.waitFor(
      async () => {
        await s360.adapter.performances([], callOf());
        expect((await s360.calls()).getUpdatedAvailabilities ?? 0).toBe(before + 1);
      },
      { timeout: 15_000 },
    );
  }
}

test('what has sold out is told in lists', async () => {
  const { performances } = await eventOf(s360.adapter, 'Sold Out');
  await vi.waitFor(
    async () =>
      expect(await statusOf(performances[0]?.id ?? '')).toMatchObject({
        saleStatus: 'SOLD_OUT',
        limited: false,
      }),
    { timeout: 15_000 },
  );
  const open = await eventOf(s360.adapter, 'The Open House');
  expect(open.performances[0]).toMatchObject({ saleStatus: 'ON_SALE', limited: false });
});

test('a change is heard of within a minute, and nothing else is asked about again', async () => {
  await wholeCatalogue(s360.adapter);
  await minutes(8);
  const { performance, bands } = await openOf(s360.adapter, 'The captain’s cabin', 20);
  const [band] = bands;
  const { id } = performance;
  expect(await statusOf(id)).toMatchObject({ saleStatus: 'ON_SALE' });
  const left = band?.available ?? 0;
  const line = { performanceId: id, priceBandId: band?.id ?? '', tickets: left };
  const order = done(await s360.adapter.hold(wish([line]), callOf()));
  await s360.sandbox.control('POST', '/requests/reset');
  await minutes(1);
  await vi.waitFor(async () => expect(await statusOf(id)).toMatchObject({ saleStatus: 'SOLD_OUT' }), {
    timeout: 15_000,
  });
  const { getEventAvailability = 0, getProductAvailability = 0 } = await s360.calls();
  expect(getEventAvailability).toBeLessThanOrEqual(1);
  expect(getProductAvailability).toBeLessThanOrEqual(1);

  await s360.adapter.release(order.id, callOf());
  await minutes(1);
  await vi.waitFor(async () => expect((await statusOf(id))?.saleStatus).toBe('ON_SALE'), { timeout: 15_000 });
});

test('however many look, in however many processes, S-360 is asked once a minute', async () => {
  const processes = [s360.adapter, await s360.connect(), await s360.connect()];
  await minutes(1);
  await s360.clock.advance(MINUTE_MS);
  await s360.sandbox.control('POST', '/requests/reset');
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(processes.flatMap((one) => [1, 2, 3].map(() => one.performances([], callOf()))));
    await s360.clock.advance(10_000);
  }
  await vi.waitFor(async () => expect((await s360.calls()).getUpdatedAvailabilities).toBe(1), {
    timeout: 15_000,
  });
  for (const calls of Object.values(await s360.calls())) expect(calls).toBeLessThanOrEqual(3);
});

test('a channel polls with its own point of sale', async () => {
  const agency = callOf('agency');
  const { performances } = await eventOf(s360.adapter, 'The Open House', agency);
  const id = performances[0]?.id ?? '';
  await vi.waitFor(
    async () => {
      const found = (await s360.adapter.performances([id], agency)).get(id);
      expect(found?.limited).not.toBeNull();
    },
    { timeout: 15_000 },
  );
});
