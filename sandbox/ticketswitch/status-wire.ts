import type { Reservation } from '../engine/reservation.ts';
import { calloutWire } from './callout.ts';
import type { Context } from './endpoint.ts';
import type { TransactionDocument } from './transaction.ts';
import { contentsWire, customerWire, frameWire, type Phase } from './transaction-wire.ts';

/** The protocol's words for the engine's states. */
const STATUS = {
  held: 'reserved',
  released: 'released',
  purchasing: 'attempting',
  purchased: 'purchased',
  failed: 'failed',
} as const;

/** A transaction as `status.v1` tells it, and as a purchase answers. */
export function statusWire(
  { id, state, heldUntil, reference, document }: Reservation<TransactionDocument>,
  context: Context,
  shown: { customer: boolean },
): object {
  const { orders, customer, purchasedAt, reservedAt } = document;
  const ended = state === 'purchased' || state === 'failed';
  const phase: Phase = state === 'purchased' ? 'purchased' : state === 'failed' ? 'failed' : 'reserved';
  const left = Math.max(0, (heldUntil.getTime() - context.now.getTime()) / 60_000);
  return {
    transaction_status: STATUS[state],
    reserve_iso8601_date_and_time: seconds(reservedAt),
    ...(purchasedAt ? { purchase_iso8601_date_and_time: seconds(purchasedAt) } : {}),
    ...(ended ? {} : { minutes_left_on_reserve: state === 'released' ? 0 : Math.floor(left * 100) / 100 }),
    trolley_contents: contentsWire({ document, phase, uuid: id, reference }, context),
    ...(shown.customer && customer && ended ? { customer: customerWire(customer) } : {}),
    ...(state === 'purchasing' && document.callout
      ? { pending_callout: calloutWire(document, context) }
      : {}),
    ...frameWire(orders, { ...context, subUser: document.subUser }),
  };
}

function seconds(time: string): string {
  return `${time.slice(0, 19)}Z`;
}
