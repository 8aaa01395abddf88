import { sql } from 'kysely';
import { administers, needHost } from '../authority.ts';
import type { Context, Scene } from '../endpoint.ts';
import { notFound, refused } from '../gateway/failure.ts';
import { stamp } from '../gateway/stamp.ts';
import { hostWire } from '../people/host.ts';
import { categoryWire } from '../places/category.ts';
import { venueWire } from '../places/venue.ts';
import type { CategoryRow, EventRow, HostRow, VenueRow } from '../tables.ts';
import { type Stocked, sectionsOf, sectionWire } from './section.ts';

export const STATUSES = ['Draft', 'Under Review', 'Scheduled', 'Listed', 'Cancelled', 'Staged'] as const;
export type EventStatus = (typeof STATUSES)[number];

/** An event with what it is shown with. */
export type FullEvent = EventRow & {
  venueRow: VenueRow;
  hostRow: HostRow;
  categoryRow: CategoryRow;
  sections: readonly Stocked[];
  popularity: number;
};

export function eventUri(id: string): string {
  return `/events/${id}`;
}

export function statusOf(event: Pick<EventRow, 'state' | 'public' | 'ends_at'>, now: Date): EventStatus {
  if (event.state === 'draft') return 'Draft';
  if (event.state === 'review') return 'Under Review';
  if (event.state === 'cancelled') return 'Cancelled';
  if (event.ends_at < now) return 'Staged';
  return event.public ? 'Listed' : 'Scheduled';
}

/** Whether it has been approved and not taken back; a cancelled one can still be looked at. */
export function isApproved({ state, published_at }: Pick<EventRow, 'state' | 'published_at'>): boolean {
  return state === 'approved' || (state === 'cancelled' && published_at !== null);
}

/** Events by id, in the order of the ids. */
export async function fullEvents(scene: Scene, ids: readonly string[]): Promise<FullEvent[]> {
  if (ids.length === 0) return [];
  const [rows, sections] = await Promise.all([
    // The tables have other names here: `venue` would be the event's column.
    scene.db
      .selectFrom('event')
      .innerJoin('venue as place', 'place.id', 'event.venue')
      .innerJoin('host as promoter', 'promoter.id', 'event.host')
      .innerJoin('category as genre', 'genre.id', 'event.category')
      .selectAll('event')
      .select([
        sql<VenueRow>`to_json(place)`.as('venueRow'),
        sql<HostRow>`to_json(promoter)`.as('hostRow'),
        sql<CategoryRow>`to_json(genre)`.as('categoryRow'),
        sql<string>`(
          select count(*) from ticket where ticket.event = event.id and ticket.status <> 'Voided'
        )`.as('popularity'),
      ])
      .where('event.id', 'in', [...ids])
      .execute(),
    sectionsOf(scene, ids),
  ]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [{ ...row, popularity: Number(row.popularity), sections: sections.get(id) ?? [] }] : [];
  });
}

export function eventWire(event: FullEvent, scene: Scene) {
  const { id } = event;
  const published = isApproved(event) && event.published_at ? stamp(event.published_at) : '';
  return {
    self: eventUri(id),
    published,
    title: event.title,
    description: event.description,
    status: statusOf(event, scene.now),
    type: event.type,
    public: event.public,
    category: categoryWire(event.categoryRow),
    subcategory: event.subcategory,
    start: event.start,
    end: event.end,
    venue: venueWire(event.venueRow, scene),
    host: hostWire(event.hostRow),
    disclaimer: event.disclaimer,
    tags: event.tags,
    banner: `${scene.media}/banner/${id}`,
    thumbnail: `${scene.media}/thumbnail/${id}`,
    popularity: event.popularity,
    sections: event.sections.map((section) => sectionWire(section, event, scene)),
  };
}

/** Events by id as answers show them. */
export async function eventsWire(scene: Scene, ids: readonly string[]) {
  return (await fullEvents(scene, ids)).map((event) => eventWire(event, scene));
}

export async function oneEvent(scene: Scene, id: string) {
  const [event] = await eventsWire(scene, [id]);
  if (!event) throw notFound();
  return event;
}

/** The event in the path. */
export async function eventIn({ db, param }: Context): Promise<EventRow> {
  const row = await db.selectFrom('event').selectAll().where('id', '=', param('event')).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The event in the path, whose host the caller must administer. */
export async function managedEvent(context: Context): Promise<EventRow> {
  const row = await eventIn(context);
  await needHost(context, row.host);
  return row;
}

/** The event in the path, for whom it is open. */
export async function visibleEvent(context: Context): Promise<EventRow> {
  const row = await eventIn(context);
  if (!isApproved(row) && !(await administers(context, row.host)))
    throw refused(403, 'You are not authorised to access this unlisted event.');
  return row;
}
