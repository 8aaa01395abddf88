import type { Signal } from '@foyer/kit/graphql/signal';
import type { Identity } from '@foyer/kit/identity';

/** Who sent a request, and the token that proves it to subgraphs. */
export type Caller = {
  identity: Identity;
  /** The id of the key, for the log. */
  key: string;
  token: string;
  requestId: string;
  /** When the request came in, by `performance.now()`. */
  began: number;
  /** Aborted when the caller no longer waits for the answer. */
  signal: Signal;
  /** How old the oldest part of the answer is that was kept, in seconds. */
  age?: number;
};

/** Whether nobody is meant: then what is asked depends on sales channels and language alone. */
export function isAnybody({ identity }: Caller): boolean {
  return Object.keys(identity.sessions ?? {}).length === 0;
}

/** The context of a request; every one that reaches the engine has a caller. */
export function callerOf(context: unknown): Caller {
  if (isCaller(context)) return context;
  throw new Error('A request without a caller reached the engine.');
}

function isCaller(context: unknown): context is Caller {
  return typeof context === 'object' && context !== null && 'identity' in context && 'token' in context;
}
