import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import type { Show } from './show.ts';

/** Day 0 of performance ids. */
const EPOCH = DateTime.utc(2020, 1, 1);
const EPOCH_DAY = EPOCH.toMillis() / 86_400_000;
const SLOTS_A_DAY = 8;
/** For so long a performance that is over is still known by its id. */
const KEPT_DAYS = 400;

/** Zones make moments dear, and on most days many shows of a city begin at the same one. */
const moments = new LRUCache<string, DateTime>({ max: 50_000 });

/** One performance of a show: a day, counted from the epoch, and the number of its time in the schedule. */
export class Performance {
  readonly id: string;
  readonly show: Show;
  readonly name: string;
  readonly day: number;
  /** `HH:MM` in the venue's zone. */
  readonly time: string;

  constructor(show: Show, day: number, slot: number, time: string) {
    const number = day * SLOTS_A_DAY + slot;
    this.id = `${show.id}-${number.toString(36).toUpperCase()}`;
    this.show = show;
    this.name = show.names[number % Math.max(1, show.names.length)] ?? '';
    this.day = day;
    this.time = time;
  }

  /** The local date, at midnight UTC. */
  get date(): DateTime {
    return EPOCH.plus({ days: this.day });
  }

  /** In the venue's zone. For an undated show: the beginning of its day. */
  get startsAt(): DateTime {
    const { zone } = this.show.venue.city;
    const key = `${zone} ${this.day} ${this.time}`;
    const known = moments.get(key);
    if (known) return known;
    const { year, month, day } = this.date;
    const [hour = 0, minute = 0] = this.time.split(':').map(Number);
    const moment = DateTime.fromObject({ year, month, day, hour, minute }, { zone });
    moments.set(key, moment);
    return moment;
  }

  /** 0 for Sunday up to 6 for Saturday. */
  get weekday(): number {
    return weekdayOf(this.day);
  }
}

/** Local dates, `YYYYMMDD`, both inclusive. */
export type DateRange = { from?: string; to?: string };

/** Performances on sale from now on, in order of time. */
export function performancesOf(show: Show, now: Date, range: DateRange = {}): Performance[] {
  return [...upcoming(show, now, range)];
}

/** Whether a show plays in a range; an undated one always does. */
export function playsIn(show: Show, now: Date, range: DateRange): boolean {
  return upcoming(show, now, range).next().done !== true;
}

/** The first and the last performance on sale, and the weekdays between them; undefined when there are none. */
export function run(show: Show, now: Date): { first: Performance; last: Performance } | undefined {
  const first = upcoming(show, now, {}).next().value;
  const last = upcoming(show, now, {}, 'backwards').next().value;
  return first && last ? { first, last } : undefined;
}

/** A performance by its id, also one that is over; undefined for an id that the show never had. */
export function performance(show: Show, id: string, now: Date): Performance | undefined {
  const suffix = id.slice(show.id.length + 1);
  if (!id.startsWith(`${show.id}-`) || !/^[0-9A-Z]{1,6}$/.test(suffix)) return undefined;
  const day = Math.floor(Number.parseInt(suffix, 36) / SLOTS_A_DAY);
  const today = todayIn(show.venue.city.zone, now).day;
  const { schedule } = show;
  if (schedule.kind === 'weekly' && day >= today + schedule.days) return undefined;
  if (day < today - KEPT_DAYS) return undefined;
  // The id of an undated performance is that of its day; yesterday's no longer goes.
  if (schedule.kind === 'undated' && day !== today) return undefined;
  return onDay(show, day).find((one) => one.id === id);
}

/** Whether a performance can no longer be sold. */
export function isOver({ show, day, time }: Performance, now: Date): boolean {
  if (show.schedule.kind === 'undated') return false;
  const today = todayIn(show.venue.city.zone, now);
  return day < today.day || (day === today.day && time <= today.time);
}

/** RFC 3339 with the venue's offset, `Z` when that is zero. */
export function wireTime(time: DateTime): string {
  return time.toFormat("yyyy-LL-dd'T'HH:mm:ssZZ").replace(/\+00:00$/, 'Z');
}

/** `YYYYMMDD`. */
export function wireDate({ date }: Performance): string {
  return date.toFormat('yyyyLLdd');
}

function* upcoming(
  show: Show,
  now: Date,
  { from, to }: DateRange,
  direction: 'forwards' | 'backwards' = 'forwards',
): Generator<Performance, undefined> {
  const today = todayIn(show.venue.city.zone, now).day;
  if (show.schedule.kind === 'undated') {
    yield* onDay(show, today);
    return;
  }
  const first = from === undefined ? today : dayOf(from);
  const last = to === undefined ? Number.POSITIVE_INFINITY : dayOf(to);
  const days = daysOf(show, today, Math.max(first, today), last);
  const forwards = direction === 'forwards';
  for (const day of forwards ? days : days.reverse()) {
    const performances = onDay(show, day).filter((one) => !isOver(one, now));
    yield* forwards ? performances : performances.reverse();
  }
}

/** The days on which a show may play, from one to another. */
function daysOf({ schedule }: Show, today: number, first: number, last: number): number[] {
  if (schedule.kind === 'weekly') {
    const end = Math.min(last, today + schedule.days - 1);
    return Array.from({ length: Math.max(0, end - first + 1) }, (_unused, position) => first + position);
  }
  if (schedule.kind === 'undated') return [today];
  const { dates, years } = schedule;
  const thisYear = EPOCH.plus({ days: today }).year;
  return Array.from({ length: years + 1 }, (_unused, year) => thisYear + year)
    .flatMap((year) => dates.map(({ month, day }) => dayNumber(year, month, day)))
    .filter((day) => day > today)
    .slice(0, years * dates.length)
    .filter((day) => day >= first && day <= last);
}

function onDay(show: Show, day: number): Performance[] {
  const { schedule } = show;
  if (schedule.kind === 'undated') return [new Performance(show, day, 0, '00:00')];
  if (schedule.kind === 'dates') {
    const date = EPOCH.plus({ days: day });
    return schedule.dates.flatMap((one, slot) =>
      one.month === date.month && one.day === date.day ? [new Performance(show, day, slot, one.time)] : [],
    );
  }
  if (!schedule.weekdays.includes(weekdayOf(day))) return [];
  return schedule.times
    .map((time, slot) => new Performance(show, day, slot, time))
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}

// 1 January 1970 was a Thursday.
function weekdayOf(day: number): number {
  return (day + EPOCH_DAY + 4) % 7;
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 - EPOCH_DAY;
}

function dayOf(date: string): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6)));
}

type Today = { minute: number; day: number; time: string };
const todays = new Map<string, Today>();

/** The day and time of day in a zone, worked out once a minute. */
function todayIn(zone: string, now: Date): Today {
  const minute = Math.floor(now.getTime() / 60_000);
  const known = todays.get(zone);
  if (known?.minute === minute) return known;
  const local = DateTime.fromJSDate(now, { zone });
  const today = {
    minute,
    day: dayNumber(local.year, local.month, local.day),
    time: local.toFormat('HH:mm'),
  };
  todays.set(zone, today);
  return today;
}
