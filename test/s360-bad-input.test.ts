import { environment } from '@foyer/sandbox/s360/environment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Buyer, buyer, graphqlClient, type LineWish } from './client.ts';
import type { Control } from './control.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';
import { type Offer, offerOf, tariffOf } from './s360-offers.ts';

/** What goes wrong at S-360 for a reason: each a code that says what to do, and nothing held afterwards. */

let foyer: TestFoyer;
let shop: Buyer;
let s360: Control;
let visit: Offer;
let house: Offer;
let card: Offer;
beforeAll(async () => {
  foyer = await startTestFoyer({ S360_CHANNELS: JSON.stringify(channels()) });
  shop = foyer.buyer;
  s360 = foyer.sandboxOf('s360');
  const of = (text: string) => offerOf(foyer.client, { suppliers: ['s360'], text });
  [visit, house, card] = await Promise.all([of('museum visit'), of('the open house'), of('chamber card')]);
});
afterAll(() => foyer?.close());

/** The sandbox's channels, and some that are not set up well. */
function channels(): Record<string, object> {
  const good = z.record(z.string(), z.looseObject({})).parse(JSON.parse(environment('').S360_CHANNELS ?? ''));
  return {
    ...good,
    wrongSecret: { ...good.default, secret: 'what-it-was-before-it-was-changed' },
    otherOperator: { ...good.default, operator: 'HARBOR_NOBODY' },
    wrongPointOfSale: { ...good.agency, pointOfSalesId: 480_010_001 },
  };
}

async function taken(): Promise<number> {
  return (await s360.orders()).claims.filter(({ state }) => state === 'held').length;
}

/** The visit's line, changed. */
const line = (change: Partial<LineWish> & { promoCode?: string } = {}): LineWish => ({
  performanceId: visit.id,
  priceBandId: visit.bands[0]?.id ?? '',
  tickets: [{}],
  ...change,
});
/** The next Monday after the visit: the museum is closed. */
function onMonday(): string {
  const date = new Date(`${visit.localDate}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7 || 7));
  return visit.id.replace(visit.localDate ?? '', date.toISOString().slice(0, 10));
}
const seatBand = () => house.bands.find(({ seatBlocks }) => seatBlocks !== null)?.id ?? '';
const student = () => tariffOf(house, 'Student, by name');

const table: [string, () => LineWish, string, RegExp][] = [
  ['a visit on a closed day', () => line({ performanceId: onMonday() }), 'NOT_FOUND', /look it up again/],
  [
    'a slot of another product',
    () => line({ performanceId: visit.id.replace(/-\d+$/, `-${card.id.replace(/\D/g, '')}`) }),
    'NOT_FOUND',
    /look it up again/,
  ],
  [
    'a visit without its slot',
    () => line({ performanceId: visit.id.replace(/-\d+$/, '') }),
    'NOT_FOUND',
    /look/,
  ],
  [
    'a price band of another event',
    () => line({ priceBandId: seatBand() }),
    'PRICE_BAND_UNKNOWN',
    /availability/,
  ],
  [
    'a price band that makes no sense',
    () => line({ priceBandId: 'seats' }),
    'PRICE_BAND_UNKNOWN',
    /availability/,
  ],
  [
    'a tariff of another event',
    () => line({ tickets: [{ tariff: student().tariff.code }] }),
    'TARIFF_UNKNOWN',
    /./,
  ],
  [
    'a tariff that goes only with another',
    () => line({ tickets: [{ tariff: tariffOf(visit, 'Under 18').tariff.code }] }),
    'SUPPLIER_REFUSED',
    /onlyWith/,
  ],
  [
    'a tariff by name without a name',
    () => ({
      performanceId: house.id,
      priceBandId: student().band.id,
      tickets: [{ tariff: student().tariff.code }],
    }),
    'HOLDER_REQUIRED',
    /name/,
  ],
  [
    'a name in one word',
    () => ({
      performanceId: house.id,
      priceBandId: student().band.id,
      tickets: [{ tariff: student().tariff.code, holder: 'Ada' }],
    }),
    'HOLDER_REQUIRED',
    /family name/,
  ],
  ['an unknown promo code', () => line({ promoCode: 'NOPE' }), 'SUPPLIER_REFUSED', /leave it out/],
  [
    'a promo code of something else',
    () => line({ promoCode: 'STAGE10' }),
    'SUPPLIER_REFUSED',
    /leave it out/,
  ],
  [
    'another amount than it costs',
    () => line({ expectedTotal: { amount: '0.50', currency: 'EUR' } }),
    'PRICE_CHANGED',
    /expect/,
  ],
  [
    'another currency than it costs',
    () => line({ expectedTotal: { amount: '999.00', currency: 'CHF' } }),
    'PRICE_CHANGED',
    /expect/,
  ],
  ['a seat where there are none', () => line({ tickets: [{ seatId: '1' }] }), 'SEAT_UNKNOWN', /leave/],
  [
    'a seat that is not there',
    () => ({ performanceId: house.id, priceBandId: seatBand(), tickets: [{ seatId: '99' }] }),
    'SEATS_TAKEN',
    /choose another/,
  ],
];

describe('held with', () => {
  test.each(table)('%s', async (_name, wish, code, advice) => {
    const before = await taken();
    const { basket, problems } = await shop.create([wish()]);
    expect(problems).toEqual([]);
    const refused = await shop.hold(basket?.id ?? '');
    expect(refused).toMatchObject({
      basket: { state: 'OPEN', heldUntil: null },
      problems: [{ code, message: expect.stringMatching(advice), lineId: basket?.lines[0]?.id }],
    });
    expect(await taken()).toBe(before);
  });
});

describe('through a channel with', () => {
  test.each([
    ['credentials that S-360 does not accept any more', 'wrongSecret', /credentials/],
    ['an operator that is not there', 'otherOperator', /credentials/],
    ['the point of sale of somebody else', 'wrongPointOfSale', /point of sale/],
  ])('%s nothing is told but that, and nothing is held', async (_name, channel, message) => {
    const key = await foyer.key({ partner: channel, scopes: ['read', 'sell'], channels: { s360: channel } });
    const client = graphqlClient(foyer.url, key);
    const before = await taken();
    const read = await client.send(
      'query ($id: ID!) { performance(id: $id) { availability { currency } } }',
      { id: house.id },
    );
    const own = buyer(client);
    const wish = { performanceId: house.id, priceBandId: seatBand(), tickets: [{}] };
    const { basket } = await own.create([wish]);
    const refused = await own.hold(basket?.id ?? '');
    expect(refused).toMatchObject({
      basket: { state: 'OPEN' },
      problems: [{ code: 'FORBIDDEN', message: expect.stringMatching(message) }],
    });
    expect(JSON.stringify([read, refused])).not.toMatch(/secret|what-it-was|127\.0\.0\.1|eyJ/);
    expect(await taken()).toBe(before);
  });
});
