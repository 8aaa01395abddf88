import { FoyerError } from '@foyer/kit/problem';
import type { HoldLine, LineProblem } from '@foyer/kit/supplier/contract';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Account } from './connection.ts';
import {
  bestSeats,
  type Claimed,
  cards,
  chosenSeats,
  type Person,
  type Portion,
  units,
} from './designed/requests.ts';
import { ALL_CONTENTS, byRank } from './designed/rules.ts';
import { contentsOf } from './live.ts';
import { type Found, find } from './map/found.ts';
import { type Band, bandOf, tariffIdOf } from './map/ids.ts';
import { sellablesOf, tariffsOf } from './map/tariff.ts';
import { visitStart } from './map/visits.ts';
import { personOf } from './people.ts';
import { problem, type SaleParts } from './sale.ts';

/** A line as S-360 is asked for it. */
export type Planned = {
  lineId: string;
  performanceId: string;
  acceptOtherSeats: boolean;
  wantedSeats: readonly number[];
  bestSeats: readonly object[];
  chosenSeats: readonly object[];
  units: readonly object[];
  cards: readonly object[];
  /** The same without its chosen seats, where others will do. */
  otherSeats?: Planned;
};
type About = { account: Account; catalogue: Catalogue; parts: SaleParts };
type Wish = { tariffId: number; seatId: number | undefined; person: Person | undefined };

/** What a line needs of S-360, or what is wrong with it. */
export async function plannedLine(line: HoldLine, about: About): Promise<Planned | LineProblem> {
  const { lineId, performanceId, priceBandId, promoCode } = line;
  const { account, catalogue, parts } = about;
  const found = find(catalogue, performanceId);
  const band = bandOf(priceBandId);
  if (!found || !band || !fits(found, band))
    return problem(
      'PRICE_BAND_UNKNOWN',
      'There is no such price band: take its id from `availability`.',
      lineId,
    );
  const wishes = wishesOf(line, found, band, about);
  if ('code' in wishes) return wishes;
  try {
    const advantage =
      promoCode === null ? undefined : await parts.advantages.of(account, catalogue, promoCode, found.offer);
    const claimed: Claimed =
      advantage && promoCode ? { id: advantage.advantageId, code: promoCode } : undefined;
    return planOf(line, found, band, wishes, claimed, about);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    return problem(error.code, error.message, lineId);
  }
}

function fits(found: Found, band: Band): boolean {
  const { seasonTicket, package: packaged } = found.offer.product;
  if (band.kind === 'seats') return found.kind === 'performance';
  return band.kind === 'card' ? Boolean(seasonTicket ?? packaged) : found.kind !== 'performance';
}

/** Each ticket's tariff, seat and person. */
function wishesOf(
  line: HoldLine,
  found: Found,
  band: Band,
  { catalogue, parts }: About,
): Wish[] | LineProblem {
  const { offer } = found;
  const sellable = sellablesOf(found, 'en').find(
    (one) =>
      (band.kind === 'seats' || one.itemId === band.itemId) &&
      (band.kind === 'item' || one.seatCategoryId === band.seatCategoryId),
  );
  const terms = { currency: catalogue.pos.currencyCode, language: 'en', now: parts.clock.now(), fees: 0 };
  const [standard] = sellable ? tariffsOf(sellable, offer, terms) : [];
  const wishes: Wish[] = [];
  for (const { tariff: code, seatId, holder } of line.tickets) {
    const tariff = offer.season.tariffs.get(tariffIdOf(code ?? standard?.code ?? ''));
    if (!tariff)
      return problem('TARIFF_UNKNOWN', 'There is no such tariff: take one of the price band.', line.lineId);
    const person = holder ? personOf(holder) : undefined;
    if (tariff.isNominative && !person)
      return problem(
        'HOLDER_REQUIRED',
        'This tariff needs the given and the family name of who comes.',
        line.lineId,
      );
    if (seatId !== null && !/^\d{1,15}$/.test(seatId))
      return problem('SEAT_UNKNOWN', `There is no seat ${seatId}: take one of the price band.`, line.lineId);
    wishes.push({ tariffId: tariff.id, seatId: seatId === null ? undefined : Number(seatId), person });
  }
  // Tariffs that others need come first, so that the default one leads the order.
  return wishes.every(({ seatId }) => seatId === undefined) ? sorted(wishes, found) : wishes;
}

function sorted(wishes: readonly Wish[], { offer }: Found): Wish[] {
  const { tariffs } = offer.season;
  return wishes.toSorted((a, b) => {
    const [first, second] = [tariffs.get(a.tariffId), tariffs.get(b.tariffId)];
    return first && second ? byRank(first, second) : 0;
  });
}

function planOf(
  line: HoldLine,
  found: Found,
  band: Band,
  wishes: readonly Wish[],
  claimed: Claimed,
  { catalogue, parts }: About,
): Planned {
  const { lineId, performanceId, acceptOtherSeats } = line;
  const seatIds = wishes.flatMap(({ seatId }) => seatId ?? []);
  const plan: Planned = {
    lineId,
    performanceId,
    acceptOtherSeats,
    wantedSeats: seatIds,
    bestSeats: [],
    chosenSeats: [],
    units: [],
    cards: [],
  };
  if (band.kind === 'item') return { ...plan, units: unitsOf(found, band, wishes, claimed, catalogue) };
  if (band.kind === 'card') {
    const own = (some: readonly Wish[]) => cardsOf(found, band, some, catalogue, parts.clock.now());
    const seatless = wishes.map((wish) => ({ ...wish, seatId: undefined }));
    const otherSeats = { ...plan, cards: own(seatless) };
    return { ...plan, cards: own(wishes), ...(acceptOtherSeats && seatIds.length > 0 ? { otherSeats } : {}) };
  }
  if (found.kind !== 'performance') return plan;
  const { id } = found.performance;
  const best = bestSeats(
    {
      performanceId: id,
      seatCategoryId: band.seatCategoryId,
      areaId: band.areaId,
      portions: portionsOf(wishes),
    },
    claimed,
  );
  if (seatIds.length === 0) return { ...plan, bestSeats: [best] };
  const seats = wishes.flatMap(({ seatId, ...wish }) => (seatId === undefined ? [] : [{ ...wish, seatId }]));
  return {
    ...plan,
    chosenSeats: [chosenSeats(id, seats, claimed)],
    ...(acceptOtherSeats ? { otherSeats: { ...plan, bestSeats: [best] } } : {}),
  };
}

/** One portion a tariff. People are told by position, so that all are told or none. */
function portionsOf(wishes: readonly Wish[]): Portion[] {
  return [...Map.groupBy(wishes, ({ tariffId }) => tariffId)].map(([tariffId, some]) => ({
    tariffId,
    quantity: some.length,
    people: some.some(({ person }) => person) ? some.map(({ person }) => person ?? {}) : [],
  }));
}

function unitsOf(
  found: Found,
  { itemId }: Band & { kind: 'item' },
  wishes: readonly Wish[],
  claimed: Claimed,
  { pos }: Catalogue,
): object[] {
  const visit = found.kind === 'visit' ? found : undefined;
  const visitDate = visit && visitStart(visit.date, undefined, pos.organizationTimeZone);
  return portionsOf(wishes).map((portion) =>
    units({ itemId, visitDate, timeslotId: visit?.slot?.id, portion }, claimed),
  );
}

function cardsOf(
  found: Found,
  { itemId, areaId, seatCategoryId }: Band & { kind: 'card' },
  wishes: readonly Wish[],
  catalogue: Catalogue,
  now: Date,
): object[] {
  const all = found.offer.product.seasonTicket?.priceType === ALL_CONTENTS;
  const contents = all ? [] : contentsOf(found, catalogue, now);
  return [...Map.groupBy(wishes, ({ tariffId }) => tariffId).values()].map((some) =>
    cards({
      itemId,
      seatCategoryId,
      areaId,
      seatIds: some.flatMap(({ seatId }) => seatId ?? []),
      contents,
      portion: portionsOf(some)[0] ?? { tariffId: 0, quantity: 0, people: [] },
    }),
  );
}
