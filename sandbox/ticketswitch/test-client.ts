import { z } from 'zod';
import type { TestSandbox } from '../test-sandbox.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

// The parts of answers that tests look into; everything may be absent, for an absence is often the point.
const ticketOrder = z.object({
  discount_code: z.string(),
  no_of_seats: z.number(),
  sale_seatprice: z.number(),
  sale_surcharge: z.number(),
  total_sale_seatprice: z.number(),
  total_sale_surcharge: z.number(),
  seats: z
    .array(z.object({ full_id: z.string(), barcode: z.string().optional(), is_restricted_view: z.boolean() }))
    .optional(),
});
export const order = z.object({
  item_number: z.number(),
  event: z.object({ event_id: z.string() }),
  performance: z.object({ perf_id: z.string() }),
  price_band_code: z.string(),
  requested_seat_ids: z.array(z.string()),
  seat_request_status: z.string().optional(),
  reserve_failure_comment: z.string().optional(),
  discounts_were_altered: z.string(),
  total_no_of_seats: z.number(),
  total_sale_seatprice: z.number(),
  total_sale_surcharge: z.number(),
  send_method: z.object({ send_code: z.string(), send_cost: z.number() }).optional(),
  backend_purchase_reference: z.string().optional(),
  backend_cancellation_reference: z.string().optional(),
  cancellation_status: z.string().optional(),
  cancellation_comment: z.string().optional(),
  ticket_orders: z.object({ ticket_order: z.array(ticketOrder) }),
});
const purchaseResult = z.object({
  success: z.boolean(),
  is_partial: z.boolean().optional(),
  purchase_error: z.string().optional(),
  failed_3d_secure: z.boolean().optional(),
});
const contents = z.object({
  transaction_uuid: z.string().optional(),
  transaction_id: z.string().optional(),
  trolley_bundle_count: z.number(),
  trolley_order_count: z.number(),
  purchase_result: purchaseResult.optional(),
  bundle: z
    .array(
      z.object({
        bundle_source_code: z.string(),
        currency_code: z.string(),
        bundle_total_seatprice: z.number(),
        bundle_total_surcharge: z.number(),
        bundle_total_send_cost: z.number(),
        bundle_total_cost: z.number(),
        purchase_result: purchaseResult.optional(),
        debitor: z
          .object({ debitor_type: z.string(), debitor_integration_data: z.record(z.string(), z.json()) })
          .optional(),
        order: z.array(order),
      }),
    )
    .optional(),
});
export const transaction = z.object({
  transaction_status: z.string().optional(),
  minutes_left_on_reserve: z.number().optional(),
  input_contained_unavailable_order: z.boolean().optional(),
  unreserved_orders: z.array(order).optional(),
  trolley_contents: contents.optional(),
  customer: z.record(z.string(), z.json()).optional(),
  callout: z
    .object({
      bundle_source_code: z.string(),
      callout_destination_url: z.string(),
      callout_parameters: z.record(z.string(), z.string()),
      callout_parameters_order: z.array(z.string()),
      return_token: z.string(),
    })
    .optional(),
  pending_callout: z.object({ return_token: z.string() }).optional(),
  cancelled_item_numbers: z.array(z.number()).optional(),
  must_also_cancel: z.array(order).optional(),
  allowed_countries: z.record(z.string(), z.string()).optional(),
  needs_email_address: z.boolean().optional(),
  needs_payment_card: z.boolean().optional(),
  language_list: z.array(z.string()).optional(),
});
export const trolley = z.object({
  trolley_token: z.string(),
  discarded_orders: z.array(order),
  input_contained_unavailable_order: z.boolean(),
  trolley_token_contents: contents,
});
export const failure = z.object({
  error_code: z.number(),
  error_desc: z.string(),
  error_key: z.string().optional(),
});
export const performances = z.object({
  results: z.object({
    performance: z.array(
      z.object({
        perf_id: z.string(),
        event_id: z.string(),
        iso8601_date_and_time: z.iso.datetime({ offset: true }).optional(),
        perf_name: z.string().optional(),
      }),
    ),
    has_perf_names: z.boolean(),
    paging_status: z.record(z.string(), z.number()).optional(),
  }),
  autoselect_this_performance: z.boolean(),
});
export const availability = z.object({
  availability: z.object({
    ticket_type: z.array(
      z.object({
        ticket_type_code: z.string(),
        price_band: z.array(
          z.object({
            price_band_code: z.string(),
            sale_seatprice: z.number(),
            sale_surcharge: z.number(),
            non_offer_sale_seatprice: z.number(),
            non_offer_sale_surcharge: z.number(),
            is_offer: z.boolean(),
            absolute_saving: z.number(),
            percentage_saving: z.number(),
            number_available: z.number(),
            free_seat_blocks: z
              .object({
                blocks_by_row: z.record(z.string(), z.array(z.array(z.string()))),
                separators_by_row: z.record(z.string(), z.string()),
                restricted_view_seats: z.array(z.string()),
                seats_by_text_message: z.record(z.string(), z.array(z.string())),
              })
              .optional(),
            possible_discounts: z
              .object({ discount: z.array(z.object({ discount_code: z.string() })) })
              .optional(),
          }),
        ),
      }),
    ),
  }),
  backend_is_broken: z.boolean(),
  backend_is_down: z.boolean(),
  backend_throttle_failed: z.boolean(),
  contiguous_seat_selection_only: z.boolean(),
  valid_quantities: z.array(z.number()),
});

/** What a buyer says about himself. */
export const BUYER = {
  first_name: 'Grace',
  last_name: 'Okafor',
  address_line_one: '4 Jetty Lane',
  country_code: 'uk',
  phone: '0117 496 0000',
  email_address: 'grace@example.com',
};

/** Calls the façade as an account; reads in the way of the Python client. */
export function testClient(sandbox: TestSandbox, user = 'demo') {
  const root = sandbox.sandbox.urls.ticketswitch;
  const authorization = `Basic ${Buffer.from(`${user}:demopass`).toString('base64')}`;

  async function call(path: string, init: RequestInit = {}) {
    const answer = await fetch(`${root}${path}`, {
      ...init,
      headers: { authorization, ...(init.headers as Record<string, string> | undefined) },
    });
    return {
      status: answer.status,
      headers: answer.headers,
      body: JSON.parse(await answer.text()) as unknown,
    };
  }
  const query = (values: Values) => new URLSearchParams(textsOf(values)).toString();
  const get = (name: string, values: Values = {}) => call(`/f13/${name}.v1/?${query(values)}`);
  const post = (name: string, values: Values = {}) =>
    call(`/f13/${name}.v1/`, { method: 'POST', body: new URLSearchParams(textsOf(values)) });

  const client = {
    call,
    get,
    post,
    listPerformances: async (event: string, values: Values = {}) =>
      performances.parse((await get('performances', { event_id: event, ...values })).body),
    /** The first performance on a weekday, 0 for Sunday, that is not today; any day without one. */
    async performance(event: string, weekday?: number): Promise<string> {
      const { results } = await client.listPerformances(event, { page_len: 60 });
      const found = results.performance.find(({ iso8601_date_and_time: time }, position) =>
        weekday === undefined ? position === 1 : position > 0 && localWeekday(time) === weekday,
      );
      if (!found) throw new Error(`${event} has no such performance`);
      return found.perf_id;
    },
    availability: async (perf: string, values: Values = {}) =>
      availability.parse((await get('availability', { perf_id: perf, ...values })).body),
    reserve: async (values: Values) => transaction.parse((await post('reserve', values)).body),
    purchase: async (uuid: string, values: Values = {}) =>
      transaction.parse((await post('purchase', { transaction_uuid: uuid, ...BUYER, ...values })).body),
    status: async (uuid: string, values: Values = {}) =>
      transaction.parse((await get('status', { transaction_uuid: uuid, ...values })).body),
    cancel: async (uuid: string, values: Values = {}) =>
      transaction.parse((await post('cancel', { transaction_uuid: uuid, ...values })).body),
    trolley: async (values: Values) => trolley.parse((await get('trolley', values)).body),
    release: async (uuid: string) => (await post('release', { transaction_uuid: uuid })).body,
  };
  return client;
}
export type TestClient = ReturnType<typeof testClient>;

/** The transaction's id in an answer, which is the sign of a hold. */
export function uuidOf({ trolley_contents: held }: z.infer<typeof transaction>): string {
  if (!held?.transaction_uuid) throw new Error('nothing was held');
  return held.transaction_uuid;
}

/** Every order of an answer. */
export function ordersOf({ trolley_contents: held }: z.infer<typeof transaction>) {
  return (held?.bundle ?? []).flatMap((bundle) => bundle.order);
}

/** The seats of an answer, in order of tickets. */
export function seatsOf(answer: z.infer<typeof transaction>): string[] {
  return ordersOf(answer).flatMap(({ ticket_orders: tickets }) =>
    tickets.ticket_order.flatMap(({ seats = [] }) => seats.map(({ full_id }) => full_id)),
  );
}

function localWeekday(time: string | undefined): number | undefined {
  return time ? new Date(`${time.slice(0, 10)}T00:00:00Z`).getUTCDay() : undefined;
}

function textsOf(values: Values): Record<string, string> {
  return Object.fromEntries(
    // Python writes its booleans so.
    Object.entries(values).map(([name, value]) => [
      name,
      value === true ? 'True' : value === false ? 'False' : String(value),
    ]),
  );
}
