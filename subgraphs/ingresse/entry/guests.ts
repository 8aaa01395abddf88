import { FoyerError } from '@foyer/kit/problem';
import type { Call, GuestPage, GuestQuery } from '@foyer/kit/supplier/contract';
import type { GuestRecord } from '@foyer/kit/supplier/records';
import { PASSPORTS, sessionOf } from '../map/ids.ts';
import { manifest } from '../supplier.ts';
import type { DoorClient } from './door.ts';
import { guestOf, stateOf } from './guest.ts';
import { walk } from './walk.ts';

/**
 * What changed shortly before a page was made may not have been there yet: changes have the time they were begun
 * at, and the time that an answer tells is cut to the second.
 */
const OVERLAP_MS = 60_000;
/** Pages that are asked for at once when one code is looked for. */
const AT_ONCE = 4;

/** A page of the guest list of an event, or of one of its sessions. */
export async function guests(query: GuestQuery, call: Call, door: DoorClient): Promise<GuestPage> {
  const { eventId, changedSince, soldOnly } = query;
  const session = sessionAt(eventId, query.performanceId);
  if (changedSince !== null && !/^\d{1,15}$/.test(changedSince)) {
    throw new FoyerError('MALFORMED_CURSOR', 'Give `changedSince` what an earlier page said.', {
      supplier: manifest.code,
    });
  }
  let now: Date | undefined;
  const [items, page] = await Promise.all([
    door.items(eventId, call),
    walk(query, (wanted) =>
      door.guests(
        {
          ...wanted,
          eventId,
          session: session === PASSPORTS ? null : session,
          from: changedSince,
          // Asked for sold codes alone, Ingresse would not tell that one was refunded.
          approved: soldOnly && changedSince === null,
        },
        call,
        (at) => {
          // The first page counts: what changes while others are read may be on none of them.
          now ??= at;
        },
      ),
    ),
  ]);
  const rows = soldOnly ? page.rows.filter((row) => stateOf(row) !== 'UNSOLD') : page.rows;
  const all = rows.map((row) => guestOf(row, eventId, items));
  return {
    guests: session === PASSPORTS ? all.filter(isPassport) : all,
    after: page.after,
    until: String(Math.max(0, (now ?? new Date(0)).getTime() - OVERLAP_MS)),
  };
}

/** The session of a performance of the event; null for all of them. */
export function sessionAt(eventId: string, id: string | null): string | null {
  if (id === null) return null;
  const found = sessionOf(id);
  if (found?.eventId === eventId) return found.session;
  throw new FoyerError('NOT_FOUND', 'This performance is not one of the event.', { supplier: manifest.code });
}

function isPassport({ performanceIds }: GuestRecord): boolean {
  return performanceIds !== null && performanceIds.length > 1;
}

/** The guest with a code, looked for page by page; null when the list does not have it. */
export async function guestWithCode(
  { eventId, code }: { eventId: string; code: string },
  call: Call,
  door: DoorClient,
): Promise<GuestRecord | null> {
  const pageSize = 1500;
  const ask = async (page: number) => {
    const wish = { eventId, session: null, from: null, approved: false, page, pageSize };
    return door.guests(wish, call);
  };
  const first = await ask(1);
  const hit = first.data.find((row) => row.code === code);
  const items = await door.items(eventId, call);
  if (hit) return guestOf(hit, eventId, items);
  for (let page = 2; page <= first.paginationInfo.lastPage; page += AT_ONCE) {
    const last = Math.min(first.paginationInfo.lastPage, page + AT_ONCE - 1);
    const some = await Promise.all(Array.from({ length: last - page + 1 }, (_unused, at) => ask(page + at)));
    const found = some.flatMap(({ data }) => data).find((row) => row.code === code);
    if (found) return guestOf(found, eventId, items);
  }
  return null;
}
