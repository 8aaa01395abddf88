import { type RawBuilder, sql } from 'kysely';
import type { EntryReport } from '../generated/resolvers.ts';
import type { EntryDatabase } from '../tables.ts';

type Count = {
  section_id: string;
  section: string;
  ticket_type: string;
  sold: number;
  admitted: number;
  inside: number;
};
type Hour = { hour: Date; admitted: number };

/** How entry goes, counted now. */
export async function entryReport(
  db: EntryDatabase,
  event: string,
  performance: string | null,
  now: Date,
): Promise<EntryReport> {
  const atPerformance = performance === null ? sql`true` : sql`performance = ${performance}`;
  const goodThere =
    performance === null ? sql`true` : sql`(performances is null or ${performance} = any(performances))`;
  const stands = sql`
    select guest, bool_or(inside) as inside, min(first_in_at) as first_in_at
    from admission where ${atPerformance} group by guest`;
  const types = await rows<Count>(
    db,
    sql`
      select section_id, section, ticket_type,
        count(*) filter (where state in ('SOLD', 'EXTERNAL', 'IN_TRANSFER'))::int as sold,
        count(*) filter (where first_in_at is not null)::int as admitted,
        count(*) filter (where inside)::int as inside
      from guest left join (${stands}) as stand on stand.guest = guest.id
      where event = ${event} and ${goodThere}
      group by section_id, section, ticket_type order by section, ticket_type, section_id`,
  );
  const hours = await rows<Hour>(
    db,
    sql`
      select date_trunc('hour', first_in_at) as hour, count(*)::int as admitted
      from guest join (${stands}) as stand on stand.guest = guest.id
      where event = ${event} and ${goodThere} and first_in_at is not null
      group by 1 order by 1`,
  );
  const [span] = await rows<{ first: Date | null; last: Date | null }>(
    db,
    sql`
      select min(first_in_at) as first, max(in_at) as last
      from guest join admission on admission.guest = guest.id
      where event = ${event} and ${atPerformance}`,
  );
  const sum = (part: 'sold' | 'admitted' | 'inside') => types.reduce((all, one) => all + one[part], 0);
  return {
    sold: sum('sold'),
    admitted: sum('admitted'),
    inside: sum('inside'),
    left: sum('admitted') - sum('inside'),
    startedAt: span?.first?.toISOString() ?? null,
    finishedAt: span?.last?.toISOString() ?? null,
    hours: hours.map(({ hour, admitted }) => ({ startsAt: hour.toISOString(), admitted })),
    types: types
      .filter(({ sold, admitted }) => sold + admitted > 0)
      .map(({ section_id: id, section: name, ticket_type: ticketType, sold, admitted }) => ({
        section: { id, name },
        ticketType,
        sold,
        admitted,
      })),
    asOf: now.toISOString(),
  };
}

async function rows<Row>(db: EntryDatabase, query: RawBuilder<unknown>): Promise<Row[]> {
  return (await sql<Row>`${query}`.execute(db)).rows;
}
