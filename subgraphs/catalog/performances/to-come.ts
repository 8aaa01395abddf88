import { type RawBuilder, sql } from 'kysely';
import type { Dates } from '../search/filter.ts';

/** An event and the catalogue it is looked for in. */
export type EventKey = { catalogue: string; event: string };

/** Events as a table `asked`. */
export function asked(events: readonly EventKey[]): RawBuilder<unknown> {
  const catalogues = events.map(({ catalogue }) => catalogue);
  const ids = events.map(({ event }) => event);
  return sql`unnest(${catalogues}::text[], ${ids}::text[]) as asked (catalogue, event)`;
}

/** The condition on performances: not over yet, and within local dates; undated ones always. */
export function toCome({ from, to }: Dates, now: Date): RawBuilder<unknown> {
  return sql`(performance.over_at is null or performance.over_at > ${now})
    and (performance.local_date = '' or performance.local_date between ${from ?? '0001-01-01'} and ${to ?? '9999-12-31'})`;
}
