import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, newEvent } from './test-journey.ts';
import { at, startPlatform, type TestPlatform } from './test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.close());

const EVENTS = `query ($first: Int, $after: String, $sort: TickeTingEventSort, $filter: TickeTingPublishedEventFilter) {
  ticketing { publishedEvents(first: $first, after: $after, sort: $sort, filter: $filter) {
    totalCount nodes { id title startsAt } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
const list = async (variables: object) =>
  at((await done(platform, EVENTS, variables)).data, 'ticketing.publishedEvents');

const ids = (page: Awaited<ReturnType<typeof list>>) => {
  const nodes = at(page, 'nodes');
  return Array.isArray(nodes) ? nodes.map((node) => at(node, 'id')) : [];
};

describe('a list', () => {
  test('is read to its end in parts of any size, whatever the pages of TickeTing are', async () => {
    const all = ids(await list({ first: 100 }));
    expect(all.length).toBeGreaterThan(20);
    for (const sizes of [[7], [10, 3, 8]]) {
      const found: unknown[] = [];
      let after: unknown = null;
      for (let part = 0; ; part += 1) {
        const page = await list({ first: sizes[part % sizes.length], after });
        expect(at(page, 'totalCount')).toBe(all.length);
        expect(at(page, 'pageInfo.hasPreviousPage')).toBe(found.length > 0);
        found.push(...ids(page));
        after = at(page, 'pageInfo.endCursor');
        if (at(page, 'pageInfo.hasNextPage') !== true) break;
      }
      expect(found).toEqual(all);
    }
  });

  test('costs one call a part that begins where a page does, and two otherwise', async () => {
    const first = await list({ first: 5 });
    await platform.forget();
    await list({ first: 5, after: at(first, 'pageInfo.endCursor') });
    expect(await platform.calls()).toEqual({ 'published-events.list': 1 });
    await list({ first: 3, after: at(first, 'pageInfo.endCursor') });
    expect(await platform.calls()).toEqual({ 'published-events.list': 3 });
  });

  test('is in the order asked for', async () => {
    const starts = async (descending: boolean) => {
      const page = await list({ first: 100, sort: { by: 'START', descending } });
      const nodes = at(page, 'nodes');
      return Array.isArray(nodes) ? nodes.map((node) => String(at(node, 'startsAt'))) : [];
    };
    const up = await starts(false);
    expect(up).toEqual([...up].sort());
    expect(await starts(true)).toEqual([...up].sort().reverse());
  });

  test('is filtered by everything given', async () => {
    const { eventId, hostId, regionId, categoryId } = await newEvent(platform, 'Filter Night');
    const all = { hostId, regionId, categoryId, subcategory: 'Jazz', title: '^filter', active: true };
    const from = { after: '2031-05-01T20:00:00Z', before: '2031-05-01T16:00:00-04:00' };
    expect(ids(await list({ filter: { ...all, ...from } }))).toEqual([eventId]);
    for (const other of [
      { subcategory: 'Choir' },
      { after: '2031-05-01T20:01:00Z' },
      { active: false },
      { featured: true },
    ])
      expect(ids(await list({ filter: { ...all, ...other } }))).toEqual([]);
  });

  test('without anything in it is no error, nor is what lies behind its end', async () => {
    expect(await list({ filter: { title: 'no such title' } })).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    const last = await list({ first: 100 });
    const behind = await list({ first: 2, after: at(last, 'pageInfo.endCursor') });
    expect(behind).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  test('takes no cursor of another, and no size that is none', async () => {
    const cursor = at(await list({ first: 2, filter: { active: true } }), 'pageInfo.endCursor');
    for (const variables of [
      { after: cursor },
      { after: 'bm90IG9uZQ' },
      { after: cursor, filter: { active: false } },
    ])
      expect((await platform.ask(EVENTS, variables)).codes).toEqual(['MALFORMED_CURSOR']);
    for (const first of [0, -1, 101])
      expect((await platform.ask(EVENTS, { first })).codes).toEqual(['BAD_INPUT']);
  });
});

test('lists in lists stop before they cost too many calls', async () => {
  await platform.forget();
  const { codes, messages } = await platform.ask(`{ ticketing { hosts { nodes { events(first: 100) { nodes {
    statistics { tickets } sales { quantity } tickets { totalCount } admissions { totalCount } admissionTokens { totalCount }
    } } } } } }`);
  expect(new Set(codes)).toEqual(new Set(['QUERY_TOO_WIDE']));
  expect(messages[0]).toContain('200 calls');
  const made = Object.values(await platform.calls()).reduce((sum, count) => sum + count, 0);
  expect(made).toBe(200);
});

describe('what is no id', () => {
  test.each(['', '..', '../hosts', '1/../../x', 'a b', 'ticketing:event:1', '1?x=2'])(
    'such as %j is refused',
    async (id) => {
      await platform.forget();
      const { codes } = await platform.ask(
        'query ($id: ID!) { ticketing { event(id: $id) { id } section(id: $id) { id } account(number: $id) { number } } }',
        { id },
      );
      expect(codes).toEqual(['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT']);
      expect(await platform.calls()).toEqual({});
    },
  );

  test('but looks like one is not found', async () => {
    const { codes, messages } = await platform.ask(
      '{ ticketing { event(id: "99999999999999") { id } host(id: "99999999999999") { id } } }',
    );
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(messages).toContain('TickeTing refused: The specified host could not be found.');
  });
});

test('dates, amounts and doors that cannot be are refused before TickeTing is asked', async () => {
  await platform.forget();
  const { codes, messages } = await platform.ask(`{ ticketing {
    publishedEvents(filter: { after: "tomorrow" }) { totalCount }
    transactions(filter: { from: "2031-02-30" }) { totalCount }
    door(code: "short") { sectionIds }
  } }`);
  expect(codes).toEqual(['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT']);
  expect(messages.join()).toContain('"after"');
  const { data } =
    await platform.ask(`mutation { ticketingCreateSection(eventId: "1", idempotencyKey: "k", input: {
    name: "x", basePrice: "1.005", salesStart: "2030-01-01T00:00:00Z", salesEnd: "2030-01-01T00:00:00Z", capacity: 1 }) { userErrors { code message } } }`);
  expect(at(data, 'ticketingCreateSection.userErrors.0')).toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('"basePrice"'),
  });
  expect(await platform.calls()).toEqual({});
});
