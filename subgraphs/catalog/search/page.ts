import { decodeCursor, encodeCursor } from '@foyer/kit/cursor';
import { FoyerError } from '@foyer/kit/problem';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { EventPage, EventRecord, EventRef } from '../records.ts';
import type { CatalogDatabase } from '../tables.ts';
import { type EventQuery, listMark } from './query.ts';
import { sortKey, source, where } from './where.ts';

const text = z.string().refine((value) => !value.includes('\0'));
const number = z.string().regex(/^-?(\d+(\.\d+)?(e[+-]?\d+)?|Infinity)$/);
/** The list it belongs to, and the key and id of an event in it. */
const position = {
  text: z.tuple([z.string(), text, text]),
  float8: z.tuple([z.string(), number, text]),
};

type Wanted = { first: number; after: string | null; refOf(record: EventRecord): EventRef };

/** One page of a search. */
export async function findEvents(
  db: CatalogDatabase,
  query: EventQuery,
  { first, after, refOf }: Wanted,
): Promise<EventPage> {
  const mark = listMark(query);
  const { key, type } = sortKey(query);
  const begin = after === null ? null : decodeCursor(after, position[type]);
  if (begin && begin[0] !== mark) {
    throw new FoyerError(
      'MALFORMED_CURSOR',
      'The cursor is of another list: give the same filter and sort with it.',
    );
  }
  const { rows } = await sql<{ record: EventRecord; key: string; km: number | null }>`
    with page as (
      select event.catalogue, event.id, ${key} as key, ${query.filter.near ? sql`away.km` : sql`null::float8`} as km
      from ${source(query)} where ${where(query)} ${begin ? behind(key, type, begin) : sql``}
      order by ${key}, event.id limit ${first + 1}
    )
    select event_record.record, page.key::text as key, page.km
    from page join event_record using (catalogue, id) order by page.key, page.id`.execute(db);
  const found = rows.slice(0, first).map(({ record, key: at, km }) => ({
    cursor: encodeCursor([mark, at, record.id]),
    event: refOf(record),
    distanceKm: km === null ? null : Math.round(km * 100) / 100,
  }));
  return { found, hasNextPage: rows.length > first, hasPreviousPage: begin !== null, query };
}

/** The key comes back as the text it was read as, which is exact. */
function behind(
  key: RawBuilder<unknown>,
  type: 'text' | 'float8',
  [, at, id]: readonly [string, string, string],
): RawBuilder<unknown> {
  return type === 'text'
    ? sql`and (${key}, event.id) > (${at}::text collate "C", ${id}::text collate "C")`
    : sql`and (${key}, event.id) > (${at}::float8, ${id}::text collate "C")`;
}
