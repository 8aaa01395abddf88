import { type Advantage, advantageFor, reduced } from '../advantages.ts';
import {
  type Performance,
  type Price,
  type Product,
  performanceState,
  productState,
  type Tariff,
} from '../catalogue/product.ts';
import type { Context } from '../endpoint.ts';
import { Refusal, unavailable, unknownObject } from '../failure.ts';
import { channelAmount } from '../institutions.ts';

/** A product that the channel has at all. */
export function needOffered<Found extends Product>(
  product: Found | undefined,
  what: string,
  { channel }: Context,
): Found {
  if (!product || !channel.organizations.includes(product.organization) || product.state === 'VALIDATED')
    throw unknownObject(what);
  return product;
}

export function needTariff({ season }: Product, id: number): Tariff {
  const found = season.tariffs.find((one) => one.id === id);
  if (!found) throw unknownObject(`audienceSubCategory ${id}`);
  return found;
}

/** Refuses what is not on sale now: by its state, its sale periods, or because it is over. */
export function checkSale(
  product: Product,
  tariff: Tariff,
  { now }: Pick<Context, 'now'>,
  performance?: Performance,
): void {
  const state = performance ? performanceState(performance, now) : productState(product, now);
  const what = performance ? `performance ${performance.id}` : `product ${product.id}`;
  if (state !== 'RUNNING' || productState(product, now) !== 'RUNNING')
    throw new Refusal('error.order.notSellable', 'This is not on sale.', `${what} is ${state}`);
  const periods = product.salePeriods.filter(
    ({ tariffIds }) => tariffIds.length === 0 || tariffIds.includes(tariff.id),
  );
  const open = periods.some(
    ({ start, end }) => (start === undefined || start <= now) && (end === undefined || end >= now),
  );
  if (product.salePeriods.length > 0 && !open)
    throw new Refusal(
      'error.order.notSellable',
      'This is not on sale now.',
      `${what} has no sale period now`,
    );
}

/** Refuses more, or fewer, than a product allows in one operation. */
export function checkQuantity({ id, maxQuantity }: Product, quantity: number): void {
  if (quantity >= 1 && quantity <= maxQuantity) return;
  throw new Refusal(
    'error.order.quantity',
    'This many cannot be ordered at once.',
    `product ${id} asked ${quantity} allowed 1..${maxQuantity}`,
  );
}

/** Which line of a price list is meant. */
type Question = {
  tariff: Tariff;
  quantity: number;
  seatCategoryId?: number | undefined;
  rateTypeId?: number | undefined;
  /** Whether it stands inside a season ticket. */
  inside?: boolean;
  priceLevelId?: number | undefined;
};

/** The price of one, at the channel. */
export function needPrice(prices: readonly Price[], question: Question, context: Context): number {
  const { tariff, quantity, seatCategoryId, rateTypeId, inside = false, priceLevelId } = question;
  const level = inside ? 'INSIDE_SEASONTICKET' : 'OCCASIONAL';
  const found = prices.find(
    (price) =>
      price.tariff.id === tariff.id &&
      price.seatCategoryId === seatCategoryId &&
      (price.rateTypeId === undefined || price.rateTypeId === rateTypeId) &&
      quantity >= (price.minQuantity ?? 1) &&
      quantity <= (price.maxQuantity ?? Number.POSITIVE_INFINITY) &&
      (price.level?.mainCategory ?? 'OCCASIONAL') === level &&
      (priceLevelId === undefined || price.level === undefined || price.level.id === priceLevelId),
  );
  if (!found) {
    const where = seatCategoryId === undefined ? '' : ` seatCategory ${seatCategoryId}`;
    throw new Refusal('error.order.price', 'There is no price for this.', `tariff ${tariff.id}${where}`);
  }
  return channelAmount(found.amount, context.channel, context.institution);
}

/** A price with what is claimed on it. Who says what it must cost is refused when it does not. */
export function priced(
  base: number,
  wish: {
    advantageId?: number | undefined;
    advantageCode?: string | undefined;
    unitPrice?: number | undefined;
  },
  about: { product: Product; quantity: number },
  context: Context,
): { base: number; unit: number; advantage: Advantage | undefined } {
  const { organization } = about.product;
  const advantage = advantageFor(wish, { organization, quantity: about.quantity }, context);
  const unit = advantage ? reduced(base, advantage, context.institution) : base;
  if (wish.unitPrice !== undefined && wish.unitPrice !== unit)
    throw new Refusal(
      'error.order.priceMismatch',
      'The price has changed.',
      `product ${about.product.id} asked ${wish.unitPrice} is ${unit}`,
    );
  return { base, unit, advantage };
}

/** A reseller has one contingent: all others are empty to it. */
export function checkContingent(contingentId: number | undefined, { channel }: Context): void {
  if (contingentId !== undefined && contingentId !== channel.contingent.id)
    throw unavailable(`contingent ${contingentId}`);
}
