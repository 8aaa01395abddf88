import { Money } from '@foyer/kit/money';
import type { Entry } from './read.ts';

type Range = Entry['event']['costRange'];

/** The span of an event's prices: as the supplier tells it, otherwise over its performances. */
export function pricesOf({ event, performances }: Entry) {
  const ranges = event.costRange
    ? [event.costRange]
    : performances.flatMap(({ costRange }) => costRange ?? []);
  const currency = ranges[0]?.min.total.currency;
  const alike = ranges.filter(({ min, max }) => [min, max].every(({ total }) => total.currency === currency));
  const amounts = (end: 'min' | 'max') =>
    alike.map((range) => Money.parse(range[end].total.amount, range[end].total.currency)).sort(byAmount);
  return {
    price_min: amounts('min')[0]?.amount ?? null,
    price_max: amounts('max').at(-1)?.amount ?? null,
    currency: currency ?? null,
    on_offer: [event.costRange, ...performances.map(({ costRange }) => costRange)].some(
      (range) => range?.offer,
    ),
  };
}

/** The cheapest price of a performance. */
export function startingPrice(range: Range): { price: string | null; currency: string | null } {
  return { price: range?.min.total.amount ?? null, currency: range?.min.total.currency ?? null };
}

function byAmount(a: Money, b: Money): number {
  return a.compare(b);
}
