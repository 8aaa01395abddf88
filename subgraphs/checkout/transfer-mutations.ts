import { requireScope } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { MutationResolvers } from './generated/resolvers.ts';
import { idOf } from './ids.ts';

const MOST_TICKETS = 100;

/** Passing tickets on. */
export const transferMutations: Pick<
  MutationResolvers,
  'transferTickets' | 'claimTransfer' | 'cancelTransfer'
> = {
  transferTickets: (_root, { orderId, ticketIds, recipient, idempotencyKey: key }, context) => {
    const { operations, identity, transfers, basketOfOrder } = context;
    requireScope(identity, 'sell');
    const wish = { orderId, ticketIds: [...ticketIds], recipient };
    return operations.atSupplier({ name: 'transferTickets', key, input: wish, identity }, async (again) => {
      const { supplier } = idOf(orderId, 'order');
      if (
        ticketIds.length === 0 ||
        ticketIds.length > MOST_TICKETS ||
        new Set(ticketIds).size < ticketIds.length
      )
        throw new FoyerError('BAD_INPUT', `Name 1 to ${MOST_TICKETS} different tickets of the order.`);
      // Partners may share a sales channel; a person's own session says itself what is theirs.
      if (identity.sessions?.[supplier] === undefined && !(await basketOfOrder.load(orderId)))
        throw new FoyerError('NOT_FOUND', 'There is no such order, or it is not yours.');
      return transfers.offer(wish, identity, again);
    });
  },
  claimTransfer: (_root, { transferId, idempotencyKey: key }, { operations, identity, transfers }) => {
    requireScope(identity, 'sell');
    return operations.atSupplier(
      { name: 'claimTransfer', key, input: { transferId }, identity },
      async () => {
        idOf(transferId, 'transfer');
        return transfers.claim(transferId, identity);
      },
    );
  },
  cancelTransfer: (_root, { transferId, idempotencyKey: key }, { operations, identity, transfers }) => {
    requireScope(identity, 'sell');
    return operations.atSupplier(
      { name: 'cancelTransfer', key, input: { transferId }, identity },
      async () => {
        idOf(transferId, 'transfer');
        return transfers.cancel(transferId, identity);
      },
    );
  },
};
