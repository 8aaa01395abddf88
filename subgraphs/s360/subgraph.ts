import { defineSupplier } from '@foyer/kit/supplier/define';
import { s360Connector } from './connector.ts';
import { resolvers } from './resolvers.ts';
import { manifest } from './supplier.ts';

/** SecuTix S-360 as a subgraph. */
export const subgraph = defineSupplier({
  manifest,
  folder: new URL('./', import.meta.url),
  adapter: s360Connector,
  resolvers,
});
