import type {
  TickeTingEventStatisticsResolvers,
  TickeTingHostedEventResolvers,
  TickeTingResolvers,
  TickeTingSalesResolvers,
  TickeTingSectionSalesResolvers,
} from '../../generated/resolvers.ts';
import { admissionQuery } from '../door/door.ts';
import { admission, ticket, token } from '../door/wire.ts';
import { host } from '../hosts/wire.ts';
import { partsOf } from '../ids.ts';
import { dayIn, instantIn, wordFor } from '../input.ts';
import { platformOf } from '../platform.ts';
import { sortOf } from './sort.ts';
import * as wire from './wire.ts';

export const eventFields: Pick<
  TickeTingResolvers,
  'event' | 'events' | 'publishedEvents' | 'submission' | 'submissions'
> = {
  event: (_root, { id }, context) => platformOf(context).find.event(id),
  events: (_root, { filter, sort, ...paging }, context) =>
    platformOf(context).list('events', [], paging, {
      query: {
        region: filter?.regionId,
        host: filter?.hostId,
        title: filter?.title,
        status: wordFor(wire.EVENT_STATUS, filter?.status),
        active: filter?.active,
        public: filter?.public,
        section: filter?.sectionId ? partsOf(filter.sectionId)[1] : undefined,
        featured: filter?.featured,
        ...sortOf(sort),
      },
      answer: wire.event,
    }),
  publishedEvents: (_root, { filter, sort, ...paging }, context) =>
    platformOf(context).list('publishedEvents', [], paging, {
      query: {
        region: filter?.regionId,
        title: filter?.title,
        host: filter?.hostId,
        category: filter?.categoryId,
        subcategory: filter?.subcategory,
        after: instantIn('after', filter?.after),
        before: instantIn('before', filter?.before),
        active: filter?.active,
        featured: filter?.featured,
        ...sortOf(sort),
      },
      answer: wire.event,
    }),
  submission: (_root, { id }, context) => platformOf(context).find.submission(id),
  submissions: (_root, paging, context) =>
    platformOf(context).list('submissions', [], paging, {
      query: { type: 'event' },
      answer: wire.submission,
    }),
};

export const eventTypes = {
  TickeTingHostedEvent: {
    sections: (known, _arguments, context) => {
      platformOf(context).find.event.know(known);
      return known.sections;
    },
    // What is not listed is not sold, and has nothing there.
    event: ({ id, status }) => (status === 'LISTED' ? { id } : null),
    // An event has one, with its own id.
    performance: ({ id, status }) => (status === 'LISTED' ? { id } : null),
    host: ({ host: embedded }, _arguments, context) => {
      // Most answers have the whole host; an event keeps it when the host itself is gone.
      const whole = host.safeParse({ ...embedded, self: `/hosts/${embedded.self}` });
      return 'businessNo' in embedded && whole.success
        ? whole.data
        : platformOf(context).find.host(embedded.self);
    },
    submission: ({ id, status }, _arguments, context) =>
      status === 'UNDER_REVIEW' ? platformOf(context).find.submission(wire.submissionIdOf(id)) : null,
    statistics: ({ id }, _arguments, context) =>
      platformOf(context).read('eventStatistics', [id], { answer: wire.eventStatistics }),
    sales: ({ id }, { from, to, sectionId }, context) => {
      const section = sectionId ? partsOf(sectionId)[1] : undefined;
      return platformOf(context).read('eventSales', [id], {
        query: { from: dayIn('from', from), to: dayIn('to', to), section },
        answer: wire.sales,
      });
    },
    admissionTokens: ({ id }, { global, ...paging }, context) =>
      platformOf(context).list('tokens', [id], paging, { query: { global }, answer: token }),
    tickets: ({ id }, { modifiedSince, ...paging }, context) =>
      platformOf(context).list('eventTickets', [id], paging, {
        query: { modified_since: instantIn('modifiedSince', modifiedSince) },
        answer: ticket,
      }),
    admissions: ({ id }, { filter, ...paging }, context) =>
      platformOf(context).list('admissions', [id], paging, {
        query: admissionQuery(filter),
        answer: admission,
      }),
  } satisfies TickeTingHostedEventResolvers,

  TickeTingEventStatistics: {
    revenue: ({ revenue }, _arguments, context) => platformOf(context).money(revenue),
  } satisfies TickeTingEventStatisticsResolvers,

  TickeTingSales: {
    gross: ({ gross }, _arguments, context) => platformOf(context).money(gross),
    fees: ({ fees }, _arguments, context) => platformOf(context).money(fees),
    refunded: ({ refunded }, _arguments, context) => platformOf(context).money(refunded),
    net: ({ net }, _arguments, context) => platformOf(context).money(net),
  } satisfies TickeTingSalesResolvers,

  TickeTingSectionSales: {
    price: ({ price }, _arguments, context) => platformOf(context).money(price),
    gross: ({ gross }, _arguments, context) => platformOf(context).money(gross),
    refunded: ({ refunded }, _arguments, context) => platformOf(context).money(refunded),
    net: ({ net }, _arguments, context) => platformOf(context).money(net),
    section: ({ sectionId }, _arguments, context) => platformOf(context).find.section(sectionId),
  } satisfies TickeTingSectionSalesResolvers,
};
