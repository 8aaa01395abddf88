import type { ScanAnswer, ScanRefusal, SupplierScanResult } from '@foyer/kit/generated/supplier';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, ScanReport } from '@foyer/kit/supplier/contract';
import type { TickeTingClient } from '../client.ts';
import { isRefused } from '../refusal.ts';
import { manifest } from '../supplier.ts';
import type { WireAdmission, WireTicket } from '../wire/order.ts';
import { checkInOf, isInside, personOf } from './guest.ts';
import type { Roll } from './roll.ts';

const MOST = 20;
/** TickeTing wants a name of who lets in, and of the device. */
const NOBODY = 'Foyer';

type Scan = ScanReport['scans'][number];
type Parts = { client: TickeTingClient; roll: Roll };

/**
 * Lets people in. TickeTing passes over what it does not let in and does not say why, so that is looked up
 * afterwards: nothing but its answer decides who comes in, however many doors there are.
 */
export async function scan(
  report: ScanReport,
  call: Call,
  { client, roll }: Parts,
): Promise<SupplierScanResult[]> {
  const { eventId, scans } = report;
  if (scans.length === 0 || scans.length > MOST)
    throw new FoyerError('BAD_INPUT', `Send 1 to ${MOST} scans at once.`, { supplier: manifest.code });
  const granted = await letIn(report, call, client);
  const tickets = granted.size === scans.length ? undefined : await roll.of(eventId, call);
  return Promise.all(
    scans.map(async (one): Promise<SupplierScanResult> => {
      const admission = granted.get(one);
      if (admission) {
        const { patron } = admission;
        return {
          answer: 'UPDATED',
          reason: null,
          guestId: one.code,
          inside: true,
          holder: personOf(patron),
          lastCheckIn: checkInOf(admission),
        };
      }
      return refusal(one, eventId, tickets?.get(one.code), (serial) =>
        client.admissions(eventId, serial, call),
      );
    }),
  );
}

/** Scans that let somebody in. Of several of one code the first counts; one call for each who holds the device. */
async function letIn(
  { eventId, device, scans }: ScanReport,
  call: Call,
  client: TickeTingClient,
): Promise<Map<Scan, WireAdmission>> {
  const first = new Map<string, Scan>();
  for (const one of scans) if (mayLetIn(one, eventId) && !first.has(one.code)) first.set(one.code, one);
  const granted = new Map<Scan, WireAdmission>();
  const name = device ?? NOBODY;
  for (const [redeemer, some] of Map.groupBy(first.values(), ({ operator }) => operator ?? name)) {
    const serials = some.map(({ code }) => code);
    for (const admission of await admitted(eventId, { redeemer, device: name, serials }, call, client)) {
      const one = first.get(admission.ticket);
      if (one) granted.set(one, admission);
    }
  }
  return granted;
}

async function admitted(
  eventId: string,
  body: { redeemer: string; device: string; serials: string[] },
  call: Call,
  client: TickeTingClient,
): Promise<WireAdmission[]> {
  try {
    return await client.admit(eventId, body, call);
  } catch (error) {
    // None of them lets anybody in.
    if (isRefused(error, 400)) return [];
    throw error;
  }
}

function mayLetIn({ direction, performanceId, guestId, code }: Scan, eventId: string): boolean {
  return direction === 'IN' && performanceId === eventId && (guestId === null || guestId === code);
}

/** Why nobody came in, in the order of Foyer's own door. */
async function refusal(
  { direction, performanceId, guestId, code }: Scan,
  eventId: string,
  ticket: WireTicket | undefined,
  admissionsOf: (serial: string) => Promise<WireAdmission[]>,
): Promise<SupplierScanResult> {
  const nothing = { guestId: null, inside: null, holder: null, lastCheckIn: null };
  if (performanceId === null) return { answer: 'SESSION_REQUIRED', reason: null, ...nothing };
  if (!ticket || (guestId !== null && guestId !== code))
    return { answer: 'NOT_FOUND', reason: null, ...nothing };
  const inside = isInside(ticket);
  const [last] = inside ? (await admissionsOf(ticket.serial)).slice(-1) : [];
  const known = (answer: ScanAnswer, reason: ScanRefusal | null = null): SupplierScanResult => ({
    answer,
    reason,
    guestId: ticket.serial,
    inside,
    holder: personOf(ticket.owner),
    lastCheckIn: last ? checkInOf(last) : null,
  });
  if (ticket.status === 'Voided') return known('REFUNDED');
  if (performanceId !== eventId) return known('INVALID_SESSION');
  if (direction === 'OUT') return known('NOT_UPDATED', 'NOT_SUPPORTED');
  if (ticket.status === 'Pending') return known('NOT_UPDATED', 'IN_TRANSFER');
  // Good as it is, the key of the channel does not open this section, or it was something else a moment ago.
  return inside ? known('ALREADY_UPDATED') : known('NOT_UPDATED', 'OTHER');
}
