import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composed, NEWER, startTestGateway, type TestGateway } from '../test-gateway.ts';

let foyer: TestGateway;
beforeEach(async () => {
  foyer = await startTestGateway();
});
afterEach(() => foyer.close());

test('an operation is answered by all the subgraphs it needs', async () => {
  const { status, data } = await foyer.ask(
    '{ shows(first: 2) { __typename id title seats parts { name price } } }',
  );
  expect(status).toBe(200);
  const parts = [{ name: 'Stalls', price: 12 }];
  expect(data).toEqual({
    shows: [
      { __typename: 'RedShow', id: 'red:1', title: 'Hamlet', seats: 7, parts },
      { __typename: 'BlueShow', id: 'blue:1', title: 'Macbeth', seats: 7, parts },
    ],
  });
});

describe('errors of subgraphs', () => {
  test('keep message, code, supplier and whether to try again', async () => {
    const { status, data, errors } = await foyer.ask('{ first: fail(how: "typed") me }');
    expect(status).toBe(200);
    expect(data).toMatchObject({ first: null, me: expect.any(String) });
    expect(errors).toEqual([
      {
        message: 'The supplier cannot be reached.',
        path: ['first'],
        extensions: { code: 'SUPPLIER_DOWN', supplier: 'red', retryable: true },
      },
    ]);
  });

  test('have the place of the entity they are about, on a page of several suppliers too', async () => {
    const { data, errors } = await foyer.ask('{ all: page { nodes { title seats } } }');
    expect(data).toMatchObject({
      all: { nodes: [{ seats: 7 }, { seats: 7 }, { seats: 7 }, { seats: null }] },
    });
    expect(errors).toMatchObject([
      { path: ['all', 'nodes', 3, 'seats'], extensions: { code: 'SUPPLIER_SLOW' } },
    ]);
  });

  test('have each place of an entity that is there twice, in lists of lists', async () => {
    const { errors } = await foyer.ask('{ twice { seats } }');
    expect(errors?.map(({ path }) => path)).toEqual([
      ['twice', 0, 3, 'seats'],
      ['twice', 1, 0, 'seats'],
    ]);
  });

  test('have the place of the only entity', async () => {
    const { errors } = await foyer.ask('{ show(id: "blue:2") { left: seats } }');
    expect(errors).toMatchObject([{ path: ['show', 'left'] }]);
  });

  test('never hold a stack, an address or a secret, also of an unexpected one', async () => {
    const { text, errors } = await foyer.ask('{ fail(how: "crash") }');
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^Something went wrong inside Foyer; quote the reference [0-9a-f-]{36}\.$/,
        ),
        path: ['fail'],
        extensions: { code: 'INTERNAL', retryable: true, reference: expect.any(String) },
      },
    ]);
    expect(text).not.toMatch(/hunter2|10\.0\.0\.9|https?:|\.ts|at /);
  });
});

describe('a subgraph that cannot be reached', () => {
  test('leaves the rest of the page, with an error at each field that is missing', async () => {
    foyer.takeDown('blue');
    const { status, data, errors, text } = await foyer.ask('{ shows { title seats has: parts { name } } }');
    expect(status).toBe(200);
    expect(data).toMatchObject({
      shows: [{ seats: 7 }, { title: 'Macbeth', seats: null }, { seats: 7 }, { seats: null, has: null }],
    });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['shows', 1, 'seats'],
      ['shows', 1, 'has'],
      ['shows', 3, 'seats'],
      ['shows', 3, 'has'],
    ]);
    expect(errors?.[0]).toMatchObject({
      message: 'A part of Foyer cannot be reached now; try again.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true },
    });
    expect(text).not.toContain('10.1.2.3');
    expect(foyer.lines.join()).toContain('connect ECONNREFUSED 10.1.2.3:4207');
  });

  test('at the top gives an error with a place too', async () => {
    foyer.takeDown('index');
    const { data, errors } = await foyer.ask('{ mine: me show(id: "red:1") { id } }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { path: ['mine'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
      { path: ['show'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
  });

  test('is asked again at the next request', async () => {
    foyer.takeDown('index');
    expect((await foyer.ask('{ me }')).code).toBe('SUBGRAPH_UNAVAILABLE');
    foyer.bringBack('index');
    expect((await foyer.ask('{ me }')).errors).toBeUndefined();
  });
});

test('a value that the schema promises and nobody gives is an error', async () => {
  const { data, errors } = await foyer.ask('{ gone { title hall } }');
  expect(data).toEqual({ gone: null });
  expect(errors).toMatchObject([{ path: ['gone', 'hall'], extensions: { code: 'INTERNAL' } }]);
});

test('how an operation is planned is not told', async () => {
  const { text } = await foyer.ask('{ me }', { headers: { 'apollo-query-plan-experimental': '1' } });
  expect(text).not.toMatch(/QueryPlan|extensions/);
});

test('a query is broken off when its caller goes, a mutation is not', async () => {
  const caller = new AbortController();
  const init = (query: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'foyer_demo_key' },
    body: JSON.stringify({ query }),
    signal: caller.signal,
  });
  const gone = [
    fetch(`${foyer.url}/graphql`, init('{ held }')),
    fetch(`${foyer.url}/graphql`, init('mutation { hold }')),
  ].map((one) => one.catch(() => 'gone'));
  await foyer.held.count(2);
  const query = foyer.requests.find((one) => one.query.startsWith('{'));
  const mutation = foyer.requests.find((one) => one.query.startsWith('mutation'));
  const aborted = new Promise((resolve) =>
    query?.signal?.addEventListener('abort', () => resolve(undefined)),
  );
  caller.abort();
  await aborted;
  expect(mutation).toBeDefined();
  expect(mutation?.signal).toBeUndefined();
  foyer.held.release();
  expect(await Promise.all(gone)).toEqual(['gone', 'gone']);
});

describe('reloading the supergraph', () => {
  test('fails no request, whatever is under way', async () => {
    const waiting = foyer.ask('{ held }');
    await foyer.held.count(1);
    const stop = new AbortController();
    const answers: Promise<number[]>[] = Array.from({ length: 4 }, async () => {
      const failed: number[] = [];
      while (!stop.signal.aborted) {
        const { status, errors } = await foyer.ask('{ me shows(first: 1) { title seats } }');
        if (status !== 200 || errors) failed.push(status);
      }
      return failed;
    });
    for (let turn = 0; turn < 6; turn += 1) {
      await foyer.writeSupergraph(composed(turn % 2 === 0 ? NEWER : undefined));
      foyer.gateway.reload();
      await foyer.ask('{ me }');
    }
    stop.abort();
    expect(await Promise.all(answers)).toEqual([[], [], [], []]);
    foyer.held.release();
    expect((await waiting).data).toEqual({ held: 'done' });
  });

  test('brings new fields, and follows the file', async () => {
    expect((await foyer.ask('{ news }')).code).toBe('BAD_INPUT');
    await foyer.writeSupergraph(composed(NEWER));
    await foyer.logged('the supergraph was read again');
    expect((await foyer.ask('{ news }')).data).toEqual({ news: null });
  });

  test('keeps the old one when the new one is not valid', async () => {
    await foyer.writeSupergraph('type Query { nothing: String }');
    expect(() => foyer.gateway.reload()).toThrow();
    await foyer.logged('the new supergraph is not valid');
    expect((await foyer.ask('{ me }')).errors).toBeUndefined();
  });
});
