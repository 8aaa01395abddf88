import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import { manifest } from '../supplier.ts';
import {
  catalogueData,
  posConfigData,
  product,
  type WireCatalogue,
  type WirePerformance,
  type WirePosConfig,
  type WireProduct,
  type WireSeason,
  type WireSpace,
  type WireTariff,
} from '../wire/catalogue.ts';

/** A product with the season it is sold in. */
export type Offer = { product: WireProduct; season: Season };
export type Season = {
  wire: Omit<WireSeason, 'products'>;
  tariffs: ReadonlyMap<number, WireTariff>;
  /** Main categories of price levels. */
  levels: ReadonlyMap<number, string>;
};

/** What one point of sale may sell, ready to be looked things up in. */
export type Catalogue = {
  pos: WirePosConfig;
  /** In order of id. */
  offers: readonly Offer[];
  byProduct: ReadonlyMap<number, Offer>;
  byPerformance: ReadonlyMap<number, { offer: Offer; performance: WirePerformance }>;
  byItem: ReadonlyMap<number, Offer>;
  spaces: ReadonlyMap<number, WireSpace>;
  /** Areas by seat category, of a logical configuration. */
  mappings: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;
  /** Products that could not be understood, for the log. */
  left: readonly string[];
  readAt: Date;
};

const document = z.object({ pos: posConfigData, catalogue: catalogueData });

/** Reads what S-360 sent. A product that makes no sense is left out; without the rest there is no catalogue. */
export function catalogueOf(sent: unknown, readAt: Date): Catalogue {
  const read = document.safeParse(sent);
  if (!read.success) {
    const place = read.error.issues[0]?.path.join('.') || 'the whole';
    throw new FoyerError(
      'SUPPLIER_PROTOCOL',
      `S-360 sent a catalogue in which ${place} cannot be understood.`,
      {
        supplier: manifest.code,
        cause: read.error,
      },
    );
  }
  const { pos, catalogue } = read.data;
  const left: string[] = [];
  const offers = catalogue.seasons
    .flatMap((season) => offersOf(season, left))
    .sort((a, b) => a.product.id - b.product.id);
  return {
    pos,
    offers,
    byProduct: new Map(offers.map((offer) => [offer.product.id, offer])),
    byPerformance: new Map(
      offers.flatMap((offer) =>
        (offer.product.event?.performances ?? []).map(
          (performance) => [performance.id, { offer, performance }] as const,
        ),
      ),
    ),
    byItem: new Map(offers.flatMap((offer) => itemIds(offer.product).map((id) => [id, offer] as const))),
    spaces: new Map(catalogue.physicalConfigurations.map((space) => [space.id, space])),
    mappings: new Map(catalogue.logicalConfigurations.map((one) => [one.id, areasOf(one)])),
    left,
    readAt,
  };
}

function offersOf({ products, ...wire }: WireSeason, left: string[]): Offer[] {
  const tariffs = wire.audienceCategories.flatMap(({ audienceSubCategories }) => audienceSubCategories);
  const season: Season = {
    wire,
    tariffs: new Map(tariffs.map((tariff) => [tariff.id, tariff])),
    levels: new Map(wire.priceLevels.map(({ id, mainCategory }) => [id, mainCategory])),
  };
  return products.flatMap((one) => {
    const read = product.safeParse(one);
    if (!read.success) left.push(`${wire.code}: ${read.error.issues[0]?.path.join('.')}`);
    return read.success && isSold(read.data) ? [{ product: read.data, season }] : [];
  });
}

/** Of memberships, transport and the like nothing tells what is sold. */
function isSold({ event, pass, service, goods, seasonTicket, package: packaged }: WireProduct): boolean {
  return [event, pass, service, goods, seasonTicket, packaged].some((body) => body !== undefined);
}

function itemIds({ pass, service, goods, seasonTicket, package: packaged }: WireProduct): number[] {
  const items = [pass?.items, service?.items, goods?.items, seasonTicket?.seasonTicketItems];
  return [
    ...items.flatMap((some) => (some ?? []).map(({ itemId }) => itemId)),
    ...(packaged ? [packaged.itemId] : []),
  ];
}

function areasOf({ seatCategories }: WireCatalogue['logicalConfigurations'][number]) {
  return new Map(
    seatCategories.map(({ seatCategoryId, areas }) => [seatCategoryId, areas.map(({ areaId }) => areaId)]),
  );
}
