import { z } from 'zod';
import { amount, count, instant, object, text } from '../../wire/primitives.ts';
import { id, moment, person, said, sectionUri, wordOf } from '../wire.ts';

export const ORDER_STATUS = {
  PLACED: 'Placed',
  FULFILLED: 'Fulfilled',
  CANCELLED: 'Cancelled',
  TIMED_OUT: 'Timed Out',
  REFUNDED: 'Refunded',
  // The supplier's documents have these too, without saying when.
  VOIDED: 'Voided',
  RETURNED: 'Returned',
} as const;
export const PAYMENT_STATUS = { AUTHORISED: 'Authorised', DECLINED: 'Declined' } as const;
export const TRANSACTION_TYPE = { PAYMENT: 'payment', REFUND: 'refund' } as const;

const item = object({
  number: z.string().min(1),
  section: sectionUri,
  name: text,
  description: said,
  price: amount,
  quantity: count,
}).transform(({ section, ...rest }) => ({ sectionId: section, ...rest }));
export type OrderItem = z.infer<typeof item>;

export const order = object({
  number: z.string().min(1),
  status: wordOf(ORDER_STATUS),
  placed: moment,
  /** Not documented, and not in every answer. */
  expires: instant,
  subtotal: amount,
  fees: amount,
  total: amount,
  items: z.array(item),
  customer: person,
}).transform(({ placed, expires, ...rest }) => ({ placedAt: placed, expiresAt: expires, ...rest }));
export type CustomerOrder = z.infer<typeof order>;

/** A payment or a refund. A card that is declined is an answer like another. */
export const payment = object({ date: moment, amount, status: wordOf(PAYMENT_STATUS) });
export type Payment = z.infer<typeof payment>;
/** The same, as it is kept. */
export const keptPayment = z.object({
  date: z.string(),
  amount,
  status: z.enum(['AUTHORISED', 'DECLINED']),
}) satisfies z.ZodType<Payment>;

export const transaction = object({
  self: id,
  date: moment,
  type: wordOf(TRANSACTION_TYPE),
  status: wordOf(PAYMENT_STATUS),
  order: id,
  customer: person,
  amount,
  subtotal: amount,
  fees: amount,
  card: said,
  reason: said,
}).transform(({ self, order: orderNumber, ...rest }) => ({ id: self, orderNumber, ...rest }));
export type Transaction = z.infer<typeof transaction>;
