import { readFileSync } from 'node:fs';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { remoteTransport } from '@foyer/kit/graphql/remote';
import { Breaker } from '@foyer/kit/graphql/signal';
import { createLog } from '@foyer/kit/log';
import type { Caller } from '../../caller.ts';
import { createEngine } from '../../engine/engine.ts';
import { textOf } from '../../engine/together.ts';
import { serving } from '../answering.ts';
import type { Ground } from '../contender.ts';

/** Foyer's engine behind Apollo Server. All callers are one and the same, so what they ask at once is asked together. */
export function start(ground: Ground): Promise<string> {
  return serve(ground, () => 'everybody');
}

/** Serves the engine to callers of these tokens. */
export async function serve(
  { supergraph, urls }: Ground,
  tokenOf: (count: number) => string,
): Promise<string> {
  const { gateway } = createEngine(
    {
      supergraphSdl: readFileSync(supergraph, 'utf8'),
      transport: (code) => remoteTransport(urls[code] ?? ''),
      suppliers: new Set(),
      log: createLog('bench', 'error'),
    },
    'foyer',
  );
  const server = new ApolloServer<Caller>({ gateway, stringifyResult: textOf });
  await server.start();
  const identity = { partner: 'bench', scopes: ['read' as const], channels: {} };
  const headers = new HeaderMap([['content-type', 'application/json']]);
  let count = 0;
  return serving(async (body) => {
    const asked = { method: 'POST', search: '', headers, body: JSON.parse(body) };
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asked,
      async context() {
        count += 1;
        const token = tokenOf(count);
        const began = performance.now();
        return { identity, key: 'bench', token, requestId: token, began, signal: new Breaker() };
      },
    });
    if (answer.body.kind !== 'complete') throw new Error('Answers in parts are not expected.');
    return Buffer.from(answer.body.string);
  });
}
