import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, EXAMINED, startEngine } from '../engine/engines.ts';
import { composed, type Subgraph } from './composed.ts';

/** What is asked, and what both engines must answer. */
export type Case = {
  /** What it shows. */
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  data: unknown;
  /** Place and code of each error, in the order of the alphabet: `shows.0.title INTERNAL`. */
  errors?: string[];
  /** What the stock gateway answers instead, when it is wrong. */
  stock?: { data: unknown; errors?: string[] };
  /** The subgraphs that are asked, each as often as it is, in the order of the alphabet. Unchecked when absent. */
  asks?: string[];
};

/** Runs cases over a supergraph of these subgraphs, through the stock gateway and through Foyer's engine. */
export function federation(title: string, subgraphs: Record<string, Subgraph>, cases: readonly Case[]): void {
  describe(title, () => {
    const { sdl, transport, asked } = composed(subgraphs);
    describe.each([...new Set(['apollo', EXAMINED])])('%s', (name) => {
      let engine: Asked;
      beforeAll(async () => {
        engine = await startEngine({ engine: name, sdl, transport });
      });
      afterAll(() => engine.close());

      test.each(cases)('$name', async (one) => {
        const { query, variables = {}, operationName, asks } = one;
        const { data, errors = [] } = (name === 'apollo' && one.stock) || one;
        asked.length = 0;
        const answer = await engine.ask({ query, variables, ...(operationName ? { operationName } : {}) });
        expect({ ...answer, data: JSON.parse(answer.data) }).toEqual({ data, errors });
        // Fields come in the order they were asked for in.
        expect(answer.data).toBe(JSON.stringify(data));
        if (asks && !(name === 'apollo' && one.stock)) expect(asked.toSorted()).toEqual(asks);
      });
    });
  });
}
