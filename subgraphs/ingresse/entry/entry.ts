import type { Call, SupplierEntry } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { WireEvent } from '../wire/event.ts';
import type { DoorClient } from './door.ts';
import { externals } from './externals.ts';
import { guests } from './guests.ts';
import { report } from './report.ts';
import { scan } from './scan.ts';
import { ticketStatus } from './status.ts';

type Parts = { door: DoorClient; clock: Clock; event(id: string, call: Call): Promise<WireEvent> };

/** The doors of Ingresse's events, as the channel's user there. */
export function entryOver(parts: Parts): SupplierEntry {
  const { door } = parts;
  return {
    guests: (query, call) => guests(query, call, door),
    scan: (wish, call) => scan(wish, call, parts),
    ticketStatus: (ticket, call) => ticketStatus(ticket, call, parts),
    report: (of, call) => report(of, call, door),
    ...externals(door),
  };
}
