import { DBOS } from '@dbos-inc/dbos-sdk';
import { crashPoint } from '../crash.ts';
import {
  type Actor,
  type Basket,
  type BasketLine,
  type Booking,
  linesOf,
  type Payload,
  type Problem,
} from '../model/basket.ts';
import { problem } from '../model/problems.ts';
import type { CustomerData, SupplierOrder, Written } from '../suppliers.ts';
import { workflowParts } from './parts.ts';
import { authorise, type CardToken, capture } from './pay.ts';
import { about, note, withBooking, withLines } from './record.ts';
import { claimHeld } from './release.ts';

export type PurchaseArguments = { basketId: string; customer: CustomerData; card: CardToken | null };

/** Sets the money aside, buys at every supplier in a fixed order, takes the money for what was bought. */
export const purchaseWorkflow = DBOS.registerWorkflow(purchase, { name: 'purchase' });

async function purchase(
  operation: string,
  { basketId, customer, card }: PurchaseArguments,
  actor: Actor,
): Promise<Payload> {
  const claimed = await DBOS.runStep(() => claimHeld(operation, basketId, 'PURCHASING'), { name: 'claim' });
  crashPoint('purchase.claimed');
  if ('problem' in claimed) return { basket: claimed.basket, problems: [claimed.problem] };

  const declined = card
    ? await DBOS.runStep(() => authorise(operation, basketId, card), { name: 'authorise' })
    : [];
  crashPoint('purchase.authorised');
  if (declined.length > 0) {
    const basket = await DBOS.runStep(() => backToHeld(operation, basketId), { name: 'back' });
    return { basket, problems: declined };
  }

  const problems: Problem[] = [];
  let bought = 0;
  for (const [position, { reference, state }] of claimed.basket.bookings.entries()) {
    if (state !== 'HELD') continue;
    const result = await buy(basketId, reference, customer, actor, position);
    problems.push(...result.problems);
    if (result.outcome === 'DONE') bought += 1;
    // Nothing is bought yet and the hold still stands: the caller can mend its data and try again.
    if (result.outcome === 'CORRECTABLE' && bought === 0) {
      await DBOS.runStep(() => capture(basketId), { name: `let go ${position}` });
      const basket = await DBOS.runStep(() => backToHeld(operation, basketId), { name: 'back' });
      return { basket, problems };
    }
    if (result.outcome === 'CORRECTABLE')
      await DBOS.runStep(() => giveUp(basketId, reference, actor), { name: `give up ${position}` });
  }
  await DBOS.runStep(() => capture(basketId), { name: 'capture' });
  crashPoint('purchase.paid');
  const basket = await DBOS.runStep(() => finish(operation, basketId), { name: 'finish' });
  crashPoint('purchase.finished');
  return { basket, problems };
}

type Bought = { outcome: 'DONE' | 'FAILED' | 'CORRECTABLE' | 'UNKNOWN'; problems: Problem[] };

/** Buys one booking, and waits for the supplier's word when it is not given at once. */
async function buy(
  basketId: string,
  reference: string,
  customer: CustomerData,
  actor: Actor,
  position: number,
): Promise<Bought> {
  const first = await DBOS.runStep(() => buyOnce(basketId, reference, customer, actor), {
    name: `buy ${position}`,
  });
  crashPoint('purchase.recorded');
  if (first.outcome !== 'UNKNOWN') return first;
  for (const [attempt, pause] of workflowParts().askAgainMs.entries()) {
    await DBOS.sleep(pause);
    const now = await DBOS.runStep(() => askOutcome(basketId, reference, actor), {
      name: `ask ${position}.${attempt}`,
    });
    if (now.outcome !== 'UNKNOWN') return now;
  }
  return first;
}

async function buyOnce(
  basketId: string,
  reference: string,
  customer: CustomerData,
  actor: Actor,
): Promise<Bought> {
  const { store, suppliers } = workflowParts();
  type Begun = { booking: Booking; before: Booking['state'] };
  const { booking, before } = await store.change<Begun>(basketId, ({ basket, operation }) => {
    const found = bookingOf(basket, reference);
    if (found.state !== 'HELD') return { basket: null, result: { booking: found, before: found.state } };
    return {
      basket: { ...withBooking(basket, reference, { state: 'BUYING' }), buyer: buyerOf(customer) },
      operation,
      result: { booking: found, before: found.state },
    };
  });
  const id = booking.orderId ?? '';
  if (before !== 'HELD') {
    // A crash came after the supplier was asked, or may have been: look before asking again.
    const now = await lookUp(booking, actor);
    if (now.seen !== 'HELD') return settle(basketId, reference, now);
  }
  crashPoint('purchase.asked');
  const written = await suppliers.purchase(booking.supplier, { id, reference, customer }, actor);
  crashPoint('purchase.answered');
  const told = { ...written, problems: about(booking, written.problems) };
  return recordPurchase(basketId, reference, told, actor);
}

function buyerOf({ firstName, lastName, email }: CustomerData): Basket['buyer'] {
  return { name: [firstName, lastName].filter(Boolean).join(' '), email: email ?? null };
}

async function recordPurchase(
  basketId: string,
  reference: string,
  written: Written,
  actor: Actor,
): Promise<Bought> {
  const { store } = workflowParts();
  const { outcome, problems } = written;
  if (outcome === 'UNKNOWN') return { outcome: 'UNKNOWN', problems };
  if (outcome === 'DONE' && written.order)
    return settle(basketId, reference, { seen: 'PURCHASED', order: written.order });
  const basket = await store.find(basketId);
  const now: LookedUp = basket
    ? await lookUp(bookingOf(basket, reference), actor)
    : { seen: 'UNKNOWN', order: null };
  if (outcome === 'DONE' || now.seen === 'PURCHASED')
    return settle(basketId, reference, { ...now, seen: 'PURCHASED' });
  if (now.seen !== 'HELD') {
    await settle(basketId, reference, { seen: 'FAILED', order: null });
    return { outcome: 'FAILED', problems: now.seen === 'RELEASED' ? [expired(basket, reference)] : problems };
  }
  await store.change(basketId, ({ basket: now, operation }) => ({
    basket: withBooking(now, reference, { state: 'HELD' }),
    operation,
    result: undefined,
  }));
  return { outcome: 'CORRECTABLE', problems };
}

/** Asks the supplier what became of a purchase. A hold that still stands proves nothing: it may yet be bought. */
export async function askOutcome(basketId: string, reference: string, actor: Actor): Promise<Bought> {
  const basket = await workflowParts().store.find(basketId);
  if (!basket) throw new Error('The basket has gone.');
  const now = await lookUp(bookingOf(basket, reference), actor);
  return now.seen === 'HELD' ? { outcome: 'UNKNOWN', problems: [] } : settle(basketId, reference, now);
}

/** What a supplier says of a booking now, and the order where it is bought. */
type LookedUp = {
  seen: 'HELD' | 'PURCHASED' | 'FAILED' | 'RELEASED' | 'UNKNOWN';
  order: SupplierOrder | null;
};

async function lookUp({ supplier, orderId }: Booking, actor: Actor): Promise<LookedUp> {
  const { suppliers, log } = workflowParts();
  if (!orderId) return { seen: 'FAILED', order: null };
  try {
    const order = await suppliers.order(supplier, orderId, actor);
    return { seen: seenOf(order), order };
  } catch (error) {
    log.debug({ error, supplier }, 'the outcome of a purchase cannot be asked yet');
    return { seen: 'UNKNOWN', order: null };
  }
}

function seenOf(order: SupplierOrder | null): LookedUp['seen'] {
  if (!order) return 'FAILED';
  if (order.state === 'HELD' || order.state === 'RELEASED' || order.state === 'FAILED') return order.state;
  return order.state === 'PURCHASING' ? 'UNKNOWN' : 'PURCHASED';
}

/**
 * Writes down what became of a booking. Of one order a supplier may sell some lines and not the others. What is written
 * down already stays: an operator may have decided while the supplier was asked, and money has been moved by that.
 */
export async function settle(
  basketId: string,
  reference: string,
  { seen, order }: LookedUp,
): Promise<Bought> {
  const { store, clock } = workflowParts();
  if (seen === 'UNKNOWN' || seen === 'HELD') return { outcome: 'UNKNOWN', problems: [] };
  return store.change(basketId, ({ basket, operation }) => {
    const booking = bookingOf(basket, reference);
    const decided = booking.state === 'PURCHASED' || booking.state === 'FAILED';
    const sold = linesOf(basket, booking)
      .filter((line) => (decided ? line.state === 'PURCHASED' : seen === 'PURCHASED' && isSold(line, order)))
      .map(({ id }) => id);
    const missing = booking.lineIds.filter((id) => !sold.includes(id));
    const booked = withBooking(basket, reference, {
      state: sold.length > 0 ? 'PURCHASED' : 'FAILED',
      total: order?.total ?? booking.total,
    });
    const lined = withLines(
      withLines(booked, sold, () => ({ state: 'PURCHASED' })),
      missing,
      () => ({ state: 'FAILED' }),
    );
    const text =
      missing.length === 0
        ? `${booking.supplier} has sold the tickets.`
        : `${booking.supplier} has sold ${sold.length} of ${booking.lineIds.length} lines.`;
    const problems =
      seen === 'RELEASED' ? [expired(basket, reference)] : missing.map((lineId) => failed(booking, lineId));
    const outcome = sold.length > 0 ? ('DONE' as const) : ('FAILED' as const);
    const result = { outcome, problems };
    return decided ? { basket: null, result } : { basket: note(lined, clock.now(), text), operation, result };
  });
}

/** What a supplier did not sell is not in its order. */
function isSold({ orderLineId }: BasketLine, order: SupplierOrder | null): boolean {
  return !order || order.lines.some(({ id }) => id === orderLineId);
}

function failed({ supplier }: Booking, lineId: string): Problem {
  const message = 'The supplier could not sell these tickets; the seats are free again.';
  return problem('SUPPLIER_REFUSED', message, { supplier, lineId });
}

function expired(basket: Basket | null, reference: string): Problem {
  const supplier = basket?.bookings.find((one) => one.reference === reference)?.supplier;
  return problem(
    'HOLD_EXPIRED',
    'The hold ran out before it was bought: hold again.',
    supplier ? { supplier } : {},
  );
}

/** Another booking was bought and this one cannot be: its seats go back. */
async function giveUp(basketId: string, reference: string, actor: Actor): Promise<void> {
  const { store, suppliers } = workflowParts();
  const basket = await store.find(basketId);
  const booking = basket && bookingOf(basket, reference);
  if (booking?.orderId) await suppliers.release(booking.supplier, booking.orderId, actor);
  await settle(basketId, reference, { seen: 'FAILED', order: null });
}

async function backToHeld(operation: string, basketId: string): Promise<Basket> {
  const { store } = workflowParts();
  return store.change(basketId, ({ basket, operation: other }) => {
    if (other !== operation) return { basket: null, result: basket };
    const done: Basket = { ...basket, state: 'HELD' };
    return { basket: done, operation: null, result: done };
  });
}

/** The state that a basket has when its bookings have theirs. */
export async function finish(operation: string, basketId: string): Promise<Basket> {
  const { store, clock } = workflowParts();
  return store.change(basketId, ({ basket, operation: other }) => {
    if (other !== operation) return { basket: null, result: basket };
    const open = basket.bookings
      .filter(({ state }) => state === 'BUYING' || state === 'UNKNOWN')
      .map(({ reference }) => reference);
    const states = basket.lines.map((line) => line.state);
    const bought = states.some((one) => one === 'PURCHASED');
    const failed = states.some((one) => one === 'FAILED');
    const state =
      open.length > 0 ? 'NEEDS_ATTENTION' : !bought ? 'FAILED' : failed ? 'PART_PURCHASED' : 'PURCHASED';
    const marked = open.reduce((now, reference) => withBooking(now, reference, { state: 'UNKNOWN' }), basket);
    const lined = withLines(
      marked,
      marked.bookings.flatMap((booking) => (booking.state === 'UNKNOWN' ? booking.lineIds : [])),
      () => ({ state: 'UNKNOWN' }),
    );
    const ended: Basket = { ...lined, state };
    // A basket that is asked about again and again tells so once.
    const done =
      basket.state === 'NEEDS_ATTENTION' && state === 'NEEDS_ATTENTION'
        ? ended
        : note(ended, clock.now(), `The basket is ${state}.`);
    return { basket: done, operation: null, result: done };
  });
}

function bookingOf({ bookings }: Basket, reference: string): Booking {
  const found = bookings.find((one) => one.reference === reference);
  if (!found) throw new Error('The booking has gone.');
  return found;
}
