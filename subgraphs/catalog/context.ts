import type { Identity } from '@foyer/kit/identity';
import type { Clock } from '@foyer/kit/time';
import type { Catalogue } from './catalogue.ts';
import type { SupplierFacts } from './facts.ts';
import type { CatalogLoaders } from './loaders.ts';
import type { Counts } from './search/counts.ts';
import type { IndexedSupplier } from './suppliers.ts';
import type { CatalogDatabase } from './tables.ts';

/** What every resolver of the catalog has at hand for one request. */
export type CatalogContext = {
  db: CatalogDatabase;
  clock: Clock;
  identity: Identity;
  /** What the caller may see: one for each supplier it has a sales channel at. */
  catalogues: readonly Catalogue[];
  suppliers: readonly IndexedSupplier[];
  facts: SupplierFacts;
  counts: Counts;
  loaders: CatalogLoaders;
};
