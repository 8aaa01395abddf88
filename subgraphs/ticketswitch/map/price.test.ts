import { describe, expect, test } from 'vitest';
import * as wire from '../wire.ts';
import { commissionOf, costRangeOf, priceListOf, priceOf, savingOf } from './price.ts';

const gbp = (amount: string) => ({ amount, currency: 'GBP' });
const offer = {
  full_seatprice: 52,
  full_surcharge: 6.5,
  offer_seatprice: 42.25,
  offer_surcharge: 2.6,
  absolute_saving: 13.65,
  percentage_saving: 23,
};
const RANGE = {
  min_seatprice: 19.1,
  min_surcharge: 1.2,
  max_seatprice: 62,
  max_surcharge: 7.75,
  range_currency_code: 'gbp',
  valid_quantities: [2, 4],
};

describe('a price', () => {
  test('is face value and fee, exactly', () => {
    expect(priceOf(0.1, 0.2, 'gbp')).toEqual({
      total: gbp('0.30'),
      faceValue: gbp('0.10'),
      fees: gbp('0.20'),
      tax: null,
    });
    expect(priceOf('48.50', 4.5, 'gbp', 8.83)).toMatchObject({ total: gbp('53.00'), tax: gbp('8.83') });
    expect(priceOf(35, 0, 'gbp')).toMatchObject({ faceValue: gbp('35.00'), fees: gbp('0.00') });
  });

  test('has the decimals of its currency', () => {
    expect(priceOf(12_000, 960, 'jpy').total).toEqual({ amount: '12960', currency: 'JPY' });
    expect(priceOf(12_000.0, 960, 'jpy').faceValue.amount).toBe('12000');
    expect(priceOf(7.125, 0.5, 'kwd').total).toEqual({ amount: '7.625', currency: 'KWD' });
  });

  test('saves what it is less, in whole per cent rounded down', () => {
    const saved = (full: number, now: number) => savingOf(priceOf(full, 0, 'gbp'), priceOf(now, 0, 'gbp'));
    expect(saved(80, 71)).toMatchObject({ amount: gbp('9.00'), percent: 11 });
    expect(saved(44, 36)).toMatchObject({ amount: gbp('8.00'), percent: 18 });
    expect(saved(40, 40)).toBeNull();
    expect(saved(40, 41)).toBeNull();
    expect(saved(0, 0)).toBeNull();
  });
});

describe('a cost range', () => {
  test('with all offers, each with its saving', () => {
    const range = wire.costRange.parse({
      ...RANGE,
      best_value_offer: offer,
      max_saving_offer: offer,
      min_cost_offer: { ...offer, offer_seatprice: 52, offer_surcharge: 6.5 },
      no_singles_cost_range: { ...RANGE, min_seatprice: 25, best_value_offer: offer },
    });
    expect(costRangeOf(range)).toEqual({
      min: { total: gbp('20.30'), faceValue: gbp('19.10'), fees: gbp('1.20'), tax: null },
      max: { total: gbp('69.75'), faceValue: gbp('62.00'), fees: gbp('7.75'), tax: null },
      quantities: [2, 4],
      bestValueOffer: {
        price: expect.objectContaining({ total: gbp('44.85') }),
        saving: {
          fullPrice: expect.objectContaining({ total: gbp('58.50') }),
          amount: gbp('13.65'),
          percent: 23,
        },
      },
      maxSavingOffer: expect.objectContaining({ saving: expect.objectContaining({ percent: 23 }) }),
      // What saves nothing is no offer.
      minCostOffer: null,
      topPriceOffer: null,
      withoutSingles: {
        min: expect.objectContaining({ total: gbp('26.20') }),
        max: expect.objectContaining({ total: gbp('69.75') }),
      },
    });
  });

  test('without anything but its span', () => {
    const { valid_quantities: _unused, ...bare } = RANGE;
    for (const nothing of [
      {},
      { best_value_offer: null, no_singles_cost_range: null, valid_quantities: null },
    ])
      expect(costRangeOf(wire.costRange.parse({ ...bare, ...nothing }))).toMatchObject({
        quantities: null,
        bestValueOffer: null,
        withoutSingles: null,
      });
  });

  test('in yen', () => {
    const yen = { ...RANGE, min_seatprice: 3800, min_surcharge: 300, range_currency_code: 'jpy' };
    expect(costRangeOf(wire.costRange.parse(yen)).min.total).toEqual({ amount: '4100', currency: 'JPY' });
  });
});

describe('a price list', () => {
  const detail = (some: object = {}) => ({
    seatprice: 30,
    surcharge: 3,
    avail_currency_code: 'gbp',
    ...some,
  });
  const listOf = (...details: object[]) =>
    priceListOf(
      wire.performance.parse({
        perf_id: '4TEA-2B',
        event_id: '4TEA',
        avail_details: {
          ticket_type: [
            {
              ticket_type_code: 'DECK',
              ticket_type_desc: 'Upper Deck',
              price_band: [{ price_band_code: 'A', price_band_desc: 'Railing', avail_detail: details }],
            },
          ],
        },
      }).avail_details ?? { ticket_type: [] },
    );

  test('has a line for each price', () => {
    expect(
      listOf(
        detail({ cached_number_available: 6 }),
        detail({ discount_code: 'KID', discount_desc: 'Child', full_seatprice: 40, full_surcharge: 4 }),
      ),
    ).toEqual({
      entries: [
        {
          ticketType: 'Upper Deck',
          priceBand: 'Railing',
          price: expect.objectContaining({ total: gbp('33.00') }),
          saving: null,
          tariff: null,
          available: 6,
        },
        expect.objectContaining({
          tariff: 'Child',
          saving: expect.objectContaining({ amount: gbp('11.00'), percent: 25 }),
          available: null,
        }),
      ],
    });
  });

  test('does not mind masks of days, wrong or missing as they may be', () => {
    const [plain] = listOf(detail()).entries;
    const dates = { first_yyyymmdd: '00000000', last_yyyymmdd: '20270331', year_2027: { mar_bitmask: -1 } };
    for (const masks of [
      { available_weekdays_bitmask: 97, available_dates: { ...dates } },
      { available_weekdays_bitmask: '1100001', available_dates: null },
      { available_weekdays_bitmask: null, available_dates: { year_2027: 'none' } },
    ])
      expect(listOf(detail(masks)).entries).toEqual([plain]);
  });

  test('does not mind nulls', () => {
    const nulls = { full_seatprice: null, discount_desc: null, cached_number_available: null };
    expect(listOf(detail(nulls)).entries).toEqual(listOf(detail()).entries);
  });
});

test('a commission may be in another currency', () => {
  expect(
    commissionOf({ amount_excluding_vat: 1.25, amount_including_vat: 1.5, commission_currency_code: 'eur' }),
  ).toEqual({
    excludingTax: { amount: '1.25', currency: 'EUR' },
    includingTax: { amount: '1.50', currency: 'EUR' },
  });
  expect(commissionOf(undefined)).toBeNull();
});
