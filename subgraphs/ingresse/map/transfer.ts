import type { TransferState } from '@foyer/kit/generated/supplier';
import type { TransferRecord } from '@foyer/kit/supplier/records';
import type { WireAnswered, WireTransfer } from '../wire/wallet.ts';
import { exactInstant } from './time.ts';

/** Ingresse answers transfers by ticket, so the id of one holds both: `500001-4001`. */
export type TransferKey = { ticketId: string; transferId: string };

export function transferId({ ticketId, transferId: id }: TransferKey): string {
  return `${ticketId}-${id}`;
}

/** Reads it again; undefined when it is not one. */
export function transferKey(id: string): TransferKey | undefined {
  const [, ticketId, transfer] = /^(\d{1,15})-(\d{1,15})$/.exec(id) ?? [];
  return ticketId && transfer ? { ticketId, transferId: transfer } : undefined;
}

const STATES: Readonly<Record<string, TransferState>> = {
  pending: 'PENDING',
  accepted: 'CLAIMED',
  refused: 'REFUSED',
  cancelled: 'CANCELLED',
  returned: 'RETURNED',
};

export function transferState(status: string): TransferState {
  return STATES[status] ?? 'CANCELLED';
}

/** A transfer as a list shows it: `other` says which side the person in it is on. */
export function transferOf(
  ticketId: string,
  wire: WireTransfer,
  other: 'sender' | 'recipient',
): TransferRecord {
  const state = transferState(wire.status);
  const person = wire.email || wire.name || null;
  const first = wire.history.at(0);
  const last = wire.history.at(-1);
  return {
    id: transferId({ ticketId, transferId: wire.transferId }),
    state,
    ticketIds: [ticketId],
    sender: other === 'sender' ? person : null,
    recipient: other === 'recipient' ? person : null,
    offeredAt: exactInstant(first?.creationDate),
    endedAt: state === 'PENDING' ? null : exactInstant(last?.creationDate),
  };
}

/** A transfer as a write answers it, which says nothing of times. */
export function answeredTransfer(wire: WireAnswered): TransferRecord {
  const ticketId = wire.saleTicketId;
  return {
    id: transferId({ ticketId, transferId: wire.id }),
    state: transferState(wire.status),
    ticketIds: [ticketId],
    sender: null,
    recipient: wire.user.email || wire.user.name || null,
    offeredAt: null,
    endedAt: null,
  };
}
