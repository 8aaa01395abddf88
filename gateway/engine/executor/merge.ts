import { type Fields, getOwn, isFields, isInherited, setOwn } from './fields.ts';
import { Source } from './source.ts';

/** Puts an entity that a subgraph answered into the objects of the answer that stand for it. */
export type Fill = (targets: readonly Fields[], entity: Fields) => void;

/** Generates the filling in of fields by their names; of an entity nothing else is taken. */
export function compileFill(names: readonly string[]): Fill {
  if (names.some(isInherited)) return fill;
  const source = new Source();
  const together = source.constant(mergeInto);
  const fields = [...new Set(names)].map((one) => ({
    name: JSON.stringify(one),
    value: source.name(),
    known: source.name(),
  }));
  const read = fields.map(({ name, value }) => `const ${value} = entity[${name}];`);
  const written = fields.map(
    ({ name, value, known }) => `if (${value} !== undefined) {
      const ${known} = target[${name}];
      if (typeof ${known} !== 'object' || !${together}(${known}, ${value})) target[${name}] = ${value};
    }`,
  );
  const filling = source.function(
    'targets, entity',
    `${read.join('\n')}
     for (let index = 0; index < targets.length; index++) {
       const target = targets[index];
       ${written.join('\n')}
     }`,
  );
  return source.compile<Fill>(filling);
}

/** As a generated one, with whatever the entity has. */
export const fill: Fill = (targets, entity) => {
  for (const target of targets) merge(target, entity);
};

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
