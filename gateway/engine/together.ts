import type { Caller } from '../caller.ts';
import type { Fields } from './executor/fields.ts';
import type { Operation, Outcome } from './executor/operation.ts';
import type { Ask } from './executor/run.ts';
import type { Sameness } from './sameness.ts';
import { Waiting } from './waiting.ts';

/** An operation that is being executed. */
type Underway = { outcome: Promise<Outcome>; caller: Caller; waiting: Waiting };

/** Executes an operation for a caller. */
export type Execute = (operation: Operation, caller: Caller, variables: Fields) => Promise<Outcome>;

/**
 * Executes once what several callers ask at the same time, who could not be told apart: when a sale opens, all of a
 * shop's pages ask for the same. Operations that write are never shared, and what was begun before a write ended, or
 * before something was known to have changed, is not an answer to who asks after it.
 */
export function executingTogether({ ask, sameness }: { ask: Ask; sameness: Sameness }): Execute {
  const underway = new WeakMap<Operation, Map<string, Underway>>();

  return async (operation, caller, variables) => {
    if (!operation.reads || !sameness.mayShare(caller)) return operation.execute({ caller, variables, ask });
    const known = underway.get(operation) ?? new Map<string, Underway>();
    underway.set(operation, known);
    const key = sameness.of(caller, variables);
    const same = known.get(key);
    const joined = same && sameness.mayShare(same.caller) ? same : begun();
    const outcome = await joined.waiting.join(caller, joined.outcome);
    caller.age = olderOf(caller.age, joined.caller.age);
    if (joined.waiting.joined > 1 && outcome.data) wanted.add(outcome.data);
    return outcome;

    function begun(): Underway {
      const waiting = new Waiting();
      const leader: Caller = { ...caller, signal: waiting.breaker };
      const outcome = operation.execute({ caller: leader, variables, ask }).finally(() => {
        if (known.get(key) === one) known.delete(key);
      });
      const one = { outcome, caller: leader, waiting };
      known.set(key, one);
      return one;
    }
  };
}

function olderOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

/** Answers that several wait for. */
const wanted = new WeakSet<object>();
const texts = new WeakMap<object, string>();

/** A result as it is sent: what several wait for is written out once. */
export function textOf(result: { data?: Fields | null }): string {
  const { data } = result;
  if (!data || !wanted.has(data) || Object.keys(result).length > 1) return JSON.stringify(result);
  const text = texts.get(data) ?? JSON.stringify(result);
  texts.set(data, text);
  return text;
}
