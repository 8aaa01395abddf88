import { FoyerError } from '@foyer/kit/problem';
import type { Call, SupplierReads } from '@foyer/kit/supplier/contract';
import type { CatalogueEntry, CostRangeRecord } from '@foyer/kit/supplier/records';
import { LRUCache } from 'lru-cache';
import type { TicketSwitchClient } from './client.ts';
import { availabilityOf } from './map/availability.ts';
import { detailsOf, eventOf, zoneOf } from './map/event.ts';
import { deliveryOf } from './map/order.ts';
import { performanceOf, undatedEvent } from './map/performance.ts';
import { costRangeOf, priceListOf } from './map/price.ts';
import { manifest } from './supplier.ts';
import type { WireEvent, WirePerformance } from './wire.ts';

const LIST = {
  req_extra_info: 1,
  req_media_landscape: 1,
  req_media_triplet_one: 1,
  req_media_square: 1,
} as const;
const PRICES = {
  req_cost_range: 1,
  req_cost_range_best_value_offer: 1,
  req_cost_range_max_saving_offer: 1,
  req_cost_range_min_cost_offer: 1,
  req_cost_range_top_price_offer: 1,
  req_cost_range_no_singles_data: 1,
} as const;
const PICTURES = ['one', 'two', 'three', 'four', 'five'].map((number) => `req_media_triplet_${number}`);
const OTHER_MEDIA = ['seating_plan', 'square', 'landscape', 'marquee', 'supplier'].map(
  (name) => `req_media_${name}`,
);
const DETAILS = {
  ...Object.fromEntries([...PICTURES, ...OTHER_MEDIA].map((name) => [name, 1])),
  req_extra_info: 1,
  req_reviews: 1,
  req_video_iframe: 1,
  req_meta_components: 1,
  add_add_ons: 1,
  add_upsells: 1,
};
const PERFORMANCES_A_PAGE = 500;
/** Performances are asked for event by event; so many events at once. */
const EVENTS_AT_ONCE = 8;
const UNDATED_MS = 60_000;

type Reads = SupplierReads & {
  /** TicketSwitch's own id of a performance now: that of an undated one changes daily. */
  performanceId(id: string, call: Call): Promise<string>;
};

/** What is read from TicketSwitch. */
export function reads(client: TicketSwitchClient): Reads {
  /** Zones of events, which the answers about performances do not tell. An event does not move. */
  const zones = new LRUCache<string, string>({ max: 200_000 });
  const undated = new LRUCache<string, string>({ max: 10_000, ttl: UNDATED_MS });

  async function events(ids: readonly string[], extra: Record<string, number>, call: Call) {
    const byId = ids.length > 0 ? await client.eventsById(ids, extra, call) : {};
    return Object.entries(byId).flatMap(([id, entry]) => {
      const { event } = entry;
      if (!event) return [];
      zones.set(id, zoneOf(event));
      return [{ id, entry: { ...entry, event } }];
    });
  }

  async function knowZones(eventIds: readonly string[], call: Call): Promise<void> {
    const missing = [...new Set(eventIds)].filter((id) => !zones.has(id));
    if (missing.length > 0) await events(missing, {}, call);
  }

  async function performancesOf(
    eventId: string,
    extra: Record<string, number>,
    call: Call,
  ): Promise<WirePerformance[]> {
    const found: WirePerformance[] = [];
    for (let number = 0; ; number += 1) {
      const page = await client.performances(eventId, { number, length: PERFORMANCES_A_PAGE }, extra, call);
      found.push(...page.results.performance);
      if (!page.results.paging_status?.pages_remaining) return found;
    }
  }

  /** The performance of an undated event now; undefined when there is no such event. */
  async function undatedPerformance(eventId: string, extra: Record<string, number>, call: Call) {
    const page = { number: 0, length: 1 };
    const answer = await known(client.performances(eventId, page, extra, call)).catch(unlessKnown);
    const found = answer?.results.performance[0];
    if (found) undated.set(`${call.channel} ${eventId}`, found.perf_id);
    return found;
  }

  /** Performances by Foyer's ids: dated ones in one call, undated ones each by its event. */
  async function wirePerformances(ids: readonly string[], extra: Record<string, number>, call: Call) {
    const dated = ids.filter((id) => !undatedEvent(id));
    const byId = dated.length > 0 ? await client.performancesById(dated, extra, call) : {};
    const others = await Promise.all(
      ids.flatMap((id) => {
        const eventId = undatedEvent(id);
        return eventId
          ? [undatedPerformance(eventId, extra, call).then((found) => [id, found] as const)]
          : [];
      }),
    );
    const found = new Map(Object.entries(byId));
    for (const [id, one] of others) if (one) found.set(id, one);
    return found;
  }

  async function entryOf(event: WireEvent, call: Call): Promise<CatalogueEntry> {
    zones.set(event.event_id, zoneOf(event));
    const performances = event.has_no_perfs ? [] : await performancesOf(event.event_id, PRICES, call);
    const zone = zoneOf(event);
    const records = performances.map((one) => performanceOf(one, zone, { dated: event.need_performance }));
    const dates = records.flatMap(({ localDate }) => localDate ?? []).sort();
    const record = eventOf(event);
    return {
      event: {
        ...record,
        startsOn: record.startsOn ?? dates[0] ?? null,
        endsOn: record.endsOn ?? dates.at(-1) ?? null,
      },
      costRange: event.cost_range ? costRangeOf(event.cost_range) : null,
      performances: records,
      performanceCostRanges: Object.fromEntries(
        performances.flatMap(({ cost_range: range }, position) => {
          const id = records[position]?.id;
          return range && id ? [[id, costRangeOf(range)] as const] : [];
        }),
      ),
      popularity: null,
    };
  }

  async function entriesOf(all: readonly WireEvent[], call: Call): Promise<CatalogueEntry[]> {
    const entries: CatalogueEntry[] = [];
    for (let begin = 0; begin < all.length; begin += EVENTS_AT_ONCE) {
      const some = all.slice(begin, begin + EVENTS_AT_ONCE);
      entries.push(...(await Promise.all(some.map((event) => entryOf(event, call)))));
    }
    return entries;
  }

  async function performanceId(id: string, call: Call): Promise<string> {
    const eventId = undatedEvent(id);
    if (!eventId) return id;
    const known = undated.get(`${call.channel} ${eventId}`);
    return known ?? (await undatedPerformance(eventId, {}, call))?.perf_id ?? id;
  }

  return {
    performanceId,

    async catalogue({ first, after }, call) {
      const number = after === null ? 0 : Number(after);
      // The most popular first: what comes early in the list sells best, and nothing else tells popularity.
      const query = { ...LIST, ...PRICES, sort_order: 'most_popular', req_meta_components: 1 };
      const { results } = await client.events({ number, length: first }, query, call);
      const entries = await entriesOf(results.event, call);
      return {
        entries: entries.map((entry, position) => ({
          ...entry,
          popularity: 1_000_000 - (number * first + position),
        })),
        after: results.paging_status?.pages_remaining ? String(number + 1) : null,
      };
    },

    async events(ids, call) {
      const found = await events(ids, { ...LIST, req_meta_components: 1 }, call);
      return new Map(found.map(({ id, entry }) => [id, eventOf(entry.event)]));
    },

    async eventDetails(ids, call) {
      const found = await events(ids, DETAILS, call);
      return new Map(found.map(({ id, entry }) => [id, detailsOf(entry)]));
    },

    async eventCostRanges(ids, call) {
      const found = await events(ids, PRICES, call);
      return ranges(found.map(({ id, entry }) => [id, entry.event]));
    },

    async entries(ids, call) {
      const found = await events(ids, { ...LIST, ...PRICES, req_meta_components: 1 }, call);
      const entries = await entriesOf(
        found.map(({ entry }) => entry.event),
        call,
      );
      return new Map(entries.map((entry) => [entry.event.id, entry]));
    },

    async performances(ids, call) {
      const found = await wirePerformances(ids, {}, call);
      await knowZones(
        [...found.values()].map((one) => one.event_id),
        call,
      );
      return new Map(
        [...found].map(([id, one]) => {
          const dated = undatedEvent(id) === undefined;
          return [id, performanceOf(one, zones.get(one.event_id) ?? 'UTC', { dated })] as const;
        }),
      );
    },

    async performanceCostRanges(ids, call) {
      return ranges([...(await wirePerformances(ids, PRICES, call))]);
    },

    async priceLists(ids, call) {
      const found = await wirePerformances(ids, { req_avail_details: 1 }, call);
      return new Map(
        [...found].flatMap(([id, { avail_details: details }]) =>
          details ? [[id, priceListOf(details)] as const] : [],
        ),
      );
    },

    async availability({ performanceId: id, quantity, promoCode }, call) {
      const theirs = await performanceId(id, call);
      return availabilityOf(await known(client.availability({ id: theirs, quantity, promoCode }, call)));
    },

    async deliveryMethods(id, call) {
      const theirs = await performanceId(id, call);
      const { send_methods: methods, currency_code: currency } = await known(
        client.sendMethods(theirs, call),
      );
      return (methods.send_method ?? []).map((method) => deliveryOf(method, currency));
    },
  };
}

/** A performance that TicketSwitch does not know is answered with its general input error. */
async function known<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof FoyerError) || error.code !== 'SUPPLIER_REFUSED') throw error;
    throw new FoyerError('NOT_FOUND', 'There is no such performance: look it up again.', {
      supplier: manifest.code,
      cause: error,
    });
  }
}

function unlessKnown(error: unknown): undefined {
  if (error instanceof FoyerError && error.code === 'NOT_FOUND') return;
  throw error;
}

function ranges(
  found: readonly (readonly [string, Pick<WireEvent, 'cost_range'>])[],
): Map<string, CostRangeRecord> {
  return new Map(
    found.flatMap(([id, { cost_range: range }]) => (range ? [[id, costRangeOf(range)] as const] : [])),
  );
}
