import { z } from 'zod';
import type { Change } from '../../engine/reservation.ts';
import { isoIn } from '../catalogue/dates.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, caller, eventOf } from '../endpoint.ts';
import { Refusal, unknownTransaction } from '../failure.ts';
import { bodyOf, flag, id, text } from '../input.ts';
import { approved, receiversOf } from './approve.ts';
import { asInput, cardsOf, saveCard } from './cards.ts';
import { charge, checkBrand, declined, maskedCard, readCard } from './gateway.ts';
import { MOST_INSTALLMENTS, withInterest } from './methods.ts';
import {
  type Payment,
  reservationId,
  type Sale,
  type SaleStatus,
  taxOf,
  totalOf,
  withStatus,
} from './sale.ts';
import { FOR_EVER, ranOut, saleOf } from './sales.ts';

const BOLETO_MS = 3 * 86_400_000;
const PIX_MS = 30 * 60_000;

const request = z.object({
  transactionId: text,
  userId: id.optional(),
  paymentMethod: text.nullish(),
  document: text.nullish(),
  installments: z.union([z.number(), z.string()]).nullish(),
  creditcard: z.unknown().optional(),
  creditCardToken: z.object({ token: text }).nullish(),
  wallet: z.object({ id: text }).nullish(),
});
type Request = z.infer<typeof request>;

/** What became of a payment. */
type Outcome = { status: SaleStatus; payment: Payment; heldUntil?: Date };
const NOTHING_SPECIAL = {
  details: '',
  installments: 1,
  interest: 0,
  card: null,
  decline: null,
  boleto: null,
  pix: null,
};

/** `POST /shop` with a transaction: pays. A decline is no refusal, but an answer with a status. */
export async function pay(context: Context): Promise<object> {
  const user = caller(context);
  const given = bodyOf(request, context.body);
  const { inventory, now } = context;
  const key = reservationId(given.transactionId.toUpperCase());
  const found = await inventory.find<Sale>(key);
  if (!found) throw unknownTransaction(given.transactionId);
  if (found.document.userId !== user.id || (given.userId !== undefined && given.userId !== user.id)) {
    throw new Refusal(1005, 'The payer is not the user who reserved.');
  }
  if (ranOut(found)) throw expired();
  if (found.document.status !== 'pending') throw notPending();
  const event = eventOf(context, found.document.eventId);
  const outcome = await outcomeOf(context, event, found.document, given);
  const receivers = await receiversOf(context, found.document);

  const done = await inventory.change<Sale>(key, async (current, _taken, session): Promise<Change> => {
    if (ranOut(current)) throw expired();
    if (current.document.status !== 'pending') throw notPending();
    const { status, payment, heldUntil } = outcome;
    const sale = { ...current.document, payment };
    if (status === 'approved') return approved(session, context, sale, receivers, now);
    if (status === 'declined') return { state: 'failed', document: withStatus(sale, status, now.getTime()) };
    if (status === 'pending') return { document: sale, ...(heldUntil ? { heldUntil } : {}) };
    return { heldUntil: FOR_EVER, document: withStatus(sale, status, now.getTime()) };
  });
  return { data: paidWire(context, done ? saleOf(done.reservation) : found.document) };
}

function expired(): Refusal {
  return new Refusal(3023, 'The transaction is no longer pending, the reservation has run out.');
}

function notPending(): Refusal {
  return new Refusal(6005, 'The transaction is not available any more.');
}

async function outcomeOf(
  context: Context,
  event: IngresseEvent,
  sale: Sale,
  given: Request,
): Promise<Outcome> {
  const { now, origin, declined: ordered } = context;
  const total = totalOf(sale);
  if (total === 0) return { status: 'approved', payment: { ...NOTHING_SPECIAL, option: 'free' } };
  const method = given.paymentMethod ?? '';
  const saved = method === 'creditCardToken' || given.wallet || given.creditCardToken;
  if (method !== 'creditCardToken' && !event.methods.some((one) => one === method)) {
    throw method === 'BoletoBancario'
      ? new Refusal(6010, 'Boleto is not accepted for this event.')
      : new Refusal(6009, 'The payment method is not accepted.', { fields: { paymentMethod: method } });
  }
  checkDocument(given.document || caller(context).document);
  if (method === 'BoletoBancario') {
    const boleto = `${origin}/__sandbox/boleto/${sale.transactionId}`;
    const payment = { ...NOTHING_SPECIAL, option: 'bankBillet', boleto };
    return { status: 'pending', payment, heldUntil: new Date(now.getTime() + BOLETO_MS) };
  }
  if (method === 'pix') {
    const pix = `00020126sandbox-pix-${sale.transactionId}5303986540${(total / 100).toFixed(2)}6304`;
    const payment = { ...NOTHING_SPECIAL, option: 'pix', pix };
    return { status: 'pending', payment, heldUntil: new Date(now.getTime() + PIX_MS) };
  }
  const installments = installmentsOf(given.installments);
  const card = saved ? await savedCard(context, event, given) : readCard(given.creditcard, event.brands);
  const { status, decline } = ordered ? declined('GTW-1014', 'Purchase refused', now) : charge(card, now);
  if (!saved && status === 'approved' && isOn(card.save)) await keep(context, card);
  return {
    status,
    payment: {
      ...NOTHING_SPECIAL,
      option: 'creditCard',
      details: card.brand.replace(/^./, (letter) => letter.toUpperCase()),
      installments,
      interest: withInterest(total, installments) - total,
      card: maskedCard(card),
      decline,
    },
  };
}

async function savedCard(context: Context, event: IngresseEvent, { wallet, creditCardToken }: Request) {
  const wanted = creditCardToken?.token ?? wallet?.id;
  const card = (await cardsOf(context, caller(context).id)).find(({ token }) => token === wanted);
  if (!card) throw new Refusal(1031, 'The credit card data is incomplete.');
  checkBrand(card.brand, event.brands);
  return { ...asInput(card), brand: card.brand };
}

async function keep(context: Context, card: ReturnType<typeof readCard>): Promise<void> {
  const { number, holderName: holder, expiracyMonth, expiracyYear } = card;
  const user = caller(context);
  const kept = { number, holder, expiration: `${expiracyMonth}/${expiracyYear}`, document: user.document };
  // A card too many, or one that is there already, does not spoil the purchase.
  await saveCard(context, user.id, kept).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

function isOn(value: unknown): boolean {
  return flag.catch(false).parse(value);
}

function installmentsOf(given: Request['installments']): number {
  const number = Number(given ?? 1);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_INSTALLMENTS) return number;
  throw new Refusal(1013, 'The number of instalments is invalid.', { fields: { installments: given } });
}

function checkDocument(document: string): void {
  const digits = document.replaceAll(/\D/g, '');
  if (digits === '') throw new Refusal(1033, 'The CPF is required.');
  if (digits.length !== 11) throw new Refusal(1060, 'The CPF is invalid.', { fields: { document } });
}

function paidWire({ origin }: Context, sale: Sale): object {
  const { payment } = sale;
  const decline = payment?.decline;
  return {
    transactionId: sale.transactionId,
    status: sale.status,
    message: decline ? 'Payment refused' : '',
    boleto: payment?.boleto ?? '',
    ...(payment?.pix
      ? { qrcode: { url: payment.pix, image: `${origin}/__sandbox/pix/${sale.transactionId}.svg` } }
      : {}),
    tax: taxOf(sale) / 100,
    total: (totalOf(sale) + (payment?.interest ?? 0)) / 100,
    ...(decline
      ? {
          declinedReason: {
            message: decline.message,
            declinedBy: decline.declinedBy,
            createdAt: isoIn(new Date(decline.at)),
            code: decline.code,
          },
        }
      : {}),
  };
}
