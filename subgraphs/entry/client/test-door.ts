import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { DoorError } from './server.ts';
import { openStore, type Store } from './store.ts';
import { type TestServer, testServer } from './test-server.ts';

export const DOWN = new DoorError('AGAIN', 'The server cannot be reached.');

export let server: TestServer;
export let store: Store;
export let doors: Door[];
const rules = { boothOpen: false, sections: null, operator: 'Ada' };
beforeEach(async () => {
  server = testServer();
  store = await openStore(crypto.randomUUID());
  doors = [];
});
afterEach(() => {
  for (const door of doors) door.close();
  store.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Another tab of the device, or another device on the same storage. */
export function open(device = 'Gate North', eventId = server.eventId): Door {
  const { performanceId } = server;
  const door = openDoor({
    store,
    server: server.as(device),
    eventId,
    performanceId,
    device,
    rules: () => rules,
  });
  doors.push(door);
  return door;
}

/** Loses every request, before or after the server has seen it. */
export function lose(when: 'before' | 'after', error: Error = DOWN): void {
  server.spoil[when] = async (what) => {
    if (what === 'scan') throw error;
  };
}

/** The network is whole again, and the doors know it. */
export function mend(): void {
  server.spoil.before = async () => undefined;
  server.spoil.after = async () => undefined;
  for (const door of doors) door.resume();
}

/** Makes the scans that were just made nobody's any more. */
export function later(ms = 2000): void {
  const now = Date.now() + ms;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
}

/** Where every scan stands. */
export async function states() {
  return (await store.getAll('scans')).map(({ code, state }) => `${code} ${state}`);
}

/** Makes guests, and tells their codes. */
export function guests(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const id = String(index + 1).padStart(4, '0');
    return server.put({ id, name: `Guest ${id}` }).code;
  });
}
