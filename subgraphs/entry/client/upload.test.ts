import { describe, expect, test, vi } from 'vitest';
import { openDoor } from './door.ts';
import { createLink } from './link.ts';
import { DoorError } from './server.ts';
import { DOWN, doors, guests, later, lose, mend, open, server, states, store } from './test-door.ts';

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
      rules: () => ({ boothOpen: false, sections: null, operator: null }),
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
