import { callName } from '@foyer/sandbox/ticketing/gateway/call-name';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS } from './calls.ts';
import { draftToListed } from './events/test-events.ts';
import { machineKeys, signUpToLeave } from './people/test-people.ts';
import { placesComeAndGo } from './places/test-places.ts';
import { orderToRefund } from './sales/test-sales.ts';
import { startPlatform, type TestPlatform } from './test-platform.ts';
import { offerToClaim } from './transfers/test-transfers.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.close());

describe('everything that TickeTing can do is done through GraphQL', () => {
  test('people sign up, sign in, look after their account, and leave', () => signUpToLeave(platform));
  test('machines get keys', () => machineKeys(platform));
  test('places are made, found, changed and deleted', () => placesComeAndGo(platform));
  test('hosts are administered, and register, submit and publish events', () => draftToListed(platform));
  test('tickets are ordered, paid, cancelled, admitted and refunded, and the books are right', () =>
    orderToRefund(platform));
  test('tickets are passed on: offered, taken back, declined, taken up', () => offerToClaim(platform));

  test('and no call was left out', async () => {
    const made = await platform.calls();
    const never = Object.entries(CALLS).filter(([, { method, path }]) => !made[callName(method, path)]);
    expect(never.map(([name]) => name)).toEqual([]);
  });
});
