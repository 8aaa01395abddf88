import type { SeatOutcome } from '@foyer/kit/generated/supplier';
import { z } from 'zod';
import type { Database } from './catalogue/tables.ts';
import type { Account } from './connection.ts';

/** By performance. */
export type Outcomes = ReadonlyMap<string, SeatOutcome>;

/** Whether orders got the seats that were chosen: S-360 does not say afterwards which ones were. */
export type SeatsGot = {
  keep(account: Account, orderId: number, outcomes: Outcomes): Promise<void>;
  of(account: Account, orderId: number): Promise<Outcomes>;
};

const kept = z.record(z.string(), z.enum(['NOT_REQUESTED', 'ALL', 'SOME', 'NONE']));

export function seatsGot(db: Database): SeatsGot {
  return {
    async keep({ key }, orderId, outcomes) {
      const asked = [...outcomes].filter(([, outcome]) => outcome !== 'NOT_REQUESTED');
      if (asked.length === 0) return;
      await db
        .insertInto('seats_got')
        .values({ account: key, order_id: orderId, outcomes: JSON.stringify(Object.fromEntries(asked)) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async of({ key }, orderId) {
      const found = await db
        .selectFrom('seats_got')
        .select('outcomes')
        .where('account', '=', key)
        .where('order_id', '=', orderId)
        .executeTakeFirst();
      return new Map(Object.entries(found ? kept.parse(JSON.parse(found.outcomes)) : {}));
    },
  };
}
