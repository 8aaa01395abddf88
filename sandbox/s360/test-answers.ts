import { z } from 'zod';

// The parts of answers that tests look into; much may be absent, for an absence is often the point.
const text = z.object({ translations: z.array(z.object({ locale: z.string(), value: z.string() })) });
const price = z.object({
  amount: z.int(),
  audSubCatId: z.number(),
  seatCatId: z.number().optional(),
  priceLevelId: z.number().optional(),
  rateTypeId: z.number().optional(),
});
const item = z.object({
  itemId: z.number(),
  itemPrices: z.array(price),
  timeslotIds: z.array(z.number()).optional(),
  seatCatId: z.number().optional(),
});
const performance = z.object({
  id: z.number(),
  state: z.string().optional(),
  start: z.string(),
  logicalConfigurationId: z.number().optional(),
  seatCategories: z.array(z.object({ id: z.number(), code: z.string(), numbered: z.boolean().optional() })),
  prices: z.array(price),
  match: z.object({ homeTeam: text, awayTeam: text }).optional(),
});
const timeslot = z.object({
  id: z.number(),
  startTime: z.string(),
  weekdays: z.array(z.number()),
  quota: z.number().optional(),
  salesTolerance: z.number(),
  rateTypeId: z.number().optional(),
});
const product = z.object({
  id: z.number(),
  code: z.string(),
  state: z.string(),
  productFamilyType: z.string(),
  productFamilySubType: z.string().optional(),
  externalName: text,
  siteId: z.number().optional(),
  event: z.object({ kind: z.string().optional(), performances: z.array(performance) }).optional(),
  pass: z
    .object({ dateMandatory: z.boolean(), items: z.array(item), timeslots: z.array(timeslot).default([]) })
    .optional(),
  service: z.object({ items: z.array(item) }).optional(),
  goods: z.object({ items: z.array(item) }).optional(),
  seasonTicket: z
    .object({
      priceType: z.string(),
      minLines: z.number(),
      maxLines: z.number(),
      sameSeatOnAllPerformances: z.boolean(),
      seasonTicketItems: z.array(item),
      seasonTicketLines: z.array(
        z.object({
          id: z.number(),
          mandatory: z.boolean(),
          product: z.object({
            id: z.number(),
            event: z.object({ performances: z.array(z.object({ id: z.number(), start: z.string() })) }),
          }),
        }),
      ),
    })
    .optional(),
  package: z
    .object({
      itemId: z.number(),
      itemPrices: z.array(price),
      packageLine: z.array(
        z.object({
          id: z.number(),
          product: z.object({ event: z.object({ performances: z.array(z.object({ id: z.number() })) }) }),
        }),
      ),
    })
    .optional(),
});
const season = z.object({
  id: z.number(),
  code: z.string(),
  state: z.string(),
  priceLevels: z.array(z.object({ id: z.number(), mainCategory: z.string() })),
  audienceCategories: z.array(
    z.object({
      audienceSubCategories: z.array(
        z.object({
          id: z.number(),
          code: z.string(),
          requiredAudienceSubCategoryIds: z.array(z.number()),
        }),
      ),
    }),
  ),
  products: z.array(product),
});
export const catalogue = z.object({
  seasons: z.array(season),
  physicalConfigurations: z.array(
    z.object({
      id: z.number(),
      siteId: z.number(),
      town: z.string(),
      areas: z.array(
        z.object({ id: z.number(), code: z.string(), blocks: z.array(z.object({ id: z.number() })) }),
      ),
    }),
  ),
  logicalConfigurations: z.array(
    z.object({
      id: z.number(),
      seatCategories: z.array(
        z.object({
          seatCategoryId: z.number(),
          areas: z.array(z.object({ areaId: z.number(), blockIds: z.array(z.number()) })),
        }),
      ),
    }),
  ),
});

export const row = z.object({
  eventId: z.number().optional(),
  productId: z.number().optional(),
  performanceId: z.number().optional(),
  itemId: z.number().optional(),
  timeslotId: z.number().optional(),
  date: z.string().optional(),
  seatCategoryId: z.number().optional(),
  contingentId: z.number().optional(),
  areaId: z.number().optional(),
  availability: z.number().optional(),
  availabilityLevel: z.enum(['GOOD', 'LIMITED', 'NONE']),
  unlimited: z.boolean().optional(),
  maxContiguous: z.number().optional(),
  lastUpdate: z.string(),
});
export const seat = z.object({
  physicalSeatId: z.number(),
  seatCategoryId: z.number(),
  contingentId: z.number(),
  areaId: z.number(),
  row: z.string(),
  seat: z.string(),
  rank: z.number(),
});

const operation = z.object({
  operationId: z.number(),
  kind: z.string(),
  type: z.string(),
  quantity: z.int(),
  basePrice: z.int(),
  unitPrice: z.int(),
  totalAmount: z.int(),
  withoutVatTotalAmount: z.int(),
  vatRate: z.int(),
  product: z.string(),
  productCode: z.string(),
  performanceId: z.number().optional(),
  seatCategoryId: z.number().optional(),
  audienceSubCategoryId: z.number(),
  fileId: z.number(),
  visitDate: z.string().optional(),
  timeslotId: z.number().optional(),
  parentOperationId: z.number().optional(),
  linkedOperationId: z.number().optional(),
});
const ticket = z.object({
  ticketId: z.number(),
  barcode: z.string(),
  ticketState: z.string(),
  price: z.int(),
  holderInfo: z.record(z.string(), z.string()).optional(),
});
const movement = z.object({
  movementId: z.number(),
  operationId: z.number(),
  type: z.enum(['SEAT', 'NOT_NUMBERED']),
  physicalSeatId: z.number().optional(),
  row: z.string().optional(),
  seatNumber: z.string().optional(),
  areaId: z.number().optional(),
  attributionMatch: z.string().optional(),
  instanceNumber: z.string().optional(),
  resumed: z.boolean(),
  movementState: z.string(),
  startValidityDate: z.string().optional(),
  endValidityDate: z.string().optional(),
  culturalContact: z.record(z.string(), z.json()).optional(),
  tickets: z.array(ticket).optional(),
});
const refusal = {
  statusCode: z.string(),
  expectedException: z.boolean().optional(),
  statusMessage: z.string().optional(),
  statusDetail: z.string().optional(),
  requestId: z.number().optional(),
};
export const details = z.object({
  orderId: z.number(),
  orderState: z.string(),
  orderType: z.string(),
  fileId: z.number(),
  expirationDate: z.string().optional(),
  saleAmount: z.int(),
  preSaleAmount: z.int(),
  reservationAmount: z.int(),
  waitingAccountBalanceAmount: z.int(),
  orderSecretId: z.string(),
  externalReference: z.string().optional(),
  contactReference: z.string().optional(),
  operationDatas: z.array(operation),
  movementDatas: z.array(movement).default([]),
  payments: z.array(z.object({ amount: z.int(), paymentState: z.string() })),
});
const update = z.object({
  orderId: z.number(),
  orderState: z.string(),
  expirationDate: z.string().optional(),
  totalAmount: z.int(),
  mainOperationId: z.number().optional(),
  operationDataUpdates: z.array(operation),
  movementDataUpdates: z.array(movement).default([]),
  removeOperationIds: z.array(z.number()),
  removeMovementIds: z.array(z.number()),
  generatedContiguities: z.array(z.object({ contiguous: z.boolean() })).optional(),
  generatedContactQualities: z.record(z.string(), z.json()).optional(),
});
/** What any call may answer. */
export const answer = z.looseObject({
  ...refusal,
  orderUpdateData: update.optional(),
  orderData: details.optional(),
  orderDetailsData: details.optional(),
  orderDetailsDatas: z.array(details).optional(),
  fileDetailsData: z.looseObject({ fileId: z.number(), fileState: z.string() }).optional(),
  catalogData: catalogue.optional(),
});

export type Answer = z.infer<typeof answer>;
export type Details = z.infer<typeof details>;
export type Update = z.infer<typeof update>;
export type CatalogueProduct = z.infer<typeof product> & { season: z.infer<typeof season> };
