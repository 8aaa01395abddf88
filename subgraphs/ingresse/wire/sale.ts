import { z } from 'zod';
import { amount, flag, id, optional, text, v1 } from './primitives.ts';

/** What reserving answers. */
export const reserved = v1(
  z.object({ data: z.object({ transactionId: z.string().min(1), status: z.string() }) }),
).transform(({ data }) => data);
export type WireReserved = z.infer<typeof reserved>;

/** What paying answers. A decline is a good answer with another status. */
export const paid = v1(
  z.object({
    data: z.object({
      transactionId: z.string(),
      status: z.string(),
      declinedReason: optional(z.object({ code: text, message: text })),
    }),
  }),
).transform(({ data }) => data);
export type WirePaid = z.infer<typeof paid>;

const ticket = z.object({
  /** Id and code are empty until it is paid, and again after a refund. */
  id: z.union([z.string(), z.number().transform(String)]),
  code: text,
  name: text,
  checked: flag,
  transferred: flag,
  ticketId: id,
  ticket: text,
  typeId: id,
  type: text,
  price: amount,
  tax: amount,
  sessions: z.array(z.object({ id })),
});
export type WireTicket = z.infer<typeof ticket>;

/** A transaction. Its times have no zone. */
export const sale = v1(
  z.object({
    id,
    transactionId: z.string().min(1),
    status: z.string(),
    paymentoption: text,
    paymentdetails: text,
    installments: text,
    creditCard: optional(z.object({ lastDigits: text })),
    totalOrder: amount,
    bankbillet_url: text,
    creationdate: z.string(),
    modificationdate: z.string(),
    refundableUntil: optional(z.string()),
    event: z.object({ id }),
    basket: z.object({ tickets: z.array(ticket) }),
    refund: optional(z.object({ reason: text, date: text })),
  }),
);
export type WireSale = z.infer<typeof sale>;

/** Saved cards. */
export const cards = v1(
  z.object({
    wallet: z.object({ creditCard: z.array(z.object({ token: z.string().min(1), default: flag })) }),
  }),
).transform(({ wallet }) => wallet.creditCard);
