import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { gateway, notFound, refused } from '../gateway/failure.ts';
import { pageOf } from '../gateway/page.ts';
import { stamp } from '../gateway/stamp.ts';
import type { EventRow } from '../tables.ts';
import { eventUri, eventWire, fullEvents, managedEvent } from './event.ts';

/** A submission is called after what was submitted. */
function submissionId(event: string): string {
  return Buffer.from(eventUri(event)).toString('base64');
}

async function submissionsWire(context: Context, events: readonly string[]) {
  return (await fullEvents(context, events)).map((event) => ({
    self: `/submissions/${submissionId(event.id)}`,
    type: 'event',
    resource: eventUri(event.id),
    status: 'Pending',
    submitted: event.submitted_at ? stamp(event.submitted_at) : '',
    content: eventWire(event, context),
  }));
}

async function submit(context: Context): Promise<object> {
  const { db, now } = context;
  const { id } = await managedEvent(context);
  const submitted = await db
    .updateTable('event')
    .set({ state: 'review', submitted_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!submitted) throw refused(409, 'The event has already been submitted or cancelled.');
  const [submission] = await submissionsWire(context, [id]);
  return { success: true, ...submission };
}

/** The event whose submission is in the path, while it is pending. */
async function pending({ db, param }: Context): Promise<EventRow> {
  const uri = Buffer.from(param('submission'), 'base64').toString();
  const id = /^\/events\/(\d+)$/.exec(uri)?.[1];
  const row = id
    ? await db
        .selectFrom('event')
        .selectAll()
        .where('id', '=', id)
        .where('state', '=', 'review')
        .executeTakeFirst()
    : undefined;
  if (!row) throw notFound();
  return row;
}

async function show(context: Context): Promise<object> {
  const { id } = await pending(context);
  const [submission] = await submissionsWire(context, [id]);
  if (!submission) throw notFound();
  return submission;
}

async function decide(context: Context): Promise<object> {
  const { db, query, now } = context;
  const { id, published_at } = await pending(context);
  const approved = query.flag('approved');
  if (approved === undefined) throw gateway.badParameters();
  const decided = await db
    .updateTable('event')
    .set(approved ? { state: 'approved', published_at: published_at ?? now } : { state: 'draft' })
    .where('id', '=', id)
    .where('state', '=', 'review')
    .returning('id')
    .executeTakeFirst();
  if (!decided) throw notFound();
  return { message: `The submission has been ${approved ? 'approved' : 'rejected'}.` };
}

async function list(context: Context): Promise<object> {
  const { db, query } = context;
  query.word('type', ['event'] as const);
  const rows = db
    .selectFrom('event')
    .select('id')
    .where('state', '=', 'review')
    .orderBy('submitted_at')
    .orderBy('id');
  return pageOf(context, rows, (found) =>
    submissionsWire(
      context,
      found.map(({ id }) => id),
    ),
  );
}

/** Drafts are submitted by hosts and decided on by administrators. */
export const submissionRoutes: Routes = {
  '/events/:event/submissions': { POST: endpoint('account', submit) },
  '/submissions': { GET: endpoint('administrator', list) },
  '/submissions/:submission': {
    GET: endpoint('administrator', show),
    DELETE: endpoint('administrator', decide),
  },
};
