import type { AvailabilityRecord } from '@foyer/kit/supplier/records';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

const FRIDAY = '900100-900201';
const SATURDAY = '900100-900202';
const PASSPORTS = '900100-passports';
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());
const adapter = () => connector.adapter;

describe('the catalogue', () => {
  test('is read page by page: published events of the company, with what is to come', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await adapter().catalogue({ first: 10, after }, callOf());
      ids.push(...page.entries.map(({ event }) => event.id));
      after = page.after;
    } while (after !== null);
    expect(ids).toHaveLength(26);
    expect(new Set(ids).size).toBe(26);
    // A draft, one for who has the link, one of last week, another company's.
    for (const id of ['900103', '900104', '900110', '900111']) expect(ids).not.toContain(id);
    expect((await connector.calls())['event-tickets']).toBe(26);
    expect((await adapter().events(['900103'], callOf('producer'))).size).toBe(0);
    const other = await adapter().catalogue({ first: 100, after: null }, callOf('other'));
    expect(other.entries.map(({ event }) => event.id)).toEqual(['900111']);
  });

  test('has events with sessions, passports and prices', async () => {
    const entries = await adapter().entries(['900100', '404', 'x'], callOf());
    expect([...entries.keys()]).toEqual(['900100']);
    expect(entries.get('900100')).toMatchObject({
      event: {
        id: '900100',
        kind: 'PERFORMANCE',
        title: 'Harbour Lights',
        status: 'ON_SALE',
        startsOn: '2027-03-26',
        endsOn: '2027-03-27',
        categories: [{ code: 'shows-e-festivais', name: 'Shows' }],
        venue: {
          id: 'ingresse:venue:31',
          name: 'Pier 4',
          city: { code: 'br:santos', name: 'Santos' },
          country: { code: 'BR' },
          timeZone: 'America/Sao_Paulo',
          location: { latitude: -23.9335, longitude: -46.325 },
        },
        extra: { slug: 'harbour-lights', unlisted: false },
      },
      costRange: { min: { total: { amount: '0.00' } }, max: { total: { amount: '176.00' } } },
      performances: [
        { id: FRIDAY, startsAt: '2027-03-26T23:00:00.000Z', localDate: '2027-03-26', localTime: '20:00' },
        { id: SATURDAY, saleStatus: 'ON_SALE' },
        { id: PASSPORTS, startsAt: null, localDate: null, localTime: null, name: 'Passport' },
      ],
      performanceCostRanges: {
        [FRIDAY]: { min: { total: { amount: '0.00' } }, max: { total: { amount: '110.00' } } },
        [SATURDAY]: {
          min: { total: { amount: '110.00' }, faceValue: { amount: '100.00' }, fees: { amount: '10.00' } },
        },
        [PASSPORTS]: { min: { total: { amount: '176.00' } } },
      },
    });
  });
});

test('local times are those of the place, whatever zone is written', async () => {
  const found = await adapter().performances(['900112-1001701'], callOf());
  // Manaus, an hour behind São Paulo.
  expect(found.get('900112-1001701')).toMatchObject({
    startsAt: '2027-03-27T00:00:00.000Z',
    localDate: '2027-03-26',
    localTime: '20:00',
    timeZone: 'America/Manaus',
  });
});

test('statuses tell what is on sale, not yet, sold out and over', async () => {
  const ids = [
    '900102-1000701',
    '900105-1001001',
    '900106-1001101',
    '900110-1001501',
    '900114-1001901',
    FRIDAY,
  ];
  const found = await adapter().performances(
    [...ids, '900100-1', '404-passports', '900114-passports'],
    callOf(),
  );
  expect(Object.fromEntries([...found].map(([id, { saleStatus }]) => [id, saleStatus]))).toEqual({
    '900102-1000701': 'SOLD_OUT',
    '900105-1001001': 'NOT_YET',
    '900106-1001101': 'CLOSED',
    '900110-1001501': 'CLOSED',
    '900114-1001901': 'CLOSED',
    [FRIDAY]: 'ON_SALE',
  });
  const events = await adapter().events(
    ['900102', '900105', '900106', '900114', '900104', '900103'],
    callOf(),
  );
  expect([...events].map(([id, { status, extra }]) => [id, status, extra?.unlisted])).toEqual([
    ['900102', 'ON_SALE', false],
    ['900105', 'ANNOUNCED', false],
    ['900106', 'ENDED', false],
    ['900114', 'ANNOUNCED', false],
    // Who has the link may buy; a draft is nobody's.
    ['900104', 'ON_SALE', true],
  ]);
});

test('details are text and pictures', async () => {
  const found = await adapter().eventDetails(['900100'], callOf());
  expect(found.get('900100')).toMatchObject({
    description: 'Harbour Lights, Pier 4, Santos.',
    descriptionHtml: '<p>Harbour Lights, Pier 4, Santos.</p>',
    media: [{ name: 'poster_small' }, {}, {}, {}],
  });
});

describe('prices', () => {
  test('of many performances cost a call an event', async () => {
    const ids = [FRIDAY, SATURDAY, PASSPORTS, '900101-1000601', '900101-passports'];
    const ranges = await adapter().performanceCostRanges(ids, callOf());
    expect([...ranges.keys()].sort()).toEqual([...ids].sort());
    expect(ranges.get('900101-passports')?.min.total.amount).toBe('330.00');
    const lists = await adapter().priceLists([SATURDAY, '900100-1', 'x'], callOf());
    expect(lists.get(SATURDAY)?.entries).toMatchObject([
      { ticketType: 'Floor', priceBand: 'Full price Saturday' },
    ]);
    expect(await adapter().eventCostRanges(['900102', '404'], callOf())).toEqual(new Map());
    expect((await connector.calls())['event-tickets']).toBe(5);
  });
});

describe('availability', () => {
  const ask = (performanceId: string, some: { quantity?: number; promoCode?: string } = {}) =>
    adapter().availability({ performanceId, quantity: null, promoCode: null, ...some }, callOf());
  const bands = ({ ticketTypes }: AvailabilityRecord) =>
    ticketTypes.flatMap(({ priceBands }) => priceBands.map(({ id }) => id));

  test('has groups with their types, and the limits of each', async () => {
    expect(await ask(FRIDAY)).toMatchObject({
      currency: 'BRL',
      seatSelection: { possible: false },
      ticketTypes: [
        {
          code: '900300',
          name: 'Floor',
          priceBands: [
            {
              id: '900301',
              name: 'Full price',
              price: { total: { amount: '110.00', currency: 'BRL' }, tax: null },
              minQuantity: 1,
              maxQuantity: 6,
              available: null,
              tariffs: [{ holderRequired: false }],
            },
            { id: '900305', maxQuantity: 4 },
          ],
        },
      ],
    });
    expect((await ask('900113-passports')).ticketTypes[0]?.priceBands[0]?.available).toBe(20);
    expect(bands(await ask(PASSPORTS))).toEqual(['900303']);
  });

  test('shows hidden types to who knows the word, and what fits a wish', async () => {
    expect(bands(await ask(FRIDAY, { promoCode: 'HUSH' }))).toEqual(['900301', '900304', '900305']);
    expect(bands(await ask(FRIDAY, { promoCode: 'HALF' }))).toEqual(['900301', '900305']);
    expect(bands(await ask(FRIDAY, { quantity: 5 }))).toEqual(['900301']);
    expect(bands(await ask(FRIDAY, { quantity: 7 }))).toEqual([]);
  });

  test('is empty where nothing is on sale, and refused where nothing is', async () => {
    expect((await ask('900102-1000701')).ticketTypes).toEqual([]);
    expect((await ask('900109-1001401')).ticketTypes).toEqual([]);
    for (const id of ['x', '900100-900999', '404-1', '404-passports']) {
      await expect(ask(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await adapter().deliveryMethods(FRIDAY, callOf())).toEqual([]);
  });
});
