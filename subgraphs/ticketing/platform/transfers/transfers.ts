import type { SupplierContext } from '@foyer/kit/supplier/context';
import { clientOf } from '../../connector.ts';
import type {
  MutationResolvers,
  TickeTingResolvers,
  TickeTingTransferLineResolvers,
} from '../../generated/resolvers.ts';
import { inTurn } from '../../transfers.ts';
import { turnsOf } from '../../turns.ts';
import { partsOf } from '../ids.ts';
import { said, wordFor } from '../input.ts';
import { platformOf } from '../platform.ts';
import { wishesOf } from '../sales/sales-mutations.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

export const transferFields: Pick<TickeTingResolvers, 'transfer' | 'transfers'> = {
  transfer: (_root, { id }, context) => platformOf(context).find.transfer(id),
  transfers: (_root, { filter, ...paging }, context) =>
    platformOf(context).list('transfers', [], paging, {
      query: {
        status: wordFor(wire.TRANSFER_STATUS, filter?.status),
        role: wordFor(wire.TRANSFER_ROLE, filter?.role),
      },
      answer: wire.transfer,
    }),
};

export const transferTypes = {
  TickeTingTransferLine: {
    event: ({ section }, _arguments, context) => platformOf(context).find.event(partsOf(section.id)[0]),
  } satisfies TickeTingTransferLineResolvers,
};

export const transferMutations = {
  ticketingInitiateTransfer: (_root, { input, idempotencyKey: key }, context) =>
    answered(
      { id: null },
      async () => {
        const { make, tell, find } = platformOf(context);
        const { senderNumber, recipient, tickets } = input;
        const body = said({ sender: senderNumber, recipient, tickets: wishesOf(tickets) });
        const wish = { name: 'ticketingInitiateTransfer', key, input };
        const send = () => tell('createTransfer', [], { body, answer: wire.transfer });
        return { id: await make(wish, find.transfer, send) };
      },
      {
        400: { code: 'TRANSFER_NOT_PERMITTED', field: 'tickets' },
        404: { code: 'RECIPIENT_UNKNOWN', field: 'recipient' },
        409: { code: 'RECIPIENT_UNKNOWN', field: 'recipient' },
      },
    ),

  ticketingCancelTransfer: (_root, { id }, context) => end('cancelTransfer', id, context),
  // One call of TickeTing's: whether it is the one or the other depends on who makes it.
  ticketingRejectTransfer: (_root, { id }, context) => end('cancelTransfer', id, context),
  ticketingClaimTransfer: (_root, { id }, context) => end('claimTransfer', id, context),
} satisfies MutationResolvers;

function end(call: 'cancelTransfer' | 'claimTransfer', id: string, context: SupplierContext) {
  return answered({ id: null }, async () => {
    const { db } = clientOf(context.adapter);
    const write = () => platformOf(context).tell(call, [id], { answer: message });
    // As the contract's own transfers do: a basket that is cancelled at this moment must not lose a claimed ticket.
    await inTurn({ db, turns: turnsOf(db) }, id, write);
    return { id };
  });
}
