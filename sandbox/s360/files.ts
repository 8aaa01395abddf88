import { attachmentsOf } from './attachments.ts';
import type { Context } from './endpoint.ts';
import { type Order, shownState, stateOf } from './find-order.ts';
import { type Granularity, orderWire } from './order-wire.ts';

type FileState = 'RUNNING' | 'IN_RESERVATION' | 'SOLDED' | 'CANCELED' | 'ABANDONNED';

/** What has become of a file, by its orders. */
export function fileState(orders: readonly Order[]): FileState {
  const states = orders.map((order) => ({ order, state: stateOf(order) }));
  if (states.some(({ state }) => state === 'IN_PROGRESS')) return 'RUNNING';
  const closed = states.filter(({ state }) => state === 'CLOSED' || state === 'CANCELED');
  const reserved = closed.some(
    ({ order: { document } }) =>
      document.type === 'RESERVATION' &&
      document.operations.some(({ movements }) =>
        movements.some(({ state, endedBy }) => state === 'ACTIVE' && endedBy === undefined),
      ),
  );
  if (reserved) return 'IN_RESERVATION';
  if (closed.some(({ order, state }) => order.document.type === 'SALE' && state === 'CLOSED'))
    return 'SOLDED';
  return closed.length > 0 ? 'CANCELED' : 'ABANDONNED';
}

/** A file with its orders. */
export async function fileWire(
  orders: readonly Order[],
  granularity: Granularity,
  context: Context,
): Promise<object> {
  const [first] = orders;
  if (!first) return {};
  const { fileId } = first.document;
  const attachments = await attachmentsOf(fileId, context);
  return {
    fileDetailsData: {
      fileId,
      fileState: fileState(orders),
      lastModDateTime: lastChange(orders),
      fileContacts: orders.flatMap(({ document }) => document.fileContacts),
      fileAttachments: attachments.map(({ id, fileName, uploadDate }) => ({
        fileAttachmentId: id,
        name: fileName,
        uploadDate,
      })),
    },
    orderDetailsDatas: await Promise.all(
      orders.map(async (order) =>
        orderWire(order, { granularity, state: await shownState(order, context) }, context),
      ),
    ),
  };
}

export function lastChange(orders: readonly Order[]): string {
  return (
    orders
      .map(({ document }) => document.modifiedAt)
      .sort()
      .at(-1) ?? ''
  );
}
