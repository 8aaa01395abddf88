import type { WirePrice, WireSalePeriod, WireTariff } from '../wire/catalogue.ts';

/**
 * Rules that S-360 leaves to its clients: what is on sale, which price counts, what a promo code takes off. The
 * order service decides in the end; these say beforehand what it will.
 */

/** A season ticket whose performances the buyer chooses one by one. */
export const CHOSEN_CONTENTS = 'CALCULATED_PRICE';
/** One that holds all that are to come when none is named. */
export const ALL_CONTENTS = 'CHAMPIONSHIP';

/** Whether a product or performance in this state may be sold. Suspended ones are shown all the same. */
export function isRunning(state: string | undefined): boolean {
  return state === undefined || state === 'RUNNING';
}

export type Sale = 'OPEN' | 'NOT_YET' | 'OVER';

/** How the sale stands now, for one tariff or for all. No period means always. */
export function saleOf(periods: readonly WireSalePeriod[], now: Date, tariffId?: number): Sale {
  const own = periods.filter(
    ({ audienceSubCatIds: ids }) => tariffId === undefined || ids.length === 0 || ids.includes(tariffId),
  );
  if (periods.length === 0) return 'OPEN';
  const open = own.some(
    ({ start, end }) => (start === undefined || start <= now) && (end === undefined || end >= now),
  );
  if (open) return 'OPEN';
  return own.some(({ start }) => start !== undefined && start > now) ? 'NOT_YET' : 'OVER';
}

type PriceQuestion = {
  seatCategoryId?: number | undefined;
  rateTypeId?: number | undefined;
  inside?: boolean;
};

/** The prices that count for everybody, of one seat category and rate; `inside` those of a season ticket. */
export function pricesFor(
  prices: readonly WirePrice[],
  levels: ReadonlyMap<number, string>,
  { seatCategoryId, rateTypeId, inside = false }: PriceQuestion,
): WirePrice[] {
  const wanted = inside ? 'INSIDE_SEASONTICKET' : 'OCCASIONAL';
  const level = ({ priceLevelId }: WirePrice) =>
    priceLevelId === undefined ? 'OCCASIONAL' : (levels.get(priceLevelId) ?? 'OTHER');
  return prices.filter(
    (price) =>
      (price.seatCatId === undefined || price.seatCatId === seatCategoryId) &&
      (price.rateTypeId === undefined || price.rateTypeId === rateTypeId) &&
      level(price) === wanted,
  );
}

/** The default tariff first: full prices before reduced ones, what stands alone before what needs another. */
export function byRank(a: WireTariff, b: WireTariff): number {
  return standing(a) - standing(b) || (a.rank ?? a.id) - (b.rank ?? b.id);
}

function standing({
  audienceCategoryKind: kind,
  requiredAudienceSubCategoryIds: required,
}: WireTariff): number {
  return (kind === 'FULL' ? 0 : 1) + (required.length > 0 ? 2 : 0);
}

export type Reduction = { percent?: number | undefined; amount?: number | undefined };

/** What is left of a price, in payable steps. Thousandths. */
export function reduced(price: number, { percent = 0, amount = 0 }: Reduction, step: number): number {
  const left = Math.max(0, (price * (100 - percent)) / 100 - amount);
  return Math.round(left / step) * step;
}
