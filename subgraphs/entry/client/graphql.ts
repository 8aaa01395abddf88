import { child, childOrNull, children, type Json, object, textOrNull } from './read.ts';
import { DoorError, type DoorErrorKind } from './server.ts';

export type GraphqlOptions = {
  /** The address of the endpoint. */
  url: string;
  /** The token of the device, or an API key with the scope `door`; asked for at every request, so that it can be another one. */
  token: () => string;
};

/** Sends an operation and answers its `data`. Throws a `DoorError`. */
export type Ask = (query: string, variables: Record<string, unknown>, signal: AbortSignal) => Promise<Json>;

/** The way to Foyer's endpoint. */
export function graphqlClient({ url, token }: GraphqlOptions): Ask {
  return async (query, variables, signal) => {
    const { status, headers, body } = await post(url, token(), JSON.stringify({ query, variables }), signal);
    const waitMs = 1000 * (Number(headers.get('retry-after')) || 0);
    if (status === 429) throw new DoorError('AGAIN', 'The server has too much to do.', { waitMs });
    if (!body) throw new DoorError(status === 401 ? 'TOKEN' : 'AGAIN', `The server answered ${status}.`);
    const [error] = body.value.errors === undefined ? [] : children(body, 'errors');
    if (error) throw problem(childOrNull(error, 'extensions') ?? error, error);
    return child(body, 'data');
  };
}

/** What a code of the server means for the door. */
const KINDS: Record<string, DoorErrorKind> = {
  UNAUTHENTICATED: 'TOKEN',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'FORBIDDEN',
  WRONG_KIND_OF_ID: 'FORBIDDEN',
  CAPABILITY_MISSING: 'FORBIDDEN',
  MALFORMED_CURSOR: 'CURSOR',
  BAD_INPUT: 'BAD_INPUT',
  QUERY_TOO_WIDE: 'BAD_INPUT',
  QUERY_TOO_DEEP: 'BAD_INPUT',
};

/** A problem as the server tells it. What is not known here may pass: scans are never given up for it. */
export function problem(coded: Json, described: Json): DoorError {
  const code = textOrNull(coded, 'code') ?? '';
  const message = textOrNull(described, 'message') ?? 'The server refused.';
  return new DoorError(KINDS[code] ?? 'AGAIN', message);
}

async function post(url: string, token: string, body: string, signal: AbortSignal) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': token },
      body,
      signal,
      credentials: 'omit',
      cache: 'no-store',
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  } catch (cause) {
    const slow = cause instanceof Error && cause.name === 'TimeoutError';
    throw new DoorError('AGAIN', slow ? 'The server takes too long.' : 'The server cannot be reached.', {
      cause,
    });
  }
}

/** Null for what is not JSON, such as the page of a proxy. */
function parsed(text: string): Json | null {
  try {
    return object(JSON.parse(text), 'answer');
  } catch {
    return null;
  }
}
