import { CUSTOMER, done, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

type Channel = Parameters<typeof callOf>[0];
const call = callOf();
const BANDS: Record<string, string> = {
  DP9: 'STANDING/A%2Fpool',
  '3PRS': 'FLOOR/A%2Fpool',
  // Two seats are a whole block there.
  '3BOX': 'CIRCLE/A%2Fpool',
};
const STALLS = 'STALLS/A%2Fpool';
let day = 0;

/** Holds two tickets of each of these events, on a day that no other test has touched. */
async function hold(events: readonly string[] = ['DP9'], channel: Channel = 'default') {
  const lines = [];
  for (const event of events) {
    const { results } = await connector.other.listPerformances(event, { page_length: 200 });
    day += 1;
    const performanceId = results.performance[day % results.performance.length]?.perf_id ?? '';
    lines.push({ performanceId, priceBandId: BANDS[event] ?? STALLS, tickets: 2 });
  }
  return done(await connector.adapter.hold(wish(lines), callOf(channel)));
}
async function buy(events?: readonly string[], channel: Channel = 'default') {
  const { id } = await hold(events, channel);
  const input = {
    id,
    reference: 'ref',
    customer: CUSTOMER,
    payment: { kind: 'ON_ACCOUNT' as const, cardToken: null },
  };
  return done(await connector.adapter.purchase(input, callOf(channel)));
}
const cancel = (id: string, lines: string[] | null = null, channel: Channel = 'default') =>
  connector.adapter.cancel(id, lines, callOf(channel));
const release = (id: string) => connector.adapter.release(id, call);
const cancellations = async (id: string) =>
  (await connector.adapter.order(id, call))?.lines.map(({ cancellation }) => cancellation);

describe('giving a hold back', () => {
  test('frees its seats, and twice is well', async () => {
    const { id } = await hold();
    for (let time = 0; time < 2; time += 1)
      expect(await release(id)).toEqual({ outcome: 'DONE', order: null, problems: [] });
    expect(await connector.stateOf(id)).toBe('released');
    expect(await connector.adapter.order(id, call)).toMatchObject({ state: 'RELEASED', heldUntil: null });
  });

  test('that has run out is well', async () => {
    const { id } = await hold();
    await connector.clock.advance(16 * 60_000);
    expect(await release(id)).toMatchObject({ outcome: 'DONE' });
  });

  test('that was bought is refused', async () => {
    const { id } = await buy();
    expect(await release(id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'BASKET_STATE' }] });
    expect(await connector.stateOf(id)).toBe('purchased');
  });

  test('that is not known is refused', async () => {
    const theirs = await hold(['7AA'], 'card');
    for (const id of ['U-NOBODY', theirs.id])
      expect(await release(id)).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'HOLD_NOT_FOUND' }] });
    expect(await connector.stateOf(theirs.id)).toBe('held');
  });

  test('is looked up when its answer is lost', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'lost', endpoint: 'release' });
    expect(await release(id)).toMatchObject({ outcome: 'DONE' });
    expect((await connector.calls()).release).toBe(1);
  });

  test('is not known when it cannot be looked up, or was not done', async () => {
    const { id } = await hold();
    await connector.fault({ kind: 'down', endpoint: 'release' });
    expect(await release(id)).toMatchObject({ outcome: 'UNKNOWN', order: { state: 'HELD' } });
    await connector.fault({ kind: 'garbage', endpoint: 'status' });
    expect(await release(id)).toMatchObject({
      outcome: 'UNKNOWN',
      order: null,
      problems: [{ code: 'OUTCOME_UNKNOWN' }],
    });
  });
});

describe('cancelling', () => {
  test('all of an order', async () => {
    const { id } = await buy(['DP9', '7AA']);
    expect(await cancel(id)).toMatchObject({
      outcome: 'DONE',
      order: { state: 'CANCELLED', lines: [{ cancellation: 'CANCELLED' }, { cancellation: 'CANCELLED' }] },
      problems: [],
    });
    // Once more changes nothing, and is well.
    expect(await cancel(id)).toMatchObject({ outcome: 'DONE', order: { state: 'CANCELLED' } });
  });

  test('frees the seats', async () => {
    const order = await buy(['7AA']);
    const [line] = order.lines;
    const free = async () => {
      const query = { performanceId: line?.performanceId ?? '', quantity: null, promoCode: null };
      const { ticketTypes } = await connector.adapter.availability(query, call);
      return ticketTypes.flatMap(({ priceBands }) =>
        priceBands.flatMap(({ seatBlocks }) => (seatBlocks ?? []).flatMap(({ seats }) => seats.length)),
      );
    };
    const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
    const before = sum(await free());
    done(await cancel(order.id));
    expect(sum(await free())).toBe(before + 2);
  });

  test('one line of several, then the other', async () => {
    const { id } = await buy(['DP9', '7AA']);
    expect(await cancel(id, ['2'])).toMatchObject({ outcome: 'DONE', order: { state: 'PART_CANCELLED' } });
    expect(await cancellations(id)).toEqual(['POSSIBLE', 'CANCELLED']);
    expect(await cancel(id, ['1'])).toMatchObject({ outcome: 'DONE', order: { state: 'CANCELLED' } });
  });

  test('lines that go only together', async () => {
    const { id } = await buy(['3TGR', '3TGR']);
    expect(await cancel(id, ['1'])).toMatchObject({
      outcome: 'REFUSED',
      order: null,
      problems: [{ code: 'CANCEL_NOT_PERMITTED', message: expect.stringContaining('together with: 2') }],
    });
    expect(await cancellations(id)).toEqual(['POSSIBLE', 'POSSIBLE']);
    expect(await cancel(id, ['1', '2'])).toMatchObject({ outcome: 'DONE', order: { state: 'CANCELLED' } });
  });

  test('is not permitted for some', async () => {
    const { id } = await buy(['3BOX']);
    expect(await cancel(id)).toMatchObject({
      outcome: 'REFUSED',
      order: { state: 'PURCHASED' },
      problems: [{ code: 'CANCEL_NOT_PERMITTED', lineId: '1' }],
    });
  });

  test('is refused by some venues', async () => {
    const { id } = await buy(['3PRS']);
    expect(await cancel(id)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'CANCEL_NOT_PERMITTED', message: expect.stringContaining('refused'), lineId: '1' }],
    });
    expect(await cancellations(id)).toEqual(['REFUSED']);
  });

  test('what can be cancelled is, and the rest is told', async () => {
    const { id } = await buy(['DP9', '3BOX']);
    const result = await cancel(id);
    expect(result).toMatchObject({
      outcome: 'DONE',
      order: { state: 'PART_CANCELLED' },
      problems: [{ code: 'CANCEL_NOT_PERMITTED' }],
    });
    const kept = result.order?.lines.find(({ eventId }) => eventId === '3BOX');
    expect(result.problems[0]?.lineId).toBe(kept?.id);
  });

  test('is not for every account', async () => {
    const { id } = await buy(['DP9'], 'noCancel');
    expect(await cancel(id, null, 'noCancel')).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'FORBIDDEN' }],
    });
  });

  test('is too late after the performance', async () => {
    const { id } = await buy();
    await connector.clock.advance(150 * 86_400_000);
    expect(await cancel(id)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'CANCEL_NOT_PERMITTED' }],
    });
  });

  test('what was not bought, or is not known, is refused', async () => {
    const { id } = await hold();
    for (const one of [id, 'U-NOBODY'])
      expect(await cancel(one)).toMatchObject({
        outcome: 'REFUSED',
        problems: [{ code: 'SUPPLIER_REFUSED' }],
      });
    expect(await connector.stateOf(id)).toBe('held');
  });

  test('no line is not all lines, and a line that is not there is none', async () => {
    const { id } = await buy(['DP9', '7AA']);
    for (const lines of [[], ['9'], ['one'], ['']]) {
      expect(await cancel(id, lines)).toMatchObject({
        outcome: 'REFUSED',
        problems: [{ code: 'NOT_FOUND' }],
      });
      expect(await cancellations(id)).toEqual(['POSSIBLE', 'POSSIBLE']);
    }
    expect(await cancel(id, ['1', '9'])).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'NOT_FOUND' }],
    });
    expect(await cancellations(id)).toEqual(['POSSIBLE', 'POSSIBLE']);
  });
});

describe('a cancellation whose answer is lost', () => {
  test('is looked up', async () => {
    const { id } = await buy(['DP9', '7AA']);
    await connector.fault({ kind: 'lost', endpoint: 'cancel', times: 1 });
    expect(await cancel(id, ['1'])).toMatchObject({ outcome: 'DONE', order: { state: 'PART_CANCELLED' } });
    expect((await connector.calls()).cancel).toBe(1);
  });

  test('and was not done is not known', async () => {
    const { id } = await buy();
    for (const kind of ['down', 'garbage']) {
      await connector.fault({ kind, endpoint: 'cancel', times: 1 });
      expect(await cancel(id)).toMatchObject({
        outcome: 'UNKNOWN',
        order: { state: 'PURCHASED' },
        problems: [{ code: 'OUTCOME_UNKNOWN' }],
      });
    }
  });

  test('but not only its order: what the answer says counts', async () => {
    const good = await buy();
    const fixed = await buy(['3BOX']);
    await connector.fault({ kind: 'garbage', endpoint: 'status' });
    expect(await cancel(good.id)).toMatchObject({ outcome: 'DONE', problems: [] });
    expect(await cancel(fixed.id)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'CANCEL_NOT_PERMITTED' }],
    });
  });
});

describe('an order', () => {
  test('that is not known is none, and one of another sales channel is not known', async () => {
    const theirs = await hold(['7AA'], 'card');
    for (const id of ['U-NOBODY', theirs.id]) expect(await connector.adapter.order(id, call)).toBeNull();
    expect(await connector.adapter.order(theirs.id, callOf('card'))).toMatchObject({ state: 'HELD' });
  });

  test('is as it is now', async () => {
    const { id, heldUntil } = await hold();
    const state = async () => (await connector.adapter.order(id, call))?.state;
    expect(await connector.adapter.order(id, call)).toMatchObject({ id, state: 'HELD' });
    const again = await connector.adapter.order(id, call);
    // The supplier counts in hundredths of a minute.
    expect(Math.abs(Date.parse(again?.heldUntil ?? '') - Date.parse(heldUntil ?? ''))).toBeLessThan(2000);
    await connector.clock.advance(16 * 60_000);
    expect(await state()).toBe('RELEASED');
  });

  test.each(['down', 'error', 'garbage', 'throttled'])(
    'that cannot be asked for (%s) is not taken for one that is not known',
    async (kind) => {
      const { id } = await hold();
      await connector.fault({ kind, endpoint: 'status' });
      await expect(connector.adapter.order(id, call)).rejects.toMatchObject({
        code: expect.stringMatching(/^SUPPLIER_(DOWN|PROTOCOL|THROTTLED)$/),
      });
    },
  );
});
