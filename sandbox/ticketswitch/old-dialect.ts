import type { Taken } from '../engine/inventory.ts';
import { seatWire } from './availability-wire.ts';
import type { Performance } from './calendar.ts';
import { isOver, performancesOf } from './calendar.ts';
import { currencyDetails, major } from './currency.ts';
import { type Context, needPerformance, performanceKey, showOf } from './endpoint.ts';
import { performanceWire } from './performance-wire.ts';
import { bandPrice, isWeekend } from './prices.ts';
import { type BandStock, stockOf } from './stock.ts';

/**
 * The dialect of 2016, which third parties still speak: `/cgi-bin/json_availability.exe/{user}?user_passwd=`.
 * It says the same as today's availability and performances in other words.
 */
export const oldCalls: Readonly<Record<string, (context: Context) => unknown>> = {
  json_availability: async (context) => {
    const performance = needPerformance(context);
    const taken = await context.inventory.taken(performanceKey(performance.id));
    return availability(
      performance,
      isOver(performance, context.now) ? { seats: new Set(), places: new Map() } : taken,
      context,
    );
  },
  json_performances: (context) => {
    const { input, now } = context;
    const show = showOf(context, input.need('event_id'));
    const { items, status } = input.page(performancesOf(show, now, input.dates('date_range', 's_dates')));
    return {
      results: {
        performance: items.map((one) => performanceWire(one, input, context)),
        paging_status: status,
      },
    };
  },
};

function availability(performance: Performance, taken: Taken, { input, now }: Context): object {
  const { show } = performance;
  const currency = show.venue.city.currency;
  const stock = isOver(performance, now) ? [] : stockOf(performance, taken);
  const sections = [...new Set(stock.map(({ section }) => section))];
  const quantities = new Set(stock.flatMap((one) => one.quantities));
  const most = Math.max(0, ...quantities);
  const flags = Array.from({ length: most + 1 }, (_unused, quantity) => quantities.has(quantity));
  return {
    availability: {
      ticket_type: sections.map((section) => ({
        ticket_type_code: section.code,
        ticket_type_desc: section.name,
        price_band: stock
          .filter((one) => one.section === section)
          .map((one) => band(one, performance, input.flag('add_free_seats', 'add_seat_blocks'))),
      })),
    },
    backend_is_broken: false,
    backend_is_down: false,
    backend_throttle_failed: false,
    can_leave_singles: show.rules.singles === 'always',
    contiguous_seat_selection_only: show.rules.contiguous,
    currency: currencyDetails([currency])[currency],
    quantity_options: {
      valid_quantity_flags: flags,
      valid_quantity_bitmask: flags.reduce(
        (mask, flag, quantity) => (flag ? mask | (1 << quantity) : mask),
        0,
      ),
    },
  };
}

function band(
  { section, band: one, blocks, available }: BandStock,
  performance: Performance,
  withSeats: boolean,
): object {
  const { show } = performance;
  const currency = show.venue.city.currency;
  const { face, fee, full } = bandPrice(show, section, one, isWeekend(performance));
  return {
    price_band_code: one.code,
    is_alloc: false,
    price_band_desc: one.name,
    discount_code: '',
    sale_seatprice: major(face, currency),
    sale_surcharge: major(fee, currency),
    non_offer_sale_seatprice: major(full.face, currency),
    non_offer_sale_surcharge: major(full.fee, currency),
    number_available: available,
    ...(blocks.length > 0
      ? {
          example_seats: { id_details: (blocks[0]?.seats ?? []).slice(0, 2).map((id) => seatWire(id, show)) },
        }
      : {}),
    ...(withSeats && blocks.length > 0
      ? {
          free_seat_blocks: {
            seat_block: blocks.map(({ seats }) => ({
              block_length: seats.length,
              id_details: seats.map((id) => seatWire(id, show)),
            })),
          },
        }
      : {}),
  };
}
