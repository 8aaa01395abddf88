import type { Performance, Product } from './catalogue/product.ts';
import { homeOf } from './catalogue/sites.ts';
import { familyOf, subTypeOf } from './catalogue-wire.ts';
import type { Context } from './endpoint.ts';
import { type Order, stateOf } from './find-order.ts';
import { localized, type Text } from './institutions.ts';
import {
  amountOf,
  type Movement,
  type Operation,
  type OrderDocument,
  type OrderState,
  totalOf,
} from './order.ts';
import { shipmentModes } from './shipment.ts';
import { slotStart } from './slots.ts';
import { ticketWire } from './ticket-wire.ts';
import { translated, wireDate, wireTime } from './wire.ts';

export type Granularity = 'OPERATION' | 'MOVEMENT' | 'TICKET';

const OPEN_TYPES = {
  SALE: 'PRE_SALE',
  RESERVATION: 'PRE_RESERVATION',
  RESERVATION_FREEING: 'PRE_RESERVATION',
  REFUND_CLIENT: 'PRE_REFUND',
} as const;
const CLOSED_TYPES = {
  SALE: 'SALE',
  RESERVATION: 'RESERVATION',
  RESERVATION_FREEING: 'RESERVATION',
  REFUND_CLIENT: 'REFUND',
} as const;

function operationWire(
  operation: Operation,
  { document, closed }: { document: OrderDocument; closed: boolean },
  context: Context,
): object {
  const { catalogue, institution, channel, now, language } = context;
  const text = (one: Text) => localized(one, language, institution);
  const product = catalogue.product(operation.productId, now);
  const performance = operation.performanceId
    ? catalogue.performance(operation.performanceId, now)
    : undefined;
  const item = operation.itemId ? catalogue.item(operation.itemId, now) : undefined;
  const category = performance?.categories.find(({ id }) => id === operation.seatCategoryId);
  const tariff = product?.season.tariffs.find(({ id }) => id === operation.tariffId);
  const charge =
    channel.charges.find(({ id }) => id === operation.chargeId) ??
    shipmentModes(channel, institution).find(({ id }) => id === operation.chargeId);
  const total = totalOf(operation);
  return {
    operationId: operation.id,
    operationNumber: operation.number,
    kind: operation.kind,
    type: (closed ? CLOSED_TYPES : OPEN_TYPES)[document.type],
    quantity: operation.movements.length,
    basePrice: operation.basePrice,
    unitPrice: operation.unitPrice,
    totalAmount: total,
    withoutVatTotalAmount: withoutVat(total, operation.vatRate),
    vatRate: operation.vatRate,
    vatCountryCode: institution.country,
    productId: operation.productId,
    product: charge ? text(charge.name) : product ? text(product.name) : '',
    productCode: charge?.code ?? product?.code ?? '',
    ...(product && operation.kind !== 'CHARGE'
      ? { productFamilyType: familyOf(product), productFamilySubType: subTypeOf(product) }
      : { productFamilyType: 'SERVICE' }),
    ...(operation.itemId ? { itemId: operation.itemId } : {}),
    ...(item ? { itemDisplayExternalDesignation: text(item.name) } : {}),
    ...(performance ? performancePart(performance, text) : {}),
    ...(operation.seatCategoryId ? { seatCategoryId: operation.seatCategoryId } : {}),
    ...(category ? { seatCategory: text(category.name) } : {}),
    contingentId: channel.contingent.id,
    contingent: channel.contingent.name,
    numbered: category?.numbered ?? false,
    audienceSubCategoryId: operation.tariffId,
    audienceSubCategory: tariff ? text(tariff.name) : '',
    ...(tariff
      ? {
          audienceCatId: tariff.categoryId,
          audienceSubCategoryRank: tariff.rank,
          audienceSubCategoryRequireAttachment: tariff.attachment,
          isNominative: tariff.nominative,
        }
      : {}),
    exchangeable: false,
    ...(product
      ? { season: product.season.code, locations: locationsOf(product, performance, context) }
      : {}),
    fileId: document.fileId,
    catalogCurrency: institution.currency,
    ...visitPart(operation, context),
    ...(operation.parent ? { parentOperationId: operation.parent } : {}),
    ...(operation.linked ? { linkedOperationId: operation.linked } : {}),
    ...(operation.advantageId ? { advantageId: operation.advantageId } : {}),
  };
}

/** A total without its tax, to the thousandth. */
function withoutVat(total: number, vatRate: number): number {
  return Math.round(total / (1 + vatRate / 100_000));
}

function performancePart(performance: Performance, text: (one: Text) => string): object {
  return {
    eventId: performance.product.id,
    performanceId: performance.id,
    performance: text(performance.name ?? performance.product.name),
    performanceStart: wireTime(performance.startsAt),
  };
}

function visitPart({ visitDate, timeslotId }: Operation, { institution, catalogue, now }: Context): object {
  if (!visitDate) return {};
  const slot = timeslotId ? catalogue.timeslot(timeslotId, now)?.timeslot : undefined;
  return {
    visitDate: wireDate(visitDate, institution),
    ...(slot ? { timeslotId, timeslotStart: wireTime(slotStart(slot, visitDate, institution.zone)) } : {}),
  };
}

function locationsOf(
  { organization }: Product,
  performance: Performance | undefined,
  { institution }: Context,
): object[] {
  const site = performance?.plan.site ?? homeOf(institution, organization);
  if (!site) return [];
  return [
    {
      siteCode: site.code,
      siteExternalName: translated({ en: site.name }),
      spaceCode: performance?.plan.code ?? site.code,
      spaceExternalName: translated({ en: performance?.plan.name ?? site.name }),
      siteAddress: {
        firstAddressLine: site.street,
        zipCode: site.zipcode,
        locality: site.town,
        countryCode: site.country,
      },
    },
  ];
}

export function movementWire(
  movement: Movement,
  operation: Operation,
  { document, granularity }: { document: OrderDocument; granularity: Granularity },
  context: Context,
): object {
  const { channel, catalogue, institution, now, language } = context;
  const performance = operation.performanceId
    ? catalogue.performance(operation.performanceId, now)
    : undefined;
  const category = performance?.categories.find(({ id }) => id === operation.seatCategoryId);
  const seat = movement.seatId ? performance?.plan.seats.get(movement.seatId) : undefined;
  const area = seat?.area ?? performance?.plan.areas.find(({ id }) => id === movement.areaId);
  return {
    movementId: movement.id,
    operationId: operation.id,
    type: seat ? 'SEAT' : 'NOT_NUMBERED',
    ...(seat ? { seatId: seat.id, physicalSeatId: seat.id } : {}),
    ...(category
      ? { seatCategoryId: category.id, seatCategory: localized(category.name, language, institution) }
      : {}),
    contingentId: channel.contingent.id,
    contingent: channel.contingent.name,
    ...(area ? { areaId: area.id, area: area.name } : {}),
    ...(seat
      ? { blockId: seat.block.id, block: seat.block.code, row: seat.row, seatNumber: seat.number }
      : {}),
    ...(movement.match ? { attributionMatch: movement.match } : {}),
    ...(movement.instance ? { instanceNumber: movement.instance } : {}),
    resumed: movement.resumed ?? false,
    transferable: false,
    ...(movement.validFrom ? { startValidityDate: movement.validFrom } : {}),
    ...(movement.validTo ? { endValidityDate: movement.validTo } : {}),
    movementState: movement.state,
    ...(movement.contact ? { culturalContact: movement.contact } : {}),
    unitPrice: operation.unitPrice,
    ...(granularity === 'TICKET' && movement.ticket
      ? { tickets: [ticketWire({ ticket: movement.ticket, movement, operation, document }, context)] }
      : {}),
  };
}

/** A whole order. */
export function orderWire(
  order: Order,
  { granularity, state = stateOf(order) }: { granularity: Granularity; state?: OrderState },
  context: Context,
): object {
  const { document, heldUntil } = order;
  const { channel, institution } = context;
  const closed = state === 'CLOSED' || state === 'CANCELED';
  const given = state === 'ABANDONED' ? [] : document.operations;
  const amount = amountOf(given);
  const sale = document.type === 'SALE' || document.type === 'REFUND_CLIENT';
  const paid = document.payments.reduce((sum, payment) => sum + payment.amount, 0);
  return {
    orderId: document.orderId,
    orderState: state,
    orderType: document.type,
    fileId: document.fileId,
    creationDateTime: document.createdAt,
    referenceDate: document.createdAt,
    ...(state === 'IN_PROGRESS' ? { expirationDate: wireTime(heldUntil) } : {}),
    ...(closed && document.closedAt ? { closingDateTime: document.closedAt } : {}),
    saleAmount: closed && sale ? amount : 0,
    preSaleAmount: !closed && sale ? amount : 0,
    reservationAmount: document.type === 'RESERVATION' ? amount : 0,
    optionAmount: 0,
    waitingAccountBalanceAmount: closed && sale ? paid - amount : 0,
    ...(document.contactReference ? { contactReference: document.contactReference } : {}),
    salesChannelCode: channel.code,
    salesChannelName: channel.name,
    orderOriginator: 'EXTERNAL_SALE',
    ...(document.origin ? { orderOriginData: document.origin } : {}),
    orderSecretId: document.secret,
    catalogCurrency: institution.currency,
    ...(document.externalReference ? { externalReference: document.externalReference } : {}),
    operationDatas: given.map((operation) => operationWire(operation, { document, closed }, context)),
    ...(granularity === 'OPERATION'
      ? {}
      : {
          movementDatas: given.flatMap((operation) =>
            operation.movements.map((movement) =>
              movementWire(
                movement,
                operation,
                { document, granularity: closed ? granularity : 'MOVEMENT' },
                context,
              ),
            ),
          ),
        }),
    payments: closed
      ? document.payments.map(({ id, ...payment }) => ({ paymentId: id, paymentState: 'PAID', ...payment }))
      : [],
    ...(document.shipmentModeId ? { shipmentModeId: document.shipmentModeId } : {}),
  };
}

/** What changed in an order. */
export type Update = {
  operations: readonly Operation[];
  movements: readonly number[];
  removedOperations?: readonly number[];
  removedMovements?: readonly number[];
  granularity?: Granularity;
  extra?: object;
};

export function updateWire(order: Order, update: Update, context: Context): object {
  const { document, heldUntil } = order;
  const state = stateOf(order);
  const { granularity = 'MOVEMENT', removedOperations = [], removedMovements = [] } = update;
  const shown = new Set(update.movements);
  const closed = state === 'CLOSED' || state === 'CANCELED';
  return {
    orderUpdateData: {
      orderId: document.orderId,
      orderSecretId: document.secret,
      catalogCurrency: context.institution.currency,
      operationDataUpdates: update.operations.map((operation) =>
        operationWire(operation, { document, closed }, context),
      ),
      ...(granularity === 'OPERATION'
        ? {}
        : {
            movementDataUpdates: document.operations.flatMap((operation) =>
              operation.movements
                .filter(({ id }) => shown.has(id))
                .map((movement) =>
                  movementWire(movement, operation, { document, granularity: 'MOVEMENT' }, context),
                ),
            ),
          }),
      removeOperationIds: removedOperations,
      removeMovementIds: removedMovements,
      orderState: state,
      ...(state === 'IN_PROGRESS' ? { expirationDate: wireTime(heldUntil) } : {}),
      totalAmount: amountOf(document.operations),
      ...update.extra,
    },
  };
}
