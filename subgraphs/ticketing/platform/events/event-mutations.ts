import { FoyerError } from '@foyer/kit/problem';
import type { SupplierContext } from '@foyer/kit/supplier/context';
import type {
  MutationResolvers,
  TickeTingEventChangeInput,
  TickeTingEventInput,
} from '../../generated/resolvers.ts';
import { said, stampOf, wordFor } from '../input.ts';
import { type Platform, platformOf } from '../platform.ts';
import { answered, type UserError, userErrorsOf } from '../user-errors.ts';
import { message } from '../wire.ts';
import { sectionBody } from './sections.ts';
import * as wire from './wire.ts';

export const eventMutations = {
  async ticketingRegisterEvent(_root, { input, idempotencyKey: key }, context) {
    const platform = platformOf(context);
    const { make, tell, find } = platform;
    const { sections, hostId, ...rest } = input;
    const refusals: UserError[] = [];
    const payload = await answered({ id: null }, async () => {
      const body = { host: hostId, ...bodyOf(rest) };
      const bodies = (sections ?? []).map(sectionBody);
      const id = await make({ name: 'ticketingRegisterEvent', key, input }, find.event, async () => {
        const made = await tell('createEvent', [], { body, answer: wire.event });
        refusals.push(...(await addSections(platform, made.id, bodies)));
        return made;
      });
      // What is known of it is from before it had sections.
      if (bodies.length > 0) find.event.forget(id);
      return { id };
    });
    return { ...payload, userErrors: [...payload.userErrors, ...refusals] };
  },

  ticketingUpdateEvent: (_root, { id, input }, context) => change(id, context, bodyOf(input)),
  ticketingWithdrawEvent: (_root, { id }, context) =>
    change(id, context, { status: wire.EVENT_STATUS.DRAFT }),
  ticketingCancelEvent: (_root, { id }, context) =>
    change(id, context, { status: wire.EVENT_STATUS.CANCELLED }),

  ticketingSubmitEvent: (_root, { id }, context) =>
    answered({ submission: null }, async () => ({
      submission: await platformOf(context).tell('submitEvent', [id], { answer: wire.submission }),
    })),

  ticketingDecideSubmission: (_root, { eventId, approved }, context) =>
    answered({ id: null }, async () => {
      const id = wire.submissionIdOf(eventId);
      await platformOf(context).tell('decideSubmission', [id], { query: { approved }, answer: message });
      return { id: eventId };
    }),

  ticketingDeleteEvent: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteEvent', [id], { answer: message });
      return { done: true };
    }),
} satisfies MutationResolvers;

/** TickeTing wants most of an event each time it is changed, so what is left out is sent as it stands. */
function change(id: string, context: SupplierContext, wanted: object) {
  return answered({ id: null }, async () => {
    const { find, tell } = platformOf(context);
    const { title, description, type, public: open, category, subcategory, venue } = await find.event(id);
    const body = {
      title,
      description,
      type: wire.EVENT_TYPE[type],
      public: open,
      category: `/categories/${category.id}`,
      subcategory,
      venue: `/venues/${venue.id}`,
      ...wanted,
    };
    return { id: find.event.know(await tell('updateEvent', [id], { body, answer: wire.event })) };
  });
}

function bodyOf(input: Omit<TickeTingEventInput, 'hostId' | 'sections'> | TickeTingEventChangeInput): object {
  const { categoryId, venueId, startsAt, endsAt, type, ...rest } = input;
  return said({
    ...rest,
    type: wordFor(wire.EVENT_TYPE, type),
    category: categoryId ? `/categories/${categoryId}` : undefined,
    venue: venueId ? `/venues/${venueId}` : undefined,
    start: stampOf('startsAt', startsAt),
    end: stampOf('endsAt', endsAt),
  });
}

/** One after the other, so that they are listed in this order; after a refusal no more are made. */
async function addSections(
  platform: Platform,
  event: string,
  bodies: readonly object[],
): Promise<UserError[]> {
  for (const [index, body] of bodies.entries()) {
    try {
      await platform.tell('createSection', [event], { body, answer: message });
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      // The event is there: whatever hinders a section, that is told.
      const { code, message: text } = error;
      const refused = userErrorsOf(error) ?? [{ code, message: text, field: null }];
      const at = (field: string | null) => ['sections', index, ...(field ? [field] : [])].join('.');
      return refused.map(({ field, ...rest }) => ({ ...rest, field: at(field) }));
    }
  }
  return [];
}
