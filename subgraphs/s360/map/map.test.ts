import { describe, expect, test } from 'vitest';
import { byRank, pricesFor, reduced, saleOf } from '../designed/rules.ts';
import { personOf } from '../people.ts';
import type { WireSeat } from '../wire/availability.ts';
import type { WirePrice, WireTariff } from '../wire/catalogue.ts';
import {
  type Band,
  bandIdOf,
  bandOf,
  type Place,
  performanceIdOf,
  placeOf,
  tariffCode,
  tariffIdOf,
} from './ids.ts';
import { priceOf, savingOf } from './price.ts';
import { seatBlocksOf } from './seats.ts';
import { textOf } from './text.ts';

describe('ids', () => {
  test.each<Place>([
    { kind: 'performance', performanceId: 10228310724422 },
    { kind: 'undated', productId: 480400001 },
    { kind: 'visit', productId: 480400002, date: '2026-02-11', timeslotId: 480403001 },
    { kind: 'visit', productId: 480400002, date: '2026-02-11', timeslotId: undefined },
  ])('of a place %o are read again', (place) => {
    expect(placeOf(performanceIdOf(place))).toEqual(place);
  });
  test.each<Band>([
    { kind: 'seats', areaId: 1, seatCategoryId: 2 },
    { kind: 'seats', areaId: undefined, seatCategoryId: 2 },
    { kind: 'item', itemId: 3 },
    { kind: 'card', itemId: 3, areaId: 1, seatCategoryId: 2 },
    { kind: 'card', itemId: 3, areaId: undefined, seatCategoryId: undefined },
  ])('of a price band %o are read again', (band) => {
    expect(bandOf(bandIdOf(band))).toEqual(band);
  });
  test.each(['', 'x', '1-', '1-2026', '1-2026-02-11-', '1-undated-2', '12345678901234567'])(
    '%j is none',
    (id) => {
      expect(placeOf(id)).toBeUndefined();
    },
  );
  test.each(['', 'seats/1', 'seats/1/', 'item/', 'item/x', 'item/1/2', 'card/1/2', 'seats/1/2/3'])(
    '%j is no price band',
    (id) => {
      expect(bandOf(id)).toBeUndefined();
    },
  );
  test('of a tariff lead back to it, also where the price depends on how many are bought', () => {
    expect(tariffIdOf(tariffCode(77, undefined))).toBe(77);
    expect(tariffIdOf(tariffCode(77, 10))).toBe(77);
    expect(tariffCode(77, 10)).not.toBe(tariffCode(77, 20));
  });
});

describe('prices', () => {
  test('are exact to the thousandth', () => {
    expect(priceOf(17_000, 1_505, 'EUR', 925)).toEqual({
      total: { amount: '18.505', currency: 'EUR' },
      faceValue: { amount: '17.00', currency: 'EUR' },
      fees: { amount: '1.505', currency: 'EUR' },
      tax: { amount: '0.925', currency: 'EUR' },
    });
  });
  test('say what an offer saves, and nothing when it saves nothing', () => {
    const full = priceOf(30_000, 0, 'CHF');
    expect(savingOf(full, priceOf(20_000, 0, 'CHF'))).toMatchObject({
      amount: { amount: '10.00' },
      percent: 33,
    });
    expect(savingOf(full, full)).toBeNull();
  });
  test.each([
    [45_000, { percent: 10 }, 10, 40_500],
    [45_010, { percent: 10 }, 50, 40_500],
    [9_990, { percent: 33 }, 10, 6_690],
    [3_000, { amount: 5_000 }, 10, 0],
  ])('%i less %o goes in steps of %i', (price, reduction, step, left) => {
    expect(reduced(price, reduction, step)).toBe(left);
  });
  test('for everybody are those without a level or of the occasional one', () => {
    const levels = new Map([
      [1, 'OCCASIONAL'],
      [2, 'INSIDE_SEASONTICKET'],
      [3, 'SUBSCRIBER'],
    ]);
    const price = (rest: Partial<WirePrice>): WirePrice => ({
      amount: 1,
      audSubCatId: 9,
      seatCatId: undefined,
      priceLevelId: undefined,
      rateTypeId: undefined,
      minQty: undefined,
      maxQty: undefined,
      salePeriods: [],
      ...rest,
    });
    const all = [
      price({ amount: 10 }),
      price({ amount: 11, priceLevelId: 1 }),
      price({ amount: 12, priceLevelId: 2 }),
      price({ amount: 13, priceLevelId: 3 }),
      price({ amount: 14, seatCatId: 5 }),
      price({ amount: 15, rateTypeId: 6 }),
    ];
    const amounts = (question: object) => pricesFor(all, levels, question).map(({ amount }) => amount);
    expect(amounts({})).toEqual([10, 11]);
    expect(amounts({ seatCategoryId: 5 })).toEqual([10, 11, 14]);
    expect(amounts({ rateTypeId: 6 })).toEqual([10, 11, 15]);
    expect(amounts({ inside: true })).toEqual([12]);
  });
});

describe('a sale', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  const past = new Date('2026-02-01T00:00:00Z');
  const future = new Date('2026-04-01T00:00:00Z');
  const period = (start?: Date, end?: Date, ids: number[] = []) => ({ start, end, audienceSubCatIds: ids });
  test.each([
    [[], 'OPEN'],
    [[period(past, future)], 'OPEN'],
    [[period(undefined, past)], 'OVER'],
    [[period(future)], 'NOT_YET'],
    [[period(undefined, past), period(future)], 'NOT_YET'],
    [[period(past, future, [7])], 'OPEN'],
    [[period(past, future, [8])], 'OVER'],
  ] as const)('with %o is %s', (periods, sale) => {
    expect(saleOf([...periods], now, 7)).toBe(sale);
  });
});

test('the full price that stands alone is the default tariff', () => {
  const tariff = (id: number, kind: string, required: number[] = []): WireTariff => ({
    id,
    code: String(id),
    externalName: { translations: [] },
    audienceCategoryKind: kind,
    requiredAudienceSubCategoryIds: required,
    requireAttachment: undefined,
    isNominative: undefined,
    rank: undefined,
  });
  const all = [tariff(4, 'REDUCED'), tariff(3, 'FREE', [2]), tariff(1, 'FULL', [2]), tariff(2, 'FULL')];
  expect(all.sort(byRank).map(({ id }) => id)).toEqual([2, 4, 1, 3]);
});

test('free seats are neighbours when their numbers follow each other, in one row of one block', () => {
  const seat = (physicalSeatId: number, block: string, row: string, number: string): WireSeat => ({
    physicalSeatId,
    seatCategoryId: 1,
    areaId: 1,
    area: 'North',
    block,
    row,
    seat: number,
    access: 'Gate 3',
    rank: 1,
    restrictedView: undefined,
  });
  const blocks = seatBlocksOf([
    seat(3, 'N1', 'F', '12'),
    seat(1, 'N1', 'F', '10'),
    seat(2, 'N1', 'F', '11'),
    seat(5, 'N1', 'F', '14'),
    seat(6, 'N2', 'F', '15'),
    seat(7, 'N2', 'F', 'box'),
  ]);
  expect(blocks.map(({ seats }) => seats.map(({ id }) => id)).sort()).toEqual([
    ['1', '2', '3'],
    ['5'],
    ['6'],
    ['7'],
  ]);
  expect(blocks[0]?.seats[0]?.note).toBe('Block N1, Entrance Gate 3');
});

describe('texts', () => {
  const text = {
    translations: [
      { locale: 'fr', value: 'Carte' },
      { locale: 'en_GB', value: 'Card' },
      { locale: 'de', value: '' },
    ],
  };
  test.each([
    ['fr', 'Carte'],
    ['en', 'Card'],
    ['en-US', 'Card'],
    ['it', 'Carte'],
    ['de', ''],
  ])('in %s', (language, value) => {
    expect(textOf(text, language)).toBe(value);
  });
  test('that are missing are empty', () => {
    expect(textOf(undefined, 'en')).toBe('');
  });
});

test('a name has a family name last', () => {
  expect(personOf(' Marie  Salomea Curie ')).toEqual({ firstName: 'Marie Salomea', lastName: 'Curie' });
  expect(personOf('Cher')).toBeUndefined();
});
