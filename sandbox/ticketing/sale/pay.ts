import { z } from 'zod';
import { type Database, within } from '../database.ts';
import type { Context, Scene } from '../endpoint.ts';
import { refused } from '../gateway/failure.ts';
import { readForm } from '../gateway/form.ts';
import { amount, stamp } from '../gateway/stamp.ts';
import type { MovementRow } from '../tables.ts';
import { type Order, type OrderDocument, orderIn, orderStatus, totalsOf } from './order.ts';
import { issueTickets } from './ticket.ts';

type Movement = Pick<MovementRow, 'type' | 'status' | 'card' | 'reason'>;

const CARD_DIGITS = /^\d{16}$/;
const MONTH = /^(0[1-9]|1[0-2])\/(\d{2})$/;

/** What a payment's body holds; numbers are taken as text or number. */
function formAt(now: Date) {
  const notPast = (text: string) => {
    const [, month, year] = MONTH.exec(text) ?? [];
    return month !== undefined && new Date(Date.UTC(2000 + Number(year), Number(month))) > now;
  };
  return {
    number: z
      .string()
      .transform(withoutSpaces)
      .refine((text) => CARD_DIGITS.test(text)),
    cvv: z.union([z.string(), z.int().transform(threeDigits)]).refine((text) => /^\d{3}$/.test(text)),
    expiryDate: z.string().refine(notPast),
    name: z.string(),
    email: z.string().includes('@'),
    phone: z.string(),
    address1: z.string(),
    city: z.string(),
    district: z.string(),
    country: z.string(),
    address2: z.string().optional(),
  };
}

/** Takes the money and issues the tickets, together. A card that is declined is an answer, and may be tried again. */
export async function pay(context: Context): Promise<object> {
  const { db, now, declined } = context;
  const order = await orderIn(context);
  if (order.state !== 'held') throw notPayable(order);
  const card = await readForm(formAt(now), context.body());
  const payment = { type: 'payment', status: 'Authorised', card: card.number.slice(-4), reason: '' } as const;
  const { total } = totalsOf(order.document);
  if (declined || !isLuhnValid(card.number)) {
    await recordMovement(db, order.document, { ...payment, status: 'Declined' }, now);
    return { date: stamp(now), amount: amount(total), status: 'Declined' };
  }
  const done = await fulfil(context, order.id, payment);
  if (!done?.changed) throw notPayable(done?.reservation ?? order);
  return { date: stamp(now), amount: amount(total), status: 'Authorised' };
}

/** Writes down an order's payment and its tickets, if it is still held. */
export function fulfil(
  { inventory, now }: Pick<Scene, 'inventory' | 'now'>,
  order: string,
  payment: Movement,
): Promise<{ changed: boolean; reservation: Order } | undefined> {
  return inventory.change<OrderDocument>(order, async (present, _taken, session) => {
    if (present.state !== 'held') return null;
    const mine = within(session);
    await issueTickets(mine, present.document, now);
    await recordMovement(mine, present.document, payment, now);
    return { state: 'purchased' };
  });
}

function notPayable(order: Order) {
  return refused(409, `You cannot pay for a ${orderStatus(order)} order.`);
}

/** Writes down that money moved, or was not let to. */
export async function recordMovement(
  db: Database,
  order: OrderDocument,
  movement: Movement,
  at: Date,
): Promise<void> {
  const { subtotal, fees, total } = totalsOf(order);
  await db
    .insertInto('movement')
    .values({
      ...movement,
      order_number: order.number,
      customer: order.customer,
      events: [...new Set(order.items.map(({ event }) => event))],
      hosts: [...order.hosts],
      amount: movement.type === 'refund' ? -total : total,
      subtotal,
      fees,
      at,
    })
    .execute();
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}
function threeDigits(number: number): string {
  return String(number).padStart(3, '0');
}

/** Whether the last digit of a card's number fits the others. */
function isLuhnValid(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
