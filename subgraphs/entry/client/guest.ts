/** Whether a ticket is good at the door. */
export const GUEST_STATES = ['SOLD', 'UNSOLD', 'EXTERNAL', 'IN_TRANSFER', 'REFUNDED'] as const;
export type GuestState = (typeof GUEST_STATES)[number];

/** Somebody coming in. */
export type CheckIn = {
  /** Milliseconds since 1970, by the clock of the device. */
  at: number;
  device: string | null;
  operator: string | null;
};

/** A ticket on the list of a performance, with what a device at the door needs of it. */
export type Guest = {
  /** Stays when the code changes. */
  id: string;
  /** What is scanned. */
  code: string;
  state: GuestState;
  /** Whether somebody is in with it, as far as the server knew. */
  inside: boolean;
  lastCheckIn: CheckIn | null;
  section: { id: string; name: string };
  ticketType: string;
  seat: string | null;
  /** Who comes, as far as is known. */
  name: string | null;
};
