import { z } from 'zod';
import { BadParameter } from './failure.ts';

/** An id: a number, or digits as text. */
export const id = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
export const ids = z.array(id);
/** -1 asks for one row a value. */
export const filter = z.array(z.union([z.literal(-1), z.literal('-1').transform(() => -1), id])).default([]);
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
/** Thousandths. */
export const money = z.int();
export const requestId = z.int().optional();

/** Reads a call's parameters; the refusal names the one that is wrong. */
export function parametersOf<Shape>(schema: z.ZodType<Shape>, body: unknown): Shape {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  const absent = valueAt(body, path) === undefined;
  throw new BadParameter(
    absent ? 'missing' : 'invalid',
    `${nameOf(path)}: ${issue?.message ?? 'not usable'}`,
  );
}

/** An absent field and null are the same thing. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])),
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([name]) => name === String(key))?.[1]
        : undefined,
    value,
  );
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );
}
