import type { Guest } from './guest.ts';
import type { Scan, ScanResult } from './scan.ts';

/** A page of a guest list. */
export type GuestPage = {
  guests: Guest[];
  /** Where the next page begins; null after the last. */
  after: string | null;
  /** What to ask with next time, once the last page has been read. */
  changedUntil: string;
  /** The server's clock, in milliseconds since 1970. */
  serverTime: number;
};

/** A scan on its way to the server. */
export type Upload = Scan & {
  /** Whether the person has been turned away already: then the scan is for the history, and changes nothing. */
  turnedAway: boolean;
};

/** All that the door needs of a server, whatever it speaks. Every method throws a `DoorError`. */
export type DoorServer = {
  /** A page of who may come in to a performance: everybody, or what changed since. */
  guests(page: {
    performanceId: string;
    changedSince: string | null;
    after: string | null;
    first: number;
    signal: AbortSignal;
  }): Promise<GuestPage>;
  /** Reports scans of one event, 1 to 20, oldest first. */
  scan(eventId: string, scans: readonly Upload[], signal: AbortSignal): Promise<ScanResult[]>;
};

/**
 * Why a request came to nothing: `AGAIN` may succeed later unchanged; `TOKEN` needs another token; `FORBIDDEN`
 * is for a person to look at; `BAD_INPUT` means that what was sent is at fault; `CURSOR` that the list must be
 * read from its beginning.
 */
export type DoorErrorKind = 'AGAIN' | 'TOKEN' | 'FORBIDDEN' | 'BAD_INPUT' | 'CURSOR';

/** A request that came to nothing. */
export class DoorError extends Error {
  readonly kind: DoorErrorKind;
  /** How long the server wants to be left alone, in milliseconds. */
  readonly waitMs: number;

  constructor(kind: DoorErrorKind, message: string, options: { waitMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'DoorError';
    this.kind = kind;
    this.waitMs = options.waitMs ?? 0;
  }
}
