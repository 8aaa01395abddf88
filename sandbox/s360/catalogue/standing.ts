import { DateTime } from 'luxon';
import type { Institution, Organization } from '../institutions.ts';
import type { Draft } from './draft.ts';
import type { PassProduct, Product, Season, Timeslot } from './product.ts';
import { seasonOf } from './season.ts';

/** The year in ids of what is sold for ever: they are the same whatever the date. */
export const STANDING_YEAR = 2000;
const FROM = '2020-01-01';
const TO = '2099-12-31';

/** A museum's season without end. */
export function standingSeason(institution: Institution, organization: Organization): Season {
  const { zone } = institution;
  return {
    ...seasonOf(institution, organization, STANDING_YEAR),
    code: 'ALWAYS',
    name: { en: 'All year round', fr: 'Toute l’année' },
    start: DateTime.fromISO(FROM, { zone }).toJSDate(),
    end: DateTime.fromISO(TO, { zone }).endOf('day').startOf('second').toJSDate(),
  };
}

/** What can be visited on every day of every year, by as many as want to. Number 10,100. */
export function standingProducts(draft: Draft): Product[] {
  const number = 10_100;
  const timeslots = ['10:00', '14:00', '18:00'].map(
    (time, at): Timeslot => ({
      id: draft.ids('timeslot', STANDING_YEAR, number * 1000 + at + 1),
      from: FROM,
      to: TO,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      time,
      seconds: 3600,
      salesTolerance: 1200,
      quota: undefined,
    }),
  );
  const name = { en: 'Up the lighthouse', fr: 'En haut du phare' };
  const lighthouse: PassProduct = {
    ...draft.common({ number, code: 'LIGHT', name }),
    kind: 'pass',
    subType: 'TIMESLOT_PASS',
    dateMandatory: true,
    guided: false,
    validFrom: FROM,
    validTo: TO,
    closedDates: [],
    closedWeekdays: [],
    dailyQuota: undefined,
    items: draft.items(() => lighthouse, number, [{ name, price: 6500, timeslots }]),
  };
  return [lighthouse];
}
