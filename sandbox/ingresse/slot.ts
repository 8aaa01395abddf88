/** Somebody as a ticket names them; people of imported codes have no account. */
export type Person = { id: number | null; name: string; email: string; document: string | null };

/** What an imported code is a ticket of. */
export type ImportedItem = { groupId: number; typeId: number; name: string };

/** One admission. Its id stays, its code changes when it is refunded. Times are Unix milliseconds. */
export type Slot = {
  id: number;
  eventId: number;
  typeId: number;
  /** Null for codes that the event itself sells. */
  imported: ImportedItem | null;
  code: string;
  /** How many codes it had before this one. */
  version: number;
  sessions: readonly number[];
  transactionId: string | null;
  buyer: Person | null;
  holder: Person | null;
  soldOnline: boolean;
  transferred: boolean;
  /** When the last sale was refunded, unless it was sold again. */
  refundedAt: number | null;
  /** An imported code that was taken back. */
  deleted: boolean;
  /** Sold before anybody came, and refunded since: it can be sold again. */
  freed: boolean;
  seat: string | null;
  createdAt: number;
  changedAt: number;
};

export function isSold({ transactionId, imported }: Slot): boolean {
  return transactionId !== null || imported !== null;
}
