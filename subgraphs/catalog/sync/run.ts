import type { Identity } from '@foyer/kit/identity';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import { type Catalogue, catalogueKey } from '../catalogue.ts';
import type { Tell } from '../changes.ts';
import type { Ask } from '../suppliers.ts';
import type { CatalogDatabase } from '../tables.ts';
import { type Met, rank, sweep } from './complete.ts';
import { readPage } from './read.ts';
import { relist } from './relist.ts';
import type { Rereads } from './reread.ts';
import { writeEntries } from './write.ts';

const EVENTS_A_PAGE = 50;
/** A new index gets its lists of words and names after so many events, then after twice as many, and so on. */
const FIRST_RELIST = 500;
/** What is more than this part of a catalogue changes how it is best searched. */
const MUCH = 10;
/** Below this a catalogue may well lose half of its events from one reading to the next. */
const SMALL = 20;

export type SyncParts = {
  db: CatalogDatabase;
  ask: Ask;
  clock: Clock;
  log: Log;
  tell: Tell;
  rereads: Rereads;
};
/** How a try went: `DONE` when it read to the end, `ELSEWHERE` when another process does it, or did. */
export type SyncResult = { outcome: 'DONE' | 'FAILED' | 'ELSEWHERE'; run: number | null };

/** The identity with which the index reads a catalogue as a sales channel sees it. */
export function syncIdentity({ supplier, channel, language }: Catalogue): Identity {
  return { partner: 'catalog', scopes: ['read'], channels: { [supplier]: channel }, language };
}

/**
 * Reads a supplier's whole catalogue into the index, page by page, while the index goes on serving. Only a
 * reading that came to the end removes what it did not meet, so a supplier that breaks off loses nothing. One
 * process at a time reads a catalogue, and one that others have begun after `lastRun` will do for all of them.
 */
export async function sync(
  catalogue: Catalogue,
  parts: SyncParts,
  { lastRun, signal }: { lastRun: number | null; signal: AbortSignal },
): Promise<SyncResult> {
  const { db, log } = parts;
  const key = catalogueKey(catalogue);
  return db.connection().execute(async (session): Promise<SyncResult> => {
    const lock = sql`hashtextextended(${`catalog ${key}`}, 0)`;
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${lock}) as got`.execute(
      session,
    );
    if (!rows[0]?.got) return { outcome: 'ELSEWHERE', run: lastRun };
    try {
      const done = lastRun === null ? undefined : await doneSince(db, key, lastRun);
      if (done) return { outcome: 'ELSEWHERE', run: done.run };
      const before = await begin(db, key, catalogue);
      const outcome = await read(catalogue, parts, { ...before, signal }).then(
        () => 'DONE' as const,
        async (error: unknown) => {
          if (!signal.aborted) {
            log.warn({ ...catalogue, error }, 'catalogue not read to the end; the index keeps what it has');
            const problem = error instanceof FoyerError ? error.code : 'INTERNAL';
            await db.updateTable('catalogue').set({ problem }).where('key', '=', key).execute();
          }
          return 'FAILED' as const;
        },
      );
      return { outcome, run: before.run };
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(session);
    }
  });
}

async function doneSince(
  db: CatalogDatabase,
  key: string,
  run: number,
): Promise<{ run: number } | undefined> {
  return db
    .selectFrom('catalogue')
    .select('run')
    .where('key', '=', key)
    .where('run', '>', run)
    .where('problem', 'is', null)
    .executeTakeFirst();
}

type Before = { run: number; read_at: Date | null; met: number | null };

async function begin(db: CatalogDatabase, key: string, catalogue: Catalogue): Promise<Before> {
  return db
    .insertInto('catalogue')
    .values({ key, ...catalogue, run: 1 })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ run: sql`catalogue.run + 1` }))
    .returning(['run', 'read_at', 'met'])
    .executeTakeFirstOrThrow();
}

async function read(
  catalogue: Catalogue,
  parts: SyncParts,
  before: Before & { signal: AbortSignal },
): Promise<void> {
  const { db, clock, log } = parts;
  const key = catalogueKey(catalogue);
  const readFrom = clock.now();
  const changed = new Set<string>();
  try {
    const met = await readAll(catalogue, parts, { ...before, changed });
    await believe(db, key, { met: met.size, before: before.met });
    const removed = await sweep(db, key, { met, run: before.run });
    for (const id of removed) changed.add(id);
    await rank(db, key, met);
    if (changed.size > 0) await relist(db, key);
    if (changed.size > met.size / MUCH) await analyze(db);
    log.info(
      { ...catalogue, events: met.size, changed: changed.size, removed: removed.length },
      'catalogue read',
    );
  } finally {
    // Once for the whole reading, however far it came: what is kept of its pages meanwhile is seconds old.
    await parts.tell(catalogue.supplier, changed);
  }
  await db
    .updateTable('catalogue')
    .set({ read_from: readFrom, read_at: clock.now(), problem: null })
    .where('key', '=', key)
    .execute();
}

async function readAll(
  catalogue: Catalogue,
  { db, ask, clock, rereads }: SyncParts,
  before: Before & { signal: AbortSignal; changed: Set<string> },
): Promise<Met> {
  const identity = syncIdentity(catalogue);
  const { supplier } = catalogue;
  const met = new Map<string, number | null>();
  const positions = new Set<string>();
  const { changed } = before;
  let relistAt = before.read_at === null ? FIRST_RELIST : Number.POSITIVE_INFINITY;
  for (let after: string | null = null; ; ) {
    before.signal.throwIfAborted();
    const askedAt = performance.now();
    const page = await readPage(ask, supplier, identity, {
      first: EVENTS_A_PAGE,
      after,
      signal: before.signal,
    });
    const newest = rereads.newest(catalogue, page.entries, askedAt);
    const written = await writeEntries(db, catalogue, newest, { listed: true, now: clock.now() });
    for (const id of written) changed.add(id);
    for (const { event, popularity } of page.entries) met.set(event.id, popularity);
    if (changed.size >= relistAt) {
      await relist(db, catalogueKey(catalogue));
      await analyze(db);
      relistAt *= 2;
    }
    after = page.after;
    if (after === null) return met;
    if (positions.has(after)) {
      throw new FoyerError('SUPPLIER_PROTOCOL', 'The pages of the catalogue go round in a circle.', {
        supplier,
      });
    }
    positions.add(after);
  }
}

/** Tells the planner how much there is; otherwise it goes on as if the index were empty. */
async function analyze(db: CatalogDatabase): Promise<void> {
  await sql`analyze event, event_record, performance, word, label`.execute(db);
}

/** A list that lost half of its events is believed when the next reading finds it so again. */
async function believe(
  db: CatalogDatabase,
  key: string,
  { met, before }: { met: number; before: number | null },
): Promise<void> {
  await db.updateTable('catalogue').set({ met }).where('key', '=', key).execute();
  if (before === null || before < SMALL || met >= before / 2) return;
  throw new FoyerError('SUPPLIER_PROTOCOL', `Only ${met} of ${before} events were left of the catalogue.`);
}
