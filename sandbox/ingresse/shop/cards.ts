import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CODE } from '../code.ts';
import { type Context, caller, param } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { bodyOf, flag, text } from '../input.ts';
import { brandOf, type CardInput } from './gateway.ts';

/** A card that a buyer keeps with Ingresse. */
export type SavedCard = {
  token: string;
  number: string;
  brand: string;
  holder: string;
  expiration: string;
  document: string;
  default: boolean;
};

const KIND = 'card';
const MOST = 3;
const created = z.object({
  number: text,
  holder: text,
  expiration: text,
  cvv: text.optional(),
  document: text.default(''),
});

/** Cards that are always there. */
function seededCards(userId: number): SavedCard[] {
  if (userId !== 7030 && userId !== 7031) return [];
  return [
    {
      token: `card-${userId}`,
      number: '4012001037141112',
      brand: 'visa',
      holder: 'FOYER TICKETS',
      expiration: '12/2099',
      document: '',
      default: true,
    },
  ];
}

export async function cardsOf({ records }: Pick<Context, 'records'>, userId: number): Promise<SavedCard[]> {
  const kept = await records.list<SavedCard>({ supplier: CODE, kind: KIND }, { account: String(userId) });
  const cards = kept.map(({ document }) => document);
  return [
    ...seededCards(userId).filter(({ token }) => !cards.some((card) => card.token === token)),
    ...cards,
  ];
}

/** Keeps a card; three at most, none twice. */
export async function saveCard(
  context: Pick<Context, 'records'>,
  userId: number,
  card: Omit<SavedCard, 'token' | 'default' | 'brand'>,
): Promise<SavedCard> {
  const known = await cardsOf(context, userId);
  if (known.some(({ number }) => number === card.number))
    throw new Refusal(6074, 'The card is already saved.');
  if (known.length >= MOST) throw new Refusal(6073, `At most ${MOST} cards can be saved.`);
  const token = createHash('sha1').update(`${userId} ${card.number}`).digest('hex').slice(0, 24);
  const saved = { ...card, token, brand: brandOf(card.number), default: known.length === 0 };
  await put(context, userId, saved);
  return saved;
}

async function put({ records }: Pick<Context, 'records'>, userId: number, card: SavedCard): Promise<void> {
  await records.put(
    { supplier: CODE, kind: KIND, id: card.token },
    { account: String(userId), document: card },
  );
}

/** A saved card as the gateway takes it. */
export function asInput({ number, holder, expiration }: SavedCard): CardInput {
  const [expiracyMonth = '', expiracyYear = ''] = expiration.split('/');
  return { number, holderName: holder, expiracyMonth, expiracyYear, cvv: '123' };
}

function cardWire(card: SavedCard): object {
  return {
    id: card.token,
    token: card.token,
    brand: card.brand,
    firstSix: card.number.slice(0, 6),
    lastFour: card.number.slice(-4),
    expiration: card.expiration,
    default: card.default,
    holder: { name: card.holder, document: card.document },
  };
}

/** `GET /wallet`. */
export async function listCards(context: Context): Promise<object> {
  const cards = await cardsOf(context, caller(context).id);
  return { wallet: { creditCard: cards.map(cardWire), paypal: [] } };
}

/** `POST /wallet/creditcard`. */
export async function addCard(context: Context): Promise<object> {
  const { number, holder, expiration, document } = bodyOf(created, context.body);
  const plain = number.replaceAll(/\D/g, '');
  if (plain.length < 13) throw new Refusal(1031, 'The credit card data is incomplete.');
  const saved = await saveCard(context, caller(context).id, { number: plain, holder, expiration, document });
  return cardWire(saved);
}

async function own(context: Context): Promise<SavedCard> {
  const cards = await cardsOf(context, caller(context).id);
  const found = cards.find(({ token }) => token === param(context, 'token'));
  if (!found) throw new Refusal(1031, 'The card is not known.');
  return found;
}

/** `PUT /wallet/creditcard/{token}`. */
export async function changeCard(context: Context): Promise<object> {
  const card = await own(context);
  const { id: userId } = caller(context);
  const wanted = bodyOf(z.object({ default: flag.default(false) }), context.body).default;
  for (const other of wanted ? await cardsOf(context, userId) : []) {
    if (other.default) await put(context, userId, { ...other, default: false });
  }
  const changed = { ...card, default: wanted };
  await put(context, userId, changed);
  return cardWire(changed);
}

/** `DELETE /wallet/creditcard/{token}`. */
export async function removeCard(context: Context): Promise<object> {
  const { token } = await own(context);
  await context.records.remove({ supplier: CODE, kind: KIND, id: token });
  return { status: true };
}
