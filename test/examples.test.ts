import { randomUUID } from 'node:crypto';
import { readExamples } from '@foyer/gateway/playground/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

let foyer: TestFoyer;
beforeAll(async () => {
  foyer = await startTestFoyer();
});
afterAll(() => foyer?.close());

const examples = readExamples(new URL('../schema/examples/', import.meta.url));

describe('every example operation works as it stands, twice', () => {
  test.each(examples)('$name', async ({ query, variables }) => {
    for (const _time of [1, 2]) {
      const named = new Map<string, string>();
      const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      const dated = variables.replaceAll('{{next-week}}', nextWeek);
      const filled = dated.replace(/\{\{uuid(:[a-z-]+)?\}\}/g, (_all, name?: string) => {
        const id = (name && named.get(name)) || randomUUID();
        if (name) named.set(name, id);
        return id;
      });
      const { data, errors } = await foyer.client.send(query, JSON.parse(filled));
      expect(errors).toBeUndefined();
      expect(nulls(data)).toEqual([]);
      expect(problemsIn(data)).toEqual([]);
    }
  });
  test('there is one for each step from finding to cancelling, and for what a supplier does beside selling', () => {
    expect(examples.map(({ name }) => name)).toEqual([
      'find',
      'calendar',
      'seats',
      'hold',
      'buy',
      'cancel',
      'visit',
      'slot',
      'mixed',
      'host',
      'submission',
      'refund',
      'transfer',
      'door',
    ]);
  });
});

/** Top-level fields without an answer. */
function nulls(data: unknown): string[] {
  return Object.entries(data ?? { data: null }).flatMap(([name, value]) => (value === null ? [name] : []));
}

/** Problems anywhere in an answer. */
function problemsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(problemsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === 'problems' || name === 'userErrors') && Array.isArray(inner) ? inner : problemsIn(inner),
  );
}
