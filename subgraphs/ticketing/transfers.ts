import type { TransferState } from '@foyer/kit/generated/supplier';
import { FoyerError, type ProblemCode } from '@foyer/kit/problem';
import type { Call, SupplierTransfers, TransferResult } from '@foyer/kit/supplier/contract';
import type { TransferRecord } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import { type Chosen, choose, itemsOf, pair, sameTickets } from './chosen.ts';
import type { Items, TickeTingClient } from './client.ts';
import { type OwnTicket, stateOf } from './map/order.ts';
import type { Orders } from './orders.ts';
import { asOwner } from './own.ts';
import { isRefused } from './refusal.ts';
import type { Database } from './tables.ts';
import type { TicketStore } from './tickets.ts';
import type { Turns } from './turns.ts';
import type { WireOrder, WireTransfer } from './wire/order.ts';
import { idOf } from './wire/primitives.ts';

type Parts = {
  client: TickeTingClient;
  db: Database;
  clock: Clock;
  orders: Orders;
  tickets: TicketStore;
  turns: Turns;
};
const STATES: Readonly<Record<WireTransfer['status'], TransferState>> = {
  Pending: 'PENDING',
  Claimed: 'CLAIMED',
  // Whoever ended it: TickeTing has one word for it.
  Cancelled: 'CANCELLED',
};
/** How far TickeTing's clock may be behind ours. */
const SKEW_MS = 60_000;

/**
 * Passing tickets on. TickeTing is told a section and a number, and takes whichever of the sender's tickets it
 * wants; so what it took is looked at, and an offer of another order's tickets is taken back.
 */
export function transfersOf({ client, db, clock, orders, tickets, turns }: Parts): SupplierTransfers {
  async function record(wire: WireTransfer): Promise<TransferRecord> {
    const id = idOf(wire.self);
    const rows = await db
      .selectFrom('transfer_ticket')
      .select('ticket_id')
      .where('transfer', '=', id)
      .execute();
    return {
      id,
      state: STATES[wire.status],
      ticketIds: rows.map(({ ticket_id: ticket }) => ticket).sort(),
      sender: wire.sender.username || wire.sender.number,
      recipient: wire.recipient.username || wire.recipient.number,
      offeredAt: wire.initiated,
      endedAt: null,
    };
  }
  const done = async (wire: WireTransfer): Promise<TransferResult> => ({
    outcome: 'DONE',
    transfers: [await record(wire)],
    problems: [],
  });

  async function offer(
    { orderId, ticketIds, recipient }: Parameters<SupplierTransfers['offer']>[0],
    call: Call,
  ): Promise<TransferResult> {
    const found = await orders.wire(orderId, call);
    if (!found) return refused('NOT_FOUND', 'TickeTing does not know this order.');
    const { order } = found;
    if (stateOf(order) !== 'PURCHASED') return refused('TRANSFER_NOT_PERMITTED', NOT_BOUGHT);
    const before = await tickets.of(order, call);
    const chosen = choose(order, ticketIds, before);
    if ('problem' in chosen) return refused(chosen.problem.code, chosen.problem.message);
    const offered = { order, orderId, before, chosen: chosen.tickets };
    const items = itemsOf(chosen.tickets);
    const since = clock.now();
    let transfer: WireTransfer | undefined;
    try {
      const sender = order.customer.number;
      transfer = await client.openTransfer({ sender, recipient, tickets: items }, call);
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      if (error.code !== 'OUTCOME_UNKNOWN') return offerRefused(error);
      transfer = await sameOffer(order, items, since, call).catch(() => undefined);
    }
    return transfer ? verified(transfer, offered, call).catch(unknown) : unknown();
  }

  type Offered = {
    order: WireOrder;
    orderId: string;
    before: readonly OwnTicket[];
    chosen: readonly Chosen[];
  };

  /** Sees which tickets were taken. They have to be the order's; in it they change places with the chosen ones. */
  async function verified(
    transfer: WireTransfer,
    { order, orderId, before, chosen }: Offered,
    call: Call,
  ): Promise<TransferResult> {
    const id = idOf(transfer.self);
    const free = new Set(before.filter(({ state }) => state === 'OWN').map(({ serial }) => serial));
    const after = await tickets.of(order, call);
    const taken = after.filter(({ state, serial }) => state === 'OFFERED' && free.has(serial));
    const pairs = pair(order, chosen, taken);
    if (!pairs) {
      await client.cancelTransfer(id, call);
      return refused('TRANSFER_NOT_PERMITTED', OTHER_TICKETS);
    }
    for (const [wanted, got] of pairs)
      if (wanted.serial !== got.serial) await tickets.swap(order, wanted, got);
    const rows = pairs.map(([wanted, got]) => ({
      transfer: id,
      order_id: orderId,
      ticket_id: wanted.id,
      serial: got.serial,
    }));
    await db
      .insertInto('transfer_ticket')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return done(transfer);
  }

  /** An offer whose answer was lost: a pending one of the same tickets to somebody, of which nobody knows here yet. */
  async function sameOffer(
    order: WireOrder,
    items: Items,
    since: Date,
    call: Call,
  ): Promise<WireTransfer | undefined> {
    const sent = await client.transfersOf(order.customer.number, call);
    for (const transfer of sent.reverse()) {
      const recent =
        transfer.initiated !== null && new Date(transfer.initiated).getTime() >= since.getTime() - SKEW_MS;
      if (transfer.status !== 'Pending' || !recent || !sameTickets(transfer, items)) continue;
      const known = await db
        .selectFrom('transfer_ticket')
        .select('serial')
        .where('transfer', '=', idOf(transfer.self))
        .executeTakeFirst();
      if (!known) return transfer;
    }
    return undefined;
  }

  /** Ends or takes a transfer. What stands afterwards decides, whatever was answered. */
  async function close(
    id: string,
    to: WireTransfer['status'],
    write: () => Promise<unknown>,
    call: Call,
  ): Promise<TransferResult> {
    try {
      await write();
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      if (isRefused(error, 404)) return refused('NOT_FOUND', 'TickeTing does not know this transfer.');
      const lost = error.code === 'OUTCOME_UNKNOWN';
      if (!lost && !isRefused(error, 409)) return refused(error.code, error.message);
      const now = await client.transfer(id, call).catch(() => undefined);
      if (now?.status === to) return done(now);
      if (lost && (now === undefined || now.status === 'Pending')) return unknown();
      return refused('TRANSFER_NOT_PERMITTED', 'The transfer is not open any more.');
    }
    // It is done; only what it looks like is left to ask.
    return client.transfer(id, call).then(done, unknown);
  }

  return {
    async ofOrder(orderId, call) {
      const rows = await db
        .selectFrom('transfer_ticket')
        .select('transfer')
        .distinct()
        .where('order_id', '=', orderId)
        .execute();
      const found = await Promise.all(
        rows.map(({ transfer }) =>
          asOwner(
            client.connection,
            call,
            (as) => client.transfer(transfer, as),
            ({ sender }) => sender.number,
          ),
        ),
      );
      const records = await Promise.all(found.map(record));
      return records.sort(
        (one, other) =>
          (one.offeredAt ?? '').localeCompare(other.offeredAt ?? '') || one.id.localeCompare(other.id),
      );
    },
    offer: (wish, call) => asResult(() => turns.at(wish.orderId, () => offer(wish, call))),
    claim: (id, call) =>
      asResult(() =>
        inTurn({ db, turns }, id, () => close(id, 'Claimed', () => client.claimTransfer(id, call), call)),
      ),
    cancel: (id, call) =>
      asResult(() =>
        inTurn({ db, turns }, id, () => close(id, 'Cancelled', () => client.cancelTransfer(id, call), call)),
      ),
  };
}

/** Does something to a transfer in turn with the refund of its order, where it is known which that is. */
export async function inTurn<Value>(
  { db, turns }: Pick<Parts, 'db' | 'turns'>,
  transfer: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const row = await db
    .selectFrom('transfer_ticket')
    .select('order_id')
    .where('transfer', '=', transfer)
    .executeTakeFirst();
  return row ? turns.at(row.order_id, work) : work();
}

async function asResult(write: () => Promise<TransferResult>): Promise<TransferResult> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof FoyerError) return refused(error.code, error.message);
    throw error;
  }
}

function offerRefused(error: FoyerError): TransferResult {
  if (isRefused(error, 404)) return refused('RECIPIENT_UNKNOWN', 'TickeTing knows nobody by this name.');
  if (isRefused(error, 409)) return refused('RECIPIENT_UNKNOWN', 'The tickets are this account’s already.');
  if (isRefused(error, 400)) return refused('TRANSFER_NOT_PERMITTED', error.message);
  return refused(error.code, error.message);
}

const NOT_BOUGHT = 'Only tickets of a bought order can be passed on.';
const OTHER_TICKETS =
  'TickeTing took tickets of another order from the same wallet; the offer was taken back, and nothing has changed.';

function refused(code: ProblemCode, message: string): TransferResult {
  return { outcome: 'REFUSED', transfers: [], problems: [{ code, message }] };
}
function unknown(error?: unknown): TransferResult {
  if (error !== undefined && !(error instanceof FoyerError)) throw error;
  const message = 'TickeTing has not said what became of it: look at the transfers before you repeat it.';
  return { outcome: 'UNKNOWN', transfers: [], problems: [{ code: 'OUTCOME_UNKNOWN', message }] };
}
