import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor } from '@foyer/kit/cursor';
import { FoyerError } from '@foyer/kit/problem';
import { sql } from 'kysely';
import { z } from 'zod';
import type { PerformanceRecord } from '../records.ts';
import type { Dates } from '../search/filter.ts';
import type { CatalogDatabase } from '../tables.ts';
import { asked, type EventKey, toCome } from './to-come.ts';

/** Which of an event's performances are wanted. The same for all events of a page, so they are read together. */
export type PerformanceWish = Dates & { first: number; after: readonly [string, string, string] | null };
export type PerformanceRow = {
  event: string;
  record: PerformanceRecord;
  /** Its place in the order of time: local date, local time and id. */
  place: readonly [string, string, string];
};

const text = z.string().refine((value) => !value.includes('\0'));
const position = z.tuple([text, text, text, text]);

/** The next performances of many events, each with one more than asked for, to tell whether there is more. */
export async function nextPerformances(
  db: CatalogDatabase,
  events: readonly EventKey[],
  { from, to, first, after }: PerformanceWish,
  now: Date,
): Promise<PerformanceRow[]> {
  const place = sql`performance.local_date, performance.local_time, performance.id`;
  const { rows } = await sql<{ event: string; record: PerformanceRecord; date: string; time: string }>`
    select asked.event, next.record, next.local_date as date, next.local_time as time
    from ${asked(events)}
    cross join lateral (
      select performance.record, ${place} from performance
      where performance.catalogue = asked.catalogue and performance.event = asked.event
        and ${toCome({ from, to }, now)}
        ${after ? sql`and (${place}) > (${sql.join(after.map((part) => sql`${part}::text collate "C"`))})` : sql``}
      order by ${place} limit ${first + 1}
    ) as next
    order by asked.event, next.local_date, next.local_time, next.id`.execute(db);
  return rows.map(({ event, record, date, time }) => ({ event, record, place: [date, time, record.id] }));
}

/** The cursor of a performance in the list of one event and some dates. */
export function performanceCursor(event: string, dates: Dates, place: PerformanceRow['place']): string {
  return encodeCursor([markOf(event, dates), ...place]);
}

/** The place that a cursor means; refuses those of other lists. */
export function placeOf(event: string, dates: Dates, cursor: string): PerformanceRow['place'] {
  const [mark, ...place] = decodeCursor(cursor, position);
  if (mark === markOf(event, dates)) return place;
  throw new FoyerError(
    'MALFORMED_CURSOR',
    'The cursor is of another list: give it with the same event and dates.',
  );
}

function markOf(event: string, { from, to }: Dates): string {
  return createHash('sha256')
    .update(JSON.stringify([event, from, to]))
    .digest('base64url')
    .slice(0, 12);
}
