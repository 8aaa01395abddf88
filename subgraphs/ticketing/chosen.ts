import type { LineProblem } from '@foyer/kit/supplier/contract';
import type { Items } from './client.ts';
import { type OwnTicket, ticketId } from './map/order.ts';
import type { WireOrder, WireTransfer } from './wire/order.ts';
import { idOf } from './wire/primitives.ts';

/** A ticket that is to be passed on, with the path of its section. */
export type Chosen = OwnTicket & { id: string; section: string };

const PASSED_ON = 'Some of these tickets are passed on already, or not issued yet.';

/** The tickets that are to be passed on, or why they cannot be. */
export function choose(
  order: WireOrder,
  ids: readonly string[],
  own: readonly OwnTicket[],
): { tickets: Chosen[] } | { problem: LineProblem } {
  const all = new Set(
    order.items.flatMap(({ number, quantity }) =>
      Array.from({ length: quantity }, (_unused, position) => ticketId(number, position)),
    ),
  );
  if (ids.some((id) => !all.has(id)))
    return {
      problem: {
        code: 'NOT_FOUND',
        message: 'The order has no such tickets: take their ids from the order.',
      },
    };
  const found = own.flatMap((ticket): Chosen[] => {
    const id = ticketId(ticket.item, ticket.position);
    const section = order.items.find(({ number }) => number === ticket.item)?.section;
    return ids.includes(id) && ticket.state === 'OWN' && section ? [{ ...ticket, id, section }] : [];
  });
  return found.length < ids.length
    ? { problem: { code: 'TRANSFER_NOT_PERMITTED', message: PASSED_ON } }
    : { tickets: found };
}

/** How many of which section that is. */
export function itemsOf(chosen: readonly Chosen[]): Items {
  const items: Record<string, number> = {};
  for (const { section } of chosen) items[section] = (items[section] ?? 0) + 1;
  return items;
}

/** Each chosen ticket with one that was taken, itself where it can be; undefined when too few were the order's. */
export function pair(
  order: WireOrder,
  chosen: readonly Chosen[],
  taken: readonly OwnTicket[],
): [Chosen, OwnTicket][] | undefined {
  const sectionOf = ({ item }: OwnTicket) => order.items.find(({ number }) => number === item)?.section;
  const left = new Map(taken.map((ticket) => [ticket.serial, ticket]));
  const pairs: [Chosen, OwnTicket][] = [];
  const others: Chosen[] = [];
  for (const wanted of chosen) {
    const same = left.get(wanted.serial);
    if (same) pairs.push([wanted, same]);
    else others.push(wanted);
    left.delete(wanted.serial);
  }
  for (const wanted of others) {
    const got = [...left.values()].find((ticket) => sectionOf(ticket) === wanted.section);
    if (!got) return undefined;
    left.delete(got.serial);
    pairs.push([wanted, got]);
  }
  return pairs;
}

/** Whether a transfer is of so many of these sections. */
export function sameTickets({ tickets }: WireTransfer, items: Items): boolean {
  const byId = new Map(Object.entries(items).map(([path, quantity]) => [idOf(path), quantity]));
  return (
    tickets.length === byId.size &&
    tickets.every(({ section, quantity }) => byId.get(idOf(section.self)) === quantity)
  );
}
