import type { Clock } from '@foyer/kit/time';
import type { ExternalTicket } from '../external/rows.ts';
import type { ImportRefusal } from '../generated/resolvers.ts';
import type { Session } from '../tables.ts';
import type { Changes } from './changes.ts';
import { admissionsOf, type GuestRow } from './tickets.ts';

export type Imported = {
  imported: number;
  updated: number;
  refused: { index: number; reason: ImportRefusal }[];
};
export type Removed = { removed: number; refused: { code: string; reason: ImportRefusal }[] };

/** Rows in one statement: PostgreSQL takes 65,535 values in it. */
const AT_ONCE = 1000;
/** Tickets in one transaction: for as long no scan of the event is taken. */
const PART = 2000;

/** Tickets of other companies, in lists that are kept here. */
export function externalTickets(changes: Changes, clock: Clock) {
  function importPart(event: string, tickets: readonly ExternalTicket[]): Promise<Imported> {
    return changes(event, async (session, change) => {
      const now = clock.now();
      const known = await withCodes(
        session,
        event,
        tickets.map(({ code }) => code),
      );
      const done: Imported = { imported: 0, updated: 0, refused: [] };
      const fresh: ExternalTicket[] = [];
      for (const [index, ticket] of tickets.entries()) {
        const before = known.get(ticket.code);
        // A code that a ticket of the event's own has, or had, would let that ticket in too.
        if (before === 'OWN') done.refused.push({ index, reason: 'CODE_IN_USE' });
        else if (!before) fresh.push(ticket);
        else {
          done.updated += 1;
          if (!isSame(before, ticket))
            await session
              .updateTable('guest')
              .set({ ...columns(ticket), state: 'EXTERNAL', refunded_at: null, changed_at: now, change })
              .where('id', '=', before.id)
              .execute();
        }
      }
      for (let at = 0; at < fresh.length; at += AT_ONCE) {
        const rows = fresh.slice(at, at + AT_ONCE).map((ticket) => ({
          ...columns(ticket),
          event,
          code: ticket.code,
          state: 'EXTERNAL' as const,
          transferred: false,
          changed_at: now,
          change,
        }));
        await session.insertInto('guest').values(rows).execute();
      }
      done.imported = fresh.length;
      return done;
    });
  }

  return {
    /** In parts, so that scans get in between. */
    async import(event: string, tickets: readonly ExternalTicket[]): Promise<Imported> {
      const all: Imported = { imported: 0, updated: 0, refused: [] };
      for (let at = 0; at < tickets.length; at += PART) {
        const { imported, updated, refused } = await importPart(event, tickets.slice(at, at + PART));
        all.imported += imported;
        all.updated += updated;
        all.refused.push(...refused.map(({ index, reason }) => ({ index: at + index, reason })));
      }
      return all;
    },

    remove(event: string, codes: readonly string[] | null, group: string | null): Promise<Removed> {
      return changes(event, async (session, change) => {
        const rows = await session
          .selectFrom('guest')
          .selectAll()
          .where('event', '=', event)
          .where('brought_in_as', 'is not', null)
          .$if(group !== null, (query) => query.where('brought_in_as', '=', group))
          .$if(codes !== null, (query) => query.where('code', 'in', [...(codes ?? [])]))
          .execute();
        const entered = new Set(
          [
            ...(
              await admissionsOf(
                session,
                rows.map(({ id }) => id),
              )
            ).values(),
          ]
            .filter(({ first_in_at }) => first_in_at !== null)
            .map(({ guest }) => guest),
        );
        const standing = rows.filter(({ state }) => state !== 'REFUNDED');
        const gone = standing.filter(({ id }) => !entered.has(id)).map(({ id }) => id);
        const now = clock.now();
        for (let at = 0; at < gone.length; at += AT_ONCE) {
          await session
            .updateTable('guest')
            .set({ state: 'REFUNDED', refunded_at: now, changed_at: now, change })
            .where('id', 'in', gone.slice(at, at + AT_ONCE))
            .execute();
        }
        const known = new Set(rows.map(({ code }) => code));
        return {
          removed: gone.length,
          refused: [
            ...standing
              .filter(({ id }) => entered.has(id))
              .map(({ code }) => ({ code, reason: 'CHECKED_IN' as const })),
            ...(codes ?? [])
              .filter((code) => !known.has(code))
              .map((code) => ({ code, reason: 'NOT_FOUND' as const })),
          ],
        };
      });
    },
  };
}

/** What codes are already: an external ticket, or `OWN` where a ticket of the event's own has or had it. */
async function withCodes(
  session: Session,
  event: string,
  codes: readonly string[],
): Promise<Map<string, GuestRow | 'OWN'>> {
  const rows = await session
    .selectFrom('guest')
    .selectAll()
    .where('event', '=', event)
    .where('code', 'in', [...codes])
    .execute();
  const retired = await session
    .selectFrom('retired_code')
    .select('code')
    .where('event', '=', event)
    .where('code', 'in', [...codes])
    .execute();
  return new Map<string, GuestRow | 'OWN'>([
    ...rows.filter((row) => row.brought_in_as !== null).map((row) => [row.code, row] as const),
    ...rows.filter((row) => row.brought_in_as === null).map((row) => [row.code, 'OWN'] as const),
    ...retired.map(({ code }) => [code, 'OWN'] as const),
  ]);
}

function columns({ group, performanceId, seat, name, email, document }: ExternalTicket) {
  return {
    performances: performanceId === null ? null : [performanceId],
    section_id: group,
    section: group,
    ticket_type: group,
    brought_in_as: group,
    seat,
    holder: (name ?? email ?? document) ? JSON.stringify({ name, email, document }) : null,
  };
}

function isSame(row: GuestRow, ticket: ExternalTicket): boolean {
  const { holder, ...wanted } = columns(ticket);
  return (
    row.state === 'EXTERNAL' &&
    row.seat === wanted.seat &&
    row.brought_in_as === wanted.brought_in_as &&
    JSON.stringify(row.performances) === JSON.stringify(wanted.performances) &&
    (row.holder?.name ?? null) === ticket.name &&
    (row.holder?.email ?? null) === ticket.email &&
    (row.holder?.document ?? null) === ticket.document &&
    (row.holder === null) === (holder === null)
  );
}
