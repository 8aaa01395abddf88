import { z } from 'zod';
import { amount, flag, id, optional, page, text, v1 } from './primitives.ts';

/** A transfer, with the person on its other side. */
const transfer = z.object({
  transferId: id,
  email: text,
  name: text,
  status: z.string(),
  history: z
    .array(z.object({ status: z.string(), creationDate: text }))
    .nullish()
    .transform((all) => all ?? []),
});
export type WireTransfer = z.infer<typeof transfer>;

const ticket = z.object({
  id,
  eventId: id,
  eventTitle: text,
  transactionId: optional(z.string()),
  itemType: text,
  title: text,
  type: text,
  /** Empty for who has passed the ticket on. */
  code: text,
  price: amount,
  tax: amount,
  checked: flag,
  sessions: z.object({ data: z.array(z.object({ id })) }),
  receivedFrom: optional(transfer),
  transferedTo: optional(transfer),
  isTransferable: flag,
  isReturnable: flag,
});
export type WireOwnTicket = z.infer<typeof ticket>;
export const tickets = page(ticket);

const incoming = z.object({ ticket: z.object({ id }), receivedFrom: transfer });
export type WireIncoming = z.infer<typeof incoming>;
export const transfers = page(incoming);

/** What offering or answering a transfer answers; the person is the recipient. */
export const answered = v1(
  z.object({ id, status: z.string(), saleTicketId: id, user: z.object({ email: text, name: text }) }),
);
export type WireAnswered = z.infer<typeof answered>;

/** Who had a ticket, the buyer first. */
export const holders = v1(
  z.object({
    data: z.array(z.object({ datetime: text, user: z.object({ id, name: text, email: text }) })),
  }),
).transform(({ data }) => data);
