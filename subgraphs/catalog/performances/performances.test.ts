import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestCatalog, type TestCatalog } from '../test-catalog.ts';
import { entry, inventSupplier } from '../test-supplier.ts';

const zone = { name: 'Opera', city: 'Sydney', country: 'AU', zone: 'Australia/Sydney' };
const days = Array.from({ length: 25 }, (_, day) => `2027-04-${String(day + 1).padStart(2, '0')}T19:30`);
const supplier = inventSupplier('stage', 'Stage', [
  entry({ id: 'run', place: zone, on: days, price: ['40.50', '90', 'AUD'] }),
  entry({
    id: 'twice',
    place: zone,
    // Noon in UTC on the 1st of March is 23:00 in Sydney.
    on: [
      '2027-03-01T22:30',
      '2027-03-01T23:30',
      '2027-03-03T14:30',
      '2027-03-03T19:30',
      '2027-02-28',
      '2027-03-01',
    ],
    price: ['12', '20', 'AUD'],
  }),
  entry({ id: 'museum', dated: false }),
  entry({ id: 'far', place: zone, on: ['2027-03-05T10:00', '2028-12-01T10:00'] }),
]);
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await startTestCatalog([supplier]);
});
afterAll(() => catalog.close());

const PERFORMANCES = `query ($id: ID!, $dates: DateRangeInput, $first: Int, $after: String) {
  event(id: $id) { performances(dates: $dates, first: $first, after: $after) {
    nodes { id localDate localTime startsAt timeZone saleStatus event { id } supplier { code } }
    edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
  } }
}`;
const shape = z.object({
  event: z.object({
    performances: z.object({
      nodes: z.array(
        z.looseObject({ id: z.string(), localDate: z.string().nullable(), localTime: z.string().nullable() }),
      ),
      edges: z.array(z.object({ cursor: z.string() })),
      pageInfo: z.object({
        hasNextPage: z.boolean(),
        hasPreviousPage: z.boolean(),
        endCursor: z.string().nullable(),
      }),
    }),
  }),
});

async function performances(event: string, more: Record<string, unknown> = {}) {
  return shape.parse(await catalog.ask(PERFORMANCES, { id: `stage:event:${event}`, ...more })).event
    .performances;
}

describe('performances', () => {
  test('come in order of time, without those that are over', async () => {
    const { nodes } = await performances('twice');
    expect(nodes.map(({ localDate, localTime }) => [localDate, localTime])).toEqual([
      ['2027-03-01', null],
      ['2027-03-01', '23:30'],
      ['2027-03-03', '14:30'],
      ['2027-03-03', '19:30'],
    ]);
    expect(nodes[1]).toEqual({
      id: 'stage:performance:twice-1',
      localDate: '2027-03-01',
      localTime: '23:30',
      startsAt: '2027-03-01T12:30:00.000Z',
      timeZone: 'Australia/Sydney',
      saleStatus: 'ON_SALE',
      event: { id: 'stage:event:twice' },
      supplier: { code: 'stage' },
    });
  });

  test('are twenty without first, and all of them to the end of the pages', async () => {
    const page = await performances('run');
    expect(page.nodes).toHaveLength(20);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = await performances('run', { after: page.pageInfo.endCursor });
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...page.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(
      days.map((_, position) => `stage:performance:run-${position}`),
    );
  });

  test('may be asked for by local date', async () => {
    const { nodes } = await performances('run', { dates: { from: '2027-04-10', to: '2027-04-11' } });
    expect(nodes.map(({ localDate }) => localDate)).toEqual(['2027-04-10', '2027-04-11']);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ first: 0 }, 'BAD_INPUT'],
    [{ first: 101 }, 'BAD_INPUT'],
    [{ dates: { from: '2027-04-02', to: '2027-04-01' } }, 'DATE_RANGE_BACKWARDS'],
    [{ dates: { from: '2027-13-01' } }, 'BAD_INPUT'],
    [{ after: 'x' }, 'MALFORMED_CURSOR'],
  ])('%j is refused with %s', async (more, code) => {
    expect(await catalog.refusal(PERFORMANCES, { id: 'stage:event:run', ...more })).toBe(code);
  });

  test('a cursor is of one event and its dates', async () => {
    const { pageInfo } = await performances('run', { first: 1 });
    const after = pageInfo.endCursor;
    expect(await catalog.refusal(PERFORMANCES, { id: 'stage:event:twice', after })).toBe('MALFORMED_CURSOR');
    const dates = { from: '2027-04-01' };
    expect(await catalog.refusal(PERFORMANCES, { id: 'stage:event:run', dates, after })).toBe(
      'MALFORMED_CURSOR',
    );
  });
});

const CALENDAR = `query ($id: ID!, $from: Date, $to: Date) {
  event(id: $id) { calendar(from: $from, to: $to) { date performances priceFrom { amount currency } } performanceCount }
}`;

describe('calendar', () => {
  test('counts the performances of each local day, with the cheapest price', async () => {
    expect(await catalog.ask(CALENDAR, { id: 'stage:event:twice' })).toEqual({
      event: {
        calendar: [
          { date: '2027-03-01', performances: 2, priceFrom: { amount: '12.00', currency: 'AUD' } },
          { date: '2027-03-03', performances: 2, priceFrom: { amount: '12.00', currency: 'AUD' } },
        ],
        performanceCount: 4,
      },
    });
  });

  test('is empty for what has no dates', async () => {
    expect(await catalog.ask(CALENDAR, { id: 'stage:event:museum' })).toEqual({
      event: { calendar: [], performanceCount: 0 },
    });
  });

  test('spans 400 days', async () => {
    const id = 'stage:event:far';
    const dates = async (range: Record<string, string>) => {
      const answer = await catalog.ask(CALENDAR, { id, ...range });
      return z
        .object({ event: z.object({ calendar: z.array(z.object({ date: z.string() })) }) })
        .parse(answer)
        .event.calendar.map(({ date }) => date);
    };
    expect(await dates({})).toEqual(['2027-03-05']);
    expect(await dates({ from: '2027-10-29' })).toEqual(['2028-12-01']);
    expect(await dates({ from: '2027-10-28' })).toEqual([]);
    expect(await dates({ from: '2028-01-01', to: '2029-02-03' })).toEqual(['2028-12-01']);
    expect(await catalog.refusal(CALENDAR, { id, from: '2028-01-01', to: '2029-02-04' })).toBe('BAD_INPUT');
    expect(await catalog.refusal(CALENDAR, { id, from: '2028-01-02', to: '2028-01-01' })).toBe(
      'DATE_RANGE_BACKWARDS',
    );
  });
});

test('the cheapest price of an event says of when it is', async () => {
  const query = '{ events(sort: PRICE) { nodes { id priceFrom { amount currency } priceFromAsOf } } }';
  const asOf = '2027-03-01T12:00:00.000Z';
  expect(await catalog.ask(query)).toEqual({
    events: {
      nodes: [
        { id: 'stage:event:twice', priceFrom: { amount: '12.00', currency: 'AUD' }, priceFromAsOf: asOf },
        { id: 'stage:event:run', priceFrom: { amount: '40.50', currency: 'AUD' }, priceFromAsOf: asOf },
        { id: 'stage:event:far', priceFrom: null, priceFromAsOf: null },
        { id: 'stage:event:museum', priceFrom: null, priceFromAsOf: null },
      ],
    },
  });
});
