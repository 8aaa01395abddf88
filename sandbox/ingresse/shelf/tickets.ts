import { dateAndTime, dateTimeOf } from '../catalogue/dates.ts';
import { type IngresseEvent, isPassport, type TicketType } from '../catalogue/event.ts';
import { Beside, type Context, eventOf, param } from '../endpoint.ts';
import { demandSession } from '../entry/guest-list.ts';
import { invalid } from '../failure.ts';
import { pageWish, slicePage } from '../paging.ts';
import { unlocked } from './passkeys.ts';
import { bestStatus, stockOf, typeStatus } from './stock.ts';

/** `GET /event/{id}/tickets`: of all sessions. */
export async function eventTickets(context: Context): Promise<unknown> {
  return listed(context, eventOf(context), () => true);
}

/** `GET /event/{id}/session/{session}/tickets`: a session, `passports`, or `0` for all that a passkey shows. */
export async function sessionTickets(context: Context): Promise<unknown> {
  const event = eventOf(context);
  const session = param(context, 'sessionId');
  if (session === 'passports') return listed(context, event, isPassport);
  if (session === '0') return listed(context, event, (type) => type.passkey !== null);
  if (!/^\d{1,12}$/.test(session)) throw invalid('sessionId', session);
  demandSession(event, Number(session));
  return listed(context, event, (type) => !isPassport(type) && type.sessions[0]?.id === Number(session));
}

async function listed(
  context: Context,
  event: IngresseEvent,
  wanted: (type: TicketType) => boolean,
): Promise<unknown> {
  const { query, now } = context;
  const shown = await unlocked(context, event, query.text('passkey'));
  const item = query.whole('item');
  const types = event.types.filter(
    (type) =>
      wanted(type) &&
      (type.passkey === null || shown.has(type.id)) &&
      (item === undefined || type.id === item || type.group.id === item),
  );
  const stock = await stockOf(context, [event]);
  const hideSessions = query.flag('hideSessions');
  const groups = [...Map.groupBy(types, ({ group }) => group.id)].map(([id, some]) => {
    const wires = some.map((type) => typeWire(event, type, { stock: stock(type), now, hideSessions }));
    return {
      id,
      name: some[0]?.group.name ?? '',
      description: '',
      status: bestStatus(wires.map(({ status }) => status)),
      quantityInStock: some.reduce((sum, type) => sum + stock(type), 0),
      type: wires,
    };
  });
  if (!query.flag('paginate')) return groups;
  const wish = pageWish(query);
  const lastPage = Math.max(1, Math.ceil(groups.length / wish.pageSize));
  const { page, pageSize } = wish;
  return new Beside(slicePage(groups, wish), {
    responsePagination: { page, lastPage, pageSIze: pageSize, pageSize, totalItems: groups.length },
  });
}

function typeWire(
  event: IngresseEvent,
  type: TicketType,
  { stock, now, hideSessions }: { stock: number; now: Date; hideSessions: boolean },
) {
  return {
    id: type.id,
    name: type.name,
    description: '',
    price: type.price / 100,
    tax: type.tax / 100,
    status: typeStatus(event, type, stock, now),
    hidden: type.passkey !== null,
    beginSales: dateTimeOf(type.begin, now),
    endSales: dateTimeOf(type.end, now),
    restrictions: { minimum: type.minimum, maximum: type.maximum },
    validationCpfTicket: false,
    dates: hideSessions
      ? []
      : type.sessions.map(({ id, moment }) => ({
          id,
          ...dateAndTime(moment, now),
          datetime: dateTimeOf(moment, now),
        })),
  };
}
