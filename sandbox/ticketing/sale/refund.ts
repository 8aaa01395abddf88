import { z } from 'zod';
import { type Database, within } from '../database.ts';
import type { Context } from '../endpoint.ts';
import { refused } from '../gateway/failure.ts';
import { readForm } from '../gateway/form.ts';
import { amount, stamp } from '../gateway/stamp.ts';
import { closeTransfer, lockWallets } from '../wallet/close.ts';
import { findOrder, type Order, type OrderDocument, orderStatus, totalsOf } from './order.ts';
import { recordMovement } from './pay.ts';

/** Gives the money back and voids the tickets, whoever has them now. */
export async function refund(context: Context): Promise<object> {
  const { db, inventory, now, declined } = context;
  const order = await findOrder(context, context.param('order'));
  checkRefundable(order);
  await needUnused(db, order.document.number);
  const { reason } = await readForm({ reason: z.string() }, context.body());
  const movement = { type: 'refund', status: 'Authorised', card: '', reason } as const;
  const answer = { date: stamp(now), amount: amount(totalsOf(order.document).total) };
  if (declined) {
    await recordMovement(db, order.document, { ...movement, status: 'Declined' }, now);
    return { ...answer, status: 'Declined' };
  }
  await inventory.change<OrderDocument>(order.id, async (present, _taken, session) => {
    checkRefundable(present);
    const mine = within(session);
    await voidTickets(mine, present.document.number, now);
    await recordMovement(mine, present.document, movement, now);
    return { state: 'released', document: { ...present.document, ended: 'Refunded' } };
  });
  return { ...answer, status: 'Authorised' };
}

function checkRefundable(order: Order): void {
  const status = orderStatus(order);
  if (status !== 'Fulfilled') throw refused(409, `You cannot refund a ${status.toLowerCase()} order.`);
  if (totalsOf(order.document).total === 0)
    throw refused(409, 'You cannot refund an order for free tickets.');
}

async function needUnused(db: Database, order: string): Promise<void> {
  const used = await db
    .selectFrom('ticket')
    .select('serial')
    .where('order_number', '=', order)
    .where('status', '=', 'Redeemed')
    .executeTakeFirst();
  if (used) throw refused(409, 'You cannot refund an order with redeemed tickets.');
}

async function voidTickets(db: Database, order: string, now: Date): Promise<void> {
  await lockWallets(db);
  // In the order in which doors lock them.
  const tickets = await db
    .selectFrom('ticket')
    .select(['serial', 'transfer'])
    .where('order_number', '=', order)
    .orderBy('serial')
    .forUpdate()
    .execute();
  await needUnused(db, order);
  const transfers = new Set(tickets.flatMap(({ transfer }) => transfer ?? []));
  for (const transfer of transfers) await closeTransfer(db, transfer, { status: 'Cancelled', now });
  await db
    .updateTable('ticket')
    .set({ status: 'Voided', modified_at: now })
    .where('order_number', '=', order)
    .execute();
}
