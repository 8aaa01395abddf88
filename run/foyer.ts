import { type Gateway, startGateway } from '@foyer/gateway/start';
import type { Cache } from '@foyer/kit/cache/cache';
import type { RunningSubgraph, Transport } from '@foyer/kit/graphql/subgraph';
import { createTokens, DEFAULT_CHANNEL } from '@foyer/kit/identity';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import { subgraphs, suppliers } from '@foyer/kit/workspace';
import { type Base, startBase, startCache } from './base.ts';
import type { Settings } from './settings.ts';
import { startSubgraph } from './subgraphs.ts';

export type Foyer = { gateway: Gateway; base: Base; close(): Promise<void> };

const SCHEMA = new URL('../schema/', import.meta.url);

/** Starts everything in this process. Resolves when there is something to find and to buy. */
export async function startFoyer(settings: Settings, env: NodeJS.ProcessEnv, log: Log): Promise<Foyer> {
  const base = await startBase(settings, env, log);
  const cache = await startCache(settings, base.clock, log);
  const tokens = createTokens(settings.tokenSecret);
  const running = new Map<string, RunningSubgraph>();
  const transport = (code: string): Transport => {
    return async (request) => {
      const subgraph = running.get(code);
      if (!subgraph)
        throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'This part of Foyer has not started yet; try again.');
      return subgraph.execute(request);
    };
  };
  for (const manifest of inOrder()) {
    running.set(manifest.code, await startSubgraph(manifest, { base, cache, tokens, log, transport }));
  }
  const ready = Promise.all([...running.values()].map((subgraph) => subgraph.ready));
  const gateway = await openGateway(settings, base, log, transport, cache, ready);
  await ready;
  return {
    gateway,
    base,
    async close() {
      await gateway.close();
      for (const subgraph of [...running.values()].reverse()) await subgraph.close();
      await cache.close();
      await base.close();
    },
  };
}

/** Suppliers first: the index reads them, and checkout goes on with what a crash interrupted. */
export function inOrder() {
  const all = subgraphs();
  return [...all.filter(({ kind }) => kind === 'supplier'), ...all.filter(({ kind }) => kind !== 'supplier')];
}

export function openGateway(
  settings: Settings,
  base: Base,
  log: Log,
  transport: (code: string) => Transport,
  cache: Cache,
  until: Promise<unknown> = Promise.resolve(),
): Promise<Gateway> {
  // The demo key opens what the sandbox sells, and nothing that costs anybody anything.
  const demo = base.sandbox && !settings.production;
  return startGateway({
    host: settings.host,
    port: settings.gatewayPort,
    ...(settings.requestsAMinute === undefined
      ? {}
      : { limits: { requestsAMinute: settings.requestsAMinute } }),
    supergraph: new URL('supergraph.graphql', SCHEMA),
    examples: new URL('examples/', SCHEMA),
    databaseUrl: base.databaseUrl,
    tokens: createTokens(settings.tokenSecret),
    transport,
    cache,
    log: log.child({ part: 'gateway' }),
    cors: settings.cors,
    until,
    demo: demo ? Object.fromEntries(suppliers().map(({ code }) => [code, DEFAULT_CHANNEL])) : null,
  });
}
