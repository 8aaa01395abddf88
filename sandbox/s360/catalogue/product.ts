import type { Organization, OrganizationCode, Text } from '../institutions.ts';
import type { Plan } from './plan.ts';

export type State = 'VALIDATED' | 'RUNNING' | 'SUSPENDED' | 'CLOSED';
export type TicketNature = 'THERMAL' | 'PRINT@HOME' | 'MOBILE';

/** For whom a price is. */
export type Tariff = {
  id: number;
  code: string;
  name: Text;
  categoryId: number;
  kind: 'FULL' | 'REDUCED' | 'FREE';
  /** Ids of tariffs of which one must be in the same order. */
  requires: readonly number[];
  nominative: boolean;
  attachment: boolean;
  rank: number;
  /** Its price, in per cent of the full one. */
  percent: number;
};
export type PriceLevel = { id: number; code: string; mainCategory: 'OCCASIONAL' | 'INSIDE_SEASONTICKET' };

/** A period in which an organization sells its programme. */
export type Season = {
  id: number;
  code: string;
  year: number;
  organization: Organization;
  name: Text;
  start: Date;
  end: Date;
  audience: { id: number; code: string; name: Text };
  tariffs: readonly Tariff[];
  standard: PriceLevel;
  inside: PriceLevel;
  activity: { id: number; code: string; name: Text };
  topic: { id: number; code: string; name: Text };
};

/** One line of a price list. Amounts are thousandths. */
export type Price = {
  amount: number;
  tariff: Tariff;
  seatCategoryId?: number;
  level?: PriceLevel;
  rateTypeId?: number;
  minQuantity?: number;
  maxQuantity?: number;
};
export type SalePeriod = { tariffIds: readonly number[]; start?: Date; end?: Date };

export type SeatCategory = {
  id: number;
  code: string;
  name: Text;
  color: string;
  rank: number;
  numbered: boolean;
};

export type Performance = {
  id: number;
  product: EventProduct;
  code: string;
  name?: Text;
  startsAt: Date;
  seconds: number;
  /** For how many seconds after the start it is still sold. */
  flexibility: number;
  suspended: boolean;
  plan: Plan;
  categories: readonly SeatCategory[];
  prices: readonly Price[];
  match?: { home: Text; away: Text; round: string };
  /**
   * Of a block, or of places without numbers: the share that was sold before anybody came, 0 to 1. Which seats
   * those are follows from the key, and is the same for all performances that share it.
   */
  sold: (blockCode: string) => { key: string; share: number };
};

export type Timeslot = {
  id: number;
  /** Local dates, both inclusive. */
  from: string;
  to: string;
  weekdays: readonly number[];
  /** `HH:MM`. */
  time: string;
  seconds: number;
  salesTolerance: number;
  /** Places a date, of all contingents together; undefined for any number. */
  quota: number | undefined;
  rateTypeId?: number;
};

/** The smallest thing of a product without performances that can be sold. */
export type Item = {
  id: number;
  product: Product;
  name: Text;
  prices: readonly Price[];
  /** How many there are, of all contingents together; undefined for any number. */
  quota: number | undefined;
  timeslots: readonly Timeslot[];
  seatCategoryId?: number;
};

type Common = {
  id: number;
  code: string;
  season: Season;
  organization: OrganizationCode;
  state: State;
  name: Text;
  description: Text;
  /** Thousandths of a per cent. */
  vatRate: number;
  vatCodeId: number;
  natures: readonly TicketNature[];
  maxQuantity: number;
  salePeriods: readonly SalePeriod[];
  image: string | undefined;
};

export type EventProduct = Common & {
  kind: 'event';
  subType: 'EVENT' | 'COMPETITION';
  competitionId?: number;
  performances: readonly Performance[];
};
export type PassProduct = Common & {
  kind: 'pass';
  subType: 'OPEN_PASS' | 'VISIT_PASS' | 'TIMESLOT_PASS';
  dateMandatory: boolean;
  guided: boolean;
  items: readonly Item[];
  /** Local dates. */
  validFrom: string;
  validTo: string;
  closedDates: readonly string[];
  closedWeekdays: readonly number[];
  /** Visitors a date, of all contingents together; undefined when only slots or nothing limits them. */
  dailyQuota: number | undefined;
};
export type PlainProduct = Common & { kind: 'service' | 'goods'; items: readonly Item[] };

export type Line = { id: number; mandatory: boolean; product: EventProduct };
export type ComposedProduct = Common & {
  kind: 'seasonTicket' | 'package';
  priceType: 'CALCULATED_PRICE' | 'FIXED_PRICE' | 'CHAMPIONSHIP';
  competitionId?: number;
  withSeatCategory: boolean;
  minLines: number;
  maxLines: number;
  /** One card has the same seat in all its performances. */
  sameSeat: boolean;
  items: readonly Item[];
  lines: readonly Line[];
};
export type Product = EventProduct | PassProduct | PlainProduct | ComposedProduct;

/** Until when tickets for a performance are sold. */
export function saleEnds({ startsAt, flexibility }: Performance): Date {
  return new Date(startsAt.getTime() + flexibility * 1000);
}

/** What a performance's state is at a time. */
export function performanceState(performance: Performance, now: Date): State {
  if (saleEnds(performance) < now) return 'CLOSED';
  return performance.suspended ? 'SUSPENDED' : performance.product.state;
}

/** What a product's state is at a time: with its season, or its last performance, it ends. */
export function productState(product: Product, now: Date): State {
  if (product.state === 'VALIDATED') return 'VALIDATED';
  if (product.season.end < now) return 'CLOSED';
  const over =
    product.kind === 'event'
      ? product.performances.every((one) => saleEnds(one) < now)
      : product.kind === 'seasonTicket' || product.kind === 'package'
        ? product.lines.every((line) => line.product.performances.every((one) => saleEnds(one) < now))
        : false;
  return over ? 'CLOSED' : product.state;
}
