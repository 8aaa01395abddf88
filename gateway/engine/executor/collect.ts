import { type Fields, getOwn, isFields, isInherited } from './fields.ts';

/** A place in an answer. */
export type Path = readonly (string | number)[];

/** All objects at a path, in which `@` is every item of a list. An object that is there twice is given once. */
export function collect(root: Fields, path: Path): Fields[] {
  if (path.length === 0) return [root];
  const found = new Set<Fields>();
  gather(root, path, 0, found);
  return [...found];
}

function gather(start: unknown, path: Path, from: number, found: Set<Fields>): void {
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
      found.add(value);
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
