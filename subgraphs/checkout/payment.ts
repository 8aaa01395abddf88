import { Money } from '@foyer/kit/money';
import { FoyerError } from '@foyer/kit/problem';
import type { CheckoutDatabase } from './tables.ts';

type Amount = { amount: string; currency: string };

/**
 * Charges cards. Every call has a reference of ours and may be repeated with it: the second time it changes
 * nothing and answers the same.
 */
export type PaymentProvider = {
  /** Sets an amount aside. False when the card was declined. */
  authorise(reference: string, amount: Amount, token: string): Promise<boolean>;
  /** Takes as much of it as given, and lets the rest go. Nothing taken lets all of it go. */
  capture(reference: string, amount: Amount): Promise<void>;
  /** Gives back so much in all of what was taken. */
  refund(reference: string, total: Amount): Promise<void>;
};

/** Says no to every card: what there is until a payment provider is set up. */
export const noPayments: PaymentProvider = {
  authorise: async () => {
    throw new FoyerError('PAYMENT_NOT_ACCEPTED', 'Cards are not accepted here: pay ON_ACCOUNT.');
  },
  capture: async () => undefined,
  refund: async () => undefined,
};

/** The sandbox's provider. Any token that begins with `tok_` pays, but for `tok_declined`. */
export function sandboxPayments(db: CheckoutDatabase): PaymentProvider {
  return {
    async authorise(reference, { amount, currency }, token) {
      const state = token.startsWith('tok_') && token !== 'tok_declined' ? 'AUTHORISED' : 'DECLINED';
      await db
        .insertInto('card_payment')
        .values({ reference, currency, authorised: amount, captured: '0', returned: '0', state })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const kept = await db
        .selectFrom('card_payment')
        .select('state')
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow();
      return kept.state !== 'DECLINED';
    },
    async capture(reference, { amount, currency }) {
      const nothing = Money.parse(amount, currency).isZero;
      await db
        .updateTable('card_payment')
        .set({ captured: amount, state: nothing ? 'RETURNED' : 'CAPTURED' })
        .where('reference', '=', reference)
        .where('state', '=', 'AUTHORISED')
        .execute();
    },
    async refund(reference, { amount }) {
      await db
        .updateTable('card_payment')
        .set({ returned: amount })
        .where('reference', '=', reference)
        .where('state', '=', 'CAPTURED')
        .execute();
    },
  };
}
