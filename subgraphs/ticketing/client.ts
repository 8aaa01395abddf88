import type { Log } from '@foyer/kit/log';
import type { Call } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import { z } from 'zod';
import type { Card, Config } from './config.ts';
import { connectionOf } from './connection.ts';
import * as events from './wire/event.ts';
import * as orders from './wire/order.ts';
import { anything } from './wire/primitives.ts';

/** The whole catalogue is read in large pages. */
const PAGE_MS = 30_000;

/** So many of a section, by the whole path of the section. */
export type Items = Readonly<Record<string, number>>;

/** The calls to TickeTing that selling needs, and the connection for all others. Ids are TickeTing's. */
export type TickeTingClient = ReturnType<typeof tickeTingClient>;

export function tickeTingClient(config: Config, log: Log, clock: Clock) {
  const connection = connectionOf(config, log, clock);
  const { get, list, all, send } = connection;
  return {
    connection,

    /** A page of what is listed for everybody, numbered from 1. */
    publishedEvents: (page: { number: number; records: number }, call: Call) =>
      list(call, '/published-events', {
        // Newly published events are last and so do not move the others between pages.
        query: { page: page.number, records: page.records, active: true },
        answer: events.event,
        as: 'CHANNEL',
        timeoutMs: PAGE_MS,
      }),
    event: (id: string, call: Call) =>
      get(call, `/events/${encodeURIComponent(id)}`, { answer: events.event, as: 'CHANNEL' }),
    regions: (call: Call) => all(call, '/regions', { answer: events.region, as: 'CHANNEL' }),

    placeOrder: (items: Items, call: Call) =>
      send(call, 'POST', '/orders', { body: { items }, answer: orders.order }),
    order: (number: string, call: Call) =>
      get(call, `/orders/${encodeURIComponent(number)}`, { answer: orders.order }),
    cancelOrder: (number: string, call: Call) =>
      send(call, 'DELETE', `/orders/${encodeURIComponent(number)}`, { answer: anything }),
    pay: (number: string, card: Card, call: Call) =>
      send(call, 'POST', `/orders/${encodeURIComponent(number)}/payments`, {
        // As the reference has it, a number; a leading zero would be lost.
        body: { ...card, cvv: /^0/.test(card.cvv) ? card.cvv : Number(card.cvv) },
        answer: orders.movement,
      }),
    /** Refunds are the seller's to give, whoever asks. */
    refund: (number: string, reason: string, call: Call) =>
      send(call, 'POST', `/orders/${encodeURIComponent(number)}/refunds`, {
        body: { reason },
        answer: orders.movement,
        as: 'CHANNEL',
      }),
    /** Orders of an account, the newest first. */
    latestOrders: async (account: string, records: number, call: Call) =>
      (
        await list(call, `/accounts/${account}/orders`, {
          query: { sort: 'date', order: 'desc', records },
          answer: orders.order,
        })
      ).entries,

    /** The tickets of a section that an account has. */
    tickets: (account: string, section: string, call: Call) =>
      all(call, `/accounts/${account}/tickets`, { query: { section }, answer: orders.ticket }),
    /** One of an account's tickets; undefined when it has none of that serial. */
    ticket: async (account: string, serial: string, call: Call) => {
      const found = await list(call, `/accounts/${account}/tickets`, {
        query: { serial, records: 1 },
        answer: orders.ticket,
      });
      return found.entries.find((ticket) => ticket.serial === serial);
    },

    transfer: (id: string, call: Call) =>
      get(call, `/transfers/${encodeURIComponent(id)}`, { answer: orders.transfer }),
    openTransfer: (body: { sender: string; recipient: string; tickets: Items }, call: Call) =>
      send(call, 'POST', '/transfers', { body, answer: orders.transfer }),
    claimTransfer: (id: string, call: Call) =>
      send(call, 'POST', `/transfers/${encodeURIComponent(id)}/claims`, { answer: orders.claim }),
    cancelTransfer: (id: string, call: Call) =>
      send(call, 'DELETE', `/transfers/${encodeURIComponent(id)}`, { answer: anything }),
    transfersOf: (account: string, call: Call) =>
      all(call, `/accounts/${account}/transfers`, {
        query: { role: 'sender' },
        answer: orders.transfer,
      }),

    /** A page of an event's tickets in any state that changed since then, numbered from 1, in the order they were issued. */
    eventTickets: (
      event: string,
      { since, page, records }: { since: string; page: number; records: number },
      call: Call,
    ) =>
      list(call, `/events/${encodeURIComponent(event)}/tickets`, {
        query: { modified_since: since, page, records },
        answer: orders.ticket,
        as: 'CHANNEL',
        timeoutMs: PAGE_MS,
      }),
    /** Who was let in with a ticket. */
    admissions: (event: string, serial: string, call: Call) =>
      all(call, `/events/${encodeURIComponent(event)}/admissions`, {
        query: { ticket: serial },
        answer: orders.admission,
        as: 'CHANNEL',
      }),
    /** Lets in who may come in; the others are left out of the answer. */
    admit: (event: string, body: { redeemer: string; device: string; serials: string[] }, call: Call) =>
      send(call, 'POST', `/events/${encodeURIComponent(event)}/admissions`, {
        body,
        answer: z.array(orders.admission),
        as: 'CHANNEL',
      }),

    health: connection.health,
    close: connection.close,
  };
}
