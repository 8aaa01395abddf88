import type { ProblemCode } from '@foyer/kit/problem';

/**
 * What S-360's refusals mean. Two codes are public, `error.order.availability` and `error.shipmentSent`; the
 * others follow their style. The first beginning that fits counts.
 */
export const REFUSALS: readonly (readonly [begin: string, code: ProblemCode, message: string])[] = [
  ['error.technical', 'SUPPLIER_DOWN', 'S-360 failed to answer; try again later.'],
  ['error.pointOfSales.', 'FORBIDDEN', 'S-360 does not open this point of sale to your sales channel.'],
  ['error.order.availability', 'SOLD_OUT', 'Not enough is left: ask for `availability` again.'],
  [
    'error.order.seatNotAvailable',
    'SEATS_TAKEN',
    'A chosen seat is no longer free: ask for `availability` again.',
  ],
  ['error.order.contiguity', 'SOLD_OUT', 'Not enough seats side by side are left: take fewer.'],
  ['error.order.notSellable', 'SUPPLIER_REFUSED', 'This is not on sale now.'],
  ['error.order.priceMismatch', 'PRICE_CHANGED', 'The price has changed: ask for `availability` again.'],
  ['error.order.price', 'TARIFF_UNKNOWN', 'There is no price for this tariff here: take another one.'],
  ['error.order.quantity', 'QUANTITY_NOT_ALLOWED', 'S-360 does not sell as many at once: take fewer.'],
  [
    'error.order.tariffDependency',
    'SUPPLIER_REFUSED',
    'A chosen tariff is sold only together with another one: see its `onlyWith`.',
  ],
  ['error.order.visitDate', 'SUPPLIER_REFUSED', 'This date cannot be visited: take another one.'],
  ['error.order.timeslot', 'SUPPLIER_REFUSED', 'This time cannot be visited: take another one.'],
  [
    'error.order.composition',
    'SUPPLIER_REFUSED',
    'The season ticket cannot be sold with these performances.',
  ],
  [
    'error.order.nominativeDataMissing',
    'HOLDER_REQUIRED',
    'A ticket lacks the name of the person who comes.',
  ],
  [
    'error.order.attachmentMissing',
    'CAPABILITY_MISSING',
    'A tariff needs a proof, which cannot be sent here.',
  ],
  ['error.order.expired', 'HOLD_EXPIRED', 'The hold has run out: hold again.'],
  ['error.order.notFound', 'HOLD_NOT_FOUND', 'S-360 does not know this order.'],
  ['error.file.notFound', 'HOLD_NOT_FOUND', 'S-360 does not know this order.'],
  ['error.order.alreadyClosed', 'BASKET_STATE', 'It is bought already.'],
  ['error.order.notModifiable', 'BASKET_STATE', 'The order cannot be changed any more.'],
  ['error.contact.', 'CUSTOMER_DATA_INVALID', 'S-360 does not accept what it was told about the customer.'],
  ['error.payment.limitExceeded', 'PAYMENT_DECLINED', "The limit of the seller's account is reached."],
  ['error.payment.', 'PAYMENT_NOT_ACCEPTED', "S-360 does not let this be paid on the seller's account."],
  ['error.advantage.unknownCode', 'SUPPLIER_REFUSED', 'The promo code is not known: leave it out.'],
  ['error.advantage.exhausted', 'SUPPLIER_REFUSED', 'The promo code has been used up: leave it out.'],
  ['error.advantage.', 'SUPPLIER_REFUSED', 'The promo code is not for this: leave it out.'],
  ['error.movement.', 'CANCEL_NOT_PERMITTED', 'S-360 does not allow this to be cancelled.'],
  ['error.catalog.unknownObject', 'NOT_FOUND', 'This is not on sale through your channel: look it up again.'],
];

/** The codes that the connector tells apart. */
export const CODES = {
  seatsTaken: 'error.order.seatNotAvailable',
  tooManySeats: 'error.availability.tooManySeats',
  orderUnknown: 'error.order.notFound',
  notPrintable: 'error.ticket.natureNotPrintable',
  ticketsGone: 'error.ticket.cancelled',
} as const;
