import { defineSupplier } from '@foyer/kit/supplier/define';
import { ticketSwitchAdapter } from './adapter.ts';
import { ticketSwitchClient } from './client.ts';
import { readConfig } from './config.ts';
import { resolvers } from './resolvers.ts';
import { manifest } from './supplier.ts';

/** Ingresso TicketSwitch as a subgraph. */
export const subgraph = defineSupplier({
  manifest,
  folder: new URL('./', import.meta.url),
  adapter: ({ env, log, clock }) => {
    if (env.TICKETSWITCH_URL === undefined) return null;
    return ticketSwitchAdapter(ticketSwitchClient(readConfig(env), log, clock), clock);
  },
  resolvers,
});
