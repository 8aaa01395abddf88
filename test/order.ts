import { randomUUID } from 'node:crypto';
import type { Customer, HoldInput, HoldLine, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';

/** What tests say of a line of a hold. */
export type Wish = Partial<Omit<HoldLine, 'tickets'>> & {
  performanceId: string;
  priceBandId: string;
  tickets?: number | Partial<HoldLine['tickets'][number]>[];
};

/** A hold of some lines, named `line-1` and so on; each of one ticket when nothing else is said. */
export function wish(lines: readonly Wish[], deliveryMethod: string | null = null): HoldInput {
  return {
    reference: randomUUID(),
    deliveryMethod,
    lines: lines.map(({ tickets = 1, ...line }, position) => ({
      lineId: `line-${position + 1}`,
      promoCode: null,
      acceptOtherSeats: false,
      ...line,
      tickets: (typeof tickets === 'number' ? Array.from({ length: tickets }, () => ({})) : tickets).map(
        (ticket) => ({ tariff: null, seatId: null, holder: null, ...ticket }),
      ),
    })),
  };
}

/** The order of a write that has to have been done. */
export function done(result: WriteResult): OrderRecord {
  if (result.outcome !== 'DONE' || !result.order)
    throw new Error(`expected an order, not ${JSON.stringify(result)}`);
  return result.order;
}

/** Somebody who buys. */
export const CUSTOMER: Customer = {
  firstName: 'Ada',
  lastName: 'Quayle',
  email: 'ada@example.com',
  phone: '01273 496 0000',
  addressLine1: '1 Madeira Drive',
  addressLine2: null,
  city: 'Brighton',
  region: null,
  postcode: 'BN2 1TW',
  country: 'GB',
  reference: null,
};
