import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestCatalog, type TestCatalog } from '../test-catalog.ts';
import { programme } from '../test-programme.ts';

const { curtain, arena } = programme();
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await startTestCatalog([curtain, arena]);
});
afterAll(() => catalog.close());

const PHANTOM = 'The Phantom of the Opera';
const ALL_BLACKS = 'Spider-Man & the All Blacks';

const nearby = z.object({
  events: z.object({
    edges: z.array(z.object({ distanceKm: z.number(), node: z.object({ title: z.string() }) })),
  }),
});

async function found(filter: Record<string, unknown>): Promise<string[]> {
  return (await catalog.titles(filter)).sort();
}

test('without a filter everything but add-ons is found', async () => {
  expect(await found({})).toEqual(['AC/DC', 'City pass', 'Hamlet', 'Matilda', ALL_BLACKS, PHANTOM, 'Élan']);
  expect(await found({ includeAddOns: true })).toContain('Souvenir programme');
});

test.each<[Record<string, unknown>, string[]]>([
  [{ cities: ['gb:manchester', 'br:sao-paulo'] }, ['AC/DC', 'Hamlet']],
  [{ countries: ['dk'] }, ['Élan']],
  [{ venues: ['invented:venue:palace-theatre'] }, ['Hamlet']],
  [{ categories: ['plays', 'music'] }, ['AC/DC', 'Hamlet', 'Élan']],
  [{ suppliers: ['arena'] }, ['AC/DC', ALL_BLACKS, 'Élan']],
  [{ suppliers: ['nobody'] }, []],
  [{ kinds: ['PASS'] }, ['City pass']],
  [{ currency: 'dkk' }, ['Élan']],
  [{ onOffer: true }, ['Matilda']],
  [{ seated: false }, ['AC/DC', 'City pass']],
  [{ price: { max: '20.00', currency: 'GBP' } }, ['Hamlet', 'Matilda']],
  [{ price: { min: '100', currency: 'GBP' } }, [PHANTOM]],
  [{ price: { min: '41', max: '60', currency: 'GBP' } }, ['City pass', 'Matilda', PHANTOM]],
  [{ price: { currency: 'BRL' } }, ['AC/DC']],
  [{ cities: [] }, []],
  [{ countries: ['GB'], onOffer: false, seated: true }, ['Hamlet', PHANTOM]],
])('%j', async (filter, titles) => {
  expect(await found(filter)).toEqual(titles.sort());
});

describe('a radius', () => {
  const charingCross = { latitude: 51.5074, longitude: -0.1278 };

  test('holds what is inside, nearest first, with the distance', async () => {
    const query = `query ($near: NearInput!) { events(filter: { near: $near }) { edges { distanceKm node { title } } } }`;
    const { events } = nearby.parse(await catalog.ask(query, { near: { ...charingCross, radiusKm: 300 } }));
    expect(events.edges.map(({ distanceKm }) => distanceKm)).toEqual([
      0.3,
      0.3,
      0.3,
      expect.closeTo(261.5, 0),
    ]);
    expect(events.edges[3]?.node.title).toBe('Hamlet');
  });

  test('ends where it ends, in all directions', async () => {
    expect(await found({ near: { ...charingCross, radiusKm: 261 } })).not.toContain('Hamlet');
    expect(await found({ near: { ...charingCross, radiusKm: 263 } })).toContain('Hamlet');
    expect(await found({ near: { latitude: -23.5, longitude: -46.6, radiusKm: 10 } })).toEqual(['AC/DC']);
  });

  test.each([
    { latitude: 91, longitude: 0, radiusKm: 1 },
    { latitude: 0, longitude: 181, radiusKm: 1 },
    { latitude: 0, longitude: 0, radiusKm: 0 },
    { latitude: 0, longitude: 0, radiusKm: 20_001 },
  ])('%j is refused', async (near) => {
    expect(
      await catalog.refusal('query ($near: NearInput!) { events(filter: { near: $near }) { totalCount } }', {
        near,
      }),
    ).toBe('BAD_INPUT');
  });
});

describe('dates', () => {
  test('are local dates at the venue, whatever day it is elsewhere', async () => {
    // 23:30 on the 1st in São Paulo is the 2nd in UTC; 08:00 on the 1st in Auckland is the 31st of July.
    expect(await found({ dates: { from: '2027-07-01', to: '2027-07-01' } })).toEqual(['AC/DC', 'City pass']);
    expect(await found({ dates: { from: '2027-07-02', to: '2027-07-31' } })).toEqual(['City pass']);
    expect(await found({ dates: { from: '2027-08-01', to: '2027-08-01' } })).toEqual([
      'City pass',
      ALL_BLACKS,
    ]);
  });

  test('need a performance on one of them, not only a run around them', async () => {
    expect(await found({ dates: { from: '2027-06-18', to: '2027-06-18' }, suppliers: ['curtain'] })).toEqual([
      'City pass',
      PHANTOM,
    ]);
    expect(await found({ dates: { from: '2027-05-06', to: '2027-06-17' } })).toEqual(['City pass']);
  });

  test('may be open at either end', async () => {
    expect(await found({ dates: { from: '2027-07-01' } })).toEqual(['AC/DC', 'City pass', ALL_BLACKS]);
    expect(await found({ dates: { to: '2027-03-20' } })).toEqual(['City pass', PHANTOM, 'Élan']);
  });

  test.each([
    [{ from: '2027-06-02', to: '2027-06-01' }, 'DATE_RANGE_BACKWARDS'],
    [{ from: '2027-02-30' }, 'BAD_INPUT'],
    [{ from: 'tomorrow' }, 'BAD_INPUT'],
    [{ from: 20270601 }, 'BAD_INPUT'],
  ])('%j is refused with %s', async (dates, code) => {
    const query = 'query ($dates: DateRangeInput!) { events(filter: { dates: $dates }) { totalCount } }';
    expect(await catalog.refusal(query, { dates })).toBe(code);
  });
});

test.each<Record<string, unknown>>([
  { price: { min: '-1', currency: 'GBP' } },
  { price: { min: 5, currency: 'GBP' } },
  { price: { max: '1e3', currency: 'GBP' } },
  { price: { currency: '£' } },
  { currency: 7 },
  { countries: [44] },
  { text: 'x'.repeat(201) },
  { text: 'nul \0' },
  { cities: ['\0'] },
])('%j is refused', async (filter) => {
  const query = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';
  expect(await catalog.refusal(query, { filter })).toBe('BAD_INPUT');
});
