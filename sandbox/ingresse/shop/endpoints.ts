import { z } from 'zod';
import { type Endpoint, v1, v2 } from '../endpoint.ts';
import { cancel, capture, chargeback, reasons, refund } from './after.ts';
import { applyCoupon, insure, paymentMethods, removeCoupon, saleDetail } from './basket.ts';
import { freePass, notePrint, printTickets, sell, validateDocument } from './booth.ts';
import { addCard, changeCard, listCards, removeCard } from './cards.ts';
import { createCoupon, deleteCoupon, getCoupon, listCoupons, updateCoupon } from './coupon-calls.ts';
import {
  getTransaction,
  listSales,
  listTransactions,
  ownTransactions,
  requestExport,
  salesReport,
} from './lists.ts';
import { pay } from './pay.ts';
import { reserve } from './reserve.ts';

const paying = z.object({ transactionId: z.string().min(1) });
const cash = { method: 'sell' } as const;

/** Buying, and what comes after. */
export const shopEndpoints: readonly Endpoint[] = [
  v1('POST /shop', 'pay', pay, { when: (_query, body) => paying.safeParse(body).success }),
  v1('POST /shop', 'reserve', reserve),
  v1('GET /shop/:transactionId', 'basket', saleDetail),
  v1('PUT /shop/:transactionId', 'insure', insure),
  v1('GET /shop/:transactionId/payment-methods', 'payment-methods', paymentMethods),
  v1('POST /shop/:transactionId/coupon', 'apply-coupon', applyCoupon),
  v1('DELETE /shop/:transactionId/coupon', 'remove-coupon', removeCoupon),
  v1('POST /shop/:transactionId/cancel', 'cancel', cancel),
  v1('POST /shop/:transactionId/capture', 'capture', capture),
  v1('POST /shop/:transactionId/refund', 'refund', refund),
  v1('POST /shop/:transactionId/chargeback', 'chargeback', chargeback),
  v1('GET /sale', 'sales', listSales),
  v1('GET /sale/:transactionId', 'sale', saleDetail),
  v1('POST /sale/:transactionId', 'refund-sale', refund, { method: 'refund' }),
  v1('GET /transactions', 'transactions', listTransactions),
  v1('GET /transaction/:transactionId', 'transaction', getTransaction),
  v1('GET /transaction-report/:by', 'transaction-report', salesReport),
  v1('POST /event/:eventId/export', 'export', requestExport),
  v1('GET /user/transactions', 'own-transactions', ownTransactions),
  v1('GET /refundReasons', 'refund-reasons', reasons, { needs: 'key' }),
  v1('GET /decisionReasons', 'decision-reasons', reasons, { needs: 'key' }),
  v1('GET /wallet', 'cards', listCards),
  v1('POST /wallet/creditcard', 'add-card', addCard),
  v1('PUT /wallet/creditcard/:token', 'change-card', changeCard),
  v1('DELETE /wallet/creditcard/:token', 'remove-card', removeCard),
  v1('POST /ticketbooth', 'sell', sell, cash),
  v1('POST /ticketbooth/validate', 'validate-document', validateDocument),
  v1('GET /ticketbooth/:transactionId', 'print', printTickets, { method: 'print' }),
  v1('POST /ticketbooth/:transactionId/history', 'note-print', notePrint),
  v1('POST /freepass', 'freepass', freePass),
  v2('GET /coupon/coupons', 'coupons', listCoupons, { alias: '/coupons' }),
  v2('POST /coupon/coupons', 'create-coupon', createCoupon, { alias: '/coupons' }),
  v2('GET /coupon/coupons/:couponId', 'coupon', getCoupon, { alias: '/coupons/:couponId' }),
  v2('PUT /coupon/coupons/:couponId', 'update-coupon', updateCoupon, { alias: '/coupons/:couponId' }),
  v2('DELETE /coupon/coupons/:couponId', 'delete-coupon', deleteCoupon, { alias: '/coupons/:couponId' }),
];
