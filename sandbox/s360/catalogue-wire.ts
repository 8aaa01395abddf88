import type { Programme } from './catalogue/catalogue.ts';
import {
  type EventProduct,
  type Item,
  type Performance,
  type Price,
  type Product,
  performanceState,
  productState,
  type Season,
  type SeatCategory,
  type Tariff,
  type Timeslot,
} from './catalogue/product.ts';
import { homeOf } from './catalogue/sites.ts';
import type { Context } from './endpoint.ts';
import { channelAmount } from './institutions.ts';
import { mappingIdOf } from './plan-wire.ts';
import { translated, wireDate, wireTime } from './wire.ts';

export type Scope = Pick<Context, 'channel' | 'institution' | 'now'> & {
  /** Also what is no longer, or not yet, on sale. */
  extended: boolean;
};

const FAMILIES = {
  event: 'SINGLE_ENTRY',
  pass: 'PASS',
  service: 'SERVICE',
  goods: 'GOODS',
  seasonTicket: 'SEASONTICKET',
  package: 'PACKAGE',
} as const;

export function familyOf({ kind }: Product): (typeof FAMILIES)[Product['kind']] {
  return FAMILIES[kind];
}

export function subTypeOf(product: Product): string {
  if (product.kind === 'event' || product.kind === 'pass') return product.subType;
  return product.kind === 'seasonTicket' || product.kind === 'package' ? product.priceType : 'SIMPLE';
}

/** Whether a state is exported. */
export function isShown(state: string, { extended }: Scope): boolean {
  return extended || state === 'RUNNING' || state === 'SUSPENDED';
}

/** A season with those of its products that are shown and chosen. */
export function seasonWire(
  { season, products }: Programme,
  scope: Scope,
  chosen: (product: Product) => boolean = () => true,
): object {
  return {
    ...seasonHead(season, scope.now),
    priceLevels: levelsWire(season),
    audienceCategories: [
      {
        id: season.audience.id,
        code: season.audience.code,
        externalName: translated(season.audience.name),
        audienceSubCategories: season.tariffs.map(tariffWire),
      },
    ],
    topics: [{ ...season.topic, name: undefined, externalName: translated(season.topic.name) }],
    activities: [{ ...season.activity, name: undefined, externalName: translated(season.activity.name) }],
    products: products
      .filter((product) => isShown(productState(product, scope.now), scope) && chosen(product))
      .map((product) => productWire(product, scope)),
  };
}

export function seasonHead(season: Season, now: Date) {
  return {
    id: season.id,
    code: season.code,
    state: season.end < now ? 'CLOSED' : 'RUNNING',
    start: wireTime(season.start),
    end: wireTime(season.end),
    externalName: translated(season.name),
    organizationId: season.organization.id,
  };
}

export function levelsWire({ standard, inside }: Season): object[] {
  return [standard, inside].map(({ id, code, mainCategory }) => ({ id, code, mainCategory }));
}

export function tariffWire(tariff: Tariff): object {
  return {
    id: tariff.id,
    code: tariff.code,
    externalName: translated(tariff.name),
    audienceCategoryKind: tariff.kind,
    requiredAudienceSubCategoryIds: tariff.requires,
    crossSeatCategory: true,
    requireAttachment: tariff.attachment,
    isNominative: tariff.nominative,
    rank: tariff.rank,
  };
}

export function productWire(product: Product, scope: Scope): object {
  return {
    id: product.id,
    code: product.code,
    state: productState(product, scope.now),
    productFamilyType: familyOf(product),
    productFamilySubType: subTypeOf(product),
    externalName: translated(product.name),
    internalName: { translations: [{ locale: 'en', value: product.code }] },
    description: translated(product.description),
    vatCodeId: product.vatCodeId,
    minQuantity: 1,
    maxQuantity: product.maxQuantity,
    exchangeable: false,
    grantedToTourPromoter: false,
    ...(product.image ? { mediumImageUrl: product.image } : {}),
    ticketNatures: product.natures,
    topicIds: [product.season.topic.id],
    // An event says by its performances where it is.
    ...(product.kind === 'event' ? {} : { siteId: homeOf(scope.institution, product.organization)?.id }),
    ...(product.salePeriods.length > 0
      ? {
          salePeriods: product.salePeriods.map(({ tariffIds, start, end }) => ({
            audienceSubCatIds: tariffIds,
            ...(start ? { start: wireTime(start) } : {}),
            ...(end ? { end: wireTime(end) } : {}),
          })),
        }
      : {}),
    ...bodyWire(product, scope),
  };
}

/** The one field that tells what a product is. */
function bodyWire(product: Product, scope: Scope): object {
  switch (product.kind) {
    case 'event':
      return { event: eventWire(product, scope) };
    case 'pass': {
      const { institution } = scope;
      const slots = [...new Set(product.items.flatMap(({ timeslots }) => timeslots))];
      return {
        pass: {
          consecutive: 'INDIFFERENT',
          dateMandatory: product.dateMandatory,
          guided: product.guided,
          items: product.items.map((item) => ({
            ...itemWire(item, scope),
            timeslotIds: item.timeslots.map(({ id }) => id),
          })),
          timeslots: slots.map((slot) => slotWire(slot, scope)),
          validityStart: wireDate(product.validFrom, institution),
          validityEnd: wireDate(product.validTo, institution),
          closedDates: product.closedDates.map((date) => wireDate(date, institution)),
          dailyQuota: product.dailyQuota !== undefined,
        },
      };
    }
    case 'service':
    case 'goods':
      return { [product.kind]: { items: product.items.map((item) => itemWire(item, scope)) } };
    case 'seasonTicket':
      return {
        seasonTicket: {
          priceType: product.priceType,
          ...(product.competitionId ? { competitionId: product.competitionId } : {}),
          withSeatCategory: product.withSeatCategory,
          minLines: product.minLines,
          maxLines: product.maxLines,
          sameSeatOnAllPerformances: product.sameSeat,
          seasonTicketItems: product.items.map((item) => ({
            ...itemWire(item, scope),
            seatCatId: item.seatCategoryId,
          })),
          seasonTicketLines: product.lines.map((line) => ({
            id: line.id,
            mandatory: line.mandatory,
            product: innerWire(line.product, scope),
          })),
        },
      };
    case 'package':
      return {
        package: {
          packageLine: product.lines.map((line) => ({
            id: line.id,
            mandatory: line.mandatory,
            product: innerWire(line.product, scope),
          })),
          itemId: product.items[0]?.id,
          itemPrices: product.items.flatMap(({ prices, seatCategoryId }) =>
            prices.map((price) =>
              priceWire({ ...price, ...(seatCategoryId ? { seatCategoryId } : {}) }, scope),
            ),
          ),
        },
      };
  }
}

function eventWire(product: EventProduct, scope: Scope): object {
  return {
    kind: product.subType,
    activityId: product.season.activity.id,
    ...(product.competitionId ? { competitionId: product.competitionId } : {}),
    performances: product.performances
      .filter((one) => isShown(performanceState(one, scope.now), scope))
      .map((one) => performanceWire(one, scope)),
  };
}

export function performanceWire(performance: Performance, scope: Scope): object {
  const { match } = performance;
  return {
    id: performance.id,
    state: performanceState(performance, scope.now),
    start: wireTime(performance.startsAt),
    duration: performance.seconds,
    code: performance.code,
    ...(performance.name ? { externalName: translated(performance.name) } : {}),
    physicalConfigurationId: performance.plan.id,
    logicalConfigurationId: mappingIdOf(performance.plan, performance.product.season, scope.institution),
    numbered: performance.categories.some(({ numbered }) => numbered),
    timeFlexibility: performance.flexibility,
    seatCategories: performance.categories.map(categoryWire),
    prices: performance.prices.map((price) => priceWire(price, scope)),
    ...(match
      ? { match: { homeTeam: translated(match.home), awayTeam: translated(match.away), round: match.round } }
      : {}),
  };
}

/** A product inside another: who wants to know more finds it beside. */
function innerWire(product: EventProduct, scope: Scope): object {
  return {
    id: product.id,
    code: product.code,
    state: productState(product, scope.now),
    productFamilyType: familyOf(product),
    externalName: translated(product.name),
    event: {
      performances: product.performances
        .filter((one) => isShown(performanceState(one, scope.now), scope))
        .map((one) => ({ id: one.id, start: wireTime(one.startsAt), seatCategories: [], prices: [] })),
    },
  };
}

function categoryWire({ id, code, name, color, rank, numbered }: SeatCategory): object {
  return { id, code, externalName: translated(name), color, rank, numbered };
}

function itemWire({ id, name, prices }: Item, scope: Scope): object {
  return {
    itemId: id,
    externalName: translated(name),
    itemPrices: prices.map((price) => priceWire(price, scope)),
  };
}

function priceWire(price: Price, { channel, institution }: Scope): object {
  return {
    amount: channelAmount(price.amount, channel, institution),
    audSubCatId: price.tariff.id,
    ...(price.seatCategoryId ? { seatCatId: price.seatCategoryId } : {}),
    ...(price.level ? { priceLevelId: price.level.id } : {}),
    ...(price.rateTypeId ? { rateTypeId: price.rateTypeId } : {}),
    ...(price.minQuantity ? { minQty: price.minQuantity } : {}),
    ...(price.maxQuantity ? { maxQty: price.maxQuantity } : {}),
  };
}

function slotWire(slot: Timeslot, { institution, channel }: Scope): object {
  return {
    id: slot.id,
    startDate: wireDate(slot.from, institution),
    endDate: wireDate(slot.to, institution),
    weekdays: slot.weekdays,
    startTime: slot.time,
    duration: slot.seconds,
    salesTolerance: slot.salesTolerance,
    ...(slot.quota === undefined ? {} : { quota: portion(slot.quota, channel.contingent.code) }),
    ...(slot.rateTypeId ? { rateTypeId: slot.rateTypeId } : {}),
    allVisitLanguages: true,
    allVisitThemes: true,
  };
}

/** What of a quota is in a contingent: agencies have a quarter. */
export function portion(quota: number, contingent: 'RESELL' | 'AGENCY'): number {
  const agencies = Math.floor(quota / 4);
  return contingent === 'AGENCY' ? agencies : quota - agencies;
}
