import { FoyerError } from '@foyer/kit/problem';
import type {
  Call,
  LineProblem,
  SupplierAdapter,
  SupplierEntry,
  WriteResult,
} from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import { ingresseClient } from './client.ts';
import type { Connection } from './connection.ts';
import { doorClient } from './entry/door.ts';
import { entryOver } from './entry/entry.ts';
import { hold } from './hold.ts';
import { orderOf } from './map/order.ts';
import { purchase } from './purchase.ts';
import { reads } from './read.ts';
import { isRefused } from './refusal.ts';
import { manifest } from './supplier.ts';
import { type WalletClient, walletClient } from './wallet/client.ts';
import { type IngresseTransfers, transfersOver } from './wallet/transfers.ts';

const REASON = 'Cancelled by the seller';

/** The supplier contract over Ingresse, and what it has beyond that. */
export type IngresseAdapter = SupplierAdapter & {
  entry: SupplierEntry;
  transfers: IngresseTransfers;
  wallet: WalletClient;
};

const adapters = new WeakMap<SupplierAdapter, IngresseAdapter>();

/** The same adapter with what it has beyond the contract. */
export function ingresseOf(adapter: SupplierAdapter): IngresseAdapter {
  const found = adapters.get(adapter);
  if (found) return found;
  throw new FoyerError('SUPPLIER_DOWN', 'This supplier is not set up here.', { supplier: manifest.code });
}

/** Makes the connector over a connection. */
export function ingresseAdapter(connection: Connection, clock: Clock): IngresseAdapter {
  const client = ingresseClient(connection);
  const wallet = walletClient(connection);
  const { event, ...reading } = reads(client);

  async function order(id: string, call: Call): Promise<OrderRecord | null> {
    try {
      const sale = await saleFor(id, call);
      // A transaction has a short number too, by which Ingresse finds it; that is no id of an order.
      return sale.transactionId === id ? orderOf(sale, clock.now()) : null;
    } catch (error) {
      if (isRefused(error, 1905, 6008)) return null;
      throw error;
    }
  }

  /** A transaction as the person who asks sees it; most were bought by the channel, whatever session the caller sent. */
  async function saleFor(id: string, call: Call) {
    if (call.identity.sessions?.[manifest.code] === undefined) return client.sale(id, call);
    try {
      return await client.sale(id, call, 'CALLER');
    } catch (error) {
      if (isRefused(error, 2009)) return client.sale(id, call);
      throw error;
    }
  }

  /** What became of a write whose answer was lost, or that came to a closed door. `done` tells whether the order is as the write leaves it. */
  async function settled(
    error: unknown,
    id: string,
    call: Call,
    done: (order: OrderRecord) => boolean,
  ): Promise<WriteResult> {
    if (!(error instanceof FoyerError)) throw error;
    const problem: LineProblem = { code: error.code, message: error.message };
    const now = await order(id, call).catch(() => null);
    if (now && done(now)) return { outcome: 'DONE', order: now, problems: [] };
    const lost = error.code === 'OUTCOME_UNKNOWN';
    return { outcome: lost ? 'UNKNOWN' : 'REFUSED', order: lost ? now : null, problems: [problem] };
  }

  const adapter: IngresseAdapter = {
    ...reading,
    order,
    hold: (input, call) => hold(input, call, { client, clock }),
    purchase: (input, call) => purchase(input, call, { client, clock }),

    async release(id, call) {
      try {
        await client.cancel(id, call);
        return { outcome: 'DONE', order: null, problems: [] };
      } catch (error) {
        if (isRefused(error, 1905, 6008)) {
          return refused('HOLD_NOT_FOUND', 'Ingresse does not know this hold: it may have run out long ago.');
        }
        const now = await settled(error, id, call, ({ state }) => state === 'RELEASED' || state === 'FAILED');
        const bought = now.outcome === 'REFUSED' && isRefused(error, 6005);
        return bought ? refused('BASKET_STATE', 'It is bought already: cancel it instead.') : now;
      }
    },

    async cancel(id, lineIds, call) {
      try {
        const before = await order(id, call);
        if (!before) return refused('NOT_FOUND', 'There is no such order.');
        if (before.state === 'CANCELLED') return { outcome: 'DONE', order: before, problems: [] };
        const known = new Set(before.lines.map((line) => line.id));
        if (lineIds && (lineIds.length === 0 || lineIds.some((line) => !known.has(line)))) {
          return refused('NOT_FOUND', 'The order has no such lines: take their ids from the order.');
        }
        if (lineIds && new Set(lineIds).size < known.size) {
          return refused(
            'CANCEL_NOT_PERMITTED',
            'Ingresse refunds an order as a whole: cancel all of its lines.',
          );
        }
        return {
          outcome: 'DONE',
          order: orderOf(await client.refund(id, REASON, call), clock.now()),
          problems: [],
        };
      } catch (error) {
        return settled(error, id, call, ({ state }) => state === 'CANCELLED');
      }
    },

    wallet,
    transfers: transfersOver({ client, wallet }),
    entry: entryOver({ door: doorClient(connection), clock, event }),
    health: () => connection.health(),
    close: () => connection.close(),
  };
  adapters.set(adapter, adapter);
  return adapter;
}

function refused(code: LineProblem['code'], message: string): WriteResult {
  return { outcome: 'REFUSED', order: null, problems: [{ code, message }] };
}
