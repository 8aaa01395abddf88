import { z } from 'zod';
import { checkAdvantageCode } from './advantages.ts';
import { attachmentMethods } from './attachments.ts';
import { CODE, type Context, type Method, method } from './endpoint.ts';
import { Refusal } from './failure.ts';
import { fileWire } from './files.ts';
import { needFile, needOrder, shownState } from './find-order.ts';
import { id, ids, requestId } from './input.ts';
import { movementsOf, type OrderDocument, secretKey } from './order.ts';
import { type Granularity, orderWire } from './order-wire.ts';
import { contactRequest, setContacts, setShipment, shipmentRequest } from './sale/amend.ts';
import { changeTariff } from './sale/change-tariff.ts';
import { closeOrder, closeRequest } from './sale/close-order.ts';
import { createOrUpdateOrder } from './sale/create-order.ts';
import { orderRequest } from './sale/input.ts';
import { leaveMovements } from './sale/leave.ts';

const granularity = z
  .enum(['OPERATION', 'OPERATIONS', 'MOVEMENT', 'MOVEMENTS', 'TICKET', 'TICKETS'])
  .default('MOVEMENT')
  .transform((name): Granularity => {
    if (name.startsWith('TICKET')) return 'TICKET';
    return name.startsWith('MOVEMENT') ? 'MOVEMENT' : 'OPERATION';
  });
const kind = z.enum(['ORDER', 'FILE', 'OPERATION', 'MOVEMENT']);
const pairs = z.array(z.object({ key: z.string(), value: z.string() }));
const write = { order: true, once: true } as const;

/** `externalOrderFacade`: builds orders. */
export const facadeMethods: Readonly<Record<string, Method>> = {
  createOrUpdateOrder: method(orderRequest, createOrUpdateOrder, write),
};

/** `externalOrderService`: everything else about orders. */
export const orderMethods: Readonly<Record<string, Method>> = {
  abandonMovements: method(
    z.object({ requestId, orderId: id, movementIds: ids.min(1) }),
    ({ orderId, movementIds }, context) => leaveMovements(orderId, () => movementIds, context),
    write,
  ),
  cancelOperations: method(
    z.object({ requestId, orderId: id, operationIds: ids.default([]), movementIds: ids.default([]) }),
    ({ orderId, operationIds, movementIds }, context) =>
      leaveMovements(orderId, (document) => [...movementIds, ...inside(document, operationIds)], context),
    write,
  ),
  abandonOrder: method(
    z.object({ requestId, orderId: id }),
    ({ orderId }, context) =>
      leaveMovements(
        orderId,
        ({ operations }) => movementsOf(operations).map(({ movement }) => movement.id),
        context,
      ),
    write,
  ),
  changeMovementsTariff: method(
    z.object({ requestId, orderId: id, movementIds: ids.min(1), audienceSubCategoryId: id }),
    changeTariff,
    write,
  ),
  setMovementContactData: method(contactRequest, setContacts, write),
  setShipmentMode: method(shipmentRequest, setShipment, write),
  checkAdvantageCode,
  closeOrder: method(closeRequest, closeOrder, { ...write, asynchronous: 'kept' }),

  getOrderDetails: method(
    z.object({ requestId, orderId: id, granularity }),
    async ({ orderId, granularity: wanted }, context) => {
      const order = await needOrder(orderId, context);
      const state = await shownState(order, context);
      return { orderDetailsData: orderWire(order, { granularity: wanted, state }, context) };
    },
    { order: true },
  ),
  getFileDetails: method(
    z.object({ requestId, fileId: id, granularity }),
    async ({ fileId, granularity: wanted }, context) =>
      fileWire(await needFile(fileId, context), wanted, context),
    { order: true },
  ),
  getFileDetailsFromOrderSecretId: method(
    z.object({ requestId, orderSecretId: z.string(), granularity }),
    async ({ orderSecretId, granularity: wanted }, context) => {
      const found = await context.inventory.findByReference<OrderDocument>(secretKey(orderSecretId));
      if (!found || found.account !== context.operator.code)
        throw new Refusal('error.order.notFound', 'There is no such order.');
      return fileWire(await needFile(found.document.fileId, context), wanted, context);
    },
    { order: true },
  ),

  updateExternalReferences: method(
    z.object({ requestId, id, externalReferenceKind: kind, externalReference: pairs }),
    async ({ id: about, externalReferenceKind, externalReference }, context) => {
      await checkThere(about, externalReferenceKind, context);
      const account = context.operator.code;
      await context.records.put(referencePlace(about, externalReferenceKind, context), {
        account,
        document: { externalReference },
      });
      return {};
    },
    { once: true },
  ),
  getExternalReference: method(
    z.object({ requestId, id, externalReferenceKind: kind }),
    async ({ id: about, externalReferenceKind }, context) => {
      await checkThere(about, externalReferenceKind, context);
      const found = await context.records.find<{ externalReference: object[] }>(
        referencePlace(about, externalReferenceKind, context),
      );
      const externalReferences = found?.document.externalReference ?? [];
      return { externalReferences: { id: about, externalReferences } };
    },
  ),
  ...attachmentMethods,
};

function inside({ operations }: OrderDocument, operationIds: readonly number[]): number[] {
  return operationIds.flatMap((wanted) => {
    const found = operations.find((operation) => operation.id === wanted);
    if (!found) throw new Refusal('error.movement.notFound', 'There is no such line.', `operation ${wanted}`);
    return found.movements.map((movement) => movement.id);
  });
}

function referencePlace(about: number, of: z.infer<typeof kind>, { operator }: Context) {
  return { supplier: CODE, kind: 'reference', id: `${operator.code}:${of}:${about}` };
}

/** Orders and files have to be there; operations and movements are taken on trust. */
async function checkThere(about: number, of: z.infer<typeof kind>, context: Context): Promise<void> {
  if (of === 'ORDER') await needOrder(about, context);
  if (of === 'FILE') await needFile(about, context);
}
