import type { ExternalTicket } from '../external/rows.ts';
import type { EntryReport, ScanResult, TicketStatus } from '../generated/resolvers.ts';
import type { Imported, Removed } from '../own/external.ts';
import type { GuestSlice, ListWish } from './list.ts';
import type { Report } from './scan.ts';

/** The door of an event, whoever keeps it. Ids are global. */
export type Door = {
  /** `performance` null for all of the event's. */
  guests(event: string, performance: string | null, wish: ListWish): Promise<GuestSlice>;
  scan(report: Report): Promise<ScanResult[]>;
  status(event: string, code: string): Promise<TicketStatus | null>;
  report(event: string, performance: string | null): Promise<EntryReport>;
  /** Of tickets whose performances, where they name one, are the event's. */
  importTickets(event: string, tickets: readonly ExternalTicket[]): Promise<Imported>;
  removeTickets(event: string, codes: readonly string[] | null, group: string | null): Promise<Removed>;
};
