import { dateTimeOf, isoIn } from '../catalogue/dates.ts';
import type { IngresseEvent, TicketType } from '../catalogue/event.ts';
import { type Context, eventOf, param } from '../endpoint.ts';
import { importedItems } from '../externals/import-items.ts';
import { HttpRefusal, missing } from '../failure.ts';
import { pageWish, slicePage, v2Page } from '../paging.ts';
import { demand, may } from '../roles.ts';
import { stockOf, typeStatus } from './stock.ts';

/** `GET /v2/ticket/items?eventId=`: groups with their tickets, in the ticket service's own words. */
export async function listItems(context: Context): Promise<object> {
  const given = context.query.text('eventId');
  if (!given) throw missing('eventId');
  const event = eventOf(context, given);
  demand(context.user, 'catalogue', event);
  const all = await itemsOf(context, event);
  const wish = pageWish(context.query);
  return v2Page(slicePage(all, wish), all.length, wish);
}

/** `GET /v2/ticket/items/{id}`. */
export async function getItem(context: Context): Promise<object> {
  const wanted = Number(param(context, 'itemId'));
  for (const event of context.catalogue.all) {
    if (!may(context.user, 'catalogue', event)) continue;
    const groups = await itemsOf(context, event);
    const data = [...groups, ...groups.flatMap(({ children }) => children)].find(({ id }) => id === wanted);
    if (data) return { data };
  }
  throw new HttpRefusal(404, 404, 'There is no such item.', { id: wanted });
}

type Item = { id: number; children: Item[] } & Readonly<Record<string, unknown>>;

async function itemsOf(context: Context, event: IngresseEvent): Promise<Item[]> {
  const stock = await stockOf(context, [event]);
  const native = [...Map.groupBy(event.types, ({ group }) => group.id)].map(([id, types]): Item => {
    const children = types.map((type) => ticketItem(context, event, type, stock(type)));
    return {
      ...shared(event, id, types[0]?.group.name ?? '', 'Group', false),
      parent: null,
      children,
      quantity: types.reduce((sum, { quantity }) => sum + quantity, 0),
    };
  });
  const imported = (await importedItems(context, event)).map(({ groupId, typeId, name, quantity }): Item => {
    const child = { ...shared(event, typeId, name, 'Ticket', true), parent: groupId, quantity };
    return { ...shared(event, groupId, name, 'Group', true), parent: null, quantity, children: [child] };
  });
  return [...native, ...imported];
}

function shared(
  event: IngresseEvent,
  id: number,
  name: string,
  type: 'Group' | 'Ticket',
  external: boolean,
): Item {
  return {
    id,
    name,
    description: '',
    eventId: event.id,
    type,
    children: [],
    eventDates: [],
    attributes: { minimum: 0, maximum: 0, canArchive: true, external },
    salePeriods: [],
    value: { price: 0, finalPrice: 0, feeSale: 0, feeProducer: 0, taxDistribution: 0 },
    hidden: false,
    available: false,
    order: 0,
    triggers: { soldout: [], start: [] },
    archived: false,
    customTax: false,
    salable: !external,
    quantityDiff: 0,
  };
}

function ticketItem({ now }: Context, event: IngresseEvent, type: TicketType, stock: number): Item {
  const available = typeStatus(event, type, stock, now) === 'available';
  return {
    ...shared(event, type.id, type.name, 'Ticket', false),
    parent: type.group.id,
    quantity: type.quantity,
    eventDates: type.sessions.map(({ id, moment }) => ({
      id,
      datetime: dateTimeOf(moment, now),
      timezone: moment.zone.name,
    })),
    attributes: { minimum: type.minimum, maximum: type.maximum, canArchive: true, external: false },
    salePeriods: [
      {
        id: type.id,
        appCategoryId: 1,
        start: dateTimeOf(type.begin, now),
        finish: dateTimeOf(type.end, now),
        available,
      },
    ],
    value: {
      price: type.price / 100,
      finalPrice: (type.price + type.tax) / 100,
      feeSale: type.tax / 100,
      feeProducer: 0,
      taxDistribution: 100,
    },
    hidden: type.passkey !== null,
    available,
    quantityDiff: type.quantity - stock,
    updatedAt: isoIn(now),
  };
}
