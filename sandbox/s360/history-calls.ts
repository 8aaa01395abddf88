import { z } from 'zod';
import { CODE, type Context, type Method, method } from './endpoint.ts';
import { fileState, lastChange } from './files.ts';
import { type Order, stateOf } from './find-order.ts';
import { id, instant, requestId } from './input.ts';
import { amountOf, movementsOf, type OrderDocument } from './order.ts';
import { ticketState } from './ticket-wire.ts';

const PAGE = 5000;
const paginationParameter = z
  .object({ startPosition: z.int().min(0).default(0), maxResult: z.int().min(1).max(PAGE).default(PAGE) })
  .prefault({});
const fileCriteria = z.object({
  requestId,
  pointOfSalesId: id.optional(),
  startDate: instant.optional(),
  endDate: instant.optional(),
  states: z.array(z.string()).default([]),
  productId: id.optional(),
  performanceId: id.optional(),
  itemId: id.optional(),
  culturalContactReference: z.string().optional(),
  paymentStates: z.array(z.string()).default([]),
  orderOriginators: z.array(z.string()).default([]),
});
type FileCriteria = z.infer<typeof fileCriteria>;

/** `externalOrderHistoryService`: what was sold, to compare with one's own books. */
export const historyMethods: Readonly<Record<string, Method>> = {
  listTicketsByCriteria: method(
    z.object({
      requestId,
      ticketFilterCriteria: z.object({
        startDate: instant,
        endDate: instant,
        productId: id.optional(),
        pointOfSalesId: id.optional(),
      }),
      paginationParameter,
    }),
    async ({ ticketFilterCriteria: wanted, paginationParameter: page }, context) => {
      const orders = await ordersOf(context);
      const tickets = orders
        .filter(({ document }) => document.type === 'SALE')
        .filter(
          ({ document }) => wanted.pointOfSalesId === undefined || document.posId === wanted.pointOfSalesId,
        )
        .flatMap(({ document }) => movementsOf(document.operations))
        .flatMap(({ operation, movement }) =>
          movement.ticket ? [{ operation, ticket: movement.ticket }] : [],
        )
        .filter(({ ticket }) => within(ticket.createdAt, wanted))
        .filter(
          ({ operation }) => wanted.productId === undefined || operation.productId === wanted.productId,
        );
      const { startPosition, maxResult } = page;
      return {
        truncated: tickets.length > startPosition + maxResult,
        ticketSummaries: tickets
          .slice(startPosition, startPosition + maxResult)
          .map(({ operation, ticket }) => {
            const tariff = context.catalogue
              .product(operation.productId, context.now)
              ?.season.tariffs.find((one) => one.id === operation.tariffId);
            return {
              ticketId: ticket.id,
              ticketState: ticketState(ticket, context.now),
              ...(operation.performanceId ? { performanceId: operation.performanceId } : {}),
              ...(operation.seatCategoryId ? { seatCategoryId: operation.seatCategoryId } : {}),
              audienceSubCategoryId: operation.tariffId,
              audienceSubCategory: tariff?.code ?? '',
              price: operation.unitPrice,
            };
          }),
      };
    },
  ),

  countFilesByCriteria: method(fileCriteria, async (wanted, context) => ({
    count: (await filesOf(wanted, context)).length,
  })),

  listFilesByCriteria: method(
    fileCriteria.extend({ paginationParameter }),
    async ({ paginationParameter: { startPosition, maxResult }, ...wanted }, context) => {
      const files = await filesOf(wanted, context);
      return {
        truncated: files.length > startPosition + maxResult,
        fileSummaries: files.slice(startPosition, startPosition + maxResult).map((orders) => ({
          fileId: orders[0]?.document.fileId,
          fileState: fileState(orders),
          orderIds: orders.map(({ document }) => document.orderId),
          lastModDateTime: lastChange(orders),
          totalAmount: orders
            .filter((order) => ['CLOSED', 'CANCELED'].includes(stateOf(order)))
            .filter(({ document }) => document.type === 'SALE' || document.type === 'REFUND_CLIENT')
            .reduce((sum, { document }) => sum + amountOf(document.operations), 0),
        })),
      };
    },
  ),
};

function ordersOf({ inventory, operator }: Context): Promise<Order[]> {
  return inventory.all<OrderDocument>(CODE, { account: operator.code });
}

async function filesOf(wanted: FileCriteria, context: Context): Promise<Order[][]> {
  const files = Map.groupBy(await ordersOf(context), ({ document }) => document.fileId);
  return [...files.values()].filter((orders) => {
    const operations = orders.flatMap(({ document }) => document.operations);
    const some = (test: (operation: (typeof operations)[number]) => boolean) => operations.some(test);
    const { pointOfSalesId, states, productId, performanceId, itemId, culturalContactReference } = wanted;
    return (
      (pointOfSalesId === undefined || orders.some(({ document }) => document.posId === pointOfSalesId)) &&
      (states.length === 0 || states.includes(fileState(orders))) &&
      (productId === undefined || some((one) => one.productId === productId)) &&
      (performanceId === undefined || some((one) => one.performanceId === performanceId)) &&
      (itemId === undefined || some((one) => one.itemId === itemId)) &&
      (culturalContactReference === undefined ||
        some(({ movements }) =>
          movements.some(({ contact }) => contact?.contactReference === culturalContactReference),
        )) &&
      (wanted.paymentStates.length === 0 ||
        (wanted.paymentStates.includes('PAID') &&
          orders.some(({ document }) => document.payments.length > 0))) &&
      (wanted.orderOriginators.length === 0 || wanted.orderOriginators.includes('EXTERNAL_SALE')) &&
      within(lastChange(orders), wanted)
    );
  });
}

function within(
  time: string,
  { startDate, endDate }: { startDate?: Date | undefined; endDate?: Date | undefined },
): boolean {
  const at = new Date(time);
  return (startDate === undefined || at >= startDate) && (endDate === undefined || at <= endDate);
}
