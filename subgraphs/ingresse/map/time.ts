import { isTimeZone } from '@foyer/kit/time';
import { DateTime } from 'luxon';
import { HOME_ZONE } from '../supplier.ts';

/** A zone that this runtime knows; Ingresse's own in the place of another. */
export function zoneOf(name: string): string {
  return name && isTimeZone(name) ? name : HOME_ZONE;
}

/** The instant of local digits, such as `2030-05-10T20:00:00`; null when they are none. */
export function instantOf(digits: string, zone: string): string | null {
  const at = DateTime.fromISO(digits.replace(' ', 'T').slice(0, 19), { zone });
  return at.isValid ? at.toUTC().toISO({ suppressMilliseconds: false }) : null;
}

/** A text with an offset, as an instant; null when it is none. */
export function exactInstant(text: string | undefined | null): string | null {
  if (!text) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
