import type { EntryHour, EntryType } from '@foyer/kit/generated/supplier';
import type { Call } from '@foyer/kit/supplier/contract';
import type { EntryReportRecord } from '@foyer/kit/supplier/records';
import { PASSPORTS } from '../map/ids.ts';
import type { WireItem, WireReport } from '../wire/entry.ts';
import type { DoorClient } from './door.ts';
import { sessionAt } from './guests.ts';

/** How entry goes, of an event or of one of its sessions; for passports, those that came with one. */
export async function report(
  { eventId, performanceId }: { eventId: string; performanceId: string | null },
  call: Call,
  door: DoorClient,
): Promise<EntryReportRecord> {
  const at = sessionAt(eventId, performanceId);
  const session = at === PASSPORTS ? null : at;
  const [{ types, startedAt, finishedAt }, { checkedOut }, items] = await Promise.all([
    door.report(eventId, session, call),
    door.guestReport(eventId, session, call),
    door.items(eventId, call),
  ]);
  const wanted = at === PASSPORTS ? types.filter(({ typeId }) => isPassport(typeId, items)) : types;
  const admitted = sum(wanted.map((type) => type.admitted));
  // Only of all types together is it told who is out again.
  const left = at === PASSPORTS ? undefined : checkedOut;
  const whole = at !== PASSPORTS;
  return {
    sold: sum(wanted.map((type) => type.sold)),
    admitted,
    inside: left === undefined ? null : admitted - left,
    left: left ?? null,
    startedAt: whole ? instant(startedAt) : null,
    finishedAt: whole ? instant(finishedAt) : null,
    hours: hoursOf(wanted),
    types: wanted.map((type) => typeOf(type, items)),
  };
}

type WireType = WireReport['types'][number];

function hoursOf(types: readonly WireType[]): EntryHour[] {
  const byHour = Map.groupBy(
    types.flatMap(({ hours }) => hours),
    (hour) => hour.at,
  );
  return [...byHour]
    .sort(([a], [b]) => a - b)
    .map(([at, some]) => ({
      startsAt: new Date(at).toISOString(),
      admitted: sum(some.map(({ count }) => count)),
    }));
}

function typeOf({ typeId, sold, admitted }: WireType, items: readonly WireItem[]): EntryType {
  const group = items.find(({ children }) => children.some(({ id }) => id === typeId));
  const type = group?.children.find(({ id }) => id === typeId);
  return {
    section: { id: group?.id ?? '', name: group?.name ?? '' },
    ticketType: type?.name ?? '',
    sold,
    admitted,
  };
}

function isPassport(typeId: string, items: readonly WireItem[]): boolean {
  return items.some(({ children }) =>
    children.some(({ id, eventDates }) => id === typeId && eventDates.length > 1),
  );
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
