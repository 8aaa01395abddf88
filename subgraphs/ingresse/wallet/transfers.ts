import { FoyerError } from '@foyer/kit/problem';
import type { Call, LineProblem, SupplierTransfers, TransferResult } from '@foyer/kit/supplier/contract';
import type { TransferRecord } from '@foyer/kit/supplier/records';
import type { IngresseClient } from '../client.ts';
import { answeredTransfer, type TransferKey, transferId, transferKey, transferOf } from '../map/transfer.ts';
import { isRefused } from '../refusal.ts';
import { manifest } from '../supplier.ts';
import type { WireOwnTicket } from '../wire/wallet.ts';
import type { WalletClient } from './client.ts';

type Parts = { client: IngresseClient; wallet: WalletClient };
type Action = 'accept' | 'refuse' | 'cancel' | 'return';

/** The transfers of the contract, and giving back what was taken. */
export type IngresseTransfers = SupplierTransfers & {
  /** The recipient gives a ticket back to its buyer. Giving back what was given back is `DONE`. */
  giveBack(id: string, call: Call): Promise<TransferResult>;
};

/** Passing tickets on: Ingresse has one transfer a ticket. */
export function transfersOver({ client, wallet }: Parts): IngresseTransfers {
  /** The tickets of an order that the caller bought or was given. */
  async function ticketsOf(orderId: string, call: Call): Promise<WireOwnTicket[]> {
    const eventId = await eventOf(orderId, call);
    const all = await wallet.tickets(eventId, call);
    return all.filter(({ transactionId }) => transactionId === orderId);
  }

  /** The event of an order; undefined for who was given its tickets, and may not see it. */
  async function eventOf(orderId: string, call: Call): Promise<string | undefined> {
    try {
      return (await client.sale(orderId, call, 'CALLER')).event.id;
    } catch (error) {
      if (isRefused(error, 2009, 1905, 6008)) return undefined;
      throw error;
    }
  }

  /** The transfer as the caller's lists have it now; null when they do not have it any more. */
  async function look({ ticketId, transferId: id }: TransferKey, call: Call): Promise<TransferRecord | null> {
    const received = (await wallet.incoming(call)).find(
      (one) => one.ticket.id === ticketId && one.receivedFrom.transferId === id,
    );
    if (received) return transferOf(ticketId, received.receivedFrom, 'sender');
    const given = (await wallet.tickets(undefined, call)).find(
      (one) => one.id === ticketId && one.transferedTo?.transferId === id,
    )?.transferedTo;
    return given ? transferOf(ticketId, given, 'recipient') : null;
  }

  async function act(key: TransferKey, action: Action, call: Call): Promise<TransferResult> {
    return done([answeredTransfer(await wallet.answer(key, action, call))]);
  }

  /** What became of an action that was refused or whose answer was lost. */
  async function settled(
    error: unknown,
    key: TransferKey,
    call: Call,
    isDone: (now: TransferRecord | null) => boolean,
  ): Promise<TransferResult> {
    if (!(error instanceof FoyerError)) throw error;
    const lost = error.code === 'OUTCOME_UNKNOWN';
    if (lost || isRefused(error, 6034, 6038)) {
      const now = await look(key, call).catch(() => undefined);
      if (now !== undefined && isDone(now)) return done([now ?? ended(key)]);
      if (lost) return { outcome: 'UNKNOWN', transfers: now ? [now] : [], problems: [problemOf(error)] };
    }
    return refused(error);
  }

  async function offerAll(
    tickets: readonly WireOwnTicket[],
    recipient: string,
    orderId: string,
    call: Call,
  ): Promise<TransferResult> {
    const offered: TransferRecord[] = [];
    for (const { id } of tickets) {
      try {
        offered.push(answeredTransfer(await wallet.offer(id, recipient, call)));
      } catch (error) {
        if (!(error instanceof FoyerError)) throw error;
        if (error.code !== 'OUTCOME_UNKNOWN') return takeBack(offered, error, call);
        // A ticket has one open transfer at most, and had none before: what is open now is this one.
        const now = await pendingOf(id, orderId, call).catch(() => undefined);
        if (!now) return { outcome: 'UNKNOWN', transfers: offered, problems: [problemOf(error)] };
        offered.push(now);
      }
    }
    return done(offered);
  }

  async function pendingOf(
    ticketId: string,
    orderId: string,
    call: Call,
  ): Promise<TransferRecord | undefined> {
    const own = (await ticketsOf(orderId, call)).find(({ id }) => id === ticketId);
    const given = own?.transferedTo;
    return given?.status === 'pending' ? transferOf(ticketId, given, 'recipient') : undefined;
  }

  /** All or none: what was offered before one was refused is taken back. */
  async function takeBack(
    offered: readonly TransferRecord[],
    error: FoyerError,
    call: Call,
  ): Promise<TransferResult> {
    const left: TransferRecord[] = [];
    for (const transfer of offered) {
      const key = transferKey(transfer.id);
      try {
        if (key) await wallet.answer(key, 'cancel', call);
      } catch (cause) {
        call.log.warn({ cause, transfer: transfer.id }, 'could not take the offer of a ticket back');
        left.push(transfer);
      }
    }
    if (left.length === 0) return refused(error);
    return { outcome: 'UNKNOWN', transfers: left, problems: [problemOf(error)] };
  }

  return {
    async ofOrder(orderId, call) {
      const tickets = await ticketsOf(orderId, call);
      return tickets
        .flatMap(({ id, receivedFrom, transferedTo }) => [
          ...(receivedFrom ? [transferOf(id, receivedFrom, 'sender')] : []),
          ...(transferedTo ? [transferOf(id, transferedTo, 'recipient')] : []),
        ])
        .sort((a, b) => (a.offeredAt ?? '').localeCompare(b.offeredAt ?? ''));
    },

    async offer({ orderId, ticketIds, recipient }, call) {
      try {
        const own = await ticketsOf(orderId, call);
        const tickets = ticketIds.flatMap((id) => own.find((ticket) => ticket.id === id) ?? []);
        if (tickets.length < ticketIds.length) {
          const text = 'The order has no such tickets, or they are not yours: take their ids from the order.';
          return refused(new FoyerError('NOT_FOUND', text, { supplier: manifest.code }));
        }
        return await offerAll(tickets, recipient.trim(), orderId, call);
      } catch (error) {
        if (error instanceof FoyerError) return refused(error);
        throw error;
      }
    },

    async claim(id, call) {
      const key = transferKey(id);
      if (!key) return refused(unknown());
      try {
        return await act(key, 'accept', call);
      } catch (error) {
        return settled(error, key, call, (now) => now?.state === 'CLAIMED');
      }
    },

    async cancel(id, call) {
      const key = transferKey(id);
      if (!key) return refused(unknown());
      try {
        return await act(key, 'cancel', call);
      } catch (error) {
        if (isRefused(error, 2009)) return refuse(key, call);
        // The sender's list has open and taken ones alone: what is in neither has been ended.
        return settled(error, key, call, (now) => now === null || now.state === 'CANCELLED');
      }
    },

    async giveBack(id, call) {
      const key = transferKey(id);
      if (!key) return refused(unknown());
      try {
        return await act(key, 'return', call);
      } catch (error) {
        return settled(error, key, call, (now) => now?.state === 'RETURNED');
      }
    },
  };

  /** Who may not take an offer back is the one it was made to, or nobody in it. */
  async function refuse(key: TransferKey, call: Call): Promise<TransferResult> {
    try {
      return await act(key, 'refuse', call);
    } catch (error) {
      return settled(error, key, call, (now) => now?.state === 'REFUSED');
    }
  }
}

function ended(key: TransferKey): TransferRecord {
  const { ticketId } = key;
  const nothing = { sender: null, recipient: null, offeredAt: null, endedAt: null };
  return { id: transferId(key), state: 'CANCELLED', ticketIds: [ticketId], ...nothing };
}

function unknown(): FoyerError {
  return new FoyerError('NOT_FOUND', 'There is no such transfer.', { supplier: manifest.code });
}

function done(transfers: readonly TransferRecord[]): TransferResult {
  return { outcome: 'DONE', transfers, problems: [] };
}

function refused(error: FoyerError): TransferResult {
  return { outcome: 'REFUSED', transfers: [], problems: [problemOf(error)] };
}

function problemOf({ code, message }: FoyerError): LineProblem {
  return { code, message };
}
