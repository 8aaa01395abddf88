import { randomInt } from 'node:crypto';
import type { Change, Reservation } from '../engine/reservation.ts';
import { isOver } from './calendar.ts';
import { type Context, findPerformance } from './endpoint.ts';
import { statusWire } from './status-wire.ts';
import { claimsOf, type SoldOrder, type TransactionDocument } from './transaction.ts';

/** Why sources could not be bought from, by source code. */
export type Failures = Readonly<Record<string, string>>;

/**
 * Ends a purchase: sources fail each for itself, and when all do the transaction has failed. The answer is what
 * the purchase says and what its archive keeps.
 */
export function settled(
  transaction: Reservation<TransactionDocument>,
  number: number,
  context: Context,
): { change: Change; answer: object } {
  const { document } = transaction;
  const { failures } = document;
  const lost = document.orders.filter(({ source }) => failures[source]);
  const state = lost.length === document.orders.length ? 'failed' : 'purchased';
  const reference = state === 'purchased' ? referenceOf(number) : null;
  const ended: TransactionDocument = {
    ...document,
    callout: null,
    purchasedAt: context.now.toISOString(),
    orders: document.orders.map((order) =>
      lost.includes(order) ? order : boughtOrder(order, number, context),
    ),
  };
  const answer = statusWire({ ...transaction, state, reference, document: ended }, context, {
    customer: true,
  });
  const kept = { ...ended, archive: { ...ended.archive, purchase: JSON.stringify(answer) } };
  return {
    answer,
    change: {
      state,
      alias: null,
      document: kept,
      ...(reference ? { reference } : {}),
      free: lost.flatMap(claimsOf),
    },
  };
}

function boughtOrder(order: SoldOrder, number: number, context: Context): SoldOrder {
  const show = context.catalogue.byId.get(order.event);
  const performance = findPerformance(context, order.perf);
  const fixed = !show || !performance || isOver(performance, context.now) || show.cancel === 'not_permitted';
  const venue = order.source.slice(-5).toUpperCase().replace('_', '');
  return {
    ...order,
    venueReference: `${venue}${String(number).padStart(6, '0')}`,
    cancellation: fixed ? 'not_permitted' : 'possible',
    tickets: order.tickets.map((ticket) => ({ ...ticket, barcode: ticket.seat ? barcode() : null })),
  };
}

function barcode(): string {
  return Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, '0')).join('');
}

/** Four groups of four, different for every purchase. */
function referenceOf(number: number): string {
  const text = number.toString(36).toUpperCase().padStart(12, '0');
  return `T${text.slice(1, 4)}-${text.slice(4, 8)}-${text.slice(8)}-SBX1`;
}
