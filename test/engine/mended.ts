import { createRequire } from 'node:module';
import { z } from 'zod';

type Merge = (target: unknown, source: unknown) => unknown;

const stock = z
  .custom<{ deepMerge: Merge }>(
    (value) => typeof value === 'object' && value !== null && 'deepMerge' in value,
  )
  .parse(createRequire(import.meta.url)('@apollo/gateway/dist/utilities/deepMerge.js'));

/**
 * Asks the stock gateway with a fault of it mended: when two fetches give the same list of lists, it merges the
 * outer lists, but of each inner one it keeps what came last and loses what the other had.
 */
export async function withInnerListsMerged<T>(ask: () => Promise<T>): Promise<T> {
  const { deepMerge } = stock;
  stock.deepMerge = (target, source) => {
    mergeInner(target, source, deepMerge);
    return deepMerge(target, source);
  };
  try {
    return await ask();
  } finally {
    stock.deepMerge = deepMerge;
  }
}

/** Merges inner lists beforehand and puts them into what will be merged, so that they take their own place. */
function mergeInner(target: unknown, source: unknown, deepMerge: Merge): void {
  if (typeof target !== 'object' || typeof source !== 'object' || !target || !source) return;
  for (const [key, value] of Object.entries(source)) {
    const known: unknown = Reflect.get(target, key);
    mergeInner(known, value, deepMerge);
    if (!Array.isArray(source) || !Array.isArray(value) || !Array.isArray(known)) continue;
    if (value.length !== known.length) continue;
    const inner = { list: known };
    deepMerge(inner, { list: value });
    Reflect.set(source, key, inner.list);
  }
}
