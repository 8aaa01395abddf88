import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import {
  availability,
  ordersOf,
  performances,
  seatsOf,
  testClient,
  transaction,
  uuidOf,
} from './test-client.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

test('a whole sale as the Python client sends it', async () => {
  const python = {
    authorization: `Basic ${Buffer.from('demo:demopass').toString('base64')}`,
    'user-agent': 'pyticketswitch 2.14.1',
    accept: '*/*',
    'accept-encoding': 'gzip, deflate',
  };
  const root = `${sandbox.sandbox.urls.ticketswitch}/f13`;
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${root}/${path}`, { headers: python })).json();
  const form = async (path: string, body: string): Promise<unknown> => {
    const headers = { ...python, 'content-type': 'application/x-www-form-urlencoded' };
    return (await fetch(`${root}/${path}`, { method: 'POST', headers, body })).json();
  };

  expect(await read('test.v1/')).toMatchObject({ user_info: { user_id: 'demo' }, user_id: 'demo' });
  expect(await read('events.v1/?keywords=phantom%2Cquay')).toMatchObject({
    results: { event: [{ event_id: '7AA', event_desc: 'The Phantom of the Quay' }] },
  });
  const listed = performances.parse(await read('performances.v1/?event_id=7AA'));
  const perf = listed.results.performance[1]?.perf_id ?? '';
  const shown = availability.parse(await read(`availability.v1/?perf_id=${perf}&add_seat_blocks=True`));
  const band = shown.availability.ticket_type[0]?.price_band[0];
  const blocks = band?.free_seat_blocks;
  const seats = Object.values(blocks?.blocks_by_row ?? {})[0]?.[0]?.slice(0, 2) ?? [];
  expect(seats).toHaveLength(2);
  // Python takes a seat id apart with the row's separator, or with the row where there is none.
  for (const [row, runs] of Object.entries(blocks?.blocks_by_row ?? {})) {
    const by = blocks?.separators_by_row[row] || row;
    for (const seat of runs.flat()) expect(seat.split(by)).toHaveLength(2);
  }

  const held = transaction.parse(
    await form(
      'reserve.v1/',
      `perf_id=${perf}&no_of_seats=2&ticket_type_code=STALLS&price_band_code=A%2Fpool&seat0=${seats[0]}&seat1=${seats[1]}`,
    ),
  );
  expect(held).toMatchObject({
    transaction_status: 'reserved',
    minutes_left_on_reserve: 15,
    unreserved_orders: [],
  });
  expect(ordersOf(held)[0]?.seat_request_status).toBe('got_all');
  expect(seatsOf(held)).toEqual(seats);
  const uuid = uuidOf(held);

  const bought = transaction.parse(
    await form(
      'purchase.v1/',
      `transaction_uuid=${uuid}&send_confirmation_email=True&first_name=Grace&last_name=Okafor&country_code=uk` +
        '&phone=0117&email_address=grace%40example.com&supplier_can_use_customer_data=False' +
        '&user_can_use_customer_data=False&world_can_use_customer_data=True&address_line_one=4+Jetty+Lane',
    ),
  );
  expect(bought.callout).toBeUndefined();
  expect(bought).toMatchObject({
    transaction_status: 'purchased',
    customer: {
      first_name: 'Grace',
      home_phone: '0117',
      work_phone: '0117',
      dp_supplier: false,
      dp_world: true,
      world_can_use_customer_data: true,
    },
    trolley_contents: { purchase_result: { success: true, is_partial: false } },
  });
  expect(bought.trolley_contents?.transaction_id).toMatch(/^T\w{3}-\w{4}-\w{4}-\w{4}$/);
  expect(ordersOf(bought)[0]).toMatchObject({ cancellation_status: 'possible' });
  expect(ordersOf(bought)[0]?.backend_purchase_reference).toBeTruthy();

  expect(await read(`status.v1/?add_customer=True&transaction_uuid=${uuid}`)).toMatchObject({
    transaction_status: 'purchased',
    customer: { last_name: 'Okafor' },
  });
  expect(await read(`status.v1/?transaction_uuid=${uuid}`)).not.toHaveProperty('customer');
  expect(
    await read(`trans_id_status.v1/?transaction_id=${bought.trolley_contents?.transaction_id}`),
  ).toMatchObject({ transaction_status: 'purchased' });

  const cancelled = transaction.parse(await form('cancel.v1/', `transaction_uuid=${uuid}`));
  expect(cancelled.cancelled_item_numbers).toEqual([1]);
  expect(ordersOf(cancelled)[0]).toMatchObject({ cancellation_status: 'cancelled' });
  const again = transaction.parse(await form('cancel.v1/', `transaction_uuid=${uuid}`));
  expect(again.cancelled_item_numbers).toEqual([]);
  // A cancellation leaves the transaction's own status as it was.
  expect(await read(`status.v1/?transaction_uuid=${uuid}`)).toMatchObject({
    transaction_status: 'purchased',
  });
});

test('a whole sale as the Go client sends it', async () => {
  const root = `${sandbox.sandbox.urls.ticketswitch}/f13`;
  const authorization = `Basic ${Buffer.from('demo:demopass').toString('base64')}`;
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${root}/${path}`, { headers: { authorization, 'x-request-id': 'go-1' } })).json();
  const json = async (path: string, body: object): Promise<unknown> => {
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(`${root}/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body, null, 2),
    });
    return answer.json();
  };

  const listed = performances.parse(await read('performances.v1?event_id=6IF&req_cost_range=1'));
  const perf = listed.results.performance.find(({ perf_name }) => perf_name)?.perf_id ?? '';
  const shown = availability.parse(await read(`availability.v1?perf_id=${perf}&number_of_seats=2`));
  const type = shown.availability.ticket_type[0];
  const held = transaction.parse(
    await json('reserve.v1?sub_id=agent-7', {
      perf_id: perf,
      ticket_type_code: type?.ticket_type_code,
      price_band_code: type?.price_band[0]?.price_band_code,
      no_of_seats: '2',
      trolley_token: '',
      departure_date: '',
    }),
  );
  expect(held.transaction_status).toBe('reserved');
  const uuid = uuidOf(held);
  const bought = await json('purchase.v1', {
    transaction_uuid: uuid,
    title: '',
    first_name: 'Kim',
    last_name: 'Lee',
    address_line_one: '1 Quay',
    country_code: 'uk',
    phone: '1',
    email_address: '',
    send_confirmation_email: 'false',
  });
  expect(bought).toMatchObject({ transaction_status: 'purchased', language_list: ['en'] });
  expect(await read(`status.v1?transaction_uuid=${uuid}`)).toMatchObject({
    reserve_user: { sub_user: 'agent-7' },
  });
  // Go cancels with an empty body and everything in the query.
  const cancelled = await fetch(`${root}/cancel.v1?transaction_uuid=${uuid}&cancel_items_list=1`, {
    method: 'POST',
    headers: { authorization },
  });
  expect(await cancelled.json()).toMatchObject({ cancelled_item_numbers: [1] });
  const released = await json('release.v1', {
    transaction_uuid: uuidOf(transaction.parse(await json('reserve.v1', reservation(perf, type)))),
  });
  expect(released).toEqual({ released_ok: true });
});

test('an account is found by its name in the path or in the query too', async () => {
  const root = `${sandbox.sandbox.urls.ticketswitch}`;
  const status = async (path: string) => (await fetch(`${root}${path}`)).status;
  expect(await status('/f13/events.v1/demo?user_passwd=demopass&page_len=1')).toBe(200);
  expect(await status('/f13/events.v1?user_id=demo&crypto_block=demopass&page_len=1')).toBe(200);
  expect(await status('/f13/events.v1/demo?user_passwd=wrong')).toBe(401);
  const dutch = await fetch(`${root}/f13/events_by_id.v1/demo/-/de?user_passwd=demopass&event_id_list=7AA`);
  expect(await dutch.json()).toMatchObject({
    events_by_id: { '7AA': { event: { event_desc: 'Das Phantom am Kai' } } },
  });
});

test('accounts do not see each other’s transactions', async () => {
  const demo = testClient(sandbox);
  const perf = await demo.performance('6IF');
  const uuid = uuidOf(
    await demo.reserve({
      perf_id: perf,
      ticket_type_code: 'STANDING',
      price_band_code: 'A/pool',
      no_of_seats: 1,
    }),
  );
  const other = testClient(sandbox, 'demo-customerdata');
  expect(await other.get('status', { transaction_uuid: uuid })).toMatchObject({ status: 400 });
  expect(await other.post('release', { transaction_uuid: uuid })).toMatchObject({ status: 400 });
});

function reservation(
  perf: string,
  type: { ticket_type_code: string; price_band: { price_band_code: string }[] } | undefined,
): object {
  return {
    perf_id: perf,
    ticket_type_code: type?.ticket_type_code,
    price_band_code: type?.price_band[0]?.price_band_code,
    no_of_seats: '1',
  };
}
