import type { EventKind, Media, Venue } from '@foyer/kit/generated/supplier';
import { encodeId } from '@foyer/kit/id';
import { cityCode, slug } from '@foyer/kit/place';
import type { EventDetails, EventRecord } from '@foyer/kit/supplier/records';
import tzLookup from '@photostructure/tz-lookup';
import { manifest } from '../supplier.ts';
import type { WireEvent, WireEventEntry, WireMediaAsset, WireReview } from '../wire.ts';
import { isoCountry } from './country.ts';

/** Pictures for lists, best first. */
const LIST_PICTURES = ['landscape', 'triplet_one', 'square', 'marquee', 'supplier'];

/** An event for lists. The dates are those of its performances, where the answer tells them. */
export function eventOf(wire: WireEvent): EventRecord {
  const assets = assetsOf(wire);
  const picture = LIST_PICTURES.flatMap((name) => assets.filter((asset) => asset.name === name))[0];
  return {
    id: wire.event_id,
    kind: kindOf(wire),
    title: wire.event_desc || wire.event_id,
    status:
      wire.event_status === 'dead' ? 'ENDED' : wire.event_status === 'pending' ? 'ANNOUNCED' : 'ON_SALE',
    venue: venueOf(wire),
    categories: Object.entries(wire.classes ?? {})
      // The main class first; some suppliers have several.
      .sort(([a], [b]) => Number(b === wire.main_class_key) - Number(a === wire.main_class_key))
      .map(([code, name]) => ({ code, name })),
    image: picture ? { url: urlOf(picture), caption: picture.caption || null } : null,
    startsOn: wire.date_range_start?.iso8601_date_and_time.slice(0, 10) ?? null,
    endsOn: wire.date_range_end?.iso8601_date_and_time.slice(0, 10) ?? null,
    seated: wire.is_seated,
    dated: wire.need_performance,
    addOn: wire.is_add_on,
    extra: {
      sourceCode: wire.source_code,
      sourceName: wire.source_desc,
      filters: wire.custom_filter ?? [],
    },
  };
}

/** The zone of a venue: TicketSwitch sends offsets only, so it follows from the place on the map. */
export function zoneOf(wire: Pick<WireEvent, 'geo_data'>): string {
  const place = locationOf(wire);
  return place ? tzLookup(place.latitude, place.longitude) : 'UTC';
}

/** Where it is; null when that is not told, or nowhere on earth. */
function locationOf({ geo_data: geo }: Pick<WireEvent, 'geo_data'>): Venue['location'] {
  if (!geo || Math.abs(geo.latitude) > 90 || Math.abs(geo.longitude) > 180) return null;
  return { latitude: geo.latitude, longitude: geo.longitude };
}

function kindOf(wire: WireEvent): EventKind {
  if (wire.event_type === 'hotel_room') return 'HOTEL';
  if (wire.event_type === 'misc_item') return 'GOODS';
  if (wire.meta_event_component_events) return 'PACKAGE';
  return wire.need_performance ? 'PERFORMANCE' : 'PASS';
}

function venueOf(wire: WireEvent): Venue | null {
  if (!wire.venue_desc) return null;
  const country = isoCountry(wire.country_code);
  const local = wire.venue_code ?? slug(`${wire.venue_desc} ${wire.city_desc ?? ''}`);
  return {
    id: encodeId({ supplier: manifest.code, kind: 'venue', local }),
    name: wire.venue_desc,
    address: wire.venue_addr || null,
    city: wire.city_desc
      ? { code: cityCode(country?.code ?? 'xx', wire.city_desc), name: wire.city_desc }
      : null,
    postcode: wire.postcode || null,
    country,
    timeZone: zoneOf(wire),
    location: locationOf(wire),
  };
}

/** The texts, media and links of an event. */
export function detailsOf({ event, add_ons, upsells }: WireEventEntry & { event: WireEvent }): EventDetails {
  const related = [
    ...(upsells ?? []).map((one) => one.event_id),
    ...(event.event_upsell_list?.event_id ?? []),
  ];
  return {
    description: event.event_info || event.structured_info?.overview?.value || null,
    descriptionHtml: event.event_info_html || event.structured_info?.overview?.value_html || null,
    texts: Object.entries(event.structured_info ?? {}).map(([key, { name, value, value_html: html }]) => ({
      key,
      title: name || key,
      text: value,
      html: html || null,
    })),
    media: mediaOf(event),
    reviews: (event.reviews?.review ?? []).flatMap(reviewOf),
    criticRating: ratingOf(event.critic_review_percent),
    visitorRating: ratingOf(event.user_review_percent),
    runningTime: runningTimeOf(event),
    addOnIds: (add_ons ?? []).map((one) => one.event_id),
    relatedIds: [...new Set(related)],
    componentIds: (event.meta_event_component_events?.event ?? []).map((one) => one.event_id),
  };
}

function mediaOf(event: WireEvent): Media[] {
  const pictures = assetsOf(event).map((asset) => ({
    kind: asset.name === 'seating_plan' ? ('SEATING_PLAN' as const) : ('IMAGE' as const),
    name: asset.name,
    url: urlOf(asset),
    caption: asset.caption || null,
    width: null,
    height: null,
  }));
  const video = event.video_iframe;
  if (!video?.video_iframe_url_when_secure) return pictures;
  return [
    ...pictures,
    {
      kind: 'VIDEO' as const,
      name: 'video',
      url: video.video_iframe_url_when_secure,
      caption: video.video_iframe_caption || null,
      width: video.video_iframe_width ?? null,
      height: video.video_iframe_height ?? null,
    },
  ];
}

function assetsOf({ media }: WireEvent): WireMediaAsset[] {
  return (media?.media_asset ?? []).filter((asset) => urlOf(asset) !== '');
}

function urlOf(asset: WireMediaAsset): string {
  return asset.secure_complete_url || asset.insecure_complete_url;
}

function reviewOf(wire: WireReview): EventDetails['reviews'] {
  const published = new Date(wire.review_iso8601_date_and_time);
  // Some recorded reviews have no usable date; the contract promises one.
  if (Number.isNaN(published.getTime())) return [];
  const stars = wire.star_rating;
  return [
    {
      body: wire.review_body,
      title: wire.review_title || null,
      author: wire.review_author || null,
      stars: stars !== undefined && stars >= 1 ? Math.round(stars) : null,
      language: wire.review_lang || null,
      publishedAt: published.toISOString(),
      byVisitor: wire.is_user_review,
      url: wire.review_original_url || null,
    },
  ];
}

function ratingOf(percent: number | undefined): number | null {
  return percent === undefined ? null : Math.round(percent);
}

function runningTimeOf({
  min_running_time: min,
  max_running_time: max,
}: WireEvent): EventDetails['runningTime'] {
  const least = min ?? max;
  const most = max ?? min;
  return least && most ? { minMinutes: least, maxMinutes: most } : null;
}
