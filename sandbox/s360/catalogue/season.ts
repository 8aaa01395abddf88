import { DateTime } from 'luxon';
import type { Institution, Organization, OrganizationCode } from '../institutions.ts';
import type { Season, Tariff } from './product.ts';

/** The month in which an organization's seasons begin. */
const FIRST_MONTH: Readonly<Record<OrganizationCode, number>> = { CLUB: 7, STAGE: 9, MUSEUM: 1 };
const LETTER: Readonly<Record<OrganizationCode, string>> = { CLUB: 'C', STAGE: 'T', MUSEUM: 'M' };
const POSITION: Readonly<Record<OrganizationCode, number>> = { CLUB: 1, STAGE: 2, MUSEUM: 3 };

type TariffPlan = Pick<Tariff, 'code' | 'kind' | 'percent'> & {
  en: string;
  fr: string;
  withAdult?: boolean;
  nominative?: boolean;
  attachment?: boolean;
};
const adult: TariffPlan = { code: 'ADULT', en: 'Adult', fr: 'Adulte', kind: 'FULL', percent: 100 };
const youth: TariffPlan = {
  code: 'YOUTH',
  en: 'Under 18',
  fr: 'Moins de 18 ans',
  kind: 'REDUCED',
  percent: 50,
};
const student: TariffPlan = {
  code: 'STUDENT',
  en: 'Student, by name',
  fr: 'Étudiant, nominatif',
  kind: 'REDUCED',
  percent: 70,
  nominative: true,
};
const senior: TariffPlan = {
  code: 'SENIOR',
  en: 'Over 65',
  fr: 'Plus de 65 ans',
  kind: 'REDUCED',
  percent: 80,
};
const TARIFFS: Readonly<Record<OrganizationCode, readonly TariffPlan[]>> = {
  CLUB: [adult, { ...youth, withAdult: true }, senior, student],
  STAGE: [adult, youth, senior, student],
  MUSEUM: [
    adult,
    { ...youth, withAdult: true },
    { code: 'CHILD', en: 'Under 6', fr: 'Moins de 6 ans', kind: 'FREE', percent: 0, withAdult: true },
    {
      code: 'JOBSEEK',
      en: 'Job seeker, with proof',
      fr: 'Demandeur d’emploi, sur justificatif',
      kind: 'REDUCED',
      percent: 60,
      attachment: true,
    },
  ],
};

/** The year in which the season begins that an instant is in. */
export function seasonYear(organization: OrganizationCode, now: Date, zone: string): number {
  const { year, month } = DateTime.fromJSDate(now, { zone });
  return month >= FIRST_MONTH[organization] ? year : year - 1;
}

/** An organization's season that begins in a year. */
export function seasonOf({ ids, zone }: Institution, organization: Organization, year: number): Season {
  const { code } = organization;
  const position = POSITION[code];
  const start = DateTime.fromObject({ year, month: FIRST_MONTH[code], day: 1 }, { zone });
  const end = start.plus({ years: 1 });
  const id = (kind: Parameters<typeof ids>[0], number = 0) => ids(kind, year, position * 100 + number);
  const audience = {
    id: id('audienceCategory'),
    code: 'INDIV',
    name: { en: 'Individuals', fr: 'Individuels' },
  };
  const tariffs = TARIFFS[code].map(
    (plan, at): Tariff => ({
      id: id('tariff', at + 1),
      code: plan.code,
      name: { en: plan.en, fr: plan.fr },
      categoryId: audience.id,
      kind: plan.kind,
      requires: plan.withAdult ? [id('tariff', 1)] : [],
      nominative: plan.nominative ?? false,
      attachment: plan.attachment ?? false,
      rank: at + 1,
      percent: plan.percent,
    }),
  );
  const name = code === 'MUSEUM' ? `${year}` : `${year}/${(year + 1) % 100}`;
  return {
    id: id('season'),
    code: `${LETTER[code]}${year % 100}`,
    year,
    organization,
    name: { en: `Season ${name}`, fr: `Saison ${name}` },
    start: start.toJSDate(),
    end: new Date(end.toMillis() - 1000),
    audience,
    tariffs,
    standard: { id: id('priceLevel', 1), code: 'STD', mainCategory: 'OCCASIONAL' },
    inside: { id: id('priceLevel', 2), code: 'INST', mainCategory: 'INSIDE_SEASONTICKET' },
    activity: { id: id('activity', 1), ...ACTIVITIES[code] },
    topic: { id: id('topic', 1), ...ACTIVITIES[code] },
  };
}

const ACTIVITIES: Readonly<Record<OrganizationCode, { code: string; name: { en: string; fr: string } }>> = {
  CLUB: { code: 'FOOT', name: { en: 'Football', fr: 'Football' } },
  STAGE: { code: 'STAGE', name: { en: 'Performing arts', fr: 'Spectacle vivant' } },
  MUSEUM: { code: 'MUSEUM', name: { en: 'Museums', fr: 'Musées' } },
};
