import { FoyerError } from '@foyer/kit/problem';
import type { Call, LineProblem, SupplierAdapter, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import type { Clock } from '@foyer/kit/time';
import type { TicketSwitchClient } from './client.ts';
import { hold } from './hold.ts';
import { orderOf } from './map/order.ts';
import { purchase } from './purchase.ts';
import { reads } from './read.ts';

/** The supplier contract over TicketSwitch. */
export function ticketSwitchAdapter(client: TicketSwitchClient, clock: Clock): SupplierAdapter {
  const { performanceId, ...reading } = reads(client);

  async function order(id: string, call: Call): Promise<OrderRecord | null> {
    try {
      return orderOf(await client.status(id, call), clock.now());
    } catch (error) {
      // An unknown transaction is answered with the general input error.
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  /** Asks what became of a write whose answer was lost. `done` tells whether the order is as the write leaves it. */
  async function settled(
    error: unknown,
    id: string,
    call: Call,
    done: (order: OrderRecord) => boolean,
  ): Promise<WriteResult> {
    if (!(error instanceof FoyerError)) throw error;
    const problem: LineProblem = { code: error.code, message: error.message };
    if (error.code !== 'OUTCOME_UNKNOWN') return { outcome: 'REFUSED', order: null, problems: [problem] };
    const now = await order(id, call).catch(() => null);
    if (now && done(now)) return { outcome: 'DONE', order: now, problems: [] };
    return { outcome: 'UNKNOWN', order: now, problems: [problem] };
  }

  return {
    ...reading,
    order,
    hold: (input, call) => hold(input, call, { client, clock, performanceId }),
    purchase: (input, call) => purchase(input, call, { client, clock }),

    async release(id, call) {
      try {
        const { released_ok: released } = await client.release(id, call);
        if (released) return { outcome: 'DONE', order: null, problems: [] };
        const message = 'It is bought already: cancel it instead.';
        return { outcome: 'REFUSED', order: null, problems: [{ code: 'BASKET_STATE', message }] };
      } catch (error) {
        if (isRefusal(error)) {
          const message = 'TicketSwitch does not know this hold: it may have run out long ago.';
          return { outcome: 'REFUSED', order: null, problems: [{ code: 'HOLD_NOT_FOUND', message }] };
        }
        return settled(error, id, call, (now) => now.state === 'RELEASED');
      }
    },

    async cancel(id, lineIds, call) {
      try {
        // TicketSwitch passes over lines it does not know, and takes an empty list for all of them.
        if (lineIds && !hasLines(await order(id, call), lineIds)) {
          const message = 'The order has no such lines: take their ids from the order.';
          return { outcome: 'REFUSED', order: null, problems: [{ code: 'NOT_FOUND', message }] };
        }
        const answer = await client.cancel(id, lineIds?.map(Number) ?? null, call);
        if (answer.must_also_cancel?.length) {
          const lines = answer.must_also_cancel.map((one) => one.item_number).join(', ');
          const message = `These lines can only be cancelled together with: ${lines}.`;
          return { outcome: 'REFUSED', order: null, problems: [{ code: 'CANCEL_NOT_PERMITTED', message }] };
        }
        const told = { transaction_status: 'purchased', trolley_contents: answer.trolley_contents };
        const now = (await order(id, call).catch(() => null)) ?? orderOf(told, clock.now());
        const wanted = now?.lines.filter((line) => lineIds?.includes(line.id) ?? true) ?? [];
        const problems = wanted.flatMap((line) => notCancelled(line));
        const done =
          (answer.cancelled_item_numbers?.length ?? 0) > 0 || (wanted.length > 0 && problems.length === 0);
        return { outcome: done ? 'DONE' : 'REFUSED', order: now, problems };
      } catch (error) {
        return settled(error, id, call, (now) =>
          now.lines.every(
            (line) => !(lineIds?.includes(line.id) ?? true) || line.cancellation === 'CANCELLED',
          ),
        );
      }
    },

    health: () => client.health(),
    close: () => client.close(),
  };
}

/** The general input error, which stands for ids that are not known too. */
function isRefusal(error: unknown): boolean {
  return error instanceof FoyerError && error.code === 'SUPPLIER_REFUSED';
}

function hasLines(order: OrderRecord | null, ids: readonly string[]): boolean {
  const known = new Set(order?.lines.map((line) => line.id));
  return ids.length > 0 && ids.every((id) => known.has(id));
}

function notCancelled(line: OrderRecord['lines'][number]): LineProblem[] {
  if (line.cancellation === 'CANCELLED') return [];
  const message =
    line.cancellation === 'REFUSED'
      ? 'The venue refused to cancel this line: ask it, with the venue reference.'
      : 'The venue does not allow this line to be cancelled.';
  return [{ code: 'CANCEL_NOT_PERMITTED', message, lineId: line.id }];
}
