import { z } from 'zod';
import type { IngresseEvent, TicketType } from '../catalogue/event.ts';
import { CODE } from '../code.ts';
import { type Context, eventOf, param } from '../endpoint.ts';
import { HttpRefusal, invalid } from '../failure.ts';
import { bodyOf, id, listOf, text } from '../input.ts';
import { pageWish, slicePage, v2Page } from '../paging.ts';
import { demand } from '../roles.ts';

/** A word that shows hidden types. */
export type Passkey = {
  id: string;
  eventId: number;
  passkey: string;
  start: string | null;
  finish: string | null;
  itemIds: readonly number[];
  limit: number;
  archived: boolean;
};

const KIND = 'passkey';
const created = z.object({
  eventId: id,
  passkey: text,
  start: text.nullish(),
  finish: text.nullish(),
});
const changed = z.object({ passkey: text.optional(), start: text.nullish(), finish: text.nullish() });
const items = z.object({ itemIds: listOf(id).default([]) });
const many = items.extend({
  codes: listOf(text),
  limit: id.default(0),
  start: text.nullish(),
  finish: text.nullish(),
});

/** The passkeys of an event: those of its types, and those made since. */
export async function passkeysOf(
  { records }: Pick<Context, 'records'>,
  event: IngresseEvent,
): Promise<Passkey[]> {
  const kept = await records.list<Passkey>({ supplier: CODE, kind: KIND }, { account: String(event.id) });
  const words = Map.groupBy(
    event.types.filter(({ passkey }) => passkey !== null),
    ({ passkey }) => passkey ?? '',
  );
  const seeded = [...words].map(
    ([word, types]): Passkey => ({
      id: `${event.id}-${word.toLowerCase()}`,
      eventId: event.id,
      passkey: word,
      start: null,
      finish: null,
      itemIds: types.map((type) => type.id),
      limit: 0,
      archived: false,
    }),
  );
  const known = new Map([...seeded, ...kept.map(({ document }) => document)].map((one) => [one.id, one]));
  return [...known.values()].filter(({ archived }) => !archived);
}

/** The types that a word shows now. */
export async function unlocked(
  context: Pick<Context, 'records' | 'now'>,
  event: IngresseEvent,
  word: string | undefined,
): Promise<ReadonlySet<number>> {
  if (!word) return new Set();
  const stamp = context.now.toISOString().slice(0, 19).replace('T', ' ');
  const open = (await passkeysOf(context, event)).filter(
    ({ passkey, start, finish }) =>
      passkey.toLowerCase() === word.toLowerCase() &&
      (!start || start <= stamp) &&
      (!finish || finish >= stamp),
  );
  return new Set(open.flatMap(({ itemIds }) => itemIds));
}

/** Whether a buyer may see a type. */
export function isShown({ id: typeId, passkey }: TicketType, shown: ReadonlySet<number>): boolean {
  return passkey === null || shown.has(typeId);
}

async function own(context: Context): Promise<Passkey> {
  const wanted = param(context, 'passkeyId');
  for (const event of context.catalogue.all) {
    const found = wanted.startsWith(`${event.id}-`)
      ? (await passkeysOf(context, event)).find((one) => one.id === wanted)
      : undefined;
    if (!found) continue;
    demand(context.user, 'sales', event);
    return found;
  }
  throw new HttpRefusal(404, 404, 'There is no such passkey.', { id: wanted });
}

async function save({ records }: Context, passkey: Passkey): Promise<object> {
  await records.put(
    { supplier: CODE, kind: KIND, id: passkey.id },
    { account: String(passkey.eventId), document: passkey },
  );
  return { data: passkey };
}

/** `GET /v2/ticket/passkeys?eventId=`. */
export async function listPasskeys(context: Context): Promise<object> {
  const event = eventOf(context, context.query.text('eventId') ?? '');
  demand(context.user, 'sales', event);
  const all = await passkeysOf(context, event);
  const wish = pageWish(context.query);
  return v2Page(slicePage(all, wish), all.length, wish);
}

export async function getPasskey(context: Context): Promise<object> {
  return { data: await own(context) };
}

export async function createPasskey(context: Context): Promise<object> {
  const { eventId, passkey, start, finish } = bodyOf(created, context.body);
  const event = eventOf(context, eventId);
  demand(context.user, 'sales', event);
  return save(context, {
    id: `${eventId}-${await context.inventory.next()}`,
    eventId,
    passkey,
    start: start ?? null,
    finish: finish ?? null,
    itemIds: [],
    limit: 0,
    archived: false,
  });
}

export async function changePasskey(context: Context): Promise<object> {
  const before = await own(context);
  const { passkey, start, finish } = bodyOf(changed, context.body);
  return save(context, {
    ...before,
    passkey: passkey ?? before.passkey,
    start: start ?? before.start,
    finish: finish ?? before.finish,
  });
}

export async function setPasskeyItems(context: Context): Promise<object> {
  const before = await own(context);
  return save(context, { ...before, itemIds: bodyOf(items, context.body).itemIds });
}

export async function deletePasskey(context: Context): Promise<object> {
  return save(context, { ...(await own(context)), archived: true });
}

/** `POST /v2/ticket/event/{id}/passkeys`: many at once. */
export async function createPasskeys(context: Context): Promise<object> {
  const event = eventOf(context);
  demand(context.user, 'sales', event);
  const { codes, itemIds, limit, start, finish } = bodyOf(many, context.body);
  const foreign = itemIds.find((item) => !event.types.some((type) => type.id === item));
  if (foreign !== undefined) throw invalid('itemIds', foreign);
  const made: object[] = [];
  for (const passkey of codes) {
    const one = {
      id: `${event.id}-${await context.inventory.next()}`,
      eventId: event.id,
      passkey,
      start: start ?? null,
      finish: finish ?? null,
      itemIds,
      limit,
      archived: false,
    };
    await save(context, one);
    made.push(one);
  }
  return { data: made };
}
