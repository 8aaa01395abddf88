import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { composeServices } from '@apollo/composition';
import type { Signal } from '@foyer/kit/graphql/signal';
import { type ResolverMap, runSubgraph, type Transport } from '@foyer/kit/graphql/subgraph';
import { createTokens, type Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import { createTestDatabase } from '@foyer/test/database';
import { parse } from 'graphql';
import { pino } from 'pino';
import { z } from 'zod';
import { partnerKeys } from './keys/keys.ts';
import { openKeys } from './keys/tables.ts';
import { type GatewayOptions, startGateway } from './start.ts';

const INDEX = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
    @link(url: "https://foyer.invalid/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int!) on FIELD_DEFINITION | OBJECT
  type Query {
    shows(first: Int = 20): [Show!]! @cacheControl(maxAge: 60)
    show(id: ID!): Show
    page(first: Int = 20, after: String): ShowConnection!
    twice: [[Show!]!]!
    me: String!
    fail(how: String!): String
    "Answers when the test says so."
    held: String
    "A show that its supplier no longer knows."
    gone: Show
  }
  type Mutation { sell(id: ID!): String hold: String }
  type ShowConnection { nodes: [Show!]! }
  interface Show @key(fields: "id") { id: ID! title: String! @cacheControl(maxAge: 10) }
  type RedShow implements Show @key(fields: "id") { id: ID! title: String! }
  type BlueShow implements Show @key(fields: "id") { id: ID! title: String! }
`;

const supplier = (name: string) => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  interface Show { id: ID! seats: Int hall: String! parts: [Part!] }
  type ${name} implements Show @key(fields: "id") { id: ID! seats: Int hall: String! parts: [Part!] }
  type Part @shareable { name: String! price: Int }
`;

/** A later schema: one field more. */
export const NEWER = INDEX.replace('me: String!', 'me: String! news: String');

const SHOWS = [
  { __typename: 'RedShow', id: 'red:1', title: 'Hamlet' },
  { __typename: 'BlueShow', id: 'blue:1', title: 'Macbeth' },
  { __typename: 'RedShow', id: 'red:2', title: 'Othello' },
  { __typename: 'BlueShow', id: 'blue:2', title: 'Lear' },
];

/** Composes the small supergraph of the tests. */
export function composed(index = INDEX): string {
  const services = { index, red: supplier('RedShow'), blue: supplier('BlueShow') };
  const { supergraphSdl, errors } = composeServices(
    Object.entries(services).map(([name, text]) => ({
      name,
      typeDefs: parse(text),
      url: `http://${name}.internal.invalid`,
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const answer = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        locations: z.array(z.unknown()).optional(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .optional(),
});

type Ask = {
  variables?: Record<string, unknown>;
  operationName?: string;
  key?: string | null;
  headers?: Record<string, string>;
};

/** A gateway on a free port, before three small subgraphs of which each can be taken down. */
export async function startTestGateway(options: Partial<GatewayOptions> = {}) {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'foyer-gateway-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composed());

  const tokens = createTokens('a secret that only the tests know, long enough');
  const held = heldAnswers();
  const running = subgraphs(tokens, held.wait);
  const down = new Map<string, Error>();
  const requests: { code: string; query: string; signal: Signal | undefined }[] = [];
  const transport = (code: string): Transport => {
    return async (request) => {
      requests.push({ code, query: request.query, signal: request.signal });
      const failure = down.get(code);
      if (failure) throw failure;
      const subgraph = running.get(code);
      if (!subgraph) throw new Error(`There is no subgraph ${code}.`);
      return subgraph.execute(request);
    };
  };

  const { log, lines, logged } = readableLog();
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: pathToFileURL(file),
    examples: new URL('../schema/examples/', import.meta.url),
    databaseUrl: database.url,
    tokens,
    transport,
    log,
    demo: { red: 'demo', blue: 'demo' },
    ...options,
  });
  const db = await openKeys(database.url);
  const keys = partnerKeys(db, { demo: null });

  /** Posts anything to /graphql. */
  async function post(body: string, { key = 'foyer_demo_key', headers }: Ask = {}) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { 'x-api-key': key }),
        ...headers,
      },
      body,
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async function ask(query: string, { variables, operationName, ...rest }: Ask = {}) {
    const { status, headers, text } = await post(JSON.stringify({ query, variables, operationName }), rest);
    const body = answer.parse(JSON.parse(text));
    const [first] = body.errors ?? [];
    return { status, headers, text, ...body, code: first?.extensions.code, message: first?.message };
  }

  return {
    url: gateway.url,
    gateway,
    keys,
    ask,
    post,
    requests,
    lines,
    logged,
    held,
    /** Makes a subgraph unreachable, with this for a reason. */
    takeDown: (code: string, error = new Error('connect ECONNREFUSED 10.1.2.3:4207')) =>
      void down.set(code, error),
    bringBack: (code: string) => void down.delete(code),
    /** All rows the gateway keeps. */
    everything: async () => [
      await db.selectFrom('partner').selectAll().execute(),
      await db.selectFrom('api_key').selectAll().execute(),
    ],
    writeSupergraph: (sdl: string) => writeFile(file, sdl),
    async close() {
      await gateway.close();
      await db.destroy();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>;

function subgraphs(tokens: ReturnType<typeof createTokens>, wait: () => Promise<string>) {
  const index: ResolverMap<Identity> = {
    Query: {
      shows: (_parent, { first }) => SHOWS.slice(0, first),
      twice: () => [SHOWS, [...SHOWS].reverse()],
      show: (_parent, { id }) => SHOWS.find((show) => show.id === id),
      page: (_parent, { first }) => ({ nodes: SHOWS.slice(0, first) }),
      me: (_parent, _args, identity) => JSON.stringify(identity),
      held: wait,
      gone: () => ({ __typename: 'RedShow', id: 'red:gone', title: 'Cymbeline' }),
      fail: (_parent, { how }) => {
        if (how === 'typed')
          throw new FoyerError('SUPPLIER_DOWN', 'The supplier cannot be reached.', { supplier: 'red' });
        throw new Error(`GET https://user:hunter2@10.0.0.9/private failed at ${how}`);
      },
    },
    Mutation: { sell: (_parent, { id }) => `sold ${id}`, hold: wait },
  };
  const live = (type: string, failing: string): ResolverMap<Identity> => ({
    [type]: {
      __resolveReference: ({ id }: { id: string }) => (id === 'red:gone' ? null : { id }),
      hall: () => 'Main stage',
      seats({ id }: { id: string }) {
        if (id === failing) throw new FoyerError('SUPPLIER_SLOW', 'It took too long.', { supplier: 'blue' });
        return 7;
      },
      parts: () => [{ name: 'Stalls', price: 12 }],
    },
  });
  const quiet = createLog('subgraph', 'silent');
  const run = (text: string, resolvers: ResolverMap<Identity>) =>
    runSubgraph(
      {
        typeDefs: parse(text),
        resolvers,
        context: (identity: Identity) => identity,
        close: async () => undefined,
      },
      tokens,
      quiet,
    );
  return new Map([
    ['index', run(INDEX, index)],
    ['red', run(supplier('RedShow'), live('RedShow', 'none'))],
    ['blue', run(supplier('BlueShow'), live('BlueShow', 'blue:2'))],
  ]);
}

/** Answers that wait until the test lets them go. */
function heldAnswers() {
  const waiting: ((text: string) => void)[] = [];
  const arrived = new EventTarget();
  return {
    wait: () =>
      new Promise<string>((resolve) => {
        waiting.push(resolve);
        arrived.dispatchEvent(new Event('one'));
      }),
    /** Resolves when so many wait. */
    async count(wanted: number): Promise<void> {
      while (waiting.length < wanted) await next(arrived, 'one');
    },
    release(): void {
      for (const resolve of waiting.splice(0)) resolve('done');
    },
  };
}

function next(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

function readableLog() {
  const stream = new PassThrough();
  const lines: string[] = [];
  const written = new EventTarget();
  stream.on('data', (chunk: Buffer) => {
    lines.push(...chunk.toString().split('\n').filter(Boolean));
    written.dispatchEvent(new Event('line'));
  });
  /** Resolves when a line with this text has been written. */
  async function logged(text: string): Promise<void> {
    while (!lines.some((line) => line.includes(text))) await next(written, 'line');
  }
  return {
    logged,
    lines,
    log: pino({ level: 'info', serializers: { error: pino.stdSerializers.err } }, stream),
  };
}
