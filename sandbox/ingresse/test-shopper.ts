import { z } from 'zod';
import { EVENT, type TestClient, TYPES } from './test-client.ts';

const method = z.object({
  type: z.string(),
  installments: z
    .array(
      z.object({
        quantity: z.int(),
        value: z.number(),
        total: z.number(),
        taxValue: z.number(),
        shippingCost: z.number(),
      }),
    )
    .min(1),
});
export const reserved = z.object({
  data: z.object({
    transactionId: z.string().regex(/^[0-9A-F]{40}$/),
    status: z.string(),
    message: z.string(),
    availablePaymentMethods: z.record(z.string(), method),
    coupon: z.object({ oldAmount: z.number(), discountAmount: z.number(), newAmount: z.number() }).optional(),
  }),
});
export const paid = z.object({
  data: z.object({
    transactionId: z.string(),
    status: z.string(),
    message: z.string(),
    boleto: z.string(),
    qrcode: z.object({ url: z.string(), image: z.string() }).optional(),
    tax: z.number(),
    total: z.number(),
    declinedReason: z
      .object({ message: z.string(), declinedBy: z.string(), createdAt: z.string(), code: z.string() })
      .optional(),
  }),
});
// Native clients read these as text.
const digits = z.string().regex(/^\d*$/);
const amount = z.string().regex(/^\d+\.\d\d$/);
export const saleDetail = z.object({
  id: digits,
  transactionId: z.string(),
  status: z.string(),
  app_id: z.int(),
  salesgroupId: z.int(),
  operatorId: digits,
  installments: digits,
  totalPaid: amount,
  totalOrder: amount,
  sum_up: amount,
  paymentTax: amount,
  interest: amount,
  paymenttype: z.string(),
  paymentoption: z.string(),
  refundableUntil: z.string().nullable(),
  customer: z.object({ id: z.int(), email: z.string(), name: z.string() }),
  event: z.object({ id: digits, saleEnabled: z.string(), taxToCostumer: z.string() }),
  session: z.object({ id: digits }),
  basket: z.object({
    tickets: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        checked: z.boolean(),
        transferred: z.boolean(),
        ticketId: digits,
        typeId: digits,
        price: amount,
        tax: amount,
        percentTax: z.string(),
        sessions: z.array(z.object({ id: z.int() })),
      }),
    ),
  }),
  refund: z.object({ operator: z.string(), reason: z.string(), date: z.string() }).nullish(),
});

export const CARD = {
  number: '4012001037141112',
  holderName: 'ANA REIS',
  expiracyMonth: '12',
  expiracyYear: '2031',
  cvv: '123',
  save: false,
};

const KINDS = ['friday', 'saturday', 'passport', 'hidden', 'free'] as const;
/** How many tickets of which kind. */
export type Wanted = Partial<Record<(typeof KINDS)[number], number>>;

/** Buys as somebody who is signed in. */
export function shopper(client: TestClient) {
  const basket = (tickets: object[], rest: object = {}, eventId = EVENT) => ({
    eventId: String(eventId),
    userId: String(client.userId),
    tickets,
    ...rest,
  });
  const wishes = (wanted: Wanted) =>
    KINDS.flatMap((kind) => {
      const quantity = wanted[kind];
      return quantity ? [{ guestTypeId: String(TYPES[kind]), quantity }] : [];
    });

  const buyer = {
    client,
    reserve: async (wanted: Wanted, rest: object = {}) =>
      (await client.data(reserved, 'POST', '/shop', {}, basket(wishes(wanted), rest))).data,
    /** The code that a reservation is refused with. */
    refused: (tickets: object[], rest: object = {}, eventId = EVENT) =>
      client.refusal('POST', '/shop', {}, basket(tickets, rest, eventId)),
    payBody: (transactionId: string, rest: object = {}) => ({
      transactionId,
      userId: String(client.userId),
      paymentMethod: 'CartaoCredito',
      document: '00000000191',
      installments: 1,
      creditcard: CARD,
      ...rest,
    }),
    pay: async (transactionId: string, rest: object = {}) =>
      (await client.data(paid, 'POST', '/shop', {}, buyer.payBody(transactionId, rest))).data,
    payRefused: (transactionId: string, rest: object = {}) =>
      client.refusal('POST', '/shop', {}, buyer.payBody(transactionId, rest)),
    detail: (transactionId: string) => client.data(saleDetail, 'GET', `/sale/${transactionId}`),
    async buy(wanted: Wanted, payment: object = {}) {
      const { transactionId } = await buyer.reserve(wanted);
      await buyer.pay(transactionId, payment);
      const { basket: bought } = await buyer.detail(transactionId);
      return { transactionId, tickets: bought.tickets };
    },
    refund: (transactionId: string, reason = 'a test') =>
      client.data(saleDetail, 'POST', `/shop/${transactionId}/refund`, {}, { reason }),
  };
  return buyer;
}
export type Shopper = ReturnType<typeof shopper>;
