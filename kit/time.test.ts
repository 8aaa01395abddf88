import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimeZone, localParts } from './time.ts';

test.each([
  // Clocks go forward: an hour is left out.
  ['Europe/London', '2027-03-28T00:59:59Z', '2027-03-28', '00:59'],
  ['Europe/London', '2027-03-28T01:00:00Z', '2027-03-28', '02:00'],
  ['America/New_York', '2027-03-14T06:59:00Z', '2027-03-14', '01:59'],
  ['America/New_York', '2027-03-14T07:00:00Z', '2027-03-14', '03:00'],
  // Clocks go back: an hour comes twice.
  ['Europe/London', '2027-10-31T00:30:00Z', '2027-10-31', '01:30'],
  ['Europe/London', '2027-10-31T01:30:00Z', '2027-10-31', '01:30'],
  ['America/New_York', '2027-11-07T05:30:00Z', '2027-11-07', '01:30'],
  ['America/New_York', '2027-11-07T06:30:00Z', '2027-11-07', '01:30'],
  // Midnight itself was left out.
  ['America/Sao_Paulo', '2018-11-04T02:59:00Z', '2018-11-03', '23:59'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04', '01:00'],
  // Half an hour of summer time, and offsets of odd minutes.
  ['Australia/Lord_Howe', '2027-10-02T15:29:00Z', '2027-10-03', '01:59'],
  ['Australia/Lord_Howe', '2027-10-02T15:30:00Z', '2027-10-03', '02:30'],
  ['Asia/Kathmandu', '2027-01-01T00:00:00Z', '2027-01-01', '05:45'],
  // Another day, another year; a whole day that never was.
  ['Pacific/Kiritimati', '2027-12-31T10:00:00Z', '2028-01-01', '00:00'],
  ['America/Los_Angeles', '2028-01-01T07:59:00Z', '2027-12-31', '23:59'],
  ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29', '23:59'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31', '00:00'],
  ['UTC', '2028-02-29T00:00:00Z', '2028-02-29', '00:00'],
])('%s at %s is %s %s', (zone, instant, date, time) => {
  expect(localParts(new Date(instant), zone)).toEqual({ date, time });
});

test('midnight is the beginning of a day, never its end', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instants = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const { date, time } = localParts(instant, zone);
      expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      // No zone is more than 14 hours ahead or 12 behind.
      const ahead = new Date(`${date}T${time}:00Z`).getTime() - instant.getTime();
      expect(ahead).toBeLessThanOrEqual(14 * 3_600_000);
      expect(ahead).toBeGreaterThan(-12 * 3_600_000 - 60_000);
    }),
  );
});

test('zones are those of the IANA database', () => {
  expect(['Europe/London', 'UTC', 'America/Argentina/Buenos_Aires'].map(isTimeZone)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Europe/Atlantis', '', 'London', 'BST+1'].map(isTimeZone)).toEqual([false, false, false, false]);
});
