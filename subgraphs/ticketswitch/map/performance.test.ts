import { describe, expect, test } from 'vitest';
import * as wire from '../wire.ts';
import { performanceOf, undatedEvent, undatedId } from './performance.ts';

const WHOLE = {
  perf_id: '4TEA-2B',
  event_id: '4TEA',
  iso8601_date_and_time: '2027-06-18T19:30:00+01:00',
  date_desc: 'Fri, 18th June 2027',
  time_desc: '7.30 PM',
  perf_name: 'Relaxed performance',
  perf_has_time: true,
  perf_is_visible: true,
  has_pool_seats: true,
  is_ghost: false,
  is_limited: true,
  running_time: 95,
  cached_max_seats: 1_000_000,
  cached_max_seats_is_real: false,
};
const given = (some: object = {}) => wire.performance.parse({ ...WHOLE, ...some });
const mapped = (some: object = {}, zone = 'Europe/London') =>
  performanceOf(given(some), zone, { dated: true });

test('a performance', () => {
  expect(mapped()).toEqual({
    id: '4TEA-2B',
    eventId: '4TEA',
    startsAt: '2027-06-18T18:30:00.000Z',
    localDate: '2027-06-18',
    localTime: '19:30',
    timeZone: 'Europe/London',
    name: 'Relaxed performance',
    saleStatus: 'ON_SALE',
    runningMinutes: 95,
    limited: true,
  });
});

test('a performance of which little is told', () => {
  const little = wire.performance.parse({ perf_id: '4TEA-2B', event_id: '4TEA', perf_name: null });
  expect(performanceOf(little, 'UTC', { dated: true })).toMatchObject({
    startsAt: null,
    localDate: null,
    localTime: null,
    name: null,
    saleStatus: 'ON_SALE',
    runningMinutes: null,
    limited: null,
  });
});

test.each(Object.keys(WHOLE).filter((name) => !['perf_id', 'event_id'].includes(name)))(
  'it does no harm that %s is missing or null',
  (name) => {
    for (const value of [undefined, null]) expect(mapped({ [name]: value }).id).toBe('4TEA-2B');
  },
);

test.each([
  // On the days of the change, before and after it; past midnight in one place and not in another.
  ['Europe/London', '2027-03-28T00:30:00Z', '2027-03-28', '00:30'],
  ['Europe/London', '2027-03-28T19:30:00+01:00', '2027-03-28', '19:30'],
  ['America/New_York', '2027-11-07T01:30:00-04:00', '2027-11-07', '01:30'],
  ['America/New_York', '2027-11-07T01:30:00-05:00', '2027-11-07', '01:30'],
  ['Asia/Tokyo', '2027-12-31T23:30:00+09:00', '2027-12-31', '23:30'],
])('in %s at %s it is %s %s', (zone, time, localDate, localTime) => {
  expect(mapped({ iso8601_date_and_time: time }, zone)).toMatchObject({
    startsAt: new Date(time).toISOString(),
    localDate,
    localTime,
  });
});

test('a day without an hour has no instant', () => {
  expect(mapped({ perf_has_time: false })).toMatchObject({
    startsAt: null,
    localDate: '2027-06-18',
    localTime: null,
  });
});

test('a ghost is no longer sold', () => {
  expect(mapped({ is_ghost: true }).saleStatus).toBe('CLOSED');
});

describe('an undated event', () => {
  test('has one performance, whose id stays though theirs changes', () => {
    const [today, tomorrow] = ['4TEA-7A1', '4TEA-7A2'].map((perf_id) =>
      performanceOf(given({ perf_id, iso8601_date_and_time: undefined }), 'Europe/London', { dated: false }),
    );
    expect(today).toEqual(tomorrow);
    expect(today).toMatchObject({ id: undatedId('4TEA'), startsAt: null, localDate: null, localTime: null });
  });

  test('has no date, whatever the answer says', () => {
    expect(performanceOf(given(), 'Europe/London', { dated: false })).toMatchObject({
      startsAt: null,
      localDate: null,
    });
  });

  test('is known by that id', () => {
    expect(undatedEvent(undatedId('4TEA'))).toBe('4TEA');
    expect(undatedEvent('4TEA-2B')).toBeUndefined();
  });
});
