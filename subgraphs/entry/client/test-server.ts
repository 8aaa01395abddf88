import type { CheckIn, Guest } from './guest.ts';
import type { Answer, Refusal, Scan, ScanResult } from './scan.ts';
import { DoorError, type DoorServer, type GuestPage, type Upload } from './server.ts';

type Row = Guest & { changed: number; effective: number; dropped: boolean };
type Seen = { scan: Upload; answer: Answer; reason: Refusal | null };

/** A server of the door in a few lines, by the same rules, whose network a test can spoil. */
export function testServer(eventId = 'event', performanceId = 'performance') {
  const rows = new Map<string, Row>();
  const former = new Set<string>();
  const history: Seen[] = [];
  let changes = 0;
  let underWay = 0;

  const spoil = {
    /** Runs before the server has looked at a request; throws to lose it. */
    before: async (_what: 'guests' | 'scan', _signal: AbortSignal): Promise<void> => undefined,
    /** Runs when the server has done what was asked; throws to lose the answer. */
    after: async (_what: 'guests' | 'scan', _signal: AbortSignal): Promise<void> => undefined,
  };
  const seen = { requests: [] as Upload[][], most: 0, pages: 0 };

  function put(guest: Partial<Guest> & { id: string }): Row {
    const old = rows.get(guest.id);
    const row: Row = {
      code: `code-${guest.id}`,
      state: 'SOLD',
      inside: false,
      lastCheckIn: null,
      section: { id: 'stalls', name: 'Stalls' },
      ticketType: 'Full price',
      seat: null,
      name: null,
      effective: 0,
      dropped: false,
      ...old,
      ...guest,
      changed: ++changes,
    };
    if (old && old.code !== row.code) former.add(old.code);
    rows.set(row.id, row);
    return row;
  }

  function apply(scan: Upload, device: string): ScanResult {
    const same = history.find((one) => one.scan.scanId === scan.scanId);
    const row = [...rows.values()].find(({ code, dropped }) => code === scan.code && !dropped);
    const done = (answer: Answer, reason: Refusal | null = null, own = answer === 'UPDATED'): ScanResult => {
      if (!same) history.push({ scan, answer, reason });
      return {
        ...{ scanId: scan.scanId, answer, reason, own },
        guestId: row?.id ?? null,
        inside: row?.inside ?? null,
        name: row?.name ?? null,
        lastCheckIn: row?.lastCheckIn ?? null,
      };
    };
    if (same?.answer === 'UPDATED') return done('ALREADY_UPDATED', null, true);
    if (!row) return done(former.has(scan.code) ? 'REFUNDED' : 'NOT_FOUND');
    if (scan.guestId !== null && scan.guestId !== row.id) return done('NOT_FOUND');
    if (row.state === 'REFUNDED') return done('REFUNDED');
    if (scan.performanceId !== performanceId) return done('INVALID_SESSION');
    if (row.inside === (scan.direction === 'IN')) return done('ALREADY_UPDATED');
    if (scan.at <= row.effective) return done('NOT_UPDATED', 'STALE');
    if (scan.turnedAway) return done('NOT_UPDATED', 'TURNED_AWAY');
    const inside = scan.direction === 'IN';
    const lastCheckIn: CheckIn | null = inside
      ? { at: scan.at, device, operator: scan.operator }
      : row.lastCheckIn;
    Object.assign(row, { inside, lastCheckIn, effective: scan.at, changed: ++changes });
    return done('UPDATED');
  }

  /** The server, as a device of this name sees it. */
  function as(device: string): DoorServer {
    return {
      async guests({ changedSince, after, first, signal }): Promise<GuestPage> {
        await spoil.before('guests', signal);
        seen.pages += 1;
        const [until = String(changes), last = ''] = after?.split('|') ?? [];
        const since = changedSince === null ? -1 : Number(changedSince);
        const page = [...rows.values()]
          .filter((row) => row.changed > since && !(since < 0 && row.dropped) && row.id > last)
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        const guests = page.slice(0, first).map(guestOf);
        const more = page.length > first;
        const answer = {
          guests,
          after: more ? `${until}|${guests.at(-1)?.id}` : null,
          changedUntil: until,
          serverTime: Date.now(),
        };
        await spoil.after('guests', signal);
        return answer;
      },
      async scan(event, scans, signal): Promise<ScanResult[]> {
        underWay += 1;
        seen.most = Math.max(seen.most, underWay);
        try {
          await spoil.before('scan', signal);
          if (event !== eventId) throw new DoorError('FORBIDDEN', 'This token is for another event.');
          seen.requests.push([...scans]);
          const results = scans.map((scan) => apply(scan, device));
          await spoil.after('scan', signal);
          return results;
        } finally {
          underWay -= 1;
        }
      },
    };
  }

  return {
    eventId,
    performanceId,
    as,
    put,
    spoil,
    seen,
    history,
    /** The tickets there are, by id. */
    guests: () =>
      new Map([...rows.values()].filter((row) => !row.dropped).map((row) => [row.id, guestOf(row)])),
    /** Withdraws a ticket: it leaves the whole list, and changes say that it is refunded. */
    drop: (id: string) => {
      put({ id, state: 'REFUNDED', inside: false }).dropped = true;
    },
    /** A scan by another device. */
    scanElsewhere: (scan: Pick<Scan, 'code' | 'direction' | 'at'>) =>
      apply(
        {
          ...scan,
          ...{ scanId: crypto.randomUUID(), eventId, performanceId, guestId: null, operator: null },
          turnedAway: false,
        },
        'another device',
      ),
  };
}
export type TestServer = ReturnType<typeof testServer>;

function guestOf({ changed: _changed, effective: _effective, dropped: _dropped, ...guest }: Row): Guest {
  return guest;
}

/** Resolves when the signal is aborted, by rejecting as a request does. */
export function never(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DoorError('AGAIN', 'The server takes too long.')));
  });
}
