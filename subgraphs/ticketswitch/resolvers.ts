import type { SupplierContext } from '@foyer/kit/supplier/context';
import type { EventRef } from '@foyer/kit/supplier/records';
import { z } from 'zod';
import type { TicketSwitchEventResolvers } from './generated/resolvers.ts';

const extra = z.object({ sourceCode: z.string(), sourceName: z.string(), filters: z.array(z.string()) });

type Own = Pick<TicketSwitchEventResolvers, 'sourceCode' | 'sourceName' | 'filters'>;
const event: Own = {
  sourceCode: async (parent, _arguments, context) => (await extraOf(parent, context)).sourceCode,
  sourceName: async (parent, _arguments, context) => (await extraOf(parent, context)).sourceName,
  filters: async (parent, _arguments, context) => (await extraOf(parent, context)).filters,
};

/** Of what TicketSwitch has beyond the contract. */
export const resolvers = { TicketSwitchEvent: event };

async function extraOf({ id, record }: EventRef, { loaders }: SupplierContext) {
  return extra.parse((record ?? (await loaders.event(id))).extra);
}
