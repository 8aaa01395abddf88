import { createRequire } from 'node:module';
import { type GraphQLSchema, isInterfaceType } from 'graphql';
import { z } from 'zod';

type Merge = (target: unknown, source: unknown) => unknown;

const stock = z
  .custom<{ deepMerge: Merge }>(
    (value) => typeof value === 'object' && value !== null && 'deepMerge' in value,
  )
  .parse(createRequire(import.meta.url)('@apollo/gateway/dist/utilities/deepMerge.js'));

/**
 * Asks the stock gateway with two faults mended of how it merges what subgraphs answer, by which it loses fields:
 *
 * - When two fetches give the same list of lists, it merges the outer lists, but of each inner one it keeps what came
 *   last alone.
 * - When a subgraph with an interface object answers, the interface takes the place of an entity's true type until
 *   another fetch tells the type again. Fetches for the true type that come in between are left out: which these are
 *   depends on who answers first.
 */
export async function withMergingMended<T>(schema: GraphQLSchema, ask: () => Promise<T>): Promise<T> {
  const { deepMerge } = stock;
  stock.deepMerge = (target, source) => {
    prepare(target, source);
    return deepMerge(target, source);
  };
  try {
    return await ask();
  } finally {
    stock.deepMerge = deepMerge;
  }

  /** Changes what will be merged so that nothing is lost: inner lists are merged beforehand and take their own place. */
  function prepare(target: unknown, source: unknown): void {
    if (typeof target !== 'object' || typeof source !== 'object' || !target || !source) return;
    for (const [key, value] of Object.entries(source)) {
      const known: unknown = Reflect.get(target, key);
      prepare(known, value);
      if (key === '__typename' && typeof known === 'string' && isInterfaceType(schema.getType(String(value))))
        Reflect.set(source, key, known);
      if (!Array.isArray(source) || !Array.isArray(value) || !Array.isArray(known)) continue;
      if (value.length !== known.length) continue;
      const inner = { list: known };
      deepMerge(inner, { list: value });
      Reflect.set(source, key, inner.list);
    }
  }
}
