import { z } from 'zod';
import { instant, object, text } from '../../wire/primitives.ts';
import { id, moment, person, sectionLabel, sectionUri, wordOf } from '../wire.ts';

export const TICKET_STATUS = {
  ISSUED: 'Issued',
  PENDING: 'Pending',
  REDEEMED: 'Redeemed',
  VOIDED: 'Voided',
  HELD: 'Held',
} as const;

export const ticket = object({
  serial: z.string().min(1),
  status: wordOf(TICKET_STATUS),
  section: sectionLabel,
  owner: person,
  issued: moment,
  /** `N/A` before anybody was let in. */
  redeemed: instant,
}).transform(({ issued, redeemed, ...rest }) => ({ issuedAt: issued, redeemedAt: redeemed, ...rest }));
export type Ticket = z.infer<typeof ticket>;

export const admission = object({
  self: id,
  redeemer: text,
  device: text,
  ticket: z.string().min(1),
  patron: person,
  section: sectionLabel,
  admitted: moment,
}).transform(({ self, ticket: serial, admitted, ...rest }) => ({
  id: self,
  serial,
  admittedAt: admitted,
  ...rest,
}));
export type Admission = z.infer<typeof admission>;

const TOKEN = /^\/events\/([^/]+)\/tokens\/([^/]+)$/;

export const token = object({
  self: z.string().regex(TOKEN),
  code: z.string().min(1),
  global: z.boolean(),
  sections: z.array(sectionUri).catch([]),
}).transform(({ self, sections, ...rest }) => {
  const [, eventId = '', own = ''] = TOKEN.exec(self) ?? [];
  return { id: `${eventId}.${own}`, eventId, sectionIds: sections, ...rest };
});
export type AdmissionToken = z.infer<typeof token>;

export const door = object({
  key: z.string().min(1),
  event: id,
  sections: z.array(sectionUri).catch([]),
}).transform(({ key, event, sections }) => ({ key, eventId: event, sectionIds: sections }));
export type Door = z.infer<typeof door>;
