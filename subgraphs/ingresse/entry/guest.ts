import type { CheckIn, GuestPerson, GuestState } from '@foyer/kit/generated/supplier';
import type { GuestRecord } from '@foyer/kit/supplier/records';
import { performanceId } from '../map/ids.ts';
import { exactInstant } from '../map/time.ts';
import type { WireCheckIn, WireGuest, WireItem, WirePerson } from '../wire/entry.ts';

/** A row of the guest list. Whose sessions are not told of it are those of its type. */
export function guestOf(wire: WireGuest, eventId: string, items: readonly WireItem[]): GuestRecord {
  const type = items.flatMap(({ children }) => children).find(({ id }) => id === wire.guestTypeId);
  const sessions = type?.eventDates ?? [];
  return {
    id: wire.id,
    code: wire.code,
    state: stateOf(wire),
    performanceIds: sessions.length > 0 ? sessions.map(({ id }) => performanceId(eventId, id)) : null,
    inside: wire.checked,
    lastCheckIn: null,
    section: { id: wire.ticketId, name: wire.ticket },
    ticketType: wire.type,
    seat: wire.seatLocator,
    orderId: wire.transactionId,
    holder: personOf({ name: wire.holderName, email: wire.holderEmail }),
    buyer: personOf({ name: wire.name, email: wire.email }, wire.buyerDocument),
    transferred: wire.transferred,
    refundedAt: exactInstant(wire.refundedAt),
    changedAt: new Date(wire.lastUpdate).toISOString(),
  };
}

/** In this order: an imported code that was withdrawn is told as refunded too. */
export function stateOf({ refunded, external, transactionId }: WireGuest): GuestState {
  if (refunded) return 'REFUNDED';
  if (external) return 'EXTERNAL';
  return transactionId === null ? 'UNSOLD' : 'SOLD';
}

export function personOf(wire: WirePerson | undefined, document: string | null = null): GuestPerson | null {
  if (!wire || !(wire.name || wire.email || document)) return null;
  return { name: wire.name || null, email: wire.email || null, document };
}

/** Ingresse knows who held a device, not which one it was. */
export function checkInOf(wire: Pick<WireCheckIn, 'timestamp' | 'operator'>): CheckIn {
  return {
    scannedAt: new Date(wire.timestamp).toISOString(),
    device: null,
    operator: wire.operator?.name || wire.operator?.email || null,
  };
}
