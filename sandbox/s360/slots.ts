import { DateTime } from 'luxon';
import { fraction } from '../catalogue/hash.ts';
import type { Taken } from '../engine/inventory.ts';
import type { Item, PassProduct, Timeslot } from './catalogue/product.ts';
import { portion } from './catalogue-wire.ts';
import type { Channel } from './institutions.ts';
import { slotKey } from './keys.ts';

/** Slots with fewer places than this begin the day empty. */
const BUSY = 20;

/** Whether a pass can be used on a local date. */
export function isOpen(pass: PassProduct, date: string): boolean {
  if (date < pass.validFrom || date > pass.validTo) return false;
  if (pass.closedDates.includes(date)) return false;
  return !pass.closedWeekdays.includes(DateTime.fromISO(date).weekday);
}

/** Whether a slot exists on a local date. */
export function takesPlace(pass: PassProduct, slot: Timeslot, date: string): boolean {
  if (!isOpen(pass, date) || date < slot.from || date > slot.to) return false;
  return slot.weekdays.includes(DateTime.fromISO(date).weekday);
}

export function slotStart({ time }: Timeslot, date: string, zone: string): Date {
  return DateTime.fromISO(`${date}T${time}`, { zone }).toJSDate();
}

/** Until when a slot is sold. */
export function slotSaleEnds(slot: Timeslot, date: string, zone: string): Date {
  return new Date(slotStart(slot, date, zone).getTime() + slot.salesTolerance * 1000);
}

/** Places left in a slot, and all there are; undefined when nothing limits them. */
export function slotPlaces(
  slot: Timeslot,
  date: string,
  taken: Taken,
  { contingent }: Channel,
): { left: number; quota: number } | undefined {
  if (slot.quota === undefined) return undefined;
  const quota = portion(slot.quota, contingent.code);
  const share = slot.quota < BUSY ? 0 : 0.6 * fraction(`sold ${slotKey(slot, date)}`);
  const gone = taken.places.get(contingent.code) ?? 0;
  return { left: Math.max(0, quota - Math.floor(quota * share) - gone), quota };
}

/** Visitors that still fit on a date, of a pass with a quota a day. */
export function dayPlaces(
  { dailyQuota }: PassProduct,
  taken: Taken,
  { contingent }: Channel,
): { left: number; quota: number } | undefined {
  return dailyQuota === undefined ? undefined : left(dailyQuota, taken, contingent.code);
}

/** How many of an item are left. */
export function itemPlaces(
  { quota }: Item,
  taken: Taken,
  { contingent }: Channel,
): { left: number; quota: number } | undefined {
  return quota === undefined ? undefined : left(quota, taken, contingent.code);
}

function left(all: number, taken: Taken, contingent: 'RESELL' | 'AGENCY'): { left: number; quota: number } {
  const quota = portion(all, contingent);
  return { left: Math.max(0, quota - (taken.places.get(contingent) ?? 0)), quota };
}
