import { NOW } from '@foyer/sandbox/test-sandbox';
import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

const call = callOf();
const STANDING = 'STANDING/A%2Fpool';
const STALLS = 'STALLS/A%2Fpool';
const FLOOR = 'FLOOR/A%2Fpool';
const CIRCLE = 'CIRCLE/A%2Fpool';
let day = 0;

const hold = (...lines: Parameters<typeof wish>[0]) => connector.adapter.hold(wish(lines), call);
/** A performance that no other test has touched. */
async function fresh(event: string): Promise<string> {
  const { results } = await connector.other.listPerformances(event, { page_length: 200 });
  day += 2;
  // Nothing is to be had of some shows on Saturdays.
  const found = results.performance.filter(
    ({ iso8601_date_and_time: time = '' }) => new Date(time.slice(0, 10)).getUTCDay() !== 6,
  )[day];
  if (!found) throw new Error(`${event} has not so many performances`);
  return found.perf_id;
}
const choose = (...seats: string[]) => seats.map((seatId) => ({ seatId }));
const seatsOf = ({ lines }: ReturnType<typeof done>) =>
  lines.flatMap(({ tickets }) => tickets.map(({ seat }) => seat?.id));
/** What of this performance and band is free. */
async function freeSeats(performanceId: string, bandId: string): Promise<string[]> {
  const query = { performanceId, quantity: null, promoCode: null };
  const { ticketTypes } = await connector.adapter.availability(query, call);
  const band = ticketTypes.flatMap(({ priceBands }) => priceBands).find(({ id }) => id === bandId);
  return (band?.seatBlocks ?? []).flatMap(({ seats }) => seats.map(({ id }) => id));
}
/** What is held now. */
async function heldIds(): Promise<string[]> {
  return (await connector.orders()).flatMap(({ id, state }) => (state === 'held' ? [id] : [])).sort();
}

describe('one line', () => {
  test('is held for a quarter of an hour, the best places first', async () => {
    const performanceId = await fresh('6IF');
    const result = await hold({ performanceId, priceBandId: STANDING, tickets: 2 });
    const order = done(result);
    expect(result).toMatchObject({ lineIds: ['line-1'], problems: [] });
    expect(order).toMatchObject({
      state: 'HELD',
      reference: null,
      purchasedAt: null,
      delivery: { code: 'COBO' },
      lines: [{ performanceId, quantity: 2, seats: 'NOT_REQUESTED', ticketType: 'Standing' }],
    });
    const left = new Date(order.heldUntil ?? 0).getTime() - NOW.getTime();
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(left).toBeLessThanOrEqual(15 * 60_000 + 10_000);
    expect(await connector.stateOf(order.id)).toBe('held');
    // One line goes straight into the reservation.
    expect(await connector.calls()).toMatchObject({ reserve: 1 });
    expect(await connector.calls()).not.toHaveProperty('trolley');
  });

  test('with chosen seats gets those', async () => {
    const performanceId = await fresh('7AA');
    const order = done(
      await hold({ performanceId, priceBandId: STALLS, tickets: choose('E9', 'E10', 'E11') }),
    );
    expect(order.lines[0]?.seats).toBe('ALL');
    expect(seatsOf(order)).toEqual(['E9', 'E10', 'E11']);
    expect(await freeSeats(performanceId, STALLS)).not.toContain('E10');
  });

  test('with a separator in the ids of its seats', async () => {
    const order = done(
      await hold({ performanceId: await fresh('3PRS'), priceBandId: FLOOR, tickets: choose('B.3', 'B.4') }),
    );
    expect(order.lines[0]?.tickets.map(({ seat }) => [seat?.row, seat?.number])).toEqual([
      ['B', '3'],
      ['B', '4'],
    ]);
  });

  test('of an undated event', async () => {
    const order = done(await hold({ performanceId: '6KF-auto', priceBandId: STANDING }));
    expect(order.lines).toMatchObject([{ eventId: '6KF', performanceId: '6KF-auto' }]);
  });
});

describe('tariffs', () => {
  const tariffs = async (...codes: (string | null)[]) =>
    hold({
      performanceId: await fresh('6IF'),
      priceBandId: STANDING,
      tickets: codes.map((tariff) => ({ tariff })),
    });
  const names = (result: Awaited<ReturnType<typeof tariffs>>) =>
    done(result).lines.flatMap((line) => line.tickets.map(({ tariff }) => tariff));

  test('are those chosen, each with its price', async () => {
    const result = await tariffs('CHILD', 'ADULT', 'CHILD');
    expect(names(result).sort()).toEqual(['Adult', 'Child (3 to 15)', 'Child (3 to 15)']);
    const [line] = done(result).lines;
    const faces =
      line?.tickets.map(({ price }) => Number(price.faceValue.amount)).sort((a, b) => a - b) ?? [];
    expect(faces[0]).toBeLessThan(faces[2] ?? 0);
  });

  test('left out for some tickets are the default for those', async () => {
    expect(names(await tariffs('CHILD', null)).sort()).toEqual(['Adult', 'Child (3 to 15)']);
    expect(names(await tariffs(null, null))).toEqual(['Adult', 'Adult']);
  });

  test('that are not sold, or not together, are refused rather than replaced', async () => {
    const before = await heldIds();
    for (const codes of [['PIRATE'], ['ADULT', 'CHILD', 'STUDENT', 'OAP']])
      expect(await tariffs(...codes)).toMatchObject({
        outcome: 'REFUSED',
        order: null,
        problems: [{ code: 'TARIFF_UNKNOWN', lineId: 'line-1' }],
      });
    expect(await heldIds()).toEqual(before);
  });
});

describe('seats that somebody else has', () => {
  test('are refused, and the others that came are given back', async () => {
    const performanceId = await fresh('7AA');
    done(await hold({ performanceId, priceBandId: STALLS, tickets: choose('E9', 'E10') }));
    const before = await heldIds();
    const free = await freeSeats(performanceId, STALLS);
    for (const seats of [choose('E9', 'E10'), choose('E10', 'E11')])
      expect(await hold({ performanceId, priceBandId: STALLS, tickets: seats })).toMatchObject({
        outcome: 'REFUSED',
        order: null,
        problems: [{ code: 'SEATS_TAKEN', lineId: 'line-1' }],
      });
    expect(await freeSeats(performanceId, STALLS)).toEqual(free);
    expect(await heldIds()).toEqual(before);
  });

  test('are replaced where others will do', async () => {
    const performanceId = await fresh('7AA');
    done(await hold({ performanceId, priceBandId: STALLS, tickets: choose('E9', 'E10') }));
    const order = done(
      await hold({
        performanceId,
        priceBandId: STALLS,
        tickets: choose('E9', 'E10'),
        acceptOtherSeats: true,
      }),
    );
    expect(order.lines[0]?.seats).toBe('NONE');
    expect(seatsOf(order)).toHaveLength(2);
  });

  test('are given back, or told to the caller when that fails', async () => {
    const performanceId = await fresh('7AA');
    done(await hold({ performanceId, priceBandId: STALLS, tickets: choose('E9', 'E10') }));
    await connector.fault({ kind: 'down', endpoint: 'release' });
    const result = await hold({ performanceId, priceBandId: STALLS, tickets: choose('E9', 'E10') });
    expect(result).toMatchObject({
      outcome: 'REFUSED',
      order: { state: 'HELD' },
      problems: [{ code: 'SEATS_TAKEN' }],
    });
    await connector.forget();
    expect(await connector.adapter.release(result.order?.id ?? '', call)).toMatchObject({ outcome: 'DONE' });
  });
});

describe('several lines', () => {
  test('of several systems are one hold, in a trolley', async () => {
    const [choir, fireworks] = [await fresh('6IF'), await fresh('7AA')];
    const result = await hold(
      { performanceId: fireworks, priceBandId: STALLS, tickets: choose('F1', 'F2') },
      { performanceId: choir, priceBandId: STANDING, tickets: 3 },
    );
    const order = done(result);
    expect(order.lines.map(({ performanceId }) => performanceId).sort()).toEqual([fireworks, choir].sort());
    expect(result.lineIds).toEqual(
      order.lines.map(({ performanceId }) => (performanceId === choir ? 'line-2' : 'line-1')),
    );
    expect(order.lines.map(({ quantity }) => quantity).sort()).toEqual([2, 3]);
    expect(await connector.calls()).toMatchObject({ trolley: 2, reserve: 1 });
  });

  test('are all given back when one of them fails', async () => {
    const [choir, tuesday] = [
      await connector.other.performance('6IF', 4),
      await connector.other.performance('6IE', 2),
    ];
    const garden = await connector.other.performance('7AB');
    const before = await heldIds();
    const result = await hold(
      { performanceId: garden, priceBandId: STALLS },
      { performanceId: tuesday, priceBandId: STALLS },
      { performanceId: choir, priceBandId: STANDING },
    );
    expect(result).toMatchObject({ outcome: 'REFUSED', order: null });
    // The venue says why; what is sold by the same system fails with it.
    expect(result.problems).toContainEqual({
      code: 'SUPPLIER_REFUSED',
      message: 'The venue refused to hold this: Nothing is sold for Tuesdays.',
      lineId: 'line-2',
    });
    expect(result.problems.map(({ lineId }) => lineId).sort()).toEqual(['line-2', 'line-3']);
    expect(await heldIds()).toEqual(before);
  });

  test('that cannot go together are refused before anything is held', async () => {
    const [london, vegas] = [await fresh('6IF'), await fresh('6L9')];
    const before = await heldIds();
    const twice = { performanceId: london, priceBandId: STANDING };
    for (const lines of [
      [twice, twice],
      [twice, { performanceId: vegas, priceBandId: STALLS }],
    ])
      expect(await hold(...lines)).toMatchObject({
        outcome: 'REFUSED',
        order: null,
        problems: [{ code: 'SUPPLIER_REFUSED', lineId: 'line-2' }],
      });
    expect(await heldIds()).toEqual(before);
    expect(await connector.calls()).not.toHaveProperty('reserve');
  });

  test('are held with what is an extra to one of them, in any order', async () => {
    const main = { performanceId: await connector.other.performance('7AB'), priceBandId: CIRCLE };
    const extra = { performanceId: '7AC-auto', priceBandId: STANDING };
    expect(done(await hold(main, extra)).lines).toHaveLength(2);
    expect(done(await hold(extra, main)).lines).toHaveLength(2);
    expect(await hold(extra)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SOLD_OUT' }] });
  });
});

describe('the way of delivery', () => {
  const sent = async (method: string, ...events: string[]) => {
    const lines = await Promise.all(
      events.map(async (event) => ({
        performanceId: (
          await connector.other.listPerformances(event, { page_length: 100 })
        ).results.performance.at(-1)?.perf_id as string,
        priceBandId: event === '6IF' ? STANDING : STALLS,
      })),
    );
    return connector.adapter.hold(wish(lines, method), call);
  };

  test('is the one chosen, and is paid once', async () => {
    expect(done(await sent('POST', '6IF'))).toMatchObject({
      delivery: { code: 'POST', price: { amount: '3.50' } },
    });
    const free = done(await sent('VOUCH', '7AA'));
    expect(free.delivery).toMatchObject({ code: 'VOUCH', kind: 'ELECTRONIC' });
    expect(free.total).toEqual(free.price?.total);
  });

  test('that is not offered is refused, not replaced', async () => {
    const before = await heldIds();
    expect(await sent('PIGEON', '6IF')).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'DELIVERY_UNKNOWN' }],
    });
    expect(await heldIds()).toEqual(before);
  });

  test('that only some of the lines offer is refused too', async () => {
    const before = await heldIds();
    for (const events of [
      ['6IF', '7AB'],
      ['7AB', '6IF'],
    ])
      expect(await sent('POST', ...events)).toMatchObject({
        outcome: 'REFUSED',
        problems: [{ code: 'DELIVERY_UNKNOWN' }],
      });
    expect(await heldIds()).toEqual(before);
  });
});

describe('what cannot be held', () => {
  test('because there is no such thing', async () => {
    const performanceId = await fresh('6IF');
    const codes = async (...lines: Parameters<typeof wish>[0]) => {
      const { outcome, problems } = await hold(...lines);
      return [outcome, ...problems.map(({ code }) => code)];
    };
    expect(await codes({ performanceId, priceBandId: 'nonsense' })).toEqual([
      'REFUSED',
      'PRICE_BAND_UNKNOWN',
    ]);
    expect(await codes()).toEqual(['REFUSED', 'BASKET_EMPTY']);
    expect(await connector.calls()).not.toHaveProperty('reserve');
    expect(await codes({ performanceId, priceBandId: 'STANDING/Z%2Fpool' })).toEqual(['REFUSED', 'SOLD_OUT']);
    expect(await codes({ performanceId: '6IF-ZZZ', priceBandId: STANDING })).toEqual(['REFUSED', 'SOLD_OUT']);
    expect(await codes({ performanceId: '6KF-auto', priceBandId: STANDING, tickets: 2 })).toEqual([
      'REFUSED',
      'SOLD_OUT',
    ]);
  });

  test('because the venue refuses the choice of seats', async () => {
    const performanceId = await fresh('7AA');
    // Apart, and one left alone.
    for (const seats of [choose('E9', 'E12'), choose('E10', 'E11')])
      expect(await hold({ performanceId, priceBandId: STALLS, tickets: seats })).toMatchObject({
        outcome: 'REFUSED',
        order: null,
        problems: [{ code: 'SUPPLIER_REFUSED', lineId: 'line-1' }],
      });
    await connector.fault({ kind: 'decline', endpoint: 'reserve', times: 1 });
    expect(await hold({ performanceId, priceBandId: STALLS })).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ message: 'The venue refused to hold this: The venue did not agree.' }],
    });
  });

  test('because others were faster: the last seats are held once', async () => {
    const performanceId = await fresh('3LST');
    const all = await Promise.all(
      Array.from({ length: 8 }, () => hold({ performanceId, priceBandId: FLOOR, tickets: 4 })),
    );
    const orders = all.flatMap(({ outcome, order }) => (outcome === 'DONE' && order ? [order] : []));
    const seats = orders.flatMap(seatsOf);
    expect(new Set(seats).size).toBe(seats.length);
    expect(orders).toHaveLength(5);
    for (const { outcome, problems } of all)
      if (outcome !== 'DONE') expect(problems).toMatchObject([{ code: 'SOLD_OUT' }]);
  });
});

describe('a supplier in trouble', () => {
  const line = async () => ({ performanceId: await fresh('6IF'), priceBandId: STANDING });

  test.each(['lost', 'down', 'error', 'garbage'])('on reserving (%s): it is not known', async (kind) => {
    const wanted = await line();
    await connector.fault({ kind, endpoint: 'reserve' });
    expect(await hold(wanted)).toMatchObject({
      outcome: 'UNKNOWN',
      order: null,
      problems: [{ code: 'OUTCOME_UNKNOWN' }],
    });
    // Never sent a second time.
    expect((await connector.calls()).reserve).toBe(1);
  });

  test('on reserving: too many calls means not done', async () => {
    const wanted = await line();
    await connector.fault({ kind: 'throttled', endpoint: 'reserve' });
    expect(await hold(wanted)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'SUPPLIER_THROTTLED' }],
    });
  });

  test('before reserving: nothing was done', async () => {
    const [one, two] = [await line(), await line()];
    await connector.fault({ kind: 'garbage', endpoint: 'trolley' });
    expect(await hold(one, two)).toMatchObject({
      outcome: 'REFUSED',
      order: null,
      problems: [{ code: 'SUPPLIER_PROTOCOL' }],
    });
    await connector.forget();
    await connector.fault({ kind: 'garbage', endpoint: 'send_methods' });
    expect(await connector.adapter.hold(wish([one], 'COBO'), call)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'SUPPLIER_PROTOCOL' }],
    });
  });
});
