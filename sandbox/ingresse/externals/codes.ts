import { sql } from 'kysely';
import { importedRange } from '../catalogue/born.ts';
import { isoIn } from '../catalogue/dates.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, eventOf, param } from '../endpoint.ts';
import { HttpRefusal, missing } from '../failure.ts';
import { pageWish, slicePage, v2Page } from '../paging.ts';
import { demand } from '../roles.ts';
import type { Slot } from '../slot.ts';
import { lockSlots, readSlots, type Session, writeSlots } from '../slots.ts';
import { importedItem } from './import-items.ts';

/** The event of an item of an import, and which codes are of it. */
async function itemInPath(context: Context): Promise<{ event: IngresseEvent; typeId: number }> {
  const wanted = param(context, 'itemId');
  const item = await importedItem(context, Number(wanted));
  const event = item && context.catalogue.event(item.eventId);
  if (!item || !event) throw new HttpRefusal(404, 404, 'There is no such item.', { id: wanted });
  demand(context.user, 'administration', event);
  return { event, typeId: item.typeId };
}

/** The codes of an item that are there, in order of their ids. */
async function codesOf(
  { db, catalogue }: Context,
  event: IngresseEvent,
  typeId: number,
  session: Session = db,
): Promise<Slot[]> {
  const rows = await session
    .selectFrom('slot')
    .select('id')
    .where('event', '=', event.id)
    .where('type', '=', typeId)
    .where('imported', '=', true)
    .execute();
  const ids = new Set(rows.map(({ id }) => Number(id)));
  const { from, to } = importedRange(event);
  if (event.imported?.typeId === typeId) for (let id = from; id < to; id += 1) ids.add(id);
  const slots = await readSlots(session, catalogue, [...ids]);
  return slots.filter((slot) => !slot.deleted && slot.typeId === typeId);
}

/** `GET /v2/ticket/items/{id}/codes`. */
export async function listCodes(context: Context): Promise<object> {
  const { event, typeId } = await itemInPath(context);
  const all = await codesOf(context, event, typeId);
  const wish = pageWish(context.query);
  const slots = slicePage(all, wish);
  const inside = new Set(await used(context.db, slots, true));
  const data = slots.map((slot) => ({
    id: slot.id,
    code: slot.code,
    name: slot.buyer?.name ?? '',
    email: slot.buyer?.email ?? '',
    document: slot.buyer?.document ?? null,
    sessionId: slot.sessions.length === event.sessions.length ? null : (slot.sessions[0] ?? null),
    checked: inside.has(slot.id),
    createdAt: isoIn(new Date(slot.createdAt)),
  }));
  return v2Page(data, all.length, wish);
}

/** `DELETE /v2/ticket/items/{id}/codes/{code}`. */
export async function deleteCode(context: Context): Promise<object> {
  const { event, typeId } = await itemInPath(context);
  const wanted = param(context, 'codeId');
  return takeBack(context, event, [typeId], (slot) => String(slot.id) === wanted || slot.code === wanted);
}

/** `DELETE /v2/ticket/events/{id}/codes?name=`: everything that was imported under a name. */
export async function deleteImport(context: Context): Promise<object> {
  const event = eventOf(context);
  demand(context.user, 'administration', event);
  const name = context.query.text('name');
  if (!name) throw missing('name');
  const rows = await context.db
    .selectFrom('slot')
    .select('type')
    .distinct()
    .where('event', '=', event.id)
    .where('imported', '=', true)
    .execute();
  const types = new Set(rows.map(({ type }) => type));
  if (event.imported) types.add(event.imported.typeId);
  return takeBack(context, event, [...types], ({ imported }) => imported?.name === name);
}

/** Codes that somebody entered with stay. Those that are taken back are told to devices as refunded. */
async function takeBack(
  context: Context,
  event: IngresseEvent,
  types: readonly number[],
  wanted: (slot: Slot) => boolean,
): Promise<object> {
  const deleted = await context.db.transaction().execute(async (session) => {
    const find = async () => {
      const all = await Promise.all(types.map((type) => codesOf(context, event, type, session)));
      return all.flat().filter(wanted);
    };
    await lockSlots(
      session,
      (await find()).map(({ id }) => id),
    );
    const slots = await find();
    if (slots.length === 0) throw new HttpRefusal(404, 404, 'There is no such code.');
    const [entered] = await used(session, slots, false);
    if (entered !== undefined) {
      throw new HttpRefusal(409, 1901, 'The code was used at the door already.', { id: entered });
    }
    const changedAt = context.now.getTime();
    await writeSlots(
      session,
      slots.map((slot) => ({ ...slot, deleted: true, changedAt })),
    );
    return slots.length;
  });
  return { data: { deleted } };
}

/** Which of them are inside, or ever were. */
async function used(session: Session, slots: readonly Slot[], now: boolean): Promise<number[]> {
  let query = session
    .selectFrom('presence')
    .select('slot')
    .where(sql<boolean>`slot = any(${slots.map(({ id }) => id)}::bigint[])`);
  query = now ? query.where('inside', '=', true) : query.where('last_in', 'is not', null);
  return (await query.execute()).map(({ slot }) => Number(slot));
}
