import type { Claim } from '../engine/reservation.ts';
import { performanceKey } from './keys.ts';

/** One order of a trolley: what was asked for. */
export type Wish = {
  item: number;
  perf: string;
  event: string;
  /** Ticket type code. */
  section: string;
  /** Price band code without its suffix. */
  band: string;
  suffix: 'pool' | 'alloc';
  quantity: number;
  /** A code a ticket, or none. */
  discounts: readonly string[];
  seats: readonly string[];
};

/** A trolley: wishes, and the way of sending chosen for each source. It lives in its token alone. */
export type Trolley = { next: number; wishes: readonly Wish[]; sends: Readonly<Record<string, string>> };

export type SoldTicket = {
  discount: string;
  discountName: string;
  semantic: string;
  face: number;
  fee: number;
  seat: string | null;
  restricted: boolean;
  barcode: string | null;
};

/** One order that was reserved. */
export type SoldOrder = Wish & {
  source: string;
  sourceName: string;
  currency: string;
  tickets: readonly SoldTicket[];
  seatStatus: 'not_requested' | 'got_all' | 'got_partial' | 'got_none';
  altered: boolean;
  send: {
    code: string;
    name: string;
    type: 'collect' | 'post' | 'selfprint';
    cost: number;
    countries?: Readonly<Record<string, string>>;
  } | null;
  venueReference: string | null;
  cancellation: 'possible' | 'not_permitted' | 'cancelled' | 'tried_and_failed' | null;
  cancellationReference: string;
  cancellationComment: string | null;
};

export type Customer = Readonly<Record<string, string>>;

/** What the façade keeps about a transaction. */
export type TransactionDocument = {
  orders: readonly SoldOrder[];
  language: string;
  subUser: string;
  reservedAt: string;
  purchasedAt: string | null;
  /** Why sources could not be bought from, by source code. */
  failures: Readonly<Record<string, string>>;
  customer: Customer | null;
  callout: Callout | null;
  /** The answers as they were sent. */
  archive: { reserve: string; purchase: string | null };
};

/** The payment page the customer is sent to for a source, by the token that must come back. */
export type Callout = { token: string; returnUrl: string; source: string };

/** The places that an order has. */
export function claimsOf({ perf, section, band, tickets }: SoldOrder): Claim[] {
  const performance = performanceKey(perf);
  const area = `${section}/${band}`;
  const seats = tickets.flatMap(({ seat }) => seat ?? []);
  if (seats.length === 0) return [{ performance, area, seat: null, quantity: tickets.length }];
  return seats.map((seat) => ({ performance, area, seat, quantity: 1 }));
}
