import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDoor } from './door.ts';
import { DoorError } from './server.ts';
import { forgetEvent, keepSetup, setups } from './setups.ts';
import { openStore, type Store } from './store.ts';
import { testServer } from './test-server.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});
afterEach(() => store.close());

function keep(eventId: string, usedAt: number): Promise<void> {
  return keepSetup(store, {
    ...{
      eventId,
      eventTitle: eventId,
      performanceId: `${eventId}-1`,
      performanceName: 'Friday',
      alsoKnow: [],
    },
    ...{ token: 'token', device: null, sections: null, boothOpen: false, operator: '', usedAt },
  });
}

/** A door of an event, with a list of one ticket. */
async function open(eventId: string) {
  const server = testServer(eventId, `${eventId}-1`);
  server.put({ id: '1', code: 'A' });
  const down = { yes: false };
  const real = server.as('Gate North');
  const door = openDoor({
    ...{ store, eventId, performanceId: `${eventId}-1`, device: null },
    server: {
      ...real,
      scan: (...request) =>
        down.yes ? Promise.reject(new DoorError('AGAIN', 'It cannot be reached.')) : real.scan(...request),
    },
    rules: () => ({ boothOpen: false, sections: null, operator: null }),
  });
  await door.sync();
  return { door, down };
}

test('the door that was used last comes first', async () => {
  await keep('first', 1);
  await keep('second', 2);
  expect((await setups(store)).map(({ eventId }) => eventId)).toEqual(['second', 'first']);
  await keep('first', 3);
  expect((await setups(store)).map(({ eventId }) => eventId)).toEqual(['first', 'second']);
});

test('an event is removed with all that is its own, but not while scans wait', async () => {
  await keep('first', 1);
  await keep('second', 2);
  const [first, second] = [await open('first'), await open('second')];
  await second.door.scan('A', 'IN');
  first.down.yes = true;
  await first.door.scan('A', 'IN');
  expect(await forgetEvent(store, 'first')).toBe(false);
  expect(await store.count('guests')).toBe(2);

  first.down.yes = false;
  first.door.resume();
  expect(await first.door.scan('A', 'OUT')).toMatchObject({ admitted: true });
  expect(await forgetEvent(store, 'first')).toBe(true);
  expect((await setups(store)).map(({ eventId }) => eventId)).toEqual(['second']);
  for (const name of ['guests', 'scans', 'lists', 'tallies'] as const)
    expect(await store.count(name)).toBe(1);
  expect(await second.door.status()).toMatchObject({ tickets: 1, tally: { in: 1 } });
  for (const { door } of [first, second]) door.close();
});
