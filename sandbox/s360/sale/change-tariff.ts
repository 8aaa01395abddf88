import type { Context } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { checkOpen, needOrder } from '../find-order.ts';
import { idSequence } from '../ids.ts';
import { type Operation, type OrderDocument, orderKey } from '../order.ts';
import { updateWire } from '../order-wire.ts';
import { wireTime } from '../wire.ts';
import { checkSale, needPrice, needTariff } from './sellable.ts';

/** Gives movements another tariff: they leave their operation for a new one. */
export async function changeTariff(
  wish: { orderId: number; movementIds: readonly number[]; audienceSubCategoryId: number },
  context: Context,
): Promise<object> {
  const { inventory, now } = context;
  checkOpen(await needOrder(wish.orderId, context));
  const nextId = idSequence(await inventory.next());
  let changed: Operation[] = [];
  let removed: number[] = [];
  await inventory.change<OrderDocument>(orderKey(wish.orderId), (current) => {
    checkOpen(current);
    const { document } = current;
    const wanted = new Set(wish.movementIds);
    const known = document.operations.flatMap(({ movements }) => movements.map(({ id }) => id));
    const unknown = wish.movementIds.find((id) => !known.includes(id));
    if (unknown !== undefined)
      throw new Refusal('error.movement.notFound', 'There is no such place.', `movement ${unknown}`);
    changed = [];
    let number = document.nextNumber;
    const operations = document.operations.flatMap((operation): Operation[] => {
      const moving = operation.movements.filter(({ id }) => wanted.has(id));
      if (moving.length === 0) return [operation];
      const fresh = {
        ...retariffed(operation, moving.length, wish.audienceSubCategoryId, context),
        id: nextId(),
        number,
        movements: moving,
      };
      number += 1;
      const old = { ...operation, movements: operation.movements.filter(({ id }) => !wanted.has(id)) };
      changed.push(...(old.movements.length > 0 ? [old] : []), fresh);
      return [...(old.movements.length > 0 ? [old] : []), fresh];
    });
    const kept = new Set(operations.map(({ id }) => id));
    removed = document.operations.map(({ id }) => id).filter((id) => !kept.has(id));
    // A charge follows its operation, if that one is gone.
    const linked = operations.map((operation) => {
      const { linked: of } = operation;
      if (of === undefined || kept.has(of)) return operation;
      const heir = changed.find(({ productId }) =>
        document.operations.some((one) => one.id === of && one.productId === productId),
      );
      return heir ? { ...operation, linked: heir.id } : operation;
    });
    checkAlone(linked, context);
    return { document: { ...document, operations: linked, nextNumber: number, modifiedAt: wireTime(now) } };
  });
  const order = await needOrder(wish.orderId, context);
  const movements = changed.flatMap((operation) => operation.movements.map(({ id }) => id));
  return updateWire(order, { operations: changed, movements, removedOperations: removed }, context);
}

function retariffed(operation: Operation, quantity: number, tariffId: number, context: Context): Operation {
  const { catalogue, now } = context;
  const { parent, kind, advantageId, seatCategoryId } = operation;
  const product = catalogue.product(operation.productId, now);
  if (!product || parent !== undefined || kind === 'CHARGE' || kind === 'COMPOSED_PRODUCT' || advantageId)
    throw new Refusal(
      'error.order.notModifiable',
      'The tariff of this cannot be changed.',
      `operation ${operation.id}`,
    );
  const tariff = needTariff(product, tariffId);
  const performance = operation.performanceId
    ? catalogue.performance(operation.performanceId, now)
    : undefined;
  checkSale(product, tariff, context, performance);
  const item = operation.itemId ? catalogue.item(operation.itemId, now) : undefined;
  const slot = operation.timeslotId ? catalogue.timeslot(operation.timeslotId, now)?.timeslot : undefined;
  const price = needPrice(
    performance?.prices ?? item?.prices ?? [],
    {
      tariff,
      quantity,
      seatCategoryId: performance ? seatCategoryId : undefined,
      rateTypeId: slot?.rateTypeId,
    },
    context,
  );
  return { ...operation, tariffId, basePrice: price, unitPrice: price };
}

function checkAlone(operations: readonly Operation[], { catalogue, now }: Context): void {
  const tariffs = new Set(operations.filter(({ kind }) => kind !== 'CHARGE').map(({ tariffId }) => tariffId));
  for (const { productId, tariffId } of operations) {
    const tariff = catalogue.product(productId, now)?.season.tariffs.find(({ id }) => id === tariffId);
    if (!tariff || tariff.requires.length === 0 || tariff.requires.some((id) => tariffs.has(id))) continue;
    throw new Refusal(
      'error.order.tariffDependency',
      'This tariff is only sold together with another.',
      `tariff ${tariff.id} requires ${tariff.requires.join(',')}`,
    );
  }
}
