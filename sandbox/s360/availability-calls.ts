import { z } from 'zod';
import { type Cell, cellsOf, contentsOf, quotaOfCells, rowOf, sharedRuns } from './availability.ts';
import { type Performance, performanceState } from './catalogue/product.ts';
import { isShown } from './catalogue-wire.ts';
import { lastChanges } from './changes.ts';
import { type Context, type Method, method } from './endpoint.ts';
import { Refusal, unknownObject } from './failure.ts';
import { filter, id, ids, instant, requestId } from './input.ts';
import { performanceKey } from './keys.ts';
import { productAvailability, productQuestion } from './product-availability.ts';
import { freeRuns } from './stock.ts';
import { wireTime } from './wire.ts';

const MOST_SEATS = 2000;
const common = {
  requestId,
  pointOfSalesId: id,
  advantageId: id.optional(),
  composedProductId: id.optional(),
};
const split = { seatCategoryIds: filter, contingentIds: filter };
const parts = { ...split, areaIds: filter, blockIds: filter };

/** `availabilityService`: what is left. */
export const availabilityMethods: Readonly<Record<string, Method>> = {
  getEventAvailability: method(
    z.object({ ...common, ...split, eventIds: ids.optional(), performanceIds: ids }),
    async (input, context) => {
      const performances = findPerformances(input.performanceIds, context).filter(
        ({ product }) => !input.eventIds?.length || input.eventIds.includes(product.id),
      );
      const rows = await rowsOf(performances, { ...input, areaIds: [], blockIds: [] }, context);
      return {
        eventAvailabilityData: {
          eventAvailabilities: rows.map(({ performance, row }) => ({
            eventId: performance.product.id,
            performanceId: performance.id,
            ...row,
          })),
        },
      };
    },
  ),

  getPerformanceAvailability: method(
    z.object({ ...common, ...parts, performanceIds: ids }),
    async (input, context) => {
      const rows = await rowsOf(findPerformances(input.performanceIds, context), input, context);
      return {
        performanceAvailabilityData: {
          performanceAvailabilities: rows.map(({ performance, cells, row }) => ({
            performanceId: performance.id,
            ...row,
            maxContiguous: cells.reduce((most, { longest }) => Math.max(most, longest), 0),
          })),
        },
      };
    },
  ),

  getProductAvailability: method(productQuestion, productAvailability),

  getSeatsAvailability: method(
    z.object({ ...common, ...parts, performanceId: id }),
    async (input, context) => ({ seatsAvailabilityData: { seats: await freeSeats(input, context) } }),
  ),

  getUpdatedAvailabilities: method(
    z.object({ requestId, pointOfSalesId: id, productIds: ids, referenceDate: instant }),
    async ({ productIds, referenceDate }, context) => {
      const changed = await lastChanges(context, productIds);
      return {
        availabilityUpdateData: [...new Set(productIds)]
          .filter((product) => context.catalogue.product(product, context.now))
          .map((productId) => ({ productId, at: changed(productId) }))
          .filter(({ at }) => at >= referenceDate)
          .map(({ productId, at }) => ({ productId, lastUpdate: wireTime(at) })),
      };
    },
  ),

  getAvailableThemeAndLanguage: method(
    z.object({ requestId, passId: id, timeslotIds: filter }),
    ({ passId }, context) => {
      if (context.catalogue.product(passId, context.now)?.kind !== 'pass')
        throw unknownObject(`pass ${passId}`);
      return { listThemeAndLanguage: [] };
    },
  ),
};

type Split = {
  seatCategoryIds: readonly number[];
  contingentIds: readonly number[];
  areaIds: readonly number[];
  blockIds: readonly number[];
  composedProductId?: number | undefined;
};

function findPerformances(wanted: readonly number[], context: Context): Performance[] {
  return [...new Set(wanted)].map((one) => {
    const found = context.catalogue.performance(one, context.now);
    const organization = found?.product.organization;
    if (!found || !organization || !context.channel.organizations.includes(organization))
      throw unknownObject(`performance ${one}`);
    return found;
  });
}

/** One row for each asked-for value of each dimension that has any places. */
async function rowsOf(performances: readonly Performance[], question: Split, context: Context) {
  const card = cardOf(question, context);
  const inside = card?.sameSeat ? contentsOf(card, context.now) : [];
  const changed = await lastChanges(
    context,
    performances.map(({ product }) => product.id),
  );
  const taken = await context.inventory.takenFrom([...performances, ...inside].map(performanceKey));
  const shared =
    inside.length > 0
      ? new Set(sharedRuns(inside, taken, context).flatMap(({ seats }) => seats.map((seat) => seat.id)))
      : undefined;
  return performances.flatMap((performance) => {
    const closed = !isShown(performanceState(performance, context.now), { ...context, extended: false });
    const cells = closed ? [] : cellsOf(performance, taken(performanceKey(performance)), context, shared);
    return combinations(cells, question, context).map(({ some, dimensions, whole }) => {
      const left = some.reduce((sum, { free }) => sum + free, 0);
      const quota = quotaOfCells(performance, whole, context);
      return {
        performance,
        cells: some,
        row: { ...rowOf(left, quota, changed(performance.product.id)), ...dimensions },
      };
    });
  });
}

function combinations(cells: readonly Cell[], question: Split, { channel }: Context) {
  const categories = valuesOf(
    question.seatCategoryIds,
    cells.map(({ category }) => category.id),
  );
  const areas = valuesOf(
    question.areaIds,
    cells.map(({ area }) => area),
  );
  const blocks = valuesOf(
    question.blockIds,
    cells.map(({ block }) => block),
  );
  const contingents = valuesOf(question.contingentIds, [channel.contingent.id]);
  const open = [question.seatCategoryIds, question.areaIds, question.blockIds].some((one) =>
    one.includes(-1),
  );
  return categories.flatMap((seatCategoryId) =>
    contingents.flatMap((contingentId) =>
      areas.flatMap((areaId) =>
        blocks.flatMap((blockId) => {
          const some = cells.filter(
            (cell) =>
              (seatCategoryId === undefined || cell.category.id === seatCategoryId) &&
              (areaId === undefined || cell.area === areaId) &&
              (blockId === undefined || cell.block === blockId) &&
              (contingentId === undefined || contingentId === channel.contingent.id),
          );
          // Most pairs of an area and a category do not exist.
          if (some.length === 0 && open) return [];
          const whole = cells.filter(({ category }) => some.some((one) => one.category === category));
          return [{ some, whole, dimensions: defined({ seatCategoryId, contingentId, areaId, blockId }) }];
        }),
      ),
    ),
  );
}

/** Undefined stands for all values together. */
function valuesOf(
  asked: readonly number[],
  existing: readonly (number | undefined)[],
): (number | undefined)[] {
  if (asked.length === 0) return [undefined];
  if (!asked.includes(-1)) return [...asked];
  return [...new Set(existing)].filter((value) => value !== undefined);
}

function defined(values: Readonly<Record<string, number | undefined>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function cardOf({ composedProductId }: Pick<Split, 'composedProductId'>, { catalogue, now }: Context) {
  if (composedProductId === undefined) return undefined;
  const found = catalogue.product(composedProductId, now);
  if (found?.kind !== 'seasonTicket' && found?.kind !== 'package')
    throw unknownObject(`composed product ${composedProductId}`);
  return found;
}

/** Free numbered seats, one by one. */
async function freeSeats(question: Split & { performanceId: number }, context: Context): Promise<object[]> {
  const { channel, now, inventory } = context;
  const [performance] = findPerformances([question.performanceId], context);
  if (!performance) return [];
  const { contingentIds } = question;
  const ours = [-1, channel.contingent.id];
  if (contingentIds.length > 0 && !contingentIds.some((one) => ours.includes(one))) return [];
  if (!isShown(performanceState(performance, now), { ...context, extended: false })) return [];
  const given = (asked: readonly number[]) => (asked.length === 0 || asked.includes(-1) ? undefined : asked);
  const wanted = given(question.seatCategoryIds);
  const part = {
    categories: wanted && performance.categories.filter((category) => wanted.includes(category.id)),
    areas: given(question.areaIds),
    blocks: given(question.blockIds),
  };
  const card = cardOf(question, context);
  const inside = card?.sameSeat ? contentsOf(card, now).filter((one) => one !== performance) : [];
  const taken = await inventory.takenFrom([performance, ...inside].map(performanceKey));
  const runs =
    inside.length > 0
      ? sharedRuns([performance, ...inside], taken, context, part)
      : freeRuns(performance, taken(performanceKey(performance)), channel, part);
  const seats = runs.flatMap((run) => run.seats);
  if (seats.length > MOST_SEATS)
    throw new Refusal(
      'error.availability.tooManySeats',
      'Ask for an area or a block.',
      `${seats.length} seats`,
    );
  const categories = new Map(performance.categories.map((category) => [category.code, category.id]));
  return seats.map((seat) => ({
    physicalSeatId: seat.id,
    performanceId: performance.id,
    seatCategoryId: categories.get(seat.block.band),
    contingentId: channel.contingent.id,
    areaId: seat.area.id,
    area: seat.area.name,
    blockId: seat.block.id,
    block: seat.block.code,
    row: seat.row,
    seat: seat.number,
    rank: seat.rank,
    x: seat.x,
    y: seat.y,
    restrictedView: seat.restricted,
    wheelchair: false,
  }));
}
