import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { DateTime } from 'luxon';
import { type Catalogue, catalogueKey } from '../catalogue.ts';
import { wordsAndJoined, wordsOf } from '../search/words.ts';
import type { CatalogDatabase, CatalogTables } from '../tables.ts';
import { pricesOf, startingPrice } from './prices.ts';
import { type Entry, recordOf } from './read.ts';

/** Where a new event stands in its supplier's list until the whole list is known: in the middle. */
export const UNKNOWN_RANK = 0.5;

/**
 * Puts events into the index; answers the ids of those that had changed. The others are left alone. What is not listed
 * in the catalogue, but was asked for by its id, is found by its id only.
 */
export async function writeEntries(
  db: CatalogDatabase,
  catalogue: Catalogue,
  given: readonly Entry[],
  how: { listed: boolean; now: Date },
): Promise<string[]> {
  const key = catalogueKey(catalogue);
  // A list that shifts while it is read may show an event twice; the later one is newer.
  const entries = new Map(given.map((entry) => [entry.event.id, { ...entry, digest: digestOf(entry) }]));
  if (entries.size === 0) return [];
  return db.transaction().execute(async (session) => {
    await session
      .insertInto('catalogue')
      .values({ key, ...catalogue })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const known = await session
      .selectFrom('event')
      .select(['id', 'digest', 'listed'])
      .where('catalogue', '=', key)
      .where('id', 'in', [...entries.keys()])
      .execute();
    for (const { id, digest, listed } of known) {
      if (entries.get(id)?.digest === digest && (listed || !how.listed)) entries.delete(id);
    }
    if (entries.size === 0) return [];
    // Always in the same order, so that two writers of the same rows wait for each other and do not lock up.
    const changed = [...entries.values()].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
    await writeEvents(session, key, changed, how);
    await writeRecords(session, key, changed);
    await writePerformances(session, key, changed);
    await revise(session, key);
    return changed.map(({ event }) => event.id);
  });
}

/** Says that what is indexed of a catalogue has changed, so that what was counted is counted anew. */
export async function revise(db: Kysely<CatalogTables>, key: string): Promise<void> {
  await sql`update catalogue set revision = revision + 1 where key = ${key}`.execute(db);
}

type Changed = Entry & { digest: string };

async function writeEvents(
  db: Kysely<CatalogTables>,
  key: string,
  changed: readonly Changed[],
  { listed, now }: { listed: boolean; now: Date },
): Promise<void> {
  const rows = changed.map((entry) => {
    const { event } = entry;
    const { venue } = event;
    return {
      id: event.id,
      title_words: wordsAndJoined(event.title).join(' '),
      other_words: wordsAndJoined(around(entry)).join(' '),
      title_key: wordsOf(event.title).join(' '),
      kind: event.kind,
      venue: venue?.id ?? null,
      city: venue?.city?.code ?? null,
      country: venue?.country?.code ?? null,
      categories: event.categories.map(({ code }) => code),
      seated: event.seated,
      dated: event.dated,
      add_on: event.addOn,
      starts_on: event.startsOn,
      ends_on: event.endsOn,
      latitude: venue?.location?.latitude ?? null,
      longitude: venue?.location?.longitude ?? null,
      digest: entry.digest,
      ...pricesOf(entry),
    };
  });
  // One parameter for all rows, however many.
  await sql`
    insert into event (catalogue, id, title_key, search, kind, venue, city, country, categories, seated, dated,
      add_on, on_offer, starts_on, ends_on, price_min, price_max, currency, rank, place, digest, listed, written_at, written_in)
    select ${key}, id, unaccent(title_key),
      setweight(to_tsvector('simple', unaccent(title_words)), 'A') || to_tsvector('simple', unaccent(other_words)),
      kind, venue, city, country, array(select jsonb_array_elements_text(categories)), seated, dated,
      add_on, on_offer, starts_on, ends_on, price_min, price_max, currency, ${UNKNOWN_RANK},
      case when latitude is not null then ll_to_earth(latitude, longitude) end, digest, ${listed}::boolean, ${now},
      (select run from catalogue where key = ${key})
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      id text, title_key text, title_words text, other_words text, kind text, venue text, city text,
      country text, categories jsonb, seated boolean, dated boolean, add_on boolean, on_offer boolean, starts_on text,
      ends_on text, price_min numeric, price_max numeric, currency text, latitude float8, longitude float8, digest text)
    on conflict (catalogue, id) do update set title_key = excluded.title_key,
      search = excluded.search, kind = excluded.kind, venue = excluded.venue, city = excluded.city,
      country = excluded.country, categories = excluded.categories, seated = excluded.seated, dated = excluded.dated,
      add_on = excluded.add_on, on_offer = excluded.on_offer, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      price_min = excluded.price_min, price_max = excluded.price_max, currency = excluded.currency,
      place = excluded.place, digest = excluded.digest, listed = event.listed or excluded.listed,
      written_at = excluded.written_at, written_in = excluded.written_in`.execute(db);
}

async function writeRecords(
  db: Kysely<CatalogTables>,
  key: string,
  changed: readonly Changed[],
): Promise<void> {
  const rows = changed.map((entry) => ({ id: entry.event.id, record: recordOf(entry) }));
  await sql`
    insert into event_record (catalogue, id, record)
    select ${key}, id, record from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, record jsonb)
    on conflict (catalogue, id) do update set record = excluded.record`.execute(db);
}

async function writePerformances(
  db: Kysely<CatalogTables>,
  key: string,
  changed: readonly Changed[],
): Promise<void> {
  const rows = new Map(
    changed.flatMap(({ event, performances }) =>
      performances.map((performance) => {
        const { costRange, ...record } = performance;
        const row = {
          id: record.id,
          event: event.id,
          record: { ...record, eventId: event.id },
          local_date: record.localDate ?? '',
          local_time: record.localTime ?? '',
          over_at: overAt(performance),
          ...startingPrice(costRange),
        };
        return [record.id, row] as const;
      }),
    ),
  );
  const events = changed.map(({ event }) => event.id);
  await sql`
    delete from performance where catalogue = ${key} and event = any(${events}::text[])
      and not (id = any(${[...rows.keys()]}::text[]))`.execute(db);
  await sql`
    insert into performance (catalogue, id, event, record, local_date, local_time, over_at, price, currency)
    select ${key}, r.* from jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb) as r (
      id text, event text, record jsonb, local_date text, local_time text, over_at timestamptz, price numeric, currency text)
    order by id
    on conflict (catalogue, id) do update set event = excluded.event, record = excluded.record,
      local_date = excluded.local_date, local_time = excluded.local_time, over_at = excluded.over_at,
      price = excluded.price, currency = excluded.currency
    where (performance.event, performance.record, performance.over_at, performance.price, performance.currency)
      is distinct from (excluded.event, excluded.record, excluded.over_at, excluded.price, excluded.currency)`.execute(
    db,
  );
}

/** A performance is to come until it begins; one that has only a date, until the end of that day at the venue. */
function overAt({ startsAt, localDate, timeZone }: Entry['performances'][number]): string | null {
  if (startsAt !== null) return startsAt;
  if (localDate === null) return null;
  return DateTime.fromISO(localDate, { zone: timeZone }).plus({ days: 1 }).toUTC().toISO();
}

/** Popularity is no part of it: it moves all the time, and its place in the list is kept apart. */
function digestOf({ popularity: _popularity, ...entry }: Entry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('base64url');
}

/** What an event is found by besides its title. */
function around({ event: { venue, categories } }: Entry): string {
  const names = categories.map(({ name }) => name);
  return [venue?.name, venue?.city?.name, venue?.country?.name, ...names].filter(Boolean).join(' ');
}
