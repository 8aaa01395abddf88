const CATEGORIES = [
  'USAGE EXCEPTION',
  'UNAUTHORIZED ACCESS EXCEPTION',
  'DATABASE EXCEPTION',
  'FATAL ERROR EXCEPTION',
  'EXTERNAL ERROR EXCEPTION',
  'CONTEXT EXCEPTION',
] as const;

/** Old clients look for this in the text of an answer. */
export const MARK = '[Ingresse Exception Error]';

type Detail = { code: `${'CPN' | 'GTW'}-${number}`; message: string };
type Extra = { fields?: Readonly<Record<string, unknown>>; details?: Detail };

/** What v1 refuses: HTTP status 200 and a code in the body. */
export class Refusal extends Error {
  readonly code: number;
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  readonly details: Detail | undefined;

  constructor(code: number, text: string, { fields, details }: Extra = {}) {
    super(text);
    this.code = code;
    this.fields = fields;
    this.details = details;
  }

  envelope(): object {
    const category = CATEGORIES[Math.floor(this.code / 1000) - 1] ?? CATEGORIES[0];
    const named = Object.entries(this.fields ?? {}).map(([name, value]) => `${name}=> ${String(value)}`);
    const message = named.length > 0 ? `${this.message}\nFields: ${named.join(', ')}` : this.message;
    return {
      responseData: `${MARK} ${category} - ERROR ${this.code} - ${message}`,
      responseDetails: 'OK',
      responseError: {
        status: false,
        category,
        code: this.code,
        message,
        ...(this.fields ? { fields: this.fields } : {}),
        ...(this.details ? { details: this.details } : {}),
      },
      responseStatus: 200,
    };
  }
}

/** What v2 refuses: an HTTP status, and a code in another body. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly info: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, text: string, info: Readonly<Record<string, unknown>> = {}) {
    super(text);
    this.status = status;
    this.code = code;
    this.info = info;
  }

  body(): object {
    return { code: this.code, message: this.message, info: this.info };
  }
}

/** The same refusal as v2 says it. */
export function asHttp({ code, message, fields = {} }: Refusal): HttpRefusal {
  return new HttpRefusal(statusOf(code), code, message, fields);
}

function statusOf(code: number): number {
  if (code === 2009 || code === 2028) return 403;
  if (code >= 2000 && code < 3000) return 401;
  if (code >= 6060 && code <= 6065) return 401;
  return (code >= 3000 && code < 4000) || code === 6008 ? 404 : 400;
}

/** Codes that public sources do not know: in a range of their own, so that they are never taken for real ones. */
export const missing = (name: string): Refusal =>
  new Refusal(1900, `The parameter ${name} is required.`, { fields: { [name]: '' } });
export const invalid = (name: string, value: unknown): Refusal =>
  new Refusal(1901, `The parameter ${name} is invalid.`, { fields: { [name]: value } });
export const unknownTransaction = (id: string): Refusal =>
  new Refusal(1905, 'Transaction not found.', { fields: { transactionId: id } });
export const unknownTransfer = (id: string): Refusal =>
  new Refusal(1906, 'Transfer not found.', { fields: { transferId: id } });
export const unknownEvent = (id: string | number): Refusal =>
  new Refusal(3002, 'Event ID not found.', { fields: { eventId: String(id) } });
export const unknownTicket = (id: string | number): Refusal =>
  new Refusal(6008, 'Ticket not found.', { fields: { ticket: String(id) } });
export const noPermission = (): Refusal => new Refusal(2009, 'You have no permission for this action.');
