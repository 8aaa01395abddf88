import { z } from 'zod';
import { needHost } from '../authority.ts';
import type { Database } from '../database.ts';
import { createToken } from '../door/token.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { invalid, refused } from '../gateway/failure.ts';
import { type Body, idOf, instantOf, isBlank, moment, readForm, reference } from '../gateway/form.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import { findHost, noHost } from '../people/host.ts';
import type { EventRow } from '../tables.ts';
import { managedEvent, oneEvent, statusOf, visibleEvent } from './event.ts';
import { everyEvent } from './event-list.ts';
import { keepPicture, picture } from './picture.ts';

/** When an event without an end is over. */
const NEVER = '9999-12-31T23:59';
const momentOrBlank = z.union([z.literal(''), moment]).optional();

/** What an event's body holds, in the order its names are told. */
function formIn(db: Database) {
  const isCategory = async (id: string) =>
    Boolean(await db.selectFrom('category').select('id').where('id', '=', id).executeTakeFirst());
  const isVenue = async (id: string) =>
    Boolean(await db.selectFrom('venue').select('id').where('id', '=', id).executeTakeFirst());
  return {
    type: z.enum(['Standard', 'Registration']),
    title: z.string(),
    description: z.string(),
    category: reference.refine(isCategory),
    subcategory: z.string(),
    venue: reference.refine(isVenue),
    public: z.boolean(),
    start: momentOrBlank,
    end: momentOrBlank,
    disclaimer: z.string().optional(),
    tags: z.array(z.string()).optional(),
    banner: picture,
    thumbnail: picture,
  };
}

function titleInUse(db: Database, except = '') {
  return async (title: string): Promise<boolean> => {
    const other = db.selectFrom('event').select('id').where('title', '=', title).where('id', '!=', except);
    return (await other.executeTakeFirst()) !== undefined;
  };
}

/** The dates as they were sent, and as instants; one that was not sent stays as it is. */
function dates(start: string | undefined, end: string | undefined, stands: Pick<EventRow, 'start' | 'end'>) {
  const times = { start: start || stands.start, end: end || stands.end };
  const [starts_at, ends_at] = [instantOf(times.start), instantOf(times.end)];
  if (ends_at < starts_at) throw invalid(['end']);
  return { ...times, starts_at, ends_at };
}

async function create(context: Context): Promise<object> {
  const { db, now, mint } = context;
  const body = context.body();
  if (!isBlank(body.host)) {
    const host = await findHost(db, idOf(String(body.host)));
    if (!host) throw noHost();
    await needHost(context, host.id);
  }
  await needUnique('event', { title: { value: body.title, inUse: titleInUse(db) } });
  const given = await readForm({ host: reference, ...formIn(db) }, body);
  const { banner, thumbnail, start, end, disclaimer = '', tags = [], ...values } = given;
  const minute = now.toISOString().slice(0, 16);
  const times = dates(start, end, { start: minute, end: NEVER });
  const id = await unlessTaken('event', () =>
    db.transaction().execute(async (session) => {
      const event = await session
        .insertInto('event')
        .values({
          ...values,
          ...times,
          disclaimer,
          tags,
          state: 'draft',
          submitted_at: null,
          published_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await createToken(session, { event: event.id, global: true, sections: [] }, { mint, now });
      await keepPicture(session, event.id, 'banner', banner);
      await keepPicture(session, event.id, 'thumbnail', thumbnail);
      return event.id;
    }),
  );
  return oneEvent(context, id);
}

async function update(context: Context): Promise<object> {
  const { db } = context;
  const event = await managedEvent(context);
  const body = context.body();
  await needUnique('event', { title: { value: body.title, inUse: titleInUse(db, event.id) } });
  const { banner, thumbnail, start, end, ...values } = await readForm(formIn(db), body);
  const times = dates(start, end, event);
  const state = wantedState(context, event, body);
  await unlessTaken('event', () =>
    db.transaction().execute(async (session) => {
      await session
        .updateTable('event')
        .set({ ...values, ...times, ...state, seeded: false })
        .where('id', '=', event.id)
        .execute();
      await keepPicture(session, event.id, 'banner', banner);
      await keepPicture(session, event.id, 'thumbnail', thumbnail);
    }),
  );
  return oneEvent(context, event.id);
}

/** An event can be cancelled, or taken back to a draft. */
function wantedState({ now }: Context, event: EventRow, { status }: Body): Partial<Pick<EventRow, 'state'>> {
  const present = statusOf(event, now);
  if (isBlank(status) || status === present) return {};
  if (status === 'Cancelled' && present !== 'Staged') return { state: 'cancelled' };
  if (status === 'Draft' && (present === 'Listed' || present === 'Scheduled')) return { state: 'draft' };
  throw invalid(['status']);
}

async function remove(context: Context): Promise<object> {
  const { db } = context;
  const { id } = await managedEvent(context);
  await db.transaction().execute(async (session) => {
    // A section that is being made waits, and finds no event.
    await session.selectFrom('event').select('id').where('id', '=', id).forUpdate().execute();
    const section = await session
      .selectFrom('section')
      .select('id')
      .where('event', '=', id)
      .executeTakeFirst();
    if (section) throw refused(409, 'The event has active sections which must be deleted first.');
    const codes = session.selectFrom('token').select('code').where('event', '=', id);
    await session.deleteFrom('api_key').where('token', 'in', codes).execute();
    await session.deleteFrom('event').where('id', '=', id).execute();
  });
  return { message: 'The event has been deleted.' };
}

export const eventRoutes: Routes = {
  '/events': { GET: everyEvent, POST: endpoint('account', create) },
  '/events/:event': {
    GET: endpoint('all', async (context) => oneEvent(context, (await visibleEvent(context)).id)),
    PUT: endpoint('account', update),
    DELETE: endpoint('account', remove),
  },
};
