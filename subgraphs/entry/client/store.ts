import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Guest } from './guest.ts';
import type { ScanState } from './outcome.ts';
import type { Direction, Scan, ScanResult, Verdict } from './scan.ts';

/** A ticket on the list of a performance, as the device keeps it. */
export type StoredGuest = Guest & {
  performanceId: string;
  eventId: string;
  /** Codes it had before. */
  formerCodes: string[];
  /** The full walk of the list that it was last seen in, or after which it joined. */
  walk: number;
  /** The tick at which the list last told of it. */
  read: number;
  /** The tick at which its last scan that was answered had been sent, and that of the answer; 0 for none. */
  sent: number;
  answered: number;
};

/** A scan in the outbox, or after it. */
export type StoredScan = Scan & {
  /** Its place in the outbox. */
  seq: number;
  state: ScanState;
  /** What was shown. While the server is being asked: what the device would say by itself. */
  verdict: Verdict;
  /** How often it has been sent. */
  attempts: number;
  /** What the server said. */
  result: ScanResult | null;
};

/** How far the list of a performance has been read. */
export type ListState = {
  performanceId: string;
  eventId: string;
  /** How many full walks were begun. */
  walk: number;
  /** The last walks that ended, oldest first: the tick at which their first page was there, and what to ask with for what has changed since. */
  walks: { began: number; until: string }[];
  /** The walk under way, to go on with after a break. */
  open: OpenWalk | null;
  /** When a walk last ended, by the device's clock. */
  syncedAt: number | null;
  /** How far the device's clock is ahead of the server's, in milliseconds, as far as is known. */
  clockAheadMs: number;
};

/** A walk through a list that has not ended. */
export type OpenWalk = {
  changedSince: string | null;
  after: string | null;
  received: number;
  /** The tick at which its first page was there; 0 before. */
  began: number;
};

/** What this device did at a performance. */
export type Tally = { performanceId: string; in: number; out: number; refused: number };

/** A door that this device has been set up for. */
export type DoorSetup = {
  eventId: string;
  eventTitle: string;
  performanceId: string;
  performanceName: string;
  /** Other performances of the event to know the tickets of. */
  alsoKnow: string[];
  /** The device's token, or an API key. */
  token: string;
  /** The device's name; null with an API key. */
  device: string | null;
  /** Ids of the sections it may let in; null for all. */
  sections: string[] | null;
  boothOpen: boolean;
  operator: string;
  /** In milliseconds since 1970. */
  usedAt: number;
};

interface DoorSchema extends DBSchema {
  guests: { key: [string, string]; value: StoredGuest; indexes: { code: string; formerCodes: string } };
  scans: {
    key: number;
    value: StoredScan;
    indexes: {
      scanId: string;
      state: [string, ScanState];
      code: [string, ScanState, string];
      guest: [string, ScanState, string];
    };
  };
  lists: { key: string; value: ListState };
  tallies: { key: string; value: Tally };
  /**
   * By performance: the tick at which a scan was sent whose answer came while its row was being read, so that nobody
   * knows which of them is newer. The list has to be asked for all changes since then.
   */
  doubts: { key: string; value: number };
  setups: { key: string; value: DoorSetup };
  /** `at`: the time of the last scan. `tick`: counts what is sent and what arrives. */
  meta: { key: 'at' | 'tick'; value: number };
}

const STORES = ['guests', 'scans', 'lists', 'tallies', 'doubts', 'setups', 'meta'] as const;

/** The device's memory: IndexedDB, shared by all tabs. */
export type Store = IDBPDatabase<DoorSchema>;
export type Write = IDBPTransaction<DoorSchema, typeof STORES, 'readwrite'>;

/** Opens the device's memory, and makes it the first time. */
export function openStore(name = 'foyer-door'): Promise<Store> {
  return openDB<DoorSchema>(name, 1, {
    upgrade(db) {
      const guests = db.createObjectStore('guests', { keyPath: ['performanceId', 'id'] });
      guests.createIndex('code', 'code');
      guests.createIndex('formerCodes', 'formerCodes', { multiEntry: true });
      const scans = db.createObjectStore('scans', { keyPath: 'seq' });
      scans.createIndex('scanId', 'scanId', { unique: true });
      scans.createIndex('state', ['eventId', 'state']);
      scans.createIndex('code', ['eventId', 'state', 'code']);
      scans.createIndex('guest', ['eventId', 'state', 'guestId']);
      db.createObjectStore('lists', { keyPath: 'performanceId' });
      db.createObjectStore('tallies', { keyPath: 'performanceId' });
      db.createObjectStore('doubts');
      db.createObjectStore('setups', { keyPath: 'eventId' });
      db.createObjectStore('meta');
    },
    // A newer version of the page, in another tab, wants to change the layout.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** A transaction that is on the disk, not only on its way there, when it has ended. */
export function write(db: Store): Write {
  return db.transaction(STORES, 'readwrite', { durability: 'strict' });
}

/** The next tick. Ticks order what the device sends and receives, in all its tabs. */
export async function nextTick(tx: Write): Promise<number> {
  const meta = tx.objectStore('meta');
  const tick = ((await meta.get('tick')) ?? 0) + 1;
  await meta.put(tick, 'tick');
  return tick;
}

/** Notes that it is not known whether the list or the answer to a scan that was sent at a tick is newer. */
export async function doubt(tx: Write, performanceId: string, sent: number): Promise<void> {
  const doubts = tx.objectStore('doubts');
  await doubts.put(Math.min(sent, (await doubts.get(performanceId)) ?? sent), performanceId);
}

/** Counts what was shown; `by` is -1 to take it back. */
export async function count(
  tx: Write,
  { performanceId, direction, verdict }: { performanceId: string; direction: Direction; verdict: Verdict },
  by: 1 | -1 = 1,
): Promise<void> {
  const tallies = tx.objectStore('tallies');
  const tally = (await tallies.get(performanceId)) ?? { performanceId, in: 0, out: 0, refused: 0 };
  const which = !verdict.admitted ? 'refused' : direction === 'IN' ? 'in' : 'out';
  await tallies.put({ ...tally, [which]: tally[which] + by });
}

/** All keys that begin with this one. */
export function beginningWith(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]);
}
