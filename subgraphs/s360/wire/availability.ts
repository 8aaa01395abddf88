import { z } from 'zod';
import { designed } from '../designed/answers.ts';
import { id, instant, list } from './primitives.ts';

const seat = z.object({ physicalSeatId: id, ...designed.seat });

export const eventAvailability = z.object({
  eventAvailabilityData: z.object({ eventAvailabilities: list(designed.eventRow) }),
});
export const performanceAvailability = z.object({
  performanceAvailabilityData: z.object({ performanceAvailabilities: list(designed.performanceRow) }),
});
export const productAvailability = z.object({
  productAvailabilityData: z.object({ productAvailabilities: list(designed.productRow) }),
});
export const seatsAvailability = z.object({ seatsAvailabilityData: z.object({ seats: list(seat) }) });
export const updatedAvailabilities = z.object({
  availabilityUpdateData: list(z.object({ productId: id, lastUpdate: instant })),
});
export const advantageAnswer = z.object({ advantageData: designed.advantage });

export type WirePerformanceRow = z.infer<typeof designed.performanceRow>;
export type WireEventRow = z.infer<typeof designed.eventRow>;
export type WireProductRow = z.infer<typeof designed.productRow>;
export type WireSeat = z.infer<typeof seat>;
export type WireAdvantage = z.infer<typeof designed.advantage>;
