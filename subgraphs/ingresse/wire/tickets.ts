import { z } from 'zod';
import { amount, count, flag, id, optional, text, v1 } from './primitives.ts';

const type = z.object({
  id,
  name: z.string(),
  description: text,
  price: amount,
  /** The part of the booking fee that the buyer pays. */
  tax: amount,
  status: z.string(),
  hidden: flag.nullish().transform((hidden) => hidden ?? false),
  restrictions: optional(z.object({ minimum: count.nullish(), maximum: count.nullish() })),
  /** Every session that it admits to. */
  dates: z
    .array(z.object({ id }))
    .nullish()
    .transform((dates) => dates ?? []),
});
export type WireType = z.infer<typeof type>;

const group = z.object({
  id,
  name: z.string(),
  description: text,
  quantityInStock: optional(z.number().int()),
  type: z.array(type),
});
export type WireGroup = z.infer<typeof group>;

export const groups = v1(z.array(group));
