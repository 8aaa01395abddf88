import { DateTime } from 'luxon';
import type { WirePass, WireTimeslot } from '../wire/catalogue.ts';

/** When a pass can be used, in local dates. */
export type Calendar = {
  /** Both inclusive. */
  from: string;
  to: string;
  closed: ReadonlySet<string>;
  /** Empty for a pass that is sold by the date alone. */
  slots: readonly Slot[];
};
type Slot = { wire: WireTimeslot; from: string; to: string; weekdays: ReadonlySet<number> };

const EVER = '0001-01-01';
const FOR_EVER = '9999-12-31';
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];

// A pass belongs to one catalogue, and that to one zone.
const known = new WeakMap<WirePass, Calendar>();

export function calendarOf(pass: WirePass, zone: string): Calendar {
  const found = known.get(pass);
  if (found) return found;
  const sold = new Set(pass.items.flatMap(({ timeslotIds }) => timeslotIds));
  const made: Calendar = {
    from: pass.validityStart ? localDate(pass.validityStart, zone) : EVER,
    to: pass.validityEnd ? localDate(pass.validityEnd, zone) : FOR_EVER,
    closed: new Set(pass.closedDates.map((date) => localDate(date, zone))),
    slots: pass.timeslots
      .filter(({ id }) => sold.has(id))
      .map((wire) => ({
        wire,
        from: localDate(wire.startDate, zone),
        to: localDate(wire.endDate, zone),
        weekdays: new Set(wire.weekdays ?? ALL_DAYS),
      })),
  };
  known.set(pass, made);
  return made;
}

/** The slots of a date, or `[undefined]` for a date without slots that can be visited. */
export function visitsOn(calendar: Calendar, date: string): (WireTimeslot | undefined)[] {
  if (date < calendar.from || date > calendar.to || calendar.closed.has(date)) return [];
  if (calendar.slots.length === 0) return [undefined];
  const weekday = DateTime.fromISO(date).weekday;
  return calendar.slots
    .filter(({ from, to, weekdays }) => date >= from && date <= to && weekdays.has(weekday))
    .map(({ wire }) => wire);
}

/** The first and last date from a day on; undefined when all are over. */
export function datesFrom(
  { from, to, slots }: Calendar,
  day: string,
): { first: string; last: string | null } | undefined {
  const begin = slots.length > 0 ? least(slots.map((slot) => slot.from)) : EVER;
  const end = slots.length > 0 ? greatest(slots.map((slot) => slot.to)) : FOR_EVER;
  const first = greatest([from, begin, day]);
  const last = least([to, end]);
  return first <= last ? { first, last: last === FOR_EVER ? null : last } : undefined;
}

/** When a visit on a date begins: with its slot, otherwise with the day. */
export function visitStart(date: string, slot: WireTimeslot | undefined, zone: string): Date {
  return DateTime.fromISO(slot ? `${date}T${slot.startTime}` : date, { zone }).toJSDate();
}

export function localDate(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toISODate() ?? '';
}

/** The date and those after it. */
export function daysFrom(day: string, count: number): string[] {
  const first = DateTime.fromISO(day);
  return Array.from({ length: count }, (_unused, ahead) => first.plus({ days: ahead }).toISODate() ?? '');
}

const least = (dates: readonly string[]) => dates.toSorted()[0] ?? '';
const greatest = (dates: readonly string[]) => dates.toSorted().at(-1) ?? '';
