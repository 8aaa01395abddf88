import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { remoteTransport } from '@foyer/kit/graphql/remote';
import { Breaker } from '@foyer/kit/graphql/signal';
import { createLog } from '@foyer/kit/log';
import type { Caller } from '../../caller.ts';
import { createEngine } from '../../engine/engine.ts';
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
  const server = new ApolloServer<Caller>({ gateway });
  const identity = { partner: 'bench', scopes: ['read' as const], channels: {} };
  let count = 0;
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    async context() {
      count += 1;
      const token = tokenOf(count);
      return {
        identity,
        key: 'bench',
        token,
        requestId: token,
        began: performance.now(),
        signal: new Breaker(),
      };
    },
  });
  return url;
}
