import type { SupplierAdapter } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import { cancel, release } from './cancel.ts';
import type { TickeTingClient } from './client.ts';
import { entryOf } from './entry/entry.ts';
import { freeOrders } from './free.ts';
import { hold } from './hold.ts';
import { ordersOf } from './orders.ts';
import { purchase } from './purchase.ts';
import { reads } from './read.ts';
import type { Database } from './tables.ts';
import { ticketStore } from './tickets.ts';
import { transfersOf } from './transfers.ts';
import { turnsOf } from './turns.ts';

/** The supplier contract over TickeTing. */
export function tickeTingAdapter({
  client,
  db,
  clock,
  askAgainMs,
}: {
  client: TickeTingClient;
  db: Database;
  clock: Clock;
  askAgainMs: number;
}): SupplierAdapter {
  const free = freeOrders(client, db, clock);
  const tickets = ticketStore(client, db);
  const orders = ordersOf(client, tickets, free);
  const turns = turnsOf(db);
  const parts = { client, orders, free, tickets, turns, askAgainMs };
  return {
    ...reads(client, clock),
    order: orders.find,
    hold: (input, call) => hold(input, call, parts),
    release: (id, call) => release(id, call, parts),
    purchase: (input, call) => purchase(input, call, parts),
    cancel: (id, lineIds, call) => cancel(id, lineIds, call, parts),
    entry: entryOf({ client, db, clock }),
    transfers: transfersOf({ ...parts, db, clock }),
    health: () => client.health(),
    async close() {
      await client.close();
      await db.destroy();
    },
  };
}
