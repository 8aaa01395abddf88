import type { SupplierContext } from '@foyer/kit/supplier/context';
import type { EventRef, OrderRef, PerformanceRef } from '@foyer/kit/supplier/records';
import { z } from 'zod';
import type {
  IngresseEventResolvers,
  IngresseOrderResolvers,
  IngressePerformanceResolvers,
} from './generated/resolvers.ts';
import { performanceId } from './map/ids.ts';
import { walletResolvers } from './wallet/resolvers.ts';

const eventExtra = z.object({
  slug: z.string(),
  producerId: z.string().nullable(),
  unlisted: z.boolean(),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
});
const performanceExtra = z.object({ passport: z.boolean(), sessionIds: z.array(z.string()) });
const orderExtra = z.object({
  status: z.string(),
  number: z.string(),
  payment: z
    .object({
      option: z.string(),
      details: z.string().nullable(),
      installments: z.number(),
      lastDigits: z.string().nullable(),
      slipUrl: z.string().nullable(),
    })
    .nullable(),
  refundableUntil: z.string().nullable(),
  refund: z.object({ reason: z.string().nullable(), at: z.string().nullable() }).nullable(),
});

const event: Pick<IngresseEventResolvers, 'slug' | 'producerId' | 'unlisted' | 'attributes'> = {
  slug: async (parent, _arguments, context) => (await eventOf(parent, context)).slug,
  producerId: async (parent, _arguments, context) => (await eventOf(parent, context)).producerId,
  unlisted: async (parent, _arguments, context) => (await eventOf(parent, context)).unlisted,
  attributes: async (parent, _arguments, context) => (await eventOf(parent, context)).attributes,
};

const performance: Pick<IngressePerformanceResolvers, 'passport' | 'sessions'> = {
  passport: async (parent, _arguments, context) => (await performanceOf(parent, context)).extra.passport,
  async sessions(parent, _arguments, context) {
    const { eventId, extra } = await performanceOf(parent, context);
    return extra.sessionIds.map((session) => ({ id: performanceId(eventId, session) }));
  },
};

const order: Pick<IngresseOrderResolvers, 'status' | 'number' | 'payment' | 'refundableUntil' | 'refund'> = {
  status: async (parent, _arguments, context) => (await orderOf(parent, context)).status,
  number: async (parent, _arguments, context) => (await orderOf(parent, context)).number,
  payment: async (parent, _arguments, context) => (await orderOf(parent, context)).payment,
  refundableUntil: async (parent, _arguments, context) => (await orderOf(parent, context)).refundableUntil,
  refund: async (parent, _arguments, context) => (await orderOf(parent, context)).refund,
};

/** Of what Ingresse has beyond the contract. */
export const resolvers = {
  IngresseEvent: event,
  IngressePerformance: performance,
  IngresseOrder: order,
  ...walletResolvers,
};

async function eventOf({ id, record }: EventRef, { loaders }: SupplierContext) {
  return eventExtra.parse((record ?? (await loaders.event(id))).extra);
}

async function performanceOf({ id, record }: PerformanceRef, { loaders }: SupplierContext) {
  const found = record ?? (await loaders.performance(id));
  return { eventId: found.eventId, extra: performanceExtra.parse(found.extra) };
}

async function orderOf(ref: OrderRef, { loaders }: SupplierContext) {
  return orderExtra.parse((await loaders.order(ref)).record.extra);
}
