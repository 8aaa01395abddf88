import type { Claim } from '../engine/reservation.ts';
import { CODE } from './endpoint.ts';

/** An order left alone so long is given up; adding to it begins anew. */
export const DELAY_S = 15 * 60;
/** However often it is added to, it never lives longer. */
export const LIFESPAN_S = 60 * 60;
/** Places in one order. */
export const MOST_PLACES = 50;

export type OrderType = 'SALE' | 'RESERVATION' | 'RESERVATION_FREEING' | 'REFUND_CLIENT';

/** Somebody, as orders name them. */
export type Person = {
  contactReference?: string | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
} & Readonly<Record<string, unknown>>;

export type Ticket = {
  id: number;
  barcode: string;
  /** Whether it has been produced; a cancelled one stays so. */
  state: 'NOT_PRINTED' | 'VALID' | 'CANCELLED';
  createdAt: string;
  /** A mobile ticket becomes valid by itself then. */
  validFrom?: string;
};

/** One unit of an operation. */
export type Movement = {
  id: number;
  state: 'ACTIVE' | 'CANCELED';
  seatId?: number;
  areaId?: number;
  match?: 'EXACT' | 'OTHER_AREA' | 'NOT_CONTIGUOUS';
  /** Which card of a season ticket it belongs to. */
  instance?: string;
  validFrom?: string;
  validTo?: string;
  contact?: Person;
  ticket?: Ticket;
  /** What it has in the inventory, and by which order. */
  claims: readonly Claim[];
  claimedBy: string;
  /** The movement of another order that it resumes, or that it gives back. */
  source?: { order: number; movement: number };
  /** Taken over from a reservation. */
  resumed?: boolean;
  /** The order that gave it back, or sold what it reserved. */
  endedBy?: string;
};

export type Operation = {
  id: number;
  number: number;
  kind: 'SIMPLE_PRODUCT' | 'SINGLE_ENTRY' | 'COMPOSED_PRODUCT' | 'CHARGE';
  productId: number;
  itemId?: number;
  performanceId?: number;
  seatCategoryId?: number;
  tariffId: number;
  /** Thousandths a unit; negative when money goes back. */
  basePrice: number;
  unitPrice: number;
  vatRate: number;
  visitDate?: string;
  timeslotId?: number;
  parent?: number;
  linked?: number;
  advantageId?: number;
  chargeId?: number;
  movements: readonly Movement[];
};

export type Payment = {
  id: number;
  paymentMethodId: number;
  amount: number;
  externalReference?: string | undefined;
  paymentDate?: string | undefined;
};

/** What the façade keeps about an order. */
export type OrderDocument = {
  orderId: number;
  fileId: number;
  secret: string;
  type: OrderType;
  posId: number;
  createdAt: string;
  closedAt: string | null;
  /** When it was given up by a call, not by time. */
  abandonedAt?: string;
  modifiedAt: string;
  contactReference?: string | undefined;
  externalReference?: string | undefined;
  origin?: Readonly<Record<string, unknown>> | undefined;
  fileContacts: readonly Person[];
  shipmentModeId?: number;
  operations: readonly Operation[];
  payments: readonly Payment[];
  nextNumber: number;
  /** A close that says that it is under way, and until when it does at most. */
  closing?: { requestId: number; until: string };
};

export type OrderState = 'IN_PROGRESS' | 'CLOSING' | 'CLOSED' | 'ABANDONED' | 'CANCELED';

export function orderKey(orderId: number): string {
  return `${CODE}-${orderId}`;
}
export function fileKey(fileId: number): string {
  return `${CODE}-file-${fileId}`;
}
export function secretKey(secret: string): string {
  return `${CODE}-secret-${secret}`;
}

export function totalOf({ unitPrice, movements }: Pick<Operation, 'unitPrice' | 'movements'>): number {
  return unitPrice * movements.length;
}

/** What the order costs. */
export function amountOf(operations: readonly Operation[]): number {
  return operations.reduce((sum, operation) => sum + totalOf(operation), 0);
}

/** Every movement with its operation. */
export function movementsOf(
  operations: readonly Operation[],
): { operation: Operation; movement: Movement }[] {
  return operations.flatMap((operation) => operation.movements.map((movement) => ({ operation, movement })));
}

/** Claims put together, so that places of one area stand in one row. */
export function claimsTogether(claims: readonly Claim[]): Claim[] {
  const seats = claims.filter(({ seat }) => seat !== null);
  const places = Map.groupBy(
    claims.filter(({ seat }) => seat === null),
    ({ performance, area }) => `${performance} ${area}`,
  );
  return [
    ...seats,
    ...[...places.values()].flatMap((some) =>
      some[0] ? [{ ...some[0], quantity: some.reduce((sum, { quantity }) => sum + quantity, 0) }] : [],
    ),
  ];
}
