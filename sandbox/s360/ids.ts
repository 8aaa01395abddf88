/** What catalogue ids name, and the two digits that say so. */
const KINDS = {
  organization: 10,
  season: 11,
  priceLevel: 12,
  audienceCategory: 13,
  tariff: 14,
  vatCode: 15,
  rateType: 16,
  activity: 17,
  topic: 18,
  contingent: 19,
  site: 30,
  space: 31,
  plan: 32,
  mapping: 33,
  area: 34,
  block: 35,
  seat: 36,
  seatCategory: 37,
  product: 40,
  item: 41,
  performance: 42,
  timeslot: 43,
  line: 44,
  competition: 45,
  charge: 46,
  advantage: 47,
} as const;
export type IdKind = keyof typeof KINDS;

/** Ids of an institution's catalogue: 14 digits that say institution, kind, the season's year, and a number. */
export type Ids = (kind: IdKind, year: number, number: number) => number;

export function idsOf(institution: number): Ids {
  return (kind, year, number) =>
    (((10 + institution) * 100 + KINDS[kind]) * 100 + (year % 100)) * 100_000_000 + number;
}

const FIRST_ORDER = 10_000_000_000;
const FIRST_OPERATION = 10_228_000_000_000;
/** A call makes fewer operations, movements and tickets than this. */
const A_CALL = 10_000;

/** 11 digits. */
export function orderIdOf(serial: number): number {
  return FIRST_ORDER + serial;
}

/** The file that is made together with an order. */
export function fileIdOf(serial: number): number {
  return 900_000 + serial;
}

/** Ids of 14 digits for operations, movements and tickets, larger than those of every call before. */
export function idSequence(serial: number): () => number {
  let next = FIRST_OPERATION + serial * A_CALL;
  return () => {
    next += 1;
    return next;
  };
}
