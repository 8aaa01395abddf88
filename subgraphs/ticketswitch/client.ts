import type { SupplierHealth } from '@foyer/kit/generated/supplier';
import { supplierClient } from '@foyer/kit/http/client';
import type { Log } from '@foyer/kit/log';
import { FoyerError } from '@foyer/kit/problem';
import type { Call } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { z } from 'zod';
import type { Config } from './config.ts';
import { refusalOf } from './refusal.ts';
import { manifest } from './supplier.ts';
import * as wire from './wire.ts';

const READ_MS = 8000;
/** The whole catalogue is read in large pages. */
const PAGE_MS = 30_000;

/** What a sale will earn is told on request only. */
const COMMISSION = { req_predicted_commission: '1' };

type Query = Record<string, string | number | boolean | undefined>;
type Form = Record<string, string>;

/** One function for each call to TicketSwitch. Ids and codes are TicketSwitch's. */
export type TicketSwitchClient = ReturnType<typeof ticketSwitchClient>;

export function ticketSwitchClient(config: Config, log: Log, clock: Clock) {
  const http = supplierClient({
    supplier: manifest.code,
    baseUrl: config.url,
    log,
    clock,
    errorOf: refusalOf,
    breaker: { failures: 8, restMs: config.breakerRestMs },
  });

  function credentials(call: Call): { headers: Record<string, string>; sub?: string | undefined } {
    const channel = config.channels[call.channel];
    if (!channel) {
      throw new FoyerError(
        'FORBIDDEN',
        'Your sales channel is not set up at this supplier: ask for it to be.',
        {
          supplier: manifest.code,
        },
      );
    }
    const basic = Buffer.from(`${channel.user}:${channel.password}`).toString('base64');
    return {
      headers: { authorization: `Basic ${basic}`, 'accept-language': call.language },
      sub: channel.subId,
    };
  }

  function get<Answer>(
    call: Call,
    name: string,
    query: Query,
    answer: z.ZodType<Answer>,
    timeoutMs = READ_MS,
  ) {
    const { headers, sub } = credentials(call);
    return http.read({
      path: `f13/${name}.v1`,
      query: { ...query, sub_id: sub },
      headers,
      timeoutMs,
      answer,
    });
  }

  function post<Answer>(call: Call, name: string, form: Form, answer: z.ZodType<Answer>) {
    const { headers, sub } = credentials(call);
    return http.write({
      method: 'POST',
      path: `f13/${name}.v1`,
      headers,
      body: { form: sub ? { ...form, sub_id: sub } : form },
      timeoutMs: config.writeTimeoutMs,
      answer,
    });
  }

  return {
    /** A page of all live events, numbered from 0. */
    events: (page: { number: number; length: number }, extra: Query, call: Call) =>
      get(
        call,
        'events',
        { page_number: page.number, page_length: page.length, ...extra },
        wire.events,
        PAGE_MS,
      ),

    eventsById: async (ids: readonly string[], extra: Query, call: Call) =>
      (await get(call, 'events_by_id', { event_id_list: ids.join(','), ...extra }, wire.eventsById))
        .events_by_id,

    /** A page of an event's performances on sale, numbered from 0. */
    performances: (eventId: string, page: { number: number; length: number }, extra: Query, call: Call) =>
      get(
        call,
        'performances',
        { event_id: eventId, page_number: page.number, page_length: page.length, ...extra },
        wire.performances,
        PAGE_MS,
      ),

    performancesById: async (ids: readonly string[], extra: Query, call: Call) =>
      (
        await get(
          call,
          'performances_by_id',
          { perf_id_list: ids.join(','), ...extra },
          wire.performancesById,
        )
      ).performances_by_id,

    availability: (
      { id, quantity, promoCode }: { id: string; quantity: number | null; promoCode: string | null },
      call: Call,
    ) =>
      get(
        call,
        'availability',
        {
          perf_id: id,
          no_of_seats: quantity ?? undefined,
          promo_code: promoCode ?? undefined,
          add_seat_blocks: 1,
          add_example_seats: 1,
          add_discounts: 1,
          req_predicted_commission: 1,
        },
        wire.availability,
      ),

    sendMethods: (id: string, call: Call) => get(call, 'send_methods', { perf_id: id }, wire.sendMethods),

    /** Adds an order to a trolley. It changes nothing at TicketSwitch: the token holds the whole trolley. */
    trolley: (query: Query, call: Call) => get(call, 'trolley', query, wire.trolley),

    reserve: (form: Form, call: Call) => post(call, 'reserve', { ...form, ...COMMISSION }, wire.reserved),
    release: (uuid: string, call: Call) => post(call, 'release', { transaction_uuid: uuid }, wire.released),
    purchase: (form: Form, call: Call) => post(call, 'purchase', form, wire.purchased),
    cancel: (uuid: string, items: readonly number[] | null, call: Call) =>
      post(
        call,
        'cancel',
        { transaction_uuid: uuid, ...(items ? { cancel_items_list: items.join(',') } : {}) },
        wire.cancelled,
      ),
    status: (uuid: string, call: Call) =>
      get(call, 'status', { transaction_uuid: uuid, ...COMMISSION }, wire.status),

    health: (): SupplierHealth => http.health(),
    close: () => http.close(),
  };
}
