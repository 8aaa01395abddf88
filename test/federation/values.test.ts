import { federation } from './federation.ts';

federation(
  'value types that several subgraphs share',
  {
    left: {
      schema: `
        type Query { place: Place a: Money }
        type Place @key(fields: "id") { id: ID! spot: Spot @shareable }
        type Spot @shareable { lat: Float lon: Float }
        type Money @shareable { amount: String currency: String }`,
      resolvers: {
        Query: {
          place: () => ({ id: 'p', spot: { lat: 1.5, lon: 2.5 } }),
          a: () => ({ amount: '1.00', currency: 'EUR' }),
        },
      },
    },
    right: {
      schema: `
        type Query { b: Money }
        type Place @key(fields: "id") { id: ID! spot: Spot @shareable }
        type Spot @shareable { lat: Float lon: Float height: Float }
        type Money @shareable { amount: String currency: String }`,
      resolvers: {
        Query: { b: () => ({ amount: '2.00', currency: 'CZK' }) },
        Place: { __resolveReference: ({ id }) => ({ id, spot: { lat: 1.5, lon: 2.5, height: 400 } }) },
      },
    },
  },
  [
    {
      name: 'come from where they were met',
      query: '{ a { amount currency __typename } b { amount } }',
      data: { a: { amount: '1.00', currency: 'EUR', __typename: 'Money' }, b: { amount: '2.00' } },
      asks: ['left', 'right'],
    },
    {
      name: 'are put together of parts, by the entity that holds them',
      query: '{ place { spot { lat height lon } } }',
      data: { place: { spot: { lat: 1.5, height: 400, lon: 2.5 } } },
    },
  ],
);

federation(
  '@override',
  {
    old: {
      schema: `type Query { bill: Bill } type Bill @key(fields: "id") { id: ID! due: Int note: String }`,
      resolvers: { Query: { bill: () => ({ id: '1', due: 1, note: 'old' }) } },
    },
    fresh: {
      schema: `type Bill @key(fields: "id") { id: ID! due: Int @override(from: "old") }`,
      resolvers: { Bill: { __resolveReference: ({ id }) => ({ id, due: 2 }) } },
    },
  },
  [
    {
      name: 'takes a field over',
      query: '{ bill { due note } }',
      data: { bill: { due: 2, note: 'old' } },
      asks: ['fresh', 'old'],
    },
  ],
);

federation(
  '@inaccessible',
  {
    inside: {
      schema: `
        type Query { shop: Shop any: Thing secret: String @inaccessible level: Level levels: [Level] }
        type Shop @key(fields: "code") { code: ID! @inaccessible name: String }
        interface Thing { name: String }
        type Open implements Thing { name: String }
        type Hidden implements Thing @inaccessible { name: String }
        enum Level { LOW HIGH HIDDEN @inaccessible }`,
      resolvers: {
        Query: {
          shop: () => ({ code: 'c', name: 'Corner' }),
          any: () => ({ __typename: 'Hidden', name: 'h' }),
          level: () => 'HIDDEN',
          levels: () => ['LOW', 'HIDDEN', 'HIGH'],
        },
      },
    },
    beside: {
      schema: `type Shop @key(fields: "code") { code: ID! @inaccessible stock: Int }`,
      resolvers: { Shop: { __resolveReference: ({ code }) => ({ code, stock: code === 'c' ? 3 : 0 }) } },
    },
  },
  [
    {
      name: 'keys work and stay unseen',
      query: '{ shop { name stock } }',
      data: { shop: { name: 'Corner', stock: 3 } },
    },
    {
      name: 'fields cannot be asked for',
      query: '{ secret }',
      data: null,
      errors: ['- BAD_INPUT'],
    },
    {
      name: 'types do not show',
      query: '{ any { name } shop { name } }',
      data: { any: null, shop: { name: 'Corner' } },
      errors: ['any INTERNAL'],
    },
    {
      name: 'types do not tell their names',
      query: '{ any { __typename } level }',
      data: { any: null, level: null },
      errors: ['any INTERNAL', 'level INTERNAL'],
    },
    {
      name: 'values of enums do not show',
      query: '{ level levels }',
      data: { level: null, levels: ['LOW', null, 'HIGH'] },
      errors: ['level INTERNAL', 'levels.1 INTERNAL'],
    },
    {
      name: 'elements are not told by the schema',
      query:
        '{ __type(name: "Hidden") { name } level: __type(name: "Level") { enumValues { name } } query: __type(name: "Query") { fields { name } } }',
      data: {
        __type: null,
        level: { enumValues: [{ name: 'LOW' }, { name: 'HIGH' }] },
        query: { fields: ['shop', 'any', 'level', 'levels'].map((name) => ({ name })) },
      },
    },
  ],
);

federation(
  'enums that subgraphs know in part',
  {
    wide: {
      schema: `type Query { echo(size: Size, list: [Size!]): String now: Colour } enum Size { S M L } enum Colour { RED GREEN }`,
      resolvers: { Query: { echo: (_, args) => JSON.stringify(args), now: () => 'GREEN' } },
    },
    narrow: {
      schema: `type Query { other(size: Size = M): String later: Colour } enum Size { S M } enum Colour { GREEN BLUE }`,
      resolvers: { Query: { other: (_, { size }) => size, later: () => 'BLUE' } },
    },
  },
  [
    {
      name: 'give all values',
      query: '{ now later }',
      data: { now: 'GREEN', later: 'BLUE' },
    },
    {
      name: 'take those that all know',
      query: '{ echo(size: M, list: [S, M]) other }',
      data: { echo: '{"size":"M","list":["S","M"]}', other: 'M' },
    },
    {
      name: 'refuse those that not all know',
      query: '{ echo(size: L) }',
      data: null,
      errors: ['- BAD_INPUT'],
    },
    {
      name: 'refuse them in variables too',
      query: 'query ($size: Size) { echo(size: $size) }',
      variables: { size: 'L' },
      data: null,
      errors: ['- BAD_INPUT'],
    },
  ],
);

const ANYTHING = { list: [1, null, { deep: [[]] }], __typename: 'NoType', text: 'x', none: null };

federation(
  'scalars of their own',
  {
    one: {
      schema: `scalar JSON type Query { box: Box } type Box @key(fields: "code") { code: JSON any: JSON list: [JSON] }`,
      resolvers: {
        Query: { box: () => ({ code: { a: [1, 2] }, any: ANYTHING, list: [ANYTHING, 5, null, 'x', [1]] }) },
      },
    },
    two: {
      schema: `scalar JSON type Box @key(fields: "code") { code: JSON same: JSON args(json: JSON): JSON }`,
      resolvers: {
        Box: {
          __resolveReference: ({ code }) => ({ code, same: code }),
          args: (_, { json }) => json,
        },
      },
    },
  },
  [
    {
      name: 'hold anything, which is left as it is',
      query: '{ box { any list } }',
      data: { box: { any: ANYTHING, list: [ANYTHING, 5, null, 'x', [1]] } },
    },
    {
      name: 'may be keys',
      query: '{ box { same code } }',
      data: { box: { same: { a: [1, 2] }, code: { a: [1, 2] } } },
    },
    {
      name: 'may be given, in the document and as variables',
      query: 'query ($json: JSON) { box { a: args(json: $json) b: args(json: { x: [1, "y", null] }) } }',
      variables: { json: { nested: { list: [true] } } },
      data: { box: { a: { nested: { list: [true] } }, b: { x: [1, 'y', null] } } },
    },
  ],
);
