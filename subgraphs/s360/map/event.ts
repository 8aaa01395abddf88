import type { EventKind, EventStatus, Media, Venue } from '@foyer/kit/generated/supplier';
import { encodeId } from '@foyer/kit/id';
import { cityCode, countryOf } from '@foyer/kit/place';
import type { EventDetails, EventRecord } from '@foyer/kit/supplier/records';
import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import { isRunning, saleOf } from '../designed/rules.ts';
import { manifest } from '../supplier.ts';
import type { WireProduct } from '../wire/catalogue.ts';
import type { Found } from './found.ts';
import { textOf } from './text.ts';
import { calendarOf, datesFrom, localDate } from './visits.ts';

export type Reading = { catalogue: Catalogue; language: string; now: Date };

/** A product as an event. `performances` are those to come. */
export function eventOf(offer: Offer, performances: readonly Found[], reading: Reading): EventRecord {
  const { product, season } = offer;
  const { catalogue, language, now } = reading;
  const zone = catalogue.pos.organizationTimeZone;
  const dates = datesOf(product, performances, zone, now);
  const image = pictures(product)[0];
  const { activityId } = product.event ?? {};
  return {
    id: String(product.id),
    kind: kindOf(product),
    title: textOf(product.externalName, language) || product.code,
    status: statusOf(product, performances.length > 0, dates !== undefined, now),
    venue: venueOf(product, reading),
    categories: season.wire.topics
      .filter(({ id }) => product.topicIds.includes(id))
      .map(({ code, externalName }) => ({ code, name: textOf(externalName, language) || code })),
    image: image ? { url: image, caption: null } : null,
    startsOn: dates?.first ?? null,
    endsOn: dates?.last ?? null,
    seated: isSeated(product, catalogue),
    dated: isDated(product),
    addOn: false,
    extra: {
      season: {
        code: season.wire.code,
        name: textOf(season.wire.externalName, language) || season.wire.code,
      },
      activity: season.wire.activities
        .filter(({ id }) => id === activityId)
        .map(({ code, externalName }) => ({ code, name: textOf(externalName, language) || code }))[0],
    },
  };
}

/** The first and last local date to come. Visits have dates beyond those that are listed. */
function datesOf({ pass }: WireProduct, performances: readonly Found[], zone: string, now: Date) {
  if (pass?.dateMandatory) return datesFrom(calendarOf(pass, zone), localDate(now, zone));
  const dates = performances
    .flatMap((one) => (one.kind === 'performance' ? [localDate(one.startsAt, zone)] : []))
    .sort();
  const [first] = dates;
  return first === undefined ? undefined : { first, last: dates.at(-1) ?? null };
}

export function isDated({ event, pass }: WireProduct): boolean {
  return event !== undefined || pass?.dateMandatory === true;
}

function kindOf({ event, pass, seasonTicket, package: packaged }: WireProduct): EventKind {
  if (event) return 'PERFORMANCE';
  if (pass) return pass.dateMandatory ? 'VISIT' : 'PASS';
  if (seasonTicket) return 'SEASON_TICKET';
  return packaged ? 'PACKAGE' : 'GOODS';
}

function statusOf(product: WireProduct, listed: boolean, coming: boolean, now: Date): EventStatus {
  if (!isRunning(product.state) || !(listed || coming)) return 'ENDED';
  const sale = saleOf(product.salePeriods, now);
  if (sale === 'OVER') return 'ENDED';
  return sale === 'NOT_YET' || !listed ? 'ANNOUNCED' : 'ON_SALE';
}

function isSeated(product: WireProduct, catalogue: Catalogue): boolean {
  return performancesIn(product, catalogue).some(
    ({ numbered, seatCategories }) => numbered || seatCategories.some((category) => category.numbered),
  );
}

/** An event's own performances, or those a season ticket or package is made of. */
function performancesIn(product: WireProduct, { byPerformance }: Catalogue) {
  const { event, seasonTicket, package: packaged } = product;
  const lines = seasonTicket?.seasonTicketLines ?? packaged?.packageLine ?? [];
  const inner = lines.flatMap((line) =>
    (line.product.event?.performances ?? []).flatMap(({ id }) => byPerformance.get(id)?.performance ?? []),
  );
  return event?.performances ?? inner;
}

/** The site of the first space it takes place in, or that of the product itself. */
function venueOf(product: WireProduct, { catalogue, language }: Reading): Venue | null {
  const played = performancesIn(product, catalogue).flatMap(({ physicalConfigurationId: id }) =>
    id === undefined ? [] : (catalogue.spaces.get(id) ?? []),
  )[0];
  const space = played ?? [...catalogue.spaces.values()].find(({ siteId }) => siteId === product.siteId);
  if (!space) return null;
  const country = space.countryCode ? countryOf(space.countryCode) : null;
  return {
    id: encodeId({ supplier: manifest.code, kind: 'venue', local: String(space.siteId) }),
    name: textOf(space.siteExternalName, language) || space.siteCode,
    address: space.street ?? space.formattedAddress ?? null,
    city: space.town ? { code: cityCode(country?.code ?? 'xx', space.town), name: space.town } : null,
    postcode: space.zipcode ?? null,
    country,
    timeZone: catalogue.pos.organizationTimeZone,
    location: null,
  };
}

/** The texts, media and links of an event. */
export function detailsOf({ product }: Offer, { catalogue, language, now }: Reading): EventDetails {
  const { event, seasonTicket, package: packaged } = product;
  const minutes = (event?.performances ?? []).flatMap(({ duration }) =>
    duration ? Math.ceil(duration / 60) : [],
  );
  const lines = seasonTicket?.seasonTicketLines ?? packaged?.packageLine ?? [];
  return {
    description: textOf(product.description, language) || null,
    descriptionHtml: null,
    texts: [],
    media: mediaOf(product),
    reviews: [],
    criticRating: null,
    visitorRating: null,
    runningTime:
      minutes.length > 0 ? { minMinutes: Math.min(...minutes), maxMinutes: Math.max(...minutes) } : null,
    addOnIds: [],
    relatedIds: product.crossSellProductLinks
      .filter(({ start, end }) => (start === undefined || start <= now) && (end === undefined || end >= now))
      .map(({ targetProductId }) => targetProductId)
      .filter((id) => catalogue.byProduct.has(id))
      .map(String),
    componentIds: [...new Set(lines.map((line) => line.product.id))]
      .filter((id) => catalogue.byProduct.has(id))
      .map(String),
  };
}

/** Addresses of pictures, the largest first. What is no address is left out. */
function pictures({ largeImageUrl, mediumImageUrl, logo }: WireProduct): string[] {
  return [largeImageUrl, mediumImageUrl, logo].flatMap((url) =>
    url && /^https?:/.test(url) && URL.canParse(url) ? [url] : [],
  );
}

function mediaOf(product: WireProduct): Media[] {
  const names = { large: product.largeImageUrl, medium: product.mediumImageUrl, logo: product.logo };
  const usable = pictures(product);
  return Object.entries(names).flatMap(([name, url]) =>
    url && usable.includes(url)
      ? [{ kind: 'IMAGE' as const, name, url, caption: null, width: null, height: null }]
      : [],
  );
}
