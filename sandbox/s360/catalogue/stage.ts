import { DateTime } from 'luxon';
import { fraction, hash } from '../../catalogue/hash.ts';
import { blurb, genreAndTitle, runningMinutes } from '../../catalogue/titles.ts';
import type { Text } from '../institutions.ts';
import { type Draft, share } from './draft.ts';
import type { Plan } from './plan.ts';
import type { ComposedProduct, EventProduct, Line, Performance, Product } from './product.ts';
import type { PlanCode } from './sites.ts';
import { specialStage } from './stage-special.ts';

const PRODUCTIONS = 40;
/** The protocol sends the whole catalogue in one answer, so it cannot grow without end. */
const LARGEST_SCALE = 10;
/** Days of a season on which the house plays: from mid-September to the end of June. */
const SEASON_DAYS = 285;
const ROOMS: readonly PlanCode[] = ['GREAT', 'STUDIO', 'GREAT', 'DOCK'];
const FIRST = 20_100;

/** One performance of a production. */
export type Playing = { date: DateTime; time: string };
export type StageDraft = Draft & { plan(code: PlanCode): Plan };

/** A theatre's season: productions, subscriptions, extras. Numbers from 20,000 on. */
export function stageProducts(draft: StageDraft, scale: number): Product[] {
  const count = PRODUCTIONS * Math.min(scale, LARGEST_SCALE);
  const productions = Array.from({ length: count }, (_unused, at) => production(draft, at));
  const great = productions.filter(({ code }) => code.startsWith('G'));
  return [
    ...specialStage(draft),
    ...subscriptions(draft, great),
    draft.plain('service', { number: 20_061, code: 'CLOAK', name: { en: 'Cloakroom', fr: 'Vestiaire' } }, [
      { name: { en: 'One item', fr: 'Un article' }, price: 2000, tariffs: ['ADULT'] },
    ]),
    draft.plain(
      'goods',
      { number: 20_062, code: 'PROGR', name: { en: 'Season programme', fr: 'Programme de saison' } },
      [
        { name: { en: 'English', fr: 'Anglais' }, price: 8000, tariffs: ['ADULT'] },
        { name: { en: 'French', fr: 'Français' }, price: 8000, tariffs: ['ADULT'] },
      ],
    ),
    ...productions,
  ];
}

function production(draft: StageDraft, at: number): EventProduct {
  const { institution, year } = draft;
  const key = `${institution.code} ${year} ${at}`;
  // Every season and institution begins elsewhere in the list of titles.
  const { genre, title } = genreAndTitle(at + institution.number * 13 + (year % 10) * 5);
  const room = genre.code === 'concert' ? 'DOCK' : (ROOMS[hash(`room ${key}`) % ROOMS.length] ?? 'GREAT');
  const opening = DateTime.utc(year, 9, 15).plus({ days: hash(`opening ${key}`) % (SEASON_DAYS - 24) });
  const evenings = 6 + (hash(`evenings ${key}`) % 9);
  const playing = Array.from({ length: evenings }, (_unused, position): Playing => {
    const date = opening.plus({ days: Math.floor(position * 1.5) });
    return { date, time: date.weekday === 7 ? '16:00' : '20:00' };
  });
  return stageEvent(draft, {
    number: FIRST + at,
    code: `${room[0]}${at + 1}`,
    name: { en: title, fr: title },
    description: { en: blurb(title, key) },
    plan: draft.plan(room),
    full: 24_000 + (hash(`price ${key}`) % 24) * 2000,
    playing,
    seconds: runningMinutes(key) * 60,
    soldBefore: 0.1 + 0.6 * fraction(`sold ${key}`),
  });
}

type StageWish = {
  number: number;
  code: string;
  name: Text;
  description?: Text;
  plan: Plan;
  full: number;
  playing: readonly Playing[];
  seconds?: number;
  flexibility?: number;
  soldBefore?: number;
} & Partial<Pick<EventProduct, 'state' | 'natures' | 'salePeriods' | 'maxQuantity'>> & {
    suspended?: (position: number) => boolean;
  };

/** A production in a house. */
export function stageEvent(draft: StageDraft, wish: StageWish): EventProduct {
  const { plan, full, playing, seconds = 7200, flexibility = 900, soldBefore = 0, suspended, ...rest } = wish;
  const categories = draft.categories(plan);
  const grid = draft.grid(plan, categories, full, 80);
  return draft.event(rest, (product) =>
    playing.map(({ date, time }, position): Performance => {
      const id = draft.performanceId(wish.number, position);
      return {
        id,
        product,
        code: `${wish.code}-${position + 1}`.slice(0, 8),
        startsAt: draft.at(date.toISODate() ?? '', time),
        seconds,
        flexibility,
        suspended: suspended?.(position) ?? false,
        plan,
        categories,
        prices: grid,
        sold: (block) => ({ key: `${id} ${block}`, share: soldBefore }),
      };
    }),
  );
}

function subscriptions(draft: StageDraft, great: readonly EventProduct[]): ComposedProduct[] {
  const classics = great.slice(0, 12);
  return [
    composed(draft, {
      number: 20_051,
      code: 'ABO4',
      name: { en: 'Subscription of four', fr: 'Abonnement quatre spectacles' },
      kind: 'seasonTicket',
      priceType: 'FIXED_PRICE',
      content: classics,
      minLines: 0,
      maxLines: 4,
      full: 160_000,
      quota: 200,
    }),
    composed(draft, {
      number: 20_052,
      code: 'LIBRE',
      name: { en: 'Free choice, three or more', fr: 'À la carte, dès trois spectacles' },
      kind: 'seasonTicket',
      priceType: 'CALCULATED_PRICE',
      content: great.slice(0, 30),
      minLines: 3,
      maxLines: 10,
      full: undefined,
      quota: 500,
    }),
    composed(draft, {
      number: 20_053,
      code: 'DUO',
      name: { en: 'Two evenings in one package', fr: 'Forfait deux soirées' },
      kind: 'package',
      priceType: 'FIXED_PRICE',
      content: great.slice(0, 2),
      minLines: 2,
      maxLines: 2,
      mandatory: true,
      full: 70_000,
      quota: 100,
    }),
  ];
}

type ComposedWish = {
  number: number;
  code: string;
  name: Text;
  content: readonly EventProduct[];
  mandatory?: boolean;
  /** Of the best category; undefined where the contents are paid. */
  full: number | undefined;
  quota: number;
} & Pick<ComposedProduct, 'kind' | 'priceType' | 'minLines' | 'maxLines'> &
  Partial<Pick<ComposedProduct, 'sameSeat' | 'competitionId'>>;

/** A product made of productions; one price for every seat category when only one house is in it. */
export function composed(draft: StageDraft, wish: ComposedWish): ComposedProduct {
  const { content, mandatory = false, full, quota, sameSeat = false, ...rest } = wish;
  const plan = draft.plan(wish.code === 'CARD10' ? 'CHAMBER' : 'GREAT');
  const bands = plan.areas.flatMap(({ bands: some }) => some);
  const product: ComposedProduct = {
    ...draft.common({ number: wish.number, code: wish.code, name: wish.name, maxQuantity: 4 }),
    ...rest,
    withSeatCategory: true,
    sameSeat,
    items: draft.items(
      () => product,
      wish.number,
      draft.categories(plan).map((category) => ({
        name: category.name,
        price: share(full ?? 0, bands.find(({ code }) => code === category.code)?.factor ?? 100),
        quota,
        seatCategoryId: category.id,
        ...(full === undefined ? { tariffs: [] } : {}),
      })),
    ),
    lines: content.map(
      (one, position): Line => ({
        id: draft.ids('line', draft.year, wish.number * 1000 + position + 1),
        mandatory,
        product: one,
      }),
    ),
  };
  return product;
}
