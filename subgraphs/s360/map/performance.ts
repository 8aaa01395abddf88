import type { SaleStatus } from '@foyer/kit/generated/supplier';
import type { PerformanceRecord } from '@foyer/kit/supplier/records';
import { localParts } from '@foyer/kit/time';
import { ABSENT } from '../levels/poll.ts';
import type { Reading } from './event.ts';
import { type Found, standing } from './found.ts';
import { textOf } from './text.ts';

const BY_LEVEL: Readonly<Record<string, SaleStatus>> = { NONE: 'SOLD_OUT', [ABSENT]: 'CLOSED' };

/** A performance as lists show it; `level` says how much is left, as last polled. */
export function performanceOf(found: Found, level: string | undefined, reading: Reading): PerformanceRecord {
  const { catalogue, language, now } = reading;
  const timeZone = catalogue.pos.organizationTimeZone;
  const startsAt = found.kind === 'undated' ? undefined : found.startsAt;
  const local = startsAt && localParts(startsAt, timeZone);
  const sale = standing(found, timeZone, now);
  const seconds =
    found.kind === 'performance'
      ? found.performance.duration
      : found.kind === 'visit'
        ? found.slot?.duration
        : 0;
  const performance = found.kind === 'performance' ? found.performance : undefined;
  return {
    id: found.id,
    eventId: String(found.offer.product.id),
    startsAt: startsAt?.toISOString() ?? null,
    localDate: local?.date ?? (found.kind === 'visit' ? found.date : null),
    localTime: local?.time ?? null,
    timeZone,
    name: textOf(performance?.externalName, language) || null,
    saleStatus: sale === 'OPEN' ? (BY_LEVEL[level ?? ''] ?? 'ON_SALE') : sale,
    runningMinutes: seconds ? Math.ceil(seconds / 60) : null,
    limited: level === undefined ? null : level === 'LIMITED',
    extra: {
      match: performance?.match && {
        homeTeam: textOf(performance.match.homeTeam, language),
        awayTeam: textOf(performance.match.awayTeam, language),
        round: performance.match.round ?? null,
      },
    },
  };
}
