import type { Context } from '../endpoint.ts';
import type { Movement, Operation } from '../order.ts';
import { wireTime } from '../wire.ts';
import type { Batch, Planned, Spot } from './batch.ts';

type Start = {
  orderId: string;
  /** The number of the next operation. */
  number: number;
  /** Cards that the order has already. */
  cards: number;
  nextId: () => number;
};

/** The operations of a batch with the places it found, each followed by what the channel charges for it. */
export function builtOperations(
  { operations }: Batch,
  spots: readonly (readonly Spot[])[],
  start: Start,
  context: Context,
): Operation[] {
  const { nextId } = start;
  let { number } = start;
  const built: Operation[] = [];
  let card: Operation | undefined;
  operations.forEach((planned, at) => {
    const inCard = planned.kind === 'COMPOSED_PRODUCT' || planned.inside === true;
    const operation: Operation = {
      id: nextId(),
      number,
      kind: planned.kind,
      productId: planned.product.id,
      ...(planned.item ? { itemId: planned.item.id } : {}),
      ...(planned.performance ? { performanceId: planned.performance.id } : {}),
      ...(planned.category ? { seatCategoryId: planned.category.id } : {}),
      tariffId: planned.tariff.id,
      basePrice: planned.base,
      unitPrice: planned.unit,
      vatRate: planned.product.vatRate,
      ...(planned.visitDate ? { visitDate: planned.visitDate } : {}),
      ...(planned.slot ? { timeslotId: planned.slot.id } : {}),
      ...(planned.inside && card ? { parent: card.id } : {}),
      ...(planned.advantage ? { advantageId: planned.advantage.id } : {}),
      movements: (spots[at] ?? []).map((spot, position) =>
        movementOf(planned, spot, {
          id: nextId(),
          orderId: start.orderId,
          position,
          instance: inCard ? String(start.cards + position + 1) : undefined,
        }),
      ),
    };
    number += 1;
    if (planned.kind === 'COMPOSED_PRODUCT') card = operation;
    const charge = chargeFor(planned, operation, { number, nextId, orderId: start.orderId }, context);
    if (charge) number += 1;
    built.push(operation, ...(charge ? [charge] : []));
  });
  return built;
}

function movementOf(
  { valid, people }: Planned,
  { seat, areaId, match, claims }: Spot,
  about: { id: number; orderId: string; position: number; instance: string | undefined },
): Movement {
  const person = people[about.position];
  return {
    id: about.id,
    state: 'ACTIVE',
    ...(seat ? { seatId: seat.id, areaId: seat.area.id } : areaId ? { areaId } : {}),
    ...(match ? { match } : {}),
    ...(about.instance ? { instance: about.instance } : {}),
    ...(valid ? { validFrom: wireTime(valid.from), validTo: wireTime(valid.to) } : {}),
    ...(person && Object.keys(person).length > 0 ? { contact: person } : {}),
    claims,
    claimedBy: about.orderId,
  };
}

/** What the channel adds to every ticket that costs anything. */
function chargeFor(
  { product, unit, inside, tariff }: Planned,
  operation: Operation,
  { number, nextId, orderId }: { number: number; nextId: () => number; orderId: string },
  { channel, institution }: Context,
): Operation | undefined {
  const rule = channel.charges.find(({ organization }) => organization === product.organization);
  if (!rule || unit === 0 || inside) return undefined;
  return {
    id: nextId(),
    number,
    kind: 'CHARGE',
    productId: rule.id,
    tariffId: tariff.id,
    basePrice: rule.amount,
    unitPrice: rule.amount,
    vatRate: institution.vat.standard,
    linked: operation.id,
    chargeId: rule.id,
    movements: operation.movements.map(
      (): Movement => ({
        id: nextId(),
        state: 'ACTIVE',
        claims: [],
        claimedBy: orderId,
      }),
    ),
  };
}
