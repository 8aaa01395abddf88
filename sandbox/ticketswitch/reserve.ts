import { randomUUID } from 'node:crypto';
import type { Taken } from '../engine/inventory.ts';
import { type Block, bestAvailable, brokenRule, freeBlocks, type SeatRules } from '../engine/seats.ts';
import type { Performance } from './calendar.ts';
import { CODE, type Context, findPerformance, performanceKey } from './endpoint.ts';
import { stockOf } from './stock.ts';
import {
  claimsOf,
  type SoldOrder,
  type TransactionDocument,
  type Trolley,
  type Wish,
} from './transaction.ts';
import { contentsWire, frameWire, orderWire } from './transaction-wire.ts';
import { fillTrolley, orderOf } from './trolley.ts';

const LONGEST_HOLD_MINUTES = 15;
/** The live demo never gives this seat, and answers with others. */
const NEVER_GIVEN = 'D7';

/** What became of one wish. */
type Outcome =
  | { kind: 'got'; order: SoldOrder }
  | { kind: 'refused'; order: SoldOrder; reason: string }
  | { kind: 'unavailable' };

/** `reserve.v1`: holds a trolley. Failing is no error: the answer tells which orders failed and why. */
export async function reserve(context: Context): Promise<object> {
  const { trolley, unavailable } = fillTrolley(context);
  const { inventory, account, now } = context;
  const wanted = trolley.wishes.map((wish) => ({ wish, performance: findPerformance(context, wish.perf) }));
  const id = `U-${randomUUID().toUpperCase()}-${randomUUID().slice(0, 8).toUpperCase()}-SBX1`;
  const minutes = wanted.map(
    ({ performance }) => performance?.show.source.holdMinutes ?? LONGEST_HOLD_MINUTES,
  );
  const heldUntil = new Date(now.getTime() + Math.min(LONGEST_HOLD_MINUTES, ...minutes) * 60_000);
  let answer: object = failed([], unavailable, context);
  await inventory.hold<TransactionDocument>({
    supplier: CODE,
    account: account.id,
    id,
    performances: trolley.wishes.map(({ perf }) => performanceKey(perf)),
    heldUntil,
    decide: (taken) => {
      const outcomes = together(
        wanted.map(({ wish, performance }) =>
          performance
            ? outcomeOf(wish, performance, taken(performanceKey(wish.perf)), trolley, context)
            : { kind: 'unavailable' },
        ),
      );
      const missing = unavailable || outcomes.some(({ kind }) => kind === 'unavailable');
      const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
      const got = outcomes.filter((outcome) => outcome.kind === 'got');
      if (got.length === 0) {
        answer = failed(refused, missing, context);
        return null;
      }
      const orders = got.map(({ order }) => order);
      const document: TransactionDocument = {
        orders,
        language: context.language,
        subUser: context.subUser,
        reservedAt: now.toISOString(),
        purchasedAt: null,
        failures: {},
        customer: null,
        callout: null,
        archive: { reserve: '', purchase: null },
      };
      answer = { ...heldWire(id, document, heldUntil, context), ...failed(refused, missing, context) };
      const archive = { reserve: JSON.stringify(answer), purchase: null };
      return { claims: orders.flatMap(claimsOf), document: { ...document, archive } };
    },
  });
  return answer;
}

function heldWire(id: string, document: TransactionDocument, heldUntil: Date, context: Context): object {
  const left = (heldUntil.getTime() - context.now.getTime()) / 60_000;
  return {
    transaction_status: 'reserved',
    reserve_iso8601_date_and_time: `${document.reservedAt.slice(0, 19)}Z`,
    minutes_left_on_reserve: Math.max(0, Math.floor(left * 100) / 100),
    trolley_contents: contentsWire({ document, phase: 'reserved', uuid: id }, context),
    ...frameWire(document.orders, context),
  };
}

function failed(
  refused: readonly Extract<Outcome, { kind: 'refused' }>[],
  missing: boolean,
  context: Context,
): object {
  return {
    input_contained_unavailable_order: missing,
    unreserved_orders: refused.map(({ order, reason }) => orderWire(order, 'reserved', context, reason)),
  };
}

/** Orders of one source are reserved together or not at all. */
function together(outcomes: readonly Outcome[]): Outcome[] {
  const broken = new Set(outcomes.flatMap((one) => (one.kind === 'refused' ? [one.order.source] : [])));
  return outcomes.map((one) =>
    one.kind === 'got' && broken.has(one.order.source)
      ? { kind: 'refused', order: one.order, reason: 'Another order of the same source failed.' }
      : one,
  );
}

function outcomeOf(
  wish: Wish,
  performance: Performance,
  taken: Taken,
  { sends }: Trolley,
  { now, declined }: Context,
): Outcome {
  const order = orderOf(wish, performance, sends, now);
  const stock = stockOf(performance, taken).find(
    ({ section, band }) => section.code === wish.section && band.code === wish.band,
  );
  if (!order || !stock?.quantities.includes(wish.quantity)) return { kind: 'unavailable' };
  const reason = declined ? 'The venue did not agree.' : magicReason(wish, performance);
  if (reason) return { kind: 'refused', order, reason };
  if (stock.band.blocks.length === 0) return { kind: 'got', order };
  const choice = seatsFor(wish, stock.blocks, performance.show.rules);
  if (choice === undefined) return { kind: 'unavailable' };
  if (typeof choice === 'string') return { kind: 'refused', order, reason: choice };
  // As on the live demo: on Thursdays the second and third ticket see less.
  const restricted = performance.show.id === '6IE' && performance.weekday === 4;
  const tickets = order.tickets.map((ticket, position) => ({
    ...ticket,
    seat: choice[position] ?? null,
    restricted: restricted && (position === 1 || position === 2),
  }));
  return { kind: 'got', order: { ...order, seatStatus: seatStatus(wish, choice), tickets } };
}

/** The seats that an order gets; text says which rule its choice breaks, undefined that there are none. */
function seatsFor(
  wish: Wish,
  blocks: readonly Block[],
  rules: SeatRules,
): readonly string[] | string | undefined {
  const { quantity } = wish;
  if (wish.seats.length === 0) return bestAvailable(blocks, quantity, rules);
  const given = freeBlocks(blocks, (seat) => seat === NEVER_GIVEN);
  const free = new Set(given.flatMap(({ seats }) => seats));
  const asked = [...new Set(wish.seats)];
  if (asked.length === quantity && asked.every((seat) => free.has(seat))) {
    return brokenRule(blocks, asked, rules) ?? asked;
  }
  return bestAvailable(given, quantity, rules, asked);
}

function seatStatus({ seats }: Wish, given: readonly string[]): SoldOrder['seatStatus'] {
  if (seats.length === 0) return 'not_requested';
  const same = given.filter((seat) => seats.includes(seat)).length;
  if (same === given.length) return 'got_all';
  return same > 0 ? 'got_partial' : 'got_none';
}

/** Inputs with which a reservation fails, as on the live demo. */
function magicReason({ seats }: Wish, { show, weekday }: Performance): string | undefined {
  if (seats.includes('H10')) return 'Seat H10 causes failure.';
  if (show.id === '6IE' && weekday === 2) return 'Nothing is sold for Tuesdays.';
  return undefined;
}
