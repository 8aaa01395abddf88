import type { Call } from '@foyer/kit/supplier/contract';
import { sql } from 'kysely';
import type { TickeTingClient } from './client.ts';
import { type OwnTicket, stateOf } from './map/order.ts';
import type { Database } from './tables.ts';
import type { WireOrder, WireTicket } from './wire/order.ts';
import { idOf } from './wire/primitives.ts';

type Slot = { item: string; position: number; section: string };
/** Lists are read anew so often when another order has just taken what was in them. */
const TRIES = 3;

/**
 * Which tickets are an order's. TickeTing puts them into the customer's wallet and does not say whence they came;
 * those of one section are alike there. So each order takes as many of the wallet's as it has places, the ones
 * issued when it was paid, and no other order takes them again.
 */
export type TicketStore = {
  /** The tickets of an order as they are now; `paidAt` helps to find them the first time. */
  of(order: WireOrder, call: Call, paidAt?: string | null): Promise<OwnTicket[]>;
  /** Lets two of an order's tickets change places: they are alike, and TickeTing takes whichever it wants. */
  swap(order: WireOrder, one: OwnTicket, other: OwnTicket): Promise<void>;
};

export function ticketStore(client: TickeTingClient, db: Database): TicketStore {
  function kept(order: WireOrder) {
    return db.selectFrom('order_ticket').selectAll().where('order_number', '=', order.number).execute();
  }

  /** Kept tickets as the wallet has them now. Those that were voided were another order's after all. */
  async function looked(order: WireOrder, call: Call): Promise<OwnTicket[]> {
    const rows = await kept(order);
    const found = await Promise.all(
      rows.map(async ({ serial, item, position, issued_at }) => {
        const ticket = await client.ticket(order.customer.number, serial, call);
        if (ticket?.status === 'Voided') {
          await db.deleteFrom('order_ticket').where('serial', '=', serial).execute();
          return [];
        }
        const state = ticketState(ticket);
        return [{ item, position, serial, issued: issued_at.toISOString(), state }];
      }),
    );
    return found.flat();
  }

  /** Takes tickets of one section for places that have none yet. */
  async function take(order: WireOrder, slots: readonly Slot[], at: number, call: Call): Promise<void> {
    const [slot] = slots;
    if (!slot) return;
    const section = idOf(slot.section);
    const listed = await client.tickets(order.customer.number, section, call);
    const since = order.placed === null ? 0 : new Date(order.placed).getTime();
    const near = ({ issued }: WireTicket) => Math.abs(issuedAt(issued) - at);
    const candidates = listed
      .filter(({ status, issued }) => status !== 'Voided' && issuedAt(issued) >= since)
      .sort((one, other) => near(one) - near(other));
    if (candidates.length === 0) return;
    await db.transaction().execute(async (session) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${order.customer.number} ${section}`}, 0))`.execute(
        session,
      );
      const rows = await session
        .selectFrom('order_ticket')
        .select(['serial', 'issued_at'])
        .where(
          'serial',
          'in',
          candidates.map(({ serial }) => serial),
        )
        .execute();
      // A serial with another date is of a system that has begun anew.
      const taken = new Set(rows.map(({ serial, issued_at }) => `${serial} ${issued_at.getTime()}`));
      const free = candidates.filter(({ serial, issued }) => !taken.has(`${serial} ${issuedAt(issued)}`));
      for (const [place, { item, position }] of slots.entries()) {
        const ticket = free[place];
        if (!ticket) return;
        const values = {
          order_number: order.number,
          item,
          position,
          issued_at: new Date(issuedAt(ticket.issued)),
        };
        await session
          .insertInto('order_ticket')
          .values({ serial: ticket.serial, ...values })
          .onConflict((conflict) => conflict.column('serial').doUpdateSet(values))
          .execute();
      }
    });
  }

  async function fill(order: WireOrder, at: number, call: Call): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const rows = await kept(order);
      const empty = slotsOf(order).filter(
        ({ item, position }) => !rows.some((row) => row.item === item && row.position === position),
      );
      if (empty.length === 0) return;
      for (const slots of Map.groupBy(empty, ({ section }) => section).values())
        await take(order, slots, at, call);
    }
    const rows = await kept(order);
    if (rows.length < slotsOf(order).length)
      call.log.warn({ order: order.number }, 'not all tickets of an order are in its wallet');
  }

  return {
    async swap(order, one, other) {
      await db.transaction().execute(async (session) => {
        const of = (serial: string) =>
          session
            .updateTable('order_ticket')
            .where('order_number', '=', order.number)
            .where('serial', '=', serial);
        // No two may stand in one place, not even for a moment.
        await of(one.serial).set({ position: -1 }).execute();
        await of(other.serial).set({ item: one.item, position: one.position }).execute();
        await of(one.serial).set({ item: other.item, position: other.position }).execute();
      });
    },

    async of(order, call, paidAt) {
      const state = stateOf(order);
      if (state === 'CANCELLED')
        return (await kept(order)).map(({ item, position, serial, issued_at }) => ({
          item,
          position,
          serial,
          issued: issued_at.toISOString(),
          state: 'GONE' as const,
        }));
      if (state !== 'PURCHASED') return [];
      const at = paidAt ?? order.placed;
      const before = await looked(order, call);
      if (before.length >= slotsOf(order).length) return before;
      await fill(order, at === null ? 0 : new Date(at).getTime(), call);
      return looked(order, call);
    },
  };
}

/** What is in the wallet no more was claimed by somebody else. */
function ticketState(ticket: WireTicket | undefined): OwnTicket['state'] {
  if (ticket === undefined) return 'GONE';
  return ticket.status === 'Pending' ? 'OFFERED' : 'OWN';
}

function slotsOf({ items }: WireOrder): Slot[] {
  return items.flatMap(({ number, section, quantity }) =>
    Array.from({ length: quantity }, (_unused, position) => ({ item: number, position, section })),
  );
}

function issuedAt(issued: string | null): number {
  return issued === null ? 0 : new Date(issued).getTime();
}
