import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { TokenMint } from '@foyer/kit/identity';
import type { Log } from '@foyer/kit/log';
import { FoyerError, type ProblemCode } from '@foyer/kit/problem';
import Fastify, { type FastifyInstance } from 'fastify';
import { admission, TooManyRequests, uploaders } from './admit.ts';
import type { Answers } from './answers.ts';
import type { Caller } from './caller.ts';
import { doorRoutes } from './door/routes.ts';
import { refusalBody, statusOf } from './errors.ts';
import { graphqlRoute } from './graphql.ts';
import { DEMO_KEY, type Keys } from './keys/keys.ts';
import type { Limits } from './limits/limits.ts';
import type { Example } from './playground/examples.ts';
import { playgroundRoutes } from './playground/routes.ts';

type Options = {
  server: ApolloServer<Caller>;
  answers: Answers;
  keys: Keys;
  /** Tokens of door devices. */
  devices: Pick<Keys, 'identify'>;
  tokens: TokenMint;
  limits: Limits;
  log: Log;
  examples: readonly Example[];
  /** Whether the demo key is accepted. */
  demo: boolean;
  /** Web sites whose pages may ask. */
  cors: readonly string[];
  /** Whether requests can be answered. */
  ready(): Promise<boolean>;
};

/** Answers from this length on are compressed for callers that take gzip. */
const COMPRESSED_BYTES = 32_768;
/** How long a caller may take to send a request. */
const SEND_MS = 30_000;

/** The HTTP side: `/graphql`, `/playground`, `/door`, `/health`. */
export async function httpApp(options: Options): Promise<FastifyInstance> {
  const { server, answers, keys, devices, tokens, limits, log, examples, demo, ready } = options;
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: SEND_MS,
    genReqId: () => randomUUID(),
  });

  app.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  // A guest list of thousands goes to telephones; what is short is sent as it is.
  await app.register(compress, { encodings: ['gzip'], threshold: COMPRESSED_BYTES });
  if (options.cors.length > 0) {
    await app.register(cors, {
      origin: [...options.cors],
      methods: ['GET', 'POST'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: 600,
    });
  }

  const admit = admission({ keys, devices, tokens, limits });
  graphqlRoute(app, { server, admit, mayUpload: uploaders(keys), limits, answers, log });
  playgroundRoutes(app, { examples, key: demo ? DEMO_KEY : null });
  doorRoutes(app);
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const answer = await ready();
    return reply.code(answer ? 200 : 503).send({ ready: answer });
  });

  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send(
        refusalBody(
          'NOT_FOUND',
          'There is nothing here: GraphQL is at /graphql, the Playground at /playground.',
        ),
      ),
  );
  app.setErrorHandler((error, request, reply) => {
    const { status, code, message } = explained(error, limits);
    if (error instanceof TooManyRequests) void reply.header('retry-after', error.seconds);
    if (code === 'INTERNAL') log.error({ requestId: request.id, error }, 'a request failed');
    else log.info({ requestId: request.id, codes: [code] }, 'refused');
    return reply.code(status).send(refusalBody(code, message));
  });
  return app;
}

/** What is said about a request that did not get as far as GraphQL. */
function explained(error: unknown, limits: Limits): { status: number; code: ProblemCode; message: string } {
  if (error instanceof FoyerError)
    return { status: statusOf(error.code), code: error.code, message: error.message };
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) {
    return { status, code: 'QUERY_TOO_WIDE', message: `The body is larger than ${limits.bodyBytes} bytes.` };
  }
  if (status < 500) {
    const message = 'The body must be JSON with a query, as GraphQL over HTTP has it.';
    return { status, code: 'BAD_INPUT', message };
  }
  return { status: 500, code: 'INTERNAL', message: 'Something went wrong inside Foyer; try again.' };
}
