import { createHash } from 'node:crypto';
import { hash, pick } from '../../catalogue/hash.ts';
import type { Person, Slot } from '../slot.ts';
import { codeOf, positionIn } from './codes.ts';
import { CODES_PER_EVENT, type IngresseEvent, type TicketType } from './event.ts';

/** When the codes were made, and until when the last of them was sold before anybody came. */
const STOCKED = Date.parse('2025-06-01T12:00:00Z');
export const LAST_SEEDED = STOCKED + CODES_PER_EVENT * 60_000;

const FIRST_NAMES = [
  'Ana',
  'Beatriz',
  'Caio',
  'Davi',
  'Elisa',
  'Fábio',
  'Gabriela',
  'Heitor',
  'Iara',
  'João',
  'Karina',
  'Lucas',
  'Marina',
  'Nuno',
  'Olívia',
  'Paulo',
  'Rita',
  'Sofia',
  'Tiago',
  'Vera',
] as const;
const LAST_NAMES = [
  'Reis',
  'Luz',
  'Sá',
  'Prado',
  'Moraes',
  'Teles',
  'Vidal',
  'Barros',
  'Couto',
  'Dias',
  'Faria',
  'Gama',
  'Leal',
  'Matos',
  'Nunes',
  'Pires',
] as const;
/** People who bought before anybody came have ids from here on. */
const BUYERS = 1_000_000;

/** Somebody; who it is follows from the key. */
function somebody(key: string): Person {
  const [first, last] = [pick(FIRST_NAMES, `first ${key}`), pick(LAST_NAMES, `last ${key}`)];
  const id = BUYERS + (hash(`person ${key}`) % 8_000_000);
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return {
    id,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}.${id}@mail.test`,
    document: String(hash(`document ${key}`))
      .padStart(11, '0')
      .slice(0, 11),
  };
}

/** Tickets were sold in pairs: the sale of a position of a type, and the ids that it has. */
export type SeededSale = { type: TicketType; number: number };

export function seededTransactionId({ type, number }: SeededSale): string {
  const plain = type.id.toString(16).padStart(8, '0') + number.toString(16).padStart(6, '0');
  return (plain + createHash('sha1').update(plain).digest('hex')).slice(0, 40).toUpperCase();
}

/** The sale that an id names, if it is one of before anybody came. */
export function seededSale(
  transactionId: string,
  typeOf: (id: number) => TicketType | undefined,
): SeededSale | undefined {
  const type = typeOf(Number.parseInt(transactionId.slice(0, 8), 16));
  const number = Number.parseInt(transactionId.slice(8, 14), 16);
  if (!type || !(number * 2 < type.soldBefore)) return undefined;
  return seededTransactionId({ type, number }) === transactionId ? { type, number } : undefined;
}

/** The ids of the codes of a sale of before. */
export function slotsOfSale(event: IngresseEvent, { type, number }: SeededSale): number[] {
  return [2 * number, 2 * number + 1]
    .filter((at) => at < type.soldBefore)
    .map((at) => slotId(event, type.first + at));
}

export function slotId(event: IngresseEvent, position: number): number {
  return event.number * CODES_PER_EVENT + position;
}

/** The ids of a type's codes: from the first up to, not including, the last. Those sold before come first. */
export function idRange(event: IngresseEvent, type: TicketType): { from: number; sold: number; to: number } {
  const from = slotId(event, type.first);
  return { from, sold: from + type.soldBefore, to: from + type.quantity };
}

/** The ids of the imported codes that were there before anybody came. */
export function importedRange(event: IngresseEvent): { from: number; to: number } {
  const last = event.types.at(-1);
  const from = slotId(event, last ? last.first + last.quantity : 1);
  return { from, to: from + (event.imported?.quantity ?? 0) };
}

/** When a code of before anybody came last changed. */
export function seededChange(id: number, sold: boolean): number {
  return sold ? STOCKED + (id % CODES_PER_EVENT) * 60_000 : STOCKED;
}

/** The type that an id of the event's own codes belongs to. */
export function typeAt(event: IngresseEvent, id: number): TicketType | undefined {
  const position = id - event.number * CODES_PER_EVENT;
  return event.types.find(({ first, quantity }) => position >= first && position < first + quantity);
}

/** An admission as it was before anybody came. */
export function bornSlot(event: IngresseEvent, id: number): Slot | undefined {
  const type = typeAt(event, id);
  if (type) return nativeSlot(event, type, id);
  const { from, to } = importedRange(event);
  return id >= from && id < to ? importedSlot(event, id, id - from + 1) : undefined;
}

/** The admission that an event's code was made for, if it is one of before anybody came. */
export function bornWithCode(event: IngresseEvent, code: string): Slot | undefined {
  const partner = /^PARTNER-(\d{4})$/.exec(code)?.[1];
  const position = positionIn(code);
  const { from, to } = importedRange(event);
  const id =
    partner !== undefined && event.imported && Number(partner) <= to - from
      ? from + Number(partner) - 1
      : position === undefined
        ? undefined
        : slotId(event, position);
  const slot = id === undefined ? undefined : bornSlot(event, id);
  return slot?.code === code ? slot : undefined;
}

function nativeSlot(event: IngresseEvent, type: TicketType, id: number): Slot {
  const at = (id % CODES_PER_EVENT) - type.first;
  const sold = at < type.soldBefore;
  const sale = { type, number: Math.floor(at / 2) };
  const key = `${type.id} ${sale.number}`;
  const buyer = sold ? somebody(key) : null;
  const passedOn = sold && at % 2 === 1 && hash(`passed on ${id}`) % 8 === 0;
  return {
    id,
    eventId: event.id,
    typeId: type.id,
    imported: null,
    code: codeOf({ id, typeId: type.id, version: 0 }),
    version: 0,
    sessions: type.sessions.map((session) => session.id),
    transactionId: sold ? seededTransactionId(sale) : null,
    buyer,
    holder: passedOn ? somebody(`${key} friend`) : buyer,
    soldOnline: sold && hash(`online ${key}`) % 10 !== 0,
    transferred: passedOn,
    refundedAt: null,
    deleted: false,
    freed: false,
    seat: null,
    createdAt: STOCKED,
    changedAt: seededChange(id, sold),
  };
}

function importedSlot(event: IngresseEvent, id: number, number: number): Slot | undefined {
  if (!event.imported) return undefined;
  const { name, email, document } = somebody(`partner ${id}`);
  const person = { id: null, name, email, document };
  const { groupId, typeId } = event.imported;
  return {
    id,
    eventId: event.id,
    typeId,
    imported: { groupId, typeId, name: event.imported.name },
    code: `PARTNER-${String(number).padStart(4, '0')}`,
    version: 0,
    sessions: event.sessions.map((session) => session.id),
    transactionId: null,
    buyer: person,
    holder: person,
    soldOnline: false,
    transferred: false,
    refundedAt: null,
    deleted: false,
    freed: false,
    seat: null,
    createdAt: STOCKED,
    changedAt: STOCKED,
  };
}
