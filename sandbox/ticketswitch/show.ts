import { type House, houses } from '../catalogue/houses.ts';
import type { Genre } from '../catalogue/titles.ts';
import { type Venue, venue } from '../catalogue/venues.ts';
import type { SeatRules } from '../engine/seats.ts';

/** When a show plays, in the venue's time. */
export type Schedule =
  | { kind: 'weekly'; weekdays: readonly number[]; times: readonly string[]; days: number }
  | { kind: 'dates'; dates: readonly { month: number; day: number; time: string }[]; years: number }
  | { kind: 'undated' };

/** An offer on a band: a lower price, or no fees. */
export type ShowOffer = {
  section: string;
  band: string;
  kind: 'price' | 'fees';
  percent: number;
  fee?: number;
};

/** An event that TicketSwitch sells, with everything that decides its answers. Amounts are minor units. */
export type Show = {
  id: string;
  title: string;
  /** By language tag. */
  titles: Readonly<Record<string, string>>;
  status: 'live' | 'dead' | 'pending';
  type: 'simple_ticket' | 'hotel_room' | 'misc_item';
  source: Source;
  venue: Venue;
  house: House;
  genre: Pick<Genre, 'code' | 'name'>;
  topPrice: number;
  /** The booking fee: a part of the price in per cent, or always the same. */
  fee: { percent: number } | { fixed: number };
  schedule: Schedule;
  names: readonly string[];
  offers: readonly ShowOffer[];
  discounts: 'none' | 'family';
  rules: SeatRules;
  quantities: readonly number[];
  addOns: readonly string[];
  isAddOn: boolean;
  upsells: readonly string[];
  components: readonly string[];
  sends: 'box-office' | 'e-ticket' | 'post';
  criticPercent: number | undefined;
  userPercent: number | undefined;
  minutes: number | undefined;
  /** Whether a bought order can be cancelled, and whether all orders of a bundle must go together. */
  cancel: 'possible' | 'not_permitted' | 'together' | 'fails';
  /** The share of seats that were sold before anybody came, 0 to 1. */
  soldBefore: number;
};

/** The systems behind TicketSwitch. */
export type Source = {
  code: string;
  name: string;
  /** For how long it holds places. */
  holdMinutes: number;
};
export const sources = {
  test0: { code: 'ext_test0', name: 'Northgate Box Office', holdMinutes: 15 },
  test1: { code: 'ext_test1', name: 'Quayside Ticketing', holdMinutes: 15 },
  transatlantic: { code: 'sbx_atlantic', name: 'Atlantic Tickets', holdMinutes: 10 },
  pacific: { code: 'sbx_pacific', name: 'Pacific Rim Tickets', holdMinutes: 5 },
} as const satisfies Record<string, Source>;

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const UP_TO_TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

type Wanted = Pick<Show, 'id' | 'title'> & { venueCode: string } & Partial<Show>;

/** A show with the usual things filled in. */
export function show({ venueCode, ...wanted }: Wanted): Show {
  const place = venue(venueCode);
  return {
    titles: {},
    status: 'live',
    type: 'simple_ticket',
    source: sources.test0,
    venue: place,
    house: houses[place.house],
    genre: { code: 'play', name: 'Plays' },
    topPrice: 6000,
    fee: { percent: 12 },
    schedule: { kind: 'weekly', weekdays: EVERY_DAY, times: ['19:30'], days: 180 },
    names: [],
    offers: [],
    discounts: 'none',
    rules: { contiguous: false, wholeBlocks: false, singles: 'always' },
    quantities: UP_TO_TEN,
    addOns: [],
    isAddOn: false,
    upsells: [],
    components: [],
    sends: 'e-ticket',
    criticPercent: undefined,
    userPercent: undefined,
    minutes: 120,
    cancel: 'possible',
    soldBefore: 0,
    ...wanted,
  };
}

export function isSeated({ house }: Show): boolean {
  return house.sections.some((section) => section.bands.some((band) => band.blocks.length > 0));
}
