/** An object of an answer, by the names its fields have there. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that every object inherits something under, so that what it has itself must be looked at. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a name cannot be read or written as a plain property. */
export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}

export function getOwn(object: Fields, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Sets a field, whatever it is called; plain assignment to `__proto__` would be something else. */
export function setOwn(object: Fields, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
}
