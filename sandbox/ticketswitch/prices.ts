import type { SeatBand, Section } from '../catalogue/houses.ts';
import type { Performance } from './calendar.ts';
import type { Show } from './show.ts';

/** What a ticket costs, in minor units. */
export type TicketPrice = { face: number; fee: number };
export type BandPrice = TicketPrice & {
  /** Without the offer; the same where there is none. */
  full: TicketPrice;
};
/** A discount: the part of the face value that is paid, in per cent. */
export type Discount = {
  code: string;
  name: string;
  semantic: string;
  percent: number;
  minAge?: number;
  maxAge?: number;
};

export const STANDARD: Discount = { code: '', name: 'Standard', semantic: 'standard', percent: 100 };
const ADULT: Discount = { code: 'ADULT', name: 'Adult', semantic: 'standard', percent: 100 };
const FAMILY: readonly Discount[] = [
  ADULT,
  { code: 'CHILD', name: 'Child (3 to 15)', semantic: 'child', percent: 50, minAge: 3, maxAge: 15 },
  { code: 'STUDENT', name: 'Student', semantic: 'student', percent: 75 },
  { code: 'OAP', name: 'Over 65', semantic: 'senior', percent: 80, minAge: 65 },
];
/** A weekend costs more. */
const WEEKEND = 1.1;

/** The price of a band before discounts. */
export function bandPrice(show: Show, section: Section, band: SeatBand, weekend: boolean): BandPrice {
  const step = show.venue.city.currency === 'jpy' ? 100 : 50;
  const round = (amount: number, unit: number) => Math.round(amount / unit) * unit;
  const fixed = 'fixed' in show.fee;
  const face = round(show.topPrice * (band.factor / 100) * (weekend && !fixed ? WEEKEND : 1), step);
  const fee = 'fixed' in show.fee ? show.fee.fixed : round((face * show.fee.percent) / 100, step / 10);
  const full = { face, fee };
  const offer = show.offers.find((one) => one.section === section.code && one.band === band.code);
  if (!offer) return { ...full, full };
  if (offer.kind === 'fees') return { face, fee: 0, full };
  return { face: round((face * (100 - offer.percent)) / 100, step), fee: offer.fee ?? fee, full };
}

/** Friday to Sunday. */
export function isWeekend({ show, weekday }: Performance): boolean {
  return show.schedule.kind !== 'undated' && (weekday === 0 || weekday >= 5);
}

/** The discounts of a band, first the default. */
export function discountsOf(
  show: Show,
  section: Section,
  band: SeatBand,
  performance?: Performance,
): readonly Discount[] {
  if (show.discounts === 'none') return [STANDARD];
  // As on the live demo: 6IF has none in the stalls on the first of a month, and band B has no concessions.
  if (show.id === '6IF' && performance?.date.day === 1 && section.code === 'STANDING') return [ADULT];
  if (show.id === '6IF' && band.code === 'B') return FAMILY.slice(0, 2);
  return FAMILY;
}

/** A price with a discount: it lowers the face value; the fee stays. */
export function discounted({ face, fee, full }: BandPrice, { percent }: Discount): BandPrice {
  const part = (amount: number) => Math.round((amount * percent) / 100);
  // A concession is no offer: its full price is the concession's without the offer.
  return { face: part(face), fee, full: { face: part(full.face), fee: full.fee } };
}
