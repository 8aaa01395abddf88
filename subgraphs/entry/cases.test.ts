import { entryCases } from '@foyer/test/conformance/entry';
import { afterAll, describe, vi } from 'vitest';
import { z } from 'zod';
import {
  EVENT,
  FRIDAY,
  line,
  OTHER_EVENT,
  OTHER_PERFORMANCE,
  SATURDAY,
  SUPPLIER,
  startTestEntry,
  type TestEntry,
  type TestOrder,
  walk,
} from './test-entry.ts';

describe('a guest list that is kept here', () => {
  let entry: TestEntry;
  let made = 0;
  afterAll(() => entry?.close());

  /** Buys a ticket, and waits until the door knows of it. */
  async function buy(event: string, performance: string): Promise<TestOrder & { code: string }> {
    made += 1;
    const code = `T-${made}`;
    const order = {
      id: `${SUPPLIER}:order:${made}`,
      state: 'PURCHASED',
      lines: [line([code], { event: { id: event }, performance: { id: performance, startsAt: null } })],
    };
    entry.sell(order);
    await until(event, code, 'SOLD');
    return { ...order, code };
  }
  async function until(event: string, code: string, state: string): Promise<void> {
    await vi.waitUntil(
      async () =>
        [...(await walk(entry, event)).guests.values()].some(
          (one) => one.code === code && one.state === state,
        ),
      { timeout: 5000, interval: 10 },
    );
  }
  async function passport(): Promise<string> {
    made += 1;
    const code = `P-${made}`;
    await entry.ask(
      z.unknown(),
      'mutation ($event: ID!, $code: String!) { importExternalTickets(eventId: $event, tickets: [{ code: $code }], idempotencyKey: $code) { imported } }',
      { event: EVENT, code },
    );
    return code;
  }
  async function refunded(): Promise<{ old: string; now: null }> {
    const { code, ...order } = await buy(EVENT, FRIDAY);
    entry.sell({ ...order, state: 'CANCELLED' });
    await until(EVENT, code, 'REFUNDED');
    return { old: code, now: null };
  }

  const can = {
    event: EVENT,
    performance: FRIDAY,
    other: { performance: SATURDAY, passport },
    refunded,
    unsold: { skipped: 'a ticket comes into a list that is kept here when it is sold' },
    checkOut: true,
    deviceClock: true,
    deviceName: true,
    refusedInHistory: true,
  } as const;
  entryCases(can, async () => {
    entry = await startTestEntry();
    return {
      ...can,
      send: entry.request,
      now: entry.now,
      sold: async () => (await buy(EVENT, FRIDAY)).code,
      foreign: async () => (await buy(OTHER_EVENT, OTHER_PERFORMANCE)).code,
    };
  });
});
