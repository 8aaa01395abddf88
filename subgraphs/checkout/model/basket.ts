import type { Identity } from '@foyer/kit/identity';
import type { ProblemCode } from '@foyer/kit/problem';
import type {
  BasketLineState,
  BasketState,
  Money,
  PaymentState,
  Price,
  Seat,
} from '../generated/resolvers.ts';

/** A basket as it is kept. Everything but its id, owner, state and times stands in one JSON document. */
export type Basket = {
  id: string;
  partner: string;
  /** The partner's sales channels when the basket was made. */
  channels: Record<string, string>;
  state: BasketState;
  createdAt: string;
  lines: BasketLine[];
  bookings: Booking[];
  payments: CardPayment[];
  /** The way of delivery by supplier code. */
  deliveries: Record<string, string>;
  /** Who buys, from the purchase on: the door asks for names. */
  buyer?: { name: string; email: string | null } | null;
  history: { at: string; text: string }[];
};

export type BasketLine = {
  id: string;
  performanceId: string;
  priceBandId: string;
  tickets: { tariff: string | null; seatId: string | null; holder: string | null }[];
  promoCode: string | null;
  acceptOtherSeats: boolean;
  expectedTotal: Money | null;
  state: BasketLineState;
  price: Price | null;
  seats: Seat[];
  orderId: string | null;
  orderLineId: string | null;
};

/**
 * Lines that are held and bought by one order of one supplier. Its state is written down before and after every
 * call to the supplier, so that after a crash it tells what may have happened.
 */
export type Booking = {
  /** Ours, made before the supplier is asked. */
  reference: string;
  supplier: string;
  lineIds: string[];
  state: BookingState;
  orderId: string | null;
  heldUntil: string | null;
  total: Money | null;
};
export type BookingState =
  /** Nothing was asked of the supplier. */
  | 'PLANNED'
  /** A hold was asked for, and perhaps got. */
  | 'ASKED'
  | 'HELD'
  /** Not held, and nothing to give back. */
  | 'REFUSED'
  | 'RELEASED'
  /** The purchase was asked for, and perhaps made. */
  | 'BUYING'
  | 'PURCHASED'
  | 'FAILED'
  /** The supplier has not said what became of the purchase. */
  | 'UNKNOWN'
  | 'CANCELLED';

/** What was set aside or taken from a card, in one currency. */
export type CardPayment = { reference: string; amount: Money; state: PaymentState };

export type Problem = {
  code: ProblemCode;
  message: string;
  lineId: string | null;
  supplier: string | null;
  retryable: boolean;
};
export type Payload = { basket: Basket | null; problems: Problem[] };
export type OrderRef = { id: string };

/** Who acts: kept with an operation, so that it can go on after a crash. */
export type Actor = Pick<Identity, 'partner' | 'channels' | 'scopes'>;

/** Until when everything that is held is held. */
export function heldUntil({ bookings }: Pick<Basket, 'bookings'>): string | null {
  const times = bookings.flatMap((booking) =>
    booking.state === 'HELD' && booking.heldUntil ? [booking.heldUntil] : [],
  );
  return times.sort()[0] ?? null;
}

/** A line without what a hold gave it. */
export const UNHELD = {
  state: 'OPEN',
  price: null,
  seats: [],
  orderId: null,
  orderLineId: null,
} as const satisfies Partial<BasketLine>;

/** A basket whose hold has run out: the suppliers have let go of everything by themselves. */
export function expired(basket: Basket): Basket {
  return {
    ...basket,
    state: 'EXPIRED',
    lines: basket.lines.map((line) => (line.state === 'HELD' ? { ...line, ...UNHELD } : line)),
    bookings: basket.bookings.map((booking) =>
      booking.state === 'HELD' ? { ...booking, state: 'RELEASED' } : booking,
    ),
  };
}

/** The lines of a booking. */
export function linesOf({ lines }: Pick<Basket, 'lines'>, { lineIds }: Booking): BasketLine[] {
  return lines.filter((line) => lineIds.includes(line.id));
}
