import type { Cache } from '../cache/cache.ts';
import type { Clock } from '../time.ts';
import type { Call, SupplierAdapter, SupplierManifest } from './contract.ts';
import type { SupplierLoaders } from './loaders.ts';

/** What every resolver of a supplier's subgraph has at hand for one request. */
export type SupplierContext = {
  manifest: SupplierManifest;
  adapter: SupplierAdapter;
  call: Call;
  loaders: SupplierLoaders;
  clock: Clock;
  cache: Cache;
};
