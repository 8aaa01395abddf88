import { z } from 'zod';
import { findContact, needContact } from '../contacts.ts';
import type { Context } from '../endpoint.ts';
import { BadParameter, Refusal } from '../failure.ts';
import { checkOpen, needOrder, stateOf } from '../find-order.ts';
import { idSequence } from '../ids.ts';
import { id, requestId } from '../input.ts';
import {
  type Movement,
  movementsOf,
  type Operation,
  type OrderDocument,
  orderKey,
  type Person,
} from '../order.ts';
import { updateWire } from '../order-wire.ts';
import { shipmentModes } from '../shipment.ts';
import { ticketState } from '../ticket-wire.ts';
import { wireTime } from '../wire.ts';
import { person } from './input.ts';

export const contactRequest = z.object({
  requestId,
  orderId: id,
  movementContacts: z.array(z.object({ movementId: id, contactData: person })).min(1),
});

/** `setMovementContactData`: who comes. It can be said until the ticket is printed. */
export async function setContacts(
  { orderId, movementContacts }: z.infer<typeof contactRequest>,
  context: Context,
): Promise<object> {
  const { inventory, now } = context;
  const before = await needOrder(orderId, context);
  if (stateOf(before) !== 'CLOSED') checkOpen(before);
  const people = new Map<number, Person>();
  for (const { movementId, contactData } of movementContacts) {
    people.set(movementId, await described(contactData, context));
  }
  await inventory.change<OrderDocument>(orderKey(orderId), (current) => {
    if (stateOf(current) !== 'CLOSED') checkOpen(current);
    const { document } = current;
    const movements = movementsOf(document.operations).map(({ movement }) => movement);
    for (const wanted of people.keys()) {
      const found = movements.find((one) => one.id === wanted);
      if (!found)
        throw new Refusal('error.movement.notFound', 'There is no such place.', `movement ${wanted}`);
      if (found.ticket && ticketState(found.ticket, now) !== 'NOT_PRINTED')
        throw new Refusal(
          'error.movement.ticketAlreadyPrinted',
          'The ticket is printed.',
          `movement ${wanted}`,
        );
    }
    const operations = document.operations.map((operation) => ({
      ...operation,
      movements: operation.movements.map((movement): Movement => {
        const contact = people.get(movement.id);
        return contact ? { ...movement, contact } : movement;
      }),
    }));
    return { document: { ...document, operations, modifiedAt: wireTime(now) } };
  });
  const order = await needOrder(orderId, context);
  return updateWire(order, { operations: [], movements: [...people.keys()] }, context);
}

/** A contact's name stands beside its number. */
async function described(given: Person, context: Context): Promise<Person> {
  if (!given.contactReference) return given;
  await needContact(given.contactReference, context);
  const known = (await findContact(given.contactReference, context))?.individual;
  return { ...(known ? { firstName: known.firstName, lastName: known.lastName } : {}), ...given };
}

export const shipmentRequest = z.object({
  requestId,
  orderId: id,
  shipmentModeId: id,
  contactAddressId: id.optional(),
});

/** `setShipmentMode`: how the tickets travel. What that costs is charged once for the order. */
export async function setShipment(
  { orderId, shipmentModeId, contactAddressId }: z.infer<typeof shipmentRequest>,
  context: Context,
): Promise<object> {
  const { inventory, channel, institution, now } = context;
  checkOpen(await needOrder(orderId, context));
  const modes = shipmentModes(channel, institution);
  const mode = modes.find((one) => one.id === shipmentModeId);
  if (!mode)
    throw new BadParameter('invalid', `shipmentModeId: ${shipmentModeId} is not one of this point of sale`);
  if (mode.addressRequired && contactAddressId === undefined)
    throw new Refusal('error.contact.required', 'An address is needed to send tickets to.', mode.code);
  const nextId = idSequence(await inventory.next());
  let added: Operation[] = [];
  let removed: Operation[] = [];
  await inventory.change<OrderDocument>(orderKey(orderId), (current) => {
    checkOpen(current);
    const { document } = current;
    removed = document.operations.filter(({ chargeId }) => modes.some((one) => one.id === chargeId));
    added =
      mode.amount === 0
        ? []
        : [
            {
              id: nextId(),
              number: document.nextNumber,
              kind: 'CHARGE',
              productId: mode.id,
              tariffId: document.operations[0]?.tariffId ?? 0,
              basePrice: mode.amount,
              unitPrice: mode.amount,
              vatRate: institution.vat.standard,
              chargeId: mode.id,
              movements: [{ id: nextId(), state: 'ACTIVE', claims: [], claimedBy: orderKey(orderId) }],
            },
          ];
    return {
      document: {
        ...document,
        shipmentModeId,
        operations: [...document.operations.filter((one) => !removed.includes(one)), ...added],
        nextNumber: document.nextNumber + added.length,
        modifiedAt: wireTime(now),
      },
    };
  });
  const order = await needOrder(orderId, context);
  return updateWire(
    order,
    {
      operations: added,
      movements: added.flatMap(({ movements }) => movements.map((movement) => movement.id)),
      removedOperations: removed.map((operation) => operation.id),
    },
    context,
  );
}
