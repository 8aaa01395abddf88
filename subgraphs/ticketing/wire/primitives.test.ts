import { expect, test } from 'vitest';
import { z } from 'zod';
import { idOf, instantOf, object, page, uri } from './primitives.ts';

test.each([
  ['2031-05-01T20:00', '2031-05-01T20:00:00.000Z'],
  ['2031-05-01T20:00:07', '2031-05-01T20:00:07.000Z'],
  ['2031-01-05 08:30:00', '2031-01-05T08:30:00.000Z'],
  ['2031-01-05T08:31:07+00:00', '2031-01-05T08:31:07.000Z'],
  ['2031-01-05T08:31:07-04:00', '2031-01-05T12:31:07.000Z'],
  ['2031-01-05T08:31:07.123Z', '2031-01-05T08:31:07.123Z'],
  ['9999-12-31T23:59', '9999-12-31T23:59:00.000Z'],
  ['', null],
  ['N/A', null],
  ['2031-13-45T08:31', null],
])('%j is %s', (text, instant) => {
  expect(instantOf(text)).toBe(instant);
});

test.each([
  ['/events/17140000000005', '17140000000005'],
  ['/events/17140000000005/sections/17140000000006', '17140000000006'],
  ['17140000000005', '17140000000005'],
])('the id of %s is %s', (path, id) => {
  expect(idOf(path)).toBe(id);
  expect(uri.parse(path)).toBe(path);
});

test('the server in front of it writes an empty object as a list', () => {
  const shape = object({ name: z.string().optional() });
  expect([shape.parse([]), shape.parse({}), shape.parse({ name: 'x' })]).toEqual([{}, {}, { name: 'x' }]);
  expect(shape.safeParse(['x']).success).toBe(false);
});

test('a page has numbers, also as text, and may be empty', () => {
  const shape = page(z.string());
  expect(shape.parse({ total: '2', page: 1, records: '25', entries: ['a', 'b'] })).toEqual({
    total: 2,
    page: 1,
    records: 25,
    entries: ['a', 'b'],
  });
  expect(shape.parse({ total: 0, page: 1, records: 25, entries: {} }).entries).toEqual([]);
});
