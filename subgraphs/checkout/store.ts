import { randomUUID } from 'node:crypto';
import { FoyerError } from '@foyer/kit/problem';
import type { Clock } from '@foyer/kit/time';
import { sql, type Transaction } from 'kysely';
import type { BasketState } from './generated/resolvers.ts';
import { type Actor, type Basket, expired, heldUntil } from './model/basket.ts';
import { tellOrders } from './news.ts';
import type { BasketDocument, CheckoutDatabase, CheckoutTables } from './tables.ts';

type Session = CheckoutDatabase | Transaction<CheckoutTables>;

/** A basket and the operation that is changing it. */
export type Locked = { basket: Basket; operation: string | null };

/** Keeps baskets. */
export function basketStore(db: CheckoutDatabase, clock: Clock) {
  async function write(session: Session, basket: Basket, operation: string | null): Promise<void> {
    const { id, partner: _partner, state, createdAt: _createdAt, ...document } = basket;
    const until = heldUntil(basket);
    await session
      .updateTable('basket')
      .set({
        state,
        operation,
        held_until: until === null ? null : new Date(until),
        document: JSON.stringify(document),
        updated_at: clock.now(),
      })
      .where('id', '=', id)
      .execute();
    const orders = basket.bookings.flatMap(({ orderId }) =>
      orderId ? [{ order_id: orderId, basket: id }] : [],
    );
    if (orders.length > 0) {
      await session
        .insertInto('basket_order')
        .values(orders)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await tellOrders(session, basket);
  }

  const store = {
    async create(
      session: Session,
      { partner, channels }: Actor,
      lines: Basket['lines'],
      id: string = randomUUID(),
    ): Promise<Basket> {
      const now = clock.now();
      const document: BasketDocument = {
        channels,
        lines,
        bookings: [],
        payments: [],
        deliveries: {},
        history: [],
      };
      const { numInsertedOrUpdatedRows: made } = await session
        .insertInto('basket')
        .values({
          id,
          partner,
          state: 'OPEN',
          operation: null,
          held_until: null,
          document: JSON.stringify(document),
          created_at: now,
          updated_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (made !== 1n)
        throw new FoyerError('BAD_INPUT', 'There is a basket with this id already: choose a new UUID.');
      return { id, partner, state: 'OPEN', createdAt: now.toISOString(), ...document };
    },

    async find(id: string): Promise<Basket | null> {
      const row = await db.selectFrom('basket').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? read(row) : null;
    },

    async findMany(ids: readonly string[]): Promise<Map<string, Basket>> {
      const rows = await db
        .selectFrom('basket')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
      return new Map(rows.map((row) => [row.id, read(row)]));
    },

    /** The basket of each order that one of the partner's baskets made. */
    async byOrders(partner: string, orders: readonly string[]): Promise<Map<string, Basket>> {
      const rows = await db
        .selectFrom('basket_order')
        .innerJoin('basket', 'basket.id', 'basket_order.basket')
        .selectAll('basket')
        .select('basket_order.order_id')
        .where('basket_order.order_id', 'in', [...orders])
        .where('basket.partner', '=', partner)
        .execute();
      return new Map(rows.map((row) => [row.order_id, read(row)]));
    },

    /** Newest first; of all partners when none is given. */
    async list(
      partner: string | null,
      states: readonly BasketState[] | null,
      first: number,
      after: readonly [string, string] | null,
    ): Promise<Basket[]> {
      const rows = await db
        .selectFrom('basket')
        .selectAll()
        .$if(partner !== null, (query) => query.where('partner', '=', partner))
        .$if(states !== null, (query) => query.where('state', 'in', states ?? []))
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(created_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]})`),
        )
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(first)
        .execute();
      return rows.map(read);
    },

    /**
     * Changes a basket while nobody else can. `change` gives the basket as it is to be and the operation that
     * goes on changing it, or null to leave all as it is.
     */
    async change<Result>(
      id: string,
      change: (
        locked: Locked,
      ) => { basket: Basket; operation: string | null; result: Result } | { basket: null; result: Result },
      session?: Transaction<CheckoutTables>,
    ): Promise<Result> {
      const work = async (transaction: Transaction<CheckoutTables>) => {
        const row = await transaction
          .selectFrom('basket')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const changed = change({ basket: read(row), operation: row.operation });
        if (changed.basket) await write(transaction, changed.basket, changed.operation);
        return changed.result;
      };
      return session ? work(session) : db.transaction().execute(work);
    },

    /** Held baskets whose time is over, and baskets that wait for a supplier's word. */
    async due(): Promise<{ expired: string[]; waiting: string[] }> {
      const expired = await db
        .selectFrom('basket')
        .select('id')
        .where('state', '=', 'HELD')
        .where('held_until', '<=', clock.now())
        .limit(500)
        .execute();
      const waiting = await db
        .selectFrom('basket')
        .select('id')
        .where('state', '=', 'NEEDS_ATTENTION')
        .orderBy('updated_at')
        .limit(20)
        .execute();
      return { expired: expired.map(({ id }) => id), waiting: waiting.map(({ id }) => id) };
    },
  };

  function read(row: {
    id: string;
    partner: string;
    state: BasketState;
    document: BasketDocument;
    created_at: Date;
  }): Basket {
    const basket = {
      id: row.id,
      partner: row.partner,
      state: row.state,
      createdAt: row.created_at.toISOString(),
      ...row.document,
    };
    const until = heldUntil(basket);
    // The sweeper comes round every few seconds; a hold that is over is over at once.
    return basket.state === 'HELD' && until !== null && new Date(until) <= clock.now()
      ? expired(basket)
      : basket;
  }

  return store;
}

export type BasketStore = ReturnType<typeof basketStore>;
