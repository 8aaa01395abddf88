import { type Fields, getOwn, isFields, isInherited, setOwn } from './fields.ts';

/** Puts what a subgraph answered into what is known. Lists of the same length are merged item by item. */
export function merge(target: Fields, source: Fields): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value === undefined) continue;
    const known = isInherited(name) ? getOwn(target, name) : target[name];
    if (!mergeInto(known, value)) setOwn(target, name, value);
  }
}

/** Whether both can hold fields and were merged; otherwise the one takes the other's place. */
function mergeInto(known: unknown, value: unknown): boolean {
  if (typeof known !== 'object' || known === null || typeof value !== 'object') return false;
  if (isFields(known) && isFields(value)) {
    if (known !== value) merge(known, value);
    return true;
  }
  if (!Array.isArray(known) || !Array.isArray(value) || known.length !== value.length) return false;
  for (let index = 0; index < value.length; index += 1) {
    if (!mergeInto(known[index], value[index])) known[index] = value[index];
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
