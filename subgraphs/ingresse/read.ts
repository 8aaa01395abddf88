import { FoyerError } from '@foyer/kit/problem';
import type { Call, SupplierReads } from '@foyer/kit/supplier/contract';
import type {
  CatalogueEntry,
  CostRangeRecord,
  PerformanceRecord,
  PriceListRecord,
} from '@foyer/kit/supplier/records';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { IngresseClient } from './client.ts';
import { availabilityOf } from './map/availability.ts';
import { detailsOf, eventOf, passportOf, sessionsOf, wantsHolders } from './map/event.ts';
import { isNumber, PASSPORTS, sessionOf } from './map/ids.ts';
import { costRangeOf, priceListOf } from './map/price.ts';
import { manifest } from './supplier.ts';
import type { WireEvent } from './wire/event.ts';
import type { WireGroup, WireType } from './wire/tickets.ts';

/** What is sold is asked for event by event; so many events at once. */
const EVENTS_AT_ONCE = 8;
/** What an event's tickets need is looked at with every hold, and changes rarely. */
const EVENT_MS = 60_000;

type Reads = SupplierReads & {
  /** The event as it was a minute ago at most. */
  event(id: string, call: Call): Promise<WireEvent>;
};

/** What is read from Ingresse. */
export function reads(client: IngresseClient): Reads {
  const kept = new LRUCache<string, WireEvent>({ max: 10_000, ttl: EVENT_MS });

  async function fresh(id: string, call: Call): Promise<WireEvent> {
    const event = await client.event(id, call);
    // Ingresse shows drafts to who works on them; nobody may buy them.
    if (event.status.name === 'draft') throw noEvent();
    kept.set(`${call.channel} ${id}`, event);
    return event;
  }

  async function event(id: string, call: Call): Promise<WireEvent> {
    return kept.get(`${call.channel} ${id}`) ?? fresh(id, call);
  }

  /** Something about each of some ids; those that Ingresse does not know are left out. */
  async function each<Value>(
    ids: Iterable<string>,
    ask: (id: string) => Promise<Value>,
  ): Promise<Map<string, Value>> {
    const found = await Promise.all(
      [...new Set(ids)].filter(isNumber).map(async (id) => {
        try {
          return [[id, await ask(id)] as const];
        } catch (error) {
          if (error instanceof FoyerError && error.code === 'NOT_FOUND') return [];
          throw error;
        }
      }),
    );
    return new Map(found.flat());
  }

  /** What is sold for each performance of some, by its id. */
  async function sold(ids: readonly string[], call: Call): Promise<Map<string, WireGroup[]>> {
    const wanted = sessions(ids);
    const byEvent = await each(
      wanted.map(({ eventId }) => eventId),
      (id) => client.allTickets(id, call),
    );
    return new Map(
      wanted.flatMap(({ id, eventId, session }) => {
        const groups = byEvent.get(eventId);
        return groups ? [[id, ofSession(groups, session)] as const] : [];
      }),
    );
  }

  async function entryOf(wire: WireEvent, call: Call): Promise<CatalogueEntry> {
    kept.set(`${call.channel} ${wire.id}`, wire);
    const groups = await client.allTickets(wire.id, call);
    const passports = ofSession(groups, PASSPORTS).flatMap(({ type }) => type);
    const performances = [
      ...sessionsOf(wire),
      ...(passports.length > 0 ? [passportOf(wire, bestOf(passports))] : []),
    ];
    return {
      event: eventOf(wire),
      costRange: costRangeOf(groups.flatMap(({ type }) => type)) ?? null,
      performances,
      performanceCostRanges: Object.fromEntries(
        performances.flatMap(({ id }) => {
          const session = sessionOf(id)?.session ?? '';
          const range = costRangeOf(ofSession(groups, session).flatMap(({ type }) => type));
          return range ? [[id, range] as const] : [];
        }),
      ),
      popularity: null,
    };
  }

  async function entriesOf(all: readonly WireEvent[], call: Call): Promise<CatalogueEntry[]> {
    const entries: CatalogueEntry[] = [];
    for (let begin = 0; begin < all.length; begin += EVENTS_AT_ONCE) {
      const some = all.slice(begin, begin + EVENTS_AT_ONCE);
      entries.push(...(await Promise.all(some.map((one) => entryOf(one, call)))));
    }
    return entries;
  }

  /** The sessions of an event, and its passports where they are asked for. */
  async function performancesOf(
    eventId: string,
    passports: boolean,
    call: Call,
  ): Promise<PerformanceRecord[]> {
    const [wire, [kind]] = await Promise.all([
      fresh(eventId, call),
      passports ? client.passports(eventId, call) : [],
    ]);
    return [...sessionsOf(wire), ...(kind ? [passportOf(wire, kind.status)] : [])];
  }

  return {
    event,

    async catalogue({ first, after }, call) {
      const offset = after === null ? 0 : z.coerce.number().int().parse(after);
      const { data } = await client.search({ offset, size: first }, call);
      const next = offset + data.hits.length;
      return {
        entries: await entriesOf(
          data.hits.map(({ _source }) => _source),
          call,
        ),
        after: data.hits.length > 0 && next < data.total ? String(next) : null,
      };
    },

    async events(ids, call) {
      const found = await each(ids, (id) => fresh(id, call));
      return new Map([...found].map(([id, wire]) => [id, eventOf(wire)]));
    },

    async eventDetails(ids, call) {
      const found = await each(ids, (id) => event(id, call));
      return new Map([...found].map(([id, wire]) => [id, detailsOf(wire)]));
    },

    async eventCostRanges(ids, call) {
      const found = await each(ids, (id) => client.allTickets(id, call));
      return present([...found].map(([id, groups]) => [id, costRangeOf(groups.flatMap(({ type }) => type))]));
    },

    async entries(ids, call) {
      const found = await each(ids, (id) => fresh(id, call));
      const entries = await entriesOf([...found.values()], call);
      return new Map(entries.map((entry) => [entry.event.id, entry]));
    },

    async performances(ids, call) {
      const wanted = sessions(ids);
      const found = await each(
        wanted.map(({ eventId }) => eventId),
        (eventId) =>
          performancesOf(
            eventId,
            wanted.some((one) => one.eventId === eventId && one.session === PASSPORTS),
            call,
          ),
      );
      const known = new Map([...found.values()].flat().map((record) => [record.id, record]));
      return present(ids.map((id) => [id, known.get(id)]));
    },

    async performanceCostRanges(ids, call) {
      const found = await sold(ids, call);
      return present<CostRangeRecord>(
        [...found].map(([id, groups]) => [id, costRangeOf(groups.flatMap(({ type }) => type))]),
      );
    },

    async priceLists(ids, call) {
      const found = await sold(ids, call);
      return present<PriceListRecord>([...found].map(([id, groups]) => [id, priceListOf(groups)]));
    },

    async availability({ performanceId, quantity, promoCode }, call) {
      const wanted = sessionOf(performanceId);
      if (!wanted) throw noPerformance();
      const [groups, wire] = await Promise.all([
        client.tickets({ ...wanted, passkey: promoCode }, call),
        event(wanted.eventId, call),
      ]);
      return availabilityOf(groups, { quantity, holderRequired: wantsHolders(wire) });
    },

    // Tickets are in the buyer's account and told as codes; there is nothing to choose.
    deliveryMethods: async () => [],
  };
}

function noEvent(): FoyerError {
  return new FoyerError('NOT_FOUND', 'There is no such event.', { supplier: manifest.code });
}

function noPerformance(): FoyerError {
  return new FoyerError('NOT_FOUND', 'There is no such performance: look it up again.', {
    supplier: manifest.code,
  });
}

function sessions(ids: readonly string[]): { id: string; eventId: string; session: string }[] {
  return ids.flatMap((id) => {
    const wanted = sessionOf(id);
    return wanted ? [{ id, ...wanted }] : [];
  });
}

/** What admits to one session alone, or to several. */
function ofSession(groups: readonly WireGroup[], session: string): WireGroup[] {
  const belongs = ({ dates: [first, ...others] }: WireType) =>
    session === PASSPORTS ? others.length > 0 : others.length === 0 && first?.id === session;
  return groups.flatMap((group) => {
    const type = group.type.filter(belongs);
    return type.length > 0 ? [{ ...group, type }] : [];
  });
}

/** From best to worst, as Ingresse gives a session the status of the best of its types. */
const ORDER = ['available', 'notstarted', 'soldout', 'finished'];

function bestOf(types: readonly WireType[]): string {
  return ORDER.find((status) => types.some((type) => type.status === status)) ?? 'unavailable';
}

function present<Value>(found: readonly (readonly [string, Value | undefined])[]): Map<string, Value> {
  return new Map(found.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}
