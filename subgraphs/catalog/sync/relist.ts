import { sql } from 'kysely';
import { wordsAndJoined, wordsOf } from '../search/words.ts';
import type { CatalogDatabase, LabelKind } from '../tables.ts';
import { revise } from './write.ts';

/** How many letters words have that may be meant by mistyped ones. */
const LEAST = 3;
const MOST = 40;

/** Adds the words of some events to the list; what nobody uses any more goes when it is made anew. */
export async function addWords(db: CatalogDatabase, key: string, ids: readonly string[]): Promise<void> {
  await sql`
    insert into word (catalogue, word)
    select distinct ${key}, word
    from event, unnest(tsvector_to_array(search)) as word
    where catalogue = ${key} and listed and id = any(${[...ids]}::text[]) and length(word) between ${LEAST} and ${MOST}
    on conflict do nothing`.execute(db);
}

type Named = { kind: LabelKind; value: string; name: string; events: number };

/** Makes the lists of words and of names of a catalogue anew, from the events that are there. */
export async function relist(db: CatalogDatabase, key: string): Promise<void> {
  await db.transaction().execute(async (session) => {
    await sql`delete from word where catalogue = ${key}`.execute(session);
    await sql`
      insert into word (catalogue, word)
      select ${key}, word from ts_stat(format('select search from event where listed and catalogue = %L', ${key}::text))
      where length(word) between ${LEAST} and ${MOST}`.execute(session);
    const { rows } = await sql<Named>`
      select kind, value, min(name) as name, count(*)::int as events from (
        select name.kind, name.value, name.name
        from event join event_record using (catalogue, id), lateral (
          values ('CITY', record #>> '{venue,city,code}', record #>> '{venue,city,name}'),
            ('COUNTRY', record #>> '{venue,country,code}', record #>> '{venue,country,name}'),
            ('VENUE', record #>> '{venue,id}', record #>> '{venue,name}')
          union all
          select 'CATEGORY', category ->> 'code', category ->> 'name'
          from jsonb_array_elements(record -> 'categories') as category
        ) as name (kind, value, name)
        where catalogue = ${key} and listed
      ) as named
      where value is not null group by kind, value`.execute(session);
    const labels = rows.map((one) => ({
      ...one,
      key: wordsOf(one.name).join(' '),
      words: wordsAndJoined(one.name).join(' '),
    }));
    await sql`delete from label where catalogue = ${key}`.execute(session);
    await sql`
      insert into label (catalogue, kind, value, name, name_key, search, events)
      select ${key}, kind, value, name, unaccent(key), to_tsvector('simple', unaccent(words)), events
      from jsonb_to_recordset(${JSON.stringify(labels)}::jsonb)
        as r (kind text, value text, name text, key text, words text, events integer)`.execute(session);
    await revise(session, key);
  });
}
