import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDoor } from './door.ts';
import type { Guest } from './guest.ts';
import { pull } from './list.ts';
import { DoorError } from './server.ts';
import { openStore, type Store } from './store.ts';
import { type TestServer, testServer } from './test-server.ts';

const DOWN = new DoorError('AGAIN', 'The server cannot be reached.');

let server: TestServer;
let store: Store;
beforeEach(async () => {
  server = testServer();
  store = await openStore(crypto.randomUUID());
});
afterEach(() => store.close());

const read = (options: { first?: number; progress?: (received: number) => void } = {}) => {
  const { eventId, performanceId } = server;
  const { signal } = new AbortController();
  return pull(store, server.as('Gate North'), { eventId, performanceId, signal, ...options });
};

/** The list on the device, without what the device adds. */
async function onDevice(): Promise<Map<string, Guest>> {
  const rows = await store.getAll('guests');
  return new Map(
    rows.map(
      ({
        performanceId: _p,
        eventId: _e,
        formerCodes: _f,
        walk: _w,
        read: _r,
        sent: _s,
        answered: _a,
        ...guest
      }) => [guest.id, guest],
    ),
  );
}

const decide = async (code: string) => {
  const door = openDoor({
    ...{ store, eventId: server.eventId, performanceId: server.performanceId, device: null },
    server: { ...server.as('Gate North'), scan: () => Promise.reject(DOWN) },
    rules: () => ({ boothOpen: false, sections: null, operator: null }),
  });
  const { answer } = await door.scan(code, 'IN');
  door.close();
  return answer;
};

describe('reading a list', () => {
  test('goes page by page, tells how far it is, and reads only changes after that', async () => {
    for (let id = 0; id < 7; id++) server.put({ id: `${id}` });
    const told: number[] = [];
    await read({ first: 3, progress: (received) => told.push(received) });
    expect(told.slice(0, 2)).toEqual([3, 6]);
    expect(await onDevice()).toEqual(server.guests());
    expect(server.seen.pages).toBe(3);
    server.put({ id: '3', name: 'Bia' });
    const { syncedAt, clockAheadMs } = await read({ first: 3 });
    expect(server.seen.pages).toBe(4);
    expect(await onDevice()).toEqual(server.guests());
    expect(syncedAt).not.toBeNull();
    expect(Math.abs(clockAheadMs)).toBeLessThan(60_000);
  });

  test('goes on where it was broken off', async () => {
    for (let id = 0; id < 7; id++) server.put({ id: `${id}` });
    server.spoil.before = async () => {
      if (server.seen.pages === 2) throw DOWN;
    };
    await expect(read({ first: 3 })).rejects.toThrow(DOWN);
    expect((await onDevice()).size).toBe(6);
    server.spoil.before = async () => undefined;
    await read({ first: 3 });
    expect(server.seen.pages).toBe(3);
    expect(await onDevice()).toEqual(server.guests());
  });

  test('a ticket with a new code is not good under the old one', async () => {
    server.put({ id: '1', code: 'old' });
    server.put({ id: '2', code: 'other' });
    await read();
    server.put({ id: '1', code: 'new', state: 'REFUNDED' });
    await read();
    expect(await decide('old')).toBe('REFUNDED');
    expect(await decide('new')).toBe('REFUNDED');
    server.put({ id: '1', state: 'SOLD' });
    // A code may come back, for another ticket.
    server.put({ id: '3', code: 'old' });
    await read();
    expect(await decide('new')).toBe('UPDATED');
    expect(await decide('old')).toBe('UPDATED');
  });

  test('a ticket for another performance is told from an unknown one', async () => {
    const other = testServer('event', 'other');
    other.put({ id: '1', code: 'friday' });
    const { signal } = new AbortController();
    await pull(store, other.as('Gate North'), { eventId: 'event', performanceId: 'other', signal });
    expect(await decide('friday')).toBe('INVALID_SESSION');
    expect(await decide('nothing')).toBe('NOT_FOUND');
  });

  test('a door reads the lists of other performances too, and does not mind when it cannot', async () => {
    const other = testServer('event', 'other');
    other.put({ id: '1', code: 'friday' });
    server.put({ id: '1', code: 'saturday' });
    const [here, there] = [server.as('Gate North'), other.as('Gate North')];
    const door = openDoor({
      ...{ store, eventId: 'event', performanceId: 'performance', device: null },
      alsoKnow: ['gone', 'other'],
      server: {
        scan: () => Promise.reject(DOWN),
        guests: async (page) => {
          if (page.performanceId === 'gone')
            throw new DoorError('FORBIDDEN', 'There is no such performance.');
          return page.performanceId === 'other' ? there.guests(page) : here.guests(page);
        },
      },
      rules: () => ({ boothOpen: false, sections: null, operator: null }),
    });
    door.start();
    await vi.waitUntil(async () => (await store.get('lists', 'other'))?.syncedAt, { timeout: 15_000 });
    expect((await door.status()).link.state).toBe('READY');
    expect(await door.scan('friday', 'IN')).toMatchObject({ answer: 'INVALID_SESSION' });
    expect(await door.scan('saturday', 'IN')).toMatchObject({ answer: 'UPDATED' });
    door.close();
  });

  test('starts anew when the server has forgotten the place, and drops what is gone', async () => {
    for (let id = 0; id < 5; id++) server.put({ id: `${id}` });
    await read({ first: 2 });
    server.drop('2');
    const real = server.as('Gate North');
    const forgetful = {
      ...real,
      guests: async (page: Parameters<typeof real.guests>[0]) => {
        if (page.changedSince !== null) throw new DoorError('CURSOR', 'The cursor is not known.');
        return real.guests(page);
      },
    };
    const { signal } = new AbortController();
    await pull(store, forgetful, { eventId: 'event', performanceId: 'performance', signal, first: 2 });
    expect(await onDevice()).toEqual(server.guests());
    expect((await onDevice()).has('2')).toBe(false);
  });
});

describe('a scan while the list is being read', () => {
  const openHere = () =>
    openDoor({
      ...{ store, eventId: server.eventId, performanceId: server.performanceId, device: 'Gate North' },
      server: server.as('Gate North'),
      rules: () => ({ boothOpen: false, sections: null, operator: null }),
    });

  test('is not undone by a page that is older than its answer', async () => {
    server.put({ id: '1' });
    const door = openHere();
    await door.sync();
    server.put({ id: '1', seat: 'A 1' });
    server.spoil.after = async (what) => {
      if (what === 'guests') await door.scan('code-1', 'IN');
    };
    await door.sync();
    expect((await onDevice()).get('1')).toMatchObject({ seat: 'A 1', inside: true });
    door.close();
  });

  test('does not undo a page that is newer than its answer', async () => {
    server.put({ id: '1' });
    const door = openHere();
    await door.sync();
    server.spoil.after = async (what) => {
      if (what !== 'scan') return;
      // The answer is under way, as is somebody who leaves by another door; the list is read before it arrives.
      server.scanElsewhere({ code: 'code-1', direction: 'OUT', at: Date.now() + 1000 });
      await door.sync();
    };
    expect(await door.scan('code-1', 'IN')).toMatchObject({ admitted: true });
    server.spoil.after = async () => undefined;
    await door.sync();
    expect((await onDevice()).get('1')?.inside).toBe(false);
    door.close();
  });

  test('does not hide what happened after it, before the page was made', async () => {
    server.put({ id: '1' });
    const door = openHere();
    await door.sync();
    const answer = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const page = Promise.withResolvers<void>();
    server.spoil.after = async (what) => {
      if (what === 'guests') return page.promise;
      done.resolve();
      return answer.promise;
    };
    const scan = door.scan('code-1', 'IN');
    await done.promise;
    // The server has let them in; they leave by another door, the list is read, and only then the answer arrives.
    server.scanElsewhere({ code: 'code-1', direction: 'OUT', at: Date.now() + 1000 });
    const sync = door.sync();
    await new Promise((resolve) => setTimeout(resolve, 10));
    answer.resolve();
    await scan;
    page.resolve();
    await sync;
    server.spoil.after = async () => undefined;
    await door.sync();
    expect((await onDevice()).get('1')?.inside).toBe(false);
    door.close();
  });
});
