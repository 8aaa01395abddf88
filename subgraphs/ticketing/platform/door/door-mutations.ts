import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import type { As } from '../../connection.ts';
import type { MutationResolvers, TickeTingAdmitInput } from '../../generated/resolvers.ts';
import { isRefused } from '../../refusal.ts';
import { partsOf, sectionUriOf } from '../ids.ts';
import { type Platform, platformOf } from '../platform.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import { doorOf } from './door.ts';
import * as wire from './wire.ts';

const MOST_SERIALS = 100;

export const doorMutations = {
  ticketingCreateAdmissionToken: (_root, { eventId, sectionIds, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const body = { sections: sectionIds.map(sectionUriOf) };
      const wish = { name: 'ticketingCreateAdmissionToken', key, input: { eventId, sectionIds } };
      return {
        id: await make(wish, find.token, () => tell('createToken', [eventId], { body, answer: wire.token })),
      };
    }),

  ticketingUpdateAdmissionToken: (_root, { id, sectionIds }, context) =>
    answered({ id: null }, async () => {
      const { tell, find } = platformOf(context);
      const body = { sections: sectionIds.map(sectionUriOf) };
      return { id: find.token.know(await tell('updateToken', partsOf(id), { body, answer: wire.token })) };
    }),

  ticketingInvalidateAdmissionToken: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteToken', partsOf(id), { answer: message });
      return { done: true };
    }),

  ticketingAdmit: (_root, { input, idempotencyKey: key }, context) =>
    answered({ admissions: [], notAdmitted: [...input.serials] }, async () => {
      const platform = platformOf(context);
      const { redeemer, device, serials } = input;
      if (serials.length > MOST_SERIALS)
        throw new FoyerError('BAD_INPUT', `Admit at most ${MOST_SERIALS} tickets at a time.`);
      const { eventId, as } = await doorway(platform, input);
      let made: wire.Admission[] | undefined;
      const { result } = await platform.once(
        // Not the code, which could be guessed from a digest.
        {
          name: 'ticketingAdmit',
          key,
          input: { eventId, redeemer, device, serials },
          kept: z.array(z.string()),
        },
        async () => {
          made = await letIn(platform, { eventId, as, body: { redeemer, device, serials } });
          return made.map(({ serial }) => serial);
        },
      );
      const admissions = made ?? (await found(platform, { eventId, as, serials: result }));
      const left = new Set(result);
      // A serial that was given twice let in once.
      return { admissions, notAdmitted: serials.filter((serial) => !left.delete(serial)) };
    }),
} satisfies MutationResolvers;

type Doorway = { eventId: string; as: As };

/** The door of a token's code, or that of who manages the event. */
async function doorway(platform: Platform, { code, eventId }: TickeTingAdmitInput): Promise<Doorway> {
  if (code && !eventId) {
    const door = await doorOf(platform, code);
    return { eventId: door.eventId, as: { key: door.key } };
  }
  if (eventId && !code) return { eventId, as: 'CALLER' };
  throw new FoyerError(
    'BAD_INPUT',
    'Give the code of an admission token, or the id of an event: one of them.',
  );
}

async function letIn(
  { tell }: Platform,
  { eventId, as, body }: Doorway & { body: object },
): Promise<wire.Admission[]> {
  try {
    return await tell('admit', [eventId], { body, answer: z.array(wire.admission), as });
  } catch (error) {
    // That nobody was let in is an answer like another; arguments that are wrong are named.
    if (isRefused(error, 400) && error.fields.length === 0) return [];
    throw error;
  }
}

/** Those who were let in before, from the door's list. */
async function found(
  { list }: Platform,
  { eventId, as, serials }: Doorway & { serials: readonly string[] },
): Promise<wire.Admission[]> {
  const pages = await Promise.all(
    serials.map((ticket) =>
      list('admissions', [eventId], { first: 1 }, { query: { ticket }, answer: wire.admission, as }),
    ),
  );
  return pages.flatMap(({ nodes }) => nodes);
}
