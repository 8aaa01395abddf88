import { GraphQLError } from 'graphql';
import { federation } from './federation.ts';

const log: string[] = [];
const written = (text: string) => {
  log.push(text);
  return log.join(' ');
};

federation(
  'mutations',
  {
    left: {
      schema: `
        type Query { log: String }
        type Mutation { left(text: String!): String broken: String must: String! make(id: ID!): Doc reset: String }
        type Doc @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { log: () => log.join(' ') },
        Mutation: {
          reset: () => {
            log.length = 0;
            return 'empty';
          },
          left: async (_, { text }) => {
            await new Promise((resolve) => setTimeout(resolve, 3));
            return written(text);
          },
          broken: () => {
            written('broken');
            throw new GraphQLError('No.', { extensions: { code: 'BUSY' } });
          },
          must: () => {
            throw new GraphQLError('No.', { extensions: { code: 'BUSY' } });
          },
          make: (_, { id }) => {
            written(`make ${id}`);
            return { id };
          },
        },
      },
    },
    right: {
      schema: `type Mutation { right(text: String!): String } type Doc @key(fields: "id") { id: ID! text: String }`,
      resolvers: {
        Mutation: { right: (_, { text }) => written(text) },
        Doc: { __resolveReference: ({ id }) => ({ id, text: log.join(' ') }) },
      },
    },
  },
  [
    {
      name: 'go to their subgraphs one after the other, in their order',
      query:
        'mutation { reset a: left(text: "1") b: right(text: "2") c: right(text: "3") d: left(text: "4") }',
      data: { reset: 'empty', a: '1', b: '1 2', c: '1 2 3', d: '1 2 3 4' },
    },
    {
      name: 'go on after one that failed',
      query: 'mutation { reset broken right(text: "2") }',
      data: { reset: 'empty', broken: null, right: 'broken 2' },
      errors: ['broken BUSY'],
    },
    {
      name: 'leave nothing when one that must answer does not',
      query: 'mutation { reset must right(text: "2") }',
      data: null,
      errors: ['must BUSY'],
    },
    {
      name: 'have the entities they answer filled before the next one begins',
      query: 'mutation ($id: ID! = "x") { reset make(id: $id) { id text } right(text: "later") }',
      data: { reset: 'empty', make: { id: 'x', text: 'make x' }, right: 'make x later' },
    },
    {
      name: 'can be asked for their type',
      query: 'mutation { __typename reset }',
      data: { __typename: 'Mutation', reset: 'empty' },
    },
  ],
);

federation(
  'root fields',
  {
    left: {
      schema: `
        type Query { a(x: Int = 4, y: [Int!] = [1], z: In = { p: 2 }): String both: String @shareable me: Query thing: Thing }
        input In { p: Int q: String = "q" }
        type Thing @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          a: (_, args) => JSON.stringify(args),
          both: () => 'left',
          me: () => ({}),
          thing: () => ({ id: 't' }),
        },
      },
    },
    right: {
      schema: `
        type Query { b(x: Int): String both: String @shareable }
        type Thing @key(fields: "id") { id: ID! scaled(by: Int! = 2, unit: String): String nested: Nested }
        type Nested { at(x: Int): Int }`,
      resolvers: {
        Query: { b: (_, args) => JSON.stringify(args), both: () => 'right' },
        Thing: {
          __resolveReference: ({ id }) => ({ id }),
          scaled: (_, { by, unit }) => `${by}${unit ?? ''}`,
          nested: () => ({}),
        },
        Nested: { at: (_, { x }) => x ?? -1 },
      },
    },
  },
  [
    { name: 'only a type', query: '{ __typename }', data: { __typename: 'Query' }, asks: [] },
    {
      name: 'a type under several names beside fields',
      query: '{ x: __typename b y: __typename }',
      data: { x: 'Query', b: '{}', y: 'Query' },
      asks: ['right'],
    },
    {
      name: 'of several subgraphs, in the order asked',
      query: '{ b a one: a(x: 1) }',
      data: {
        b: '{}',
        a: '{"x":4,"y":[1],"z":{"p":2,"q":"q"}}',
        one: '{"x":1,"y":[1],"z":{"p":2,"q":"q"}}',
      },
      asks: ['left', 'right'],
    },
    {
      name: 'the root below the root',
      query: '{ me { b me { a(x: null) __typename } } }',
      data: { me: { b: '{}', me: { a: '{"x":null,"y":[1],"z":{"p":2,"q":"q"}}', __typename: 'Query' } } },
    },
    {
      name: 'variables: given, null, lacking, with defaults',
      query:
        'query ($g: Int, $n: Int, $l: Int, $d: Int = 9, $i: In) { a(x: $g, z: $i) b(x: $n) c: b(x: $l) d: b(x: $d) }',
      variables: { g: 7, n: null, i: { q: 'r' } },
      data: { a: '{"x":7,"y":[1],"z":{"q":"r"}}', b: '{"x":null}', c: '{}', d: '{"x":9}' },
    },
    {
      name: 'variables in what is fetched about entities',
      query:
        'query ($by: Int!, $unit: String = "m", $x: Int) { thing { scaled(by: $by, unit: $unit) plain: scaled nested { at(x: $x) } } }',
      variables: { by: 3 },
      data: { thing: { scaled: '3m', plain: '2', nested: { at: -1 } } },
    },
    {
      name: 'variables that do not fit are refused',
      query: 'query ($by: Int!) { thing { scaled(by: $by) } }',
      variables: { by: 'three' },
      data: null,
      errors: ['- BAD_INPUT'],
    },
    {
      name: 'variables that lack are refused',
      query: 'query ($by: Int!) { thing { scaled(by: $by) } }',
      data: null,
      errors: ['- BAD_INPUT'],
    },
    {
      name: '@skip and @include, by variables and defaults',
      query: `query ($yes: Boolean!, $no: Boolean = false) {
        a @skip(if: $yes) b @include(if: $yes) c: b @include(if: $no) d: b @skip(if: $no) @include(if: $yes)
        thing @include(if: $no) { scaled } other: thing { scaled @skip(if: $yes) nested @include(if: $yes) { at } } }`,
      variables: { yes: true },
      data: { b: '{}', d: '{}', other: { nested: { at: -1 } } },
    },
    {
      name: 'everything left out',
      query: 'query ($no: Boolean!) { a @include(if: $no) thing @skip(if: true) { scaled } }',
      variables: { no: false },
      data: {},
    },
    {
      name: 'a whole fragment left out, or its entities',
      query: `query ($no: Boolean!) { ... @include(if: $no) { a } ...F @skip(if: $no) thing { id ... @include(if: $no) { scaled } } }
        fragment F on Query { b thing { nested { at(x: 5) } } }`,
      variables: { no: false },
      data: { b: '{}', thing: { nested: { at: 5 }, id: 't' } },
    },
    {
      name: 'one operation of several',
      query: 'query One { a } query Two { b }',
      operationName: 'Two',
      data: { b: '{}' },
      asks: ['right'],
    },
    {
      name: 'the schema beside data',
      query:
        '{ __type(name: "Thing") { name fields { name args { name defaultValue } } } b __schema { queryType { name } subscriptionType { name } } }',
      data: {
        __type: {
          name: 'Thing',
          fields: [
            { name: 'id', args: [] },
            {
              name: 'scaled',
              args: [
                { name: 'by', defaultValue: '2' },
                { name: 'unit', defaultValue: null },
              ],
            },
            { name: 'nested', args: [] },
          ],
        },
        b: '{}',
        __schema: { queryType: { name: 'Query' }, subscriptionType: null },
      },
    },
    {
      name: 'the schema with variables and conditions',
      query:
        'query ($name: String!, $no: Boolean = false) { __type(name: $name) { kind name @include(if: $no) inputFields { name } } }',
      variables: { name: 'In' },
      data: { __type: { kind: 'INPUT_OBJECT', inputFields: [{ name: 'p' }, { name: 'q' }] } },
      asks: [],
    },
  ],
);

federation(
  'root types that go by other names in subgraphs',
  {
    left: {
      schema: `schema { query: Reading mutation: Writing } type Reading { a: Int me: Reading } type Writing { write: Int }`,
      resolvers: { Reading: { a: () => 1, me: () => ({}) }, Writing: { write: () => 2 } },
    },
    right: {
      schema: `type Query { b: Int } type Mutation { other: Int }`,
      resolvers: { Query: { b: () => 3 } },
    },
  },
  [
    {
      name: 'keep the usual ones outside',
      query: '{ __typename a b again: __typename }',
      data: { __typename: 'Query', a: 1, b: 3, again: 'Query' },
    },
    {
      name: 'keep them for mutations',
      query: 'mutation { write kind: __typename }',
      data: { write: 2, kind: 'Mutation' },
    },
  ],
);
