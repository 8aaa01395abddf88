import { createLink, type LinkState } from './link.ts';
import { listSize, pull } from './list.ts';
import { move, record } from './outbox.ts';
import type { ScanState } from './outcome.ts';
import type { Direction, Verdict } from './scan.ts';
import type { DoorServer } from './server.ts';
import type { ListState, Store, StoredScan, Tally } from './store.ts';
import { uploader, YOUNG_MS } from './upload.ts';
import type { Rules } from './verdict.ts';

/** What may be scanned has at most so many letters. */
const LONGEST_CODE = 512;

/** How often the list is asked for changes. */
const EVERY_MS = 20_000;

/** How often the lists of other performances are. */
const OTHERS_EVERY_MS = 600_000;

/** How many scans are remembered after they are done. */
const REMEMBERED = 1000;

/** States that a person has to look at. */
const FOR_A_PERSON: readonly ScanState[] = ['CONFLICT', 'TURNED_AWAY', 'ALERT'];

export type DoorOptions = {
  store: Store;
  server: DoorServer;
  eventId: string;
  performanceId: string;
  /** Other performances of the event: their tickets are told from unknown codes without the server too. */
  alsoKnow?: readonly string[];
  /** The name of this device. */
  device: string | null;
  /** How this door is run; read at every scan. */
  rules: () => Rules & { operator: string | null };
  /** How often to ask for changes, in milliseconds. */
  everyMs?: number;
};

/** How a door stands. */
export type DoorStatus = {
  link: LinkState;
  /** Scans that wait to be sent. */
  waiting: number;
  /** Scans that a person should look at. */
  forAPerson: number;
  list: ListState | null;
  /** Tickets on the device. */
  tickets: number;
  tally: Tally;
};

/** A door: one performance, on one device. */
export type Door = ReturnType<typeof openDoor>;

/** Opens a door. Nothing is asked of the server before `start` or a scan. */
export function openDoor(options: DoorOptions) {
  const { store, server, eventId, performanceId, alsoKnow = [], device, rules, everyMs } = options;
  const listeners = new Set<() => void>();
  const otherTabs = new BroadcastChannel('foyer-door');
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const changed = () => {
    otherTabs.postMessage(null);
    tell();
  };
  otherTabs.onmessage = tell;
  const link = createLink(tell);
  const { ask, flush } = uploader({ db: store, server, link, eventId, changed });

  /** Scans a code: the verdict is the server's when it answers within a second, and the device's otherwise. Rejects when it cannot be written down. */
  async function scan(given: string, direction: Direction): Promise<Verdict> {
    const code = given.trim();
    if (code === '' || code.length > LONGEST_CODE) return NO_TICKET;
    const { operator, ...how } = rules();
    const written = await record(store, { eventId, performanceId, code, direction, operator }, how, device);
    changed();
    return (await ask(written)) ?? written.verdict;
  }

  /** Reads the list, or what has changed of it. Null when another tab is at it, or it cannot be read now. */
  async function sync(progress?: (received: number) => void): Promise<ListState | null> {
    try {
      const list = await read(performanceId, progress);
      if (list) link.worked();
      return list;
    } catch (error) {
      if (!closed.signal.aborted) link.failed(error);
      return null;
    }
  }

  /** Reads the list of a performance, one tab at a time. */
  function read(performance: string, progress?: (received: number) => void): Promise<ListState | null> {
    const name = `foyer-door:list:${performance}`;
    return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (!lock || !link.open()) return null;
      const report = (received: number) => {
        progress?.(received);
        changed();
      };
      const { signal } = closed;
      return pull(store, server, { eventId, performanceId: performance, signal, progress: report });
    });
  }

  /** Reads the lists of other performances. They only help to say why somebody is refused, so a failure is no matter. */
  async function readOthers(): Promise<void> {
    for (const performance of alsoKnow) await read(performance).catch(() => null);
  }

  const closed = new AbortController();

  /** Sends and reads in the background until the door is closed. */
  function start(): void {
    let syncedAt = Number.NEGATIVE_INFINITY;
    let othersAt = Number.NEGATIVE_INFINITY;
    const flushing = oneRun(flush);
    const readingOthers = oneRun(readOthers);
    const syncing = oneRun(async () => {
      if (!link.open() || performance.now() - syncedAt < (everyMs ?? EVERY_MS)) return;
      if (!(await sync())) return;
      syncedAt = performance.now();
      if (syncedAt - othersAt < OTHERS_EVERY_MS) return;
      othersAt = syncedAt;
      void readingOthers();
    });
    const step = () => {
      void flushing();
      void syncing();
    };
    const timer = setInterval(step, YOUNG_MS);
    const again = () => {
      resume();
      step();
    };
    globalThis.addEventListener?.('online', again, { signal: closed.signal });
    closed.signal.addEventListener('abort', () => clearInterval(timer));
    void forgetDone(store, eventId);
    step();
  }

  /** There is a network again, or another token, or a person wants it: tries at once. */
  function resume(): void {
    link.worked();
  }

  async function status(): Promise<DoorStatus> {
    const counts = await Promise.all(
      FOR_A_PERSON.map((state) => store.countFromIndex('scans', 'state', [eventId, state])),
    );
    return {
      link: link.now(),
      waiting: await store.countFromIndex('scans', 'state', [eventId, 'WAITING']),
      forAPerson: counts.reduce((sum, one) => sum + one, 0),
      list: (await store.get('lists', performanceId)) ?? null,
      tickets: await listSize(store, performanceId),
      tally: (await store.get('tallies', performanceId)) ?? { performanceId, in: 0, out: 0, refused: 0 },
    };
  }

  /** The scans that wait to be sent, oldest first. */
  function unsent(most: number): Promise<StoredScan[]> {
    return store.getAllFromIndex('scans', 'state', [eventId, 'WAITING'], most);
  }

  /** The scans that a person should look at, oldest first. */
  async function forAPerson(): Promise<StoredScan[]> {
    const found = await Promise.all(
      FOR_A_PERSON.map((state) => store.getAllFromIndex('scans', 'state', [eventId, state])),
    );
    return found.flat().sort((a, b) => a.seq - b.seq);
  }

  /** A person has looked at a scan. */
  async function seen(scanId: string): Promise<void> {
    await move(store, scanId, FOR_A_PERSON, 'SEEN');
    changed();
  }

  return {
    scan,
    sync,
    flush,
    start,
    resume,
    status,
    unsent,
    forAPerson,
    seen,
    /** Calls back when something has changed, in whatever tab. Returns what ends it. */
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Ends what runs in the background. What waits stays on the device. */
    close(): void {
      closed.abort();
      otherTabs.close();
      listeners.clear();
    },
  };
}

const NO_TICKET: Verdict = {
  admitted: false,
  answer: 'NOT_FOUND',
  reason: null,
  by: 'DEVICE',
  lastCheckIn: null,
  ticket: null,
};

/** Runs something again only when it has ended. */
function oneRun(run: () => Promise<unknown>): () => Promise<void> {
  let running = false;
  return async () => {
    if (running) return;
    running = true;
    try {
      await run();
    } catch (error) {
      console.error(error);
    } finally {
      running = false;
    }
  };
}

/** Forgets the oldest of the scans that nobody needs any more. */
async function forgetDone(store: Store, eventId: string): Promise<void> {
  for (const state of ['DONE', 'STALE', 'SEEN'] satisfies ScanState[]) {
    const keys = await store.getAllKeysFromIndex('scans', 'state', [eventId, state]);
    await Promise.all(keys.slice(0, -REMEMBERED).map((key) => store.delete('scans', key)));
  }
}
