import { z } from 'zod';
import { Refusal } from '../failure.ts';
import { text } from '../input.ts';
import type { Card, Decline, SaleStatus } from './sale.ts';

/** What a card is charged with. */
export const cardInput = z.object({
  number: text,
  holderName: text,
  expiracyMonth: text,
  expiracyYear: text,
  cvv: text,
  save: z.unknown().optional(),
});
export type CardInput = z.infer<typeof cardInput>;

type Outcome = {
  status: Extract<SaleStatus, 'approved' | 'authorized' | 'declined' | 'manual review'>;
  decline: Decline | null;
};

/** Test cards of the acquirer, and cards and holders with which a payment ends otherwise. */
const DECLINED: Readonly<Record<string, [Decline['code'], string]>> = {
  '5155901222280002': ['GTW-1005', 'The card number is invalid'],
  '5155901222280005': ['GTW-1003', 'Not authorised'],
};

const BRANDS: readonly [RegExp, string][] = [
  [/^(636368|438935|504175|451416|5067|650[4-9])/, 'elo'],
  [/^(606282|3841)/, 'hipercard'],
  [/^3[47]/, 'amex'],
  [/^4/, 'visa'],
  [/^(5[1-5]|2[2-7])/, 'mastercard'],
];

/** The card that was given; problems before the gateway are refusals. */
export function readCard(given: unknown, accepted: readonly string[]): CardInput & { brand: string } {
  const read = cardInput.safeParse(given);
  if (!read.success) throw new Refusal(1031, 'The credit card data is incomplete.');
  const card = { ...read.data, number: read.data.number.replaceAll(/\D/g, '') };
  if (Object.values(card).includes('')) throw new Refusal(1031, 'The credit card data is incomplete.');
  const brand = brandOf(card.number);
  checkBrand(brand, accepted);
  return { ...card, brand };
}

export function checkBrand(brand: string, accepted: readonly string[]): void {
  if (accepted.includes(brand)) return;
  throw new Refusal(1216, 'The card brand is not accepted for this event.', {
    details: { code: 'GTW-1001', message: 'Brand not accepted' },
  });
}

export function brandOf(number: string): string {
  return BRANDS.find(([pattern]) => pattern.test(number))?.[1] ?? 'unknown';
}

export function maskedCard({
  number,
  brand,
  holderName,
  expiracyMonth,
  expiracyYear,
}: CardInput & { brand: string }): Card {
  return {
    brand,
    first: number.slice(0, 6),
    last: number.slice(-4),
    holder: holderName,
    expiration: `${expiracyMonth.padStart(2, '0')}/${expiracyYear}`,
  };
}

/** What the acquirer says to a card. */
export function charge(card: CardInput, now: Date): Outcome {
  const holder = card.holderName.trim().toUpperCase();
  if (holder === 'TIMEOUT') {
    throw new Refusal(5010, 'The payment gateway does not answer.', {
      details: { code: 'GTW-1007', message: 'Acquirer down' },
    });
  }
  const [code, message] =
    (card.cvv === '000' ? (['GTW-1002', 'The security code is wrong'] as const) : undefined) ??
    (isExpired(card, now) ? (['GTW-1006', 'The card is expired'] as const) : undefined) ??
    DECLINED[card.number] ??
    (holder === 'FRAUD' ? (['GTW-1015', 'Refused in review'] as const) : []);
  if (code && message) return declined(code, message, now, holder === 'FRAUD' ? 'antifraud' : 'acquirer');
  if (holder === 'REVIEW') return { status: 'manual review', decline: null };
  return { status: holder === 'AUTH' ? 'authorized' : 'approved', decline: null };
}

export function declined(
  code: Decline['code'],
  message: string,
  now: Date,
  declinedBy: Decline['declinedBy'] = 'acquirer',
): Outcome {
  return { status: 'declined', decline: { code, message, declinedBy, at: now.getTime() } };
}

function isExpired({ expiracyMonth, expiracyYear }: CardInput, now: Date): boolean {
  const year = Number(expiracyYear) < 100 ? 2000 + Number(expiracyYear) : Number(expiracyYear);
  const month = Number(expiracyMonth);
  const bad = !Number.isInteger(year) || !(month >= 1 && month <= 12);
  return bad || Date.UTC(year, month, 1) <= now.getTime();
}
