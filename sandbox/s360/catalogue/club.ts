import { DateTime } from 'luxon';
import { hash } from '../../catalogue/hash.ts';
import type { Text } from '../institutions.ts';
import { type Draft, share } from './draft.ts';
import type { Plan } from './plan.ts';
import type { ComposedProduct, EventProduct, Line, Performance, Product } from './product.ts';

const HOME: Text = { en: 'Harbor Athletic', fr: 'Harbor Athletic' };
const RIVALS = [
  'Lakeside',
  'Northgate United',
  'Real Alameda',
  'Sporting Estuary',
  'Olympique des Calanques',
  'Racing Verdon',
  'FC Garrigue',
  'AS Camargue',
  'Stade Mistral',
  'Union Durance',
  'Étoile du Rhône',
  'Red Cliffs',
  'Ferrymen',
  'Old Foundry',
  'Vallon Rovers',
  'Cap Bleu',
  'Sainte-Baume',
  'Port Sud',
  'Alpilles',
] as const;
const KICK_OFFS = ['20:45', '17:00', '15:00', '21:00'] as const;
const MATCH_SECONDS = 6300;

/** A football club's season: league matches, two cups, and cards for them. Numbers 1 to 999. */
export function clubProducts(draft: Draft, plan: Plan): Product[] {
  const { year } = draft;
  const categories = draft.categories(plan);
  const season = draft.season.code;
  const league = draft.ids('competition', year, 1);
  // The first Saturday of August and every second week from then on.
  const opening = DateTime.utc(year, 8, 1 + ((6 - (DateTime.utc(year, 8, 1).weekday % 7) + 7) % 7));
  const evenBlock = (code: string) => Number(code.slice(-1)) % 2 === 0;

  function performance(
    product: EventProduct,
    number: number,
    position: number,
    date: DateTime,
    time: string,
    rival: string,
    full: number,
    round: string,
  ): Performance {
    const id = draft.performanceId(number, position);
    const away = { en: rival };
    return {
      id,
      product,
      code: `${product.code}${position + 1}`.slice(0, 8),
      name: { en: `${HOME.en} v ${rival}`, fr: `${HOME.fr} – ${rival}` },
      startsAt: draft.at(date.toISODate() ?? '', time),
      seconds: MATCH_SECONDS,
      flexibility: 1800,
      suspended: false,
      plan,
      categories,
      prices: draft.grid(plan, categories, full, 75),
      match: { home: HOME, away, round },
      // Card holders keep one seat all season: blocks with odd numbers are theirs and sell alike for all matches.
      sold: (block) =>
        evenBlock(block)
          ? { key: `${id} ${block}`, share: 0.25 + (hash(`club ${id}`) % 30) / 100 }
          : { key: `${season} ${block}`, share: 0.3 },
    };
  }

  const matches = RIVALS.map((rival, round): EventProduct => {
    const number = round + 1;
    const top = [0, 2, 4].includes(round);
    return draft.event(
      {
        number,
        code: `MATCH${number}`,
        name: { en: `Harbor Athletic v ${rival}`, fr: `Harbor Athletic – ${rival}` },
        subType: 'COMPETITION',
        competitionId: league,
        vat: 'sport',
        maxQuantity: 8,
      },
      (product) => [
        performance(
          product,
          number,
          0,
          opening.plus({ days: 14 * round + (hash(`day ${number}`) % 2) }),
          KICK_OFFS[hash(`kick-off ${number}`) % KICK_OFFS.length] ?? '20:45',
          rival,
          top ? 65_000 : 45_000,
          `${2 * round + 1}`,
        ),
      ],
    );
  });

  const series = (
    number: number,
    code: string,
    name: Text,
    full: number,
    days: readonly number[],
    time: string,
  ): EventProduct =>
    draft.event(
      {
        number,
        code,
        name,
        subType: 'COMPETITION',
        competitionId: draft.ids('competition', year, number),
        vat: 'sport',
      },
      (product) =>
        days.map((day, position) =>
          performance(
            product,
            number,
            position,
            opening.plus({ days: day }),
            time,
            RIVALS[(number + position * 3) % RIVALS.length] ?? 'Lakeside',
            full,
            `${position + 1}`,
          ),
        ),
    );
  const cup = series(
    30,
    'CUP',
    { en: 'Harbor Cup', fr: 'Coupe du Port' },
    30_000,
    [46, 88, 130, 200, 242],
    '20:45',
  );
  const women = series(
    31,
    'WOMEN',
    { en: 'Harbor Athletic Women', fr: 'Harbor Athletic féminines' },
    12_000,
    [36, 57, 78, 99, 120, 169, 190, 211, 232, 253, 274],
    '14:30',
  );

  const lineOf =
    (card: number) =>
    (product: EventProduct, position: number, mandatory: boolean): Line => ({
      id: draft.ids('line', year, card * 1000 + position + 1),
      mandatory,
      product,
    });
  const card = (
    number: number,
    code: string,
    name: Text,
    plans: Pick<ComposedProduct, 'priceType' | 'minLines' | 'maxLines' | 'sameSeat'> & {
      content: readonly EventProduct[];
      full: number | undefined;
      quota: number;
    },
  ): ComposedProduct => {
    const { content, full, quota, ...rules } = plans;
    const line = lineOf(number);
    const bands = plan.areas.flatMap(({ bands: some }) => some);
    const product: ComposedProduct = {
      ...draft.common({ number, code, name, vat: 'sport', maxQuantity: 4 }),
      ...rules,
      kind: 'seasonTicket',
      ...(rules.priceType === 'CHAMPIONSHIP' ? { competitionId: league } : {}),
      withSeatCategory: true,
      items: draft.items(
        () => product,
        number,
        categories.map((category) => ({
          name: category.name,
          price: share(full ?? 0, bands.find((band) => band.code === category.code)?.factor ?? 100),
          quota,
          seatCategoryId: category.id,
          ...(full === undefined ? { tariffs: [] } : {}),
        })),
      ),
      lines: content.map((one, position) => line(one, position, rules.priceType === 'CHAMPIONSHIP')),
    };
    return product;
  };

  return [
    ...matches,
    cup,
    women,
    card(
      101,
      'ABO',
      { en: 'Season card', fr: 'Abonnement' },
      {
        priceType: 'CHAMPIONSHIP',
        minLines: matches.length,
        maxLines: matches.length,
        sameSeat: true,
        content: matches,
        full: 480_000,
        quota: 400,
      },
    ),
    card(
      102,
      'PACK6',
      { en: 'Pack of six', fr: 'Pack six matchs' },
      {
        priceType: 'FIXED_PRICE',
        minLines: 0,
        maxLines: 6,
        sameSeat: false,
        content: matches,
        full: 210_000,
        quota: 200,
      },
    ),
    card(
      103,
      'TRIO',
      { en: 'Choose three to eight', fr: 'Trois à huit matchs au choix' },
      {
        priceType: 'CALCULATED_PRICE',
        minLines: 3,
        maxLines: 8,
        sameSeat: false,
        content: [...matches.slice(3), cup],
        full: undefined,
        quota: 300,
      },
    ),
    draft.plain(
      'service',
      { number: 201, code: 'PARKING', name: { en: 'Parking at the Arena', fr: 'Parking' } },
      [
        { name: { en: 'Car', fr: 'Voiture' }, price: 12_000, quota: 800, tariffs: ['ADULT'] },
        { name: { en: 'Coach', fr: 'Autocar' }, price: 45_000, quota: 20, tariffs: ['ADULT'] },
      ],
    ),
    draft.plain(
      'goods',
      {
        number: 202,
        code: 'SCARF',
        name: { en: 'Club scarf', fr: 'Écharpe' },
        natures: ['THERMAL', 'PRINT@HOME'],
      },
      [{ name: { en: 'Wool', fr: 'Laine' }, price: 24_900, tariffs: ['ADULT'] }],
    ),
    draft.plain(
      'goods',
      {
        number: 203,
        code: 'SHIRT',
        name: { en: 'Home shirt', fr: 'Maillot domicile' },
        natures: ['THERMAL', 'PRINT@HOME'],
      },
      ['S', 'M', 'L', 'XL'].map((size) => ({
        name: { en: `Size ${size}`, fr: `Taille ${size}` },
        price: 89_000,
        quota: 250,
        tariffs: ['ADULT', 'YOUTH'],
      })),
    ),
  ];
}
