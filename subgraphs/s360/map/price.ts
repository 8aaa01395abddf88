import type { Price, Saving } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';

/** A price of the catalogue: taxes are inside, and how much they are is not told. Thousandths. */
export function priceOf(amount: number, fees: number, currency: string, tax: number | null = null): Price {
  const faceValue = Money.ofThousandths(amount, currency);
  const charged = Money.ofThousandths(fees, currency);
  return {
    total: faceValue.add(charged).toJSON(),
    faceValue: faceValue.toJSON(),
    fees: charged.toJSON(),
    tax: tax === null ? null : Money.ofThousandths(tax, currency).toJSON(),
  };
}

/** What a promo code saves; null when nothing. */
export function savingOf(full: Price, offered: Price): Saving | null {
  const before = Money.parse(full.total.amount, full.total.currency);
  const amount = before.subtract(Money.parse(offered.total.amount, offered.total.currency));
  if (amount.compare(Money.zero(amount.currency)) <= 0) return null;
  return { fullPrice: full, amount: amount.toJSON(), percent: amount.percentOf(before) };
}
