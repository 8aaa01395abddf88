import type { GuestQuery } from '@foyer/kit/supplier/contract';
import type { GuestRecord } from '@foyer/kit/supplier/records';
import { shopper } from '@foyer/sandbox/ingresse/test-shopper';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from '../test-connector.ts';

const EVENT = '900100';
const FRIDAY = '900100-900201';
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

const entry = () => connector.adapter.entry;
type Some = Partial<GuestQuery>;
const page = (some: Some = {}) =>
  entry().guests(
    {
      eventId: EVENT,
      performanceId: null,
      changedSince: null,
      after: null,
      first: 1500,
      soldOnly: false,
      ...some,
    },
    callOf(),
  );
/** A whole walk; `between` happens after each page. */
async function walk(some: Some = {}, between: (page: number) => Promise<unknown> = async () => undefined) {
  const guests: GuestRecord[] = [];
  const sizes: number[] = [];
  let after: string | null = null;
  let until: string | undefined;
  do {
    const got = await page({ ...some, after });
    until ??= got.until;
    guests.push(...got.guests);
    sizes.push(got.guests.length);
    after = got.after;
    if (after !== null) await between(sizes.length);
  } while (after !== null);
  return { guests, sizes, until: until ?? '' };
}
const ids = (guests: readonly GuestRecord[]) => guests.map(({ id }) => id);
const scan = (code: string, performanceId = FRIDAY) =>
  entry().scan(
    {
      eventId: EVENT,
      device: null,
      scans: [
        {
          code,
          direction: 'IN',
          scannedAt: connector.clock.now().toISOString(),
          performanceId,
          guestId: null,
          operator: null,
        },
      ],
    },
    callOf(),
  );

describe('a guest list', () => {
  test('has every code once, in order, whatever the size of its pages', async () => {
    const whole = await walk();
    expect(whole.guests).toHaveLength(4420);
    expect(whole.sizes).toEqual([1500, 1498, 1422]);
    expect(new Set(ids(whole.guests)).size).toBe(4420);
    expect(ids(whole.guests)).toEqual(ids(whole.guests).toSorted((a, b) => Number(a) - Number(b)));
    const small = await walk({ first: 700 });
    expect(small.sizes.every((size) => size <= 700)).toBe(true);
    expect(ids(small.guests)).toEqual(ids(whole.guests));
    const few = await page({ first: 3 });
    expect(few.guests).toHaveLength(3);
    expect(ids((await page({ first: 3, after: few.after })).guests)).toEqual(ids(whole.guests.slice(3, 6)));
  });

  test('tells of each what it is good for, whose it is and whether somebody is in', async () => {
    const { guests } = await walk();
    const friday = guests.find(({ ticketType, state }) => ticketType === 'Full price' && state === 'SOLD');
    expect(friday).toMatchObject({
      performanceIds: [FRIDAY],
      inside: false,
      lastCheckIn: null,
      section: { id: '900300', name: 'Floor' },
      seat: null,
      orderId: expect.any(String),
      holder: { name: expect.any(String), email: expect.any(String) },
      buyer: { document: expect.any(String) },
      transferred: false,
      refundedAt: null,
    });
    const passport = guests.find(({ ticketType }) => ticketType === 'Passport');
    expect(passport?.performanceIds).toEqual([FRIDAY, '900100-900202']);
    // Hidden types are told to the door.
    const hidden = guests.find(({ ticketType }) => ticketType === 'Friends of the house');
    expect(hidden).toMatchObject({ state: 'UNSOLD', performanceIds: [FRIDAY], holder: null, orderId: null });
    expect(guests.find(({ state }) => state === 'EXTERNAL')).toMatchObject({
      code: 'PARTNER-0001',
      performanceIds: null,
      section: { id: '900390', name: 'Partner X' },
      ticketType: 'Partner X',
      orderId: null,
    });
  });

  test('is of a session, of passports, or of what was sold', async () => {
    const friday = await walk({ performanceId: FRIDAY });
    expect(friday.guests).toHaveLength(1800 + 1200 + 100 + 100 + 20);
    const passports = await walk({ performanceId: '900100-passports' });
    expect(passports.guests).toHaveLength(1200);
    const sold = await walk({ performanceId: FRIDAY, soldOnly: true });
    expect(sold.guests).toHaveLength(1000 + 500 + 20);
    expect(sold.guests.every(({ state }) => state === 'SOLD' || state === 'EXTERNAL')).toBe(true);
  });

  test.each([
    ['a session of another event', { performanceId: '900101-1000601' }, 'NOT_FOUND'],
    ['an event that there is not', { eventId: '999999' }, 'NOT_FOUND'],
    ['an event of another company', { eventId: '900111' }, 'FORBIDDEN'],
    ['a cursor of something else', { after: 'nonsense' }, 'MALFORMED_CURSOR'],
    ['a time that is none', { changedSince: 'yesterday' }, 'MALFORMED_CURSOR'],
  ])('of %s is refused', async (_name, some, code) => {
    await expect(page(some)).rejects.toMatchObject({ code });
  });
});

describe('changes', () => {
  test('are told from where a walk began on: what changed, and what changed just before', async () => {
    const { guests, until } = await walk({ performanceId: FRIDAY });
    const [guest] = guests.filter(({ state }) => state === 'SOLD');
    await connector.clock.advance(120_000);
    const since = (await page({ changedSince: until })).until;
    expect((await walk({ changedSince: since })).guests).toEqual([]);
    await scan(guest?.code ?? '');
    const delta = await walk({ changedSince: since, performanceId: FRIDAY });
    expect(delta.guests).toMatchObject([{ id: guest?.id, inside: true }]);
    // By the clock of Ingresse, a minute back.
    expect(Number(delta.until)).toBe(
      connector.clock.now().getTime() - (connector.clock.now().getTime() % 1000) - 60_000,
    );
    // The scan is within that minute still.
    expect(ids((await walk({ changedSince: delta.until })).guests)).toContain(guest?.id);
  });

  test('tell of refunds, also to who asks for sold codes alone', async () => {
    const ana = shopper(await connector.person('ana@mail.test'));
    const { transactionId, tickets } = await ana.buy({ saturday: 1 });
    const { until } = await page({ first: 1 });
    const of = async () =>
      (await walk({ changedSince: until, soldOnly: true })).guests.find(({ id }) => id === tickets[0]?.id);
    expect(await of()).toMatchObject({ state: 'SOLD', orderId: transactionId });
    await ana.refund(transactionId);
    const refunded = await of();
    expect(refunded).toMatchObject({ state: 'REFUNDED', refundedAt: expect.any(String), buyer: null });
    expect(refunded?.code).not.toBe(tickets[0]?.code);
  });
});

describe('a list whose rows go while it is read', () => {
  /** An import of many codes, of which some are withdrawn between the pages. */
  async function importMany(count: number) {
    const tickets = Array.from({ length: count }, (_unused, at) => ({
      code: `GONE-${at}`,
      group: 'Gone',
      performanceId: null,
      seat: null,
      name: null,
      email: null,
      document: null,
    }));
    await entry().importTickets?.({ eventId: EVENT, tickets }, callOf());
  }

  test('is stepped back in: page numbers alone would pass rows by', async () => {
    await importMany(1200);
    const before = new Set(ids((await walk()).guests));
    const gone = async () => {
      const codes = ['GONE-0', 'GONE-1', 'GONE-2', 'GONE-3', 'GONE-4'];
      const answer = await entry().removeTickets?.({ eventId: EVENT, codes, group: null }, callOf());
      expect(answer).toMatchObject({ removed: 5 });
    };
    // Between the first page that has some of them and the next one.
    const list = await walk({ first: 500 }, async (number) => {
      if (number === 10) await gone();
    });
    expect(list.sizes.length).toBeGreaterThan(10);
    const missing = [...before].filter((id) => !ids(list.guests).includes(id));
    expect(missing).toEqual([]);

    // The guard off: the same walk by page numbers.
    await importMany(1200);
    const door = await connector.person('producer@dock.test');
    const rows: string[] = [];
    const all = new Set((await door.allGuests()).map(({ id }) => id));
    for (let number = 1, last = 1; number <= last; number += 1) {
      const got = await door.guests({ page: number, pageSize: 500 });
      last = got.paginationInfo.lastPage;
      rows.push(...got.data.map(({ id }) => id));
      if (number === 10) await gone();
    }
    expect([...all].filter((id) => !rows.includes(id))).toHaveLength(5);
  });
});
