import type { Call } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { TickeTingClient } from '../client.ts';
import type { WireTicket } from '../wire/order.ts';

export const EVER = '1970-01-01T00:00:00Z';
/** How far TickeTing's clock may be behind ours, and how long a change may take to be seen. */
const OVERLAP_MS = 120_000;
const RECORDS = 500;
const MOST_EVENTS = 50;

/** Since when changes must be asked for, not to miss what happens from now on. */
export function sinceFrom(now: Date): string {
  return new Date(Math.max(0, now.getTime() - OVERLAP_MS)).toISOString();
}

/**
 * Tickets of an event by serial: TickeTing lists them, and finds none by its serial. Each time what changed is
 * asked for anew, so nothing of it is old: what is answered was read after it was asked for.
 */
export type Roll = { of(eventId: string, call: Call): Promise<ReadonlyMap<string, WireTicket>> };

export function rollOf(client: TickeTingClient, clock: Clock): Roll {
  const kept = new Map<string, { since: string; tickets: Map<string, WireTicket> }>();

  async function read(eventId: string, call: Call): Promise<ReadonlyMap<string, WireTicket>> {
    const key = `${call.channel} ${eventId}`;
    const known = kept.get(key) ?? { since: EVER, tickets: new Map<string, WireTicket>() };
    const since = sinceFrom(clock.now());
    // After a clock was put back it is asked for from then on.
    const from = known.since < since ? known.since : since;
    for (let page = 1; ; page += 1) {
      const wish = { since: from, page, records: RECORDS };
      const { entries, total, records } = await client.eventTickets(eventId, wish, call);
      for (const ticket of entries) known.tickets.set(ticket.serial, ticket);
      if (entries.length === 0 || page * records >= total) break;
    }
    kept.delete(key);
    kept.set(key, { since, tickets: known.tickets });
    for (const old of kept.keys()) if (kept.size > MOST_EVENTS) kept.delete(old);
    return known.tickets;
  }

  /** Reads one after the other; all who wait for the next one share it. */
  const turns = new Map<string, { running: Promise<unknown>; next: ReturnType<Roll['of']> | undefined }>();

  return {
    of(eventId, call) {
      const key = `${call.channel} ${eventId}`;
      const turn = turns.get(key) ?? { running: Promise.resolve(), next: undefined };
      turns.set(key, turn);
      if (turn.next) return turn.next;
      const mine = turn.running.then(() => {
        turn.next = undefined;
        return read(eventId, call);
      });
      turn.next = mine;
      const ended = () => {
        if (turn.running === over && !turn.next) turns.delete(key);
      };
      const over: Promise<unknown> = mine.then(ended, ended);
      turn.running = over;
      return mine;
    },
  };
}
