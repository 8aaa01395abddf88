import type { ServiceName } from '../services.ts';

/**
 * Names of methods and shapes of parameters that no public source shows. What a customer's own documentation
 * says otherwise is put right here.
 */

/** Methods whose name is not public. */
export const methods = {
  abandonOrder: ['externalOrderService', 'abandonOrder'],
  checkAdvantageCode: ['externalOrderService', 'checkAdvantageCode'],
  setMovementContactData: ['externalOrderService', 'setMovementContactData'],
  setShipmentMode: ['externalOrderService', 'setShipmentMode'],
  searchContact: ['contactInformationPublicService', 'searchContact'],
  listFiles: ['externalOrderHistoryService', 'listFilesByCriteria'],
  ticketsPdf: ['productionPublicService', 'getTicketsPDF'],
} as const satisfies Record<string, readonly [ServiceName, string]>;

/** Somebody, as orders name them. */
export type Person = {
  contactReference?: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string;
};

/** A promo code that was looked up. */
export type Claimed = { id: number; code: string } | undefined;

const claim = (advantage: Claimed) =>
  advantage ? { advantageId: advantage.id, advantageCode: advantage.code } : {};

/** Tickets of one tariff. */
export type Portion = { tariffId: number; people: readonly Person[]; quantity: number };

/** Seats that S-360 chooses, from one area where one is wanted. */
export function bestSeats(
  wish: {
    performanceId: number;
    seatCategoryId: number;
    areaId: number | undefined;
    portions: readonly Portion[];
  },
  advantage: Claimed,
): object {
  const { performanceId, seatCategoryId, areaId, portions } = wish;
  return {
    operationAttributions: portions.map(({ tariffId, people, quantity }) => ({
      performanceId,
      seatCategoryId,
      audienceSubCategoryId: tariffId,
      quantity,
      ...beneficiaries(people),
      ...claim(advantage),
    })),
    ...(areaId === undefined ? {} : { preferedAreas: [areaId] }),
    contiguity: 'PREFERRED',
  };
}

/** Seats that the buyer chose. */
export function chosenSeats(
  performanceId: number,
  seats: readonly { seatId: number; tariffId: number; person: Person | undefined }[],
  advantage: Claimed,
): object {
  return {
    performanceId,
    seats: seats.map(({ seatId, tariffId, person }) => ({
      physicalSeatId: seatId,
      audienceSubCategoryId: tariffId,
      ...(person ? { beneficiary: person } : {}),
    })),
    ...claim(advantage),
  };
}

/** Units of a product that has no performances. */
export function units(
  wish: { itemId: number; visitDate: Date | undefined; timeslotId: number | undefined; portion: Portion },
  advantage: Claimed,
): object {
  const { itemId, visitDate, timeslotId, portion } = wish;
  return {
    itemId,
    audienceSubCategoryId: portion.tariffId,
    quantity: portion.quantity,
    ...(visitDate ? { visitDate: visitDate.toISOString() } : {}),
    ...(timeslotId === undefined ? {} : { timeslotId }),
    ...beneficiaries(portion.people),
    ...claim(advantage),
  };
}

/** A season ticket or package with its performances. None named: all that are to come. */
export function cards(wish: {
  itemId: number;
  seatCategoryId: number | undefined;
  areaId: number | undefined;
  seatIds: readonly number[];
  contents: readonly { lineId: number; performanceId: number }[];
  portion: Portion;
}): object {
  const { itemId, seatCategoryId, areaId, seatIds, contents, portion } = wish;
  return {
    itemId,
    audienceSubCategoryId: portion.tariffId,
    quantity: portion.quantity,
    ...(seatCategoryId === undefined ? {} : { seatCategoryId }),
    ...(areaId === undefined ? {} : { preferedAreas: [areaId] }),
    ...(seatIds.length > 0 ? { physicalSeatIds: seatIds } : {}),
    compositionOperations: contents.map(({ lineId, performanceId }) => ({
      seasonTicketLineId: lineId,
      performanceId,
    })),
    ...beneficiaries(portion.people),
  };
}

function beneficiaries(people: readonly Person[]): object {
  return people.length > 0 ? { beneficiaries: people } : {};
}

/** An order that is to be made. */
export function newOrder(wish: {
  reference: string;
  purchaser: string;
  bestSeats: readonly object[];
  chosenSeats: readonly object[];
  units: readonly object[];
  cards: readonly object[];
}): object {
  const lists = {
    singleEntryAttributionOperations: wish.bestSeats,
    singleEntryFromMapOperations: wish.chosenSeats,
    simpleProductOperations: wish.units,
    composedProductOperations: wish.cards,
  };
  return {
    orderType: 'SALE',
    externalReference: wish.reference,
    purchasersInfo: [{ contactReference: wish.purchaser }],
    ...Object.fromEntries(Object.entries(lists).filter(([, operations]) => operations.length > 0)),
  };
}

/** An order that gives movements of a sale back, with the fees on them. */
export function refundOrder(wish: {
  reference: string;
  purchaser: string;
  fileId: number;
  movementIds: readonly number[];
}): object {
  return {
    orderType: 'REFUND_CLIENT',
    fileId: wish.fileId,
    externalReference: wish.reference,
    purchasersInfo: [{ contactReference: wish.purchaser }],
    refundOperations: [{ movementIds: wish.movementIds, cause: 'CLIENT_REQUEST', withCharges: true }],
  };
}

/** Seconds that a closing order may take before it is said to be under way. */
const CLOSE_WAIT_S = 20;

/** What finishes an order; `amount` is negative when money goes back. */
export function closing(wish: {
  orderId: number;
  orderType: 'SALE' | 'REFUND_CLIENT';
  purchaser: string;
  paymentMethodId: number;
  amount: number;
  reference: string;
}): object {
  const { orderId, orderType, purchaser, paymentMethodId, amount, reference } = wish;
  return {
    orderId,
    orderType,
    purchaserInfo: { contactReference: purchaser },
    generateBarCodes: orderType === 'SALE',
    maxWaitingTime: CLOSE_WAIT_S,
    payments: amount === 0 ? [] : [{ paymentMethodId, amount, externalReference: reference }],
  };
}

/** Who comes with which ticket. */
export function attendees(
  orderId: number,
  people: readonly { movementId: number; person: Person }[],
): object {
  return {
    orderId,
    movementContacts: people.map(({ movementId, person }) => ({ movementId, contactData: person })),
  };
}

/** Files that were opened since then and are still open. */
export function openFiles(since: Date): object {
  return { startDate: since.toISOString(), states: ['RUNNING'], paginationParameter: { maxResult: 100 } };
}

export const contactByEmail = (email: string): object => ({ criteria: { email }, nbMaxResults: 10 });
export const pdfOf = (orderId: number, languageCode: string): object => ({ orderId, languageCode });
