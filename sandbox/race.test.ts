import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from './test-sandbox.ts';
import { seatsOf, testClient, uuidOf } from './ticketswitch/test-client.ts';

const BUYERS = 200;
const SEATS = 20;
const claims = z.object({
  claims: z.array(z.object({ seat: z.string().nullable(), quantity: z.number() })),
});

/** Everybody wants one of the last twenty seats at once. The answer: the seats that were held. */
async function rush(sandbox: TestSandbox): Promise<string[]> {
  const client = testClient(sandbox);
  const perf = await client.performance('3LST');
  const wanted = { perf_id: perf, ticket_type_code: 'FLOOR', price_band_code: 'A/pool', no_of_seats: 1 };
  const answers = await Promise.all(Array.from({ length: BUYERS }, () => client.reserve(wanted)));
  const held = answers.filter((answer) => answer.transaction_status === 'reserved');
  const refused = answers.filter((answer) => answer.input_contained_unavailable_order);
  expect(held.length + refused.length).toBe(BUYERS);
  return held.flatMap(seatsOf);
}

test('200 buyers of the last 20 seats get 20 different ones', async () => {
  const sandbox = await startTestSandbox();
  onTestFinished(() => sandbox.close());
  const seats = await rush(sandbox);
  expect(seats).toHaveLength(SEATS);
  expect(new Set(seats).size).toBe(SEATS);
  const { body } = await sandbox.control('GET', '/orders?supplier=ticketswitch');
  expect(claims.parse(body).claims.map(({ seat }) => seat)).toHaveLength(SEATS);
});

test('without the lock the same rush sells seats twice', async () => {
  const sandbox = await startTestSandbox({ engineLock: false });
  onTestFinished(() => sandbox.close());
  const seats = await rush(sandbox);
  expect(seats.length).toBeGreaterThan(new Set(seats).size);
});

test('a rush for places without numbers ends at the capacity', async () => {
  const sandbox = await startTestSandbox();
  onTestFinished(() => sandbox.close());
  const client = testClient(sandbox);
  const perf = await client.performance('6IF');
  // 220 places on the balcony: 22 orders of ten.
  const wanted = { perf_id: perf, ticket_type_code: 'BALCONY', price_band_code: 'B/pool', no_of_seats: 10 };
  const answers = await Promise.all(Array.from({ length: 60 }, () => client.reserve(wanted)));
  const held = answers.filter((answer) => answer.transaction_status === 'reserved');
  expect(held).toHaveLength(22);
  // One gives back, and exactly one more goes in.
  const [first] = held;
  if (first) await client.release(uuidOf(first));
  const again = await Promise.all(Array.from({ length: 5 }, () => client.reserve(wanted)));
  expect(again.filter((answer) => answer.transaction_status === 'reserved')).toHaveLength(1);
});

test('of many purchases of one hold exactly one is carried out', async () => {
  const sandbox = await startTestSandbox();
  onTestFinished(() => sandbox.close());
  const client = testClient(sandbox);
  const held = await client.reserve({
    perf_id: await client.performance('6IF'),
    ticket_type_code: 'STANDING',
    price_band_code: 'A/pool',
    no_of_seats: 2,
  });
  const buyer = { first_name: 'A', last_name: 'B', address_line_one: 'C', country_code: 'uk', phone: '1' };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => client.post('purchase', { transaction_uuid: uuidOf(held), ...buyer })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(9);
  const cancels = await Promise.all(Array.from({ length: 5 }, () => client.cancel(uuidOf(held))));
  expect(cancels.flatMap((answer) => answer.cancelled_item_numbers ?? [])).toEqual([1]);
});
