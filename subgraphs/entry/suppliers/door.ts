import { decodeId } from '@foyer/kit/id';
import type { Identity } from '@foyer/kit/identity';
import type { ScanResult } from '../generated/resolvers.ts';
import type { Door } from '../model/door.ts';
import type { Report, Scan } from '../model/scan.ts';
import type { Ask } from './ask.ts';
import type { Before, SentScans } from './sent.ts';
import * as shapes from './shapes.ts';

/** Thousands of tickets take their time. */
const IMPORT_MS = 60_000;

type FromSupplier = Omit<ScanResult, 'scanId' | 'code' | 'own'>;

/** The door of a supplier that keeps it itself: everything is asked there, nothing is kept here. */
export function supplierDoor(supplier: string, identity: Identity, ask: Ask, sent: SentScans): Door {
  const door: Door = {
    guests: (eventId, performanceId, wish) =>
      ask(
        supplier,
        identity,
        'supplierGuests',
        shapes.guestPage,
        `query Guests($eventId: ID, $performanceId: ID, $changedSince: String, $first: Int!, $after: String, $soldOnly: Boolean!) {
          supplierGuests(eventId: $eventId, performanceId: $performanceId, changedSince: $changedSince, first: $first,
            after: $after, soldOnly: $soldOnly) ${shapes.GUEST_PAGE}
        }`,
        { eventId, performanceId, ...wish },
      ),
    status: (eventId, code) =>
      ask(
        supplier,
        identity,
        'supplierTicketStatus',
        shapes.ticketStatus,
        `query Status($eventId: ID!, $code: String!) { supplierTicketStatus(eventId: $eventId, code: $code) ${shapes.TICKET_STATUS} }`,
        { eventId, code },
      ),
    report: (eventId, performanceId) =>
      ask(
        supplier,
        identity,
        'supplierEntryReport',
        shapes.entryReport,
        `query Report($eventId: ID, $performanceId: ID) {
          supplierEntryReport(eventId: $eventId, performanceId: $performanceId) ${shapes.ENTRY_REPORT}
        }`,
        { eventId, performanceId },
      ),
    importTickets: (eventId, tickets) =>
      ask(
        supplier,
        identity,
        'supplierImportTickets',
        shapes.importResult,
        `mutation Import($eventId: ID!, $tickets: [SupplierExternalTicketInput!]!) {
          supplierImportTickets(eventId: $eventId, tickets: $tickets) { imported updated refused { index reason } }
        }`,
        { eventId, tickets: tickets.map(({ line: _line, ...ticket }) => ticket) },
        IMPORT_MS,
      ),
    removeTickets: (eventId, codes, group) =>
      ask(
        supplier,
        identity,
        'supplierRemoveTickets',
        shapes.removeResult,
        `mutation Remove($eventId: ID!, $codes: [String!], $group: String) {
          supplierRemoveTickets(eventId: $eventId, codes: $codes, group: $group) { removed refused { code reason } }
        }`,
        { eventId, codes, group },
      ),
    async scan(report) {
      const barred = await barredHere(report);
      const passed = { ...report, scans: report.scans.filter((scan) => !barred.has(scan)) };
      const answered = passed.scans.length > 0 ? await send(passed) : [];
      const bySupplier = new Map(passed.scans.map((scan, at) => [scan, answered[at]]));
      return report.scans.flatMap((scan) => barred.get(scan) ?? bySupplier.get(scan) ?? []);
    },
  };

  async function send(report: Report): Promise<ScanResult[]> {
    const { event, scans, device } = report;
    const before = await sent.begin(report);
    const answers = await ask(
      supplier,
      identity,
      'supplierScan',
      shapes.scanResults,
      `mutation Scan($eventId: ID!, $device: String, $scans: [SupplierScanInput!]!) {
        supplierScan(eventId: $eventId, device: $device, scans: $scans) ${shapes.SCAN_RESULT}
      }`,
      {
        eventId: event,
        device: device.name,
        scans: scans.map(({ scanId: _id, turnedAway: _away, scannedAt, ...scan }) => ({
          ...scan,
          scannedAt: new Date(scannedAt).toISOString(),
        })),
      },
    );
    const results = scans.flatMap((scan, at): ScanResult[] => {
      const answer = answers[at];
      return answer
        ? [{ scanId: scan.scanId, code: scan.code, ...answer, own: isOwn(scan, answer, device.name, before) }]
        : [];
    });
    await sent.end(event, results);
    return results;
  }

  /** Scans that this supplier need not be asked about, or cannot judge: it does not know the device's sections. */
  async function barredHere({ event, scans, device }: Report): Promise<Map<Scan, ScanResult>> {
    const barred = new Map<Scan, ScanResult>();
    for (const scan of scans) {
      if (scan.performanceId && decodeId(scan.performanceId).supplier !== supplier)
        barred.set(scan, refusal(scan, 'INVALID_SESSION', null));
      else if (scan.turnedAway) barred.set(scan, await turnedAway(event, scan, device.name));
    }
    if (!device.sections) return barred;
    const allowed = new Set(device.sections);
    await Promise.all(
      scans.map(async (scan) => {
        if (barred.has(scan)) return;
        const guest = (await door.status(event, scan.code))?.guest;
        if (guest && !allowed.has(guest.section.id))
          barred.set(scan, { ...refusal(scan, 'NOT_UPDATED', 'OTHER_SECTION'), guestId: guest.id });
      }),
    );
    return barred;
  }

  /** Suppliers would let the person in after all. They are asked only whether they did, when the scan was sent before. */
  async function turnedAway(event: string, scan: Scan, device: string | null): Promise<ScanResult> {
    const found = await door.status(event, scan.code);
    if (!found) return refusal(scan, 'NOT_FOUND', null);
    if (!found.guest || found.guest.state === 'REFUNDED') return refusal(scan, 'REFUNDED', null);
    const at = found.admissions.find(({ performanceId }) => performanceId === scan.performanceId);
    const state = {
      guestId: found.guest.id,
      inside: at?.inside ?? false,
      holder: found.guest.holder ?? null,
    };
    const last = { ...state, lastCheckIn: at?.lastCheckIn ?? null };
    const before = await sent.known(event, [scan.scanId]);
    const already = { ...last, answer: 'ALREADY_UPDATED', reason: null } as const;
    if (isOwn(scan, already, device, before))
      return { ...refusal(scan, 'ALREADY_UPDATED', null), ...last, own: true };
    return { ...refusal(scan, 'NOT_UPDATED', 'TURNED_AWAY'), ...last };
  }

  return door;
}

function refusal(
  { scanId, code }: Scan,
  answer: ScanResult['answer'],
  reason: ScanResult['reason'],
): ScanResult {
  const nothing = { guestId: null, inside: null, holder: null, lastCheckIn: null };
  return { scanId, code, answer, reason, own: false, ...nothing };
}

/** Whether the scan that counts is this one. */
function isOwn(
  scan: Scan,
  { answer, lastCheckIn }: FromSupplier,
  device: string | null,
  before: Before,
): boolean {
  if (answer === 'UPDATED' || before.get(scan.scanId) === 'UPDATED') return true;
  if (answer !== 'ALREADY_UPDATED' || scan.direction !== 'IN' || !lastCheckIn) return false;
  const sameDevice = lastCheckIn.device === null || lastCheckIn.device === device;
  if (sameDevice && Date.parse(lastCheckIn.scannedAt) === scan.scannedAt) return true;
  // It was sent before and the answer was lost: who came in on this device by now came in with it.
  const lost = before.has(scan.scanId) && before.get(scan.scanId) === null;
  return lost && lastCheckIn.device !== null && lastCheckIn.device === device;
}
