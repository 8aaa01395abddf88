import type { House } from './houses.ts';

const ROWS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];
const SEATS = 22;
const BLOCKS = 6;

/** A football ground: four stands, three of them seated in blocks. A row is named `BLOCK-ROW`. */
export const stadium: House = {
  separator: '-',
  sections: [
    stand('WEST', 'West stand', { code: 'CAT1', name: 'Category 1', factor: 100 }, blocks('W')),
    stand('EAST', 'East stand', { code: 'CAT2', name: 'Category 2', factor: 70 }, blocks('E')),
    stand('NORTH', 'North stand', { code: 'CAT3', name: 'Category 3', factor: 45 }, blocks('N')),
    {
      code: 'SOUTH',
      name: 'South terrace',
      bands: [{ code: 'TERR', name: 'Terrace, standing', factor: 30, blocks: [], capacity: 2400 }],
    },
  ],
  restricted: new Set(ROWS.map((row) => `W1-${row}-1`)),
  messages: { 'Behind the television platform.': ROWS.map((row) => `W1-${row}-1`) },
};

function blocks(letter: string): string[] {
  return Array.from({ length: BLOCKS }, (_unused, at) => `${letter}${at + 1}`);
}

function stand(
  code: string,
  name: string,
  band: { code: string; name: string; factor: number },
  blocks: readonly string[],
): House['sections'][number] {
  const rows = blocks.flatMap((block) => ROWS.map((row) => `${block}-${row}`));
  const seats = (row: string) => Array.from({ length: SEATS }, (_unused, at) => `${row}-${at + 1}`);
  return {
    code,
    name,
    bands: [{ ...band, blocks: rows.map((row) => ({ row, seats: seats(row) })), capacity: 0 }],
  };
}
