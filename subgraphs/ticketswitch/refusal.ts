import { FoyerError, type ProblemCode } from '@foyer/kit/problem';
import { manifest } from './supplier.ts';
import { failure } from './wire.ts';

const CARD_CODES = [3000, 3008] as const;

/**
 * What an answer with an error body means. TicketSwitch has one code, 8, for most things; what it is about stands
 * in its text, which is passed on for a developer to read and never interpreted.
 */
export function refusalOf(status: number, body: unknown): FoyerError | undefined {
  const read = failure.safeParse(body);
  // That it takes no more calls is told by the status alone.
  if (!read.success || status === 429) return undefined;
  const { error_code: code, error_desc: text, error_key: key } = read.data;
  const refuse = (problem: ProblemCode, message: string) =>
    new FoyerError(problem, message, { supplier: manifest.code });
  if (code === 3)
    return refuse('FORBIDDEN', 'TicketSwitch does not accept the credentials of your sales channel.');
  if (code === 2 || code === 5 || code === 7 || status === 403) {
    return refuse('FORBIDDEN', `TicketSwitch does not allow this to your sales channel: ${text}.`);
  }
  if (code === 4 || status === 502)
    return refuse('SUPPLIER_DOWN', "The venue's system cannot be reached now; try again later.");
  if (code === 6 || status >= 500)
    return refuse('SUPPLIER_DOWN', 'TicketSwitch cannot answer now; try again later.');
  if (code === 2000)
    return refuse('CUSTOMER_DATA_INVALID', `The e-mail address is not acceptable: ${key ?? text}.`);
  if (code >= CARD_CODES[0] && code <= CARD_CODES[1])
    return refuse('PAYMENT_DECLINED', `The card is not acceptable: ${text}.`);
  return refuse('SUPPLIER_REFUSED', `TicketSwitch refused: ${text}.`);
}
