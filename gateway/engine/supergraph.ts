import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileOperation, type Operation } from './executor/operation.ts';
import { typeTest } from './executor/types.ts';

/**
 * How many ways to answer an operation are weighed. With the planner's own limit of 10,000 a small operation that
 * asks several lists for live fields takes seconds, in which nobody else is answered; the plans found are as good.
 */
export const MAX_PLANS = 500;

/** How many operations are kept ready. Planning one anew takes some milliseconds. */
const MAX_OPERATIONS = 2000;
/** The letters of their plans together, which what is compiled from them is in proportion to. */
const MAX_LETTERS = 8_000_000;

/** An operation of a document that the API schema has found valid. */
export type Wanted = {
  document: DocumentNode;
  operationName: string | null | undefined;
  /** A text that stands for the document. */
  hash: string;
};

/** A supergraph, and the operations that were asked of it. */
export type PlannedGraph = {
  /** What callers see. */
  schema: GraphQLSchema;
  sdl: string;
  operation(wanted: Wanted): Operation;
};

/** Reads a composed supergraph. Throws when it is not valid. */
export function readSupergraph(sdl: string): PlannedGraph {
  const supergraph = Supergraph.build(sdl);
  const api = supergraph.apiSchema();
  const schema = api.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: MAX_PLANS } });
  const meets = { supergraph: typeTest(supergraph.schema.toGraphQLJSSchema()), api: typeTest(schema) };
  const ready = new LRUCache<string, { operation: Operation; letters: number }>({
    max: MAX_OPERATIONS,
    maxSize: MAX_LETTERS,
    sizeCalculation: ({ letters }) => letters,
  });

  return {
    schema,
    sdl,
    operation({ document, operationName, hash }) {
      const key = `${hash} ${operationName ?? ''}`;
      const known = ready.get(key);
      if (known) return known.operation;
      const plan = planner.buildQueryPlan(
        operationFromDocument(api, document, operationName ? { operationName } : {}),
      );
      const operation = compileOperation({ document, operationName, plan, schema, meets });
      ready.set(key, { operation, letters: JSON.stringify(plan).length });
      return operation;
    },
  };
}
