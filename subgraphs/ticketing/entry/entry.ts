import type { ScanRecord } from '@foyer/kit/generated/supplier';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, SupplierEntry } from '@foyer/kit/supplier/contract';
import type { TicketStatusRecord } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import type { TickeTingClient } from '../client.ts';
import { manifest } from '../supplier.ts';
import type { Database } from '../tables.ts';
import type { WireAdmission } from '../wire/order.ts';
import { idOf } from '../wire/primitives.ts';
import { checkInOf, guestOf, isInside } from './guest.ts';
import { guests, ordersOf } from './guests.ts';
import { reportOf } from './report.ts';
import { rollOf } from './roll.ts';
import { scan } from './scan.ts';

type Parts = { client: TickeTingClient; db: Database; clock: Clock };

/** The door, which TickeTing keeps: asked with the channel's key, of a host's administrator or an administrator. */
export function entryOf({ client, db, clock }: Parts): SupplierEntry {
  const roll = rollOf(client, clock);

  async function ticketStatus(
    { eventId, code }: { eventId: string; code: string },
    call: Call,
  ): Promise<TicketStatusRecord | null> {
    const ticket = (await roll.of(eventId, call)).get(code);
    if (!ticket) return null;
    const [admissions, orders] = await Promise.all([
      client.admissions(eventId, code, call),
      ordersOf([code], db),
    ]);
    const last = admissions.at(-1);
    const lastCheckIn = last ? checkInOf(last) : null;
    return {
      guest: { ...guestOf(ticket, eventId, orders.get(code) ?? null), lastCheckIn },
      admissions: [{ performanceId: eventId, inside: isInside(ticket), lastCheckIn }],
      history: admissions.flatMap((admission) => recordOf(admission, eventId)),
    };
  }

  return {
    guests: (query, call) => guests(query, call, { client, db, clock }),
    scan: (report, call) => scan(report, call, { client, roll }),
    ticketStatus,
    async report({ eventId, performanceId }, call) {
      if (performanceId !== null && performanceId !== eventId)
        throw new FoyerError('NOT_FOUND', 'This performance is not one of the event.', {
          supplier: manifest.code,
        });
      return reportOf((await roll.of(eventId, call)).values());
    },
  };
}

/** Only who was let in is kept. */
function recordOf(admission: WireAdmission, eventId: string): ScanRecord[] {
  const { admitted, device, redeemer } = admission;
  if (admitted === null) return [];
  return [
    {
      id: idOf(admission.self),
      performanceId: eventId,
      direction: 'IN',
      answer: 'UPDATED',
      reason: null,
      scannedAt: admitted,
      receivedAt: admitted,
      device: device || null,
      operator: redeemer || null,
    },
  ];
}
