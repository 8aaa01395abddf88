import { z } from 'zod';
import type { Programme } from './catalogue/catalogue.ts';
import { productState, type Season } from './catalogue/product.ts';
import {
  familyOf,
  isShown,
  levelsWire,
  productWire,
  type Scope,
  seasonHead,
  tariffWire,
} from './catalogue-wire.ts';
import { type Context, forbidden, type Method, method } from './endpoint.ts';
import { unknownObject } from './failure.ts';
import { id, ids, requestId } from './input.ts';
import { translated } from './wire.ts';

const MOST_PRODUCTS = 100;
const ofSeason = z.object({ requestId, seasonId: id });
const criteria = z.object({
  requestId,
  searchProductsCriteria: z.object({
    seasonIds: ids.default([]),
    productFamilyTypes: z.array(z.string()).default([]),
  }),
  granularity: z.string().optional(),
  minIndex: z.int().min(0).default(0),
  nbMaxResults: z.int().min(1).max(MOST_PRODUCTS).default(MOST_PRODUCTS),
});

/** `setupService`: the lists behind the catalogue. */
export const setupMethods: Readonly<Record<string, Method>> = {
  listSeasons: method(z.object({ requestId }), (_input, context) => ({
    seasons: programmesOf(context).map(({ season }) => ({
      ...seasonHead(season, context.now),
      priceLevels: [],
      audienceCategories: [],
    })),
  })),

  searchProductsByCriteria: method(criteria, (input, context) => {
    const { seasonIds, productFamilyTypes } = input.searchProductsCriteria;
    const scope: Scope = { ...context, extended: false };
    const found = programmesOf(context)
      .filter(({ season }) => seasonIds.length === 0 || seasonIds.includes(season.id))
      .flatMap(({ products }) => products)
      .filter((product) => isShown(productState(product, context.now), scope))
      .filter((product) => productFamilyTypes.length === 0 || productFamilyTypes.includes(familyOf(product)));
    return {
      products: found
        .slice(input.minIndex, input.minIndex + input.nbMaxResults)
        .map((product) => withoutStates(productWire(product, scope))),
    };
  }),

  listAudienceSubCategories: method(ofSeason, ({ seasonId }, context) => ({
    audienceSubCategories: needSeason(seasonId, context).tariffs.map(tariffWire),
  })),
  listPriceLevels: method(ofSeason, ({ seasonId }, context) => ({
    priceLevels: levelsWire(needSeason(seasonId, context)),
  })),
  listVatCodes: method(z.object({ requestId }), (_input, { institution }) => ({
    vatCodes: (['culture', 'sport', 'standard'] as const).map((code, at) => ({
      id: institution.ids('vatCode', 0, at + 1),
      code: code.toUpperCase().slice(0, 8),
      currentRate: institution.vat[code],
      country: institution.country,
    })),
  })),
  listActivities: method(z.object({ requestId, seasonId: id.optional() }), ({ seasonId }, context) => ({
    activities: programmesOf(context)
      .filter(({ season }) => seasonId === undefined || season.id === seasonId)
      .map(({ season: { activity } }) => ({
        id: activity.id,
        code: activity.code,
        externalName: translated(activity.name),
      })),
  })),

  createOrUpdateProduct: forbidden,
  getProductDetails: forbidden,
  deleteNonValidatedProduct: forbidden,
};

function programmesOf({ catalogue, channel, now }: Context): Programme[] {
  return catalogue.programmes(channel, now);
}

function needSeason(seasonId: number, context: Context): Season {
  const found = programmesOf(context).find(({ season }) => season.id === seasonId);
  if (!found) throw unknownObject(`season ${seasonId}`);
  return found.season;
}

const withEvent = z.looseObject({
  event: z.looseObject({ performances: z.array(z.looseObject({ state: z.string().optional() })) }),
});

/** Performances have no state here. */
function withoutStates(product: object): object {
  const { data } = withEvent.safeParse(product);
  if (!data) return product;
  const performances = data.event.performances.map(({ state: _state, ...rest }) => rest);
  return { ...data, event: { ...data.event, performances } };
}
