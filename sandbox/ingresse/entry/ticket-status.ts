import type { Account } from '../accounts.ts';
import { dateAndTime, dateTimeOf } from '../catalogue/dates.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, param } from '../endpoint.ts';
import { unknownTicket } from '../failure.ts';
import { demand, may } from '../roles.ts';
import { type Found, findCodes } from '../slots.ts';
import { operatorWire, personWire, withContact } from './people.ts';
import { ScanResult } from './scan-rules.ts';

/** `GET /ticket/{code}/status`: what last happened in each session, and everything that was asked for. */
export async function ticketStatus(context: Context): Promise<object> {
  const code = param(context, 'ticketId');
  const { event, found } = await eventWithCode(context, code);
  demand(context.user, 'entrance', event);
  const { slot, retired } = found;
  const scans = await context.db
    .selectFrom('scan')
    .selectAll()
    .where('slot', '=', String(slot.id))
    .where('code', '=', code)
    .orderBy('id')
    .execute();
  const operators = new Map<number, Account>();
  for (const id of new Set(scans.map(({ operator }) => operator))) {
    const operator = await context.accounts.find(id);
    if (operator) operators.set(id, operator);
  }
  const owner = retired ? null : withContact(personWire(slot.buyer));
  const data = slot.sessions.map((id, position) => {
    // A scan for a session that the ticket is not valid for stands with the first one.
    const own = scans.filter(({ session }) =>
      session === id ? true : position === 0 && !slot.sessions.includes(session ?? 0),
    );
    const last = own.findLast(({ result, session }) => result === ScanResult.updated && session === id);
    const operation = (entering: boolean) => (entering ? 'checkin' : 'checkout');
    return {
      session: sessionWire(context, event, id),
      owner,
      lastStatus: last
        ? {
            id: Number(last.id),
            timestamp: Number(last.at),
            operation: operation(last.entering),
            operator: withContact(operatorWire(operators.get(last.operator))),
            holder: withContact(personWire(last.holder) ?? { id: 0, name: '', email: '' }),
          }
        : null,
      history: own.map((scan) => ({
        id: Number(scan.id),
        timestamp: Number(scan.at),
        receivedAt: Number(scan.received_at),
        operation: operation(scan.entering),
        result: scan.result,
        operator: operatorWire(operators.get(scan.operator)),
      })),
      ...(retired || slot.deleted || slot.refundedAt !== null ? { refunded: true } : {}),
    };
  });
  return { data };
}

function sessionWire({ now }: Context, { sessions }: IngresseEvent, id: number): object {
  const session = sessions.find((one) => one.id === id);
  return {
    id,
    dateTime: session
      ? { ...dateAndTime(session.moment, now), dateTime: dateTimeOf(session.moment, now) }
      : { date: '', time: '', dateTime: '' },
  };
}

/** Codes are unique inside an event only: those of the caller's events are looked at first. */
async function eventWithCode(
  { db, catalogue, user }: Context,
  code: string,
): Promise<{ event: IngresseEvent; found: Found }> {
  const kept = await db
    .selectFrom('slot')
    .select('event')
    .where('code', '=', code)
    .union(db.selectFrom('retired').select('event').where('code', '=', code))
    .execute();
  const type = catalogue.type(Number(code.split('.').at(-2)));
  const events = [...kept.map(({ event }) => event), type?.eventId, ...partnered(catalogue.all)]
    .flatMap((id) => (id === undefined ? [] : (catalogue.event(id) ?? [])))
    .sort((a, b) => Number(may(user, 'entrance', b)) - Number(may(user, 'entrance', a)));
  for (const event of new Set(events)) {
    const found = (await findCodes(db, catalogue, event, [code])).get(code);
    if (found) return { event, found };
  }
  throw unknownTicket(code);
}

function partnered(events: readonly IngresseEvent[]): number[] {
  return events.filter(({ imported }) => imported !== null).map(({ id }) => id);
}
