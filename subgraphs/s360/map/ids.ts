/** What is sold as a performance: one of an event, a visit on a date or in a slot, or a product without a date. */
export type Place =
  | { kind: 'performance'; performanceId: number }
  | { kind: 'visit'; productId: number; date: string; timeslotId: number | undefined }
  | { kind: 'undated'; productId: number };

const UNDATED = 'undated';

/** Foyer's id of a performance within S-360. Of all these only an event's performances have one of their own. */
export function performanceIdOf(place: Place): string {
  if (place.kind === 'performance') return String(place.performanceId);
  if (place.kind === 'undated') return `${place.productId}-${UNDATED}`;
  const { productId, date, timeslotId } = place;
  return timeslotId === undefined ? `${productId}-${date}` : `${productId}-${date}-${timeslotId}`;
}

/** Reads it again; undefined when it is not one. */
export function placeOf(id: string): Place | undefined {
  const match = /^(\d{1,15})(?:-(undated)|-(\d{4}-\d\d-\d\d)(?:-(\d{1,15}))?)?$/.exec(id);
  if (!match) return undefined;
  const [, first, undated, date, slot] = match;
  const number = Number(first);
  if (undated) return { kind: 'undated', productId: number };
  if (!date) return { kind: 'performance', performanceId: number };
  return {
    kind: 'visit',
    productId: number,
    date,
    timeslotId: slot === undefined ? undefined : Number(slot),
  };
}

/** What a price band holds: places of a seat category, in an area where there are areas, or units of an item. */
export type Band =
  | { kind: 'seats'; areaId: number | undefined; seatCategoryId: number }
  | { kind: 'item'; itemId: number }
  | { kind: 'card'; itemId: number; areaId: number | undefined; seatCategoryId: number | undefined };

/** The id of a price band: all that a hold needs. */
export function bandIdOf(band: Band): string {
  if (band.kind === 'item') return `item/${band.itemId}`;
  const seats = `${band.areaId ?? ''}/${band.seatCategoryId ?? ''}`;
  return band.kind === 'seats' ? `seats/${seats}` : `card/${band.itemId}/${seats}`;
}

/** Reads it again; undefined when it is not one. */
export function bandOf(id: string): Band | undefined {
  const [kind, ...parts] = id.split('/');
  const numbers = parts.map((part) => (/^\d{1,15}$/.test(part) ? Number(part) : undefined));
  const [first, second, third] = numbers;
  if (kind === 'item' && parts.length === 1 && first !== undefined) return { kind, itemId: first };
  if (kind === 'seats' && parts.length === 2 && second !== undefined)
    return { kind, areaId: first, seatCategoryId: second };
  if (kind === 'card' && parts.length === 3 && first !== undefined)
    return { kind, itemId: first, areaId: second, seatCategoryId: third };
  return undefined;
}

/** A tariff's code: with the least quantity where the price depends on how many are bought. */
export function tariffCode(tariffId: number, minQuantity: number | undefined): string {
  return minQuantity === undefined ? String(tariffId) : `${tariffId}-${minQuantity}`;
}

export function tariffIdOf(code: string): number {
  return Number(code.split('-')[0]);
}
