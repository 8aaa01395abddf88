import type { Identity } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { z } from 'zod';
import type { Door } from '../model/door.ts';
import type { PlaceBook } from '../places.ts';
import type { EntryDatabase } from '../tables.ts';
import type { Changes } from './changes.ts';
import { externalTickets } from './external.ts';
import { guestPage } from './list.ts';
import { entryReport } from './report.ts';
import { scanTaker } from './scans.ts';
import { ticketStatus } from './status.ts';

type Options = { db: EntryDatabase; changes: Changes; clock: Clock; places: PlaceBook };

/** Numbers of rows and changes, as cursors hold them. */
const number = z.string().regex(/^\d{1,18}$/);

/** The door of events whose supplier keeps none: it is kept here. */
export function ownDoors({ db, changes, clock, places }: Options): (identity: Identity) => Door {
  const takeScans = scanTaker({ changes, clock });
  const external = externalTickets(changes, clock);
  return (identity) => ({
    guests: (event, performance, wish) => {
      const numbers = z.object({ after: number.nullable(), changedSince: number.nullable() });
      if (!numbers.safeParse(wish).success)
        throw new FoyerError('MALFORMED_CURSOR', 'Give `after` and `changedSince` what this list said.');
      return guestPage(db, event, performance, wish);
    },
    async scan(report) {
      const performances = report.scans.flatMap(({ performanceId }) => performanceId ?? []);
      return takeScans(report, await places.ofEvent(report.event, performances, identity));
    },
    status: (event, code) => ticketStatus(db, event, code),
    report: (event, performance) => entryReport(db, event, performance, clock.now()),
    importTickets: (event, tickets) => external.import(event, tickets),
    removeTickets: (event, codes, group) => external.remove(event, codes, group),
  });
}
