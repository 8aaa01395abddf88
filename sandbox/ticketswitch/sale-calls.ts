import { availabilityWire, discountsWire } from './availability-wire.ts';
import { isOver } from './calendar.ts';
import { cancel } from './cancel.ts';
import { eventList } from './catalogue-calls.ts';
import { currencyDetails } from './currency.ts';
import { checkEmail } from './customer.ts';
import {
  CODE,
  type Context,
  type Endpoint,
  findPerformance,
  needPerformance,
  performanceKey,
} from './endpoint.ts';
import { badInput, WireFailure } from './failure.ts';
import { needTransaction } from './find-transaction.ts';
import { purchase } from './purchase.ts';
import { reserve } from './reserve.ts';
import { sendMethods, sendMethodWire } from './send-methods.ts';
import { statusWire } from './status-wire.ts';
import { stockOf } from './stock.ts';
import type { SoldOrder, TransactionDocument, Wish } from './transaction.ts';
import { contentsWire, orderWire } from './transaction-wire.ts';
import { bandIn, fillTrolley, orderOf, tokenOf } from './trolley.ts';

const ARCHIVE_MS = { reserve: 24 * 3_600_000, purchase: 366 * 24 * 3_600_000 };

/** Calls about live prices, trolleys and transactions. */
export const saleCalls: Readonly<Record<string, Endpoint>> = {
  availability: {
    method: 'GET',
    answer: async (context) => {
      const performance = needPerformance(context);
      const taken = await context.inventory.taken(performanceKey(performance.id));
      if (!isOver(performance, context.now)) return availabilityWire(performance, taken, context.input);
      const currency = performance.show.venue.city.currency;
      return {
        availability: { ticket_type: [] },
        backend_is_broken: false,
        backend_is_down: false,
        backend_throttle_failed: false,
        contiguous_seat_selection_only: false,
        valid_quantities: [],
        currency_code: currency,
        currency_details: currencyDetails([currency]),
      };
    },
  },

  discounts: {
    method: 'GET',
    answer: async (context) => {
      const performance = needPerformance(context);
      const section = context.input.need('ticket_type_code');
      const [band = '', suffix] = context.input.need('price_band_code').split('/');
      if (!suffix) throw badInput('price_band_code needs /pool or /alloc suffix');
      if (!bandIn(performance, section, band)) throw badInput('there is no such price band');
      const stock = stockOf(performance, await context.inventory.taken(performanceKey(performance.id)));
      const found = stock.find((one) => one.section.code === section && one.band.code === band);
      const currency = performance.show.venue.city.currency;
      return {
        discounts: { discount: found ? discountsWire(performance, found, context.input) : [] },
        currency_code: currency,
        currency_details: currencyDetails([currency]),
      };
    },
  },

  send_methods: {
    method: 'GET',
    answer: (context) => {
      const performance = needPerformance(context);
      const currency = performance.show.venue.city.currency;
      return {
        send_methods: {
          send_method: sendMethods(performance, context.now).map((one) => sendMethodWire(one, currency)),
        },
        source_code: performance.show.source.code,
        currency_code: currency,
        currency_details: currencyDetails([currency]),
      };
    },
  },

  trolley: {
    method: 'GET',
    answer: (context) => {
      const { trolley, discarded, unavailable } = fillTrolley(context);
      const orders = trolley.wishes.flatMap((wish) => priced(wish, trolley.sends, context));
      const gone = discarded.flatMap((wish) => priced(wish, trolley.sends, context));
      return {
        trolley_token: tokenOf(trolley),
        discarded_orders: gone.map((order) => orderWire(order, 'trolley', context)),
        input_contained_unavailable_order: unavailable,
        trolley_token_contents: contentsWire(
          { document: { orders, failures: {} }, phase: 'trolley' },
          context,
        ),
        currency_details: currencyDetails(orders.map(({ currency }) => currency)),
      };
    },
  },

  add_ons: { method: 'GET', answer: (context) => eventList(related(context, 'addOns'), context) },
  upsells: { method: 'GET', answer: (context) => eventList(related(context, 'upsells'), context) },

  reserve: { method: 'POST', answer: reserve },

  release: {
    method: 'POST',
    answer: async (context) => {
      const { id } = await needTransaction(context);
      const done = await context.inventory.change(id, ({ state }) =>
        state === 'held' ? { state: 'released' } : null,
      );
      return { released_ok: done?.reservation.state === 'released' };
    },
  },

  purchase: { method: 'POST', answer: purchase },

  status: {
    method: 'GET',
    answer: async (context) =>
      statusWire(await needTransaction(context), context, { customer: context.input.flag('add_customer') }),
  },
  trans_id_status: {
    method: 'GET',
    answer: async (context) =>
      statusWire(await needTransaction(context, 'transaction_id'), context, {
        customer: context.input.flag('add_customer'),
      }),
  },

  reserve_page_archive: { method: 'GET', answer: (context) => archived(context, 'reserve') },
  purchase_page_archive: { method: 'GET', answer: (context) => archived(context, 'purchase') },

  cancel: { method: 'POST', answer: cancel },

  email_check: {
    method: 'GET',
    answer: ({ input }) => {
      checkEmail(input.need('email_address'));
      return {};
    },
  },

  orders_sold: {
    method: 'GET',
    answer: async (context) => {
      const { inventory, account, input } = context;
      const all = await inventory.all<TransactionDocument>(CODE);
      const mine = all.filter((one) => one.account === account.id && one.state === 'purchased');
      const { items, status } = input.page(mine);
      return {
        results: {
          transaction: items.map((one) => statusWire(one, context, { customer: false })),
          paging_status: status,
        },
      };
    },
  },
};

/** An answer as it was sent, byte for byte. */
async function archived(context: Context, which: 'reserve' | 'purchase'): Promise<unknown> {
  const { document } = await needTransaction(context);
  const since = which === 'reserve' ? document.reservedAt : document.purchasedAt;
  const text = document.archive[which];
  if (!text || !since) throw badInput('there is no such answer');
  if (context.now.getTime() - new Date(since).getTime() > ARCHIVE_MS[which])
    throw new WireFailure(410, 8, 'the answer is no longer kept');
  return JSON.parse(text);
}

function priced(wish: Wish, sends: Readonly<Record<string, string>>, context: Context): SoldOrder[] {
  const performance = findPerformance(context, wish.perf);
  const order = performance && orderOf(wish, performance, sends, context.now);
  return order ? [order] : [];
}

function related(context: Context, kind: 'addOns' | 'upsells') {
  const { trolley } = fillTrolley(context);
  const { catalogue } = context;
  const inside = new Set(trolley.wishes.map(({ event }) => event));
  const ids = new Set([...inside].flatMap((id) => catalogue.byId.get(id)?.[kind] ?? []));
  return [...ids]
    .filter((id) => !inside.has(id))
    .flatMap((id) => catalogue.byId.get(id) ?? [])
    .map((show) => ({ show }));
}
