import type { Claim } from '../../engine/reservation.ts';
import { touch } from '../changes.ts';
import type { Context } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { checkOpen, needOrder } from '../find-order.ts';
import {
  claimsTogether,
  type Movement,
  movementsOf,
  type Operation,
  type OrderDocument,
  orderKey,
} from '../order.ts';
import { updateWire } from '../order-wire.ts';
import { wireTime } from '../wire.ts';
import { productsOf } from './create-order.ts';

/** What an order is without some of its movements. */
type Left = {
  operations: readonly Operation[];
  changed: readonly Operation[];
  removedOperations: readonly number[];
  removedMovements: readonly number[];
  free: readonly Claim[];
};

/** Gives places of an open order back. With its last place the order ends. */
export async function leaveMovements(
  orderId: number,
  chosen: (document: OrderDocument) => readonly number[],
  context: Context,
): Promise<object> {
  const { inventory, now } = context;
  const before = await needOrder(orderId, context);
  checkOpen(before);
  let left: Left | undefined;
  await inventory.change<OrderDocument>(orderKey(orderId), (current) => {
    checkOpen(current);
    const { document } = current;
    left = without(document, chosen(document), orderKey(orderId));
    const over = left.operations.every(({ kind }) => kind === 'CHARGE');
    const at = wireTime(now);
    return {
      free: left.free,
      document: {
        ...document,
        operations: left.operations,
        modifiedAt: at,
        ...(over ? { abandonedAt: at, operations: [] } : {}),
      },
      ...(over ? { state: 'released' as const } : {}),
    };
  });
  await touch(context, productsOf(before.document.operations));
  const order = await needOrder(orderId, context);
  return updateWire(
    order,
    {
      operations: left?.changed ?? [],
      movements: [],
      removedOperations: left?.removedOperations ?? [],
      removedMovements: left?.removedMovements ?? [],
    },
    context,
  );
}

function without({ operations }: OrderDocument, ids: readonly number[], id: string): Left {
  const all = movementsOf(operations);
  const known = new Set(all.map(({ movement }) => movement.id));
  const unknown = ids.find((one) => !known.has(one));
  if (unknown !== undefined)
    throw new Refusal('error.movement.notFound', 'There is no such place.', `movement ${unknown}`);
  const gone = withCards(operations, new Set(ids));
  // What is charged for a place goes with it.
  for (const operation of operations) {
    for (const charge of operations.filter(
      ({ linked, kind }) => kind === 'CHARGE' && linked === operation.id,
    )) {
      const count = operation.movements.filter((movement) => gone.has(movement.id)).length;
      for (const movement of charge.movements.slice(0, count)) gone.add(movement.id);
    }
  }
  const rest = operations.map((operation) => ({
    ...operation,
    movements: operation.movements.filter((movement) => !gone.has(movement.id)),
  }));
  const kept = rest.filter(({ movements }) => movements.length > 0);
  // What is charged for the whole order goes when nothing else is left.
  const places = kept.some(({ kind }) => kind !== 'CHARGE');
  const freed = all.filter(({ movement }) => gone.has(movement.id)).map(({ movement }) => movement);
  return {
    operations: places ? kept : [],
    changed: kept.filter(
      (operation) =>
        operation.movements.length <
        (operations.find((one) => one.id === operation.id)?.movements.length ?? 0),
    ),
    removedOperations: rest
      .filter(({ movements }) => movements.length === 0)
      .map((operation) => operation.id),
    removedMovements: [...gone],
    free: claimsTogether(freed.flatMap((movement) => ownClaims(movement, id))),
  };
}

function ownClaims({ claims, claimedBy, source }: Movement, id: string): readonly Claim[] {
  return claimedBy === id && !source ? claims : [];
}

/** A card goes with all its contents, and a part of it takes the whole card with it. */
function withCards(operations: readonly Operation[], ids: Set<number>): Set<number> {
  for (const card of operations.filter(({ kind }) => kind === 'COMPOSED_PRODUCT')) {
    const family = operations.filter(({ id, parent }) => id === card.id || parent === card.id);
    const instances = new Set(
      family.flatMap(({ movements }) =>
        movements.filter(({ id }) => ids.has(id)).map(({ instance }) => instance),
      ),
    );
    for (const { movements } of family)
      for (const { id, instance } of movements) if (instances.has(instance)) ids.add(id);
  }
  return ids;
}
