import type { Reservation } from '../../engine/reservation.ts';
import { bornSlot, seededSale, slotsOfSale } from '../catalogue/born.ts';
import { CODE } from '../code.ts';
import type { Context, Services } from '../endpoint.ts';
import { noPermission, unknownTransaction } from '../failure.ts';
import { may } from '../roles.ts';
import type { Slot } from '../slot.ts';
import { claimsOf, lineOf, reservationId, type Sale, withStatus } from './sale.ts';

/** Never. */
export const FOR_EVER = new Date(Date.UTC(9999, 0));

type Finding = Pick<Services, 'inventory' | 'catalogue'>;

/** The sale as it is now: a reservation that ran out is cancelled. */
export function saleOf({ state, document, heldUntil }: Reservation<Sale>): Sale {
  const over = document.status === 'pending' && state === 'released';
  return over ? withStatus(document, 'cancelled', heldUntil.getTime()) : document;
}

/** Whether a reservation ran out, rather than having been given up. */
export function ranOut({ state, document }: Reservation<Sale>): boolean {
  return document.status === 'pending' && state === 'released';
}

/** A sale by its transaction id or its number. */
export async function findSale(context: Finding, id: string): Promise<Sale | undefined> {
  const wanted = id.toUpperCase();
  const kept = /^\d{1,9}$/.test(id)
    ? await context.inventory.findByReference<Sale>(reservationId(`sale-${id}`))
    : await context.inventory.find<Sale>(reservationId(wanted));
  return kept ? saleOf(kept) : soldBefore(context, wanted);
}

/** The sale that a path names, for its buyer and for who may see the event's sales. */
export async function needSale(context: Context, id: string): Promise<Sale> {
  const sale = await findSale(context, id);
  if (!sale) throw unknownTransaction(id);
  const event = context.catalogue.event(sale.eventId);
  const sells = event && may(context.user, 'sales', event);
  if (sale.userId !== context.user?.id && sale.operatorId !== context.user?.id && !sells)
    throw noPermission();
  return sale;
}

/** A sale of before anybody came. */
function soldBefore({ catalogue }: Finding, transactionId: string): Sale | undefined {
  const seeded = seededSale(transactionId, catalogue.type);
  const event = seeded && catalogue.event(seeded.type.eventId);
  if (!seeded || !event) return undefined;
  const slots = slotsOfSale(event, seeded);
  const [first] = slots.flatMap((id): Slot | Slot[] => bornSlot(event, id) ?? []);
  if (!first) return undefined;
  const at = first.changedAt;
  const userId = first.buyer?.id ?? 0;
  return {
    transactionId,
    saleId: seeded.type.id * 10_000 + seeded.number,
    eventId: event.id,
    userId,
    applicationId: 3,
    companyId: event.companyId,
    status: 'approved',
    history: [
      { name: 'pending', at },
      { name: 'approved', at },
    ],
    createdAt: at,
    modifiedAt: at,
    refundableUntil: at,
    lines: [lineOf(seeded.type, slots)],
    extras: [],
    passkey: null,
    coupon: null,
    insured: false,
    channel: first.soldOnline ? 'online' : 'booth',
    operatorId: first.soldOnline ? userId : 7004,
    payment: {
      option: first.soldOnline ? 'creditCard' : 'money',
      details: first.soldOnline ? 'Visa' : '',
      installments: 1,
      interest: 0,
      card: first.soldOnline
        ? {
            brand: 'visa',
            first: '401200',
            last: '1112',
            holder: first.buyer?.name ?? '',
            expiration: '12/2030',
          }
        : null,
      decline: null,
      boleto: null,
      pix: null,
    },
    refund: null,
    chargeback: null,
  };
}

/** Makes sure that the engine knows a sale, so that it can be changed like any other. */
export async function keepSale({ inventory }: Pick<Services, 'inventory'>, sale: Sale): Promise<void> {
  const id = reservationId(sale.transactionId);
  if (await inventory.find(id)) return;
  const claims = claimsOf(sale.lines);
  await inventory.hold<Sale>({
    supplier: CODE,
    account: String(sale.userId),
    id,
    performances: claims.map(({ performance }) => performance),
    heldUntil: FOR_EVER,
    // Whoever came first has kept it already.
    decide: (taken) =>
      claims.some(({ performance, seat }) => taken(performance).seats.has(seat ?? ''))
        ? null
        : { claims, document: sale },
  });
}
