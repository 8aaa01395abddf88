import type { Occupancy } from '../../engine/occupancy.ts';
import type { Scene } from '../endpoint.ts';
import { instantOf } from '../gateway/form.ts';
import { amount } from '../gateway/stamp.ts';
import { performanceKey } from '../keys.ts';
import type { EventRow, SectionRow } from '../tables.ts';

/** A section with what is held and sold of it. */
export type Stocked = SectionRow & Occupancy;

export function sectionUri({ event, id }: Pick<SectionRow, 'event' | 'id'>): string {
  return `/events/${event}/sections/${id}`;
}

/** The sections of events in the order they were made, with what is held and sold. */
export async function sectionsOf(
  { db, inventory }: Pick<Scene, 'db' | 'inventory'>,
  events: readonly string[],
): Promise<Map<string, Stocked[]>> {
  if (events.length === 0) return new Map();
  const [rows, occupancy] = await Promise.all([
    db
      .selectFrom('section')
      .selectAll()
      .where('event', 'in', [...events])
      .orderBy('id')
      .execute(),
    inventory.occupancy(events.map(performanceKey)),
  ]);
  const stocked = rows.map((row) => ({ ...row, ...occupancy(performanceKey(row.event), row.id) }));
  return Map.groupBy(stocked, ({ event }) => event);
}

/** What a place costs now, in cents, and until when it does. */
export function priceOf(
  { base_price, modifiers, sales_end }: Pick<SectionRow, 'base_price' | 'modifiers' | 'sales_end'>,
  now: Date,
): { current: number; expires: string } {
  const at = (time: number) =>
    modifiers
      .filter(({ from, to }) => instantOf(from).getTime() <= time && time < instantOf(to).getTime())
      .reduce((least, { delta }) => Math.max(0, Math.min(least, base_price + delta)), base_price);
  const current = at(now.getTime());
  const changes = modifiers
    .flatMap(({ from, to }) => [from, to])
    .filter((moment) => instantOf(moment) > now && instantOf(moment) < instantOf(sales_end))
    .filter((moment) => at(instantOf(moment).getTime()) !== current)
    .sort((one, other) => instantOf(one).getTime() - instantOf(other).getTime());
  return { current, expires: changes[0] ?? sales_end };
}

/** Whether places are on sale now. */
export function isOnSale(
  section: Pick<SectionRow, 'active' | 'sales_start' | 'sales_end'>,
  event: Pick<EventRow, 'state' | 'ends_at'>,
  now: Date,
): boolean {
  return (
    section.active &&
    event.state !== 'cancelled' &&
    event.ends_at >= now &&
    instantOf(section.sales_start) <= now &&
    now <= instantOf(section.sales_end)
  );
}

/** Its URI is relative to the event here; everywhere else it is whole. */
export function sectionWire(
  section: Stocked,
  event: Pick<EventRow, 'state' | 'ends_at'>,
  { now }: Pick<Scene, 'now'>,
) {
  const { current, expires } = priceOf(section, now);
  return {
    self: `/sections/${section.id}`,
    name: section.name,
    description: section.description,
    price: { base: amount(section.base_price), current: amount(current), expires },
    salesStart: section.sales_start,
    salesEnd: section.sales_end,
    active: isOnSale(section, event, now),
    capacity: section.capacity,
    sold: section.sold,
    reserved: section.held,
    remaining: section.capacity - section.sold - section.held,
  };
}

/** A section as tickets and admissions name it. */
export function sectionSummary(section: Pick<SectionRow, 'event' | 'id' | 'name' | 'description'>) {
  return { self: sectionUri(section), name: section.name, description: section.description };
}
