import type { GuestRecord } from '@foyer/kit/supplier/records';
import { type Shopper, shopper } from '@foyer/sandbox/ingresse/test-shopper';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from '../test-connector.ts';

const EVENT = '900100';
const FRIDAY = '900100-900201';
/** A number makes the test repeat what it did. */
const SEED = Number(process.env.SYNC_SEED ?? Date.now() % 1_000_000);
const ROUNDS = 6;

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
const entry = () => connector.adapter.entry;

/** Numbers from 0 to 1 that follow from the seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Reads a list, the whole or what changed, into a device's store; tells where to go on next time. */
async function read(store: Map<string, GuestRecord>, changedSince: string | null): Promise<string> {
  let after: string | null = null;
  let until: string | undefined;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof entry>['guests']>> = await entry().guests(
      { eventId: EVENT, performanceId: FRIDAY, changedSince, after, first: 700, soldOnly: false },
      callOf(),
    );
    for (const guest of page.guests) store.set(guest.id, guest);
    until ??= page.until;
    after = page.after;
  } while (after !== null);
  return until;
}

/** Somebody at a door: scans whoever comes, in and out. */
async function door(codes: readonly string[], random: () => number) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const scans = Array.from({ length: 10 }, () => ({
      code: codes[Math.floor(random() * codes.length)] ?? '',
      direction: random() < 0.7 ? ('IN' as const) : ('OUT' as const),
      scannedAt: connector.clock.now().toISOString(),
      performanceId: FRIDAY,
      guestId: null,
      operator: null,
    }));
    await entry().scan({ eventId: EVENT, device: null, scans }, callOf());
  }
}
/** Somebody who buys, and does not always keep it. */
async function buyer(ana: Shopper, random: () => number) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { transactionId } = await ana.buy({ friday: 1 + Math.floor(random() * 2) });
    if (random() < 0.9) await ana.refund(transactionId);
  }
}
/** Another company, whose codes come and go. */
async function company(random: () => number) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const tickets = Array.from({ length: 20 }, (_unused, at) => ({
      code: `C-${round}-${at}`,
      group: 'Company',
      performanceId: null,
      seat: String(random()),
      name: null,
      email: null,
      document: null,
    }));
    await entry().importTickets?.({ eventId: EVENT, tickets }, callOf());
    const gone = tickets.filter(() => random() < 0.5).map(({ code }) => code);
    await entry().removeTickets?.({ eventId: EVENT, codes: gone, group: 'Company' }, callOf());
  }
}

test(`a device that pages and syncs while others write ends with what there is (seed ${SEED})`, async () => {
  const store = new Map<string, GuestRecord>();
  const ana = shopper(await connector.person('channel@foyer.test'));
  const card = {
    paymentMethod: 'creditCardToken',
    creditcard: undefined,
    creditCardToken: { token: 'card-7030' },
  };
  const paying: Shopper = { ...ana, buy: (wanted) => ana.buy(wanted, card) };
  await read(store, null);
  const codes = [...store.values()].slice(0, 300).map(({ code }) => code);
  store.clear();

  let writing = true;
  const writers = Promise.all([
    ...Array.from({ length: 6 }, (_unused, at) => door(codes, chance(SEED + at))),
    buyer(paying, chance(SEED + 10)),
    company(chance(SEED + 11)),
  ]).finally(() => {
    writing = false;
  });
  let until = await read(store, null);
  let rounds = 0;
  while (writing) {
    until = await read(store, until);
    rounds += 1;
  }
  await writers;
  await read(store, until);
  expect(rounds).toBeGreaterThan(0);

  const now = new Map<string, GuestRecord>();
  await read(now, null);
  const differing = [...now.values()].filter(
    (guest) => JSON.stringify(store.get(guest.id)) !== JSON.stringify(guest),
  );
  expect(differing).toEqual([]);
  // What is in the store and not in the list any more was withdrawn, and the store knows.
  const gone = [...store.values()].filter(({ id }) => !now.has(id));
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.every(({ state }) => state === 'REFUNDED')).toBe(true);
  expect(new Set([...now.values()].map(({ code }) => code)).size).toBe(now.size);
});
