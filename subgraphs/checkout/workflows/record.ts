import { Money } from '@foyer/kit/money';
import type { Price } from '../generated/resolvers.ts';
import type { Basket, BasketLine, Booking, Problem } from '../model/basket.ts';
import type { SupplierOrder } from '../suppliers.ts';

/** Writes a line into the basket's history. */
export function note(basket: Basket, now: Date, text: string): Basket {
  return { ...basket, history: [...basket.history, { at: now.toISOString(), text }] };
}

/** The basket with one booking changed. */
export function withBooking(basket: Basket, reference: string, change: Partial<Booking>): Basket {
  return {
    ...basket,
    bookings: basket.bookings.map((booking) =>
      booking.reference === reference ? { ...booking, ...change } : booking,
    ),
  };
}

/** The basket with some of its lines changed. */
export function withLines(
  basket: Basket,
  ids: readonly string[],
  change: (line: BasketLine) => Partial<BasketLine>,
): Basket {
  return {
    ...basket,
    lines: basket.lines.map((line) => (ids.includes(line.id) ? { ...line, ...change(line) } : line)),
  };
}

/** Problems of a booking name its supplier, and its line where it has but one. */
export function about({ lineIds, supplier }: Booking, problems: readonly Problem[]): Problem[] {
  const only = lineIds.length === 1 ? (lineIds[0] ?? null) : null;
  return problems.map((one) => ({ ...one, supplier, lineId: one.lineId ?? only }));
}

/** What a line knows from its part of the order. Several parts can belong to one line. */
export function lineFromOrder(
  line: BasketLine,
  order: SupplierOrder,
  lineIds: readonly string[],
): Partial<BasketLine> {
  const own = order.lines.filter((_part, position) => lineIds[position] === line.id);
  const [first] = own;
  if (!first) return {};
  return {
    orderId: order.id,
    orderLineId: first.id,
    price: sum(own.map(({ price }) => price)),
    seats: own.flatMap(({ tickets }) => tickets.flatMap(({ seat }) => seat ?? [])),
  };
}

function sum(prices: readonly Price[]): Price | null {
  const [first] = prices;
  if (!first) return null;
  const { currency } = first.total;
  const total = (part: 'total' | 'faceValue' | 'fees') =>
    Money.sum(
      prices.map((price) => Money.parse(price[part].amount, currency)),
      currency,
    ).toJSON();
  const taxes = prices.flatMap(({ tax }) => (tax ? [Money.parse(tax.amount, currency)] : []));
  return {
    total: total('total'),
    faceValue: total('faceValue'),
    fees: total('fees'),
    tax: taxes.length === prices.length ? Money.sum(taxes, currency).toJSON() : null,
  };
}
