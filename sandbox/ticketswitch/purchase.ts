import type { Reservation } from '../engine/reservation.ts';
import { aliasOf, calloutAnswer, wayBack } from './callout.ts';
import { checkCard, checkCustomer } from './customer.ts';
import { paymentFailure } from './debitor.ts';
import type { Context } from './endpoint.ts';
import { badInput, WireFailure } from './failure.ts';
import { needTransaction } from './find-transaction.ts';
import { type Failures, settled } from './settle.ts';
import { statusWire } from './status-wire.ts';
import type { Customer, TransactionDocument } from './transaction.ts';

type Transaction = Reservation<TransactionDocument>;

/** For so long a customer may stay on payment pages; then the attempt has failed. */
const ATTEMPT_MS = 30 * 60_000;

/**
 * `purchase.v1`. Bad customer data is an error and leaves the hold; everything final is an answer with a status.
 */
export async function purchase(context: Context): Promise<object> {
  const { input, account, inventory, now } = context;
  const found = await needTransaction(context);
  const { orders } = found.document;
  if (found.state !== 'held') return notHeld(found, context);
  const customer: Customer = input.all;
  checkCustomer(customer, orders, account);
  if (account.pays === 'card') checkCard(customer, now);
  const sources = [...new Set(orders.map(({ source }) => source))];
  const failures = failuresOf(sources, context);
  const [unpaid] = sources.filter((source) => needsPage(source, context));
  const back = unpaid === undefined ? undefined : wayBack(context);
  const number = await inventory.next();

  let answer: object | undefined;
  const result = await inventory.change<TransactionDocument>(found.id, (transaction) => {
    if (transaction.state !== 'held') return null;
    const document: TransactionDocument = { ...transaction.document, customer, failures };
    if (unpaid !== undefined && back) {
      const waiting = { ...document, callout: { ...back, source: unpaid } };
      answer = calloutAnswer(waiting, context);
      return {
        state: 'purchasing',
        heldUntil: new Date(now.getTime() + ATTEMPT_MS),
        alias: aliasOf(context, back.token),
        document: waiting,
      };
    }
    const end = settled({ ...transaction, document }, number, context);
    answer = end.answer;
    return end.change;
  });
  return answer ?? notHeld(result?.reservation ?? found, context);
}

/** `callback.v1`: what the payment page brought back. Each token goes once. */
export async function callback(context: Context, tokens: { current: string; next: string }): Promise<object> {
  const { inventory, account, input, now } = context;
  const alias = aliasOf(context, tokens.current);
  const found = await inventory.findByAlias<TransactionDocument>(alias);
  const gone = new WireFailure(410, 8, 'the callback token has gone');
  if (!found) throw gone;
  const payment = input.text('stripeToken', 'cider_token');
  const paid = payment === undefined ? input.text('success') === 'yes' : !paymentFailure(payment);
  const gaveUp = input.flag('is_tsw_callout_timeout_callback');
  const number = await inventory.next();

  let answer: object | undefined;
  await inventory.change<TransactionDocument>(found.id, (transaction) => {
    const { document, state } = transaction;
    const { callout } = document;
    if (state !== 'purchasing' || callout?.token !== tokens.current) return null;
    const left = pagesLeft(document, callout.source, account.pays === 'redirect');
    const failed = paid && !gaveUp ? [] : gaveUp ? [callout.source, ...left] : [callout.source];
    const failures = {
      ...document.failures,
      ...Object.fromEntries(
        failed.map((source) => [source, (payment && paymentFailure(payment)) ?? 'payment_failed']),
      ),
    };
    const [source] = gaveUp ? [] : left;
    if (source !== undefined) {
      const returnUrl = callout.returnUrl.replace(callout.token, tokens.next);
      const waiting = { ...document, failures, callout: { token: tokens.next, returnUrl, source } };
      answer = calloutAnswer(waiting, context);
      return {
        state: 'purchasing',
        heldUntil: new Date(now.getTime() + ATTEMPT_MS),
        alias: aliasOf(context, tokens.next),
        document: waiting,
      };
    }
    const end = settled(
      { ...transaction, document: { ...document, failures, callout: null } },
      number,
      context,
    );
    answer = end.answer;
    return end.change;
  });
  if (!answer) throw gone;
  return answer;
}

/** A purchase of what is not held: never a second sale. */
function notHeld(transaction: Transaction, context: Context): object {
  if (transaction.state === 'purchased') throw badInput('the transaction is purchased already');
  if (transaction.state === 'purchasing') throw badInput('the transaction is being purchased already');
  return statusWire({ ...transaction, state: 'failed' }, context, { customer: true });
}

/** Whether the customer has to be sent to a page to pay for a source. */
function needsPage(source: string, context: Context): boolean {
  const { pays } = context.account;
  return pays === 'redirect' || (pays === 'stripe' && tokenFor(source, context.input.all) === undefined);
}

/** The sources after one that still have to be paid on a page, in order. */
function pagesLeft({ orders, customer }: TransactionDocument, after: string, everySource: boolean): string[] {
  const sources = [...new Set(orders.map(({ source }) => source))].filter(
    (source) => everySource || tokenFor(source, customer ?? {}) === undefined,
  );
  return sources.slice(sources.indexOf(after) + 1);
}

/** A payment token that was given for a source. The name has a slash inside. */
function tokenFor(source: string, given: Customer): string | undefined {
  const name = Object.keys(given).find((one) => one.startsWith(`${source}_callback/`) && given[one]);
  return name && given[name];
}

/** Which sources fail, and why: inputs with which a purchase fails, as on the live demo. */
function failuresOf(sources: readonly string[], context: Context): Failures {
  const { input, declined } = context;
  const card = input.text('card_number')?.replaceAll(' ', '');
  return Object.fromEntries(
    sources.flatMap((source, position) => {
      const token = tokenFor(source, input.all);
      const reason =
        (declined ? 'card_declined' : undefined) ??
        paymentFailure(token ?? card ?? '') ??
        (position === 0 && input.text('address_line_two') === 'fail part one'
          ? 'backend_failure'
          : undefined);
      return reason ? [[source, reason]] : [];
    }),
  );
}
