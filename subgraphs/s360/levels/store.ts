import { type Cache, cachePrefix } from '@foyer/kit/cache/cache';
import type { Log } from '@foyer/kit/log';
import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../catalogue/tables.ts';
import { turns } from '../catalogue/turns.ts';
import type { S360Client } from '../client.ts';
import type { Account } from '../connection.ts';
import { manifest } from '../supplier.ts';
import { askLevels, type Level } from './poll.ts';

/** S-360 wants to be asked for changes once a minute at most. */
export const POLL_EVERY_MS = 60_000;
/** What did not change is asked about again after so long. */
const OLD_MS = 3_600_000;
/** Changes are asked for from a little before the last one heard of. */
const OVERLAP_MS = 5000;

/** How much is left of each performance, learnt by polling and kept for all processes. */
export type Levels = {
  /** As last learnt: `GOOD`, `LIMITED`, `NONE`. Polls behind the caller's back when it is time to. */
  of(account: Account, catalogue: Catalogue, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Waits for polls under way. */
  settled(): Promise<void>;
};

type Parts = {
  client: S360Client;
  db: Database;
  cache: Cache;
  clock: Clock;
  log: Log;
  visitDays: number;
};
type Known = { changedAt: number; askedAt: number; level: string };

export function levelStore({ client, db, cache, clock, log, visitDays }: Parts): Levels {
  const turn = turns(db, clock);
  const tried = new Map<string, number>();
  const polling = new Set<Promise<void>>();

  /** Nobody waits for it, and nobody is told when it fails: lists show what was learnt before. */
  function pollSoon(account: Account, catalogue: Catalogue): void {
    const now = clock.now().getTime();
    if (Math.abs(now - (tried.get(account.key) ?? Number.NEGATIVE_INFINITY)) < POLL_EVERY_MS) return;
    tried.set(account.key, now);
    const poll = pollOnce(account, catalogue)
      .catch((error: unknown) =>
        log.debug({ account: account.key, error }, 'what is left could not be asked'),
      )
      .finally(() => polling.delete(poll));
    polling.add(poll);
  }

  async function pollOnce(account: Account, catalogue: Catalogue): Promise<void> {
    const { key } = account;
    if (!(await turn.take(key, 'levels', POLL_EVERY_MS))) return;
    const heard = await db.selectFrom('heard').select('until').where('account', '=', key).executeTakeFirst();
    const productIds = catalogue.offers.map(({ product }) => product.id);
    const changes = heard ? await client.changes(account, catalogue.pos.posId, productIds, heard.until) : [];
    const changed = new Map(changes.map(({ productId, lastUpdate }) => [productId, lastUpdate.getTime()]));
    const known = await knownOf(key);
    const now = clock.now();
    const levels = await askLevels({ account, catalogue, client, now, visitDays }, (performance) => {
      const row = known.get(performance);
      if (!row) return now.getTime();
      const change = changed.get(row.product);
      // What has changed goes before what nobody has asked about, and that before what is only old.
      if (change !== undefined && change > row.changedAt) return Number.MAX_SAFE_INTEGER;
      return Math.abs(now.getTime() - row.askedAt) > OLD_MS ? now.getTime() - row.askedAt : 0;
    });
    await keep(key, levels, now);
    const latest = Math.max(
      ...levels.map(({ changedAt }) => changedAt.getTime()),
      ...changed.values(),
      heard?.until.getTime() ?? 0,
    );
    if (latest > 0) await hear(key, new Date(latest - OVERLAP_MS));
    await drop(levels.filter(({ performance, level }) => (known.get(performance)?.level ?? level) !== level));
  }

  async function knownOf(key: string): Promise<Map<string, Known & { product: number }>> {
    const rows = await db.selectFrom('level').selectAll().where('account', '=', key).execute();
    return new Map(
      rows.map(({ performance, product, level, changed_at, asked_at }) => [
        performance,
        {
          product: Number(product),
          level,
          changedAt: changed_at.getTime(),
          askedAt: asked_at.getTime(),
        },
      ]),
    );
  }

  async function keep(key: string, levels: readonly Level[], now: Date): Promise<void> {
    const rows = levels.map(({ performance, product, level, changedAt }) => ({
      performance,
      product,
      level,
      changed_at: changedAt,
    }));
    // One parameter for all rows, however many.
    await sql`
      insert into level (account, performance, product, level, changed_at, asked_at)
      select ${key}, performance, product, level, changed_at, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (performance text, product bigint, level text, changed_at timestamptz)
      on conflict (account, performance) do update set level = excluded.level,
        changed_at = excluded.changed_at, asked_at = excluded.asked_at`.execute(db);
    // What has not been asked about for long is over.
    await sql`delete from level where account = ${key} and asked_at < ${new Date(now.getTime() - 24 * OLD_MS)}`.execute(
      db,
    );
  }

  async function hear(key: string, until: Date): Promise<void> {
    await db
      .insertInto('heard')
      .values({ account: key, until })
      .onConflict((conflict) => conflict.column('account').doUpdateSet({ until }))
      .execute();
  }

  /** Forgets what lists show of performances that have sold out, or are to be had again. */
  async function drop(levels: readonly Level[]): Promise<void> {
    for (const { performance } of levels)
      await cache.invalidate(cachePrefix({ supplier: manifest.code, kind: 'performance', id: performance }));
  }

  return {
    async of(account, catalogue, ids) {
      pollSoon(account, catalogue);
      if (ids.length === 0) return new Map();
      const { rows } = await sql<{ performance: string; level: string }>`
        select performance, level from level
        where account = ${account.key} and performance = any(${[...ids]}::text[])`.execute(db);
      return new Map(rows.map(({ performance, level }) => [performance, level]));
    },
    async settled() {
      await Promise.allSettled(polling);
    },
  };
}
