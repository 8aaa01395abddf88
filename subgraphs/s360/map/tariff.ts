import type { Audience, Price, Tariff } from '@foyer/kit/generated/supplier';
import type { Offer } from '../catalogue/catalogue.ts';
import { byRank, pricesFor, type Reduction, reduced, saleOf } from '../designed/rules.ts';
import type { WirePrice, WireTariff } from '../wire/catalogue.ts';
import type { Found } from './found.ts';
import { tariffCode } from './ids.ts';
import { priceOf, savingOf } from './price.ts';
import { textOf } from './text.ts';

/** Something within a performance that has prices of its own: a seat category, or an item. */
export type Sellable = {
  itemId: number | undefined;
  seatCategoryId: number | undefined;
  code: string;
  name: string;
  prices: readonly WirePrice[];
};

/** What prices depend on besides the price list. */
export type Terms = {
  currency: string;
  language: string;
  now: Date;
  /** Fees on a ticket that costs anything, as far as they are known. Thousandths. */
  fees: number;
  /** What a promo code takes off, for the tariffs it is for. */
  reduction?: (Reduction & { tariffIds: readonly number[]; step: number }) | undefined;
  /** Also what is not on sale now, for a price list. */
  always?: boolean;
};

/** What can be bought of a performance. */
export function sellablesOf(found: Found, language: string): Sellable[] {
  const { product, season } = found.offer;
  const { levels } = season;
  const name = textOf(product.externalName, language);
  if (found.kind === 'performance') {
    const { seatCategories, prices, rateTypeId } = found.performance;
    return seatCategories
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .map(({ id, code, externalName }) => ({
        itemId: undefined,
        seatCategoryId: id,
        code,
        name: textOf(externalName, language) || code,
        prices: pricesFor(prices, levels, { seatCategoryId: id, rateTypeId }),
      }));
  }
  const slot = found.kind === 'visit' ? found.slot : undefined;
  const visits = product.pass?.items.filter(({ timeslotIds }) => !slot || timeslotIds.includes(slot.id));
  const items = visits ?? product.service?.items ?? product.goods?.items ?? [];
  const simple = items.map(({ itemId, externalName, itemPrices }) => ({
    itemId,
    seatCategoryId: undefined,
    code: String(itemId),
    name: textOf(externalName, language) || name,
    prices: pricesFor(itemPrices, levels, { rateTypeId: slot?.rateTypeId }),
  }));
  return [...simple, ...cardsOf(found.offer, language)];
}

/** Season tickets and packages: one for each seat category they are sold in. */
function cardsOf({ product, season }: Offer, language: string): Sellable[] {
  const { seasonTicket, package: packaged } = product;
  const own = (seasonTicket?.seasonTicketItems ?? []).map(
    ({ itemId, seatCatId, itemPrices, externalName }) => ({
      itemId,
      seatCategoryId: seatCatId,
      externalName,
      itemPrices,
    }),
  );
  const categories = [...new Set((packaged?.itemPrices ?? []).map(({ seatCatId }) => seatCatId))];
  const all = packaged
    ? categories.map((seatCategoryId) => ({
        itemId: packaged.itemId,
        seatCategoryId,
        externalName: undefined,
        itemPrices: packaged.itemPrices,
      }))
    : own;
  return all.map(({ itemId, seatCategoryId, externalName, itemPrices }) => ({
    itemId,
    seatCategoryId,
    code: String(seatCategoryId ?? itemId),
    name: textOf(externalName, language) || textOf(product.externalName, language),
    prices: pricesFor(itemPrices, season.levels, { seatCategoryId }),
  }));
}

/** The tariffs of a price list, the default first. One that needs a proof cannot be sold here. */
export function tariffsOf(
  { prices }: Pick<Sellable, 'prices'>,
  { product, season }: Offer,
  terms: Terms,
): Tariff[] {
  const { now, always = false } = terms;
  return prices
    .flatMap((price) => {
      const tariff = season.tariffs.get(price.audSubCatId);
      const periods = [product.salePeriods, price.salePeriods];
      const open = always || periods.every((some) => saleOf(some, now, price.audSubCatId) === 'OPEN');
      return tariff && !tariff.requireAttachment && open ? [{ tariff, price }] : [];
    })
    .sort((a, b) => byRank(a.tariff, b.tariff) || (a.price.minQty ?? 0) - (b.price.minQty ?? 0))
    .map(({ tariff, price }) => tariffOf(tariff, price, terms));
}

function tariffOf(wire: WireTariff, { amount, minQty, maxQty }: WirePrice, terms: Terms): Tariff {
  const { price, saving } = pricesOf(amount, wire.id, terms);
  const tiered = minQty !== undefined || maxQty !== undefined;
  return {
    code: tariffCode(wire.id, tiered ? (minQty ?? 1) : undefined),
    name: textOf(wire.externalName, terms.language) || wire.code,
    audience: audienceOf(wire),
    price,
    saving,
    available: null,
    quantities: tiered ? sizes(minQty ?? 1, maxQty ?? MOST_SIZE) : null,
    minAge: null,
    maxAge: null,
    holderRequired: wire.isNominative ?? false,
    excludedPositions: [],
    onlyWith: wire.requiredAudienceSubCategoryIds.map(String),
    commission: null,
  };
}

const MOST_SIZE = 50;

function sizes(least: number, most: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.min(most, MOST_SIZE) - least + 1) },
    (_unused, at) => least + at,
  );
}

function pricesOf(amount: number, tariffId: number, { currency, fees, reduction }: Terms) {
  // What costs nothing is charged nothing.
  const charged = (face: number): Price => priceOf(face, face > 0 ? fees : 0, currency);
  const full = charged(amount);
  const applies = reduction && (reduction.tariffIds.length === 0 || reduction.tariffIds.includes(tariffId));
  const price = applies ? charged(reduced(amount, reduction, reduction.step)) : full;
  return { price, saving: savingOf(full, price) };
}

/** Institutions name their tariffs as they like; these names leave no doubt. */
const AUDIENCES: Readonly<Record<string, Audience>> = {
  CHILD: 'CHILD',
  INFANT: 'INFANT',
  YOUTH: 'YOUTH',
  STUDENT: 'STUDENT',
  SENIOR: 'SENIOR',
  DISABLED: 'DISABLED',
  CARER: 'CARER',
};

function audienceOf({ audienceCategoryKind: kind, code }: WireTariff): Audience {
  return AUDIENCES[code.toUpperCase()] ?? (kind === 'FULL' ? 'STANDARD' : 'OTHER');
}
