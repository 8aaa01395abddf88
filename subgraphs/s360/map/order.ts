import type {
  Barcode,
  CancellationState,
  OrderState,
  Seat,
  SeatOutcome,
} from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { OrderLineRecord, OrderRecord, TicketRecord } from '@foyer/kit/supplier/records';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { WireMovement, WireOperation, WireOrder, WireOrderUpdate } from '../wire/order.ts';
import { deliveryOf } from './delivery.ts';
import { performanceIdOf } from './ids.ts';
import { priceOf } from './price.ts';
import { placeNote } from './seats.ts';
import { localDate } from './visits.ts';

/** An order, from either of the answers that tell of one. */
export type Parts = {
  orderId: number;
  state: string;
  fileId: number | undefined;
  heldUntil: Date | undefined;
  closedAt: Date | undefined;
  externalReference: string | undefined;
  shipmentModeId: number | undefined;
  operations: readonly WireOperation[];
  movements: readonly WireMovement[];
};
export type Frame = { catalogue: Catalogue; language: string; now: Date };

export function partsOfUpdate(wire: WireOrderUpdate): Parts {
  return {
    orderId: wire.orderId,
    state: wire.orderState ?? 'IN_PROGRESS',
    fileId: wire.operationDataUpdates[0]?.fileId,
    heldUntil: wire.expirationDate,
    closedAt: undefined,
    externalReference: undefined,
    shipmentModeId: undefined,
    operations: wire.operationDataUpdates,
    movements: wire.movementDataUpdates,
  };
}

export function partsOfDetails(wire: WireOrder): Parts {
  return {
    orderId: wire.orderId,
    state: wire.orderState,
    fileId: wire.fileId ?? wire.operationDatas[0]?.fileId,
    heldUntil: wire.expirationDate,
    closedAt: wire.closingDateTime,
    externalReference: wire.externalReference,
    shipmentModeId: wire.shipmentModeId,
    operations: wire.operationDatas,
    movements: wire.movementDatas,
  };
}

/** What is to be paid for an order, or what goes back. Thousandths. */
export function amountOf({ operations }: Pick<Parts, 'operations'>): number {
  return operations.reduce((sum, { totalAmount }) => sum + totalAmount, 0);
}

/** What was asked for, as one line: operations of one performance and seat category, or item. */
export type Line = {
  id: string;
  performanceId: string;
  operations: readonly WireOperation[];
  movements: readonly WireMovement[];
};

/** The lines of an order. What is inside a season ticket, and what is charged, belongs to its line. */
export function linesOf(
  { operations, movements }: Pick<Parts, 'operations' | 'movements'>,
  zone: string,
): Line[] {
  const own = operations.filter(
    ({ kind, parentOperationId }) => kind !== 'CHARGE' && parentOperationId === undefined,
  );
  const groups = Map.groupBy(own, (operation) =>
    [performanceOf(operation, zone), operation.seatCategoryId, operation.itemId].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const ids = new Set(group.map(({ operationId }) => operationId));
    return [
      {
        id: String(first.operationId),
        performanceId: performanceOf(first, zone),
        operations: group,
        movements: movements.filter(({ operationId }) => ids.has(operationId)),
      },
    ];
  });
}

/** An order as the contract has it. `seats` says of a fresh hold whether chosen seats were got. */
export function orderOf(
  parts: Parts,
  frame: Frame,
  seats: ReadonlyMap<string, SeatOutcome> = new Map(),
): OrderRecord {
  const { pos } = frame.catalogue;
  const currency = pos.currencyCode;
  const lines = linesOf(parts, pos.organizationTimeZone).map((line) => lineOf(line, parts, frame, seats));
  const state = stateOf(parts, lines, frame.now);
  const mode = pos.shipmentModes.find(({ shipmentModeId }) => shipmentModeId === parts.shipmentModeId);
  const places = parts.operations.filter(({ kind }) => kind !== 'CHARGE');
  const delivery = mode?.amount ?? 0;
  const total = amountOf(parts);
  const faceValue = amountOf({ operations: places });
  return {
    id: String(parts.orderId),
    state,
    reference: parts.closedAt ? String(parts.orderId) : null,
    heldUntil: state === 'HELD' ? (parts.heldUntil?.toISOString() ?? null) : null,
    purchasedAt: parts.closedAt?.toISOString() ?? null,
    price: priceOf(
      faceValue,
      total - delivery - faceValue,
      currency,
      delivery > 0 ? null : taxOf(parts.operations),
    ),
    delivery: mode ? deliveryOf(mode, currency, frame.language) : null,
    total: Money.ofThousandths(total, currency).toJSON(),
    lines,
    extra: { admissions: admissionsOf(parts) },
  };
}

function stateOf({ state, heldUntil }: Parts, lines: readonly OrderLineRecord[], now: Date): OrderState {
  if (state === 'IN_PROGRESS') return heldUntil && heldUntil <= now ? 'RELEASED' : 'HELD';
  if (state === 'CLOSING') return 'PURCHASING';
  if (state === 'ABANDONED') return 'RELEASED';
  if (state === 'CANCELED') return 'CANCELLED';
  const gone = lines.filter(({ cancellation }) => cancellation === 'CANCELLED').length;
  if (gone === 0) return 'PURCHASED';
  return gone === lines.length ? 'CANCELLED' : 'PART_CANCELLED';
}

/** Foyer's id of what an operation is for. */
function performanceOf(
  { performanceId, visitDate, timeslotId, productId }: WireOperation,
  zone: string,
): string {
  if (performanceId !== undefined) return performanceIdOf({ kind: 'performance', performanceId });
  if (!visitDate) return performanceIdOf({ kind: 'undated', productId });
  return performanceIdOf({ kind: 'visit', productId, date: localDate(visitDate, zone), timeslotId });
}

function lineOf(
  line: Line,
  parts: Parts,
  { catalogue, now }: Frame,
  seats: ReadonlyMap<string, SeatOutcome>,
): OrderLineRecord {
  const currency = catalogue.pos.currencyCode;
  const { operations, movements } = line;
  const charges = parts.operations.filter((charge) => chargedFor(charge, operations));
  const [first] = operations;
  const areas = [...new Set(movements.flatMap(({ area }) => area ?? []))];
  const item = first?.itemDisplayExternalDesignation ?? first?.product ?? '';
  return {
    id: line.id,
    performanceId: line.performanceId,
    eventId: String(first?.eventId ?? first?.productId),
    ticketType: areas.length > 0 ? areas.join(', ') : item,
    priceBand: first?.seatCategory ?? null,
    quantity: movements.length,
    price: priceOf(
      amountOf({ operations }),
      amountOf({ operations: charges }),
      currency,
      taxOf([...operations, ...charges]),
    ),
    seats: seats.get(line.performanceId) ?? 'NOT_REQUESTED',
    tickets: operations.flatMap((operation) => ticketsOf(operation, parts, currency)),
    venueReference: null,
    cancellation: cancellationOf(line, parts, now),
    commission: null,
  };
}

function chargedFor(
  { kind, linkedOperationId }: WireOperation,
  operations: readonly WireOperation[],
): boolean {
  return kind === 'CHARGE' && operations.some(({ operationId }) => operationId === linkedOperationId);
}

function taxOf(operations: readonly WireOperation[]): number {
  return operations.reduce(
    (sum, { totalAmount, withoutVatTotalAmount }) => sum + totalAmount - withoutVatTotalAmount,
    0,
  );
}

function ticketsOf(operation: WireOperation, parts: Parts, currency: string): TicketRecord[] {
  const { operationId, quantity, unitPrice } = operation;
  const charges = parts.operations.filter((charge) => chargedFor(charge, [operation]));
  const even = charges.every((charge) => charge.quantity === quantity);
  const fees = charges.reduce((sum, charge) => sum + charge.unitPrice, 0);
  const tax = taxOf([operation, ...charges]);
  const price = priceOf(unitPrice, even ? fees : 0, currency, tax % quantity === 0 ? tax / quantity : null);
  return parts.movements
    .filter((movement) => movement.operationId === operationId)
    .map((movement) => ({
      id: String(movement.movementId),
      seat: seatOf(movement) ?? cardSeat(movement, operation, parts),
      tariff: operation.audienceSubCategory ?? '',
      price,
      barcode: barcodeOf(movement),
      holder: holderOf(movement),
      printUrl: null,
    }));
}

/** The seat of a season ticket is that of its first performance: it is the same in all. */
function cardSeat(
  { instanceNumber }: WireMovement,
  { operationId }: WireOperation,
  parts: Parts,
): Seat | null {
  const inner = innerOperations(operationId, parts);
  const found = parts.movements.find(
    (movement) =>
      inner.has(movement.operationId) && movement.instanceNumber === instanceNumber && seatOf(movement),
  );
  return found ? seatOf(found) : null;
}

function innerOperations(cardId: number, { operations }: Parts): Map<number, WireOperation> {
  const inner = operations.filter(({ parentOperationId }) => parentOperationId === cardId);
  return new Map(inner.map((operation) => [operation.operationId, operation]));
}

function seatOf({ physicalSeatId, seatId, row, seatNumber, block, access }: WireMovement): Seat | null {
  const id = physicalSeatId ?? seatId;
  if (id === undefined) return null;
  return {
    id: String(id),
    row: row ?? null,
    number: seatNumber ?? null,
    restrictedView: null,
    note: placeNote({ block, access }),
  };
}

const FORMATS: Readonly<Record<string, string>> = { QR: 'QR_CODE', CODE128: 'CODE_128' };
const VOID = new Set(['CANCELLED', 'INVALIDATED']);

function barcodeOf({ tickets }: WireMovement): Barcode | null {
  const ticket = tickets.find(({ ticketState }) => !VOID.has(ticketState));
  if (!ticket) return null;
  const format = FORMATS[ticket.barcodeType ?? ''];
  return { value: ticket.barcode, formats: format ? [format] : [] };
}

function holderOf({ culturalContact: contact }: WireMovement): string | null {
  return [contact?.firstName, contact?.lastName].filter(Boolean).join(' ') || null;
}

export function isGone({ movementState }: WireMovement): boolean {
  return movementState === 'CANCELED' || movementState === 'ABANDONED';
}

function cancellationOf({ operations, movements }: Line, { state }: Parts, now: Date): CancellationState {
  if (state === 'IN_PROGRESS' || state === 'CLOSING' || state === 'ABANDONED') return 'NOT_BOUGHT';
  if (state === 'CANCELED' || movements.every(isGone)) return 'CANCELLED';
  const begun = operations.some(
    ({ performanceStart, timeslotStart }) => (performanceStart ?? timeslotStart ?? now) < now,
  );
  return begun ? 'NOT_PERMITTED' : 'POSSIBLE';
}

/** The performances that season tickets admit to, each with a place and a barcode of its own. */
export type Admission = {
  ticketId: string;
  performanceId: string;
  seat: Seat | null;
  barcode: Barcode | null;
};

function admissionsOf(parts: Parts): Admission[] {
  const cards = parts.operations.filter(({ kind }) => kind === 'COMPOSED_PRODUCT');
  return cards.flatMap((card) => {
    const inner = innerOperations(card.operationId, parts);
    const own = parts.movements.filter(({ operationId }) => operationId === card.operationId);
    return own.flatMap((cardMovement) =>
      parts.movements
        .filter(({ instanceNumber }) => instanceNumber === cardMovement.instanceNumber)
        .flatMap((movement) => {
          const { performanceId } = inner.get(movement.operationId) ?? {};
          if (performanceId === undefined) return [];
          return [
            {
              ticketId: String(cardMovement.movementId),
              performanceId: performanceIdOf({ kind: 'performance', performanceId }),
              seat: seatOf(movement),
              barcode: barcodeOf(movement),
            },
          ];
        }),
    );
  });
}
