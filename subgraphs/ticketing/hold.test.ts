import { newEvent } from '@foyer/sandbox/ticketing/test-client';
import { done, type Wish, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buying, type Connector, callOf, last, refusedWith, startConnector } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.forget());
afterAll(() => connector?.close());

/** A listed event with a section of so many places at a price. */
async function event(section: { capacity?: number; basePrice?: number; salesStart?: string } = {}) {
  const made = await newEvent(connector.admin, section);
  const line = { performanceId: last(made.event), priceBandId: last(made.section) };
  return { line, section: made.section };
}
const stock = async (section: string) => Object((await connector.admin.get(section)).body);
const hold = (...lines: Wish[]) => connector.adapter.hold(wish(lines), callOf());

test('places of a section are held for a quarter of an hour, at the price with its fee', async () => {
  const { line, section } = await event();
  const result = await hold({ ...line, tickets: 2 });
  expect(result).toMatchObject({
    outcome: 'DONE',
    problems: [],
    lineIds: ['line-1'],
    order: {
      state: 'HELD',
      reference: null,
      heldUntil: expect.stringMatching(/^2027-03-01T09:15:/),
      price: { faceValue: { amount: '120.00' }, fees: { amount: '3.98' }, total: { amount: '123.98' } },
      lines: [{ performanceId: line.performanceId, quantity: 2, seats: 'NOT_REQUESTED' }],
    },
  });
  expect(await stock(section)).toMatchObject({ reserved: 2, sold: 0 });
  expect(await connector.adapter.order(done(result).id, callOf())).toEqual(done(result));
});

test('lines of several events, free ones among them, are one order', async () => {
  const [one, other, free] = [await event(), await event(), await event({ basePrice: 0 })];
  const result = await hold(one.line, { ...other.line, tickets: 3 }, free.line);
  const order = done(result);
  expect(order.lines).toHaveLength(3);
  const quantities = order.lines.map(({ quantity }, position) => [result.lineIds?.[position], quantity]);
  expect(Object.fromEntries(quantities)).toEqual({ 'line-1': 1, 'line-2': 3, 'line-3': 1 });
  expect(await stock(free.section)).toMatchObject({ reserved: 1 });
});

describe('is refused', () => {
  test('when too little is left, naming the line, and nothing is held', async () => {
    const [one, other] = [await event(), await event({ capacity: 2 })];
    const refused = await hold(one.line, { ...other.line, tickets: 3 });
    expect(refusedWith(refused)).toEqual(['SOLD_OUT']);
    expect(refused.problems[0]).toMatchObject({
      lineId: 'line-2',
      message: expect.stringContaining('Only 2 are left'),
    });
    expect(await stock(one.section)).toMatchObject({ reserved: 0 });
  });

  test('when the price band is not one, or not on sale to this channel', async () => {
    const { line } = await event();
    expect(refusedWith(await hold({ ...line, priceBandId: '17149999999999' }))).toEqual([
      'PRICE_BAND_UNKNOWN',
    ]);
    expect(refusedWith(await hold({ ...line, performanceId: '17149999999999' }))).toEqual([
      'PRICE_BAND_UNKNOWN',
    ]);
    const later = await event({ salesStart: '2030-01-01T00:00' });
    const refused = await connector.adapter.hold(wish([later.line]), callOf('customer'));
    expect(refusedWith(refused)).toEqual(['PRICE_BAND_UNKNOWN']);
  });

  test('when a code or a way of delivery is wanted: TickeTing has neither', async () => {
    const { line } = await event();
    expect(refusedWith(await hold({ ...line, promoCode: 'HALF' }))).toEqual(['CAPABILITY_MISSING']);
    const posted = { ...wish([line]), deliveryMethod: 'POST' };
    expect(refusedWith(await connector.adapter.hold(posted, callOf()))).toEqual(['DELIVERY_UNKNOWN']);
    expect((await connector.calls())['orders.create'] ?? 0).toBe(0);
  });

  test('when the key of the channel may not order', async () => {
    const { line } = await event();
    expect(refusedWith(await connector.adapter.hold(wish([line]), callOf('storefront')))).toEqual([
      'FORBIDDEN',
    ]);
  });
});

test('a lost answer names no order: nobody knows, and the places free themselves', async () => {
  const { line, section } = await event();
  await connector.fault({ kind: 'lost', endpoint: 'orders.create', times: 1 });
  expect(await hold(line)).toMatchObject({
    outcome: 'UNKNOWN',
    order: null,
    problems: [{ code: 'OUTCOME_UNKNOWN' }],
  });
  expect((await connector.calls())['orders.create']).toBe(1);
  expect(await stock(section)).toMatchObject({ reserved: 1 });
  await connector.clock.advance(15 * 60_000);
  expect(await stock(section)).toMatchObject({ reserved: 0, remaining: 120 });
});

test('without a connection nothing was asked', async () => {
  const { line } = await event();
  await connector.fault({ kind: 'throttled', endpoint: 'orders.create', times: 1 });
  expect(refusedWith(await hold(line))).toEqual(['SUPPLIER_THROTTLED']);
  await connector.fault({ kind: 'down', endpoint: 'events.find', times: 3 });
  expect(refusedWith(await hold(line))).toEqual(['SUPPLIER_DOWN']);
});

test('forty buyers of the last ten places get ten', async () => {
  const { line } = await event({ capacity: 10 });
  const answers = await Promise.all(Array.from({ length: 40 }, () => hold(line)));
  expect(answers.filter(({ outcome }) => outcome === 'DONE')).toHaveLength(10);
  for (const refused of answers.filter(({ outcome }) => outcome !== 'DONE'))
    expect(refusedWith(refused)).toEqual(['SOLD_OUT']);
});

describe('giving back', () => {
  test('frees the places at once; twice is well', async () => {
    const { line, section } = await event();
    const { id } = done(await hold(line));
    for (let times = 0; times < 2; times += 1)
      expect(await connector.adapter.release(id, callOf())).toEqual({
        outcome: 'DONE',
        order: null,
        problems: [],
      });
    expect(await stock(section)).toMatchObject({ reserved: 0 });
    expect(await connector.adapter.order(id, callOf())).toMatchObject({ state: 'RELEASED', heldUntil: null });
  });

  test('what has run out is well too', async () => {
    const { line } = await event();
    const { id } = done(await hold(line));
    await connector.clock.advance(15 * 60_000);
    expect(await connector.adapter.order(id, callOf())).toMatchObject({ state: 'RELEASED' });
    expect((await connector.adapter.release(id, callOf())).outcome).toBe('DONE');
  });

  test('is refused for what is bought, not there or somebody else’s', async () => {
    const { line } = await event();
    const held = done(await hold(line));
    expect(refusedWith(await connector.adapter.release(held.id, callOf('customer')))).toEqual(['FORBIDDEN']);
    done(await connector.adapter.purchase(buying(held), callOf()));
    expect(refusedWith(await connector.adapter.release(held.id, callOf()))).toEqual(['BASKET_STATE']);
    expect(refusedWith(await connector.adapter.release('000000000000', callOf()))).toEqual([
      'HOLD_NOT_FOUND',
    ]);
  });

  test('whose answer is lost: what stands decides', async () => {
    const { line } = await event();
    const { id } = done(await hold(line));
    await connector.fault({ kind: 'lost', endpoint: 'orders.delete', times: 1 });
    expect((await connector.adapter.release(id, callOf())).outcome).toBe('DONE');
    expect((await connector.calls())['orders.delete']).toBe(1);
    const other = done(await hold(line));
    await connector.fault({ kind: 'down', endpoint: 'orders.delete', times: 1 });
    expect(await connector.adapter.release(other.id, callOf())).toMatchObject({
      outcome: 'UNKNOWN',
      order: { state: 'HELD' },
    });
  });
});
