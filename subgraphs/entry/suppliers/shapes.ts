import { z } from 'zod';

const ANSWERS = [
  'UPDATED',
  'NOT_UPDATED',
  'NOT_FOUND',
  'ALREADY_UPDATED',
  'INVALID_SESSION',
  'SESSION_REQUIRED',
  'REFUNDED',
] as const;
const REFUSALS = [
  'STALE',
  'CLOCK_AHEAD',
  'UNSOLD',
  'IN_TRANSFER',
  'OTHER_SECTION',
  'NOT_SUPPORTED',
  'TURNED_AWAY',
  'OTHER',
] as const;
const IMPORT_REFUSALS = [
  'BROKEN_LINE',
  'BAD_CODE',
  'BAD_VALUE',
  'DUPLICATE',
  'CODE_IN_USE',
  'UNKNOWN_PERFORMANCE',
  'CHECKED_IN',
  'NOT_FOUND',
] as const;

const person = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  document: z.string().nullable(),
});
const PERSON = '{ name email document }';
const checkIn = z.object({
  scannedAt: z.string(),
  device: z.string().nullable(),
  operator: z.string().nullable(),
});
const CHECK_IN = '{ scannedAt device operator }';
const section = z.object({ id: z.string(), name: z.string() });

const guest = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(['SOLD', 'UNSOLD', 'EXTERNAL', 'IN_TRANSFER', 'REFUNDED']),
  performanceIds: z.array(z.string()).nullable(),
  inside: z.boolean(),
  lastCheckIn: checkIn.nullable(),
  section,
  ticketType: z.string(),
  seat: z.string().nullable(),
  orderId: z.string().nullable(),
  holder: person.nullable(),
  buyer: person.nullable(),
  transferred: z.boolean(),
  refundedAt: z.string().nullable(),
  changedAt: z.string(),
});
const GUEST = `{
  id code state performanceIds inside lastCheckIn ${CHECK_IN} section { id name } ticketType seat orderId
  holder ${PERSON} buyer ${PERSON} transferred refundedAt changedAt
}`;

export const guestPage = z.object({
  guests: z.array(guest),
  after: z.string().nullable(),
  until: z.string(),
});
export const GUEST_PAGE = `{ guests ${GUEST} after until }`;

const verdict = { answer: z.enum(ANSWERS), reason: z.enum(REFUSALS).nullable() };
export const scanResults = z.array(
  z.object({
    ...verdict,
    guestId: z.string().nullable(),
    inside: z.boolean().nullable(),
    holder: person.nullable(),
    lastCheckIn: checkIn.nullable(),
  }),
);
export const SCAN_RESULT = `{ answer reason guestId inside holder ${PERSON} lastCheckIn ${CHECK_IN} }`;

export const ticketStatus = z
  .object({
    guest: guest.nullable(),
    admissions: z.array(
      z.object({ performanceId: z.string(), inside: z.boolean(), lastCheckIn: checkIn.nullable() }),
    ),
    history: z.array(
      z.object({
        id: z.string(),
        performanceId: z.string().nullable(),
        direction: z.enum(['IN', 'OUT']),
        ...verdict,
        scannedAt: z.string(),
        receivedAt: z.string().nullable(),
        device: z.string().nullable(),
        operator: z.string().nullable(),
      }),
    ),
  })
  .nullable();
export const TICKET_STATUS = `{
  guest ${GUEST}
  admissions { performanceId inside lastCheckIn ${CHECK_IN} }
  history { id performanceId direction answer reason scannedAt receivedAt device operator }
}`;

export const entryReport = z.object({
  sold: z.number(),
  admitted: z.number(),
  inside: z.number().nullable(),
  left: z.number().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  hours: z.array(z.object({ startsAt: z.string(), admitted: z.number() })),
  types: z.array(z.object({ section, ticketType: z.string(), sold: z.number(), admitted: z.number() })),
  asOf: z.string(),
});
export const ENTRY_REPORT = `{
  sold admitted inside left startedAt finishedAt hours { startsAt admitted }
  types { section { id name } ticketType sold admitted } asOf
}`;

export const importResult = z.object({
  imported: z.number(),
  updated: z.number(),
  refused: z.array(z.object({ index: z.number(), reason: z.enum(IMPORT_REFUSALS) })),
});
export const removeResult = z.object({
  removed: z.number(),
  refused: z.array(z.object({ code: z.string(), reason: z.enum(IMPORT_REFUSALS) })),
});
