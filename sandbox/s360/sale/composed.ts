import { sharedRuns } from '../availability.ts';
import {
  type ComposedProduct,
  type Item,
  type Performance,
  saleEnds,
  type Tariff,
} from '../catalogue/product.ts';
import type { Context } from '../endpoint.ts';
import { Refusal, unavailable, unknownObject } from '../failure.ts';
import { itemKey, performanceKey } from '../keys.ts';
import { itemPlaces } from '../slots.ts';
import { freeRuns } from '../stock.ts';
import { type Attributed, attributed, type Wanted } from './attribution.ts';
import type { Batch, Ledger, Planned, Spot } from './batch.ts';
import { needCategory, needPerformance, placesFor, validityOf } from './entry.ts';
import type { Composed } from './input.ts';
import {
  checkContingent,
  checkQuantity,
  checkSale,
  needOffered,
  needPrice,
  needTariff,
  priced,
} from './sellable.ts';

/** A season ticket or package: cards, and a place at every performance in them. All of it or nothing. */
export function composedBatch(wish: Composed, context: Context): Batch {
  const { channel } = context;
  const { product, item } = needCard(wish, context);
  const tariff = needTariff(product, wish.audienceSubCategoryId);
  checkSale(product, tariff, context);
  const contents = contentOf(product, item, tariff, wish, context);
  checkQuantity(product, wish.quantity);
  const calculated = product.priceType === 'CALCULATED_PRICE';
  const full = calculated ? 0 : needPrice(item.prices, { tariff, quantity: wish.quantity }, context);
  const card: Planned = {
    kind: 'COMPOSED_PRODUCT',
    product,
    item,
    category: contents.find(({ category }) => category?.id === item.seatCategoryId)?.category,
    tariff,
    quantity: wish.quantity,
    ...priced(full, { unitPrice: wish.unitPrice }, { product, quantity: wish.quantity }, context),
    valid: { from: product.season.start, to: product.season.end },
    people: wish.beneficiaries,
  };
  const cardKey = itemKey(item);
  return {
    operations: [card, ...contents],
    keys: [
      cardKey,
      ...contents.flatMap(({ performance }) => (performance ? [performanceKey(performance)] : [])),
    ],
    place(ledger) {
      checkContingent(wish.contingentId, context);
      const seats = seatsOf(product, contents, wish, ledger, context);
      const left = itemPlaces(item, ledger.of(cardKey), channel)?.left ?? wish.quantity;
      if (left < wish.quantity) throw unavailable(`item ${item.id} asked ${wish.quantity} left ${left}`);
      const claim = { performance: cardKey, area: channel.contingent.code, seat: null, quantity: 1 };
      const cards = Array.from({ length: wish.quantity }, (): Spot => {
        if (item.quota === undefined) return { claims: [] };
        ledger.take(claim);
        return { claims: [claim] };
      });
      return [
        cards,
        ...contents.map((one, at) => seats[at] ?? placesFor(one, wantedOf(wish), ledger, context)),
      ];
    },
  };
}

function wantedOf({ quantity, preferedAreas }: Composed): Wanted {
  return { quantity, preferred: preferedAreas, contiguity: 'PREFERRED' };
}

/** The card, in the seat category that is wanted. A package has one item for all categories. */
function needCard(wish: Composed, context: Context): { product: ComposedProduct; item: Item } {
  const what = `item ${wish.itemId}`;
  const named = context.catalogue.item(wish.itemId, context.now);
  const product = needOffered(named?.product, what, context);
  if (!named || (product.kind !== 'seasonTicket' && product.kind !== 'package')) throw unknownObject(what);
  const item =
    product.kind === 'package'
      ? product.items.find(({ seatCategoryId }) => seatCategoryId === wish.seatCategoryId)
      : named;
  if (!item || (product.withSeatCategory && item.seatCategoryId !== wish.seatCategoryId))
    throw refusal(`item ${wish.itemId} seatCategory ${wish.seatCategoryId ?? 'is missing'}`);
  return { product, item };
}

function refusal(detail: string): Refusal {
  return new Refusal('error.order.composition', 'The contents of the season ticket are not right.', detail);
}

/** The places inside the card: those asked for, or all of a championship still to come. */
function contentOf(
  product: ComposedProduct,
  item: Item,
  tariff: Tariff,
  wish: Composed,
  context: Context,
): Planned[] {
  const { now } = context;
  const asked = wish.compositionOperations.map((one) => {
    const line = product.lines.find(({ id }) => id === one.seasonTicketLineId);
    const performance = needPerformance(one.performanceId, context);
    if (!line?.product.performances.includes(performance))
      throw refusal(`line ${one.seasonTicketLineId} performance ${one.performanceId}`);
    return { ...one, line, performance };
  });
  const chosen =
    product.priceType === 'CHAMPIONSHIP' && asked.length === 0
      ? product.lines.flatMap((line) =>
          line.product.performances
            .filter((performance) => saleEnds(performance) >= now)
            .map((performance) => ({
              line,
              performance,
              seatCategoryId: undefined,
              audienceSubCategoryId: undefined,
            })),
        )
      : asked;
  for (const { performance } of chosen) checkSale(performance.product, tariff, context, performance);
  checkComposition(
    product,
    chosen.map(({ line, performance }) => ({ line: line.id, performance })),
    now,
  );
  const calculated = product.priceType === 'CALCULATED_PRICE';
  return chosen.map(({ performance, seatCategoryId, audienceSubCategoryId }): Planned => {
    const category = categoryFor(performance, seatCategoryId ?? item.seatCategoryId);
    const own = audienceSubCategoryId ? needTariff(performance.product, audienceSubCategoryId) : tariff;
    const price = calculated
      ? needPrice(
          performance.prices,
          { tariff: own, quantity: wish.quantity, seatCategoryId: category.id, inside: true },
          context,
        )
      : 0;
    return {
      kind: 'SINGLE_ENTRY',
      product: performance.product,
      performance,
      category,
      tariff: own,
      quantity: wish.quantity,
      base: price,
      unit: price,
      valid: validityOf(performance),
      people: [],
      inside: true,
    };
  });
}

function categoryFor(performance: Performance, id: number | undefined) {
  if (!performance.categories.some((one) => one.id === id))
    throw refusal(`performance ${performance.id} has no seatCategory ${id}`);
  return needCategory(performance, id ?? 0);
}

/** Whether the contents are what the kind of card asks for. */
function checkComposition(
  product: ComposedProduct,
  chosen: readonly { line: number; performance: Performance }[],
  now: Date,
): void {
  const { minLines, maxLines, priceType, lines } = product;
  const count = chosen.length;
  if (new Set(chosen.map(({ performance }) => performance)).size < count)
    throw refusal('a performance stands in it twice');
  if (count > maxLines) throw refusal(`${count} contents, at most ${maxLines}`);
  if (priceType === 'CALCULATED_PRICE' && count < minLines)
    throw refusal(`${count} contents, at least ${minLines}`);
  if (priceType === 'CHAMPIONSHIP' && count === 0) throw refusal('nothing of it is still to come');
  const missing = lines.find(
    ({ id, mandatory, product: inner }) =>
      mandatory &&
      inner.performances.some((one) => saleEnds(one) >= now) &&
      !chosen.some(({ line }) => line === id),
  );
  if (missing) throw refusal(`line ${missing.id} is missing`);
}

/** The same seats for all contents where the card says so, or where the caller chose them; else nothing. */
function seatsOf(
  product: ComposedProduct,
  contents: readonly Planned[],
  wish: Composed,
  ledger: Ledger,
  context: Context,
): (Spot[] | undefined)[] {
  const [first] = contents;
  const numbered = contents.every(({ category }) => category?.numbered);
  if (!first?.performance || !first.category || !numbered) return [];
  const chosen = wish.physicalSeatIds;
  if (!product.sameSeat && chosen.length === 0) return [];
  const performances = contents.flatMap(({ performance }) => performance ?? []);
  const taken = (key: string) => ledger.of(key);
  const part = { categories: [first.category] };
  const runs = sharedRuns(performances, taken, context, part);
  const seats =
    chosen.length > 0 ? chosenSeats(chosen, runs, wish) : attributed(runs, wantedOf(wish), detailOf());
  function detailOf(): string {
    // Which performance is the scarce one helps whoever reads the log.
    const free = performances.map((one) => ({
      one,
      left: freeRuns(one, taken(performanceKey(one)), context.channel, part).reduce(
        (sum, run) => sum + run.seats.length,
        0,
      ),
    }));
    const [least] = free.sort((a, b) => a.left - b.left);
    return `item ${wish.itemId} performance ${least?.one.id} seatCategory ${first?.category?.id}`;
  }
  return contents.map(({ performance, category }) =>
    seats.map(({ seat, match }): Spot => {
      const claim = {
        performance: performance ? performanceKey(performance) : '',
        area: String(category?.id),
        seat: String(seat.id),
        quantity: 1,
      };
      ledger.take(claim);
      return { seat, match, claims: [claim] };
    }),
  );
}

function chosenSeats(
  chosen: readonly number[],
  runs: readonly { seats: readonly Attributed['seat'][] }[],
  { quantity }: Composed,
): Attributed[] {
  const free = new Map(runs.flatMap(({ seats }) => seats).map((seat) => [seat.id, seat]));
  const gone = chosen.filter((id, at) => !free.has(id) || chosen.indexOf(id) !== at);
  if (gone.length > 0 || chosen.length !== quantity)
    throw new Refusal('error.order.seatNotAvailable', 'A seat is no longer free.', gone.join(','));
  return chosen.flatMap((id) => {
    const seat = free.get(id);
    return seat ? [{ seat, match: 'EXACT' as const }] : [];
  });
}
