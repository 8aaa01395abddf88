import type { Context } from '../endpoint.ts';
import { type OwnTicket, sessionsOf, userWire } from './own-tickets.ts';
import { transferWire } from './transfers.ts';

/** A ticket in a wallet. Who passed it on no longer sees its code. */
export async function ticketWire(
  { accounts, catalogue, now }: Context,
  ticket: OwnTicket,
  transferEnabled: boolean,
): Promise<object> {
  const { slot, event, mine, inside, entered, pending, received, given, sequence } = ticket;
  const type = catalogue.type(slot.typeId);
  const receiver = given && (await accounts.find(given.receiver));
  const giver = received && (await accounts.find(received.giver));
  const holder = mine || slot.holder?.id == null ? undefined : await accounts.find(slot.holder.id);
  const transferable = transferEnabled && mine && !entered;
  return {
    id: slot.id,
    guestTypeId: slot.typeId,
    ticketTypeId: type?.group.id ?? 0,
    itemType: slot.sessions.length > 1 ? 'passport' : 'ticket',
    price: (type?.price ?? 0) / 100,
    tax: (type?.tax ?? 0) / 100,
    title: type?.group.name ?? '',
    type: type?.name ?? '',
    description: '',
    sequence,
    eventId: event.id,
    eventTitle: event.title,
    timezone: event.place.zone.name,
    eventVenue: { id: event.place.id, name: event.place.name },
    transactionId: slot.transactionId,
    code: mine ? slot.code : '',
    secret: null,
    checked: inside,
    sessions: { data: sessionsOf(ticket, now) },
    live: { id: '', enabled: false },
    receivedFrom: received ? transferWire(received, giver) : null,
    transferedTo: given ? transferWire(given, receiver) : null,
    currentHolder: mine ? null : userWire(holder),
    transferable: transferEnabled,
    isTransferable: transferable && !pending,
    isTransferCancelable: pending !== undefined,
    isReturnable: received !== undefined && mine && !entered,
    isResalable: false,
    resalableUrl: '',
  };
}
