import type { SupplierContext } from '@foyer/kit/supplier/context';
import type { EventRef, PerformanceRef } from '@foyer/kit/supplier/records';
import { z } from 'zod';
import { documentsOf } from './documents.ts';
import type {
  S360EventResolvers,
  S360OrderResolvers,
  S360PerformanceResolvers,
} from './generated/resolvers.ts';

const label = z.object({ code: z.string(), name: z.string() });
const eventExtra = z.object({ season: label, activity: label.nullish() });
const match = z.object({ homeTeam: z.string(), awayTeam: z.string(), round: z.string().nullable() });
const performanceExtra = z.object({ match: match.nullish() });
const seat = z.object({
  id: z.string(),
  row: z.string().nullable(),
  number: z.string().nullable(),
  restrictedView: z.boolean().nullable(),
  note: z.string().nullable(),
});
const orderExtra = z.object({
  admissions: z.array(
    z.object({
      ticketId: z.string(),
      performanceId: z.string(),
      seat: seat.nullable(),
      barcode: z.object({ value: z.string(), formats: z.array(z.string()) }).nullable(),
    }),
  ),
});

const event: Pick<S360EventResolvers, 'season' | 'activity'> = {
  season: async (parent, _arguments, context) => (await eventOf(parent, context)).season,
  activity: async (parent, _arguments, context) => (await eventOf(parent, context)).activity ?? null,
};

const performance: Pick<S360PerformanceResolvers, 'match'> = {
  match: async (parent, _arguments, context) => (await performanceOf(parent, context)).match ?? null,
};

const order: Pick<S360OrderResolvers, 'admissions' | 'ticketFiles'> = {
  async admissions(parent, _arguments, { loaders }) {
    const { admissions } = orderExtra.parse((await loaders.order(parent)).record.extra);
    return admissions.map(({ performanceId, ...rest }) => ({ ...rest, performance: { id: performanceId } }));
  },
  async ticketFiles(parent, { language }, { loaders, adapter, call }) {
    const { state } = (await loaders.order(parent)).record;
    if (state !== 'PURCHASED' && state !== 'PART_CANCELLED') return null;
    return documentsOf(adapter).ticketFiles(parent.id, language ?? call.language, call);
  },
};

/** Of what S-360 has beyond the contract. */
export const resolvers = { S360Event: event, S360Performance: performance, S360Order: order };

async function eventOf({ id, record }: EventRef, { loaders }: SupplierContext) {
  return eventExtra.parse((record ?? (await loaders.event(id))).extra);
}

async function performanceOf({ id, record }: PerformanceRef, { loaders }: SupplierContext) {
  return performanceExtra.parse((record ?? (await loaders.performance(id))).extra);
}
