import type { ScanDirection, SupplierScanResult } from '@foyer/kit/generated/supplier';
import type { GuestRecord } from '@foyer/kit/supplier/records';
import { shopper } from '@foyer/sandbox/ingresse/test-shopper';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from '../test-connector.ts';

const EVENT = '900100';
const FRIDAY = '900100-900201';
const SATURDAY = '900100-900202';
const MINUTE = 60_000;

let connector: Connector;
/** Guests that nobody has scanned yet. */
let friday: GuestRecord[];
let unsold: GuestRecord[];
let passports: GuestRecord[];
beforeAll(async () => {
  connector = await startConnector();
  const page = await connector.adapter.entry.guests(
    { eventId: EVENT, performanceId: FRIDAY, changedSince: null, after: null, first: 1500, soldOnly: false },
    callOf(),
  );
  const next = await connector.adapter.entry.guests(
    { eventId: EVENT, performanceId: SATURDAY, changedSince: null, after: null, first: 1500, soldOnly: true },
    callOf(),
  );
  friday = page.guests.filter(({ ticketType, state }) => ticketType === 'Full price' && state === 'SOLD');
  unsold = page.guests.filter(({ ticketType, state }) => ticketType === 'Full price' && state === 'UNSOLD');
  passports = next.guests.filter(({ ticketType }) => ticketType === 'Passport');
});
afterAll(() => connector.close());

const now = () => connector.clock.now().getTime();
function take(guests: GuestRecord[]): GuestRecord {
  const guest = guests.shift();
  if (!guest) throw new Error('There are no more guests.');
  return guest;
}
type Wish = {
  code: string;
  at?: number;
  direction?: ScanDirection;
  performanceId?: string | null;
  guestId?: string | null;
};
/** Two doors of one event: they are held by different people. */
type Door = 'north' | 'south';

function scan(wishes: readonly Wish[], door: Door = 'south', eventId = EVENT): Promise<SupplierScanResult[]> {
  const scans = wishes.map(
    ({ code, at = now(), direction = 'IN', performanceId = FRIDAY, guestId = null }) => ({
      code,
      direction,
      scannedAt: new Date(at).toISOString(),
      performanceId,
      guestId,
      operator: null,
    }),
  );
  const call = callOf(door === 'north' ? 'ana' : 'default');
  return connector.adapter.entry.scan({ eventId, device: null, scans }, call);
}
async function answers(wishes: readonly Wish[], door?: Door) {
  return (await scan(wishes, door)).map(({ answer, reason }) => (reason ? `${answer}: ${reason}` : answer));
}
const iso = (at: number) => new Date(at).toISOString();

describe('scans, as the reference tells what becomes of them', () => {
  test('two doors, one after the other: the second is told who was first and when', async () => {
    const { id, code } = take(friday);
    const at = now() - 5000;
    expect(await scan([{ code, at }], 'north')).toMatchObject([
      { answer: 'UPDATED', reason: null, guestId: id, inside: true, lastCheckIn: { scannedAt: iso(at) } },
    ]);
    expect(await scan([{ code, at: at + 5000 }])).toMatchObject([
      {
        answer: 'ALREADY_UPDATED',
        guestId: id,
        inside: true,
        lastCheckIn: { scannedAt: iso(at), device: null, operator: 'Gate North' },
      },
    ]);
  });

  test('both offline: who uploads first wins, and the earlier scan stands in the history', async () => {
    const { code } = take(friday);
    const at = now() - 10 * MINUTE;
    expect(await answers([{ code, at: at + 5000 }])).toEqual(['UPDATED']);
    expect(await scan([{ code, at }], 'north')).toMatchObject([
      { answer: 'ALREADY_UPDATED', lastCheckIn: { scannedAt: iso(at + 5000), operator: 'Dock Shows' } },
    ]);
    const status = await connector.adapter.entry.ticketStatus({ eventId: EVENT, code }, callOf());
    expect(status?.history).toMatchObject([
      { answer: 'UPDATED', scannedAt: iso(at + 5000), direction: 'IN', performanceId: FRIDAY },
      { answer: 'ALREADY_UPDATED', scannedAt: iso(at), operator: 'Gate North' },
    ]);
    expect(status?.guest).toMatchObject({ code, inside: true });
  });

  test('a request that is repeated after its answer was lost finds its own scan', async () => {
    const { code } = take(friday);
    const at = now() - 1000;
    await connector.fault({ kind: 'lost', endpoint: 'updatestatus', times: 1 });
    await expect(scan([{ code, at }])).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await connector.forget();
    expect(await scan([{ code, at }])).toMatchObject([
      {
        answer: 'ALREADY_UPDATED',
        inside: true,
        lastCheckIn: { scannedAt: iso(at), operator: 'Dock Shows' },
      },
    ]);
  });

  test('in, out and in again; a late upload of an earlier "out" is stale', async () => {
    const { code } = take(friday);
    const at = now() - 120 * MINUTE;
    expect(await answers([{ code, at }])).toEqual(['UPDATED']);
    expect(await scan([{ code, at: at + 60 * MINUTE, direction: 'OUT' }])).toMatchObject([
      { answer: 'UPDATED', inside: false, lastCheckIn: { scannedAt: iso(at) } },
    ]);
    expect(await answers([{ code, at: at + 90 * MINUTE }])).toEqual(['UPDATED']);
    expect(await scan([{ code, at: at + 30 * MINUTE, direction: 'OUT' }])).toMatchObject([
      { answer: 'NOT_UPDATED', reason: 'STALE', inside: true },
    ]);
    const status = await connector.adapter.entry.ticketStatus({ eventId: EVENT, code }, callOf());
    expect(status?.history.map(({ direction, answer }) => `${direction} ${answer}`)).toEqual([
      'IN UPDATED',
      'OUT UPDATED',
      'IN UPDATED',
      'OUT NOT_UPDATED',
    ]);
    expect(status?.admissions).toEqual([
      {
        performanceId: FRIDAY,
        inside: true,
        lastCheckIn: { scannedAt: iso(at + 90 * MINUTE), device: null, operator: 'Dock Shows' },
      },
    ]);
  });

  test('the same code twice in one batch', async () => {
    const { code } = take(friday);
    expect(await answers([{ code }, { code }])).toEqual(['UPDATED', 'ALREADY_UPDATED']);
  });

  test('who is not inside cannot leave', async () => {
    expect(await answers([{ code: take(friday).code, direction: 'OUT' }])).toEqual(['ALREADY_UPDATED']);
  });

  test("Friday's ticket on Saturday; a passport on both, each for itself", async () => {
    const { code } = take(friday);
    expect(await answers([{ code, performanceId: SATURDAY }])).toEqual(['INVALID_SESSION']);
    const passport = take(passports);
    expect(await answers([{ code: passport.code, performanceId: SATURDAY }])).toEqual(['UPDATED']);
    expect(await answers([{ code: passport.code, direction: 'OUT' }])).toEqual(['ALREADY_UPDATED']);
    expect(await answers([{ code: passport.code }])).toEqual(['UPDATED']);
    const status = await connector.adapter.entry.ticketStatus(
      { eventId: EVENT, code: passport.code },
      callOf(),
    );
    expect(status?.admissions).toMatchObject([
      { performanceId: FRIDAY, inside: true },
      { performanceId: SATURDAY, inside: true },
    ]);
    expect(await answers([{ code: passport.code, performanceId: '900100-passports' }])).toEqual([
      'INVALID_SESSION',
    ]);
  });

  test('a time in seconds is refused before anything is sent', async () => {
    const { code } = take(friday);
    await connector.forget();
    const wishes = [{ code }, { code, at: Math.floor(now() / 1000) }];
    await expect(scan(wishes)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await connector.calls()).updatestatus).toBeUndefined();
    expect(await answers([{ code }])).toEqual(['UPDATED']);
  });

  test('a clock that is far ahead', async () => {
    const { code } = take(friday);
    expect(await answers([{ code, at: now() + 11 * MINUTE }])).toEqual(['NOT_UPDATED: CLOCK_AHEAD']);
    expect(await answers([{ code, at: now() + 9 * MINUTE }])).toEqual(['UPDATED']);
  });

  test('a code that was not sold: let in, or not where the door takes sold ones alone', async () => {
    const { id, code } = take(unsold);
    expect(await scan([{ code }])).toMatchObject([{ answer: 'UPDATED', guestId: id, inside: true }]);
    const status = await connector.adapter.entry.ticketStatus({ eventId: EVENT, code }, callOf());
    expect(status?.guest).toMatchObject({ state: 'UNSOLD', inside: true });
    const settings = `${connector.sandbox.sandbox.urls.ingresse}/__sandbox/settings`;
    const set = (unsoldCodes: string) =>
      fetch(settings, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ unsold: unsoldCodes }),
      });
    await set('reject');
    expect(await answers([{ code: take(unsold).code }])).toEqual(['NOT_UPDATED: UNSOLD']);
    await set('accept');
  });

  test('codes that nobody has, of another event, or of another ticket', async () => {
    const { id, code } = take(friday);
    const other = take(friday);
    expect(await scan([{ code: 'nope' }])).toEqual([
      { answer: 'NOT_FOUND', reason: null, guestId: null, inside: null, holder: null, lastCheckIn: null },
    ]);
    expect(await answers([{ code, guestId: other.id }])).toEqual(['NOT_FOUND']);
    expect((await scan([{ code }], 'south', '900101'))[0]?.answer).toBe('NOT_FOUND');
    expect(await answers([{ code, guestId: id }])).toEqual(['UPDATED']);
  });

  test('a scan that does not say where', async () => {
    expect(await answers([{ code: take(friday).code, performanceId: null }])).toEqual(['SESSION_REQUIRED']);
  });

  test('of twenty-one none, of twenty all in their order', async () => {
    const some = Array.from({ length: 21 }, () => ({ code: take(friday).code }));
    await expect(scan(some)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await answers(some.slice(0, 20))).toEqual(Array.from({ length: 20 }, () => 'UPDATED'));
  });

  test('a refund: the old code lets nobody in, nor the new one until it is sold again', async () => {
    const ana = shopper(await connector.person('ana@mail.test'));
    const { transactionId, tickets } = await ana.buy({ friday: 1 });
    const { id = '', code = '' } = tickets[0] ?? {};
    const before = connector.clock.now();
    await ana.refund(transactionId);
    expect(await answers([{ code }])).toEqual(['REFUNDED']);
    const changed = await connector.adapter.entry.guests(
      {
        eventId: EVENT,
        performanceId: FRIDAY,
        changedSince: String(before.getTime()),
        after: null,
        first: 100,
        soldOnly: true,
      },
      callOf(),
    );
    const guest = changed.guests.find((one) => one.id === id);
    expect(guest).toMatchObject({ state: 'REFUNDED', orderId: null, holder: null });
    expect(guest?.code).not.toBe(code);
    expect(await answers([{ code: guest?.code ?? '' }])).toEqual(['REFUNDED']);
    const old = await connector.adapter.entry.ticketStatus({ eventId: EVENT, code }, callOf());
    expect(old?.guest).toBeNull();
    expect(old?.history.at(-1)).toMatchObject({ answer: 'REFUNDED' });
    // It was the first that is free, and so it is sold next.
    const again = await ana.buy({ friday: 1 });
    expect(again.tickets[0]).toMatchObject({ id, code: guest?.code });
    expect(await answers([{ code: guest?.code ?? '' }])).toEqual(['UPDATED']);
  });

  test('a reservation that was given up leaves the code as it was, unsold', async () => {
    const ana = shopper(await connector.person('ana@mail.test'));
    const { transactionId } = await ana.reserve({ saturday: 1 });
    await ana.client.v1('POST', `/shop/${transactionId}/cancel`);
    const list = await connector.adapter.entry.guests(
      {
        eventId: EVENT,
        performanceId: SATURDAY,
        changedSince: null,
        after: null,
        first: 1500,
        soldOnly: false,
      },
      callOf(),
    );
    const unsoldOnes = list.guests.filter(({ state }) => state === 'UNSOLD');
    expect(unsoldOnes.length).toBeGreaterThan(0);
    expect(await answers([{ code: unsoldOnes[0]?.code ?? '', performanceId: SATURDAY }])).toEqual([
      'UPDATED',
    ]);
  });

  test('an event that there is not, and one that the door may not see', async () => {
    await expect(scan([{ code: 'x' }], 'south', '999999')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scan([{ code: 'x' }], 'south', '900111')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('a ticket that there is not has no status', async () => {
  const { entry } = connector.adapter;
  expect(await entry.ticketStatus({ eventId: EVENT, code: 'no?such.code/ä' }, callOf())).toBeNull();
  // It is one of another event.
  const { code } = take(friday);
  expect(await entry.ticketStatus({ eventId: '900101', code }, callOf())).toBeNull();
});
