import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { anyTickets, type Band, performanceOf, twoSeats } from '../client.ts';
import type { Control, FaultWish } from '../control.ts';
import { startTestFoyer, type TestFoyer } from '../foyer.ts';
import { type EntryCan, type EntrySubject, entryCases } from './entry.ts';
import { offered } from './offered.ts';

/** A supplier as the suite meets it: what to look for, and how the sandbox names its calls. */
export type ConformanceSubject = {
  code: string;
  /** An event with plenty of places, on sale for days to come. */
  event: { id: string; title: string };
  /** How many performances of it have no date beside those that have one; none when left out. */
  undated?: number;
  /** Which of its performances, from 0; the second when nothing is said. */
  performance?: number;
  /** One with seats to choose; null with the reason where the supplier has none. */
  seated: { id: string } | { skipped: string };
  /** Names of calls in the sandbox, as faults take them. */
  calls: { availability: string; hold: string; purchase: string; status: string };
  /** Settings under which the connector gives up soon. */
  impatient: Record<string, string>;
  /** Longer than the connector then waits for a write. */
  tooLateMs: number;
  /** Longer than any of the supplier's holds. */
  pastAnyHoldSeconds: number;
  /** Whether a bought ticket of `event` can be cancelled; otherwise the reason. */
  cancel: true | { skipped: string };
  /** The door, where the supplier keeps it itself (`ENTRY`); for the others Foyer does, which is tested there. */
  entry?: { can: EntryCan; open(foyer: TestFoyer): Promise<EntrySubject> };
};

const search = z.object({
  events: z.object({
    nodes: z.array(z.object({ id: z.string(), supplier: z.object({ code: z.string() }) })),
  }),
});
const calendar = z.object({
  event: z.object({
    title: z.string(),
    performanceCount: z.number(),
    calendar: z.array(z.object({ date: z.string(), performances: z.number() })),
  }),
});
const manifest = z.object({ supplier: z.object({ capabilities: z.array(z.string()) }) });
const tickets = z.object({
  basket: z.object({
    orders: z.array(
      z.object({
        state: z.string(),
        supplier: z.object({ code: z.string() }),
        total: z.object({ amount: z.string() }).nullable(),
        lines: z.array(
          z.object({
            tickets: z.array(
              z.object({ id: z.string(), barcode: z.object({ value: z.string() }).nullable() }),
            ),
          }),
        ),
      }),
    ),
  }),
});
const guests = z.object({
  performance: z.object({
    guestList: z.object({
      nodes: z.array(z.object({ code: z.string(), orderId: z.string().nullable(), inside: z.boolean() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
const sold = z.object({
  basket: z.object({
    orders: z.array(
      z.object({
        id: z.string(),
        lines: z.array(
          z.object({
            tickets: z.array(z.object({ barcode: z.object({ value: z.string() }).nullable() })),
          }),
        ),
      }),
    ),
  }),
});
const GUESTS = `query ($id: ID!, $after: String) { performance(id: $id) { guestList(first: 1500, after: $after, soldOnly: true) {
  nodes { code orderId inside } pageInfo { hasNextPage endCursor } } } }`;
const scanned = z.object({
  updateTicketStatuses: z.object({
    results: z.array(z.object({ answer: z.string() })),
    problems: z.array(z.unknown()),
  }),
});
const SCAN = `mutation ($event: ID!, $scan: ScanInput!) { updateTicketStatuses(eventId: $event, scans: [$scan]) {
  results { answer } problems { code } } }`;
const LIVE = 'query ($id: ID!) { performance(id: $id) { id availability { currency } } }';

/** What every supplier does alike, through GraphQL: one suite, run by each in a file of a few lines. */
export function conformance(subject: ConformanceSubject): void {
  const { code, event, calls } = subject;

  describe(`${code} does what every supplier does`, () => {
    let foyer: TestFoyer;
    let sandbox: Control;
    let performance: { id: string; bands: Band[] };
    beforeAll(async () => {
      foyer = await startTestFoyer(subject.impatient);
      sandbox = foyer.sandboxOf(code);
      performance = await performanceOf(foyer.client, event.id, subject.performance ?? 1);
    });
    afterAll(() => foyer?.close());
    afterEach(async () => {
      await sandbox?.clearFaults();
      if (!foyer) return;
      // A circuit that a fault opened lets a call through again after its rest.
      await vi.waitUntil(
        async () => (await foyer.client.send(LIVE, { id: performance.id })).errors === undefined,
        { timeout: 20_000, interval: 200 },
      );
    });

    function line(quantity = 1) {
      const band = performance.bands.find(({ quantities }) => !quantities || quantities.includes(quantity));
      if (!band) throw new Error('Nothing is on sale.');
      return anyTickets(performance.id, band, quantity);
    }
    async function held(quantity = 1): Promise<string> {
      const { basket } = await foyer.buyer.create([line(quantity)]);
      const answer = await foyer.buyer.hold(basket?.id ?? '');
      expect(answer.problems).toEqual([]);
      expect(answer.basket).toMatchObject({ state: 'HELD', heldUntil: expect.any(String) });
      return basket?.id ?? '';
    }
    async function heldClaims(): Promise<number> {
      const { claims } = await sandbox.orders();
      return claims.filter(({ state }) => state === 'held').reduce((sum, { quantity }) => sum + quantity, 0);
    }

    test('is found by its words', async () => {
      const query =
        'query ($text: String!, $code: String!) { events(filter: { text: $text, suppliers: [$code] }) { nodes { id supplier { code } } } }';
      const { events } = await foyer.client.ask(search, query, { text: event.title, code });
      expect(events.nodes).toContainEqual({ id: event.id, supplier: { code } });
    });

    test('has a calendar whose days add up', async () => {
      const query =
        'query ($id: ID!) { event(id: $id) { title performanceCount calendar { date performances } } }';
      const { event: found } = await foyer.client.ask(calendar, query, { id: event.id });
      expect(found.title).toBe(event.title);
      expect(found.performanceCount).toBeGreaterThan(0);
      const days = found.calendar.reduce((sum, { performances }) => sum + performances, 0);
      if (found.calendar.length > 0) expect(days + (subject.undated ?? 0)).toBe(found.performanceCount);
    });

    test('holds places, shows them gone, and gives them back', async () => {
      const before = await heldClaims();
      const id = await held(2);
      expect(await heldClaims()).toBeGreaterThan(before);
      expect((await foyer.buyer.release(id)).basket?.state).toBe('OPEN');
      expect(await heldClaims()).toBe(before);
    });

    test('a hold that runs out is free again, and cannot be bought', async () => {
      const id = await held();
      await sandbox.advance(subject.pastAnyHoldSeconds);
      expect(await heldClaims()).toBe(0);
      expect((await foyer.buyer.purchase(id)).problems).toMatchObject([{ code: 'HOLD_EXPIRED' }]);
    });

    const choose = 'skipped' in subject.seated ? subject.seated.skipped : undefined;
    offered('gives the seats that were chosen, and tells who comes second', choose, async () => {
      const chosen = await performanceOf(foyer.client, 'id' in subject.seated ? subject.seated.id : '', 1);
      const band = chosen.bands.find(({ seatBlocks }) => seatBlocks?.some(({ seats }) => seats.length >= 4));
      if (!band) throw new Error('There are no seats to choose from.');
      const wish = twoSeats(chosen.id, band);
      const baskets = await Promise.all([foyer.buyer.create([wish]), foyer.buyer.create([wish])]);
      const answers = await Promise.all(baskets.map(({ basket }) => foyer.buyer.hold(basket?.id ?? '')));
      const winners = answers.filter(({ problems }) => problems.length === 0);
      expect(winners).toHaveLength(1);
      expect(winners[0]?.basket?.lines[0]?.seats.map((seat) => seat.id).sort()).toEqual(
        wish.tickets.map(({ seatId }) => seatId).sort(),
      );
      expect(answers.flatMap(({ problems }) => problems)).toMatchObject([{ code: 'SEATS_TAKEN' }]);
      await foyer.buyer.release(winners[0]?.basket?.id ?? '');
    });

    test('sells what is held, with tickets, once', async () => {
      const id = await held(2);
      expect(await foyer.buyer.purchase(id)).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
      const query =
        'query ($id: ID!) { basket(id: $id) { orders { state supplier { code } total { amount } lines { tickets { id barcode { value } } } } } }';
      const { basket } = await foyer.client.ask(tickets, query, { id });
      expect(basket.orders).toMatchObject([{ state: 'PURCHASED', supplier: { code } }]);
      const all = basket.orders.flatMap(({ lines }) => lines.flatMap((one) => one.tickets));
      expect(all).toHaveLength(2);
      const { supplier } = await foyer.client.ask(
        manifest,
        'query ($code: String!) { supplier(code: $code) { capabilities } }',
        { code },
      );
      const codes = all.flatMap(({ barcode }) => barcode?.value ?? []);
      if (supplier.capabilities.includes('BARCODES') && codes.length > 0) expect(new Set(codes).size).toBe(2);
      expect((await foyer.buyer.purchase(id)).problems).toMatchObject([{ code: 'BASKET_STATE' }]);
    });

    const keep = subject.cancel === true ? undefined : subject.cancel.skipped;
    offered('cancels what was bought, and the card gets its money back', keep, async () => {
      const id = await held();
      const bought = await foyer.buyer.purchase(id, {
        payment: { kind: 'CARD_TOKEN', cardToken: 'tok_visa' },
      });
      expect(bought.basket?.payments).toMatchObject([{ state: 'CAPTURED' }]);
      const cancelled = await foyer.buyer.cancel(id);
      expect(cancelled).toMatchObject({ basket: { state: 'CANCELLED' }, problems: [] });
      expect(cancelled.basket?.payments).toMatchObject([{ state: 'RETURNED' }]);
    });

    const lost: [string, FaultWish][] = [
      ['is lost', { kind: 'lost' }],
      ['comes too late', { kind: 'late', ms: subject.tooLateMs }],
    ];
    test.each(lost)('a purchase whose answer %s ends as bought, once', async (_name, fault) => {
      const id = await held();
      await sandbox.resetRequests();
      await sandbox.fault({ ...fault, endpoint: calls.purchase, times: 1 });
      expect(await foyer.buyer.purchase(id)).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
      expect((await sandbox.requests())[calls.purchase]).toBe(1);
    });

    const troubles: [string, FaultWish, string[]][] = [
      ['down', { kind: 'down' }, ['SUPPLIER_DOWN']],
      ['throttled', { kind: 'throttled' }, ['SUPPLIER_THROTTLED']],
      ['talking nonsense', { kind: 'garbage' }, ['SUPPLIER_PROTOCOL']],
    ];
    test.each(troubles)(
      'while it is %s live fields are null with a code, and holds are refused with nothing held',
      async (_name, fault, expected) => {
        const { basket } = await foyer.buyer.create([line()]);
        await sandbox.fault({ ...fault, endpoint: calls.availability });
        const live = await foyer.client.send(LIVE, { id: performance.id });
        expect(live.data).toMatchObject({ performance: { id: performance.id, availability: null } });
        for (const error of live.errors ?? []) expect(expected).toContain(error.extensions?.code);
        const refused = await foyer.buyer.hold(basket?.id ?? '');
        expect(refused.basket?.state).toBe('OPEN');
        for (const problem of refused.problems) expect(expected).toContain(problem.code);
        expect(await heldClaims()).toBe(0);
      },
    );

    test('while it is slow everything is still done', async () => {
      await sandbox.fault({ kind: 'slow', ms: 300 });
      const id = await held();
      expect(await foyer.buyer.purchase(id)).toMatchObject({ basket: { state: 'PURCHASED' }, problems: [] });
    });

    test('what was sold is in the guest list of the door, and is let in once', async () => {
      const id = await held();
      await foyer.buyer.purchase(id);
      const query =
        'query ($id: ID!) { basket(id: $id) { orders { id lines { tickets { barcode { value } } } } } }';
      const { basket } = await foyer.client.ask(sold, query, { id });
      const orderId = basket.orders[0]?.id;
      const barcode = basket.orders[0]?.lines[0]?.tickets[0]?.barcode?.value;
      const isOurs = (one: { code: string; orderId: string | null }) =>
        barcode === undefined ? one.orderId === orderId : one.code === barcode;
      const guest = await vi.waitUntil(async () => (await guestList()).find(isOurs), {
        timeout: 10_000,
        interval: 100,
      });
      expect(guest.inside).toBe(false);
      const come = async () => {
        const scan = {
          scanId: randomUUID(),
          code: guest.code,
          direction: 'IN',
          scannedAt: new Date().toISOString(),
          performanceId: performance.id,
          operator: 'Ivo',
        };
        return (await foyer.client.ask(scanned, SCAN, { event: event.id, scan })).updateTicketStatuses;
      };
      expect(await come()).toEqual({ results: [{ answer: 'UPDATED' }], problems: [] });
      expect(await come()).toEqual({ results: [{ answer: 'ALREADY_UPDATED' }], problems: [] });
    });
    async function guestList() {
      const all: z.infer<typeof guests>['performance']['guestList']['nodes'] = [];
      for (let after: string | null = null; ; ) {
        const found: z.infer<typeof guests> = await foyer.client.ask(guests, GUESTS, {
          id: performance.id,
          after,
        });
        const { nodes, pageInfo } = found.performance.guestList;
        all.push(...nodes);
        if (!pageInfo.hasNextPage) return all;
        after = pageInfo.endCursor;
      }
    }

    test('a supplier that keeps the door itself shows every case of it', async () => {
      const query = 'query ($code: String!) { supplier(code: $code) { capabilities } }';
      const { supplier } = await foyer.client.ask(manifest, query, { code });
      expect(supplier.capabilities.includes('ENTRY')).toBe(subject.entry !== undefined);
    });
    const { entry } = subject;
    if (entry) describe('at the door', () => entryCases(entry.can, () => entry.open(foyer)));
  });
}
