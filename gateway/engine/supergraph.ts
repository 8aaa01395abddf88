import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { FoyerError } from '@foyer/kit/problem';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileOperation, type Operation } from './executor/operation.ts';
import { typeTest } from './executor/types.ts';
import { withoutWidening } from './widened.ts';

/** How far the planner may go: it plans for one, and nobody else is answered meanwhile. */
export const PLANNING = {
  debug: {
    /**
     * How many ways to answer an operation are weighed. With the planner's own limit of 10,000 a small operation
     * that asks several lists for live fields takes seconds; the plans found are as good.
     */
    maxEvaluatedPlans: 500,
    /**
     * How many ways to reach one field there may be. A page needs some dozens; where interfaces lie inside
     * interfaces there are soon so many that they fill the memory.
     */
    pathsLimit: 1000,
  },
};

/** What is said about an operation that the planner gave up; anything else it threw stays as it is. */
export function planningError(error: unknown): unknown {
  if (!isTooWide(error)) return error;
  return new FoyerError(
    'QUERY_TOO_WIDE',
    'The operation asks for fields of too many types inside each other: name the types you want, or send several requests.',
  );
}

function isTooWide(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Too many options');
}

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
  const planner = new QueryPlanner(supergraph, PLANNING);
  const whole = supergraph.schema.toGraphQLJSSchema();
  const meets = { supergraph: typeTest(whole), api: typeTest(schema) };
  const ready = new LRUCache<string, { operation: Operation; letters: number }>({
    max: MAX_OPERATIONS,
    maxSize: MAX_LETTERS,
    sizeCalculation: ({ letters }) => letters,
  });

  function planned(document: DocumentNode, operationName: string | null | undefined): QueryPlan {
    const options = operationName ? { operationName } : {};
    const plan = (one: DocumentNode) => planner.buildQueryPlan(operationFromDocument(api, one, options));
    try {
      return plan(document);
    } catch (error) {
      const plain = isTooWide(error) ? document : withoutWidening(document, schema);
      if (plain === document) throw planningError(error);
      try {
        return plan(plain);
      } catch (second) {
        throw planningError(second);
      }
    }
  }

  return {
    schema,
    sdl,
    operation({ document, operationName, hash }) {
      const key = `${hash} ${operationName ?? ''}`;
      const known = ready.get(key);
      if (known) return known.operation;
      const plan = planned(document, operationName);
      const operation = compileOperation({ document, operationName, plan, schema, whole, meets });
      ready.set(key, { operation, letters: JSON.stringify(plan).length });
      return operation;
    },
  };
}
