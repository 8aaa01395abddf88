import { decodeId } from '@foyer/kit/id';
import { sql, type Transaction } from 'kysely';
import type { OrderNews } from './generated/resolvers.ts';
import type { Basket } from './model/basket.ts';
import type { CheckoutDatabase, CheckoutTables } from './tables.ts';

type Session = CheckoutDatabase | Transaction<CheckoutTables>;

/**
 * Writes down that orders of a basket have changed, in the transaction that changes the basket: whoever follows
 * what was sold misses nothing, wherever a process dies. An order that is as it was is no news.
 */
export async function tellOrders(session: Session, basket: Basket): Promise<void> {
  const { id, partner, channels, state, bookings, lines, buyer } = basket;
  const rows = bookings.flatMap((booking) => {
    if (!booking.orderId || (booking.state !== 'PURCHASED' && booking.state !== 'CANCELLED')) return [];
    const channel = channels[decodeId(booking.orderId).supplier];
    if (channel === undefined) return [];
    const own = lines.filter((line) => booking.lineIds.includes(line.id));
    const standing = JSON.stringify([state, booking.state, own.map((line) => line.state)]);
    return [
      {
        order_id: booking.orderId,
        basket: id,
        partner,
        channel,
        buyer: buyer ? JSON.stringify(buyer) : null,
        standing,
      },
    ];
  });
  if (rows.length === 0) return;
  await session
    .insertInto('order_news')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('order_id')
        .doUpdateSet({
          standing: sql`excluded.standing`,
          buyer: sql`excluded.buyer`,
          version: sql`order_news.version + 1`,
        })
        .where('order_news.standing', '<>', sql<string>`excluded.standing`),
    )
    .execute();
}

/** Orders whose news nobody has taken yet. They are taken one by one: a place in a list would pass by late ones. */
export function orderNews(db: CheckoutDatabase) {
  return {
    /** For changes that no basket shows, such as a transfer. */
    async changed(orderId: string): Promise<void> {
      await db
        .updateTable('order_news')
        .set({ version: sql`version + 1` })
        .where('order_id', '=', orderId)
        .execute();
    },

    async list(first: number): Promise<OrderNews[]> {
      const rows = await db
        .selectFrom('order_news')
        .select(['order_id', 'version', 'partner', 'channel', 'buyer'])
        .where('version', '>', sql<string>`taken`)
        .orderBy('order_id')
        .limit(first)
        .execute();
      return rows.map(({ order_id: orderId, version, partner, channel, buyer }) => ({
        orderId,
        version: Number(version),
        partner,
        channel,
        buyerName: buyer?.name ?? null,
        buyerEmail: buyer?.email ?? null,
      }));
    },

    /** What has changed again since stays news. */
    async taken(all: readonly { orderId: string; version: number }[]): Promise<void> {
      for (const { orderId, version } of all) {
        await db
          .updateTable('order_news')
          .set({ taken: sql`greatest(taken, ${version})` })
          .where('order_id', '=', orderId)
          .execute();
      }
    },
  };
}
export type OrderNewsBook = ReturnType<typeof orderNews>;
