import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { Ground } from '../contender.ts';

/** Apollo Gateway behind Apollo Server, as their documentation sets them up. */
export async function start({ supergraph }: Ground): Promise<string> {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({ supergraphSdl: readFileSync(supergraph, 'utf8') });
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
    listen: { port: 0, host: '127.0.0.1' },
  });
  return url;
}
