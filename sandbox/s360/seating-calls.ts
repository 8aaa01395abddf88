import { z } from 'zod';
import type { Claim } from '../engine/reservation.ts';
import { CODE, type Context, type Method, method } from './endpoint.ts';
import { Refusal } from './failure.ts';
import { checkOpen, needOrder } from './find-order.ts';
import { id, ids, requestId } from './input.ts';
import { performanceKey } from './keys.ts';
import { type Movement, type Operation, type OrderDocument, orderKey } from './order.ts';
import { movementWire } from './order-wire.ts';
import { freeRuns } from './stock.ts';
import { wireTime } from './wire.ts';

const seating = z.object({
  requestId,
  operationIds: ids.min(1),
  seatingInformation: z.array(z.object({ movementId: id, physicalSeatId: id })).min(1),
});

/** `externalSeatingService`: gives the places of an open order the seats that the caller chooses. */
export const seatingMethods: Readonly<Record<string, Method>> = {
  doSeatingForOperations: method(seating, doSeating, { once: true, order: true }),
};

async function doSeating(
  { operationIds, seatingInformation }: z.infer<typeof seating>,
  context: Context,
): Promise<object> {
  const { inventory, catalogue, now } = context;
  const orderId = await orderOf(operationIds, context);
  const wanted = new Map(seatingInformation.map((one) => [one.movementId, one.physicalSeatId]));
  const before = await needOrder(orderId, context);
  const performances = before.document.operations
    .filter((operation) => operationIds.includes(operation.id))
    .flatMap(({ performanceId }) => (performanceId ? [performanceKey({ id: performanceId })] : []));
  let changed: { movement: Movement; operation: Operation }[] = [];
  await inventory.change<OrderDocument>(
    orderKey(orderId),
    (current, taken) => {
      checkOpen(current);
      const { document } = current;
      const [free, claims]: [Claim[], Claim[]] = [[], []];
      changed = [];
      const operations = document.operations.map((operation) => {
        const performance = operation.performanceId
          ? catalogue.performance(operation.performanceId, now)
          : undefined;
        if (!operationIds.includes(operation.id) || !performance) return operation;
        const category = performance.categories.find((one) => one.id === operation.seatCategoryId);
        const key = performanceKey(performance);
        const runs = freeRuns(performance, taken(key), context.channel, {
          categories: category ? [category] : [],
        });
        const open = new Set(runs.flatMap(({ seats }) => seats.map((seat) => seat.id)));
        const movements = operation.movements.map((movement) => {
          const seatId = wanted.get(movement.id);
          const seat = seatId === undefined ? undefined : performance.plan.seats.get(seatId);
          if (seatId === undefined || movement.seatId === seatId) return movement;
          if (!seat || !open.delete(seatId) || operation.parent !== undefined)
            throw new Refusal('error.order.seatNotAvailable', 'The seat is not free.', String(seatId));
          const claim = {
            performance: key,
            area: String(operation.seatCategoryId),
            seat: String(seatId),
            quantity: 1,
          };
          free.push(...movement.claims.filter((one) => one.performance === key && one.seat !== null));
          claims.push(claim);
          const seated: Movement = {
            ...movement,
            seatId,
            areaId: seat.area.id,
            match: 'EXACT',
            claims: [...movement.claims.filter((one) => one.performance !== key), claim],
          };
          changed.push({ movement: seated, operation });
          return seated;
        });
        return { ...operation, movements };
      });
      return { free, claims, document: { ...document, operations, modifiedAt: wireTime(now) } };
    },
    performances,
  );
  const { document } = await needOrder(orderId, context);
  return {
    movementsData: changed.map(({ movement, operation }) =>
      movementWire(movement, operation, { document, granularity: 'MOVEMENT' }, context),
    ),
  };
}

/** The one order that has all these operations. */
async function orderOf(operationIds: readonly number[], { inventory, operator }: Context): Promise<number> {
  const all = await inventory.all<OrderDocument>(CODE, { account: operator.code });
  const found = all.find(({ document }) =>
    operationIds.every((wanted) => document.operations.some((operation) => operation.id === wanted)),
  );
  if (!found) throw new Refusal('error.order.notFound', 'There is no order with these lines.');
  return found.document.orderId;
}
