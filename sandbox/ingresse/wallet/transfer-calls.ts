import { z } from 'zod';
import { type Account, personOf } from '../accounts.ts';
import { isoIn } from '../catalogue/dates.ts';
import { type Context, caller, param } from '../endpoint.ts';
import { noPermission, Refusal, unknownTicket, unknownTransfer } from '../failure.ts';
import { bodyOf, flag, text } from '../input.ts';
import { may } from '../roles.ts';
import { attributesOf } from '../shelf/attributes.ts';
import type { Slot } from '../slot.ts';
import { lockSlots, readSlots, type Session, writeSlots } from '../slots.ts';
import { addTransfer, answerWire, setTransfer, type Transfer, transfersOf } from './transfers.ts';

const wanted = z.object({ user: text.nullish(), isReturn: flag.default(false) });
const answered = z.object({ action: z.enum(['accept', 'refuse', 'cancel', 'return']) });

async function slotIn({ catalogue }: Context, session: Session, id: string): Promise<Slot> {
  const [slot] = /^\d{1,12}$/.test(id) ? await readSlots(session, catalogue, [Number(id)]) : [];
  if (!slot) throw unknownTicket(id);
  return slot;
}

/** `POST /ticket/{id}/transfer`: passes a ticket on, or back. */
export async function createTransfer(context: Context): Promise<object> {
  const user = caller(context);
  const ticketId = param(context, 'ticketId');
  const given = bodyOf(wanted, context.body);
  const before = await slotIn(context, context.db, ticketId);
  const event = context.catalogue.event(before.eventId);
  const attributes = event && (await attributesOf(context, event));
  checkHolder(before, user);
  if (given.isReturn) return giveBack(context, before.id);
  if (attributes?.ticket_transfer_enabled !== true) {
    throw new Refusal(6041, 'Transfers are disabled for this event.');
  }
  const receiver = await receiverOf(context, given.user ?? '');
  if (receiver.id === user.id) throw new Refusal(6045, 'The ticket already belongs to this account.');
  const transfer = await context.db.transaction().execute(async (session) => {
    await lockSlots(session, [before.id]);
    const slot = await slotIn(context, session, ticketId);
    checkHolder(slot, user);
    await checkNotEntered(session, slot);
    const known = await transfersOf(session, [slot.id]);
    if (known.some(({ status }) => status === 'pending')) {
      throw new Refusal(6040, 'You have already sent this ticket to someone.');
    }
    const people = { slot: slot.id, giver: user.id, receiver: receiver.id };
    return addTransfer(session, { ...people, status: 'pending', at: context.now.getTime() });
  });
  return answerWire(context, transfer);
}

function checkHolder({ refundedAt, holder, deleted }: Slot, user: Account): void {
  if (refundedAt !== null || deleted) throw new Refusal(6039, 'The ticket was refunded.');
  if (holder?.id !== user.id) throw new Refusal(6038, 'The ticket was already transferred.');
}

async function checkNotEntered(session: Session, { id }: Slot): Promise<void> {
  const entered = await session
    .selectFrom('presence')
    .select('slot')
    .where('slot', '=', String(id))
    .where('last_in', 'is not', null)
    .executeTakeFirst();
  if (entered) throw new Refusal(6038, 'The ticket was already used.');
}

/** By id or e-mail address; an address that nobody has gets an account that is incomplete. */
async function receiverOf(context: Context, given: string): Promise<Account> {
  if (/^\d+$/.test(given)) {
    const known = await context.accounts.find(Number(given));
    if (!known) throw new Refusal(3003, 'User not found.', { fields: { user: given } });
    return known;
  }
  if (!z.email().safeParse(given).success) {
    throw new Refusal(6042, 'The e-mail is invalid.', { fields: { user: given } });
  }
  return (await context.accounts.findByEmail(given)) ?? context.accounts.createIncomplete(given);
}

/** The ticket goes back to its buyer at once. */
async function giveBack(context: Context, id: number, wantedTransfer?: number): Promise<object> {
  const user = caller(context);
  const at = context.now.getTime();
  const transfer = await context.db.transaction().execute(async (session) => {
    await lockSlots(session, [id]);
    const slot = await slotIn(context, session, String(id));
    checkHolder(slot, user);
    const known = await transfersOf(session, [id]);
    const received = known.findLast(
      ({ status, receiver, id: own }) =>
        status === 'accepted' &&
        receiver === user.id &&
        (wantedTransfer === undefined || own === wantedTransfer),
    );
    if (!received || slot.buyer?.id === user.id)
      throw new Refusal(6038, 'The ticket was not received from anybody.');
    await checkNotEntered(session, slot);
    for (const pending of known.filter(({ status }) => status === 'pending')) {
      await setTransfer(session, pending.id, 'cancelled', at);
    }
    await writeSlots(session, [{ ...slot, holder: slot.buyer, transferred: false, changedAt: at }]);
    return setTransfer(session, received.id, 'returned', at);
  });
  return answerWire(context, transfer);
}

/** `POST /ticket/{id}/transfer/{transfer}`: accepts, refuses, cancels or gives back. */
export async function answerTransfer(context: Context): Promise<object> {
  const user = caller(context);
  const { action } = bodyOf(answered, context.body);
  const slotId = Number(param(context, 'ticketId'));
  const transferId = param(context, 'transferId');
  const found = (await transfersOf(context.db, [slotId || 0])).find(({ id }) => String(id) === transferId);
  if (!found) throw unknownTransfer(transferId);
  const allowed = action === 'cancel' ? found.giver : found.receiver;
  if (allowed !== user.id) throw noPermission();
  if (action === 'return') {
    if (found.status !== 'accepted') throw notPending();
    return giveBack(context, slotId, found.id);
  }
  const at = context.now.getTime();
  const transfer = await context.db.transaction().execute(async (session) => {
    await lockSlots(session, [slotId]);
    const [current] = (await transfersOf(session, [slotId])).filter(({ id }) => id === found.id);
    if (current?.status !== 'pending') throw notPending();
    if (action !== 'accept') {
      return setTransfer(session, found.id, action === 'refuse' ? 'refused' : 'cancelled', at);
    }
    const slot = await slotIn(context, session, String(slotId));
    await checkNotEntered(session, slot);
    await writeSlots(session, [{ ...slot, holder: personOf(user), transferred: true, changedAt: at }]);
    return setTransfer(session, found.id, 'accepted', at);
  });
  return answerWire(context, transfer);
}

function notPending(): Refusal {
  return new Refusal(6034, 'The transfer is not pending.');
}

/** `GET /ticket/{id}/transfer`: who had the ticket, the buyer first. */
export async function holders(context: Context): Promise<object> {
  const user = caller(context);
  const slot = await slotIn(context, context.db, param(context, 'ticketId'));
  const event = context.catalogue.event(slot.eventId);
  const known = await transfersOf(context.db, [slot.id]);
  const concerned = [
    slot.buyer?.id,
    slot.holder?.id,
    ...known.flatMap(({ giver, receiver }) => [giver, receiver]),
  ];
  if (!concerned.includes(user.id) && !(event && may(user, 'entrance', event))) throw noPermission();
  const passed = known.flatMap((transfer) => steps(transfer, slot));
  const rows = [
    ...(slot.buyer?.id ? [{ id: slot.id, at: slot.createdAt, user: slot.buyer.id }] : []),
    ...passed.sort((a, b) => a.at - b.at),
  ];
  const data = await Promise.all(
    rows.map(async (row) => {
      const account = await context.accounts.find(row.user);
      return {
        id: row.id,
        datetime: isoIn(new Date(row.at)),
        user: {
          id: row.user,
          email: account?.email ?? '',
          username: account?.username ?? '',
          name: account ? `${account.name} ${account.lastname}`.trim() : '',
          phone: account?.phone ?? '',
          picture: '',
        },
      };
    }),
  );
  return { data };
}

/** What a transfer did to the ticket: it went over, and perhaps back. */
function steps(
  { id, receiver, history }: Transfer,
  { buyer }: Slot,
): { id: number; at: number; user: number }[] {
  return history.flatMap(({ status, at }) =>
    status === 'accepted'
      ? [{ id, at, user: receiver }]
      : status === 'returned' && buyer?.id
        ? [{ id, at, user: buyer.id }]
        : [],
  );
}
