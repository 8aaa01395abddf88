import type { PriceBand } from '@foyer/kit/generated/supplier';
import type { AvailabilityRecord } from '@foyer/kit/supplier/records';
import { CURRENCY } from '../supplier.ts';
import type { WireGroup, WireType } from '../wire/tickets.ts';
import { priceOf } from './price.ts';

type Wish = {
  /** Only price bands that so many tickets can be had of. */
  quantity: number | null;
  /** Whether each ticket needs the e-mail address of who comes. */
  holderRequired: boolean;
};

/** What can be bought now: groups are ticket types, their types price bands. */
export function availabilityOf(groups: readonly WireGroup[], wish: Wish): AvailabilityRecord {
  return {
    currency: CURRENCY,
    quantities: null,
    seatSelection: { possible: false, contiguousOnly: false, wholeBlocksOnly: false },
    maxLines: null,
    ticketTypes: groups
      .map((group) => ({
        code: group.id,
        name: group.name,
        description: group.description || null,
        priceBands: group.type
          .filter(({ status }) => status === 'available')
          .map((type) => priceBandOf(type, group, wish.holderRequired))
          .filter((band) => wish.quantity === null || fits(band, wish.quantity)),
      }))
      .filter(({ priceBands }) => priceBands.length > 0),
  };
}

function priceBandOf(type: WireType, group: WireGroup, holderRequired: boolean): PriceBand {
  const price = priceOf(type.price, type.tax);
  const { minimum, maximum } = type.restrictions ?? {};
  return {
    id: type.id,
    code: type.id,
    name: type.name || null,
    price,
    saving: null,
    // Stock is told by group, and is a type's own only where it is alone.
    available: group.type.length === 1 ? (group.quantityInStock ?? null) : null,
    quantities: null,
    minQuantity: minimum || null,
    maxQuantity: maximum || null,
    singleSeats: null,
    tariffs: [
      {
        code: type.id,
        name: type.name,
        audience: 'STANDARD',
        price,
        saving: null,
        available: null,
        quantities: null,
        minAge: null,
        maxAge: null,
        holderRequired,
        excludedPositions: [],
        onlyWith: [],
        commission: null,
      },
    ],
    seatBlocks: null,
    exampleSeats: null,
    commission: null,
  };
}

function fits({ minQuantity, maxQuantity, available }: PriceBand, quantity: number): boolean {
  return (
    quantity >= (minQuantity ?? 1) &&
    quantity <= (maxQuantity ?? Number.POSITIVE_INFINITY) &&
    quantity <= (available ?? Number.POSITIVE_INFINITY)
  );
}
