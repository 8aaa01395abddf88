import { DateTime } from 'luxon';
import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import { isRunning, saleOf } from '../designed/rules.ts';
import type { WirePass, WirePerformance, WireTimeslot } from '../wire/catalogue.ts';
import { performanceIdOf, placeOf } from './ids.ts';
import { calendarOf, daysFrom, localDate, visitStart, visitsOn } from './visits.ts';

/** What a performance's id stands for, looked up in the catalogue. */
export type Found = { id: string; offer: Offer } & (
  | { kind: 'performance'; performance: WirePerformance; startsAt: Date }
  | {
      kind: 'visit';
      pass: WirePass;
      date: string;
      slot: WireTimeslot | undefined;
      startsAt: Date | undefined;
    }
  | { kind: 'undated' }
);

/** Looks an id up; undefined when the channel has no such thing. */
export function find({ byPerformance, byProduct, pos }: Catalogue, id: string): Found | undefined {
  const place = placeOf(id);
  if (!place) return undefined;
  if (place.kind === 'performance') {
    const known = byPerformance.get(place.performanceId);
    return known && performanceFound(known.offer, known.performance);
  }
  const offer = byProduct.get(place.productId);
  if (!offer) return undefined;
  const { event, pass } = offer.product;
  if (place.kind === 'undated') return event || pass?.dateMandatory ? undefined : undatedFound(offer);
  if (!pass?.dateMandatory) return undefined;
  const zone = pos.organizationTimeZone;
  const slots = visitsOn(calendarOf(pass, zone), place.date);
  const slot = slots.find((one) => one?.id === place.timeslotId);
  return slots.includes(slot) ? visitFound(offer, pass, place.date, slot, zone) : undefined;
}

/** Everything of an offer that can be gone to from now on, in order of time; visits so many days ahead. */
export function performancesOf(
  offer: Offer,
  { zone, now, visitDays }: { zone: string; now: Date; visitDays: number },
): Found[] {
  const { event, pass } = offer.product;
  const all = event
    ? event.performances.map((performance) => performanceFound(offer, performance))
    : pass?.dateMandatory
      ? daysFrom(localDate(now, zone), visitDays).flatMap((date) =>
          visitsOn(calendarOf(pass, zone), date).map((slot) => visitFound(offer, pass, date, slot, zone)),
        )
      : [undatedFound(offer)];
  return all.filter((one) => saleEnds(one, zone) >= now).sort(byTime);
}

/** Whether it is on sale, whatever is left of it. */
export function standing(found: Found, zone: string, now: Date): 'OPEN' | 'NOT_YET' | 'CLOSED' {
  const { product } = found.offer;
  const states = [product.state, found.kind === 'performance' ? found.performance.state : undefined];
  if (!states.every(isRunning) || saleEnds(found, zone) < now) return 'CLOSED';
  const sale = saleOf(product.salePeriods, now);
  return sale === 'OVER' ? 'CLOSED' : sale;
}

/** The last moment at which it is sold. */
function saleEnds(found: Found, zone: string): Date {
  if (found.kind === 'undated') {
    const last = found.offer.product.pass?.validityEnd;
    return last ? DateTime.fromJSDate(last, { zone }).endOf('day').toJSDate() : FOR_EVER;
  }
  if (found.kind === 'performance') return later(found.startsAt, found.performance.timeFlexibility ?? 0);
  const { date, slot, startsAt } = found;
  if (slot && startsAt) return later(startsAt, slot.salesTolerance);
  return DateTime.fromISO(date, { zone }).endOf('day').toJSDate();
}

const FOR_EVER = new Date(8.64e15);

function later(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}

function performanceFound(offer: Offer, performance: WirePerformance): Found {
  const id = performanceIdOf({ kind: 'performance', performanceId: performance.id });
  return { kind: 'performance', id, offer, performance, startsAt: performance.start };
}

function undatedFound(offer: Offer): Found {
  return { kind: 'undated', id: performanceIdOf({ kind: 'undated', productId: offer.product.id }), offer };
}

function visitFound(
  offer: Offer,
  pass: WirePass,
  date: string,
  slot: WireTimeslot | undefined,
  zone: string,
): Found {
  const id = performanceIdOf({ kind: 'visit', productId: offer.product.id, date, timeslotId: slot?.id });
  const startsAt = slot && visitStart(date, slot, zone);
  return { kind: 'visit', id, offer, pass, date, slot, startsAt };
}

function byTime(a: Found, b: Found): number {
  return timeOf(a) - timeOf(b);
}

function timeOf(found: Found): number {
  if (found.kind === 'undated') return 0;
  return found.kind === 'visit' && !found.startsAt
    ? Date.parse(found.date)
    : (found.startsAt?.getTime() ?? 0);
}
