import type {
  MutationResolvers,
  TickeTingResolvers,
  TickeTingSectionChangeInput,
  TickeTingSectionInput,
  TickeTingSectionLabelResolvers,
  TickeTingSectionResolvers,
} from '../../generated/resolvers.ts';
import { partsOf } from '../ids.ts';
import { amountOf, blanked, said, stampOf } from '../input.ts';
import { platformOf } from '../platform.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

export const sectionFields: Pick<TickeTingResolvers, 'section'> = {
  section: (_root, { id }, context) => platformOf(context).find.section(id),
};

export const sectionTypes = {
  TickeTingSection: {
    basePrice: ({ basePrice }, _arguments, context) => platformOf(context).money(basePrice),
    currentPrice: ({ currentPrice }, _arguments, context) => platformOf(context).money(currentPrice),
    event: ({ eventId }, _arguments, context) => platformOf(context).find.event(eventId),
  } satisfies TickeTingSectionResolvers,

  TickeTingSectionLabel: {
    section: ({ id }, _arguments, context) => platformOf(context).find.section(id),
    event: ({ id }, _arguments, context) => platformOf(context).find.event(partsOf(id)[0]),
  } satisfies TickeTingSectionLabelResolvers,
};

export const sectionMutations = {
  ticketingCreateSection: (_root, { eventId, input, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const body = sectionBody(input);
      const wish = { name: 'ticketingCreateSection', key, input: { eventId, input } };
      const id = await make(wish, find.section, async () =>
        wire.inEvent(eventId, await tell('createSection', [eventId], { body, answer: wire.bareSection })),
      );
      return { id };
    }),

  // TickeTing wants most of a section each time, so what is left out is sent as it stands.
  ticketingUpdateSection: (_root, { id, input }, context) =>
    answered({ id: null }, async () => {
      const { find, tell } = platformOf(context);
      const [event, own] = partsOf(id);
      const { name, basePrice, salesStart, salesEnd, statistics } = await find.section(id);
      const body = {
        name,
        basePrice: Number(basePrice),
        salesStart: stampOf('salesStart', salesStart),
        salesEnd: stampOf('salesEnd', salesEnd),
        capacity: statistics.capacity,
        ...sectionBody(input),
      };
      const section = await tell('updateSection', [event, own], { body, answer: wire.bareSection });
      return { id: find.section.know(wire.inEvent(event, section)) };
    }),

  ticketingDeleteSection: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteSection', partsOf(id), { answer: message });
      return { done: true };
    }),
} satisfies MutationResolvers;

/** What TickeTing is told about a section. */
export function sectionBody({
  description,
  ...input
}: TickeTingSectionInput | TickeTingSectionChangeInput): object {
  return {
    ...said({
      ...input,
      basePrice: amountOf('basePrice', input.basePrice),
      salesStart: stampOf('salesStart', input.salesStart),
      salesEnd: stampOf('salesEnd', input.salesEnd),
    }),
    ...blanked({ description }),
  };
}
