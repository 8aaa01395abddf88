import type { MutationResolvers, TickeTingTicketWish } from '../../generated/resolvers.ts';
import { sectionUriOf } from '../ids.ts';
import { said } from '../input.ts';
import { platformOf } from '../platform.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

export const salesMutations = {
  ticketingPlaceOrder: (_root, { input, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const body = said({ customer: input.customerNumber, items: wishesOf(input.items) });
      const wish = { name: 'ticketingPlaceOrder', key, input };
      return { id: await make(wish, find.order, () => tell('placeOrder', [], { body, answer: wire.order })) };
    }),

  ticketingPayOrder: (_root, { number, input, idempotencyKey: key }, context) =>
    answered({ id: null, payment: null }, async () => {
      const { once, tell } = platformOf(context);
      const { number: card, cvv, ...payer } = input;
      const body = said({ number: card.replaceAll(' ', ''), cvv: cvvOf(cvv), ...payer });
      const { result: payment } = await once(
        { name: 'ticketingPayOrder', key, input: { number, payer }, kept: wire.keptPayment },
        () => tell('payOrder', [number], { body, answer: wire.payment }),
      );
      return { id: number, payment };
    }),

  ticketingCancelOrder: (_root, { number }, context) =>
    answered({ id: null }, async () => {
      await platformOf(context).tell('cancelOrder', [number], { answer: message });
      return { id: number };
    }),

  ticketingRefundOrder: (_root, { number, reason, idempotencyKey: key }, context) =>
    answered({ id: null, payment: null }, async () => {
      const { once, tell } = platformOf(context);
      const { result: payment } = await once(
        { name: 'ticketingRefundOrder', key, input: { number, reason }, kept: wire.keptPayment },
        () => tell('refundOrder', [number], { body: { reason }, answer: wire.payment }),
      );
      return { id: number, payment };
    }),
} satisfies MutationResolvers;

/** So many tickets of each section, as TickeTing wants them; a section that is named twice is wanted as often. */
export function wishesOf(wishes: readonly TickeTingTicketWish[]): Record<string, number> {
  const items = new Map<string, number>();
  for (const { sectionId, quantity } of wishes) {
    const uri = sectionUriOf(sectionId);
    items.set(uri, (items.get(uri) ?? 0) + quantity);
  }
  return Object.fromEntries(items);
}

/** TickeTing documents a number, which would lose a zero at its beginning. */
function cvvOf(cvv: string): string | number {
  return /^[1-9]\d{2}$/.test(cvv) ? Number(cvv) : cvv;
}
