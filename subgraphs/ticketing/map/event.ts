import type { Category, EventStatus, SaleStatus, Venue } from '@foyer/kit/generated/supplier';
import { encodeId } from '@foyer/kit/id';
import { cityCode, countryOf, slug } from '@foyer/kit/place';
import type { EventDetails, EventRecord, PerformanceRecord } from '@foyer/kit/supplier/records';
import { localParts } from '@foyer/kit/time';
import tzLookup from '@photostructure/tz-lookup';
import { manifest } from '../supplier.ts';
import type { WireEvent, WireRegion, WireVenue } from '../wire/event.ts';
import { idOf } from '../wire/primitives.ts';
import { countryCode } from './country.ts';

/** An event with the region that it takes place in. */
export type Placed = { event: WireEvent; region: WireRegion | undefined };

/** What was not approved is nobody's but its host's. */
const KNOWN = new Set(['Listed', 'Scheduled', 'Cancelled', 'Staged']);
/** An event without an end has this one. */
const ENDLESS = '9999-';

/** Whether an event is, or was, for the public. */
export function isPublished({ status }: Pick<WireEvent, 'status'>): boolean {
  return KNOWN.has(status);
}

export function eventOf({ event, region }: Placed, now: Date): EventRecord {
  const date = startOf(event)?.date ?? null;
  return {
    id: idOf(event.self),
    kind: 'PERFORMANCE',
    title: event.title,
    status: STATUS[saleStatusOf(event, now)],
    venue: venueOf(event.venue, region),
    categories: categoriesOf(event),
    image: event.banner ? { url: event.banner, caption: null } : null,
    startsOn: date,
    endsOn: date,
    seated: false,
    dated: true,
    addOn: false,
  };
}

/** The category first, then what it is within that. */
function categoriesOf({ category, subcategory }: WireEvent): Category[] {
  if (!category.name) return [];
  const code = idOf(category.self);
  const within = subcategory ? [{ code: `${code}/${slug(subcategory)}`, name: subcategory }] : [];
  return [{ code, name: category.name }, ...within];
}

/** The one performance of an event. It has the event's id. */
export function performanceOf({ event }: Pick<Placed, 'event'>, now: Date): PerformanceRecord {
  const id = idOf(event.self);
  const start = startOf(event);
  return {
    id,
    eventId: id,
    startsAt: event.start,
    localDate: start?.date ?? null,
    localTime: start?.time ?? null,
    timeZone: zoneOf(event.venue),
    name: null,
    saleStatus: saleStatusOf(event, now),
    runningMinutes: minutesOf(event),
    limited: null,
  };
}

export function detailsOf({ event }: Pick<Placed, 'event'>): EventDetails {
  const minutes = minutesOf(event);
  const picture = (name: string, url: string) =>
    url ? [{ kind: 'IMAGE' as const, name, url, caption: null, width: null, height: null }] : [];
  return {
    description: event.description || null,
    descriptionHtml: null,
    texts: event.disclaimer
      ? [{ key: 'disclaimer', title: 'Disclaimer', text: event.disclaimer, html: null }]
      : [],
    media: [...picture('banner', event.banner), ...picture('thumbnail', event.thumbnail)],
    reviews: [],
    criticRating: null,
    visitorRating: null,
    runningTime: minutes === null ? null : { minMinutes: minutes, maxMinutes: minutes },
    addOnIds: [],
    relatedIds: [],
    componentIds: [],
  };
}

const STATUS: Readonly<Record<SaleStatus, EventStatus>> = {
  ON_SALE: 'ON_SALE',
  SOLD_OUT: 'ON_SALE',
  NOT_YET: 'ANNOUNCED',
  CLOSED: 'ENDED',
};

export function saleStatusOf({ status, sections, end }: WireEvent, now: Date): SaleStatus {
  if (status === 'Cancelled' || status === 'Staged' || !isPublished({ status })) return 'CLOSED';
  if (end !== null && new Date(end) < now) return 'CLOSED';
  if (sections.some(({ active, remaining }) => active && remaining > 0)) return 'ON_SALE';
  if (sections.some(({ salesStart }) => salesStart !== null && new Date(salesStart) > now)) return 'NOT_YET';
  return sections.some(({ active }) => active) ? 'SOLD_OUT' : 'CLOSED';
}

/** Times have no zone and are UTC; the venue's own zone follows from its place on the map. */
function startOf({ start, venue }: WireEvent) {
  return start === null ? undefined : localParts(new Date(start), zoneOf(venue));
}

function minutesOf({ start, end }: WireEvent): number | null {
  if (start === null || end === null || end.startsWith(ENDLESS)) return null;
  const minutes = Math.round((new Date(end).getTime() - new Date(start).getTime()) / 60_000);
  return minutes > 0 ? minutes : null;
}

function zoneOf(venue: WireVenue): string {
  const place = locationOf(venue);
  return place ? tzLookup(place.latitude, place.longitude) : 'UTC';
}

/** Where it is; null when that is not told, or nowhere on earth. */
function locationOf({ latitude, longitude }: WireVenue): Venue['location'] {
  if (latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? null : { latitude, longitude };
}

function venueOf(venue: WireVenue, region: WireRegion | undefined): Venue {
  const code = region && countryCode(region.country);
  const city = region?.city || region?.name;
  return {
    id: encodeId({ supplier: manifest.code, kind: 'venue', local: idOf(venue.self) }),
    name: venue.name,
    address: venue.address || null,
    city: city ? { code: cityCode(code ?? 'xx', city), name: city } : null,
    postcode: null,
    country: code ? countryOf(code) : null,
    timeZone: zoneOf(venue),
    location: locationOf(venue),
  };
}
