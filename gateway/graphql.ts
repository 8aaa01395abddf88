import { type ApolloServer, HeaderMap } from '@apollo/server';
import { FoyerError } from '@foyer/kit/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Entrant } from './admit.ts';
import type { Caller } from './caller.ts';
import type { Limits } from './limits/limits.ts';

type Options = {
  server: ApolloServer<Caller>;
  admit(entrant: Entrant): Promise<Caller>;
  limits: Pick<Limits, 'batch'>;
};

/** `/graphql`: POST, and GET for queries. */
export function graphqlRoute(app: FastifyInstance, { server, admit, limits }: Options): void {
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: answer });

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
    const result = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMap(request), search, body },
      context: async () => caller,
    });
    for (const [name, value] of result.headers) void reply.header(name, value);
    if (result.body.kind !== 'complete') throw new Error('Answers in parts are not supported.');
    return reply.code(result.status ?? 200).send(result.body.string);
  }
}

/** Aborted when the connection closes before the answer has been sent. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

function headerMap({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
