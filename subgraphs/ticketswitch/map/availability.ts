import type {
  Audience,
  PriceBand,
  Seat,
  SeatBlock,
  SingleSeats,
  Tariff,
} from '@foyer/kit/generated/supplier';
import { FoyerError } from '@foyer/kit/problem';
import type { AvailabilityRecord } from '@foyer/kit/supplier/records';
import { manifest } from '../supplier.ts';
import type { WireAvailability, WireDiscount, WirePriceBand, WireSeat, WireSeatBlocks } from '../wire.ts';
import { commissionOf, priceOf, savingOf } from './price.ts';

const AUDIENCES: Readonly<Record<string, Audience>> = {
  standard: 'STANDARD',
  child: 'CHILD',
  infant: 'INFANT',
  youth: 'YOUTH',
  student: 'STUDENT',
  senior: 'SENIOR',
  disabled: 'DISABLED',
  carer: 'CARER',
  military: 'MILITARY',
  bluelight: 'EMERGENCY_SERVICES',
  unwaged: 'UNWAGED',
};

const SINGLE_SEATS: Readonly<Record<string, SingleSeats>> = {
  always: 'ALWAYS',
  never: 'NEVER',
  if_necessary: 'IF_NECESSARY',
};

/** Live prices and seats. A venue's system that is in trouble is told by flags in an answer that looks well. */
export function availabilityOf(wire: WireAvailability): AvailabilityRecord {
  if (wire.backend_is_broken || wire.backend_is_down) {
    throw new FoyerError(
      'SUPPLIER_DOWN',
      "The venue's system cannot be reached now; try again in some minutes.",
      {
        supplier: manifest.code,
      },
    );
  }
  if (wire.backend_throttle_failed) {
    throw new FoyerError(
      'SUPPLIER_THROTTLED',
      "The venue's system takes no more calls for the moment; try again.",
      {
        supplier: manifest.code,
      },
    );
  }
  const types = wire.availability.ticket_type ?? [];
  const currency = wire.currency_code;
  if (!currency && types.length > 0) {
    throw new FoyerError('SUPPLIER_PROTOCOL', 'The supplier sent prices without a currency; try again.', {
      supplier: manifest.code,
    });
  }
  const code = (currency ?? 'xxx').toUpperCase();
  const shown = types.some((type) => type.price_band.some((band) => hasSeats(band.free_seat_blocks)));
  return {
    currency: code,
    quantities: wire.valid_quantities ?? null,
    seatSelection: {
      possible: (wire.can_select_seats ?? true) && shown,
      contiguousOnly: wire.contiguous_seat_selection_only,
      wholeBlocksOnly: wire.must_select_whole_seat_block ?? false,
    },
    maxLines: wire.max_bundle_size ?? null,
    ticketTypes: types.map((type) => ({
      code: type.ticket_type_code,
      name: type.ticket_type_desc || type.ticket_type_code,
      description: null,
      priceBands: type.price_band.map((band) => priceBandOf(band, type.ticket_type_code, code)),
    })),
  };
}

/** A price band's code is unique only together with its ticket type's. */
export function bandId(ticketType: string, priceBand: string): string {
  return `${encodeURIComponent(ticketType)}/${encodeURIComponent(priceBand)}`;
}

/** Reads it again; undefined when it is not one. */
export function bandOf(id: string): { ticketType: string; priceBand: string } | undefined {
  const [ticketType, priceBand, ...rest] = id.split('/');
  if (!ticketType || !priceBand || rest.length > 0) return undefined;
  try {
    return { ticketType: decodeURIComponent(ticketType), priceBand: decodeURIComponent(priceBand) };
  } catch {
    return undefined;
  }
}

function priceBandOf(wire: WirePriceBand, ticketType: string, currency: string): PriceBand {
  const tariffs = tariffsOf(wire, currency);
  const blocks = wire.free_seat_blocks;
  const { price, saving } = pricesOf(wire, currency);
  return {
    id: bandId(ticketType, wire.price_band_code),
    code: wire.price_band_code,
    name: wire.price_band_desc || null,
    price,
    saving,
    available: wire.number_available ?? null,
    quantities: wire.valid_quantities ?? null,
    minQuantity: wire.min_order_no_of_seats ?? null,
    maxQuantity: wire.max_order_no_of_seats ?? null,
    singleSeats: SINGLE_SEATS[wire.allows_leaving_single_seats ?? ''] ?? null,
    tariffs,
    seatBlocks: hasSeats(blocks) ? seatBlocksOf(blocks) : null,
    exampleSeats: wire.example_seats?.map(seatOf) ?? null,
    commission: commissionOf(wire.predicted_user_commission),
  };
}

/** The band's own discount is its default; it is listed among the possible ones, or stands alone. */
function tariffsOf(band: WirePriceBand, currency: string): Tariff[] {
  const listed = band.possible_discounts?.discount ?? [];
  const all = listed.length > 0 ? listed : [band];
  return all
    .map((discount) => tariffOf(discount, currency))
    .sort((a, b) => Number(b.code === band.discount_code) - Number(a.code === band.discount_code));
}

function tariffOf(wire: WireDiscount, currency: string): Tariff {
  const { price, saving } = pricesOf(wire, currency);
  return {
    code: wire.discount_code,
    name: wire.discount_desc || wire.discount_code || 'Standard',
    audience: audienceOf(wire),
    price,
    saving,
    available: wire.number_available ?? null,
    quantities: wire.valid_quantities ?? null,
    minAge: wire.discount_minimum_eligible_age ?? null,
    maxAge: wire.discount_maximum_eligible_age ?? null,
    holderRequired: false,
    excludedPositions: wire.discount_disallowed_seat_nos ?? [],
    onlyWith: [],
    commission: commissionOf(wire.predicted_user_commission),
  };
}

function audienceOf({ discount_semantic_type: type, discount_code: code }: WireDiscount): Audience {
  if (type === undefined) return code === '' || code === 'ADULT' ? 'STANDARD' : 'OTHER';
  return AUDIENCES[type] ?? 'OTHER';
}

function pricesOf(wire: WireDiscount, currency: string) {
  const price = priceOf(wire.sale_seatprice, wire.sale_surcharge, currency, wire.sale_combined_tax_component);
  const full = priceOf(
    wire.non_offer_sale_seatprice ?? wire.sale_seatprice,
    wire.non_offer_sale_surcharge ?? wire.sale_surcharge,
    currency,
  );
  return { price, saving: savingOf(full, price) };
}

function hasSeats(blocks: WireSeatBlocks | undefined): blocks is WireSeatBlocks {
  return blocks !== undefined && Object.keys(blocks.blocks_by_row).length > 0;
}

function seatBlocksOf(wire: WireSeatBlocks): SeatBlock[] {
  const restricted = new Set(wire.restricted_view_seats);
  const notes = new Map(
    Object.entries(wire.seats_by_text_message ?? {}).flatMap(([note, ids]) =>
      ids.map((id) => [id, note] as const),
    ),
  );
  return Object.entries(wire.blocks_by_row).flatMap(([row, blocks]) => {
    const separator = wire.separators_by_row?.[row] ?? '';
    const begin = row.length + separator.length;
    return blocks.map((ids) => ({
      row,
      seats: ids.map((id) => ({
        id,
        row,
        number: id.slice(begin) || null,
        restrictedView: restricted.has(id),
        note: notes.get(id) ?? null,
      })),
    }));
  });
}

export function seatOf(wire: WireSeat): Seat {
  return {
    id: wire.full_id,
    row: wire.row_id || null,
    number: wire.col_id || null,
    restrictedView: wire.is_restricted_view ?? null,
    note: wire.seat_text || null,
  };
}
