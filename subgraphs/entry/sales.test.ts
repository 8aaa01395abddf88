import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  EVENT,
  FRIDAY,
  line,
  SATURDAY,
  SUPPLIER,
  startTestEntry,
  type TestEntry,
  type TestOrder,
  walk,
} from './test-entry.ts';

let entry: TestEntry;
beforeAll(async () => {
  entry = await startTestEntry();
});
afterAll(() => entry?.close());

const list = async (id = EVENT) => [...(await walk(entry, id)).guests.values()];
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5000, interval: 20 });
const order = (id: string, given: Partial<TestOrder>): TestOrder => ({
  id: `${SUPPLIER}:order:${id}`,
  state: 'PURCHASED',
  lines: [],
  ...given,
});

test('what was sold is in the list of its performance, with barcode, seat and name', async () => {
  const tickets = line(['A-1', 'A-2']).tickets.map((ticket, at) => ({
    ...ticket,
    seat: { row: 'C', number: `${at + 1}` },
  }));
  entry.sell(order('a', { lines: [line([], { tickets })] }));
  await soon(async () =>
    expect(await list(FRIDAY)).toMatchObject([
      {
        code: 'A-1',
        state: 'SOLD',
        seat: 'C 1',
        ticketType: 'Adult',
        section: { id: 'Stalls' },
        holder: { name: 'Nora Quill' },
      },
      { code: 'A-2', state: 'SOLD', seat: 'C 2' },
    ]),
  );
  expect(await list(SATURDAY)).toEqual([]);
});
