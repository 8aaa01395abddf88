import type { Block } from '../engine/seats.ts';

/** A part of a house that is sold under one name, with its price bands. */
export type Section = { code: string; name: string; bands: readonly SeatBand[] };
export type SeatBand = {
  code: string;
  name: string;
  /** The price, in hundredths of the show's best. */
  factor: number;
  /** Numbered places; empty where `capacity` counts. */
  blocks: readonly Block[];
  capacity: number;
};
/** The seats of a theatre, or its places without numbers. */
export type House = {
  sections: readonly Section[];
  separator: string;
  restricted: ReadonlySet<string>;
  /** What is said about seats: text to seats. */
  messages: Readonly<Record<string, readonly string[]>>;
};
export type HouseName = 'grand' | 'playhouse' | 'studio' | 'hall' | 'garden';

/** Rows named by letters, each of several blocks of seats numbered through. */
function rows(names: readonly string[], widths: readonly number[], separator: string): Block[] {
  return names.flatMap((row) => {
    let number = 0;
    return widths.map((width) => ({
      row,
      seats: Array.from({ length: width }, () => {
        number += 1;
        return `${row}${separator}${number}`;
      }),
    }));
  });
}

function letters(from: string, to: string, times = 1): string[] {
  const names: string[] = [];
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1) {
    names.push(String.fromCharCode(code).repeat(times));
  }
  return names;
}

const seated = (code: string, name: string, factor: number, blocks: readonly Block[]): SeatBand => ({
  code,
  name,
  factor,
  blocks,
  capacity: 0,
});
const standing = (code: string, name: string, factor: number, capacity: number): SeatBand => ({
  code,
  name,
  factor,
  blocks: [],
  capacity,
});

const PILLAR = 'A pillar stands in part of the view.';
const LEGROOM = 'Less room for the legs than elsewhere.';

/** The houses by name. */
export const houses: Readonly<Record<HouseName, House>> = {
  grand: {
    separator: '',
    sections: [
      {
        code: 'STALLS',
        name: 'Stalls',
        bands: [
          seated('A', 'Premium', 100, rows(letters('D', 'K'), [8, 14, 8], '')),
          seated('B', 'Standard', 78, [
            ...rows(letters('A', 'C'), [6, 12, 6], ''),
            ...rows(letters('L', 'S'), [8, 14, 8], ''),
          ]),
        ],
      },
      {
        code: 'CIRCLE',
        name: 'Dress Circle',
        bands: [
          seated('A', 'Front', 90, rows(letters('A', 'D', 2), [8, 12, 8], '')),
          seated('C', 'Rear', 55, rows(letters('E', 'J', 2), [8, 12, 8], '')),
        ],
      },
      {
        code: 'BALCONY',
        name: 'Balcony',
        bands: [seated('D', 'Value', 32, rows(letters('A', 'F', 3), [10, 10], ''))],
      },
    ],
    restricted: new Set(['EE1', 'EE2', 'EE28', 'AAA1', 'AAA20', 'A1', 'A24']),
    messages: { [PILLAR]: ['EE1', 'EE2', 'EE28'], [LEGROOM]: ['AAA1', 'AAA20'] },
  },
  playhouse: {
    separator: '',
    sections: [
      {
        code: 'STALLS',
        name: 'Stalls',
        bands: [
          seated('A', 'Best', 100, rows(letters('C', 'J'), [10, 10], '')),
          seated('B', 'Good', 70, [
            ...rows(letters('A', 'B'), [8, 8], ''),
            ...rows(letters('K', 'N'), [10, 10], ''),
          ]),
        ],
      },
      {
        code: 'CIRCLE',
        name: 'Circle',
        bands: [seated('C', 'Circle', 58, rows(letters('A', 'F', 2), [9, 9], ''))],
      },
    ],
    restricted: new Set(['A1', 'A16', 'FF1', 'FF18']),
    messages: { [LEGROOM]: ['AA1', 'AA18'] },
  },
  studio: {
    separator: '.',
    sections: [
      { code: 'FLOOR', name: 'Floor', bands: [seated('A', '', 100, rows(letters('A', 'F'), [12], '.'))] },
      { code: 'GALLERY', name: 'Gallery', bands: [seated('B', '', 60, rows(letters('G', 'H'), [10], '.'))] },
    ],
    restricted: new Set(['G.1', 'G.10']),
    messages: {},
  },
  hall: {
    separator: '',
    sections: [
      { code: 'STANDING', name: 'Standing', bands: [standing('A', '', 60, 900)] },
      { code: 'BALCONY', name: 'Balcony, unreserved seats', bands: [standing('B', '', 100, 220)] },
    ],
    restricted: new Set(),
    messages: {},
  },
  // The small house of the live demo's event 7AB, seat for seat.
  garden: {
    separator: '',
    sections: [
      {
        code: 'STALLS',
        name: 'Stalls',
        bands: [
          seated('A', '', 100, [span('A', 1, 10), span('B', 2, 9)]),
          seated('B', '', 80, [span('C', 3, 6), span('D', 2, 7)]),
        ],
      },
      {
        code: 'CIRCLE',
        name: 'Circle',
        bands: [
          seated('A', '', 70, [span('E', 4, 5), span('E', 7, 9), span('F', 1, 3)]),
          seated('B', '', 60, [span('G', 7, 10), span('H', 1, 4), span('H', 7, 10)]),
        ],
      },
    ],
    restricted: new Set(['A1', 'A2', 'A10', 'C5', 'C6']),
    messages: { 'Beside the aisle light.': ['A6', 'C6'] },
  },
};

function span(row: string, from: number, to: number): Block {
  return {
    row,
    seats: Array.from({ length: to - from + 1 }, (_unused, position) => `${row}${from + position}`),
  };
}
