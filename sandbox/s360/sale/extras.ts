import type { Context } from '../endpoint.ts';
import type { Order } from '../find-order.ts';
import type { Operation } from '../order.ts';

/** Whether the seats of each performance are side by side. */
export function contiguities(operations: readonly Operation[], { catalogue, now }: Context): object[] {
  const seated = operations.filter(({ movements }) => movements.some(({ seatId }) => seatId !== undefined));
  const byPerformance = Map.groupBy(seated, ({ performanceId }) => performanceId);
  return [...byPerformance].flatMap(([performanceId, some]) => {
    const performance = performanceId ? catalogue.performance(performanceId, now) : undefined;
    const movements = some.flatMap((operation) => operation.movements);
    const seats = movements
      .flatMap(({ seatId }) => (seatId ? (performance?.plan.seats.get(seatId) ?? []) : []))
      .sort((a, b) => a.x - b.x);
    const contiguous = seats.every((seat, at) => {
      const before = seats[at - 1];
      return !before || (seat.block === before.block && seat.row === before.row && seat.x === before.x + 1);
    });
    return [{ performanceId, movementIds: movements.map(({ id }) => id), contiguous }];
  });
}

/** Who has a season ticket is a subscriber from then on. */
export function qualities(operations: readonly Operation[], { document }: Order, context: Context): object {
  const { contactReference } = document;
  const cards = operations.filter(({ kind }) => kind === 'COMPOSED_PRODUCT');
  const [first] = cards;
  const season = first && context.catalogue.product(first.productId, context.now)?.season;
  if (!contactReference || !season) return {};
  return {
    generatedContactQualities: {
      [contactReference]: {
        seasonId: season.id,
        audienceCategories: cards.flatMap(({ movements }) =>
          movements.map(({ id, instance }) => ({
            audienceCatId: season.audience.id,
            mainCategory: 'SUBSCRIBER',
            movementId: id,
            instanceNumber: instance,
          })),
        ),
      },
    },
  };
}
