import type { Context } from './endpoint.ts';
import type { Movement, Operation, OrderDocument, Ticket } from './order.ts';

/** A ticket with what it is for. */
export type Issued = { ticket: Ticket; movement: Movement; operation: Operation; document: OrderDocument };

/** Whether it can be used: a mobile one becomes so by itself. */
export function ticketState({ state, validFrom }: Ticket, now: Date): Ticket['state'] {
  return state === 'NOT_PRINTED' && validFrom !== undefined && now >= new Date(validFrom) ? 'VALID' : state;
}

export function ticketWire({ ticket, movement, operation, document }: Issued, context: Context): object {
  const { catalogue, now } = context;
  const product = catalogue.product(operation.productId, now);
  const performance = operation.performanceId
    ? catalogue.performance(operation.performanceId, now)
    : undefined;
  const seat = movement.seatId ? performance?.plan.seats.get(movement.seatId) : undefined;
  const area = seat?.area ?? performance?.plan.areas.find(({ id }) => id === movement.areaId);
  const state = ticketState(ticket, now);
  const { contact } = movement;
  return {
    ticketId: ticket.id,
    barcode: ticket.barcode,
    ticketState: state,
    cancellationCause: state === 'CANCELLED' ? 'REFUND' : 'NOT_CANCELLED',
    tariffCode: product?.season.tariffs.find(({ id }) => id === operation.tariffId)?.code ?? '',
    productId: operation.productId,
    productCode: product?.code ?? '',
    ...(movement.validFrom ? { validityStartTime: movement.validFrom } : {}),
    ...(movement.validTo ? { validityEndTime: movement.validTo } : {}),
    orderId: document.orderId,
    creationDate: ticket.createdAt,
    price: operation.unitPrice,
    groupSize: 1,
    ...(contact?.contactReference ? { culturalContactNumber: contact.contactReference } : {}),
    ...(contact
      ? {
          holderInfo: Object.fromEntries(
            Object.entries(contact).flatMap(([name, value]) =>
              typeof value === 'string' ? [[name, value]] : [],
            ),
          ),
        }
      : {}),
    movementId: movement.id,
    operationId: operation.id,
    ...(operation.performanceId ? { performanceId: operation.performanceId } : {}),
    ...(operation.timeslotId ? { timeslotId: operation.timeslotId } : {}),
    ticketNature: product?.natures.includes('PRINT@HOME')
      ? 'PRINT@HOME'
      : (product?.natures[0] ?? 'PRINT@HOME'),
    barcodeType: 'ITF',
    ...(area ? { area: area.name } : {}),
    ...(seat ? { block: seat.block.code, row: seat.row, seat: seat.number } : {}),
  };
}
