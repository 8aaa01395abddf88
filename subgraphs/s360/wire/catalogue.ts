import { z } from 'zod';
import { designed } from '../designed/answers.ts';
import { id, instant, list, optional, thousandths, translated } from './primitives.ts';

/** What S-360 tells about what a channel may sell, as far as Foyer reads it. Unknown fields pass. */

const salePeriod = z.object({ audienceSubCatIds: list(id), ...designed.salePeriod });
export type WireSalePeriod = z.infer<typeof salePeriod>;

const price = z.object({
  amount: thousandths,
  audSubCatId: id,
  seatCatId: optional(id),
  priceLevelId: optional(id),
  rateTypeId: optional(id),
  minQty: optional(z.int()),
  maxQty: optional(z.int()),
  salePeriods: list(salePeriod),
});
export type WirePrice = z.infer<typeof price>;

const seatCategory = z.object({
  id,
  code: z.string(),
  externalName: translated,
  ...designed.seatCategory,
});
export type WireSeatCategory = z.infer<typeof seatCategory>;

const performance = z.object({
  id,
  state: optional(z.string()),
  start: instant,
  /** Seconds. */
  duration: optional(z.int()),
  rateTypeId: optional(id),
  seatCategories: list(seatCategory),
  prices: list(price),
  ...designed.performance,
});
export type WirePerformance = z.infer<typeof performance>;

const timeslot = z.object({
  id,
  startDate: instant,
  endDate: instant,
  startTime: z.string().regex(/^\d\d:\d\d/),
  /** Seconds. */
  duration: z.int(),
  salesTolerance: z.int(),
  rateTypeId: optional(id),
  ...designed.timeslot,
});
export type WireTimeslot = z.infer<typeof timeslot>;

const item = z.object({ itemId: id, externalName: optional(translated), itemPrices: list(price) });
const passItem = item.extend({ timeslotIds: list(id) });
const pass = z.object({
  dateMandatory: z.boolean(),
  items: z.array(passItem),
  timeslots: list(timeslot),
  ...designed.pass,
});
export type WirePass = z.infer<typeof pass>;

/** A product inside a season ticket or package. */
const inner = z.object({
  id,
  event: optional(z.object({ performances: list(z.object({ id, start: instant })) })),
});
const line = z.object({ ...designed.line, product: inner });
export type WireLine = z.infer<typeof line>;

const cardItem = item.extend({ seatCatId: optional(id) });
const seasonTicket = z.object({
  seasonTicketItems: list(cardItem),
  seasonTicketLines: list(line),
  ...designed.seasonTicket,
});
const packaged = z.object({ packageLine: list(line), itemId: id, itemPrices: list(price) });

export const product = z.object({
  id,
  code: z.string(),
  state: z.string(),
  externalName: translated,
  description: optional(translated),
  minQuantity: optional(z.int()),
  largeImageUrl: optional(z.string()),
  mediumImageUrl: optional(z.string()),
  logo: optional(z.string()),
  ticketNatures: list(z.string()),
  salePeriods: list(salePeriod),
  crossSellProductLinks: list(
    z.object({ targetProductId: id, start: optional(instant), end: optional(instant) }),
  ),
  // Exactly one of these tells what it is.
  event: optional(z.object({ activityId: optional(id), performances: list(performance), ...designed.event })),
  pass: optional(pass),
  service: optional(z.object({ items: list(item) })),
  goods: optional(z.object({ items: list(item) })),
  seasonTicket: optional(seasonTicket),
  package: optional(packaged),
  ...designed.product,
});
export type WireProduct = z.infer<typeof product>;

const tariff = z.object({
  id,
  code: z.string(),
  externalName: translated,
  audienceCategoryKind: optional(z.string()),
  requiredAudienceSubCategoryIds: list(id),
  ...designed.tariff,
});
export type WireTariff = z.infer<typeof tariff>;

const season = z.object({
  id,
  code: z.string(),
  externalName: translated,
  priceLevels: list(z.object({ id, mainCategory: z.string() })),
  audienceCategories: list(z.object({ audienceSubCategories: list(tariff) })),
  // Read one by one: a product that cannot be understood is left out, and the rest is sold.
  products: z.array(z.unknown()),
  ...designed.season,
});
export type WireSeason = z.infer<typeof season>;

const area = z.object({ id, code: z.string(), ...designed.area });
const space = z.object({
  id,
  siteId: id,
  siteCode: z.string(),
  siteExternalName: optional(translated),
  formattedAddress: optional(z.string()),
  street: optional(z.string()),
  town: optional(z.string()),
  zipcode: optional(z.string()),
  countryCode: optional(z.string()),
  areas: list(area),
});
export type WireSpace = z.infer<typeof space>;

export const catalogueData = z.object({
  seasons: z.array(season),
  physicalConfigurations: list(space),
  logicalConfigurations: list(designed.logicalConfiguration),
});
export type WireCatalogue = z.infer<typeof catalogueData>;

export const posConfigData = z.object({
  posId: id,
  currencyCode: z.string().length(3),
  organizationTimeZone: z.string(),
  ...designed.posConfig,
});
export type WirePosConfig = z.infer<typeof posConfigData>;
