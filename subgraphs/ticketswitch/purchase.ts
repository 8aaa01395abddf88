import { setTimeout as wait } from 'node:timers/promises';
import { FoyerError } from '@foyer/kit/problem';
import type { Call, Customer, LineProblem, PurchaseInput, WriteResult } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import type { TicketSwitchClient } from './client.ts';
import { orderOf } from './map/order.ts';
import type { WireTransaction } from './wire.ts';

type Parts = { client: TicketSwitchClient; clock: Clock };

/** Pauses between questions for the outcome of a purchase whose answer was lost, in milliseconds. */
const ASK_AGAIN_MS = [200, 500, 1000, 2000, 4000];

/**
 * Buys a hold, with one call that is never repeated. When its answer is lost, the supplier is asked what became
 * of the transaction; a purchase may succeed minutes after a time-out, so `reserved` proves nothing.
 */
export async function purchase(
  input: PurchaseInput,
  call: Call,
  { client, clock }: Parts,
): Promise<WriteResult> {
  const { id, payment } = input;
  const token = payment.kind === 'CARD_TOKEN' ? payment.cardToken : null;
  if (payment.kind === 'CARD_TOKEN' && !token) {
    return refused('PAYMENT_NOT_ACCEPTED', 'Give the token of the card that the payment provider made.');
  }
  const form = { transaction_uuid: id, ...customerForm(input.customer, input.reference) };
  try {
    const paid = token ? await cardForm(id, token, call, client) : {};
    return bought(await client.purchase({ ...form, ...paid }, call), clock);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    if (error.code === 'OUTCOME_UNKNOWN') return await outcome(id, call, { client, clock });
    if (error.code === 'SUPPLIER_REFUSED')
      return await refusal(error.message, input, call, { client, clock });
    return refused(error.code, error.message);
  }
}

/**
 * What the refusal of a purchase means. TicketSwitch has one code for all that it does not like, so the
 * transaction is looked at: input that is not acceptable leaves it held.
 */
async function refusal(
  message: string,
  { id, payment }: PurchaseInput,
  call: Call,
  { client, clock }: Parts,
): Promise<WriteResult> {
  try {
    const answer = await client.status(id, call);
    const status = answer.transaction_status;
    if (status === 'released') return refused('HOLD_EXPIRED', EXPIRED);
    if (status !== 'reserved') return bought(answer, clock);
    const ownPage = answer.trolley_contents?.bundle?.some((bundle) => bundle.debitor !== undefined);
    return payment.kind === 'ON_ACCOUNT' && ownPage
      ? refused('PAYMENT_NOT_ACCEPTED', OWN_PAGE)
      : refused('CUSTOMER_DATA_INVALID', message);
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    if (error.code === 'SUPPLIER_REFUSED')
      return refused('HOLD_NOT_FOUND', 'TicketSwitch does not know this hold: hold the seats again.');
    // It may have been bought before.
    return { outcome: 'UNKNOWN', order: null, problems: [{ code: 'OUTCOME_UNKNOWN', message }] };
  }
}

async function outcome(id: string, call: Call, { client, clock }: Parts): Promise<WriteResult> {
  for (const pause of ASK_AGAIN_MS) {
    await wait(pause);
    try {
      const answer = await client.status(id, call);
      const status = answer.transaction_status;
      if (status === 'purchased' || status === 'failed') return bought(answer, clock);
      if (status === 'released') return refused('HOLD_EXPIRED', EXPIRED);
    } catch (error) {
      call.log.debug({ error }, 'the outcome of a purchase cannot be asked yet');
    }
  }
  const message = 'The supplier has not said yet whether it was bought; the answer is asked for again.';
  return { outcome: 'UNKNOWN', order: null, problems: [{ code: 'OUTCOME_UNKNOWN', message }] };
}

function bought(answer: WireTransaction, clock: Clock): WriteResult {
  if (answer.callout) return refused('PAYMENT_NOT_ACCEPTED', OWN_PAGE);
  const order = orderOf(answer, clock.now());
  const result = answer.trolley_contents?.purchase_result;
  if (answer.transaction_status === 'attempting') {
    return {
      outcome: 'UNKNOWN',
      order,
      problems: [{ code: 'OUTCOME_UNKNOWN', message: 'The supplier is still at it.' }],
    };
  }
  if (answer.transaction_status !== 'purchased' || result?.success === false) {
    return { ...failed(result?.purchase_error ?? ''), order };
  }
  return { outcome: 'DONE', order, problems: result?.is_partial ? partial(answer) : [] };
}

/** The reasons are codes of suppliers and payment providers, which have no list in common. */
function failed(reason: string): WriteResult {
  if (/expire/i.test(reason)) return refused('HOLD_EXPIRED', EXPIRED);
  return /auth|card|declin|fund/i.test(reason)
    ? refused('PAYMENT_DECLINED', 'The payment was declined; the seats are free again: hold them again.')
    : refused(
        'SUPPLIER_REFUSED',
        'The supplier could not sell these tickets; the seats are free again: hold them again.',
      );
}

/** Bundles, one a system behind TicketSwitch, succeed or fail each for itself. */
function partial(answer: WireTransaction): LineProblem[] {
  const failed = (answer.trolley_contents?.bundle ?? []).filter(
    (bundle) => bundle.purchase_result?.success === false,
  );
  return failed.flatMap((bundle) =>
    bundle.order.map((order) => ({
      code: 'SUPPLIER_REFUSED' as const,
      message: `The supplier could not sell ${order.total_no_of_seats} of these tickets.`,
      lineId: String(order.item_number),
    })),
  );
}

/** A token is given for each system behind TicketSwitch that sells a part, in a parameter with a slash in its name. */
async function cardForm(id: string, token: string, call: Call, client: TicketSwitchClient) {
  const { trolley_contents: contents } = await client.status(id, call);
  const sources = (contents?.bundle ?? []).map((bundle) => bundle.bundle_source_code);
  return Object.fromEntries(sources.map((source) => [`${source}_callback/stripeToken`, token]));
}

function customerForm(customer: Customer, reference: string): Record<string, string> {
  const country = customer.country?.toLowerCase();
  const form = {
    first_name: customer.firstName,
    last_name: customer.lastName,
    address_line_one: customer.addressLine1,
    address_line_two: customer.addressLine2,
    town: customer.city,
    county: customer.region,
    postcode: customer.postcode,
    country_code: country === 'gb' ? 'uk' : country,
    phone: customer.phone,
    email_address: customer.email,
    agent_reference: customer.reference ?? reference,
  };
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

const OWN_PAGE =
  'This account pays on a page of its own, which is not offered here: use an account on credit or a card token.';
const EXPIRED = 'The hold has run out: hold the seats again.';

function refused(code: LineProblem['code'], message: string): WriteResult {
  return { outcome: 'REFUSED', order: null, problems: [{ code, message }] };
}
