import type { TickeTingEventSort } from '../../generated/resolvers.ts';

/** How TickeTing is told an order of events. */
export function sortOf(sort: TickeTingEventSort | null | undefined): { sort?: string; order?: string } {
  if (!sort) return {};
  return { sort: sort.by.toLowerCase(), order: sort.descending ? 'desc' : 'asc' };
}

/** How TickeTing is told an order by date. */
export function dateOrder(newestFirst: boolean | null | undefined): { sort: string; order: string } {
  return { sort: 'date', order: newestFirst ? 'desc' : 'asc' };
}
