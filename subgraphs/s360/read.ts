import { FoyerError } from '@foyer/kit/problem';
import type { Call, SupplierReads } from '@foyer/kit/supplier/contract';
import type { CatalogueEntry, CostRangeRecord } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import { type Advantages, reductionOf } from './advantages.ts';
import type { Catalogue, Offer } from './catalogue/catalogue.ts';
import type { CatalogueStore } from './catalogue/store.ts';
import type { S360Client } from './client.ts';
import type { Account } from './connection.ts';
import type { Fees } from './fees.ts';
import type { Levels } from './levels/store.ts';
import { live } from './live.ts';
import { costRangeOf, priceListOf, spanOf } from './map/cost-range.ts';
import { deliveriesOf } from './map/delivery.ts';
import { detailsOf, eventOf } from './map/event.ts';
import { type Found, find, performancesOf } from './map/found.ts';
import { performanceOf } from './map/performance.ts';
import type { Terms } from './map/tariff.ts';
import { manifest } from './supplier.ts';

export type ReadParts = {
  client: S360Client;
  store: CatalogueStore;
  advantages: Advantages;
  levels: Levels;
  fees: Fees;
  clock: Clock;
  visitDays: number;
};

/** Where one call stands: whose catalogue it reads, in which language, when. */
type Reading = {
  account: Account;
  catalogue: Catalogue;
  language: string;
  now: Date;
  fees: ReadonlyMap<number, number>;
};

/** What is read from S-360: all but availability from the kept catalogue. */
export function reads(parts: ReadParts): SupplierReads {
  const { client, store, advantages, levels, fees, clock, visitDays } = parts;

  async function readingOf(call: Call): Promise<Reading> {
    const account = client.account(call);
    const [catalogue, charged] = await Promise.all([store.of(account), fees.of(account)]);
    return { account, catalogue, language: call.language, now: clock.now(), fees: charged };
  }

  function coming(offer: Offer, { catalogue, now }: Reading): Found[] {
    return performancesOf(offer, { zone: catalogue.pos.organizationTimeZone, now, visitDays });
  }

  function termsOf({ offer }: Found, { catalogue, language, now, fees: charged }: Reading): Terms {
    const known = charged.get(offer.product.id) ?? 0;
    return { currency: catalogue.pos.currencyCode, language, now, fees: known };
  }

  function offersOf(ids: readonly string[], { catalogue }: Reading): [string, Offer][] {
    return ids.flatMap((id): [string, Offer][] => {
      const offer = /^\d{1,15}$/.test(id) ? catalogue.byProduct.get(Number(id)) : undefined;
      return offer ? [[id, offer]] : [];
    });
  }

  function foundOf(ids: readonly string[], { catalogue }: Reading): Found[] {
    return ids.flatMap((id) => find(catalogue, id) ?? []);
  }

  /** The prices of many performances: visits of one rate cost the same. */
  function rangesOf(all: readonly Found[], reading: Reading): Map<string, CostRangeRecord> {
    const alike = new Map<string, CostRangeRecord | null>();
    return new Map(
      all.flatMap((found) => {
        const key = found.kind === 'visit' ? `${found.offer.product.id} ${found.slot?.id}` : found.id;
        const known = alike.get(key);
        const range =
          known === undefined ? costRangeOf(found, reading.catalogue, termsOf(found, reading)) : known;
        alike.set(key, range);
        return range ? [[found.id, range] as const] : [];
      }),
    );
  }

  /** Offers with what is left of them, asked for together. */
  async function entriesOf(offers: readonly Offer[], reading: Reading): Promise<CatalogueEntry[]> {
    const all = offers.map((offer) => ({ offer, performances: coming(offer, reading) }));
    const left = await levelsOf(
      all.flatMap(({ performances }) => performances),
      reading,
    );
    return all.map(({ offer, performances }) => entryOf(offer, performances, left, reading));
  }

  function levelsOf(all: readonly Found[], { account, catalogue }: Reading) {
    return levels.of(
      account,
      catalogue,
      all.map(({ id }) => id),
    );
  }

  function entryOf(
    offer: Offer,
    performances: readonly Found[],
    left: ReadonlyMap<string, string>,
    reading: Reading,
  ): CatalogueEntry {
    const ranges = rangesOf(performances, reading);
    return {
      event: eventOf(offer, performances, reading),
      costRange: overall(ranges, reading),
      performances: performances.map((found) => performanceOf(found, left.get(found.id), reading)),
      performanceCostRanges: Object.fromEntries(ranges),
      popularity: null,
    };
  }

  return {
    async catalogue({ first, after }, call) {
      const reading = await readingOf(call);
      const rest = reading.catalogue.offers.filter(({ product }) => product.id > Number(after ?? 0));
      const page = rest.slice(0, first);
      const last = page.at(-1);
      return {
        entries: await entriesOf(page, reading),
        after: last && rest.length > page.length ? String(last.product.id) : null,
      };
    },

    async events(ids, call) {
      const reading = await readingOf(call);
      return new Map(
        offersOf(ids, reading).map(([id, offer]) => [id, eventOf(offer, coming(offer, reading), reading)]),
      );
    },

    async eventDetails(ids, call) {
      const reading = await readingOf(call);
      return new Map(offersOf(ids, reading).map(([id, offer]) => [id, detailsOf(offer, reading)]));
    },

    async eventCostRanges(ids, call) {
      const reading = await readingOf(call);
      return new Map(
        offersOf(ids, reading).flatMap(([id, offer]) => {
          const range = overall(rangesOf(coming(offer, reading), reading), reading);
          return range ? [[id, range] as const] : [];
        }),
      );
    },

    async entries(ids, call) {
      const reading = await readingOf(call);
      const entries = await entriesOf(
        offersOf(ids, reading).map(([, offer]) => offer),
        reading,
      );
      return new Map(entries.map((entry) => [entry.event.id, entry]));
    },

    async performances(ids, call) {
      const reading = await readingOf(call);
      const all = foundOf(ids, reading);
      const left = await levelsOf(all, reading);
      return new Map(all.map((found) => [found.id, performanceOf(found, left.get(found.id), reading)]));
    },

    async performanceCostRanges(ids, call) {
      const reading = await readingOf(call);
      return rangesOf(foundOf(ids, reading), reading);
    },

    async priceLists(ids, call) {
      const reading = await readingOf(call);
      return new Map(
        foundOf(ids, reading).map((found) => [
          found.id,
          priceListOf(found, reading.catalogue, termsOf(found, reading)),
        ]),
      );
    },

    async availability({ performanceId, quantity, promoCode }, call) {
      const reading = await readingOf(call);
      const { catalogue, account } = reading;
      const found = known(find(catalogue, performanceId));
      const advantage =
        promoCode === null ? undefined : await advantages.of(account, catalogue, promoCode, found.offer);
      const terms = { ...termsOf(found, reading), reduction: reductionOf(advantage, catalogue) };
      return live({ found, catalogue, terms, quantity }, { account, client, now: reading.now });
    },

    async deliveryMethods(id, call) {
      const reading = await readingOf(call);
      return deliveriesOf(known(find(reading.catalogue, id)), reading.catalogue, reading.language);
    },
  };
}

function overall(
  ranges: ReadonlyMap<string, CostRangeRecord>,
  { catalogue }: Reading,
): CostRangeRecord | null {
  const ends = [...new Set(ranges.values())].flatMap(({ min, max }) => [min, max]);
  return spanOf(ends, catalogue.readAt.toISOString());
}

function known(found: Found | undefined): Found {
  if (found) return found;
  throw new FoyerError('NOT_FOUND', 'There is no such performance: look it up again.', {
    supplier: manifest.code,
  });
}
