import type { House } from '../../catalogue/houses.ts';
import type { Ids } from '../ids.ts';

/** Where a plan's space stands. */
export type Site = {
  id: number;
  code: string;
  name: string;
  street: string;
  zipcode: string;
  town: string;
  country: string;
};
export type Seat = {
  id: number;
  area: Area;
  block: Block;
  row: string;
  number: string;
  rank: number;
  /** The position in its row, for drawing. */
  x: number;
  y: number;
  restricted: boolean;
};
/** Seats of one row side by side, all of one contingent. */
export type Run = { block: Block; row: string; agency: boolean; seats: readonly Seat[] };
export type Block = { id: number; code: string; band: string; area: Area; runs: Run[] };
export type Area = {
  id: number;
  code: string;
  name: string;
  numbered: boolean;
  /** The bands that have places here. */
  bands: readonly { code: string; name: string; factor: number; capacity: number }[];
  blocks: Block[];
};
/** The real layout of a space. */
export type Plan = {
  id: number;
  number: number;
  code: string;
  name: string;
  site: Site;
  spaceId: number;
  areas: readonly Area[];
  seats: ReadonlyMap<number, Seat>;
};

/** Of so many rows, the last is for agencies. */
const AGENCY_ROW = 4;

/** A plan made of a house's sections, bands and rows. */
export function planOf(
  house: House,
  about: { number: number; code: string; name: string; site: Site },
  ids: Ids,
): Plan {
  const { number } = about;
  const seats = new Map<number, Seat>();
  let blocks = 0;
  const areas = house.sections.map((section, at): Area => {
    const area: Area = {
      id: ids('area', 0, number * 100 + at + 1),
      code: section.code,
      name: section.name,
      numbered: section.bands.some((band) => band.blocks.length > 0),
      bands: section.bands.map(({ code, name, factor, capacity }) => ({
        code: bandCode(section.code, code),
        name: named(section.name, code, name),
        factor,
        capacity,
      })),
      blocks: [],
    };
    for (const band of section.bands) {
      const inRow = new Map<string, number>();
      const rowsSeen = new Map<string, number>();
      for (const { row, seats: names } of band.blocks) {
        // A stadium's rows name their block; elsewhere aisles make the blocks of a row.
        const [named, rowName = row] = row.includes('-') ? row.split('-') : [undefined, row];
        const aisle = (inRow.get(row) ?? 0) + 1;
        inRow.set(row, aisle);
        const code = named ?? `${band.code}${aisle}`;
        const known = area.blocks.find((one) => one.code === code);
        if (!known) blocks += 1;
        const block: Block = known ?? {
          id: ids('block', 0, number * 1000 + blocks),
          code,
          band: bandCode(section.code, band.code),
          area,
          runs: [],
        };
        if (!known) area.blocks.push(block);
        if (!rowsSeen.has(rowName)) rowsSeen.set(rowName, rowsSeen.size);
        const depth = rowsSeen.get(rowName) ?? 0;
        const middle = (names.length - 1) / 2;
        const run = names.map((name, x): Seat => {
          const seat: Seat = {
            id: ids('seat', 0, number * 100_000 + seats.size + 1),
            area,
            block,
            row: rowName,
            number: name.slice(row.length).replace(/^\W/, ''),
            rank: depth * 50 + Math.floor(Math.abs(x - middle)) + 1,
            x,
            y: depth,
            restricted: house.restricted.has(name),
          };
          seats.set(seat.id, seat);
          return seat;
        });
        block.runs.push({ block, row: rowName, agency: depth % AGENCY_ROW === AGENCY_ROW - 1, seats: run });
      }
    }
    return area;
  });
  return {
    ...about,
    id: ids('plan', 0, number),
    spaceId: ids('space', 0, number),
    areas,
    seats,
  };
}

// Only one-letter bands need their section to be understood.
function named(section: string, code: string, name: string): string {
  if (name === '') return section;
  return code.length > 1 ? name : `${section}, ${name}`;
}

// Bands of two sections may have one code and not one price.
function bandCode(section: string, band: string): string {
  return section === band || band.length > 2 ? band : `${section.slice(0, 5)}-${band}`;
}
