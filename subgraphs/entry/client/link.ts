import { DoorError } from './server.ts';

const LONGEST_BACK_OFF_MS = 60_000;

/** How it is with the server: fine as far as is known, to be tried again later, or in need of a person: another token, or a look. */
export type LinkState = { state: 'READY' | 'LATER' | 'TOKEN' | 'STOPPED'; message: string | null };

/** Keeps account of how requests go, and says when the next one may be tried. `random` is between 0 and 1. */
export function createLink(changed: () => void, random: () => number = Math.random) {
  let link: LinkState = { state: 'READY', message: null };
  let failures = 0;
  let retryAt = 0;

  function become(next: LinkState): void {
    const other = next.state !== link.state || next.message !== link.message;
    link = next;
    if (other) changed();
  }

  return {
    now: () => link,
    /** Whether a request may be tried. */
    open(): boolean {
      // Not every runtime says whether there is a network; only a clear no counts.
      if (navigator.onLine === false) return false;
      return link.state === 'READY' || (link.state === 'LATER' && performance.now() >= retryAt);
    },
    worked(): void {
      failures = 0;
      become({ state: 'READY', message: null });
    },
    /** Waits 1, 2, 4 … 60 seconds, less up to half of it by chance, or as long as the server wants; not at all for a person. */
    failed(error: unknown): void {
      const { kind, message, waitMs } =
        error instanceof DoorError ? error : new DoorError('AGAIN', 'The server cannot be reached.');
      if (kind === 'TOKEN' || kind === 'FORBIDDEN') {
        become({ state: kind === 'TOKEN' ? 'TOKEN' : 'STOPPED', message });
        return;
      }
      const backOff = Math.min(LONGEST_BACK_OFF_MS, 1000 * 2 ** failures) * (1 - random() / 2);
      failures += 1;
      retryAt = performance.now() + Math.max(backOff, waitMs);
      become({ state: 'LATER', message });
    },
  };
}
export type Link = ReturnType<typeof createLink>;
