import type { ScanRecord, TicketStatus } from '../generated/resolvers.ts';
import type { EntryDatabase } from '../tables.ts';
import { guestOf } from './list.ts';
import { admissionsOf, guestsByCode, lastCheckIn } from './tickets.ts';

const MOST_SCANS = 200;

/** A ticket by what was scanned, with its scans: those of its other codes too, and those of codes that are nobody's. */
export function ticketStatus(db: EntryDatabase, event: string, code: string): Promise<TicketStatus | null> {
  return db.transaction().execute(async (session) => {
    const found = (await guestsByCode(session, event, [code])).get(code);
    const scans = await session
      .selectFrom('scan')
      .selectAll()
      .where('event', '=', event)
      .where(({ or, eb }) =>
        found ? or([eb('guest', '=', found.guest.id), eb('code', '=', code)]) : eb('code', '=', code),
      )
      .orderBy('id', 'desc')
      .limit(MOST_SCANS)
      .execute();
    if (!found && scans.length === 0) return null;
    const stands = found ? [...(await admissionsOf(session, [found.guest.id])).values()] : [];
    return {
      guest: found ? guestOf(found.guest, stands) : null,
      admissions: stands.map((one) => ({
        performanceId: one.performance,
        inside: one.inside,
        lastCheckIn: lastCheckIn(one),
      })),
      history: scans.reverse().map(
        (scan): ScanRecord => ({
          id: scan.id,
          performanceId: scan.performance,
          direction: scan.direction,
          answer: scan.answer,
          reason: scan.reason,
          scannedAt: scan.scanned_at.toISOString(),
          receivedAt: scan.received_at.toISOString(),
          device: scan.device,
          operator: scan.operator,
        }),
      ),
    };
  });
}
