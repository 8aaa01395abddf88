import { dateTimeOf, isoIn } from '../catalogue/dates.ts';
import { applications } from '../credentials.ts';
import type { Context } from '../endpoint.ts';
import { customerOf } from './detail-wire.ts';
import { type Sale, totalOf } from './sale.ts';

const iso = (at: number) => isoIn(new Date(at));

/** A sale as `GET /transactions` shows it, in centavos. */
export async function modernWire(context: Context, sale: Sale): Promise<object> {
  const { catalogue, accounts, now } = context;
  const event = catalogue.event(sale.eventId);
  const application = applications.find(({ id }) => id === sale.applicationId);
  const buyer = await customerOf(context, sale.userId, sale);
  const account = await accounts.find(sale.userId);
  const refunder = sale.refund && (await customerOf(context, sale.refund.operatorId));
  const history = sale.history.map(({ name, at }, position) => ({
    name,
    createdAt: iso(at),
    order: position + 1,
  }));
  return {
    id: sale.transactionId,
    transactionId: sale.transactionId,
    amount: totalOf(sale),
    companyId: sale.companyId,
    createdAt: iso(sale.createdAt),
    application: { id: sale.applicationId, name: application?.name ?? '' },
    event: {
      id: sale.eventId,
      title: event?.title ?? '',
      address: event?.place.street ?? '',
      sessions: (event?.sessions ?? []).map(({ moment }) => ({ date: dateTimeOf(moment, now) })),
    },
    interest: sale.payment?.interest ?? 0,
    interestToCustomer: true,
    passkey: sale.passkey
      ? { id: `${sale.eventId}-${sale.passkey.toLowerCase()}`, code: sale.passkey }
      : null,
    payment: paymentWire(sale),
    refund: sale.refund ? { date: iso(sale.refund.at), reason: sale.refund.reason, user: refunder } : null,
    status: { current: history.at(-1), history },
    tickets: sale.lines.map(({ typeId, price, tax, slots }) => {
      const type = catalogue.type(typeId);
      return {
        id: type?.group.id ?? 0,
        name: type?.group.name ?? '',
        passkey: type?.passkey ?? null,
        passport: (type?.sessions.length ?? 0) > 1,
        price: price * slots.length,
        quantity: slots.length,
        sessions: (type?.sessions ?? []).map(({ moment }) => ({ date: dateTimeOf(moment, now) })),
        tax: tax * slots.length,
        type: { id: typeId, name: type?.name ?? '' },
        unitPrice: price,
        unitTax: tax,
      };
    }),
    extras: sale.extras,
    operator: sale.operatorId === sale.userId ? null : await customerOf(context, sale.operatorId),
    user: { ...buyer, document: account?.document ?? '', address: account?.profile ?? {} },
  };
}

function paymentWire({ payment, channel, saleId, transactionId }: Sale): object | null {
  if (!payment) return null;
  const { card, boleto, decline } = payment;
  return {
    type: payment.option,
    gateway: 'sandbox',
    channel,
    free: payment.option === 'free',
    acquirer: { name: 'Sandbox', paymentId: `gw-${saleId}` },
    authorizationCode: String(saleId),
    nsu: String(saleId),
    tid: transactionId.slice(0, 20),
    creditCard: card
      ? {
          brand: card.brand,
          masked: `${card.first}******${card.last}`,
          cardFirst: card.first,
          cardLast: card.last,
          expiration: card.expiration,
          holder: card.holder,
          installments: payment.installments,
        }
      : null,
    bankBillet: boleto
      ? { barCode: `34191${saleId}`, expiration: '', provider: 'sandbox', url: boleto }
      : null,
    declinedReason: decline
      ? { message: decline.message, code: decline.code, declinedBy: decline.declinedBy }
      : null,
  };
}
