import type { Taken } from '../engine/inventory.ts';
import { savings } from './cached-prices.ts';
import type { Performance } from './calendar.ts';
import { currencyDetails, major } from './currency.ts';
import type { Input } from './input.ts';
import { type BandPrice, bandPrice, type Discount, discounted, discountsOf, isWeekend } from './prices.ts';
import type { Show } from './show.ts';
import { isSeated } from './show.ts';
import { type BandStock, stockOf } from './stock.ts';

/** A commission of so many per cent of the total is what a sale earns. */
const COMMISSION = 4;
const VAT = 20;

/** Live prices and seats of a performance. */
export function availabilityWire(performance: Performance, taken: Taken, input: Input): object {
  const { show } = performance;
  const currency = show.venue.city.currency;
  const wanted = input.whole('no_of_seats', 'number_of_seats');
  const stock = stockOf(performance, taken).filter((one) => !wanted || one.quantities.includes(wanted));
  const sections = [...new Set(stock.map(({ section }) => section))];
  const quantities = [...new Set(stock.flatMap((one) => one.quantities))].sort((a, b) => a - b);
  return {
    availability: {
      ticket_type: sections.map((section) => ({
        ticket_type_code: section.code,
        ticket_type_desc: section.name,
        price_band: stock
          .filter((one) => one.section === section)
          .map((one) => bandWire(performance, one, input)),
      })),
    },
    backend_is_broken: false,
    backend_is_down: false,
    backend_throttle_failed: false,
    contiguous_seat_selection_only: show.rules.contiguous,
    must_select_whole_seat_block: show.rules.wholeBlocks,
    can_select_seats: isSeated(show),
    valid_quantities: quantities,
    source_code: show.source.code,
    currency_code: currency,
    currency_details: currencyDetails([currency]),
  };
}

function bandWire(performance: Performance, stock: BandStock, input: Input): object {
  const { show } = performance;
  const { section, band } = stock;
  const price = bandPrice(show, section, band, isWeekend(performance));
  const discounts = discountsOf(show, section, band, performance);
  const [standard] = discounts;
  const wire = (discount: Discount) =>
    discountWire(discounted(price, discount), discount, stock, show, input);
  const seated = band.blocks.length > 0;
  return {
    price_band_code: `${band.code}/pool`,
    unsuffixed_price_band_code: band.code,
    ...(band.name ? { price_band_desc: band.name } : {}),
    ...(standard ? wire(standard) : {}),
    ...(input.flag('add_discounts')
      ? {
          possible_discounts: {
            discount: discounts.map((one) => ({ price_band_code: `${band.code}/pool`, ...wire(one) })),
          },
        }
      : {}),
    ...(seated && input.flag('add_example_seats') ? exampleSeats(stock, show) : {}),
    ...(seated && input.flag('add_seat_blocks') ? { free_seat_blocks: seatBlocksWire(stock, show) } : {}),
  };
}

/** The discounts of one band, as `discounts.v1` lists them. */
export function discountsWire(performance: Performance, stock: BandStock, input: Input): object[] {
  const { section, band } = stock;
  const price = bandPrice(performance.show, section, band, isWeekend(performance));
  return discountsOf(performance.show, section, band, performance).map((one) => ({
    price_band_code: `${band.code}/pool`,
    ...discountWire(discounted(price, one), one, stock, performance.show, input),
  }));
}

function discountWire(
  price: BandPrice,
  discount: Discount,
  stock: BandStock,
  show: Show,
  input: Input,
): object {
  const currency = show.venue.city.currency;
  const { face, fee, full } = price;
  const saved = savings(face + fee, full.face + full.fee, currency);
  return {
    discount_code: discount.code,
    discount_desc: discount.name,
    discount_semantic_type: discount.semantic,
    sale_seatprice: major(face, currency),
    sale_surcharge: major(fee, currency),
    sale_combined: major(face + fee, currency),
    non_offer_sale_seatprice: major(full.face, currency),
    non_offer_sale_surcharge: major(full.fee, currency),
    non_offer_sale_combined: major(full.face + full.fee, currency),
    ...saved,
    is_offer: saved.absolute_saving > 0,
    number_available: stock.available,
    ...(stock.band.blocks.length > 0 ? { allows_leaving_single_seats: show.rules.singles } : {}),
    valid_quantities: stock.quantities,
    ...(discount.minAge === undefined ? {} : { discount_minimum_eligible_age: discount.minAge }),
    ...(discount.maxAge === undefined ? {} : { discount_maximum_eligible_age: discount.maxAge }),
    ...(input.flag('req_predicted_commission')
      ? { predicted_user_commission: commissionWire(face + fee, currency) }
      : {}),
  };
}

/** What a sale of so many minor units earns. */
export function commissionWire(total: number, currency: string): object {
  const excluding = Math.round((total * COMMISSION) / 100);
  return {
    amount_excluding_vat: major(excluding, currency),
    amount_including_vat: major(Math.round((excluding * (100 + VAT)) / 100), currency),
    commission_currency_code: currency,
  };
}

function exampleSeats({ blocks }: BandStock, show: Show): object {
  const [first] = blocks;
  return {
    example_seats: (first?.seats ?? []).slice(0, 2).map((id) => seatWire(id, show)),
    example_seats_are_real: true,
  };
}

/** A seat, with what is known about it. */
export function seatWire(id: string, { house }: Show, restricted = false): object {
  const row = house.separator ? id.split(house.separator)[0] : /^[A-Z]+/.exec(id)?.[0];
  const rowId = row ?? '';
  const message = Object.entries(house.messages).find(([, seats]) => seats.includes(id))?.[0];
  return {
    full_id: id,
    row_id: rowId,
    col_id: id.slice(rowId.length + house.separator.length),
    separator: house.separator,
    is_restricted_view: restricted || house.restricted.has(id),
    ...(message ? { seat_text: message, seat_text_code: 'NOTE' } : {}),
  };
}

function seatBlocksWire({ blocks, band }: BandStock, { house }: Show): object {
  const free = new Set(blocks.flatMap(({ seats }) => seats));
  const rows = Map.groupBy(blocks, ({ row }) => row);
  return {
    blocks_by_row: Object.fromEntries([...rows].map(([row, some]) => [row, some.map(({ seats }) => seats)])),
    separators_by_row: Object.fromEntries([...rows.keys()].map((row) => [row, house.separator])),
    restricted_view_seats: [...house.restricted].filter((seat) => free.has(seat) && band.blocks.length > 0),
    seats_by_text_message: Object.fromEntries(
      Object.entries(house.messages).flatMap(([message, seats]) => {
        const here = seats.filter((seat) => free.has(seat));
        return here.length > 0 ? [[message, here]] : [];
      }),
    ),
  };
}
