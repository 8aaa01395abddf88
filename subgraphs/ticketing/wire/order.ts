import { z } from 'zod';
import { amount, count, instant, object, text, uri } from './primitives.ts';

/** An account as it stands in other things. */
export const person = object({
  self: uri,
  number: z.string().min(1),
  username: text,
  email: text,
  firstName: text,
  lastName: text,
});
export type WirePerson = z.infer<typeof person>;

export const item = object({
  number: z.string().min(1),
  section: uri,
  name: text,
  description: text,
  /** Of one ticket, without fee. */
  price: amount,
  quantity: count,
});
export type WireItem = z.infer<typeof item>;

export const order = object({
  self: uri,
  number: z.string().min(1),
  status: z.string(),
  placed: instant,
  /** Until when it is held. Not promised. */
  expires: instant,
  subtotal: amount,
  fees: amount,
  total: amount,
  items: z.array(item),
  customer: person,
});
export type WireOrder = z.infer<typeof order>;

/** A payment or a refund. A card that is declined is a good answer. */
export const movement = object({ date: instant, amount, status: z.enum(['Authorised', 'Declined']) });

export const ticket = object({
  serial: z.string().min(1),
  status: z.string(),
  section: object({ self: uri, name: text }),
  owner: person,
  issued: instant,
  /** When somebody came in with it. */
  redeemed: instant,
});
export type WireTicket = z.infer<typeof ticket>;

export const transfer = object({
  self: uri,
  status: z.enum(['Pending', 'Claimed', 'Cancelled']),
  initiated: instant,
  sender: person,
  recipient: person,
  tickets: z.array(object({ quantity: count, section: object({ self: uri }) })),
});
export type WireTransfer = z.infer<typeof transfer>;

/** Somebody let in. Times are TickeTing's, not the device's. */
export const admission = object({
  self: uri,
  redeemer: text,
  device: text,
  /** The ticket's serial. */
  ticket: z.string(),
  patron: person,
  admitted: instant,
});
export type WireAdmission = z.infer<typeof admission>;

export const claim = object({ date: instant, success: z.boolean() });
