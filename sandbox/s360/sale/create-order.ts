import { randomBytes } from 'node:crypto';
import { touch } from '../changes.ts';
import { needContact } from '../contacts.ts';
import { CODE, type Context } from '../endpoint.ts';
import { BadParameter, Refusal, unavailable } from '../failure.ts';
import { checkOpen, needFile, needOrder, type Order } from '../find-order.ts';
import { fileIdOf, idSequence, orderIdOf } from '../ids.ts';
import {
  claimsTogether,
  DELAY_S,
  fileKey,
  LIFESPAN_S,
  MOST_PLACES,
  type Operation,
  type OrderDocument,
  type OrderType,
  orderKey,
  secretKey,
} from '../order.ts';
import { updateWire } from '../order-wire.ts';
import { wireTime } from '../wire.ts';
import { type Batch, Ledger } from './batch.ts';
import { builtOperations } from './build.ts';
import { composedBatch } from './composed.ts';
import { attributionBatch, fromMapBatch } from './entry.ts';
import { contiguities, qualities } from './extras.ts';
import type { OrderRequest } from './input.ts';
import { resumedOperations } from './resumed.ts';
import { simpleBatch } from './simple.ts';

const ALLOWED: readonly OrderType[] = ['SALE', 'RESERVATION', 'RESERVATION_FREEING', 'REFUND_CLIENT'];

/** `createOrUpdateOrder`: holds what is asked for, all of it or nothing. */
export async function createOrUpdateOrder(request: OrderRequest, context: Context): Promise<object> {
  const { inventory, now, declined } = context;
  const before = request.orderId === undefined ? undefined : await needOrder(request.orderId, context);
  const fileId = request.fileId ?? before?.document.fileId;
  const file = request.fileId === undefined ? [] : await needFile(request.fileId, context);
  if (before) checkOpen(before);
  const type = typeOf(request, before);
  checkContents(request);
  const contact = await purchaserOf(request, before, context);
  const batches = batchesOf(request, context);
  const serial = await inventory.next();
  const nextId = idSequence(serial);
  const number = before?.document.nextNumber ?? 1;
  const resumed = resumedOperations(request, file, nextId, number, context);
  if (batches.length === 0 && resumed.length === 0)
    throw new Refusal('error.order.empty', 'There is nothing in the order.');
  checkTogether(batches, before?.document.operations ?? [], context);
  if (declined) throw unavailable('the sandbox was told to refuse');

  const orderId = before?.document.orderId ?? orderIdOf(serial);
  const id = orderKey(orderId);
  const keys = [...new Set(batches.flatMap((batch) => batch.keys))];
  const added: Operation[] = [];
  const found = (
    taken: ConstructorParameters<typeof Ledger>[0],
    operations: readonly Operation[],
    first: number,
  ) => {
    const ledger = new Ledger(taken);
    added.length = 0;
    added.push(...resumed);
    for (const batch of batches) {
      const cards = [...operations, ...added]
        .filter(({ kind }) => kind === 'COMPOSED_PRODUCT')
        .reduce((sum, { movements }) => sum + movements.length, 0);
      const start = { orderId: id, number: first + added.length, cards, nextId };
      added.push(...builtOperations(batch, batch.place(ledger), start, context));
    }
    return batches.length === 0 ? [] : claimsTogether(claimsOf(added, id));
  };
  const common = {
    contactReference: contact ?? before?.document.contactReference,
    externalReference: request.externalReference ?? before?.document.externalReference,
    origin: request.origin ?? before?.document.origin,
    modifiedAt: wireTime(now),
  };

  if (before) {
    const heldUntil = deadline(new Date(before.document.createdAt), now);
    await inventory.change<OrderDocument>(
      id,
      (current, taken) => {
        checkOpen(current);
        const { document } = current;
        const claims = found(taken, document.operations, document.nextNumber);
        return {
          heldUntil,
          claims,
          document: {
            ...document,
            ...common,
            fileContacts: [...document.fileContacts, ...request.fileContacts],
            operations: [...document.operations, ...added],
            nextNumber: document.nextNumber + added.length,
          },
        };
      },
      keys,
    );
  } else {
    const secret = randomBytes(9).toString('base64url').toLowerCase().replace(/[-_]/g, 'x');
    await inventory.hold<OrderDocument>({
      supplier: CODE,
      account: context.operator.code,
      id,
      performances: keys,
      heldUntil: deadline(now, now),
      alias: fileKey(fileId ?? fileIdOf(serial)),
      reference: secretKey(secret),
      decide: (taken) => {
        const claims = found(taken, [], 1);
        return {
          claims,
          document: {
            ...common,
            orderId,
            fileId: fileId ?? fileIdOf(serial),
            secret,
            type,
            posId: context.channel.posId,
            createdAt: wireTime(now),
            closedAt: null,
            fileContacts: request.fileContacts,
            operations: [...added],
            payments: [],
            nextNumber: added.length + 1,
          },
        };
      },
    });
  }
  await touch(context, productsOf(added));
  const order = await needOrder(orderId, context);
  const main = added.find(({ kind }) => kind === 'COMPOSED_PRODUCT');
  return updateWire(
    order,
    {
      operations: added,
      movements: added.flatMap(({ movements }) => movements.map((movement) => movement.id)),
      granularity: request.granularity,
      extra: {
        ...(main ? { mainOperationId: main.id } : {}),
        generatedContiguities: contiguities(added, context),
        ...qualities(added, order, context),
        ...(common.origin ? { origin: common.origin } : {}),
      },
    },
    context,
  );
}

/** Until when an order lives that was just added to. */
function deadline(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + DELAY_S * 1000, createdAt.getTime() + LIFESPAN_S * 1000));
}

/** Everything with places is a product; a charge is none. */
export function productsOf(operations: readonly Operation[]): number[] {
  return operations.filter(({ kind }) => kind !== 'CHARGE').map(({ productId }) => productId);
}

/** Claims of an order's own; those of a resumed reservation stay with the reservation. */
function claimsOf(operations: readonly Operation[], id: string) {
  return operations.flatMap(({ movements }) =>
    movements.flatMap((movement) => (movement.claimedBy === id && !movement.source ? movement.claims : [])),
  );
}

function typeOf({ orderType }: OrderRequest, before: Order | undefined): OrderType {
  const type = ALLOWED.find((one) => one === orderType);
  if (!type)
    throw new Refusal('error.order.typeNotAllowed', 'Orders of this type are not for resellers.', orderType);
  if (before && before.document.type !== type)
    throw new Refusal('error.order.typeMismatch', 'The order is of another type.', before.document.type);
  return type;
}

function checkContents(request: OrderRequest): void {
  const { transportProductOperations, chargeOperations, refundOperations, orderType, fileId } = request;
  if (transportProductOperations.length > 0 || chargeOperations.length > 0)
    throw new Refusal('error.method.notSupported', 'Transport and extra charges are not for resellers.');
  if (request.orderCreationOptions.includes('RESUME_ALL_OPTION_OPERATIONS'))
    throw new Refusal('error.method.notSupported', 'There are no options here.');
  const onFile =
    refundOperations.length > 0 ||
    request.orderCreationOptions.includes('RESUME_ALL_RESERVATION_OPERATIONS') ||
    orderType === 'REFUND_CLIENT' ||
    orderType === 'RESERVATION_FREEING';
  if (onFile && fileId === undefined)
    throw new BadParameter('missing', 'fileId: needed for what is in the file');
}

/** Who buys. Season tickets and packages need somebody. */
async function purchaserOf(
  request: OrderRequest,
  before: Order | undefined,
  context: Context,
): Promise<string | undefined> {
  const references = request.purchasersInfo.flatMap(({ contactReference }) => contactReference ?? []);
  for (const reference of references) await needContact(reference, context);
  const [first] = references;
  if (request.composedProductOperations.length > 0 && !first && !before?.document.contactReference)
    throw new Refusal('error.contact.required', 'A season ticket needs a purchaser.');
  return first;
}

function batchesOf(request: OrderRequest, context: Context): Batch[] {
  if (request.orderType !== 'SALE' && request.orderType !== 'RESERVATION') return [];
  return [
    ...request.composedProductOperations.map((wish) => composedBatch(wish, context)),
    ...request.singleEntryFromMapOperations.map((wish) => fromMapBatch(wish, context)),
    ...request.singleEntryAttributionOperations.map((wish) => attributionBatch(wish, context)),
    ...request.simpleProductOperations.map((wish) => simpleBatch(wish, context)),
  ];
}

/** Looks at the order as a whole: how much it is, and whether tariffs stand alone that may not. */
function checkTogether(
  batches: readonly Batch[],
  before: readonly Operation[],
  { catalogue, now }: Context,
): void {
  const planned = batches.flatMap(({ operations }) => operations);
  const own = planned.filter(({ inside }) => !inside).reduce((sum, { quantity }) => sum + quantity, 0);
  const held = before
    .filter(({ kind, parent }) => kind !== 'CHARGE' && parent === undefined)
    .reduce((sum, { movements }) => sum + movements.length, 0);
  if (own + held > MOST_PLACES)
    throw new Refusal(
      'error.order.quantity',
      'There is too much in the order.',
      `${own + held} of ${MOST_PLACES}`,
    );
  const tariffs = new Set([
    ...planned.map(({ tariff }) => tariff.id),
    ...before.map(({ tariffId }) => tariffId),
  ]);
  const needed = [
    ...planned.map(({ tariff }) => tariff),
    ...before.flatMap(
      ({ productId, tariffId }) =>
        catalogue.product(productId, now)?.season.tariffs.find(({ id }) => id === tariffId) ?? [],
    ),
  ];
  const alone = needed.find(({ requires }) => requires.length > 0 && !requires.some((id) => tariffs.has(id)));
  if (alone)
    throw new Refusal(
      'error.order.tariffDependency',
      'This tariff is only sold together with another.',
      `tariff ${alone.id} requires ${alone.requires.join(',')}`,
    );
}
