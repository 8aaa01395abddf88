import { FoyerError, type ProblemCode } from '@foyer/kit/problem';
import { z } from 'zod';
import { manifest } from './supplier.ts';

const detail = z.object({ code: z.string(), message: z.string() });
const error = z.object({ code: z.number(), message: z.string(), details: detail.nullish().catch(null) });
const v1 = z.object({ responseError: error });
/** The text by itself, as native clients look for it. */
const marked = z.object({ responseData: z.string().startsWith('[Ingresse Exception Error]') });
const v2 = z.object({ code: z.number(), message: z.string() });

/** A refusal with the number that Ingresse gives it. */
export class Refusal extends FoyerError {
  /** Ingresse's number, such as 3023. */
  readonly number: number;
  /** The number of the coupon service or the payment gateway, such as `CPN-11021`. */
  readonly detail: string | undefined;

  constructor(code: ProblemCode, message: string, number: number, about?: string) {
    super(code, message, { supplier: manifest.code });
    this.number = number;
    this.detail = about;
  }
}

/** Whether an error is one of these refusals of Ingresse. */
export function isRefused(problem: unknown, ...numbers: number[]): problem is Refusal {
  return problem instanceof Refusal && numbers.includes(problem.number);
}

/** The login is over: it ran out, was ended, or is not known any more. */
export const SESSION_ENDED = [2005, 2006, 6062, 6065] as const;

type Meaning = { code: ProblemCode; message: string; numbers: readonly number[] };
/** What Ingresse's numbers mean. Ranges are given out by what failed inside, not by what it means to a caller. */
const MEANINGS: readonly Meaning[] = [
  { code: 'FORBIDDEN', message: 'the session has ended: log in there again', numbers: SESSION_ENDED },
  {
    code: 'FORBIDDEN',
    message: 'it does not accept the credentials of your sales channel',
    numbers: [2001, 2007, 2008, 2012, 2015, 2016, 2020, 2021, 6060, 6061],
  },
  {
    code: 'FORBIDDEN',
    message: 'the account is not allowed to do this',
    numbers: [1005, 2009, 2011, 2028, 2055, 6033],
  },
  {
    code: 'NOT_FOUND',
    message: 'there is nothing with this id',
    numbers: [1904, 1905, 1906, 3002, 3027, 6008],
  },
  {
    code: 'QUANTITY_NOT_ALLOWED',
    message: 'so many tickets are more than one account or person may have',
    numbers: [90, 132, 6014, 6027, 6044, 6100, 6101],
  },
  {
    code: 'SOLD_OUT',
    message: 'not enough is left',
    numbers: [3014, 3020, 3041, 6002, 6003, 6004, 6006, 6013],
  },
  { code: 'HOLD_EXPIRED', message: 'the hold has run out: hold again', numbers: [3023] },
  { code: 'BASKET_STATE', message: 'the transaction is closed', numbers: [6005] },
  { code: 'CANCEL_NOT_PERMITTED', message: 'it cannot be refunded, or not any more', numbers: [3036] },
  { code: 'HOLDER_REQUIRED', message: 'every ticket needs the e-mail address of who comes', numbers: [6031] },
  {
    code: 'CUSTOMER_DATA_INVALID',
    message: 'something about the buyer is missing or not acceptable',
    numbers: [1006, 1007, 1032, 1033, 1060, 1061, 1108, 1109, 1145, 1146, 1192, 6020, 6086],
  },
  {
    code: 'PAYMENT_NOT_ACCEPTED',
    message: 'this card or way of paying is not accepted for the event',
    numbers: [1013, 1014, 1031, 1216, 6009, 6010, 6011],
  },
  { code: 'PAYMENT_DECLINED', message: 'the card was refused', numbers: [5012, 6028, 6029] },
  {
    code: 'TRANSFER_NOT_PERMITTED',
    message: 'the ticket cannot be passed on, or the transfer is not open to this any more',
    numbers: [6034, 6038, 6039, 6040, 6041],
  },
  {
    code: 'RECIPIENT_UNKNOWN',
    message: 'nobody can be the recipient by this name',
    numbers: [3003, 3030, 3084, 6042, 6045, 6052],
  },
  { code: 'SUPPLIER_REFUSED', message: 'the coupon cannot be used', numbers: [102, 103, 1029, 1030, 3087] },
  { code: 'SUPPLIER_REFUSED', message: 'nothing is sold for this event here', numbers: [6001, 6007, 6012] },
];
const BY_NUMBER = new Map(MEANINGS.flatMap((meaning) => meaning.numbers.map((number) => [number, meaning])));

/**
 * What an answer that is no good one means. v1 refuses with status 200 and tells by its body; v2 by the status,
 * and a number in another body.
 */
export function refusalOf(status: number, body: unknown): FoyerError | undefined {
  const first = v1.safeParse(body);
  if (first.success) {
    const { code, message, details } = first.data.responseError;
    return refusal(code, message, details ?? undefined);
  }
  const text = marked.safeParse(body);
  if (text.success)
    return refusal(Number(/ERROR (\d+)/.exec(text.data.responseData)?.[1] ?? 0), text.data.responseData);
  // That it takes no more calls or failed is told by the status alone.
  if (status < 400 || status === 429 || status >= 500) return undefined;
  const second = v2.safeParse(body);
  const number = second.success ? second.data.code : 0;
  const known = status === 401 ? 2001 : status === 403 ? 2009 : status === 404 ? 6008 : undefined;
  return refusal(
    BY_NUMBER.has(number) ? number : (known ?? number),
    second.success ? second.data.message : '',
  );
}

function refusal(number: number, text: string, details?: z.infer<typeof detail>): FoyerError {
  const known = BY_NUMBER.get(number);
  if (known) {
    const about = details ? ` (${details.code}: ${details.message})` : '';
    return new Refusal(known.code, `Ingresse refused, ${known.message}${about}.`, number, details?.code);
  }
  if (number >= 5000 && number < 6000) {
    return new Refusal('SUPPLIER_DOWN', 'Ingresse cannot reach a system behind it; try again later.', number);
  }
  if (number >= 2000 && number < 3000) {
    return new Refusal('FORBIDDEN', `Ingresse does not allow this (${number}).`, number);
  }
  const said =
    text
      .split('\n')[0]
      ?.replace(/^\[.*? - ERROR \d+ - /, '')
      .replace(/\.$/, '') || 'no reason was given';
  return new Refusal('SUPPLIER_REFUSED', `Ingresse refused (${number}): ${said}.`, number, details?.code);
}
