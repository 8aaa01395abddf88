import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Cache } from '@foyer/kit/cache/cache';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import type { Log } from '@foyer/kit/log';
import type { Caller } from '../caller.ts';
import { apolloEngine } from './apollo.ts';
import type { Deadlines } from './door.ts';
import type { Changed } from './entities.ts';
import { foyerEngine } from './foyer.ts';

/** What plans and executes operations over the subgraphs. */
export type Engine = {
  gateway: GatewayInterface;
  /** Takes another supergraph; requests that are under way end on the old one. Throws when it is not valid. */
  reload(supergraphSdl: string): void;
  /** Forgets entities that were kept. */
  invalidate(changed: Changed): Promise<void>;
};

export type EngineOptions = {
  supergraphSdl: string;
  /** The way to a subgraph, by its code. */
  transport(code: string): Transport;
  /** The codes of subgraphs that stand for a supplier. */
  suppliers: ReadonlySet<string>;
  /** Where entities are kept that may be; none are without. */
  cache?: Cache | undefined;
  /** How long is waited; usual lengths when absent. */
  deadlines?: Deadlines;
  /** What must be the same of callers whose fetches are merged. For tests alone, which show that it is needed. */
  sameness?: (caller: Caller) => string;
  log: Log;
};

const ENGINES = { foyer: foyerEngine, apollo: apolloEngine } as const;

/** Makes the engine that `GATEWAY_ENGINE` names. */
export function createEngine(options: EngineOptions, name = process.env.GATEWAY_ENGINE ?? 'foyer'): Engine {
  if (!isEngine(name))
    throw new Error(`GATEWAY_ENGINE is one of ${Object.keys(ENGINES).join(', ')}, not ${name}.`);
  return ENGINES[name](options);
}

function isEngine(name: string): name is keyof typeof ENGINES {
  return Object.hasOwn(ENGINES, name);
}
