import type { Context } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import type { Order } from '../find-order.ts';
import { claimsTogether, type Movement, movementsOf, type OrderDocument, orderKey } from '../order.ts';

/** The performances of what an order resumes or gives back. */
export function sourceKeys({ operations }: OrderDocument): string[] {
  return movementsOf(operations).flatMap(({ movement }) =>
    movement.source ? movement.claims.map(({ performance }) => performance) : [],
  );
}

/** Ends what an order resumes or gives back, in the orders it came from, together with its close. */
export async function endSources(
  session: Parameters<Context['inventory']['changeWithin']>[0],
  order: Order,
  { inventory }: Pick<Context, 'inventory'>,
): Promise<void> {
  const { document, id } = order;
  const sourced = movementsOf(document.operations).filter(({ movement }) => movement.source);
  const sources = Map.groupBy(sourced, ({ movement }) => movement.source?.order ?? 0);
  const givesBack = document.type !== 'SALE';
  for (const [orderId, some] of sources) {
    const wanted = new Set(some.map(({ movement }) => movement.source?.movement));
    const freed: Movement[] = [];
    await inventory.changeWithin<OrderDocument>(session, orderKey(orderId), (source) => {
      const operations = source.document.operations.map((operation) => ({
        ...operation,
        movements: operation.movements.map((movement): Movement => {
          if (!wanted.has(movement.id)) return movement;
          if (movement.endedBy !== undefined || movement.state === 'CANCELED')
            throw ended(document.type, movement);
          if (givesBack) freed.push(movement);
          return {
            ...movement,
            endedBy: id,
            ...(givesBack ? { state: 'CANCELED' } : {}),
            ...(givesBack && movement.ticket ? { ticket: { ...movement.ticket, state: 'CANCELLED' } } : {}),
          };
        }),
      }));
      const own = freed.filter(({ claimedBy }) => claimedBy === source.id);
      return {
        document: { ...source.document, operations, modifiedAt: document.modifiedAt },
        free: claimsTogether(own.flatMap(({ claims }) => claims)),
      };
    });
    // Places that were taken over from a reservation are still in its name.
    const elsewhere = Map.groupBy(
      freed.filter(({ claimedBy }) => claimedBy !== orderKey(orderId)),
      ({ claimedBy }) => claimedBy,
    );
    for (const [holder, movements] of elsewhere) {
      await inventory.changeWithin(session, holder, () => ({
        free: claimsTogether(movements.flatMap(({ claims }) => claims)),
      }));
    }
  }
}

function ended(type: OrderDocument['type'], { id }: Movement): Refusal {
  return type === 'REFUND_CLIENT'
    ? new Refusal('error.movement.alreadyRefunded', 'This place has been given back.', `movement ${id}`)
    : new Refusal('error.movement.notFound', 'This place is no longer reserved.', `movement ${id}`);
}
