import type { CancellationState, OrderState, Price } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { OrderLineRecord, OrderRecord, TicketRecord } from '@foyer/kit/supplier/records';
import { CURRENCY, HOME_ZONE, manifest } from '../supplier.ts';
import type { WireSale, WireTicket } from '../wire/sale.ts';
import { PASSPORTS, performanceId } from './ids.ts';
import { priceOf } from './price.ts';
import { exactInstant, instantOf } from './time.ts';

const STATES: Readonly<Record<string, OrderState>> = {
  approved: 'PURCHASED',
  success: 'PURCHASED',
  authorized: 'PURCHASING',
  'manual review': 'PURCHASING',
  refund: 'CANCELLED',
  cancelled: 'RELEASED',
  declined: 'FAILED',
  error: 'FAILED',
  rejected: 'FAILED',
  limitExceeded: 'FAILED',
  outOfStock: 'FAILED',
};
/** The way of paying of a transaction for which none was chosen yet. */
const NOT_CHOSEN = new Set(['', 'tbd']);

/** What has become of a transaction. What is paid by slip or pix is pending until the money comes. */
export function stateOf({ status, paymentoption }: Pick<WireSale, 'status' | 'paymentoption'>): OrderState {
  if (status === 'pending') return NOT_CHOSEN.has(paymentoption) ? 'HELD' : 'PURCHASING';
  return STATES[status] ?? 'PURCHASING';
}

/** A transaction as an order. `now` is when it was asked for. */
export function orderOf(wire: WireSale, now: Date): OrderRecord {
  const state = stateOf(wire);
  const { tickets } = wire.basket;
  const created = instantOf(wire.creationdate, HOME_ZONE);
  const heldUntil = created && new Date(Date.parse(created) + manifest.holdSeconds * 1000).toISOString();
  const prices = discounted(
    tickets.map(({ price, tax }) => priceOf(price, tax)),
    wire.totalOrder,
  );
  const byType = Map.groupBy(
    tickets.map((ticket, position) => ({
      ticket,
      price: prices[position] ?? priceOf(ticket.price, ticket.tax),
    })),
    ({ ticket }) => ticket.typeId,
  );
  const price = sum(prices);
  return {
    id: wire.transactionId,
    state,
    reference: state === 'PURCHASED' || state === 'CANCELLED' ? wire.transactionId : null,
    heldUntil: state === 'HELD' ? heldUntil : null,
    purchasedAt: state === 'PURCHASED' ? instantOf(wire.modificationdate, HOME_ZONE) : null,
    lines: [...byType.values()].map((some) => lineOf(some, wire, state, now)),
    price,
    delivery: null,
    total: price.total,
    extra: {
      status: wire.status,
      number: wire.id,
      payment: NOT_CHOSEN.has(wire.paymentoption)
        ? null
        : {
            option: wire.paymentoption,
            details: wire.paymentdetails || null,
            installments: Number(wire.installments) || 1,
            lastDigits: wire.creditCard?.lastDigits || null,
            slipUrl: wire.bankbillet_url || null,
          },
      refundableUntil: exactInstant(wire.refundableUntil),
      refund: wire.refund
        ? { reason: wire.refund.reason || null, at: instantOf(wire.refund.date, HOME_ZONE) }
        : null,
    },
  };
}

type Priced = { ticket: WireTicket; price: Price };

function lineOf(some: readonly Priced[], wire: WireSale, state: OrderState, now: Date): OrderLineRecord {
  const [first] = some;
  const [session, ...others] = first?.ticket.sessions ?? [];
  const typeId = first?.ticket.typeId ?? '';
  return {
    id: typeId,
    eventId: wire.event.id,
    performanceId: performanceId(wire.event.id, session && others.length === 0 ? session.id : PASSPORTS),
    ticketType: first?.ticket.ticket ?? '',
    priceBand: first?.ticket.type || null,
    quantity: some.length,
    price: sum(some.map(({ price }) => price)),
    seats: 'NOT_REQUESTED',
    tickets: some.map(
      ({ ticket, price }, position): TicketRecord => ({
        // Before it is paid and after a refund a ticket has no id of its own.
        id: ticket.id || `${typeId}.${position + 1}`,
        seat: null,
        tariff: ticket.type || ticket.ticket,
        price,
        barcode: ticket.code ? { value: ticket.code, formats: ['QR_CODE'] } : null,
        holder: ticket.name || null,
        printUrl: null,
      }),
    ),
    venueReference: null,
    cancellation: cancellationOf(wire, state, now),
    commission: null,
  };
}

/** A transaction is refunded as a whole, while nobody came in with its tickets or has taken them over. */
function cancellationOf(
  { refundableUntil, basket }: WireSale,
  state: OrderState,
  now: Date,
): CancellationState {
  if (state === 'CANCELLED') return 'CANCELLED';
  if (state !== 'PURCHASED') return 'NOT_BOUGHT';
  const until = exactInstant(refundableUntil);
  const touched = basket.tickets.some(({ checked, transferred }) => checked || transferred);
  return until !== null && Date.parse(until) > now.getTime() && !touched ? 'POSSIBLE' : 'NOT_PERMITTED';
}

/**
 * The prices with what a coupon takes off the total: in equal parts, as far as prices go, to the centavo. What
 * the total has on top of the tickets, such as insurance, is no part of their prices.
 */
function discounted(prices: readonly Price[], totalOrder: number | string): Price[] {
  const full = Money.sum(
    prices.map(({ total }) => money(total)),
    CURRENCY,
  );
  let left = full.subtract(Money.parse(totalOrder, CURRENCY)).toMinor();
  if (left <= 0n) return [...prices];
  return prices.map((price, position) => {
    const share = (left + BigInt(prices.length - position) - 1n) / BigInt(prices.length - position);
    const total = money(price.total).toMinor();
    const off = share < total ? share : total;
    left -= off;
    const face = money(price.faceValue).toMinor();
    const fromFace = off < face ? off : face;
    const part = (amount: bigint) => Money.ofMinor(amount, CURRENCY).amount;
    return priceOf(part(face - fromFace), part(money(price.fees).toMinor() - (off - fromFace)));
  });
}

function sum(prices: readonly Price[]): Price {
  const all = (part: 'faceValue' | 'fees') =>
    Money.sum(
      prices.map((price) => money(price[part])),
      CURRENCY,
    ).amount;
  return priceOf(all('faceValue'), all('fees'));
}

function money({ amount, currency }: { amount: string; currency: string }): Money {
  return Money.parse(amount, currency);
}
