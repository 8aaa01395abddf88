import { decodeId, encodeId, type IdKind } from '@foyer/kit/id';
import { FoyerError } from '@foyer/kit/problem';
import type { CatalogContext } from '../context.ts';
import type {
  EventRecord,
  EventRef,
  NodeRef,
  OrderRef,
  PerformanceRecord,
  PerformanceRef,
} from '../records.ts';

/** A supplier's own type of something, by the code in an id. */
function typeName(
  code: string,
  type: 'Event' | 'Performance' | 'Order',
  { suppliers }: Pick<CatalogContext, 'suppliers'>,
): string {
  const supplier = suppliers.find((one) => one.code === code);
  if (!supplier) throw new FoyerError('NOT_FOUND', 'The id names a supplier that is not here.');
  return `${supplier.prefix}${type}`;
}

export function eventRef(record: EventRecord, context: Pick<CatalogContext, 'suppliers'>): EventRef {
  return { __typename: typeName(decodeId(record.id).supplier, 'Event', context), id: record.id, record };
}

export function performanceRef(
  record: PerformanceRecord,
  context: Pick<CatalogContext, 'suppliers'>,
): PerformanceRef {
  return {
    __typename: typeName(decodeId(record.id).supplier, 'Performance', context),
    id: record.id,
    record,
  };
}

export async function findEvent(id: string, context: CatalogContext): Promise<EventRef | null> {
  if (!visible(id, 'event', context)) return null;
  const record = await context.loaders.event(id);
  return record && eventRef(record, context);
}

export async function findPerformance(id: string, context: CatalogContext): Promise<PerformanceRef | null> {
  if (!visible(id, 'performance', context)) return null;
  const record = await context.loaders.performance(id);
  return record && performanceRef(record, context);
}

/** The type of an order, for the gateway. Whose it is and what is in it is not known here. */
export function findOrder(id: string, context: CatalogContext): OrderRef | null {
  if (!visible(id, 'order', context)) return null;
  return { __typename: typeName(decodeId(id).supplier, 'Order', context), id };
}

/** Events and performances are for all who sell them; an order is its buyer's, and found where that is looked at. */
export function findNode(id: string, context: CatalogContext): Promise<NodeRef | null> {
  const { kind } = decodeId(id);
  if (kind === 'event') return findEvent(id, context);
  if (kind === 'performance') return findPerformance(id, context);
  throw new FoyerError(
    'WRONG_KIND_OF_ID',
    `\`node\` finds events and performances; ask for this by \`${kind === 'venue' ? 'events' : kind}\`.`,
  );
}

/** Whether an id can be of something that the caller may see; refuses one of another kind. */
function visible(id: string, kind: IdKind, { catalogues }: CatalogContext): boolean {
  const decoded = decodeId(id);
  if (decoded.kind !== kind) {
    throw new FoyerError(
      'WRONG_KIND_OF_ID',
      `This id is of another kind (${decoded.kind}): give the id of a ${kind}.`,
    );
  }
  // An id that Foyer would have written otherwise is not one of its own.
  return encodeId(decoded) === id && catalogues.some(({ supplier }) => supplier === decoded.supplier);
}
