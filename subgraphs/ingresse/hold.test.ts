import { shopper } from '@foyer/sandbox/ingresse/test-shopper';
import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

const FRIDAY = '900100-900201';
const BAND = '900301';
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

type Wish = Partial<Parameters<typeof wish>[0][number]>;
const line = (some: Wish = {}) => wish([{ performanceId: FRIDAY, priceBandId: BAND, ...some }]);
const hold = (some: Wish = {}, channel: Parameters<typeof callOf>[0] = 'default') =>
  connector.adapter.hold(line(some), callOf(channel));
const codes = async (some: Wish = {}, channel?: Parameters<typeof callOf>[0]) => {
  const { outcome, problems } = await hold(some, channel);
  expect(outcome).toBe('REFUSED');
  return problems.map(({ code }) => code);
};
const held = async () => (await connector.orders()).filter(({ state }) => state === 'held').length;

describe('a hold', () => {
  test('is a reservation of a quarter of an hour, with face value and fee', async () => {
    const result = await hold({ tickets: 2 });
    expect(result.lineIds).toEqual(['line-1']);
    const order = done(result);
    expect(order).toMatchObject({
      state: 'HELD',
      heldUntil: '2027-03-01T09:15:00.000Z',
      reference: null,
      purchasedAt: null,
      total: { amount: '220.00', currency: 'BRL' },
      price: { faceValue: { amount: '200.00' }, fees: { amount: '20.00' }, tax: null },
      lines: [
        {
          id: BAND,
          eventId: '900100',
          performanceId: FRIDAY,
          ticketType: 'Floor',
          priceBand: 'Full price',
          quantity: 2,
          cancellation: 'NOT_BOUGHT',
          tickets: [{ barcode: null }, { barcode: null }],
        },
      ],
    });
    expect(new Set(order.lines[0]?.tickets.map(({ id }) => id)).size).toBe(2);
    expect(await connector.adapter.order(order.id, callOf())).toEqual(order);
  });

  test('of a passport is of the performance without a time', async () => {
    const order = done(await hold({ performanceId: '900100-passports', priceBandId: '900303' }));
    expect(order.lines).toMatchObject([{ performanceId: '900100-passports', priceBand: 'Passport' }]);
  });

  test('runs out, and its tickets are free again', async () => {
    const { id } = done(await hold());
    await connector.clock.advance(16 * 60_000);
    expect(await connector.adapter.order(id, callOf())).toMatchObject({ state: 'RELEASED', heldUntil: null });
  });

  test('takes one line, no way of delivery, and ids that Ingresse has', async () => {
    const two = wish([
      { performanceId: FRIDAY, priceBandId: BAND },
      { performanceId: '900100-900202', priceBandId: '900302' },
    ]);
    expect((await connector.adapter.hold(two, callOf())).problems).toMatchObject([
      { code: 'BASKET_TOO_LARGE' },
    ]);
    const sent = { ...line(), deliveryMethod: 'post' };
    expect((await connector.adapter.hold(sent, callOf())).problems).toMatchObject([
      { code: 'DELIVERY_UNKNOWN' },
    ]);
    expect(await codes({ performanceId: 'tomorrow' })).toEqual(['NOT_FOUND']);
    expect(await codes({ performanceId: '999999-1' })).toEqual(['NOT_FOUND']);
    expect(await codes({ priceBandId: 'A/pool' })).toEqual(['PRICE_BAND_UNKNOWN']);
    expect(await codes({ priceBandId: '123' })).toEqual(['PRICE_BAND_UNKNOWN']);
    expect((await connector.calls()).basket).toBeUndefined();
  });

  test.each([
    ['too many at once', { tickets: 7 }, 'QUANTITY_NOT_ALLOWED'],
    [
      'an event whose sale is off',
      { performanceId: '900109-1001401', priceBandId: '2014001' },
      'SUPPLIER_REFUSED',
    ],
    [
      'one that is not on sale yet',
      { performanceId: '900105-passports', priceBandId: '2010001' },
      'SOLD_OUT',
    ],
    ['a full house', { performanceId: '900102-1000701', priceBandId: '2007001' }, 'SOLD_OUT'],
    ['a hidden type without its word', { priceBandId: '900304' }, 'PRICE_BAND_UNKNOWN'],
  ])('of %s is refused', async (_name, some, code) => {
    const before = await held();
    expect(await codes(some)).toEqual([code]);
    expect(await held()).toBe(before);
  });

  test('of more than an account may have is refused', async () => {
    const saturday = { performanceId: '900101-1000601', priceBandId: '2006001' };
    done(await hold({ ...saturday, tickets: 6 }, 'ana'));
    done(await hold({ ...saturday, tickets: 6 }, 'ana'));
    expect(await codes({ ...saturday, tickets: 1 }, 'ana')).toEqual(['QUANTITY_NOT_ALLOWED']);
    // The channel sells to others.
    for (let time = 0; time < 3; time += 1) done(await hold({ ...saturday, tickets: 6 }));
  });

  test('the last ones go to one of two who want them', async () => {
    const last = { performanceId: '900113-passports', priceBandId: '2018001', tickets: 6 };
    const results = await Promise.all(Array.from({ length: 4 }, () => hold(last)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['DONE', 'DONE', 'DONE', 'REFUSED']);
    expect(results.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'SOLD_OUT', lineId: 'line-1' },
    ]);
  });
});

describe('a code', () => {
  test('may be the passkey of a hidden type', async () => {
    const order = done(await hold({ priceBandId: '900304', promoCode: 'HUSH' }));
    expect(order.lines).toMatchObject([{ priceBand: 'Friends of the house' }]);
    expect(await codes({ priceBandId: '900304', promoCode: 'LOUD' })).toEqual(['PRICE_BAND_UNKNOWN']);
  });

  test('may be a coupon, which every ticket gets its part of', async () => {
    const half = done(await hold({ tickets: 2, promoCode: 'HALF' }));
    expect(half).toMatchObject({
      total: { amount: '110.00' },
      price: { faceValue: { amount: '90.00' }, fees: { amount: '20.00' } },
      lines: [{ price: { total: { amount: '110.00' } }, tickets: [{}, {}] }],
    });
    const off = done(await hold({ tickets: 3, promoCode: 'TENOFF' }));
    expect(off.total?.amount).toBe('320.00');
    expect(off.lines[0]?.tickets.map(({ price }) => price.total.amount)).toEqual([
      '106.66',
      '106.67',
      '106.67',
    ]);
  });

  test.each([
    ['is unknown', 'NOPE', 'CPN-11021'],
    ['is for another event', 'ELSEWHERE', 'CPN-11021'],
    ['is not good yet', 'SOON', 'CPN-11025'],
    ['is not good any more', 'PAST', 'CPN-11026'],
    ['is more than the total', 'HUGE', 'CPN-11022'],
  ])('that %s refuses the hold, and says why', async (_name, promoCode, about) => {
    const before = await held();
    const { problems } = await hold({ promoCode });
    expect(problems).toMatchObject([{ code: 'SUPPLIER_REFUSED', lineId: 'line-1' }]);
    expect(problems[0]?.message).toContain(about);
    expect(await held()).toBe(before);
  });
});

describe('who comes', () => {
  const named = { performanceId: '900108-1001301', priceBandId: '2013001' };
  const of = (...holders: (string | null)[]) => ({
    ...named,
    tickets: holders.map((holder) => ({ holder })),
  });

  test('is told where the event wants it, by e-mail', async () => {
    expect(await codes(of(null))).toEqual(['HOLDER_REQUIRED']);
    expect(await codes(of('Otto'))).toEqual(['HOLDER_REQUIRED']);
    expect(await codes(of('otto@example.com', null))).toEqual(['HOLDER_REQUIRED']);
    done(await hold(of('otto@example.com', 'olga@example.com')));
    const { ticketTypes } = await connector.adapter.availability(
      { performanceId: named.performanceId, quantity: null, promoCode: null },
      callOf(),
    );
    expect(ticketTypes[0]?.priceBands[0]?.tariffs).toMatchObject([{ holderRequired: true }]);
  });
});

describe('when answers are lost', () => {
  test('nobody knows whether it is held; it runs out by itself', async () => {
    await connector.fault({ kind: 'lost', endpoint: 'reserve', times: 1 });
    expect(await hold()).toMatchObject({ outcome: 'UNKNOWN', problems: [{ code: 'OUTCOME_UNKNOWN' }] });
    expect((await connector.calls()).reserve).toBe(1);
  });

  test('a hold that cannot be looked at is given back', async () => {
    const before = await held();
    await connector.fault({ kind: 'garbage', endpoint: 'sale', times: 1 });
    expect(await hold()).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SUPPLIER_PROTOCOL' }] });
    expect(await held()).toBe(before);
    expect((await connector.calls()).cancel).toBe(1);
  });

  test('a release is looked up', async () => {
    const { id } = done(await hold());
    await connector.fault({ kind: 'lost', endpoint: 'cancel', times: 1 });
    expect(await connector.adapter.release(id, callOf())).toMatchObject({ outcome: 'DONE' });
  });
});

describe('giving back', () => {
  const release = (id: string) => connector.adapter.release(id, callOf());

  test('frees the tickets, and twice or too late is well', async () => {
    const { id } = done(await hold());
    for (let time = 0; time < 2; time += 1)
      expect(await release(id)).toMatchObject({ outcome: 'DONE', problems: [] });
    const other = done(await hold());
    await connector.clock.advance(16 * 60_000);
    expect(await release(other.id)).toMatchObject({ outcome: 'DONE' });
  });

  test('what is bought, or not known, or of somebody else, is refused', async () => {
    const ana = shopper(await connector.person('ana@mail.test'));
    const { transactionId } = await ana.buy({ friday: 1 });
    expect(await release(transactionId)).toMatchObject({ problems: [{ code: 'FORBIDDEN' }] });
    expect(await connector.adapter.release(transactionId, callOf('ana'))).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'BASKET_STATE' }],
    });
    expect(await release('A'.repeat(40))).toMatchObject({ problems: [{ code: 'HOLD_NOT_FOUND' }] });
  });
});
