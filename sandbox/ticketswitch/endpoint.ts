import type { MovableClock } from '../engine/clock.ts';
import type { Inventory } from '../engine/inventory.ts';
import type { Account } from './account.ts';
import { type Performance, performance } from './calendar.ts';
import type { Scene } from './event-wire.ts';
import { badInput } from './failure.ts';
import type { Input } from './input.ts';
import type { Show } from './show.ts';

/** What a call is answered from. */
export type Context = Scene & {
  input: Input;
  account: Account;
  subUser: string;
  inventory: Inventory;
  clock: MovableClock;
  /** Whether the sandbox was told to refuse this call. */
  declined: boolean;
};

/** One call of the protocol. */
export type Endpoint = {
  method: 'GET' | 'POST';
  answer(context: Context): unknown;
};

export { CODE, performanceKey } from './keys.ts';

export function showOf({ catalogue }: Pick<Scene, 'catalogue'>, id: string): Show {
  const show = catalogue.byId.get(id);
  if (!show) throw badInput(`event_id ${id} is not known`);
  return show;
}

/** A performance by the id that a call gives. */
export function findPerformance(
  { catalogue, now }: Pick<Scene, 'catalogue' | 'now'>,
  id: string,
): Performance | undefined {
  const show = catalogue.byId.get(id.slice(0, id.lastIndexOf('-')));
  return show && performance(show, id, now);
}

export function needPerformance(context: Context): Performance {
  const id = context.input.need('perf_id');
  const found = findPerformance(context, id);
  if (!found) throw badInput(`perf_id ${id} is not known`);
  return found;
}
