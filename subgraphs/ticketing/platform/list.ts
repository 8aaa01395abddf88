import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor } from '@foyer/kit/cursor';
import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import { isRefused } from '../refusal.ts';
import type { Page } from '../wire/primitives.ts';

const USUAL = 20;
const MOST = 100;

/** Where an entry stands, and in which list. */
const position = z.object({ at: z.int().nonnegative(), list: z.string() });

export type Paging = { first?: number | null | undefined; after?: string | null | undefined };
export type Connection<Entry> = {
  edges: { cursor: string; node: Entry }[];
  nodes: Entry[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
};

/**
 * A part of one of TickeTing's lists, which come in numbered pages. A cursor holds the place of its entry; when a
 * part does not begin where a page does, the two pages that it lies on are read. `name` says which list with which
 * filters it is: a cursor of another one is refused.
 */
export async function connectionOf<Entry>(
  name: unknown,
  { first, after }: Paging,
  read: (page: { records: number; page: number }) => Promise<Page<Entry>>,
): Promise<Connection<Entry>> {
  const records = checked(first);
  const list = createHash('sha256').update(JSON.stringify(name)).digest('base64url').slice(0, 12);
  const begin = after == null ? 0 : placeIn(list, after) + 1;
  const { total, entries } = await entriesFrom(begin, records, read);
  const edges = entries.map((node, index) => ({ cursor: encodeCursor({ at: begin + index, list }), node }));
  return {
    edges,
    nodes: entries,
    pageInfo: {
      hasNextPage: begin + entries.length < total,
      hasPreviousPage: begin > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

function checked(first: number | null | undefined): number {
  const wanted = first ?? USUAL;
  if (wanted >= 1 && wanted <= MOST) return wanted;
  throw new FoyerError('BAD_INPUT', `Ask for 1 to ${MOST} at a time.`);
}

function placeIn(list: string, after: string): number {
  const found = decodeCursor(after, position);
  if (found.list === list) return found.at;
  throw new FoyerError(
    'MALFORMED_CURSOR',
    'Give `after` a cursor of this list, asked with the same arguments.',
  );
}

async function entriesFrom<Entry>(
  begin: number,
  records: number,
  read: (page: { records: number; page: number }) => Promise<Page<Entry>>,
): Promise<{ total: number; entries: Entry[] }> {
  const page = Math.floor(begin / records) + 1;
  const skipped = begin % records;
  try {
    const one = await read({ records, page });
    const more = skipped > 0 && page * records < one.total ? await read({ records, page: page + 1 }) : null;
    return {
      total: one.total,
      entries: [...one.entries, ...(more?.entries ?? [])].slice(skipped, skipped + records),
    };
  } catch (error) {
    // A page after the last is refused, as the list may have become shorter since the cursor was made.
    if (page === 1 || !isRefused(error, 404)) throw error;
    const { total } = await read({ records, page: 1 });
    return { total, entries: [] };
  }
}
