import { type Performance, type SeatCategory, saleEnds } from '../catalogue/product.ts';
import type { Context } from '../endpoint.ts';
import { Refusal, unavailable, unknownObject } from '../failure.ts';
import { performanceKey, placesArea } from '../keys.ts';
import { areaOf, freePlaces, freeRuns } from '../stock.ts';
import { attributed, type Wanted } from './attribution.ts';
import type { Batch, Ledger, Planned, Spot } from './batch.ts';
import type { Attributions, FromMap } from './input.ts';
import {
  checkContingent,
  checkQuantity,
  checkSale,
  needOffered,
  needPrice,
  needTariff,
  priced,
} from './sellable.ts';
import { advantageClaims, advantageKeys } from './simple.ts';

export function needPerformance(id: number, context: Context): Performance {
  const found = context.catalogue.performance(id, context.now);
  needOffered(found?.product, `performance ${id}`, context);
  if (!found) throw unknownObject(`performance ${id}`);
  return found;
}

export function needCategory({ categories, id: performance }: Performance, id: number): SeatCategory {
  const found = categories.find((one) => one.id === id);
  if (!found) throw unknownObject(`performance ${performance} seatCategory ${id}`);
  return found;
}

/** Places at performances whose seats the system chooses: those of one performance and category together. */
export function attributionBatch(wish: Attributions, context: Context): Batch {
  const operations = wish.operationAttributions.map((one): Planned => {
    const performance = needPerformance(one.performanceId, context);
    const { product } = performance;
    const category = needCategory(performance, one.seatCategoryId);
    const tariff = needTariff(product, one.audienceSubCategoryId);
    checkSale(product, tariff, context, performance);
    checkQuantity(product, one.quantity);
    const full = needPrice(
      performance.prices,
      { tariff, quantity: one.quantity, seatCategoryId: category.id, priceLevelId: one.priceLevelId },
      context,
    );
    return {
      kind: 'SINGLE_ENTRY',
      product,
      performance,
      category,
      tariff,
      quantity: one.quantity,
      ...priced(full, one, { product, quantity: one.quantity }, context),
      valid: validityOf(performance),
      people: one.beneficiaries,
    };
  });
  return {
    operations,
    keys: operations.flatMap((one) => [...keysOf(one), ...advantageKeys(one)]),
    place(ledger) {
      for (const { contingentId } of wish.operationAttributions) checkContingent(contingentId, context);
      const groups = Map.groupBy(
        operations,
        ({ performance, category }) => `${performance?.id} ${category?.id}`,
      );
      const spots = new Map<Planned, readonly Spot[]>();
      for (const group of groups.values()) {
        const quantity = group.reduce((sum, one) => sum + one.quantity, 0);
        const wanted: Wanted = { quantity, preferred: wish.preferedAreas, contiguity: wish.contiguity };
        const found = group[0] ? placesFor(group[0], wanted, ledger, context) : [];
        let from = 0;
        for (const one of group) {
          spots.set(
            one,
            found.slice(from, from + one.quantity).map((spot) => ({
              ...spot,
              claims: [...spot.claims, ...advantageClaims(one, ledger)],
            })),
          );
          from += one.quantity;
        }
      }
      return operations.map((one) => spots.get(one) ?? []);
    },
  };
}

/** Seats that the caller chose on a plan: one operation for each price. */
export function fromMapBatch(wish: FromMap, context: Context): Batch {
  const performance = needPerformance(wish.performanceId, context);
  const { product, plan } = performance;
  const chosen = wish.seats.map((one) => {
    const seat = plan.seats.get(one.physicalSeatId);
    if (!seat) throw unknownObject(`physicalSeat ${one.physicalSeatId}`);
    const category = performance.categories.find(({ code }) => code === seat.block.band);
    if (!category) throw unknownObject(`physicalSeat ${one.physicalSeatId}`);
    return { ...one, seat, category, tariff: needTariff(product, one.audienceSubCategoryId) };
  });
  const groups = Map.groupBy(chosen, ({ category, tariff }) => `${category.id} ${tariff.id}`);
  const planned = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { category, tariff } = first;
    checkSale(product, tariff, context, performance);
    checkQuantity(product, group.length);
    const full = needPrice(
      performance.prices,
      { tariff, quantity: group.length, seatCategoryId: category.id },
      context,
    );
    const prices = group.map(({ unitPrice }) =>
      priced(full, { ...wish, unitPrice }, { product, quantity: group.length }, context),
    );
    const operation: Planned = {
      kind: 'SINGLE_ENTRY',
      product,
      performance,
      category,
      tariff,
      quantity: group.length,
      ...(prices[0] ?? { base: full, unit: full, advantage: undefined }),
      valid: validityOf(performance),
      people: group.map(({ beneficiary }) => beneficiary ?? {}),
    };
    return [{ operation, seats: group.map(({ seat }) => seat) }];
  });
  const key = performanceKey(performance);
  return {
    operations: planned.map(({ operation }) => operation),
    keys: [key, ...planned.flatMap(({ operation }) => advantageKeys(operation))],
    place(ledger) {
      checkContingent(wish.contingentId, context);
      const blocks = [...new Set(chosen.map(({ seat }) => seat.block.id))];
      const free = new Set(
        freeRuns(performance, ledger.of(key), context.channel, { blocks }).flatMap(({ seats }) => seats),
      );
      const asked = chosen.map(({ seat }) => seat);
      const gone = asked.filter((seat, at) => !free.has(seat) || asked.indexOf(seat) !== at);
      if (gone.length > 0)
        throw new Refusal(
          'error.order.seatNotAvailable',
          'A seat is no longer free.',
          gone.map(({ id }) => id).join(','),
        );
      return planned.map(({ operation, seats }) =>
        seats.map((seat): Spot => {
          const claim = {
            performance: key,
            area: String(operation.category?.id),
            seat: String(seat.id),
            quantity: 1,
          };
          ledger.take(claim);
          return { seat, match: 'EXACT', claims: [claim, ...advantageClaims(operation, ledger)] };
        }),
      );
    },
  };
}

export function validityOf(performance: Performance): { from: Date; to: Date } {
  const ends = performance.startsAt.getTime() + performance.seconds * 1000;
  return { from: performance.startsAt, to: new Date(Math.max(ends, saleEnds(performance).getTime())) };
}

function keysOf({ performance }: Planned): string[] {
  return performance ? [performanceKey(performance)] : [];
}

/** Places of one category of one performance. */
export function placesFor(
  { performance, category }: Planned,
  wanted: Wanted,
  ledger: Ledger,
  { channel }: Context,
): Spot[] {
  if (!performance || !category) return [];
  const key = performanceKey(performance);
  const detail = `performance ${performance.id} seatCategory ${category.id}`;
  const taken = ledger.of(key);
  if (category.numbered) {
    const runs = freeRuns(performance, taken, channel, { categories: [category] });
    return attributed(runs, wanted, detail).map(({ seat, match }) => {
      const claim = { performance: key, area: String(category.id), seat: String(seat.id), quantity: 1 };
      ledger.take(claim);
      return { seat, match, claims: [claim] };
    });
  }
  const left = freePlaces(performance, category, taken, channel);
  if (left < wanted.quantity) throw unavailable(`${detail} asked ${wanted.quantity} left ${left}`);
  const areaId = areaOf(performance, category)?.id;
  const claim = {
    performance: key,
    area: placesArea(category, channel.contingent.code),
    seat: null,
    quantity: 1,
  };
  return Array.from({ length: wanted.quantity }, () => {
    ledger.take(claim);
    return { areaId, claims: [claim] };
  });
}
