import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Log } from '@foyer/kit/log';
import { type FoyerError, isProblemCode, PROBLEM_CODES, type ProblemCode } from '@foyer/kit/problem';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes of the server for mistakes in a request, which name nothing of ours. */
const MISTAKES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);
/** Part of the protocol of persisted queries: clients look for these words. */
const PERSISTED = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);
/** The parser and the server give these no code. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;
const WRONG_HASH = new Set(['provided sha does not match query', 'Unsupported persisted query version']);

/** An error as callers may see it: a code from the list, one sentence, its place. The rest stays in the log. */
export function shownError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Log,
): GraphQLFormattedError {
  const { message, path, locations, extensions = {} } = formatted;
  const place = { ...(path ? { path } : {}), ...(locations && !path ? { locations } : {}) };
  const { code, supplier, retryable, reference } = extensions;
  if (isProblemCode(code)) {
    return {
      message,
      ...place,
      extensions: {
        code,
        retryable: retryable ?? PROBLEM_CODES[code].retryable,
        ...(supplier ? { supplier } : {}),
        ...(reference ? { reference } : {}),
      },
    };
  }
  if (typeof code === 'string' && PERSISTED.has(code))
    return { message, ...place, extensions: { code, retryable: true } };
  const tokens = TOO_MANY_TOKENS.exec(message)?.[1];
  if (tokens) {
    const sentence = `The document has more than ${tokens} words and signs: send less at once.`;
    return { message: sentence, ...place, extensions: { code: 'QUERY_TOO_WIDE', retryable: false } };
  }
  if ((typeof code === 'string' && MISTAKES.has(code)) || WRONG_HASH.has(message))
    return { message: message.trim(), ...place, extensions: { code: 'BAD_INPUT', retryable: false } };
  const found = randomUUID();
  log.error({ reference: found, path, error: unwrapResolverError(error) }, 'unexpected error');
  return {
    message: `Something went wrong inside Foyer; quote the reference ${found}.`,
    ...place,
    extensions: { code: 'INTERNAL', retryable: true, reference: found },
  };
}

/** The answer to a request that is refused before it is looked at. */
export function refusalBody(code: ProblemCode, message: string): object {
  return { errors: [{ message, extensions: { code, retryable: PROBLEM_CODES[code].retryable } }] };
}

/** The HTTP status of a request that is refused as a whole. */
export function statusOf(code: ProblemCode): number {
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN') return 403;
  if (code === 'RATE_LIMITED') return 429;
  return code === 'INTERNAL' ? 500 : 400;
}

/** A refusal thrown while Apollo Server looks at a request: with the status it is answered with. */
export function refusal({ code, message, extensions }: FoyerError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: statusOf(code) } } });
}
