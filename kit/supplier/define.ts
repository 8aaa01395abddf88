import { supplierSchema } from '../graphql/derive.ts';
import type { ResolverMap, Services, SubgraphModule } from '../graphql/subgraph.ts';
import type { Identity } from '../identity.ts';
import type { Log } from '../log.ts';
import { FoyerError } from '../problem.ts';
import { schemaText } from '../workspace.ts';
import type { SupplierContext } from './context.ts';
import type { SupplierAdapter, SupplierManifest } from './contract.ts';
import { supplierLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

/** What makes a supplier: all else follows from the contract. */
export type SupplierDefinition = {
  manifest: SupplierManifest;
  /** Makes the connector. Its configuration comes from `services.env`; null when there is none. */
  adapter(services: Services): SupplierAdapter | null | Promise<SupplierAdapter | null>;
  /** The folder with `schema.graphql`, in one file or several: what the supplier has beyond the contract. */
  folder: URL;
  /** The resolvers of that, by full type name. */
  resolvers?: ResolverMap<SupplierContext>;
};

const DEFAULT_LANGUAGE = 'en';

/** A whole subgraph from a connector: types named with its prefix, resolvers, batching, caching, provenance. */
export function defineSupplier(definition: SupplierDefinition): SubgraphModule {
  const { manifest, folder } = definition;
  return {
    async start(services) {
      const adapter = await definition.adapter(services);
      return {
        typeDefs: supplierSchema(manifest.prefix, schemaText(folder)),
        resolvers: merge(named(manifest.prefix), definition.resolvers ?? {}),
        context: (identity, log) => contextOf(definition, adapter, services, identity, log),
        close: async () => adapter?.close(),
      };
    },
  };
}

function contextOf(
  { manifest }: SupplierDefinition,
  adapter: SupplierAdapter | null,
  { cache, clock }: Services,
  identity: Identity,
  log: Log,
): SupplierContext {
  // A supplier that nobody has set up is one that is down: the rest goes on without it.
  if (!adapter) {
    throw new FoyerError('SUPPLIER_DOWN', 'This supplier is not set up here.', { supplier: manifest.code });
  }
  const channel = identity.channels[manifest.code];
  if (channel === undefined) {
    throw new FoyerError(
      'FORBIDDEN',
      'You have no sales channel at this supplier: ask for one to be opened.',
      {
        supplier: manifest.code,
      },
    );
  }
  const call = {
    identity,
    channel,
    language: identity.language ?? DEFAULT_LANGUAGE,
    log,
  };
  const base = { manifest, adapter, call, clock, cache };
  return { ...base, loaders: supplierLoaders(base) };
}

function named(prefix: string): ResolverMap<SupplierContext> {
  const { Event, Performance, Order, ...others } = resolvers;
  const entities = { Event, Performance, Order };
  const typeNames = Object.keys(entities).map((name) => [name, { __resolveType: () => `${prefix}${name}` }]);
  const types = Object.entries(entities).map(([name, fields]) => [`${prefix}${name}`, fields]);
  return {
    ...Object.fromEntries([...typeNames, ...types]),
    ...others,
    Node: { __resolveType: () => null },
  };
}

function merge(
  base: ResolverMap<SupplierContext>,
  extra: ResolverMap<SupplierContext>,
): ResolverMap<SupplierContext> {
  const both = Object.keys(extra).filter((name) => name in base);
  return {
    ...base,
    ...extra,
    ...Object.fromEntries(both.map((name) => [name, { ...base[name], ...extra[name] }])),
  };
}
