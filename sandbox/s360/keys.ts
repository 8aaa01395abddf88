import type { Item, Performance, SeatCategory, Timeslot } from './catalogue/product.ts';
import { CODE } from './endpoint.ts';

/** The engine's key of a performance. */
export function performanceKey({ id }: Pick<Performance, 'id'>): string {
  return `${CODE}:${id}`;
}
/** Of a slot on a date. */
export function slotKey({ id }: Timeslot, date: string): string {
  return `${CODE}:${id}:${date}`;
}
/** Of a product on a date. */
export function dayKey(productId: number, date: string): string {
  return `${CODE}:${productId}:${date}`;
}
/** Of an item that there are only so many of. */
export function itemKey({ id }: Pick<Item, 'id'>): string {
  return `${CODE}:${id}`;
}
/** Of a code that goes once. */
export function advantageKey(id: number): string {
  return `${CODE}:${id}`;
}
/** Places of a seat category that have no numbers, in a contingent. */
export function placesArea({ id }: Pick<SeatCategory, 'id'>, contingent: string): string {
  return `${id}/${contingent}`;
}
