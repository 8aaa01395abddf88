import { DoorError } from './server.ts';

/** An object of JSON, and where it stands in the answer. */
export type Json = { at: string; value: Record<string, unknown> };

/** What the server sent is not what was asked for. Another version of it may answer better later. */
function unexpected(at: string, wanted: string): DoorError {
  return new DoorError('AGAIN', `The server sent something that is not understood: ${at} is not ${wanted}.`);
}

/** Takes a value for an object. */
export function object(value: unknown, at: string): Json {
  if (!isRecord(value)) throw unexpected(at, 'an object');
  return { at, value };
}

export function child(of: Json, name: string): Json {
  return object(of.value[name], `${of.at}.${name}`);
}

export function childOrNull(of: Json, name: string): Json | null {
  return of.value[name] == null ? null : child(of, name);
}

export function children(of: Json, name: string): Json[] {
  const value = of.value[name];
  const at = `${of.at}.${name}`;
  if (!Array.isArray(value)) throw unexpected(at, 'a list');
  return value.map((one: unknown, index) => object(one, `${at}[${index}]`));
}

export function text({ at, value }: Json, name: string): string {
  const found = value[name];
  if (typeof found === 'string') return found;
  throw unexpected(`${at}.${name}`, 'a text');
}

export function textOrNull(of: Json, name: string): string | null {
  return of.value[name] == null ? null : text(of, name);
}

export function texts({ at, value }: Json, name: string): string[] {
  const found = value[name];
  const isText = (one: unknown): one is string => typeof one === 'string';
  if (Array.isArray(found) && found.every(isText)) return found;
  throw unexpected(`${at}.${name}`, 'a list of texts');
}

export function truth({ at, value }: Json, name: string): boolean {
  const found = value[name];
  if (typeof found === 'boolean') return found;
  throw unexpected(`${at}.${name}`, 'true or false');
}

export function truthOrNull(of: Json, name: string): boolean | null {
  return of.value[name] == null ? null : truth(of, name);
}

export function whole({ at, value }: Json, name: string): number {
  const found = value[name];
  if (typeof found === 'number' && Number.isSafeInteger(found)) return found;
  throw unexpected(`${at}.${name}`, 'a whole number');
}

export function wholeOrNull(of: Json, name: string): number | null {
  return of.value[name] == null ? null : whole(of, name);
}

/** An instant, in milliseconds since 1970. */
export function instant(of: Json, name: string): number {
  const at = Date.parse(text(of, name));
  if (Number.isNaN(at)) throw unexpected(`${of.at}.${name}`, 'an instant');
  return at;
}

export function oneOf<T extends string>(of: Json, name: string, allowed: readonly T[]): T {
  const found = text(of, name);
  const known = allowed.find((one) => one === found);
  if (known === undefined) throw unexpected(`${of.at}.${name}`, `one of ${allowed.join(', ')}`);
  return known;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
