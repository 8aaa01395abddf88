import { dateTimeOf, isoIn } from '../catalogue/dates.ts';
import { CODE } from '../code.ts';
import { type Context, caller, eventOf, param } from '../endpoint.ts';
import { noPermission } from '../failure.ts';
import { pageWish, slicePage, v1Page } from '../paging.ts';
import { demand, may } from '../roles.ts';
import { canRefund } from './after.ts';
import { detailWire } from './detail-wire.ts';
import { modernWire } from './modern-wire.ts';
import { type Sale, totalOf } from './sale.ts';
import { needSale, saleOf } from './sales.ts';

/** Sales of the events that the caller sells, the newest first; those of before anybody came are not listed. */
async function salesOf(context: Context): Promise<Sale[]> {
  const { inventory, catalogue, user, query } = context;
  const eventId = query.whole('event', 'eventId');
  const event = eventId === undefined ? undefined : catalogue.event(eventId);
  if (event && !may(user, 'sales', event)) throw noPermission();
  const wanted = filterOf(context);
  const all = (await inventory.all<Sale>(CODE)).map(saleOf);
  return all
    .filter((sale) => {
      const own = catalogue.event(sale.eventId);
      return (
        own && may(user, 'sales', own) && (eventId === undefined || sale.eventId === eventId) && wanted(sale)
      );
    })
    .sort((a, b) => b.createdAt - a.createdAt || b.saleId - a.saleId);
}

function filterOf({ query }: Context): (sale: Sale) => boolean {
  const statuses = query.list('status');
  const [term, acquirer, nsu] = [
    query.text('term')?.toUpperCase(),
    query.text('acquirer'),
    query.text('nsu'),
  ];
  const [from, to] = [dayOf(query.text('from'), 0), dayOf(query.text('to'), 86_400_000)];
  const amount = query.whole('amount');
  const [first, last] = [query.text('card_first_digits'), query.text('card_last_digits')];
  return (sale) =>
    (statuses.length === 0 || statuses.includes(sale.status)) &&
    (!term || sale.transactionId.includes(term) || String(sale.saleId) === term) &&
    (!acquirer || acquirer.toLowerCase() === 'sandbox') &&
    (!nsu || String(sale.saleId) === nsu) &&
    (from === undefined || sale.createdAt >= from) &&
    (to === undefined || sale.createdAt < to) &&
    (amount === undefined || totalOf(sale) === amount) &&
    (!first || sale.payment?.card?.first.startsWith(first) === true) &&
    (!last || sale.payment?.card?.last === last);
}

/** A day or an instant; a day's end is that of the day. */
function dayOf(text: string | undefined, whole: number): number | undefined {
  if (!text) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const at = Date.parse(day ? `${text}T00:00:00-03:00` : text);
  return Number.isNaN(at) ? undefined : at + (day ? whole : 0);
}

/** `GET /transactions`. */
export async function listTransactions(context: Context): Promise<object> {
  const all = await salesOf(context);
  const wish = pageWish(context.query);
  const rows = slicePage(context.query.text('order')?.toUpperCase() === 'ASC' ? all.toReversed() : all, wish);
  return v1Page(await Promise.all(rows.map((sale) => modernWire(context, sale))), all.length, wish);
}

/** `GET /transaction/{id}`. */
export async function getTransaction(context: Context): Promise<object> {
  return modernWire(context, await needSale(context, param(context, 'transactionId')));
}

/** `GET /sale`: the same rows, as they used to be. */
export async function listSales(context: Context): Promise<object> {
  const all = await salesOf(context);
  const wish = pageWish(context.query);
  const rows = await Promise.all(slicePage(all, wish).map((sale) => detailWire(context, sale)));
  return v1Page(rows, all.length, wish);
}

/** `GET /user/transactions`: what the caller bought. */
export async function ownTransactions(context: Context): Promise<object> {
  const { inventory, query } = context;
  const statuses = query.list('status');
  const all = (await inventory.all<Sale>(CODE, { account: String(caller(context).id) }))
    .map(saleOf)
    .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .sort((a, b) => b.createdAt - a.createdAt || b.saleId - a.saleId);
  const wish = pageWish(query);
  const rows = await Promise.all(slicePage(all, wish).map((sale) => ownWire(context, sale)));
  return v1Page(rows, all.length, wish);
}

async function ownWire(context: Context, sale: Sale): Promise<object> {
  const event = context.catalogue.event(sale.eventId);
  const [session] = event?.sessions ?? [];
  const { payment } = sale;
  const card = payment?.card;
  return {
    event: {
      id: sale.eventId,
      title: event?.title ?? '',
      datetime: session ? dateTimeOf(session.moment, context.now) : '',
      timezone: event?.place.zone.name ?? '',
    },
    sale: {
      transactionId: sale.transactionId,
      amount: totalOf(sale) / 100,
      status: sale.status,
      payment: {
        method: payment?.option ?? 'tbd',
        acquirer: 'sandbox',
        bank: payment?.boleto ? { name: 'Sandbox', code: '000' } : null,
        creditCard: card
          ? { brand: card.brand, lastDigits: card.last, installments: payment?.installments ?? 1 }
          : null,
      },
      createdAt: isoIn(new Date(sale.createdAt)),
      channel: sale.channel,
      canRefund: await canRefund(context, sale),
    },
    items: {
      quantity: sale.lines.reduce((sum, { slots }) => sum + slots.length, 0),
      data: sale.lines.flatMap(({ typeId, price, tax, slots }) =>
        slots.map(() => ({ id: typeId, price: price / 100, tax: tax / 100 })),
      ),
    },
  };
}

/** `GET /transaction-report/{by}` and `/transaction-report/passkey-ticket`: sums of what was sold. */
export async function salesReport(context: Context): Promise<object> {
  const sales = (await salesOf(context)).filter(({ status }) => status === 'approved');
  const by = param(context, 'by');
  const groups = Map.groupBy(sales, (sale) =>
    by === 'passkey-ticket'
      ? (sale.passkey ?? '')
      : by === 'event'
        ? String(sale.eventId)
        : (sale.payment?.option ?? 'tbd'),
  );
  return {
    data: [...groups].map(([name, some]) => ({
      name,
      transactions: some.length,
      tickets: some.reduce(
        (sum, { lines }) => sum + lines.reduce((all, { slots }) => all + slots.length, 0),
        0,
      ),
      amount: some.reduce((sum, sale) => sum + totalOf(sale), 0),
    })),
  };
}

/** `POST /event/{id}/export`: a list by e-mail, which the sandbox does not send. */
export function requestExport(context: Context): object {
  const event = eventOf(context);
  demand(context.user, 'sales', event);
  return { status: true };
}
