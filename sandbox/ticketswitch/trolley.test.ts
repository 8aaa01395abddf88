import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { ordersOf, type TestClient, testClient, uuidOf } from './test-client.ts';

let sandbox: TestSandbox;
let client: TestClient;
let choir: string;
let garden: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = testClient(sandbox);
  choir = await client.performance('6IF', 3);
  garden = (await client.listPerformances('7AB')).results.performance[0]?.perf_id ?? '';
});
afterAll(() => sandbox.close());

const choirOrder = (quantity = 2) => ({
  perf_id: choir,
  ticket_type_code: 'STANDING',
  price_band_code: 'A/pool',
  no_of_seats: quantity,
});
const gardenOrder = () => ({
  perf_id: garden,
  ticket_type_code: 'STALLS',
  price_band_code: 'A/pool',
  no_of_seats: 1,
});
async function addOnOrder() {
  const { results } = await client.listPerformances('7AC');
  return {
    perf_id: results.performance[0]?.perf_id ?? '',
    ticket_type_code: 'STANDING',
    price_band_code: 'A/pool',
    no_of_seats: 1,
  };
}

test('equal contents have equal tokens, and old tokens stay good', async () => {
  const one = await client.trolley(choirOrder());
  const same = await client.trolley(choirOrder());
  expect(same.trolley_token).toBe(one.trolley_token);
  const more = await client.trolley({ trolley_token: one.trolley_token, ...gardenOrder() });
  expect(more.trolley_token).not.toBe(one.trolley_token);
  expect(more.trolley_token).toMatch(/^[\w.-]+$/);
  expect((await client.trolley({ trolley_token: one.trolley_token })).trolley_token_contents).toMatchObject({
    trolley_order_count: 1,
  });
});

test('a bundle for each system, item numbers that are never used again, totals that add up', async () => {
  const first = await client.trolley({ ...choirOrder(), disc0: 'ADULT', disc1: 'CHILD' });
  const second = await client.trolley({ trolley_token: first.trolley_token, ...gardenOrder(), seat0: 'foo' });
  const bundles = second.trolley_token_contents.bundle ?? [];
  expect(bundles.map((bundle) => bundle.bundle_source_code)).toEqual(['ext_test0', 'ext_test1']);
  expect(bundles.flatMap((bundle) => bundle.order.map((order) => order.item_number))).toEqual([1, 2]);
  // Seats are not looked at before the reservation.
  expect(bundles[1]?.order[0]?.requested_seat_ids).toEqual(['foo']);
  for (const bundle of bundles) {
    const [order] = bundle.order;
    const tickets = order?.ticket_orders.ticket_order ?? [];
    for (const one of tickets)
      expect(one.total_sale_seatprice).toBeCloseTo(one.sale_seatprice * one.no_of_seats);
    const sum = (part: 'total_sale_seatprice' | 'total_sale_surcharge') =>
      tickets.reduce((total, one) => total + one[part], 0);
    expect(order?.total_sale_seatprice).toBeCloseTo(sum('total_sale_seatprice'));
    expect(bundle.bundle_total_seatprice).toBeCloseTo(sum('total_sale_seatprice'));
    expect(bundle.bundle_total_cost).toBeCloseTo(
      bundle.bundle_total_seatprice + bundle.bundle_total_surcharge + bundle.bundle_total_send_cost,
    );
  }
  const without = await client.trolley({ trolley_token: second.trolley_token, remove_items_list: '1,99' });
  expect(without.trolley_token_contents.trolley_order_count).toBe(1);
  const third = await client.trolley({ trolley_token: without.trolley_token, ...choirOrder() });
  const numbers = third.trolley_token_contents.bundle?.flatMap(({ order }) =>
    order.map((one) => one.item_number),
  );
  expect(numbers?.sort()).toEqual([2, 3]);
});

test('a new order puts out one of the same performance, and those of another currency', async () => {
  const first = await client.trolley(choirOrder());
  const again = await client.trolley({ trolley_token: first.trolley_token, ...choirOrder(3) });
  expect(again.discarded_orders.map((order) => order.item_number)).toEqual([1]);
  expect(again.trolley_token_contents.bundle?.[0]?.order[0]?.total_no_of_seats).toBe(3);
  const dollars = await client.trolley({
    trolley_token: again.trolley_token,
    perf_id: await client.performance('6L9'),
    ticket_type_code: 'STALLS',
    price_band_code: 'A/pool',
    no_of_seats: 1,
  });
  expect(dollars.discarded_orders).toHaveLength(1);
  expect(dollars.trolley_token_contents.bundle?.map((bundle) => bundle.currency_code)).toEqual(['usd']);
});

test('what cannot be had leaves the trolley as it was', async () => {
  const first = await client.trolley(choirOrder());
  const second = await client.trolley({
    trolley_token: first.trolley_token,
    ...choirOrder(),
    price_band_code: 'Z/pool',
  });
  expect(second.input_contained_unavailable_order).toBe(true);
  expect(second.trolley_token).toBe(first.trolley_token);
});

test('discounts that are not legal become the default; three kinds go together', async () => {
  const odd = await client.trolley({ ...choirOrder(), disc0: 'CHILD', disc1: 'PIRATE' });
  const [order] = odd.trolley_token_contents.bundle?.[0]?.order ?? [];
  expect(order?.discounts_were_altered).toBe('yes');
  expect(order?.ticket_orders.ticket_order.map((one) => one.discount_code)).toEqual(['CHILD', 'ADULT']);
  const four = await client.trolley({
    ...choirOrder(4),
    disc0: 'ADULT',
    disc1: 'CHILD',
    disc2: 'STUDENT',
    disc3: 'OAP',
  });
  const codes = four.trolley_token_contents.bundle?.[0]?.order[0]?.ticket_orders.ticket_order;
  expect(codes?.map((one) => [one.discount_code, one.no_of_seats])).toEqual([
    ['ADULT', 2],
    ['CHILD', 1],
    ['STUDENT', 1],
  ]);
});

test('an add-on goes only with its parent', async () => {
  const alone = await client.trolley(await addOnOrder());
  expect(alone.input_contained_unavailable_order).toBe(true);
  const parent = await client.trolley(gardenOrder());
  const related = await client.get('add_ons', { trolley_token: parent.trolley_token });
  expect(related.body).toMatchObject({ results: { event: [{ event_id: '7AC', is_add_on: true }] } });
  const upsells = await client.get('upsells', { trolley_token: parent.trolley_token });
  expect(upsells.body).toMatchObject({ results: { event: [{ event_id: '7AA' }, { event_id: '6IF' }] } });
  const both = await client.trolley({ trolley_token: parent.trolley_token, ...(await addOnOrder()) });
  expect(both.trolley_token_contents.trolley_order_count).toBe(2);
  const left = await client.trolley({ trolley_token: both.trolley_token, remove_items_list: '1' });
  expect(left.trolley_token_contents.trolley_order_count).toBe(0);
  expect(left.discarded_orders.map((order) => order.event.event_id)).toEqual(['7AC']);
});

test('a trolley and an order are reserved together, with the way of sending that was chosen', async () => {
  const first = await client.trolley(gardenOrder());
  const held = await client.reserve({
    trolley_token: first.trolley_token,
    ...choirOrder(),
    ext_test1_send_code: 'COBO',
    ext_test0_send_code: 'PIGEON',
  });
  expect(ordersOf(held).map((order) => order.send_method?.send_code)).toEqual(['COBO', 'COBO']);
  expect(held.trolley_contents?.trolley_bundle_count).toBe(2);
  // The trolley is still there for the next try.
  await client.release(uuidOf(held));
  expect(await client.reserve({ trolley_token: first.trolley_token })).toMatchObject({
    transaction_status: 'reserved',
  });
});

test('one bad order fails its bundle and leaves the other', async () => {
  const tuesday = await client.performance('6IE', 2);
  const failing = { ticket_type_code: 'STALLS', price_band_code: 'A/pool', no_of_seats: 1, perf_id: tuesday };
  const one = await client.trolley(choirOrder());
  const two = await client.trolley({ trolley_token: one.trolley_token, ...failing });
  const held = await client.reserve({ trolley_token: two.trolley_token, ...gardenOrder() });
  expect(ordersOf(held).map((order) => order.event.event_id)).toEqual(['7AB']);
  expect(held.unreserved_orders?.map((order) => order.event.event_id)).toEqual(['6IF', '6IE']);
});
