import { serviceSchema } from '@foyer/kit/graphql/derive';
import type { SubgraphModule, SubgraphParts } from '@foyer/kit/graphql/subgraph';
import { schemaText } from '@foyer/kit/workspace';
import type { EntryContext } from './context.ts';

/** The door, over all suppliers. */
export const subgraph: SubgraphModule = { start };

async function start(): Promise<SubgraphParts> {
  return {
    typeDefs: serviceSchema(schemaText(new URL('./', import.meta.url))),
    resolvers: {},
    context: (identity): EntryContext => ({ identity }),
    close: async () => undefined,
  };
}
