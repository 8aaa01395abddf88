import type { Guest } from '../generated/resolvers.ts';
import { guestOf } from '../own/list.ts';
import type { EntryDatabase } from '../tables.ts';

/** The guests of orders that baskets of a partner made; none of anybody else's. */
export async function guestsOfOrders(
  db: EntryDatabase,
  partner: string,
  orders: readonly string[],
): Promise<Guest[][]> {
  const guests = await db
    .selectFrom('guest')
    .innerJoin('order_to_read', 'order_to_read.order_id', 'guest.order_id')
    .selectAll('guest')
    .where('guest.order_id', 'in', [...orders])
    .where('order_to_read.partner', '=', partner)
    .orderBy('guest.id')
    .execute();
  const ids = guests.map(({ id }) => id);
  const stands =
    ids.length === 0 ? [] : await db.selectFrom('admission').selectAll().where('guest', 'in', ids).execute();
  return orders.map((order) =>
    guests
      .filter(({ order_id }) => order_id === order)
      .map((row) =>
        guestOf(
          row,
          stands.filter(({ guest }) => guest === row.id),
        ),
      ),
  );
}
