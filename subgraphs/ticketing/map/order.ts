import type { CancellationState, OrderState } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import { FoyerError } from '@foyer/kit/problem';
import type { OrderLineRecord, OrderRecord } from '@foyer/kit/supplier/records';
import { manifest } from '../supplier.ts';
import type { WireItem, WireOrder } from '../wire/order.ts';
import { idOf } from '../wire/primitives.ts';
import { TARIFF_NAME } from './availability.ts';
import { feesOf, priceOf } from './price.ts';

/** `Voided` and `Returned` are known from clients only. */
const STATES: Readonly<Record<string, OrderState>> = {
  Placed: 'HELD',
  Fulfilled: 'PURCHASED',
  Cancelled: 'RELEASED',
  'Timed Out': 'RELEASED',
  Refunded: 'CANCELLED',
  Voided: 'CANCELLED',
  Returned: 'CANCELLED',
};

/** A ticket of an order, as far as it is known which they are. */
export type OwnTicket = {
  item: string;
  /** Its place in the item, from 0. */
  position: number;
  serial: string;
  issued: string;
  /** Its serial opens the door to its buyer only while it is his: not once it is offered to somebody, or gone. */
  state: 'OWN' | 'OFFERED' | 'GONE';
};

export function stateOf({ status }: Pick<WireOrder, 'status'>): OrderState {
  const state = STATES[status];
  if (state) return state;
  throw new FoyerError('SUPPLIER_PROTOCOL', 'The supplier sent an order in an unknown state; try again.', {
    supplier: manifest.code,
  });
}

/** Nothing is nothing in any currency, and TickeTing names none: XXX is ISO 4217's code for that. */
export function isFree({ total }: Pick<WireOrder, 'total'>): boolean {
  return Money.parse(total, 'XXX').isZero;
}

/** An order as the contract has it. Its id is its number, which is for people too. */
export function orderOf(order: WireOrder, currency: string, tickets: readonly OwnTicket[]): OrderRecord {
  const state = stateOf(order);
  const bought = state === 'PURCHASED' || state === 'CANCELLED';
  const [subtotal, fees] = [Money.parse(order.subtotal, currency), Money.parse(order.fees, currency)];
  const items = order.items.map((item) => ({ ...item, price: Money.parse(item.price, currency) }));
  const parts = feesOf(items, fees);
  const issued = tickets.map((ticket) => ticket.issued).sort()[0];
  return {
    id: order.number,
    state,
    reference: bought ? order.number : null,
    heldUntil: state === 'HELD' ? heldUntil(order) : null,
    // Only the tickets tell when they were bought; what is free is bought when it is ordered.
    purchasedAt: bought ? (issued ?? (isFree(order) ? order.placed : null)) : null,
    price: priceOf(subtotal, fees),
    delivery: null,
    total: Money.parse(order.total, currency).toJSON(),
    lines: order.items.map((item, position) =>
      lineOf(item, parts[position] ?? Money.zero(currency), { currency, order, tickets }),
    ),
  };
}

type Around = { currency: string; order: WireOrder; tickets: readonly OwnTicket[] };

function lineOf(item: WireItem, fees: Money, { currency, order, tickets }: Around): OrderLineRecord {
  const price = Money.parse(item.price, currency);
  const own = tickets.filter((ticket) => ticket.item === item.number);
  const eventId = eventIn(item.section);
  return {
    id: item.number,
    eventId,
    performanceId: eventId,
    ticketType: sectionName(item),
    priceBand: null,
    quantity: item.quantity,
    price: priceOf(price.times(item.quantity), fees),
    seats: 'NOT_REQUESTED',
    tickets: Array.from({ length: item.quantity }, (_unused, position) => {
      const ticket = own.find((one) => one.position === position);
      return {
        id: ticketId(item.number, position),
        seat: null,
        tariff: TARIFF_NAME,
        price: priceOf(price, share(fees, item.quantity, position)),
        barcode: ticket?.state === 'OWN' ? { value: ticket.serial, formats: [] } : null,
        holder: null,
        printUrl: null,
      };
    }),
    venueReference: null,
    cancellation: cancellationOf(order),
    commission: null,
  };
}

/** A ticket has its id before it is issued. */
export function ticketId(item: string, position: number): string {
  return `${item}.${position + 1}`;
}

/** What is free cannot be given back. */
function cancellationOf(order: WireOrder): CancellationState {
  const state = stateOf(order);
  if (state === 'CANCELLED') return 'CANCELLED';
  if (state !== 'PURCHASED') return 'NOT_BOUGHT';
  return isFree(order) ? 'NOT_PERMITTED' : 'POSSIBLE';
}

/** TickeTing's window is fifteen minutes from the order; newer answers tell the end themselves. */
function heldUntil({ placed, expires }: WireOrder): string | null {
  if (expires !== null) return expires;
  return placed && new Date(new Date(placed).getTime() + manifest.holdSeconds * 1000).toISOString();
}

/** The event in a section's path. */
export function eventIn(section: string): string {
  return /\/events\/([^/]+)\//.exec(section)?.[1] ?? idOf(section);
}

/** An item is called after its event and its section. */
function sectionName({ name }: WireItem): string {
  const at = name.lastIndexOf(': ');
  return at < 0 ? name : name.slice(at + 2);
}

/** The part of one of several equal tickets, to the hundredth, as TickeTing counts; the first take what is left over. */
function share(all: Money, count: number, position: number): Money {
  const hundredths = (all.units * 1000n) / 10n ** BigInt(all.scale) / 10n;
  const whole = hundredths / BigInt(count);
  const over = hundredths - whole * BigInt(count);
  return Money.ofThousandths((whole + (BigInt(position) < over ? 1n : 0n)) * 10n, all.currency);
}
