import { randomUUID } from 'node:crypto';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, LineProblem, WriteResult } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Items, TickeTingClient } from './client.ts';
import { sessionOf } from './connection.ts';
import { itemsOf, lineIds, type Wanted } from './hold.ts';
import { isFree, orderOf } from './map/order.ts';
import { isRefused } from './refusal.ts';
import { manifest } from './supplier.ts';
import type { Database, Tables } from './tables.ts';
import { item, order as orderShape, type WireItem, type WireOrder } from './wire/order.ts';
import { idOf, object } from './wire/primitives.ts';

const PREFIX = 'FREE-';
/** An order that was asked for so long ago and is not there was not placed. */
const SURELY_MS = 10 * 60_000;
/** How far TickeTing's clock may be behind ours. */
const SKEW_MS = 60_000;
const LATEST = 50;

type Row = Selectable<Tables['free_order']>;

/**
 * Free tickets. TickeTing issues them when they are ordered and takes none back, so until they are bought Foyer only
 * remembers what is wanted: their places are not held, and a purchase may still be told that they are gone.
 */
export type FreeOrders = ReturnType<typeof freeOrders>;

export function isFreeId(id: string): boolean {
  return id.startsWith(PREFIX);
}

export function freeOrders(client: TickeTingClient, db: Database, clock: Clock) {
  const find = (id: string, call: Call): Promise<Row | undefined> =>
    db
      .selectFrom('free_order')
      .selectAll()
      .where('id', '=', id)
      .where('channel', '=', call.channel)
      .executeTakeFirst();

  /** Of several who change a row at once, one does. */
  async function change(id: string, from: Row['state'], to: Partial<Row>): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('free_order')
      .set(to)
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async function hold(wanted: readonly Wanted[], call: Call): Promise<WriteResult> {
    const short = wanted.filter(({ line, section }) => section.remaining < line.tickets.length);
    if (short.length > 0)
      return {
        outcome: 'REFUSED',
        order: null,
        problems: short.map(({ line }) => ({ code: 'SOLD_OUT', message: GONE, lineId: line.lineId })),
      };
    const items = itemsOf(wanted);
    const shown: WireItem[] = Object.entries(items).map(([section, quantity]) => {
      const of = wanted.find(({ path }) => path === section);
      const name = `${of?.event.title}: ${of?.section.name}`;
      return {
        number: randomUUID(),
        section,
        name,
        description: of?.section.description ?? '',
        price: 0,
        quantity,
      };
    });
    const row: Row = {
      id: `${PREFIX}${randomUUID()}`,
      channel: call.channel,
      items: JSON.stringify(items),
      shown: JSON.stringify(shown),
      held_until: new Date(clock.now().getTime() + manifest.holdSeconds * 1000),
      state: 'HELD',
      asked_at: null,
      order_number: null,
    };
    await db.insertInto('free_order').values(row).execute();
    const order = wanting(row, clock.now());
    const { currency } = client.connection.channelOf(call);
    return {
      outcome: 'DONE',
      order: orderOf(order, currency, []),
      lineIds: lineIds(order, wanted),
      problems: [],
    };
  }

  /** The order as it would be, or is; null when nobody wanted it here. */
  async function order(id: string, call: Call): Promise<{ order: WireOrder; asked: boolean } | null> {
    const row = await find(id, call);
    if (!row) return null;
    const number = row.order_number ?? (row.state === 'ASKED' ? await lookUp(row, call) : null);
    if (number === null) {
      const now = (await find(id, call)) ?? row;
      return { order: wanting(now, clock.now()), asked: now.state === 'ASKED' };
    }
    return { order: renumbered(row, await client.order(number, call)), asked: false };
  }

  async function buy(id: string, call: Call): Promise<LineProblem | null> {
    const row = await find(id, call);
    if (!row) return { code: 'HOLD_NOT_FOUND', message: 'There is no such hold: hold again.' };
    if (row.state === 'ORDERED' || row.state === 'ASKED') return null;
    if (row.state === 'RELEASED' || row.held_until <= clock.now()) return EXPIRED;
    // Written down first: whoever comes after a crash looks before anything is ordered again.
    if (!(await change(id, 'HELD', { state: 'ASKED', asked_at: clock.now() }))) return null;
    let placed: WireOrder;
    try {
      placed = await client.placeOrder(itemsIn(row), call);
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      if (error.code === 'OUTCOME_UNKNOWN') return null;
      await change(id, 'ASKED', { state: 'HELD' });
      return isRefused(error, 400)
        ? { code: 'SOLD_OUT', message: GONE }
        : { code: error.code, message: error.message };
    }
    if (isFree(placed)) {
      await change(id, 'ASKED', { state: 'ORDERED', order_number: placed.number });
      return null;
    }
    await change(id, 'ASKED', { state: 'RELEASED' });
    // What is not given back here times out by itself.
    await client
      .cancelOrder(placed.number, call)
      .catch((error: unknown) =>
        call.log.warn({ error, order: placed.number }, 'could not give an order back'),
      );
    return { code: 'PRICE_CHANGED', message: 'The tickets are not free any more: hold them again.' };
  }

  /** True when nothing is wanted any more; false when it is ordered, or may be. */
  async function release(id: string, call: Call): Promise<boolean> {
    const row = await find(id, call);
    if (row?.state === 'HELD') await change(id, 'HELD', { state: 'RELEASED' });
    return (await find(id, call))?.state === 'RELEASED';
  }

  /**
   * What became of an order whose answer was lost. It has no reference of ours: it is the oldest one of the account
   * with these items that was placed since and that no other row knows.
   */
  async function lookUp(row: Row, call: Call): Promise<string | null> {
    const account = await accountOf(call);
    if (account === undefined || row.asked_at === null) return null;
    const since = row.asked_at.getTime() - SKEW_MS;
    const latest = await client.latestOrders(account, LATEST, call);
    const fitting = latest
      .filter((one) => one.status === 'Fulfilled' && isFree(one) && sameItems(one, itemsIn(row)))
      .filter(({ placed }) => placed !== null && new Date(placed).getTime() >= since)
      .reverse();
    for (const { number } of fitting) {
      const known = await db
        .selectFrom('free_order')
        .select('id')
        .where('order_number', '=', number)
        .executeTakeFirst();
      if (known) continue;
      // Somebody else may find it at the same moment: a number stands in one row only.
      const mine = await change(row.id, 'ASKED', { state: 'ORDERED', order_number: number }).catch(
        () => false,
      );
      if (mine) return number;
      const now = await find(row.id, call);
      if (now?.order_number) return now.order_number;
    }
    if (clock.now().getTime() - row.asked_at.getTime() > SURELY_MS)
      await change(row.id, 'ASKED', { state: 'RELEASED' });
    return null;
  }

  async function accountOf(call: Call): Promise<string | undefined> {
    if (sessionOf(call) === undefined) return client.connection.channelOf(call).account;
    const session = await client.connection.get(call, '/sessions/active', { answer: active });
    return session.account.number;
  }

  return { hold, order, buy, release };
}

const active = object({ account: object({ number: z.string() }) });
const items = z.record(z.string(), z.number());
const GONE = 'Not enough is left of these free tickets: ask for `availability` again.';
const EXPIRED: LineProblem = { code: 'HOLD_EXPIRED', message: 'The hold has run out: hold again.' };

function itemsIn(row: Row): Items {
  return items.parse(JSON.parse(row.items));
}

function shownIn(row: Row): WireItem[] {
  return z.array(item).parse(JSON.parse(row.shown));
}

function sameItems({ items: found }: WireOrder, wanted: Items): boolean {
  const byId = new Map(Object.entries(wanted).map(([path, quantity]) => [idOf(path), quantity]));
  return (
    found.length === byId.size && found.every(({ section, quantity }) => byId.get(idOf(section)) === quantity)
  );
}

/** An order that is not there yet, as TickeTing would tell it. */
function wanting(row: Row, now: Date): WireOrder {
  const over = row.state === 'RELEASED' || (row.state === 'HELD' && row.held_until <= now);
  return orderShape.parse({
    self: `/orders/${row.id}`,
    number: row.id,
    status: over ? 'Timed Out' : 'Placed',
    placed: '',
    expires: row.held_until.toISOString(),
    subtotal: 0,
    fees: 0,
    total: 0,
    items: shownIn(row),
    customer: { self: '/accounts/-', number: '-' },
  });
}

/** The real order with the item numbers that were shown before. */
function renumbered(row: Row, order: WireOrder): WireOrder {
  const shown = shownIn(row);
  return {
    ...order,
    items: order.items.map((one) => ({
      ...one,
      number: shown.find(({ section }) => idOf(section) === idOf(one.section))?.number ?? one.number,
    })),
  };
}
