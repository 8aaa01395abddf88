import type { Clock } from '@foyer/kit/time';
import { sql } from 'kysely';
import type { Database } from './catalogue/tables.ts';
import type { Account } from './connection.ts';
import type { Parts } from './map/order.ts';

/** What other processes have learnt is taken over after so long. */
const KEPT_MS = 60_000;

/**
 * What the channel charges on each ticket of a product. S-360 tells it only with an order, so what an order was
 * charged is shown with the prices of its products from then on.
 */
export type Fees = {
  /** Thousandths a ticket, by product; what was never ordered is not there. */
  of(account: Account): Promise<ReadonlyMap<number, number>>;
  learn(account: Account, order: Pick<Parts, 'operations'>): Promise<void>;
};

export function feeStore(db: Database, clock: Clock): Fees {
  const kept = new Map<string, { fees: Map<number, number>; at: number }>();
  return {
    async of({ key }) {
      const known = kept.get(key);
      const now = clock.now().getTime();
      if (known && Math.abs(now - known.at) < KEPT_MS) return known.fees;
      const rows = await db.selectFrom('fee').selectAll().where('account', '=', key).execute();
      const fees = new Map(rows.map(({ product, amount }) => [Number(product), Number(amount)]));
      kept.set(key, { fees, at: now });
      return fees;
    },
    async learn({ key }, order) {
      const learnt = feesOf(order);
      const known = kept.get(key)?.fees;
      const news = [...learnt].filter(([product, amount]) => known?.get(product) !== amount);
      if (news.length === 0) return;
      for (const [product, amount] of news) known?.set(product, amount);
      const rows = JSON.stringify(news.map(([product, amount]) => ({ product, amount })));
      await sql`
        insert into fee (account, product, amount)
        select ${key}, product, amount from jsonb_to_recordset(${rows}::jsonb) as r (product bigint, amount bigint)
        on conflict (account, product) do update set amount = excluded.amount`.execute(db);
    },
  };
}

/** What was charged on each ticket that costs anything, by product. */
export function feesOf({ operations }: Pick<Parts, 'operations'>): Map<number, number> {
  return new Map(
    operations
      .filter(
        ({ kind, unitPrice, parentOperationId }) => kind !== 'CHARGE' && unitPrice > 0 && !parentOperationId,
      )
      .flatMap(({ operationId, productId, quantity }): [number, number][] => {
        const charges = operations.filter(
          ({ kind, linkedOperationId }) => kind === 'CHARGE' && linkedOperationId === operationId,
        );
        const even = charges.every((charge) => charge.quantity === quantity);
        return even ? [[productId, charges.reduce((sum, { unitPrice }) => sum + unitPrice, 0)]] : [];
      }),
  );
}
