import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { buy, CARD, fieldOf, KEYS, listed, made, newAccount, newEvent, testClient } from './test-client.ts';

async function started(options: { engineLock?: boolean } = {}): Promise<TestSandbox> {
  const sandbox = await startTestSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const many = <Answer>(count: number, call: (position: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, (_unused, position) => call(position)));
const withStatus = (answers: readonly { status: number }[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

/** Everybody wants one of the last ten places at once. The answer: how many got one. */
async function rush(sandbox: TestSandbox): Promise<number> {
  const { section } = await newEvent(testClient(sandbox), { capacity: 10 });
  const clients = [KEYS.customer, KEYS['other customer']].map((key) => testClient(sandbox, key));
  const answers = await many(60, async (position) => {
    const client = clients[position % 2] ?? testClient(sandbox);
    return client.post('/orders', { items: { [section]: 1 } });
  });
  expect(withStatus(answers, 201) + withStatus(answers, 400)).toBe(60);
  return withStatus(answers, 201);
}

test('60 buyers of the last ten places get ten', async () => {
  const sandbox = await started();
  expect(await rush(sandbox)).toBe(10);
  const shape = z.object({ claims: z.array(z.object({ quantity: z.number(), state: z.string() })) });
  const { claims } = shape.parse((await sandbox.control('GET', '/orders?supplier=ticketing')).body);
  expect(claims.filter(({ state }) => state === 'held')).toHaveLength(10);
});

test('without the lock the same rush sells more than there is', async () => {
  expect(await rush(await started({ engineLock: false }))).toBeGreaterThan(10);
});

test('orders over two events at once, in either order, end', async () => {
  const sandbox = await started();
  const admin = testClient(sandbox);
  const [one, other] = [await newEvent(admin, { capacity: 15 }), await newEvent(admin, { capacity: 15 })];
  const answers = await many(40, (position) => {
    const [first, second] = position % 2 ? [one, other] : [other, one];
    return admin.post('/orders', { items: { [first.section]: 1, [second.section]: 1 } });
  });
  expect(withStatus(answers, 201)).toBe(15);
  expect(withStatus(answers, 400)).toBe(25);
});

test('of many payments for one order one is taken', async () => {
  const sandbox = await started();
  const { section, event } = await newEvent(testClient(sandbox));
  const { client, self } = await newAccount(sandbox);
  const order = made(await client.post('/orders', { items: { [section]: 2 } }));
  const answers = await many(8, () => client.post(`${order}/payments`, CARD));
  expect(withStatus(answers, 201)).toBe(1);
  expect(withStatus(answers, 409)).toBe(7);
  expect(listed(await client.get(`${self}/tickets`))).toHaveLength(2);
  expect(fieldOf(await testClient(sandbox).get(`${event}/statistics`), 'revenue')).toBe(120);
});

test('an order is either paid for or cancelled', async () => {
  const sandbox = await started();
  const { section } = await newEvent(testClient(sandbox));
  const { client, self } = await newAccount(sandbox);
  const order = made(await client.post('/orders', { items: { [section]: 1 } }));
  const [paid, cancelled] = await Promise.all([client.post(`${order}/payments`, CARD), client.delete(order)]);
  expect([paid.status, cancelled.status].toSorted()).toEqual(paid.status === 201 ? [201, 409] : [200, 409]);
  expect(listed(await client.get(`${self}/tickets`))).toHaveLength(paid.status === 201 ? 1 : 0);
});

test('of many scans of one ticket one lets in', async () => {
  const sandbox = await started();
  const admin = testClient(sandbox);
  const { event, section } = await newEvent(admin);
  const { client, self } = await newAccount(sandbox);
  await buy(client, section, 3);
  const serials = listed(await client.get(`${self}/tickets`), 'serial');
  // Each door scans in another order, so that doors that lock as they scan would wait for each other.
  const answers = await many(20, (position) =>
    admin.post(`${event}/admissions`, {
      redeemer: 'Gate',
      device: `scanner-${position}`,
      serials: position % 2 ? serials : serials.toReversed(),
    }),
  );
  expect(withStatus(answers, 201)).toBeGreaterThan(0);
  expect(withStatus(answers, 201) + withStatus(answers, 400)).toBe(20);
  expect(listed(await admin.get(`${event}/admissions`), 'ticket').toSorted()).toEqual(serials.toSorted());
});

test('tickets are given away once, however often it is tried', async () => {
  const sandbox = await started();
  const { section } = await newEvent(testClient(sandbox));
  const { client, self } = await newAccount(sandbox);
  await buy(client, section, 3);
  const friend = await newAccount(sandbox);
  const begun = await many(6, () =>
    client.post('/transfers', { recipient: friend.number, tickets: { [section]: 1 } }),
  );
  expect(withStatus(begun, 201)).toBe(3);
  const [first] = begun.filter(({ status }) => status === 201).map(made);
  const ends = await Promise.all([
    ...Array.from({ length: 4 }, () => friend.client.post(`${first}/claims`)),
    ...Array.from({ length: 4 }, () => client.delete(first ?? '')),
  ]);
  expect(withStatus(ends, 201) + withStatus(ends, 200)).toBe(1);
  const tickets = [
    ...listed(await client.get(`${self}/tickets`), 'serial'),
    ...listed(await friend.client.get(`${friend.self}/tickets`), 'serial'),
  ];
  expect(new Set(tickets).size).toBe(3);
  expect(tickets).toHaveLength(3);
});

test('refunds, claims and admissions of the same tickets end, each ticket in one state', async () => {
  const sandbox = await started();
  const admin = testClient(sandbox);
  const { event, section } = await newEvent(admin);
  const { client, self } = await newAccount(sandbox);
  const friend = await newAccount(sandbox);
  for (let round = 0; round < 4; round += 1) {
    const order = await buy(client, section, 2);
    const transfer = made(
      await client.post('/transfers', { recipient: friend.number, tickets: { [section]: 1 } }),
    );
    const serials = listed(await client.get(`${self}/tickets?status=Issued`), 'serial');
    const answers = await Promise.all([
      admin.post(`${order}/refunds`, { reason: 'x' }),
      friend.client.post(`${transfer}/claims`),
      admin.post(`${event}/admissions`, { redeemer: 'a', device: 'b', serials }),
    ]);
    expect(withStatus(answers, 500)).toBe(0);
    const refunded = answers[0].status === 201;
    expect(fieldOf(await client.get(order), 'status')).toBe(refunded ? 'Refunded' : 'Fulfilled');
    expect(refunded && answers[2].status === 201).toBe(false);
  }
});

test('of two who take one name at once one gets it', async () => {
  const sandbox = await started();
  const admin = testClient(sandbox);
  const regions = await many(5, () => admin.post('/regions', { name: 'One of a kind', country: 'Barbados' }));
  expect(withStatus(regions, 201)).toBe(1);
  expect(regions.find(({ status }) => status === 409)?.body).toEqual({
    error: 'The following arguments conflict with those of another region: name.',
  });
  const account = { username: 'one.of.a.kind', email: 'one@example.test', password: 'long enough' };
  const accounts = await many(5, () => admin.post('/accounts', account));
  expect(withStatus(accounts, 201)).toBe(1);
  expect(withStatus(accounts, 409)).toBe(4);
});

test('a section that is deleted while it is being ordered from is one or the other', async () => {
  const sandbox = await started();
  const admin = testClient(sandbox);
  for (let round = 0; round < 5; round += 1) {
    const { section } = await newEvent(admin);
    const [order, removed] = await Promise.all([
      admin.post('/orders', { items: { [section]: 1 } }),
      admin.delete(section),
    ]);
    expect([
      [201, 409],
      [400, 200],
    ]).toContainEqual([order.status, removed.status]);
  }
});
