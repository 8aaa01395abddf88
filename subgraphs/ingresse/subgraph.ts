import { defineSupplier } from '@foyer/kit/supplier/define';
import { ingresseAdapter } from './adapter.ts';
import { readConfig } from './config.ts';
import { connect } from './connection.ts';
import { resolvers } from './resolvers.ts';
import { manifest } from './supplier.ts';

/** Ingresse as a subgraph. */
export const subgraph = defineSupplier({
  manifest,
  folder: new URL('./', import.meta.url),
  adapter: ({ env, log, clock }) => {
    if (env.INGRESSE_URL === undefined) return null;
    return ingresseAdapter(connect(readConfig(env), log, clock), clock);
  },
  resolvers,
});
