import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Changes, numberedChanges } from './own/changes.ts';
import { guestPage } from './own/list.ts';
import { scanTaker } from './own/scans.ts';
import { type EntryDatabase, openEntry } from './tables.ts';
import {
  EVENT,
  FRIDAY,
  NOON,
  page,
  SATURDAY,
  startTestEntry,
  type TestEntry,
  type TestGuest,
  walk,
} from './test-entry.ts';

/** How many evenings are played; each has a seed of its own, which is printed when it goes wrong. */
const RUNS = Number(process.env.ENTRY_DELTA_RUNS ?? 2);
const SEED = Number(process.env.ENTRY_SEED ?? Date.now() % 1_000_000);
const WRITERS = 50;
const TICKETS = 200;

let entry: TestEntry;
let db: EntryDatabase;
beforeAll(async () => {
  entry = await startTestEntry();
  db = await openEntry(entry.databaseUrl);
});
afterAll(async () => {
  await db?.destroy();
  await entry?.close();
});

const IMPORT = `mutation ($event: ID!, $tickets: [ExternalTicketInput!], $key: String!) {
  importExternalTickets(eventId: $event, tickets: $tickets, idempotencyKey: $key) { problems { message } } }`;
const REMOVE = `mutation ($event: ID!, $codes: [String!]) { removeExternalTickets(eventId: $event, codes: $codes) { problems { message } } }`;
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!) {
  updateTicketStatuses(eventId: $event, scans: $scans) { problems { message } } }`;
let keys = 0;

async function bringIn(tickets: { code: string; name?: string }[]): Promise<void> {
  keys += 1;
  await entry.ask(z.unknown(), IMPORT, { event: EVENT, tickets, key: `key ${keys}` });
}

/** What somebody does to the list. */
type Act =
  | { kind: 'scan'; ticket: number; out: boolean; day: boolean; minute: number }
  | { kind: 'import'; ticket: number; name: string }
  | { kind: 'remove'; ticket: number };
const ticket = fc.nat({ max: TICKETS - 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('scan' as const),
      ticket,
      out: fc.boolean(),
      day: fc.boolean(),
      minute: fc.nat({ max: 600 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      ticket,
      name: fc.string({ maxLength: 5, unit: 'grapheme-ascii' }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), ticket }) },
);

async function perform(one: Act, prefix: string): Promise<void> {
  const code = `${prefix}${one.ticket}`;
  if (one.kind === 'import') return bringIn([{ code, name: one.name }]);
  if (one.kind === 'remove') {
    await entry.ask(z.unknown(), REMOVE, { event: EVENT, codes: [code] });
    return;
  }
  keys += 1;
  const scan = {
    scanId: `scan ${keys}`,
    code,
    direction: one.out ? 'OUT' : 'IN',
    scannedAt: new Date(NOON - one.minute * 60_000).toISOString(),
    performanceId: one.day ? FRIDAY : SATURDAY,
  };
  await entry.ask(z.unknown(), SCAN, { event: EVENT, scans: [scan] });
}

test(`a reader that pages and syncs while ${WRITERS} write ends with the server's set (seed ${SEED})`, async () => {
  let run = 0;
  const evening = fc.record({
    acts: fc.array(act, { minLength: 200, maxLength: 300 }),
    pageSize: fc.integer({ min: 5, max: 60 }),
    performance: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(evening, async ({ acts, pageSize, performance }) => {
      run += 1;
      const prefix = `R${run}-`;
      const of = performance ? FRIDAY : EVENT;
      await bringIn(Array.from({ length: TICKETS }, (_, at) => ({ code: `${prefix}${at}` })));
      const mine = new Map<string, TestGuest>();
      let since: string | null = null;
      let writing = true;
      const sync = async () => {
        const found = await walk(entry, of, { first: pageSize, since });
        for (const [id, guest] of found.guests) mine.set(id, guest);
        since = found.changedUntil;
      };
      const reader = (async () => {
        while (writing) await sync();
      })();
      const queue = [...acts];
      await Promise.all(
        Array.from({ length: WRITERS }, async () => {
          for (let one = queue.shift(); one; one = queue.shift()) await perform(one, prefix);
        }),
      );
      writing = false;
      await reader;
      await sync();
      const { guests } = await walk(entry, of, { first: 1500 });
      expect([...mine.values()].sort(byId)).toEqual([...guests.values()].sort(byId));
      // Nothing has happened since, so there is nothing to tell.
      expect((await page(entry, of, { since })).nodes).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
});
const byId = (one: TestGuest, other: TestGuest) => Number(one.id) - Number(other.id);

describe('a change that is slow to commit', () => {
  const WISH = { changedSince: null, after: null, first: 100, soldOnly: false };

  /** A slow change begins; one of another process overtakes it if it can, a reader comes by, then the slow one ends. */
  async function overtaken(
    another: () => Changes,
    event: string,
  ): Promise<{ seen: Set<string>; all: Set<string> }> {
    await numberedChanges(db)(event, async (session, change) => {
      for (const code of ['slow', 'quick'])
        await session
          .insertInto('guest')
          .values({ ...ROW, event, code, changed_at: new Date(NOON), change })
          .execute();
    });
    const first = await guestPage(db, event, null, WISH);
    const seen = new Set<string>();
    let until = first.until;
    const sync = async () => {
      const found = await guestPage(db, event, null, { ...WISH, changedSince: until });
      for (const { code } of found.guests) seen.add(code);
      until = found.until;
    };
    const rename = (code: string, pause: Promise<unknown>, begun: () => void): Promise<void> =>
      another()(event, async (session, change) => {
        await session
          .updateTable('guest')
          .set({ seat: 'moved', change })
          .where('event', '=', event)
          .where('code', '=', code)
          .execute();
        begun();
        await pause;
      });
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    let slow: Promise<void> = Promise.resolve();
    await new Promise<void>((begun) => {
      slow = rename('slow', held, begun);
    });
    const quick = rename('quick', Promise.resolve(), () => undefined);
    // With the lock the quick one waits for the slow one; without it, it has ended by now.
    await Promise.race([quick, new Promise((resolve) => setTimeout(resolve, 200))]);
    await sync();
    end();
    await Promise.all([slow, quick]);
    await sync();
    const rows = await db
      .selectFrom('guest')
      .select('code')
      .where('event', '=', event)
      .where('seat', '=', 'moved')
      .execute();
    return { seen, all: new Set(rows.map(({ code }) => code)) };
  }
  const ROW = {
    state: 'SOLD',
    performances: null,
    section_id: 'A',
    section: 'A',
    ticket_type: 'A',
    seat: null,
    order_id: null,
    ticket: null,
    brought_in_as: null,
    holder: null,
    buyer: null,
    transferred: false,
    refunded_at: null,
  } as const;

  test('is lost to a reader that goes by time', async () => {
    let time = 1000;
    const byTime: Changes = (event, work) =>
      db.transaction().execute(async (session) => {
        time += 1;
        const change = time;
        const result = await work(session, change);
        await session
          .updateTable('event')
          .set(({ fn, val, ref }) => ({ changes: fn<number>('greatest', [ref('changes'), val(change)]) }))
          .where('id', '=', event)
          .execute();
        return result;
      });
    const { seen, all } = await overtaken(() => byTime, 'quay:event:by-time');
    expect(all).toEqual(new Set(['slow', 'quick']));
    expect(seen).toEqual(new Set(['quick']));
  });

  test('is not, where changes are numbered as they commit', async () => {
    const { seen, all } = await overtaken(() => numberedChanges(db), 'quay:event:numbered');
    expect(all).toEqual(new Set(['slow', 'quick']));
    expect(seen).toEqual(all);
  });
});

describe('twenty devices with one ticket at the same moment', () => {
  async function admitted(another: () => Changes, code: string): Promise<number> {
    await bringIn([{ code }]);
    const clock = { now: () => new Date(NOON) };
    const scan = {
      code,
      direction: 'IN' as const,
      scannedAt: NOON - 1000,
      performanceId: FRIDAY,
      guestId: null,
      operator: null,
    };
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        scanTaker({ changes: another(), clock })(
          {
            event: EVENT,
            scans: [{ ...scan, scanId: `${code} ${at}` }],
            device: { name: `Gate ${at}`, sections: null },
          },
          new Map([[FRIDAY, true]]),
        ),
      ),
    );
    return answers.filter((one) => one.status === 'fulfilled' && one.value[0]?.answer === 'UPDATED').length;
  }

  test('let more than one person in when the lock is off', async () => {
    const unlocked: Changes = (_event, work) => db.transaction().execute((session) => work(session, 1));
    let most = 0;
    for (let at = 0; at < 20 && most < 2; at += 1)
      most = Math.max(most, await admitted(() => unlocked, `open-${at}`));
    expect(most).toBeGreaterThan(1);
  });

  test('let one person in', async () => {
    for (let at = 0; at < 5; at += 1)
      expect(await admitted(() => numberedChanges(db), `locked-${at}`)).toBe(1);
  });
});
