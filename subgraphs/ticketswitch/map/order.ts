import type {
  CancellationState,
  DeliveryKind,
  OrderState,
  Price,
  SeatOutcome,
} from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { Delivery } from '@foyer/kit/supplier/contract';
import type { OrderLineRecord, OrderRecord, TicketRecord } from '@foyer/kit/supplier/records';
import type { WireOrder, WireSendMethod, WireTransaction } from '../wire.ts';
import { seatOf } from './availability.ts';
import { isoCountry } from './country.ts';
import { undatedId } from './performance.ts';
import { commissionOf, priceOf } from './price.ts';

const SEATS: Readonly<Record<string, SeatOutcome>> = {
  not_requested: 'NOT_REQUESTED',
  got_all: 'ALL',
  got_partial: 'SOME',
  got_none: 'NONE',
};
const CANCELLATION: Readonly<Record<string, CancellationState>> = {
  possible: 'POSSIBLE',
  not_permitted: 'NOT_PERMITTED',
  cancelled: 'CANCELLED',
  tried_and_failed: 'REFUSED',
};
const DELIVERY: Readonly<Record<string, DeliveryKind>> = {
  collect: 'COLLECT',
  post: 'POST',
  selfprint: 'ELECTRONIC',
};
const BARCODES: Readonly<Record<string, string>> = {
  qr_code: 'QR_CODE',
  code128: 'CODE_128',
  pdf417: 'PDF_417',
  aztec: 'AZTEC',
  aztec_small: 'AZTEC',
  datamatrix: 'DATA_MATRIX',
  code39: 'CODE_39',
  code93: 'CODE_93',
};

/** A transaction as the contract has it; null when the answer holds none. `now` is when it was asked for. */
export function orderOf(wire: Partial<WireTransaction>, now: Date): OrderRecord | null {
  const contents = wire.trolley_contents;
  const id = contents?.transaction_uuid;
  if (!contents || !id) return null;
  // Bundles, one a system behind TicketSwitch, succeed or fail each for itself; one that failed is no part of what
  // was bought.
  const all = contents.bundle ?? [];
  const sold = all.filter((bundle) => bundle.purchase_result?.success !== false);
  const bundles = wire.transaction_status === 'purchased' ? sold : all;
  const lines = bundles.flatMap((bundle) => bundle.order.map((order) => lineOf(order, bundle.currency_code)));
  const currency = bundles[0]?.currency_code;
  const sum = (
    part: 'bundle_total_seatprice' | 'bundle_total_surcharge' | 'bundle_total_cost',
    code: string,
  ) =>
    Money.sum(
      bundles.map((bundle) => Money.parse(bundle[part], bundle.currency_code)),
      code,
    );
  const price = currency
    ? priceOf(
        sum('bundle_total_seatprice', currency).amount,
        sum('bundle_total_surcharge', currency).amount,
        currency,
      )
    : null;
  const state = stateOf(wire, lines);
  const left = wire.minutes_left_on_reserve;
  const methods = bundles.flatMap((bundle) =>
    bundle.order.flatMap((order) =>
      order.send_method ? [deliveryOf(order.send_method, bundle.currency_code)] : [],
    ),
  );
  return {
    id,
    state,
    reference: contents.transaction_id ?? null,
    heldUntil:
      state === 'HELD' && left !== undefined ? new Date(now.getTime() + left * 60_000).toISOString() : null,
    purchasedAt: instant(wire.purchase_iso8601_date_and_time),
    price,
    delivery: methods[0] ?? null,
    total: currency ? sum('bundle_total_cost', currency).toJSON() : null,
    lines,
  };
}

/** Cancelling does not change a transaction's status: it stays `purchased`, and each order tells its own. */
function stateOf(
  { transaction_status: status }: Partial<WireTransaction>,
  lines: readonly OrderLineRecord[],
): OrderState {
  if (status === 'released') return 'RELEASED';
  if (status === 'attempting') return 'PURCHASING';
  if (status === 'failed') return 'FAILED';
  if (status !== 'purchased') return 'HELD';
  const gone = lines.filter((line) => line.cancellation === 'CANCELLED').length;
  if (gone === 0) return 'PURCHASED';
  return gone === lines.length ? 'CANCELLED' : 'PART_CANCELLED';
}

function lineOf(order: WireOrder, currency: string): OrderLineRecord {
  const { event, performance } = order;
  return {
    id: String(order.item_number),
    eventId: event.event_id,
    performanceId: event.need_performance ? performance.perf_id : undatedId(event.event_id),
    ticketType: order.ticket_type_desc || order.ticket_type_code,
    priceBand: order.price_band_desc || null,
    quantity: order.total_no_of_seats,
    price: priceOf(order.total_sale_seatprice, order.total_sale_surcharge, currency),
    seats: SEATS[order.seat_request_status ?? ''] ?? 'NOT_REQUESTED',
    tickets: ticketsOf(order, currency),
    venueReference: order.backend_purchase_reference || null,
    cancellation: CANCELLATION[order.cancellation_status ?? ''] ?? 'NOT_BOUGHT',
    commission: commissionOf(order.user_commission ?? order.predicted_user_commission),
  };
}

function ticketsOf(order: WireOrder, currency: string): TicketRecord[] {
  const formats = [...new Set((order.supported_barcode_types ?? []).flatMap((type) => BARCODES[type] ?? []))];
  return order.ticket_orders.ticket_order
    .flatMap((part) =>
      Array.from({ length: part.no_of_seats }, (_unused, position) => ({
        part,
        seat: part.seats?.[position],
      })),
    )
    .map(({ part, seat }, position) => ({
      id: `${order.item_number}.${position + 1}`,
      seat: seat ? seatOf(seat) : null,
      tariff: part.discount_desc || part.discount_code || 'Standard',
      price: priceOf(part.sale_seatprice, part.sale_surcharge, currency) satisfies Price,
      barcode: seat?.barcode ? { value: seat.barcode, formats } : null,
      holder: null,
      printUrl: order.send_method?.self_print_voucher_url || null,
    }));
}

export function deliveryOf(wire: WireSendMethod, currency: string): Delivery {
  const countries = wire.permitted_countries?.country;
  return {
    code: wire.send_code,
    name: wire.send_desc || wire.send_code,
    kind: DELIVERY[wire.send_type] ?? 'COLLECT',
    price: Money.parse(wire.send_cost, currency).toJSON(),
    countries: countries ? countries.flatMap(({ country_code: code }) => isoCountry(code) ?? []) : null,
  };
}

function instant(text: string | undefined): string | null {
  return text ? new Date(text).toISOString() : null;
}
