import { hash } from '../catalogue/hash.ts';
import { userInfo } from './account.ts';
import { costRange, dayMask, monthCode, weekdayMask } from './cached-prices.ts';
import { performancesOf, playsIn } from './calendar.ts';
import { currencyDetails } from './currency.ts';
import { type Context, type Endpoint, findPerformance, showOf } from './endpoint.ts';
import { cityCode, eventWire, titleOf, wireCountry } from './event-wire.ts';
import { badInput } from './failure.ts';
import { performanceWire, timesWire } from './performance-wire.ts';
import { type Show, sources } from './show.ts';
import { TERMS } from './transaction-wire.ts';

/** Calls that read the catalogue and the account. */
export const catalogueCalls: Readonly<Record<string, Endpoint>> = {
  test: {
    method: 'GET',
    answer: ({ account, subUser }) => {
      const info = userInfo(account, subUser);
      // The fields stand at the top, as old clients read them, and below user_info.
      return { ...info, user_info: info };
    },
  },

  sources: {
    method: 'GET',
    answer: ({ input }) =>
      Object.values(sources).map(({ code, name }) => ({
        source_code: code,
        source_desc_from_config: name,
        ...(input.flag('req_src_info')
          ? {
              source_t_and_c: TERMS,
              source_system_class: 'sandbox',
              source_system_type_string: 'Sandbox',
            }
          : {}),
      })),
  },

  events: { method: 'GET', answer: (context) => eventList(search(context), context) },

  events_by_id: {
    method: 'GET',
    answer: (context) => {
      const { input, catalogue } = context;
      const found = input.list('event_id_list').flatMap((id) => catalogue.byId.get(id) ?? []);
      if (!input.text('event_id_list')) throw badInput('event_id_list is missing');
      const others = (ids: readonly string[]) =>
        ids.flatMap((id) => catalogue.byId.get(id) ?? []).map((show) => eventWire(show, input, context));
      return {
        events_by_id: Object.fromEntries(
          found.map((show) => [
            show.id,
            {
              event: eventWire(show, input, context),
              valid_quantities: show.quantities,
              ...(input.flag('add_add_ons') ? { add_ons: others(show.addOns) } : {}),
              ...(input.flag('add_upsells') ? { upsells: others(show.upsells) } : {}),
            },
          ]),
        ),
        currency_details: currencyDetails(found.map(({ venue }) => venue.city.currency)),
      };
    },
  },

  months: {
    method: 'GET',
    answer: ({ input, now, ...context }) => {
      const show = showOf(context, input.need('event_id'));
      const dated = show.status === 'live' && show.schedule.kind !== 'undated';
      const performances = dated ? performancesOf(show, now) : [];
      const months = Map.groupBy(performances, ({ date }) => date.toFormat('yyyy-LL'));
      return {
        results: {
          month: [...months.values()].map((some) => {
            const first = some[0]?.date.setLocale('en');
            return {
              month: monthCode(first?.month ?? 1),
              year: first?.year,
              month_desc: first?.toFormat('LLLL'),
              month_short_desc: first?.toFormat('LLL'),
              month_dates_bitmask: dayMask(some),
              month_weekdays_bitmask: weekdayMask(some),
              ...(input.flag('req_cost_range') ? { cost_range: costRange(show, some, input) } : {}),
            };
          }),
        },
        currency_details: currencyDetails([show.venue.city.currency]),
      };
    },
  },

  performances: {
    method: 'GET',
    answer: (context) => {
      const { input } = context;
      const { show, found } = listed(context);
      if (show.schedule.kind === 'undated') {
        return {
          results: {
            performance: found.map((one) => performanceWire(one, input, context)),
            has_perf_names: false,
          },
          autoselect_this_performance: true,
          currency_details: currencyDetails([show.venue.city.currency]),
        };
      }
      const { items, status } = input.page(found);
      return {
        results: {
          performance: items.map((one) => performanceWire(one, input, context)),
          has_perf_names: found.some(({ name }) => name !== ''),
          paging_status: status,
        },
        autoselect_this_performance: false,
        currency_details: currencyDetails([show.venue.city.currency]),
      };
    },
  },

  performances_by_id: {
    method: 'GET',
    answer: (context) => {
      const { input } = context;
      if (!input.text('perf_id_list')) throw badInput('perf_id_list is missing');
      const found = input.list('perf_id_list').flatMap((id) => findPerformance(context, id) ?? []);
      return {
        performances_by_id: Object.fromEntries(
          found.map((one) => [one.id, performanceWire(one, input, context)]),
        ),
        currency_details: currencyDetails(found.map(({ show }) => show.venue.city.currency)),
      };
    },
  },

  times: {
    method: 'GET',
    answer: (context) => {
      const times = new Map(listed(context).found.map((one) => [one.startsAt.toMillis(), timesWire(one)]));
      return {
        results: {
          time: [...times.values()].map(({ iso8601_date_and_time, time_desc }) => ({
            iso8601_date_and_time,
            time_desc,
          })),
        },
      };
    },
  },
};

/** The performances of the event a call names, by date range and time. */
function listed({ input, now, catalogue }: Context) {
  const show = showOf({ catalogue }, input.need('event_id'));
  const time = input.text('s_time');
  const all = show.status === 'live' ? performancesOf(show, now, input.dates('date_range', 's_dates')) : [];
  return { show, found: time ? all.filter((one) => one.time.replace(':', '') === time) : all };
}

/** The answer of a list of events. */
export function eventList(found: readonly { show: Show; distance?: number }[], context: Context): object {
  const { input } = context;
  const { items, status } = input.page(found);
  return {
    results: {
      event: items.map(({ show, distance }) => ({
        ...eventWire(show, input, context),
        ...(distance === undefined ? {} : { search_distance_km: Math.round(distance * 100) / 100 }),
      })),
      paging_status: status,
    },
    currency_details: currencyDetails(items.map(({ show }) => show.venue.city.currency)),
  };
}

function search(context: Context): { show: Show; distance?: number }[] {
  const { input, catalogue, language, now } = context;
  const words = (input.text('keywords', 's_keys') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const range = input.dates('date_range', 's_dates');
  const dated = input.text('date_range', 's_dates') !== undefined;
  const country = input.text('country_code', 's_coco');
  const city = input.text('city_code', 's_city');
  const source = input.text('s_src');
  const circle = circleOf(input.text('circle', 's_geo'));
  const dead = input.flag('include_dead', 'add_dead_events');
  const pending = input.flag('include_non_live');
  const found = catalogue.all.flatMap((show) => {
    if (show.status === 'dead' && !dead) return [];
    if (show.status === 'pending' && !pending) return [];
    if (country && wireCountry(show.venue.city.country) !== country) return [];
    if (city && cityCode(show) !== city) return [];
    if (source && show.source.code !== source) return [];
    if (input.flag('offers_only') && show.offers.length === 0) return [];
    const haystack =
      `${titleOf(show, language)} ${show.title} ${show.venue.name} ${show.venue.city.name}`.toLowerCase();
    if (!words.every((word) => haystack.includes(word))) return [];
    if (dated && !playsIn(show, now, range)) return [];
    if (!circle) return [{ show }];
    const distance = kilometres(circle, show.venue);
    return distance <= circle.radius ? [{ show, distance }] : [];
  });
  return sorted(found, input.text('sort_order') ?? (circle ? 'distance' : 'alphabetic'));
}

function sorted(
  found: { show: Show; distance?: number }[],
  order: string,
): { show: Show; distance?: number }[] {
  const by: Record<string, (show: Show, distance: number) => number> = {
    most_popular: (show) => hash(`popular ${show.id}`),
    last_sale: (show) => hash(`sale ${show.id}`),
    recent: (show) => hash(`recent ${show.id}`),
    critic_rating: (show) => -(show.criticPercent ?? 0),
    cost_ascending: (show) => show.topPrice,
    cost_descending: (show) => -show.topPrice,
    distance: (_show, distance) => distance,
  };
  const rank = by[order];
  // The catalogue is in alphabetical order, and the sort is stable.
  return rank ? found.sort((a, b) => rank(a.show, a.distance ?? 0) - rank(b.show, b.distance ?? 0)) : found;
}

type Circle = { latitude: number; longitude: number; radius: number };

function circleOf(text: string | undefined): Circle | undefined {
  if (!text) return undefined;
  const [latitude, longitude, radius, ...rest] = text.split(':').map(Number);
  if (
    latitude === undefined ||
    longitude === undefined ||
    radius === undefined ||
    rest.length > 0 ||
    [latitude, longitude, radius].some(Number.isNaN)
  ) {
    throw badInput('circle must look like latitude:longitude:kilometres');
  }
  return { latitude, longitude, radius };
}

/** The distance on the great circle. */
function kilometres(
  from: { latitude: number; longitude: number },
  to: { latitude: number; longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const across = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const along = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const part = across + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * along;
  return 12_742 * Math.asin(Math.sqrt(part));
}
