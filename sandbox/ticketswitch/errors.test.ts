import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { BUYER, failure, type TestClient, testClient, uuidOf } from './test-client.ts';

let sandbox: TestSandbox;
let client: TestClient;
let perf: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = testClient(sandbox);
  perf = await client.performance('6IF');
});
afterAll(() => sandbox.close());

const order = (change: Record<string, string | number> = {}) => ({
  perf_id: perf,
  ticket_type_code: 'STANDING',
  price_band_code: 'A/pool',
  no_of_seats: 2,
  ...change,
});
async function hold(values: Record<string, string | number> = {}, by = client): Promise<string> {
  return uuidOf(await by.reserve(order(values)));
}

/** Status and code of a refusal; every refusal has both parts of the error. */
async function refusal(
  answer: Promise<{ status: number; body: unknown }>,
): Promise<[number, number, string?]> {
  const { status, body } = await answer;
  const { error_code, error_desc, error_key } = failure.parse(body);
  expect(error_desc).not.toBe('');
  return error_key ? [status, error_code, error_key] : [status, error_code];
}

test.each([
  ['none', ''],
  ['a wrong password', `Basic ${Buffer.from('demo:nope').toString('base64')}`],
  ['an unknown user', `Basic ${Buffer.from('nobody:demopass').toString('base64')}`],
])('credentials: %s', async (_name, authorization) => {
  const { status, headers, body } = await client.call('/f13/test.v1', { headers: { authorization } });
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Basic realm="TicketSwitch_Core_User"');
  expect(body).toEqual({ error_code: 3, error_desc: 'User authorisation failure' });
});

test('unknown calls and wrong methods', async () => {
  expect(await refusal(client.get('nonsense'))).toEqual([404, 8]);
  expect(await refusal(client.call('/f13/events.v2'))).toEqual([404, 8]);
  expect(await refusal(client.call('/elsewhere'))).toEqual([404, 8]);
  expect(await refusal(client.get('reserve'))).toEqual([405, 8]);
  expect(await refusal(client.post('events'))).toEqual([405, 8]);
  expect(await refusal(client.call('/f13/callback.v1/this.a/next.b'))).toEqual([405, 8]);
});

describe('reads', () => {
  test.each([
    ['events_by_id', 'event_id_list'],
    ['months', 'event_id'],
    ['performances', 'event_id'],
    ['times', 'event_id'],
    ['performances_by_id', 'perf_id_list'],
    ['availability', 'perf_id'],
    ['discounts', 'perf_id'],
    ['send_methods', 'perf_id'],
    ['status', 'transaction_uuid'],
    ['trans_id_status', 'transaction_id'],
    ['reserve_page_archive', 'transaction_uuid'],
    ['purchase_page_archive', 'transaction_uuid'],
    ['email_check', 'email_address'],
  ])('%s needs %s', async (name, parameter) => {
    expect(await refusal(client.get(name))).toEqual([400, 8]);
    expect(await refusal(client.get(name, { [parameter]: '' }))).toEqual([400, 8]);
  });

  test.each([
    ['months', { event_id: 'NOPE' }],
    ['performances', { event_id: 'NOPE' }],
    ['availability', { perf_id: '6IF-0' }],
    ['availability', { perf_id: 'NOPE-1' }],
    ['discounts', { perf_id: 'NOPE-1', ticket_type_code: 'A', price_band_code: 'A/pool' }],
    ['send_methods', { perf_id: 'nonsense' }],
    ['status', { transaction_uuid: 'U-unknown' }],
    ['trans_id_status', { transaction_id: 'T000' }],
    ['reserve_page_archive', { transaction_uuid: 'U-unknown' }],
    ['events', { date_range: 'soon' }],
    ['events', { circle: 'here' }],
    ['events', { page_no: 'first' }],
    ['trolley', { trolley_token: 'tampered' }],
    ['trolley', { perf_id: '6IF-1' }],
  ])('%s refuses %o', async (name, values) => {
    expect(await refusal(client.get(name, values))).toEqual([400, 8]);
  });

  test('what is unknown in a list of ids is left out', async () => {
    const events = await client.get('events_by_id', { event_id_list: 'NOPE,7AA' });
    expect(Object.keys((events.body as { events_by_id: object }).events_by_id)).toEqual(['7AA']);
    const performances = await client.get('performances_by_id', { perf_id_list: `NOPE-1,${perf}` });
    expect(Object.keys((performances.body as { performances_by_id: object }).performances_by_id)).toEqual([
      perf,
    ]);
  });
});

test('a trolley token with one letter changed', async () => {
  const { trolley_token: token } = await client.trolley(order());
  expect(await refusal(client.get('trolley', { trolley_token: `${token}x` }))).toEqual([400, 8]);
  // The contents stay readable; only the seal tells.
  const [contents = '', seal = ''] = token.split('.');
  const other = (await client.trolley(order({ no_of_seats: 3 }))).trolley_token.split('.')[0];
  expect(await refusal(client.get('trolley', { trolley_token: `${other}.${seal}` }))).toEqual([400, 8]);
  expect(await refusal(client.post('reserve', { trolley_token: `${contents}.` }))).toEqual([400, 8]);
});

test('a price band without its suffix', async () => {
  const bare = order({ price_band_code: 'A' });
  for (const answer of [
    client.get('trolley', bare),
    client.post('reserve', bare),
    client.get('discounts', bare),
  ]) {
    expect((await answer).body).toEqual({
      error_code: 8,
      error_desc: 'price_band_code needs /pool or /alloc suffix',
    });
  }
});

test.each([
  ['an unknown performance', { perf_id: '6IF-0' }],
  ['an unknown ticket type', { ticket_type_code: 'ROOF' }],
  ['an unknown price band', { price_band_code: 'Z/pool' }],
  ['a quantity that is not sold', { no_of_seats: 11 }],
])('%s is unavailable, which is no error', async (_name, change) => {
  const answer = await client.post('reserve', order(change));
  expect(answer).toMatchObject({
    status: 200,
    body: { input_contained_unavailable_order: true, unreserved_orders: [] },
  });
  expect(answer.body).not.toHaveProperty('transaction_status');
  const shown = await client.trolley(order(change));
  expect(shown.input_contained_unavailable_order).toBe(true);
  expect(shown.trolley_token_contents).toEqual({ trolley_bundle_count: 0, trolley_order_count: 0 });
});

test('a sold-out performance', async () => {
  const soldOut = await client.performance('3OUT');
  expect((await client.availability(soldOut)).availability).toEqual({ ticket_type: [] });
  const answer = await client.reserve({ ...order(), perf_id: soldOut, ticket_type_code: 'STALLS' });
  expect(answer).toEqual({ input_contained_unavailable_order: true, unreserved_orders: [] });
});

test('a Saturday evening of 6IF', async () => {
  const { results } = await client.listPerformances('6IF', { page_len: 60, s_time: '1930' });
  const saturday = results.performance.find(
    ({ iso8601_date_and_time: time }) => new Date(`${time?.slice(0, 10)}`).getUTCDay() === 6,
  );
  expect((await client.availability(saturday?.perf_id ?? '')).availability.ticket_type).toEqual([]);
});

describe('customer data leaves the hold as it is', () => {
  test.each(['first_name', 'last_name', 'address_line_one', 'country_code', 'phone'])(
    '%s is missing',
    async (name) => {
      const uuid = await hold();
      const { [name as keyof typeof BUYER]: _left, ...rest } = BUYER;
      expect(await refusal(client.post('purchase', { transaction_uuid: uuid, ...rest }))).toEqual([400, 8]);
      expect(await client.status(uuid)).toMatchObject({ transaction_status: 'reserved' });
      expect(await client.purchase(uuid)).toMatchObject({ transaction_status: 'purchased' });
    },
  );

  test('two phones do for one', async () => {
    const { phone: _left, ...rest } = BUYER;
    const bought = await client.post('purchase', {
      transaction_uuid: await hold(),
      ...rest,
      home_phone: '1',
      work_phone: '2',
    });
    expect(bought.body).toMatchObject({ customer: { home_phone: '1', work_phone: '2' } });
  });

  test('a country that is not allowed', async () => {
    const uuid = await hold();
    const { status, body } = await client.post('purchase', {
      transaction_uuid: uuid,
      ...BUYER,
      country_code: 'zz',
    });
    expect(status).toBe(460);
    expect(body).toEqual({ error_code: 8, error_desc: "Country code 'zz' in customer data is invalid" });
    // Letters go to the United Kingdom and Ireland alone.
    const { results } = await client.listPerformances('6IF', { date_range: '20270405:' });
    const posted = await hold({
      perf_id: results.performance[0]?.perf_id ?? '',
      ext_test0_send_code: 'POST',
    });
    expect((await client.status(posted)).allowed_countries).toEqual({ uk: 'United Kingdom', ie: 'Ireland' });
    expect(
      await refusal(client.post('purchase', { transaction_uuid: posted, ...BUYER, country_code: 'us' })),
    ).toEqual([460, 8]);
  });

  test.each([
    ['', 'addr_may_not_be_blank'],
    ['grace', 'addr_missing_at'],
    ['@example.com', 'addr_may_not_start_with_at'],
    ['grace@', 'addr_may_not_end_with_at'],
    ['grace@example', 'addr_needs_at_least_one_dot'],
    ['grace@example.', 'addr_cannot_end_in_dot'],
    ['grace@.example.com', 'addr_cannot_have_dot_immediately_after_at'],
    ['grace@example..com', 'addr_cannot_have_dot_dot_after_at'],
    ['grace o@example.com', 'addr_spaces_before_at_must_be_quoted'],
    ['gräce@example.com', 'addr_non_ascii_before_at'],
  ])('the e-mail address %o', async (address, key) => {
    const given = address === '' ? ' ' : address;
    expect(await refusal(client.get('email_check', { email_address: given }))).toEqual([460, 2000, key]);
    const bought = client.post('purchase', {
      transaction_uuid: await hold(),
      ...BUYER,
      email_address: given,
    });
    expect(await refusal(bought)).toEqual([460, 2000, key]);
  });

  test('an e-mail address is needed where a confirmation is to be sent, or by the account', async () => {
    const { email_address: _left, ...rest } = BUYER;
    const wanted = { transaction_uuid: await hold(), ...rest, send_confirmation_email: true };
    expect(await refusal(client.post('purchase', wanted))).toEqual([400, 8]);
    const stripe = testClient(sandbox, 'demo-stripe');
    const held = await stripe.reserve(order());
    expect(held.needs_email_address).toBe(true);
    expect(await refusal(stripe.post('purchase', { transaction_uuid: uuidOf(held), ...rest }))).toEqual([
      400, 8,
    ]);
  });

  test.each([
    [{ card_number: 'nonsense' }, 3000],
    [{ card_number: '378282246310005' }, 3001],
    [{ card_number: '4111111111111112' }, 3002],
    [{ expiry_date: '0120' }, 3003],
    [{ expiry_date: '13/27' }, 3003],
    [{ cv_two: 'x' }, 3004],
  ])('the card %o', async (change, code) => {
    const cards = testClient(sandbox, 'demo-creditcard');
    const uuid = await hold({}, cards);
    const card = { card_number: '4111111111111111', expiry_date: '1230', cv_two: '123' };
    const bought = cards.post('purchase', { transaction_uuid: uuid, ...BUYER, ...card, ...change });
    expect(await refusal(bought)).toEqual([460, code]);
    expect(await cards.purchase(uuid, card)).toMatchObject({ transaction_status: 'purchased' });
  });
});

describe('what a transaction’s state does not allow', () => {
  test('a second purchase', async () => {
    const uuid = await hold();
    await client.purchase(uuid);
    expect(await refusal(client.post('purchase', { transaction_uuid: uuid, ...BUYER }))).toEqual([400, 8]);
  });

  test('a purchase after the release', async () => {
    const uuid = await hold();
    await client.release(uuid);
    expect(await client.purchase(uuid)).toMatchObject({
      transaction_status: 'failed',
      trolley_contents: { purchase_result: { success: false } },
    });
  });

  test('a cancellation before the purchase, or by an account that may not', async () => {
    const uuid = await hold();
    expect(await refusal(client.post('cancel', { transaction_uuid: uuid }))).toEqual([400, 8]);
    const without = testClient(sandbox, 'demo-nocancel');
    const bought = await hold({}, without);
    await without.purchase(bought);
    expect(await refusal(without.post('cancel', { transaction_uuid: bought }))).toEqual([403, 8]);
  });
});

test('bodies that cannot be read', async () => {
  const post = (body: string, type: string) =>
    client.call('/f13/reserve.v1', { method: 'POST', body, headers: { 'content-type': type } });
  expect(await refusal(post('{"perf_id":', 'application/json'))).toEqual([400, 8]);
  expect(await refusal(post('{"perf_id":{"a":1}}', 'application/json'))).toEqual([400, 8]);
  // An empty trolley is nothing to reserve, and no mistake.
  expect(await post('', 'application/json')).toMatchObject({ status: 200, body: { unreserved_orders: [] } });
});
