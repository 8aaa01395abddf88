import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walk } from './walk.ts';

/** How many lists are walked; more by hand. */
const RUNS = Number(process.env.WALK_RUNS ?? 200);

type Page = { page: number; pageSize: number };
/** A list in order of ids, in numbered pages, as Ingresse has it; `between` changes it before each page but the first. */
function listOf(
  ids: Iterable<number>,
  { cap = 1500, between = () => {} }: { cap?: number; between?: (rows: Set<number>) => void } = {},
) {
  const rows = new Set(ids);
  const asked: Page[] = [];
  return {
    rows,
    asked,
    async ask({ page, pageSize: wanted }: Page) {
      if (asked.length > 0) between(rows);
      asked.push({ page, pageSize: wanted });
      const pageSize = Math.min(cap, wanted);
      const all = [...rows].toSorted((a, b) => a - b);
      const data = all.slice((page - 1) * pageSize, page * pageSize).map((id) => ({ id: String(id) }));
      const lastPage = Math.max(1, Math.ceil(all.length / pageSize));
      return { data, paginationInfo: { currentPage: page, lastPage, totalResults: all.length, pageSize } };
    },
  };
}
async function readAll({ ask }: ReturnType<typeof listOf>, first = 1500): Promise<number[]> {
  const found: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof walk<{ id: string }>>> = await walk({ after, first }, ask);
    expect(page.rows.length).toBeLessThanOrEqual(first);
    found.push(...page.rows.map(({ id }) => Number(id)));
    after = page.after;
  } while (after !== null);
  return found;
}
const upTo = (count: number) => Array.from({ length: count }, (_unused, at) => at + 1);

describe('a walk through a list that stands still', () => {
  test.each([0, 1, 499, 500, 501, 1500, 1501, 2999, 10_000, 50_000])(
    'of %i rows reads each once',
    async (count) => {
      const list = listOf(upTo(count));
      expect(await readAll(list)).toEqual(upTo(count));
      // Overlapping pages cost one page more in fifty thousand rows.
      expect(list.asked.length).toBeLessThanOrEqual(Math.ceil(count / 1500) + 2);
    },
  );

  test.each([1, 7, 100, 750, 1500])('in pages of %i', async (first) => {
    expect(await readAll(listOf(upTo(1200)), first)).toEqual(upTo(1200));
  });

  test('whose pages are smaller than asked for', async () => {
    expect(await readAll(listOf(upTo(3210), { cap: 300 }))).toEqual(upTo(3210));
  });
});

test('no row is left out that was there all the time, whatever goes and comes meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 200, max: 1500 }),
      fc.array(
        fc.record({
          gone: fc.array(fc.integer({ min: 1, max: 8000 }), { maxLength: 300 }),
          come: fc.array(fc.integer({ min: 1, max: 8000 }), { maxLength: 300 }),
        }),
        { maxLength: 12 },
      ),
      async (count, first, changes) => {
        // Odd ids are there from the beginning, even ones come.
        const begin = upTo(count).map((at) => at * 2 - 1);
        const left = new Set(begin);
        const steps = [...changes];
        const list = listOf(begin, {
          between(rows) {
            const step = steps.shift();
            for (const id of step?.gone ?? []) {
              rows.delete(id);
              left.delete(id);
            }
            for (const id of step?.come ?? []) rows.add(id);
          },
        });
        const found = await readAll(list, first);
        expect(new Set(found).size).toBe(found.length);
        const seen = new Set(found);
        expect([...left].filter((id) => !seen.has(id))).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});

test('a list that never stands still is given up', async () => {
  let turn = 0;
  const ask = async ({ page, pageSize }: Page) => {
    turn += 1;
    // Each page begins after what was read before, wherever one looks.
    const data = page === 1 ? upTo(pageSize).map((id) => ({ id: String(id + turn * 10_000) })) : [];
    return {
      data,
      paginationInfo: { currentPage: page, lastPage: page + 1, totalResults: 1e6, pageSize: 1 },
    };
  };
  const { after } = await walk({ after: null, first: 1 }, ask);
  await expect(
    walk({ after, first: 1 }, async (page) => ({ ...(await ask(page)), data: [] })),
  ).rejects.toMatchObject({
    code: 'SUPPLIER_PROTOCOL',
  });
});
