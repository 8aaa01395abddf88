import type { ScanAnswer, ScanResult } from '../generated/resolvers.ts';
import type { Report } from '../model/scan.ts';
import type { EntryDatabase } from '../tables.ts';

/** What a supplier answered to a scan before; null when its answer was lost. Absent when it was not sent. */
export type Before = ReadonlyMap<string, ScanAnswer | null>;

/**
 * Which scans were sent to a supplier that keeps the door itself. Suppliers do not know the scans' own ids, and some
 * tell no device time either; by this a scan that is sent again is told from a second person all the same.
 */
export function sentScans(db: EntryDatabase) {
  async function known(event: string, ids: readonly string[]): Promise<Before> {
    const rows = await db
      .selectFrom('sent_scan')
      .select(['scan_id', 'answer'])
      .where('event', '=', event)
      .where('scan_id', 'in', ids)
      .execute();
    return new Map(rows.map(({ scan_id, answer }) => [scan_id, answer]));
  }

  return {
    known,

    /** Writes scans down before they are sent. */
    async begin({ event, scans }: Report): Promise<Before> {
      const ids = scans.map(({ scanId }) => scanId);
      const before = await known(event, ids);
      await db
        .insertInto('sent_scan')
        .values([...new Set(ids)].map((scan_id) => ({ event, scan_id, answer: null })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return before;
    },

    /** Keeps the answers. The first one counts. */
    async end(event: string, results: readonly ScanResult[]): Promise<void> {
      for (const { scanId, answer, own } of results) {
        await db
          .updateTable('sent_scan')
          .set({ answer: own ? 'UPDATED' : answer })
          .where('event', '=', event)
          .where('scan_id', '=', scanId)
          .where('answer', 'is', null)
          .execute();
      }
    },
  };
}
export type SentScans = ReturnType<typeof sentScans>;
