import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let foyer: TestGateway;
beforeAll(async () => {
  foyer = await startTestGateway({ cors: ['https://shop.example'] });
});
afterAll(() => foyer.close());

const KEY = { 'x-api-key': 'foyer_demo_key' };
const get = (path: string, headers: Record<string, string> = KEY) =>
  fetch(`${foyer.url}${path}`, { headers, redirect: 'manual' });

describe('a request that GraphQL over HTTP does not know', () => {
  test.each([
    ['nothing', '', {}, 400],
    ['broken JSON', '{"query": "{ me }"', {}, 400],
    ['an empty object', '{}', {}, 400],
    ['a text', '"{ me }"', {}, 400],
    ['null', 'null', {}, 400],
    ['an empty list', '[]', {}, 400],
    ['a query that is no text', '{"query": 3}', {}, 400],
    ['variables as text', '{"query": "{ me }", "variables": "{}"}', {}, 400],
    ['variables as a list', '{"query": "{ me }", "variables": [1]}', {}, 400],
    ['another type of content', '<q/>', { 'content-type': 'application/xml' }, 415],
    ['a form', 'query={me}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    [
      'plain text, as a page of another site can send',
      '{"query":"{me}"}',
      { 'content-type': 'text/plain' },
      400,
    ],
    ['a document that does not parse', '{"query": "{ me "}', {}, 400],
    ['an unknown field', '{"query": "{ nope }"}', {}, 400],
    ['a missing variable', '{"query": "query($n: Int!) { shows(first: $n) { id } }"}', {}, 400],
    ['a subscription', '{"query": "subscription { me }"}', {}, 400],
    ['a document without an operation', '{"query": "fragment F on Show { id }"}', {}, 400],
    [
      'another version of persisted queries',
      '{"query":"{me}","extensions":{"persistedQuery":{"version":9}}}',
      {},
      400,
    ],
  ])('%s is refused with a sentence', async (_name, body, headers, expected) => {
    const { status, text, headers: given } = await foyer.post(body, { headers });
    expect(status, text).toBe(expected);
    const refusal = z
      .object({
        errors: z.array(
          z.object({
            message: z.string().min(10),
            extensions: z.object({ code: z.literal('BAD_INPUT'), retryable: z.literal(false) }),
          }),
        ),
      })
      .parse(JSON.parse(text));
    expect(refusal.errors.length).toBeGreaterThan(0);
    expect(given.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('a wrong variable is named with its place', async () => {
  const { status, errors } = await foyer.ask('query($n: Int!) { shows(first: $n) { id } }', {
    variables: { n: 'x' },
  });
  expect(status).toBe(400);
  expect(errors).toEqual([
    {
      message: 'Variable "$n" got invalid value "x"; Int cannot represent non-integer value: "x"',
      locations: [{ line: 1, column: 7 }],
      extensions: { code: 'BAD_INPUT', retryable: false },
    },
  ]);
});

test('answers as application/graphql-response+json to those who ask for it', async () => {
  const headers = { accept: 'application/graphql-response+json' };
  const { headers: given } = await foyer.ask('{ me }', { headers });
  expect(given.get('content-type')).toMatch(/^application\/graphql-response\+json/);
  expect((await foyer.ask('{ me }')).headers.get('content-type')).toMatch(/^application\/json/);
});

describe('GET', () => {
  test('answers a query', async () => {
    const response = await get('/graphql?query={shows(first:1){title}}');
    expect(await response.json()).toEqual({ data: { shows: [{ title: 'Hamlet' }] } });
  });

  test('refuses a mutation, and does nothing', async () => {
    const before = foyer.requests.length;
    const response = await get('/graphql?query=mutation{sell(id:"1")}');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect(foyer.requests.length).toBe(before);
  });

  test('finds a persisted query by its hash', async () => {
    const query = '{ shows(first: 1) { id } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const byHash = () =>
      get(`/graphql?extensions=${encodeURIComponent(extensions)}`).then((one) => one.json());
    expect(await byHash()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    const { text } = await foyer.post(JSON.stringify({ query, extensions: JSON.parse(extensions) }));
    expect(JSON.parse(text)).toEqual({ data: { shows: [{ id: 'red:1' }] } });
    expect(await byHash()).toEqual({ data: { shows: [{ id: 'red:1' }] } });
  });

  test('refuses a query under the hash of another', async () => {
    const sha256Hash = createHash('sha256').update('{ me }').digest('hex');
    const { status, text } = await foyer.post(
      JSON.stringify({ query: '{ held }', extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    );
    expect(status).toBe(400);
    expect(text).toContain('BAD_INPUT');
  });

  test('by a browser leads to the Playground', async () => {
    for (const path of ['/', '/graphql']) {
      const response = await get(path, { accept: 'text/html' });
      expect([response.status, response.headers.get('location')]).toEqual([302, '/playground']);
    }
  });
});

test('a list of operations gives a list of answers', async () => {
  const { status, text } = await foyer.post(
    JSON.stringify([{ query: '{ show(id: "red:1") { title } }' }, { query: '{ fail(how: "typed") }' }]),
  );
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject([
    { data: { show: { title: 'Hamlet' } } },
    { errors: [{ path: ['fail'], extensions: { code: 'SUPPLIER_DOWN' } }] },
  ]);
});

test('what is not there is said in JSON', async () => {
  for (const path of ['/nothing', '/playground/static/nothing.js', '/playground/static/../../package.json']) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(response.headers.get('x-request-id')).toBeTruthy();
  }
});

test('only pages of the named sites may ask from a browser', async () => {
  const preflight = (origin: string) =>
    fetch(`${foyer.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-api-key',
      },
    });
  const allowed = await preflight('https://shop.example');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).not.toBe(
    'https://evil.example',
  );
});

test('each operation is one line in the log, without variables or keys', async () => {
  const query = 'query Find($n: Int!) { shows(first: $n) { id seats } fail(how: "typed") }';
  const { headers } = await foyer.ask(query, { variables: { n: 4 } });
  const id = headers.get('x-request-id') ?? '';
  await foyer.logged(id);
  const lines = foyer.lines.filter((line) => line.includes(id));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    partner: 'demo',
    operation: 'Find',
    type: 'query',
    ms: expect.any(Number),
    codes: expect.arrayContaining(['SUPPLIER_SLOW', 'SUPPLIER_DOWN']),
  });
  expect(lines[0]).not.toMatch(/foyer_demo_key|Hamlet|"n":/);
});

test('a refusal is one line too', async () => {
  const { headers } = await foyer.ask('{ me }', { key: 'foyer_unknown_key' });
  const id = headers.get('x-request-id') ?? '';
  await foyer.logged(id);
  expect(foyer.lines.find((line) => line.includes(id))).toContain('UNAUTHENTICATED');
  expect(foyer.lines.join()).not.toContain('foyer_unknown_key');
});

test('says whether it lives and whether it can answer', async () => {
  expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
  expect(await (await get('/health/ready')).json()).toEqual({ ready: true });
});

test('closing answers what is under way first', async () => {
  const closing = await startTestGateway();
  const waiting = closing.ask('{ held }');
  await closing.held.count(1);
  const closed = closing.close();
  closing.held.release();
  expect((await waiting).data).toEqual({ held: 'done' });
  await closed;
  await expect(closing.ask('{ me }')).rejects.toThrow();
});

test('a long answer is compressed for who takes it so, and a short one is not', async () => {
  const lengthOf = async (times: number, encoding: string) => {
    const types = Array.from(
      { length: times },
      (_, index) => `f${index}: types { name fields { name args { name } } }`,
    );
    const query = `{ __schema { ${types.join(' ')} } }`;
    const answer = await fetch(`${foyer.url}/graphql`, {
      method: 'POST',
      headers: { ...KEY, 'content-type': 'application/json', 'accept-encoding': encoding },
      body: JSON.stringify({ query }),
    });
    return { how: answer.headers.get('content-encoding'), text: await answer.text() };
  };
  const short = await lengthOf(1, 'gzip');
  expect(short).toMatchObject({ how: null, text: expect.stringContaining('__schema') });
  const long = await lengthOf(15, 'gzip');
  expect(long.text.length).toBeGreaterThan(32_768);
  expect(long.how).toBe('gzip');
  expect(await lengthOf(15, 'identity')).toEqual({ how: null, text: long.text });
});
