import { z } from 'zod';
import { id, instant, list, optional, thousandths, translated } from '../wire/primitives.ts';

/**
 * Fields of answers that no public source shows. They are spread into the shapes of `wire/`, so that what a
 * customer's own documentation says otherwise is put right here.
 */

const salePeriod = {
  start: optional(instant),
  end: optional(instant),
};

/** `posConfigData`. */
const posConfig = {
  paymentMethods: list(z.object({ paymentMethodId: id, kind: z.string() })),
  shipmentModes: list(
    z.object({
      shipmentModeId: id,
      code: z.string(),
      externalName: translated,
      kind: z.string(),
      amount: thousandths,
      contactAddressRequired: z.boolean().nullish(),
    }),
  ),
  catalogCurrency: optional(z.object({ minAmount: z.int().positive() })),
  maxQuantityPerOrder: optional(z.int()),
};

/** A topic of a season, and an activity. */
const named = z.object({ id, code: z.string(), externalName: translated });
const season = { topics: list(named), activities: list(named) };

/** An audience sub-category: a tariff. */
const tariff = {
  requireAttachment: optional(z.boolean()),
  isNominative: optional(z.boolean()),
  rank: optional(z.int()),
};
const product = {
  maxQuantity: optional(z.int()),
  topicIds: list(id),
  /** Where it is, for a product without performances. */
  siteId: optional(id),
};
const event = { kind: optional(z.string()), competitionId: optional(id) };
const performance = {
  externalName: optional(translated),
  physicalConfigurationId: optional(id),
  logicalConfigurationId: optional(id),
  numbered: optional(z.boolean()),
  /** Seconds of sale after the start. */
  timeFlexibility: optional(z.int()),
  match: optional(z.object({ homeTeam: translated, awayTeam: translated, round: optional(z.string()) })),
};
const seatCategory = { rank: optional(z.int()), numbered: optional(z.boolean()) };

const timeslot = {
  /** 1 is Monday. */
  weekdays: optional(z.array(z.int().min(1).max(7))),
};
const pass = {
  validityStart: optional(instant),
  validityEnd: optional(instant),
  closedDates: list(instant),
};

/** Of a season ticket: the names are public, their place in JSON is not. */
const seasonTicket = {
  priceType: optional(z.string()),
  competitionId: optional(id),
  withSeatCategory: optional(z.boolean()),
  minLines: optional(z.int()),
  maxLines: optional(z.int()),
  sameSeatOnAllPerformances: optional(z.boolean()),
};
const line = { id, mandatory: optional(z.boolean()) };

const area = {
  externalName: optional(translated),
  numbered: optional(z.boolean()),
};
/** Which areas of a space are in which seat category. */
const logicalConfiguration = z.object({
  id,
  seatCategories: list(z.object({ seatCategoryId: id, areas: list(z.object({ areaId: id })) })),
});

/** What every row of an availability answer says. */
const availability = {
  availability: optional(z.int()),
  availabilityLevel: z.string(),
  unlimited: optional(z.boolean()),
  seatCategoryId: optional(id),
  lastUpdate: instant,
};
const performanceRow = z.object({
  ...availability,
  performanceId: id,
  areaId: optional(id),
  maxContiguous: optional(z.int()),
});
const eventRow = z.object({ ...availability, eventId: id, performanceId: id });
const productRow = z.object({
  ...availability,
  productId: id,
  itemId: optional(id),
  timeslotId: optional(id),
  date: optional(instant),
});
const seat = {
  seatCategoryId: id,
  areaId: id,
  area: z.string(),
  block: optional(z.string()),
  row: z.string(),
  seat: z.string(),
  access: optional(z.string()),
  rank: z.int(),
  restrictedView: optional(z.boolean()),
};

/** `checkAdvantageCode`: what a promo code is worth. */
const advantage = z.object({
  advantageId: id,
  availabilityLevel: optional(z.string()),
  productIds: list(id),
  audienceSubCategoryIds: list(id),
  reductionPercent: optional(z.number()),
  reductionAmount: optional(thousandths),
});

const person = {
  firstName: optional(z.string()),
  lastName: optional(z.string()),
};
const operation = {
  performanceStart: optional(instant),
  visitDate: optional(instant),
  timeslotId: optional(id),
  timeslotStart: optional(instant),
  /** The season ticket it belongs to. */
  parentOperationId: optional(id),
  /** What a charge was computed for. */
  linkedOperationId: optional(id),
};
const movement = {
  physicalSeatId: optional(id),
  block: optional(z.string()),
  row: optional(z.string()),
  access: optional(z.string()),
  attributionMatch: optional(z.string()),
  movementState: optional(z.string()),
  culturalContact: optional(z.object({ contactReference: optional(z.string()), ...person })),
};
const ticket = {
  barcodeType: optional(z.string()),
};
/** Of an order, by either of the two names its answers have for it. */
const order = {
  fileId: optional(id),
  closingDateTime: optional(instant),
  externalReference: optional(z.string()),
  shipmentModeId: optional(id),
};
/** What the answer about a changed order tells besides the changes. */
const orderUpdate = {
  orderState: optional(z.string()),
  expirationDate: optional(instant),
};

/** Where the answer about a closed order has the order. */
const closedOrder = 'orderData';

const files = z.object({
  fileSummaries: list(z.object({ fileId: id, orderIds: list(id) })),
});
const contacts = z.object({
  contacts: list(z.object({ contactNumber: z.string(), individualContact: optional(z.object(person)) })),
});
const documents = z.object({
  printableTickets: list(
    z.object({
      ticketIds: list(id),
      fileName: z.string(),
      mimetype: z.string(),
      /** Base64. */
      data: z.string(),
    }),
  ),
});

export const designed = {
  salePeriod,
  posConfig,
  season,
  tariff,
  product,
  event,
  performance,
  seatCategory,
  timeslot,
  pass,
  seasonTicket,
  line,
  area,
  logicalConfiguration,
  performanceRow,
  eventRow,
  productRow,
  seat,
  advantage,
  operation,
  movement,
  ticket,
  order,
  orderUpdate,
  closedOrder,
  files,
  contacts,
  documents,
};
