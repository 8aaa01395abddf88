import { GraphQLError } from 'graphql';
import { federation } from './federation.ts';

const reference = { __resolveReference: (given: object) => given };

federation(
  '@requires',
  {
    goods: {
      schema: `
        type Query { goods: [Good!]! good: Good }
        type Good @key(fields: "id") { id: ID! weight: Int size(unit: String = "cm"): Size parts: [Part!] owner: Owner }
        type Size @shareable { height: Int width: Int }
        type Part @key(fields: "id") { id: ID! weight: Int! }
        interface Owner { name: String }
        type Shop implements Owner @shareable { name: String city: String }
        type Person implements Owner @shareable { name: String age: Int }`,
      resolvers: {
        Query: {
          goods: () => ['1', '2', '3', '4'].map((id) => ({ id })),
          good: () => ({ id: '1' }),
        },
        Good: {
          ...reference,
          weight({ id }) {
            if (id === '3') throw new GraphQLError('No scales.', { extensions: { code: 'SUPPLIER_SLOW' } });
            return id === '2' ? null : Number(id) * 100;
          },
          size: ({ id }, { unit }) => ({ height: unit === 'cm' ? Number(id) : Number(id) * 10, width: 2 }),
          parts: ({ id }) =>
            id === '2'
              ? null
              : [
                  { id: 'p', weight: 5 },
                  { id: 'q', weight: 6 },
                ],
          owner: ({ id }) =>
            id === '1'
              ? { __typename: 'Shop', name: 'Corner', city: 'Bath' }
              : { __typename: 'Person', name: 'Ada', age: 36 },
        },
      },
    },
    shipping: {
      schema: `
        type Good @key(fields: "id") {
          id: ID!
          weight: Int @external
          size(unit: String = "cm"): Size @external
          parts: [Part!] @external
          owner: Owner @external
          cost: Int @requires(fields: "weight")
          box: String @requires(fields: "size { height width }")
          pieces: String @requires(fields: "parts { id weight }")
          payer: String @requires(fields: "owner { ... on Shop { city } ... on Person { name age } }")
        }
        type Size @shareable { height: Int width: Int }
        type Part @key(fields: "id") { id: ID! weight: Int! @external }
        interface Owner { name: String }
        type Shop implements Owner @shareable { name: String city: String }
        type Person implements Owner @shareable { name: String age: Int }`,
      resolvers: {
        Good: {
          ...reference,
          cost: ({ weight }) => (weight === null ? -1 : weight * 2),
          box: ({ size }) => `${size.height}x${size.width}`,
          pieces: ({ parts }) => JSON.stringify(parts),
          payer: ({ owner }) => JSON.stringify(owner),
        },
      },
    },
    tax: {
      schema: `
        type Good @key(fields: "id") {
          id: ID! cost: Int @external weight: Int @external
          duty: Int @requires(fields: "cost weight")
        }`,
      resolvers: { Good: { ...reference, duty: ({ cost, weight }) => cost * 1000 + (weight ?? 7) } },
    },
    report: {
      schema: `type Good @key(fields: "id") { id: ID! duty: Int @external line: String @requires(fields: "duty") }`,
      resolvers: { Good: { ...reference, line: ({ id, duty }) => `${id}: ${duty}` } },
    },
  },
  [
    {
      name: 'hands a field of another subgraph over, which nobody asked for',
      query: '{ good { cost } }',
      data: { good: { cost: 200 } },
      asks: ['goods', 'shipping'],
    },
    {
      name: 'hands null over, and null where getting it failed',
      query: '{ goods { id cost } }',
      data: {
        goods: [
          { id: '1', cost: 200 },
          { id: '2', cost: -1 },
          { id: '3', cost: -1 },
          { id: '4', cost: 800 },
        ],
      },
      errors: ['goods.2.weight SUPPLIER_SLOW'],
    },
    {
      name: 'hands a selection over, with the defaults of its arguments',
      query: '{ good { box long: size(unit: "mm") { height } } }',
      data: { good: { box: '1x2', long: { height: 10 } } },
    },
    {
      name: 'hands lists over',
      query: '{ goods { pieces } }',
      data: {
        goods: ['1', '2', '3', '4'].map((id) => ({
          pieces: id === '2' ? 'null' : '[{"id":"p","weight":5},{"id":"q","weight":6}]',
        })),
      },
    },
    {
      name: 'hands over what the type has',
      query: '{ goods { payer } }',
      data: {
        goods: [
          { payer: '{"city":"Bath"}' },
          ...['2', '3', '4'].map(() => ({ payer: '{"name":"Ada","age":36}' })),
        ],
      },
    },
    {
      name: 'of what itself requires something',
      query: '{ good { line } }',
      data: { good: { line: '1: 200100' } },
      asks: ['goods', 'report', 'shipping', 'tax'],
    },
    {
      name: 'of what itself requires something, in a list of which a part failed',
      query: '{ goods { duty line cost } }',
      data: {
        goods: [
          { duty: 200100, line: '1: 200100', cost: 200 },
          { duty: -993, line: '2: -993', cost: -1 },
          { duty: -993, line: '3: -993', cost: -1 },
          { duty: 800400, line: '4: 800400', cost: 800 },
        ],
      },
      errors: ['goods.2.weight SUPPLIER_SLOW'],
    },
  ],
);

federation(
  '@requires of a field that must be there and is not',
  {
    one: {
      schema: `type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: { things: () => [{ id: '1' }, { id: '2' }] },
        Thing: { ...reference, name: () => 'n' },
      },
    },
    two: {
      schema: `type Thing @key(fields: "id") { id: ID! must: Int! }`,
      resolvers: {
        Thing: {
          ...reference,
          must({ id }) {
            if (id === '1') throw new GraphQLError('Not now.', { extensions: { code: 'SUPPLIER_DOWN' } });
            return 1;
          },
        },
      },
    },
    three: {
      schema: `type Thing @key(fields: "id") { id: ID! must: Int! @external more: String @requires(fields: "must") }`,
      resolvers: { Thing: { ...reference, more: ({ must }) => `more of ${must}` } },
    },
  },
  [
    {
      name: 'asks for the others',
      query: '{ things { name more } }',
      data: {
        things: [
          { name: 'n', more: null },
          { name: 'n', more: 'more of 1' },
        ],
      },
      errors: ['things.0.must SUPPLIER_DOWN'],
    },
  ],
);

federation(
  '@provides',
  {
    shows: {
      schema: `
        type Query { shows: [Show!]! next: Show }
        type Show @shareable { star: Person @provides(fields: "name home { city }") writer: Person }
        type Person @key(fields: "id") { id: ID! name: String @external home: Home @external }
        type Home { city: String @external }`,
      resolvers: {
        Query: {
          shows: () => [{ star: { id: '1', name: 'given', home: { city: 'here' } }, writer: { id: '2' } }],
          next: () => ({ star: null, writer: { id: '3' } }),
        },
      },
    },
    people: {
      schema: `
        type Person @key(fields: "id") { id: ID! name: String @shareable home: Home @shareable age: Int }
        type Home { city: String @shareable street: String }`,
      resolvers: {
        Person: {
          __resolveReference: ({ id }) => ({
            id,
            name: `own ${id}`,
            age: 30,
            home: { city: 'there', street: 's' },
          }),
        },
      },
    },
  },
  [
    {
      name: 'spares the way to the subgraph that has the field',
      query: '{ shows { star { name home { city } } } }',
      data: { shows: [{ star: { name: 'given', home: { city: 'here' } } }] },
      asks: ['shows'],
    },
    {
      name: 'only at that place',
      query: '{ shows { star { name } writer { name } } next { star { name } writer { name } } }',
      data: {
        shows: [{ star: { name: 'given' }, writer: { name: 'own 2' } }],
        next: { star: null, writer: { name: 'own 3' } },
      },
    },
    {
      name: 'only what it says',
      query: '{ shows { star { age } } }',
      data: { shows: [{ star: { age: 30 } }] },
      asks: ['people', 'shows'],
    },
  ],
);
