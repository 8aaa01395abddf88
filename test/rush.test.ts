import { afterEach, expect, test } from 'vitest';
import { anyTickets, performanceOf } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

const BUYERS = 200;
const SEATS = 20;

let foyer: TestFoyer | undefined;
afterEach(async () => {
  await foyer?.close();
  foyer = undefined;
});

/** Everybody wants one of the last twenty seats at once, and buys what they hold. */
async function rush({ client, buyer }: TestFoyer): Promise<{ seats: string[]; refusals: string[] }> {
  const { id, bands } = await performanceOf(client, 'ticketswitch:event:3LST', 1);
  const [band] = bands;
  if (!band) throw new Error('Nothing is on sale.');
  const outcomes = await Promise.all(
    Array.from({ length: BUYERS }, async () => {
      const { basket } = await buyer.create([anyTickets(id, band)]);
      const held = await buyer.hold(basket?.id ?? '');
      if (held.problems.length > 0) return { seats: [], refusals: held.problems.map(({ code }) => code) };
      const bought = await buyer.purchase(basket?.id ?? '');
      expect(bought.problems).toEqual([]);
      return {
        seats: bought.basket?.lines.flatMap(({ seats }) => seats.map((seat) => seat.id)) ?? [],
        refusals: [],
      };
    }),
  );
  return {
    seats: outcomes.flatMap(({ seats }) => seats),
    refusals: outcomes.flatMap(({ refusals }) => refusals),
  };
}

test('200 buyers of the last 20 seats: 20 different seats are sold, everybody else is told so', async () => {
  foyer = await startTestFoyer();
  const { seats, refusals } = await rush(foyer);
  expect(seats).toHaveLength(SEATS);
  expect(new Set(seats).size).toBe(SEATS);
  expect(refusals).toHaveLength(BUYERS - SEATS);
  expect(new Set(refusals)).toEqual(
    new Set(refusals.filter((code) => ['SOLD_OUT', 'PRICE_BAND_UNKNOWN'].includes(code))),
  );
});

test('the same rush sells seats twice when the sandbox leaves its lock out', async () => {
  foyer = await startTestFoyer({ SANDBOX_ENGINE_LOCK: 'off' });
  const { seats } = await rush(foyer);
  expect(seats.length).toBeGreaterThan(new Set(seats).size);
});
