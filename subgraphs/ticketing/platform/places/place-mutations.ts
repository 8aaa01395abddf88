import type { MutationResolvers } from '../../generated/resolvers.ts';
import { blanked, said } from '../input.ts';
import { platformOf } from '../platform.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

export const placeMutations = {
  ticketingCreateRegion: (_root, { input, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const send = () => tell('createRegion', [], { body: said(input), answer: wire.region });
      return { id: await make({ name: 'ticketingCreateRegion', key, input }, find.region, send) };
    }),

  ticketingUpdateRegion: (_root, { id, input }, context) =>
    answered({ id: null }, async () => {
      const { find, tell } = platformOf(context);
      const { name, country } = await find.region(id);
      const body = { name, country, ...blanked(input) };
      return { id: find.region.know(await tell('updateRegion', [id], { body, answer: wire.region })) };
    }),

  ticketingDeleteRegion: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteRegion', [id], { answer: message });
      return { done: true };
    }),

  ticketingCreateVenue: (_root, { input, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const { regionId, ...rest } = input;
      const send = () => tell('createVenue', [], { body: { region: regionId, ...rest }, answer: wire.venue });
      return { id: await make({ name: 'ticketingCreateVenue', key, input }, find.venue, send) };
    }),

  ticketingUpdateVenue: (_root, { id, input }, context) =>
    answered({ id: null }, async () => {
      const { find, tell } = platformOf(context);
      const { name, address, location, regionId } = await find.venue(id);
      const { regionId: region = regionId, ...rest } = input;
      const body = { name, address, ...location, region, ...blanked(rest) };
      return { id: find.venue.know(await tell('updateVenue', [id], { body, answer: wire.venue })) };
    }),

  ticketingDeleteVenue: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteVenue', [id], { answer: message });
      return { done: true };
    }),

  ticketingCreateCategory: (_root, { input, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const send = () => tell('createCategory', [], { body: said(input), answer: wire.category });
      return { id: await make({ name: 'ticketingCreateCategory', key, input }, find.category, send) };
    }),

  ticketingUpdateCategory: (_root, { id, input }, context) =>
    answered({ id: null }, async () => {
      const { find, tell } = platformOf(context);
      const { name, subcategories } = await find.category(id);
      const body = { name, subcategories, ...said(input) };
      return { id: find.category.know(await tell('updateCategory', [id], { body, answer: wire.category })) };
    }),

  ticketingDeleteCategory: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteCategory', [id], { answer: message });
      return { done: true };
    }),
} satisfies MutationResolvers;
