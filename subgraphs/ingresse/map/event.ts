import type { EventStatus, Image, SaleStatus, Venue } from '@foyer/kit/generated/supplier';
import { encodeId } from '@foyer/kit/id';
import { cityCode, countryOf } from '@foyer/kit/place';
import type { EventDetails, EventRecord, PerformanceRecord } from '@foyer/kit/supplier/records';
import { localParts } from '@foyer/kit/time';
import { manifest } from '../supplier.ts';
import type { WireEvent } from '../wire/event.ts';
import { PASSPORTS, performanceId } from './ids.ts';
import { plainText } from './text.ts';
import { instantOf, zoneOf } from './time.ts';

const SALE_STATUS: Readonly<Record<string, SaleStatus>> = {
  available: 'ON_SALE',
  notstarted: 'NOT_YET',
  soldout: 'SOLD_OUT',
  finished: 'CLOSED',
  unavailable: 'CLOSED',
};

export function saleStatusOf(status: string): SaleStatus {
  return SALE_STATUS[status] ?? 'CLOSED';
}

/** An event for lists. */
export function eventOf(wire: WireEvent): EventRecord {
  const dates = wire.sessions
    .map(({ dateTime }) => dateTime.slice(0, 10))
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
    .sort();
  return {
    id: wire.id,
    kind: 'PERFORMANCE',
    title: wire.title,
    status: statusOf(wire),
    venue: venueOf(wire),
    categories: wire.categories.map(({ id, name, slug }) => ({ code: slug || id, name })),
    image: imageOf(wire),
    startsOn: dates[0] ?? null,
    endsOn: dates.at(-1) ?? null,
    // What Ingresse tells of its tickets has no seats.
    seated: false,
    dated: true,
    addOn: false,
    extra: {
      slug: wire.slug,
      producerId: wire.producerId ?? null,
      companyId: wire.companyId ?? null,
      unlisted: wire.status.name === 'private',
      attributes: Object.values(wire.attributes).flatMap(({ name, value }) =>
        name && ['string', 'number', 'boolean'].includes(typeof value)
          ? [{ name, value: String(value) }]
          : [],
      ),
    },
  };
}

function statusOf({ sessions }: WireEvent): EventStatus {
  const statuses = sessions.map(({ status }) => status);
  if (statuses.some((status) => status === 'available' || status === 'soldout')) return 'ON_SALE';
  return statuses.length > 0 && statuses.every((status) => status === 'finished') ? 'ENDED' : 'ANNOUNCED';
}

function imageOf({ poster, title }: WireEvent): Image | null {
  const url = poster && (poster.large || poster.xLarge || poster.medium || poster.small);
  return url ? { url, caption: title } : null;
}

function venueOf({ place, timezone }: WireEvent): Venue | null {
  if (!place) return null;
  const country = /^[A-Za-z]{2}$/.test(place.country) ? countryOf(place.country) : null;
  const { location } = place;
  const onEarth = location && Math.abs(location.lat) <= 90 && Math.abs(location.lon) <= 180;
  return {
    id: encodeId({ supplier: manifest.code, kind: 'venue', local: place.id }),
    name: place.name,
    address: place.street || null,
    city: place.city ? { code: cityCode(country?.code ?? 'xx', place.city), name: place.city } : null,
    postcode: place.zip || null,
    country,
    timeZone: zoneOf(timezone),
    location: onEarth ? { latitude: location.lat, longitude: location.lon } : null,
  };
}

/** Whether each ticket needs the e-mail address of who comes. */
export function wantsHolders({ attributes }: WireEvent): boolean {
  return ['true', '1'].includes(String(attributes.ticketTransferRequired?.value));
}

/** The sessions of an event as performances. */
export function sessionsOf(wire: WireEvent): PerformanceRecord[] {
  const zone = zoneOf(wire.timezone);
  return wire.sessions.map(({ id, dateTime, status }) => {
    const startsAt = instantOf(dateTime, zone);
    const local = startsAt ? localParts(new Date(startsAt), zone) : null;
    return {
      id: performanceId(wire.id, id),
      eventId: wire.id,
      startsAt,
      localDate: local?.date ?? null,
      localTime: local?.time ?? null,
      timeZone: zone,
      name: null,
      saleStatus: saleStatusOf(status),
      runningMinutes: null,
      limited: null,
      extra: { sessionIds: [id], passport: false },
    };
  });
}

/** Tickets for all sessions of an event, as a performance without a time. */
export function passportOf(wire: WireEvent, status: string): PerformanceRecord {
  const label = wire.attributes.passportLabel?.value;
  return {
    id: performanceId(wire.id, PASSPORTS),
    eventId: wire.id,
    startsAt: null,
    localDate: null,
    localTime: null,
    timeZone: zoneOf(wire.timezone),
    name: (typeof label === 'string' && label) || 'Passport',
    saleStatus: saleStatusOf(status),
    runningMinutes: null,
    limited: null,
    extra: { sessionIds: wire.sessions.map(({ id }) => id), passport: true },
  };
}

export function detailsOf(wire: WireEvent): EventDetails {
  const { poster } = wire;
  const sizes = poster ? (['small', 'medium', 'large', 'xLarge'] as const) : [];
  return {
    description: plainText(wire.description) || null,
    descriptionHtml: wire.description || null,
    texts: [],
    media: sizes.flatMap((name) => {
      const url = poster?.[name];
      return url
        ? [
            {
              kind: 'IMAGE' as const,
              name: `poster_${name}`,
              url,
              caption: wire.title,
              width: null,
              height: null,
            },
          ]
        : [];
    }),
    reviews: [],
    criticRating: null,
    visitorRating: null,
    runningTime: null,
    addOnIds: [],
    relatedIds: [],
    componentIds: [],
  };
}
