import type { DateTime } from 'luxon';
import { availDetails, costRange, costRangeDetails } from './cached-prices.ts';
import { isOver, type Performance, wireTime } from './calendar.ts';
import type { Scene } from './event-wire.ts';
import type { Input } from './input.ts';

/** A performance with what the call asked for. One that is over is a ghost. */
export function performanceWire(performance: Performance, input: Input, { now }: Pick<Scene, 'now'>): object {
  const { show, id, name } = performance;
  const dated = show.schedule.kind !== 'undated';
  const over = isOver(performance, now) || show.status !== 'live';
  const one = [performance];
  return {
    perf_id: id,
    event_id: show.id,
    ...(dated ? timesWire(performance) : {}),
    ...(name ? { perf_name: name } : {}),
    ...(show.minutes ? { running_time: show.minutes } : {}),
    has_pool_seats: !over,
    is_limited: !over && show.soldBefore > 0.6,
    is_ghost: over,
    perf_has_time: dated,
    perf_is_visible: !over,
    cached_max_seats: over ? 0 : 1_000_000,
    cached_max_seats_is_real: false,
    ...(!over && input.flag('req_cost_range') ? { cost_range: costRange(show, one, input) } : {}),
    ...(!over && input.flag('req_cost_range_details')
      ? { cost_range_details: costRangeDetails(show, one, input) }
      : {}),
    ...(!over && input.flag('req_avail_details')
      ? { avail_details: availDetails(show, one, input, now) }
      : {}),
  };
}

type Times = { iso8601_date_and_time: string; date_desc: string; time_desc: string };

/** Performances that begin at the same moment have it in common, with how it is written. */
const written = new WeakMap<DateTime, Times>();

/** `Fri, 18th June 2027` and `7.30 PM`. */
export function timesWire({ startsAt }: Performance): Times {
  const known = written.get(startsAt);
  if (known) return known;
  const day = startsAt.day;
  const ending =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  const english = startsAt.setLocale('en-GB');
  const times = {
    iso8601_date_and_time: wireTime(startsAt),
    date_desc: `${english.toFormat('ccc, d')}${ending} ${english.toFormat('LLLL yyyy')}`,
    time_desc: startsAt.setLocale('en-US').toFormat('h.mm a'),
  };
  written.set(startsAt, times);
  return times;
}
