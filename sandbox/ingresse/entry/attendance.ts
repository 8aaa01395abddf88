import { sql } from 'kysely';
import { typeAt } from '../catalogue/born.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import type { Context } from '../endpoint.ts';
import { readSlots } from '../slots.ts';
import { listedIds } from './guest-list.ts';
import { itemOf } from './guest-row.ts';

export type TypeAttendance = {
  groupId: number;
  group: string;
  typeId: number;
  type: string;
  imported: boolean;
  sold: number;
  checked: number;
};

/** Accepted scans of an event or one session of it, counted. "Checked" are those who ever came in. */
export async function attendanceOf(
  context: Pick<Context, 'db' | 'catalogue'>,
  event: IngresseEvent,
  session: number | undefined,
) {
  const { db } = context;
  let accepted = db
    .selectFrom('scan')
    .innerJoin('slot', 'slot.id', 'scan.slot')
    .where('scan.event', '=', event.id)
    .where('scan.result', '=', 1)
    // What was scanned under a code that was refunded since no longer counts.
    .whereRef('slot.code', '=', 'scan.code');
  if (session !== undefined) accepted = accepted.where('scan.session', '=', session);
  const entries = await accepted
    .where('scan.entering', '=', true)
    .select(['scan.slot', 'slot.type', sql<string>`min(scan.at)`.as('first_at')])
    .groupBy(['scan.slot', 'slot.type'])
    .execute();
  const times = await accepted
    .select([
      sql<string | null>`min(scan.at) filter (where scan.entering)`.as('started'),
      sql<string | null>`max(scan.at) filter (where scan.entering)`.as('finished'),
    ])
    .executeTakeFirst();
  let leaving = db
    .selectFrom('presence')
    .select(sql<string>`count(distinct slot)`.as('out'))
    .where('event', '=', event.id)
    .where('inside', '=', false);
  if (session !== undefined) leaving = leaving.where('session', '=', session);
  const out = await leaving.executeTakeFirst();
  const millis = (value: string | null | undefined) => (value ? Number(value) : null);
  return {
    types: await typesOf(context, event, session, entries),
    firstEntries: entries.map(({ type, first_at }) => ({ typeId: type, at: Number(first_at) })),
    checkedOut: Number(out?.out ?? 0),
    startedAt: millis(times?.started),
    finishedAt: millis(times?.finished),
  };
}
export type Attendance = Awaited<ReturnType<typeof attendanceOf>>;

async function typesOf(
  context: Pick<Context, 'db' | 'catalogue'>,
  event: IngresseEvent,
  session: number | undefined,
  entries: readonly { type: number }[],
): Promise<TypeAttendance[]> {
  const ids = await listedIds(context, event, { session, from: 0, approved: true });
  const types = new Map<number, TypeAttendance>();
  for (const type of event.types) {
    if (session !== undefined && !type.sessions.some(({ id }) => id === session)) continue;
    types.set(type.id, {
      ...itemOf(event, { imported: null, typeId: type.id }),
      imported: false,
      sold: 0,
      checked: 0,
    });
  }
  const count = (typeId: number, item: () => ReturnType<typeof itemOf>) => {
    const known = types.get(typeId) ?? { ...item(), imported: true, sold: 0, checked: 0 };
    known.sold += 1;
    types.set(typeId, known);
  };
  const imported: number[] = [];
  for (const id of ids) {
    const type = typeAt(event, id);
    if (type) count(type.id, () => itemOf(event, { imported: null, typeId: type.id }));
    else imported.push(id);
  }
  for (const slot of await readSlots(context.db, context.catalogue, imported)) {
    count(slot.typeId, () => itemOf(event, slot));
  }
  for (const { type } of entries) {
    const known = types.get(type);
    if (known) known.checked += 1;
  }
  return [...types.values()];
}
