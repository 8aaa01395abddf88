import { GraphQLError } from 'graphql';
import { federation } from './federation.ts';

const failing = (code: string) => () => {
  throw new GraphQLError('It failed.', { extensions: { code } });
};
const SHOWS = ['1', '2', '3'].map((id) => ({ id }));

federation(
  'errors of entities',
  {
    shows: {
      schema: `
        type Query { shows: [Show] strict: [Show!]! show: Show pairs: [[Show!]] }
        type Show @key(fields: "id") { id: ID! inner: Inner }
        type Inner { shows: [Show!] }`,
      resolvers: {
        Query: {
          shows: () => SHOWS,
          strict: () => SHOWS,
          show: () => SHOWS[1],
          pairs: () => [SHOWS, [...SHOWS].reverse()],
        },
        Show: { inner: () => ({ shows: SHOWS }) },
      },
    },
    live: {
      schema: `type Show @key(fields: "id") { id: ID! seats: Int must: Int! list: [Int!] gone: String deep: Deep } type Deep { a: Deep b: Int! }`,
      resolvers: {
        Show: {
          async __resolveReference({ id }) {
            if (id === '3') failing('SUPPLIER_DOWN')();
            return { id };
          },
          seats: ({ id }) => (id === '2' ? failing('SUPPLIER_SLOW')() : 5),
          must: ({ id }) => (id === '2' ? failing('SUPPLIER_SLOW')() : 5),
          list: () => [1, 2],
          deep: () => ({ a: { b: failing('SOLD_OUT') } }),
        },
      },
    },
  },
  [
    {
      name: 'stand at their places',
      query: '{ shows { id left: seats } }',
      data: {
        shows: [
          { id: '1', left: 5 },
          { id: '2', left: null },
          { id: '3', left: null },
        ],
      },
      errors: ['shows.1.left SUPPLIER_SLOW', 'shows.2 SUPPLIER_DOWN'],
    },
    {
      name: 'empty what must be there',
      query: '{ shows { must } }',
      data: { shows: [{ must: 5 }, null, null] },
      errors: ['shows.1.must SUPPLIER_SLOW', 'shows.2 SUPPLIER_DOWN'],
    },
    {
      name: 'empty lists that take no nulls, and what holds them',
      query: '{ show { id } strict { must } }',
      data: null,
      errors: ['strict.1.must SUPPLIER_SLOW', 'strict.2 SUPPLIER_DOWN'],
    },
    {
      name: 'stand at every place of an entity that is there several times',
      query: '{ pairs { seats } }',
      data: {
        pairs: [
          [{ seats: 5 }, { seats: null }, { seats: null }],
          [{ seats: null }, { seats: null }, { seats: 5 }],
        ],
      },
      errors: [
        'pairs.0.1.seats SUPPLIER_SLOW',
        'pairs.0.2 SUPPLIER_DOWN',
        'pairs.1.0 SUPPLIER_DOWN',
        'pairs.1.1.seats SUPPLIER_SLOW',
      ],
    },
    {
      name: 'stand deep inside',
      query: '{ show { inner { shows { id deep { a { b } } } } } }',
      data: {
        show: {
          inner: {
            shows: [
              { id: '1', deep: { a: null } },
              { id: '2', deep: { a: null } },
              { id: '3', deep: null },
            ],
          },
        },
      },
      errors: [
        'show.inner.shows.0.deep.a.b SOLD_OUT',
        'show.inner.shows.1.deep.a.b SOLD_OUT',
        'show.inner.shows.2 SUPPLIER_DOWN',
      ],
    },
  ],
);

federation(
  'a subgraph that breaks its promise',
  {
    shows: {
      schema: `type Query { shows: [Show] } type Show @key(fields: "id") { id: ID! other: Show }`,
      resolvers: {
        Query: { shows: () => SHOWS },
        Show: { other: ({ id }) => ({ id: id === '3' ? '1' : '2' }) },
      },
    },
    live: {
      schema: `type Show @key(fields: "id") { id: ID! must: Int! may: Int }`,
      resolvers: { Show: { __resolveReference: ({ id }) => (id === '2' ? null : { id, must: 1, may: 2 }) } },
    },
  },
  [
    {
      name: 'has an error of the gateway',
      query: '{ shows { id must } }',
      data: { shows: [{ id: '1', must: 1 }, null, { id: '3', must: 1 }] },
      errors: ['shows.1.must INTERNAL'],
    },
    {
      name: 'is told for the first of several values that lack',
      query:
        '{ shows { id ... on Show { must ...More } other { a: must } } } fragment More on Show { other { b: must } }',
      data: { shows: [{ id: '1', must: 1, other: null }, null, { id: '3', must: 1, other: { b: 1, a: 1 } }] },
      errors: ['shows.0.other.b INTERNAL', 'shows.1.must INTERNAL'],
    },
    {
      name: 'is told in the order in which fields are mentioned, also of one that is mentioned twice',
      query: '{ shows { other { __typename } ... on Show { must other { b: must } } } }',
      data: {
        shows: [{ other: null, must: 1 }, null, { other: { __typename: 'Show', b: 1 }, must: 1 }],
      },
      errors: ['shows.0.other.b INTERNAL', 'shows.1.must INTERNAL'],
    },
    {
      name: 'or none where null is allowed',
      query: '{ shows { may } }',
      data: { shows: [{ may: 2 }, { may: null }, { may: 2 }] },
    },
  ],
);
