import { type Ids, idsOf } from './ids.ts';

/** A text by language tag. */
export type Text = Readonly<Record<string, string>>;

export type OrganizationCode = 'CLUB' | 'STAGE' | 'MUSEUM';
export type Organization = { id: number; code: OrganizationCode; name: string };

/** A customer of S-360. */
export type Institution = {
  code: string;
  number: 1 | 2 | 3;
  name: string;
  ids: Ids;
  zone: string;
  country: string;
  currency: { currencyCode: string; fractionDigit: number; minAmount: number; symbol: string };
  languages: readonly [string, ...string[]];
  organizations: readonly Organization[];
  /** Of the standard rate, in thousandths of a per cent: culture, sport, everything else. */
  vat: { culture: number; sport: number; standard: number };
};

/** A fee added to every ticket of an organization. */
export type ChargeRule = {
  id: number;
  organization: OrganizationCode;
  code: string;
  name: Text;
  amount: number;
};

/** A sales channel with its one point of sale. */
export type Channel = {
  code: string;
  name: string;
  type: 'REALTIME_INTERFACE' | 'INTERNET_AGENCY';
  posId: number;
  contingent: { id: number; code: 'RESELL' | 'AGENCY'; name: string };
  organizations: readonly OrganizationCode[];
  /** Prices, in per cent of the catalogue's. */
  pricePercent: number;
  charges: readonly ChargeRule[];
  pendingAccountId: number;
};

/** A technical account that sells at a point of sale. */
export type Operator = {
  code: string;
  partner: string;
  secret: string;
  institution: Institution;
  channel: Channel;
};

const euro = { currencyCode: 'EUR', fractionDigit: 2, minAmount: 10, symbol: '€' };
// The smallest Swiss coin is five centimes.
const franc = { currencyCode: 'CHF', fractionDigit: 2, minAmount: 50, symbol: 'CHF' };
// A dinar has a thousand fils; the smallest coin is five of them.
const dinar = { currencyCode: 'KWD', fractionDigit: 3, minAmount: 5, symbol: 'KD' };

const harborIds = idsOf(1);
const harbor: Institution = {
  code: 'HARBOR',
  number: 1,
  name: 'City of Harbor',
  ids: harborIds,
  zone: 'Europe/Paris',
  country: 'FR',
  currency: euro,
  languages: ['en', 'fr'],
  organizations: [
    { id: harborIds('organization', 0, 1), code: 'CLUB', name: 'Harbor Athletic' },
    { id: harborIds('organization', 0, 2), code: 'STAGE', name: 'Théâtre du Phare' },
    { id: harborIds('organization', 0, 3), code: 'MUSEUM', name: 'Musée du Port' },
  ],
  vat: { culture: 2100, sport: 5500, standard: 20_000 },
};

const laguneIds = idsOf(2);
const lagune: Institution = {
  code: 'LAGUNE',
  number: 2,
  name: 'Fondation Lagune',
  ids: laguneIds,
  zone: 'Europe/Zurich',
  country: 'CH',
  currency: franc,
  languages: ['fr', 'en'],
  organizations: [
    { id: laguneIds('organization', 0, 2), code: 'STAGE', name: 'Théâtre de la Lagune' },
    { id: laguneIds('organization', 0, 3), code: 'MUSEUM', name: 'Maison du Lac' },
  ],
  vat: { culture: 2600, sport: 2600, standard: 8100 },
};

const gulfIds = idsOf(3);
const gulf: Institution = {
  code: 'GULF',
  number: 3,
  name: 'Gulf Arts',
  ids: gulfIds,
  zone: 'Asia/Kuwait',
  country: 'KW',
  currency: dinar,
  languages: ['en', 'fr'],
  organizations: [
    { id: gulfIds('organization', 0, 2), code: 'STAGE', name: 'Pearl Theatre' },
    { id: gulfIds('organization', 0, 3), code: 'MUSEUM', name: 'Dhow Museum' },
  ],
  vat: { culture: 0, sport: 0, standard: 0 },
};

/** Every institution that the sandbox stands in for. */
export const institutions: readonly Institution[] = [harbor, lagune, gulf];

const resellers = (ids: Ids) =>
  ({ id: ids('contingent', 0, 1), code: 'RESELL', name: 'Resellers' }) satisfies Channel['contingent'];
const agencies = (ids: Ids) =>
  ({ id: ids('contingent', 0, 2), code: 'AGENCY', name: 'Agencies' }) satisfies Channel['contingent'];
const BOOKING_FEE: Text = { en: 'Booking fee', fr: 'Frais de réservation' };

/** Every account. The secrets are no secrets: nothing behind them is worth money. */
export const operators: readonly Operator[] = [
  {
    code: 'HARBOR_RESELL',
    partner: 'Quay Tickets',
    secret: 'harbor-resell-sandbox-secret-0001',
    institution: harbor,
    channel: {
      code: 'QUAY',
      name: 'Quay Tickets',
      type: 'REALTIME_INTERFACE',
      posId: 480010001,
      contingent: resellers(harborIds),
      organizations: ['CLUB', 'STAGE', 'MUSEUM'],
      pricePercent: 100,
      charges: [
        {
          id: harborIds('charge', 0, 1),
          organization: 'STAGE',
          code: 'BOOKFEE',
          name: BOOKING_FEE,
          amount: 1500,
        },
      ],
      pendingAccountId: 16370,
    },
  },
  {
    code: 'HARBOR_AGENCY',
    partner: 'Mistral Travel',
    secret: 'harbor-agency-sandbox-secret-0002',
    institution: harbor,
    channel: {
      code: 'MISTRAL',
      name: 'Mistral Travel',
      type: 'INTERNET_AGENCY',
      posId: 480010002,
      contingent: agencies(harborIds),
      organizations: ['STAGE', 'MUSEUM'],
      pricePercent: 110,
      charges: [
        {
          id: harborIds('charge', 0, 2),
          organization: 'STAGE',
          code: 'AGFEE',
          name: BOOKING_FEE,
          amount: 2250,
        },
        {
          id: harborIds('charge', 0, 3),
          organization: 'MUSEUM',
          code: 'AGFEEM',
          name: BOOKING_FEE,
          amount: 500,
        },
      ],
      pendingAccountId: 16371,
    },
  },
  {
    code: 'LAGUNE_RESELL',
    partner: 'Quay Tickets',
    secret: 'lagune-resell-sandbox-secret-0003',
    institution: lagune,
    channel: {
      code: 'QUAY',
      name: 'Quay Tickets',
      type: 'REALTIME_INTERFACE',
      posId: 480020001,
      contingent: resellers(laguneIds),
      organizations: ['STAGE', 'MUSEUM'],
      pricePercent: 100,
      charges: [],
      pendingAccountId: 16380,
    },
  },
  {
    code: 'GULF_RESELL',
    partner: 'Quay Tickets',
    secret: 'gulf-resell-sandbox-secret-0004',
    institution: gulf,
    channel: {
      code: 'QUAY',
      name: 'Quay Tickets',
      type: 'REALTIME_INTERFACE',
      posId: 480030001,
      contingent: resellers(gulfIds),
      organizations: ['STAGE', 'MUSEUM'],
      // Some of these prices are no whole hundredths.
      pricePercent: 37,
      charges: [
        {
          id: gulfIds('charge', 0, 1),
          organization: 'STAGE',
          code: 'BOOKFEE',
          name: BOOKING_FEE,
          amount: 125,
        },
      ],
      pendingAccountId: 16390,
    },
  },
];

/** A channel's price: its share of the catalogue's, in payable steps. */
export function channelAmount(amount: number, { pricePercent }: Channel, { currency }: Institution): number {
  return Math.round((amount * pricePercent) / (100 * currency.minAmount)) * currency.minAmount;
}

/** The text in a language, else in the institution's favourite. */
export function localized(text: Text, language: string, { languages }: Institution): string {
  return text[language] ?? text[languages[0]] ?? text.en ?? Object.values(text)[0] ?? '';
}

/** The language that is asked for, if the institution speaks it; else its favourite. */
export function languageFor(asked: string | undefined, { languages }: Institution): string {
  const wanted = asked?.slice(0, 2).toLowerCase();
  return languages.find((one) => one === wanted) ?? languages[0];
}
