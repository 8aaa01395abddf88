import { z } from 'zod';
import { amount, count, instant, object, text } from '../../wire/primitives.ts';
import { category, venue } from '../places/wire.ts';
import { id, moment, said, sectionId, sectionUri, wordOf } from '../wire.ts';

export const EVENT_STATUS = {
  DRAFT: 'Draft',
  UNDER_REVIEW: 'Under Review',
  SCHEDULED: 'Scheduled',
  LISTED: 'Listed',
  CANCELLED: 'Cancelled',
  STAGED: 'Staged',
} as const;
export const EVENT_TYPE = { STANDARD: 'Standard', REGISTRATION: 'Registration' } as const;

/** A section as its event tells of it: its URI is below the event's in some answers, and whole in others. */
export const bareSection = object({
  self: id,
  name: text,
  description: said,
  price: object({ base: amount, current: amount, expires: instant }),
  salesStart: moment,
  salesEnd: moment,
  active: z.boolean(),
  capacity: count,
  sold: count,
  reserved: count,
  remaining: count,
});

/** A section of an event. */
export function inEvent(
  eventId: string,
  { self, price, capacity, sold, reserved, remaining, ...rest }: z.infer<typeof bareSection>,
) {
  return {
    id: sectionId(eventId, self),
    eventId,
    basePrice: price.base,
    currentPrice: price.current,
    priceUntil: price.expires,
    statistics: { capacity, sold, reserved, remaining },
    ...rest,
  };
}
export type Section = ReturnType<typeof inEvent>;

export const event = object({
  self: id,
  published: instant,
  title: text,
  description: text,
  status: wordOf(EVENT_STATUS),
  type: wordOf(EVENT_TYPE),
  public: z.boolean(),
  category,
  subcategory: text,
  start: moment,
  end: moment,
  venue,
  /** Whole in most answers; what the event keeps of it after the host is gone. */
  host: z.looseObject({ self: id }),
  disclaimer: said,
  tags: z.array(z.string()).catch([]),
  banner: text,
  thumbnail: text,
  popularity: z.coerce.number().catch(0),
  // An empty list may come as an empty object.
  sections: z.union([z.array(bareSection), z.object({}).transform(() => [])]),
}).transform(({ self, start, end, published, sections, ...rest }) => ({
  id: self,
  startsAt: start,
  endsAt: end,
  publishedAt: published,
  sections: sections.map((section) => inEvent(self, section)),
  ...rest,
}));
export type HostedEvent = z.infer<typeof event>;

export const submission = object({
  self: z.string().transform((uri) => decodeURIComponent(uri.slice(uri.lastIndexOf('/submissions/') + 13))),
  submitted: instant,
  content: event,
}).transform(({ self, submitted, content }) => ({ id: self, submittedAt: submitted, event: content }));
export type Submission = z.infer<typeof submission>;

/** A submission is called after the URI of what was submitted. */
export function submissionIdOf(eventId: string): string {
  return Buffer.from(`/events/${eventId}`).toString('base64');
}

export const eventStatistics = object({ capacity: count, orders: count, tickets: count, revenue: amount });
export type EventStatistics = z.infer<typeof eventStatistics>;

const sectionSales = object({
  section: sectionUri,
  name: text,
  price: amount,
  quantity: count,
  gross: amount,
  refunded: amount,
  net: amount,
}).transform(({ section, ...rest }) => ({ sectionId: section, ...rest }));
export type SectionSales = z.infer<typeof sectionSales>;

export const sales = object({
  quantity: count,
  gross: amount,
  fees: amount,
  refunded: amount,
  net: amount,
  sections: z.array(sectionSales).catch([]),
});
export type Sales = z.infer<typeof sales>;
