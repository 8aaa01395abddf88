import type { PriceBand, TicketType } from '@foyer/kit/generated/supplier';
import type { AvailabilityRecord } from '@foyer/kit/supplier/records';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { WirePerformanceRow, WireProductRow, WireSeat } from '../wire/availability.ts';
import type { WireProduct } from '../wire/catalogue.ts';
import type { Found } from './found.ts';
import { type Band, bandIdOf } from './ids.ts';
import { seatBlocksOf } from './seats.ts';
import { type Sellable, sellablesOf, type Terms, tariffsOf } from './tariff.ts';
import { textOf } from './text.ts';

/** What availability is made of, besides what was just asked. */
export type Frame = { found: Found; catalogue: Catalogue; terms: Terms; quantity: number | null };

/** Places of an event, or of the performances of a season ticket. */
export type Places = {
  rows: readonly WirePerformanceRow[];
  /** Null when seats are not shown. */
  seats: readonly WireSeat[] | null;
};

/** A performance with places: areas are ticket types, seat categories price bands. */
export function placesAvailability(frame: Frame, places: Places): AvailabilityRecord {
  const { found, terms, catalogue } = frame;
  const sellables = new Map(
    sellablesOf(found, terms.language).map((sellable) => [sellable.seatCategoryId, sellable]),
  );
  const areas = Map.groupBy(
    places.rows.filter(({ availabilityLevel: level }) => level !== 'NONE'),
    ({ areaId }) => areaId,
  );
  const names = areaNamesOf(catalogue, terms.language);
  const ticketTypes = [...areas].map(
    ([areaId, rows]): TicketType => ({
      code: areaId === undefined ? 'all' : String(areaId),
      name: (areaId === undefined ? undefined : names.get(areaId)) ?? titleOf(frame),
      description: null,
      priceBands: rows.flatMap((row) => {
        const sellable = sellables.get(row.seatCategoryId);
        return sellable ? placesBand(frame, sellable, row, places.seats) : [];
      }),
    }),
  );
  return answer(frame, ticketTypes, places.seats !== null && places.seats.length > 0);
}

function placesBand(
  frame: Frame,
  sellable: Sellable,
  row: WirePerformanceRow,
  seats: readonly WireSeat[] | null,
): PriceBand[] {
  const { areaId, seatCategoryId, maxContiguous, availability } = row;
  if (seatCategoryId === undefined) return [];
  const own = (seats ?? []).filter(
    (seat) => seat.seatCategoryId === seatCategoryId && (areaId === undefined || seat.areaId === areaId),
  );
  const band: Band =
    sellable.itemId === undefined
      ? { kind: 'seats', areaId, seatCategoryId }
      : { kind: 'card', itemId: sellable.itemId, areaId, seatCategoryId };
  return bandOf(frame, sellable, band, {
    available: row.unlimited ? undefined : (maxContiguous ?? availability),
    seats: own.length > 0 ? own : undefined,
  });
}

/** A product that is sold by the piece: each item is a ticket type. */
export function itemsAvailability(frame: Frame, rows: readonly WireProductRow[]): AvailabilityRecord {
  const { found, terms } = frame;
  const ticketTypes = sellablesOf(found, terms.language).flatMap((sellable): TicketType[] => {
    const { itemId, seatCategoryId, name } = sellable;
    if (itemId === undefined) return [];
    const row = rows.find(
      (one) =>
        (one.itemId === undefined || one.itemId === itemId) &&
        (one.seatCategoryId === undefined || one.seatCategoryId === seatCategoryId),
    );
    if (!row || row.availabilityLevel === 'NONE') return [];
    const band: Band =
      found.offer.product.seasonTicket || found.offer.product.package
        ? { kind: 'card', itemId, areaId: undefined, seatCategoryId }
        : { kind: 'item', itemId };
    const available = row.unlimited ? undefined : row.availability;
    const priceBands = bandOf(frame, { ...sellable, name: '' }, band, { available, seats: undefined });
    return [{ code: sellable.code, name, description: null, priceBands }];
  });
  return answer(frame, ticketTypes, false);
}

function answer(
  { catalogue }: Frame,
  ticketTypes: readonly TicketType[],
  seatsShown: boolean,
): AvailabilityRecord {
  return {
    currency: catalogue.pos.currencyCode.toUpperCase(),
    quantities: null,
    seatSelection: { possible: seatsShown, contiguousOnly: false, wholeBlocksOnly: false },
    maxLines: null,
    ticketTypes: ticketTypes.filter(({ priceBands }) => priceBands.length > 0),
  };
}

type Left = { available: number | undefined; seats: readonly WireSeat[] | undefined };

function bandOf(frame: Frame, sellable: Sellable, band: Band, { available, seats }: Left): PriceBand[] {
  const { found, terms, quantity, catalogue } = frame;
  const { product } = found.offer;
  const tariffs = tariffsOf(sellable, found.offer, terms);
  const [first] = tariffs;
  if (!first || available === 0) return [];
  if (quantity !== null && available !== undefined && available < quantity) return [];
  return [
    {
      id: bandIdOf(band),
      code: sellable.code,
      name: sellable.name || null,
      price: first.price,
      saving: first.saving,
      available: available ?? null,
      quantities: null,
      minQuantity: product.minQuantity ?? null,
      maxQuantity: mostOf(product, catalogue),
      singleSeats: seats ? 'ALWAYS' : null,
      tariffs,
      seatBlocks: seats ? seatBlocksOf(seats) : null,
      exampleSeats: null,
      commission: null,
    },
  ];
}

/** The most of one product in one order. */
function mostOf({ maxQuantity }: WireProduct, { pos }: Catalogue): number | null {
  const limits = [maxQuantity, pos.maxQuantityPerOrder].filter((limit) => limit !== undefined);
  return limits.length > 0 ? Math.min(...limits) : null;
}

function titleOf({ found, terms }: Frame): string {
  const { product } = found.offer;
  return textOf(product.externalName, terms.language) || product.code;
}

function areaNamesOf({ spaces }: Catalogue, language: string): Map<number, string> {
  return new Map(
    [...spaces.values()].flatMap(({ areas }) =>
      areas.map(({ id, code, externalName }) => [id, textOf(externalName, language) || code] as const),
    ),
  );
}
