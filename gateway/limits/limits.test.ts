import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../playground/examples.ts';
import { startTestGateway, type TestGateway } from '../test-gateway.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { measure } from './measure.ts';

const LIMITS = {
  depth: 3,
  aliases: 2,
  rootFields: 3,
  mutations: 1,
  cost: 60,
  tokens: 250,
  batch: 2,
  bodyBytes: 3000,
  uploadBytes: 6000,
};

let foyer: TestGateway;
beforeAll(async () => {
  foyer = await startTestGateway({ limits: LIMITS });
});
afterAll(() => foyer.close());

const refused: [name: string, code: string, query: string, variables?: Record<string, unknown>][] = [
  [
    'fields inside fields',
    'QUERY_TOO_DEEP',
    '{ page(first: 1) { nodes { ...P } } } fragment P on Show { parts { name } }',
  ],
  ['aliases', 'QUERY_TOO_WIDE', '{ a: show(id: "1") { b: id c: id } }'],
  [
    'aliases in a fragment used often',
    'QUERY_TOO_WIDE',
    '{ show(id: "1") { ...F } me shows(first: 1) { ...F ...F } } fragment F on Show { a: id }',
  ],
  ['root fields', 'QUERY_TOO_WIDE', '{ me held fail(how: "typed") shows { id } }'],
  [
    'root fields in fragments',
    'QUERY_TOO_WIDE',
    '{ me ...A ...A } fragment A on Query { held ... { fail(how: "x") } }',
  ],
  ['writes', 'QUERY_TOO_WIDE', 'mutation { a: sell(id: "1") b: sell(id: "2") }'],
  ['a long list', 'QUERY_TOO_WIDE', '{ shows(first: 60) { id } }'],
  ['a long list by a variable', 'QUERY_TOO_WIDE', 'query($n: Int) { shows(first: $n) { id } }', { n: 60 }],
  [
    'a long list by the default of a variable',
    'QUERY_TOO_WIDE',
    'query($n: Int = 60) { shows(first: $n) { id } }',
  ],
  ['a long list by the default of the field', 'QUERY_TOO_WIDE', '{ shows { id title seats } }'],
  ['a long page', 'QUERY_TOO_WIDE', '{ page(first: 60) { nodes { id } } }'],
  ['lists in lists', 'QUERY_TOO_WIDE', '{ shows(first: 6) { parts { name price } } }'],
];
const taken: typeof refused = [
  ['what is just deep enough', '', '{ page(first: 2) { nodes { id title } } }'],
  [
    'a short list where the default is a long one',
    '',
    'query($n: Int = 60) { shows(first: $n) { id } }',
    { n: 2 },
  ],
  ['a page of one', '', '{ page(first: 1) { nodes { id title seats } } }'],
];
// Each fragment uses the next one twice: thousands of fields from a few lines.
const doubling = Array.from(
  { length: 12 },
  (_, n) => `fragment F${n} on Show { ...F${n + 1} ...F${n + 1} }`,
).join(' ');
refused.push([
  'fragments that double',
  'QUERY_TOO_WIDE',
  `{ show(id: "1") { ...F0 } } ${doubling} fragment F12 on Show { id }`,
]);

test.each(refused)(
  '%s are refused as %s, before any subgraph is asked',
  async (_name, code, query, variables = {}) => {
    const before = foyer.requests.length;
    const { status, errors, data } = await foyer.ask(query, { variables });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code, retryable: false } }]);
    expect(errors?.[0]?.message).toMatch(/; at most \d+ are allowed: /);
    expect(data).toBeUndefined();
    expect(foyer.requests.length).toBe(before);
  },
);

test.each(taken)('%s is taken', async (_name, _code, query, variables = {}) => {
  expect((await foyer.ask(query, { variables })).errors).toBeUndefined();
});

test('a document of too many words is refused before it is read to its end', async () => {
  const { status, errors } = await foyer.ask(`{ ${'me '.repeat(300)} }`);
  expect(status).toBe(400);
  expect(errors).toMatchObject([
    {
      message: 'The document has more than 250 words and signs: send less at once.',
      extensions: { code: 'QUERY_TOO_WIDE' },
    },
  ]);
});

test('too many operations in one request are refused', async () => {
  const batch = (count: number) => foyer.post(JSON.stringify(Array(count).fill({ query: '{ me }' })));
  expect((await batch(2)).status).toBe(200);
  const { status, text } = await batch(3);
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_WIDE' } }] });
});

test('a body that is too large is refused, whether its length is told or not', async () => {
  const body = JSON.stringify({ query: '{ me }', variables: { text: 'x'.repeat(4000) } });
  const reader = await foyer.keys.create({
    partner: 'Reader',
    scopes: ['read'],
    channels: {},
    expiresAt: null,
  });
  const headers = { 'content-type': 'application/json', 'x-api-key': reader.key };
  const url = `${foyer.url}/graphql`;
  const refused = await fetch(url, { method: 'POST', headers, body });
  expect(refused.status).toBe(413);
  const text = await refused.text();
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_WIDE' } }] });
  const stream = () => new Blob([body]).stream();
  const streamed = await fetch(url, { method: 'POST', headers, body: stream(), duplex: 'half' });
  expect(streamed.status).toBe(413);
  const stranger = { 'content-type': 'application/json' };
  expect((await fetch(url, { method: 'POST', headers: stranger, body })).status).toBe(413);
});

test('a key that may bring in codes sends more, up to a limit of its own', async () => {
  const send = async (letters: number) => {
    const body = JSON.stringify({ query: '{ me }', variables: { text: 'x'.repeat(letters) } });
    return (await foyer.post(body)).status;
  };
  expect(await send(4000)).toBe(200);
  expect(await send(7000)).toBe(413);
});

describe('requests in a minute', () => {
  test('are counted by key, and the operations of a batch each', async () => {
    const strict = await startTestGateway({ limits: { requestsAMinute: 3 } });
    try {
      const other = await strict.keys.create({
        partner: 'Other',
        scopes: ['read'],
        channels: {},
        expiresAt: null,
      });
      expect((await strict.ask('{ me }')).status).toBe(200);
      expect((await strict.post('[{"query":"{ me }"},{"query":"{ me }"}]')).status).toBe(200);
      const { status, errors, headers } = await strict.ask('{ me }');
      expect(status).toBe(429);
      expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryable: true } }]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await strict.ask('{ me }', { key: other.key })).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

describe('the public schema', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  const examples = readExamples(new URL('../../schema/examples/', import.meta.url));

  test.each(examples.map((one) => [one.name, one] as const))(
    'the example "%s" is within the limits',
    (_name, one) => {
      const document = parse(one.query, { maxTokens: DEFAULT_LIMITS.tokens });
      expect(validate(schema, document)).toEqual([]);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('An example holds one operation.');
      const variables = JSON.parse(one.variables || '{}');
      const { depth, aliases, rootFields, cost } = measure(schema, document, operation, variables);
      expect(depth).toBeLessThanOrEqual(DEFAULT_LIMITS.depth);
      expect(aliases).toBeLessThanOrEqual(DEFAULT_LIMITS.aliases);
      expect(cost).toBeLessThanOrEqual(DEFAULT_LIMITS.cost);
      expect(rootFields).toBeLessThanOrEqual(
        operation.operation === 'mutation' ? DEFAULT_LIMITS.mutations : DEFAULT_LIMITS.rootFields,
      );
    },
  );

  test('is told by the gateway, without what is for services only', async () => {
    const real = await startTestGateway({
      supergraph: new URL('../../schema/supergraph.graphql', import.meta.url),
    });
    try {
      const { data, errors, text } = await real.ask(getIntrospectionQuery({ inputValueDeprecation: true }));
      expect(errors).toBeUndefined();
      expect(data).toHaveProperty('__schema.queryType.name', 'Query');
      expect(text).toContain('"createBasket"');
      expect(text).not.toMatch(/supplierHold|supplierCatalogue|_entities|join__/);
      const hidden = await real.ask('mutation { supplierRelease(id: "x") { state } }');
      expect(hidden.code).toBe('BAD_INPUT');
    } finally {
      await real.close();
    }
  });
});
