import { DateTime } from 'luxon';
import type { Institution, Text } from '../institutions.ts';
import type { Plan } from './plan.ts';
import type {
  EventProduct,
  Item,
  Performance,
  PlainProduct,
  Price,
  Product,
  Season,
  SeatCategory,
  Timeslot,
} from './product.ts';

/** What a season's products are made with. */
export type Draft = ReturnType<typeof draftOf>;
type ItemWish = {
  name: Text;
  price: number;
  quota?: number;
  timeslots?: readonly Timeslot[];
  tariffs?: readonly string[];
  /** Instead of one price for each tariff. */
  prices?: readonly Price[];
  seatCategoryId?: number;
};
type Wish = Partial<Omit<EventProduct, 'kind' | 'performances' | 'id' | 'name' | 'code'>> & {
  number: number;
  code: string;
  name: Text;
  vat?: 'culture' | 'sport' | 'standard';
};

const COLORS = ['#b3202a', '#1f6f8b', '#3c8d40', '#8a6d1c', '#6b4a8f', '#4a4a4a'];
/** Prices go in steps of half a unit. */
const STEP = 500;

/** A part of an amount, in steps. */
export function share(amount: number, percent: number): number {
  return Math.round((amount * percent) / 100 / STEP) * STEP;
}

export function draftOf(institution: Institution, season: Season) {
  const { ids, zone, vat } = institution;
  const { year } = season;

  function common({ number, vat: kind = 'culture', ...wish }: Wish) {
    return {
      id: ids('product', year, number),
      season,
      organization: season.organization.code,
      state: 'RUNNING' as const,
      description: wish.name,
      vatRate: vat[kind],
      vatCodeId: ids('vatCode', 0, ['culture', 'sport', 'standard'].indexOf(kind) + 1),
      natures: ['PRINT@HOME', 'MOBILE'] as const,
      maxQuantity: 10,
      salePeriods: [],
      image: `https://images.example.com/s360/${institution.code.toLowerCase()}/${wish.code.toLowerCase()}.jpg`,
      ...wish,
    };
  }

  /** The local time as an instant. */
  function at(date: string, time: string): Date {
    return DateTime.fromISO(`${date}T${time}`, { zone }).toJSDate();
  }

  /** Prices of one thing by tariff. */
  function prices(full: number, tariffs?: readonly string[]): Price[] {
    return season.tariffs
      .filter(({ code }) => !tariffs || tariffs.includes(code))
      .map((tariff) => ({ amount: share(full, tariff.percent), tariff }));
  }

  function items(product: () => Product, number: number, wishes: readonly ItemWish[]): Item[] {
    return wishes.map((wish, position) => ({
      id: ids('item', year, number * 1000 + position + 1),
      get product() {
        return product();
      },
      name: wish.name,
      prices: wish.prices ?? prices(wish.price, wish.tariffs),
      quota: wish.quota,
      timeslots: wish.timeslots ?? [],
      ...(wish.seatCategoryId ? { seatCategoryId: wish.seatCategoryId } : {}),
    }));
  }

  return {
    institution,
    season,
    ids,
    year,
    organization: season.organization.code,
    common,
    at,
    prices,
    items,

    plain(kind: 'service' | 'goods', wish: Wish, wishes: readonly ItemWish[]): PlainProduct {
      const product: PlainProduct = {
        ...common({ vat: 'standard', ...wish }),
        kind,
        items: items(() => product, wish.number, wishes),
      };
      return product;
    },

    categories(plan: Plan): SeatCategory[] {
      return plan.areas
        .flatMap(({ bands }) => bands)
        .map(({ code, name, capacity }, position) => ({
          id: ids('seatCategory', year, plan.number * 100 + position + 1),
          code,
          name: { en: name },
          color: COLORS[position % COLORS.length] ?? '#4a4a4a',
          rank: position + 1,
          numbered: capacity === 0,
        }));
    },

    /** The grid of seat categories and tariffs, also inside season tickets. */
    grid(plan: Plan, categories: readonly SeatCategory[], full: number, insidePercent?: number): Price[] {
      const bands = plan.areas.flatMap(({ bands: some }) => some);
      return categories.flatMap((category) => {
        const factor = bands.find(({ code }) => code === category.code)?.factor ?? 100;
        const outside = prices(share(full, factor)).map((price) => ({
          ...price,
          seatCategoryId: category.id,
        }));
        const inside = insidePercent
          ? outside.map((price) => ({
              ...price,
              amount: share(price.amount, insidePercent),
              level: season.inside,
            }))
          : [];
        return [...outside, ...inside];
      });
    },

    /** An event whose performances are made when somebody looks. */
    event(wish: Wish, make: (product: EventProduct) => readonly Performance[]): EventProduct {
      let made: readonly Performance[] | undefined;
      const product: EventProduct = {
        subType: 'EVENT',
        ...common(wish),
        kind: 'event',
        get performances() {
          made ??= make(product);
          return made;
        },
      };
      return product;
    },

    performanceId: (number: number, position: number) =>
      ids('performance', year, number * 1000 + position + 1),
  };
}
