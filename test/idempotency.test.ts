import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyTickets, type Band, performanceOf } from './client.ts';
import { startTestFoyer, type TestFoyer } from './foyer.ts';

const TIMES = 50;

let foyer: TestFoyer;
let performance: { id: string; bands: Band[] };
beforeAll(async () => {
  foyer = await startTestFoyer();
  performance = await performanceOf(foyer.client, 'ticketswitch:event:7AA', 2);
});
afterAll(() => foyer?.close());

function line() {
  const [band] = performance.bands;
  if (!band) throw new Error('Nothing is on sale.');
  return anyTickets(performance.id, band, 2);
}

test('one key sent 50 times at once makes one basket, holds once and buys once, with 50 answers alike', async () => {
  const { buyer, sandbox } = foyer;
  const before = (await sandbox.orders()).orders.length;
  const many = async <Answer>(call: (key: string) => Promise<Answer>): Promise<Answer> => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: TIMES }, () => call(key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [first] = answers;
    if (!first) throw new Error('There was no answer.');
    // And for ever after.
    expect(await call(key)).toEqual(first);
    return first;
  };
  const wish = line();
  const created = await many((key) => buyer.create([wish], key));
  const id = created.basket?.id ?? '';
  const held = await many((key) => buyer.hold(id, { key }));
  expect(held.problems).toEqual([]);
  await sandbox.resetRequests();
  const bought = await many((key) => buyer.purchase(id, { key }));
  expect(bought).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
  expect((await sandbox.requests()).purchase).toBe(1);
  const { orders } = await sandbox.orders();
  expect(orders).toHaveLength(before + 1);
});

test('a key that was used for something else is refused, and nothing happens', async () => {
  const { buyer } = foyer;
  const key = randomUUID();
  const first = await buyer.create([line()], key);
  const second = await buyer.create([line(), line()], key);
  expect(second).toMatchObject({ basket: null, problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  const held = await buyer.hold(first.basket?.id ?? '', { key });
  expect(held.problems).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  expect(held.basket?.state).toBe('OPEN');
});

test('two purchases of one basket with different keys buy once', async () => {
  const { buyer, sandbox } = foyer;
  const { basket } = await buyer.create([line()]);
  const id = basket?.id ?? '';
  await buyer.hold(id);
  await sandbox.resetRequests();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => buyer.purchase(id)));
  expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
  for (const { problems } of answers) {
    for (const { code } of problems) expect(['BUSY', 'BASKET_STATE']).toContain(code);
  }
  expect((await sandbox.requests()).purchase).toBe(1);
});
