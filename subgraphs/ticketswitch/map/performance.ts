import type { PerformanceRecord } from '@foyer/kit/supplier/records';
import { localParts } from '@foyer/kit/time';
import type { WirePerformance } from '../wire.ts';

/**
 * The performance of an undated event gets a new id from TicketSwitch every day, so Foyer gives it one that
 * stays.
 */
const UNDATED = '-auto';

export function undatedId(eventId: string): string {
  return `${eventId}${UNDATED}`;
}

/** The event of an undated performance's id; undefined for other ids. */
export function undatedEvent(performanceId: string): string | undefined {
  return performanceId.endsWith(UNDATED) ? performanceId.slice(0, -UNDATED.length) : undefined;
}

export function performanceOf(
  wire: WirePerformance,
  timeZone: string,
  { dated }: { dated: boolean },
): PerformanceRecord {
  const startsAt = dated && wire.iso8601_date_and_time ? new Date(wire.iso8601_date_and_time) : null;
  const hasTime = wire.perf_has_time !== false;
  const local = startsAt && localParts(startsAt, timeZone);
  return {
    id: dated ? wire.perf_id : undatedId(wire.event_id),
    eventId: wire.event_id,
    startsAt: startsAt && hasTime ? startsAt.toISOString() : null,
    localDate: local?.date ?? null,
    localTime: local && hasTime ? local.time : null,
    timeZone,
    name: wire.perf_name || null,
    // A ghost is a performance that has gone off sale; only calls by id still return it.
    saleStatus: wire.is_ghost ? 'CLOSED' : 'ON_SALE',
    runningMinutes: wire.running_time ?? null,
    limited: wire.is_limited ?? null,
  };
}
