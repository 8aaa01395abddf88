import type { Price, Saving } from '../generated/supplier.ts';
import { Money } from '../money.ts';
import type { AvailabilityRecord, CostRangeRecord } from './records.ts';

/** The span of prices of a live availability, or null when nothing is on sale. */
export function costRangeOf(availability: AvailabilityRecord): CostRangeRecord | null {
  const bands = availability.ticketTypes.flatMap((type) => type.priceBands);
  const prices = bands.map((band) => band.price);
  const min = extreme(prices, -1);
  const max = extreme(prices, 1);
  if (!min || !max) return null;
  const offers = bands.flatMap(({ price, saving }) => (saving ? [{ price, saving }] : []));
  return {
    min,
    max,
    quantities: availability.quantities,
    bestValueOffer: best(offers, (a, b) => a.saving.percent - b.saving.percent),
    maxSavingOffer: best(offers, (a, b) => compare(a.saving.amount, b.saving.amount)),
    minCostOffer: best(offers, (a, b) => compare(b.price.total, a.price.total)),
    topPriceOffer: best(offers, (a, b) => compare(a.price.total, b.price.total)),
    withoutSingles: null,
  };
}

function extreme(prices: readonly Price[], direction: 1 | -1): Price | null {
  return best(prices, (a, b) => direction * compare(a.total, b.total));
}

function best<Item>(items: readonly Item[], by: (a: Item, b: Item) => number): Item | null {
  return items.reduce<Item | null>((found, item) => (found && by(found, item) >= 0 ? found : item), null);
}

function compare(a: Saving['amount'], b: Saving['amount']): number {
  return Money.parse(a.amount, a.currency).compare(Money.parse(b.amount, b.currency));
}
