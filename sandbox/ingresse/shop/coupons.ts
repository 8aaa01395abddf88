import { CODE } from '../code.ts';
import type { Services } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { fullPrice, type Sale } from './sale.ts';
import { saleOf } from './sales.ts';

/** Money off, for who types its name. */
export type Coupon = {
  id: string;
  companyId: number;
  category: string;
  /** An amount in reais, or per cent. */
  type: 'fixed' | 'dynamic';
  discount: string;
  name: string;
  /** 0: as often as one likes. */
  usageLimit: number;
  startUsage: string | null;
  endUsage: string | null;
  targetEvents: readonly { eventId: number }[];
  createdAt: string;
  updatedAt: string;
  archived: boolean;
};

const KIND = 'coupon';
const SEEDED_AT = '2025-05-02T12:00:00+00:00';
const EVERY_DAY_EVENTS = [900100, 900101, 900107, 900108, 900112, 900113];
const seeded: readonly Coupon[] = [
  coupon('0001', 'HALF', 'dynamic', '50'),
  coupon('0002', 'TENOFF', 'fixed', '10'),
  coupon('0003', 'ONCE', 'fixed', '5', { usageLimit: 1 }),
  coupon('0004', 'SOON', 'dynamic', '20', { startUsage: '2099-01-01T00:00:00+00:00' }),
  coupon('0005', 'PAST', 'dynamic', '20', { endUsage: '2025-06-01T00:00:00+00:00' }),
  coupon('0006', 'HUGE', 'fixed', '100000'),
  coupon('0007', 'ELSEWHERE', 'dynamic', '20', { targetEvents: [{ eventId: 900101 }] }),
];

function coupon(
  number: string,
  name: string,
  type: Coupon['type'],
  discount: string,
  rest: Partial<Coupon> = {},
): Coupon {
  return {
    id: `c0de0000-0000-4000-8000-00000000${number}`,
    companyId: 1,
    category: 'discount',
    type,
    discount,
    name,
    usageLimit: 0,
    startUsage: null,
    endUsage: null,
    targetEvents: EVERY_DAY_EVENTS.map((eventId) => ({ eventId })),
    createdAt: SEEDED_AT,
    updatedAt: SEEDED_AT,
    archived: false,
    ...rest,
  };
}

/** Every coupon of a company: those that are always there, and those made or changed since. */
export async function couponsOf(
  { records }: Pick<Services, 'records'>,
  companyId: number,
): Promise<Coupon[]> {
  const kept = await records.list<Coupon>({ supplier: CODE, kind: KIND });
  const known = new Map([...seeded, ...kept.map(({ document }) => document)].map((one) => [one.id, one]));
  return [...known.values()].filter((one) => !one.archived && one.companyId === companyId);
}

export async function saveCoupon({ records }: Pick<Services, 'records'>, document: Coupon): Promise<void> {
  await records.put({ supplier: CODE, kind: KIND, id: document.id }, { account: document.name, document });
}

/** Sales that a coupon counts in. */
async function salesWith({ inventory }: Pick<Services, 'inventory'>, id: string): Promise<Sale[]> {
  const all = await inventory.all<Sale>(CODE);
  return all
    .map(saleOf)
    .filter((sale) => sale.coupon?.id === id && (sale.status === 'approved' || sale.status === 'authorized'));
}

export async function usageOf(services: Pick<Services, 'inventory'>, id: string): Promise<number> {
  return (await salesWith(services, id)).length;
}

export function couponStatus(
  { startUsage, endUsage }: Coupon,
  now: Date,
): 'active' | 'scheduled' | 'expired' {
  if (startUsage && new Date(startUsage) > now) return 'scheduled';
  return endUsage && new Date(endUsage) < now ? 'expired' : 'active';
}

function unusable(code: number, message: string): Refusal {
  return new Refusal(3087, 'The coupon cannot be used.', { details: { code: `CPN-${code}`, message } });
}

/** What a coupon takes off a sale; refused with the reason where it does not. */
export async function discountOf(
  services: Pick<Services, 'inventory' | 'records'> & { now: Date },
  sale: Pick<Sale, 'lines' | 'extras' | 'coupon' | 'companyId' | 'eventId' | 'userId'>,
  name: string | undefined,
): Promise<NonNullable<Sale['coupon']>> {
  if (!name) throw unusable(11005, 'No coupon was sent');
  if (sale.coupon) throw unusable(11020, 'A coupon is already applied');
  const all = await couponsOf(services, sale.companyId);
  const found = all.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (!found?.targetEvents.some(({ eventId }) => eventId === sale.eventId)) {
    throw unusable(11021, 'The coupon is unknown');
  }
  const status = couponStatus(found, services.now);
  if (status === 'scheduled') throw unusable(11025, 'The coupon cannot be used yet');
  if (status === 'expired') throw unusable(11026, 'The coupon has ended');
  const used = await salesWith(services, found.id);
  if (used.some(({ userId }) => userId === sale.userId)) {
    throw new Refusal(103, 'You have used this coupon already.');
  }
  if (found.usageLimit > 0 && used.length >= found.usageLimit) {
    throw unusable(11027, 'The coupon was used up');
  }
  const full = fullPrice(sale);
  if (full === 0) throw unusable(11009, 'There is nothing to take the discount off');
  const amount = Number(found.discount);
  const discount = found.type === 'fixed' ? Math.round(amount * 100) : Math.round((full * amount) / 100);
  if (discount > full) throw unusable(11022, 'The discount is more than the total');
  return { id: found.id, name: found.name, discount };
}
