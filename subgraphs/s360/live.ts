import { FoyerError } from '@foyer/kit/problem';
import type { AvailabilityRecord } from '@foyer/kit/supplier/records';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { S360Client } from './client.ts';
import type { Account } from './connection.ts';
import { CODES } from './designed/codes.ts';
import { ALL_CONTENTS } from './designed/rules.ts';
import { type Frame, itemsAvailability, type Places, placesAvailability } from './map/availability.ts';
import { type Found, performancesOf, standing as saleStanding } from './map/found.ts';
import { localDate, visitStart } from './map/visits.ts';
import { isRefusal } from './refusal.ts';
import { manifest } from './supplier.ts';
import type { WirePerformanceRow, WireProductRow } from './wire/availability.ts';

/** S-360 lists so many free seats at once; beyond that it wants to be asked area by area. */
const SEATS_A_CALL = 2000;
/** Houses that need more calls than these are sold without choosing. */
const MOST_SEAT_CALLS = 4;

type Asking = { account: Account; client: S360Client; now: Date };

/** What is left of a performance now, at which prices. Every call of this asks S-360. */
export async function live(frame: Frame, asking: Asking): Promise<AvailabilityRecord> {
  const { found, catalogue } = frame;
  const { product } = found.offer;
  const zone = catalogue.pos.organizationTimeZone;
  if (saleStanding(found, zone, asking.now) !== 'OPEN') return itemsAvailability(frame, []);
  if (found.kind === 'performance')
    return placesAvailability(frame, await placesOf(catalogue, asking, [found.performance.id]));
  if (product.seasonTicket || product.package) return cardsLeft(frame, asking);
  return itemsAvailability(frame, await itemRows(found, catalogue, asking));
}

/** Rows and free seats of performances that are sold together; `card` is what they are sold as. */
async function placesOf(
  { pos, byPerformance }: Catalogue,
  { account, client }: Asking,
  performanceIds: readonly number[],
  card?: number,
): Promise<Places> {
  const rows = await client.performanceRows(account, pos.posId, performanceIds, card);
  const [first] = performanceIds;
  const own = rows.filter(({ performanceId }) => performanceId === first);
  const shared = performanceIds.length > 1 ? own.map((row) => scarcest(row, rows, performanceIds)) : own;
  const { performance } = byPerformance.get(first ?? 0) ?? {};
  const standing = new Set(
    (performance?.seatCategories ?? []).flatMap(({ id, numbered }) => (numbered === false ? [id] : [])),
  );
  const seated = shared.filter(
    ({ availability, seatCategoryId }) => (availability ?? 0) > 0 && !standing.has(seatCategoryId ?? 0),
  );
  if (first === undefined || seated.length === 0 || performance?.numbered === false)
    return { rows: shared, seats: null };
  const parts = partsOf(seated);
  if (parts.length > MOST_SEAT_CALLS) return { rows: shared, seats: null };
  try {
    const seats = await Promise.all(
      parts.map((areaIds) => client.seats(account, pos.posId, first, { areaIds, composedProductId: card })),
    );
    return { rows: shared, seats: seats.flat() };
  } catch (error) {
    // An area alone has more than it lists; then there is nothing to choose from.
    if (isRefusal(error, CODES.tooManySeats)) return { rows: shared, seats: null };
    throw error;
  }
}

/** Areas in groups that can be listed at once. One group of all areas when they fit. */
function partsOf(rows: readonly WirePerformanceRow[]): (readonly number[])[] {
  const left = (some: readonly WirePerformanceRow[]) =>
    some.reduce((sum, { availability }) => sum + (availability ?? 0), 0);
  if (left(rows) <= SEATS_A_CALL) return [[]];
  const parts: { areaIds: number[]; seats: number }[] = [];
  for (const [areaId, some] of Map.groupBy(rows, (row) => row.areaId)) {
    if (areaId === undefined) continue;
    const fitting = parts.find(({ seats }) => seats + left(some) <= SEATS_A_CALL);
    if (fitting) {
      fitting.areaIds.push(areaId);
      fitting.seats += left(some);
    } else parts.push({ areaIds: [areaId], seats: left(some) });
  }
  return parts.map(({ areaIds }) => areaIds);
}

/** Of places that are needed in every performance there are as many as in the one with the fewest. */
function scarcest(
  row: WirePerformanceRow,
  rows: readonly WirePerformanceRow[],
  performanceIds: readonly number[],
): WirePerformanceRow {
  const alike = performanceIds.map((id) =>
    rows.find(
      (one) =>
        one.performanceId === id && one.areaId === row.areaId && one.seatCategoryId === row.seatCategoryId,
    ),
  );
  const least = alike.reduce<WirePerformanceRow | undefined>(
    (found, one) => (!one || (found && left(found) <= left(one)) ? found : one),
    row,
  );
  return alike.every((one) => one !== undefined) && least
    ? { ...least, performanceId: row.performanceId }
    : { ...row, availability: 0, availabilityLevel: 'NONE' };
}

function left({ unlimited, availability = 0 }: WirePerformanceRow): number {
  return unlimited ? Number.POSITIVE_INFINITY : availability;
}

/** Season tickets: as many as there are cards, and places in every performance they hold. */
async function cardsLeft(frame: Frame, asking: Asking): Promise<AvailabilityRecord> {
  const { found, catalogue } = frame;
  const { account, client } = asking;
  const contents = contentsOf(found, catalogue, asking.now);
  if (contents.length === 0) return itemsAvailability(frame, []);
  const [cards, places] = await Promise.all([
    client.productRows(account, catalogue.pos.posId, [found.offer.product.id], { seatCategories: true }),
    placesOf(
      catalogue,
      asking,
      contents.map(({ performanceId }) => performanceId),
      found.offer.product.id,
    ),
  ]);
  return placesAvailability(frame, { ...places, rows: withCards(places.rows, cards) });
}

function withCards(
  rows: readonly WirePerformanceRow[],
  cards: readonly WireProductRow[],
): WirePerformanceRow[] {
  return rows.map((row) => {
    const card = cards.find((one) => one.seatCategoryId === row.seatCategoryId) ?? cards[0];
    if (!card || card.unlimited) return row;
    const places = card.availability ?? 0;
    return {
      ...row,
      availability: Math.min(left(row), places),
      maxContiguous: row.maxContiguous === undefined ? undefined : Math.min(row.maxContiguous, places),
      unlimited: false,
      availabilityLevel: card.availabilityLevel === 'NONE' ? 'NONE' : row.availabilityLevel,
    };
  });
}

/** What a card admits to, where nobody has to choose: all performances to come of every line. */
export function contentsOf(
  { offer }: Pick<Found, 'offer'>,
  catalogue: Catalogue,
  now: Date,
): { lineId: number; performanceId: number }[] {
  const { seasonTicket, package: packaged } = offer.product;
  const zone = catalogue.pos.organizationTimeZone;
  const lines = (seasonTicket?.seasonTicketLines ?? packaged?.packageLine ?? []).map((line) => {
    const inner = catalogue.byProduct.get(line.product.id);
    const coming = inner ? performancesOf(inner, { zone, now, visitDays: 0 }) : [];
    return coming.flatMap((one) =>
      one.kind === 'performance' ? [{ lineId: line.id, performanceId: one.performance.id }] : [],
    );
  });
  const all = seasonTicket?.priceType === ALL_CONTENTS;
  const { minLines = lines.length, maxLines = lines.length } = seasonTicket ?? {};
  const fixed =
    all || (lines.every((some) => some.length <= 1) && minLines === maxLines && maxLines >= lines.length);
  if (!fixed)
    throw new FoyerError(
      'CAPABILITY_MISSING',
      'The performances of this have to be chosen one by one, which is not offered here.',
      { supplier: manifest.code },
    );
  return lines.flat();
}

async function itemRows(
  found: Found,
  { pos }: Catalogue,
  { account, client }: Asking,
): Promise<readonly WireProductRow[]> {
  const { id } = found.offer.product;
  if (found.kind !== 'visit') return client.productRows(account, pos.posId, [id]);
  const zone = pos.organizationTimeZone;
  const day = visitStart(found.date, undefined, zone);
  const rows = await client.productRows(account, pos.posId, [id], {
    dateFrom: day,
    dateTo: day,
    slots: found.slot !== undefined,
  });
  return rows.filter(
    ({ date, timeslotId }) =>
      (date === undefined || localDate(date, zone) === found.date) && timeslotId === found.slot?.id,
  );
}
