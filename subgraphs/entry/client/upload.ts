import type { Link } from './link.ts';
import { type Answered, move, sending, settle, waiting, waitingWith } from './outbox.ts';
import type { Verdict } from './scan.ts';
import { DoorError, type DoorServer, type Upload } from './server.ts';
import type { Store, StoredScan } from './store.ts';

/** How many scans a request may have. */
export const BATCH = 20;

/** How long the people at the door wait for the server, in milliseconds. */
export const BUDGET_MS = 1000;

/** After that nobody waits for a scan any more, and it goes with the others. */
export const YOUNG_MS = 1500;

/** How long a request that nobody waits for may take. */
const PATIENCE_MS = 20_000;

type Options = {
  db: Store;
  server: DoorServer;
  link: Link;
  eventId: string;
  /** Told when scans were answered. */
  changed(): void;
};

/** Sends the scans of one event: one request at a time, whatever the number of tabs. */
export function uploader({ db, server, link, eventId, changed }: Options) {
  const oneAtATime = `foyer-door:${eventId}`;

  /** Asks the server about a scan that is written down. Null when it does not answer in time. */
  async function ask(scan: StoredScan): Promise<Verdict | null> {
    if (!link.open()) return null;
    const signal = AbortSignal.timeout(BUDGET_MS);
    return navigator.locks
      .request(oneAtATime, { signal }, async () => {
        const scans = await waitingWith(db, scan);
        if (scans.at(-1)?.seq !== scan.seq || scans.length > BATCH) return null;
        try {
          const settled = await send(scans, signal, scan);
          return settled.find(({ seq }) => seq === scan.seq)?.verdict ?? null;
        } catch (error) {
          if (!isFaulty(error)) link.failed(error);
          return null;
        }
      })
      .catch((error: unknown) => {
        // Others were sent all the while.
        if (signal.aborted) return null;
        throw error;
      });
  }

  /** Sends what waits, oldest first. Resolves when nothing is left, or nothing can be sent now. */
  async function flush(): Promise<void> {
    for (let more = true; more && link.open(); ) {
      more = await navigator.locks.request(oneAtATime, async () => {
        const scans = await waiting(db, eventId, BATCH, YOUNG_MS);
        return scans.length > 0 && sendBatch(scans);
      });
    }
  }

  /** Sends a batch, or its scans one by one when the server finds fault with it, so that one does not hold up the others. */
  async function sendBatch(scans: readonly StoredScan[]): Promise<boolean> {
    try {
      await send(scans, AbortSignal.timeout(PATIENCE_MS), null);
      return true;
    } catch (error) {
      if (!isFaulty(error)) {
        link.failed(error);
        return false;
      }
    }
    const [only, ...others] = scans;
    if (only && others.length === 0) {
      await move(db, only.scanId, ['WAITING'], 'ALERT');
      changed();
      return true;
    }
    for (const scan of scans) if (!(await sendBatch([scan]))) return false;
    return true;
  }

  async function send(
    scans: readonly StoredScan[],
    signal: AbortSignal,
    shown: StoredScan | null,
  ): Promise<StoredScan[]> {
    const sent = await sending(db, scans);
    const uploads = scans.map((scan) => uploadOf(scan, scan.seq === shown?.seq));
    const results = new Map((await server.scan(eventId, uploads, signal)).map((one) => [one.scanId, one]));
    const answers = scans.flatMap((scan): Answered[] => {
      const result = results.get(scan.scanId);
      return result ? [{ scan, result }] : [];
    });
    const settled = await settle(db, answers, { sent, shown });
    if (answers.length === scans.length) link.worked();
    else link.failed(new DoorError('AGAIN', 'The server has not answered every scan.'));
    changed();
    return settled;
  }

  return { ask, flush };
}

function isFaulty(error: unknown): boolean {
  return error instanceof DoorError && error.kind === 'BAD_INPUT';
}

/** What is sent of a scan: always the same, but for what the people at the door have been told in the meantime. */
function uploadOf(scan: StoredScan, asking: boolean): Upload {
  const { scanId, eventId, performanceId, code, guestId, direction, at, operator, verdict } = scan;
  // Nobody is kept from leaving: who leaves is out, whatever the device thought.
  const turnedAway = !asking && !verdict.admitted && direction === 'IN';
  return { scanId, eventId, performanceId, code, guestId, direction, at, operator, turnedAway };
}
