import { z } from 'zod';
import { id, optional, text, v1 } from './primitives.ts';

const place = z.object({
  id,
  name: z.string(),
  street: text,
  city: text,
  state: text,
  country: text,
  zip: text,
  location: optional(z.object({ lat: z.number(), lon: z.number() })),
});
const poster = z.object({ small: text, medium: text, large: text, xLarge: text });

/** An event as v2 sends it. */
export const event = z.object({
  id,
  title: z.string(),
  slug: text,
  description: text,
  companyId: optional(id),
  producerId: optional(id),
  status: z.object({ name: z.string() }),
  timezone: text,
  /** The times are local, whatever zone they say: the digits count. */
  sessions: z.array(z.object({ id, dateTime: text, status: text })),
  categories: z
    .array(z.object({ id, name: z.string(), slug: text }))
    .nullish()
    .transform((all) => all ?? []),
  poster: optional(poster),
  place: optional(place),
  /** By names without underscores. Values are of any kind. */
  attributes: z
    .record(z.string(), z.object({ name: text, value: z.unknown() }))
    .nullish()
    .transform((all) => all ?? {}),
});
export type WireEvent = z.infer<typeof event>;

export const found = z.object({
  data: z.object({ total: z.number().int(), hits: z.array(z.object({ _source: event })) }),
});
export const one = z.object({ data: event });

/** What v1 tells of an event and v2 does not: its passports. */
export const passports = v1(
  z.object({ customTickets: z.array(z.object({ slug: text, status: text })).nullish() }),
).transform(({ customTickets }) => customTickets ?? []);
