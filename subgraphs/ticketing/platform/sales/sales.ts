import { FoyerError } from '@foyer/kit/problem';
import type {
  TickeTingCustomerOrderResolvers,
  TickeTingOrderItemResolvers,
  TickeTingPaymentResolvers,
  TickeTingResolvers,
  TickeTingTransactionResolvers,
} from '../../generated/resolvers.ts';
import { dateOrder } from '../events/sort.ts';
import { dayIn, wordFor } from '../input.ts';
import { platformOf } from '../platform.ts';
import * as wire from './wire.ts';

export const salesFields: Pick<TickeTingResolvers, 'order' | 'orders' | 'transactions'> = {
  order: (_root, { number }, context) => platformOf(context).find.order(number),
  orders: (_root, { filter, newestFirst, ...paging }, context) =>
    platformOf(context).list('orders', [], paging, {
      query: {
        customer: filter?.customerNumber,
        status: wordFor(wire.ORDER_STATUS, filter?.status),
        ...dateOrder(newestFirst),
      },
      answer: wire.order,
    }),
  transactions: (_root, { filter, newestFirst, ...paging }, context) => {
    // TickeTing has one parameter for both.
    if (filter?.orderNumber && newestFirst)
      throw new FoyerError('BAD_INPUT', 'Ask for the transactions of one order without `newestFirst`.');
    return platformOf(context).list('transactions', [], paging, {
      query: {
        type: wordFor(wire.TRANSACTION_TYPE, filter?.type),
        status: wordFor(wire.PAYMENT_STATUS, filter?.status),
        customer: filter?.customerNumber,
        event: filter?.eventId,
        host: filter?.hostId,
        from: dayIn('from', filter?.from),
        to: dayIn('to', filter?.to),
        ...(filter?.orderNumber ? { order: filter.orderNumber } : dateOrder(newestFirst)),
      },
      answer: wire.transaction,
    });
  },
};

export const salesTypes = {
  TickeTingCustomerOrder: {
    subtotal: ({ subtotal }, _arguments, context) => platformOf(context).money(subtotal),
    fees: ({ fees }, _arguments, context) => platformOf(context).money(fees),
    total: ({ total }, _arguments, context) => platformOf(context).money(total),
    order: ({ number }) => ({ id: number }),
  } satisfies TickeTingCustomerOrderResolvers,

  TickeTingOrderItem: {
    price: ({ price }, _arguments, context) => platformOf(context).money(price),
    section: ({ sectionId }, _arguments, context) => platformOf(context).find.section(sectionId),
  } satisfies TickeTingOrderItemResolvers,

  TickeTingPayment: {
    amount: ({ amount }, _arguments, context) => platformOf(context).money(amount),
  } satisfies TickeTingPaymentResolvers,

  TickeTingTransaction: {
    amount: ({ amount }, _arguments, context) => platformOf(context).money(amount),
    subtotal: ({ subtotal }, _arguments, context) => platformOf(context).money(subtotal),
    fees: ({ fees }, _arguments, context) => platformOf(context).money(fees),
    order: ({ orderNumber }, _arguments, context) => platformOf(context).find.order(orderNumber),
  } satisfies TickeTingTransactionResolvers,
};
