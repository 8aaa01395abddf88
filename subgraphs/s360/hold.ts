import { setTimeout as wait } from 'node:timers/promises';
import type { SeatOutcome } from '@foyer/kit/generated/supplier';
import { FoyerError } from '@foyer/kit/problem';
import type {
  Call,
  HoldInput,
  HoldLine,
  LineProblem,
  SupplierAdapter,
  WriteResult,
} from '@foyer/kit/supplier/contract';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Account } from './connection.ts';
import { newOrder } from './designed/requests.ts';
import { shipmentModeId } from './map/delivery.ts';
import { type Line, linesOf, type Parts, partsOfDetails, partsOfUpdate } from './map/order.ts';
import { type Planned, plannedLine } from './plan.ts';
import { LOOK_MS, problem, recordOf, refused, type SaleParts } from './sale.ts';
import { refusedLines } from './shortage.ts';

/** How long before a lost call the supplier's clock may have been when it got it. */
const CLOCKS_APART_MS = 60_000;
/** Of the open orders so many of the newest are looked at. */
const MOST_LOOKED_AT = 20;

type HoldParts = SaleParts & Pick<SupplierAdapter, 'availability'>;

/**
 * Holds lines as one order, with one call. S-360 takes all of it or nothing, but may give seats in another area
 * than the one asked for; then everything is given back.
 */
export async function hold(input: HoldInput, call: Call, parts: HoldParts): Promise<WriteResult> {
  const { client, store } = parts;
  const account = client.account(call);
  const catalogue = await store.of(account);
  const twice = sameTwice(input.lines);
  if (twice) return refused([problem('SUPPLIER_REFUSED', ONE_EACH, twice.lineId)]);
  const modeId = input.deliveryMethod === null ? null : shipmentModeId(input.deliveryMethod, catalogue);
  if (modeId === undefined) return refused([problem('DELIVERY_UNKNOWN', UNKNOWN_WAY)]);

  const planned = await Promise.all(
    input.lines.map((line) => plannedLine(line, { account, catalogue, parts })),
  );
  const problems = planned.flatMap((one) => ('code' in one ? [one] : []));
  if (problems.length > 0) return refused(problems);
  const lines = planned.flatMap((one) => ('code' in one ? [] : [one]));
  return attempt(lines, { input, call, account, catalogue, modeId, parts });
}

type Attempt = {
  input: HoldInput;
  call: Call;
  account: Account;
  catalogue: Catalogue;
  modeId: number | null;
  parts: HoldParts;
};

async function attempt(lines: readonly Planned[], about: Attempt): Promise<WriteResult> {
  const { input, account, catalogue, call, modeId, parts } = about;
  let order: Parts | undefined;
  try {
    order = await made(lines, about);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    const others = lines.map((one) => one.otherSeats ?? one);
    // Nothing was held, so that the second wish may be sent.
    if (error.code === 'SEATS_TAKEN' && others.some((one, at) => one !== lines[at]))
      return attempt(others, about);
    return refused(await refusedLines(error, input.lines, call, parts.availability));
  }
  if (!order) return { outcome: 'UNKNOWN', order: null, problems: [problem('OUTCOME_UNKNOWN', LOST)] };

  await parts.fees.learn(account, order);
  const held = linesOf(order, catalogue.pos.organizationTimeZone);
  const elsewhere = lines.filter((line) => !line.acceptOtherSeats && isElsewhere(heldAs(line, held)));
  if (elsewhere.length > 0) {
    const missed = elsewhere.map(({ lineId }) => problem('SOLD_OUT', ELSEWHERE, lineId));
    return giveBack(order, missed, about);
  }
  if (modeId !== null) {
    try {
      await parts.client.setShipmentMode(account, order.orderId, modeId);
      order = { ...order, shipmentModeId: modeId };
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      return giveBack(order, [problem('DELIVERY_UNKNOWN', UNKNOWN_WAY)], about);
    }
  }
  const seats = new Map(
    lines.map((line) => [line.performanceId, outcomeOf(line, heldAs(line, held))] as const),
  );
  await parts.seatsGot.keep(account, order.orderId, seats);
  const record = await recordOf(order, call, parts);
  const lineIds = record.lines.map(
    ({ performanceId }) => lines.find((line) => line.performanceId === performanceId)?.lineId ?? '',
  );
  return { outcome: 'DONE', order: record, lineIds, problems: [] };
}

/** Makes the order. Undefined when its answer was lost and nobody can say whether it was made. */
async function made(lines: readonly Planned[], about: Attempt): Promise<Parts | undefined> {
  const { input, call, account, catalogue, parts } = about;
  const { client, clock } = parts;
  const began = clock.now();
  const request = newOrder({
    reference: input.reference,
    purchaser: account.purchaserContact,
    bestSeats: lines.flatMap(({ bestSeats }) => bestSeats),
    chosenSeats: lines.flatMap(({ chosenSeats }) => chosenSeats),
    units: lines.flatMap(({ units }) => units),
    cards: lines.flatMap(({ cards }) => cards),
  });
  try {
    return partsOfUpdate(await client.createOrder(account, catalogue.pos.posId, call.language, request));
  } catch (error) {
    if (!(error instanceof FoyerError) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    return lookUp(input.reference, began, about);
  }
}

/** Looks for an order by our reference among those that were opened since. */
async function lookUp(
  reference: string,
  began: Date,
  { call, account, parts: { client } }: Attempt,
): Promise<Parts | undefined> {
  const since = new Date(began.getTime() - CLOCKS_APART_MS);
  for (const pause of LOOK_MS) {
    await wait(pause);
    try {
      for (const orderId of (await client.openOrders(account, since)).slice(0, MOST_LOOKED_AT)) {
        const order = partsOfDetails(await client.orderDetails(account, orderId, call.language));
        if (order.externalReference === reference) return order;
      }
    } catch (error) {
      call.log.debug({ error }, 'a hold whose answer was lost cannot be looked for yet');
    }
  }
  return undefined;
}

async function giveBack(
  order: Parts,
  problems: readonly LineProblem[],
  { account, call, parts }: Attempt,
): Promise<WriteResult> {
  try {
    await parts.client.abandonOrder(account, order.orderId);
    return refused(problems);
  } catch (error) {
    call.log.warn({ error, order: order.orderId }, 'could not give a hold back; it runs out by itself');
    // Nobody bought it, and the caller may try to give it back again.
    return { outcome: 'REFUSED', order: await recordOf(order, call, parts), problems };
  }
}

function heldAs({ performanceId }: Planned, held: readonly Line[]): Line | undefined {
  return held.find((line) => line.performanceId === performanceId);
}

/** Whether the system chose seats outside the area that was asked for. */
function isElsewhere(line: Line | undefined): boolean {
  return line?.movements.some(({ attributionMatch }) => attributionMatch === 'OTHER_AREA') ?? false;
}

function outcomeOf({ wantedSeats }: Planned, line: Line | undefined): SeatOutcome {
  if (wantedSeats.length === 0) return 'NOT_REQUESTED';
  const got = new Set((line?.movements ?? []).map(({ physicalSeatId, seatId }) => physicalSeatId ?? seatId));
  const count = wantedSeats.filter((seat) => got.has(seat)).length;
  if (count === wantedSeats.length) return 'ALL';
  return count > 0 ? 'SOME' : 'NONE';
}

function sameTwice(lines: readonly HoldLine[]): HoldLine | undefined {
  const seen = new Set<string>();
  return lines.find(({ performanceId }) => {
    const known = seen.has(performanceId);
    seen.add(performanceId);
    return known;
  });
}

const ONE_EACH = 'An order has one line of a performance: put this one in a basket of its own.';
const UNKNOWN_WAY = 'Tickets for this cannot travel so: take a code from `deliveryMethods`.';
const ELSEWHERE = 'Not enough is left in this part of the house: ask for `availability` again.';
const LOST = 'It is not known whether the seats were held; if so they become free again by themselves.';
