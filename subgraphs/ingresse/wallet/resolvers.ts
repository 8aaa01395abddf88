import { decodeCursor, encodeCursor } from '@foyer/kit/cursor';
import { FoyerError } from '@foyer/kit/problem';
import type { SupplierContext } from '@foyer/kit/supplier/context';
import { localId } from '@foyer/kit/supplier/ids';
import { z } from 'zod';
import { ingresseOf } from '../adapter.ts';
import type { IngresseTicketResolvers, MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { exactInstant } from '../map/time.ts';
import { ticketOf } from './ticket.ts';

const LARGEST = 500;
/** Pages are numbered, so a place in the list holds only with the size of its pages. */
const position = z.object({ page: z.number().int().positive(), first: z.number().int() });

const query: Pick<QueryResolvers<SupplierContext>, 'ingresseTickets'> = {
  async ingresseTickets(_root, { eventId, first, after }, { adapter, call, manifest }) {
    if (first < 1 || first > LARGEST)
      throw new FoyerError('BAD_INPUT', `Ask for 1 to ${LARGEST} tickets at once.`);
    const at = after == null ? { page: 1, first } : decodeCursor(after, position);
    if (at.first !== first) {
      throw new FoyerError('MALFORMED_CURSOR', 'Give `after` with the same `first` as the page before.');
    }
    const event = eventId == null ? undefined : localId(manifest, 'event', eventId);
    const wish = { eventId: event, page: at.page, pageSize: first };
    const { data, paginationInfo } = await ingresseOf(adapter).wallet.page(wish, call);
    const more = data.length > 0 && paginationInfo.currentPage < paginationInfo.lastPage;
    return {
      nodes: data.map(ticketOf),
      after: more ? encodeCursor({ page: at.page + 1, first }) : null,
      total: paginationInfo.totalResults,
    };
  },
};

const ticket: Pick<IngresseTicketResolvers<SupplierContext>, 'holders'> = {
  async holders({ id }, _arguments, { adapter, call }) {
    const all = await ingresseOf(adapter).wallet.holders(id, call);
    return all.map(({ datetime, user }) => ({
      name: user.name || null,
      email: user.email || null,
      since: exactInstant(datetime),
    }));
  },
};

const mutation: Pick<MutationResolvers<SupplierContext>, 'returnIngresseTicket'> = {
  async returnIngresseTicket(_root, { transferId }, { adapter, call, manifest }) {
    const id = localId(manifest, 'transfer', transferId);
    const { transfers, problems } = await ingresseOf(adapter).transfers.giveBack(id, call);
    return {
      transfer: transfers[0] ?? null,
      problems: problems.map(({ code, message }) => ({
        code,
        message,
        lineId: null,
        supplier: manifest.code,
        retryable: new FoyerError(code, message).retryable,
      })),
    };
  },
};

/** Of tickets that somebody has. */
export const walletResolvers = { Query: query, Mutation: mutation, IngresseTicket: ticket };
