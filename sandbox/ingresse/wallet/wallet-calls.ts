import { type Context, caller, param } from '../endpoint.ts';
import { pageWish, slicePage, v1Page } from '../paging.ts';
import { attributesOf } from '../shelf/attributes.ts';
import { posterOf, venueV1 } from '../shelf/event-wire.ts';
import { lastInstant, type OwnTicket, ownTickets, self, sessionsOf } from './own-tickets.ts';
import { ticketWire } from './ticket-wire.ts';
import { type Transfer, transferWire } from './transfers.ts';

const DAY_MS = 86_400_000;

/** `GET /user/{id}/wallet`: a row for each event. */
export async function wallet(context: Context): Promise<object> {
  const { now, query, origin } = context;
  const user = self(context);
  const byEvent = Map.groupBy(await ownTickets(context), ({ event }) => event);
  const yesterday = now.getTime() - DAY_MS;
  const [from, to] = [query.text('from'), query.text('to')];
  const events = [...byEvent.keys()]
    .filter((event) => {
      const at = lastInstant(event, now).getTime();
      return (!from || at >= edge(from, yesterday)) && (!to || at < edge(to, yesterday));
    })
    .sort((a, b) => lastInstant(a, now).getTime() - lastInstant(b, now).getTime() || a.id - b.id);
  if (query.text('order')?.toUpperCase() === 'DESC') events.reverse();
  const wish = pageWish(query);
  const rows = slicePage(events, wish).map((event) => {
    const tickets = byEvent.get(event) ?? [];
    const sessions = new Map(tickets.flatMap((one) => sessionsOf(one, now)).map((one) => [one.id, one]));
    const { latitude, longitude } = event.place;
    return {
      id: event.id,
      ownerId: user.id,
      title: event.title,
      description: event.description,
      type: 'event',
      link: event.slug,
      poster: posterOf(event, origin),
      tickets: tickets.filter(({ mine }) => mine).length,
      transfered: tickets.filter(({ mine }) => !mine).length,
      live: { id: '', enabled: false },
      cashless: { enabled: false },
      customTickets: [],
      advertisement: { mobile: { cover: '', background: '' } },
      sessions: { data: [...sessions.values()] },
      venue: { ...venueV1(event), latitude, longitude },
    };
  });
  return v1Page(rows, events.length, wish);
}

function edge(text: string, yesterday: number): number {
  const at = text === 'yesterday' ? yesterday : Date.parse(text);
  return Number.isNaN(at) ? yesterday : at;
}

/** `GET /user/{id}/tickets`, and of a session `GET /user/{id}/sessions/{session}/tickets`. */
export async function listTickets(context: Context): Promise<object> {
  const { query } = context;
  const session = Number(param(context, 'sessionId')) || query.whole('sessionId');
  const kind = query.text('itemType');
  const all = (await ownTickets(context, query.whole('eventId'))).filter(
    ({ slot }) =>
      (session === undefined || slot.sessions.includes(session)) &&
      (!kind || (slot.sessions.length > 1 ? 'passport' : 'ticket') === kind),
  );
  const wish = pageWish(query);
  const rows = await Promise.all(
    slicePage(all, wish).map(async (ticket) =>
      ticketWire(
        context,
        ticket,
        (await attributesOf(context, ticket.event)).ticket_transfer_enabled === true,
      ),
    ),
  );
  return v1Page(rows, all.length, wish);
}

/** `GET /user/{id}/sessions`: those that the caller has tickets for. */
export async function listSessions(context: Context): Promise<object> {
  const own = (await ownTickets(context)).filter(({ mine }) => mine);
  const rows = new Map(
    own.flatMap((ticket) =>
      sessionsOf(ticket, context.now).map((session) => [
        session.id,
        { ...session, event: eventWire(ticket, context.origin), tickets: 0 },
      ]),
    ),
  );
  for (const { slot } of own) {
    for (const id of slot.sessions) {
      const row = rows.get(id);
      if (row) row.tickets += 1;
    }
  }
  const all = [...rows.values()];
  const wish = pageWish(context.query);
  return v1Page(slicePage(all, wish), all.length, wish);
}

function eventWire({ event }: Pick<OwnTicket, 'event'>, origin: string): object {
  return {
    id: event.id,
    title: event.title,
    type: 'event',
    status: event.status,
    saleEnabled: event.saleEnabled,
    link: event.slug,
    poster: posterOf(event, origin),
  };
}

/** `GET /user/{id}/transfers`: what the caller was sent. */
export async function incomingTransfers(context: Context): Promise<object> {
  const { db, catalogue, query, now, origin } = context;
  const user = self(context);
  const statuses = query.list('status');
  const found = await db
    .selectFrom('transfer')
    .innerJoin('slot', 'slot.id', 'transfer.slot')
    .selectAll('transfer')
    .select('slot.slot as ticket')
    .where('receiver', '=', user.id)
    .orderBy('transfer.id', 'desc')
    .execute();
  const all = found.filter(({ status }) => statuses.length === 0 || statuses.includes(status));
  const wish = pageWish(query);
  const rows = await Promise.all(
    slicePage(all, wish).map(async ({ ticket: slot, ...transfer }) => {
      const event = catalogue.event(slot.eventId);
      const type = catalogue.type(slot.typeId);
      const sessions = event ? sessionsOf({ slot, event }, now) : [];
      const giver = await context.accounts.find(transfer.giver);
      return {
        id: transfer.id,
        event: event ? eventWire({ event }, origin) : null,
        session: sessions[0] ?? null,
        sessions: { data: sessions },
        venue: event ? venueV1(event) : null,
        ticket: {
          id: slot.id,
          guestTypeId: slot.typeId,
          ticketTypeId: type?.group.id ?? 0,
          name: type?.group.name ?? '',
          type: type?.name ?? '',
          description: '',
        },
        receivedFrom: transferWire(transfer, giver),
      };
    }),
  );
  return v1Page(rows, all.length, wish);
}

/** `GET /user/{id}/last-transfers`: whom the caller sent tickets to lately, each once. */
export async function lastTransfers(context: Context): Promise<object[]> {
  const user = self(context);
  const found = await context.db
    .selectFrom('transfer')
    .selectAll()
    .where('giver', '=', caller(context).id)
    .orderBy('id', context.query.text('order')?.toUpperCase() === 'ASC' ? 'asc' : 'desc')
    .execute();
  const byReceiver = new Map<number, Transfer>();
  for (const transfer of found) {
    if (transfer.receiver !== user.id && !byReceiver.has(transfer.receiver))
      byReceiver.set(transfer.receiver, transfer);
  }
  const some = [...byReceiver.values()].slice(0, context.query.whole('size') ?? 10);
  return Promise.all(
    some.map(async (transfer) => transferWire(transfer, await context.accounts.find(transfer.receiver))),
  );
}
