import { defineSupplier } from '@foyer/kit/supplier/define';
import { tickeTingConnector } from './connector.ts';
import { resolvers } from './resolvers.ts';
import { manifest } from './supplier.ts';

/** TickeTing as a subgraph. */
export const subgraph = defineSupplier({
  manifest,
  folder: new URL('./', import.meta.url),
  adapter: tickeTingConnector,
  resolvers,
});
