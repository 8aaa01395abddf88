import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, CUSTOMER, callOf, openOf, startConnector } from './test-connector.ts';

let s360: Connector;
beforeAll(async () => {
  s360 = await startConnector();
});
beforeEach(() => s360.forget());
afterAll(() => s360?.close());

const call = callOf();
const ON_ACCOUNT = { kind: 'ON_ACCOUNT', cardToken: null } as const;
let evening = 0;

/** A hold of some tickets of a play, each time of another evening. */
async function held(tickets: number | object[] = 1, delivery: string | null = null) {
  evening += 1;
  const { performance, bands } = await openOf(s360.adapter, 'The Open House', evening);
  const line = { performanceId: performance.id, priceBandId: bands[0]?.id ?? '', tickets };
  return { ...done(await s360.adapter.hold(wish([line], delivery), call)), bands };
}
const buy = (id: string, some: object = {}) =>
  s360.adapter.purchase({ id, reference: 'pay', customer: CUSTOMER, payment: ON_ACCOUNT, ...some }, call);

describe('a purchase', () => {
  test('names everybody on the tickets, pays on account and gives barcodes', async () => {
    const { bands } = await held();
    const student = bands[0]?.tariffs.find(({ holderRequired }) => holderRequired)?.code ?? '';
    const order = await held([{}, { tariff: student, holder: 'Émilie du Châtelet' }]);
    await s360.sandbox.control('POST', '/requests/reset');
    const bought = done(await buy(order.id));
    expect(bought).toMatchObject({ state: 'PURCHASED', reference: order.id, heldUntil: null });
    expect(Date.parse(bought.purchasedAt ?? '')).toBeGreaterThan(0);
    const tickets = bought.lines.flatMap((line) => line.tickets);
    expect(tickets.map(({ holder }) => holder).sort()).toEqual(['Ada Quayle', 'Émilie du Châtelet']);
    expect(new Set(tickets.map(({ barcode }) => barcode?.value)).size).toBe(2);
    expect(bought.lines[0]?.cancellation).toBe('POSSIBLE');
    // Reading again has the same barcodes.
    const again = await s360.adapter.order(order.id, call);
    expect(again?.lines.flatMap((line) => line.tickets)).toEqual(tickets);
    expect(await s360.calls()).toEqual({
      getOrderDetails: 2,
      searchContact: 1,
      createCulturalContact: 1,
      setMovementContactData: 1,
      closeOrder: 1,
    });
  });

  test('finds the buyer again instead of making another contact', async () => {
    const customer = { ...CUSTOMER, email: 'again@example.com' };
    done(await buy((await held()).id, { customer }));
    await s360.sandbox.control('POST', '/requests/reset');
    done(await buy((await held()).id, { customer }));
    expect((await s360.calls()).createCulturalContact).toBeUndefined();
    // Somebody else with the same address is somebody else.
    const other = done(await buy((await held()).id, { customer: { ...customer, firstName: 'Tom' } }));
    expect(other.lines[0]?.tickets[0]?.holder).toBe('Tom Quayle');
    expect((await s360.calls()).createCulturalContact).toBe(1);
  });

  test('goes on when contacts cannot be made: the tickets name people without them', async () => {
    await s360.fault({ kind: 'error', endpoint: 'createCulturalContact', times: 1 });
    const customer = { ...CUSTOMER, email: null, lastName: 'Nobody' };
    const bought = done(await buy((await held()).id, { customer }));
    expect(bought.lines[0]?.tickets[0]?.holder).toBe('Ada Nobody');
  });

  test('of tickets for a telephone can reach whoever comes', async () => {
    const order = await held([{ holder: 'Mary Anning' }], 'MOBILE');
    expect(done(await buy(order.id)).delivery).toMatchObject({ kind: 'ELECTRONIC' });
  });

  test('costs nothing where the tickets cost nothing', async () => {
    const { performance, bands } = await openOf(s360.adapter, 'Museum visit', 30);
    const [adult, , child] = bands[0]?.tariffs ?? [];
    expect(child?.price.total.amount).toBe('0.00');
    const line = {
      performanceId: performance.id,
      priceBandId: bands[0]?.id ?? '',
      tickets: [{ tariff: adult?.code ?? '' }, { tariff: child?.code ?? '' }],
    };
    const order = done(await s360.adapter.hold(wish([line]), call));
    expect(done(await buy(order.id)).price?.total).toEqual(adult?.price.total);
  });

  test('by card is refused: the seller has an account', async () => {
    const order = await held();
    const result = await buy(order.id, { payment: { kind: 'CARD_TOKEN', cardToken: 'tok' } });
    expect(result).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'PAYMENT_NOT_ACCEPTED' }] });
    expect((await s360.adapter.order(order.id, call))?.state).toBe('HELD');
  });

  test('twice is one purchase', async () => {
    const order = await held();
    const first = done(await buy(order.id));
    expect(done(await buy(order.id))).toEqual(first);
    expect((await s360.calls()).closeOrder).toBe(1);
  });

  test('takes its time where S-360 does', async () => {
    await s360.switched({ asyncRounds: 2 });
    const order = await held();
    const bought = done(await buy(order.id));
    expect(bought).toMatchObject({ state: 'PURCHASED' });
    expect(bought.lines[0]?.tickets[0]?.barcode).not.toBeNull();
  });
});

describe('a purchase is refused', () => {
  test('when the account owes too much; the hold stands', async () => {
    const order = await held();
    await s360.fault({ kind: 'decline', endpoint: 'closeOrder', times: 1 });
    expect(await buy(order.id)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'PAYMENT_DECLINED' }],
    });
    expect((await s360.adapter.order(order.id, call))?.state).toBe('HELD');
    expect(done(await buy(order.id)).state).toBe('PURCHASED');
  });

  test('when the hold has run out, or nobody knows it', async () => {
    const order = await held();
    await s360.clock.advance(16 * 60_000);
    expect(await buy(order.id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'HOLD_EXPIRED' }] });
    expect(await buy('10000099999')).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'HOLD_NOT_FOUND' }],
    });
  });

  test('when S-360 does not say who was noted on the tickets: nothing was bought', async () => {
    const order = await held();
    await s360.fault({ kind: 'lost', endpoint: 'setMovementContactData', times: 1 });
    expect(await buy(order.id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SUPPLIER_DOWN' }] });
    expect((await s360.calls()).closeOrder).toBeUndefined();
    expect(done(await buy(order.id)).state).toBe('PURCHASED');
  });

  test('by a reseller contact that may not owe', async () => {
    const { default: own, ...others } = s360.channels();
    const poor = JSON.stringify({ ...others, default: { ...own, purchaserContact: '100043' } });
    const adapter = await s360.connect({ S360_CHANNELS: poor });
    const order = await held();
    const result = await adapter.purchase(
      { id: order.id, reference: 'pay', customer: CUSTOMER, payment: ON_ACCOUNT },
      call,
    );
    expect(result).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'PAYMENT_NOT_ACCEPTED' }] });
  });
});

describe('a purchase whose answer was lost', () => {
  test.each(['lost', 'garbage'])('%s: the order is asked for, and nothing is bought twice', async (kind) => {
    const order = await held();
    await s360.fault({ kind, endpoint: 'closeOrder', times: 1 });
    const result = await buy(order.id);
    expect((await s360.calls()).closeOrder).toBe(1);
    // Garbage is answered by one that has done nothing; that is not known from outside.
    expect(result.outcome).toBe(kind === 'lost' ? 'DONE' : 'UNKNOWN');
    expect((await s360.adapter.order(order.id, call))?.state).toBe(kind === 'lost' ? 'PURCHASED' : 'HELD');
  });
});
