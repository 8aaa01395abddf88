import type { CheckIn, GuestPerson, GuestState } from '@foyer/kit/generated/supplier';
import type { GuestRecord } from '@foyer/kit/supplier/records';
import type { WireAdmission, WirePerson, WireTicket } from '../wire/order.ts';
import { idOf } from '../wire/primitives.ts';

const STATES: Readonly<Record<string, GuestState>> = {
  Issued: 'SOLD',
  Redeemed: 'SOLD',
  Pending: 'IN_TRANSFER',
  Voided: 'REFUNDED',
};

/** A ticket as the door knows it: its serial is its id and its code, and stays when it changes hands. */
export function guestOf(ticket: WireTicket, eventId: string, orderId: string | null): GuestRecord {
  const { serial, section, owner, issued, redeemed } = ticket;
  return {
    id: serial,
    code: serial,
    state: guestState(ticket),
    performanceIds: [eventId],
    inside: isInside(ticket),
    lastCheckIn: redeemed ? { scannedAt: redeemed, device: null, operator: null } : null,
    section: { id: idOf(section.self), name: section.name },
    ticketType: section.name,
    seat: null,
    orderId,
    holder: personOf(owner),
    buyer: null,
    transferred: false,
    refundedAt: null,
    // When something else about it changed is not told.
    changedAt: redeemed ?? issued ?? new Date(0).toISOString(),
  };
}

/** A word that nobody has heard of lets nobody in. */
export function guestState({ status }: WireTicket): GuestState {
  return STATES[status] ?? 'REFUNDED';
}

/** TickeTing knows no going out: who came in stays in. */
export function isInside({ status }: WireTicket): boolean {
  return status === 'Redeemed';
}

export function personOf(owner: WirePerson): GuestPerson {
  const name = `${owner.firstName} ${owner.lastName}`.trim() || owner.username;
  return { name: name || null, email: owner.email || null, document: null };
}

/** Told by TickeTing's clock: it does not take the device's. */
export function checkInOf({ admitted, device, redeemer }: WireAdmission): CheckIn | null {
  return admitted === null
    ? null
    : { scannedAt: admitted, device: device || null, operator: redeemer || null };
}
