import type { Guest } from '../generated/resolvers.ts';
import type { GuestSlice, ListWish } from '../model/list.ts';
import type { EntryDatabase } from '../tables.ts';
import { type AdmissionRow, type GuestRow, lastCheckIn } from './tickets.ts';

/**
 * A page of a guest list that is kept here. The number up to which everything is known is read before the rows: what
 * commits in between is on the page and in the next delta, and nothing falls between. Rows are never deleted and
 * keep their ids, so that a walk by id meets each one.
 */
export async function guestPage(
  db: EntryDatabase,
  event: string,
  performance: string | null,
  { changedSince, after, first, soldOnly }: ListWish,
): Promise<GuestSlice> {
  const head = await db.selectFrom('event').select('changes').where('id', '=', event).executeTakeFirst();
  const until = Number(head?.changes ?? 0);
  // A number from the future is of a database that was restored since: only everything is surely enough.
  const since = numberOf(changedSince) > until ? 0 : numberOf(changedSince);
  const rows = await db
    .selectFrom('guest')
    .selectAll()
    .where('event', '=', event)
    .where('id', '>', after ?? '0')
    .$if(since > 0, (query) => query.where('change', '>', String(since)))
    .$if(since === 0 && soldOnly, (query) => query.where('state', 'in', ['SOLD', 'EXTERNAL', 'IN_TRANSFER']))
    .$if(performance !== null, (query) =>
      query.where(({ or, eb, ref, val, fn }) =>
        or([
          eb('performances', 'is', null),
          eb(val(performance), '=', fn.any(ref('performances').$castTo<string[]>())),
        ]),
      ),
    )
    .orderBy('id')
    .limit(first + 1)
    .execute();
  const shown = rows.slice(0, first);
  const stands = await admissionsAt(db, shown, performance);
  return {
    guests: shown.map((row) => guestOf(row, stands.get(row.id) ?? [])),
    after: rows.length > first ? (shown.at(-1)?.id ?? null) : null,
    until: String(until),
  };
}

function numberOf(text: string | null): number {
  return text === null ? 0 : Number(text);
}

async function admissionsAt(
  db: EntryDatabase,
  guests: readonly GuestRow[],
  performance: string | null,
): Promise<Map<string, AdmissionRow[]>> {
  const found = new Map<string, AdmissionRow[]>();
  if (guests.length === 0) return found;
  const rows = await db
    .selectFrom('admission')
    .selectAll()
    .where(
      'guest',
      'in',
      guests.map(({ id }) => id),
    )
    .$if(performance !== null, (query) => query.where('performance', '=', performance ?? ''))
    .execute();
  for (const row of rows) found.set(row.guest, [...(found.get(row.guest) ?? []), row]);
  return found;
}

/** A guest as callers see it, with how it stands where the list is for. */
export function guestOf(row: GuestRow, stands: readonly AdmissionRow[]): Guest {
  const latest = stands.reduce<AdmissionRow | undefined>(
    (best, one) => ((one.in_at?.getTime() ?? 0) >= (best?.in_at?.getTime() ?? 0) ? one : best),
    undefined,
  );
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    performanceIds: row.performances,
    inside: stands.some(({ inside }) => inside),
    lastCheckIn: lastCheckIn(latest),
    section: { id: row.section_id, name: row.section },
    ticketType: row.ticket_type,
    seat: row.seat,
    orderId: row.order_id,
    holder: row.holder,
    buyer: row.buyer,
    transferred: row.transferred,
    refundedAt: row.refunded_at?.toISOString() ?? null,
    changedAt: row.changed_at.toISOString(),
  };
}
