import { z } from 'zod';

/** TickeTing writes an empty object as `[]`: the server in front of it knows no difference. */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess((value) => (Array.isArray(value) && value.length === 0 ? {} : value), z.object(shape));
}

/** Text that may be missing; absent and empty are the same. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
/** An amount in major units. A JSON number is read by its text, never calculated with. */
export const amount = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]);
export const count = z.coerce.number().int();
/** A path below the address of the API, such as `/events/17140000000005`. */
export const uri = z.string().regex(/[A-Za-z0-9-]$/);

const STAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** An instant, ISO 8601; without a zone it is read as UTC. Null where there is none: `""`, `N/A`. */
export function instantOf(stamp: string): string | null {
  const [, date, time, seconds = ':00', zone = 'Z'] = STAMP.exec(stamp.trim()) ?? [];
  if (!date) return null;
  const at = new Date(`${date}T${time}${seconds}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** One of TickeTing's moments in time. */
export const instant = text.transform(instantOf);

/** A page of a list. */
export function page<Entry extends z.ZodType>(entry: Entry) {
  return z.object({
    total: count,
    page: count,
    records: count,
    // An empty list may come as an empty object.
    entries: z.preprocess(
      (value) => (Array.isArray(value) ? value : Object.values(Object(value))),
      z.array(entry),
    ),
  });
}
export type Page<Entry> = { total: number; page: number; records: number; entries: Entry[] };

/** The id at the end of a URI; an id is its own. */
export function idOf(uri: string): string {
  return /[^/]+$/.exec(uri)?.[0] ?? uri;
}

/** What is answered to a change of which only the success matters. */
export const anything = z.unknown();
