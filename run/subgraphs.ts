import type { Cache } from '@foyer/kit/cache/cache';
import {
  type RunningSubgraph,
  runSubgraph,
  type SubgraphModule,
  type Transport,
} from '@foyer/kit/graphql/subgraph';
import type { TokenMint, TokenVerifier } from '@foyer/kit/identity';
import type { Log } from '@foyer/kit/log';
import type { SubgraphManifest } from '@foyer/kit/workspace';
import type { Base } from './base.ts';

type Options = {
  base: Pick<Base, 'databaseUrl' | 'env' | 'clock'>;
  cache: Cache;
  tokens: TokenMint & TokenVerifier;
  log: Log;
  transport(code: string): Transport;
};

/** Starts a subgraph of the workspace. */
export async function startSubgraph(
  manifest: SubgraphManifest,
  { base, cache, tokens, log, transport }: Options,
): Promise<RunningSubgraph> {
  // Every subgraph's folder has a `subgraph.ts` that exports one of these; the compiler checks it there.
  const { subgraph }: { subgraph: SubgraphModule } = await import(
    new URL('subgraph.ts', manifest.folder).href
  );
  const own = log.child({ part: manifest.code });
  const { databaseUrl, env, clock } = base;
  const parts = await subgraph.start({ env, log: own, clock, databaseUrl, cache, transport, tokens });
  return runSubgraph(parts, tokens, own);
}
