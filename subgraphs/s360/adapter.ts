import { FoyerError } from '@foyer/kit/problem';
import type { Call, SupplierAdapter, WriteResult } from '@foyer/kit/supplier/contract';
import type { OrderRecord } from '@foyer/kit/supplier/records';
import { cancel } from './cancel.ts';
import { CODES } from './designed/codes.ts';
import { type Documents, documents } from './documents.ts';
import { hold } from './hold.ts';
import { partsOfDetails } from './map/order.ts';
import { purchase } from './purchase.ts';
import { type ReadParts, reads } from './read.ts';
import { isRefusal } from './refusal.ts';
import { problem, recordOf, refused, type SaleParts } from './sale.ts';

type Parts = ReadParts & SaleParts & { close(): Promise<void> };

/** The supplier contract over S-360. */
export function s360Adapter(parts: Parts): SupplierAdapter & Documents {
  const { client } = parts;

  async function order(id: string, call: Call): Promise<OrderRecord | null> {
    const account = client.account(call);
    if (!/^\d{1,15}$/.test(id)) return null;
    try {
      const details = partsOfDetails(await client.orderDetails(account, Number(id), call.language));
      return await recordOf(details, call, parts);
    } catch (error) {
      if (isRefusal(error, CODES.orderUnknown)) return null;
      throw error;
    }
  }

  /** Gives a hold back. What has run out, or was given back before, is given back. */
  async function release(id: string, call: Call): Promise<WriteResult> {
    const done: WriteResult = { outcome: 'DONE', order: null, problems: [] };
    try {
      await client.abandonOrder(client.account(call), Number(id));
      return done;
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      const { code, message } = error;
      if (code === 'HOLD_EXPIRED') return done;
      if (code !== 'OUTCOME_UNKNOWN' && code !== 'BASKET_STATE') return refused([problem(code, message)]);
      const now = await order(id, call).catch(() => null);
      if (now?.state === 'RELEASED') return done;
      if (code === 'OUTCOME_UNKNOWN')
        return { outcome: 'UNKNOWN', order: now, problems: [{ code, message }] };
      return refused([problem('BASKET_STATE', 'It is bought already: cancel it instead.')]);
    }
  }

  const read = reads(parts);
  return {
    ...read,
    ...documents(client),
    order,
    hold: (input, call) => hold(input, call, { ...parts, availability: read.availability }),
    release,
    purchase: (input, call) => purchase(input, call, parts),
    cancel: (id, lineIds, call) => cancel(id, lineIds, call, parts),
    health: () => client.health(),
    close: () => parts.close(),
  };
}
