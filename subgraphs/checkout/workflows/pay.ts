import { Money } from '@foyer/kit/money';
import { FoyerError } from '@foyer/kit/problem';
import type { Basket, CardPayment, Problem } from '../model/basket.ts';
import { asProblem, problem } from '../model/problems.ts';
import { workflowParts } from './parts.ts';
import { note } from './record.ts';

/** A card, as the payment provider's token. */
export type CardToken = { token: string };

/** Sets aside what is held. Problems mean that nothing is set aside. */
export async function authorise(
  operation: string,
  basketId: string,
  { token }: CardToken,
): Promise<Problem[]> {
  const { store, payments, clock } = workflowParts();
  const basket = await store.find(basketId);
  if (!basket) throw new Error('The basket has gone.');
  const [total, ...others] = totalsOf(basket, 'HELD');
  if (!total) return [];
  if (others.length > 0) {
    return [problem('CURRENCY_MIX', 'A card pays one currency at a time: make a basket for each currency.')];
  }
  try {
    // The same operation, begun again after a crash, asks with the same reference and charges nothing twice.
    const reference = `${operation}:${total.currency}`;
    if (!(await payments.authorise(reference, total, token))) {
      return [
        problem('PAYMENT_DECLINED', 'The card was declined: ask for another one. The seats are still held.'),
      ];
    }
    return store.change(basketId, ({ basket: now, operation: owner }) => {
      const payment: CardPayment = { reference, amount: total, state: 'AUTHORISED' };
      const others = now.payments.filter((one) => one.reference !== reference);
      const noted = note(
        { ...now, payments: [...others, payment] },
        clock.now(),
        `${total.amount} ${total.currency} set aside on the card.`,
      );
      return { basket: noted, operation: owner, result: [] };
    });
  } catch (error) {
    const known = asProblem(error);
    if (known) return [known];
    throw error;
  }
}

/**
 * Takes what was bought and lets the rest go. While a supplier has not said what became of a purchase, the money
 * stays set aside.
 */
export async function capture(basketId: string): Promise<void> {
  const { store, payments, clock } = workflowParts();
  const basket = await store.find(basketId);
  if (!basket || basket.bookings.some(({ state }) => state === 'BUYING' || state === 'UNKNOWN')) return;
  for (const payment of basket.payments.filter(({ state }) => state === 'AUTHORISED')) {
    const { currency } = payment.amount;
    const bought =
      totalsOf(basket, 'PURCHASED').find((total) => total.currency === currency) ??
      Money.zero(currency).toJSON();
    await payments.capture(payment.reference, bought);
    const nothing = Money.parse(bought.amount, currency).isZero;
    await change(
      payment.reference,
      { amount: bought, state: nothing ? 'RETURNED' : 'CAPTURED' },
      nothing ? 'Nothing was taken from the card.' : `${bought.amount} ${currency} taken from the card.`,
    );
  }

  async function change(reference: string, to: Partial<CardPayment>, text: string): Promise<void> {
    await store.change(basketId, ({ basket: now, operation }) => {
      const changed = now.payments.map((one) => (one.reference === reference ? { ...one, ...to } : one));
      return { basket: note({ ...now, payments: changed }, clock.now(), text), operation, result: undefined };
    });
  }
}

/** Gives back what was paid for lines that are cancelled. `returned` is all that was ever cancelled of the basket. */
export async function refund(basketId: string): Promise<void> {
  const { store, payments, clock } = workflowParts();
  const basket = await store.find(basketId);
  if (!basket) return;
  for (const payment of basket.payments.filter(({ state }) => state === 'CAPTURED')) {
    const { currency } = payment.amount;
    const left = paidFor(basket, currency);
    const taken = totalsOf(basket, 'PURCHASED', 'CANCELLED').find((total) => total.currency === currency);
    if (!taken) continue;
    const back = Money.parse(taken.amount, currency).subtract(left);
    await payments.refund(payment.reference, back.toJSON());
    await store.change(basketId, ({ basket: now, operation }) => {
      const changed = now.payments.map((one) =>
        one.reference === payment.reference
          ? { ...one, amount: left.toJSON(), state: left.isZero ? ('RETURNED' as const) : one.state }
          : one,
      );
      return {
        basket: note(
          { ...now, payments: changed },
          clock.now(),
          `${back.amount} ${currency} given back to the card in all.`,
        ),
        operation,
        result: undefined,
      };
    });
  }
}

/** What bookings in these states cost, by currency. */
export function totalsOf(
  { bookings }: Pick<Basket, 'bookings'>,
  ...states: Basket['bookings'][number]['state'][]
) {
  const totals = new Map<string, Money>();
  for (const { state, total } of bookings) {
    if (!total || !states.includes(state)) continue;
    const known = totals.get(total.currency) ?? Money.zero(total.currency);
    totals.set(total.currency, known.add(Money.parse(total.amount, total.currency)));
  }
  return [...totals.values()].map((total) => total.toJSON());
}

/** What is still owed: lines that are not cancelled, and delivery as long as one of its booking is not. */
function paidFor(basket: Basket, currency: string): Money {
  let left = Money.zero(currency);
  for (const booking of basket.bookings) {
    if (booking.total?.currency !== currency || booking.state !== 'PURCHASED') continue;
    left = left.add(Money.parse(booking.total.amount, currency));
    for (const line of basket.lines) {
      if (!booking.lineIds.includes(line.id) || line.state !== 'CANCELLED' || !line.price) continue;
      left = left.subtract(Money.parse(line.price.total.amount, currency));
    }
  }
  if (left.compare(Money.zero(currency)) < 0)
    throw new FoyerError('INTERNAL', 'More would go back than was paid.');
  return left;
}
