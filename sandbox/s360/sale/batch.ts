import type { Taken } from '../../engine/inventory.ts';
import type { Claim } from '../../engine/reservation.ts';
import type { Advantage } from '../advantages.ts';
import type { Seat } from '../catalogue/plan.ts';
import type { Item, Performance, Product, SeatCategory, Tariff, Timeslot } from '../catalogue/product.ts';
import type { Movement, Operation, Person } from '../order.ts';

/** An operation that is wanted, and may be sold at a price. */
export type Planned = {
  kind: Exclude<Operation['kind'], 'CHARGE'>;
  product: Product;
  item?: Item | undefined;
  performance?: Performance | undefined;
  category?: SeatCategory | undefined;
  tariff: Tariff;
  quantity: number;
  base: number;
  unit: number;
  advantage?: Advantage | undefined;
  visitDate?: string | undefined;
  slot?: Timeslot | undefined;
  valid?: { from: Date; to: Date } | undefined;
  people: readonly Person[];
  /** Whether it belongs to the first operation of its batch, as a season ticket's contents do. */
  inside?: boolean;
};

/** What one movement gets. */
export type Spot = {
  seat?: Seat | undefined;
  areaId?: number | undefined;
  match?: Movement['match'];
  claims: readonly Claim[];
};

/** Operations that find their places together. */
export type Batch = {
  operations: readonly Planned[];
  /** What must be locked before places are looked for. */
  keys: readonly string[];
  /** The places, one list an operation. It refuses when there are not enough. */
  place(ledger: Ledger): readonly (readonly Spot[])[];
};

/** What is taken while an order finds its places: that of others, and what it has just found itself. */
export class Ledger {
  private readonly taken: (performance: string) => Taken;
  private readonly ours = new Map<string, { seats: Set<string>; places: Map<string, number> }>();

  constructor(taken: (performance: string) => Taken) {
    this.taken = taken;
  }

  of(performance: string): Taken {
    return this.ours.get(performance) ?? this.taken(performance);
  }

  take({ performance, area, seat, quantity }: Claim): void {
    const before = this.of(performance);
    const own = this.ours.get(performance) ?? {
      seats: new Set(before.seats),
      places: new Map(before.places),
    };
    this.ours.set(performance, own);
    if (seat === null) own.places.set(area, (own.places.get(area) ?? 0) + quantity);
    else own.seats.add(seat);
  }
}
