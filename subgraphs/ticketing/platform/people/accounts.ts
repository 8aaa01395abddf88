import type {
  MutationResolvers,
  TickeTingAccountResolvers,
  TickeTingPersonResolvers,
  TickeTingPreferencesResolvers,
  TickeTingProfileInput,
  TickeTingResolvers,
} from '../../generated/resolvers.ts';
import { TICKET_STATUS, ticket } from '../door/wire.ts';
import { dateOrder, sortOf } from '../events/sort.ts';
import { event } from '../events/wire.ts';
import { host } from '../hosts/wire.ts';
import { partsOf } from '../ids.ts';
import { blanked, dayIn, said, wordFor } from '../input.ts';
import { platformOf } from '../platform.ts';
import { ORDER_STATUS, order } from '../sales/wire.ts';
import { TRANSFER_ROLE, TRANSFER_STATUS, transfer } from '../transfers/wire.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

export const accountFields: Pick<TickeTingResolvers, 'account' | 'accounts'> = {
  account: (_root, { number }, context) => platformOf(context).find.account(number),
  accounts: (_root, { filter, ...paging }, context) =>
    platformOf(context).list('accounts', [], paging, { query: { ...filter }, answer: wire.account }),
};

export const accountTypes = {
  TickeTingPerson: {
    account: ({ number }, _arguments, context) => platformOf(context).find.account(number),
  } satisfies TickeTingPersonResolvers,

  TickeTingPreferences: {
    region: ({ regionId }, _arguments, context) =>
      regionId === null ? null : platformOf(context).find.region(regionId),
  } satisfies TickeTingPreferencesResolvers,

  TickeTingAccount: {
    preferences: ({ number }, _arguments, context) =>
      platformOf(context).read('preferences', [number], { answer: wire.preferences }),
    hosts: ({ number }, paging, context) =>
      platformOf(context).list('accountHosts', [number], paging, { answer: host }),
    signIns: ({ number }, { open, ...paging }, context) =>
      platformOf(context).list('accountSessions', [number], paging, { query: { open }, answer: wire.signIn }),
    orders: ({ number }, { status, newestFirst, ...paging }, context) =>
      platformOf(context).list('accountOrders', [number], paging, {
        query: { status: wordFor(ORDER_STATUS, status), ...dateOrder(newestFirst) },
        answer: order,
      }),
    itinerary: ({ number }, { active, sort, ...paging }, context) =>
      platformOf(context).list('accountEvents', [number], paging, {
        query: { active, ...sortOf(sort) },
        answer: event,
      }),
    wallet: ({ number }, { filter, ...paging }, context) =>
      platformOf(context).list('accountTickets', [number], paging, {
        query: {
          event: filter?.eventId,
          section: filter?.sectionId ? partsOf(filter.sectionId)[1] : undefined,
          serial: filter?.serial,
          status: wordFor(TICKET_STATUS, filter?.status),
        },
        answer: ticket,
      }),
    transfers: ({ number }, { filter, ...paging }, context) =>
      platformOf(context).list('accountTransfers', [number], paging, {
        query: {
          status: wordFor(TRANSFER_STATUS, filter?.status),
          role: wordFor(TRANSFER_ROLE, filter?.role),
        },
        answer: transfer,
      }),
  } satisfies TickeTingAccountResolvers,
};

export const accountMutations = {
  ticketingCreateAccount: (_root, { input, idempotencyKey: key }, context) =>
    answered({ id: null }, async () => {
      const { make, tell, find } = platformOf(context);
      const { password, username, email, ...profile } = input;
      // A digest of the password would be kept for ever, and could be guessed from.
      const wish = { name: 'ticketingCreateAccount', key, input: { username, email, profile } };
      const body = said({ username, password, email, ...profileOf(profile) });
      return {
        id: await make(wish, find.account, () => tell('createAccount', [], { body, answer: wire.account })),
      };
    }),

  ticketingUpdateAccount: (_root, { number, input }, context) =>
    answered({ id: null }, async () => {
      const { tell, find } = platformOf(context);
      const body = blanked(profileOf(input));
      return { id: find.account.know(await tell('updateAccount', [number], { body, answer: wire.account })) };
    }),

  ticketingDeleteAccount: (_root, { number }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('deleteAccount', [number], { answer: message });
      return { done: true };
    }),

  ticketingSetPreferences: (_root, { accountNumber, regionId }, context) =>
    answered({ id: null }, async () => {
      const body = { region: regionId };
      await platformOf(context).tell('setPreferences', [accountNumber], { body, answer: wire.preferences });
      return { id: accountNumber };
    }),

  // TickeTing has a call that turns an account over, whatever it was. Sent twice it would undo itself.
  ticketingSetAccountActivation: (_root, { accountNumber, activated, reason }, context) =>
    answered({ id: null }, async () => {
      const { find, tell } = platformOf(context);
      const account = await find.account(accountNumber);
      if (account.activated !== activated)
        await tell('toggleAccount', [accountNumber], { body: { reason }, answer: message });
      return { id: accountNumber };
    }),

  ticketingRequestAccountDeletion: (_root, { accountNumber, reason }, context) =>
    answered({ done: false }, async () => {
      await platformOf(context).tell('requestDeletion', [accountNumber], {
        body: { reason },
        answer: message,
      });
      return { done: true };
    }),
} satisfies MutationResolvers;

function profileOf({ title, dateOfBirth, ...rest }: TickeTingProfileInput): object {
  return {
    ...rest,
    title: title ? wire.TITLES[title] : title,
    dateOfBirth: dateOfBirth ? dayIn('dateOfBirth', dateOfBirth) : dateOfBirth,
  };
}
