import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.ts';

type CodeInfo = { description: string; retryable: boolean };
const code = (description: string, retryable = false): CodeInfo => ({ description, retryable });

/** Every code there is, with what it means and whether the same call may succeed later. The contract's enum is made from it. */
export const PROBLEM_CODES = {
  UNAUTHENTICATED: code('No API key was given, or it is not valid.'),
  FORBIDDEN: code('The key, or its sales channels, do not allow this.'),
  RATE_LIMITED: code('Too many requests with this key; wait and try again.', true),
  BAD_INPUT: code('An argument or variable is not acceptable; the message says which and why.'),
  NOT_FOUND: code('There is nothing with this id, or it is not yours.'),
  WRONG_KIND_OF_ID: code('The id is of another kind of thing or of another supplier.'),
  MALFORMED_CURSOR: code('The cursor was not made by this list with these arguments.'),
  DATE_RANGE_BACKWARDS: code('The range ends before it begins.'),
  QUERY_TOO_DEEP: code('The operation is nested too deeply.'),
  QUERY_TOO_WIDE: code('The operation asks for too much at once.'),
  SUBGRAPH_UNAVAILABLE: code('A part of Foyer cannot be reached now.', true),
  SUPPLIER_DOWN: code('The supplier cannot be reached, or says that it is down.', true),
  SUPPLIER_SLOW: code('The supplier did not answer in time.', true),
  SUPPLIER_THROTTLED: code('The supplier takes no more calls for the moment.', true),
  SUPPLIER_PROTOCOL: code('The supplier sent something that cannot be understood.', true),
  SUPPLIER_REFUSED: code('The supplier refused, for a reason given in the message.'),
  CAPABILITY_MISSING: code('The supplier cannot do this.'),
  SOLD_OUT: code('Nothing is left of what was asked for.'),
  SEATS_TAKEN: code('One or more of the chosen seats are taken.'),
  SEAT_UNKNOWN: code('A chosen seat is not on sale in this performance and price band.'),
  SEAT_RULE: code('The choice of seats breaks a rule of the supplier, such as leaving a single seat.'),
  QUANTITY_NOT_ALLOWED: code('The number of tickets is not one that the supplier takes.'),
  PRICE_BAND_UNKNOWN: code('The price band is not on sale in this performance.'),
  TARIFF_UNKNOWN: code('The tariff is not on sale for this price band.'),
  HOLDER_REQUIRED: code('The tariff needs the name of the person who comes.'),
  DELIVERY_UNKNOWN: code('The way of delivery is not offered for this.'),
  PRICE_CHANGED: code('The price is not the expected one.'),
  CURRENCY_MIX: code('The basket has several currencies where only one is possible.'),
  HOLD_EXPIRED: code('The hold has run out; hold again.'),
  HOLD_NOT_FOUND: code('The supplier does not know the hold.'),
  PAYMENT_DECLINED: code('The payment was declined.'),
  PAYMENT_NOT_ACCEPTED: code('This way of paying is not accepted here.'),
  CUSTOMER_DATA_INVALID: code('Something about the customer is missing or not acceptable.'),
  CANCEL_NOT_PERMITTED: code('This cannot be cancelled.'),
  TRANSFER_NOT_PERMITTED: code(
    'The tickets cannot be passed on, or the transfer is not open to this any more.',
  ),
  RECIPIENT_UNKNOWN: code('The supplier knows nobody by this name, or it cannot be the recipient.'),
  NAME_TAKEN: code('Something else has this name, title or address already: choose another.'),
  WRONG_STATE: code('What it is about is not in a state that allows this.'),
  SIGN_IN_REFUSED: code('Nobody has this name, or the password is not the right one.'),
  OUTCOME_UNKNOWN: code('It is not known yet whether it was done; look before you repeat it.', true),
  BASKET_EMPTY: code('The basket has no lines.'),
  BASKET_TOO_LARGE: code('The basket has too many lines or tickets.'),
  BASKET_STATE: code('The basket is not in a state that allows this.'),
  BUSY: code('Another operation on the same thing is running.', true),
  IDEMPOTENCY_KEY_REUSED: code('The idempotency key was used before with another input.'),
  INTERNAL: code('Something went wrong inside Foyer; the reference finds it in the logs.', true),
} as const satisfies Record<string, CodeInfo>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

type Options = { supplier?: string; retryable?: boolean; cause?: unknown };

/**
 * An error that may be shown to the caller: a code from the list and one sentence that says what to do. What
 * caused it stays in the logs.
 */
export class FoyerError extends GraphQLError {
  readonly code: ProblemCode;
  readonly supplier: string | undefined;
  readonly retryable: boolean;

  constructor(problem: ProblemCode, message: string, { supplier, retryable, cause }: Options = {}) {
    const mayRetry = retryable ?? PROBLEM_CODES[problem].retryable;
    super(message, {
      extensions: { code: problem, ...(supplier ? { supplier } : {}), retryable: mayRetry },
      ...(cause instanceof Error ? { originalError: cause } : {}),
    });
    this.name = 'FoyerError';
    this.code = problem;
    this.supplier = supplier;
    this.retryable = mayRetry;
    if (cause !== undefined) this.cause = cause;
  }
}

/** Whether a text is one of the codes. */
export function isProblemCode(text: unknown): text is ProblemCode {
  return typeof text === 'string' && Object.hasOwn(PROBLEM_CODES, text);
}

/** Codes that a GraphQL server gives to requests it cannot execute, all of them the caller's mistakes. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * An error as the caller may see it. What is not meant for callers becomes `INTERNAL` with a reference under
 * which the logs have the rest.
 */
export function formatError(error: GraphQLError, log: Pick<Log, 'error'>): GraphQLFormattedError {
  const original = shownError(error);
  const place = {
    ...(error.path ? { path: error.path } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
  };
  if (original) return { message: original.message, ...place, extensions: original.extensions };
  if (error.originalError === undefined || error.originalError instanceof GraphQLError) {
    const given = error.extensions.code;
    // A mistake in the document or its variables: the message names it and holds nothing of ours.
    if (!error.path || (typeof given === 'string' && REQUEST_CODES.has(given))) {
      return {
        message: error.message,
        ...place,
        extensions: { code: given ?? 'BAD_INPUT', retryable: false },
      };
    }
  }
  const reference = randomUUID();
  log.error({ reference, error: error.originalError ?? error, path: error.path }, 'unexpected error');
  return {
    message: `Something went wrong inside Foyer; quote the reference ${reference}.`,
    ...place,
    extensions: { code: 'INTERNAL', retryable: true, reference },
  };
}

function shownError(error: GraphQLError): FoyerError | undefined {
  if (error instanceof FoyerError) return error;
  return error.originalError instanceof FoyerError ? error.originalError : undefined;
}
