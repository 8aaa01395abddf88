import { DateTime } from 'luxon';
import { CODE, type Context } from './endpoint.ts';
import type { OrderDocument } from './order.ts';

type Kept = Pick<Context, 'records' | 'inventory' | 'now' | 'operator'>;
const KIND = 'touch';

/** Notes that the availability of products changed. */
export async function touch(
  { records, now, operator }: Pick<Kept, 'records' | 'now' | 'operator'>,
  products: readonly number[],
  at: Date = now,
): Promise<void> {
  for (const id of new Set(products)) {
    await records.put(
      { supplier: CODE, kind: KIND, id: String(id) },
      { account: operator.code, document: {}, at },
    );
  }
}

/** When the availability of products last changed. Holds that ran out are released first. */
export async function lastChanges(
  context: Context,
  products: readonly number[],
): Promise<(product: number) => Date> {
  await releaseRunOut(context);
  const found = await context.records.list(
    { supplier: CODE, kind: KIND },
    { ids: [...new Set(products)].map(String) },
  );
  const at = new Map(found.map((one) => [Number(one.id), one.at]));
  const setup = lastSetup(context);
  return (product) => {
    const touched = at.get(product);
    return touched && touched > setup ? touched : setup;
  };
}

/** Holds that ran out read as released by themselves; this makes their products count as changed, too. */
async function releaseRunOut(context: Context): Promise<void> {
  const { inventory } = context;
  for (const id of await inventory.ranOut(CODE)) {
    const done = await inventory.change<OrderDocument>(id, ({ state }) =>
      state === 'released' ? { state: 'released' } : null,
    );
    if (!done?.changed) continue;
    const { document, heldUntil } = done.reservation;
    await touch(
      context,
      document.operations.map(({ productId }) => productId),
      heldUntil,
    );
  }
}

/** Setup changes at midnight, when performances of the day before leave the catalogue. */
export function lastSetup({ now, institution }: Pick<Context, 'now' | 'institution'>): Date {
  return DateTime.fromJSDate(now, { zone: institution.zone }).startOf('day').toJSDate();
}
