import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { decodeId } from '@foyer/kit/id';
import { Money } from '@foyer/kit/money';
import { crashPoint } from '../crash.ts';
import {
  type Actor,
  type Basket,
  type BasketLine,
  type Booking,
  linesOf,
  type Payload,
  type Problem,
  UNHELD,
} from '../model/basket.ts';
import { problem } from '../model/problems.ts';
import type { Written } from '../suppliers.ts';
import { workflowParts } from './parts.ts';
import { about, lineFromOrder, note, withBooking, withLines } from './record.ts';
import { releaseBooking } from './release.ts';

export type HoldArguments = { basketId: string; keepOthers: boolean };

/** Holds every line at its supplier; when one refuses, gives the others back unless they are to be kept. */
export const holdWorkflow = DBOS.registerWorkflow(hold, { name: 'hold' });

async function hold(
  operation: string,
  { basketId, keepOthers }: HoldArguments,
  actor: Actor,
): Promise<Payload> {
  const claimed = await DBOS.runStep(() => claim(operation, basketId, actor), { name: 'claim' });
  crashPoint('hold.claimed');
  if ('problem' in claimed) return { basket: claimed.basket, problems: [claimed.problem] };
  const groups = await DBOS.runStep(() => group(claimed.basket, actor), { name: 'group' });
  const bookings = await DBOS.runStep(() => plan(basketId, groups), { name: 'plan' });
  // Started in one order, so that each finds its own record again after a crash.
  const held = await Promise.all(
    bookings.map((booking, position) =>
      DBOS.runStep(() => holdBooking(basketId, booking.reference, actor), { name: `hold ${position}` }),
    ),
  );
  const problems = held.flat();
  if (problems.length > 0 && !keepOthers) {
    for (const [position, booking] of bookings.entries()) {
      await DBOS.runStep(() => releaseBooking(basketId, booking.reference, actor), {
        name: `release ${position}`,
      });
    }
  }
  const basket = await DBOS.runStep(() => finish(operation, basketId), { name: 'finish' });
  crashPoint('hold.finished');
  return { basket, problems };
}

type Claimed = { basket: Basket } | { basket: Basket; problem: Problem };

async function claim(operation: string, basketId: string, actor: Actor): Promise<Claimed> {
  const { store, clock } = workflowParts();
  return store.change<Claimed>(basketId, ({ basket, operation: other }) => {
    if (other === operation) return { basket: null, result: { basket } };
    const refusal = refusalOf(basket);
    if (refusal) return { basket: null, result: { basket, problem: refusal } };
    const open = withLines(
      basket,
      basket.lines.map(({ id }) => id),
      () => UNHELD,
    );
    const begun: Basket = { ...open, state: 'HOLDING', bookings: [] };
    const noted = note(begun, clock.now(), `Holding ${basket.lines.length} lines for ${actor.partner}.`);
    return { basket: noted, operation, result: { basket: noted } };
  });
}

const BUSY = new Set<Basket['state']>(['HOLDING', 'PURCHASING', 'CANCELLING']);

function refusalOf({ state, lines }: Basket): Problem | undefined {
  if (state !== 'OPEN' && state !== 'EXPIRED') {
    const code = BUSY.has(state) ? 'BUSY' : 'BASKET_STATE';
    return problem(code, `A basket that is ${state} cannot be held: only one that is OPEN or EXPIRED.`);
  }
  return lines.length === 0 ? problem('BASKET_EMPTY', 'There is nothing to hold: add a line.') : undefined;
}

/** Divides lines into what one order of one supplier can hold. Nothing is held by it. */
async function group({ lines }: Basket, actor: Actor): Promise<{ supplier: string; lineIds: string[] }[]> {
  const { suppliers } = workflowParts();
  const bySupplier = Map.groupBy(lines, ({ performanceId }) => decodeId(performanceId).supplier);
  const grouped = await Promise.all(
    [...bySupplier].map(async ([supplier, own]) => {
      const groups =
        own.length > 1 ? await suppliers.groups(supplier, own, actor) : own.map(({ id }) => [id]);
      return groups.map((lineIds) => ({ supplier, lineIds }));
    }),
  );
  return grouped.flat().sort((a, b) => a.supplier.localeCompare(b.supplier));
}

/** Writes down what will be asked, before anything is. */
async function plan(
  basketId: string,
  groups: readonly { supplier: string; lineIds: string[] }[],
): Promise<Booking[]> {
  const { store } = workflowParts();
  return store.change(basketId, ({ basket, operation }) => {
    if (basket.bookings.length > 0) return { basket: null, result: basket.bookings };
    const bookings = groups.map(
      ({ supplier, lineIds }): Booking => ({
        reference: randomUUID(),
        supplier,
        lineIds,
        state: 'PLANNED',
        orderId: null,
        heldUntil: null,
        total: null,
      }),
    );
    return { basket: { ...basket, bookings }, operation, result: bookings };
  });
}

async function holdBooking(basketId: string, reference: string, actor: Actor): Promise<Problem[]> {
  const { store, suppliers } = workflowParts();
  type Begun = { booking: Booking | undefined; basket: Basket | null };
  const { booking, basket } = await store.change<Begun>(basketId, ({ basket: now, operation }) => {
    const found = now.bookings.find((one) => one.reference === reference);
    if (found?.state !== 'PLANNED') return { basket: null, result: { booking: found, basket: null } };
    return {
      basket: withBooking(now, reference, { state: 'ASKED' }),
      operation,
      result: { booking: found, basket: now },
    };
  });
  if (!booking) return [];
  // Asked before a crash: an answer that was lost names no order, so nobody can look. The seats free themselves.
  if (!basket) return booking.state === 'HELD' ? [] : record(basketId, reference, LOST);
  crashPoint('hold.asked');
  const wish = {
    reference,
    lines: linesOf(basket, booking),
    deliveryMethod: basket.deliveries[booking.supplier] ?? null,
  };
  const written = await suppliers.hold(booking.supplier, wish, actor);
  crashPoint('hold.answered');
  const problems = await record(basketId, reference, written);
  crashPoint('hold.recorded');
  return problems;
}

const LOST: Written = {
  outcome: 'UNKNOWN',
  lineIds: [],
  order: null,
  problems: [
    problem(
      'OUTCOME_UNKNOWN',
      'It is not known whether the seats were held; if so they become free again by themselves.',
    ),
  ],
};

async function record(
  basketId: string,
  reference: string,
  { outcome, order, lineIds, problems }: Written,
): Promise<Problem[]> {
  const { store, clock } = workflowParts();
  return store.change(basketId, ({ basket, operation }) => {
    const booking = basket.bookings.find((one) => one.reference === reference);
    if (!booking) return { basket: null, result: [] };
    if (outcome !== 'DONE' || !order) {
      const refused = withBooking(basket, reference, { state: 'REFUSED', orderId: order?.id ?? null });
      const text = `${booking.supplier} did not hold: ${problems.map(({ code }) => code).join(', ')}.`;
      return { basket: note(refused, clock.now(), text), operation, result: about(booking, problems) };
    }
    const held = withBooking(basket, reference, {
      state: 'HELD',
      orderId: order.id,
      heldUntil: order.heldUntil,
      total: order.total,
    });
    const lined = withLines(held, booking.lineIds, (line) => ({
      ...lineFromOrder(line, order, lineIds),
      state: 'HELD',
    }));
    const dearer = linesOf(lined, booking).flatMap((line) => tooDear(line, booking));
    return {
      basket: note(lined, clock.now(), `${booking.supplier} holds until ${order.heldUntil}.`),
      operation,
      result: dearer,
    };
  });
}

function tooDear({ id, expectedTotal, price }: BasketLine, { supplier }: Booking): Problem[] {
  if (!expectedTotal || !price) return [];
  const { total } = price;
  const message = `The tickets now cost ${total.amount} ${total.currency}: show the new price and expect that.`;
  if (total.currency !== expectedTotal.currency)
    return [problem('PRICE_CHANGED', message, { lineId: id, supplier })];
  const more =
    Money.parse(total.amount, total.currency).compare(
      Money.parse(expectedTotal.amount, expectedTotal.currency),
    ) > 0;
  return more ? [problem('PRICE_CHANGED', message, { lineId: id, supplier })] : [];
}

/** Held when anything is; otherwise open again. */
async function finish(operation: string, basketId: string): Promise<Basket> {
  const { store } = workflowParts();
  return store.change(basketId, ({ basket, operation: other }) => {
    if (other !== operation) return { basket: null, result: basket };
    const state = basket.bookings.some((booking) => booking.state === 'HELD') ? 'HELD' : 'OPEN';
    const done: Basket = { ...basket, state };
    return { basket: done, operation: null, result: done };
  });
}
