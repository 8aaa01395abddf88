import type { Guest } from './guest.ts';
import { DoorError, type DoorServer, type GuestPage } from './server.ts';
import {
  beginningWith,
  doubt,
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

/** How many walks are remembered: a scan may be under way as long as some of them take. */
const REMEMBERED = 5;

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
  const tx = write(db);
  const known = await tx.objectStore('lists').get(performanceId);
  if (known?.open) return known;
  const { walk = 0, walks = [], syncedAt = null, clockAheadMs = 0 } = known ?? {};
  const doubted = await tx.objectStore('doubts').get(performanceId);
  const before = doubted === undefined ? walks.at(-1) : walks.findLast(({ began }) => began < doubted);
  const state: ListState = {
    ...{ performanceId, eventId, walks, syncedAt, clockAheadMs },
    walk: before ? walk : walk + 1,
    open: newWalk(before?.until ?? null),
  };
  await tx.objectStore('doubts').delete(performanceId);
  await tx.objectStore('lists').put(state);
  await tx.done;
  return state;
}

/** The server no longer knows the place: what is on the device stays until the list has been read anew. */
async function restart(db: Store, state: ListState): Promise<ListState> {
  const anew: ListState = { ...state, walk: state.walk + 1, walks: [], open: newWalk(null) };
  await db.put('lists', anew);
  return anew;
}

function newWalk(changedSince: string | null): OpenWalk {
  return { changedSince, after: null, received: 0, began: 0 };
}

/** Writes a page down; `asked` is the tick before it was asked for. */
async function take(
  db: Store,
  state: ListState,
  open: OpenWalk,
  page: GuestPage,
  asked: number,
): Promise<ListState> {
  const arrived = await arrival(db);
  for (let from = 0; from < page.guests.length; from += SLICE)
    await put(db, state, page.guests.slice(from, from + SLICE), { asked, arrived });
  const began = open.began || arrived;
  const clockAheadMs = Date.now() - page.serverTime;
  if (page.after === null && open.changedSince === null) await forgetUnseen(db, state);
  const received = open.received + page.guests.length;
  const next: ListState =
    page.after === null
      ? {
          ...{ ...state, clockAheadMs, syncedAt: Date.now(), open: null },
          walks: [...state.walks, { began, until: page.changedUntil }].slice(-REMEMBERED),
        }
      : { ...state, clockAheadMs, open: { ...open, after: page.after, received, began } };
  await db.put('lists', next);
  return next;
}

/**
 * Writes some rows down. A row that was asked for before the answer to a scan of it arrived may be older than the
 * answer: then the answer stays, and what is newer than both is asked for later.
 */
async function put(
  db: Store,
  { performanceId, eventId, walk }: ListState,
  guests: readonly Guest[],
  { asked, arrived }: { asked: number; arrived: number },
): Promise<void> {
  const tx = write(db);
  const rows = tx.objectStore('guests');
  await Promise.all(
    guests.map(async (guest) => {
      const old = await rows.get([performanceId, guest.id]);
      const kept = old !== undefined && old.answered > asked;
      const row: StoredGuest = {
        ...guest,
        ...(kept ? { inside: old.inside, lastCheckIn: old.lastCheckIn } : {}),
        ...{ performanceId, eventId, walk, read: arrived },
        formerCodes: formerCodes(old, guest.code),
        sent: old?.sent ?? 0,
        answered: old?.answered ?? 0,
      };
      await rows.put(row);
      if (kept) await doubt(tx, performanceId, old.sent);
    }),
  );
  await tx.done;
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
