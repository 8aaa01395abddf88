import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { remoteTransport } from '@foyer/kit/graphql/remote';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composed } from '../federation/composed.ts';
import { type Asked, EXAMINED, startEngine } from './engines.ts';

/** What stands in answers that nobody may see, and what they may do to who reads them. */
const SECRET = 'a secret of the subgraph';
const MEGABYTE = 2 ** 20;

let misbehave: (response: ServerResponse) => void = () => undefined;
const server = createServer((request, response) => {
  response.on('error', () => undefined);
  request.resume().on('end', () => misbehave(response));
});

const SHOWS = ['1', '2', '3'].map((id) => ({ id, title: `Show ${id}` }));
const WHOLE = SHOWS.map(({ title }) => ({ title, price: 5, seats: 7 }));
const WITHOUT_SEATS = WHOLE.map((show) => ({ ...show, seats: null }));
const SEATS = JSON.stringify({ data: { _entities: SHOWS.map(() => ({ seats: 7 })) } });

let engine: Asked;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { sdl, transport } = composed({
    shows: {
      schema: 'type Query { shows: [Show!]! } type Show @key(fields: "id") { id: ID! title: String }',
      resolvers: { Query: { shows: () => SHOWS } },
    },
    prices: {
      schema: 'type Show @key(fields: "id") { id: ID! price: Int }',
      resolvers: { Show: { __resolveReference: ({ id }) => ({ id, price: 5 }) } },
    },
    seats: { schema: 'type Show @key(fields: "id") { id: ID! seats: Int }' },
  });
  const faulty: Transport = remoteTransport(`http://127.0.0.1:${port}/graphql`);
  engine = await startEngine({
    engine: EXAMINED,
    sdl,
    transport: (code) => (code === 'seats' ? faulty : transport(code)),
    deadlines: { fetchMs: 700, requestMs: 5000, writeMs: 700 },
  });
});
afterAll(async () => {
  await engine.close();
  server.closeAllConnections();
  server.close();
});

const QUERY = { query: '{ shows { title price seats } }', variables: {} };
const answer = async (caller?: string) => {
  const { data, errors } = await engine.ask(QUERY, caller);
  return { shows: JSON.parse(data)?.shows, errors };
};
const UNAVAILABLE = SHOWS.map((_, index) => `shows.${index}.seats SUBGRAPH_UNAVAILABLE`);

/** Lets the answer trickle in, so that nothing but the time for all of it ends it. */
function trickle(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

const WAYS: Record<string, (response: ServerResponse) => void> = {
  'lets its answer trickle in for ever': trickle,
  'answers with errors that have no message': (response) =>
    response.end(JSON.stringify({ data: null, errors: [{ reason: SECRET }] })),
  'answers with errors that are no list': (response) => response.end(JSON.stringify({ errors: SECRET })),
  'answers with data that is no object': (response) => response.end(JSON.stringify({ data: [SECRET] })),
  'answers with entities that are no list': (response) =>
    response.end(JSON.stringify({ data: { _entities: { 0: { seats: 7 } } } })),
  'answers for more entities than it was asked': (response) =>
    response.end(JSON.stringify({ data: { _entities: [...SHOWS, ...SHOWS] } })),
  'answers in another place': (response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  'answers compressed, though nobody asked for that': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(SEATS)),
  'answers with nothing': (response) => response.writeHead(204).end(),
  'answers with a page for people': (response) =>
    response.writeHead(500).end(`<pre>${SECRET} at line 3</pre>`),
};

test.each(Object.entries(WAYS))('a subgraph that %s costs its own fields alone', async (_, way) => {
  misbehave = way;
  expect(await answer()).toEqual({ shows: WITHOUT_SEATS, errors: UNAVAILABLE });
  misbehave = (response) => response.end(SEATS);
  expect(await answer()).toEqual({ shows: WHOLE, errors: [] });
});

test('what a subgraph sends beside what it was asked for is not passed on, nor does it change anything', async () => {
  const entity = `{"seats":7,"title":"other","__proto__":{"price":1},"constructor":{"prototype":{"price":2}},"secret":"${SECRET}"}`;
  misbehave = (response) =>
    response.end(
      `{"data":{"_entities":[${SHOWS.map(() => entity).join()}]},"extensions":{"secret":"${SECRET}"}}`,
    );
  const { data, errors } = await engine.ask({ query: '{ shows { price seats } }', variables: {} });
  expect(JSON.parse(data)).toEqual({ shows: SHOWS.map(() => ({ price: 5, seats: 7 })) });
  expect(errors).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'price')).toBe(false);
});

test('lists that are nested without end are no value', async () => {
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  misbehave = (response) =>
    response.end(`{"data":{"_entities":[${SHOWS.map(() => `{"seats":${nested}}`).join()}]}}`);
  const { shows, errors } = await answer();
  expect(shows).toEqual(WITHOUT_SEATS);
  expect(errors).toHaveLength(SHOWS.length);
});

test('of an answer of 50 MB most is never read, and others are answered meanwhile', async () => {
  let sent = 0;
  misbehave = (response) => {
    const piece = Buffer.alloc(MEGABYTE, ' ');
    const more = (): void => {
      while (sent < 50 && !response.destroyed) {
        sent += 1;
        if (!response.write(piece)) {
          response.once('drain', more);
          return;
        }
      }
      response.end(SEATS);
    };
    more();
  };
  const large = answer('who asks for much');
  const others = await Promise.all(
    ['a', 'b', 'c'].map((caller) =>
      engine.ask({ query: '{ shows { title price } }', variables: {} }, caller),
    ),
  );
  for (const { data, errors } of others) {
    expect(JSON.parse(data).shows).toEqual(SHOWS.map(({ title }) => ({ title, price: 5 })));
    expect(errors).toEqual([]);
  }
  expect(await large).toEqual({ shows: WITHOUT_SEATS, errors: UNAVAILABLE });
  expect(sent).toBeLessThan(30);
});

test('many callers at once of one that hangs are all answered', async () => {
  misbehave = () => undefined;
  const answers = await Promise.all(Array.from({ length: 60 }, (_, caller) => answer(`caller ${caller}`)));
  for (const one of answers) expect(one).toEqual({ shows: WITHOUT_SEATS, errors: UNAVAILABLE });
});
