import type { Caller } from '../caller.ts';
import type { Fields } from './executor/fields.ts';

type Options = {
  /** Whether a caller has as much time left as a fetch may take. */
  hasTime(caller: Caller): boolean;
  /** What tells callers apart. */
  who?: ((caller: Caller) => string) | undefined;
};

/** Who may be given the same answer, and for how long. */
export type Sameness = {
  /** Whether a caller may share anything now; who has little time left, or has gone, is asked for alone. */
  mayShare(caller: Caller): boolean;
  /** The same for all who may be given the same answer to what is asked with these variables. */
  of(caller: Caller, variables: Fields): string;
  /** From now on, what was asked before is no answer any more: something was written or is known to have changed. */
  begin(): void;
};

/**
 * Only callers whom a subgraph could not tell apart are the same. The token is all that it learns of a caller: identity,
 * sales channels and language are in it.
 */
export function samenessOf({ hasTime, who = ({ token }) => token }: Options): Sameness {
  let age = 0;
  return {
    mayShare: (caller) => !caller.signal.aborted && hasTime(caller),
    of: (caller, variables) => `${age} ${JSON.stringify(variables)} ${who(caller)}`,
    begin() {
      age += 1;
    },
  };
}
