import { FoyerError } from '@foyer/kit/problem';
import { sql } from 'kysely';
import type { CalendarDay } from '../generated/resolvers.ts';
import { money } from '../money.ts';
import { checkedDates, type Dates } from '../search/filter.ts';
import type { CatalogDatabase } from '../tables.ts';
import { asked, type EventKey, toCome } from './to-come.ts';

const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** The days on which each of many events plays. */
export async function calendars(
  db: CatalogDatabase,
  events: readonly EventKey[],
  dates: Dates,
  now: Date,
): Promise<(CalendarDay & { event: string })[]> {
  const { rows } = await sql<{
    event: string;
    date: string;
    performances: number;
    amount: string | null;
    currency: string | null;
  }>`
    select asked.event, performance.local_date as date, count(*)::int as performances,
      min(performance.price)::text as amount,
      (array_agg(performance.currency order by performance.price))[1] as currency
    from ${asked(events)} join performance using (catalogue, event)
    where performance.local_date <> '' and ${toCome(dates, now)}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows.map(({ amount, currency, ...day }) => ({ ...day, priceFrom: money(amount, currency) }));
}

/** How many performances are to come, by event. */
export async function performanceCounts(
  db: CatalogDatabase,
  events: readonly EventKey[],
  now: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ event: string; count: number }>`
    select asked.event, count(*)::int as count
    from ${asked(events)} join performance using (catalogue, event)
    where ${toCome({ from: null, to: null }, now)} group by 1`.execute(db);
  return new Map(rows.map(({ event, count }) => [event, count]));
}

/** Dates of a calendar, from today to 400 days later if nothing else was said; refuses more. */
export function calendarDates(given: unknown, now: Date): Dates {
  const { from, to } = checkedDates(given);
  // Where it is still yesterday, the calendar begins there.
  const [begin, days] =
    from === null ? [now.getTime() - DAY_MS, MOST_DAYS + 1] : [Date.parse(from), MOST_DAYS];
  const last = new Date(Math.min(begin + (days - 1) * DAY_MS, LAST_DAY)).toISOString().slice(0, 10);
  if (to !== null && to > last) {
    throw new FoyerError('BAD_INPUT', `Ask for at most ${MOST_DAYS} days of a calendar.`);
  }
  return { from, to: to ?? last };
}
const LAST_DAY = Date.UTC(9999, 11, 31);
