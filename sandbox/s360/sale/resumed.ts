import { saleEnds } from '../catalogue/product.ts';
import type { Context } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { type Order, stateOf } from '../find-order.ts';
import type { Movement, Operation } from '../order.ts';
import { ticketState } from '../ticket-wire.ts';
import type { OrderRequest } from './input.ts';

/** Operations on movements of other orders of the file: they take no places of their own. */
export function resumedOperations(
  request: OrderRequest,
  orders: readonly Order[],
  nextId: () => number,
  number: number,
  context: Context,
): Operation[] {
  const { orderType, refundOperations, orderCreationOptions } = request;
  if (orderType === 'REFUND_CLIENT') return refunds(request, orders, nextId, number, context);
  const resume = orderCreationOptions.includes('RESUME_ALL_RESERVATION_OPERATIONS');
  if (orderType !== 'RESERVATION_FREEING' && !(orderType === 'SALE' && resume)) return [];
  const chosen = refundOperations.flatMap(({ movementIds }) => movementIds);
  const reserved = orders.filter(
    (order) => order.document.type === 'RESERVATION' && stateOf(order) === 'CLOSED',
  );
  const copies = reserved.flatMap((order) =>
    copied(
      order,
      (movement) => isFree(movement) && (chosen.length === 0 || chosen.includes(movement.id)),
      nextId,
      {
        resumed: orderType === 'SALE',
        sign: 1,
      },
    ),
  );
  return numbered(copies, number);
}

function isFree({ state, endedBy }: Movement): boolean {
  return state === 'ACTIVE' && endedBy === undefined;
}

/** Movements of sales, given back for what they cost. */
function refunds(
  { refundOperations }: OrderRequest,
  orders: readonly Order[],
  nextId: () => number,
  number: number,
  context: Context,
): Operation[] {
  const sales = orders.filter(
    (order) => order.document.type === 'SALE' && ['CLOSED', 'CANCELED'].includes(stateOf(order)),
  );
  const underWay = new Set(
    orders
      .filter((order) => order.document.type === 'REFUND_CLIENT' && stateOf(order) === 'IN_PROGRESS')
      .flatMap((order) => order.document.operations)
      .flatMap(({ movements }) => movements.flatMap(({ source }) => source?.movement ?? [])),
  );
  const copies: Operation[] = [];
  for (const { movementIds, withCharges } of refundOperations) {
    const wanted = new Set(movementIds);
    for (const id of wanted) checkRefundable(id, sales, underWay, context);
    for (const sale of sales) {
      const { operations } = sale.document;
      // A card goes with everything in it, and what is charged goes when that is asked for.
      const along = new Set<number>();
      for (const operation of operations) {
        operation.movements.forEach((movement, position) => {
          if (!wanted.has(movement.id)) return;
          along.add(movement.id);
          for (const other of operations) {
            if (other.parent === operation.id)
              for (const inner of other.movements)
                if (inner.instance === movement.instance) along.add(inner.id);
            const charge =
              withCharges && other.linked === operation.id ? other.movements[position] : undefined;
            if (charge && isFree(charge)) along.add(charge.id);
          }
        });
      }
      copies.push(...copied(sale, ({ id }) => along.has(id), nextId, { resumed: false, sign: -1 }));
    }
  }
  return numbered(copies, number);
}

function checkRefundable(
  id: number,
  sales: readonly Order[],
  underWay: ReadonlySet<number>,
  { now, catalogue }: Context,
): void {
  const found = sales
    .flatMap((sale) => sale.document.operations)
    .flatMap((operation) => operation.movements.map((movement) => ({ operation, movement })))
    .find(({ movement }) => movement.id === id);
  const detail = `movement ${id}`;
  if (!found) throw new Refusal('error.movement.notFound', 'There is no such place.', detail);
  const { operation, movement } = found;
  if (!isFree(movement) || underWay.has(id))
    throw new Refusal('error.movement.alreadyRefunded', 'This place has been given back.', detail);
  const performance = operation.performanceId
    ? catalogue.performance(operation.performanceId, now)
    : undefined;
  const begun = performance ? performance.startsAt <= now || saleEnds(performance) <= now : false;
  const over = movement.validTo !== undefined && new Date(movement.validTo) <= now;
  if (begun || over || operation.parent !== undefined || operation.kind === 'CHARGE')
    throw new Refusal('error.movement.notRefundable', 'This place cannot be given back.', detail);
  if (movement.ticket && ticketState(movement.ticket, now) === 'CANCELLED')
    throw new Refusal('error.movement.alreadyRefunded', 'This place has been given back.', detail);
}

/** Operations of an order again, with those of their movements that are wanted. */
function copied(
  { document }: Order,
  wanted: (movement: Movement) => boolean,
  nextId: () => number,
  { resumed, sign }: { resumed: boolean; sign: 1 | -1 },
): Operation[] {
  const ids = new Map<number, number>();
  return document.operations.flatMap((operation) => {
    const movements = operation.movements.filter(wanted);
    if (movements.length === 0) return [];
    const id = nextId();
    ids.set(operation.id, id);
    const { parent, linked, ...rest } = operation;
    const of = (other: number | undefined) => (other === undefined ? undefined : (ids.get(other) ?? other));
    return [
      {
        ...rest,
        id,
        basePrice: operation.basePrice * sign,
        unitPrice: operation.unitPrice * sign,
        ...(parent === undefined ? {} : { parent: of(parent) ?? parent }),
        // A refund names what it refunds; a resumed charge what it is charged for.
        ...(sign === -1
          ? { linked: operation.id }
          : linked === undefined
            ? {}
            : { linked: of(linked) ?? linked }),
        movements: movements.map(({ ticket: _ticket, endedBy: _endedBy, ...movement }) => ({
          ...movement,
          id: nextId(),
          ...(resumed ? { resumed: true } : {}),
          source: { order: document.orderId, movement: movement.id },
        })),
      },
    ];
  });
}

function numbered(operations: readonly Operation[], from: number): Operation[] {
  return operations.map((operation, at) => ({ ...operation, number: from + at }));
}
