import { z } from 'zod';
import type { Account, Accounts } from '../accounts.ts';
import { type Context, caller, eventOf } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { bodyOf, listOf, text } from '../input.ts';
import { demand } from '../roles.ts';
import type { DoorSettings } from '../settings.ts';
import { isSold, type Slot } from '../slot.ts';
import { type Found, findCodes, lockSlots, writeSlots } from '../slots.ts';
import { operatorWire, personWire } from './people.ts';
import { judge, ScanResult } from './scan-rules.ts';
import {
  type Presence,
  presenceKey,
  readPresence,
  type ScanEntry,
  writeHistory,
  writePresence,
} from './scan-store.ts';

const MOST = 20;
const STATUS = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

const scanned = z.object({
  ticketCode: text,
  ticketStatus: z
    .union([z.string(), z.number(), z.boolean()])
    .transform((status) => STATUS.get(String(status).toLowerCase()))
    .pipe(z.boolean()),
  ticketTimestamp: z.union([z.string(), z.number()]).nullish(),
  sessionId: z.union([z.string(), z.number()]).nullish(),
  ticketId: z.union([z.string(), z.number()]).nullish(),
});
const update = z.object({ tickets: listOf(scanned).default([]) });
type Scanned = z.infer<typeof scanned>;

/** `POST /event/{id}/guestlist?method=updatestatus`: up to twenty scans, answered one by one in their order. */
export async function updateStatus(context: Context): Promise<object[]> {
  const event = eventOf(context);
  const operator = caller(context);
  demand(operator, 'entrance', event);
  const tickets = ticketsIn(context.body);
  const { db, catalogue, accounts } = context;
  const codes = tickets.map(({ ticketCode }) => ticketCode);
  const door = await context.settings.read();
  const outcomes = await db.transaction().execute(async (session) => {
    const ids = (found: Map<string, Found>) => [...found.values()].map(({ slot }) => slot.id);
    await lockSlots(session, ids(await findCodes(session, catalogue, event, codes)));
    // Read again: a refund may have replaced a code before the lock was had.
    const found = await findCodes(session, catalogue, event, codes);
    const presence = await readPresence(session, ids(found));
    const round = { found, presence, door, operator, now: context.now.getTime(), declined: context.declined };
    const all = tickets.map((ticket) => scan(ticket, round));
    await writeHistory(
      session,
      event,
      all.flatMap(({ entry }) => entry ?? []),
    );
    const applied = all.filter(({ result }) => result === ScanResult.updated);
    const last = new Map(
      applied.flatMap(({ slot, session: at, presence: now }) =>
        slot && now ? [[presenceKey(slot.id, at), { slot, session: at, presence: now }] as const] : [],
      ),
    );
    await writePresence(session, event, [...last.values()]);
    await writeSlots(session, [
      ...new Map(applied.flatMap(({ slot }) => (slot ? [[slot.id, slot] as const] : []))).values(),
    ]);
    return all;
  });
  const operators = await operatorsOf(accounts, outcomes);
  return outcomes.map((outcome) => outcomeWire(outcome, operators, door));
}

function ticketsIn(body: unknown): Scanned[] {
  const { tickets } = bodyOf(update, body);
  if (tickets.length === 0) {
    throw new Refusal(1902, 'The parameter tickets is required.', { fields: { tickets: '' } });
  }
  if (tickets.length > MOST) {
    throw new Refusal(1903, `At most ${MOST} tickets can be updated at once.`, {
      fields: { tickets: tickets.length },
    });
  }
  return tickets;
}

/** What is known while a batch is judged; it is kept up to date from ticket to ticket. */
type Round = {
  found: Map<string, Found>;
  presence: Map<string, Presence>;
  door: DoorSettings;
  operator: Account;
  now: number;
  declined: boolean;
};
/** What became of one scan, and how things stand after it. */
type Outcome = {
  code: string;
  result: ScanResult;
  session: number;
  slot: Slot | undefined;
  retired: boolean;
  presence: Presence | undefined;
  entry: ScanEntry | undefined;
};

function scan(ticket: Scanned, { found, presence, door, operator, now, declined }: Round): Outcome {
  const code = ticket.ticketCode;
  const known = found.get(code);
  const other = ticket.ticketId && known && String(ticket.ticketId) !== String(known.slot.id);
  const here = known && !other ? known : undefined;
  const session = Number(ticket.sessionId || Number.NaN);
  const key = here && presenceKey(here.slot.id, session);
  const state = key ? presence.get(key) : undefined;
  const at = timeOf(ticket.ticketTimestamp) ?? now;
  const entering = ticket.ticketStatus;
  const result = declined
    ? ScanResult.notUpdated
    : judge({
        entering,
        at,
        now,
        session: ticket.sessionId ? session : undefined,
        unsold: door.unsold,
        ticket: here && {
          retired: here.retired,
          refunded: here.slot.refundedAt !== null || here.slot.deleted,
          sold: isSold(here.slot),
          sessions: here.slot.sessions,
          inside: state?.inside ?? false,
          effectiveAt: state?.effectiveAt,
        },
      });
  const blank = { code, result, session, retired: here?.retired ?? false };
  if (!here || !key) return { ...blank, slot: undefined, presence: undefined, entry: undefined };
  const entry: ScanEntry = {
    id: 0,
    slot: here.slot.id,
    code,
    session: Number.isSafeInteger(session) && session < 2 ** 31 ? session : null,
    entering,
    at,
    receivedAt: now,
    result,
    operator: operator.id,
    holder: here.slot.holder,
  };
  if (result !== ScanResult.updated) return { ...blank, slot: here.slot, presence: state, entry };
  const after = { inside: entering, effectiveAt: at, lastIn: entering ? entry : (state?.lastIn ?? null) };
  const slot = { ...here.slot, changedAt: now };
  presence.set(key, after);
  found.set(code, { slot, retired: false });
  return { ...blank, slot, presence: after, entry };
}

/** The device's time; undefined when it says none. */
function timeOf(given: Scanned['ticketTimestamp']): number | undefined {
  const stamp = Number(given || Number.NaN);
  if (!Number.isFinite(stamp)) return undefined;
  return Math.trunc(Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, stamp)));
}

async function operatorsOf(accounts: Accounts, outcomes: readonly Outcome[]): Promise<Map<number, Account>> {
  const ids = new Set(outcomes.flatMap(({ presence }) => presence?.lastIn?.operator ?? []));
  const found = await Promise.all([...ids].map((id) => accounts.find(id)));
  return new Map(found.flatMap((operator) => (operator ? [[operator.id, operator] as const] : [])));
}

function outcomeWire(
  { code, result, slot, retired, presence }: Outcome,
  operators: ReadonlyMap<number, Account>,
  { legacyGlossary }: DoorSettings,
): object {
  const status = result === ScanResult.refunded && legacyGlossary ? ScanResult.notFound : result;
  if (!slot || status === ScanResult.notFound) {
    return { id: '', code, status, checked: 0, lastUpdate: 0, owner: null, lastCheckin: null };
  }
  const last = retired ? null : presence?.lastIn;
  return {
    id: String(slot.id),
    code,
    status,
    checked: !retired && presence?.inside ? 1 : 0,
    lastUpdate: slot.changedAt,
    owner: retired ? null : personWire(slot.buyer),
    lastCheckin: last
      ? {
          id: last.id,
          timestamp: last.at,
          holder: personWire(last.holder) ?? { id: 0, name: '', email: '' },
          operator: operatorWire(operators.get(last.operator)),
        }
      : null,
  };
}
