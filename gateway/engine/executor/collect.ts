import { type Fields, getOwn, isFields, isInherited } from './fields.ts';
import { Source } from './source.ts';

/** A place in an answer. */
export type Path = readonly (string | number)[];

/**
 * All objects at a path, in which `@` is every item of a list. An object that the answer has in several places may
 * be among them several times.
 */
export type Collect = (root: Fields) => Fields[];

/** Generates the loops that a path stands for. */
export function compileCollect(path: Path): Collect {
  if (path.length === 0) return (root) => [root];
  const source = new Source();
  const other = source.constant((value: unknown, from: number, found: Fields[]) =>
    gather(value, path, from, found),
  );
  const name = source.function('root', `const found = []; ${from('root', 0)} return found;`);
  return source.compile<Collect>(name);

  function from(value: string, depth: number): string {
    const step = path[depth];
    if (step === undefined || isInherited(String(step))) return `${other}(${value}, ${depth}, found);`;
    const next = source.name();
    if (step === '@') {
      const index = source.name();
      return `if (Array.isArray(${value})) for (let ${index} = 0; ${index} < ${value}.length; ${index}++) {
        const ${next} = ${value}[${index}];
        ${isLast(depth) ? added(next, depth) : from(next, depth + 1)}
      }`;
    }
    return `if (typeof ${value} === 'object' && ${value} !== null) {
      if (Array.isArray(${value})) ${other}(${value}, ${depth}, found);
      else {
        const ${next} = ${value}[${JSON.stringify(step)}];
        ${isLast(depth) ? added(next, depth) : from(next, depth + 1)}
      }
    }`;
  }

  function isLast(depth: number): boolean {
    return depth === path.length - 1;
  }

  function added(value: string, depth: number): string {
    return `if (typeof ${value} === 'object' && ${value} !== null) {
      if (Array.isArray(${value})) ${other}(${value}, ${depth + 1}, found);
      else found.push(${value});
    }`;
  }
}

/** What the generated loops do, one step at a time; it knows lists where the plan does not expect them. */
function gather(start: unknown, path: Path, from: number, found: Fields[]): void {
  let value = start;
  for (let depth = from; ; depth += 1) {
    if (typeof value !== 'object' || value === null) return;
    const step = path[depth];
    if (Array.isArray(value)) {
      const next = step === '@' ? depth + 1 : depth;
      for (const item of value) gather(item, path, next, found);
      return;
    }
    if (!isFields(value) || step === '@') return;
    if (step === undefined) {
      found.push(value);
      return;
    }
    value = field(value, step);
  }
}

/** Where each object at a path stands; the same one may stand in several places. */
export function placesOf(root: Fields, path: Path): Map<Fields, Path[]> {
  const places = new Map<Fields, Path[]>();
  locate(root, path, [], places);
  return places;
}

function locate(value: unknown, path: Path, place: Path, places: Map<Fields, Path[]>): void {
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      locate(item, step === '@' ? rest : path, [...place, index], places);
  } else if (isFields(value) && step === undefined) {
    places.set(value, [...(places.get(value) ?? []), place]);
  } else if (isFields(value) && step !== undefined && step !== '@') {
    locate(field(value, step), rest, [...place, step], places);
  }
}

function field(object: Fields, step: string | number): unknown {
  return typeof step === 'string' && isInherited(step) ? getOwn(object, step) : object[step];
}
