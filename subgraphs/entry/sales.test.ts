import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
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

test('a ticket without a barcode gets a code of its own, which stays; its order tells it to who sold it', async () => {
  const without = order('b', { lines: [line([null, null])] });
  entry.sell(without);
  const codes = async () =>
    (await list()).filter(({ code }) => code.startsWith('FOYER-')).map(({ code }) => code);
  await soon(async () => expect(await codes()).toHaveLength(2));
  const before = await codes();
  expect(new Set(before).size).toBe(2);
  entry.sell({ ...without });
  await soon(async () => expect(entry.heard()).toBe(true));
  expect(await codes()).toEqual(before);
  const guests = async (identity = entry.identity) =>
    entry.ask(
      orderGuests,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { guests { code } } } }',
      { of: [{ __typename: 'Order', id: without.id }] },
      identity,
    );
  expect((await guests())._entities[0]?.guests.map(({ code }) => code)).toEqual(before);
  expect((await guests({ ...entry.identity, partner: 'another' }))._entities[0]?.guests).toEqual([]);

  // A barcode that comes later takes over; what may be printed by now lets its person in all the same.
  entry.sell({ ...without, lines: [line(['LATE-1', null])] });
  await soon(async () => expect((await list()).map(({ code }) => code)).toContain('LATE-1'));
  expect(await answer(before[0] ?? '')).toBe('UPDATED');
  expect(await answer('LATE-1')).toBe('ALREADY_UPDATED');
});

test('two tickets with one barcode are two guests', async () => {
  entry.sell(order('c', { lines: [line(['SAME', 'SAME'])] }));
  await soon(async () => {
    const [one, two] = (await list()).slice(-2);
    expect([one?.code, two?.code.startsWith('FOYER-')]).toEqual(['SAME', true]);
  });
});

test('what is refunded, or left out of the order, is good no more', async () => {
  const whole = order('d', {
    lines: [line(['D-1']), { ...line(['D-2']), tickets: line(['', 'D-2']).tickets.slice(1) }],
  });
  entry.sell(whole);
  await soon(async () => expect(await states('D-')).toEqual({ 'D-1': 'SOLD', 'D-2': 'SOLD' }));
  expect(await answer('D-1')).toBe('UPDATED');
  entry.sell({ ...whole, state: 'PART_CANCELLED', lines: [{ ...line(['D-1']), cancellation: 'CANCELLED' }] });
  await soon(async () => expect(await states('D-')).toEqual({ 'D-1': 'REFUNDED', 'D-2': 'REFUNDED' }));
  expect((await list()).find(({ code }) => code === 'D-1')?.inside).toBe(false);
  expect(await answer('D-2')).toBe('REFUNDED');
});

test('a ticket that is passed on lets nobody in, then whoever has it, with the new code alone', async () => {
  const [ticket] = line(['OLD']).tickets;
  if (!ticket) throw new Error('There is no ticket.');
  const given = order('e', { lines: [line(['OLD'])] });
  const passing = (state: string, value: string) => ({
    ...given,
    lines: [
      line([], { tickets: [{ ...ticket, barcode: { value }, transfers: [{ state, recipient: 'Ivo' }] }] }),
    ],
  });
  entry.sell(given);
  await soon(async () => expect(await states('OLD')).toEqual({ OLD: 'SOLD' }));
  entry.sell(passing('PENDING', 'OLD'));
  await soon(async () => expect(await states('OLD')).toEqual({ OLD: 'IN_TRANSFER' }));
  expect(await answer('OLD')).toBe('NOT_UPDATED');
  entry.sell(passing('CLAIMED', 'NEW'));
  await soon(async () => expect(await states('NEW')).toEqual({ NEW: 'SOLD' }));
  expect((await list()).find(({ code }) => code === 'NEW')).toMatchObject({
    transferred: true,
    holder: { name: 'Ivo' },
  });
  expect(await answer('OLD')).toBe('REFUNDED');
  expect(await answer('NEW')).toBe('UPDATED');
});

test('what is sold while the supplier, checkout or the door is away is in the list later', async () => {
  entry.down.add(SUPPLIER);
  entry.sell(order('f', { lines: [line(['F-1'])] }));
  await soon(async () => expect(entry.heard()).toBe(true));
  await entry.restart();
  entry.down.add('checkout');
  entry.sell(order('g', { lines: [line(['G-1'])] }));
  entry.down.clear();
  // Suppliers that do not answer are asked again after a while.
  entry.advance(300_000);
  await soon(async () => expect(await states('F-')).toEqual({ 'F-1': 'SOLD' }));
  await soon(async () => expect(await states('G-')).toEqual({ 'G-1': 'SOLD' }));
});

test('an order is read again in the hours around its performance: not every refund is told', async () => {
  const startsAt = new Date(entry.now() + 30 * 3_600_000).toISOString();
  const given = order('h', { lines: [line(['H-1'], { performance: { id: FRIDAY, startsAt } })] });
  entry.sell(given);
  await soon(async () => expect(await states('H-')).toEqual({ 'H-1': 'SOLD' }));
  entry.change({ ...given, state: 'CANCELLED' });
  entry.advance(7 * 3_600_000);
  await soon(async () => expect(await states('H-')).toEqual({ 'H-1': 'REFUNDED' }));
});

const orderGuests = z.object({
  _entities: z.array(z.object({ guests: z.array(z.object({ code: z.string() })) })),
});
const answered = z.object({
  updateTicketStatuses: z.object({ results: z.array(z.object({ answer: z.string() })) }),
});

async function answer(code: string): Promise<string | undefined> {
  const scans = [
    {
      scanId: randomUUID(),
      code,
      direction: 'IN',
      scannedAt: new Date(entry.now()).toISOString(),
      performanceId: FRIDAY,
    },
  ];
  const query =
    'mutation ($event: ID!, $scans: [ScanInput!]!) { updateTicketStatuses(eventId: $event, scans: $scans) { results { answer } } }';
  return (await entry.ask(answered, query, { event: EVENT, scans })).updateTicketStatuses.results[0]?.answer;
}

async function states(beginning: string): Promise<Record<string, string>> {
  const found = (await list()).filter(({ code }) => code.startsWith(beginning));
  return Object.fromEntries(found.map(({ code, state }) => [code, state]));
}
