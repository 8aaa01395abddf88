import { z } from 'zod';

/**
 * What TicketSwitch sends, as far as Foyer reads it. Fields it leaves out are optional here; unknown ones pass.
 * It never sends null on purpose, but old recordings hold some, so optional means absent or null.
 */
const optional = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullish().transform((value) => value ?? undefined);

/** An amount in major units. A JSON number is read by its text, never calculated with. */
const amount = z.union([z.number(), z.string()]);
const count = z.number().int();
const flag = (otherwise: boolean) =>
  z
    .boolean()
    .nullish()
    .transform((value) => value ?? otherwise);
/** Descriptive text may be missing for a supplier that has none. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const offer = z.object({
  offer_seatprice: amount,
  offer_surcharge: amount,
  full_seatprice: amount,
  full_surcharge: amount,
});
export type WireOffer = z.infer<typeof offer>;

const span = z.object({
  min_seatprice: amount,
  min_surcharge: amount,
  max_seatprice: amount,
  max_surcharge: amount,
  range_currency_code: z.string(),
});
export const costRange = span.extend({
  valid_quantities: optional(z.array(count)),
  best_value_offer: optional(offer),
  max_saving_offer: optional(offer),
  min_cost_offer: optional(offer),
  top_price_offer: optional(offer),
  no_singles_cost_range: optional(span),
});
export type WireSpan = z.infer<typeof span>;
export type WireCostRange = z.infer<typeof costRange>;

const availDetail = z.object({
  seatprice: amount,
  surcharge: amount,
  full_seatprice: optional(amount),
  full_surcharge: optional(amount),
  avail_currency_code: z.string(),
  cached_number_available: optional(count),
  discount_code: optional(z.string()),
  discount_desc: optional(z.string()),
});
const availDetails = z.object({
  ticket_type: z.array(
    z.object({
      ticket_type_desc: text,
      price_band: z.array(z.object({ price_band_desc: text, avail_detail: z.array(availDetail) })),
    }),
  ),
});
export type WireAvailDetails = z.infer<typeof availDetails>;

const mediaAsset = z.object({
  name: z.string(),
  caption: text,
  secure_complete_url: text,
  insecure_complete_url: text,
});
export type WireMediaAsset = z.infer<typeof mediaAsset>;

const review = z.object({
  review_body: text,
  review_iso8601_date_and_time: z.string(),
  star_rating: optional(z.number()),
  review_lang: optional(z.string()),
  review_title: optional(z.string()),
  is_user_review: flag(false),
  review_author: optional(z.string()),
  review_original_url: optional(z.string()),
});
export type WireReview = z.infer<typeof review>;

const eventBase = z.object({
  event_id: z.string().min(1),
  event_desc: text,
  event_status: optional(z.string()),
  event_type: optional(z.string()),
  source_code: text,
  source_desc: text,
  venue_code: optional(z.string()),
  venue_desc: text,
  city_code: optional(z.string()),
  city_desc: optional(z.string()),
  postcode: optional(z.string()),
  country_code: optional(z.string()),
  country_desc: optional(z.string()),
  geo_data: optional(z.object({ latitude: z.number(), longitude: z.number() })),
  classes: optional(z.record(z.string(), z.string())),
  main_class_key: optional(z.string()),
  custom_filter: optional(z.array(z.string())),
  event_upsell_list: optional(z.object({ event_id: z.array(z.string()) })),
  critic_review_percent: optional(z.number()),
  user_review_percent: optional(z.number()),
  min_running_time: optional(count),
  max_running_time: optional(count),
  has_no_perfs: flag(false),
  is_seated: flag(false),
  need_performance: flag(true),
  is_add_on: flag(false),
  date_range_start: optional(z.object({ iso8601_date_and_time: z.string() })),
  date_range_end: optional(z.object({ iso8601_date_and_time: z.string() })),
  cost_range: optional(costRange),
  structured_info: optional(z.record(z.string(), z.object({ name: text, value: text, value_html: text }))),
  event_info: optional(z.string()),
  event_info_html: optional(z.string()),
  venue_addr: optional(z.string()),
  media: optional(z.object({ media_asset: z.array(mediaAsset) })),
  video_iframe: optional(
    z.object({
      video_iframe_url_when_secure: text,
      video_iframe_caption: text,
      video_iframe_width: optional(count),
      video_iframe_height: optional(count),
    }),
  ),
  reviews: optional(z.object({ review: z.array(review) })),
});
export const event = eventBase.extend({
  meta_event_component_events: optional(z.object({ event: z.array(eventBase) })),
});
export type WireEvent = z.infer<typeof event>;

const paging = z.object({ pages_remaining: count });

export const events = z.object({
  results: z.object({ event: z.array(event), paging_status: optional(paging) }),
});

export const eventsById = z.object({
  events_by_id: z.record(
    z.string(),
    z.object({
      event: optional(event),
      add_ons: optional(z.array(eventBase)),
      upsells: optional(z.array(eventBase)),
    }),
  ),
});
export type WireEventEntry = z.infer<typeof eventsById>['events_by_id'][string];

export const performance = z.object({
  perf_id: z.string().min(1),
  event_id: z.string().min(1),
  iso8601_date_and_time: optional(z.string()),
  perf_name: optional(z.string()),
  running_time: optional(count),
  is_limited: optional(z.boolean()),
  is_ghost: flag(false),
  perf_has_time: optional(z.boolean()),
  cost_range: optional(costRange),
  avail_details: optional(availDetails),
});
export type WirePerformance = z.infer<typeof performance>;

export const performances = z.object({
  results: z.object({ performance: z.array(performance), paging_status: optional(paging) }),
  autoselect_this_performance: flag(false),
});

export const performancesById = z.object({ performances_by_id: z.record(z.string(), performance) });

const commission = z.object({
  amount_excluding_vat: amount,
  amount_including_vat: amount,
  commission_currency_code: z.string(),
});
export type WireCommission = z.infer<typeof commission>;

const seat = z.object({
  full_id: z.string(),
  row_id: text,
  col_id: text,
  is_restricted_view: optional(z.boolean()),
  seat_text: optional(z.string()),
  barcode: optional(z.string()),
});
export type WireSeat = z.infer<typeof seat>;

const discount = z.object({
  discount_code: text,
  discount_desc: text,
  discount_semantic_type: optional(z.string()),
  sale_seatprice: amount,
  sale_surcharge: amount,
  sale_combined_tax_component: optional(amount),
  non_offer_sale_seatprice: optional(amount),
  non_offer_sale_surcharge: optional(amount),
  is_offer: flag(false),
  number_available: optional(count),
  allows_leaving_single_seats: optional(z.string()),
  valid_quantities: optional(z.array(count)),
  discount_minimum_eligible_age: optional(count),
  discount_maximum_eligible_age: optional(count),
  discount_disallowed_seat_nos: optional(z.array(count)),
  predicted_user_commission: optional(commission),
});
export type WireDiscount = z.infer<typeof discount>;

const freeSeatBlocks = z.object({
  blocks_by_row: z.record(z.string(), z.array(z.array(z.string()))),
  separators_by_row: optional(z.record(z.string(), z.string())),
  restricted_view_seats: optional(z.array(z.string())),
  seats_by_text_message: optional(z.record(z.string(), z.array(z.string()))),
});
export type WireSeatBlocks = z.infer<typeof freeSeatBlocks>;

const priceBand = discount.extend({
  price_band_code: z.string().min(1),
  price_band_desc: optional(z.string()),
  min_order_no_of_seats: optional(count),
  max_order_no_of_seats: optional(count),
  possible_discounts: optional(z.object({ discount: z.array(discount) })),
  example_seats: optional(z.array(seat)),
  free_seat_blocks: optional(freeSeatBlocks),
});
export type WirePriceBand = z.infer<typeof priceBand>;

export const availability = z.object({
  availability: z.object({
    ticket_type: optional(
      z.array(
        z.object({ ticket_type_code: z.string(), ticket_type_desc: text, price_band: z.array(priceBand) }),
      ),
    ),
  }),
  backend_is_broken: flag(false),
  backend_is_down: flag(false),
  backend_throttle_failed: flag(false),
  contiguous_seat_selection_only: flag(false),
  must_select_whole_seat_block: optional(z.boolean()),
  can_select_seats: optional(z.boolean()),
  max_bundle_size: optional(count),
  valid_quantities: optional(z.array(count)),
  currency_code: optional(z.string()),
});
export type WireAvailability = z.infer<typeof availability>;

const sendMethod = z.object({
  send_code: z.string(),
  send_desc: text,
  send_type: text,
  send_cost: amount,
  permitted_countries: optional(
    z.object({ country: z.array(z.object({ country_code: z.string(), country_desc: text })) }),
  ),
  self_print_voucher_url: optional(z.string()),
});
export type WireSendMethod = z.infer<typeof sendMethod>;

export const sendMethods = z.object({
  send_methods: z.object({ send_method: optional(z.array(sendMethod)) }),
  source_code: text,
  currency_code: z.string(),
});

const ticketOrder = z.object({
  discount_code: text,
  discount_desc: text,
  no_of_seats: count,
  sale_seatprice: amount,
  sale_surcharge: amount,
  seats: optional(z.array(seat)),
});
const order = z.object({
  item_number: count,
  event: eventBase,
  performance,
  ticket_type_code: z.string(),
  ticket_type_desc: text,
  price_band_code: z.string(),
  price_band_desc: optional(z.string()),
  ticket_orders: z.object({ ticket_order: z.array(ticketOrder) }),
  total_no_of_seats: count,
  total_sale_seatprice: amount,
  total_sale_surcharge: amount,
  requested_seat_ids: optional(z.array(z.string())),
  seat_request_status: optional(z.string()),
  send_method: optional(sendMethod),
  reserve_failure_comment: optional(z.string()),
  predicted_user_commission: optional(commission),
  user_commission: optional(commission),
  backend_purchase_reference: optional(z.string()),
  cancellation_status: optional(z.string()),
  cancellation_comment: optional(z.string()),
  supported_barcode_types: optional(z.array(z.string())),
});
export type WireOrder = z.infer<typeof order>;

const bundle = z.object({
  bundle_source_code: z.string(),
  currency_code: z.string(),
  bundle_total_seatprice: amount,
  bundle_total_surcharge: amount,
  bundle_total_send_cost: amount,
  bundle_total_cost: amount,
  purchase_result: optional(z.object({ success: z.boolean(), failure_reason: optional(z.string()) })),
  /** Who takes the payment, where that is not the partner. */
  debitor: optional(z.object({ debitor_type: z.string() })),
  order: z.array(order).default([]),
});
const trolleyContents = z.object({
  bundle: optional(z.array(bundle)),
  transaction_uuid: optional(z.string()),
  transaction_id: optional(z.string()),
  purchase_result: optional(
    z.object({
      success: z.boolean(),
      is_partial: optional(z.boolean()),
      purchase_error: optional(z.string()),
    }),
  ),
});
export type WireTrolley = z.infer<typeof trolleyContents>;

export const trolley = z.object({
  trolley_token: z.string(),
  discarded_orders: optional(z.array(order)),
  input_contained_unavailable_order: flag(false),
  trolley_token_contents: trolleyContents,
});
export type WireTrolleyAnswer = z.infer<typeof trolley>;

/** The answer of reserve, status and purchase: one shape with different parts filled in. */
export const transaction = z.object({
  transaction_status: optional(z.string()),
  reserve_iso8601_date_and_time: optional(z.string()),
  purchase_iso8601_date_and_time: optional(z.string()),
  minutes_left_on_reserve: optional(z.number()),
  trolley_contents: optional(trolleyContents),
  input_contained_unavailable_order: flag(false),
  unreserved_orders: optional(z.array(order)),
  callout: optional(z.object({ callout_destination_url: z.string() })),
});
export type WireTransaction = z.infer<typeof transaction>;

/** What a reservation says whether or not anything was held. Without it, nothing is known of what was held. */
export const reserved = transaction.extend({ input_contained_unavailable_order: z.boolean() });
/** A transaction as it is: without its status or its id, nothing is known of it. */
export const status = transaction
  .refine((value) => value.transaction_status !== undefined, { path: ['transaction_status'] })
  .refine((value) => value.trolley_contents?.transaction_uuid !== undefined, {
    path: ['trolley_contents', 'transaction_uuid'],
  });
export const purchased = transaction.refine(
  (value) => value.transaction_status !== undefined || value.callout !== undefined,
  { path: ['transaction_status'] },
);

export const released = z.object({ released_ok: z.boolean() });

export const cancelled = z
  .object({
    cancelled_item_numbers: optional(z.array(count)),
    must_also_cancel: optional(z.array(order)),
    trolley_contents: optional(trolleyContents),
  })
  .refine((value) => value.cancelled_item_numbers ?? value.must_also_cancel, {
    path: ['cancelled_item_numbers'],
  });

/** Every answer that is not a success has this body. */
export const failure = z.object({ error_code: count, error_desc: text, error_key: optional(z.string()) });
