import { sql } from 'kysely';
import { type Catalogue, catalogueKey } from '../catalogue.ts';
import type { Suggestion } from '../generated/resolvers.ts';
import type { CatalogDatabase } from '../tables.ts';
import { eventQuery } from './query.ts';
import { where } from './where.ts';
import { asQuery } from './words.ts';

/** So many of the best sellers that fit are looked at; a single letter fits half of the index. */
const LOOKED_AT = 200;

/** What somebody may be typing: places and categories first, then events. */
export async function suggest(
  db: CatalogDatabase,
  catalogues: readonly Catalogue[],
  { text, first, now }: { text: string; first: number; now: Date },
): Promise<Suggestion[]> {
  const query = await eventQuery(db, catalogues, { text }, { sort: null, now });
  if (!query.words?.length) return [];
  const typed = query.words.map(({ plain }) => plain).join(' ');
  const keys = catalogues.map((catalogue) => catalogueKey(catalogue));
  const labels = sql<Suggestion>`
    select min(name) as text, kind, value from label
    where catalogue = any(${keys}::text[]) and kind <> 'COUNTRY' and search @@ ${asQuery(query.words)}::tsquery
    group by kind, value
    order by max(starts_with(name_key, ${typed})::int) desc, sum(events) desc, value
    limit ${first}`.execute(db);
  const events = sql<Suggestion>`
    select event_record.record ->> 'title' as text, 'EVENT' as kind, id as value from (
      select catalogue, id, rank, starts_with(title_key, ${typed}) as begins from (
        select event.catalogue, event.id, event.rank, event.title_key
        from event where ${where(query)} order by event.rank, event.id limit ${LOOKED_AT}
      ) as fitting
      order by begins desc, rank, id limit ${first}
    ) as best join event_record using (catalogue, id)
    order by begins desc, rank, id`.execute(db);
  const [places, found] = await Promise.all([labels, events]);
  // Half for places and categories; what one kind does not need the other gets.
  const few = Math.max(Math.ceil(first / 2), first - found.rows.length);
  return [...places.rows.slice(0, few), ...found.rows].slice(0, first);
}
