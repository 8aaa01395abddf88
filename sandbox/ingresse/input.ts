import { z } from 'zod';
import { invalid, missing } from './failure.ts';

const ON = new Set(['1', 'true', 'yes']);

/** Query parameters: case and underscores in names do not matter, the last of several values counts, empty is absent. */
export type Query = ReturnType<typeof queryOf>;

export function queryOf(given: unknown) {
  const read = z.record(z.string(), z.union([z.string(), z.array(z.string())])).safeParse(given);
  const values = new Map(
    Object.entries(read.success ? read.data : {}).map(([name, value]) => [
      plain(name),
      Array.isArray(value) ? value.at(-1) : value,
    ]),
  );
  const text = (...names: string[]): string | undefined =>
    names.map((name) => values.get(plain(name))).find((value) => value);

  return {
    text,
    flag: (name: string): boolean => ON.has((text(name) ?? '').toLowerCase()),
    /** A whole number that is not negative. */
    whole(...names: string[]): number | undefined {
      const value = text(...names);
      if (value === undefined) return undefined;
      if (!/^\d{1,15}$/.test(value)) throw invalid(names[0] ?? '', value);
      return Number(value);
    },
    list: (name: string): string[] => (text(name) ?? '').split(',').flatMap((part) => part.trim() || []),
  };
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** Scalars as clients send them: numbers and flags may be text. */
export const text = z.union([z.string(), z.number().transform(String)]);
export const id = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .pipe(z.int().nonnegative());
export const flag = z
  .union([z.boolean(), z.number(), z.string()])
  .transform((value) => ON.has(String(value).toLowerCase()));
/** A list; clients that send forms may send an object with numbers for names. */
export const listOf = <Item>(item: z.ZodType<Item>) =>
  z.preprocess(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : value,
    z.array(item),
  );

/** Reads a body; the refusal names the member that is missing or wrong. Members that nobody knows are no matter. */
export function bodyOf<Shape>(schema: z.ZodType<Shape>, body: unknown): Shape {
  const read = schema.safeParse(body ?? {});
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.map(String) ?? [];
  const value = path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([member]) => member === name)?.[1]
        : undefined,
    body,
  );
  const name = path.join('.');
  throw value === undefined || value === null || value === '' ? missing(name) : invalid(name, value);
}
