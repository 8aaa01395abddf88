import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { remoteTransport } from '@foyer/kit/graphql/remote';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { callerNamed, startTestEngine } from './test-engine.ts';

const INDEX = `
  type Query { shows: [Show!]! }
  type Mutation { sell: Show }
  type Show @key(fields: "id") { id: ID! title: String! }
`;
const STALLS = 'type Mutation { book: String } type Show @key(fields: "id") { id: ID! seats: Int }';
const SHOWS = [
  { __typename: 'Show', id: '1', title: 'Hamlet' },
  { __typename: 'Show', id: '2', title: 'Othello' },
];

/** A subgraph over HTTP that the test tells how to misbehave. */
let misbehave: (response: ServerResponse) => void = () => undefined;
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => misbehave(response));
    response.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/graphql`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of closing.splice(0)) await one.close();
});

async function started(deadlines = { fetchMs: 2000, requestMs: 3000, writeMs: 2000 }) {
  const stalls = remoteTransport(url);
  const engine = await startTestEngine({
    subgraphs: { index: INDEX, stalls: STALLS },
    transport: (code) =>
      code === 'stalls' ? stalls : async () => ({ data: { shows: structuredClone(SHOWS) } }),
    deadlines,
  });
  closing.push(engine);
  return engine;
}

const entities = (seats: unknown[]) =>
  JSON.stringify({ data: { _entities: seats.map((one) => ({ seats: one })) } });

const WAYS: Record<string, (response: ServerResponse) => void> = {
  'hangs before it answers': () => undefined,
  'hangs in the middle of its answer': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"data":');
  },
  'breaks the connection': (response) => response.destroy(),
  'breaks the connection in the middle of its answer': (response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"data":', () => response.destroy());
  },
  'says less than it said it would': (response) => {
    response.end('{"data":{"_entities":[{"seats":1}');
  },
  'answers with a page for people': (response) => {
    response.writeHead(502, { 'content-type': 'text/html' });
    response.end('<h1>Bad gateway</h1>');
  },
  'answers with JSON that is no answer': (response) => response.end('[1, 2, 3]'),
  'answers for fewer entities than it was asked': (response) => response.end(entities([1])),
  'answers with more than anybody should read': (response) => {
    const piece = `"${'x'.repeat(1024 * 1024)}",`;
    response.write('{"data":{"_entities":[');
    let left = 50;
    const more = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(piece)) {
          response.once('drain', more);
          return;
        }
      }
      response.end('null]}}');
    };
    more();
  },
};

test.each(Object.entries(WAYS))('a subgraph that %s costs its own fields alone', async (name, way) => {
  misbehave = way;
  const { ask } = await started({
    fetchMs: name.startsWith('hangs') ? 100 : 5000,
    requestMs: 6000,
    writeMs: 100,
  });
  const { data, errors } = await ask('{ shows { title seats } }');
  expect(data).toEqual({
    shows: [
      { title: 'Hamlet', seats: null },
      { title: 'Othello', seats: null },
    ],
  });
  expect(errors).toMatchObject([
    { path: 'shows.0.seats', code: 'SUBGRAPH_UNAVAILABLE' },
    { path: 'shows.1.seats', code: 'SUBGRAPH_UNAVAILABLE' },
  ]);
  expect(errors[0]?.message).toMatch(
    /^A part of Foyer (cannot be reached now|did not answer in time); try again\.$/,
  );

  misbehave = (response) => response.end(entities([1, 2]));
  expect((await ask('{ shows { seats } }')).data).toEqual({ shows: [{ seats: 1 }, { seats: 2 }] });
});

test('a request that has no time left asks nobody any more', async () => {
  let asked = 0;
  misbehave = (response) => {
    asked += 1;
    response.end(entities([1, 2]));
  };
  const { ask } = await started();
  const late = callerNamed('anna', { began: performance.now() - 10_000 });
  expect((await ask('{ shows { title } }', late)).errors).toMatchObject([{ code: 'SUBGRAPH_UNAVAILABLE' }]);
  expect(asked).toBe(0);
});

test('of a write that takes too long the outcome is not known', async () => {
  misbehave = () => undefined;
  const { ask } = await started({ fetchMs: 2000, requestMs: 3000, writeMs: 50 });
  expect(await ask('mutation { book }')).toMatchObject({
    data: { book: null },
    errors: [{ path: 'book', code: 'OUTCOME_UNKNOWN' }],
  });
});
