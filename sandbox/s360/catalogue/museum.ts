import { DateTime } from 'luxon';
import type { Text } from '../institutions.ts';
import { type Draft, share } from './draft.ts';
import type { PassProduct, Price, Product, Timeslot } from './product.ts';

type PassWish = Partial<
  Pick<PassProduct, 'guided' | 'validFrom' | 'validTo' | 'dailyQuota' | 'maxQuantity' | 'natures'>
> & {
  number: number;
  code: string;
  name: Text;
  subType: PassProduct['subType'];
  things: readonly { name: Text; price: number; quota?: number }[];
  slots?: readonly Omit<Timeslot, 'id'>[];
};

/** Open all days but Mondays. */
const TUESDAY_TO_SUNDAY = [2, 3, 4, 5, 6, 7];
const WEEKEND = [6, 7];

/** A museum's year: passes, visits by slot, guided tours, exhibitions, extras. Numbers 10,001 to 19,999. */
export function museumProducts(draft: Draft): Product[] {
  const { year } = draft;
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  const peak = draft.ids('rateType', year, 1);
  const off = draft.ids('rateType', year, 2);

  function pass({ number, code, name, subType, things, slots = [], ...rest }: PassWish): PassProduct {
    const timeslots = slots.map(
      (slot, at): Timeslot => ({ id: draft.ids('timeslot', year, number * 1000 + at + 1), ...slot }),
    );
    const dearer = slots.some(({ rateTypeId }) => rateTypeId);
    const product: PassProduct = {
      ...draft.common({ number, code, name }),
      kind: 'pass',
      subType,
      dateMandatory: subType !== 'OPEN_PASS',
      guided: false,
      validFrom: from,
      validTo: to,
      closedDates: [`${year}-01-01`, `${year}-05-01`, `${year}-12-25`],
      closedWeekdays: subType === 'OPEN_PASS' ? [] : [1],
      dailyQuota: undefined,
      ...rest,
      items: draft.items(
        () => product,
        number,
        things.map((thing) => ({
          ...thing,
          timeslots,
          ...(dearer ? { prices: byHour(draft.prices(thing.price)) } : {}),
        })),
      ),
    };
    return product;
  }

  /** A slot of a peak hour costs a quarter more. */
  function byHour(prices: readonly Price[]): Price[] {
    return prices.flatMap((price) => [
      { ...price, rateTypeId: off },
      { ...price, amount: share(price.amount, 125), rateTypeId: peak },
    ]);
  }

  const slots = (
    times: readonly string[],
    quota: number | undefined,
    rest: Partial<Timeslot> = {},
  ): Omit<Timeslot, 'id'>[] =>
    times.map((time) => ({
      from,
      to,
      weekdays: TUESDAY_TO_SUNDAY,
      time,
      seconds: 5400,
      salesTolerance: 1200,
      quota,
      ...rest,
    }));
  const everyHalfHour = Array.from({ length: 15 }, (_unused, at) =>
    DateTime.utc(2000, 1, 1, 9, 30)
      .plus({ minutes: 30 * at })
      .toFormat('HH:mm'),
  );

  const exhibitions = [
    ['EXPO1', 'Maps of the Unknown Sea', 'Cartes de la mer inconnue', 1, 4],
    ['EXPO2', 'Glass and Light', 'Verre et lumière', 3, 7],
    ['EXPO3', 'The Steam Liners', 'Les paquebots', 6, 10],
    ['EXPO4', 'Salt', 'Le sel', 9, 12],
  ] as const;

  return [
    pass({
      number: 10_001,
      code: 'OPENP',
      subType: 'OPEN_PASS',
      name: { en: 'Harbor pass', fr: 'Pass du Port' },
      things: [{ name: { en: 'Harbor pass', fr: 'Pass du Port' }, price: 12_000 }],
    }),
    pass({
      number: 10_002,
      code: 'VISIT',
      subType: 'TIMESLOT_PASS',
      name: { en: 'Museum visit', fr: 'Visite du musée' },
      things: [{ name: { en: 'Permanent collection', fr: 'Collection permanente' }, price: 15_500 }],
      slots: slots(everyHalfHour, 80),
    }),
    pass({
      number: 10_003,
      code: 'DAY',
      subType: 'VISIT_PASS',
      name: { en: 'Day at the docks', fr: 'Une journée aux docks' },
      things: [
        { name: { en: 'Docks', fr: 'Docks' }, price: 9000 },
        { name: { en: 'Docks and lighthouse', fr: 'Docks et phare' }, price: 14_000 },
      ],
      dailyQuota: 300,
    }),
    pass({
      number: 10_004,
      code: 'GUIDED',
      subType: 'TIMESLOT_PASS',
      name: { en: 'Guided tour', fr: 'Visite guidée' },
      guided: true,
      things: [{ name: { en: 'Tour with a guide', fr: 'Visite avec guide' }, price: 22_000 }],
      slots: slots(['10:00', '11:30', '14:00', '15:30'], 24, { weekdays: WEEKEND, salesTolerance: 0 }),
    }),
    pass({
      number: 10_005,
      code: 'YEAR',
      subType: 'OPEN_PASS',
      name: { en: 'Year card', fr: 'Carte annuelle' },
      things: [
        { name: { en: 'One person', fr: 'Une personne' }, price: 49_000, quota: 2000 },
        { name: { en: 'Two persons', fr: 'Deux personnes' }, price: 79_000, quota: 2000 },
      ],
    }),
    pass({
      number: 10_006,
      code: 'BOAT',
      subType: 'TIMESLOT_PASS',
      name: { en: 'Boat round the harbor', fr: 'Tour du port en bateau' },
      things: [{ name: { en: 'Boat trip', fr: 'Promenade en bateau' }, price: 18_000 }],
      // The last boats of the day cost more.
      slots: [
        ...slots(['10:00', '12:00', '14:00'], 40, { rateTypeId: off, salesTolerance: 0 }),
        ...slots(['16:00', '18:00'], 40, { rateTypeId: peak, salesTolerance: 0 }),
      ],
    }),
    pass({
      number: 10_007,
      code: 'TINY',
      subType: 'TIMESLOT_PASS',
      name: { en: 'The captain’s cabin', fr: 'La cabine du capitaine' },
      things: [{ name: { en: 'Cabin', fr: 'Cabine' }, price: 5000 }],
      slots: slots(['11:00', '15:00'], 8),
    }),
    ...exhibitions.map(([code, en, fr, first, last], at) =>
      pass({
        number: 10_010 + at,
        code,
        subType: 'TIMESLOT_PASS',
        name: { en, fr },
        things: [{ name: { en: 'Exhibition', fr: 'Exposition' }, price: 16_000 }],
        validFrom: `${year}-${String(first).padStart(2, '0')}-01`,
        validTo: DateTime.utc(year, last, 1).endOf('month').toISODate() ?? to,
        slots: slots(everyHalfHour.slice(0, 14), 50, {
          from: `${year}-${String(first).padStart(2, '0')}-01`,
          to: DateTime.utc(year, last, 1).endOf('month').toISODate() ?? to,
        }),
      }),
    ),
    draft.plain('service', { number: 10_031, code: 'AUDIO', name: { en: 'Audio guide', fr: 'Audioguide' } }, [
      { name: { en: 'English', fr: 'Anglais' }, price: 4000, quota: 400, tariffs: ['ADULT'] },
      { name: { en: 'French', fr: 'Français' }, price: 4000, quota: 400, tariffs: ['ADULT'] },
      { name: { en: 'Italian', fr: 'Italien' }, price: 4000, quota: 5, tariffs: ['ADULT'] },
    ]),
    draft.plain(
      'goods',
      { number: 10_041, code: 'BOOK', name: { en: 'Museum guide book', fr: 'Guide du musée' } },
      [{ name: { en: 'Paperback', fr: 'Broché' }, price: 19_500, tariffs: ['ADULT'] }],
    ),
    draft.plain('goods', { number: 10_042, code: 'POSTER', name: { en: 'Poster', fr: 'Affiche' } }, [
      { name: { en: 'Small', fr: 'Petite' }, price: 9500, quota: 600, tariffs: ['ADULT'] },
      { name: { en: 'Large', fr: 'Grande' }, price: 18_000, quota: 5, tariffs: ['ADULT'] },
    ]),
  ];
}
