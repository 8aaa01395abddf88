import { z } from 'zod';
import { dateAndTime } from '../catalogue/dates.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, caller, eventOf, param } from '../endpoint.ts';
import { Refusal, unknownTicket } from '../failure.ts';
import { bodyOf, id, listOf, text } from '../input.ts';
import { demand } from '../roles.ts';
import { findCodes, readSlots } from '../slots.ts';
import { approveHeld } from './approve.ts';
import { reais } from './detail-wire.ts';
import { blankSale, hold, type Wish, wantedTicket, wishesOf } from './reserve.ts';
import { type Payment, type Sale, slotsOf, totalOf } from './sale.ts';
import { needSale } from './sales.ts';

const sold = z.object({
  eventId: id,
  tickets: listOf(wantedTicket).default([]),
  payment: text.default('money'),
  userEmail: text.nullish(),
  user: id.nullish(),
  installments: id.default(1),
  ticketOwnerDocument: text.nullish(),
  /** Codes that the booth sold while it was offline. */
  codes: listOf(text).optional(),
});
const PAYMENT =
  /^(money|boleto|check|free|others|creditcard_(visa|mastercard|amex|diners|elo)|debitcard_(visa|mastercard|elo))$/;
/** A document that has had all it may have. */
const EXHAUSTED = '99999999999';
const OPTIONS: Readonly<Record<string, string>> = {
  boleto: 'bankBillet',
  check: 'bankCheck',
  free: 'free',
  money: 'money',
  others: 'other',
};

async function buyerId(
  { accounts }: Context,
  email: string | null | undefined,
  user: number | null | undefined,
) {
  if (user) return user;
  if (!email) return undefined;
  const known = await accounts.findByEmail(email);
  return (known ?? (await accounts.createIncomplete(email))).id;
}

/** `POST /ticketbooth?method=sell`: sold and paid at once. */
export async function sell(context: Context): Promise<object> {
  const given = bodyOf(sold, context.body);
  const event = eventOf(context, given.eventId);
  demand(context.user, 'booth', event);
  if (!PAYMENT.test(given.payment)) throw new Refusal(6009, 'The payment method is not accepted.');
  if (given.ticketOwnerDocument === EXHAUSTED) throw exhausted();
  const wishes = wishesOf(event, given.tickets);
  const sale: Sale = {
    ...(await blankSale(context, event)),
    userId: (await buyerId(context, given.userEmail, given.user)) ?? caller(context).id,
    channel: 'booth',
  };
  const chosen = given.codes?.length ? await boundCodes(context, event, wishes, given.codes) : undefined;
  const held = await hold(context, event, wishes, sale, chosen ? { chosen } : {});
  const [kind = 'money', brand = ''] = given.payment.split('_');
  const option =
    kind === 'creditcard' ? 'creditCard' : kind === 'debitcard' ? 'debitCard' : (OPTIONS[kind] ?? 'other');
  const payment = plainPayment(option, brand, given.installments);
  const done = await approveHeld(context, { ...held, payment }, context.now);
  return { transactionStatus: { transactionId: done.transactionId, status: done.status } };
}

/** Exactly the codes that were handed out: one for each ticket, all of them unsold, or the sale is refused. */
async function boundCodes(
  { db, catalogue }: Context,
  event: IngresseEvent,
  wishes: readonly Wish[],
  codes: readonly string[],
): Promise<Map<number, number[]>> {
  const found = await findCodes(db, catalogue, event, codes);
  const byType = new Map<number, number[]>();
  for (const code of codes) {
    const one = found.get(code);
    if (!one || one.slot.imported) throw unknownTicket(code);
    if (one.retired || one.slot.transactionId !== null) throw new Refusal(3041, 'A code was sold already.');
    byType.set(one.slot.typeId, [...(byType.get(one.slot.typeId) ?? []), one.slot.id]);
  }
  for (const { type, quantity } of wishes) {
    if (byType.get(type.id)?.length !== quantity)
      throw new Refusal(3041, 'There must be one code for each ticket.');
  }
  return byType;
}

function plainPayment(option: string, details: string, installments = 1): Payment {
  return { option, details, installments, interest: 0, card: null, decline: null, boleto: null, pix: null };
}

function exhausted(): Refusal {
  return new Refusal(132, 'This document has exceeded the limit for the ticket.');
}

/** `POST /ticketbooth/validate`. */
export function validateDocument(context: Context): object {
  const { eventId, document } = bodyOf(z.object({ eventId: id, document: text.default('') }), context.body);
  demand(context.user, 'booth', eventOf(context, eventId));
  if (document.replaceAll(/\D/g, '') === EXHAUSTED) throw exhausted();
  return { success: true };
}

/** `GET /ticketbooth/{id}?method=print`: all in text, for a printer. */
export async function printTickets(context: Context): Promise<object> {
  const sale = await needSale(context, param(context, 'transactionId'));
  const event = eventOf(context, sale.eventId);
  const slots = await readSlots(context.db, context.catalogue, slotsOf(sale));
  const operator = await context.accounts.find(sale.operatorId);
  const saleDate = new Date(sale.createdAt).toISOString().slice(0, 10);
  const data = slots.map((slot, at) => {
    const type = event.types.find(({ id: typeId }) => typeId === slot.typeId);
    const moment = type?.sessions[0]?.moment;
    const { date, time } = moment ? dateAndTime(moment, context.now) : { date: '', time: '' };
    return {
      ticketCode: slot.code,
      ticketSequence: `${at + 1}/${slots.length}`,
      ticketTypeName: type?.group.name ?? '',
      ticketGuestType: type?.name ?? '',
      ticketPrice: reais(type?.price ?? 0),
      ticketIngresseTax: reais(type?.tax ?? 0),
      ticketDescription: '',
      eventTitleL1: event.title,
      eventTitleL2: '',
      eventVenue: event.place.name,
      eventAddress: `${event.place.street}, ${event.place.city}`,
      eventDate: date,
      eventDay: date.slice(0, 2),
      eventMonth: date.slice(3, 5),
      eventTimeHH: time.slice(0, 2),
      eventTimeMM: time.slice(3, 5),
      eventType: 'event',
      saleOperatorName: operator?.name ?? '',
      saleDate,
      purchaseDate: saleDate,
      salePayment: sale.payment?.option ?? '',
      saleTotal: reais(totalOf(sale)),
    };
  });
  return { data };
}

/** `POST /ticketbooth/{id}/history`: that tickets were printed. */
export async function notePrint(context: Context): Promise<object> {
  await needSale(context, param(context, 'transactionId'));
  return { status: true };
}

const given = z.object({
  eventId: id,
  emails: z.union([listOf(text), text.transform((list) => list.split(/[,;\s]+/).filter(Boolean))]),
  ticketTypeId: id,
});

/** `POST /freepass`: a free ticket for each address. */
export async function freePass(context: Context): Promise<object> {
  const { eventId, emails, ticketTypeId } = bodyOf(given, context.body);
  const event = eventOf(context, eventId);
  demand(context.user, 'booth', event);
  const bad = emails.find((email) => !z.email().safeParse(email).success);
  if (bad) throw new Refusal(1007, 'The e-mail is invalid.', { fields: { email: bad } });
  const wishes = wishesOf(event, [{ guestTypeId: ticketTypeId, quantity: 1, holder: [] }]);
  let transactionId = '';
  for (const email of emails) {
    const userId = (await buyerId(context, email, undefined)) ?? 0;
    const sale: Sale = { ...(await blankSale(context, event)), userId, channel: 'freepass' };
    const held = await hold(context, event, wishes, sale, {});
    const free = held.lines.map((line) => ({ ...line, price: 0, tax: 0 }));
    await approveHeld(context, { ...held, lines: free, payment: plainPayment('free', '') }, context.now);
    transactionId = held.transactionId;
  }
  return { status: true, data: { transactionId } };
}
