import type { Call } from '@foyer/kit/supplier/contract';
import type { Connection } from './connection.ts';
import * as events from './wire/event.ts';
import * as sales from './wire/sale.ts';
import * as tickets from './wire/tickets.ts';

/** The whole catalogue is read in large pages. */
const PAGE_MS = 30_000;
/** Sessions that began a little while ago are still being sold at the door. */
const STILL_ON = 'now-6h';

/** A wish to reserve tickets of one type. */
export type Reservation = {
  eventId: string;
  typeId: string;
  quantity: number;
  /** E-mail addresses of who comes, one a ticket; empty for the buyer. */
  holders: readonly string[];
  passkey: string | null;
  coupon: string | null;
};
export type Payment = { transactionId: string; cardToken: string | null };

const part = encodeURIComponent;

/** One function for each call of the shop. Ids and codes are Ingresse's. */
export function ingresseClient(connection: Connection) {
  const { read, write, readV2 } = connection;

  return {
    /** A page of the published events of the channel's company, the next one first. */
    search: (page: { offset: number; size: number }, call: Call) =>
      readV2(call, {
        path: `events/search/${connection.channelOf(call).company}`,
        query: { ...page, from: STILL_ON, orderBy: 'sessions.dateTime' },
        as: 'NOBODY',
        answer: events.found,
        timeoutMs: PAGE_MS,
      }),

    event: async (id: string, call: Call) =>
      (await readV2(call, { path: `events/${part(id)}`, as: 'CHANNEL', answer: events.one })).data,

    /** The kinds of passports of an event: none, or one. */
    passports: (eventId: string, call: Call) =>
      read(call, {
        path: `event/${part(eventId)}`,
        query: { fields: 'customTickets' },
        as: 'NOBODY',
        answer: events.passports,
      }),

    /** What is sold for all sessions of an event. */
    allTickets: (eventId: string, call: Call) =>
      read(call, { path: `event/${part(eventId)}/tickets`, as: 'NOBODY', answer: tickets.groups }),

    /** What is sold for one session, or as `passports`. */
    tickets: (of: { eventId: string; session: string; passkey: string | null }, call: Call) =>
      read(call, {
        path: `event/${part(of.eventId)}/session/${part(of.session)}/tickets`,
        query: { passkey: of.passkey ?? undefined },
        as: 'NOBODY',
        answer: tickets.groups,
      }),

    /** Holds tickets for a quarter of an hour. */
    reserve: async ({ eventId, typeId, quantity, holders, passkey, coupon }: Reservation, call: Call) =>
      write(call, {
        method: 'POST',
        path: 'shop',
        as: 'CHANNEL',
        body: {
          json: {
            eventId,
            userId: await connection.userId(call, 'CHANNEL'),
            tickets: [
              {
                guestTypeId: typeId,
                quantity,
                ...(holders.length > 0 ? { holder: holders.map((email) => ({ email })) } : {}),
              },
            ],
            ...(passkey ? { passkey } : {}),
            ...(coupon ? { discountCode: coupon } : {}),
          },
        },
        answer: sales.reserved,
      }),

    /** Pays what is held, by a saved card; what costs nothing is paid without one. */
    pay: async ({ transactionId, cardToken }: Payment, call: Call) => {
      const { document } = connection.channelOf(call);
      return write(call, {
        method: 'POST',
        path: 'shop',
        as: 'CHANNEL',
        body: {
          json: {
            transactionId,
            userId: await connection.userId(call, 'CHANNEL'),
            ...(document ? { document } : {}),
            ...(cardToken
              ? { paymentMethod: 'creditCardToken', creditCardToken: { token: cardToken }, installments: 1 }
              : {}),
          },
        },
        answer: sales.paid,
      });
    },

    cancel: (id: string, call: Call) =>
      write(call, { method: 'POST', path: `shop/${part(id)}/cancel`, as: 'CHANNEL', answer: sales.sale }),

    refund: (id: string, reason: string, call: Call) =>
      write(call, {
        method: 'POST',
        path: `shop/${part(id)}/refund`,
        as: 'CHANNEL',
        body: { json: { reason } },
        answer: sales.sale,
      }),

    sale: (id: string, call: Call, as: 'CHANNEL' | 'CALLER' = 'CHANNEL') =>
      read(call, { path: `sale/${part(id)}`, as, answer: sales.sale }),

    /** Cards that the channel's user has saved. */
    cards: (call: Call) => read(call, { path: 'wallet', as: 'CHANNEL', answer: sales.cards }),
  };
}
export type IngresseClient = ReturnType<typeof ingresseClient>;
