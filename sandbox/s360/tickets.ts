import { createHash, randomInt } from 'node:crypto';
import type { Context } from './endpoint.ts';
import type { Movement, Operation, OrderDocument } from './order.ts';
import { shipmentModes } from './shipment.ts';
import { wireTime } from './wire.ts';

/** A mobile ticket is on its way to the phone for so long. */
const TO_PHONE_MS = 5000;

/** An order whose places all have tickets. Those that had one keep it. */
export function withTickets(document: OrderDocument, nextId: () => number, context: Context): OrderDocument {
  const { channel, institution, now } = context;
  const mode = shipmentModes(channel, institution).find(({ id }) => id === document.shipmentModeId);
  return {
    ...document,
    operations: document.operations.map((operation) =>
      hasTickets(operation)
        ? {
            ...operation,
            movements: operation.movements.map((movement): Movement => {
              if (movement.ticket || movement.state !== 'ACTIVE') return movement;
              const id = nextId();
              return {
                ...movement,
                ticket: {
                  id,
                  barcode: barcodeOf(id, context),
                  state: 'NOT_PRINTED',
                  createdAt: wireTime(now),
                  ...(mode?.kind === 'MOBILE'
                    ? { validFrom: wireTime(new Date(now.getTime() + TO_PHONE_MS)) }
                    : {}),
                },
              };
            }),
          }
        : operation,
    ),
  };
}

/** A charge is no place; everything else opens a door or is handed over. */
export function hasTickets({ kind }: Operation): boolean {
  return kind !== 'CHARGE';
}

/** 28 digits: institution, ticket, random ones, and two that check the rest. */
function barcodeOf(ticketId: number, { institution }: Context): string {
  const house = createHash('sha256').update(institution.code).digest().readUInt32BE() % 10_000;
  const digits = [
    String(house).padStart(4, '0'),
    String(ticketId).padStart(14, '0'),
    String(randomInt(100_000_000)).padStart(8, '0'),
  ].join('');
  return `${digits}${checkDigits(digits)}`;
}

/** The remainder by 97, in two digits. */
export function checkDigits(digits: string): string {
  return String(BigInt(digits) % 97n).padStart(2, '0');
}
