import { decodeCursor, encodeCursor } from '@foyer/kit/cursor';
import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import { manifest } from '../supplier.ts';
import type { V1Page } from '../wire/primitives.ts';

/** Pages are asked for in this size at least: with smaller ones, those further on would hold little but overlap. */
const SMALLEST = 500;
const LARGEST = 1500;
/** How often a page is asked for before the walk is given up. */
const PATIENCE = 50;

const position = z.object({
  /** How many rows of the list have been read, as it was then. */
  read: z.number().int().nonnegative(),
  /** The id of the last of them. */
  last: z.number().int().nonnegative(),
});
type Position = z.infer<typeof position>;

type Row = { id: string };
type Walk<R extends Row> = { rows: R[]; after: string | null };

/**
 * The next rows of a list in order of id, from which rows go while it is read page by page: the rest then moves
 * up, and a page number would pass some by. So each page begins with a row that was read already: when it does
 * not, rows have gone, and the walk steps back. Pages of Ingresse begin at multiples of their size, so the
 * sizes are chosen to fall a little short.
 */
export async function walk<R extends Row>(
  wish: { after: string | null; first: number },
  ask: (page: { page: number; pageSize: number }) => Promise<V1Page<R>>,
): Promise<Walk<R>> {
  let at: Position = wish.after === null ? { read: 0, last: 0 } : decodeCursor(wish.after, position);
  let most = Math.min(LARGEST, Math.max(SMALLEST, wish.first));
  for (let asked = 0; asked < PATIENCE; asked += 1) {
    const wanted = pageBefore(at.read, most);
    const { data, paginationInfo } = await ask(wanted);
    const { currentPage, pageSize, lastPage } = paginationInfo;
    if (pageSize < wanted.pageSize) {
      // It gives no pages as large as that: where this one begins is not where it was to begin.
      most = pageSize;
      if (wanted.page > 1) continue;
    }
    const start = (currentPage - 1) * pageSize;
    const [head] = data;
    // Nothing there, or nothing that was read before: what lies in between may have been passed by.
    if (start > 0 && (!head || Number(head.id) > at.last)) {
      at = { ...at, read: start };
      continue;
    }
    const fresh = data.filter(({ id }) => Number(id) > at.last);
    const rows = fresh.slice(0, wish.first);
    const read = start + data.length - (fresh.length - rows.length);
    at = { read, last: Number(rows.at(-1)?.id ?? at.last) };
    const more = rows.length < fresh.length || currentPage < lastPage;
    if (!more) return { rows, after: null };
    if (rows.length > 0) return { rows, after: encodeCursor(at) };
  }
  throw new FoyerError('SUPPLIER_PROTOCOL', 'The guest list changes too fast to be read; try again.', {
    supplier: manifest.code,
  });
}

/** The page that begins at the last row read, or a little before. */
function pageBefore(read: number, most: number): { page: number; pageSize: number } {
  if (read <= most / 2) return { page: 1, pageSize: most };
  const parts = Math.ceil((read - 1) / most);
  return { page: parts + 1, pageSize: Math.floor((read - 1) / parts) };
}
