import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCatalog, type TestCatalog } from '../test-catalog.ts';
import { programme } from '../test-programme.ts';

const { curtain, arena } = programme();
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await startTestCatalog([curtain, arena]);
});
afterAll(() => catalog.close());

test.each([
  ['phantm', 'The Phantom of the Opera'],
  ['phnatom opera', 'The Phantom of the Opera'],
  ['opera phan', 'The Phantom of the Opera'],
  ['mati', 'Matilda'],
  ['elan', 'Élan'],
  ['ÉLAN', 'Élan'],
  ['E\u0301lan', 'Élan'],
  ['kobenhavn', 'Élan'],
  ['København', 'Élan'],
  ['sao paolo', 'AC/DC'],
  ['são paulo', 'AC/DC'],
  ['ac/dc', 'AC/DC'],
  ['acdc', 'AC/DC'],
  ['spiderman', 'Spider-Man & the All Blacks'],
  ['spider man', 'Spider-Man & the All Blacks'],
  ['palace', 'Hamlet'],
])('%j finds %s', async (text, title) => {
  expect(await catalog.titles({ text })).toEqual([title]);
});

test('every word has to be there, in whatever order', async () => {
  expect(await catalog.titles({ text: 'phantom manchester' })).toEqual([]);
  expect(await catalog.titles({ text: "majesty's musicals" })).toEqual([
    'The Phantom of the Opera',
    'Matilda',
  ]);
});

test('a word that is there is not taken for a mistake', async () => {
  expect(await catalog.titles({ text: 'music' })).not.toContain('Hamlet');
  expect(await catalog.titles({ text: 'opera' })).toEqual(['The Phantom of the Opera']);
});

test('blank text is no filter, text without words finds nothing', async () => {
  expect(await catalog.titles({ text: '  ' })).toHaveLength(7);
  expect(await catalog.titles({ text: '!?' })).toEqual([]);
});

test('signs that mean something to the database are only text', async () => {
  for (const text of ["o'r 1=1 --", "') | (x:*", '\\ & ! <->', '%_', '👻', "'''' \\"]) {
    expect(await catalog.titles({ text })).toEqual([]);
  }
});
