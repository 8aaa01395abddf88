import { DateTime } from 'luxon';
import type { Institution, Text } from './institutions.ts';

/** An instant as answers write it. */
export function wireTime(time: Date): string {
  return time.toISOString().replace('Z', '+00:00');
}

/** A local date: its midnight in the institution's zone. */
export function wireDate(date: string, { zone }: Institution): string {
  return wireTime(midnight(date, zone));
}

export function midnight(date: string, zone: string): Date {
  return DateTime.fromISO(date, { zone }).startOf('day').toJSDate();
}

/** The local date `YYYY-MM-DD` of an instant. */
export function dateIn(time: Date, zone: string): string {
  return DateTime.fromJSDate(time, { zone }).toISODate() ?? '';
}

/** A text in every language it has. */
export function translated(text: Text): object {
  return { translations: Object.entries(text).map(([locale, value]) => ({ locale, value })) };
}
