import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { createLink } from './link.ts';
import { DoorError } from './server.ts';
import { openStore, type Store } from './store.ts';
import { never, type TestServer, testServer } from './test-server.ts';

const DOWN = new DoorError('AGAIN', 'The server cannot be reached.');

let server: TestServer;
let store: Store;
let doors: Door[];
let rules: { boothOpen: boolean; sections: string[] | null; operator: string | null };
beforeEach(async () => {
  server = testServer();
  store = await openStore(crypto.randomUUID());
  rules = { boothOpen: false, sections: null, operator: 'Ada' };
  doors = [];
});
afterEach(() => {
  for (const door of doors) door.close();
  store.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open(device = 'Gate North', eventId = server.eventId): Door {
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
function lose(when: 'before' | 'after', error: Error = DOWN): void {
  server.spoil[when] = async (what) => {
    if (what === 'scan') throw error;
  };
}

function mend(): void {
  server.spoil.before = async () => undefined;
  server.spoil.after = async () => undefined;
  for (const door of doors) door.resume();
}

/** Makes the scans that were just made nobody's any more. */
function later(ms = 2000): void {
  const now = Date.now() + ms;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
}

async function states() {
  return (await store.getAll('scans')).map(({ code, state }) => `${code} ${state}`);
}

function guests(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const id = String(index + 1).padStart(4, '0');
    return server.put({ id, name: `Guest ${id}` }).code;
  });
}

describe('with a network', () => {
  test('the verdict is the server’s', async () => {
    const [code = ''] = guests(1);
    const door = open();
    await door.sync();
    expect(await door.scan(` ${code} `, 'IN')).toMatchObject({
      admitted: true,
      by: 'SERVER',
      ticket: { name: 'Guest 0001', section: 'Stalls', ticketType: 'Full price' },
    });
    const again = await door.scan(code, 'IN');
    expect(again).toMatchObject({ admitted: false, answer: 'ALREADY_UPDATED', by: 'SERVER' });
    expect(again.lastCheckIn).toMatchObject({ device: 'Gate North', operator: 'Ada' });
    expect(await door.scan(code, 'OUT')).toMatchObject({ admitted: true, by: 'SERVER' });
    expect(await door.status()).toMatchObject({
      waiting: 0,
      forAPerson: 0,
      tally: { in: 1, out: 1, refused: 1 },
    });
  });

  test('a ticket that was sold a moment ago comes in, although the device does not know it', async () => {
    const door = open();
    await door.sync();
    const [code = ''] = guests(1);
    expect(await door.scan(code, 'IN')).toMatchObject({ admitted: true, by: 'SERVER' });
    expect((await door.status()).tally).toMatchObject({ in: 1, refused: 0 });
  });

  test('a scan that the server answers with no is not a conflict: it was shown', async () => {
    const [code = ''] = guests(1);
    const door = open();
    await door.sync();
    server.scanElsewhere({ code, direction: 'IN', at: Date.now() });
    expect(await door.scan(code, 'IN')).toMatchObject({
      admitted: false,
      lastCheckIn: { device: 'another device' },
    });
    expect(await states()).toEqual([`${code} DONE`]);
  });
});

describe('when the server does not answer within a second', () => {
  test('the device decides, and the same scan is sent later', async () => {
    const [code = ''] = guests(1);
    const door = open();
    await door.sync();
    server.spoil.before = (what, signal) => (what === 'scan' ? never(signal) : Promise.resolve());
    expect(await door.scan(code, 'IN')).toMatchObject({ admitted: true, by: 'DEVICE' });
    expect(await states()).toEqual([`${code} WAITING`]);
    expect((await door.status()).link.state).toBe('LATER');
    mend();
    await door.flush();
    expect(await states()).toEqual([`${code} DONE`]);
    expect(server.history).toHaveLength(1);
  });

  test('a scan whose answer was lost counts once, as the device’s own', async () => {
    const [code = ''] = guests(1);
    const door = open();
    await door.sync();
    server.spoil.after = (what, signal) => (what === 'scan' ? never(signal) : Promise.resolve());
    expect(await door.scan(code, 'IN')).toMatchObject({ admitted: true, by: 'DEVICE' });
    mend();
    await door.flush();
    const [first, second] = server.seen.requests.flat();
    expect(second).toEqual(first);
    expect(server.history).toHaveLength(1);
    expect(await states()).toEqual([`${code} DONE`]);
    expect(server.guests().get('0001')?.inside).toBe(true);
  });

  test('a door that was found without a server does not let people wait for it', async () => {
    const codes = guests(3);
    const door = open();
    await door.sync();
    const asked = vi.fn();
    server.spoil.before = async (what) => {
      if (what !== 'scan') return;
      asked();
      throw DOWN;
    };
    for (const code of codes) expect((await door.scan(code, 'IN')).admitted).toBe(true);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('without a network', () => {
  test('nobody comes in twice, whichever tab scans', async () => {
    const [code = ''] = guests(1);
    const [one, two] = [open(), open()];
    await one.sync();
    lose('before');
    const verdicts = await Promise.all([one.scan(code, 'IN'), two.scan(code, 'IN'), one.scan(code, 'IN')]);
    expect(verdicts.filter(({ admitted }) => admitted)).toHaveLength(1);
    expect(verdicts.find(({ admitted }) => !admitted)).toMatchObject({
      answer: 'ALREADY_UPDATED',
      lastCheckIn: { device: 'Gate North', operator: 'Ada' },
    });
  });

  test('the scans of the device count over the list, until they are answered', async () => {
    const [code = ''] = guests(1);
    const door = open();
    await door.sync();
    lose('before');
    await door.scan(code, 'IN');
    server.put({ id: '0001', seat: 'A 1' });
    door.resume();
    await door.sync();
    expect(await store.get('guests', ['performance', '0001'])).toMatchObject({ seat: 'A 1', inside: false });
    expect(await door.scan(code, 'IN')).toMatchObject({ admitted: false, answer: 'ALREADY_UPDATED' });
    expect(await door.scan(code, 'OUT')).toMatchObject({ admitted: true });
    expect(await door.scan(code, 'IN')).toMatchObject({ admitted: true });
  });

  test('times rise with every scan, also when the clock is set back', async () => {
    const codes = guests(3);
    const door = open();
    lose('before');
    const now = Date.now();
    for (const [index, code] of codes.entries()) {
      vi.spyOn(Date, 'now').mockImplementation(() => now - index * 3_600_000);
      await door.scan(code, 'IN');
    }
    expect((await store.getAll('scans')).map(({ at }) => at - now)).toEqual([0, 1, 2]);
  });

  test('what was not on the list is turned away, and told so', async () => {
    const door = open();
    await door.sync();
    guests(1);
    lose('before');
    expect(await door.scan('code-0001', 'IN')).toMatchObject({ admitted: false, answer: 'NOT_FOUND' });
    mend();
    later();
    await door.flush();
    expect(server.seen.requests).toMatchObject([[{ code: 'code-0001', turnedAway: true }]]);
    expect(server.guests().get('0001')?.inside).toBe(false);
    expect(await states()).toEqual(['code-0001 DONE']);
  });

  test('who leaves is out, also when they came in at a door that the device has not heard of', async () => {
    const [code = ''] = guests(1);
    const door = open();
    await door.sync();
    lose('before');
    server.scanElsewhere({ code, direction: 'IN', at: Date.now() - 1000 });
    expect(await door.scan(code, 'OUT')).toMatchObject({ admitted: false, answer: 'ALREADY_UPDATED' });
    mend();
    later();
    await door.flush();
    expect(server.guests().get('0001')?.inside).toBe(false);
    expect(await states()).toEqual([`${code} DONE`]);
  });

  test('letters that no ticket has are refused without a scan', async () => {
    const door = open();
    for (const code of ['', '  ', 'x'.repeat(513)])
      expect(await door.scan(code, 'IN')).toMatchObject({ answer: 'NOT_FOUND' });
    expect(await states()).toEqual([]);
  });
});

describe('the outbox', () => {
  test('is sent oldest first, 20 at a time, by one request at a time from all tabs', async () => {
    const codes = guests(45);
    const [one, two] = [open(), open()];
    await one.sync();
    lose('before');
    for (const code of codes) await one.scan(code, 'IN');
    mend();
    later();
    server.seen.most = 0;
    server.spoil.after = () => new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([one.flush(), two.flush()]);
    expect(server.seen.requests.map((scans) => scans.length)).toEqual([20, 20, 5]);
    expect(server.seen.requests.flat().map(({ code }) => code)).toEqual(codes);
    expect(server.seen.most).toBe(1);
  });

  test('would be sent twice at once by two tabs without the lock', async () => {
    const codes = guests(3);
    const [one, two] = [open(), open()];
    lose('before');
    for (const code of codes) await one.scan(code, 'IN');
    mend();
    later();
    server.seen.most = 0;
    server.spoil.after = () => new Promise((resolve) => setTimeout(resolve, 5));
    vi.spyOn(navigator.locks, 'request').mockImplementation(async (...given: unknown[]) => {
      const run = given.at(-1);
      return typeof run === 'function' ? run(null) : undefined;
    });
    await Promise.all([one.flush(), two.flush()]);
    expect(server.seen.most).toBe(2);
    expect(server.seen.requests.flat()).toHaveLength(6);
  });

  test('sends what waits of a ticket before its new scan, in the same request', async () => {
    const [code = '', other = ''] = guests(2);
    const door = open();
    await door.sync();
    lose('before');
    await door.scan(code, 'IN');
    await door.scan(other, 'IN');
    await door.scan(code, 'OUT');
    mend();
    expect(await door.scan(code, 'IN')).toMatchObject({ admitted: true, by: 'SERVER' });
    expect(server.seen.requests).toMatchObject([
      [{ direction: 'IN' }, { direction: 'OUT' }, { direction: 'IN' }],
    ]);
    expect(await states()).toEqual([`${code} DONE`, `${other} WAITING`, `${code} DONE`, `${code} DONE`]);
  });

  test('keeps conflicts and alerts for a person, and lets stale scans go', async () => {
    const [twice = '', gone = '', stale = ''] = guests(3);
    const door = open();
    await door.sync();
    lose('before');
    for (const code of [twice, gone, stale]) expect((await door.scan(code, 'IN')).admitted).toBe(true);
    server.scanElsewhere({ code: twice, direction: 'IN', at: Date.now() });
    server.put({ id: '0002', state: 'REFUNDED', code: 'new' });
    server.scanElsewhere({ code: stale, direction: 'IN', at: Date.now() + 5000 });
    server.scanElsewhere({ code: stale, direction: 'OUT', at: Date.now() + 6000 });
    mend();
    later();
    await door.flush();
    expect(await states()).toEqual([`${twice} CONFLICT`, `${gone} ALERT`, `${stale} STALE`]);
    const [conflict, alert] = await door.forAPerson();
    expect(conflict?.result?.lastCheckIn?.device).toBe('another device');
    expect(alert?.result?.answer).toBe('REFUNDED');
    await door.seen(conflict?.scanId ?? '');
    expect(await door.status()).toMatchObject({ waiting: 0, forAPerson: 1 });
  });

  test('waits for another token, and goes on with it', async () => {
    const [code = ''] = guests(1);
    const door = open();
    await door.sync();
    lose('before', new DoorError('TOKEN', 'The token has ended.'));
    expect(await door.scan(code, 'IN')).toMatchObject({ admitted: true, by: 'DEVICE' });
    expect((await door.status()).link).toEqual({ state: 'TOKEN', message: 'The token has ended.' });
    later();
    await door.flush();
    expect(server.seen.requests).toEqual([]);
    mend();
    await door.flush();
    expect(await states()).toEqual([`${code} DONE`]);
  });

  test('stops at a foreign event, and keeps the scans', async () => {
    const door = open('Gate North', 'another event');
    await door.scan('code', 'IN');
    expect((await door.status()).link.state).toBe('STOPPED');
    expect(await states()).toEqual(['code WAITING']);
  });

  test('sends scans one by one when the server finds fault with them together', async () => {
    const codes = guests(3);
    const door = open();
    await door.sync();
    lose('before');
    for (const code of codes) await door.scan(code, 'IN');
    mend();
    later();
    const real = server.as('Gate North');
    const fussy = openDoor({
      store,
      server: {
        ...real,
        scan: async (event, scans, signal) => {
          if (scans.some(({ code }) => code === codes[1])) throw new DoorError('BAD_INPUT', 'No.');
          return real.scan(event, scans, signal);
        },
      },
      ...{ eventId: server.eventId, performanceId: server.performanceId, device: null },
      rules: () => rules,
    });
    doors.push(fussy);
    await fussy.flush();
    expect(await states()).toEqual([`${codes[0]} DONE`, `${codes[1]} ALERT`, `${codes[2]} DONE`]);
  });

  test('backs off 1, 2, 4 … 60 seconds, or as long as the server wants', async () => {
    const link = createLink(
      () => undefined,
      () => 0,
    );
    vi.useFakeTimers();
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      link.failed(DOWN);
      let waited = 0;
      for (; !link.open(); waited += 500) vi.advanceTimersByTime(500);
      waits.push(waited / 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    link.failed(new DoorError('AGAIN', 'Too much.', { waitMs: 90_000 }));
    vi.advanceTimersByTime(89_000);
    expect(link.open()).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(link.open()).toBe(true);
  });
});
