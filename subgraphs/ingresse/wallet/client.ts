import type { Call } from '@foyer/kit/supplier/contract';
import type { z } from 'zod';
import type { Connection } from '../connection.ts';
import type { V1Page } from '../wire/primitives.ts';
import * as wire from '../wire/wallet.ts';

const PAGE_SIZE = 500;
const part = encodeURIComponent;

/** One function for each call about tickets that somebody has: the person whose session came, or the channel's user. */
export function walletClient(connection: Connection) {
  const { read, write } = connection;

  /** All pages of a list of the caller's own. */
  async function all<Row>(
    list: string,
    query: Record<string, string | undefined>,
    answer: z.ZodType<V1Page<Row>>,
    call: Call,
  ): Promise<Row[]> {
    const userId = await connection.userId(call, 'CALLER');
    const rows: Row[] = [];
    for (let number = 1; ; number += 1) {
      const { data, paginationInfo } = await read(call, {
        path: `user/${userId}/${list}`,
        query: { ...query, page: number, pageSize: PAGE_SIZE },
        as: 'CALLER',
        answer,
      });
      rows.push(...data);
      if (data.length === 0 || paginationInfo.currentPage >= paginationInfo.lastPage) return rows;
    }
  }

  return {
    /** A page of the tickets that the caller bought or was given. */
    async page(
      { eventId, page, pageSize }: { eventId: string | undefined; page: number; pageSize: number },
      call: Call,
    ): Promise<V1Page<wire.WireOwnTicket>> {
      const userId = await connection.userId(call, 'CALLER');
      const query = { eventId, page, pageSize };
      return read(call, { path: `user/${userId}/tickets`, query, as: 'CALLER', answer: wire.tickets });
    },

    /** All tickets that the caller bought or was given. */
    tickets: (eventId: string | undefined, call: Call): Promise<wire.WireOwnTicket[]> =>
      all('tickets', { eventId }, wire.tickets, call),

    /** What the caller was sent, whatever became of it. */
    incoming: (call: Call): Promise<wire.WireIncoming[]> => all('transfers', {}, wire.transfers, call),

    offer: (ticketId: string, user: string, call: Call) =>
      write(call, {
        method: 'POST',
        path: `ticket/${part(ticketId)}/transfer`,
        as: 'CALLER',
        body: { json: { user } },
        answer: wire.answered,
      }),

    answer: (
      { ticketId, transferId }: { ticketId: string; transferId: string },
      action: 'accept' | 'refuse' | 'cancel' | 'return',
      call: Call,
    ) =>
      write(call, {
        method: 'POST',
        path: `ticket/${part(ticketId)}/transfer/${part(transferId)}`,
        as: 'CALLER',
        body: { json: { action } },
        answer: wire.answered,
      }),

    holders: (ticketId: string, call: Call) =>
      read(call, { path: `ticket/${part(ticketId)}/transfer`, as: 'CALLER', answer: wire.holders }),
  };
}
export type WalletClient = ReturnType<typeof walletClient>;
