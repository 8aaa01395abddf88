import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as wire from '../wire.ts';
import { availabilityOf, bandId, bandOf } from './availability.ts';

const gbp = (amount: string) => ({ amount, currency: 'GBP' });

const discount = (code: string, some: object = {}) => ({
  discount_code: code,
  discount_desc: `Discount ${code}`,
  discount_semantic_type: 'standard',
  sale_seatprice: 40,
  sale_surcharge: 4.4,
  sale_combined: 44.4,
  non_offer_sale_seatprice: 40,
  non_offer_sale_surcharge: 4.4,
  non_offer_sale_combined: 44.4,
  absolute_saving: 0,
  percentage_saving: 0,
  is_offer: false,
  number_available: 7,
  valid_quantities: [1, 2, 3],
  allows_leaving_single_seats: 'if_necessary',
  ...some,
});
const band = (some: object = {}) => ({
  price_band_code: 'A/pool',
  unsuffixed_price_band_code: 'A',
  ...discount('ADULT'),
  ...some,
});
const answer = (bands: object[], some: object = {}) => ({
  availability: {
    ticket_type: [{ ticket_type_code: 'DECK', ticket_type_desc: 'Upper Deck', price_band: bands }],
  },
  backend_is_broken: false,
  backend_is_down: false,
  backend_throttle_failed: false,
  contiguous_seat_selection_only: false,
  valid_quantities: [1, 2, 3, 4],
  currency_code: 'gbp',
  currency_details: {},
  source_code: 'quay_two',
  ...some,
});
const mapped = (bands: object[], some: object = {}) =>
  availabilityOf(wire.availability.parse(answer(bands, some)));
const firstBand = (some: object = {}, all: object = {}) => {
  const found = mapped([band(some)], all).ticketTypes[0]?.priceBands[0];
  if (!found) throw new Error('there is no band');
  return found;
};

test('live prices', () => {
  expect(mapped([band()], { max_bundle_size: 3 })).toMatchObject({
    currency: 'GBP',
    quantities: [1, 2, 3, 4],
    maxLines: 3,
    ticketTypes: [{ code: 'DECK', name: 'Upper Deck', description: null }],
  });
  expect(
    firstBand({ price_band_desc: 'Railing', min_order_no_of_seats: 2, max_order_no_of_seats: 6 }),
  ).toEqual({
    id: 'DECK/A%2Fpool',
    code: 'A/pool',
    name: 'Railing',
    price: { total: gbp('44.40'), faceValue: gbp('40.00'), fees: gbp('4.40'), tax: null },
    saving: null,
    available: 7,
    quantities: [1, 2, 3],
    minQuantity: 2,
    maxQuantity: 6,
    singleSeats: 'IF_NECESSARY',
    tariffs: [expect.objectContaining({ code: 'ADULT', name: 'Discount ADULT', audience: 'STANDARD' })],
    seatBlocks: null,
    exampleSeats: null,
    commission: null,
  });
});

test('a sold out performance has nothing, and that is no failure', () => {
  const empty = { can_select_seats: undefined, valid_quantities: [] };
  for (const types of [[], null, undefined])
    expect(
      availabilityOf(
        wire.availability.parse({ ...answer([]), ...empty, availability: { ticket_type: types } }),
      ),
    ).toMatchObject({ ticketTypes: [], quantities: [], seatSelection: { possible: false } });
});

describe('a venue in trouble', () => {
  test.each([
    ['backend_is_broken', 'SUPPLIER_DOWN'],
    ['backend_is_down', 'SUPPLIER_DOWN'],
    ['backend_throttle_failed', 'SUPPLIER_THROTTLED'],
  ])('says %s in an answer that looks well', (flag, code) => {
    expect(() => mapped([], { [flag]: true })).toThrow(
      expect.objectContaining({ code, supplier: 'ticketswitch', retryable: true }),
    );
  });

  test('that leaves out the currency cannot be understood', () => {
    for (const currency_code of [undefined, null, ''])
      expect(() => mapped([band()], { currency_code })).toThrow(
        expect.objectContaining({ code: 'SUPPLIER_PROTOCOL' }),
      );
  });
});

describe('prices', () => {
  test('in yen', () => {
    const yen = { sale_seatprice: 9800, sale_surcharge: 700, non_offer_sale_seatprice: null };
    expect(firstBand({ ...yen, non_offer_sale_surcharge: null }, { currency_code: 'jpy' })).toMatchObject({
      price: { total: { amount: '10500', currency: 'JPY' } },
      saving: null,
    });
  });

  test('of an offer tell what it saves: on the price, or on the fees alone', () => {
    const cheaper = { sale_seatprice: 30, sale_surcharge: 3.3, is_offer: true };
    expect(firstBand(cheaper).saving).toMatchObject({ amount: gbp('11.10'), percent: 25 });
    const noFees = { sale_surcharge: 0, is_offer: true };
    expect(firstBand(noFees)).toMatchObject({
      price: { total: gbp('40.00'), fees: gbp('0.00') },
      saving: { fullPrice: { total: gbp('44.40') }, amount: gbp('4.40'), percent: 9 },
    });
  });

  test('tell the tax inside, where it is told', () => {
    expect(firstBand({ sale_combined_tax_component: 7.4 }).price).toMatchObject({
      total: gbp('44.40'),
      tax: gbp('7.40'),
    });
  });

  test('tell what is earned', () => {
    const commission = {
      amount_excluding_vat: 2,
      amount_including_vat: 2.4,
      commission_currency_code: 'gbp',
    };
    expect(firstBand({ predicted_user_commission: commission }).commission).toEqual({
      excludingTax: gbp('2.00'),
      includingTax: gbp('2.40'),
    });
  });
});

describe('tariffs', () => {
  const tariffs = (own: string, ...listed: object[]) =>
    firstBand({ ...discount(own), possible_discounts: { discount: listed } }).tariffs;

  test('begin with the default of the band, the others as they came', () => {
    const found = tariffs('ADULT', discount('OAP'), discount('KID'), discount('ADULT'), discount('STUDENT'));
    expect(found.map(({ code }) => code)).toEqual(['ADULT', 'OAP', 'KID', 'STUDENT']);
  });

  test('are never none', () => {
    for (const possible_discounts of [undefined, null, { discount: [] }])
      expect(firstBand({ possible_discounts }).tariffs.map(({ code }) => code)).toEqual(['ADULT']);
  });

  test('have their own price, sizes, ages and places', () => {
    const [, child] = tariffs(
      'ADULT',
      discount('ADULT'),
      discount('KID', {
        discount_semantic_type: 'child',
        sale_seatprice: 20,
        non_offer_sale_seatprice: 20,
        number_available: 2,
        valid_quantities: [2],
        discount_minimum_eligible_age: 3,
        discount_maximum_eligible_age: 15,
        discount_disallowed_seat_nos: [0, 1],
      }),
    );
    expect(child).toEqual({
      code: 'KID',
      name: 'Discount KID',
      audience: 'CHILD',
      price: expect.objectContaining({ total: gbp('24.40') }),
      // A concession is no offer.
      saving: null,
      available: 2,
      quantities: [2],
      minAge: 3,
      maxAge: 15,
      holderRequired: false,
      excludedPositions: [0, 1],
      onlyWith: [],
      commission: null,
    });
  });

  test.each([
    ['standard', 'X', 'STANDARD'],
    ['bluelight', 'X', 'EMERGENCY_SERVICES'],
    ['senior', 'X', 'SENIOR'],
    ['wizard', 'X', 'OTHER'],
    [undefined, '', 'STANDARD'],
    [undefined, 'ADULT', 'STANDARD'],
    [null, 'CLUB', 'OTHER'],
  ])('of type %s and code %j are for %s', (type, code, audience) => {
    expect(firstBand(discount(code, { discount_semantic_type: type })).tariffs[0]?.audience).toBe(audience);
  });

  test('without a code or a name are called something', () => {
    expect(firstBand(discount('', { discount_desc: null })).tariffs).toMatchObject([
      { code: '', name: 'Standard' },
    ]);
    expect(firstBand(discount('CLUB', { discount_desc: '' })).tariffs[0]?.name).toBe('CLUB');
  });
});

describe('seats', () => {
  const seated = (blocks: object, some: object = {}) =>
    firstBand({
      free_seat_blocks: {
        separators_by_row: {},
        restricted_view_seats: [],
        seats_by_text_message: {},
        ...blocks,
      },
      ...some,
    });

  test('block by block, with what is to be known about them', () => {
    const { seatBlocks } = seated({
      blocks_by_row: { B: [['B4', 'B5'], ['B9']], C: [['C1']] },
      separators_by_row: { B: '', C: '' },
      restricted_view_seats: ['B5'],
      seats_by_text_message: { 'Behind the mast': ['B5', 'C1'] },
    });
    expect(seatBlocks).toEqual([
      {
        row: 'B',
        seats: [
          { id: 'B4', row: 'B', number: '4', restrictedView: false, note: null },
          { id: 'B5', row: 'B', number: '5', restrictedView: true, note: 'Behind the mast' },
        ],
      },
      { row: 'B', seats: [{ id: 'B9', row: 'B', number: '9', restrictedView: false, note: null }] },
      {
        row: 'C',
        seats: [{ id: 'C1', row: 'C', number: '1', restrictedView: false, note: 'Behind the mast' }],
      },
    ]);
  });

  test.each([
    ['12', '.', '12.3', '3'],
    ['BOX-1', '-', 'BOX-1-2', '2'],
    ['1', '', '11', '1'],
    ['A', ' ', 'A 7', '7'],
    ['', '', '42', '42'],
    ['STAND', '', 'STAND', null],
  ])('in row %j with separator %j: %j has the number %j', (row, separator, id, number) => {
    const { seatBlocks } = seated({
      blocks_by_row: { [row]: [[id]] },
      separators_by_row: { [row]: separator },
    });
    expect(seatBlocks?.[0]?.seats).toMatchObject([{ id, row, number }]);
  });

  test('without the lists that go with them are still seats', () => {
    const lists = { separators_by_row: null, restricted_view_seats: null, seats_by_text_message: null };
    expect(seated({ blocks_by_row: { B: [['B4']] }, ...lists }).seatBlocks).toHaveLength(1);
    expect(seated({ blocks_by_row: {} }).seatBlocks).toBeNull();
  });

  test('can be chosen where they are shown and the supplier lets one', () => {
    const blocks = { free_seat_blocks: { blocks_by_row: { B: [['B4']] } } };
    const possible = (bands: object[], some: object = {}) => mapped(bands, some).seatSelection.possible;
    expect(possible([band(blocks)])).toBe(true);
    expect(possible([band(blocks)], { can_select_seats: null })).toBe(true);
    expect(possible([band(blocks)], { can_select_seats: false })).toBe(false);
    expect(possible([band()], { can_select_seats: true })).toBe(false);
    expect(
      mapped([band(blocks)], { contiguous_seat_selection_only: true, must_select_whole_seat_block: true }),
    ).toMatchObject({ seatSelection: { contiguousOnly: true, wholeBlocksOnly: true } });
  });

  test.each([
    ['always', 'ALWAYS'],
    ['never', 'NEVER'],
    ['if_necessary', 'IF_NECESSARY'],
    ['perhaps', null],
    [null, null],
  ])('left alone: %s is %s', (wireValue, expected) => {
    expect(firstBand({ allows_leaving_single_seats: wireValue }).singleSeats).toBe(expected);
  });

  test('are shown as examples where none can be chosen', () => {
    const example = { full_id: 'B.4', row_id: 'B', col_id: '4', separator: '.', is_restricted_view: true };
    expect(firstBand({ example_seats: [example, { full_id: 'X' }] }).exampleSeats).toEqual([
      { id: 'B.4', row: 'B', number: '4', restrictedView: true, note: null },
      { id: 'X', row: null, number: null, restrictedView: null, note: null },
    ]);
  });
});

test('it does no harm that anything optional is null', () => {
  const optional = [
    'discount_desc',
    'discount_semantic_type',
    'is_offer',
    'number_available',
    'valid_quantities',
    'min_order_no_of_seats',
    'max_order_no_of_seats',
    'possible_discounts',
    'example_seats',
    'free_seat_blocks',
    'predicted_user_commission',
    'price_band_desc',
  ];
  for (const name of optional) expect(firstBand({ [name]: null }).code).toBe('A/pool');
  const flags = ['can_select_seats', 'max_bundle_size', 'valid_quantities', 'contiguous_seat_selection_only'];
  for (const name of [...flags, 'backend_is_down', 'must_select_whole_seat_block'])
    expect(mapped([band()], { [name]: null }).ticketTypes).toHaveLength(1);
});

describe('the id of a price band', () => {
  const code = fc.string({ unit: 'grapheme', minLength: 1 });

  test('tells ticket type and band again', () => {
    fc.assert(
      fc.property(code, code, (ticketType, priceBand) => {
        expect(bandOf(bandId(ticketType, priceBand))).toEqual({ ticketType, priceBand });
      }),
    );
  });

  test('is told apart from other text', () => {
    for (const id of ['', 'A', '/', 'A/', '/A', 'A/B/C', '%/A', 'A/%E0%A4%A'])
      expect(bandOf(id)).toBeUndefined();
  });

  test('is different where only the ticket type is', () => {
    expect(bandId('STALLS', 'A/pool')).not.toBe(bandId('CIRCLE', 'A/pool'));
  });
});
