import type { EntryHour, EntryType } from '@foyer/kit/generated/supplier';
import type { EntryReportRecord } from '@foyer/kit/supplier/records';
import type { WireTicket } from '../wire/order.ts';
import { idOf } from '../wire/primitives.ts';
import { guestState, isInside } from './guest.ts';

/** How entry goes, counted from the tickets: TickeTing has reports of money alone. Nobody is known to go out. */
export function reportOf(all: Iterable<WireTicket>): EntryReportRecord {
  const tickets = [...all].filter((ticket) => guestState(ticket) !== 'REFUNDED');
  const times = tickets.flatMap(({ redeemed }) => redeemed ?? []).sort();
  return {
    sold: tickets.length,
    admitted: tickets.filter(isInside).length,
    inside: null,
    left: null,
    startedAt: times[0] ?? null,
    finishedAt: times.at(-1) ?? null,
    hours: hoursOf(times),
    types: typesOf(tickets),
  };
}

function hoursOf(times: readonly string[]): EntryHour[] {
  const byHour = Map.groupBy(times, (time) => `${time.slice(0, 13)}:00:00.000Z`);
  return [...byHour].map(([startsAt, some]) => ({ startsAt, admitted: some.length }));
}

function typesOf(tickets: readonly WireTicket[]): EntryType[] {
  const bySection = Map.groupBy(tickets, ({ section }) => idOf(section.self));
  return [...bySection].map(([id, some]) => {
    const name = some[0]?.section.name ?? '';
    return {
      section: { id, name },
      ticketType: name,
      sold: some.length,
      admitted: some.filter(isInside).length,
    };
  });
}
