import { z } from 'zod';
import { currencyDetails, major } from './currency.ts';
import { debitorWire } from './debitor.ts';
import type { Context } from './endpoint.ts';
import { badInput } from './failure.ts';
import type { Callout, TransactionDocument } from './transaction.ts';

const token = z.string().regex(/^[\w.-]+$/);

/** The way back from a payment page, as a purchase gives it. */
export function wayBack({ input }: Context): Omit<Callout, 'source'> {
  const given = token.safeParse(input.text('return_token'));
  if (!given.success)
    throw badInput('return_token is missing or has other characters than letters, digits, - _ and .');
  const returnUrl = input.need('return_url');
  if (!returnUrl.includes(given.data) || returnUrl.includes('?'))
    throw badInput('return_url must have the token in its path and no query');
  return { token: given.data, returnUrl };
}

/** The name under which a transaction waits for its payment page. */
export function aliasOf({ account }: Context, returnToken: string): string {
  return `${account.id} ${returnToken}`;
}

/** The answer that sends the customer to a payment page. */
export function calloutAnswer(document: TransactionDocument, context: Context): object {
  return {
    callout: calloutWire(document, context),
    currency_details: currencyDetails(document.orders.map(({ currency }) => currency)),
  };
}

/** The page that the customer has to be sent to. */
export function calloutWire({ orders, callout }: TransactionDocument, { origin, account }: Context): object {
  const bundle = orders.filter(({ source }) => source === callout?.source);
  const currency = bundle[0]?.currency ?? 'gbp';
  const tickets = bundle.flatMap((order) => order.tickets);
  const total = tickets.reduce((sum, { face, fee }) => sum + face + fee, bundle[0]?.send?.cost ?? 0);
  return {
    bundle_source_code: callout?.source ?? '',
    bundle_source_desc: bundle[0]?.sourceName ?? '',
    bundle_total_cost: major(total, currency),
    currency_code: currency,
    callout_type: 'get',
    callout_destination_url: new URL(`/tickets/dummy_redirect.buy/${account.id}`, origin).href,
    callout_parameters: { return_url: callout?.returnUrl ?? '', title: 'Dummy payment' },
    callout_parameters_order: ['return_url', 'title'],
    callout_integration_data: {
      debitor_type: account.pays === 'stripe' ? 'cider' : 'dummy',
      debit_amount: major(total, currency),
      debit_base_amount: total,
      debit_currency: currency,
      debitor_specific_data: {},
    },
    debitor: debitorWire(account, origin),
    return_token: callout?.token ?? '',
  };
}
