import { z } from 'zod';
import type { Database } from '../database.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { invalid, notFound, refused } from '../gateway/failure.ts';
import { instantOf, moment, readForm, text } from '../gateway/form.ts';
import { needUnique, unlessTaken } from '../gateway/unique.ts';
import type { EventRow } from '../tables.ts';
import { managedEvent, visibleEvent } from './event.ts';
import { type Stocked, sectionsOf, sectionWire } from './section.ts';

const MOST = 1_000_000;
const form = {
  name: z.string(),
  basePrice: z.number().nonnegative().max(MOST),
  salesStart: moment,
  salesEnd: moment,
  capacity: z.int().positive().max(MOST),
  description: text,
};

/** Places are sold before the event is over, and from a beginning to an end. */
function checkDates(
  { salesStart, salesEnd }: { salesStart: string; salesEnd: string },
  { ends_at }: EventRow,
): void {
  const [start, end] = [instantOf(salesStart), instantOf(salesEnd)];
  const wrong = [
    ...(start > ends_at ? ['salesStart'] : []),
    ...(end > ends_at || end < start ? ['salesEnd'] : []),
  ];
  if (wrong.length > 0) throw invalid(wrong);
}

function nameInUse({ db }: Context, event: string, except = '') {
  return async (name: string): Promise<boolean> => {
    const other = db
      .selectFrom('section')
      .select('id')
      .where('event', '=', event)
      .where('name', '=', name)
      .where('id', '!=', except);
    return (await other.executeTakeFirst()) !== undefined;
  };
}

/** A section of an event, with what is held and sold. */
async function need(context: Context, event: EventRow, id = context.param('section')): Promise<Stocked> {
  const sections = await sectionsOf(context, [event.id]);
  const section = sections.get(event.id)?.find((one) => one.id === id);
  if (!section) throw notFound();
  return section;
}

async function create(context: Context): Promise<object> {
  const { db } = context;
  const event = await managedEvent(context);
  const body = context.body();
  await needUnique('section', { name: { value: body.name, inUse: nameInUse(context, event.id) } });
  const given = await readForm(form, body);
  checkDates(given, event);
  const { id } = await unlessTaken('section', () =>
    db
      .insertInto('section')
      .values({ event: event.id, ...valuesOf(given), active: true, modifiers: '[]' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  await fixDates(db, event.id);
  return sectionWire(await need(context, event, id), event, context);
}

async function update(context: Context): Promise<object> {
  const { db } = context;
  const event = await managedEvent(context);
  const section = await need(context, event);
  const body = context.body();
  await needUnique('section', {
    name: { value: body.name, inUse: nameInUse(context, event.id, section.id) },
  });
  const { active, ...given } = await readForm({ ...form, active: z.boolean().optional() }, body);
  checkDates(given, event);
  const description = given.description ?? section.description;
  await unlessTaken('section', () =>
    db.transaction().execute(async (session) => {
      // Whoever is taking places is waited for, and then counted.
      await session.selectFrom('section').select('id').where('id', '=', section.id).forUpdate().execute();
      const { sold, held } = await need({ ...context, db: session }, event);
      if (given.capacity < sold + held) throw invalid(['capacity']);
      await session
        .updateTable('section')
        .set({ ...valuesOf(given), description, ...(active === undefined ? {} : { active }) })
        .where('id', '=', section.id)
        .execute();
      await fixDates(session, event.id);
    }),
  );
  return sectionWire(await need(context, event), event, context);
}

/** An event of the seed that somebody has changed no longer moves on with the calendar. */
async function fixDates(db: Database, event: string): Promise<void> {
  await db
    .updateTable('event')
    .set({ seeded: false })
    .where('id', '=', event)
    .where('seeded', '=', true)
    .execute();
}

function valuesOf(given: {
  name: string;
  basePrice: number;
  salesStart: string;
  salesEnd: string;
  capacity: number;
  description?: string | undefined;
}) {
  return {
    name: given.name,
    description: given.description ?? '',
    base_price: Math.round(given.basePrice * 100),
    sales_start: given.salesStart,
    sales_end: given.salesEnd,
    capacity: given.capacity,
  };
}

/** Tickets that cost nothing go with their section; others are in the way. */
async function remove(context: Context): Promise<object> {
  const { db } = context;
  const event = await managedEvent(context);
  const { id } = await need(context, event);
  await db.transaction().execute(async (session) => {
    await session.selectFrom('section').select('id').where('id', '=', id).forUpdate().execute();
    const { held } = await need({ ...context, db: session }, event);
    const paid = await session
      .selectFrom('ticket')
      .select('serial')
      .where('section', '=', id)
      .where('price', '>', 0)
      .where('status', '!=', 'Voided')
      .executeTakeFirst();
    if (paid || held > 0) throw refused(409, 'A section cannot be deleted while it has sold tickets');
    await session.deleteFrom('section').where('id', '=', id).execute();
    const tokens = await session
      .selectFrom('token')
      .select(['code', 'sections'])
      .where('event', '=', event.id)
      .execute();
    for (const { code, sections } of tokens) {
      if (!sections.includes(id)) continue;
      const left = sections.filter((one) => one !== id);
      await session.updateTable('token').set({ sections: left }).where('code', '=', code).execute();
    }
  });
  return { message: 'The section has been deleted.' };
}

async function show(context: Context): Promise<object> {
  const event = await visibleEvent(context);
  return sectionWire(await need(context, event), event, context);
}

export const sectionRoutes: Routes = {
  '/events/:event/sections': { POST: endpoint('account', create) },
  '/events/:event/sections/:section': {
    GET: endpoint('all', show),
    PUT: endpoint('account', update),
    DELETE: endpoint('account', remove),
  },
};
