import { z } from 'zod';
import { invalid, missing } from './failure.ts';

export type Body = Readonly<Record<string, unknown>>;

/** Nothing was said: absent, null, an empty text or an empty list. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Reads a body. Names are told in the order of the shape: first all that are missing, then all that are wrong.
 * A blank optional text is an empty one; null is the same as absent.
 */
export async function readForm<Shape extends z.ZodRawShape>(
  shape: Shape,
  body: Body,
): Promise<z.output<z.ZodObject<Shape>>> {
  const names = Object.keys(shape);
  const needed = names.filter((name) => isNeeded(shape[name]));
  const absent = needed.filter((name) => isBlank(body[name]));
  if (absent.length > 0) throw missing(absent);
  const given = Object.fromEntries(
    names.flatMap((name) => (body[name] === undefined || body[name] === null ? [] : [[name, body[name]]])),
  );
  const read = await z.object(shape).safeParseAsync(given);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
  throw invalid(names.filter((name) => wrong.has(name)));
}

function isNeeded(schema: unknown): boolean {
  return schema instanceof z.ZodType && !(schema instanceof z.ZodOptional);
}

/** A text that is blank when it is not given. */
export const text = z.string().optional();

/** An id or the URI that ends with it. */
export const reference = z.union([z.string(), z.int().transform(String)]).transform((value) => idOf(value));

/** The last part of a URI; an id is one already. */
export function idOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** Six digits, as text or number. */
export const oneTimeCode = z
  .union([z.string(), z.int().transform((value) => String(value).padStart(6, '0'))])
  .refine((value) => /^\d{6}$/.test(value));

/** A time as clients send it: to the minute without a zone, or a whole instant. It is kept as it was sent. */
export const moment = z.string().refine((value) => !Number.isNaN(instantOf(value).getTime()));

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** What has no zone is in UTC. An invalid date for what is no time. */
export function instantOf(value: string): Date {
  const match = MOMENT.exec(value);
  if (!match) return new Date(Number.NaN);
  return new Date(match[3] ? value : `${value}Z`);
}
