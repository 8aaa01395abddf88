import { performanceId } from '../map/ids.ts';
import { priceOf } from '../map/price.ts';
import { transferOf } from '../map/transfer.ts';
import type { WireOwnTicket } from '../wire/wallet.ts';

/** A ticket that somebody has or had, as the graph shows it. Who has had it is asked for by itself. */
export type OwnTicket = ReturnType<typeof ticketOf>;

export function ticketOf(wire: WireOwnTicket) {
  const { id, eventId, receivedFrom, transferedTo } = wire;
  return {
    id,
    event: { id: eventId },
    performances: wire.sessions.data.map((session) => ({ id: performanceId(eventId, session.id) })),
    order: wire.transactionId ? { id: wire.transactionId } : null,
    ticketType: wire.title,
    priceBand: wire.type,
    price: priceOf(wire.price, wire.tax),
    barcode: wire.code ? { value: wire.code, formats: ['QR_CODE'] } : null,
    inside: wire.checked,
    receivedFrom: receivedFrom ? transferOf(id, receivedFrom, 'sender') : null,
    passedTo: transferedTo ? transferOf(id, transferedTo, 'recipient') : null,
    transferable: wire.isTransferable,
    returnable: wire.isReturnable,
  };
}
