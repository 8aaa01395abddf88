import type { SeatBand, Section } from '../catalogue/houses.ts';
import { type Performance, wireDate } from './calendar.ts';
import { major } from './currency.ts';
import type { Input } from './input.ts';
import { type BandPrice, bandPrice, discounted, discountsOf, isWeekend } from './prices.ts';
import type { Show } from './show.ts';

/**
 * Prices that TicketSwitch remembers from earlier availability calls. The sandbox has none, so it gives the
 * prices of the performances themselves, whatever is left of them.
 */
type Priced = { section: Section; band: SeatBand; price: BandPrice };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The cheapest and dearest ticket over performances of a show. */
export function costRange(show: Show, performances: readonly Performance[], input: Input): object {
  return rangeWire(show, pricedBands(show, performances), input);
}

/** The same for each price band. */
export function costRangeDetails(show: Show, performances: readonly Performance[], input: Input): object {
  const priced = pricedBands(show, performances);
  return {
    ticket_type: show.house.sections.map((section) => ({
      ticket_type_code: section.code,
      ticket_type_desc: section.name,
      price_band: section.bands.map((band) => ({
        price_band_code: band.code,
        price_band_desc: band.name,
        cost_range: rangeWire(
          show,
          priced.filter((one) => one.section === section && one.band === band),
          input,
        ),
      })),
    })),
  };
}

/** The remembered price list. */
export function availDetails(
  show: Show,
  performances: readonly Performance[],
  input: Input,
  now: Date,
): object {
  const currency = show.venue.city.currency;
  const withDiscounts = input.flag('req_avail_detail_discounts');
  const [first] = performances;
  return {
    ticket_type: show.house.sections.map((section) => ({
      ticket_type_code: section.code,
      ticket_type_desc: section.name,
      price_band: section.bands.map((band) => {
        const price = bandPrice(show, section, band, first ? isWeekend(first) : false);
        const discounts = discountsOf(show, section, band, first);
        return {
          price_band_code: band.code,
          price_band_desc: band.name,
          avail_detail: (withDiscounts ? discounts : discounts.slice(0, 1)).map((discount) => {
            const { face, fee, full } = discounted(price, discount);
            return {
              seatprice: major(face, currency),
              surcharge: major(fee, currency),
              full_seatprice: major(full.face, currency),
              full_surcharge: major(full.fee, currency),
              ...savings(face + fee, full.face + full.fee, currency),
              avail_currency_code: currency,
              valid_quantities: show.quantities,
              discount_code: discount.code,
              discount_desc: discount.name,
              discount_semantic_type: discount.semantic,
              suffixed_price_band_code: `${band.code}/pool`,
              ...(input.flag('req_avail_details_with_perfs')
                ? { available_dates: datesWire(performances) }
                : {}),
              available_weekdays_bitmask: weekdayMask(performances),
              approx_last_seen_iso8601_date_and_time: `${now.toISOString().slice(0, 19)}Z`,
            };
          }),
        };
      }),
    })),
  };
}

/** `absolute_saving` and `percentage_saving`; the latter is cut off to a whole number. */
export function savings(
  paid: number,
  full: number,
  currency: string,
): { absolute_saving: number; percentage_saving: number } {
  const saved = Math.max(0, full - paid);
  return {
    absolute_saving: major(saved, currency),
    percentage_saving: full > 0 ? Math.floor((saved * 100) / full) : 0,
  };
}

/** Bit d - 1 for day d of a month. */
export function dayMask(performances: readonly Performance[]): number {
  return performances.reduce((mask, { date }) => mask | (1 << (date.day - 1)), 0);
}

/** Bit 0 for Sunday up to bit 6 for Saturday. */
export function weekdayMask(performances: readonly Performance[]): number {
  return performances.reduce((mask, { weekday }) => mask | (1 << weekday), 0);
}

export function monthCode(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function datesWire(performances: readonly Performance[]): object {
  const years = Map.groupBy(performances, ({ date }) => date.year);
  const day = (one: Performance | undefined) => (one ? wireDate(one) : '00000000');
  return {
    first_yyyymmdd: day(performances[0]),
    last_yyyymmdd: day(performances.at(-1)),
    ...Object.fromEntries(
      [...years].map(([year, some]) => {
        const months = Map.groupBy(some, ({ date }) => date.month);
        return [
          `year_${year}`,
          Object.fromEntries(
            [...months].map(([month, days]) => [`${monthCode(month)}_bitmask`, dayMask(days)]),
          ),
        ];
      }),
    ),
  };
}

function pricedBands(show: Show, performances: readonly Performance[]): Priced[] {
  const weekends = [...new Set(performances.map(isWeekend))];
  return weekends.flatMap((weekend) =>
    show.house.sections.flatMap((section) =>
      section.bands.map((band) => ({ section, band, price: bandPrice(show, section, band, weekend) })),
    ),
  );
}

function rangeWire(show: Show, priced: readonly Priced[], input: Input): object {
  const currency = show.venue.city.currency;
  const total = ({ price }: Priced) => price.face + price.fee;
  const sorted = [...priced].sort((a, b) => total(a) - total(b));
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (!min || !max) return {};
  const base = {
    min_seatprice: major(min.price.face, currency),
    min_surcharge: major(min.price.fee, currency),
    max_seatprice: major(max.price.face, currency),
    max_surcharge: major(max.price.fee, currency),
    range_currency_code: currency,
    valid_quantities: show.quantities,
    ...offersWire(sorted, currency, input),
  };
  return input.flag('req_cost_range_no_singles_data', 'req_no_singles_data')
    ? { ...base, no_singles_cost_range: base }
    : base;
}

function offersWire(sorted: readonly Priced[], currency: string, { flag }: Input): object {
  const saved = ({ price }: Priced) => price.full.face + price.full.fee - price.face - price.fee;
  const share = (one: Priced) => saved(one) / (one.price.full.face + one.price.full.fee);
  const offers = sorted.filter((one) => saved(one) > 0);
  const most = (by: (one: Priced) => number) =>
    offers.reduce<Priced | undefined>((best, one) => (best && by(best) >= by(one) ? best : one), undefined);
  const wanted = {
    best_value_offer: most(share),
    max_saving_offer: most(saved),
    min_cost_offer: offers[0],
    top_price_offer: offers.at(-1),
  };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, one]) => {
      if (!one || !flag(`req_cost_range_${name}`, `req_${name}`)) return [];
      const { face, fee, full } = one.price;
      const offer = {
        offer_seatprice: major(face, currency),
        offer_surcharge: major(fee, currency),
        full_seatprice: major(full.face, currency),
        full_surcharge: major(full.fee, currency),
        ...savings(face + fee, full.face + full.fee, currency),
      };
      return [[name, offer]];
    }),
  );
}
