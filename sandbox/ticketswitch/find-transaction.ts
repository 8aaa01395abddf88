import type { Reservation } from '../engine/reservation.ts';
import { CODE, type Context } from './endpoint.ts';
import { badInput } from './failure.ts';
import type { TransactionDocument } from './transaction.ts';

/** Finds a transaction of the caller's account. */
export async function needTransaction(
  { input, inventory, account }: Context,
  by: 'transaction_uuid' | 'transaction_id' = 'transaction_uuid',
): Promise<Reservation<TransactionDocument>> {
  const id = input.need(by);
  const found =
    by === 'transaction_uuid'
      ? await inventory.find<TransactionDocument>(id)
      : await inventory.findByReference<TransactionDocument>(id);
  if (!found || found.supplier !== CODE || found.account !== account.id)
    throw badInput(`${by} ${id} is not known`);
  return found;
}
