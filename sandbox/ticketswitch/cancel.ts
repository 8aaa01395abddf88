import { isOver } from './calendar.ts';
import { currencyDetails } from './currency.ts';
import { type Context, findPerformance } from './endpoint.ts';
import { badInput, WireFailure } from './failure.ts';
import { needTransaction } from './find-transaction.ts';
import { claimsOf, type SoldOrder, type TransactionDocument } from './transaction.ts';
import { contentsWire, orderWire } from './transaction-wire.ts';

/** `cancel.v1`: gives bought orders back, where that is allowed. The answer tells which. */
export async function cancel(context: Context): Promise<object> {
  const { input, inventory, account } = context;
  const found = await needTransaction(context);
  if (!account.canCancel) throw new WireFailure(403, 8, 'this account may not cancel');
  if (found.state !== 'purchased') throw badInput('the transaction is not purchased');
  const listed = input.list('cancel_items_list').map(Number);
  let answer: object = {};
  await inventory.change<TransactionDocument>(found.id, ({ id, document, reference }) => {
    const { orders } = document;
    const wanted = orders.filter(({ item }) => listed.length === 0 || listed.includes(item));
    const details = currencyDetails(orders.map(({ currency }) => currency));
    const linked = linkedTo(wanted, orders, context);
    if (linked.length > 0) {
      answer = {
        must_also_cancel: linked.map((order) => orderWire(order, 'purchased', context)),
        currency_details: details,
      };
      return null;
    }
    const changed = orders.map((order) => (wanted.includes(order) ? tried(order, context) : order));
    const gone = changed.filter(
      (order, position) =>
        order.cancellation === 'cancelled' && orders[position]?.cancellation !== 'cancelled',
    );
    const after = { ...document, orders: changed };
    answer = {
      cancelled_item_numbers: gone.map(({ item }) => item),
      trolley_contents: contentsWire({ document: after, phase: 'purchased', uuid: id, reference }, context),
      currency_details: details,
    };
    return { document: after, free: gone.flatMap(claimsOf) };
  });
  return answer;
}

/** Orders that have to be cancelled with those wanted, and are not among them. */
function linkedTo(wanted: readonly SoldOrder[], orders: readonly SoldOrder[], context: Context): SoldOrder[] {
  const strict = new Set(
    wanted.filter((order) => ruleOf(order, context) === 'together').map(({ source }) => source),
  );
  return orders.filter(
    (order) => !wanted.includes(order) && order.cancellation === 'possible' && strict.has(order.source),
  );
}

function tried(order: SoldOrder, context: Context): SoldOrder {
  if (order.cancellation !== 'possible' && order.cancellation !== 'tried_and_failed') return order;
  const performance = findPerformance(context, order.perf);
  if (performance && isOver(performance, context.now)) return { ...order, cancellation: 'not_permitted' };
  if (context.declined || ruleOf(order, context) === 'fails') {
    return { ...order, cancellation: 'tried_and_failed', cancellationComment: 'The venue did not agree.' };
  }
  return {
    ...order,
    cancellation: 'cancelled',
    cancellationReference: `C${order.venueReference ?? ''}`,
    cancellationComment: null,
  };
}

function ruleOf({ event }: SoldOrder, { catalogue }: Context) {
  return catalogue.byId.get(event)?.cancel;
}
