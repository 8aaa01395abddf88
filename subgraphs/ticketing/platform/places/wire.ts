import { z } from 'zod';
import { object, text } from '../../wire/primitives.ts';
import { id, said } from '../wire.ts';

export const region = object({
  self: id,
  name: text,
  country: text,
  district: said,
  city: said,
  icon: text,
}).transform(({ self, ...rest }) => ({ id: self, ...rest }));
export type Region = z.infer<typeof region>;

export const venue = object({
  self: id,
  name: text,
  region: id,
  longitude: z.coerce.number(),
  latitude: z.coerce.number(),
  address: text,
  map: text,
}).transform(({ self, region: regionId, longitude, latitude, ...rest }) => ({
  id: self,
  regionId,
  location: { longitude, latitude },
  ...rest,
}));
export type Venue = z.infer<typeof venue>;

export const category = object({
  self: id,
  name: text,
  // An empty list may come as an empty object.
  subcategories: z.array(z.string()).catch([]),
}).transform(({ self, ...rest }) => ({ id: self, ...rest }));
export type Category = z.infer<typeof category>;

export const countries = object({ countries: z.array(z.string()) });
