import { sql } from 'kysely';
import { bornSlot, idRange, importedRange, LAST_SEEDED, seededChange } from '../catalogue/born.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, eventOf } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { type PageWish, pageWish, v1Page } from '../paging.ts';
import { demand } from '../roles.ts';
import type { Slot } from '../slot.ts';
import { readSlots } from '../slots.ts';
import { guestRow } from './guest-row.ts';

const USUAL_PAGE = 100;

type Filter = { session: number | undefined; from: number; approved: boolean };
/** What of a changed admission decides whether it is listed. */
type Changed = {
  id: number;
  sold: boolean;
  imported: boolean;
  refunded: boolean;
  deleted: boolean;
  changedAt: number;
  sessions: readonly number[];
};

/** `GET /event/{id}/guestlist`: all codes, sold or not, in order of their ids, which never change. */
export async function guestList(context: Context): Promise<object> {
  const event = eventOf(context);
  demand(context.user, 'entrance', event);
  const { query } = context;
  const filter: Filter = {
    session: query.whole('sessionId'),
    from: query.whole('from') ?? 0,
    approved: query.flag('approved'),
  };
  demandSession(event, filter.session);
  const wish = pageWish(query, USUAL_PAGE);
  const ids = await listedIds(context, event, filter);
  const slots = await pageOf(context, ids, wish);
  const inside = await insideOf(context, slots, filter.session);
  return v1Page(
    slots.map((slot) => guestRow(event, slot, inside.has(slot.id))),
    ids.length,
    wish,
  );
}

export function demandSession({ sessions }: IngresseEvent, session: number | undefined): void {
  if (session === undefined || sessions.some(({ id }) => id === session)) return;
  throw new Refusal(1904, 'The session does not belong to the event.', { fields: { sessionId: session } });
}

/** The ids of the codes that a filter lets through. */
export async function listedIds(
  { db }: Pick<Context, 'db'>,
  event: IngresseEvent,
  { session, from, approved }: Filter,
): Promise<number[]> {
  const delta = from > 0;
  const unchanged = from <= LAST_SEEDED;
  let query = db
    .selectFrom('slot')
    .select(['id', 'sold', 'imported', 'refunded', 'deleted', 'sessions', 'changed_at'])
    .where('event', '=', event.id);
  // What did not change since the beginning is only looked through when it can be asked for.
  if (!unchanged) query = query.where('changed_at', '>=', String(from));
  const rows = await query.orderBy('id').execute();
  const changed = new Map(
    rows.map(({ id, changed_at, ...row }): [number, Changed] => [
      Number(id),
      { id: Number(id), changedAt: Number(changed_at), ...row },
    ]),
  );
  const listed = (row: Changed): boolean =>
    (session === undefined || row.sessions.includes(session)) &&
    row.changedAt >= from &&
    (delta || !row.deleted) &&
    (!approved || (row.sold && !row.refunded && !row.deleted));

  const ids: number[] = [];
  const add = (
    first: number,
    end: number,
    sessions: readonly number[],
    state: Partial<Changed>,
    soldTo: number,
  ) => {
    for (let id = first; id < end; id += 1) {
      const sold = id < soldTo;
      const row = changed.get(id) ?? {
        id,
        sold: sold || state.imported === true,
        imported: false,
        refunded: false,
        deleted: false,
        changedAt: seededChange(id, sold),
        sessions,
        ...state,
      };
      if (listed(row)) ids.push(id);
    }
  };
  if (!unchanged) return [...changed.values()].filter(listed).map(({ id }) => id);
  for (const type of event.types) {
    const range = idRange(event, type);
    const sessions = type.sessions.map(({ id }) => id);
    add(range.from, range.to, sessions, {}, range.sold);
  }
  const partner = importedRange(event);
  add(
    partner.from,
    partner.to,
    event.sessions.map(({ id }) => id),
    { imported: true },
    0,
  );
  for (const row of changed.values()) {
    if (!bornSlot(event, row.id) && listed(row)) ids.push(row.id);
  }
  return ids;
}

async function pageOf(
  { db, catalogue }: Context,
  ids: readonly number[],
  { page, pageSize }: PageWish,
): Promise<Slot[]> {
  return readSlots(db, catalogue, ids.slice((page - 1) * pageSize, page * pageSize));
}

/** Who of them is inside: in a session, or in any. */
async function insideOf(
  { db }: Context,
  slots: readonly Slot[],
  session: number | undefined,
): Promise<Set<number>> {
  let query = db
    .selectFrom('presence')
    .select('slot')
    .where(sql<boolean>`slot = any(${slots.map(({ id }) => id)}::bigint[])`)
    .where('inside', '=', true);
  if (session !== undefined) query = query.where('session', '=', session);
  return new Set((await query.execute()).map(({ slot }) => Number(slot)));
}
