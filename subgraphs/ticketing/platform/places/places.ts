import type {
  TickeTingCategoryResolvers,
  TickeTingRegionResolvers,
  TickeTingResolvers,
  TickeTingVenueResolvers,
} from '../../generated/resolvers.ts';
import { sortOf } from '../events/sort.ts';
import { event } from '../events/wire.ts';
import { platformOf } from '../platform.ts';
import * as wire from './wire.ts';

export const placeFields: Pick<
  TickeTingResolvers,
  'region' | 'regions' | 'venue' | 'venues' | 'category' | 'categories' | 'countries'
> = {
  region: (_root, { id }, context) => platformOf(context).find.region(id),
  regions: (_root, { active, ...paging }, context) =>
    platformOf(context).list('regions', [], paging, { query: { active }, answer: wire.region }),
  venue: (_root, { id }, context) => platformOf(context).find.venue(id),
  venues: (_root, { filter, ...paging }, context) =>
    platformOf(context).list('venues', [], paging, {
      query: { region: filter?.regionId, name: filter?.name },
      answer: wire.venue,
    }),
  category: (_root, { id }, context) => platformOf(context).find.category(id),
  categories: (_root, paging, context) =>
    platformOf(context).list('categories', [], paging, { answer: wire.category }),
  countries: async (_root, _arguments, context) =>
    (await platformOf(context).read('countries', [], { answer: wire.countries })).countries,
};

export const placeTypes = {
  TickeTingRegion: {
    venues: ({ id }, { name, ...paging }, context) =>
      platformOf(context).list('venues', [], paging, { query: { region: id, name }, answer: wire.venue }),
    publishedEvents: ({ id }, { sort, ...paging }, context) =>
      platformOf(context).list('publishedEvents', [], paging, {
        query: { region: id, ...sortOf(sort) },
        answer: event,
      }),
  } satisfies TickeTingRegionResolvers,

  TickeTingVenue: {
    region: ({ regionId }, _arguments, context) => platformOf(context).find.region(regionId),
  } satisfies TickeTingVenueResolvers,

  TickeTingCategory: {
    publishedEvents: ({ id }, { subcategory, sort, ...paging }, context) =>
      platformOf(context).list('publishedEvents', [], paging, {
        query: { category: id, subcategory, ...sortOf(sort) },
        answer: event,
      }),
  } satisfies TickeTingCategoryResolvers,
};
