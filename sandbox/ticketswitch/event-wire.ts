import { hash } from '../catalogue/hash.ts';
import { blurb } from '../catalogue/titles.ts';
import { availDetails, costRange, costRangeDetails } from './cached-prices.ts';
import { performancesOf, run, wireTime } from './calendar.ts';
import type { Input } from './input.ts';
import { isSeated, type Show } from './show.ts';
import type { Catalogue } from './shows.ts';

/** What an answer about events depends on. */
export type Scene = { now: Date; language: string; catalogue: Catalogue; origin: string };

const TEXTS: Readonly<
  Record<string, { overview: string; duration: string; goodToKnow: string; minutes: string; advice: string }>
> = {
  en: {
    overview: 'Overview',
    duration: 'Duration',
    goodToKnow: 'Good to know',
    minutes: 'minutes',
    advice: 'Doors open 45 minutes before. Latecomers wait for a break.',
  },
  de: {
    overview: 'Überblick',
    duration: 'Dauer',
    goodToKnow: 'Gut zu wissen',
    minutes: 'Minuten',
    advice: 'Einlass 45 Minuten vorher. Wer später kommt, wartet auf eine Pause.',
  },
  es: {
    overview: 'Resumen',
    duration: 'Duración',
    goodToKnow: 'Conviene saber',
    minutes: 'minutos',
    advice: 'Las puertas se abren 45 minutos antes.',
  },
  fr: {
    overview: 'Aperçu',
    duration: 'Durée',
    goodToKnow: 'Bon à savoir',
    minutes: 'minutes',
    advice: 'Ouverture des portes 45 minutes avant.',
  },
  ja: {
    overview: '概要',
    duration: '上演時間',
    goodToKnow: 'ご案内',
    minutes: '分',
    advice: '開演の45分前に開場します。',
  },
};
const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });
const TRIPLETS = ['one', 'two', 'three', 'four', 'five'];
const MEDIA = [
  ...TRIPLETS.flatMap((name) => [`triplet_${name}`, `triplet_${name}_wide`]),
  'seating_plan',
  'square',
  'landscape',
  'marquee',
  'supplier',
];

/** The title in the language asked for, where there is one. */
export function titleOf(show: Show, language: string): string {
  return show.titles[language.slice(0, 2).toLowerCase()] ?? show.title;
}

/** TicketSwitch says uk where ISO 3166-1 says GB. */
export function wireCountry(country: string): string {
  return country === 'gb' ? 'uk' : country;
}

export function cityCode({ venue }: Show): string {
  return `${venue.city.name.toLowerCase().replaceAll(' ', '_')}-${wireCountry(venue.city.country)}`;
}

/** An event with what the call asked for. */
export function eventWire(show: Show, input: Input, scene: Scene): object {
  const { venue, id } = show;
  const title = titleOf(show, scene.language);
  const slug = encodeURIComponent(title.replaceAll(' ', '-'));
  const onSale = show.status === 'live' ? run(show, scene.now) : undefined;
  return {
    event_id: id,
    event_desc: title,
    event_status: show.status,
    event_type: show.type,
    event_uri_desc: slug,
    event_path: `/${id}-${slug.toLowerCase()}/`,
    event_code: id,
    venue_code: venue.code,
    area_code: venue.city.country.toUpperCase(),
    source_code: show.source.code,
    source_desc: show.source.name,
    venue_desc: venue.name,
    venue_uri_desc: encodeURIComponent(venue.name.replaceAll(' ', '-')),
    city_code: cityCode(show),
    city_desc: venue.city.name,
    postcode: venue.postcode,
    country_code: wireCountry(venue.city.country),
    country_desc: COUNTRY_NAMES.of(venue.city.country.toUpperCase()) ?? venue.city.country,
    geo_data: { latitude: venue.latitude, longitude: venue.longitude },
    classes: { [show.genre.code]: show.genre.name },
    main_class_key: show.genre.code,
    custom_filter: hash(`filter ${id}`) % 5 === 0 ? ['staff-pick'] : [],
    ...(show.upsells.length > 0 ? { event_upsell_list: { event_id: show.upsells } } : {}),
    ...(show.criticPercent === undefined ? {} : { critic_review_percent: show.criticPercent }),
    ...(show.userPercent === undefined ? {} : { user_review_percent: show.userPercent }),
    ...(show.minutes ? { min_running_time: show.minutes, max_running_time: show.minutes } : {}),
    has_no_perfs: !onSale,
    is_seated: isSeated(show),
    show_perf_time: show.schedule.kind !== 'undated',
    need_performance: show.schedule.kind !== 'undated',
    need_departure_date: false,
    need_duration: false,
    is_add_on: show.isAddOn,
    is_auto_quantity_add_on: false,
    ...(onSale && show.schedule.kind !== 'undated'
      ? {
          date_range_start: { iso8601_date_and_time: wireTime(onSale.first.startsAt) },
          date_range_end: { iso8601_date_and_time: wireTime(onSale.last.startsAt) },
        }
      : {}),
    ...requested(show, input, scene),
    ...(onSale ? cachedPrices(show, input, scene) : {}),
  };
}

function requested(show: Show, input: Input, scene: Scene): object {
  const { flag } = input;
  const { components } = show;
  return {
    ...(flag('req_extra_info') ? infoWire(show, scene) : {}),
    ...(flag('req_reviews') ? { reviews: { review: reviewsOf(show) } } : {}),
    ...mediaWire(show, input, scene),
    ...(flag('req_video_iframe') && hash(`video ${show.id}`) % 2
      ? { video_iframe: videoWire(show, scene) }
      : {}),
    ...(flag('req_meta_components') && components.length > 0
      ? {
          meta_event_component_events: {
            event: components.flatMap((id) => {
              const part = scene.catalogue.byId.get(id);
              return part ? [eventWire(part, input, scene)] : [];
            }),
          },
        }
      : {}),
  };
}

function cachedPrices(show: Show, input: Input, scene: Scene): object {
  const { flag } = input;
  const asked = ['req_cost_range', 'req_cost_range_details', 'req_avail_details'];
  if (!flag(...asked)) return {};
  const performances = performancesOf(show, scene.now);
  return {
    ...(flag('req_cost_range') ? { cost_range: costRange(show, performances, input) } : {}),
    ...(flag('req_cost_range_details')
      ? { cost_range_details: costRangeDetails(show, performances, input) }
      : {}),
    ...(flag('req_avail_details')
      ? { avail_details: availDetails(show, performances, input, scene.now) }
      : {}),
  };
}

function infoWire(show: Show, { language }: Scene): object {
  const words = TEXTS[language.slice(0, 2).toLowerCase()] ?? TEXTS.en;
  const text = blurb(titleOf(show, language), show.id);
  const entry = (name = '', value = '') => ({ name, value, value_html: `<p>${value}</p>` });
  const { venue } = show;
  const address = `${venue.address}, ${venue.city.name} ${venue.postcode}`;
  return {
    structured_info: {
      overview: entry(words?.overview, text),
      ...(show.minutes ? { duration: entry(words?.duration, `${show.minutes} ${words?.minutes}`) } : {}),
      good_to_know: entry(words?.goodToKnow, words?.advice),
    },
    event_info: text,
    event_info_html: `<p>${text}</p>`,
    venue_info: `${venue.name}, ${venue.city.name}.`,
    venue_info_html: `<p>${venue.name}, ${venue.city.name}.</p>`,
    venue_addr: address,
    venue_addr_html: `<p>${address}</p>`,
  };
}

function reviewsOf(show: Show): object[] {
  const count = hash(`reviews ${show.id}`) % 4;
  return Array.from({ length: count }, (_unused, position) => {
    const stars = 2 + (hash(`stars ${show.id} ${position}`) % 4);
    const day = String(1 + (hash(`day ${show.id} ${position}`) % 28)).padStart(2, '0');
    return {
      review_body: stars > 3 ? 'I would see it again tomorrow.' : 'It has its moments, and its longueurs.',
      review_iso8601_date_and_time: `2026-0${1 + position}-${day}T10:00:00Z`,
      star_rating: stars,
      review_lang: 'en',
      review_title: stars > 3 ? 'A delight' : 'Not bad',
      is_user_review: position % 2 === 1,
      review_author: position % 2 === 1 ? 'A visitor' : 'The Evening Lantern',
      review_original_url: 'https://reviews.example.com/',
    };
  });
}

function mediaWire(show: Show, { flag }: Input, { origin }: Scene): object {
  const wanted = MEDIA.filter(
    (name) => flag(`req_media_${name}`) && (name !== 'seating_plan' || isSeated(show)),
  );
  if (wanted.length === 0) return {};
  return {
    media: {
      media_asset: wanted.map((name) => {
        const path = `/media/${show.id}/${name}.svg`;
        const url = new URL(path, origin);
        return {
          name,
          caption: show.title,
          caption_html: show.title,
          host: url.host,
          path,
          secure_complete_url: url.href,
          insecure_complete_url: url.href,
          supports_http: true,
          supports_https: false,
        };
      }),
    },
  };
}

function videoWire(show: Show, { origin }: Scene): object {
  const url = new URL(`/media/${show.id}/video.svg`, origin).href;
  return {
    video_iframe_url_when_secure: url,
    video_iframe_url_when_insecure: url,
    video_iframe_caption: show.title,
    video_iframe_caption_html: show.title,
    video_iframe_width: 640,
    video_iframe_height: 360,
  };
}
