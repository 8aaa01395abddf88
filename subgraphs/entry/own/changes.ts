import type { EntryDatabase, Session } from '../tables.ts';

/** Work on an event's guests; `change` is the number that every row it touches gets. */
export type Work<Result> = (session: Session, change: number) => Promise<Result>;
export type Changes = <Result>(event: string, work: Work<Result>) => Promise<Result>;

/**
 * Changes guests of an event: one transaction after the other, numbered in the order in which they commit.
 *
 * Whoever syncs by "what changed since number n" may lose a row when numbers, or times, are given out in one order
 * and become visible in another: a transaction takes 7, a quicker one takes 8 and commits, the reader sees 8, and 7
 * appears behind its back. So the number is the event's own counter, and the lock on its row is held from before
 * anything is read until the commit: when a reader sees n, all up to n is there. Taken first and for one event
 * only, the lock cannot meet another in a deadlock, and it makes each scan of a ticket see the ones before it.
 *
 * It costs that two batches for one event never run at once. A batch of 20 holds the lock for a few milliseconds.
 * Transaction ids in place of a counter (rows marked with `pg_current_xact_id()`, readers going up to the xmin of
 * their snapshot) would let batches overlap, but stand still behind any long transaction of the whole server, and
 * mean nothing after a restore into another one.
 */
export function numberedChanges(db: EntryDatabase): Changes {
  // Of one process they queue here, so that a full door takes one connection and leaves the others their own.
  const queues = new Map<string, Promise<unknown>>();
  return (event, work) => {
    const turn = (queues.get(event) ?? Promise.resolve()).then(() => changed(db, event, work));
    const ended = turn.catch(() => undefined);
    queues.set(event, ended);
    void ended.then(() => queues.get(event) === ended && queues.delete(event));
    return turn;
  };
}

function changed<Result>(db: EntryDatabase, event: string, work: Work<Result>): Promise<Result> {
  return db.transaction().execute(async (session) => {
    await session
      .insertInto('event')
      .values({ id: event, changes: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { changes } = await session
      .selectFrom('event')
      .select('changes')
      .where('id', '=', event)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const change = Number(changes) + 1;
    const result = await work(session, change);
    await session.updateTable('event').set({ changes: change }).where('id', '=', event).execute();
    return result;
  });
}
