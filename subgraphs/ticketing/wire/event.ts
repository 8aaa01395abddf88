import { z } from 'zod';
import { amount, count, instant, object, text, uri } from './primitives.ts';

const price = object({
  base: amount,
  current: amount,
  /** When `current` ends. */
  expires: instant,
});

export const section = object({
  /** Below its event; in other places the whole path. */
  self: uri,
  name: text,
  description: text,
  price,
  salesStart: instant,
  salesEnd: instant,
  /** On sale now. */
  active: z.boolean(),
  capacity: count,
  sold: count,
  reserved: count,
  remaining: count,
});
export type WireSection = z.infer<typeof section>;

export const venue = object({
  self: uri,
  name: text,
  region: uri,
  longitude: z.coerce.number().optional(),
  latitude: z.coerce.number().optional(),
  address: text,
});
export type WireVenue = z.infer<typeof venue>;

export const event = object({
  self: uri,
  title: text,
  description: text,
  status: z.string(),
  type: text,
  public: z.boolean(),
  category: object({ self: uri, name: text }),
  subcategory: text,
  start: instant,
  end: instant,
  venue,
  host: object({ self: uri, name: text }),
  disclaimer: text,
  tags: z.array(z.string()).catch([]),
  banner: text,
  thumbnail: text,
  popularity: z.number().catch(0),
  sections: z.array(section),
});
export type WireEvent = z.infer<typeof event>;

export const region = object({ self: uri, name: text, country: text, district: text, city: text });
export type WireRegion = z.infer<typeof region>;
