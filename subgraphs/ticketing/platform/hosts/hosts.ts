import type {
  MutationResolvers,
  TickeTingHostResolvers,
  TickeTingHostStatisticsResolvers,
  TickeTingResolvers,
} from '../../generated/resolvers.ts';
import { sortOf } from '../events/sort.ts';
import { EVENT_STATUS, event } from '../events/wire.ts';
import { blanked, said, wordFor } from '../input.ts';
import { platformOf } from '../platform.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

export const hostFields: Pick<TickeTingResolvers, 'host' | 'hosts'> = {
  host: (_root, { id }, context) => platformOf(context).find.host(id),
  hosts: (_root, { filter, sort, ...paging }, context) =>
    platformOf(context).list('hosts', [], paging, {
      query: {
        account: filter?.accountNumber,
        name: filter?.name,
        country: filter?.country,
        ...(sort ? { sort: 'alphabetical', order: sort === 'NAME' ? 'asc' : 'desc' } : {}),
      },
      answer: wire.host,
    }),
};

export const hostTypes = {
  TickeTingHost: {
    administrators: async ({ id }, _arguments, context) =>
      (await platformOf(context).read('administrators', [id], { answer: wire.administrators }))
        .administrators,
    events: ({ id }, { filter, sort, ...paging }, context) =>
      platformOf(context).list('hostEvents', [id], paging, {
        query: {
          region: filter?.regionId,
          title: filter?.title,
          status: wordFor(EVENT_STATUS, filter?.status),
          active: filter?.active,
          public: filter?.public,
          ...sortOf(sort),
        },
        answer: event,
      }),
    statistics: ({ id }, _arguments, context) =>
      platformOf(context).read('hostStatistics', [id], { answer: wire.hostStatistics }),
  } satisfies TickeTingHostResolvers,

  TickeTingHostStatistics: {
    revenue: ({ revenue }, _arguments, context) => platformOf(context).money(revenue),
  } satisfies TickeTingHostStatisticsResolvers,
};

export const hostMutations = {
  ticketingCreateHost: (_root, { input, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const send = () => tell('createHost', [], { body: said(input), answer: wire.host });
      return { id: await make({ name: 'ticketingCreateHost', key, input }, find.host, send) };
    }),

  ticketingUpdateHost: (_root, { id, input }, context) =>
    answered({ id: null }, async () => {
      const { find, tell } = platformOf(context);
      // TickeTing wants these three each time.
      const { name, contact, email } = await find.host(id);
      const body = { name, contact, email, ...blanked(input) };
      return { id: find.host.know(await tell('updateHost', [id], { body, answer: wire.host })) };
    }),

  ticketingDeleteHost: (_root, { id }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteHost', [id], { answer: message });
      return { done: true };
    }),

  ticketingAddHostAdministrator: (_root, { hostId, accountNumber }, context) =>
    answered({ id: null }, async () => {
      const body = { account: accountNumber };
      await platformOf(context).tell('addAdministrator', [hostId], { body, answer: message });
      return { id: hostId };
    }),

  ticketingRemoveHostAdministrator: (_root, { hostId, accountNumber }, context) =>
    answered({ id: null }, async () => {
      await platformOf(context).tell('removeAdministrator', [hostId, accountNumber], { answer: message });
      return { id: hostId };
    }),
} satisfies MutationResolvers;
