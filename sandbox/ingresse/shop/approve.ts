import type { Change } from '../../engine/reservation.ts';
import { personOf } from '../accounts.ts';
import { instantOf } from '../catalogue/dates.ts';
import { within } from '../database.ts';
import type { Services } from '../endpoint.ts';
import type { Person } from '../slot.ts';
import { reservationId, type Sale, withStatus } from './sale.ts';
import { giveTickets } from './sale-tickets.ts';

const DAY_MS = 86_400_000;
const REFUND_DAYS = 7;
const BEFORE_SESSION_DAYS = 2;

type Approving = Pick<Services, 'accounts' | 'catalogue' | 'inventory'>;
type Receivers = { buyer: Person; byEmail: ReadonlyMap<string, Person> };
type EngineSession = Parameters<typeof within>[0];

/** Whom the tickets of a sale go to. Looked up beforehand: inside the sale's transaction nothing else is waited for. */
export async function receiversOf({ accounts }: Pick<Services, 'accounts'>, sale: Sale): Promise<Receivers> {
  const user = await accounts.find(sale.userId);
  const buyer = user ? personOf(user) : { id: sale.userId || null, name: '', email: '', document: null };
  const emails = new Set(sale.lines.flatMap(({ holders }) => holders.filter(Boolean)));
  const byEmail = new Map<string, Person>();
  for (const email of emails) {
    const known = await accounts.findByEmail(email);
    byEmail.set(email, known ? personOf(known) : { id: null, name: '', email, document: null });
  }
  return { buyer, byEmail };
}

/** What makes a sale approved: its places are sold, its tickets given. */
export async function approved(
  session: EngineSession,
  { catalogue }: Pick<Services, 'catalogue'>,
  sale: Sale,
  receivers: Receivers,
  now: Date,
): Promise<Change & { document: Sale }> {
  const document: Sale = {
    ...withStatus(sale, 'approved', now.getTime()),
    refundableUntil: refundableUntil({ catalogue }, sale, now),
  };
  await giveTickets(within(session), catalogue, document, receivers, now.getTime());
  return { state: 'purchased', document };
}

function refundableUntil({ catalogue }: Pick<Services, 'catalogue'>, sale: Sale, now: Date): number {
  const sessions = sale.lines.flatMap(({ typeId }) => catalogue.type(typeId)?.sessions ?? []);
  const first = Math.min(...sessions.map(({ moment }) => instantOf(moment, now).getTime()));
  return Math.min(now.getTime() + REFUND_DAYS * DAY_MS, first - BEFORE_SESSION_DAYS * DAY_MS);
}

/** Approves a sale that is held, at once: what was sold at a booth, or for nothing. */
export async function approveHeld(services: Approving, sale: Sale, now: Date): Promise<Sale> {
  const receivers = await receiversOf(services, sale);
  const done = await services.inventory.change<Sale>(
    reservationId(sale.transactionId),
    ({ document }, _taken, session) =>
      approved(session, services, { ...document, lines: sale.lines, payment: sale.payment }, receivers, now),
  );
  return done?.reservation.document ?? sale;
}
