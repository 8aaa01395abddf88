import { FoyerError } from '@foyer/kit/problem';
import type { Call, HoldInput, HoldLine, LineProblem, WriteResult } from '@foyer/kit/supplier/contract';
import type { Clock } from '@foyer/kit/time';
import { z } from 'zod';
import type { IngresseClient, Reservation } from './client.ts';
import { isNumber, sessionOf } from './map/ids.ts';
import { orderOf } from './map/order.ts';
import { isRefused } from './refusal.ts';

type Parts = { client: IngresseClient; clock: Clock };

/** Holds one line as a reservation of Ingresse's shop. It gives all of it or refuses. */
export async function hold(input: HoldInput, call: Call, { client, clock }: Parts): Promise<WriteResult> {
  const [line, ...others] = input.lines;
  if (!line) return refused('BASKET_EMPTY', 'There is nothing to hold: add a line.');
  if (others.length > 0) {
    return refused('BASKET_TOO_LARGE', 'Ingresse holds one line at a time: hold the others by themselves.');
  }
  if (input.deliveryMethod !== null) {
    return refused('DELIVERY_UNKNOWN', 'Ingresse has no ways of delivery to choose from: leave it out.');
  }
  let transactionId: string;
  try {
    const wish = await reservationOf(line, call, client);
    if ('problem' in wish) return { outcome: 'REFUSED', order: null, problems: [wish.problem] };
    const answer = await client.reserve(wish, call);
    if (answer.status !== 'pending') return notHeld(answer.status, line);
    transactionId = answer.transactionId;
  } catch (error) {
    return failed(error, line);
  }
  return held(transactionId, line, call, { client, clock });
}

/** What is held, looked at: what cannot be looked at is given back. */
async function held(id: string, line: HoldLine, call: Call, { client, clock }: Parts): Promise<WriteResult> {
  try {
    const order = orderOf(await client.sale(id, call), clock.now());
    const [got, ...more] = order.lines;
    if (order.state === 'HELD' && more.length === 0 && got?.quantity === line.tickets.length) {
      return { outcome: 'DONE', order, lineIds: [line.lineId], problems: [] };
    }
    await client.cancel(id, call);
    return refused(
      'SOLD_OUT',
      'Ingresse held something else, which was given back: hold again.',
      line.lineId,
    );
  } catch (error) {
    if (!(error instanceof FoyerError)) throw error;
    await client.cancel(id, call).catch((cause: unknown) => {
      call.log.warn({ cause, order: id }, 'could not give a hold back; it runs out by itself');
    });
    return refused(
      error.code === 'OUTCOME_UNKNOWN' ? 'SUPPLIER_DOWN' : error.code,
      error.message,
      line.lineId,
    );
  }
}

async function reservationOf(
  line: HoldLine,
  call: Call,
  client: IngresseClient,
): Promise<Reservation | { problem: LineProblem }> {
  const { lineId, performanceId, priceBandId, tickets, promoCode } = line;
  const wanted = sessionOf(performanceId);
  if (!wanted)
    return { problem: problem('NOT_FOUND', 'There is no such performance: look it up again.', lineId) };
  if (!isNumber(priceBandId)) {
    return {
      problem: problem(
        'PRICE_BAND_UNKNOWN',
        'There is no such price band: take its id from `availability`.',
        lineId,
      ),
    };
  }
  const holders = tickets.map(({ holder }) => holder?.trim() ?? '');
  if (holders.some((holder) => holder !== '' && !z.email().safeParse(holder).success)) {
    return {
      problem: problem(
        'HOLDER_REQUIRED',
        'Ingresse knows who comes by e-mail: give addresses as holders.',
        lineId,
      ),
    };
  }
  const reservation = {
    eventId: wanted.eventId,
    typeId: priceBandId,
    quantity: tickets.length,
    holders: holders.some(Boolean) ? holders : [],
  };
  if (promoCode === null) return { ...reservation, passkey: null, coupon: null };
  // One code may be a passkey, which shows hidden types, or a coupon, which takes something off the total.
  const groups = await client.tickets({ ...wanted, passkey: promoCode }, call);
  const hidden = groups.some(({ type }) => type.some((one) => one.id === priceBandId && one.hidden));
  return { ...reservation, passkey: hidden ? promoCode : null, coupon: hidden ? null : promoCode };
}

/** A reservation that was answered well, but not made. */
function notHeld(status: string, { lineId }: HoldLine): WriteResult {
  return status === 'limitExceeded'
    ? refused('QUANTITY_NOT_ALLOWED', 'So many tickets are more than one account may have.', lineId)
    : refused('SOLD_OUT', SOLD_OUT, lineId);
}

function failed(error: unknown, { lineId }: HoldLine): WriteResult {
  if (!(error instanceof FoyerError)) throw error;
  // The id of a reservation is in its answer alone. It runs out by itself, and nothing was bought.
  if (error.code === 'OUTCOME_UNKNOWN') {
    return { outcome: 'UNKNOWN', order: null, problems: [problem('OUTCOME_UNKNOWN', LOST)] };
  }
  if (isRefused(error, 6008))
    return refused('PRICE_BAND_UNKNOWN', 'This is not sold, or not without its code.', lineId);
  if (isRefused(error, 6042))
    return refused('HOLDER_REQUIRED', 'The e-mail address of a holder is not acceptable.', lineId);
  if (isRefused(error, 1901)) {
    return refused('QUANTITY_NOT_ALLOWED', 'Ingresse does not sell so many of these at once.', lineId);
  }
  return refused(error.code, error.message, lineId);
}

const SOLD_OUT = 'Not enough is left of this price band: ask for `availability` again.';
const LOST = 'It is not known whether the tickets were held; if so they become free again by themselves.';

function refused(code: LineProblem['code'], message: string, lineId?: string): WriteResult {
  return { outcome: 'REFUSED', order: null, problems: [problem(code, message, lineId)] };
}

function problem(code: LineProblem['code'], message: string, lineId?: string): LineProblem {
  return lineId === undefined ? { code, message } : { code, message, lineId };
}
