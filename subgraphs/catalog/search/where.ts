import { type RawBuilder, sql } from 'kysely';
import type { EventQuery } from './query.ts';
import { asQuery, type TypedWord } from './words.ts';

const DAY_MS = 86_400_000;

/** Where events are looked for: `event`, and beside it what has to be worked out for each but once. */
export function source(query: EventQuery): RawBuilder<unknown> {
  const { near, dates } = query.filter;
  return sql`event
    ${near ? sql`cross join lateral (select ${distance(near)} as km offset 0) as away` : sql``}
    ${dates && query.sort === 'DATE' ? sql`left join (${firstDates(query)}) as playing on (playing.catalogue, playing.event) = (event.catalogue, event.id)` : sql``}`;
}

/** What has to hold of an event. */
export function where(query: EventQuery): RawBuilder<unknown> {
  const { catalogues, filter, words, now } = query;
  const { cities, countries, venues, categories, kinds, near, dates, price, currency, onOffer, seated } =
    filter;
  // Late at night somewhere it is still the day before.
  const yesterday = new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10);
  const conditions = [
    sql`event.catalogue = any(${[...catalogues]}::text[]) and event.listed`,
    sql`(event.ends_on is null or event.ends_on >= ${yesterday})`,
    ...(words === null ? [] : [matches(words)]),
    ...oneOf('event.city', cities),
    ...oneOf('event.country', countries),
    ...oneOf('event.venue', venues),
    ...oneOf('event.kind', kinds),
    ...(categories ? [sql`event.categories && ${[...categories]}::text[]`] : []),
    ...(near ? [within(near)] : []),
    ...(dates ? [sql`(not event.dated or ${plays(query)})`] : []),
    ...oneOf('event.currency', price ? [price.currency] : null),
    ...(price?.min ? [sql`event.price_max >= ${price.min}::numeric`] : []),
    ...(price?.max ? [sql`event.price_min <= ${price.max}::numeric`] : []),
    ...oneOf('event.currency', currency ? [currency] : null),
    ...(onOffer == null ? [] : [sql`event.on_offer = ${onOffer}`]),
    ...(seated == null ? [] : [sql`event.seated = ${seated}`]),
    ...(filter.includeAddOns ? [] : [sql`not event.add_on`]),
  ];
  return sql.join(conditions, sql` and `);
}

/** By what events are put in order, ascending, with the id behind it; and its type. */
export function sortKey(query: EventQuery): { key: RawBuilder<unknown>; type: 'text' | 'float8' } {
  switch (query.sort) {
    case 'TITLE':
      return { key: sql`event.title_key`, type: 'text' };
    case 'DATE': {
      const date = query.filter.dates ? sql`playing.first_date` : sql`event.starts_on`;
      return { key: sql`coalesce(${date}, '9999-12-31')`, type: 'text' };
    }
    case 'PRICE':
      return { key: sql`coalesce(event.price_min, 'Infinity')::float8`, type: 'float8' };
    case 'PRICE_DESC':
      return { key: sql`-coalesce(event.price_max, '-Infinity')::float8`, type: 'float8' };
    case 'DISTANCE':
      return { key: sql`away.km`, type: 'float8' };
    case 'RELEVANCE':
      return { key: relevance(query), type: 'float8' };
    case 'POPULARITY':
      return { key: sql`event.rank`, type: 'float8' };
  }
}

type Near = { latitude: number; longitude: number; radiusKm: number };

function pointOf({ latitude, longitude }: Near): RawBuilder<unknown> {
  return sql`ll_to_earth(${latitude}, ${longitude})`;
}

/** Kilometres from the point that was given. */
function distance(near: Near): RawBuilder<unknown> {
  return sql`earth_distance(event.place, ${pointOf(near)}) / 1000`;
}

/** Within the circle; the box around it is what the index on places can tell. */
function within(near: Near): RawBuilder<unknown> {
  return sql`earth_box(${pointOf(near)}, ${near.radiusKm * 1000}) @> event.place and away.km <= ${near.radiusKm}`;
}

function oneOf(column: string, values: readonly string[] | null | undefined): RawBuilder<unknown>[] {
  return values ? [sql`${sql.ref(column)} = any(${[...values]}::text[])`] : [];
}

function matches(words: readonly TypedWord[]): RawBuilder<unknown> {
  return words.length > 0 ? sql`event.search @@ ${asQuery(words)}::tsquery` : sql`false`;
}

/** First the titles that begin as was typed, then those with all the words, then what else has them. */
function relevance({ words }: EventQuery): RawBuilder<unknown> {
  if (!words?.length) return sql`event.rank`;
  const typed = words.map(({ plain }) => plain).join(' ');
  return sql`case when starts_with(event.title_key, ${typed}) then 0
    when event.search @@ ${asQuery(words, 'A')}::tsquery then 1 else 2 end + event.rank * 0.999`;
}

/** Whether an event has a performance on the dates asked for. */
function plays(query: EventQuery): RawBuilder<unknown> {
  if (query.sort === 'DATE') return sql`playing.first_date is not null`;
  return sql`(event.catalogue, event.id) in (
    select performance.catalogue, performance.event from performance where ${onDates(query)})`;
}

/** The first of the dates asked for on which each event plays. */
function firstDates(query: EventQuery): RawBuilder<unknown> {
  return sql`select performance.catalogue, performance.event, min(performance.local_date) as first_date
    from performance where ${onDates(query)} group by 1, 2`;
}

/** Performances to come on the dates asked for: local dates at the venue, whatever its zone. */
function onDates({ filter, now }: EventQuery): RawBuilder<unknown> {
  const { from, to } = filter.dates ?? {};
  return sql`performance.local_date between ${from || '0001-01-01'} and ${to || '9999-12-31'}
    and (performance.over_at is null or performance.over_at > ${now})`;
}
