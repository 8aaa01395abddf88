import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { ResolverMap, Transport } from '@foyer/kit/graphql/subgraph';
import { execute, type GraphQLFormattedError, parse } from 'graphql';

/** A subgraph: its schema, without the import of the directives, and what stands behind it. */
export type Subgraph = { schema: string; resolvers?: ResolverMap<unknown> };

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@tag", "@extends"])`;

/** Composes subgraphs, and answers for them. */
export function composed(subgraphs: Record<string, Subgraph>) {
  const documents = Object.entries(subgraphs).map(([name, { schema }]) => ({
    name,
    typeDefs: parse(`${LINK}\n${schema}`),
    url: `http://${name}.invalid`,
  }));
  const { supergraphSdl, errors } = composeServices(documents);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const schemas = new Map(
    documents.map(({ name, typeDefs }) => {
      const resolvers = subgraphs[name]?.resolvers;
      return [name, buildSubgraphSchema([{ typeDefs, ...(resolvers ? { resolvers } : {}) }])];
    }),
  );
  const asked: string[] = [];
  const transport =
    (name: string): Transport =>
    async ({ query, variables, operationName }) => {
      asked.push(name);
      const schema = schemas.get(name);
      if (!schema) throw new Error(`There is no subgraph ${name}.`);
      const { data, errors } = await execute({
        schema,
        document: parse(query),
        variableValues: variables ?? null,
        operationName: operationName ?? null,
      });
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: errors.map((error): GraphQLFormattedError => error.toJSON()) } : {}),
      };
    };
  return { sdl: supergraphSdl, transport, asked };
}
