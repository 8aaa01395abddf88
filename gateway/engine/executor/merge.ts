import { type Fields, getOwn, isFields, setOwn } from './fields.ts';

/** Puts what a subgraph answered into what is known. Lists of the same length are merged item by item. */
export function merge(target: Fields, source: Fields): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value === undefined) continue;
    if (!mergeInto(known(target, name), value)) setOwn(target, name, value);
  }
}

/** What an object has itself under a name. Answers hold no functions, but every object inherits some. */
function known(target: Fields, name: string): unknown {
  if (name === '__proto__') return getOwn(target, name);
  const value = target[name];
  return typeof value === 'function' ? undefined : value;
}

/** Whether both can hold fields and were merged; otherwise the one takes the other's place. */
function mergeInto(before: unknown, value: unknown): boolean {
  if (typeof before !== 'object' || before === null || typeof value !== 'object') return false;
  if (isFields(before) && isFields(value)) {
    if (before !== value) merge(before, value);
    return true;
  }
  if (!Array.isArray(before) || !Array.isArray(value) || before.length !== value.length) return false;
  for (let index = 0; index < value.length; index += 1) {
    if (!mergeInto(before[index], value[index])) before[index] = value[index];
  }
  return true;
}

/** A copy that shares nothing with the original, for answers that several requests build on. */
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return isFields(value) ? copyFields(value) : value;
}

export function copyFields(fields: Fields): Fields {
  const copy: Fields = {};
  for (const name of Object.keys(fields)) setOwn(copy, name, copyOf(fields[name]));
  return copy;
}
