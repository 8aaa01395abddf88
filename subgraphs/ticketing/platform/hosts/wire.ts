import { z } from 'zod';
import { amount, count, object, text } from '../../wire/primitives.ts';
import { account } from '../people/wire.ts';
import { id, said } from '../wire.ts';

export const host = object({
  self: id,
  name: text,
  contact: text,
  email: text,
  description: said,
  phone: said,
  website: said,
  country: said,
  firstAddressLine: said,
  secondAddressLine: said,
  city: said,
  state: said,
  businessNo: said,
}).transform(({ self, ...rest }) => ({ id: self, ...rest }));
export type Host = z.infer<typeof host>;

export const administrators = object({ administrators: z.array(account) });

export const hostStatistics = object({
  events: count,
  orders: count,
  tickets: count,
  revenue: amount,
  customers: count.nullish().transform((value) => value ?? null),
});
export type HostStatistics = z.infer<typeof hostStatistics>;
