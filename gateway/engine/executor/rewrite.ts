import type { FetchDataRewrite } from '@apollo/query-planner';
import { type Fields, getOwn, isFields, setOwn } from './fields.ts';
import type { TypeTest } from './types.ts';

const CONDITION = '... on ';

/** Changes what is sent to a subgraph or what it sent, in place. */
export type Rewrite = (value: unknown) => void;

/**
 * Compiles the changes that a plan wants: a type named otherwise in a subgraph that knows only the interface, or
 * fields under a name that the planner chose because one name would have meant two things.
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  meets: TypeTest,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, meets));
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, meets: TypeTest): Rewrite {
  const parents = rewrite.path.slice(0, -1);
  const last = rewrite.path.at(-1);
  if (last === undefined) return () => undefined;
  const change = (object: Fields): void => {
    if (rewrite.kind === 'ValueSetter') {
      setOwn(object, last, rewrite.setValueTo);
      return;
    }
    const value = getOwn(object, last);
    if (value === undefined || value === null) return;
    setOwn(object, rewrite.renameKeyTo, value);
    object[last] = undefined;
  };
  return (value) => applyAt(value, parents, 0, change, meets);
}

function applyAt(
  value: unknown,
  path: readonly string[],
  depth: number,
  change: (object: Fields) => void,
  meets: TypeTest,
): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(item, path, depth, change, meets);
    return;
  }
  if (!isFields(value)) return;
  const step = path[depth];
  if (step === undefined) change(value);
  else if (!step.startsWith(CONDITION)) applyAt(getOwn(value, step), path, depth + 1, change, meets);
  else {
    const typename = value.__typename;
    // An object whose type was not asked for is what the planner expects it to be.
    if (typeof typename !== 'string' || meets(typename, step.slice(CONDITION.length)))
      applyAt(value, path, depth + 1, change, meets);
  }
}
