import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTokens, type Identity } from '../identity.ts';
import { FoyerError } from '../problem.ts';
import { serve } from './serve.ts';
import { runSubgraph, type SubgraphParts } from './subgraph.ts';

const ANNA: Identity = { partner: 'anna', scopes: ['read'], channels: {} };
const SECRET = 'postgres://root:hunter2@10.0.0.7/foyer';
const tokens = createTokens('a secret of forty characters, more or less');

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A subgraph behind a port, and what it wrote to its log. */
async function served(parts: Partial<SubgraphParts> = {}) {
  const lines: string[] = [];
  let calls = 0;
  const log = pino(
    { level: 'info', serializers: { error: pino.stdSerializers.err } },
    { write: (line) => void lines.push(line) },
  );
  const subgraph = runSubgraph(
    {
      typeDefs: parse(`type Query { who: String! broken: String length(text: String!): Int }`),
      resolvers: {
        Query: {
          who: (_root: unknown, _arguments: unknown, context: { partner: string }) => {
            calls += 1;
            return context.partner;
          },
          broken: () => {
            throw new Error(SECRET);
          },
          length: (_root: unknown, { text }: { text: string }) => text.length,
        },
      },
      context: (identity) => ({ partner: identity.partner }),
      close: async () => undefined,
      ...parts,
    },
    tokens,
    log,
  );
  const { url, close } = await serve(subgraph, 0);
  ends.push(close);
  const base = new URL(url).origin;
  async function post(body: string, headers: Record<string, string> = {}) {
    const answer = await fetch(url, { method: 'POST', body, headers });
    return { status: answer.status, body: await answer.json() };
  }
  return {
    url,
    lines,
    calls: () => calls,
    post,
    ask: async (query: string, variables?: object) =>
      post(JSON.stringify({ query, variables }), { authorization: `Bearer ${await tokens.mint(ANNA)}` }),
    async get(path: string) {
      const answer = await fetch(`${base}${path}`);
      return { status: answer.status, body: await answer.json() };
    },
  };
}

/** Sends a body of so many bytes without saying how long it is. */
async function postInPieces(url: string, bytes: number): Promise<{ status: number; body: unknown }> {
  const sent = request(url, { method: 'POST' });
  // The connection may be closed before all is sent.
  sent.on('error', () => undefined);
  const answered: Promise<IncomingMessage[]> = once(sent, 'response');
  for (let left = bytes; left > 0; left -= 100_000) sent.write('x'.repeat(Math.min(left, 100_000)));
  sent.end();
  const [answer] = await answered;
  if (!answer) throw new Error('there was no answer');
  return { status: answer.statusCode ?? 0, body: await readJson(answer) };
}

const failed = z.object({
  errors: z.tuple([
    z.object({ extensions: z.object({ code: z.literal('INTERNAL'), reference: z.string() }) }),
  ]),
});
const referenceIn = (body: unknown) => failed.parse(body).errors[0].extensions.reference;
const refused = (code: string) => ({ errors: [{ extensions: { code } }] });

describe('who asks', () => {
  test('is told by the token', async () => {
    const { ask } = await served();
    expect(await ask('{ who }')).toEqual({ status: 200, body: { data: { who: 'anna' } } });
  });

  test.each([
    ['no token', {}],
    ['an empty one', { authorization: 'Bearer ' }],
    ['one of nobody', { authorization: 'Bearer a.b.c' }],
    ['a password', { authorization: `Basic ${btoa('anna:anna')}` }],
  ])('with %s is refused, and nothing is done', async (_name, headers) => {
    const { post, calls } = await served();
    expect((await post('{"query":"{ who }"}', headers)).body).toMatchObject(refused('UNAUTHENTICATED'));
    // A bad request of somebody unknown is not looked at either.
    expect((await post('{"query":"{ nothing }"}', headers)).body).toMatchObject(refused('UNAUTHENTICATED'));
    expect(calls()).toBe(0);
  });
});

describe('a body', () => {
  test.each(['', '{', 'query', '[]', 'null', '{"query":1}', '{"query":"{ who }","variables":[]}'])(
    'such as %j is refused',
    async (body) => {
      const { post } = await served();
      expect(await post(body)).toMatchObject({ status: 400, body: refused('BAD_INPUT') });
    },
  );

  test('that is too long is refused, whether it says so or not', async () => {
    const { ask, post, url } = await served();
    const length = async (text: string) => ask('query($text: String!) { length(text: $text) }', { text });
    expect(await length('x'.repeat(900_000))).toMatchObject({ body: { data: { length: 900_000 } } });
    expect(await post('x'.repeat(10_000_001))).toMatchObject({ status: 413, body: refused('BAD_INPUT') });
    expect(await postInPieces(url, 10_000_001)).toMatchObject({ status: 413, body: refused('BAD_INPUT') });
    // The next one is answered as ever.
    expect(await ask('{ who }')).toMatchObject({ status: 200 });
  });
});

describe('a request', () => {
  test.each(['{ who', '{ whom }', '{ who(a: 1) }', ''])(
    'that is no good, such as %j, is the mistake of who sent it',
    async (query) => {
      const { ask, lines } = await served();
      expect((await ask(query)).body).toMatchObject(refused('BAD_INPUT'));
      expect(lines).toEqual([]);
    },
  );

  test('that goes wrong inside tells a reference, and the log the rest', async () => {
    const { ask, lines } = await served();
    const { body } = await ask('{ broken who }');
    expect(body).toMatchObject({ data: { broken: null, who: 'anna' }, errors: [{ path: ['broken'] }] });
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(referenceIn(body));
    expect(lines[0]).toContain('hunter2');
  });

  test('that goes wrong before it begins does so too', async () => {
    const { ask, lines } = await served({
      context: () => {
        throw new Error(SECRET);
      },
    });
    const { body } = await ask('{ who }');
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(lines[0]).toContain(referenceIn(body));
    expect(lines[0]).toContain('hunter2');
  });

  test('that is refused before it begins says why', async () => {
    const { ask, lines } = await served({
      context: () => {
        throw new FoyerError('FORBIDDEN', 'You have no sales channel here.');
      },
    });
    expect((await ask('{ who }')).body).toMatchObject({
      errors: [{ message: 'You have no sales channel here.', extensions: { code: 'FORBIDDEN' } }],
    });
    expect(lines).toEqual([]);
  });
});

test('there is nothing else to be found', async () => {
  const { get } = await served();
  for (const path of ['/', '/graphql', '/graphql/x', '/health', '/metrics'])
    expect(await get(path)).toMatchObject({ status: 404, body: refused('NOT_FOUND') });
});

describe('health', () => {
  test('is live at once, and ready when the subgraph is', async () => {
    const ready = Promise.withResolvers<void>();
    const { get } = await served({ ready: ready.promise });
    expect(await get('/health/live')).toMatchObject({ status: 200 });
    expect(await get('/health/ready')).toEqual({ status: 503, body: { ready: false } });
    ready.resolve();
    await ready.promise;
    expect(await get('/health/ready')).toEqual({ status: 200, body: { ready: true } });
  });

  test('is never ready when the subgraph cannot be', async () => {
    const { get } = await served({ ready: Promise.reject(new Error('no catalogue')) });
    expect(await get('/health/ready')).toMatchObject({ status: 503 });
  });
});
