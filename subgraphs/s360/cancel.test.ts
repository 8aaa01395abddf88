import { done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  availabilityOf,
  bandsOf,
  type Connector,
  CUSTOMER,
  callOf,
  openOf,
  startConnector,
} from './test-connector.ts';

let s360: Connector;
beforeAll(async () => {
  s360 = await startConnector();
});
beforeEach(() => s360.forget());
afterAll(() => s360?.close());

const call = callOf();
const ON_ACCOUNT = { kind: 'ON_ACCOUNT', cardToken: null } as const;
let evening = 0;

/** An order of two seats of a play and a season programme. */
async function bought() {
  evening += 1;
  const play = await openOf(s360.adapter, 'The Open House', evening);
  const seats = play.bands[0]?.seatBlocks?.[0]?.seats.slice(0, 2).map(({ id }) => ({ seatId: id })) ?? [];
  const programme = await openOf(s360.adapter, 'Season programme');
  const order = done(
    await s360.adapter.hold(
      wish([
        { performanceId: play.performance.id, priceBandId: play.bands[0]?.id ?? '', tickets: seats },
        { performanceId: programme.performance.id, priceBandId: programme.bands[0]?.id ?? '' },
      ]),
      call,
    ),
  );
  const purchase = { id: order.id, reference: 'pay', customer: CUSTOMER, payment: ON_ACCOUNT };
  const record = done(await s360.adapter.purchase(purchase, call));
  const line = (performanceId: string) =>
    record.lines.find((one) => one.performanceId === performanceId)?.id ?? '';
  return {
    id: order.id,
    performanceId: play.performance.id,
    seats: seats.map(({ seatId }) => seatId),
    play: line(play.performance.id),
    programme: line(programme.performance.id),
  };
}

async function freeSeats(performanceId: string): Promise<string[]> {
  return bandsOf(await availabilityOf(s360.adapter, performanceId))
    .flatMap(({ seatBlocks }) => seatBlocks ?? [])
    .flatMap(({ seats }) => seats.map(({ id }) => id));
}
const cancel = (id: string, lines: string[] | null = null) => s360.adapter.cancel(id, lines, call);

describe('a cancellation', () => {
  test('of one line leaves the other, and frees its seats', async () => {
    const { id, play, programme, performanceId, seats } = await bought();
    const part = done(await cancel(id, [play]));
    expect(part.state).toBe('PART_CANCELLED');
    const states = new Map(part.lines.map((line) => [line.id, line.cancellation]));
    expect(states).toEqual(
      new Map([
        [play, 'CANCELLED'],
        [programme, 'POSSIBLE'],
      ]),
    );
    expect(
      part.lines.flatMap(({ tickets }) => tickets.map(({ barcode }) => barcode === null)).sort(),
    ).toEqual([false, true, true]);
    expect(await freeSeats(performanceId)).toEqual(expect.arrayContaining(seats));
    expect(done(await cancel(id)).state).toBe('CANCELLED');
  });

  test('of what is cancelled does nothing', async () => {
    const { id } = await bought();
    done(await cancel(id));
    await s360.sandbox.control('POST', '/requests/reset');
    expect(done(await cancel(id)).state).toBe('CANCELLED');
    expect((await s360.calls()).createOrUpdateOrder).toBeUndefined();
  });

  test('of a season ticket gives back its place in every performance', async () => {
    const { performance, bands } = await openOf(s360.adapter, 'Chamber card');
    const line = { performanceId: performance.id, priceBandId: bands[0]?.id ?? '' };
    const order = done(await s360.adapter.hold(wish([line]), call));
    await s360.adapter.purchase(
      { id: order.id, reference: 'pay', customer: CUSTOMER, payment: ON_ACCOUNT },
      call,
    );
    const before = await openOf(s360.adapter, 'Chamber evening 1');
    const gone = done(await cancel(order.id));
    expect(gone).toMatchObject({ state: 'CANCELLED', lines: [{ cancellation: 'CANCELLED' }] });
    const after = await freeSeats(before.performance.id);
    expect(after).toContain(order.lines[0]?.tickets[0]?.seat?.id);
  });

  test('of what has begun is refused; the rest goes', async () => {
    const { id, play, programme, performanceId } = await bought();
    const begins =
      (await s360.adapter.performances([performanceId], call)).get(performanceId)?.startsAt ?? '';
    await s360.clock.set(new Date(Date.parse(begins) + 60_000));
    const result = await cancel(id);
    expect(result).toMatchObject({
      outcome: 'DONE',
      order: { state: 'PART_CANCELLED' },
      problems: [{ code: 'CANCEL_NOT_PERMITTED', lineId: play }],
    });
    expect(result.order?.lines.find((line) => line.id === programme)?.cancellation).toBe('CANCELLED');
    expect(await cancel(id, [play])).toMatchObject({ outcome: 'REFUSED' });
  });

  test('of what is only held, or nobody knows, is refused', async () => {
    const { performance, bands } = await openOf(s360.adapter, 'Home shirt');
    const line = { performanceId: performance.id, priceBandId: bands[0]?.id ?? '' };
    const order = done(await s360.adapter.hold(wish([line]), call));
    expect(await cancel(order.id)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'BASKET_STATE' }],
    });
    expect(await cancel('10000099999')).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'HOLD_NOT_FOUND' }],
    });
    const sold = await bought();
    expect(await s360.adapter.cancel(sold.id, null, callOf('agency'))).toMatchObject({ outcome: 'REFUSED' });
  });
});

describe('a cancellation whose answer was lost', () => {
  test('while the refund was opened: it is found in the file and finished', async () => {
    const { id } = await bought();
    await s360.fault({ kind: 'lost', endpoint: 'createOrUpdateOrder', times: 1 });
    expect(done(await cancel(id)).state).toBe('CANCELLED');
  });

  test('while the refund was closed: it is asked for', async () => {
    const { id } = await bought();
    await s360.sandbox.control('POST', '/requests/reset');
    await s360.fault({ kind: 'lost', endpoint: 'closeOrder', times: 1 });
    expect(done(await cancel(id)).state).toBe('CANCELLED');
    expect(await s360.calls()).toMatchObject({ createOrUpdateOrder: 1, closeOrder: 1 });
  });

  test('and that cannot be asked for is unknown; the same wish goes on where it broke off', async () => {
    const { id } = await bought();
    await s360.sandbox.control('POST', '/requests/reset');
    await s360.fault({ kind: 'garbage', endpoint: 'closeOrder', times: 1 });
    expect(await cancel(id)).toMatchObject({ outcome: 'UNKNOWN', problems: [{ code: 'OUTCOME_UNKNOWN' }] });
    expect(done(await cancel(id)).state).toBe('CANCELLED');
    expect((await s360.calls()).createOrUpdateOrder).toBe(1);
  });
});
