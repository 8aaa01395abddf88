import { fraction, hash } from '../catalogue/hash.ts';
import type { Taken } from '../engine/inventory.ts';
import { freeBlocks } from '../engine/seats.ts';
import type { Area, Block, Run, Seat } from './catalogue/plan.ts';
import type { Performance, SeatCategory } from './catalogue/product.ts';
import { portion } from './catalogue-wire.ts';
import type { Channel } from './institutions.ts';
import { placesArea } from './keys.ts';

/** Free seats side by side. */
export type FreeRun = { block: Block; row: string; seats: readonly Seat[] };

/** Which part of a performance is looked at. */
export type Part = {
  categories?: readonly SeatCategory[] | undefined;
  areas?: readonly number[] | undefined;
  blocks?: readonly number[] | undefined;
};

/** The free numbered seats in a channel's contingent. */
export function freeRuns(
  performance: Performance,
  taken: Taken,
  channel: Channel,
  part: Part = {},
): FreeRun[] {
  return unsold(performance, channel, part).flatMap(({ block, row, seats }) => {
    const byName = new Map(seats.map((seat) => [String(seat.id), seat]));
    return freeBlocks([{ row, seats: [...byName.keys()] }], (seat) => taken.seats.has(seat)).map(
      (free): FreeRun => ({ block, row, seats: free.seats.flatMap((name) => byName.get(name) ?? []) }),
    );
  });
}

/** Seats that were not sold before anybody came; which ones follows from the performance. */
function unsold(performance: Performance, channel: Channel, { categories, areas, blocks }: Part): Run[] {
  const codes = categories && new Set(categories.map(({ code }) => code));
  return runsOf(performance, channel).flatMap((run) => {
    const { block } = run;
    if (codes && !codes.has(block.band)) return [];
    if (areas && !areas.includes(block.area.id)) return [];
    if (blocks && !blocks.includes(block.id)) return [];
    const before = performance.sold(block.code);
    if (before.share <= 0) return [run];
    const length = run.seats.length;
    const key = `${before.key} ${run.row}`;
    const sold =
      before.share >= 1 ? length : Math.round(length * Math.min(1, before.share * 2 * fraction(key)));
    if (sold === 0) return [run];
    const begin = hash(`begin ${key}`) % (length - sold + 1);
    return [run.seats.slice(0, begin), run.seats.slice(begin + sold)]
      .filter((seats) => seats.length > 0)
      .map((seats) => ({ ...run, seats }));
  });
}

function runsOf({ plan }: Performance, { contingent }: Channel): Run[] {
  const agency = contingent.code === 'AGENCY';
  return plan.areas.flatMap((area) =>
    area.blocks.flatMap((block) => block.runs.filter((run) => run.agency === agency)),
  );
}

/** Places without numbers that are left in a category. */
export function freePlaces(
  performance: Performance,
  category: SeatCategory,
  taken: Taken,
  channel: Channel,
): number {
  const capacity = portion(capacityOf(performance, category), channel.contingent.code);
  const sold = Math.floor(capacity * performance.sold(category.code).share);
  const gone = taken.places.get(placesArea(category, channel.contingent.code)) ?? 0;
  return Math.max(0, capacity - sold - gone);
}

/** The area of a category without numbers. */
export function areaOf({ plan }: Performance, { code }: SeatCategory): Area | undefined {
  return plan.areas.find(({ bands }) => bands.some((band) => band.code === code));
}

/** All places of a category in the contingent, free or not. */
export function quotaOf(performance: Performance, category: SeatCategory, channel: Channel): number {
  if (!category.numbered) return portion(capacityOf(performance, category), channel.contingent.code);
  return runsOf(performance, channel)
    .filter(({ block }) => block.band === category.code)
    .reduce((sum, { seats }) => sum + seats.length, 0);
}

function capacityOf({ plan }: Performance, { code }: SeatCategory): number {
  const band = plan.areas.flatMap(({ bands }) => bands).find((one) => one.code === code);
  return band?.capacity ?? 0;
}
