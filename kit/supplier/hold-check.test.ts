import { describe, expect, test } from 'vitest';
import type { Price, PriceBand, SeatBlock, Tariff } from '../generated/supplier.ts';
import type { HoldLine } from './contract.ts';
import { checkLine } from './hold-check.ts';
import type { AvailabilityRecord } from './records.ts';

const money = { amount: '10.00', currency: 'GBP' };
const price: Price = { total: money, faceValue: money, fees: { ...money, amount: '0.00' }, tax: null };

const tariff = (code: string, some: Partial<Tariff> = {}): Tariff => ({
  code,
  name: code.toLowerCase(),
  audience: 'STANDARD',
  price,
  saving: null,
  available: null,
  quantities: null,
  minAge: null,
  maxAge: null,
  holderRequired: false,
  excludedPositions: [],
  onlyWith: [],
  commission: null,
  ...some,
});

const band = (id: string, some: Partial<PriceBand> = {}): PriceBand => ({
  id,
  code: id,
  name: null,
  price,
  saving: null,
  available: null,
  quantities: null,
  minQuantity: null,
  maxQuantity: null,
  singleSeats: null,
  tariffs: [tariff('ADULT')],
  seatBlocks: null,
  exampleSeats: null,
  commission: null,
  ...some,
});

const block = (...ids: string[]): SeatBlock => ({
  row: ids[0]?.slice(0, 1) ?? '',
  seats: ids.map((id) => ({
    id,
    row: id.slice(0, 1),
    number: id.slice(1),
    restrictedView: null,
    note: null,
  })),
});

function availability(
  bands: PriceBand[],
  { seatSelection, ...some }: Partial<AvailabilityRecord> = {},
): AvailabilityRecord {
  return {
    currency: 'GBP',
    quantities: null,
    maxLines: null,
    seatSelection: seatSelection ?? { possible: true, contiguousOnly: false, wholeBlocksOnly: false },
    ticketTypes: bands.map((one) => ({
      code: `T-${one.id}`,
      name: one.id,
      description: null,
      priceBands: [one],
    })),
    ...some,
  };
}

type Wish = Partial<Omit<HoldLine, 'tickets'>> & { tickets?: Partial<HoldLine['tickets'][number]>[] };

function line({ tickets = [{}], ...some }: Wish = {}): HoldLine {
  return {
    lineId: 'line-1',
    performanceId: 'p',
    priceBandId: 'A',
    promoCode: null,
    acceptOtherSeats: false,
    tickets: tickets.map((one) => ({ tariff: null, seatId: null, holder: null, ...one })),
    ...some,
  };
}

const so = (count: number) => line({ tickets: Array.from({ length: count }, () => ({})) });
const seats = (...ids: string[]) => line({ tickets: ids.map((seatId) => ({ seatId })) });
const refusal = (code: string, message: string | RegExp = '') => ({
  code,
  lineId: 'line-1',
  message: expect.stringMatching(message),
});

describe('the price band', () => {
  test('must be on sale', () => {
    const seen = availability([band('A')]);
    expect(checkLine(line(), seen)).toBeUndefined();
    expect(checkLine(line({ priceBandId: 'B' }), seen)).toEqual(refusal('PRICE_BAND_UNKNOWN'));
    expect(checkLine(line(), availability([]))).toEqual(refusal('SOLD_OUT'));
  });
});

describe('the number of tickets', () => {
  test("must be one of the band's, or else of the performance's", () => {
    const pairs = availability([band('A')], { quantities: [2, 4] });
    expect(checkLine(so(2), pairs)).toBeUndefined();
    expect(checkLine(so(3), pairs)).toEqual(refusal('QUANTITY_NOT_ALLOWED', /2 or 4 tickets.*not 3/));
    const own = availability([band('A', { quantities: [3] })], { quantities: [2, 4] });
    expect(checkLine(so(3), own)).toBeUndefined();
    expect(checkLine(so(2), own)).toEqual(refusal('QUANTITY_NOT_ALLOWED', /takes 3 tickets/));
    expect(checkLine(so(1), availability([band('A', { quantities: [] })]))).toEqual(
      refusal('QUANTITY_NOT_ALLOWED', /takes no tickets/),
    );
  });

  test('must keep to the least and the most', () => {
    const seen = availability([band('A', { minQuantity: 2, maxQuantity: 3 })]);
    expect([1, 2, 3, 4].map((count) => checkLine(so(count), seen)?.code)).toEqual([
      'QUANTITY_NOT_ALLOWED',
      undefined,
      undefined,
      'QUANTITY_NOT_ALLOWED',
    ]);
    expect(checkLine(so(0), availability([band('A')]))).toEqual(refusal('QUANTITY_NOT_ALLOWED'));
  });
});

describe('tariffs', () => {
  const seen = availability([
    band('A', {
      tariffs: [
        tariff('ADULT'),
        tariff('CHILD', { excludedPositions: [0] }),
        tariff('MEMBER', { holderRequired: true }),
      ],
    }),
  ]);
  const codes = (...given: (string | null)[]) => line({ tickets: given.map((one) => ({ tariff: one })) });

  test('must be of the band; none is the default', () => {
    expect(checkLine(codes('ADULT', null), seen)).toBeUndefined();
    expect(checkLine(codes('PIRATE'), seen)).toEqual(refusal('TARIFF_UNKNOWN', /"ADULT", "CHILD", "MEMBER"/));
  });

  test('may be shut out of a place in the line', () => {
    expect(checkLine(codes('ADULT', 'CHILD'), seen)).toBeUndefined();
    expect(checkLine(codes('CHILD', 'ADULT'), seen)).toEqual(refusal('TARIFF_UNKNOWN', /ticket 1\b/));
  });

  test('may need a name', () => {
    const named = (holder: string | null) => line({ tickets: [{ tariff: 'MEMBER', holder }] });
    expect(checkLine(named('Grace'), seen)).toBeUndefined();
    expect(checkLine(named(null), seen)).toEqual(refusal('HOLDER_REQUIRED'));
    expect(checkLine(named(''), seen)).toEqual(refusal('HOLDER_REQUIRED'));
  });

  test('of nobody: the empty code of a default is a code like others', () => {
    const plain = availability([band('A', { tariffs: [tariff('')] })]);
    expect(checkLine(codes('', null), plain)).toBeUndefined();
  });
});

describe('seats', () => {
  const rows = [block('A1', 'A2', 'A3', 'A4', 'A5'), block('B1', 'B2')];
  const house = (some: Partial<PriceBand> = {}, rules: Partial<AvailabilityRecord['seatSelection']> = {}) =>
    availability([band('A', { seatBlocks: rows, ...some }), band('B', { seatBlocks: [block('Z1')] })], {
      seatSelection: { possible: true, contiguousOnly: false, wholeBlocksOnly: false, ...rules },
    });

  test('may be left to the supplier', () => {
    expect(checkLine(so(2), house({ singleSeats: 'NEVER' }, { contiguousOnly: true }))).toBeUndefined();
  });

  test('cannot be chosen where none are shown', () => {
    for (const seatBlocks of [null, []])
      expect(checkLine(seats('A1'), house({ seatBlocks }))).toEqual(
        refusal('SEAT_UNKNOWN', 'cannot be chosen'),
      );
  });

  test('must be free, and of this band', () => {
    expect(checkLine(seats('A1', 'B2'), house())).toBeUndefined();
    expect(checkLine(seats('A1', 'A9'), house())).toEqual(refusal('SEATS_TAKEN', 'Seat A9'));
    expect(checkLine(seats('Z1'), house())).toEqual(refusal('SEAT_UNKNOWN', 'another price band'));
  });

  test('that are gone do no harm where others will do', () => {
    expect(checkLine({ ...seats('A1', 'A9'), acceptOtherSeats: true }, house())).toBeUndefined();
  });

  test('are chosen for all tickets of a line or for none, each once', () => {
    const half = line({ tickets: [{ seatId: 'A1' }, {}] });
    expect(checkLine(half, house())).toEqual(refusal('SEAT_RULE', /every ticket/));
    expect(checkLine(seats('A1', 'A1'), house())).toEqual(refusal('SEAT_RULE', /twice/));
  });

  test('must be side by side where that is the rule', () => {
    const seen = house({}, { contiguousOnly: true });
    expect(checkLine(seats('A2', 'A3'), seen)).toBeUndefined();
    expect(checkLine(seats('A3', 'A2'), seen)).toBeUndefined();
    expect(checkLine(seats('A2', 'A4'), seen)).toEqual(refusal('SEAT_RULE', 'next to each other'));
    // The end of one block is no neighbour of the beginning of the next.
    expect(checkLine(seats('A5', 'B1'), seen)).toEqual(refusal('SEAT_RULE'));
  });

  test('must be whole blocks where that is the rule', () => {
    const seen = house({}, { wholeBlocksOnly: true });
    expect(checkLine(seats('B1', 'B2'), seen)).toBeUndefined();
    expect(checkLine(seats('B1'), seen)).toEqual(refusal('SEAT_RULE'));
    expect(checkLine(seats('B1', 'B2', 'A1'), seen)).toEqual(refusal('SEAT_RULE'));
  });

  test('must not leave one alone where that is the rule', () => {
    const seen = house({ singleSeats: 'NEVER' });
    expect(checkLine(seats('A1', 'A2', 'A3'), seen)).toBeUndefined();
    expect(checkLine(seats('A1', 'A2', 'A3', 'A4', 'A5'), seen)).toBeUndefined();
    for (const choice of [seats('A2'), seats('A1', 'A2', 'A3', 'A4'), seats('A1', 'A3'), seats('B1')])
      expect(checkLine(choice, seen)).toEqual(refusal('SEAT_RULE', 'single seat'));
    // Elsewhere a seat is alone already; that is not this choice's doing.
    const alone = house({ singleSeats: 'NEVER', seatBlocks: [...rows, block('C1')] });
    expect(checkLine(seats('B1', 'B2'), alone)).toBeUndefined();
    expect(checkLine(seats('C1'), alone)).toBeUndefined();
  });

  test('may leave one alone where only the supplier can tell whether that is needed', () => {
    for (const singleSeats of ['ALWAYS', 'IF_NECESSARY', null] as const)
      expect(checkLine(seats('A2'), house({ singleSeats }))).toBeUndefined();
  });
});
