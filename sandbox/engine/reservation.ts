import type { Selectable } from 'kysely';
import type { InventoryTables, ReservationState } from './database.ts';

/** Places to take: a seat, or so many places of an area. */
export type Claim = { performance: string; area: string; seat: string | null; quantity: number };

/** Places that somebody holds or has bought, with what the wire façade needs to answer about them again. */
export type Reservation<Document> = {
  id: string;
  supplier: string;
  account: string;
  /** A hold that has run out reads `released`, a purchase that was given up `failed`. */
  state: ReservationState;
  /** Until when it is held, or when a purchase under way is given up. */
  heldUntil: Date;
  reference: string | null;
  document: Document;
};

/** What becomes of a reservation. Released and failed ones free their places, purchased ones keep them. */
export type Change = {
  state?: ReservationState;
  heldUntil?: Date;
  reference?: string;
  /** A second name it is found by, for as long as it has it. */
  alias?: string | null;
  document?: object;
  /** Places to free of a reservation that lives on. */
  free?: readonly Claim[];
  /** More places to take, of performances that were named beforehand. */
  claims?: readonly Claim[];
};

export function reservationOf<Document>(
  row: Selectable<InventoryTables['reservation']>,
  now: Date,
): Reservation<Document> {
  const over = row.held_until <= now;
  return {
    id: row.id,
    supplier: row.supplier,
    account: row.account,
    state:
      over && row.state === 'held' ? 'released' : over && row.state === 'purchasing' ? 'failed' : row.state,
    heldUntil: row.held_until,
    reference: row.reference,
    // A façade reads only what it wrote itself.
    document: row.document as Document,
  };
}
