import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SubgraphModule } from '@foyer/kit/graphql/subgraph';
import { encodeId } from '@foyer/kit/id';
import { DEFAULT_CHANNEL } from '@foyer/kit/identity';
import { cityCode, countryOf, slug } from '@foyer/kit/place';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, SupplierAdapter } from '@foyer/kit/supplier/contract';
import { defineSupplier } from '@foyer/kit/supplier/define';
import type { CatalogueEntry, CostRangeRecord, PerformanceRecord } from '@foyer/kit/supplier/records';

/** A supplier that exists in a test only. What it sells and how it behaves can be changed at any time. */
export type InventedSupplier = {
  code: string;
  prefix: string;
  /** What it sells, by sales channel; where that differs by language, by channel and language: `default fr`. */
  sells: Map<string, CatalogueEntry[]>;
  /** Known when asked for by id, but not in the catalogue. */
  hidden: CatalogueEntry[];
  /** Runs before each page is answered: to wait, to fail, or to answer something else. */
  beforePage(number: number): Promise<unknown>;
  /** Runs before events or performances are answered by id. */
  beforeIds(ids: readonly string[]): Promise<void>;
  subgraph: SubgraphModule;
};

export function inventSupplier(code: string, prefix: string, entries: CatalogueEntry[]): InventedSupplier {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-supplier-'));
  writeFileSync(join(folder, 'schema.graphql'), '');
  const supplier: InventedSupplier = {
    code,
    prefix,
    sells: new Map([[DEFAULT_CHANNEL, entries]]),
    hidden: [],
    beforePage: async () => undefined,
    beforeIds: async () => undefined,
    subgraph: defineSupplier({
      manifest: {
        code,
        prefix,
        name: `The ${prefix}`,
        capabilities: ['HOLD', 'RELEASE'],
        holdSeconds: 600,
        maxLines: 4,
        paymentKinds: ['ON_ACCOUNT'],
        batch: { events: 50, performances: 50 },
      },
      adapter: () => adapter(supplier),
      folder: pathToFileURL(`${folder}/`),
    }),
  };
  return supplier;
}

function adapter(supplier: InventedSupplier): SupplierAdapter {
  const sold = ({ channel, language }: Call) =>
    supplier.sells.get(`${channel} ${language}`) ?? supplier.sells.get(channel) ?? [];
  const everything = (call: Call) => [...sold(call), ...supplier.hidden];
  const missing = async (): Promise<never> => {
    throw new FoyerError('CAPABILITY_MISSING', 'This supplier is invented.');
  };
  return {
    async catalogue({ first, after }, call) {
      const begin = Number(after ?? 0);
      const answer = await supplier.beforePage(begin / first);
      // What a broken supplier sends is not what the contract says; that is the point.
      if (answer !== undefined) return answer as never;
      const all = sold(call);
      const end = begin + first;
      return { entries: all.slice(begin, end), after: end < all.length ? String(end) : null };
    },
    async entries(ids, call) {
      await supplier.beforeIds(ids);
      const found = everything(call).filter(({ event }) => ids.includes(event.id));
      return new Map(found.map((entry) => [entry.event.id, entry]));
    },
    async performances(ids, call) {
      await supplier.beforeIds(ids);
      const all = everything(call).flatMap(({ performances }) => performances);
      return new Map(all.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]));
    },
    health: () => ({ state: 'UP', calls: 3, failures: 0, medianMs: 12, lastSuccessAt: null }),
    close: async () => undefined,
    events: missing,
    eventDetails: missing,
    eventCostRanges: missing,
    performanceCostRanges: missing,
    priceLists: missing,
    availability: missing,
    deliveryMethods: missing,
    order: missing,
    hold: missing,
    release: missing,
    purchase: missing,
    cancel: missing,
  };
}

type Place = { name: string; city: string; country: string; zone: string; at?: readonly [number, number] };
type Wish = Partial<CatalogueEntry['event']> & {
  id: string;
  place?: Place | null;
  /** Local dates, or dates and times as `2027-06-18T19:30`. */
  on?: readonly string[];
  price?: readonly [string, string, string];
  offer?: boolean;
  popularity?: number | null;
};

/** Something that an invented supplier sells. */
export function entry({
  place = null,
  on = [],
  price,
  offer = false,
  popularity = null,
  ...event
}: Wish): CatalogueEntry {
  const days = on.map((moment) => moment.slice(0, 10)).sort();
  const costRange = price ? range(price, offer) : null;
  const performances = on.map((moment, position) =>
    performance(event.id, position, moment, place?.zone ?? 'UTC'),
  );
  return {
    event: {
      kind: 'PERFORMANCE',
      title: event.id,
      status: 'ON_SALE',
      venue: place && venue(place),
      categories: [],
      image: null,
      startsOn: days[0] ?? null,
      endsOn: days.at(-1) ?? null,
      seated: true,
      dated: on.length > 0,
      addOn: false,
      ...event,
    },
    costRange,
    performances,
    performanceCostRanges: costRange ? Object.fromEntries(performances.map(({ id }) => [id, costRange])) : {},
    popularity,
  };
}

function performance(event: string, position: number, moment: string, timeZone: string): PerformanceRecord {
  const [date = '', time = null] = moment.split('T');
  return {
    id: `${event}-${position}`,
    eventId: event,
    startsAt: time && instant(date, time, timeZone),
    localDate: date,
    localTime: time,
    timeZone,
    name: null,
    saleStatus: 'ON_SALE',
    runningMinutes: null,
    limited: null,
  };
}

/** The instant of a local time, for zones without a change of the clock near it. */
function instant(date: string, time: string, timeZone: string): string {
  const utc = new Date(`${date}T${time}:00Z`);
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(utc);
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(utc.getTime() + (sign === '+' ? -shift : shift)).toISOString();
}

function venue({ name, city, country, zone, at }: Place): NonNullable<CatalogueEntry['event']['venue']> {
  return {
    id: encodeId({ supplier: 'invented', kind: 'venue', local: slug(name) }),
    name,
    address: null,
    postcode: null,
    city: { code: cityCode(country, city), name: city },
    country: countryOf(country),
    timeZone: zone,
    location: at ? { latitude: at[0], longitude: at[1] } : null,
  };
}

function range([min, max, currency]: readonly [string, string, string], offer: boolean): CostRangeRecord {
  const price = (amount: string) => ({
    total: { amount, currency },
    faceValue: { amount, currency },
    fees: { amount: '0.00', currency },
    tax: null,
  });
  const saving = { fullPrice: price(max), amount: { amount: '1.00', currency }, percent: 10 };
  return {
    min: price(min),
    max: price(max),
    quantities: null,
    bestValueOffer: null,
    maxSavingOffer: null,
    minCostOffer: offer ? { price: price(min), saving } : null,
    topPriceOffer: null,
    withoutSingles: null,
  };
}
