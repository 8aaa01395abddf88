import { userInfo } from './account.ts';
import { commissionWire, seatWire } from './availability-wire.ts';
import { performance } from './calendar.ts';
import { currencyDetails, major } from './currency.ts';
import { allowedCountries } from './customer.ts';
import { debitorWire } from './debitor.ts';
import type { Context } from './endpoint.ts';
import { eventWire } from './event-wire.ts';
import { performanceWire } from './performance-wire.ts';
import { sendMethodWire } from './send-methods.ts';
import type { Customer, SoldOrder, TransactionDocument } from './transaction.ts';

export const TERMS = 'Tickets are exchanged for other days only.';
/** Why a purchase failed that nobody refused. */
const HOLD_OVER = 'reservation_expired';

/** How far an order has come: each step adds fields. */
export type Phase = 'trolley' | 'reserved' | 'purchased' | 'failed';

type Contents = {
  document: Pick<TransactionDocument, 'orders' | 'failures'>;
  phase: Phase;
  uuid?: string;
  reference?: string | null;
};

/** The contents of a trolley or transaction: bundles by source, orders, tickets. */
export function contentsWire({ document, phase, uuid, reference }: Contents, context: Context): object {
  const { orders, failures } = document;
  const bundles = [...Map.groupBy(orders, ({ source }) => source).values()];
  return {
    ...(bundles.length > 0
      ? { bundle: bundles.map((some) => bundleWire(some, phase, failures, context)) }
      : {}),
    trolley_bundle_count: bundles.length,
    trolley_order_count: orders.length,
    ...(uuid ? { transaction_uuid: uuid } : {}),
    ...(reference ? { transaction_id: reference } : {}),
    ...resultWire(phase, failures),
  };
}

/** One bundle that is bought makes a purchase a success, a partial one when others failed. */
function resultWire(phase: Phase, failures: TransactionDocument['failures']): object {
  const [reason] = Object.values(failures);
  if (phase === 'purchased') return { purchase_result: { success: true, is_partial: reason !== undefined } };
  if (phase !== 'failed') return {};
  return { purchase_result: { success: false, is_partial: false, ...failureWire(reason ?? HOLD_OVER) } };
}

function failureWire(reason: string): object {
  return {
    purchase_error: reason,
    failure_reason: reason,
    ...(reason === 'auth_failure' ? { failed_3d_secure: true } : {}),
  };
}

function bundleWire(
  orders: readonly SoldOrder[],
  all: Phase,
  failures: TransactionDocument['failures'],
  context: Context,
): object {
  const [first] = orders;
  if (!first) return {};
  const { currency, source, sourceName, send } = first;
  const tickets = orders.flatMap((order) => order.tickets);
  const face = tickets.reduce((sum, ticket) => sum + ticket.face, 0);
  const fee = tickets.reduce((sum, ticket) => sum + ticket.fee, 0);
  const cost = send?.cost ?? 0;
  const failure = failures[source];
  const phase = all === 'purchased' && failure ? 'failed' : all;
  const debitor = phase === 'trolley' ? undefined : debitorWire(context.account, context.origin);
  return {
    bundle_source_code: source,
    bundle_source_desc: sourceName,
    bundle_order_count: orders.length,
    currency_code: currency,
    bundle_total_seatprice: major(face, currency),
    bundle_total_surcharge: major(fee, currency),
    bundle_total_send_cost: major(cost, currency),
    bundle_total_cost: major(face + fee + cost, currency),
    ...(context.input.flag('req_src_info') ? { source_t_and_c: TERMS } : {}),
    ...(debitor ? { debitor } : {}),
    ...(phase === 'purchased' || phase === 'failed'
      ? {
          purchase_result: {
            success: phase === 'purchased',
            can_cancel_individual_orders: !orders.some(
              ({ event }) => context.catalogue.byId.get(event)?.cancel === 'together',
            ),
            ...(phase === 'failed' ? failureWire(failure ?? HOLD_OVER) : {}),
          },
        }
      : {}),
    order: orders.map((order) => orderWire(order, phase, context)),
  };
}

/** One order. A failed one, which was never reserved, shows its prices and no seats. */
export function orderWire(order: SoldOrder, phase: Phase, context: Context, refusal?: string): object {
  const { input } = context;
  const show = context.catalogue.byId.get(order.event);
  const shown = show && performance(show, order.perf, context.now);
  const section = show?.house.sections.find(({ code }) => code === order.section);
  const band = section?.bands.find(({ code }) => code === order.band);
  const { currency, tickets } = order;
  const face = tickets.reduce((sum, ticket) => sum + ticket.face, 0);
  const fee = tickets.reduce((sum, ticket) => sum + ticket.fee, 0);
  const bought = phase === 'purchased';
  const commission = commissionWire(face + fee, currency);
  return {
    item_number: order.item,
    event: show ? eventWire(show, input, context) : { event_id: order.event },
    performance: shown
      ? performanceWire(shown, input, context)
      : {
          perf_id: order.perf,
          event_id: order.event,
          is_ghost: true,
          has_pool_seats: false,
          is_limited: false,
        },
    ticket_type_code: order.section,
    ticket_type_desc: section?.name ?? order.section,
    price_band_code: `${order.band}/${order.suffix}`,
    unsuffixed_price_band_code: order.band,
    ...(band?.name ? { price_band_desc: band.name } : {}),
    ticket_orders: { ticket_order: ticketOrders(order, phase, context) },
    total_no_of_seats: tickets.length,
    total_sale_seatprice: major(face, currency),
    total_sale_surcharge: major(fee, currency),
    total_sale_combined: major(face + fee, currency),
    requested_seat_ids: order.seats,
    discounts_were_altered: order.altered ? 'yes' : 'no',
    ...(phase === 'trolley'
      ? {}
      : {
          seat_request_status: refusal ? 'got_none' : order.seatStatus,
          got_requested_seats: order.seatStatus === 'got_all',
        }),
    ...(phase !== 'trolley' && order.send ? { send_method: sendWire(order, bought) } : {}),
    ...(refusal ? { reserve_failure_comment: refusal } : {}),
    ...(input.flag('req_predicted_commission') && !bought ? { predicted_user_commission: commission } : {}),
    ...(bought ? { user_commission: commission, supported_barcode_types: ['qr_code', 'code128'] } : {}),
    ...(order.venueReference ? { backend_purchase_reference: order.venueReference } : {}),
    ...(order.cancellation
      ? {
          cancellation_status: order.cancellation,
          backend_cancellation_reference: order.cancellationReference,
        }
      : {}),
    ...(order.cancellationComment ? { cancellation_comment: order.cancellationComment } : {}),
  };
}

function sendWire({ send, currency, venueReference }: SoldOrder, bought: boolean): object {
  if (!send) return {};
  const voucher = bought && send.type === 'selfprint' && venueReference;
  return {
    ...sendMethodWire(send, currency),
    ...(bought ? { send_final_type: send.type } : {}),
    ...(voucher ? { self_print_voucher_url: `https://vouchers.example.com/${venueReference}` } : {}),
  };
}

/** One for each discount. */
function ticketOrders(
  { tickets, currency, event }: SoldOrder,
  phase: Phase,
  { catalogue }: Context,
): object[] {
  const show = catalogue.byId.get(event);
  return [...Map.groupBy(tickets, ({ discount }) => discount).values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { face, fee } = first;
    const seated = phase !== 'trolley' && some.every(({ seat }) => seat !== null);
    return [
      {
        discount_code: first.discount,
        discount_desc: first.discountName,
        discount_semantic_type: first.semantic,
        no_of_seats: some.length,
        sale_seatprice: major(face, currency),
        sale_surcharge: major(fee, currency),
        sale_combined: major(face + fee, currency),
        total_sale_seatprice: major(face * some.length, currency),
        total_sale_surcharge: major(fee * some.length, currency),
        total_sale_combined: major((face + fee) * some.length, currency),
        ...(seated && show
          ? {
              seats: some.map(({ seat, restricted, barcode }) => ({
                ...seatWire(seat ?? '', show, restricted),
                ...(phase === 'purchased' && barcode ? { barcode } : {}),
              })),
            }
          : {}),
      },
    ];
  });
}

/** What stands beside the contents in the answers about a transaction. */
export function frameWire(orders: readonly SoldOrder[], { account, subUser }: Context): object {
  return {
    needs_email_address: account.needsEmail,
    needs_agent_reference: false,
    needs_payment_card: account.pays === 'card',
    ...(account.pays === 'card'
      ? { accepted_payment_cards: { visa: 'Visa', mastercard: 'Mastercard' }, supports_billing_address: true }
      : {}),
    can_edit_address: true,
    prefilled_address: {},
    allowed_countries: allowedCountries(orders),
    language_list: ['en'],
    currency_details: currencyDetails(orders.map(({ currency }) => currency)),
    reserve_user: userInfo(account, subUser),
  };
}

/** The customer as answers show them: each consent under both of its names, each text with its Latin twin. */
export function customerWire(customer: Customer): object {
  const text = (name: string) => customer[name] ?? '';
  const plain = {
    title: text('title'),
    first_name: text('first_name'),
    last_name: text('last_name'),
    initials: text('initials'),
    suffix: text('suffix'),
    addr_line_one: text('address_line_one'),
    addr_line_two: text('address_line_two'),
    town: text('town'),
    county: text('county'),
    postcode: text('postcode'),
    country: text('country'),
  };
  const consent = (name: string) =>
    ['1', 'true', 'yes'].includes(text(`${name}_can_use_customer_data`).toLowerCase());
  return {
    ...plain,
    ...Object.fromEntries(
      Object.entries(plain).map(([name, value]) => [
        `${name}_latin`,
        value.normalize('NFKD').replace(/\p{M}/gu, ''),
      ]),
    ),
    country_code: text('country_code'),
    email_addr: text('email_address'),
    home_phone: text('home_phone') || text('phone'),
    work_phone: text('work_phone') || text('phone'),
    agent_ref: text('agent_reference') || text('agent_ref'),
    privacy_policy_version: text('privacy_policy_version'),
    ...Object.fromEntries(
      ['supplier', 'user', 'world'].flatMap((who) => [
        [`${who}_can_use_customer_data`, consent(who)],
        [`dp_${who}`, consent(who)],
      ]),
    ),
  };
}
