import { coalesce } from '@foyer/kit/batch';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, SupplierReads } from '@foyer/kit/supplier/contract';
import type { CatalogueEntry } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import type { TickeTingClient } from './client.ts';
import { availabilityOf, costRangeOf, priceListOf } from './map/availability.ts';
import { detailsOf, eventOf, isPublished, type Placed, performanceOf } from './map/event.ts';
import { isRefused } from './refusal.ts';
import { manifest } from './supplier.ts';
import type { WireEvent, WireRegion } from './wire/event.ts';
import { idOf } from './wire/primitives.ts';

/** Regions hardly change, and venues name theirs only by its id. */
const REGIONS_MS = 60 * 60_000;

/** What is read from TickeTing. An event, its sections and their prices are one answer. */
export function reads(client: TickeTingClient, clock: Clock): SupplierReads {
  const regions = new Map<string, { readAt: number; byId: Map<string, WireRegion> }>();

  async function readRegions(call: Call): Promise<Map<string, WireRegion>> {
    return coalesce(`${manifest.code} regions ${call.channel}`, async () => {
      const all = await client.regions(call);
      const byId = new Map(all.map((region) => [idOf(region.self), region]));
      regions.set(call.channel, { readAt: clock.now().getTime(), byId });
      return byId;
    });
  }

  async function regionOf({ venue }: WireEvent, call: Call): Promise<WireRegion | undefined> {
    const id = idOf(venue.region);
    const known = regions.get(call.channel);
    const recent = known && Math.abs(clock.now().getTime() - known.readAt) < REGIONS_MS;
    if (recent && known.byId.has(id)) return known.byId.get(id);
    return (await readRegions(call)).get(id);
  }

  const placed = async (event: WireEvent, call: Call): Promise<Placed> => ({
    event,
    region: await regionOf(event, call),
  });

  /** A published event; undefined when there is none of this id. */
  async function find(id: string, call: Call): Promise<WireEvent | undefined> {
    try {
      const event = await coalesce(`${manifest.code} event ${call.channel} ${id}`, () =>
        client.event(id, call),
      );
      return isPublished(event) ? event : undefined;
    } catch (error) {
      // What is not approved is denied to strangers; to buyers it is as good as nothing.
      if (isRefused(error, 404) || isRefused(error, 403)) return undefined;
      throw error;
    }
  }

  async function each<Value>(
    ids: readonly string[],
    call: Call,
    of: (event: WireEvent) => Value | null | Promise<Value | null>,
  ): Promise<Map<string, Value>> {
    const found = await Promise.all(
      ids.map(async (id) => {
        const event = await find(id, call);
        const value = event && (await of(event));
        return value === undefined || value === null ? [] : [[id, value] as const];
      }),
    );
    return new Map(found.flat());
  }

  async function entryOf(event: WireEvent, call: Call): Promise<CatalogueEntry> {
    const all = await placed(event, call);
    const now = clock.now();
    const range = costRangeOf(event, currencyOf(call));
    const performance = performanceOf(all, now);
    return {
      event: eventOf(all, now),
      costRange: range,
      performances: [performance],
      performanceCostRanges: range ? { [performance.id]: range } : {},
      popularity: event.popularity,
    };
  }

  const currencyOf = (call: Call) => client.connection.channelOf(call).currency;
  const ranges = (ids: readonly string[], call: Call) =>
    each(ids, call, (event) => costRangeOf(event, currencyOf(call)));

  return {
    async catalogue({ first, after }, call) {
      const number = after === null ? 1 : Number(after);
      const { entries, total, records } = await client.publishedEvents({ number, records: first }, call);
      return {
        entries: await Promise.all(entries.map((event) => entryOf(event, call))),
        after: entries.length > 0 && number * records < total ? String(number + 1) : null,
      };
    },
    events: (ids, call) => each(ids, call, async (event) => eventOf(await placed(event, call), clock.now())),
    eventDetails: (ids, call) => each(ids, call, (event) => detailsOf({ event })),
    eventCostRanges: ranges,
    entries: (ids, call) => each(ids, call, (event) => entryOf(event, call)),
    performances: (ids, call) => each(ids, call, (event) => performanceOf({ event }, clock.now())),
    performanceCostRanges: ranges,
    priceLists: (ids, call) => each(ids, call, (event) => priceListOf(event, currencyOf(call))),

    async availability({ performanceId }, call) {
      const event = await find(performanceId, call);
      if (event) return availabilityOf(event, currencyOf(call));
      throw new FoyerError('NOT_FOUND', 'There is no such performance: look it up again.', {
        supplier: manifest.code,
      });
    },
    // Tickets are in the wallet, and their serials with who sells them.
    deliveryMethods: async () => [],
  };
}
