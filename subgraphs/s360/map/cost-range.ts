import type { Price } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { CostRangeRecord, PriceListRecord } from '@foyer/kit/supplier/records';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Found } from './found.ts';
import { sellablesOf, type Terms, tariffsOf } from './tariff.ts';
import { textOf } from './text.ts';

/** The span of the default prices of a performance, from the catalogue; null when it has none. */
export function costRangeOf(found: Found, { readAt }: Catalogue, terms: Terms): CostRangeRecord | null {
  const prices = sellablesOf(found, terms.language).flatMap(
    (sellable) => tariffsOf(sellable, found.offer, { ...terms, always: true })[0]?.price ?? [],
  );
  return spanOf(prices, readAt.toISOString());
}

/** The span over several. */
export function spanOf(prices: readonly Price[], learntAt: string): CostRangeRecord | null {
  const [first, ...rest] = prices.toSorted(byTotal);
  if (!first) return null;
  return {
    learntAt,
    min: first,
    max: rest.at(-1) ?? first,
    quantities: null,
    bestValueOffer: null,
    maxSavingOffer: null,
    minCostOffer: null,
    topPriceOffer: null,
    withoutSingles: null,
  };
}

function byTotal(a: Price, b: Price): number {
  const money = ({ total }: Price) => Money.parse(total.amount, total.currency);
  return money(a).compare(money(b));
}

/** Every price of a performance, area by area, as in its availability. */
export function priceListOf(found: Found, catalogue: Catalogue, terms: Terms): PriceListRecord {
  const { language } = terms;
  return {
    learntAt: catalogue.readAt.toISOString(),
    entries: sellablesOf(found, language).flatMap((sellable) => {
      const tariffs = tariffsOf(sellable, found.offer, { ...terms, always: true });
      const areas =
        found.kind === 'performance' ? areaNames(found, sellable.seatCategoryId, catalogue, language) : [];
      return (areas.length > 0 ? areas : [sellable.name]).flatMap((ticketType) =>
        tariffs.map(({ name, price, saving }, position) => ({
          ticketType,
          priceBand: areas.length > 0 ? sellable.name : null,
          price,
          saving,
          tariff: position === 0 ? null : name,
          available: null,
        })),
      );
    }),
  };
}

/** The areas in which a seat category has places, as the venue's plan says. */
export function areaNames(
  { performance }: Found & { kind: 'performance' },
  seatCategoryId: number | undefined,
  { mappings, spaces }: Catalogue,
  language: string,
): string[] {
  const { logicalConfigurationId: mapping, physicalConfigurationId: space } = performance;
  if (mapping === undefined || space === undefined || seatCategoryId === undefined) return [];
  const areas = new Map((spaces.get(space)?.areas ?? []).map((area) => [area.id, area]));
  return (mappings.get(mapping)?.get(seatCategoryId) ?? []).flatMap((id) => {
    const area = areas.get(id);
    return area ? [textOf(area.externalName, language) || area.code] : [];
  });
}
