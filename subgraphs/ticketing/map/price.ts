import type { Price, Saving } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';

/** What TickeTing adds to a ticket, by its price: up to the first amount the second one. */
const TIERS: readonly (readonly [string, string])[] = [
  ['0', '0'],
  ['50', '0.99'],
  ['100', '1.99'],
  ['150', '2.99'],
  ['200', '3.99'],
];
const ABOVE = '4.99';

/** The convenience fee of one ticket. TickeTing tells it in orders only, and there for all tickets together. */
export function feeOf(faceValue: Money): Money {
  const { currency } = faceValue;
  const tier = TIERS.find(([most]) => faceValue.compare(Money.parse(most, currency)) <= 0);
  return Money.parse(tier?.[1] ?? ABOVE, currency);
}

/** A price of so much and a fee. TickeTing does not break tax out. */
export function priceOf(faceValue: Money, fees: Money): Price {
  return {
    total: faceValue.add(fees).toJSON(),
    faceValue: faceValue.toJSON(),
    fees: fees.toJSON(),
    tax: null,
  };
}

/** What one ticket costs, as TickeTing will charge it. */
export function ticketPrice(amount: string | number, currency: string): Price {
  const faceValue = Money.parse(amount, currency);
  return priceOf(faceValue, feeOf(faceValue));
}

/** What a price saves against the full one; null when nothing. */
export function savingOf(fullPrice: Price, price: Price): Saving | null {
  const full = Money.parse(fullPrice.total.amount, fullPrice.total.currency);
  const saved = full.subtract(Money.parse(price.total.amount, price.total.currency));
  if (saved.compare(Money.zero(full.currency)) <= 0) return null;
  return { fullPrice, amount: saved.toJSON(), percent: saved.percentOf(full) };
}

/**
 * The fees of an order's items. TickeTing tells their sum; by its usual fees it comes out, and where it does not,
 * the last items take the difference.
 */
export function feesOf(items: readonly { price: Money; quantity: number }[], all: Money): Money[] {
  let left = all;
  return items.map(({ price, quantity }, position) => {
    const usual = feeOf(price).times(quantity);
    const fees = position === items.length - 1 || usual.compare(left) > 0 ? left : usual;
    left = left.subtract(fees);
    return fees;
  });
}
