import type { IngresseEvent } from '../catalogue/event.ts';
import type { Slot } from '../slot.ts';

/** What a ticket is one of, as texts name it. */
export function itemOf(event: IngresseEvent, { imported, typeId }: Pick<Slot, 'imported' | 'typeId'>) {
  if (imported) return { groupId: imported.groupId, group: imported.name, typeId, type: imported.name };
  const type = event.types.find(({ id }) => id === typeId);
  return { groupId: type?.group.id ?? 0, group: type?.group.name ?? '', typeId, type: type?.name ?? '' };
}

/** A row of the guest list. Native clients drop a page for one value of the wrong type. */
export function guestRow(event: IngresseEvent, slot: Slot, inside: boolean): object {
  const { buyer, holder, refundedAt, deleted, changedAt } = slot;
  const item = itemOf(event, slot);
  const idOf = (id: number | null | undefined) => (id === null || id === undefined ? null : String(id));
  return {
    id: String(slot.id),
    transactionId: slot.transactionId,
    code: slot.code,
    userId: idOf(buyer?.id),
    name: buyer?.name ?? '',
    email: buyer?.email ?? '',
    buyerDocument: buyer?.document ?? null,
    holderUserId: idOf(holder?.id),
    holderName: holder?.name ?? '',
    holderEmail: holder?.email ?? '',
    ticketId: String(item.groupId),
    ticket: item.group,
    type: item.type,
    guestTypeId: String(item.typeId),
    seatLocator: slot.seat,
    checked: inside ? '1' : '0',
    lastUpdate: String(changedAt),
    soldOnline: slot.soldOnline ? '1' : '0',
    transferred: slot.transferred,
    external: slot.imported !== null,
    refunded: deleted || refundedAt !== null,
    refundedAt:
      deleted || refundedAt !== null
        ? new Date(refundedAt ?? changedAt).toISOString().replace(/\.\d+Z$/, '+00:00')
        : null,
  };
}
