import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { ResolverMap, Transport } from '@foyer/kit/graphql/subgraph';
import { execute, type GraphQLFormattedError, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, EXAMINED, startEngine } from '../engine/engines.ts';

/** A subgraph: its schema, without the import of the directives, and what stands behind it. */
export type Subgraph = { schema: string; resolvers?: ResolverMap<unknown> };

/** What is asked, and what both engines must answer. */
export type Case = {
  /** What it shows. */
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  data: unknown;
  /** Place and code of each error, in the order of the alphabet: `shows.0.title INTERNAL`. */
  errors?: string[];
  /** The subgraphs that are asked, each as often as it is, in the order of the alphabet. Unchecked when absent. */
  asks?: string[];
};

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@tag", "@extends"])`;

/** Runs cases over a supergraph of these subgraphs, through the stock gateway and through Foyer's engine. */
export function federation(title: string, subgraphs: Record<string, Subgraph>, cases: readonly Case[]): void {
  describe(title, () => {
    const { sdl, transport, asked } = composed(subgraphs);
    describe.each([...new Set(['apollo', EXAMINED])])('%s', (name) => {
      let engine: Asked;
      beforeAll(async () => {
        engine = await startEngine({ engine: name, sdl, transport });
      });
      afterAll(() => engine.close());

      test.each(cases)('$name', async ({ query, variables = {}, operationName, data, errors = [], asks }) => {
        asked.length = 0;
        const answer = await engine.ask({ query, variables, ...(operationName ? { operationName } : {}) });
        expect({ ...answer, data: JSON.parse(answer.data) }).toEqual({ data, errors });
        // Fields come in the order they were asked for in.
        expect(answer.data).toBe(JSON.stringify(data));
        if (asks) expect(asked.toSorted()).toEqual(asks);
      });
    });
  });
}

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
