import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestSandbox, type TestSandbox } from '../../test-sandbox.ts';
import { testClient } from '../test-client.ts';
import { type Shopper, shopper } from '../test-shopper.ts';

const taken = z.object({ claims: z.array(z.object({ performance: z.string(), seat: z.string() })) });

let sandbox: TestSandbox;
let ana: Shopper;
let bia: Shopper;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  ana = shopper(await testClient(sandbox).signIn('ana@mail.test'));
  bia = shopper(await testClient(sandbox).signIn('bia@mail.test'));
});
afterAll(() => sandbox.close());

test('a rush for the last twenty: twenty tickets, never more', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_unused, at) =>
      (at % 2 ? ana : bia).client.v1(
        'POST',
        '/shop',
        {},
        { eventId: 900113, tickets: [{ guestTypeId: 2018001, quantity: 1 }] },
      ),
    ),
  );
  const codes = answers.map(({ responseError }) => responseError?.code);
  expect(codes.filter((code) => code === undefined)).toHaveLength(20);
  expect(codes.filter((code) => code === 6004)).toHaveLength(40);
  const { body } = await sandbox.control('GET', '/orders?supplier=ingresse');
  const { claims } = taken.parse(body);
  const seats = claims.flatMap(({ performance, seat }) => (performance === 'ingresse-2018001' ? [seat] : []));
  expect(new Set(seats).size).toBe(20);
});

test('of many payments of one reservation one is carried out', async () => {
  const { transactionId } = await ana.reserve({ saturday: 1 });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => ana.client.v1('POST', '/shop', {}, ana.payBody(transactionId))),
  );
  const codes = answers.map(({ responseError }) => responseError?.code);
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === 6005)).toHaveLength(7);
  const refunds = await Promise.all(
    Array.from({ length: 5 }, () => ana.client.v1('POST', `/shop/${transactionId}/refund`)),
  );
  expect(refunds.filter(({ responseError }) => responseError === null)).toHaveLength(1);
});
