import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import type { S360Client } from '../client.ts';
import type { Account } from '../connection.ts';
import { type Found, performancesOf } from '../map/found.ts';
import { performanceIdOf } from '../map/ids.ts';
import { localDate, visitStart } from '../map/visits.ts';

/** How much is left of a performance: as S-360 says, or that it says nothing of it. */
export type Level = { performance: string; product: number; level: string; changedAt: Date };

/** A product that was asked about and of which nothing came back on that date. */
export const ABSENT = 'ABSENT';

/** So many are asked about in one call. */
const MOST_PERFORMANCES = 200;
const MOST_PRODUCTS = 10;
const MOST_DAYS = 92;

export type Asked = {
  account: Account;
  catalogue: Catalogue;
  client: S360Client;
  now: Date;
  visitDays: number;
};

/** What can be asked about, in the order in which it should be: what is most out of date first. */
export type Due = (performance: string) => number;

/**
 * Asks about what is most out of date, with one call for performances of events and one for everything else, for
 * S-360 wants each of these called once a minute at most.
 */
export async function askLevels(about: Asked, due: Due): Promise<Level[]> {
  const { catalogue, now, visitDays } = about;
  const zone = catalogue.pos.organizationTimeZone;
  const coming = catalogue.offers.map((offer) => ({
    offer,
    performances: performancesOf(offer, { zone, now, visitDays: Math.min(visitDays, MOST_DAYS) }),
  }));
  const events = coming
    .flatMap(({ performances }) => performances.filter(({ kind }) => kind === 'performance'))
    .filter(({ id }) => due(id) > 0)
    .toSorted((a, b) => due(b.id) - due(a.id))
    .slice(0, MOST_PERFORMANCES);
  const products = coming
    .filter(({ offer, performances }) => !offer.product.event && performances.some(({ id }) => due(id) > 0))
    .map((one) => ({ ...one, due: Math.max(...one.performances.map(({ id }) => due(id))) }))
    .toSorted((a, b) => b.due - a.due)
    .slice(0, MOST_PRODUCTS);
  const levels = await Promise.all([askEvents(events, about), askProducts(products, about)]);
  return levels.flat();
}

async function askEvents(events: readonly Found[], { account, catalogue, client }: Asked): Promise<Level[]> {
  const ids = events.flatMap((found) => (found.kind === 'performance' ? [found.performance.id] : []));
  if (ids.length === 0) return [];
  const rows = await client.eventRows(account, catalogue.pos.posId, ids);
  return rows.map(({ eventId, performanceId, availabilityLevel, lastUpdate }) => ({
    performance: performanceIdOf({ kind: 'performance', performanceId }),
    product: eventId,
    level: availabilityLevel,
    changedAt: lastUpdate,
  }));
}

async function askProducts(
  products: readonly { offer: Offer; performances: readonly Found[] }[],
  { account, catalogue, client, now, visitDays }: Asked,
): Promise<Level[]> {
  if (products.length === 0) return [];
  const zone = catalogue.pos.organizationTimeZone;
  const today = visitStart(localDate(now, zone), undefined, zone);
  const days = Math.min(visitDays, MOST_DAYS) - 1;
  const rows = await client.productRows(
    account,
    catalogue.pos.posId,
    products.map(({ offer }) => offer.product.id),
    { dateFrom: today, dateTo: new Date(today.getTime() + days * 86_400_000), slots: true },
  );
  const byPerformance = Map.groupBy(rows, ({ productId, date, timeslotId }) =>
    date
      ? performanceIdOf({ kind: 'visit', productId, date: localDate(date, zone), timeslotId })
      : performanceIdOf({ kind: 'undated', productId }),
  );
  return products.flatMap(({ offer, performances }) =>
    performances.map(({ id }): Level => {
      const own = byPerformance.get(id) ?? [];
      return {
        performance: id,
        product: offer.product.id,
        level: bestOf(own.map(({ availabilityLevel }) => availabilityLevel)),
        changedAt: new Date(Math.max(...own.map(({ lastUpdate }) => lastUpdate.getTime()), 0)),
      };
    }),
  );
}

/** Of several items it is enough when one is left. */
function bestOf(levels: readonly string[]): string {
  return ['GOOD', 'LIMITED', 'NONE'].find((level) => levels.includes(level)) ?? levels[0] ?? ABSENT;
}
