import { newEvent } from '@foyer/sandbox/ticketing/test-client';
import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  buying,
  type Connector,
  callOf,
  EARLY,
  last,
  refusedWith,
  startConnector,
} from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.forget());
afterAll(() => connector?.close());

type Channel = Parameters<typeof callOf>[0];
const IMPATIENT = { TICKETING_WRITE_TIMEOUT_MS: '500' };

async function held(tickets = 1, channel: Channel = 'default', section: object = {}) {
  const made = await newEvent(connector.admin, section);
  const line = { performanceId: last(made.event), priceBandId: last(made.section), tickets };
  const order = done(await connector.adapter.hold(wish([line]), callOf(channel)));
  return { order, line, section: made.section };
}
const codesOf = (order: ReturnType<typeof done> | null) =>
  order?.lines.flatMap(({ tickets }) => tickets.map(({ barcode }) => barcode?.value)) ?? [];

describe('buying', () => {
  test('pays with the seller’s card and gives each ticket its serial', async () => {
    const { order, section } = await held(3);
    const bought = done(await connector.adapter.purchase(buying(order), callOf()));
    expect(bought).toMatchObject({
      id: order.id,
      state: 'PURCHASED',
      reference: order.id,
      heldUntil: null,
      purchasedAt: EARLY,
      lines: [{ id: order.lines[0]?.id, cancellation: 'POSSIBLE' }],
    });
    const codes = codesOf(bought);
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(code).toMatch(/^[0-9A-Z]{6}-[0-9A-Z]{12}$/);
    expect(bought.lines[0]?.tickets.map(({ id }) => id)).toEqual(order.lines[0]?.tickets.map(({ id }) => id));
    expect(await connector.adapter.order(order.id, callOf())).toEqual(bought);
    expect(Object((await connector.admin.get(section)).body)).toMatchObject({ sold: 3, reserved: 0 });
  });

  test('twice is once', async () => {
    const { order } = await held();
    const bought = done(await connector.adapter.purchase(buying(order), callOf()));
    expect(done(await connector.adapter.purchase(buying(order), callOf()))).toEqual(bought);
    expect((await connector.calls())['orders.payments.create']).toBe(1);
  });

  test('a card that is declined leaves the places held, and another may be tried', async () => {
    const { order, section } = await held();
    const declined = await connector.adapter.purchase(buying(order), callOf('badCard'));
    expect(refusedWith(declined)).toEqual(['PAYMENT_DECLINED']);
    expect(await connector.adapter.order(order.id, callOf())).toMatchObject({ state: 'HELD' });
    expect(Object((await connector.admin.get(section)).body)).toMatchObject({ reserved: 1, sold: 0 });
    expect(done(await connector.adapter.purchase(buying(order), callOf())).state).toBe('PURCHASED');
  });

  test.each([
    ['without a card', 'noCard'],
    ['with one that has run out', 'oldCard'],
  ] as const)('%s is refused, and nothing is lost', async (_name, channel) => {
    const { order } = await held();
    const refused = await connector.adapter.purchase(buying(order), callOf(channel));
    expect(refusedWith(refused)).toEqual(['PAYMENT_NOT_ACCEPTED']);
    expect(JSON.stringify(refused)).not.toMatch(/\d{12}/);
    expect(await connector.adapter.order(order.id, callOf())).toMatchObject({ state: 'HELD' });
  });

  test('by a buyer’s card token is not offered: the seller pays', async () => {
    const { order } = await held();
    const payment = { kind: 'CARD_TOKEN', cardToken: 'tok_visa' } as const;
    const refused = await connector.adapter.purchase({ ...buying(order), payment }, callOf());
    expect(refusedWith(refused)).toEqual(['PAYMENT_NOT_ACCEPTED']);
  });

  test('after a quarter of an hour is too late, whether somebody looked or not', async () => {
    const { order } = await held();
    await connector.clock.advance(15 * 60_000);
    expect(refusedWith(await connector.adapter.purchase(buying(order), callOf()))).toEqual(['HOLD_EXPIRED']);
    expect((await connector.calls())['orders.payments.create'] ?? 0).toBe(0);
  });

  test('what was given back, what is not there and what is another’s is refused', async () => {
    const { order } = await held();
    expect(refusedWith(await connector.adapter.purchase(buying(order), callOf('customer')))).toEqual([
      'FORBIDDEN',
    ]);
    await connector.adapter.release(order.id, callOf());
    expect(refusedWith(await connector.adapter.purchase(buying(order), callOf()))).toEqual(['HOLD_EXPIRED']);
    expect(refusedWith(await connector.adapter.purchase(buying({ id: '0' }), callOf()))).toEqual([
      'HOLD_NOT_FOUND',
    ]);
  });
});

describe('an answer that is lost', () => {
  test.each([
    ['lost', { kind: 'lost' }],
    ['late', { kind: 'late', ms: 900 }],
  ])('(%s): the order is asked for, and paid once', async (_name, fault) => {
    const adapter = await connector.connect(IMPATIENT);
    const { order } = await held(2);
    await connector.fault({ ...fault, endpoint: 'orders.payments.create', times: 1 });
    const bought = done(await adapter.purchase(buying(order), callOf()));
    expect(bought.state).toBe('PURCHASED');
    expect(new Set(codesOf(bought)).size).toBe(2);
    expect((await connector.calls())['orders.payments.create']).toBe(1);
  });

  test('to the question what it looks like changes nothing: it is bought', async () => {
    const { order } = await held();
    await connector.fault({ kind: 'down', endpoint: 'accounts.tickets.list', times: 3 });
    expect(await connector.adapter.purchase(buying(order), callOf())).toMatchObject({
      outcome: 'DONE',
      order: null,
    });
    expect(codesOf(await connector.adapter.order(order.id, callOf()))).toEqual([expect.any(String)]);
  });
});

describe('which tickets are whose', () => {
  test('orders of one section and one wallet, paid in one moment, share none', async () => {
    const made = await newEvent(connector.admin);
    const line = { performanceId: last(made.event), priceBandId: last(made.section), tickets: 2 };
    const another = await connector.connect();
    const orders = await Promise.all(
      Array.from({ length: 12 }, async () => done(await connector.adapter.hold(wish([line]), callOf()))),
    );
    const bought = await Promise.all(
      orders.map(async (order, turn) =>
        done(await (turn % 2 ? connector.adapter : another).purchase(buying(order), callOf())),
      ),
    );
    const codes = bought.flatMap(codesOf);
    expect(codes).toHaveLength(24);
    expect(codes).not.toContain(undefined);
    expect(new Set(codes).size).toBe(24);
    for (const [turn, order] of orders.entries())
      expect(codesOf(await connector.adapter.order(order.id, callOf()))).toEqual(
        codesOf(bought[turn] ?? null),
      );
  });

  test('one that was paid later has those that were issued later', async () => {
    const made = await newEvent(connector.admin);
    const line = { performanceId: last(made.event), priceBandId: last(made.section) };
    const [one, other] = [
      done(await connector.adapter.hold(wish([line]), callOf())),
      done(await connector.adapter.hold(wish([line]), callOf())),
    ];
    await connector.clock.advance(5000);
    const second = done(await connector.adapter.purchase(buying(other), callOf()));
    await connector.clock.advance(5000);
    const first = done(await connector.adapter.purchase(buying(one), callOf()));
    expect((first.purchasedAt ?? '') > (second.purchasedAt ?? '')).toBe(true);
    expect((await connector.adapter.cancel(other.id, null, callOf())).outcome).toBe('DONE');
    expect(codesOf(await connector.adapter.order(one.id, callOf()))).toEqual(codesOf(first));
  });
});

describe('free tickets', () => {
  const free = (tickets = 1, section: object = {}) => held(tickets, 'default', { basePrice: 0, ...section });

  test('are issued when they are bought, without payment, and not before', async () => {
    const { order, section } = await free(2);
    expect(order).toMatchObject({
      state: 'HELD',
      heldUntil: expect.stringMatching(/^2027-03-01T09:15:/),
      total: { amount: '0.00' },
    });
    expect((await connector.calls())['orders.create'] ?? 0).toBe(0);
    const bought = done(await connector.adapter.purchase(buying(order), callOf()));
    expect(bought).toMatchObject({ id: order.id, state: 'PURCHASED', total: { amount: '0.00' } });
    expect(bought.lines.map(({ id }) => id)).toEqual(order.lines.map(({ id }) => id));
    expect(new Set(codesOf(bought)).size).toBe(2);
    const calls = await connector.calls();
    expect([calls['orders.create'], calls['orders.payments.create'] ?? 0]).toEqual([1, 0]);
    expect(Object((await connector.admin.get(section)).body)).toMatchObject({ sold: 2 });
    expect(refusedWith(await connector.adapter.cancel(order.id, null, callOf()))).toEqual([
      'CANCEL_NOT_PERMITTED',
    ]);
    expect(refusedWith(await connector.adapter.release(order.id, callOf()))).toEqual(['BASKET_STATE']);
  });

  test('a basket that is left leaves none behind', async () => {
    const { order, section } = await free();
    expect((await connector.adapter.release(order.id, callOf())).outcome).toBe('DONE');
    expect((await connector.adapter.release(order.id, callOf())).outcome).toBe('DONE');
    expect(refusedWith(await connector.adapter.purchase(buying(order), callOf()))).toEqual(['HOLD_EXPIRED']);
    const other = await free();
    await connector.clock.advance(15 * 60_000);
    expect(await connector.adapter.order(other.order.id, callOf())).toMatchObject({ state: 'RELEASED' });
    expect(refusedWith(await connector.adapter.purchase(buying(other.order), callOf()))).toEqual([
      'HOLD_EXPIRED',
    ]);
    expect(Object((await connector.admin.get(section)).body)).toMatchObject({ sold: 0 });
  });

  test('bought many times at once are ordered once', async () => {
    const { order } = await free();
    const another = await connector.connect();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_unused, turn) =>
        (turn % 2 ? connector.adapter : another).purchase(buying(order), callOf()),
      ),
    );
    expect(new Set(answers.map((answer) => codesOf(done(answer)).join())).size).toBe(1);
    expect((await connector.calls())['orders.create']).toBe(1);
  });

  test.each([
    ['lost', { kind: 'lost' }],
    ['late', { kind: 'late', ms: 900 }],
  ])('whose order’s answer is lost (%s) are found, and not ordered twice', async (_name, fault) => {
    const adapter = await connector.connect(IMPATIENT);
    const { order } = await free(2);
    await connector.fault({ ...fault, endpoint: 'orders.create', times: 1 });
    const bought = done(await adapter.purchase(buying(order), callOf()));
    expect(new Set(codesOf(bought)).size).toBe(2);
    expect((await connector.calls())['orders.create']).toBe(1);
  });

  test('whose order never came through are not bought, once that is sure', async () => {
    const { order } = await free();
    await connector.fault({ kind: 'down', endpoint: 'orders.create', times: 1 });
    const unknown = await connector.adapter.purchase(buying(order), callOf());
    expect(unknown).toMatchObject({ outcome: 'UNKNOWN' });
    expect(await connector.adapter.order(order.id, callOf())).toMatchObject({ state: 'PURCHASING' });
    await connector.clock.advance(11 * 60_000);
    expect(await connector.adapter.order(order.id, callOf())).toMatchObject({ state: 'RELEASED' });
  }, 15_000);

  test('that are gone meanwhile are sold out, and are not held', async () => {
    const { order, line } = await free(1, { capacity: 1 });
    await connector.admin.post('/orders', {
      items: { [`/events/${line.performanceId}/sections/${line.priceBandId}`]: 1 },
    });
    expect(refusedWith(await connector.adapter.purchase(buying(order), callOf()))).toEqual(['SOLD_OUT']);
    expect(refusedWith(await connector.adapter.hold(wish([line]), callOf()))).toEqual(['SOLD_OUT']);
  });

  test('that cost something meanwhile are not bought', async () => {
    const { order, section } = await free();
    const known = Object((await connector.admin.get(section)).body);
    expect((await connector.admin.put(section, { ...known, basePrice: 10 })).status).toBe(200);
    expect(refusedWith(await connector.adapter.purchase(buying(order), callOf()))).toEqual(['PRICE_CHANGED']);
    expect(Object((await connector.admin.get(section)).body)).toMatchObject({ sold: 0, reserved: 0 });
  });

  test('are the channel’s that wanted them', async () => {
    const { order } = await free();
    expect(await connector.adapter.order(order.id, callOf('boxoffice'))).toBeNull();
    expect(refusedWith(await connector.adapter.purchase(buying(order), callOf('boxoffice')))).toEqual([
      'HOLD_NOT_FOUND',
    ]);
  });
});
