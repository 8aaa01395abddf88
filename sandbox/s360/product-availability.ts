import { DateTime } from 'luxon';
import { z } from 'zod';
import { rowOf, unlimitedRow } from './availability.ts';
import type { Item, PassProduct, Product } from './catalogue/product.ts';
import { lastChanges } from './changes.ts';
import type { Context } from './endpoint.ts';
import { BadParameter, unknownObject } from './failure.ts';
import { filter, id, ids, instant, requestId } from './input.ts';
import { dayKey, itemKey, slotKey } from './keys.ts';
import { dayPlaces, isOpen, itemPlaces, slotPlaces, slotSaleEnds, takesPlace } from './slots.ts';
import { dateIn, wireDate } from './wire.ts';

const USUAL_DAYS = 31;
const MOST_DAYS = 92;

export const productQuestion = z.object({
  requestId,
  pointOfSalesId: id,
  productIds: ids,
  itemIds: filter,
  timeslotIds: filter,
  dateFrom: instant.optional(),
  dateTo: instant.optional(),
  seatCategoryIds: filter,
  contingentIds: filter,
  advantageId: id.optional(),
});
type Question = z.infer<typeof productQuestion>;

/** `getProductAvailability`: of passes by slot and date, of plain products and cards by item. */
export async function productAvailability(question: Question, context: Context): Promise<object> {
  const products = [...new Set(question.productIds)].map((one) => {
    const found = context.catalogue.product(one, context.now);
    if (!found || found.kind === 'event' || !context.channel.organizations.includes(found.organization))
      throw unknownObject(`product ${one}`);
    return found;
  });
  const changed = await lastChanges(context, question.productIds);
  const dates = datesOf(question, context);
  const rows: object[] = [];
  for (const product of products) {
    rows.push(...(await rowsOf(product, question, dates, changed(product.id), context)));
  }
  return { productAvailabilityData: { productAvailabilities: rows } };
}

type Sellable = Exclude<Product, { kind: 'event' }>;

async function rowsOf(
  product: Sellable,
  question: Question,
  dates: readonly string[],
  lastUpdate: Date,
  context: Context,
): Promise<object[]> {
  const items = product.items.filter(
    (item) =>
      chosen(question.itemIds, item.id) &&
      (item.seatCategoryId === undefined || chosen(question.seatCategoryIds, item.seatCategoryId)),
  );
  if (product.kind === 'pass' && product.dateMandatory) {
    return items.some(({ timeslots }) => timeslots.length > 0)
      ? slotRows(product, items, question, dates, lastUpdate, context)
      : dayRows(product, items, dates, lastUpdate, context);
  }
  const taken = await context.inventory.takenFrom(items.map(itemKey));
  const places = items.map((item) => ({
    item,
    places: itemPlaces(item, taken(itemKey(item)), context.channel),
  }));
  const composed = product.kind === 'seasonTicket' || product.kind === 'package';
  if (composed && question.seatCategoryIds.length === 0) {
    const left = places.reduce((sum, one) => sum + (one.places?.left ?? 0), 0);
    const quota = places.reduce((sum, one) => sum + (one.places?.quota ?? 0), 0);
    return [{ productId: product.id, ...rowOf(left, quota, lastUpdate) }];
  }
  return places.map(({ item, places: some }) => ({
    productId: product.id,
    itemId: item.id,
    ...(some ? rowOf(some.left, some.quota, lastUpdate) : unlimitedRow(lastUpdate)),
    ...(item.seatCategoryId ? { seatCategoryId: item.seatCategoryId } : {}),
  }));
}

async function slotRows(
  product: PassProduct,
  items: readonly Item[],
  { timeslotIds }: Question,
  dates: readonly string[],
  lastUpdate: Date,
  { inventory, channel, institution, now }: Context,
): Promise<object[]> {
  const wanted = items.flatMap((item) =>
    dates.flatMap((date) =>
      item.timeslots
        .filter((slot) => chosen(timeslotIds, slot.id) && takesPlace(product, slot, date))
        .filter((slot) => slotSaleEnds(slot, date, institution.zone) >= now)
        .map((slot) => ({ item, date, slot })),
    ),
  );
  const taken = await inventory.takenFrom(wanted.map(({ slot, date }) => slotKey(slot, date)));
  const found = wanted.map((one) => ({
    ...one,
    places: slotPlaces(one.slot, one.date, taken(slotKey(one.slot, one.date)), channel),
  }));
  // Without slots asked for, the slots of a date stand together.
  const groups = Map.groupBy(found, ({ item, date, slot }) =>
    timeslotIds.length > 0 ? `${item.id} ${date} ${slot.id}` : `${item.id} ${date}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const limited = group.flatMap(({ places }) => places ?? []);
    const left = limited.reduce((sum, one) => sum + one.left, 0);
    const quota = limited.reduce((sum, one) => sum + one.quota, 0);
    return [
      {
        productId: product.id,
        itemId: first.item.id,
        ...(timeslotIds.length > 0 ? { timeslotId: first.slot.id } : {}),
        date: wireDate(first.date, institution),
        ...(limited.length < group.length ? unlimitedRow(lastUpdate) : rowOf(left, quota, lastUpdate)),
      },
    ];
  });
}

async function dayRows(
  product: PassProduct,
  items: readonly Item[],
  dates: readonly string[],
  lastUpdate: Date,
  { inventory, channel, institution }: Context,
): Promise<object[]> {
  const open = dates.filter((date) => isOpen(product, date));
  const taken = await inventory.takenFrom(open.map((date) => dayKey(product.id, date)));
  return open.flatMap((date) => {
    const places = dayPlaces(product, taken(dayKey(product.id, date)), channel);
    return items.map((item) => ({
      productId: product.id,
      itemId: item.id,
      date: wireDate(date, institution),
      ...(places ? rowOf(places.left, places.quota, lastUpdate) : unlimitedRow(lastUpdate)),
    }));
  });
}

/** The local dates that are asked about, from today on. */
function datesOf({ dateFrom, dateTo }: Question, { now, institution: { zone } }: Context): string[] {
  const today = dateIn(now, zone);
  const from = dateFrom ? dateIn(dateFrom, zone) : today;
  const start = DateTime.fromISO(from);
  const end = dateTo ? DateTime.fromISO(dateIn(dateTo, zone)) : start.plus({ days: USUAL_DAYS });
  const days = Math.round(end.diff(start, 'days').days) + 1;
  if (days > MOST_DAYS) throw new BadParameter('invalid', `dateTo: at most ${MOST_DAYS} days after dateFrom`);
  return Array.from(
    { length: Math.max(0, days) },
    (_unused, at) => start.plus({ days: at }).toISODate() ?? '',
  ).filter((date) => date >= today);
}

function chosen(asked: readonly number[], value: number): boolean {
  return asked.length === 0 || asked.includes(-1) || asked.includes(value);
}
