import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NOW, startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { ordersOf, seatsOf, type TestClient, testClient, uuidOf } from './test-client.ts';

let sandbox: TestSandbox;
let client: TestClient;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = testClient(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.sandbox.clock.set(NOW));

const DAY = 86_400_000;
async function orderOf(event: string, position = 1, seats: readonly string[] = []) {
  const { results } = await client.listPerformances(event);
  const { availability } = await client.availability(results.performance[position]?.perf_id ?? '');
  const [type] = availability.ticket_type;
  return {
    perf_id: results.performance[position]?.perf_id ?? '',
    ticket_type_code: type?.ticket_type_code ?? '',
    price_band_code: type?.price_band[0]?.price_band_code ?? '',
    no_of_seats: 2,
    ...Object.fromEntries(seats.map((seat, at) => [`seat${at}`, seat])),
  };
}
async function buy(...orders: Awaited<ReturnType<typeof orderOf>>[]): Promise<string> {
  let token = '';
  for (const order of orders) {
    ({ trolley_token: token } = await client.trolley({
      ...(token ? { trolley_token: token } : {}),
      ...order,
    }));
  }
  const uuid = uuidOf(await client.reserve({ trolley_token: token }));
  expect(await client.purchase(uuid)).toMatchObject({ transaction_status: 'purchased' });
  return uuid;
}

test('a cancelled seat is free again, a bought one is not', async () => {
  const wanted = await orderOf('3LST', 1, ['R1', 'R2']);
  const uuid = await buy(wanted);
  await sandbox.sandbox.clock.advance(60 * 60_000);
  const taken = await client.reserve(wanted);
  expect(ordersOf(taken)[0]?.seat_request_status).toBe('got_none');
  const cancelled = await client.cancel(uuid);
  expect(ordersOf(cancelled)[0]).toMatchObject({ cancellation_status: 'cancelled' });
  expect(ordersOf(cancelled)[0]?.backend_cancellation_reference).toBeTruthy();
  expect(seatsOf(await client.reserve(wanted))).toEqual(['R1', 'R2']);
});

test('part of a purchase can be cancelled', async () => {
  const uuid = await buy(await orderOf('6IF', 2), await orderOf('6IF', 3));
  expect((await client.cancel(uuid, { cancel_items_list: '2' })).cancelled_item_numbers).toEqual([2]);
  expect(ordersOf(await client.status(uuid)).map((order) => order.cancellation_status)).toEqual([
    'possible',
    'cancelled',
  ]);
  expect((await client.cancel(uuid)).cancelled_item_numbers).toEqual([1]);
});

test('orders that belong together are cancelled together', async () => {
  const uuid = await buy(await orderOf('3TGR', 1), await orderOf('3TGR', 2));
  const answer = await client.cancel(uuid, { cancel_items_list: '1' });
  expect(answer.must_also_cancel?.map((order) => order.item_number)).toEqual([2]);
  expect(answer).not.toHaveProperty('trolley_contents');
  expect(answer).not.toHaveProperty('cancelled_item_numbers');
  expect(ordersOf(await client.status(uuid)).map((order) => order.cancellation_status)).toEqual([
    'possible',
    'possible',
  ]);
  expect((await client.cancel(uuid, { cancel_items_list: '1,2' })).cancelled_item_numbers).toEqual([1, 2]);
});

test('what may not or cannot be cancelled stays', async () => {
  const box = await orderOf('3BOX', 1);
  const forbidden = await buy({ ...box, ticket_type_code: 'CIRCLE' });
  const refused = await client.cancel(forbidden);
  expect(refused.cancelled_item_numbers).toEqual([]);
  expect(ordersOf(refused)[0]).toMatchObject({
    cancellation_status: 'not_permitted',
    backend_cancellation_reference: '',
  });
  const failing = await buy(await orderOf('3PRS', 1));
  expect(ordersOf(await client.cancel(failing))[0]).toMatchObject({
    cancellation_status: 'tried_and_failed',
    cancellation_comment: expect.any(String),
  });
});

test('a performance that is over cannot be cancelled', async () => {
  const uuid = await buy(await orderOf('6IF', 4));
  await sandbox.sandbox.clock.advance(10 * DAY);
  expect((await client.cancel(uuid)).cancelled_item_numbers).toEqual([]);
});

test('archives keep the answers as they were, for their time', async () => {
  const wanted = await orderOf('6IF', 5);
  const held = await client.post('reserve', wanted);
  const uuid = uuidOf(
    await client.status(
      (held.body as { trolley_contents: { transaction_uuid: string } }).trolley_contents.transaction_uuid,
    ),
  );
  const archive = (which: string) =>
    client.get(`${which}_page_archive`, { transaction_uuid: uuid, req_cost_range: true });
  expect(await archive('purchase')).toMatchObject({ status: 400 });
  const bought = await client.post('purchase', {
    transaction_uuid: uuid,
    first_name: 'A',
    last_name: 'B',
    address_line_one: 'C',
    country_code: 'uk',
    phone: '1',
  });
  await client.cancel(uuid);
  expect((await archive('reserve')).body).toEqual(held.body);
  expect((await archive('purchase')).body).toEqual(bought.body);
  await sandbox.sandbox.clock.advance(DAY + 60_000);
  expect(await archive('reserve')).toMatchObject({ status: 410, body: { error_code: 8 } });
  expect((await archive('purchase')).body).toEqual(bought.body);
});
