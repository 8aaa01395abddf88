import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { availabilityOf, bandsOf, type Connector, callOf, openOf, startConnector } from './test-connector.ts';

let s360: Connector;
beforeAll(async () => {
  s360 = await startConnector();
});
beforeEach(() => s360.forget());
afterAll(() => s360?.close());

const call = callOf();
const codes = (result: { problems: readonly { code: string }[] }) => result.problems.map(({ code }) => code);

/** The best part of a house with the seats in it. */
async function stalls(title: string, position = 0) {
  const { performance, bands } = await openOf(s360.adapter, title, position);
  const [band] = bands;
  if (!band) throw new Error(`${title} has nothing left.`);
  const seats = band.seatBlocks?.flatMap((block) => block.seats) ?? [];
  return { performanceId: performance.id, priceBandId: band.id, band, seats };
}

async function freeSeats(performanceId: string): Promise<string[]> {
  return bandsOf(await availabilityOf(s360.adapter, performanceId))
    .flatMap(({ seatBlocks }) => seatBlocks ?? [])
    .flatMap(({ seats }) => seats.map(({ id }) => id));
}

describe('a hold', () => {
  test('of best seats has seats of the part asked for, at the price shown and with the fee', async () => {
    const { band, ...line } = await stalls('The Open House');
    const order = done(await s360.adapter.hold(wish([{ ...line, tickets: 3 }]), call));
    expect(order).toMatchObject({ state: 'HELD', reference: null, purchasedAt: null });
    expect(Date.parse(order.heldUntil ?? '') - s360.clock.now().getTime()).toBeLessThanOrEqual(15 * 60_000);
    const [only] = order.lines;
    expect(only).toMatchObject({ quantity: 3, seats: 'NOT_REQUESTED', priceBand: band.name });
    expect(only?.price.faceValue.amount).toBe('180.00');
    expect(only?.price.fees.amount).toBe('4.50');
    expect(order.price?.total.amount).toBe('184.50');
    expect(only?.tickets.map(({ price }) => price.total.amount)).toEqual(['61.50', '61.50', '61.50']);
    // From now on the fee is known before the hold.
    const [shown] = bandsOf(await availabilityOf(s360.adapter, line.performanceId));
    expect(shown?.price).toMatchObject({ total: { amount: '61.50' }, fees: { amount: '1.50' } });
  });

  test('of chosen seats has exactly these', async () => {
    const { seats, ...line } = await stalls('The Open House', 1);
    const wanted = seats.slice(2, 4).map(({ id }) => id);
    const tickets = wanted.map((seatId) => ({ seatId }));
    const order = done(await s360.adapter.hold(wish([{ ...line, tickets }]), call));
    expect(order.lines[0]?.seats).toBe('ALL');
    expect(order.lines[0]?.tickets.map(({ seat }) => seat?.id)).toEqual(wanted);
    expect((await s360.adapter.order(order.id, call))?.lines[0]?.seats).toBe('ALL');
    expect(await freeSeats(line.performanceId)).not.toContain(wanted[0]);
  });

  test('of places without numbers counts them', async () => {
    const { band, ...line } = await stalls('Standing Room');
    expect(band.seatBlocks).toBeNull();
    const order = done(await s360.adapter.hold(wish([{ ...line, tickets: 4 }]), call));
    expect(order.lines[0]).toMatchObject({ quantity: 4, tickets: [{ seat: null }, {}, {}, {}] });
    const [after] = bandsOf(await availabilityOf(s360.adapter, line.performanceId));
    expect(after?.available).toBe((band.available ?? 0) - 4);
  });

  test('of several tariffs is one line, in one order', async () => {
    const { band, ...line } = await stalls('The Open House', 2);
    const [full, ...others] = band.tariffs.filter(({ holderRequired }) => !holderRequired);
    const tickets = [
      { tariff: full?.code ?? '' },
      { tariff: others[0]?.code ?? '' },
      { tariff: full?.code ?? '' },
    ];
    const order = done(await s360.adapter.hold(wish([{ ...line, tickets }]), call));
    expect(order.lines).toHaveLength(1);
    expect(order.lines[0]?.tickets.map(({ tariff }) => tariff).sort()).toEqual(
      [full?.name, full?.name, others[0]?.name].sort(),
    );
  });

  test('of several products is one order with the lines of the caller', async () => {
    const shirt = await openOf(s360.adapter, 'Home shirt');
    const pass = await openOf(s360.adapter, 'Harbor pass');
    const { band, seats, ...house } = await stalls('The Open House', 3);
    const result = await s360.adapter.hold(
      wish([
        { performanceId: shirt.performance.id, priceBandId: shirt.bands[1]?.id ?? '' },
        { ...house, tickets: [{ seatId: seats[0]?.id ?? '' }] },
        { performanceId: pass.performance.id, priceBandId: pass.bands[0]?.id ?? '', tickets: 2 },
      ]),
      call,
    );
    const order = done(result);
    expect(order.lines).toHaveLength(3);
    const byLine = new Map(result.lineIds?.map((lineId, at) => [lineId, order.lines[at]]));
    expect(byLine.get('line-1')).toMatchObject({ performanceId: shirt.performance.id, ticketType: 'Size M' });
    expect(byLine.get('line-2')).toMatchObject({ performanceId: house.performanceId, seats: 'ALL' });
    expect(byLine.get('line-3')).toMatchObject({ quantity: 2 });
    expect((await s360.calls()).createOrUpdateOrder).toBe(1);
  });

  test('with a promo code costs what was shown, and the code is not asked about again', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 4);
    const shown = await s360.adapter.availability(
      { performanceId, quantity: null, promoCode: 'STAGE10' },
      call,
    );
    const order = done(
      await s360.adapter.hold(wish([{ performanceId, priceBandId, promoCode: 'STAGE10' }]), call),
    );
    expect(order.price?.faceValue).toEqual(bandsOf(shown)[0]?.price.faceValue);
    expect((await s360.calls()).checkAdvantageCode).toBe(1);
  });

  test('with a way of delivery has it, and refuses one that there is not', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 5);
    const held = done(await s360.adapter.hold(wish([{ performanceId, priceBandId }], 'COLLECT'), call));
    expect(held.delivery).toMatchObject({ code: 'COLLECT', kind: 'COLLECT' });
    for (const way of ['PIGEON', 'MAIL'])
      expect(codes(await s360.adapter.hold(wish([{ performanceId, priceBandId }], way), call))).toEqual([
        'DELIVERY_UNKNOWN',
      ]);
  });

  test('is refused for what the supplier does not know', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 6);
    const hold = async (line: object) =>
      codes(await s360.adapter.hold(wish([{ performanceId, priceBandId, ...line }]), call));
    expect(await hold({ priceBandId: 'seats/1' })).toEqual(['PRICE_BAND_UNKNOWN']);
    expect(await hold({ priceBandId: 'item/1' })).toEqual(['PRICE_BAND_UNKNOWN']);
    expect(await hold({ performanceId: '1' })).toEqual(['PRICE_BAND_UNKNOWN']);
    expect(await hold({ tickets: [{ tariff: '77' }] })).toEqual(['TARIFF_UNKNOWN']);
    expect(await hold({ tickets: [{ seatId: 'A12' }] })).toEqual(['SEAT_UNKNOWN']);
    expect(await hold({ promoCode: 'NOSUCH' })).toEqual(['SUPPLIER_REFUSED']);
    expect(await hold({ tickets: 40 })).toEqual(['QUANTITY_NOT_ALLOWED']);
    const twice = wish([
      { performanceId, priceBandId },
      { performanceId, priceBandId },
    ]);
    expect(codes(await s360.adapter.hold(twice, call))).toEqual(['SUPPLIER_REFUSED']);
    expect((await s360.calls()).createOrUpdateOrder).toBe(1);
  });

  test('by name wants a given and a family name', async () => {
    const { band, ...line } = await stalls('The Open House', 7);
    const student = band.tariffs.find(({ holderRequired }) => holderRequired)?.code ?? '';
    const hold = (holder: string) =>
      s360.adapter.hold(wish([{ ...line, tickets: [{ tariff: student, holder }] }]), call);
    expect(codes(await hold('Cher'))).toEqual(['HOLDER_REQUIRED']);
    expect(done(await hold('Marie Curie')).lines[0]?.tickets).toMatchObject([{ holder: 'Marie Curie' }]);
  });
});

describe('somebody was faster', () => {
  test('a chosen seat is taken: nothing is held', async () => {
    const { performanceId, priceBandId, seats } = await stalls('One Row of Twenty');
    const [first, second] = seats.map(({ id }) => id);
    const hold = (ids: (string | undefined)[], acceptOtherSeats = false) =>
      s360.adapter.hold(
        wish([
          { performanceId, priceBandId, acceptOtherSeats, tickets: ids.map((id) => ({ seatId: id ?? '' })) },
        ]),
        call,
      );
    done(await hold([first]));
    expect(await hold([first, second])).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'SEATS_TAKEN' }],
    });
    expect(await freeSeats(performanceId)).toContain(second);
    // Unless others will do.
    const others = done(await hold([first, second], true));
    expect(others.lines[0]?.seats).toMatch(/SOME|NONE/);
    expect(others.lines[0]?.tickets).toHaveLength(2);
  });

  test('of two lines the one that came second is told, and neither is held', async () => {
    const { seats, ...line } = await stalls('The Open House', 2);
    const seatId = seats[5]?.id ?? '';
    const other = await stalls('The Open House', 3);
    await s360.adapter.hold(wish([{ ...line, tickets: [{ seatId }] }]), call);
    const places = await freeSeats(other.performanceId);
    const result = await s360.adapter.hold(
      wish([
        { performanceId: other.performanceId, priceBandId: other.priceBandId, tickets: 2 },
        { ...line, tickets: [{ seatId }] },
      ]),
      call,
    );
    expect(result).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'SEATS_TAKEN', lineId: 'line-2' }],
    });
    expect(await freeSeats(other.performanceId)).toEqual(places);
  });

  test('not enough is left in the part asked for: what was got elsewhere is given back', async () => {
    const title = 'The Swan’s Shadow';
    const { performance, bands } = await openOf(s360.adapter, title);
    const bySeats = bands.map((band) => ({
      band,
      seats: (band.seatBlocks ?? []).flatMap(({ seats }) => seats),
    }));
    const scarce = bySeats
      .filter(({ seats }) => seats.length > 1)
      .toSorted((a, b) => a.seats.length - b.seats.length)[0];
    const free = await freeSeats(performance.id);
    const wanted = { performanceId: performance.id, priceBandId: scarce?.band.id ?? '' };
    const rest = [...(scarce?.seats ?? [])];
    // Somebody takes nearly all of it, ten at a time.
    while (rest.length > 1) {
      const some = rest.splice(0, Math.min(10, rest.length - 1));
      done(
        await s360.adapter.hold(wish([{ ...wanted, tickets: some.map(({ id }) => ({ seatId: id })) }]), call),
      );
    }
    const before = await freeSeats(performance.id);
    const late = await s360.adapter.hold(wish([{ ...wanted, tickets: 2 }]), call);
    expect(late).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SOLD_OUT' }] });
    expect((await freeSeats(performance.id)).sort()).toEqual(before.sort());
    expect(free.length).toBeGreaterThan(before.length);
  });

  test('all gone is told so', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 8);
    await s360.fault({ kind: 'decline', endpoint: 'createOrUpdateOrder', times: 1 });
    const result = await s360.adapter.hold(wish([{ performanceId, priceBandId }]), call);
    expect(result).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SOLD_OUT', lineId: 'line-1' }] });
  });
});

describe('in trouble', () => {
  test('a hold whose answer was lost is found by our reference', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 9);
    done(await s360.adapter.hold(wish([{ performanceId, priceBandId }]), call));
    await s360.fault({ kind: 'lost', endpoint: 'createOrUpdateOrder', times: 1 });
    const found = done(await s360.adapter.hold(wish([{ performanceId, priceBandId, tickets: 2 }]), call));
    expect(found).toMatchObject({ state: 'HELD', lines: [{ quantity: 2 }] });
    expect((await s360.calls()).createOrUpdateOrder).toBe(2);
  });

  test('a hold that may never have arrived is unknown, and is not sent again', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 10);
    await s360.fault({ kind: 'down', endpoint: 'createOrUpdateOrder' });
    const result = await s360.adapter.hold(wish([{ performanceId, priceBandId }]), call);
    expect(result).toMatchObject({
      outcome: 'UNKNOWN',
      order: null,
      problems: [{ code: 'OUTCOME_UNKNOWN' }],
    });
    expect((await s360.calls()).createOrUpdateOrder).toBe(1);
  });

  test('a hold that was throttled was surely not made', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 11);
    await s360.fault({ kind: 'throttled', endpoint: 'createOrUpdateOrder', times: 1 });
    const result = await s360.adapter.hold(wish([{ performanceId, priceBandId }]), call);
    expect(result).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SUPPLIER_THROTTLED' }] });
  });
});

describe('a hold is given back', () => {
  test('once or twice, or after it ran out', async () => {
    const { performanceId, priceBandId, seats } = await stalls('One Row of Twenty', 1);
    const hold = async () =>
      done(
        await s360.adapter.hold(
          wish([{ performanceId, priceBandId, tickets: [{ seatId: seats[0]?.id ?? '' }] }]),
          call,
        ),
      );
    const first = await hold();
    expect((await s360.adapter.release(first.id, call)).outcome).toBe('DONE');
    expect((await s360.adapter.release(first.id, call)).outcome).toBe('DONE');
    expect((await s360.adapter.order(first.id, call))?.state).toBe('RELEASED');
    const second = await hold();
    await s360.clock.advance(16 * 60_000);
    expect((await s360.adapter.order(second.id, call))?.state).toBe('RELEASED');
    expect((await s360.adapter.release(second.id, call)).outcome).toBe('DONE');
    expect(await freeSeats(performanceId)).toContain(seats[0]?.id);
  });

  test('also when the answer was lost', async () => {
    const { performanceId, priceBandId } = await stalls('The Open House', 12);
    const order = done(await s360.adapter.hold(wish([{ performanceId, priceBandId }]), call));
    await s360.fault({ kind: 'lost', endpoint: 'abandonOrder', times: 1 });
    expect((await s360.adapter.release(order.id, call)).outcome).toBe('DONE');
    expect((await s360.calls()).abandonOrder).toBe(1);
  });

  test('but not one that nobody knows, or that is of another channel', async () => {
    expect(codes(await s360.adapter.release('10000099999', call))).toEqual(['HOLD_NOT_FOUND']);
    expect(await s360.adapter.order('10000099999', call)).toBeNull();
    expect(await s360.adapter.order('nonsense', call)).toBeNull();
    const { performanceId, priceBandId } = await stalls('The Open House', 13);
    const order = done(await s360.adapter.hold(wish([{ performanceId, priceBandId }]), call));
    expect(await s360.adapter.order(order.id, callOf('agency'))).toBeNull();
    expect(codes(await s360.adapter.release(order.id, callOf('agency')))).toEqual(['HOLD_NOT_FOUND']);
  });
});
