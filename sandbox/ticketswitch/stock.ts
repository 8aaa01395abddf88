import { fraction, hash } from '../catalogue/hash.ts';
import type { SeatBand, Section } from '../catalogue/houses.ts';
import type { Taken } from '../engine/inventory.ts';
import { type Block, freeBlocks, longest } from '../engine/seats.ts';
import type { Performance } from './calendar.ts';

/** What is left of one price band of a performance. */
export type BandStock = {
  section: Section;
  band: SeatBand;
  /** Free seats side by side; empty where places have no numbers. */
  blocks: readonly Block[];
  /** The most tickets one order can have. */
  available: number;
  quantities: readonly number[];
};

/** Places without numbers that one order can have at most. */
const MOST = 50;

/** The key of an area in the engine's claims. */
export function areaOf(section: Section, band: SeatBand): string {
  return `${section.code}/${band.code}`;
}

/** What is left of a performance, band by band; bands with nothing left are not listed. */
export function stockOf(performance: Performance, taken: Taken): BandStock[] {
  if (closed(performance)) return [];
  return performance.show.house.sections.flatMap((section) =>
    section.bands.flatMap((band) => {
      const stock = bandStock(performance, section, band, taken);
      return stock.available > 0 && stock.quantities.length > 0 ? [stock] : [];
    }),
  );
}

function bandStock(performance: Performance, section: Section, band: SeatBand, taken: Taken): BandStock {
  const { show } = performance;
  const blocks = freeBlocks(sellable(performance, band), (seat) => taken.seats.has(seat));
  const gone = taken.places.get(areaOf(section, band)) ?? 0;
  const sold = Math.floor(band.capacity * show.soldBefore);
  const left = band.capacity > 0 ? Math.max(0, Math.min(MOST, band.capacity - sold - gone)) : 0;
  const free = blocks.reduce((sum, { seats }) => sum + seats.length, 0);
  // Where seats may be apart, more than the longest run can be had by choosing them.
  const most = band.capacity > 0 ? left : show.rules.contiguous ? longest(blocks) : free;
  return {
    section,
    band,
    blocks,
    available: band.capacity > 0 ? left : longest(blocks),
    quantities: show.quantities.filter((quantity) => quantity <= most),
  };
}

/** The seats that are not sold before anybody comes; which ones follows from the performance's id. */
function sellable({ id, show }: Performance, band: SeatBand): Block[] {
  if (show.soldBefore === 0) return [...band.blocks];
  return band.blocks.flatMap((block, position) => {
    const key = `${id} ${block.row} ${position}`;
    const length = block.seats.length;
    const sold = Math.round(length * Math.min(1, show.soldBefore * 2 * fraction(key)));
    if (sold >= length) return [];
    const begin = hash(`begin ${key}`) % (length - sold + 1);
    const gone = new Set(block.seats.slice(begin, begin + sold));
    return freeBlocks([block], (seat) => gone.has(seat));
  });
}

/** Performances on which nothing is sold at all: the live demo's 6IF on Saturday evenings, and a few sold-out ones. */
function closed({ id, show, weekday, time }: Performance): boolean {
  if (show.id === '6IF') return weekday === 6 && time >= '18:00';
  return show.soldBefore >= 1 || (show.soldBefore > 0 && fraction(`sold out ${id}`) < 0.03);
}
