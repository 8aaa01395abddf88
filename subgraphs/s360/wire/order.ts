import { z } from 'zod';
import { designed } from '../designed/answers.ts';
import { id, instant, list, optional, thousandths } from './primitives.ts';

const operation = z.object({
  operationId: id,
  kind: z.string(),
  quantity: z.int(),
  unitPrice: thousandths,
  totalAmount: thousandths,
  withoutVatTotalAmount: thousandths,
  productId: id,
  product: z.string(),
  itemId: optional(id),
  itemDisplayExternalDesignation: optional(z.string()),
  eventId: optional(id),
  performanceId: optional(id),
  seatCategoryId: optional(id),
  seatCategory: optional(z.string()),
  audienceSubCategory: optional(z.string()),
  fileId: optional(id),
  ...designed.operation,
});
export type WireOperation = z.infer<typeof operation>;

const ticket = z.object({ barcode: z.string(), ticketState: z.string(), ...designed.ticket });
const movement = z.object({
  movementId: id,
  operationId: id,
  type: z.string(),
  areaId: optional(id),
  area: optional(z.string()),
  seatNumber: optional(z.string()),
  seatId: optional(id),
  /** Groups what belongs to one season ticket. */
  instanceNumber: optional(z.string()),
  tickets: list(ticket),
  ...designed.movement,
});
export type WireMovement = z.infer<typeof movement>;

/** What came of a change of an order: of a new one, all there is in it. */
export const orderUpdate = z.object({
  orderUpdateData: z.object({
    orderId: id,
    operationDataUpdates: list(operation),
    movementDataUpdates: list(movement),
    ...designed.orderUpdate,
  }),
});
export type WireOrderUpdate = z.infer<typeof orderUpdate>['orderUpdateData'];

const details = z.object({
  orderId: id,
  orderState: z.string(),
  orderType: z.string(),
  expirationDate: optional(instant),
  operationDatas: list(operation),
  movementDatas: list(movement),
  ...designed.order,
});
export const orderDetails = z.object({ orderDetailsData: details });
export const fileDetails = z.object({ orderDetailsDatas: list(details) });
export type WireOrder = z.infer<typeof details>;
/** The order as it is closed; undefined when the answer does not tell it whole. */
export const closedOrder = z.looseObject({}).transform((answer) => {
  const read = details.safeParse(answer[designed.closedOrder]);
  return { order: read.success && read.data.movementDatas.length > 0 ? read.data : undefined };
});

/** Contacts made in bulk: the caller's own keys, and the numbers they got. */
export const culturalContacts = z.object({ identifierContactMap: z.record(z.string(), z.string()) });
