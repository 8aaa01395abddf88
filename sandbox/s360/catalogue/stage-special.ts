import { DateTime } from 'luxon';
import type { EventProduct, Product } from './product.ts';
import { composed, type StageDraft, stageEvent } from './stage.ts';

/** Productions whose behaviour is known beforehand, every season. Numbers 20,001 to 20,050. */
export function specialStage(draft: StageDraft): Product[] {
  const { year } = draft;
  // From the season's second day to its last but one, so that some are always to come.
  const weekly = (count: number, time = '19:30') =>
    Array.from({ length: count }, (_unused, at) => ({
      date: DateTime.utc(year, 9, 2).plus({ days: at * 7 }),
      time,
    }));
  const all = (count = 51) => weekly(count);
  const open = {
    number: 20_001,
    code: 'OPEN',
    name: { en: 'The Open House', fr: 'La Maison ouverte' },
    plan: draft.plan('GREAT'),
    full: 60_000,
    playing: all(),
  };
  const chamber = [1, 2, 3, 4].map(
    (evening): EventProduct =>
      stageEvent(draft, {
        number: 20_010 + evening,
        code: `CHAMB${evening}`,
        name: { en: `Chamber evening ${evening}`, fr: `Soirée de chambre ${evening}` },
        plan: draft.plan('CHAMBER'),
        full: 30_000,
        // The last days of the season: the series is on sale nearly all year.
        playing: [{ date: DateTime.utc(year + 1, 8, 20 + evening), time: '19:00' }],
      }),
  );
  return [
    stageEvent(draft, open),
    stageEvent(draft, {
      ...open,
      number: 20_002,
      code: 'FULL',
      name: { en: 'Sold Out', fr: 'Complet' },
      soldBefore: 1,
    }),
    stageEvent(draft, {
      ...open,
      number: 20_003,
      code: 'PAUSED',
      name: { en: 'The Interrupted Play', fr: 'La Pièce interrompue' },
      state: 'SUSPENDED',
    }),
    stageEvent(draft, {
      ...open,
      number: 20_004,
      code: 'HIDDEN',
      name: { en: 'Not Announced', fr: 'Pas encore annoncé' },
      state: 'VALIDATED',
    }),
    stageEvent(draft, {
      ...open,
      number: 20_005,
      code: 'LATER',
      name: { en: 'Sale Begins Later', fr: 'Bientôt en vente' },
      salePeriods: [{ tariffIds: [], start: draft.at(`${year + 1}-08-30`, '10:00') }],
      playing: [{ date: DateTime.utc(year + 1, 8, 31), time: '20:00' }],
    }),
    stageEvent(draft, {
      ...open,
      number: 20_006,
      code: 'ROOM',
      name: { en: 'Standing Room', fr: 'Debout' },
      plan: draft.plan('DOCK'),
      full: 25_000,
    }),
    stageEvent(draft, {
      ...open,
      number: 20_007,
      code: 'PHONE',
      name: { en: 'On Your Phone Only', fr: 'Sur téléphone uniquement' },
      natures: ['MOBILE'],
    }),
    stageEvent(draft, {
      ...open,
      number: 20_008,
      code: 'ROW',
      name: { en: 'One Row of Twenty', fr: 'Un rang de vingt' },
      plan: draft.plan('CHAMBER'),
      full: 30_000,
    }),
    ...chamber,
    composed(draft, {
      number: 20_050,
      code: 'CARD10',
      name: { en: 'Chamber card', fr: 'Carte de chambre' },
      kind: 'seasonTicket',
      priceType: 'CHAMPIONSHIP',
      competitionId: draft.ids('competition', year, 20_050),
      content: chamber,
      mandatory: true,
      minLines: chamber.length,
      maxLines: chamber.length,
      sameSeat: true,
      full: 96_000,
      // A quarter is for agencies: ten are left for resellers.
      quota: 13,
    }),
  ];
}
