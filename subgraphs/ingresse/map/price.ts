import type { Price } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { CostRangeRecord, PriceListRecord } from '@foyer/kit/supplier/records';
import { CURRENCY } from '../supplier.ts';
import type { WireGroup, WireType } from '../wire/tickets.ts';

type Amount = number | string;

/** A price: what Ingresse calls tax is the part of its fee that the buyer pays. Real taxes are not told. */
export function priceOf(price: Amount, tax: Amount): Price {
  const faceValue = Money.parse(price, CURRENCY);
  const fees = Money.parse(tax, CURRENCY);
  return {
    total: faceValue.add(fees).toJSON(),
    faceValue: faceValue.toJSON(),
    fees: fees.toJSON(),
    tax: null,
  };
}

/** Types that are or will be on sale. */
const PRICED = new Set(['available', 'notstarted']);

/** The span of prices of types; undefined when none is or will be on sale. */
export function costRangeOf(types: readonly WireType[]): CostRangeRecord | undefined {
  const prices = types
    .filter(({ status }) => PRICED.has(status))
    .map(({ price, tax }) => priceOf(price, tax))
    .sort((a, b) => Money.parse(a.total.amount, CURRENCY).compare(Money.parse(b.total.amount, CURRENCY)));
  const [min] = prices;
  const max = prices.at(-1);
  if (!min || !max) return undefined;
  return {
    min,
    max,
    quantities: null,
    bestValueOffer: null,
    maxSavingOffer: null,
    minCostOffer: null,
    topPriceOffer: null,
    withoutSingles: null,
  };
}

export function priceListOf(groups: readonly WireGroup[]): PriceListRecord {
  return {
    entries: groups.flatMap((group) =>
      group.type
        .filter(({ status }) => PRICED.has(status))
        .map((type) => ({
          ticketType: group.name,
          priceBand: type.name || null,
          price: priceOf(type.price, type.tax),
          saving: null,
          tariff: null,
          available: null,
        })),
    ),
  };
}
