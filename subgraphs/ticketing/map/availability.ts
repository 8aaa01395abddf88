import type { PriceBand } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { AvailabilityRecord, CostRangeRecord, PriceListRecord } from '@foyer/kit/supplier/records';
import type { WireEvent, WireSection } from '../wire/event.ts';
import { idOf } from '../wire/primitives.ts';
import { isPublished } from './event.ts';
import { savingOf, ticketPrice } from './price.ts';

/** Every ticket is for anybody: what differs is the section. */
export const TARIFF = 'standard';
export const TARIFF_NAME = 'Standard';

/** What is left of the sections on sale: each is a ticket type with one price band. */
export function availabilityOf(event: WireEvent, currency: string): AvailabilityRecord {
  return {
    currency,
    quantities: null,
    seatSelection: { possible: false, contiguousOnly: false, wholeBlocksOnly: false },
    maxLines: null,
    ticketTypes: onSale(event).map((section) => ({
      code: idOf(section.self),
      name: section.name,
      description: section.description || null,
      priceBands: [bandOf(section, currency)],
    })),
  };
}

function bandOf(section: WireSection, currency: string): PriceBand {
  const id = idOf(section.self);
  const { price, saving } = pricesOf(section, currency);
  const common = { price, saving, available: section.remaining, quantities: null, commission: null };
  return {
    ...common,
    id,
    code: id,
    name: null,
    minQuantity: null,
    maxQuantity: null,
    singleSeats: null,
    tariffs: [
      {
        ...common,
        code: TARIFF,
        name: TARIFF_NAME,
        audience: 'STANDARD',
        minAge: null,
        maxAge: null,
        holderRequired: false,
        excludedPositions: [],
        onlyWith: [],
      },
    ],
    seatBlocks: null,
    exampleSeats: null,
  };
}

/** Prices of all sections, whether anything is left of them or not. */
export function priceListOf({ sections }: WireEvent, currency: string): PriceListRecord {
  return {
    entries: sections.map((section) => ({
      ticketType: section.name,
      priceBand: null,
      ...pricesOf(section, currency),
      tariff: null,
      available: section.active ? section.remaining : 0,
    })),
  };
}

/** The cheapest and the dearest section on sale, by what a ticket costs with its fee; null when nothing is. */
export function costRangeOf(event: WireEvent, currency: string): CostRangeRecord | null {
  const sections = onSale(event).map((section) => pricesOf(section, currency));
  const total = ({ price }: (typeof sections)[number]) => Money.parse(price.total.amount, currency);
  const sorted = sections.toSorted((one, other) => total(one).compare(total(other)));
  const [cheapest, dearest] = [sorted[0], sorted.at(-1)];
  if (!cheapest || !dearest) return null;
  const offers = sorted.flatMap(({ price, saving }) => (saving ? [{ price, saving }] : []));
  const saved = ({ saving }: (typeof offers)[number]) => Money.parse(saving.amount.amount, currency);
  return {
    min: cheapest.price,
    max: dearest.price,
    quantities: null,
    bestValueOffer: offers.toSorted((one, other) => other.saving.percent - one.saving.percent)[0] ?? null,
    maxSavingOffer: offers.toSorted((one, other) => saved(other).compare(saved(one)))[0] ?? null,
    minCostOffer: offers[0] ?? null,
    topPriceOffer: offers.at(-1) ?? null,
    withoutSingles: null,
  };
}

function onSale(event: WireEvent): WireSection[] {
  if (!isPublished(event)) return [];
  return event.sections.filter(({ active, remaining }) => active && remaining > 0);
}

function pricesOf({ price }: WireSection, currency: string) {
  const current = ticketPrice(price.current, currency);
  return { price: current, saving: savingOf(ticketPrice(price.base, currency), current) };
}
