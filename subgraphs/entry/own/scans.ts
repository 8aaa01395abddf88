import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { type Insertable, sql } from 'kysely';
import type { ScanResult } from '../generated/resolvers.ts';
import type { Report, Scan } from '../model/scan.ts';
import type { EntryTables, Session } from '../tables.ts';
import type { Changes } from './changes.ts';
import { judge } from './rules.ts';
import {
  type AdmissionRow,
  admissionKey,
  admissionsOf,
  type Found,
  guestsByCode,
  lastCheckIn,
  ticketOf,
} from './tickets.ts';

type NewScan = Insertable<EntryTables['scan']>;
type Options = {
  changes: Changes;
  clock: Clock;
};

/**
 * Takes scans of tickets whose door is kept here. `places` says whether a performance is one of the event's; null
 * where that cannot be found out now.
 */
export function scanTaker({ changes, clock }: Options) {
  return async (
    { event, scans, device }: Report,
    places: ReadonlyMap<string, boolean | null>,
  ): Promise<ScanResult[]> => {
    return changes(event, async (session, change) => {
      const now = clock.now();
      const known = await knownScans(session, event, scans);
      const found = await guestsByCode(
        session,
        event,
        scans.map(({ code }) => code),
      );
      const admissions = await admissionsOf(
        session,
        [...found.values()].map(({ guest }) => guest.id),
      );
      const fresh: NewScan[] = [];
      const moved = new Map<string, AdmissionRow>();

      // Each scan sees what those before it have done.
      const results = scans.map((scan): ScanResult => {
        const ticket = found.get(scan.code);
        const before = known.get(scan.scanId);
        const key = ticket && scan.performanceId ? admissionKey(ticket.guest.id, scan.performanceId) : '';
        if (before) return result(scan, again(before, scan), ticket, admissions.get(key));
        const verdict = judge(
          ticket ? ticketOf(ticket.guest, admissions.get(key)) : null,
          ticket?.retired ?? false,
          scan,
          {
            now: now.getTime(),
            sections: device.sections,
            ofEvent: isOfEvent(scan, ticket, places),
          },
        );
        const entry: NewScan = {
          event,
          scan_id: scan.scanId,
          code: scan.code,
          guest: ticket?.guest.id ?? null,
          performance: scan.performanceId,
          direction: scan.direction,
          ...verdict,
          scanned_at: new Date(scan.scannedAt),
          received_at: now,
          device: device.name,
          operator: scan.operator,
        };
        fresh.push(entry);
        known.set(scan.scanId, entry);
        if (verdict.answer === 'UPDATED' && ticket && scan.performanceId) {
          const next = applied(admissions.get(key), ticket.guest.id, scan.performanceId, scan, device.name);
          admissions.set(key, next);
          moved.set(key, next);
        }
        return result(scan, verdict, ticket, admissions.get(key));
      });
      await write(session, fresh, [...moved.values()], change, now);
      return results;
    });
  };
}

/** Scans that were taken before, by the device's own id. */
async function knownScans(
  session: Session,
  event: string,
  scans: readonly Scan[],
): Promise<Map<string, Pick<NewScan, 'code' | 'answer' | 'reason'>>> {
  const rows = await session
    .selectFrom('scan')
    .select(['scan_id', 'code', 'answer', 'reason'])
    .where('event', '=', event)
    .where(
      'scan_id',
      'in',
      scans.map(({ scanId }) => scanId),
    )
    .execute();
  return new Map(rows.map((row) => [row.scan_id, row]));
}

/** The answer to a scan that is sent again. */
function again({ code, answer, reason }: Pick<NewScan, 'code' | 'answer' | 'reason'>, scan: Scan) {
  if (code !== scan.code) {
    throw new FoyerError(
      'IDEMPOTENCY_KEY_REUSED',
      `The scanId ${scan.scanId} was used for another code: give every scan an id of its own.`,
    );
  }
  const verdict = { answer, reason: reason ?? null };
  return answer === 'UPDATED' ? { ...verdict, answer: 'ALREADY_UPDATED' as const, own: true } : verdict;
}

function isOfEvent(
  { performanceId }: Scan,
  ticket: Found | undefined,
  places: ReadonlyMap<string, boolean | null>,
): boolean {
  // Asked only where the ticket itself does not say.
  if (!ticket || ticket.guest.performances || !performanceId) return true;
  const known = places.get(performanceId);
  if (known != null) return known;
  throw new FoyerError(
    'SUBGRAPH_UNAVAILABLE',
    'It cannot be found out now whether the performance is one of the event; send the scans again.',
  );
}

function applied(
  before: AdmissionRow | undefined,
  guest: string,
  performance: string,
  { scanId, direction, scannedAt, operator }: Scan,
  device: string | null,
): AdmissionRow {
  const at = new Date(scannedAt);
  const entered =
    direction === 'IN'
      ? { in_at: at, in_device: device, in_operator: operator, first_in_at: before?.first_in_at ?? at }
      : {
          in_at: before?.in_at ?? null,
          in_device: before?.in_device ?? null,
          in_operator: before?.in_operator ?? null,
          first_in_at: before?.first_in_at ?? null,
        };
  return {
    guest,
    performance,
    inside: direction === 'IN',
    effective_at: at,
    effective_scan: scanId,
    ...entered,
  };
}

function result(
  scan: Scan,
  { answer, reason, own }: Pick<ScanResult, 'answer' | 'reason'> & { own?: boolean },
  ticket: Found | undefined,
  admission: AdmissionRow | undefined,
): ScanResult {
  const last = lastCheckIn(admission);
  // Nothing is told of a ticket that the device does not think it is.
  const shown = answer === 'NOT_FOUND' ? undefined : ticket?.guest;
  return {
    scanId: scan.scanId,
    code: scan.code,
    answer,
    reason,
    own: own ?? answer === 'UPDATED',
    guestId: shown?.id ?? null,
    inside: shown ? (admission?.inside ?? false) : null,
    holder: shown?.holder ?? null,
    lastCheckIn: shown ? last : null,
  };
}

async function write(
  session: Session,
  scans: NewScan[],
  admissions: AdmissionRow[],
  change: number,
  now: Date,
): Promise<void> {
  if (scans.length > 0) await session.insertInto('scan').values(scans).execute();
  if (admissions.length === 0) return;
  await session
    .insertInto('admission')
    .values(admissions)
    .onConflict((conflict) =>
      conflict.columns(['guest', 'performance']).doUpdateSet({
        inside: sql`excluded.inside`,
        effective_at: sql`excluded.effective_at`,
        effective_scan: sql`excluded.effective_scan`,
        in_at: sql`excluded.in_at`,
        in_device: sql`excluded.in_device`,
        in_operator: sql`excluded.in_operator`,
        first_in_at: sql`excluded.first_in_at`,
      }),
    )
    .execute();
  await session
    .updateTable('guest')
    .set({ change, changed_at: now })
    .where(
      'id',
      'in',
      admissions.map(({ guest }) => guest),
    )
    .execute();
}
