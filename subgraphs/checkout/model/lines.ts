import { randomUUID } from 'node:crypto';
import { decodeId } from '@foyer/kit/id';
import { FoyerError } from '@foyer/kit/problem';
import type { BasketLineInput } from '../generated/resolvers.ts';
import type { BasketLine } from './basket.ts';

const MOST_LINES = 20;
const MOST_TICKETS = 50;
const LONGEST_TEXT = 200;

/** New lines, looked through. `channels` are the suppliers the caller sells for. */
export function newLines(
  inputs: readonly BasketLineInput[],
  existing: readonly BasketLine[],
  channels: Readonly<Record<string, string>>,
): BasketLine[] {
  const lines = inputs.map((input) => newLine(input, channels));
  const all = [...existing, ...lines];
  if (all.length > MOST_LINES)
    throw new FoyerError('BASKET_TOO_LARGE', `A basket has at most ${MOST_LINES} lines: make another one.`);
  const seats = all.flatMap(({ performanceId, tickets }) =>
    tickets.flatMap(({ seatId }) => (seatId === null ? [] : [`${performanceId} ${seatId}`])),
  );
  if (new Set(seats).size < seats.length)
    throw new FoyerError('BAD_INPUT', 'The same seat is chosen twice: choose each once.');
  return lines;
}

function newLine(input: BasketLineInput, channels: Readonly<Record<string, string>>): BasketLine {
  const { performanceId, priceBandId, tickets, promoCode, acceptOtherSeats, expectedTotal } = input;
  const { kind, supplier } = decodeId(performanceId);
  if (kind !== 'performance') {
    throw new FoyerError(
      'WRONG_KIND_OF_ID',
      `This id is of another kind (${kind}): give the id of a performance.`,
    );
  }
  if (channels[supplier] === undefined)
    throw new FoyerError(
      'NOT_FOUND',
      'There is no such performance, or it is not sold through your channel.',
    );
  if (tickets.length === 0) throw new FoyerError('QUANTITY_NOT_ALLOWED', 'A line needs at least one ticket.');
  if (tickets.length > MOST_TICKETS)
    throw new FoyerError(
      'BASKET_TOO_LARGE',
      `A line has at most ${MOST_TICKETS} tickets: make several lines.`,
    );
  const texts = [
    performanceId,
    priceBandId,
    promoCode,
    ...tickets.flatMap(({ tariff, seatId, holder }) => [tariff, seatId, holder]),
  ];
  if (texts.some((text) => text != null && text.length > LONGEST_TEXT)) {
    throw new FoyerError('BAD_INPUT', `Ids, codes and names have at most ${LONGEST_TEXT} letters.`);
  }
  for (const part of ['tariff', 'seatId'] as const) {
    const given = tickets.filter((ticket) => ticket[part] != null).length;
    if (given > 0 && given < tickets.length) {
      throw new FoyerError('BAD_INPUT', `Give \`${part}\` for every ticket of the line, or for none.`);
    }
  }
  if (expectedTotal && !/^\d{1,12}(\.\d{1,6})?$/.test(expectedTotal.amount)) {
    throw new FoyerError('BAD_INPUT', 'Give `expectedTotal` as a decimal such as 48.50.');
  }
  return {
    id: randomUUID(),
    performanceId,
    priceBandId,
    tickets: tickets.map(({ tariff, seatId, holder }) => ({
      tariff: tariff ?? null,
      seatId: seatId ?? null,
      holder: holder ?? null,
    })),
    promoCode: promoCode ?? null,
    acceptOtherSeats: acceptOtherSeats ?? false,
    expectedTotal: expectedTotal
      ? { amount: expectedTotal.amount, currency: expectedTotal.currency.toUpperCase() }
      : null,
    state: 'OPEN',
    price: null,
    seats: [],
    orderId: null,
    orderLineId: null,
  };
}
