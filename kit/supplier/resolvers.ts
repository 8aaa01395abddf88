import type {
  AnyEventResolvers,
  AnyOrderResolvers,
  AnyPerformanceResolvers,
  MutationResolvers,
  OrderLineResolvers,
  QueryResolvers,
  SupplierCatalogueEntryResolvers,
  TicketResolvers,
  TransferResolvers,
} from '../generated/supplier.ts';
import { FoyerError } from '../problem.ts';
import type { SupplierContext } from './context.ts';
import { globalId, localId } from './ids.ts';
import type { EventRecord, EventRef, PerformanceRecord, PerformanceRef } from './records.ts';
import { supplierMutations, supplierQueries } from './services.ts';

/** The resolvers of a supplier's own types, by the name the type has without the prefix. */
export type SupplierResolvers = {
  Event: AnyEventResolvers<SupplierContext> & Reference<EventRef>;
  Performance: AnyPerformanceResolvers<SupplierContext> & Reference<PerformanceRef>;
  Order: AnyOrderResolvers<SupplierContext> & Reference<{ id: string }>;
  OrderLine: OrderLineResolvers<SupplierContext>;
  Ticket: TicketResolvers<SupplierContext>;
  Transfer: TransferResolvers<SupplierContext>;
  SupplierCatalogueEntry: SupplierCatalogueEntryResolvers<SupplierContext>;
  Query: QueryResolvers<SupplierContext>;
  Mutation: MutationResolvers<SupplierContext>;
};
type Reference<Ref> = {
  __resolveReference(reference: { id: string }, context: SupplierContext): Ref;
};

/** Nothing is asked of the supplier until a field wants it, and then for all entities of the request at once. */
export const resolvers: SupplierResolvers = {
  Event: {
    __resolveReference: ({ id }, { manifest }) => ({ id: localId(manifest, 'event', id) }),
    id: ({ id }, _arguments, { manifest }) => globalId(manifest, 'event', id),
    supplier: (_event, _arguments, { manifest }) => ({ code: manifest.code }),
    kind: async (event, _arguments, context) => (await eventOf(event, context)).kind,
    title: async (event, _arguments, context) => (await eventOf(event, context)).title,
    status: async (event, _arguments, context) => (await eventOf(event, context)).status,
    venue: async (event, _arguments, context) => (await eventOf(event, context)).venue,
    categories: async (event, _arguments, context) => (await eventOf(event, context)).categories,
    image: async (event, _arguments, context) => (await eventOf(event, context)).image,
    startsOn: async (event, _arguments, context) => (await eventOf(event, context)).startsOn,
    endsOn: async (event, _arguments, context) => (await eventOf(event, context)).endsOn,
    seated: async (event, _arguments, context) => (await eventOf(event, context)).seated,
    dated: async (event, _arguments, context) => (await eventOf(event, context)).dated,
    addOn: async (event, _arguments, context) => (await eventOf(event, context)).addOn,
    description: async ({ id }, _arguments, { loaders }) => (await loaders.eventDetails(id)).description,
    descriptionHtml: async ({ id }, _arguments, { loaders }) =>
      (await loaders.eventDetails(id)).descriptionHtml,
    texts: async ({ id }, _arguments, { loaders }) => (await loaders.eventDetails(id)).texts,
    media: async ({ id }, _arguments, { loaders }) => (await loaders.eventDetails(id)).media,
    reviews: async ({ id }, _arguments, { loaders }) => (await loaders.eventDetails(id)).reviews,
    criticRating: async ({ id }, _arguments, { loaders }) => (await loaders.eventDetails(id)).criticRating,
    visitorRating: async ({ id }, _arguments, { loaders }) => (await loaders.eventDetails(id)).visitorRating,
    runningTime: async ({ id }, _arguments, { loaders }) => (await loaders.eventDetails(id)).runningTime,
    costRange: ({ id }, _arguments, { loaders }) => loaders.eventCostRange(id),
    addOns: async ({ id }, _arguments, { loaders }) => refs((await loaders.eventDetails(id)).addOnIds),
    related: async ({ id }, _arguments, { loaders }) => refs((await loaders.eventDetails(id)).relatedIds),
    components: async ({ id }, _arguments, { loaders }) =>
      refs((await loaders.eventDetails(id)).componentIds),
  },
  Performance: {
    __resolveReference: ({ id }, { manifest }) => ({ id: localId(manifest, 'performance', id) }),
    id: ({ id }, _arguments, { manifest }) => globalId(manifest, 'performance', id),
    event: async (performance, _arguments, context) => ({
      id: (await performanceOf(performance, context)).eventId,
    }),
    supplier: (_performance, _arguments, { manifest }) => ({ code: manifest.code }),
    startsAt: async (performance, _arguments, context) =>
      (await performanceOf(performance, context)).startsAt,
    localDate: async (performance, _arguments, context) =>
      (await performanceOf(performance, context)).localDate,
    localTime: async (performance, _arguments, context) =>
      (await performanceOf(performance, context)).localTime,
    timeZone: async (performance, _arguments, context) =>
      (await performanceOf(performance, context)).timeZone,
    name: async (performance, _arguments, context) => (await performanceOf(performance, context)).name,
    saleStatus: async (performance, _arguments, context) =>
      (await performanceOf(performance, context)).saleStatus,
    runningMinutes: async (performance, _arguments, context) =>
      (await performanceOf(performance, context)).runningMinutes,
    limited: async (performance, _arguments, context) => (await performanceOf(performance, context)).limited,
    costRange: ({ id }, _arguments, { loaders }) => loaders.performanceCostRange(id),
    priceList: ({ id }, _arguments, { loaders }) => loaders.priceList(id),
    availability: ({ id }, { quantity, promoCode }, { loaders }) =>
      loaders.availability({ performanceId: id, quantity: positive(quantity), promoCode: promoCode ?? null }),
    deliveryMethods: ({ id }, _arguments, { loaders }) => loaders.deliveryMethods(id),
  },
  Order: {
    __resolveReference: ({ id }, { manifest }) => ({ id: localId(manifest, 'order', id) }),
    id: ({ id }, _arguments, { manifest }) => globalId(manifest, 'order', id),
    supplier: (_order, _arguments, { manifest }) => ({ code: manifest.code }),
    state: async (order, _arguments, { loaders }) => (await loaders.order(order)).record.state,
    reference: async (order, _arguments, { loaders }) => (await loaders.order(order)).record.reference,
    heldUntil: async (order, _arguments, { loaders }) => (await loaders.order(order)).record.heldUntil,
    purchasedAt: async (order, _arguments, { loaders }) => (await loaders.order(order)).record.purchasedAt,
    lines: async (order, _arguments, { loaders }) => {
      const { id: orderId, lines } = (await loaders.order(order)).record;
      return lines.map((line) => ({ ...line, orderId }));
    },
    price: async (order, _arguments, { loaders }) => (await loaders.order(order)).record.price,
    delivery: async (order, _arguments, { loaders }) => (await loaders.order(order)).record.delivery,
    total: async (order, _arguments, { loaders }) => (await loaders.order(order)).record.total,
    asOf: async (order, _arguments, { loaders }) => (await loaders.order(order)).asOf,
  },
  OrderLine: {
    performance: ({ performanceId }) => ({ id: performanceId }),
    event: ({ eventId }) => ({ id: eventId }),
    tickets: ({ tickets, orderId }) => tickets.map((ticket) => ({ ...ticket, orderId })),
  },
  Ticket: {
    transfers: async ({ id, orderId }, _arguments, { loaders }) =>
      (await loaders.transfers(orderId)).filter(({ ticketIds }) => ticketIds.includes(id)),
  },
  Transfer: {
    id: ({ id }, _arguments, { manifest }) => globalId(manifest, 'transfer', id),
  },
  SupplierCatalogueEntry: {
    event: ({ event }) => ({ id: event.id, record: event }),
    performances: ({ performances }) => performances.map((record) => ({ id: record.id, record })),
  },
  Query: supplierQueries,
  Mutation: supplierMutations,
};

function refs(ids: readonly string[]): EventRef[] {
  return ids.map((id) => ({ id }));
}

async function eventOf({ id, record }: EventRef, { loaders }: SupplierContext): Promise<EventRecord> {
  return record ?? loaders.event(id);
}

async function performanceOf(
  { id, record }: PerformanceRef,
  { loaders }: SupplierContext,
): Promise<PerformanceRecord> {
  return record ?? loaders.performance(id);
}

function positive(quantity: number | null | undefined): number | null {
  if (quantity === null || quantity === undefined) return null;
  if (quantity < 1) throw new FoyerError('BAD_INPUT', 'Ask for a quantity of at least 1, or leave it out.');
  return quantity;
}
