import type { CheckIn } from './guest.ts';

/** Coming in, or going out. */
export const DIRECTIONS = ['IN', 'OUT'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What can come of a scan. */
export const ANSWERS = [
  'UPDATED',
  'NOT_UPDATED',
  'NOT_FOUND',
  'ALREADY_UPDATED',
  'INVALID_SESSION',
  'SESSION_REQUIRED',
  'REFUNDED',
] as const;
export type Answer = (typeof ANSWERS)[number];

/** Why a good ticket was not let in or out. */
export const REFUSALS = [
  'STALE',
  'CLOCK_AHEAD',
  'UNSOLD',
  'IN_TRANSFER',
  'OTHER_SECTION',
  'NOT_SUPPORTED',
  'TURNED_AWAY',
  'OTHER',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What is shown to the people at the door. */
export type Verdict = {
  /** Green, or red. */
  admitted: boolean;
  answer: Answer;
  /** With `NOT_UPDATED` only. */
  reason: Refusal | null;
  /** `DEVICE`: decided without the server, from what the device knows. */
  by: 'SERVER' | 'DEVICE';
  /** The last time somebody came in with it. */
  lastCheckIn: CheckIn | null;
  /** What the ticket is. Null when the device does not know it. */
  ticket: { name: string | null; ticketType: string; section: string; seat: string | null } | null;
};

/** A scan, as it is written down before anybody sees a verdict, and as it is sent: always the same. */
export type Scan = {
  scanId: string;
  eventId: string;
  performanceId: string;
  code: string;
  /** The ticket that the device took it for. */
  guestId: string | null;
  direction: Direction;
  /** The moment of the scan in milliseconds since 1970, by the device's clock; no two scans of a device have the same. */
  at: number;
  operator: string | null;
};

/** What the server says came of a scan. */
export type ScanResult = {
  scanId: string;
  answer: Answer;
  reason: Refusal | null;
  /** Whether this scan is the one that counts, now or when it was sent before. */
  own: boolean;
  guestId: string | null;
  inside: boolean | null;
  name: string | null;
  lastCheckIn: CheckIn | null;
};
