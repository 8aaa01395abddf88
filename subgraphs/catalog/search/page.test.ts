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

const PAGE = `query ($filter: EventFilter, $sort: EventSort, $first: Int, $after: String) {
  events(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { title } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const page = z.object({
  events: z.object({
    nodes: z.array(z.object({ title: z.string() })),
    edges: z.array(z.object({ cursor: z.string() })),
    pageInfo: z.object({
      hasNextPage: z.boolean(),
      hasPreviousPage: z.boolean(),
      startCursor: z.string().nullable(),
      endCursor: z.string().nullable(),
    }),
  }),
});

async function pageOf(variables: Record<string, unknown>) {
  return page.parse(await catalog.ask(PAGE, variables)).events;
}

const PHANTOM = 'The Phantom of the Opera';
const ALL_BLACKS = 'Spider-Man & the All Blacks';
const charingCross = { latitude: 51.5074, longitude: -0.1278, radiusKm: 20_000 };

describe('order', () => {
  test('TITLE, accents aside', async () => {
    expect(await catalog.titles({}, 'TITLE')).toEqual([
      'AC/DC',
      'City pass',
      'Élan',
      'Hamlet',
      'Matilda',
      ALL_BLACKS,
      PHANTOM,
    ]);
  });

  test('DATE: the soonest first, undated ones last', async () => {
    expect(await catalog.titles({}, 'DATE')).toEqual([
      PHANTOM,
      'Élan',
      'Matilda',
      'Hamlet',
      'AC/DC',
      ALL_BLACKS,
      'City pass',
    ]);
  });

  test('DATE goes by the dates asked for', async () => {
    expect(await catalog.titles({ dates: { from: '2027-05-01', to: '2027-07-01' } }, 'DATE')).toEqual([
      'Hamlet',
      PHANTOM,
      'AC/DC',
      'City pass',
    ]);
  });

  test('PRICE and PRICE_DESC, unknown prices last', async () => {
    expect(await catalog.titles({ currency: 'GBP' }, 'PRICE')).toEqual([
      'Hamlet',
      'Matilda',
      PHANTOM,
      'City pass',
    ]);
    expect(await catalog.titles({ currency: 'GBP' }, 'PRICE_DESC')).toEqual([
      PHANTOM,
      'Matilda',
      'City pass',
      'Hamlet',
    ]);
    expect((await catalog.titles({}, 'PRICE')).at(-1)).toBe(ALL_BLACKS);
    expect((await catalog.titles({}, 'PRICE_DESC')).at(-1)).toBe(ALL_BLACKS);
  });

  test('DISTANCE needs a place', async () => {
    const titles = await catalog.titles({ near: charingCross }, 'DISTANCE');
    expect(titles.slice(3)).toEqual(['Hamlet', 'Élan', 'AC/DC']);
    expect(await catalog.refusal(PAGE, { sort: 'DISTANCE' })).toBe('BAD_INPUT');
  });

  test('POPULARITY compares places in the lists of suppliers, not their measures', async () => {
    const titles = await catalog.titles({});
    expect(titles.slice(0, 2).sort()).toEqual(['AC/DC', PHANTOM]);
    expect(titles.indexOf('Matilda')).toBeLessThan(titles.indexOf(ALL_BLACKS));
    expect(titles).toEqual(await catalog.titles({}, 'POPULARITY'));
  });

  test('RELEVANCE: titles that begin so, then other titles, then what else has the words', async () => {
    const titles = await catalog.titles({ text: 'm' });
    expect(titles.slice(0, 2)).toEqual(['Matilda', ALL_BLACKS]);
    // By venue, city and category; the best seller among them first.
    expect(titles.slice(2).sort()).toEqual(['AC/DC', 'City pass', 'Hamlet', PHANTOM, 'Élan']);
    expect(titles.indexOf(PHANTOM)).toBeLessThan(titles.indexOf('City pass'));
  });
});

describe('paging', () => {
  test.each(['RELEVANCE', 'DATE', 'PRICE', 'PRICE_DESC', 'DISTANCE', 'POPULARITY', 'TITLE'])(
    '%s to the end gives everything once',
    async (sort) => {
      const filter = { includeAddOns: true, ...(sort === 'DISTANCE' ? { near: charingCross } : {}) };
      const whole = (await pageOf({ filter, sort, first: 100 })).nodes.map(({ title }) => title);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo, edges } = await pageOf({ filter, sort, first: 2, after });
        seen.push(...nodes.map(({ title }) => title));
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(whole);
    },
  );

  test('a cursor belongs to its list', async () => {
    const { pageInfo } = await pageOf({ sort: 'TITLE', first: 1 });
    const after = pageInfo.endCursor;
    for (const other of [{ sort: 'DATE' }, { sort: 'TITLE', filter: { countries: ['GB'] } }, {}]) {
      expect(await catalog.refusal(PAGE, { ...other, after })).toBe('MALFORMED_CURSOR');
    }
    const [mark] = JSON.parse(Buffer.from(after ?? '', 'base64url').toString());
    const forged = [
      'nonsense',
      '',
      cursorOf([mark]),
      cursorOf([mark, 5, 'x']),
      cursorOf([mark, '\0', 'x']),
      cursorOf({ mark }),
    ];
    for (const cursor of forged) {
      expect(await catalog.refusal(PAGE, { sort: 'TITLE', after: cursor })).toBe('MALFORMED_CURSOR');
    }
  });

  test('a number in a cursor has to be one', async () => {
    const { pageInfo } = await pageOf({ sort: 'PRICE', first: 1 });
    const [mark, , id] = JSON.parse(Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString());
    expect(await catalog.refusal(PAGE, { sort: 'PRICE', after: cursorOf([mark, 'cheap', id]) })).toBe(
      'MALFORMED_CURSOR',
    );
    expect(
      await catalog.refusal(PAGE, { sort: 'PRICE', after: cursorOf([mark, 'Infinity', id]) }),
    ).toBeUndefined();
  });

  test.each([0, -1, 101])('first: %d is refused', async (first) => {
    expect(await catalog.refusal(PAGE, { first })).toBe('BAD_INPUT');
  });

  test('without first there are twenty, and an empty page has no cursors', async () => {
    expect((await pageOf({})).nodes).toHaveLength(7);
    const empty = await pageOf({ filter: { text: 'nothing like it' } });
    expect(empty).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

describe('counts', () => {
  test('facets count over all pages, with names', async () => {
    const query = `{ events(first: 1) { totalCount facets {
      cities { value name count } countries { value name count } categories { value name count }
      venues { value name count } suppliers { value name count } kinds { value name count } currencies { value name count }
    } } }`;
    expect(await catalog.ask(query)).toEqual({
      events: {
        totalCount: 7,
        facets: {
          cities: [
            { value: 'gb:london', name: 'London', count: 3 },
            { value: 'br:sao-paulo', name: 'São Paulo', count: 1 },
            { value: 'dk:københavn', name: 'København', count: 1 },
            { value: 'gb:manchester', name: 'Manchester', count: 1 },
            { value: 'nz:auckland', name: 'Auckland', count: 1 },
          ],
          countries: [
            { value: 'GB', name: 'United Kingdom', count: 4 },
            { value: 'BR', name: 'Brazil', count: 1 },
            { value: 'DK', name: 'Denmark', count: 1 },
            { value: 'NZ', name: 'New Zealand', count: 1 },
          ],
          categories: [
            { value: 'music', name: 'Music', count: 2 },
            { value: 'musicals', name: 'Musicals', count: 2 },
            { value: 'plays', name: 'Plays', count: 1 },
          ],
          venues: expect.arrayContaining([expect.objectContaining({ name: "Her Majesty's", count: 3 })]),
          suppliers: [
            { value: 'curtain', name: 'The Curtain', count: 4 },
            { value: 'arena', name: 'The Arena', count: 3 },
          ],
          kinds: [
            { value: 'PERFORMANCE', name: 'Performance', count: 6 },
            { value: 'PASS', name: 'Pass', count: 1 },
          ],
          currencies: [
            { value: 'GBP', name: 'British Pound', count: 4 },
            { value: 'BRL', name: 'Brazilian Real', count: 1 },
            { value: 'DKK', name: 'Danish Krone', count: 1 },
          ],
        },
      },
    });
  });

  test('every count is that of the events a search finds with it', async () => {
    const query = `query ($filter: EventFilter) { events(filter: $filter, first: 100) { totalCount nodes { title } facets { cities { value count } } } }`;
    const shape = z.object({
      events: z.object({
        totalCount: z.number(),
        nodes: z.array(z.unknown()),
        facets: z.object({ cities: z.array(z.object({ value: z.string(), count: z.number() })) }),
      }),
    });
    const { events } = shape.parse(await catalog.ask(query, { filter: { includeAddOns: true } }));
    expect(events.totalCount).toBe(8);
    for (const { value, count } of events.facets.cities) {
      const narrowed = shape.parse(await catalog.ask(query, { filter: { cities: [value] } })).events;
      expect([narrowed.totalCount, narrowed.nodes.length]).toEqual([count, count]);
    }
  });

  test('what finds nothing counts nothing', async () => {
    const query =
      '{ events(filter: { text: "zzzzzz" }) { totalCount facets { cities { count } kinds { count } } } }';
    expect(await catalog.ask(query)).toEqual({
      events: { totalCount: 0, facets: { cities: [], kinds: [] } },
    });
  });
});

function cursorOf(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}
