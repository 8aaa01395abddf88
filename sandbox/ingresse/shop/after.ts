import { sql } from 'kysely';
import { z } from 'zod';
import type { Change } from '../../engine/reservation.ts';
import { within } from '../database.ts';
import { type Context, caller, param, type Scene, type Services } from '../endpoint.ts';
import { noPermission, Refusal } from '../failure.ts';
import { bodyOf, text } from '../input.ts';
import { may } from '../roles.ts';
import { readSlots } from '../slots.ts';
import { approved, receiversOf } from './approve.ts';
import { detailWire } from './detail-wire.ts';
import { reservationId, type Sale, slotsOf, withStatus } from './sale.ts';
import { takeTickets } from './sale-tickets.ts';
import { FOR_EVER, findSale, keepSale, needSale, saleOf } from './sales.ts';

type Deciding = Parameters<Services['inventory']['change']>[1];
type EngineSession = Parameters<Deciding>[2];

const REASONS = ['The event was cancelled', 'The buyer cannot come', 'Bought by mistake', 'Suspected fraud'];

/** Whether a buyer can have the money back. */
export async function canRefund(
  { db, catalogue, now }: Pick<Context, 'db' | 'catalogue' | 'now'>,
  sale: Sale,
): Promise<boolean> {
  if (sale.status !== 'approved' || now.getTime() >= (sale.refundableUntil ?? 0)) return false;
  const ids = slotsOf(sale);
  const used = await db
    .selectFrom('presence')
    .select('slot')
    .where(sql<boolean>`slot = any(${ids}::bigint[])`)
    .where('last_in', 'is not', null)
    .execute();
  const slots = await readSlots(db, catalogue, ids);
  return used.length === 0 && !slots.some(({ transferred }) => transferred);
}

/** `POST /shop/{id}/refund` and `POST /sale/{id}?method=refund`. The reason may be anywhere or nowhere. */
export async function refund(context: Context): Promise<object> {
  const user = caller(context);
  const given = bodyOf(z.object({ reason: text.nullish() }), context.body);
  const reason = given.reason ?? context.query.text('reason') ?? '';
  const sale = await needSale(context, param(context, 'transactionId'));
  const refused = new Refusal(3036, 'Only approved transactions can be refunded.');
  if (context.declined || (sale.status !== 'approved' && sale.status !== 'manual review')) throw refused;
  if (!sells(context, sale) && !(await canRefund(context, sale))) throw refused;
  await keepSale(context, sale);
  return changed(context, sale, async (current, session) => {
    if (current.status !== 'approved' && current.status !== 'manual review') throw refused;
    return undone(context, session, current, { operatorId: user.id, reason });
  });
}

async function undone(
  { catalogue, now }: Pick<Context, 'catalogue' | 'now'>,
  session: EngineSession,
  sale: Sale,
  { operatorId, reason }: { operatorId: number; reason: string },
): Promise<Change> {
  const at = now.getTime();
  await takeTickets(within(session), catalogue, sale, at);
  return {
    state: 'released',
    document: { ...withStatus(sale, 'refund', at), refund: { operatorId, reason, at } },
  };
}

/** `POST /shop/{id}/cancel`: what was not bought yet is given up. */
export async function cancel(context: Context): Promise<object> {
  const sale = await needSale(context, param(context, 'transactionId'));
  const gone = new Refusal(6005, 'The transaction is not available any more.');
  if (sale.status !== 'pending' && sale.status !== 'authorized') throw gone;
  return changed(context, sale, (current) => {
    if (current.status !== 'pending' && current.status !== 'authorized') throw gone;
    return { state: 'released', document: withStatus(current, 'cancelled', context.now.getTime()) };
  });
}

/** `POST /shop/{id}/capture`: what was authorized is paid. */
export async function capture(context: Context): Promise<object> {
  const sale = await needSale(context, param(context, 'transactionId'));
  return settleAs(context, sale, ['authorized'], 'approved');
}

/** `POST /shop/{id}/chargeback`: announced it is a note, carried out it takes the tickets back. */
export async function chargeback(context: Context): Promise<object> {
  const sale = await needSale(context, param(context, 'transactionId'));
  if (!sells(context, sale)) throw noPermission();
  const { type } = bodyOf(
    z.object({ type: z.enum(['pre-chargeback', 'chargeback']).default('pre-chargeback') }),
    context.body,
  );
  if (sale.status !== 'approved') throw new Refusal(3036, 'Only approved transactions can be charged back.');
  await keepSale(context, sale);
  return changed(context, sale, async (current, session) => {
    if (current.status !== 'approved')
      throw new Refusal(3036, 'Only approved transactions can be charged back.');
    const noted: Sale = { ...current, chargeback: type, modifiedAt: context.now.getTime() };
    if (type === 'pre-chargeback') return { document: noted };
    return undone(context, session, noted, { operatorId: caller(context).id, reason: 'chargeback' });
  });
}

/** The outcome of a payment that was waited for: money arrives or does not, a review ends. */
export async function settle(
  context: Scene,
  given: { transactionId: string; status: 'approved' | 'declined' | 'cancelled' | 'manual review' },
): Promise<object> {
  const sale = await findSale(context, given.transactionId);
  if (!sale) throw new Refusal(1905, 'Transaction not found.');
  return settleAs(context, sale, ['pending', 'manual review', 'authorized'], given.status);
}

async function settleAs(
  context: Scene,
  sale: Sale,
  from: readonly Sale['status'][],
  to: 'approved' | 'declined' | 'cancelled' | 'manual review',
): Promise<object> {
  const gone = new Refusal(6005, 'The transaction is not available any more.');
  if (!from.includes(sale.status)) throw gone;
  const receivers = await receiversOf(context, sale);
  return changed(context, sale, (current, session) => {
    if (!from.includes(current.status)) throw gone;
    if (to === 'approved') return approved(session, context, current, receivers, context.now);
    const document = withStatus(current, to, context.now.getTime());
    if (to === 'manual review') return { heldUntil: FOR_EVER, document };
    return { state: to === 'declined' ? 'failed' : 'released', document };
  });
}

/** Changes a sale while nobody else can; the answer shows it as it is then. */
async function changed(
  context: Scene,
  { transactionId }: Sale,
  decide: (current: Sale, session: EngineSession) => Change | Promise<Change>,
): Promise<object> {
  const done = await context.inventory.change<Sale>(
    reservationId(transactionId),
    (current, _taken, session) => decide(saleOf(current), session),
  );
  if (!done) throw new Refusal(1905, 'Transaction not found.');
  return detailWire(context, saleOf(done.reservation));
}

function sells({ catalogue, user }: Context, sale: Sale): boolean {
  const event = catalogue.event(sale.eventId);
  return event !== undefined && may(user, 'sales', event);
}

/** `GET /refundReasons` and `GET /decisionReasons`. */
export function reasons(): object {
  return { data: REASONS };
}
