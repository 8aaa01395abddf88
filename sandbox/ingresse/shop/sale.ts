import type { Claim } from '../../engine/reservation.ts';
import type { TicketType } from '../catalogue/event.ts';
import { poolOf } from '../shelf/stock.ts';

export type SaleStatus =
  | 'pending'
  | 'approved'
  | 'authorized'
  | 'declined'
  | 'cancelled'
  | 'refund'
  | 'manual review';

/** Tickets of one type in a sale. Amounts are centavos a ticket. */
export type SaleLine = {
  typeId: number;
  price: number;
  tax: number;
  slots: readonly number[];
  /** E-mail addresses of those who are to have the tickets, one each; the buyer has those without. */
  holders: readonly string[];
};

export type Extra = { externalId: string; name: string; quantity: number; unitPrice: number };
export type Card = { brand: string; first: string; last: string; holder: string; expiration: string };
export type Decline = {
  message: string;
  declinedBy: 'acquirer' | 'antifraud';
  code: `GTW-${number}`;
  at: number;
};

export type Payment = {
  /** In the words of transactions: `creditCard`, `bankBillet`, `pix`, `money`, `free` and so on. */
  option: string;
  details: string;
  installments: number;
  /** What paying in instalments costs besides, centavos. */
  interest: number;
  card: Card | null;
  decline: Decline | null;
  boleto: string | null;
  pix: string | null;
};

/** A sale from its reservation on. Times are Unix milliseconds. */
export type Sale = {
  transactionId: string;
  saleId: number;
  eventId: number;
  userId: number;
  applicationId: number;
  companyId: number;
  status: SaleStatus;
  history: readonly { name: SaleStatus; at: number }[];
  createdAt: number;
  modifiedAt: number;
  refundableUntil: number | null;
  lines: readonly SaleLine[];
  extras: readonly Extra[];
  passkey: string | null;
  coupon: { id: string; name: string; discount: number } | null;
  insured: boolean;
  channel: 'online' | 'booth' | 'freepass';
  /** Who sold it; the buyer where nobody did. */
  operatorId: number;
  payment: Payment | null;
  refund: { operatorId: number; reason: string; at: number } | null;
  chargeback: 'pre-chargeback' | 'chargeback' | null;
};

/** The engine's name for a sale. */
export function reservationId(transactionId: string): string {
  return `ingresse-${transactionId}`;
}

export function claimsOf(lines: readonly SaleLine[]): Claim[] {
  return lines.flatMap(({ typeId, slots }) =>
    slots.map((slot) => ({
      performance: poolOf({ id: typeId }),
      area: String(typeId),
      seat: String(slot),
      quantity: 1,
    })),
  );
}

export function slotsOf({ lines }: Pick<Sale, 'lines'>): number[] {
  return lines.flatMap(({ slots }) => slots);
}

/** What the tickets and extras cost, without coupon. */
export function fullPrice({ lines, extras }: Pick<Sale, 'lines' | 'extras'>): number {
  const tickets = lines.reduce((sum, { price, tax, slots }) => sum + (price + tax) * slots.length, 0);
  return tickets + extras.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
}

export function taxOf({ lines }: Pick<Sale, 'lines'>): number {
  return lines.reduce((sum, { tax, slots }) => sum + tax * slots.length, 0);
}

/** What is to be paid, without instalments. */
export function totalOf(sale: Pick<Sale, 'lines' | 'extras' | 'coupon'>): number {
  return Math.max(0, fullPrice(sale) - (sale.coupon?.discount ?? 0));
}

/** The same sale with another status. */
export function withStatus(sale: Sale, status: SaleStatus, at: number): Sale {
  return { ...sale, status, modifiedAt: at, history: [...sale.history, { name: status, at }] };
}

export function lineOf(
  type: TicketType,
  slots: readonly number[],
  holders: readonly string[] = [],
): SaleLine {
  return { typeId: type.id, price: type.price, tax: type.tax, slots, holders };
}
