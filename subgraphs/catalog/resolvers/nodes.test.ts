import { FoyerError } from '@foyer/kit/problem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestCatalog, type TestCatalog } from '../test-catalog.ts';
import { programme } from '../test-programme.ts';
import { entry } from '../test-supplier.ts';

const { curtain, arena } = programme();
curtain.hidden.push(
  entry({ id: 'secret', title: 'Secret gig', on: ['2027-04-04T20:00'] }),
  entry({ id: 'shy', title: 'Shy gig', on: ['2027-04-05T20:00'] }),
);
let asked: string[] = [];
curtain.beforeIds = async (ids) => {
  asked.push(...ids);
};
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await startTestCatalog([curtain, arena]);
});
afterAll(() => catalog.close());

const EVENT = 'query ($id: ID!) { event(id: $id) { __typename id title } }';
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

test('each thing has the type of its supplier', async () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`;
  const ids = ['arena:event:acdc', 'curtain:performance:phantom-1', 'curtain:event:phantom'];
  expect(await catalog.ask(query, { ids })).toEqual({
    nodes: [
      { __typename: 'ArenaEvent', id: 'arena:event:acdc' },
      { __typename: 'CurtainPerformance', id: 'curtain:performance:phantom-1' },
      { __typename: 'CurtainEvent', id: 'curtain:event:phantom' },
    ],
  });
});

test('an event by its id, with everything a list shows', async () => {
  const query = `{ event(id: "arena:event:acdc") {
    id supplier { code } kind title status startsOn endsOn seated dated addOn image { url }
    venue { id name timeZone city { code name } country { code name } location { latitude longitude } }
    categories { code name }
  } }`;
  expect(await catalog.ask(query)).toEqual({
    event: {
      id: 'arena:event:acdc',
      supplier: { code: 'arena' },
      kind: 'PERFORMANCE',
      title: 'AC/DC',
      status: 'ON_SALE',
      startsOn: '2027-07-01',
      endsOn: '2027-07-01',
      seated: false,
      dated: true,
      addOn: false,
      image: null,
      venue: {
        id: 'invented:venue:allianz-parque',
        name: 'Allianz Parque',
        timeZone: 'America/Sao_Paulo',
        city: { code: 'br:sao-paulo', name: 'São Paulo' },
        country: { code: 'BR', name: 'Brazil' },
        location: { latitude: -23.5275, longitude: -46.6783 },
      },
      categories: [{ code: 'music', name: 'Music' }],
    },
  });
});

describe('ids', () => {
  test.each([
    ['event', 'curtain:performance:phantom-1'],
    ['event', 'curtain:order:1'],
    ['performance', 'curtain:event:phantom'],
    ['node', 'curtain:venue:x'],
    ['node', 'curtain:order:1'],
  ])('%s refuses %s', async (field, id) => {
    expect(await catalog.refusal(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id })).toBe(
      'WRONG_KIND_OF_ID',
    );
  });

  test.each(['nobody:event:1', 'curtain:event:unknown', 'curtain:event:\0', 'curtain:event:phan%74om'])(
    '%j is of nothing',
    async (id) => {
      expect(await catalog.ask(EVENT, { id })).toEqual({ event: null });
      expect(await catalog.ask(NODE, { id })).toEqual({ node: null });
    },
  );

  test('what is no id is refused', async () => {
    expect(await catalog.refusal(EVENT, { id: 'phantom' })).toBe('BAD_INPUT');
  });

  test('many keep their places; one that is wrong spoils only its own', async () => {
    const ids = [
      'arena:event:elan',
      'arena:event:nothing',
      'arena:order:1',
      'curtain:event:hamlet',
      'arena:event:elan',
    ];
    const { data, errors } = await catalog.request(
      'query ($ids: [ID!]!) { eventsByIds(ids: $ids) { title } }',
      { ids },
    );
    expect(data).toEqual({
      eventsByIds: [{ title: 'Élan' }, null, null, { title: 'Hamlet' }, { title: 'Élan' }],
    });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['eventsByIds', 2],
        extensions: expect.objectContaining({ code: 'WRONG_KIND_OF_ID' }),
      }),
    ]);
  });

  test.each(['nodes', 'eventsByIds'])('%s takes a hundred', async (field) => {
    const query = `query ($ids: [ID!]!) { ${field}(ids: $ids) { id } }`;
    const ids = Array.from({ length: 101 }, () => 'curtain:event:phantom');
    expect(await catalog.refusal(query, { ids })).toBe('BAD_INPUT');
    expect(await catalog.refusal(query, { ids: ids.slice(1) })).toBeUndefined();
  });
});

describe('references of the gateway', () => {
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    __typename
    ... on Event { title } ... on Performance { localDate } ... on Order { id }
  } }`;

  test('by type and by interface', async () => {
    const representations = [
      { __typename: 'CurtainEvent', id: 'curtain:event:hamlet' },
      { __typename: 'Event', id: 'arena:event:elan' },
      { __typename: 'Performance', id: 'arena:performance:elan-0' },
      { __typename: 'Order', id: 'curtain:order:77' },
    ];
    expect(await catalog.ask(ENTITIES, { representations })).toEqual({
      _entities: [
        { __typename: 'CurtainEvent', title: 'Hamlet' },
        { __typename: 'ArenaEvent', title: 'Élan' },
        { __typename: 'ArenaPerformance', localDate: '2027-03-20' },
        { __typename: 'CurtainOrder', id: 'curtain:order:77' },
      ],
    });
  });

  test.each(['nobody:event:1', 'arena:event:nothing'])('%s is not found', async (id) => {
    const representations = [
      { __typename: 'Event', id },
      { __typename: 'Event', id: 'arena:event:elan' },
    ];
    const { data, errors } = await catalog.request(ENTITIES, { representations });
    expect(data).toEqual({ _entities: [null, { __typename: 'ArenaEvent', title: 'Élan' }] });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
  });
});

describe('what the index does not know', () => {
  test('is asked of its supplier once, and kept', async () => {
    asked = [];
    const query = `{ a: event(id: "curtain:event:secret") { title } b: node(id: "curtain:event:secret") { id }
      c: event(id: "curtain:event:hamlet") { title } d: performance(id: "curtain:performance:shy-0") { localDate event { title } } }`;
    const answer = {
      a: { title: 'Secret gig' },
      b: { id: 'curtain:event:secret' },
      c: { title: 'Hamlet' },
      d: { localDate: '2027-04-05', event: { title: 'Shy gig' } },
    };
    expect(await catalog.ask(query)).toEqual(answer);
    expect(asked.sort()).toEqual(['secret', 'shy', 'shy-0']);
    expect(await catalog.ask(query)).toEqual(answer);
    expect(asked.filter((id) => id === 'secret')).toHaveLength(1);
  });

  test('is not listed by being asked for', async () => {
    expect(await catalog.ask(EVENT, { id: 'curtain:event:secret' })).toMatchObject({
      event: { title: 'Secret gig' },
    });
    expect(await catalog.titles({ text: 'secret' })).toEqual([]);
    expect(await catalog.titles({})).not.toContain('Secret gig');
  });

  test('stays unknown for a while when the supplier does not know it either', async () => {
    asked = [];
    expect(await catalog.ask(EVENT, { id: 'curtain:event:never' })).toEqual({ event: null });
    expect(await catalog.ask(EVENT, { id: 'curtain:event:never' })).toEqual({ event: null });
    expect(asked).toEqual(['never']);
  });

  test('is an error with a code while the supplier is down; what is known is not', async () => {
    arena.beforeIds = async () => {
      throw new FoyerError('SUPPLIER_DOWN', 'The supplier is down; try again.');
    };
    const query = `{ known: event(id: "arena:event:elan") { title } unknown: event(id: "arena:event:who") { title }
      gone: performance(id: "arena:performance:who-0") { id } }`;
    const { data, errors } = await catalog.request(query);
    expect(data).toEqual({ known: { title: 'Élan' }, unknown: null, gone: null });
    expect(
      errors?.map(({ path, extensions }) => [path?.[0], extensions?.code, extensions?.supplier]).sort(),
    ).toEqual([
      ['gone', 'SUPPLIER_DOWN', 'arena'],
      ['unknown', 'SUPPLIER_DOWN', 'arena'],
    ]);
  });

  test('one unknown performance does not hide another', async () => {
    const query = `{ a: performance(id: "curtain:performance:none-0") { id } b: performance(id: "curtain:performance:shy-0") { id } }`;
    expect(await catalog.ask(query)).toEqual({ a: null, b: { id: 'curtain:performance:shy-0' } });
  });
});

describe('who asks', () => {
  test('needs the scope to read', async () => {
    const caller = { ...catalog.seller, scopes: [] };
    expect(await catalog.refusal(EVENT, { id: 'arena:event:elan' }, caller)).toBe('FORBIDDEN');
  });

  test('sees only the suppliers it has a channel at', async () => {
    const caller = { ...catalog.seller, channels: { arena: 'default' } };
    expect(await catalog.ask(EVENT, { id: 'curtain:event:hamlet' }, caller)).toEqual({ event: null });
    expect(await catalog.ask(NODE, { id: 'curtain:event:hamlet' }, caller)).toEqual({ node: null });
    expect(await catalog.titles({}, 'TITLE', caller)).toEqual([
      'AC/DC',
      'Élan',
      'Spider-Man & the All Blacks',
    ]);
    expect(await catalog.ask('{ suppliers { code } }', {}, caller)).toEqual({
      suppliers: [{ code: 'arena' }],
    });
  });
});
