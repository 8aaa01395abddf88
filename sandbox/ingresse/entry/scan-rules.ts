/** What an entry system answers to a scan. */
export const ScanResult = {
  notUpdated: 0,
  updated: 1,
  notFound: 2,
  alreadyUpdated: 3,
  invalidSession: 4,
  sessionRequired: 5,
  refunded: 6,
} as const;
export type ScanResult = (typeof ScanResult)[keyof typeof ScanResult];

/** How far ahead of the server a device's clock may be. */
const AHEAD_MS = 10 * 60_000;

/** What a scan is judged by. */
export type Case = {
  entering: boolean;
  /** The device's time. */
  at: number;
  now: number;
  session: number | undefined;
  /** Undefined when no ticket of the event has or had this code. */
  ticket:
    | {
        retired: boolean;
        /** Refunded and not sold again, or taken back. */
        refunded: boolean;
        sold: boolean;
        sessions: readonly number[];
        inside: boolean;
        /** When the last accepted change of this session was, by the device's clock. */
        effectiveAt: number | undefined;
      }
    | undefined;
  unsold: 'accept' | 'reject';
};

/** Judges a scan. What comes first decides. */
export function judge({ entering, at, now, session, ticket, unsold }: Case): ScanResult {
  if (session === undefined) return ScanResult.sessionRequired;
  if (!ticket) return ScanResult.notFound;
  if (ticket.retired || ticket.refunded) return ScanResult.refunded;
  if (!ticket.sessions.includes(session)) return ScanResult.invalidSession;
  if (!ticket.sold && unsold === 'reject') return ScanResult.notUpdated;
  // Before the times are compared, so that an upload that is repeated is told "already", not "refused".
  if (ticket.inside === entering) return ScanResult.alreadyUpdated;
  if (at > now + AHEAD_MS) return ScanResult.notUpdated;
  if (ticket.effectiveAt !== undefined && at <= ticket.effectiveAt) return ScanResult.notUpdated;
  return ScanResult.updated;
}
