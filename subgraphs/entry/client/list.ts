import type { Guest } from './guest.ts';
import { DoorError, type DoorServer, type GuestPage } from './server.ts';
import {
  beginningWith,
  type ListState,
  nextTick,
  type OpenWalk,
  type Store,
  type StoredGuest,
  write,
} from './store.ts';

/** The most that a page may have. */
export const PAGE = 1500;

/** How many rows are written at once: few, so that a scan in between does not wait. */
const SLICE = 250;

/** How long a page may take: lists are long, and networks at doors slow. */
const PATIENCE_MS = 60_000;

type Options = {
  eventId: string;
  performanceId: string;
  signal: AbortSignal;
  /** Rows a page. */
  first?: number;
  /** Told after each page how many rows came in. */
  progress?: (received: number) => void;
};

/**
 * Reads the list of a performance: all of it the first time, then what has changed. It goes on where it was broken
 * off, and holds one page at a time.
 */
export async function pull(db: Store, server: DoorServer, options: Options): Promise<ListState> {
  let state = await begin(db, options);
  while (state.open) {
    const { performanceId, first = PAGE } = options;
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const { changedSince, after } = state.open;
    const asked = (await db.get('meta', 'tick')) ?? 0;
    const page = await server
      .guests({ performanceId, changedSince, after, first, signal })
      .catch((error: unknown) => {
        if (error instanceof DoorError && error.kind === 'CURSOR') return null;
        throw error;
      });
    state = page ? await take(db, state, state.open, page, asked) : await restart(db, state);
    options.progress?.(state.open?.received ?? 0);
  }
  return state;
}

/** How many tickets of a list are on the device. */
export function listSize(db: Store, performanceId: string): Promise<number> {
  return db.count('guests', beginningWith(performanceId));
}

async function begin(db: Store, { eventId, performanceId }: Options): Promise<ListState> {
  const known = await db.get('lists', performanceId);
  if (known?.open) return known;
  const changedSince = known?.changedSince ?? null;
  const state: ListState = {
    performanceId,
    eventId,
    walk: (known?.walk ?? 0) + (changedSince === null ? 1 : 0),
    changedSince,
    open: newWalk(changedSince),
    syncedAt: known?.syncedAt ?? null,
    clockAheadMs: known?.clockAheadMs ?? 0,
  };
  await db.put('lists', state);
  return state;
}

/** The server no longer knows the place: what is on the device stays until the list has been read anew. */
async function restart(db: Store, state: ListState): Promise<ListState> {
  const anew: ListState = { ...state, walk: state.walk + 1, changedSince: null, open: newWalk(null) };
  await db.put('lists', anew);
  return anew;
}

function newWalk(changedSince: string | null): OpenWalk {
  return { changedSince, after: null, received: 0, began: 0, doubtful: false };
}

/** Writes a page down; `asked` is the tick before it was asked for. */
async function take(
  db: Store,
  state: ListState,
  open: OpenWalk,
  page: GuestPage,
  asked: number,
): Promise<ListState> {
  const began = open.began || (await arrival(db));
  let { doubtful } = open;
  for (let from = 0; from < page.guests.length; from += SLICE) {
    const slice = page.guests.slice(from, from + SLICE);
    doubtful = (await put(db, state, slice, { asked, began })) || doubtful;
  }
  const received = open.received + page.guests.length;
  const clockAheadMs = Date.now() - page.serverTime;
  const next: ListState = { ...state, clockAheadMs };
  if (page.after !== null) {
    next.open = { ...open, after: page.after, received, began, doubtful };
  } else if (doubtful) {
    // Ask again from the same place. A walk of everything counts as another one then.
    next.open = open.changedSince === null ? newWalk(null) : null;
    next.walk += open.changedSince === null ? 1 : 0;
  } else {
    if (open.changedSince === null) await forgetUnseen(db, state);
    next.changedSince = page.changedUntil;
    next.open = null;
  }
  if (!next.open) next.syncedAt = Date.now();
  await db.put('lists', next);
  return next;
}

/**
 * Writes some rows down, and tells whether one of them is doubtful. A row that was asked for before the answer to a
 * scan of it arrived may be older than the answer: then the answer stays. Whatever is newer than both comes with the
 * next walk, if the scan was sent after this one began; otherwise that is not sure.
 */
async function put(
  db: Store,
  { performanceId, eventId, walk }: ListState,
  guests: readonly Guest[],
  { asked, began }: { asked: number; began: number },
): Promise<boolean> {
  const tx = write(db);
  const rows = tx.objectStore('guests');
  const doubts = await Promise.all(
    guests.map(async (guest) => {
      const old = await rows.get([performanceId, guest.id]);
      const kept = old !== undefined && old.answered > asked;
      const row: StoredGuest = {
        ...guest,
        ...(kept ? { inside: old.inside, lastCheckIn: old.lastCheckIn } : {}),
        performanceId,
        eventId,
        formerCodes: formerCodes(old, guest.code),
        walk,
        sent: old?.sent ?? 0,
        answered: old?.answered ?? 0,
      };
      await rows.put(row);
      return kept && old.sent < began;
    }),
  );
  await tx.done;
  return doubts.includes(true);
}

function formerCodes(old: StoredGuest | undefined, code: string): string[] {
  if (!old) return [];
  const former = old.code === code ? old.formerCodes : [...old.formerCodes, old.code];
  return former.filter((one) => one !== code);
}

async function arrival(db: Store): Promise<number> {
  const tx = write(db);
  const tick = await nextTick(tx);
  await tx.done;
  return tick;
}

/** After a walk of everything: drops what was not in it, a few rows at a time. */
async function forgetUnseen(db: Store, { performanceId, walk }: ListState): Promise<void> {
  if (walk === 1) return;
  const end = [performanceId, []];
  let from: [string] | [string, string] = [performanceId];
  for (;;) {
    const rows: StoredGuest[] = await db.getAll('guests', IDBKeyRange.bound(from, end, true), SLICE);
    const last = rows.at(-1);
    if (!last) return;
    const tx = write(db);
    const unseen = rows.filter((row) => row.walk !== walk);
    await Promise.all(unseen.map(({ id }) => tx.objectStore('guests').delete([performanceId, id])));
    await tx.done;
    from = [performanceId, last.id];
  }
}
