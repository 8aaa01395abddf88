import { z } from 'zod';
import { type Context, eventOf, param } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { bodyOf, flag, text } from '../input.ts';
import { discountOf } from './coupons.ts';
import { detailWire } from './detail-wire.ts';
import { methodsOf } from './methods.ts';
import { reservationId, type Sale, totalOf } from './sale.ts';
import { needSale, ranOut } from './sales.ts';

/** `GET /shop/{id}` and `GET /sale/{id}`. */
export async function saleDetail(context: Context): Promise<object> {
  return detailWire(context, await needSale(context, param(context, 'transactionId')));
}

/** Changes a basket that is not paid yet. */
async function change(context: Context, decide: (sale: Sale) => Sale): Promise<{ status: true }> {
  const { transactionId } = await needSale(context, param(context, 'transactionId'));
  await context.inventory.change<Sale>(reservationId(transactionId), (current) => {
    if (ranOut(current)) throw new Refusal(3023, 'The reservation has run out.');
    if (current.document.status !== 'pending')
      throw new Refusal(6005, 'The transaction is not available any more.');
    return { document: decide(current.document) };
  });
  return { status: true };
}

/** `PUT /shop/{id}`. */
export async function insure(context: Context): Promise<object> {
  const { insured } = bodyOf(z.object({ insured: flag.default(false) }), context.body);
  return change(context, (sale) => ({ ...sale, insured }));
}

/** `GET /shop/{id}/payment-methods`. */
export async function paymentMethods(context: Context): Promise<object> {
  const sale = await needSale(context, param(context, 'transactionId'));
  const methods = methodsOf(eventOf(context, sale.eventId), totalOf(sale));
  const card = methods.CartaoCredito;
  return card ? { ...methods, creditCardToken: { ...card, type: 'creditCardToken' } } : methods;
}

/** `POST /shop/{id}/coupon`. */
export async function applyCoupon(context: Context): Promise<object> {
  const sale = await needSale(context, param(context, 'transactionId'));
  const { code } = bodyOf(z.object({ code: text.nullish() }), context.body);
  const coupon = await discountOf(context, sale, code ?? undefined);
  return change(context, (current) => ({ ...current, coupon }));
}

/** `DELETE /shop/{id}/coupon`. */
export async function removeCoupon(context: Context): Promise<object> {
  return change(context, (current) => ({ ...current, coupon: null }));
}
