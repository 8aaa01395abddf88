import type { Call } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import type { TickeTingClient } from './client.ts';
import { type FreeOrders, isFreeId } from './free.ts';
import { orderOf } from './map/order.ts';
import { asOwner } from './own.ts';
import { isRefused } from './refusal.ts';
import type { TicketStore } from './tickets.ts';
import type { WireOrder } from './wire/order.ts';

/** Orders as they are now, whether TickeTing has them already or not. */
export type Orders = {
  /** As TickeTing tells it; null when it does not know it. `asked` while it is not known whether it was placed. */
  wire(id: string, call: Call): Promise<{ order: WireOrder; asked: boolean } | null>;
  /** `paidAt` helps to find the tickets of one that was just paid. */
  record(id: string, order: WireOrder, call: Call, paidAt?: string | null): Promise<OrderRecord>;
  find(id: string, call: Call): Promise<OrderRecord | null>;
};

export function ordersOf(client: TickeTingClient, tickets: TicketStore, free: FreeOrders): Orders {
  const orders: Orders = {
    async wire(id, call) {
      if (isFreeId(id)) return free.order(id, call);
      try {
        return { order: await client.order(id, call), asked: false };
      } catch (error) {
        if (isRefused(error, 404)) return null;
        throw error;
      }
    },
    async record(id, order, call, paidAt) {
      const { currency } = client.connection.channelOf(call);
      return { ...orderOf(order, currency, await tickets.of(order, call, paidAt)), id };
    },
    async find(id, call) {
      const read = async (as: Call) => {
        const found = await orders.wire(id, as);
        return found && { ...found, record: await orders.record(id, found.order, as) };
      };
      const customer = (found: Awaited<ReturnType<typeof read>>) => found?.order.customer.number;
      const found = await asOwner(client.connection, call, read, customer);
      if (!found) return null;
      return found.asked ? { ...found.record, state: 'PURCHASING' } : found.record;
    },
  };
  return orders;
}
