import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestCatalog, type TestCatalog } from '../test-catalog.ts';
import { programme } from '../test-programme.ts';

const { curtain, arena } = programme();
let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await startTestCatalog([curtain, arena]);
});
afterAll(() => catalog.close());

const SUGGEST =
  'query ($text: String!, $first: Int) { suggest(text: $text, first: $first) { kind text value } }';
const shape = z.object({
  suggest: z.array(z.object({ kind: z.string(), text: z.string(), value: z.string() })),
});

async function suggestions(text: string, first?: number): Promise<string[]> {
  const { suggest } = shape.parse(await catalog.ask(SUGGEST, { text, ...(first ? { first } : {}) }));
  return suggest.map(({ kind, value }) => `${kind} ${value}`);
}

test('events, venues, cities and categories, while they are typed', async () => {
  expect(await suggestions('ph')).toEqual(['EVENT curtain:event:phantom']);
  expect(await suggestions('eden')).toContain('VENUE invented:venue:eden-park');
  expect(await suggestions('sao p')).toContain('CITY br:sao-paulo');
  expect(await suggestions('musical')).toContain('CATEGORY musicals');
});

test('what begins as was typed comes before what has it somewhere', async () => {
  const found = await suggestions('ma', 20);
  const events = found.filter((one) => one.startsWith('EVENT'));
  expect(events[0]).toBe('EVENT curtain:event:matilda');
  expect(found[0]).toBe('CITY gb:manchester');
});

test('mistyped and unaccented words are understood', async () => {
  expect(await suggestions('mathilda')).toEqual(['EVENT curtain:event:matilda']);
  expect(await suggestions('kobenhavn')).toContain('CITY dk:københavn');
});

test('places leave room for events', async () => {
  const found = await suggestions('m', 4);
  expect(found).toHaveLength(4);
  expect(found.filter((one) => one.startsWith('EVENT'))).toHaveLength(2);
});

test('nothing was typed yet', async () => {
  expect(await suggestions('')).toEqual([]);
  expect(await suggestions('…')).toEqual([]);
});

test('no more than twenty', async () => {
  expect(await catalog.refusal(SUGGEST, { text: 'a', first: 21 })).toBe('BAD_INPUT');
  expect(await catalog.refusal(SUGGEST, { text: 'a', first: 0 })).toBe('BAD_INPUT');
});
