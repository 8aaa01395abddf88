import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instantOf } from '../catalogue/dates.ts';
import type { IngresseEvent, TicketType } from '../catalogue/event.ts';
import { CODE } from '../code.ts';
import { type Context, caller, eventOf } from '../endpoint.ts';
import { invalid, Refusal, unknownTicket } from '../failure.ts';
import { bodyOf, id, listOf, text } from '../input.ts';
import { unlocked } from '../shelf/passkeys.ts';
import { freeCodes, freedCodes, poolOf } from '../shelf/stock.ts';
import { discountOf } from './coupons.ts';
import { methodsOf } from './methods.ts';
import {
  claimsOf,
  fullPrice,
  lineOf,
  reservationId,
  type Sale,
  type SaleLine,
  slotsOf,
  totalOf,
} from './sale.ts';
import { saleOf } from './sales.ts';

const HOLD_MS = 15 * 60_000;
const email = z.email();

const wanted = z.object({
  guestTypeId: id.optional(),
  // The portal's own example has it so.
  guesTypeId: id.optional(),
  quantity: id,
  holder: listOf(z.object({ email: text.default('') })).default([]),
});
const request = z.object({
  eventId: id,
  userId: id.optional(),
  tickets: listOf(wanted).default([]),
  passkey: text.nullish(),
  discountCode: text.nullish(),
  extras: listOf(
    z.object({
      externalId: text.default(''),
      name: text.default(''),
      quantity: id.default(1),
      unitPrice: id.default(0),
    }),
  ).default([]),
});

/** So many tickets of a type, and for whom. */
export type Wish = { type: TicketType; quantity: number; holders: readonly string[] };

/** `POST /shop` without a transaction: holds tickets for a quarter of an hour. The first failure wins. */
export async function reserve(context: Context): Promise<object> {
  const user = caller(context);
  const given = bodyOf(request, context.body);
  if (given.userId !== undefined && given.userId !== user.id) {
    throw new Refusal(1005, 'The buyer is not the user who is logged in.');
  }
  const event = eventOf(context, given.eventId);
  if (!event.saleEnabled) throw new Refusal(6001, 'Sales are disabled for this event.');
  const wishes = wishesOf(event, given.tickets);
  const shown = await unlocked(context, event, given.passkey ?? undefined);
  for (const { type } of wishes) checkOnSale(type, context.now);
  for (const { type, quantity } of wishes) {
    if (type.passkey !== null && !shown.has(type.id)) throw unknownTicket(type.id);
    if (quantity < type.minimum || quantity > type.maximum) throw invalid('quantity', quantity);
  }
  await checkAccountLimit(context, event, wishes);
  const sale: Sale = {
    ...(await blankSale(context, event)),
    passkey: given.passkey ?? null,
    extras: given.extras,
  };
  const held = await hold(context, event, wishes, sale, {
    check: () => {
      checkHolders(event, wishes);
      if (!user.verified) throw new Refusal(6033, 'Only verified users may buy.');
    },
    coupon: given.discountCode ?? undefined,
  });
  return { data: reservedWire(event, held) };
}

export function wishesOf(event: IngresseEvent, tickets: readonly z.infer<typeof wanted>[]): Wish[] {
  const asked = tickets.filter(({ quantity }) => quantity > 0);
  if (asked.length === 0) throw new Refusal(1001, 'No ticket was selected.');
  if (event.types.length === 0) throw new Refusal(3020, 'The event has no tickets.');
  const byType = Map.groupBy(asked, ({ guestTypeId, guesTypeId }) => guestTypeId ?? guesTypeId ?? 0);
  return [...byType].map(([typeId, some]) => {
    const type = event.types.find((one) => one.id === typeId);
    if (!type) throw unknownTicket(typeId);
    return {
      type,
      quantity: some.reduce((sum, { quantity }) => sum + quantity, 0),
      holders: some.flatMap(({ holder }) => holder.map((one) => one.email.trim().toLowerCase())),
    };
  });
}
export { wanted as wantedTicket };

async function checkAccountLimit(
  context: Context,
  event: IngresseEvent,
  wishes: readonly Wish[],
): Promise<void> {
  const { id: userId, reseller } = caller(context);
  if (reseller) return;
  const own = (await context.inventory.all<Sale>(CODE, { account: String(userId) })).map(saleOf);
  const had = own
    .filter(
      ({ eventId, status }) => eventId === event.id && ['pending', 'authorized', 'approved'].includes(status),
    )
    .reduce((sum, sale) => sum + slotsOf(sale).length, 0);
  const asked = wishes.reduce((sum, { quantity }) => sum + quantity, 0);
  if (had + asked > event.accountLimit) {
    throw new Refusal(6044, 'The limit of tickets for one account is exceeded.');
  }
}

function checkHolders({ transferRequired }: IngresseEvent, wishes: readonly Wish[]): void {
  for (const { holders, quantity } of wishes) {
    if (transferRequired && holders.filter(Boolean).length < quantity) {
      throw new Refusal(6031, 'Every ticket needs the e-mail of its holder.');
    }
    const bad = holders.find((one) => one && !email.safeParse(one).success);
    if (bad) throw new Refusal(6042, 'The e-mail of a holder is invalid.', { fields: { email: bad } });
  }
}

/** A sale with nothing in it yet. */
export async function blankSale(
  { inventory, application, user, now }: Context,
  event: IngresseEvent,
): Promise<Sale> {
  const number = await inventory.next();
  const at = now.getTime();
  const userId = user?.id ?? 0;
  return {
    transactionId: createHash('sha1').update(`ingresse ${number}`).digest('hex').toUpperCase(),
    saleId: 33_000 + number,
    eventId: event.id,
    userId,
    applicationId: application.id,
    companyId: event.companyId,
    status: 'pending',
    history: [{ name: 'pending', at }],
    createdAt: at,
    modifiedAt: at,
    refundableUntil: null,
    lines: [],
    extras: [],
    passkey: null,
    coupon: null,
    insured: false,
    channel: 'online',
    operatorId: userId,
    payment: null,
    refund: null,
    chargeback: null,
  };
}

type HoldOptions = {
  /** What is looked at only when there is stock. */
  check?: () => void;
  coupon?: string | undefined;
  /** Exactly these codes, by type. */
  chosen?: ReadonlyMap<number, readonly number[]>;
};

/** Holds the tickets of a sale in the engine. The answer is the sale with its tickets. */
export async function hold(
  context: Context,
  event: IngresseEvent,
  wishes: readonly Wish[],
  sale: Sale,
  { check, coupon, chosen }: HoldOptions,
): Promise<Sale> {
  const { inventory, now } = context;
  const [freed, inside] = await Promise.all([freedCodes(context, [event]), enteredUnsold(context, event)]);
  const discount = coupon
    ? await discountOf(
        context,
        { ...sale, lines: wishes.map(({ type, quantity }) => priced(type, quantity)) },
        coupon,
      )
    : sale.coupon;
  const pools = wishes.map(({ type }) => poolOf(type));
  let held: Sale = sale;
  const done = await inventory.hold<Sale>({
    supplier: CODE,
    account: String(sale.userId),
    id: reservationId(sale.transactionId),
    reference: reservationId(`sale-${sale.saleId}`),
    performances: pools,
    heldUntil: new Date(now.getTime() + HOLD_MS),
    decide: (taken) => {
      if (context.declined) throw new Refusal(3041, 'There are fewer tickets than asked.');
      const lines = wishes.map(({ type, quantity, holders }): SaleLine => {
        const wanted = chosen?.get(type.id);
        const gone = taken(poolOf(type));
        const free = wanted
          ? wanted.filter((slot) => !gone.seats.has(String(slot)))
          : freeCodes(event, type, { taken: gone, freed: freed.get(type.id), inside }, quantity);
        if (free.length === 0 && !wanted) throw new Refusal(6004, 'This ticket is sold out.');
        if (free.length < quantity) throw new Refusal(3041, 'There are fewer tickets than asked.');
        return lineOf(type, free, holders);
      });
      check?.();
      held = { ...sale, lines, coupon: discount };
      return { claims: claimsOf(lines), document: held };
    },
  });
  if (!done) throw new Refusal(3041, 'There are fewer tickets than asked.');
  return held;
}

function priced(type: TicketType, quantity: number): SaleLine {
  return lineOf(
    type,
    Array.from({ length: quantity }, (_unused, at) => at),
  );
}

function checkOnSale(type: TicketType, now: Date): void {
  if (now >= instantOf(type.begin, now) && now <= instantOf(type.end, now)) return;
  throw new Refusal(6013, 'This ticket is not on sale.', { fields: { guestTypeId: type.id } });
}

/** Codes that nobody bought and that somebody entered with: the booth may have sold them. */
async function enteredUnsold({ db }: Context, event: IngresseEvent): Promise<Set<number>> {
  const rows = await db
    .selectFrom('presence')
    .innerJoin('slot', 'slot.id', 'presence.slot')
    .select('slot.id')
    .where('slot.event', '=', event.id)
    .where('slot.sold', '=', false)
    .where('presence.inside', '=', true)
    .execute();
  return new Set(rows.map(({ id: slot }) => Number(slot)));
}

function reservedWire(event: IngresseEvent, sale: Sale): object {
  const full = fullPrice(sale);
  const total = totalOf(sale);
  return {
    transactionId: sale.transactionId,
    status: sale.status,
    message: '',
    availablePaymentMethods: methodsOf(event, total),
    insurance: { enabled: false, rate: 0, value: 0, partner: '' },
    ...(sale.coupon
      ? {
          coupon: {
            oldAmount: full / 100,
            discountAmount: sale.coupon.discount / 100,
            newAmount: total / 100,
          },
        }
      : {}),
  };
}
