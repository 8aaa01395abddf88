import { setTimeout as wait } from 'node:timers/promises';
import { decodeId } from '@foyer/kit/id';
import type { Identity } from '@foyer/kit/identity';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { type Selectable, sql } from 'kysely';
import type { Ask } from '../suppliers/ask.ts';
import type { EntryDatabase, EntryTables } from '../tables.ts';
import type { orderApplier } from './apply.ts';
import { type DoorOrder, type NewsOfSales, readOrder } from './read.ts';

type Due = Selectable<EntryTables['order_to_read']>;
type Options = {
  db: EntryDatabase;
  clock: Clock;
  log: Log;
  ask: Ask;
  keepsDoor(supplier: string, identity: Identity): Promise<boolean>;
  sales: NewsOfSales;
  apply: ReturnType<typeof orderApplier>;
  everyMs: number;
  againMs: number;
};

const AT_ONCE = 200;
const READ_AT_ONCE = 8;
/** For as long nobody else reads an order that somebody has begun with; then its reader is taken for dead. Reading twice is well. */
const LEASE_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
/** Before a performance begins, and after, while its orders are read again: what is refunded elsewhere, nobody tells. */
const BEFORE_MS = 24 * HOUR_MS;
const AFTER_MS = 6 * HOUR_MS;

/**
 * Brings what checkout sells into the guest lists. News is written down here before checkout is told that it was
 * taken, and an order stays due until it has been read and applied; each step may be done again. So a process may
 * be killed anywhere, and any number of them may follow.
 */
export function followSales(options: Options): { close(): Promise<void> } {
  const { db, clock, log, ask, keepsDoor, sales, apply, everyMs, againMs } = options;
  const closing = new AbortController();

  async function takeNews(): Promise<number> {
    const news = await sales.list(AT_ONCE);
    if (news.length === 0) return 0;
    await db
      .insertInto('order_to_read')
      .values(
        news.map(({ orderId, version, partner, channel, buyerName: name, buyerEmail: email }) => ({
          order_id: orderId,
          version,
          partner,
          channel,
          buyer: name === null ? null : JSON.stringify({ name, email, document: null }),
          due_at: clock.now(),
        })),
      )
      .onConflict((conflict) =>
        conflict
          .column('order_id')
          .doUpdateSet({
            version: sql`excluded.version`,
            buyer: sql`excluded.buyer`,
            due_at: sql`excluded.due_at`,
            tries: 0,
          })
          .where('order_to_read.version', '<', sql<string>`excluded.version`),
      )
      .execute();
    await sales.taken(news);
    return news.length;
  }

  async function readDue(): Promise<number> {
    const now = clock.now();
    const due = await db
      .updateTable('order_to_read')
      .set({ due_at: new Date(now.getTime() + LEASE_MS), tries: sql`tries + 1` })
      .where('order_id', 'in', (query) =>
        query
          .selectFrom('order_to_read')
          .select('order_id')
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .limit(READ_AT_ONCE)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .execute();
    await Promise.all(due.map((one) => read(one)));
    return due.length;
  }

  async function read(due: Due): Promise<void> {
    const { supplier } = decodeId(due.order_id);
    const identity: Identity = {
      partner: due.partner,
      scopes: ['read'],
      channels: { [supplier]: due.channel },
    };
    const ended = await attempt(due, supplier, identity).catch((error: unknown) => {
      const pause = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** Math.min(due.tries, 10));
      const known = error instanceof FoyerError;
      log[known ? 'warn' : 'error'](
        { error, order: due.order_id },
        'an order could not be read for the door',
      );
      return { next: new Date(clock.now().getTime() + pause), tries: due.tries };
    });
    await db
      .updateTable('order_to_read')
      .set({ due_at: ended.next, tries: ended.tries })
      .where('order_id', '=', due.order_id)
      // News that came while it was read is still to be read.
      .where('version', '=', due.version)
      .execute();
  }

  async function attempt(due: Due, supplier: string, identity: Identity) {
    // Who keeps the door itself has its tickets in its own list.
    if (await keepsDoor(supplier, identity)) return { next: null, tries: 0 };
    const order = await readOrder(ask, supplier, due.order_id, identity);
    if (!order)
      throw new FoyerError('NOT_FOUND', 'The supplier does not know an order that it sold.', { supplier });
    await apply(order, due.buyer);
    return { next: nextReading(order, clock.now(), againMs), tries: 0 };
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      const done = await round().catch((error: unknown) => {
        const known = error instanceof FoyerError;
        log[known ? 'warn' : 'error']({ error }, 'what was sold could not be followed');
        return 0;
      });
      if (done === 0)
        await wait(everyMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  }
  const round = async () => (await takeNews()) + (await readDue());
  const running = run();

  return {
    async close() {
      closing.abort();
      await running;
    },
  };
}

/** When an order is read again without news: from a day before its first performance until the last is over. */
export function nextReading({ lines }: DoorOrder, now: Date, againMs: number): Date | null {
  const times = lines.flatMap(({ performance: { startsAt } }) => (startsAt ? [Date.parse(startsAt)] : []));
  if (times.length === 0) return null;
  const from = Math.min(...times) - BEFORE_MS;
  const until = Math.max(...times) + AFTER_MS;
  const next = Math.max(from, now.getTime() + againMs);
  return next > until ? null : new Date(next);
}
