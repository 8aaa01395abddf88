import type { IncomingHttpHeaders } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { Breaker, type Signal } from '@foyer/kit/graphql/signal';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { logKept } from './access-log.ts';
import type { Entrant } from './admit.ts';
import type { Answers } from './answers.ts';
import type { Caller } from './caller.ts';
import type { Limits } from './limits/limits.ts';
import { uploadLimit } from './limits/upload.ts';

type Options = {
  server: ApolloServer<Caller>;
  admit(entrant: Entrant): Promise<Caller>;
  answers: Answers;
  /** Whether a request may be as long as an upload. */
  mayUpload(headers: IncomingHttpHeaders): Promise<boolean>;
  limits: Pick<Limits, 'batch' | 'bodyBytes' | 'uploadBytes'>;
  log: Log;
};

/** `/graphql`: POST, and GET for queries. */
export function graphqlRoute(app: FastifyInstance, options: Options): void {
  const { server, admit, answers, mayUpload, limits, log } = options;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: answer,
    bodyLimit: Math.max(limits.bodyBytes, limits.uploadBytes),
    preParsing: uploadLimit({ bodyBytes: limits.bodyBytes, mayUpload }),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { method, url, headers, body } = request;
    const search = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
    // Somebody who opens the address in a browser.
    if (method === 'GET' && !search && headers.accept?.includes('text/html'))
      return reply.redirect('/playground');
    const operations = Array.isArray(body) ? Math.max(1, body.length) : 1;
    const caller = await admit({
      headers,
      operations: Math.min(operations, limits.batch),
      requestId: request.id,
      began: performance.now(),
      signal: goneSignal(reply),
    });
    if (operations > limits.batch) {
      throw new FoyerError(
        'QUERY_TOO_WIDE',
        `The request holds ${operations} operations; at most ${limits.batch} are allowed: send several requests.`,
      );
    }
    const asked = { method, search, body, accept: headers.accept };
    const {
      status,
      headers: told,
      body: bytes,
      kept,
    } = await answers.answer(asked, caller, async () => {
      const result = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: headerMap(request), search, body },
        context: async () => caller,
      });
      if (result.body.kind !== 'complete') throw new Error('Answers in parts are not supported.');
      return {
        status: result.status ?? 200,
        headers: [...result.headers],
        body: Buffer.from(result.body.string),
      };
    });
    for (const [name, value] of told) {
      const before = name === 'vary' ? reply.getHeader(name) : undefined;
      void reply.header(name, before === undefined ? value : `${before}, ${value}`);
    }
    if (kept) logKept(log, caller);
    return reply.code(status).send(bytes);
  }
}

/** Aborted when the connection closes before the answer has been sent. */
function goneSignal({ raw }: FastifyReply): Signal {
  const breaker = new Breaker();
  raw.once('close', () => {
    if (!raw.writableFinished) breaker.abort();
  });
  return breaker;
}

function headerMap({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
