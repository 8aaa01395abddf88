import { afterEach, expect, test } from 'vitest';
import type { LineWish } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { offerOf } from './s360-offers.ts';

const BUYERS = 100;
/** Season tickets that resellers have. */
const CARDS = 10;
/** Seats of the row that they share with those who buy a single evening. */
const SEATS = 20;

/** Many calls at once: nobody waits long for a turn, and the race is a real one. */
const CROWD = { S360_CALLS_AT_ONCE: '16' };

let foyer: TestFoyer | undefined;
afterEach(async () => {
  await foyer?.close();
  foyer = undefined;
});

type Places = { seats: string[]; cards: number; evenings: Map<string, number> };

/** Three of four want a season ticket, the others one of its evenings; all at once, and they buy what they hold. */
async function rush({ client, buyer, sandboxOf }: TestFoyer) {
  const filter = { suppliers: ['s360'] };
  const season = await offerOf(client, { ...filter, text: 'chamber card', kinds: ['SEASON_TICKET'] });
  const evening = await offerOf(client, { ...filter, text: 'chamber evening 1', kinds: ['PERFORMANCE'] });
  const wish = ({ id, bands: [band] }: typeof season): LineWish => ({
    performanceId: id,
    priceBandId: band?.id ?? '',
    tickets: [{}],
  });
  const outcomes = await Promise.all(
    Array.from({ length: BUYERS }, async (_unused, position) => {
      const what = position % 4 === 3 ? 'evening' : 'season';
      const { basket } = await buyer.create([wish(what === 'season' ? season : evening)]);
      const id = basket?.id ?? '';
      const held = await buyer.hold(id);
      if (held.problems.length > 0) return { refusals: held.problems.map(({ code }) => code) };
      expect((await buyer.purchase(id)).problems).toEqual([]);
      return { bought: what };
    }),
  );
  const bought = outcomes.flatMap((one) => one.bought ?? []);
  return {
    cards: bought.filter((what) => what === 'season').length,
    evenings: bought.filter((what) => what === 'evening').length,
    refusals: outcomes.flatMap((one) => one.refusals ?? []),
    books: placesIn((await sandboxOf('s360').orders()).claims),
  };
}

/** What the supplier has sold, by its own books: places with a seat, and cards without. */
function placesIn(claims: { performance: string; seat: string | null; quantity: number }[]): Places {
  const seated = claims.filter(({ seat }) => seat !== null);
  const evenings = new Map<string, number>();
  for (const { performance } of seated) evenings.set(performance, (evenings.get(performance) ?? 0) + 1);
  return {
    seats: seated.map(({ performance, seat }) => `${performance} ${seat}`),
    cards: claims.filter(({ seat }) => seat === null).reduce((sum, { quantity }) => sum + quantity, 0),
    evenings,
  };
}

test('100 buyers of ten season tickets and the same row: none is sold twice, none in part', async () => {
  foyer = await startTestFoyer(CROWD);
  const { cards, evenings, refusals, books } = await rush(foyer);
  expect(cards).toBeGreaterThan(0);
  expect(cards).toBeLessThanOrEqual(CARDS);
  expect(cards + evenings).toBeLessThanOrEqual(SEATS);
  expect(refusals).toHaveLength(BUYERS - cards - evenings);
  for (const code of refusals) expect(['SOLD_OUT', 'PRICE_BAND_UNKNOWN']).toContain(code);
  // By the supplier's own books: as many cards, and each with a seat on every evening.
  expect(books.cards).toBe(cards);
  expect(new Set(books.seats).size).toBe(books.seats.length);
  expect([...books.evenings.values()].sort()).toEqual([cards, cards, cards, cards + evenings].sort());
});

test('the same rush sells too much when the sandbox leaves its lock out', async () => {
  foyer = await startTestFoyer({ ...CROWD, SANDBOX_ENGINE_LOCK: 'off' });
  const { books } = await rush(foyer);
  expect(books.seats.length).toBeGreaterThan(new Set(books.seats).size);
});
