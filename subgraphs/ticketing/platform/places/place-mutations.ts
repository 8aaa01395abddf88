import type { MutationResolvers } from '../../generated/resolvers.ts';
import { blanked, said } from '../input.ts';
import { platformOf } from '../platform.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

const idOf = ({ id }: { id: string }) => id;

export const placeMutations = {
  ticketingCreateRegion: (_root, { input, idempotencyKey: key }, context) =>
    answered({ region: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const send = () => tell('createRegion', [], { body: said(input), answer: wire.region });
      return {
        region: await make({ name: 'ticketingCreateRegion', key, input }, { send, idOf, find: find.region }),
      };
    }),

  ticketingUpdateRegion: (_root, { id, input }, context) =>
    answered({ region: null }, async () => {
      const { find, tell } = platformOf(context);
      const { name, country } = await find.region(id);
      const body = { name, country, ...blanked(input) };
      return { region: await tell('updateRegion', [id], { body, answer: wire.region }) };
    }),

  ticketingDeleteRegion: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteRegion', [id], { answer: message });
      return { done: true };
    }),

  ticketingCreateVenue: (_root, { input, idempotencyKey: key }, context) =>
    answered({ venue: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const { regionId, ...rest } = input;
      const send = () => tell('createVenue', [], { body: { region: regionId, ...rest }, answer: wire.venue });
      return {
        venue: await make({ name: 'ticketingCreateVenue', key, input }, { send, idOf, find: find.venue }),
      };
    }),

  ticketingUpdateVenue: (_root, { id, input }, context) =>
    answered({ venue: null }, async () => {
      const { find, tell } = platformOf(context);
      const { name, address, location, regionId } = await find.venue(id);
      const { regionId: region = regionId, ...rest } = input;
      const body = { name, address, ...location, region, ...blanked(rest) };
      return { venue: await tell('updateVenue', [id], { body, answer: wire.venue }) };
    }),

  ticketingDeleteVenue: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteVenue', [id], { answer: message });
      return { done: true };
    }),

  ticketingCreateCategory: (_root, { input, idempotencyKey: key }, context) =>
    answered({ category: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const send = () => tell('createCategory', [], { body: said(input), answer: wire.category });
      return {
        category: await make(
          { name: 'ticketingCreateCategory', key, input },
          { send, idOf, find: find.category },
        ),
      };
    }),

  ticketingUpdateCategory: (_root, { id, input }, context) =>
    answered({ category: null }, async () => {
      const { find, tell } = platformOf(context);
      const { name, subcategories } = await find.category(id);
      const body = { name, subcategories, ...said(input) };
      return { category: await tell('updateCategory', [id], { body, answer: wire.category }) };
    }),

  ticketingDeleteCategory: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteCategory', [id], { answer: message });
      return { done: true };
    }),
} satisfies MutationResolvers;
