import { federation } from './federation.ts';

const byId = <T extends { id: string }>(list: readonly T[]) => ({
  __resolveReference: ({ id }: { id: string }) => list.find((one) => one.id === id) ?? null,
});

const USERS = [
  { id: '1', name: 'Ada', friend: '2' },
  { id: '2', name: 'Bo', friend: '1' },
  { id: '3', name: 'Cy', friend: null },
];

federation(
  'a key of one field',
  {
    shows: {
      schema: `
        type Query { shows: [Show!]! none: [Show] grid: [[Show!]] favourite: Show }
        type Show { id: ID! author: User critics: [User] }
        type User @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          shows: () => [
            { id: 'a', author: { id: '1' }, critics: [{ id: '2' }, null, { id: '1' }, { id: 'gone' }] },
            { id: 'b', author: null, critics: [] },
            { id: 'c', author: { id: '1' }, critics: null },
          ],
          none: () => [],
          grid: () => [[{ id: 'a', author: { id: '2' } }], null, [], [{ id: 'b', author: { id: '3' } }]],
          favourite: () => null,
        },
      },
    },
    users: {
      schema: `type User @key(fields: "id") { id: ID! name: String friend: User }`,
      resolvers: {
        User: { ...byId(USERS), friend: ({ friend }) => USERS.find(({ id }) => id === friend) ?? null },
      },
    },
  },
  [
    {
      name: 'brings fields of another subgraph, also to the same entity twice',
      query: '{ shows { id author { name } } }',
      data: {
        shows: [
          { id: 'a', author: { name: 'Ada' } },
          { id: 'b', author: null },
          { id: 'c', author: { name: 'Ada' } },
        ],
      },
      asks: ['shows', 'users'],
    },
    {
      name: 'leaves nulls in lists where they are, and entities that are gone without fields',
      query: '{ shows { critics { id name } } }',
      data: {
        shows: [
          {
            critics: [{ id: '2', name: 'Bo' }, null, { id: '1', name: 'Ada' }, { id: 'gone', name: null }],
          },
          { critics: [] },
          { critics: null },
        ],
      },
    },
    {
      name: 'goes through lists of lists with gaps',
      query: '{ grid { author { name } } }',
      data: { grid: [[{ author: { name: 'Bo' } }], null, [], [{ author: { name: 'Cy' } }]] },
    },
    {
      name: 'asks nobody about nothing',
      query: '{ none { author { name } } favourite { author { name } } }',
      data: { none: [], favourite: null },
      asks: ['shows'],
    },
    {
      name: 'keeps aliases apart, of what holds entities and of their fields',
      query: '{ a: shows { w: author { n: name m: name } } b: shows { author { id name } } }',
      data: {
        a: [{ w: { n: 'Ada', m: 'Ada' } }, { w: null }, { w: { n: 'Ada', m: 'Ada' } }],
        b: [{ author: { id: '1', name: 'Ada' } }, { author: null }, { author: { id: '1', name: 'Ada' } }],
      },
    },
    {
      name: 'is not in the answer when nobody asked for it',
      query: '{ shows { author { friend { friend { name } } } } }',
      data: {
        shows: [
          { author: { friend: { friend: { name: 'Ada' } } } },
          { author: null },
          { author: { friend: { friend: { name: 'Ada' } } } },
        ],
      },
    },
    {
      name: 'may go under another name',
      query: '{ shows { author { id: name name: id } } }',
      data: {
        shows: [{ author: { id: 'Ada', name: '1' } }, { author: null }, { author: { id: 'Ada', name: '1' } }],
      },
    },
  ],
);

federation(
  'keys of several fields',
  {
    seats: {
      schema: `
        type Query { seats: [Seat!]! }
        type Seat @key(fields: "row number") @key(fields: "hall { id } code") {
          row: String! number: Int! code: String hall: Hall }
        type Hall @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          seats: () => [
            { row: 'A', number: 1, code: 'a1', hall: { id: 'h' } },
            { row: 'A', number: 2, code: null, hall: { id: 'h' } },
            { row: 'B', number: 1, code: 'b1', hall: null },
          ],
        },
      },
    },
    prices: {
      schema: `type Seat @key(fields: "row number") { row: String! number: Int! price: Int }`,
      resolvers: {
        Seat: {
          __resolveReference: ({ row, number }) => ({ row, number, price: row === 'A' ? number * 10 : null }),
        },
      },
    },
    views: {
      schema: `
        type Seat @key(fields: "hall { id } code") { hall: Hall code: String view: String }
        type Hall @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Seat: {
          __resolveReference: ({ hall, code }) => ({
            hall,
            code,
            view: `${hall?.id ?? 'nowhere'}/${code ?? 'nothing'}`,
          }),
        },
        Hall: { name: ({ id }) => `Hall ${id}` },
      },
    },
  },
  [
    {
      name: 'side by side',
      query: '{ seats { price } }',
      data: { seats: [{ price: 10 }, { price: 20 }, { price: null }] },
    },
    {
      name: 'one inside another, null where the entity has null',
      query: '{ seats { view } }',
      data: { seats: [{ view: 'h/a1' }, { view: 'h/nothing' }, { view: 'nowhere/b1' }] },
    },
    {
      name: 'of an entity that is part of a key',
      query: '{ seats { hall { name } price view } }',
      data: {
        seats: [
          { hall: { name: 'Hall h' }, price: 10, view: 'h/a1' },
          { hall: { name: 'Hall h' }, price: 20, view: 'h/nothing' },
          { hall: null, price: null, view: 'nowhere/b1' },
        ],
      },
    },
  ],
);

federation(
  'several keys',
  {
    byId: {
      schema: `type Query { item: Item items: [Item] } type Item @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { item: () => ({ id: '7' }), items: () => [{ id: '8' }, { id: '7' }, null, { id: '9' }] },
      },
    },
    both: {
      schema: `type Item @key(fields: "id") @key(fields: "sku") { id: ID! sku: String }`,
      resolvers: {
        Item: {
          __resolveReference: ({ id, sku }) =>
            id === '9' ? { id, sku: null } : { id: id ?? sku.slice(1), sku: sku ?? `s${id}` },
        },
      },
    },
    bySku: {
      schema: `type Item @key(fields: "sku") { sku: String stock: Int }`,
      resolvers: { Item: { __resolveReference: ({ sku }) => ({ sku, stock: sku === 's7' ? 70 : 0 }) } },
    },
    last: {
      schema: `type Item @key(fields: "sku", resolvable: true) { sku: String note: String }`,
      resolvers: {
        Item: { __resolveReference: ({ sku }) => (sku === 's8' ? null : { sku, note: `of ${sku}` }) },
      },
    },
  },
  [
    {
      name: 'lead from one to the next',
      query: '{ item { stock note } }',
      data: { item: { stock: 70, note: 'of s7' } },
      asks: ['both', 'byId', 'bySku', 'last'],
    },
    {
      name: 'for each of a list, with a gap, a null key and one that is gone',
      query: '{ items { id sku stock note } }',
      data: {
        items: [
          { id: '8', sku: 's8', stock: 0, note: null },
          { id: '7', sku: 's7', stock: 70, note: 'of s7' },
          null,
          { id: '9', sku: null, stock: 0, note: 'of null' },
        ],
      },
    },
  ],
);

federation(
  'keys that hold lists',
  {
    one: {
      schema: `type Query { set: Set } type Set @key(fields: "members { id } tags") { members: [Member!]! tags: [String] } type Member @shareable { id: ID! }`,
      resolvers: { Query: { set: () => ({ members: [{ id: 'x' }, { id: 'y' }], tags: ['t', null] }) } },
    },
    two: {
      schema: `type Set @key(fields: "members { id } tags") { members: [Member!]! tags: [String] size: Int } type Member @shareable { id: ID! }`,
      resolvers: {
        Set: {
          __resolveReference: ({ members, tags }) => ({
            members,
            tags,
            size: members.length * 10 + tags.length,
          }),
        },
      },
    },
  },
  [{ name: 'are handed on whole', query: '{ set { size } }', data: { set: { size: 22 } } }],
);

federation(
  'a key that cannot be asked by',
  {
    owner: {
      schema: `type Query { hall(id: ID!): Hall } type Hall @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Query: { hall: (_, { id }) => ({ id, name: `Hall ${id}` }) },
        Hall: { __resolveReference: ({ id }) => ({ id, name: `Hall ${id}` }) },
      },
    },
    stub: {
      schema: `type Query { next: Show } type Show @key(fields: "id") { id: ID! hall: Hall } type Hall @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { next: () => ({ id: 's', hall: { id: 'h' } }) } },
    },
  },
  [
    {
      name: 'still leads to who can',
      query: '{ next { hall { id name } } }',
      data: { next: { hall: { id: 'h', name: 'Hall h' } } },
    },
  ],
);

const MANY = Array.from({ length: 1300 }, (_, index) => ({ id: String(index) }));

federation(
  'more entities than are asked for at once',
  {
    list: {
      schema: `type Query { many: [Thing!]! } type Thing @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { many: () => MANY } },
    },
    names: {
      schema: `type Thing @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Thing: { __resolveReference: ({ id }) => (id === '700' ? null : { id, name: `Thing ${id}` }) },
      },
    },
  },
  [
    {
      name: 'are all answered, each for itself',
      query: '{ many { name } }',
      data: { many: MANY.map(({ id }) => ({ name: id === '700' ? null : `Thing ${id}` })) },
    },
  ],
);
