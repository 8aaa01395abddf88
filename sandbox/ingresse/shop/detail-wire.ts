import { sql } from 'kysely';
import { fullName } from '../accounts.ts';
import { bornSlot } from '../catalogue/born.ts';
import { dateAndTime, dateTimeOf, isoIn, stampIn } from '../catalogue/dates.ts';
import type { IngresseEvent, TicketType } from '../catalogue/event.ts';
import type { Scene, Services } from '../endpoint.ts';
import { posterOf } from '../shelf/event-wire.ts';
import { readSlots } from '../slots.ts';
import { type Sale, slotsOf, totalOf } from './sale.ts';

const PAYMENT_TYPES = { online: 'ingresse', booth: 'pos-tbooth', freepass: 'freepass' } as const;

/** A sale as `GET /sale/{id}` and many other calls show it. Most of its numbers are text. */
export async function detailWire(context: Scene, sale: Sale): Promise<object> {
  const event = context.catalogue.event(sale.eventId);
  const { payment, refund } = sale;
  const customer = await customerOf(context, sale.userId, sale);
  const operator = refund ? await customerOf(context, refund.operatorId) : undefined;
  const total = totalOf(sale);
  return {
    id: String(sale.saleId),
    transactionId: sale.transactionId,
    externalId: null,
    status: sale.status,
    token: `gw-${sale.saleId}`,
    app_id: sale.applicationId,
    operatorId: String(sale.operatorId),
    salesgroupId: 0,
    paymenttype: PAYMENT_TYPES[sale.channel],
    paymentoption: payment?.option ?? 'tbd',
    paymentdetails: payment?.details ?? '',
    installments: String(payment?.installments ?? 1),
    creditCard: payment?.card
      ? { firstDigits: payment.card.first.slice(0, 4), lastDigits: payment.card.last }
      : null,
    totalOrder: reais(total),
    totalPaid: reais(isPaid(sale) ? total + (payment?.interest ?? 0) : 0),
    sum_up: '0.00',
    paymentTax: '0.00',
    interest: reais(payment?.interest ?? 0),
    saleChannel: sale.channel,
    bankbillet_url: payment?.boleto ?? '',
    postbackUrl: null,
    insured: sale.insured,
    creationdate: stampIn(new Date(sale.createdAt)),
    modificationdate: stampIn(new Date(sale.modifiedAt)),
    refundableUntil: sale.refundableUntil === null ? null : isoIn(new Date(sale.refundableUntil)),
    customer,
    ...(event ? { event: eventOf(event, context), session: sessionOf(event, sale, context) } : {}),
    basket: { tickets: event ? await ticketsOf(context, event, sale) : [] },
    ...(sale.coupon
      ? { coupon: { name: sale.coupon.name, discountAmount: reais(sale.coupon.discount) } }
      : {}),
    ...(sale.chargeback ? { chargeback: { type: sale.chargeback } } : {}),
    // Its being there is the sign of a refund.
    ...(refund
      ? {
          refund: {
            operator: String(refund.operatorId),
            reason: refund.reason,
            date: stampIn(new Date(refund.at)),
          },
          operator,
        }
      : {}),
  };
}

function isPaid({ status }: Sale): boolean {
  return status === 'approved' || status === 'refund';
}

/** A user; of those who bought before anybody came, what their tickets say is all there is. */
export async function customerOf(
  { accounts, catalogue }: Pick<Services, 'accounts' | 'catalogue'>,
  id: number,
  sale?: Sale,
): Promise<{
  id: number;
  email: string;
  username: string;
  name: string;
  ddi: string;
  phone: string;
  picture: string;
}> {
  const user = await accounts.find(id);
  const [slot] = sale ? slotsOf(sale) : [];
  const event = slot === undefined ? undefined : catalogue.ofSlot(slot);
  const born = event && slot !== undefined ? bornSlot(event, slot)?.buyer : undefined;
  const person = !user && born?.id === id ? born : undefined;
  return {
    id,
    email: user?.email ?? person?.email ?? '',
    username: user?.username ?? '',
    name: user ? fullName(user) : (person?.name ?? ''),
    ddi: user?.ddi ?? '',
    phone: user?.phone ?? '',
    picture: '',
  };
}

function eventOf(event: IngresseEvent, { origin }: Scene): object {
  return {
    id: String(event.id),
    title: event.title,
    type: 'event',
    status: event.status,
    saleEnabled: event.saleEnabled ? '1' : '0',
    link: event.slug,
    taxToCostumer: '100',
    poster: posterOf(event, origin),
    venue: { name: event.place.name },
  };
}

function sessionOf(event: IngresseEvent, sale: Sale, { now }: Scene): object {
  const type = event.types.find(({ id }) => id === sale.lines[0]?.typeId);
  const session = type?.sessions[0];
  if (!session) return { id: '', dateTime: { date: '', time: '', timestamp: '' } };
  return {
    id: String(session.id),
    dateTime: { ...dateAndTime(session.moment, now), timestamp: dateTimeOf(session.moment, now) },
  };
}

/** Codes are shown once they are paid. After a refund there are none. */
async function ticketsOf(context: Scene, event: IngresseEvent, sale: Sale): Promise<object[]> {
  const slots = new Map(
    (await readSlots(context.db, context.catalogue, slotsOf(sale))).map((slot) => [slot.id, slot]),
  );
  const inside = new Set(
    (
      await context.db
        .selectFrom('presence')
        .select('slot')
        .where(sql<boolean>`slot = any(${slotsOf(sale)}::bigint[])`)
        .where('inside', '=', true)
        .execute()
    ).map(({ slot }) => Number(slot)),
  );
  return sale.lines.flatMap(({ typeId, price, tax, slots: ids }) => {
    const type = event.types.find(({ id }) => id === typeId);
    return ids.map((id) => {
      const slot = slots.get(id);
      const own = sale.status === 'approved' && slot?.transactionId === sale.transactionId;
      return {
        id: own ? String(id) : '',
        code: own ? slot.code : '',
        name: own ? (slot.holder?.name ?? '') : '',
        checked: own && inside.has(id),
        transferred: own && slot.transferred,
        itemType: type && type.sessions.length > 1 ? 'passport' : 'ticket',
        ticketId: String(type?.group.id ?? ''),
        ticket: type?.group.name ?? '',
        typeId: String(typeId),
        type: type?.name ?? '',
        price: reais(price),
        tax: reais(tax),
        percentTax: '10',
        sessions: sessionsOf(type, context),
      };
    });
  });
}

function sessionsOf(type: TicketType | undefined, { now }: Scene): object[] {
  return (type?.sessions ?? []).map(({ id, moment }) => ({
    id,
    dateTime: { ...dateAndTime(moment, now), dateTime: dateTimeOf(moment, now) },
  }));
}

/** Centavos as text: `220.00`. */
export function reais(centavos: number): string {
  return (centavos / 100).toFixed(2);
}
