import { FoyerError } from '@foyer/kit/problem';
import type {
  TickeTingAdmissionFilter,
  TickeTingAdmissionTokenResolvers,
  TickeTingDoorResolvers,
  TickeTingResolvers,
} from '../../generated/resolvers.ts';
import { partsOf } from '../ids.ts';
import { instantIn } from '../input.ts';
import { type Platform, platformOf } from '../platform.ts';
import * as wire from './wire.ts';

const CODE = /^[0-9A-Za-z]{8}$/;

export const doorFields: Pick<TickeTingResolvers, 'admissionToken' | 'door'> = {
  admissionToken: (_root, { id }, context) => platformOf(context).find.token(id),
  door: (_root, { code }, context) => doorOf(platformOf(context), code),
};

export const doorTypes = {
  TickeTingAdmissionToken: {
    sections: ({ sectionIds }, _arguments, context) =>
      Promise.all(sectionIds.map((id) => platformOf(context).find.section(id))),
    event: ({ eventId }, _arguments, context) => platformOf(context).find.event(eventId),
  } satisfies TickeTingAdmissionTokenResolvers,

  TickeTingDoor: {
    event: ({ eventId }, _arguments, context) => platformOf(context).find.event(eventId),
    sections: ({ sectionIds }, _arguments, context) =>
      Promise.all(sectionIds.map((id) => platformOf(context).find.section(id))),
    tickets: ({ key, eventId }, { modifiedSince, ...paging }, context) =>
      platformOf(context).list('eventTickets', [eventId], paging, {
        query: { modified_since: instantIn('modifiedSince', modifiedSince) },
        answer: wire.ticket,
        as: { key },
      }),
    admissions: ({ key, eventId }, { filter, ...paging }, context) =>
      platformOf(context).list('admissions', [eventId], paging, {
        query: admissionQuery(filter),
        answer: wire.admission,
        as: { key },
      }),
  } satisfies TickeTingDoorResolvers,
};

/** The door that a code opens. */
export function doorOf({ read }: Platform, code: string): Promise<wire.Door> {
  if (!CODE.test(code))
    throw new FoyerError('BAD_INPUT', 'The code of an admission token has eight digits and letters.');
  return read('openDoor', [code.toUpperCase()], { answer: wire.door });
}

/** How TickeTing is told which admissions. */
export function admissionQuery(filter: TickeTingAdmissionFilter | null | undefined) {
  const { redeemer, device, serial, patronNumber, sectionId } = filter ?? {};
  return {
    redeemer,
    device,
    ticket: serial,
    patron: patronNumber,
    section: sectionId ? partsOf(sectionId)[1] : null,
  };
}
