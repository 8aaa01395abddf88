import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { ordersOf, seatsOf, type TestClient, testClient, uuidOf } from './test-client.ts';

let sandbox: TestSandbox;
let client: TestClient;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = testClient(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.sandbox.clock.set(new Date('2027-03-01T09:00:00Z')));

const MINUTE = 60_000;
const circle = (perf: string, ...seats: string[]) => seated(perf, 'CIRCLE', 'B/pool', seats);
function seated(perf: string, type: string, band: string, seats: readonly string[], quantity = seats.length) {
  return {
    perf_id: perf,
    ticket_type_code: type,
    price_band_code: band,
    no_of_seats: quantity,
    ...Object.fromEntries(seats.map((seat, position) => [`seat${position}`, seat])),
  };
}

/** A performance nobody else uses: tests of one file share the inventory. */
let used = 1;
async function fresh(event: string): Promise<string> {
  const { results } = await client.listPerformances(event, { page_len: 60 });
  used += 1;
  const perf = results.performance[used]?.perf_id;
  if (!perf) throw new Error(`${event} has no more performances`);
  return perf;
}

test('a hold that runs out frees its seats', async () => {
  const perf = await fresh('3LST');
  const all = Array.from({ length: 10 }, (_unused, seat) => `R${seat + 1}`);
  const held = await client.reserve(seated(perf, 'FLOOR', 'A/pool', all));
  expect(
    (await client.availability(perf, { no_of_seats: 1 })).availability.ticket_type[0]?.price_band[0],
  ).toMatchObject({ number_available: 10 });
  await sandbox.control('POST', '/clock', { advanceSeconds: 14 * 60 });
  expect(await client.status(uuidOf(held))).toMatchObject({ transaction_status: 'reserved' });
  await sandbox.sandbox.clock.advance(2 * MINUTE);
  expect(await client.status(uuidOf(held))).toMatchObject({ transaction_status: 'released' });
  expect((await client.availability(perf)).availability.ticket_type[0]?.price_band[0]).toMatchObject({
    number_available: 20,
  });
  // Somebody else takes them; the purchase that comes too late buys nothing.
  const second = await client.reserve(seated(perf, 'FLOOR', 'A/pool', all));
  expect(seatsOf(second)).toEqual(all);
  expect(await client.purchase(uuidOf(held))).toMatchObject({
    transaction_status: 'failed',
    trolley_contents: { purchase_result: { success: false } },
  });
  expect(await client.purchase(uuidOf(second))).toMatchObject({ transaction_status: 'purchased' });
});

test('the hold lasts as long as its shortest system allows', async () => {
  const held = await client.reserve({
    perf_id: await fresh('3PRS'),
    ticket_type_code: 'FLOOR',
    price_band_code: 'A/pool',
    no_of_seats: 2,
  });
  expect(held.minutes_left_on_reserve).toBe(10);
});

test('release gives back, as often as one asks, and not what is bought', async () => {
  const perf = await fresh('3LST');
  const held = await client.reserve(seated(perf, 'FLOOR', 'A/pool', ['R1', 'R2']));
  expect(await client.release(uuidOf(held))).toEqual({ released_ok: true });
  expect(await client.release(uuidOf(held))).toEqual({ released_ok: true });
  const again = await client.reserve(seated(perf, 'FLOOR', 'A/pool', ['R1', 'R2']));
  expect(seatsOf(again)).toEqual(['R1', 'R2']);
  await client.purchase(uuidOf(again));
  expect(await client.release(uuidOf(again))).toEqual({ released_ok: false });
  expect(await client.status(uuidOf(again))).toMatchObject({ transaction_status: 'purchased' });
});

test('seats that are gone are replaced, and the answer says so', async () => {
  const perf = await fresh('3LST');
  await client.reserve(seated(perf, 'FLOOR', 'A/pool', ['R5']));
  const partly = await client.reserve(seated(perf, 'FLOOR', 'A/pool', ['R5', 'R6']));
  expect(ordersOf(partly)[0]).toMatchObject({ seat_request_status: 'got_partial' });
  expect(seatsOf(partly)).toContain('R6');
  expect(seatsOf(partly)).not.toContain('R5');
  const none = await client.reserve(seated(perf, 'FLOOR', 'A/pool', ['foo', 'bar']));
  expect(ordersOf(none)[0]).toMatchObject({
    seat_request_status: 'got_none',
    requested_seat_ids: ['foo', 'bar'],
  });
  expect(seatsOf(none)).toHaveLength(2);
  const best = await client.reserve(seated(perf, 'FLOOR', 'A/pool', [], 2));
  expect(ordersOf(best)[0]).toMatchObject({ seat_request_status: 'not_requested', requested_seat_ids: [] });
});

test('seat H10 makes an order fail and seat D7 is never given', async () => {
  const { results } = await client.listPerformances('7AB');
  const perf = results.performance[0]?.perf_id ?? '';
  const failed = await client.reserve(circle(perf, 'H9', 'H10'));
  expect(failed.unreserved_orders?.[0]).toMatchObject({
    reserve_failure_comment: 'Seat H10 causes failure.',
    seat_request_status: 'got_none',
  });
  expect(failed).not.toHaveProperty('trolley_contents');
  expect(failed).not.toHaveProperty('transaction_status');
  const other = await client.reserve(seated(perf, 'STALLS', 'B/pool', ['D6', 'D7']));
  expect(seatsOf(other)).not.toContain('D7');
  expect(seatsOf(other)).toHaveLength(2);
  // D7 stands at the end of its row: what is given instead is side by side.
  expect(seatsOf(other)).toEqual(['D5', 'D6']);
});

test('a choice that leaves one seat alone is refused where that is never allowed', async () => {
  const perf = await fresh('7AA');
  const refused = await client.reserve(seated(perf, 'STALLS', 'A/pool', ['E2', 'E3']));
  expect(refused.unreserved_orders?.[0]?.reserve_failure_comment).toMatch(/single seat/);
  const apart = await client.reserve(seated(perf, 'STALLS', 'A/pool', ['E1', 'E5']));
  expect(apart.unreserved_orders?.[0]?.reserve_failure_comment).toMatch(/next to each other/);
  const good = await client.reserve(seated(perf, 'STALLS', 'A/pool', ['E1', 'E2']));
  expect(seatsOf(good)).toEqual(['E1', 'E2']);
});

test('a single seat may be left where nothing else is possible, if the rule says so', async () => {
  const perf = await fresh('3PRS');
  const refused = await client.reserve(seated(perf, 'FLOOR', 'A/pool', ['A.2', 'A.3']));
  expect(refused.unreserved_orders?.[0]?.reserve_failure_comment).toMatch(/single seat/);
  const odd = await client.reserve(seated(perf, 'FLOOR', 'A/pool', [], 3));
  expect(odd).toEqual({ input_contained_unavailable_order: true, unreserved_orders: [] });
});

test('seats that nobody chose do not leave one alone either', async () => {
  const perf = await fresh('7AA');
  const blocks = async () => {
    const answer = await client.availability(perf, { add_seat_blocks: true });
    const rows = answer.availability.ticket_type.find((type) => type.ticket_type_code === 'BALCONY');
    return Object.values(rows?.price_band[0]?.free_seat_blocks?.blocks_by_row ?? {}).flat();
  };
  // Twelve blocks of ten: two orders of three fit into each, a third would leave one seat.
  for (let order = 0; order < 24; order += 1) {
    expect(seatsOf(await client.reserve(seated(perf, 'BALCONY', 'D/pool', [], 3)))).toHaveLength(3);
  }
  expect((await blocks()).map((block) => block.length)).toEqual(Array.from({ length: 12 }, () => 4));
  const none = await client.reserve(seated(perf, 'BALCONY', 'D/pool', [], 3));
  expect(none).toEqual({ input_contained_unavailable_order: true, unreserved_orders: [] });
});

test('whole blocks go together', async () => {
  const perf = await fresh('3BOX');
  const part = await client.reserve(seated(perf, 'CIRCLE', 'A/pool', ['E7', 'E8']));
  expect(part.unreserved_orders?.[0]?.reserve_failure_comment).toMatch(/taken together/);
  const whole = await client.reserve(seated(perf, 'CIRCLE', 'A/pool', ['E7', 'E8', 'E9']));
  expect(seatsOf(whole)).toEqual(['E7', 'E8', 'E9']);
});

test('6IE fails on Tuesdays, and on Thursdays the second and third ticket see less', async () => {
  const wanted = (perf: string) => seated(perf, 'STALLS', 'A/pool', [], 3);
  const tuesday = await client.reserve(wanted(await client.performance('6IE', 2)));
  expect(tuesday.unreserved_orders).toHaveLength(1);
  const thursday = await client.reserve(wanted(await client.performance('6IE', 4)));
  const seats = ordersOf(thursday)[0]?.ticket_orders.ticket_order.flatMap((one) => one.seats ?? []);
  expect(seats?.map((seat) => seat.is_restricted_view)).toEqual([false, true, true]);
});

test('holds and sales outlive a restart, and every process has the same clock', async () => {
  const perf = await fresh('3LST');
  const held = await client.reserve(seated(perf, 'FLOOR', 'A/pool', ['R1']));
  const another = await sandbox.startAnother();
  expect(Math.abs(another.clock.now().getTime() - sandbox.sandbox.clock.now().getTime())).toBeLessThan(5000);
  const there = testClient({ ...sandbox, sandbox: another });
  expect(await there.status(uuidOf(held))).toMatchObject({ transaction_status: 'reserved' });
  const taken = await there.reserve(seated(perf, 'FLOOR', 'A/pool', ['R1']));
  expect(ordersOf(taken)[0]).toMatchObject({ seat_request_status: 'got_none' });
  await sandbox.sandbox.clock.advance(16 * MINUTE);
  // The other process hears of the move from the database.
  await expect.poll(() => another.clock.now().getTime()).toBeGreaterThan(Date.parse('2027-03-01T09:16:00Z'));
  expect(await there.status(uuidOf(held))).toMatchObject({ transaction_status: 'released' });
  await another.close();
});
