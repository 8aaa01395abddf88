import { decodeCursor, encodeCursor } from '@foyer/kit/cursor';
import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import type { Guest, GuestConnection } from '../generated/resolvers.ts';

/** What is wanted of a guest list, in the words of who keeps it. */
export type ListWish = {
  /** Null for everything. */
  changedSince: string | null;
  /** Null for the first page. */
  after: string | null;
  first: number;
  soldOnly: boolean;
};
/** A part of a guest list. */
export type GuestSlice = {
  guests: Guest[];
  /** Where it goes on. Null at the end. */
  after: string | null;
  /** What was known when it was read. */
  until: string;
};
type ListArguments = {
  changedSince?: string | null;
  after?: string | null;
  first?: number | null;
  soldOnly?: boolean | null;
};

const MOST_GUESTS = 1500;
const USUAL = 500;
const since = z.object({ until: z.string() });
/** A place in a walk: where it is, and what was known when the walk began. */
const position = z.object({ at: z.string(), until: z.string(), since: z.string().nullable() });

/**
 * A page of a list that somebody walks through. What was known at its beginning goes along in the cursor: what changes
 * behind the walker is then in the next delta, whichever page's `changedUntil` is kept.
 */
export async function guestConnection(
  { changedSince, after, first, soldOnly }: ListArguments,
  now: Date,
  read: (wish: ListWish) => Promise<GuestSlice>,
): Promise<GuestConnection> {
  const wanted = first ?? USUAL;
  if (wanted < 1 || wanted > MOST_GUESTS)
    throw new FoyerError('BAD_INPUT', `Ask for 1 to ${MOST_GUESTS} guests at a time.`);
  const from = changedSince == null ? null : sinceIn(changedSince);
  const place = after == null ? null : decodeCursor(after, position);
  if (place && place.since !== from)
    throw new FoyerError(
      'MALFORMED_CURSOR',
      'Give `after` a cursor of this list, asked with the same arguments.',
    );
  const slice = await read({
    changedSince: from,
    after: place?.at ?? null,
    first: wanted,
    soldOnly: soldOnly ?? false,
  });
  const until = place?.until ?? slice.until;
  return {
    nodes: slice.guests,
    pageInfo: {
      hasNextPage: slice.after !== null,
      endCursor: slice.after === null ? null : encodeCursor({ at: slice.after, until, since: from }),
    },
    changedUntil: encodeCursor({ until }),
    serverTime: now.toISOString(),
  };
}

function sinceIn(text: string): string {
  try {
    return decodeCursor(text, since).until;
  } catch (cause) {
    throw new FoyerError('MALFORMED_CURSOR', 'Give `changedSince` what `changedUntil` of this list said.', {
      cause,
    });
  }
}
