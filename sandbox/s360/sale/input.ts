import { z } from 'zod';
import { id, ids, instant, money, requestId } from '../input.ts';

/** Somebody, as a call names them. */
export const person = z.looseObject({
  contactReference: z.string().max(20).optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  birthPlace: z.string().optional(),
});

const advantage = { advantageId: id.optional(), advantageCode: z.string().optional() };
const priced = { ...advantage, contingentId: id.optional(), unitPrice: money.optional() };
const quantity = z.int();

const attribution = z.object({
  performanceId: id,
  seatCategoryId: id,
  audienceSubCategoryId: id,
  quantity,
  priceLevelId: id.optional(),
  beneficiaries: z.array(person).default([]),
  ...priced,
});
const attributions = z.object({
  operationAttributions: z.array(attribution).min(1),
  preferedAreas: ids.default([]),
  contiguity: z.enum(['MANDATORY', 'PREFERRED', 'INDIFFERENT']).default('PREFERRED'),
});
const fromMap = z.object({
  performanceId: id,
  seats: z
    .array(
      z.object({
        physicalSeatId: id,
        audienceSubCategoryId: id,
        beneficiary: person.optional(),
        unitPrice: money.optional(),
      }),
    )
    .min(1),
  contingentId: id.optional(),
  ...advantage,
});
const simple = z.object({
  itemId: id,
  audienceSubCategoryId: id,
  quantity,
  visitDate: instant.optional(),
  timeslotId: id.optional(),
  visitThemeId: id.optional(),
  visitLanguageCode: z.string().optional(),
  beneficiaries: z.array(person).default([]),
  ...priced,
});
const composed = z.object({
  itemId: id,
  audienceSubCategoryId: id,
  quantity,
  seatCategoryId: id.optional(),
  contingentId: id.optional(),
  preferedAreas: ids.default([]),
  physicalSeatIds: ids.default([]),
  compositionOperations: z
    .array(
      z.object({
        seasonTicketLineId: id,
        performanceId: id,
        seatCategoryId: id.optional(),
        audienceSubCategoryId: id.optional(),
      }),
    )
    .default([]),
  beneficiaries: z.array(person).default([]),
  unitPrice: money.optional(),
});
const refund = z.object({
  movementIds: ids.min(1),
  cause: z.enum(['CLIENT_REQUEST', 'PERFORMANCE_CANCELED', 'DUPLICATE']).optional(),
  withCharges: z.boolean().default(false),
});

const ORDER_TYPES = [
  'SALE',
  'REFUND_CLIENT',
  'REFUND_ORGANIZATION',
  'EXCHANGE_ORGANIZATION',
  'EXCHANGE_CLIENT',
  'RESERVATION',
  'RENEWAL',
  'OPTION',
  'RESERVATION_FREEING',
  'OPTION_FREEING',
  'ST_TRANSFER',
] as const;
export const orderType = z.enum(ORDER_TYPES);

/** A list, or the one thing that would be in it. */
function listOf<Shape>(shape: z.ZodType<Shape>) {
  return z.union([z.array(shape), shape.transform((one) => [one])]).default([]);
}

/** `createOrUpdateOrder`. */
export const orderRequest = z.object({
  requestId,
  pointOfSalesId: id,
  orderId: id.optional(),
  fileId: id.optional(),
  orderType,
  purchasersInfo: listOf(person),
  externalReference: z.string().optional(),
  composedProductOperations: z.array(composed).default([]),
  singleEntryAttributionOperations: z.array(attributions).default([]),
  singleEntryFromMapOperations: z.array(fromMap).default([]),
  simpleProductOperations: z.array(simple).default([]),
  transportProductOperations: z.array(z.unknown()).default([]),
  chargeOperations: z.array(z.unknown()).default([]),
  refundOperations: z.array(refund).default([]),
  origin: z.looseObject({ toCreateToken: z.boolean().optional() }).optional(),
  fileContacts: z
    .array(person.extend({ fileContactType: z.enum(['SALE', 'OWNER', 'FINDER', 'COMM_ENTITY']) }))
    .default([]),
  orderCreationOptions: listOf(z.string()),
  granularity: z.enum(['OPERATION', 'MOVEMENT']).default('MOVEMENT'),
});
export type OrderRequest = z.infer<typeof orderRequest>;
export type Attributions = z.infer<typeof attributions>;
export type FromMap = z.infer<typeof fromMap>;
export type Simple = z.infer<typeof simple>;
export type Composed = z.infer<typeof composed>;
