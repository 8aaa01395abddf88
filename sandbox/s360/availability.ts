import type { Taken } from '../engine/inventory.ts';
import type { ComposedProduct, Performance, SeatCategory } from './catalogue/product.ts';
import { saleEnds } from './catalogue/product.ts';
import type { Context } from './endpoint.ts';
import { performanceKey } from './keys.ts';
import { areaOf, type FreeRun, freePlaces, freeRuns, type Part, quotaOf } from './stock.ts';
import { wireTime } from './wire.ts';

/** Places of one category in one block, or area where places have no numbers. */
export type Cell = {
  category: SeatCategory;
  area: number | undefined;
  block: number | undefined;
  free: number;
  longest: number;
};

/** A share of the quota below which little is left, and a number below which there always is little. */
const LIMITED = { percent: 10, places: 10 };

export function rowOf(left: number, quota: number, lastUpdate: Date): object {
  const limit = Math.max(LIMITED.places, (quota * LIMITED.percent) / 100);
  return {
    availability: left,
    availabilityLevel: left === 0 ? 'NONE' : left <= limit ? 'LIMITED' : 'GOOD',
    lastUpdate: wireTime(lastUpdate),
  };
}

export function unlimitedRow(lastUpdate: Date): object {
  return { availabilityLevel: 'GOOD', unlimited: true, lastUpdate: wireTime(lastUpdate) };
}

/** What of a performance is free, block by block. */
export function cellsOf(
  performance: Performance,
  taken: Taken,
  { channel }: Pick<Context, 'channel'>,
  only?: ReadonlySet<number>,
): Cell[] {
  const runs = Map.groupBy(
    narrowed(freeRuns(performance, taken, channel), only),
    ({ block }) => `${block.band} ${block.id}`,
  );
  return performance.categories.flatMap((category): Cell[] => {
    if (!category.numbered) {
      const free = freePlaces(performance, category, taken, channel);
      return [{ category, area: areaOf(performance, category)?.id, block: undefined, free, longest: free }];
    }
    const blocks = performance.plan.areas.flatMap((area) =>
      area.blocks.filter(({ band }) => band === category.code),
    );
    return blocks.map((block) => {
      const some = runs.get(`${block.band} ${block.id}`) ?? [];
      return {
        category,
        area: block.area.id,
        block: block.id,
        free: some.reduce((sum, { seats }) => sum + seats.length, 0),
        longest: some.reduce((most, { seats }) => Math.max(most, seats.length), 0),
      };
    });
  });
}

/** Runs without the seats that are not among some. */
function narrowed(runs: readonly FreeRun[], only: ReadonlySet<number> | undefined): readonly FreeRun[] {
  if (!only) return runs;
  return runs.flatMap((run) => {
    const parts: FreeRun[] = [];
    let part: FreeRun['seats'][number][] = [];
    for (const seat of run.seats) {
      if (only.has(seat.id)) part.push(seat);
      else {
        if (part.length > 0) parts.push({ ...run, seats: part });
        part = [];
      }
    }
    return part.length > 0 ? [...parts, { ...run, seats: part }] : parts;
  });
}

/** The performances of a card that are still to come. */
export function contentsOf({ lines }: ComposedProduct, now: Date): Performance[] {
  return lines.flatMap(({ product }) => product.performances.filter((one) => saleEnds(one) >= now));
}

/** Seats that are free in all of some performances; the first says which of them are looked at. */
export function sharedRuns(
  performances: readonly Performance[],
  taken: (performance: string) => Taken,
  { channel }: Pick<Context, 'channel'>,
  part: Part = {},
): FreeRun[] {
  const [first, ...others] = performances;
  if (!first) return [];
  const rest = others.map(
    (one) =>
      new Set(
        freeRuns(one, taken(performanceKey(one)), channel, {
          areas: part.areas,
          blocks: part.blocks,
        }).flatMap(({ seats }) => seats.map(({ id }) => id)),
      ),
  );
  const runs = freeRuns(first, taken(performanceKey(first)), channel, part);
  const everywhere = new Set(
    runs.flatMap(({ seats }) => seats.map(({ id }) => id)).filter((id) => rest.every((free) => free.has(id))),
  );
  return [...narrowed(runs, everywhere)];
}

export function quotaOfCells(performance: Performance, cells: readonly Cell[], context: Context): number {
  const categories = new Set(cells.map(({ category }) => category));
  return [...categories].reduce((sum, category) => sum + quotaOf(performance, category, context.channel), 0);
}
