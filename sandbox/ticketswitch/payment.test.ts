import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../test-sandbox.ts';
import { BUYER, ordersOf, type TestClient, testClient, transaction, uuidOf } from './test-client.ts';

let sandbox: TestSandbox;
let london: string;
let newYear: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  const demo = testClient(sandbox);
  london = await demo.performance('6IF');
  const { results } = await demo.listPerformances('7AB');
  newYear = results.performance[0]?.perf_id ?? '';
});
afterAll(() => sandbox.close());

const one = () => ({
  perf_id: london,
  ticket_type_code: 'STANDING',
  price_band_code: 'A/pool',
  no_of_seats: 2,
});

/** A hold of two systems: a bundle of ext_test0, then one of ext_test1. */
async function two(client: TestClient) {
  const first = await client.trolley(one());
  return client.reserve({
    trolley_token: first.trolley_token,
    perf_id: newYear,
    ticket_type_code: 'STALLS',
    price_band_code: 'A/pool',
    no_of_seats: 1,
  });
}

const back = (token: string) => ({
  return_token: token,
  return_url: `https://shop.example/back/${token}`,
  remote_site: 'shop.example',
});

async function answerPage(client: TestClient, current: string, next: string, values: Record<string, string>) {
  const body = new URLSearchParams(values);
  const answer = await client.call(`/f13/callback.v1/this.${current}/next.${next}/`, {
    method: 'POST',
    body,
  });
  return {
    status: answer.status,
    answer: answer.status === 200 ? transaction.parse(answer.body) : undefined,
  };
}

test('a card token buys', async () => {
  const client = testClient(sandbox, 'demo-stripe');
  const held = await client.reserve(one());
  const debitor = held.trolley_contents?.bundle?.[0]?.debitor;
  expect(debitor).toMatchObject({
    debitor_type: 'cider',
    debitor_integration_data: { stripe: { publishable_key: 'pk_test_sandbox' } },
  });
  const endpoint = String(debitor?.debitor_integration_data.cider_api_endpoint);
  const saved = await fetch(`${endpoint}/save-details`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${String(debitor?.debitor_integration_data.cider_api_token)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ stripe_payment_intent: 'pi_123', stripe_meta_email_address: BUYER.email_address }),
  });
  const { token } = (await saved.json()) as { token: string };
  expect(token).toMatch(/^cider_/);
  const bought = await client.purchase(uuidOf(held), { 'ext_test0_callback/cider_token': token });
  expect(bought).toMatchObject({ transaction_status: 'purchased' });
});

test.each([
  ['tok_declined', 'card_declined'],
  ['tok_3ds', 'auth_failure'],
])('the card token %s is not good', async (token, error) => {
  const client = testClient(sandbox, 'demo-stripe');
  const held = await client.reserve(one());
  const bought = await client.purchase(uuidOf(held), { 'ext_test0_callback/stripeToken': token });
  expect(bought).toMatchObject({
    transaction_status: 'failed',
    trolley_contents: { purchase_result: { success: false, purchase_error: error } },
  });
  // The places are free again.
  expect(await client.status(uuidOf(held))).toMatchObject({ transaction_status: 'failed' });
  const { body } = await sandbox.control('GET', '/orders?supplier=ticketswitch');
  expect(JSON.stringify((body as { claims: object[] }).claims)).not.toContain(uuidOf(held));
});

test('a card number is declined', async () => {
  const client = testClient(sandbox, 'demo-creditcard');
  const held = await client.reserve(one());
  expect(held.needs_payment_card).toBe(true);
  const card = { card_number: '4000000000000002', expiry_date: '1230', cv_two: '123' };
  expect(await client.purchase(uuidOf(held), card)).toMatchObject({
    transaction_status: 'failed',
    trolley_contents: { purchase_result: { purchase_error: 'card_declined' } },
  });
});

test('the second address line fails the first system; others keep what they bought', async () => {
  const client = testClient(sandbox);
  const alone = await client.reserve(one());
  expect(await client.purchase(uuidOf(alone), { address_line_two: 'fail part one' })).toMatchObject({
    transaction_status: 'failed',
  });
  const both = await two(client);
  const bought = await client.purchase(uuidOf(both), { address_line_two: 'fail part one' });
  expect(bought).toMatchObject({
    transaction_status: 'purchased',
    trolley_contents: { purchase_result: { success: true, is_partial: true } },
  });
  const results = bought.trolley_contents?.bundle?.map((bundle) => [
    bundle.bundle_source_code,
    bundle.purchase_result?.success,
    bundle.order[0]?.cancellation_status,
  ]);
  expect(results).toEqual([
    ['ext_test0', false, undefined],
    ['ext_test1', true, 'possible'],
  ]);
  expect(ordersOf(await client.status(uuidOf(both)))).toHaveLength(2);
  // The places of the system that failed are free again, those of the other are not.
  const { claims } = z
    .object({ claims: z.array(z.object({ reservation: z.string(), performance: z.string() })) })
    .parse((await sandbox.control('GET', '/orders?supplier=ticketswitch')).body);
  const kept = claims.filter(({ reservation }) => reservation === uuidOf(both));
  expect(kept.map(({ performance }) => performance)).toEqual([`ticketswitch:${newYear}`]);
});

test('a customer pays on a page', async () => {
  const client = testClient(sandbox, 'demo-redirect');
  const uuid = uuidOf(await client.reserve(one()));
  const sent = await client.purchase(uuid, back('tok-1'));
  expect(sent.transaction_status).toBeUndefined();
  expect(sent.callout).toMatchObject({
    return_token: 'tok-1',
    callout_parameters: { return_url: 'https://shop.example/back/tok-1' },
  });
  expect(await client.status(uuid)).toMatchObject({
    transaction_status: 'attempting',
    pending_callout: { return_token: 'tok-1' },
  });
  const page = new URL(sent.callout?.callout_destination_url ?? '');
  for (const name of sent.callout?.callout_parameters_order ?? [])
    page.searchParams.set(name, sent.callout?.callout_parameters[name] ?? '');
  expect(await (await fetch(page)).text()).toContain('https://shop.example/back/tok-1?success=yes');

  const done = await answerPage(client, 'tok-1', 'tok-2', { success: 'yes' });
  expect(done.answer).toMatchObject({ transaction_status: 'purchased' });
  // Each token goes once.
  expect((await answerPage(client, 'tok-1', 'tok-3', { success: 'yes' })).status).toBe(410);
  expect((await answerPage(client, 'unknown', 'tok-3', { success: 'yes' })).status).toBe(410);
  expect(await client.status(uuid)).toMatchObject({ transaction_status: 'purchased' });
});

test('of answers that come at once with the same token one counts', async () => {
  const client = testClient(sandbox, 'demo-redirect');
  const uuid = uuidOf(await client.reserve(one()));
  await client.purchase(uuid, back('tok-same'));
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((next) => answerPage(client, 'tok-same', next, { success: 'yes' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
});

test('each system has a page of its own, and fails for itself', async () => {
  const client = testClient(sandbox, 'demo-redirect');
  const uuid = uuidOf(await two(client));
  const first = await client.purchase(uuid, back('step-1'));
  expect(first.callout?.bundle_source_code).toBe('ext_test0');
  const second = (await answerPage(client, 'step-1', 'step-2', { success: 'no' })).answer;
  expect(second?.callout).toMatchObject({ bundle_source_code: 'ext_test1', return_token: 'step-2' });
  expect(second?.callout?.callout_parameters.return_url).toBe('https://shop.example/back/step-2');
  const end = (await answerPage(client, 'step-2', 'step-3', { success: 'yes' })).answer;
  expect(end).toMatchObject({
    transaction_status: 'purchased',
    trolley_contents: { purchase_result: { success: true, is_partial: true } },
  });
});

test('a customer who does not pay, or never comes back', async () => {
  const client = testClient(sandbox, 'demo-redirect');
  const refused = uuidOf(await client.reserve(one()));
  await client.purchase(refused, back('no-1'));
  const answer = (await answerPage(client, 'no-1', 'no-2', { success: 'no' })).answer;
  expect(answer).toMatchObject({
    transaction_status: 'failed',
    trolley_contents: { purchase_result: { success: false, purchase_error: 'payment_failed' } },
  });
  const told = uuidOf(await client.reserve(one()));
  await client.purchase(told, back('gone-1'));
  const given = await answerPage(client, 'gone-1', 'gone-2', { is_tsw_callout_timeout_callback: '1' });
  expect(given.answer).toMatchObject({ transaction_status: 'failed' });
  // Nobody tells: the attempt ends by itself and what comes then is too late.
  const silent = uuidOf(await client.reserve(one()));
  await client.purchase(silent, back('late-1'));
  await sandbox.sandbox.clock.advance(31 * 60_000);
  expect(await client.status(silent)).toMatchObject({ transaction_status: 'failed' });
  expect((await answerPage(client, 'late-1', 'late-2', { success: 'yes' })).status).toBe(410);
});

test('a redirect needs a way back', async () => {
  const client = testClient(sandbox, 'demo-redirect');
  const uuid = uuidOf(await client.reserve(one()));
  const buy = (values: Record<string, string>) =>
    client.post('purchase', { transaction_uuid: uuid, ...BUYER, ...values });
  expect((await buy({})).status).toBe(400);
  expect((await buy({ ...back('a b') })).status).toBe(400);
  expect((await buy({ return_token: 'x', return_url: 'https://shop.example/back?t=x' })).status).toBe(400);
  expect(await client.status(uuid)).toMatchObject({ transaction_status: 'reserved' });
});

test('a card account without a token is sent to a page, and a token can be given there', async () => {
  const client = testClient(sandbox, 'demo-stripe');
  const uuid = uuidOf(await client.reserve(one()));
  const sent = await client.purchase(uuid, back('stripe-1'));
  expect(sent.callout).toBeDefined();
  const end = await answerPage(client, 'stripe-1', 'stripe-2', { stripeToken: 'tok_visa' });
  expect(end.answer).toMatchObject({ transaction_status: 'purchased' });
});
