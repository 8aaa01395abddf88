import { describe, expect, test, vi } from 'vitest';
import { DOWN, guests, later, lose, mend, open, server, states, store } from './test-door.ts';
import { never } from './test-server.ts';

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
